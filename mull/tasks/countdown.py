"""Countdown: make a target from given numbers by a search that tries, backs out and tries again.

The rule, stated in every question: each number at most once. All results stay whole and positive.

    27: 3 4 6      the target and what there is
    3: 27 +30 -24 /9   3 aside: what the others must make, one line for what they do make (see `countdown_search`)
    4 6: +10 -2 *24!
    6*4=24         the pair that was found
    24+3=27        and the closing sum
    (6*4)+3=27     the whole expression, one operation unfolded at a time; the answer is the last one
    left 3 24      with more numbers: go on with these after the operation before
    back 6*4       that operation leads nowhere
    27-3=24        working backward: 27 is 3 more than what the others must make
    need 24: 4 6     go on with a new target
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.countdown_judge import CountdownJudge, Numbers, Op, apply, take
from mull.tasks.countdown_search import Path, made, search, solve
from mull.tasks.countdown_text import ask
from mull.tasks.working import fits, slip, work

_BIG = (25, 50, 75, 100)
_TARGETS = {1: (2, 99), 2: (2, 99), 3: (2, 150), 4: (10, 300), 5: (50, 600), 6: (100, 999)}
_CHARS = {1: 60, 2: 130, 3: 230, 4: 400, 5: 700, 6: 700}  # of a careful thought
_FAILURES = (12, 8, 5, 3, 2, 1, 0)  # fewer failures rather than a longer thought


def _expression(path: Sequence[Op], unfolded: int) -> str:
    """The last operation with `unfolded` of the ones before it written out, the latest first."""
    text = ""
    pieces: dict[int, list[str]] = {}  # value -> texts that stand for it
    for i, (a, sign, b) in enumerate(path):
        left, right = (pieces[n].pop() if pieces.get(n) else str(n) for n in (a, b))
        text = f"{left}{sign}{right}"
        result = apply(path[i]) or 0
        pieces.setdefault(result, []).append(f"({text})" if i >= len(path) - 1 - unfolded else str(result))
    return text


def _written(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))


class Countdown:
    """Make a target from two to six numbers, each used at most once."""

    name = "countdown"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """The index-th problem; ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"countdown has levels 1 to 6, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        for _ in range(10_000):
            numbers, path = _draw(rng, level)
            if path is None:
                continue
            target = apply(path[-1])
            assert target is not None
            key = f"{self.name} {target}: {_written(sorted(numbers))}"
            low, high = _TARGETS[level]
            if not low <= target <= high or target in numbers or split_of(key) != split:
                continue
            found = solve(numbers, target, path[: max(0, len(numbers) - 4)])
            if found is None or _too_long(level, numbers, target, found):
                continue
            answer = _expression(found, len(found))
            data = {"numbers": numbers, "target": target, "path": found}
            said = verify.expression(answer)
            leaves = said.leaves if said else ()
            whole = len(leaves) == len(numbers)
            ordered = leaves == numbers or (len(found) == 1 and whole and found[0][1] in "+*")
            question = ask(rng, numbers, target, split, whole=whole, ordered=ordered)
            return Problem(self.name, level, index, split, question, answer, key, data)
        raise AssertionError("no problem found for this split")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The search as lines, ending in the problem's own answer whatever the way."""
        way = self.ways[variant % len(self.ways)]
        rng = Random(f"{problem.key}/{way}")
        numbers, target, path = problem.data["numbers"], problem.data["target"], problem.data["path"]
        if way == "skip":
            return [f"{a}{sign}{b}={apply((a, sign, b))}" for a, sign, b in path]
        if way == "other":
            return _backward(numbers, target, path)
        steps = _careful(problem.level, numbers, target, path)
        if way == "split" and len(path) > 1:
            a, _, b = path[0]
            plan = f"plan {apply(path[0])}: {a} {b}; {target}: {_written(made(numbers, path[0]))}"
            steps = [plan, *_straight(numbers, path), *_unfold(path, target)]
        if way == "check":
            steps += [f"check {a}{sign}{b}={apply((a, sign, b))}" for a, sign, b in path]
        if way == "repair":
            at = rng.choice([i for i, step in enumerate(steps) if "=" in step])
            steps[at : at + 1] = [slip(rng, steps[at]), f"wait {steps[at]}"]
        return steps

    def verify(self, problem: Problem, answer: str) -> Verdict:
        """Any expression of the given numbers, each at most once, that equals the target."""
        found = verify.expression(answer)
        if found is None:
            return Verdict.UNPARSEABLE
        kept = not Counter(found.leaves) - Counter(problem.data["numbers"])
        return Verdict.RIGHT if kept and found.value == problem.data["target"] else Verdict.WRONG

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Right: true and the target stays in reach. Useless: true, but a dead end. Wrong: false or not available."""
        judge = CountdownJudge(problem.data["numbers"], problem.data["target"])
        return [judge.read(step) for step in steps]


def _draw(rng: Random, level: int) -> tuple[Numbers, tuple[Op, ...] | None]:
    """Random numbers and a random way to use them all; None for the way when it runs into a wall."""
    if level == 6:
        numbers = [*rng.sample(_BIG, 2), *(rng.randint(1, 10) for _ in range(4))]
    else:
        size, top = {1: (2, 40), 2: (3, 12), 3: (rng.choice((3, 3, 4)), 20), 4: (4, 25), 5: (5, 40)}[level]
        numbers = [rng.randint(2 if level == 1 else 1, rng.choice((9, top))) for _ in range(size)]
    rng.shuffle(numbers)
    state: Numbers = tuple(numbers)
    path: list[Op] = []
    for _ in range(8 * len(numbers)):
        i, j, k = (int(rng.random() * n) for n in (len(state), len(state) - 1, 5))
        x, y = state[i], state[j + (j >= i)]
        a, b = (x, y) if x > y else (y, x)
        op = a, "+-**/"[k], b
        result = apply(op)
        if result is None or result > 999 or result in (a, b):
            continue
        if not fits(*op) and (level < 4 or b > 99 or a > 999):
            continue
        state, path = made(state, op), [*path, op]
        if len(state) == 1:
            return tuple(numbers), tuple(path)
    return tuple(numbers), None


def _too_long(level: int, numbers: Numbers, target: int, path: Path) -> bool:
    """Whether even the shortest careful thought is too long for the level."""
    return len("\n".join(_thought(numbers, target, path, 0))) > _CHARS[level]


def _careful(level: int, numbers: Numbers, target: int, path: Path) -> list[str]:
    """The search with as many failures as the level has room for."""
    for most in _FAILURES if len(numbers) > 3 else (0,):
        steps = _thought(numbers, target, path, most)
        if len("\n".join(steps)) <= _CHARS[level]:
            break
    return steps


def _thought(numbers: Numbers, target: int, path: Path, most: int) -> list[str]:
    return [f"{target}: {_written(numbers)}", *search(numbers, target, path, most), *_unfold(path, target)]


def _straight(numbers: Numbers, path: Sequence[Op]) -> Iterator[str]:
    """The path alone, each operation worked, and what is left after it."""
    for op in path:
        yield from work(*op)
        numbers = made(numbers, op)
        yield "yes" if op is path[-1] else f"left {_written(numbers)}"


def _backward(numbers: Numbers, target: int, path: Sequence[Op]) -> list[str]:
    """From the target down, as long as the last operation uses one of the given numbers; then forward."""
    steps, rest, last = [f"{target}: {_written(numbers)}"], list(path), target
    while len(rest) > 1:
        a, sign, b = rest[-1]
        result = apply(rest[-2])
        given = b if a == result else a
        without = take(numbers, given)
        if result not in (a, b) or without is None or any(given == apply(op) for op in rest[:-1]):
            break
        inverse = {"+": "-", "*": "/"}.get(sign) or (sign if result == b else {"-": "+", "/": "*"}[sign])
        x, y = (given, last) if result == b and sign in "-/" else (last, given)
        steps += [*work(*((max(x, y), inverse, min(x, y)) if inverse in "+*" else (x, inverse, y)))]
        steps.append(f"need {result}: {_written(without)}")
        numbers, last = without, result
        rest.pop()
    return [*steps, *_straight(numbers, rest), *_unfold(path, target)]


def _unfold(path: Sequence[Op], target: int) -> list[str]:
    """The last operation with more and more of the ones before it written out."""
    texts = (_expression(path, unfolded) for unfolded in range(1, len(path)))
    return [f"{text}={target}" for text in dict.fromkeys(texts) if "(" in text]
