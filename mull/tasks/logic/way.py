"""Chains of rules: what the question tells, one line each and in its order, then the way through it in one line.

    soup>milk    milk>wet    soup    want wet    from soup>milk>wet    wet=wet yes

The prose is only ever copied rule by rule; what comes next on the way is then found behind its own name in those short
lines, `from jub>?` where none goes on from there. The verdict holds what is asked against where the way ends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from mull.core import StepVerdict
from mull.tasks.logic.kind import RIGHT, USELESS, WRONG, Reader


@dataclass(frozen=True, slots=True)
class Way:
    """What is told, where each term leads, and the links from the start to what is asked or to where the way ends."""

    told: Sequence[str]
    after: Mapping[str, str]
    walk: Sequence[str]
    start: str
    goal: str
    verdict: str
    words: Mapping[str, str]  # each term with the words of the question that tell it

    def think(self, way: str) -> list[str]:
        """The thought in that way."""
        want, chain = f"want {self.goal}", f"from {self.walk[0]}"
        chain += "".join(f">{_stops(link)[1]}" for link in self.walk[1:])
        if way == "split":
            return [f"plan {self.start}>{self.goal}", *self.told, chain, self.verdict]
        if way == "other":
            return [want, *self.told, chain, self.verdict]
        if way == "skip":
            return [*self.told, chain, self.verdict]
        check = [f"check {self.walk[-1]}"] if way == "check" else []
        return [*self.told, want, chain, *check, self.verdict]

    def slip(self, rng: Random, step: str) -> str | None:
        """The line with a wrong end."""
        stops = _stops(step.removeprefix("from "))
        if len(stops) < 2 or "=" in step or " " in stops[0]:
            return None
        here, end = stops[-2:]
        others = self.told if ">" in step else ()  # of some, another term may be true
        wrong = {_denied(end), *(term for line in others for term in _stops(line))}
        wrong -= {here, _denied(here), end, "-?", *self._onward(here)}
        return f"{step.removesuffix(end)}{rng.choice(sorted(wrong))}"

    def follows(self) -> set[str]:
        """Every link that holds, also one that stands for several."""
        ends = {f"{term}>?" for term in self.after.values() if term not in self.after}
        return {f"{here}>{there}" for here in self.after for there in self._onward(here)} | ends | set(self.walk)

    def size(self) -> int:
        """Characters of the thought without what is told, and each link on a line of its own."""
        return len("\n".join([f"want {self.goal}", f"from {self.start}", *self.walk, self.verdict]))

    def _onward(self, here: str) -> list[str]:
        terms: list[str] = []
        while here in self.after and self.after[here] not in terms:
            here = self.after[here]
            terms.append(here)
        return terms


def _denied(term: str) -> str:
    return term[1:] if term.startswith("-") else f"-{term}"


def _stops(chain: str) -> list[str]:
    return re.split("[>~]", chain)


def _other_words(told: Mapping[str, str]) -> dict[str, str]:
    """The terms by the words that tell no other term: `the street is wet` may be `street` as well as `wet`."""
    terms: dict[str, set[str]] = {}
    for term, text in told.items():
        for word in re.findall("[a-z]{3,}", text.lower()):
            for form in (word, word.removesuffix("s"), word.removesuffix("es")):
                terms.setdefault(form, set()).add(term)
    return {word: min(found) for word, found in terms.items() if len(found) == 1}


class WayReader(Reader):
    """Reads chains with and without `from`: only those with it have to go on from where the way has come to.

    A term may have another name than in the demonstrations: any word that tells it and nothing else, small or capital.
    """

    def __init__(self, way: Way) -> None:
        super().__init__()
        self._terms = {term.lower(): term for term in way.words}
        self._terms |= {word: term for word, term in _other_words(way.words).items() if word not in self._terms}
        self._way, self._follows = way, way.follows()
        told = [line.split(">") for line in way.told if ">" in line]
        self._backwards = {f"{_denied(there)}>{_denied(here)}" for here, there in told}
        self._stops = [way.start, *(_stops(link)[1] for link in way.walk)]
        self._found: set[str] = set()
        self._reached = {way.start}

    def _usual(self, step: str) -> str:
        """The line with the usual names of its terms."""
        return re.sub("[A-Za-z]+", lambda found: self._terms.get(found[0].lower(), found[0]), step)

    def line(self, step: str) -> StepVerdict:
        step = self._usual(step)
        if step == f"want {self._way.goal}" or step in self._way.told:
            return self._once(step, RIGHT)
        if step == self._way.verdict:
            return self._once(step, RIGHT if self._stops[-1] in self._reached else USELESS)
        chain = step.removeprefix("from ")
        stops, links = _stops(chain), re.findall("(?=(?:^|[>~])([^>~]*[>~][^>~]*))", chain)
        if chain != step and stops[0] not in self._reached:
            return WRONG
        if step == f"from {self._way.start}":
            return self._once(step, RIGHT)
        if step in self._backwards and step not in self._follows:
            return USELESS
        if not links or not self._follows.issuperset(links):
            return WRONG
        new = not self._found.issuperset(links) and set(stops) <= set(self._stops)
        self._found.update(links)
        self._reached.update(stops)
        return RIGHT if new else USELESS

    def back(self, step: str) -> StepVerdict:
        step = self._usual(step)
        if step not in self._follows or not set(_stops(step)) <= set(self._stops):
            return WRONG
        return RIGHT if self._found else USELESS

    def plan(self, step: str) -> bool:
        return self._usual(step) == f"{self._way.start}>{self._way.goal}"
