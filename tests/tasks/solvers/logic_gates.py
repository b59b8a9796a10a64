"""Reads expressions of true and false with implies, nand, nor, iff and the words of everyday: neither, but not."""

from __future__ import annotations

import re

_WORDS = {"true": True, "t": True, "1": True, "yes": True, "false": False, "f": False, "0": False, "no": False}
_GATES = (
    (r"<->|<=>|\bif and only if\b|==|\bequals\b|\biff\b", " xnor "), (r"->|=>|→|\bimplies\b", " implies "),
    (r"\bbut not\b", " and not "), (r"&&|&|∧", " and "), (r"\|\||\||∨", " or "), (r"[¬~!]", " not "),
    (r"\^|⊕", " xor "),
)  # fmt: skip
_VALUE = r"(?:true|false|yes|no|[tf01])"
_LEVELS = (("xnor", "implies", "nand", "nor"), ("or",), ("xor",), ("and",))


def read(question: str) -> str | None:
    """`true` or `false`, or None where no expression is found or more than one of the same length."""
    text = re.sub(r"\s+", " ", question.lower())
    names = dict(
        re.findall(rf"\b(?!true|false|question|says|one|what|time)(\w+)(?: is | = | be |=|: | := )({_VALUE})\b", text)
    )
    for name, value in names.items():
        text = re.sub(rf"\b{name}(?: is | = | be |=|: | := ){value}\b", " ; ", text)
    for name, value in names.items():
        text = re.sub(rf"\b{name}\b", value, text)
    text = re.sub(r"(nand|nor)\(([^,]*), ([^,)]*)\)", r"(\2 \1 \3)", text)
    text = re.sub(rf"either ({_VALUE}) or ({_VALUE}) but not both", r"(\1 xor \2)", text)
    text = re.sub(rf"not both ({_VALUE}) and ({_VALUE})", r"(\1 nand \2)", text)
    text = re.sub(rf"neither ({_VALUE}) nor ({_VALUE})", r"(\1 nor \2)", text)
    text = re.sub(rf"\b(?:both|either) (?=(?:not )?{_VALUE}\b)", "", text)
    for sign, word in _GATES:
        text = re.sub(sign, word, text)
    tokens = re.findall(r"[()]|\w+|[^\w\s()]", text)
    found: list[tuple[int, bool]] = []
    for start in range(len(tokens)):
        value, end = _either(tokens, start, 0)
        if value is not None and end - start > 1 and tokens[start:end] != ["true", "or", "false"]:
            found.append((end - start, value))
    longest = max(found, default=None)
    return None if longest is None else "true" if longest[1] else "false"


def _either(tokens: list[str], at: int, level: int) -> tuple[bool | None, int]:
    if level == len(_LEVELS):
        return _denied(tokens, at)
    value, at = _either(tokens, at, level + 1)
    while value is not None and at < len(tokens) and tokens[at] in _LEVELS[level]:
        other, end = _either(tokens, at + 1, level + 1)
        if other is None:
            return value, at
        value, at = _joined(tokens[at], value, other), end
    return value, at


def _joined(word: str, x: bool, y: bool) -> bool:
    return {"and": x and y, "or": x or y, "xor": x != y, "xnor": x == y, "implies": not x or y,
            "nand": not (x and y), "nor": not (x or y)}[word]  # fmt: skip


def _denied(tokens: list[str], at: int) -> tuple[bool | None, int]:
    if at >= len(tokens):
        return None, at
    if tokens[at] == "not":
        value, end = _denied(tokens, at + 1)
        return (None if value is None else not value), end
    if tokens[at] == "(":
        value, end = _either(tokens, at + 1, 0)
        return (value, end + 1) if value is not None and end < len(tokens) and tokens[end] == ")" else (None, at)
    return (_WORDS[tokens[at]], at + 1) if tokens[at] in _WORDS else (None, at)
