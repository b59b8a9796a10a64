"""A second solver for logic puzzles, from the typed question alone: a parser, a transitive closure, brute force."""

from __future__ import annotations

import re
from itertools import product

_TRUE = {"true", "t", "1"}
_FALSE = {"false", "f", "0"}
_MORE = "taller older faster heavier richer larger stronger bigger happier louder braver warmer more".split()
_LESS = "shorter younger slower lighter poorer smaller weaker smaller sadder quieter shyer colder less".split()
_MOST = "tallest oldest fastest heaviest richest largest strongest biggest happiest loudest bravest warmest most".split()
_LEAST = "shortest youngest slowest lightest poorest smallest weakest saddest quietest shyest coldest least".split()


def solve(question: str) -> str:
    """The answer as the family writes it, names in lower case. Raises ValueError where nothing fits."""
    text = re.sub(r"\s+", " ", question.lower())
    if re.search(r"\bkn(?:ight|ave)s?\b|\bliars?\b", text):
        return _knights(text)
    words = set(re.findall(r"[a-z]+", text))
    if words & {*_MORE, *_LESS, *_MOST, *_LEAST} and ("than" in words or " as " in text):
        return _order(text)
    if re.search(r"[∧∨¬&|~!]|\b(?:and|or|not)\b", text) and words & {"true", "false", "t", "f"} | set(re.findall(r"\b[01]\b", text)):
        found = _boolean(text)
        if found is not None:
            return found
    return _links(text)


# --- boolean expressions


def _boolean(text: str) -> str | None:
    names: dict[str, bool] = {}
    if given := re.search(r"(\w) is true and (\w) is false\. |let (\w) = true and (\w) = false\. ", text):
        on, off = [name for name in given.groups() if name]
        names = {on: True, off: False}
        text = text[given.end() :]
    for sign, word in (("∧", " and "), ("&", " and "), ("∨", " or "), ("|", " or "), ("¬", " not "), ("~", " not "), ("!", " not ")):
        text = text.replace(sign, word)
    text = re.sub(r"(?:and +)+and", "and", re.sub(r"(?:or +)+or", "or", text))
    tokens = re.findall(r"[()]|\w+|[^\w\s()]+", text)
    best: list[str] = []
    for start in range(len(tokens)):
        for end in range(len(tokens), start + len(best), -1):
            part = tokens[start:end]
            if _Parser(part, names).valid():
                best = part
                break
    if not best:
        return None
    return "true" if _Parser(best, names).value() else "false"
