"""Reading and comparing answers: a small exact grammar of our own, bounded by construction, that runs nothing.

    number    sign? (decimal | whole "/" whole | whole " " whole "/" whole)      -1/2   1 1/2   .5   5.   1,000
    numbers   item (separator item)*, bare or in [] or ()                        3, 5   [3 5]   (1/2; 0.5)
    product   whole numbers, + - * / and parentheses                            (3+4)*5
    word      one run of letters, digits, `-` and `'`                            Anna   "anna"   Anna.

Only ASCII digits are digits: a look-alike from another script is not a number. Spaces may surround signs
and slashes; `−`, `×` and `÷` are read as `-`, `*` and `/`. No exponents, no names, no units, no sentences.
Since an answer has at most 512 characters, no number in it or computed from it exceeds 4,096 bits.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from fractions import Fraction
from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits
from typing import Literal, TypeVar

from mull.core import Verdict

MAX_CHARS = 512
MAX_DEPTH = 32

Kind = Literal["number", "integer", "numbers", "number_set", "word", "text", "words", "yesno"]

_T = TypeVar("_T")
_BLANK = " \t\r\n"
_SIGNS = str.maketrans("−×÷", "-*/")
# Only ASCII letters are folded: full case folding would make the Kelvin sign a k and the long s an s.
_FOLD = str.maketrans(ascii_uppercase, ascii_lowercase)
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "`": "`"}
_CLOSING = {"[": "]", "(": ")"}
_WORDLY = frozenset(ascii_letters + digits + "-'")
_YESNO = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}


@dataclass(frozen=True, slots=True)
class Expression:
    """A sum as it was written: its exact value, and its numbers from left to right."""

    value: Fraction
    leaves: tuple[int, ...]


def judge(kind: Kind, gold: str, answer: str) -> Verdict:
    """Compare an answer with the gold one. Any answer gets a verdict; a gold that cannot be read is a ValueError.

    `number` takes any form of the value except a division still to be done: `10/2` is not yet 5, or else copying
    the question would pay. `integer` takes no fraction bar at all. `number_set` ignores the order, not how often a
    number occurs.
    """
    read = _READERS[kind]
    truth = read(gold)
    if truth is None:
        raise ValueError(f"the gold answer {gold!r} does not read as {kind}")
    found = read(answer)
    if found is None:
        return Verdict.UNPARSEABLE
    return Verdict.RIGHT if found == truth else Verdict.WRONG


def number(text: str) -> Fraction | None:
    """The one number this text is, None if it is anything else (also several numbers, units, or nothing)."""
    return _parse(text, _number)


def integer(text: str) -> Fraction | None:
    """Like `number`, for what is written without a fraction bar. A decimal such as 2.5 reads, but is never whole."""
    return None if len(text) > MAX_CHARS or "/" in text or "÷" in text else number(text)


def numbers(text: str) -> tuple[Fraction, ...] | None:
    """A list of numbers, separated by spaces, commas or semicolons. A comma never groups digits here."""
    return _parse(text, _numbers)


def expression(text: str) -> Expression | None:
    """A sum of whole numbers with + - * / (also × x ÷ −) and parentheses, no bare signs; None if it has no value."""
    return _parse(text, _expression)


def word(text: str) -> str | None:
    """One word or name with its case folded; quotes around it and a full stop behind it are dropped."""
    if len(text) > MAX_CHARS:
        return None
    bare = _unquote(text.strip(_BLANK).removesuffix(".").rstrip(_BLANK))
    return bare.translate(_FOLD) if bare and _WORDLY.issuperset(bare) else None


def words(text: str) -> tuple[str, ...] | None:
    """A list of words, separated by commas, semicolons or spaces, bare or in [] or ()."""
    if len(text) > MAX_CHARS:
        return None
    text = text.strip(_BLANK).removesuffix(".")
    if text[:1] in _CLOSING:
        if text[-1] != _CLOSING[text[0]]:
            return None
        text = text[1:-1]
    found: list[str] = []
    for part in text.replace(";", ",").split(","):
        items = [_unquote(item) for item in part.split(" ") if item]
        if not items or not all(item and _WORDLY.issuperset(item) for item in items):
            return None
        found += (item.translate(_FOLD) for item in items)
    return tuple(found)


def plain(text: str) -> str | None:
    """The text itself, case folded, without the spaces and the pair of quotes around it; None when nothing is left."""
    return None if len(text) > MAX_CHARS else _unquote(text.strip(_BLANK)).translate(_FOLD) or None


def yesno(text: str) -> str | None:
    """`yes` for yes and true, `no` for no and false, None for anything else."""
    return _YESNO.get(word(text) or "")


def canonical(text: str) -> Hashable | None:
    """What an answer amounts to where nobody knows its kind: answers that are equal have equal keys; None is no answer.

    Read as the first of these that it is: a number, which is a list of one; a list of numbers; a sum, by its value, but
    apart from numbers, since 2*3 is not yet 6; words, of which `true` is `yes` and `false` is `no`; the text itself. So
    `0.5` is `1/2`, `3,4` is `[3 4]`, `anna` is `"Anna".` and an order stays an order. Too long an answer is only
    equal to itself.
    """
    if (one := _finished(text)) is not None:
        return (one,)
    if number(text) is None and (several := numbers(text)) is not None:
        return several
    if (sum_ := expression(text)) is not None:
        return "sum", sum_.value
    if (said := words(text)) is not None:
        return yesno(text) or said
    return plain(text) or text.strip(_BLANK) or None


def _finished(text: str) -> Fraction | None:
    found = number(text)
    return found if found is None or found.denominator > 1 else integer(text)


def _number_set(text: str) -> tuple[Fraction, ...] | None:
    found = numbers(text)
    return None if found is None else tuple(sorted(found))


_READERS: dict[Kind, Callable[[str], object | None]] = {
    "number": _finished,
    "integer": integer,
    "numbers": numbers,
    "number_set": _number_set,
    "word": word,
    "text": plain,
    "words": words,
    "yesno": yesno,
}


def _unquote(text: str) -> str:
    if len(text) >= 2 and _QUOTES.get(text[0]) == text[-1]:
        return text[1:-1].strip(_BLANK)
    return text


class _Unparseable(Exception):
    """The text leaves the grammar."""


class _Reader:
    """A cursor over the text. Every character is looked at a bounded number of times."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.depth = text, 0, 0
        self.leaves: list[int] = []

    @property
    def next(self) -> str:
        """The character ahead, empty at the end."""
        return self.text[self.at : self.at + 1]

    def take(self, chars: str) -> str:
        """The character ahead if it is one of these, else nothing."""
        if self.next and self.next in chars:
            self.at += 1
            return self.text[self.at - 1]
        return ""

    def must(self, char: str) -> None:
        if not self.take(char):
            raise _Unparseable

    def spaces(self) -> bool:
        start = self.at
        while self.take(" "):
            pass
        return self.at > start

    def digits(self) -> str:
        start = self.at
        while self.take(digits):
            pass
        return self.text[start : self.at]

    def whole(self) -> int:
        return _int(self.digits())


def _parse(text: str, rule: Callable[[_Reader], _T]) -> _T | None:
    if len(text) > MAX_CHARS:
        return None
    reader = _Reader(text.strip(_BLANK).translate(_SIGNS))
    try:
        found = rule(reader)
    except _Unparseable:
        return None
    return found if reader.at == len(reader.text) else None


def _int(run: str) -> int:
    if not run:
        raise _Unparseable
    return int(run)


def _ratio(top: Fraction | int, bottom: Fraction | int) -> Fraction:
    if bottom == 0:
        raise _Unparseable
    return Fraction(top) / bottom


def _sign(reader: _Reader) -> int:
    return -1 if reader.take("+-") == "-" else 1


def _number(reader: _Reader) -> Fraction:
    sign = _sign(reader)
    reader.spaces()
    first, pointed = _decimal(reader, _grouped(reader))
    apart = reader.spaces()
    if pointed or not reader.next:
        return sign * first
    if reader.take("/"):
        reader.spaces()
        return sign * _ratio(first, _int(_grouped(reader)))
    if not apart:
        raise _Unparseable
    top = reader.whole()
    reader.spaces()
    reader.must("/")
    reader.spaces()
    part = _ratio(top, reader.whole())
    if not 0 < part < 1:
        raise _Unparseable
    return sign * (first + part)


def _grouped(reader: _Reader) -> str:
    """A run of digits, with a comma before every three of them or without any: `1000`, `1,000`; not `1,00`."""
    run = reader.digits()
    if reader.next == "," and (not 1 <= len(run) <= 3 or run[0] == "0"):
        raise _Unparseable
    while reader.take(","):
        group = reader.digits()
        if len(group) != 3:
            raise _Unparseable
        run += group
    return run


def _decimal(reader: _Reader, run: str) -> tuple[Fraction, bool]:
    """The number that these digits begin, and whether it has a decimal point: `5`, `5.`, `.5`, `5.0`."""
    if not reader.take("."):
        return Fraction(_int(run)), False
    decimals = reader.digits()
    return Fraction(_int(run + decimals), 10 ** len(decimals)), True


def _numbers(reader: _Reader) -> tuple[Fraction, ...]:
    closing = _CLOSING.get(reader.take("[("), "")
    reader.spaces()
    found: list[Fraction] = []
    if not closing or reader.next != closing:
        found.append(_item(reader))
    while found:
        apart = reader.spaces()
        if reader.take(",;"):
            reader.spaces()
        elif not apart or reader.next == closing:
            break
        found.append(_item(reader))
    if closing:
        reader.must(closing)
    return tuple(found)


def _item(reader: _Reader) -> Fraction:
    """One number of a list: no spaces and no grouping commas inside."""
    sign = _sign(reader)
    value, pointed = _decimal(reader, reader.digits())
    if not pointed and reader.take("/"):
        value = _ratio(value, reader.whole())
    return sign * value


def _expression(reader: _Reader) -> Expression:
    value = _sum(reader)
    return Expression(value, tuple(reader.leaves))


def _sum(reader: _Reader) -> Fraction:
    value = _product(reader)
    while op := reader.take("+-"):
        right = _product(reader)
        value = value + right if op == "+" else value - right
    return value


def _product(reader: _Reader) -> Fraction:
    value = _factor(reader)
    while op := reader.take("*x/"):
        right = _factor(reader)
        value = _ratio(value, right) if op == "/" else value * right
    return value


def _factor(reader: _Reader) -> Fraction:
    reader.spaces()
    if reader.take("("):
        reader.depth += 1
        if reader.depth > MAX_DEPTH:
            raise _Unparseable
        value = _sum(reader)
        reader.must(")")
        reader.depth -= 1
    else:
        reader.leaves.append(reader.whole())
        value = Fraction(reader.leaves[-1])
    reader.spaces()
    return value
