"""What a thought of `state` copies of an event: the piece of its own words that tells what happens."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from mull.tasks.phrasing import in_words
from mull.tasks.state.phrases import NAMES

_NUMBERS = {in_words(n): str(n) for n in range(13)}
_MARKS: dict[int, str | None] = {ord("'"): None, ord("$"): None, **dict.fromkeys(map(ord, ",.:;"), " ")}
_K = rf"[$+-]?\b(?:\d+|{'|'.join(_NUMBERS)})\b"
_WAY = r"(?:north|east|south|west|up|down|left|right)\b"
_CUP = r"(?:(?:cups?|shells?|box|boxes) )?\b(?:[1-4]|[abc]|left|middle|right)\b"
_SUBJECT = re.compile(rf"^(?:{'|'.join(NAMES)}|i|it|you|we|he|she|they|someone) ".lower())
_LIT = re.compile(r"^(?:(?:press|hit) the (?=(?:switch|button) (?:of|for) )|the )|(?: (?:lamp|light|one))$")


def _first(pattern: str) -> Callable[[str], str]:
    """The first piece that looks like this; the whole clause where none does."""
    search = re.compile(pattern).search

    def quote(clause: str) -> str:
        found = search(clause)
        return found[0] if found else clause

    return quote


_SIGN = re.compile(
    r"\b(?:off|out|away|up|down|ahead|(?:to the )?(?:left|right)|(?:for|back)wards?|back|north|south|east|west|warmer|"
    r"colder|higher|lower)\b"
)


def _balance(clause: str) -> str:
    """`gets 23` of `maria gets 23 more`; further where only that tells the sign: `5 get off`, `goes 2 down`."""
    act = _SUBJECT.sub("", clause).removeprefix("at the next stop ")
    size = re.search(_K, act)
    if size is None or not act[: size.start()].strip():
        return act
    sign = _SIGN.search(act, size.end())
    return act[: sign.end() if sign else size.end()]


_TURN = r"\b(?:left|right|clockwise|counterclockwise|180 degrees|u-turn|(?:back )?around)\b"
QUOTES: dict[str, Callable[[str], str]] = {
    "flips": _first(r"^\w+ (?:(?:does|did|then) )?[\w']+"),
    "lamps": lambda clause: _LIT.sub("", _SUBJECT.sub("", clause)),
    "swaps": _first(r"^\w+ (?:\w+ )*?(?:and|with) \w+"),
    "cups": _first(rf"{_CUP}.*{_CUP}"),
    "grid": _first(rf"{_K}.*\b{_WAY}|\b{_WAY}.*{_K}"),
    "turns": _first(_TURN),
    "walks": _first(rf"{_TURN}|(?:\w+ )?{_K}(?! degrees).*"),
    "balance": _balance,
    "days": str,
    "where": str,
}


def quoted(world: str, clause: str) -> tuple[str, str]:
    """A clause as a thought writes it, and the piece of it that a thought copies, which may stand between < and >."""
    clause = clause.lower()
    if "<" in clause:
        before, _, marked = clause.partition("<")
        piece, _, after = marked.partition(">")
        return before + piece + after, piece
    return clause, QUOTES[world](clause)


def normal(text: str) -> str:
    """Words between spaces, without marks, numbers in digits."""
    marked = text.lower().translate(_MARKS)
    return f" {' '.join(_NUMBERS.get(word, word) for word in marked.split())} "


def cites(words: str, clause: str, piece: str, story: str = "", others: Collection[str] = ()) -> bool:
    """Whether these are words of the event in one piece, in its clause or in the story around it.

    They hold the piece that a thought usually copies, or are other words of the clause, and none of the `others`, the
    pieces of other events.
    """
    copy, usual, told = normal(words), normal(piece), normal(clause)
    rivals = [other for other in map(normal, others) if other in copy]
    if usual in copy:
        return copy in told or (copy in normal(story) and all(other in usual for other in rivals))
    return copy in told and not rivals
