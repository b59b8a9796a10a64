"""How people ask for a target to be made from numbers: the TV game, classroom puzzles, a line of shorthand."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks.countdown.asks import ASKS
from mull.tasks.countdown.rules import ALL, BETWEEN, FIRST, GAME_24, GAME_ALL, GAPS, INTRO, OUTRO, RULES, TOOLS
from mull.tasks.countdown.training import wider
from mull.tasks.phrasing import dress, in_words, phrase, vary


def ask(
    rng: Random, numbers: Sequence[int], target: int, split: Split, *, whole: bool, ordered: bool
) -> tuple[str, bool]:
    """One dressed question, and whether it asks to use all the numbers: only where the answer is `whole`, with all.

    And only where it keeps their order may it ask for signs to be put between them.
    """
    spelt = str(target) if target > 99 or rng.random() > 0.03 else in_words(target)
    asked, style, every = "", rng.random(), False
    if ordered and style < 0.08:
        asked, every = _between(rng, numbers, split), True
    elif target == 24 and whole and len(numbers) > 2 and style < 0.6:  # that game is played with all the cards
        asked, every = phrase(rng, GAME_ALL if style >= 0.4 else GAME_24, split), True
    told = bool(asked)
    if not asked and split == "train" and rng.random() < 0.45:
        asked = wider.ask(rng, numbers)
    asked = asked or phrase(rng, ASKS, split)
    asked, more = _with_rules(rng, asked, split, whole=whole, told=told)
    if rng.random() < 0.08:
        asked = vary(rng, rng.choice(INTRO)) + asked
    if rng.random() < 0.06:
        asked = asked.rstrip("?.") + vary(rng, rng.choice(OUTRO))
    odd = split == "train" and rng.random() < (0.12 if len(set(numbers)) > 1 else 0.4)
    names = wider.listed(rng, numbers) if odd else _listed(rng, numbers)
    return dress(rng, asked.format(ns=names, t=spelt)), every or more


def _between(rng: Random, numbers: Sequence[int], split: Split) -> str:
    """Signs to be put between the numbers, which may stand with gaps for them."""
    if rng.random() < 0.6:
        return phrase(rng, BETWEEN, split)
    gap = rng.choice((" _ ", " ? ", " __ ", " _ ", " ... "))
    return phrase(rng, GAPS, split).replace("{gaps}", gap.join(map(str, numbers)))


def _with_rules(rng: Random, asked: str, split: Split, *, whole: bool, told: bool) -> tuple[str, bool]:
    """The question with some of the rules before or behind it, and whether they ask for all the numbers.

    What is `told` already needs none.
    """
    style = rng.random()
    if style < 0.1 and not told:
        every = whole and rng.random() >= 0.8
        rule = "[using|use] every number [once|exactly once][,|:] " if every else rng.choice(FIRST)
        return vary(rng, rule) + asked, every
    tails = [phrase(rng, RULES, split)] if style < 0.48 and not told else []
    every = whole and not tails and rng.random() < 0.18
    if every:
        tails = [vary(rng, rng.choice(ALL))]
    if rng.random() < 0.12:
        tails.append(vary(rng, rng.choice(TOOLS)))
    rng.shuffle(tails)
    core = asked.rstrip("?")
    mark = asked[len(core) :]
    inside = "".join(tail for tail in tails if tail[0] != ".")
    after = "".join(tail.removeprefix(".") if mark else tail for tail in tails if tail[0] == ".").replace("..", ".")
    return core + inside + mark + after, every


def _listed(rng: Random, numbers: Sequence[int]) -> str:
    """The numbers as people list them."""
    style = rng.random()
    small = max(numbers) < 100
    if style < 0.07 and small:
        return _linked(rng, [in_words(n) for n in numbers])
    names = [str(n) for n in numbers]
    if style < 0.3:
        return " ".join(names)
    if style < 0.54:
        odd = (
            ("; ", " , ", "; ") if not small else (",", ",", "; ", ";", " , ", " / ", "/", " | ")
        )  # 2,100 is one number
        return (rng.choice(odd) if rng.random() < 0.4 else ", ").join(names)
    if style < 0.62:
        inner = rng.choice((", ", ", ", " ", ",") if small else (", ", " "))
        return rng.choice(("[{}]", "[{}]", "({})", "{{{}}}")).format(inner.join(names))
    if style < 0.66:
        return rng.choice((" and ", " and ", " & ")).join(names)
    if style > 0.94:
        names = [f"an {name}" if name[0] == "8" or name in ("11", "18") else f"a {name}" for name in names]
    return _linked(rng, names)


def _linked(rng: Random, names: Sequence[str]) -> str:
    """Commas, and a word before the last; or no word."""
    link = rng.choice((" and ", " and ", " and ", ", and ", " & ", ", "))
    return ", ".join(names[:-1]) + link + names[-1]
