"""Logic puzzles that only training has: second, plainer ways to their golds agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import permutations
from typing import Any

from mull.tasks.logic.task import Logic
from tests.tasks.solvers import logic_gates, logic_told

TASK = Logic()


def test_training_has_what_is_no_chain() -> None:
    """Facts with an end but no single chain, what is left over, unless and either, and a liar's words."""
    seen = Counter[str]()
    for problem in (TASK.problem(1 + i % 2, i, "train") for i in range(3000)):
        data, kind = problem.data, problem.data["kind"]
        seen[kind] += 1
        if kind == "spread" and data["goal"] in ("max", "min"):
            beyond = {fact[data["goal"] == "max"] for fact in data["facts"]}
            assert {problem.answer} == {name for fact in data["facts"] for name in fact} - beyond, problem.question
            seen["shared"] += len({name[0] for name in data["names"]}) < len(data["names"])
        elif kind == "leftover" and not data["asked"]:
            assert {problem.answer} == set(data["things"]) - set(data["out"]), problem.question
        elif kind == "matching":
            fitting = [has for has in permutations(data["things"]) if _fits(data, has)]
            assert len(fitting) == 1, problem.question
            has = dict(zip(data["people"], fitting[0], strict=True))
            assert (problem.answer if data["what"] else data["asked"]) == has[
                data["asked"] if data["what"] else problem.answer
            ], problem.question
        elif kind == "honest":
            at = data["asked"]
            assert (problem.answer == "yes") == (data["kinds"][at] == data["claims"][at]), problem.question
        elif kind == "listed" and data["goal"] in ("first", "last"):
            shown = sorted(data["chain"], key=lambda name: _place(problem.question, name))
            order = shown[::-1] if data["up"][0] else shown
            assert data["sort"] != "people" or problem.answer == order[0 if data["goal"] == "first" else -1]
        elif kind == "either":
            assert (problem.answer == "yes") == _follows(data), problem.question
    kinds = ("spread", "shared", "either", "leftover", "matching", "honest", "proven", "listed")
    assert all(seen[kind] > 25 for kind in kinds), seen


def test_readers_of_the_text_alone_agree() -> None:
    """What is told in words is read without the data, nearly all of it."""
    told = {"spread", "listed", "either", "leftover", "matching", "honest", "proven"}
    read = Counter[str]()
    for problem in (TASK.problem(1 + i % 3, i, "train") for i in range(6000)):
        gate = problem.data["kind"] == "boolean" and "asked" in problem.data
        if gate or problem.data["kind"] in told:
            found = (logic_gates if gate else logic_told).read(problem.question)
            assert found is None or found == problem.answer.lower(), problem.question
            read["told" if not gate else "gate"] += found is not None
    assert read["told"] > 1000, read
    assert read["gate"] > 80, read


def _place(question: str, name: str) -> int:
    """Where the name stands in the order that is told."""
    return re.search(rf"\b{re.escape(name)}\b", question, re.IGNORECASE).start()  # type: ignore[union-attr]


def _fits(data: Mapping[str, Any], has: tuple[str, ...]) -> bool:
    whose = dict(zip(data["people"], has, strict=True))
    return all((whose[who] == thing) is so for who, thing, so in data["clues"])


def _follows(data: Mapping[str, Any]) -> bool:
    """Whether what is asked holds in every case that the rule and the fact allow."""
    first, second = data["said"]
    ruled = {"nand": lambda x, y: not (x and y), "one": lambda x, y: x != y, "iff": lambda x, y: x == y}
    rule = ruled.get(data["form"], lambda x, y: x or y)
    cases = [{first: x, second: y} for x in (False, True) for y in (False, True) if rule(x, y)]
    holds = [case for case in cases if case[data["fact"].strip("-")] is not data["fact"].startswith("-")]
    return all(case[data["goal"].strip("-")] is not data["goal"].startswith("-") for case in holds)
