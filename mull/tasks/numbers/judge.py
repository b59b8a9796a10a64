"""The judge of thoughts about whole numbers: which sums belong to a question, and what else may be said."""

from __future__ import annotations

from collections import Counter
from math import gcd, prod

from mull.core import StepVerdict
from mull.tasks.judging import RIGHT, USELESS, WRONG, Judge
from mull.tasks.numbers.goal import FULL, closing, goal
from mull.tasks.numbers.marks import left, marks
from mull.tasks.numbers.other import PLANS
from mull.tasks.numbers.ways import (
    PRIMES,
    TRIED,
    Args,
    divisors,
    is_prime,
    pairs,
    primes_of,
    row,
    said,
    shared_out,
    solve,
)
from mull.tasks.working import Claim, parse_sum, value

_PARITY = ("even", "odd", "even or odd")


class NumbersJudge(Judge):
    """`known` are the numbers of the question and what true sums made of them.

    Used up as they are counted: `bag`, the digits to add, and `powers`, the exponents that get one more.
    """

    def __init__(self, kind: str, args: Args) -> None:
        super().__init__()
        self.kind, self.args, self.n = kind, args, args[0]
        self.known = {args[0]} if kind == "power" else {1, *args} if kind == "list" else set(args)
        self.bag = Counter(map(int, str(self.n))) if kind in ("digits", "prime") else Counter[int]()
        self.powers = Counter(Counter(primes_of(self.n)).values()) if kind == "count" else Counter[int]()
        self.factoring = False  # two numbers are to be factored one after the other
        self.made: set[tuple[int, str, int]] = set()
        self.goal, self.closing = goal(kind, args), closing(kind, args)
        self.marks = (
            marks(self.n) if kind == "list" and self.n < TRIED else {left(self.n)} if kind == "count" else set()
        )
        self.before = ""  # the last step, without the mark of a repair
        self.aim = shared_out(args) if kind == "lcm" else None
        self.answer = {int(word) for word in solve(kind, args).split(", ") if word.isdigit()}

    def read(self, step: str) -> StepVerdict:
        """The verdict on the next step. One that only doubts the last one is no error, nor is `28/7=4r0`."""
        doubts = step == f"wait {self.before}" and self.last is not WRONG
        self.before = step.removeprefix("wait ")
        if doubts:
            return USELESS
        return super().read(step.removesuffix("r0") if not self.desk.open or step[:1] == "=" else step)

    def weigh(self, a: int, op: str, b: int) -> StepVerdict:
        if op == "+" and self.bag and not Counter((a, b)) - self.bag:
            return RIGHT
        if (a, op, b) in self.made and not (op == "+" and b == 1 and self.powers[a]):
            return USELESS
        judged = {"+": self._added, "-": self._subtracted, "*": self._multiplied, "/": self._divided}
        return judged[op](a, b)

    def accept(self, claim: Claim) -> StepVerdict:
        a, op, b = claim.a, claim.op, claim.b
        verdict = self.weigh(a, op, b)
        if verdict is not RIGHT:
            return verdict
        self.made.add((a, op, b))
        if op != "/":
            if op == "+" and self.bag:
                self.bag -= Counter((a, b))
                self.bag[a + b] += 1
            self.powers -= Counter([a] if op == "+" else [])
            self.known.add(int(claim.c))
        elif a % b == 0:
            self.known |= {a // b, b} if self.kind not in ("mod", "divides", "power") else {0}
        elif self.kind not in ("factors", "count", "list", "prime") and b in (*self.known, *self.args):
            self.known.add(a % b)
        return RIGHT

    def _added(self, a: int, b: int) -> StepVerdict:
        if self.kind == "count":
            pairs = (len(divisors(self.n)) + 1) // 2
            return RIGHT if (b == 1 and self.powers[a]) or a == b == pairs else WRONG
        return RIGHT if self.kind in ("mod", "divides") and {a, b} <= self.known else WRONG

    def _subtracted(self, a: int, b: int) -> StepVerdict:
        if self.kind in ("gcd", "coprime", "lcm", "mod", "divides"):
            return RIGHT if {a, b} <= self.known else WRONG
        return RIGHT if self.kind == "count" and a in self.known and b == 1 else WRONG

    def _multiplied(self, a: int, b: int) -> StepVerdict:
        if self.kind in ("mod", "divides"):
            return RIGHT if self.args[1] in (a, b) and a * b <= self.n else USELESS if self.args[1] in (a, b) else WRONG
        if self.kind in ("gcd", "coprime", "lcm") and not {a, b} <= self.known:
            most = prod(self.args) if self.kind == "lcm" else max(self.args)
            return WRONG if not {a, b} & self.known else RIGHT if a * b <= most else USELESS
        if self.kind in ("prime", "factors", "count", "list") and a * b == self.n:
            return RIGHT if self.kind in ("count", "list") or 1 not in (a, b) else USELESS
        return RIGHT if self.kind not in ("digits", *_PARITY) and {a, b} <= self.known else WRONG

    def _divided(self, a: int, b: int) -> StepVerdict:
        if self.kind == "prime":
            if b == 3 and self.bag.total() == 1 and self.bag[a]:
                return RIGHT
            return WRONG if a != self.n else RIGHT if is_prime(b) and _in_turn(b, a) else USELESS
        if self.kind in _PARITY:
            return WRONG if a != self.n else RIGHT if b == 2 else USELESS
        if a not in self.known or self.kind == "digits":
            return WRONG
        if self.kind in ("mod", "divides", "power"):
            return RIGHT if b == self.args[-1] else WRONG
        if self.kind in ("gcd", "coprime", "lcm"):
            trial = is_prime(b) if self.factoring else b > 1 and all(n % b == 0 for n in self.args)
            return RIGHT if b in self.known or trial else WRONG
        tried = a % b == 0 or is_prime(b) or (self.kind == "list" and (b - 1) ** 2 <= a == self.n)
        return RIGHT if b > 1 and tried else USELESS

    def line(self, step: str) -> StepVerdict:
        word, _, rest = step.partition(" ")
        if word == "plan":
            return self.once(step, self._plan(rest.split("; "), rest))
        if word == "check":
            return self.once(step, self._check(rest))
        if word == "prime?" and self._tells(rest):
            step = self.closing[0]
        said = self._said(step)
        return said if step == self.goal and step in self.closing else self.once(step, said)  # `count 2` is both

    def _tells(self, rest: str) -> bool:
        """Whether this is why a number is prime or not, be it by another divisor: `91/13 no`, `11*11>97 yes`."""
        reason, _, answer = rest.rpartition(" ")
        if self.kind != "prime" or answer != solve(self.kind, self.args):
            return False
        left, above, right = reason.partition(">")
        a, op, b = parse_sum(left) or (0, "", 0)
        if above:
            return op == "*" and a == b and a * b > self.n == _whole(right)
        return op == "/" and a == self.n and 1 < b < a and a % b == 0

    def _said(self, step: str) -> StepVerdict:
        """Everything that is no sum, plan or check: `gcd 6`, `end 4`, `91/2 no`, `7*7>41`, `2^3`, `1 2 4`."""
        if step == self.goal or step in self.closing or (step and step in self.marks):
            return RIGHT
        if step == self.aim or (step.startswith("gcd ") and self.kind in ("gcd", "lcm", "coprime")):
            shared = gcd(*self.args)
            self.made.clear()  # from the divisor on the same sum may come again
            self.known |= {1, shared}
            return RIGHT if step in (self.aim, f"gcd {shared}") else WRONG
        if step.endswith(" no"):
            return self._refused(parse_sum(step[:-3]))
        if step.startswith("end "):
            fits = self.kind == "prime" or self.kind in _PARITY
            return WRONG if step[4:] != str(self.n % 10) else RIGHT if fits else USELESS
        left, above, right = step.partition(">")
        if above:
            found, bound = parse_sum(left), _whole(right)
            if not found or found[1] != "*" or found[0] != found[2] or bound is None or found[0] > 1000:
                return WRONG
            stops = self.kind == "list" or is_prime(found[0])
            return RIGHT if found[0] ** 2 > bound and bound in self.known and stops else WRONG
        if "^" in step:
            return max(map(self._powered, step.split(" ")), key=(RIGHT, USELESS, WRONG).index)
        return self._numbers(step)

    def _refused(self, found: tuple[int, str, int] | None) -> StepVerdict:
        """`91/2 no`: tried, and it does not go."""
        if not found or found[1] != "/" or found[0] not in self.known or not found[2] or found[0] % found[2] == 0:
            return WRONG
        return RIGHT if self.factoring or self.kind in ("prime", "factors", "count", "list") else USELESS

    def _numbers(self, step: str) -> StepVerdict:
        """`13=8+4+1` for exponents, `3*2` for the ways to choose, `2, 2, 3` for primes, `1 2 4` for divisors."""
        left, equals, right = step.partition("=")
        if self.kind == "list" and ", " in step:
            return self._listed(step)
        if self.kind == "list" and "," in step:
            return RIGHT if step in (row(self.n, d) for d in divisors(self.n) if d * d <= self.n) else WRONG
        sign = "+" if equals else "*" if self.kind == "count" else ", " if self.kind == "factors" else " "
        numbers = [part for part in map(_whole, (right if equals else step).split(sign)) if part]
        if len(numbers) <= (right if equals else step).count(sign):
            return WRONG
        if equals:
            holds = self.kind == "power" and left == str(self.args[1]) and sum(numbers) == self.args[1]
        elif self.kind == "count":
            holds = len(numbers) > 1 and prod(numbers) == len(divisors(self.n))
        elif self.kind == "factors":
            holds = not Counter(numbers) - Counter(primes_of(self.n))
        else:
            holds = self.kind == "list" and all(self.n % d == 0 for d in numbers)
        return RIGHT if holds else WRONG

    def _listed(self, step: str) -> StepVerdict:
        """The divisors in lines that end elsewhere; none is left out, and only a full line goes on in the next."""
        whole, line = f", {', '.join(map(str, divisors(self.n)))},", f", {step},"
        return USELESS if line in whole and (len(step) >= FULL or whole.endswith(line)) else WRONG

    def _powered(self, step: str) -> StepVerdict:
        left, equals, right = step.partition("=")
        base, _, raised = left.partition("^")
        a, k, v = _whole(base), _whole(raised), _whole(right)
        if a is None or not k:
            return WRONG
        if self.kind == "power":
            exact = a**k if k < 64 else None  # small ones may be left as they are
            if not equals or v is None or a != self.n or v not in (pow(a, k, self.args[2]), exact):
                return WRONG
            self.known.add(v)
            self.made.clear()  # the next power may need the same product again
            return USELESS if v >= self.args[2] else RIGHT
        holds = not equals and k < 64 and 1 < a <= self.n and self.n % a**k == 0 and is_prime(a)
        return WRONG if not holds else RIGHT if self.kind in ("count", "factors", "list") else USELESS

    def _plan(self, parts: list[str], rest: str) -> StepVerdict:
        if rest == PLANS.get(self.kind):
            return RIGHT
        if self.kind == "prime":
            tested = [_whole(word) for part in parts for word in part.split(" ")]
            return RIGHT if len(parts) > 1 and all(p and p < 10**6 and is_prime(p) for p in tested) else WRONG
        numbers = [n for n in map(_whole, parts) if n is not None]
        if len(parts) < 2 or len(numbers) < len(parts):
            return RIGHT if self.kind == "digits" and len(parts) > 1 and "".join(parts) == str(self.n) else WRONG
        if self.kind in ("gcd", "coprime", "lcm"):
            self.factoring = sorted(numbers) == sorted(self.args)
            return RIGHT if self.factoring else WRONG
        if self.kind == "digits":
            return RIGHT if "".join(parts) == str(self.n) else WRONG
        factored = self.kind in ("factors", "count", "list")
        if (prod(numbers) if factored else sum(numbers)) != self.n or self.kind == "power":
            return WRONG
        self.known.update(numbers)
        return RIGHT

    def _check(self, rest: str) -> StepVerdict:
        """True, and about the numbers of the question, its answer, or what was checked before."""
        left, equals, right = rest.partition("=")
        found = parse_sum(left) if equals else None
        if found is None:
            return self._said(rest)
        a, op, b = found
        if (op == "-" and a < b) or (op == "/" and b == 0) or right != value(a, op, b):
            return WRONG
        result = {int(right)} if right.isdigit() else set()
        digits = set(map(int, str(self.n))) if self.kind == "digits" else set[int]()
        ways = {times + 1 for times in Counter(primes_of(self.n)).values()} if self.kind == "count" else set[int]()
        about = self.known | self.answer | digits | ways | set(self.args)
        if not about & ({a, b} | result):
            return USELESS
        self.answer |= result  # a running check goes on from here
        return RIGHT


class ThreeJudge:
    """Of three numbers: two judges, the second from the line on that names its pair."""

    def __init__(self, kind: str, args: Args) -> None:
        self._judges = {said(kind, pair): NumbersJudge(kind[:3], pair) for pair in pairs(kind, args)}
        self._judge = next(iter(self._judges.values()))
        self._bounds = {goal(kind, args), *closing(kind, args), *self._judges}
        self._said: set[str] = set()

    def read(self, step: str) -> StepVerdict:
        """The verdict on the next step."""
        bare = step.removeprefix("wait ")
        if bare not in self._bounds:
            return self._judge.read(step)
        self._judge = self._judges.get(bare, self._judge)
        verdict = USELESS if bare in self._said else RIGHT
        self._said.add(bare)
        return verdict


def _in_turn(p: int, n: int) -> bool:
    """Whether a trial of n by the prime p is due once all smaller primes have been tried."""
    return all(q * q <= n for q in PRIMES if q < p)


def _whole(text: str) -> int | None:
    return int(text) if 0 < len(text) <= 18 and text.isascii() and text.isdigit() else None
