"""Countdown: make a target from given numbers by a search that tries, backs out and tries again.

The rule, stated in every question: each number at most once. All results stay whole and positive.

    27: 3 4 6      the target and what there is
    27: 3+24 3*9 4+23   what each number needs beside it: first the search for a short way (`near`)
    6*4=24         the pair that was found
    24+3=27        and the closing sum
    6*4+3=27       the whole expression, one operation unfolded at a time; the answer is the last one
    3: 27 +30 -24 /9   then the search through everything (`search`)
    4 6: +10 -2 *24!
    left 3 24      with more numbers: go on with these after the operation before
    back 6*4       that operation leads nowhere
    27-3=24        working backward: 27 is 3 more than what the others must make
    need 24: 4 6     go on with a new target
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.countdown.draw import draw_cards, draw_short, draw_whole
from mull.tasks.countdown.judge import SIGNS, CountdownJudge, Numbers, Op, apply, take
from mull.tasks.countdown.near import near
from mull.tasks.countdown.search import Path, made, search, solve
from mull.tasks.countdown.text import ask
from mull.tasks.countdown.training import wider
from mull.tasks.working import slip, work

_SHORT = {1: 0.6, 2: 0.65, 3: 0.75, 4: 0.5, 5: 0.3, 6: 0.3}  # the share that a few of the numbers solve
_TARGETS = {1: (1, 300), 2: (1, 400), 3: (1, 999), 4: (10, 300), 5: (50, 600), 6: (100, 999)}
_CHARS = {1: 60, 2: 130, 3: 230, 4: 400, 5: 700, 6: 700}  # of a careful thought
_WIDER = {1: 0.25, 2: 0.5, 3: 0.5}  # the share of training's questions with numbers as people choose them
_PLAIN = 0.2  # of training's questions are of the kinds that are easily overlooked
_TEMPTED = 0.4  # of training's questions have two numbers that all but make the target
_FAILURES = (12, 8, 5, 3, 2, 1, 0)  # fewer failures rather than a longer thought


def _expression(path: Sequence[Op], unfolded: int) -> str:
    """The last operation with `unfolded` of the ones before it written out, the latest first."""
    text = ""
    pieces: dict[int, list[tuple[str, str]]] = {}  # value -> texts that stand for it, and their signs
    for i, (a, sign, b) in enumerate(path):
        left, right = (pieces[n].pop() if pieces.get(n) else (str(n), "") for n in (a, b))
        inner = "+-" if sign in "*/" else ""  # the signs that need brackets beside this one
        outer = {"+": "", "-": "+-", "*": "+-", "/": "+-*/"}[sign]
        text = f"{_bracketed(*left, inner)}{sign}{_bracketed(*right, outer)}"
        result = apply(path[i]) or 0
        piece = (text, sign) if i >= len(path) - 1 - unfolded else (str(result), "")
        pieces.setdefault(result, []).append(piece)
    return text


def _bracketed(text: str, sign: str, signs: str) -> str:
    return f"({text})" if sign and sign in signs else text


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
        draw = draw_short if rng.random() < _SHORT[level] else draw_whole
        if level in (2, 3) and rng.random() < 0.05:
            draw = draw_cards
        if split == "train" and level < 4 and rng.random() < _WIDER[level]:
            draw = wider.pair if level == 1 else wider.puzzle if rng.random() < 0.4 else wider.draw
        if split == "train" and level < 4 and rng.random() < _PLAIN:
            draw = wider.plain
        tempted = split == "train" and level < 4 and draw is not wider.plain and rng.random() < _TEMPTED
        low, high = _TARGETS[level] if split != "train" or level > 3 else (1, 1000)
        for _ in range(10_000):
            numbers, path = draw(rng, level)
            if path is None:
                continue
            target = (apply(path[-1]) if path else 24) or 0
            key = f"{self.name} {target}: {_written(sorted(numbers))}"
            if not low <= target <= high or target in numbers or split_of(key) != split:
                continue
            if tempted and not wider.tempting(numbers, target):
                continue
            found: Path | None = near(numbers, target)[1]
            if found and draw not in (draw_whole, draw_cards) and level > 1 and len(found) == 1 and rng.random() < 0.8:
                continue  # pairs come up by themselves, and would crowd out the rest
            searched = draw is draw_whole or (draw is wider.puzzle and len(numbers) == 3)
            if searched and (level > 3 or not found):  # from level 4 on, only what no short way solves
                found = None if found else solve(numbers, target, path[: max(0, len(numbers) - 4)])
            if not found or _too_long(level, numbers, target, found):
                continue
            answer = _expression(found, len(found))
            data: dict[str, Any] = {"numbers": numbers, "target": target, "path": found}
            said = verify.expression(answer)
            leaves = said.leaves if said else ()
            whole = len(leaves) == len(numbers)
            ordered = leaves == numbers or (len(found) == 1 and whole and found[0][1] in "+*")
            question, data["all"] = ask(rng, numbers, target, split, whole=whole, ordered=ordered)
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
        """An expression that equals the target, of numbers given, each at most once; of all where that is asked."""
        found = verify.expression(answer)
        if found is None:
            return Verdict.UNPARSEABLE
        used, given = Counter(found.leaves), Counter(problem.data["numbers"])
        kept = used == given if problem.data["all"] else used <= given
        return Verdict.RIGHT if kept and found.value == problem.data["target"] else Verdict.WRONG

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Right: true and the target stays in reach. Useless: true, but a dead end. Wrong: false or not available."""
        judge = CountdownJudge(problem.data["numbers"], problem.data["target"])
        return [judge.read(step) for step in steps]


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
    tries, found = near(numbers, target)
    a, sign, b = path[-1]  # what the tries have found to make the target is not worked out again
    short = [*(line for op in path[:-1] for line in work(*op)), f"{a}{sign}{b}={target}"]
    rest = short if found else search(numbers, target, path, most)
    return [f"{target}: {_written(numbers)}", *tries, *rest, *_unfold(path, target)]


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
    return [f"{text}={target}" for text in dict.fromkeys(texts) if sum(text.count(sign) for sign in SIGNS) > 1]
