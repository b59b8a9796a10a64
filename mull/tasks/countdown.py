"""Countdown: make a target from given numbers by a search that tries, backs out and tries again.

The rule, stated in every question: each number at most once. All results stay whole and positive.

    27: 3 4 6      the target and what there is
    6*4=24         a tried operation (columns below it when it is large), then one of:
    left 3 24        go on with these numbers
    no               not promising; try something else
    yes              the target is made
    back 3 4 6     a dead end: the numbers one operation earlier are there again
    27-3=24        working backward: 27 is 3 more than what the others must make
    need 24: 4 6     go on with a new target
    (6*4)+3        the expression, one operation unfolded at a time; the answer is the last one
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import phrasing, verify
from mull.tasks.countdown_judge import CountdownJudge, Numbers, Op, apply, reachable, take
from mull.tasks.working import fits, slip, work

_ASKS = (
    "make {t} from {ns}{rule}", "use {ns} to make {t}{rule}", "reach {t} with {ns}{rule}",
    "how can i make {t} from {ns}{rule}?", "countdown numbers: {ns}. target: {t}{rule}", "get {t} using {ns}{rule}",
    "combine {ns} to get {t}{rule}", "find an expression that equals {t} using {ns}{rule}",
    "numbers {ns}, target {t}{rule}", "target {t}, numbers {ns}{rule}", "can you make {t} out of {ns}{rule}?",
    "use + - * / on {ns} to reach {t}{rule}", "write {t} using the numbers {ns}{rule}", "{ns} -> {t}{rule}",
    "with {ns} and + - * /, make {t}{rule}", "countdown: {ns} = {t}{rule}", "how do you get {t} from {ns}{rule}?",
    "give me a sum that makes {t} from {ns}{rule}", "i have the numbers {ns}. make {t}{rule}",
    "build {t} out of {ns}{rule}", "solve this countdown game: numbers {ns}, target {t}{rule}",
    "what combination of {ns} gives {t}{rule}?", "using only {ns}, reach {t}{rule}",
    "is there a way to get {t} from {ns}{rule}?", "my numbers are {ns} and my target is {t}{rule}",
    "form {t} from {ns} with add, subtract, multiply and divide{rule}", "hit {t} using {ns}{rule}",
    "numbers game: {ns} to make {t}{rule}", "put +, -, *, / between {ns} to get {t}{rule}",
    "come up with {t} from {ns}{rule}", "from {ns} make {t}{rule}", "try to make {t} with {ns}{rule}",
    "which sum of {ns} makes {t}{rule}?", "given {ns}, make {t}{rule}", "obtain {t} from {ns}{rule}",
    "create {t} from the numbers {ns}{rule}", "the numbers are {ns}. how do i reach {t}{rule}?",
    "make the number {t} with {ns}{rule}", "use the numbers {ns} to get {t}{rule}", "using {ns}, make {t}{rule}",
)  # fmt: skip
_RULES = (
    ", each at most once", ", each number at most once", " using each number at most once", ", no number twice",
    " without using a number twice", " (each number at most once)", ", use each number no more than once",
    " - each number can be used once", ", every number at most once", ", don't reuse numbers",
    " (no number more than once)", ", using every number once at most", ", and no number may be used twice",
    " with no number used more than once", ", each used at most once",
)  # fmt: skip
_SIGNS = "+*-/"
_BIG = (25, 50, 75, 100)
_TARGETS = {1: (2, 99), 2: (2, 99), 3: (2, 150), 4: (10, 300), 5: (50, 600), 6: (100, 999)}
_TRIES = {1: (1, 0), 2: (1, 2), 3: (2, 2), 4: (3, 2), 5: (3, 3), 6: (3, 3)}  # dead ends a state, tries within one

_CHARS = {1: 60, 2: 120, 3: 220, 4: 400, 5: 700, 6: 700}  # fewer dead ends rather than a longer thought


def _live(numbers: Numbers, target: int) -> bool:
    return reachable(tuple(sorted(numbers)), target)


def _done(numbers: Numbers, op: Op) -> Numbers:
    """The numbers after an operation: its two are gone, the result stands last."""
    rest, result = take(numbers, op[0], op[2]), apply(op)
    assert rest is not None and result is not None
    return (*rest, result)


@lru_cache(maxsize=1000)  # a demonstration asks for the same as the making of its problem did
def _ranked(numbers: Numbers, target: int) -> list[Op]:
    """The operations worth a try that fit in one step: of two numbers by size, of more the nearest result first."""
    found: dict[Op, int] = {}
    for x, y in combinations(numbers, 2):
        a, b = (x, y) if x > y else (y, x)
        for sign in _SIGNS if b > 1 else "+-":
            op = a, sign, b
            result = apply(op)
            if result is None or result == b or not fits(a, sign, b):
                continue
            if len(numbers) > 2:
                found[op] = abs(result - target)
            elif (target > a) == (sign in "+*"):
                found[op] = _SIGNS.index(sign)
    return sorted(found, key=lambda op: (found[op], op))


def _expression(path: Sequence[Op], unfolded: int) -> str:
    """The last operation with `unfolded` of the ones before it written out, the latest first."""
    text = ""
    pieces: dict[int, list[str]] = {}  # value -> texts that stand for it
    for i, (a, sign, b) in enumerate(path):
        left, right = (pieces[n].pop() if pieces.get(n) else str(n) for n in (a, b))
        text = f"{left}{sign}{right}"
        made = apply(path[i])
        assert made is not None
        pieces.setdefault(made, []).append(f"({text})" if i >= len(path) - 1 - unfolded else str(made))
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
            path = _improved(numbers, target, path)
            answer = _expression(path, len(path))
            data = {"numbers": numbers, "target": target, "path": path}
            return Problem(self.name, level, index, split, _ask(rng, numbers, target, split), answer, key, data)
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
        steps: list[str] = []
        for tries in ((0, 0),) if way == "split" else (_TRIES[problem.level], (1, 1), (0, 0)):
            steps = [f"{target}: {_written(numbers)}", *_forward(numbers, target, path, tries), *_unfold(path)]
            if sum(map(len, steps)) + len(steps) <= _CHARS[problem.level]:
                break
        if way == "split" and len(path) > 1:
            a, _, b = path[0]
            steps[0] = f"plan {apply(path[0])}: {a} {b}; {target}: {_written(_done(numbers, path[0]))}"
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
        state, path = _done(state, op), [*path, op]
        if len(state) == 1:
            return tuple(numbers), tuple(path)
    return tuple(numbers), None


def _improved(numbers: Numbers, target: int, path: Sequence[Op]) -> tuple[Op, ...]:
    """The way a searcher would find: the drawn one down to four numbers, then always the nearest live operation."""
    found = list(path[: max(0, len(numbers) - 4)])
    state = numbers
    for op in found:
        state = _done(state, op)
    while target not in state[-1:]:
        nearest = (op for op in _ranked(state, target) if _live(_done(state, op), target))
        following = next(nearest, None)
        if following is None:  # only an operation too large for one step leads on: keep to the drawn way
            return tuple(path)
        found.append(following)
        state = _done(state, following)
    return tuple(_needed(found))


def _needed(path: Sequence[Op]) -> list[Op]:
    """The operations whose results the last one is built on."""
    wanted, kept = Counter[int](), [path[-1]]
    wanted.update((path[-1][0], path[-1][2]))
    for op in reversed(path[:-1]):
        made = apply(op)
        assert made is not None
        if wanted[made]:
            wanted[made] -= 1
            wanted.update((op[0], op[2]))
            kept.append(op)
    return kept[::-1]


def _ask(rng: Random, numbers: Numbers, target: int, split: Split) -> str:
    words = list(map(str, numbers))
    listed = rng.choice(
        (", ".join(words), " ".join(words), f"{', '.join(words[:-1])} and {words[-1]}", ",".join(words))
    )
    asked, rule = phrasing.pick(rng, _ASKS, split), phrasing.pick(rng, _RULES, split)
    return phrasing.dress(rng, asked.format(ns=listed, t=target, rule=rule))


def _forward(numbers: Numbers, target: int, path: Sequence[Op], tries: tuple[int, int]) -> Iterator[str]:
    """The path as a search: before each operation the nearer ones that lead nowhere, a few of them."""
    state = numbers
    for op in path:
        ranked = _ranked(state, target) if len(state) <= 4 else []
        nearer = ranked[: ranked.index(op)] if op in ranked else []
        for dead in [d for d in nearer if not _live(_done(state, d), target)][: tries[0]]:
            yield from _dead_end(state, target, dead, tries[1])
        yield from work(*op)
        state = _done(state, op)
        yield "yes" if op is path[-1] else f"left {_written(state)}"


def _dead_end(state: Numbers, target: int, op: Op, tries: int) -> Iterator[str]:
    yield from work(*op)
    after = _done(state, op)
    inside = _ranked(after, target)[:tries]
    if not inside:
        yield "no"
        return
    yield f"left {_written(after)}"
    for tried in inside:
        yield from (*work(*tried), "no")
    yield f"back {_written(state)}"


def _backward(numbers: Numbers, target: int, path: Sequence[Op]) -> list[str]:
    """From the target down, as long as the last operation uses one of the given numbers; then forward."""
    steps, rest, last = [f"{target}: {_written(numbers)}"], list(path), target
    while len(rest) > 1:
        a, sign, b = rest[-1]
        made = apply(rest[-2])
        assert made is not None
        given = b if a == made else a
        without = take(numbers, given)
        if made not in (a, b) or without is None or any(given == apply(op) for op in rest[:-1]):
            break
        inverse = {"+": "-", "*": "/"}.get(sign) or (sign if made == b else {"-": "+", "/": "*"}[sign])
        x, y = (given, last) if made == b and sign in "-/" else (last, given)
        steps += [*work(*((max(x, y), inverse, min(x, y)) if inverse in "+*" else (x, inverse, y)))]
        steps.append(f"need {made}: {_written(without)}")
        numbers, last = without, made
        rest.pop()
    return [*steps, *_forward(numbers, last, rest, (0, 0)), *_unfold(path)]


def _unfold(path: Sequence[Op]) -> list[str]:
    return [_expression(path, unfolded) for unfolded in range(1, len(path) - 1)]
