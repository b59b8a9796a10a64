"""Composed stories: a scene is drawn event by event, each said in one of many ways, and told in one of many styles."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from mull.core import Split, split_of
from mull.tasks.phrasing import dress, first_up
from mull.tasks.stories.flows import before, clocks, facts, flow, packing, recipes
from mull.tasks.stories.scenes import Scene, buying, compare, percent, rates, upto
from mull.tasks.stories.sums import Tree, canonical, numbers, result, sums
from mull.tasks.stories.text import glossary
from mull.tasks.stories.world import Voice
from mull.tasks.working import fits, work

_SCENES = (flow, flow, flow, flow, compare, compare, buying, buying, buying, rates, rates, packing, packing, facts, clocks,
           recipes, percent, before)  # fmt: skip
_POOLS = {"buying": "ware", "flow": "item", "percent": "ware"}
_LONGEST = {1: 60, 2: 120, 3: 220}  # characters of a thought
_MOST = {1: 1, 2: 2, 3: 3}


def compose(rng: Random, level: int, split: Split) -> tuple[str, str, str, dict[str, Any]] | None:
    """Question, answer, key and what the thought needs; None where the numbers did not come out well."""
    make = rng.choice(_SCENES)
    voice = Voice.draw(rng, split, _POOLS.get(make.__name__, "item") if rng.random() < 0.8 else "food")
    scene = make(rng, level, voice)
    key = f"stories:composed {scene.kind}:{canonical(scene.tree)}"
    if split_of(key) != split:
        return None
    idle = rng.random()
    told = list(scene.facts)
    if told and make is not compare and idle < 0.05 * level - 0.03:
        extra = voice.say("idle") if idle < 0.04 or level < 3 else voice.say("idlen", d=upto(rng, 2, 60))
        told.insert(upto(rng, 1, len(told)), extra)
    question = _tell(rng, told, scene.ask)
    words = [*(glossary(question, voice.spoken, ()) if voice.spoken else ()), *scene.known]
    if not _sound(scene, level, words):
        return None
    data = {"tree": scene.tree, "numbers": [], "want": scene.want, "words": words, "inner": scene.inner}
    return question, str(result(scene.tree)), key, data


def _sound(scene: Scene, level: int, words: list[str]) -> bool:
    if min(numbers(scene.tree)) < 1:
        return False
    try:
        done = sums(scene.tree)
    except ValueError:
        return False
    if level == 3 and len(done) < 2:
        return False
    if len(done) > _MOST[level] + (scene.kind in ("until", "rides", "pack need")) or result(scene.tree) < 1:
        return False
    if any(
        (op == ":" and a % b == 0) or (level == 1 and not fits(a, "/" if op in "%:" else op, b)) for a, op, b in done
    ):
        return False
    size = len(scene.want) + 5 + sum(len(word) + 1 for word in words)
    size += sum(len(name) + 6 for name in scene.inner.values())
    size += sum(len(line) + 1 for a, op, b in done for line in work(a, "/" if op in "%:" else op, b))
    return size <= _LONGEST[level]


def _tell(rng: Random, told: list[str], ask: str) -> str:
    """The events and the question as one text."""
    style = rng.random()
    mark = "." if ask.endswith("age") and ask.startswith("tell") else "?"
    if not told:
        return dress(rng, ask + mark)
    plain = ". " not in ask
    joined = " and ".join(told) if len(told) < 3 else ", ".join(told[:-1]) + " and " + told[-1]
    if style < 0.1 and plain:
        return dress(rng, f"{rng.choice(('if', 'if', 'suppose', 'say'))} {_no_and(joined)}, {ask}{mark}")
    if style < 0.17 and plain and ask.startswith("how"):
        return dress(rng, f"{ask}? {_stopped(told)}.")
    if style < 0.23 and plain and ask.startswith("how"):
        return dress(rng, f"{ask} if {_no_and(joined)}?")
    if style < 0.38:
        return dress(rng, f"{', '.join(told)}, {ask}{mark}")
    if style < 0.48:
        return dress(rng, f"{joined}. {first_up(ask)}{mark}")
    if style < 0.56:
        return dress(rng, f"{', '.join(told)}. {ask}{mark}")
    if style < 0.64:
        return dress(rng, f"{_stopped(told)}, {rng.choice(('so ', '', 'then ', ''))}{ask}{mark}")
    return dress(rng, f"{_stopped(told)}. {first_up(ask)}{mark}")


def _no_and(text: str) -> str:
    return text.replace("and and ", "and ").replace(", and ", " and ")


def _stopped(told: list[str]) -> str:
    return ". ".join(map(first_up, told))


def named(inner: Mapping[tuple[int, str, int], str], tree: Tree) -> dict[str, str]:
    """What to write before the first line of a sum: `want` and what it finds out."""
    ways = ((one, work(one[0], "/" if one[1] in "%:" else one[1], one[2])[0]) for one in sums(tree))
    return {line: f"want {inner[one]}" for one, line in ways if one in inner}
