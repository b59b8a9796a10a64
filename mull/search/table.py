"""Every search by its name, and what can be set of it."""

from __future__ import annotations

from dataclasses import fields
from math import inf
from typing import Any

from mull.core import Search
from mull.search.adaptive import Adaptive
from mull.search.beam import Beam
from mull.search.cfr import CFR
from mull.search.decompose import Decompose
from mull.search.dvts import DVTS
from mull.search.force import Force
from mull.search.lookahead import Lookahead
from mull.search.mcts import MCTS
from mull.search.mixed import Mixed
from mull.search.particles import Particles
from mull.search.revise import Revise
from mull.search.sample import Sample
from mull.search.select import Selection, best, last, vote, weighted

SEARCHES: dict[str, type[Any]] = {
    "sample": Sample,
    "mixed": Mixed,
    "adaptive": Adaptive,
    "beam": Beam,
    "dvts": DVTS,
    "lookahead": Lookahead,
    "particles": Particles,
    "mcts": MCTS,
    "cfr": CFR,
    "revise": Revise,
    "force": Force,
    "decompose": Decompose,
}
_NAMES = {kind: name for name, kind in SEARCHES.items()}
SELECTIONS: dict[str, Selection] = {"vote": vote, "weighted": weighted, "best": best, "last": last}

SPOKEN = ("opening", "openings", "prompts")  # to the model: text, though JSON may have it as a number

Knob = bool | int | float | str | tuple[float, ...] | tuple[str, ...]


def suits(search: Search) -> str:
    """The selection that suits a search: where each candidate goes on from the one before it, the last."""
    return "last" if isinstance(search, Force | Revise) else "weighted"


def named(name: str, settings: dict[str, Any] | None = None, select: str | None = None) -> Search:
    """A search as it is by default but for these settings, which are values as JSON has them, a search its name.

    Unless told otherwise it has candidates scored where `select`, or what suits it, goes by scores.
    Raises ValueError, in one line, for an unknown search, a knob that it does not have, or a value that does not fit.
    """
    if name not in SEARCHES:
        raise ValueError(f"no such search: {name!r}; there are {', '.join(SEARCHES)}")
    plain = SEARCHES[name]()
    defaults, by = knobs(plain), select or suits(plain)
    chosen: dict[str, Any] = {"scores": by in ("weighted", "best")} if "scores" in defaults else {}
    for key, value in (settings or {}).items():
        if key not in defaults:
            raise ValueError(f"{name} has no knob {key!r}; it has {', '.join(defaults)}")
        chosen[key] = _fitting(key, value, defaults[key])
    if "hard" in chosen:
        chosen["hard"] = None if chosen["hard"] == "" else named(chosen["hard"], select=by)
    search: Search = SEARCHES[name](**chosen)
    return search


def knobs(search: Any) -> dict[str, Knob]:
    """What can be set of a search, and how it is set: another search by its name, "" for none; not functions."""
    values = {field.name: _plain(getattr(search, field.name)) for field in fields(search)}
    return {name: value for name, value in values.items() if isinstance(value, bool | int | float | str | tuple)}


def described(search: Search) -> dict[str, Any]:
    """A search as JSON can hold it: its name and its knobs, infinite ones as None."""
    found = {key: None if value in (inf, -inf) else value for key, value in knobs(search).items()}
    return {"name": _NAMES[type(search)], **found}


def _plain(value: Any) -> Any:
    return "" if value is None else _NAMES.get(type(value), value)


def _fitting(key: str, value: Any, default: Knob) -> Knob:
    """The value, if it is of the default's kind. What is a word by default may be a number: until=16."""
    if isinstance(default, tuple) and isinstance(value, list) and value:
        return tuple(_fitting(key, each, default[0]) for each in value)  # type: ignore[return-value]
    fits, wanted = {
        bool: (type(value) is bool, "true or false"),
        int: (type(value) is int and value >= 0, "a whole number of at least 0"),
        float: (type(value) in (int, float) and value == value, "a number"),
        str: (type(value) in (str, int), "a word"),
        tuple: (False, "a list"),
    }[type(default)]
    if not fits:
        raise ValueError(f"{key} must be {wanted}, not {value!r}")
    found: Knob = str(value) if key in SPOKEN else value
    return found
