"""Logic: boolean expressions, comparisons, syllogisms and if-then chains, knights and knaves."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.logic.boolean import Boolean
from mull.tasks.logic.everyday import Everyday
from mull.tasks.logic.kind import Kind
from mull.tasks.logic.knights import Knights
from mull.tasks.logic.links import Links
from mull.tasks.logic.order import Order
from mull.tasks.logic.training.amounts import Amounts
from mull.tasks.logic.training.claims import Claims, Gates
from mull.tasks.logic.training.culprit import Culprit
from mull.tasks.logic.training.either import Either
from mull.tasks.logic.training.few import Few
from mull.tasks.logic.training.honest import Honest, Proven
from mull.tasks.logic.training.leftover import Leftover, Matching
from mull.tasks.logic.training.listed import Listed
from mull.tasks.logic.training.selves import Selves
from mull.tasks.logic.training.spread import Spread
from mull.tasks.logic.training.ties import Ties

_KINDS: dict[str, Kind] = {kind.name: kind for kind in (Boolean(), Order(), Links(), Everyday(), Knights())}
_SHARES = (0.25, 0.27, 0.12, 0.22, 0.14)
# Kinds that only training has, and their shares of what it has alone; the last two not at the first level.
_TRAINED: dict[Kind, float] = {
    Few(): 0.34, Amounts(): 0.15, Ties(): 0.17, Claims(): 0.12, Gates(): 0.1, Spread(): 0.4, Either(): 0.13,
    Leftover(): 0.1, Matching(): 0.1, Honest(): 0.08, Proven(): 0.05, Listed(): 0.12, Culprit(): 0.07, Selves(): 0.09,
}  # fmt: skip
_TRAINED_PART = {1: 0.48, 2: 0.48, 3: 0.22}
_BY_NAME: dict[str, Kind] = {kind.name: kind for kind in _TRAINED} | _KINDS


class Logic:
    """Puzzles of deduction; the level is the number of operators, facts or people."""

    name = "logic"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """The problem of that name. Raises ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"{self.name} has levels 1 to {self.levels[-1]}, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        # The first level leaves out the knights: a case analysis is never a small step.
        kind = _KINDS[rng.choices(list(_KINDS), _SHARES if level > 1 else (*_SHARES[:4], 0.0))[0]]
        if split == "train" and level in _TRAINED_PART and rng.random() < _TRAINED_PART[level]:
            shares = list(_TRAINED.values())
            kind = rng.choices(list(_TRAINED), shares if level > 1 else (*shares[:-2], 0, 0))[0]
        for _ in range(5000):
            puzzle = kind.draw(rng, level)
            if puzzle is not None and split_of(key := f"logic:{kind.name}:{puzzle.key}") == split:
                break
        else:
            raise AssertionError(f"no {split} {kind.name} puzzle of level {level}")
        data, answer = {"kind": kind.name, **puzzle.data}, puzzle.answer
        if split == "train" and rng.random() < 0.5:
            data, answer = kind.recast(rng, data, answer)
        question = kind.ask(rng, data, split)
        return Problem(self.name, level, index, split, question, answer, key, data)

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The deduction, in the way of that number."""
        way = self.ways[variant % len(self.ways)]
        rng = Random(f"{problem.key}/{way}")
        kind = _BY_NAME[problem.data["kind"]]
        steps = kind.think(rng, problem.data, way)
        if way != "repair":
            return steps
        slips = [
            (at, slip) for at, step in enumerate(steps) if (slip := kind.slip(rng, problem.data, step)) is not None
        ]
        at, slip = rng.choice(slips)
        return [*steps[:at], slip, f"wait {steps[at]}", *steps[at + 1 :]]

    def verify(self, problem: Problem, answer: str) -> Verdict:
        """Whether the answer is right; the order counts only where the question asks for one."""
        kind = "yesno" if problem.answer in ("yes", "no") else _BY_NAME[problem.data["kind"]].answers
        if problem.data["kind"] == "knights" and kind == "words":
            gold, found = verify.words(problem.answer), verify.words(answer)
            if gold is not None and found is not None and sorted(gold) == sorted(found):
                return Verdict.RIGHT
        return verify.judge(kind, problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Judge every step: does it follow, and does it lead on?"""
        reader = _BY_NAME[problem.data["kind"]].reader(problem.data)
        return [reader.read(step) for step in steps]
