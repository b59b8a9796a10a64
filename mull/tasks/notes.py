"""Notes in a thought that are no sums: what is asked, what a word of the question counts, an unknown to be found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from mull.core import StepVerdict
from mull.tasks.equations.linear import Equation, moved, read
from mull.tasks.phrasing import in_words

_RIGHT, _WRONG, _USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
_LONGEST = 12  # letters of a word that is a label
_SAID = {text: n for n in range(1000) for text in (in_words(n), in_words(n).replace("-", " "))}
_WHOLE = re.compile("[0-9]{1,12}")
_WORDS = re.compile("[a-z]{2,}(?:[ -][a-z]{2,})*")


def is_label(words: Sequence[str]) -> bool:
    """Whether these may stand for what is asked, whatever they mean: one or two short words in small letters."""
    return len(words) <= 2 and all(w.isascii() and w.isalpha() and w.islower() and len(w) <= _LONGEST for w in words)


class Notes:
    """The notes of one thought. They work nothing out, so they are useless at best; but the first equation is right.

    `numbers` are those of the problem, `value` what an unknown would stand for, where there may be one.
    """

    def __init__(self, question: str, numbers: Iterable[int] = (), value: Fraction | None = None) -> None:
        self._question, self._value = question.lower(), value
        self._numbers = {abs(n) for n in numbers}
        written = {int(n) for n in _WHOLE.findall(question.replace(",", ""))}
        said = {n for n in self._numbers if n < 1000 and re.search(rf"\b{in_words(n)}\b", self._question)}
        self._implied = self._numbers - written - said  # a week has 7 days, an average of two is a half
        self._name = ""  # of the unknown

    def read(self, step: str) -> StepVerdict | None:
        """The verdict on a note; None for a step that is something else."""
        line = step.removeprefix("wait ")
        if line.startswith("want "):
            return _USELESS if is_label(line.split(" ")[1:]) else _WRONG
        left, equals, right = line.partition("=")
        if equals and len(left) <= 40 and _WORDS.fullmatch(left):
            return _USELESS if self._counts(left, right) else _WRONG
        equation = read(line) if len(line) <= 40 else None
        return None if equation is None or self._value is None else self._unknown(line, equation, self._value)

    def _counts(self, word: str, number: str) -> bool:
        """`eleven=11`, where that is said; `dozen=12` and `half=1/2`, where the question has the word alone."""
        digits = number.removeprefix("1/")
        if not _WHOLE.fullmatch(digits):
            return False
        if word in _SAID:
            return _SAID[word] == int(number) if digits == number and word in self._question else False
        return int(digits) in self._implied and re.search(rf"\b{re.escape(word)}", self._question) is not None

    def _unknown(self, line: str, equation: Equation, value: Fraction) -> StepVerdict | None:
        """An equation of the problem's numbers, which the value solves: `x+9=25` for 25-9. One letter throughout."""
        form, names = moved(equation), {char for char in line if char.isalpha()}
        if not names:
            return None
        known = self._numbers | {abs(value.numerator), value.denominator}
        fits = len(names) == 1 == len(form.sizes) and not form.at(dict.fromkeys(names, value))
        if not fits or {int(n) for n in _WHOLE.findall(line)} - known or (self._name and {self._name} != names):
            return _WRONG
        first, self._name = not self._name, names.pop()
        return _RIGHT if first else _USELESS
