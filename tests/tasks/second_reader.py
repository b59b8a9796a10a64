"""A second reading of answers, written apart from `mull.tasks.verify`: regular expressions, decimals and two stacks."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from operator import add, mul, sub

_GROUPED = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)"
_SIGN = r"(?P<sign>[+-]?) *"
_PLAIN = re.compile(rf"{_SIGN}(?P<value>{_GROUPED}(?:\.[0-9]*)?|\.[0-9]+)")
_RATIO = re.compile(rf"{_SIGN}(?P<top>{_GROUPED}) */ *(?P<bottom>{_GROUPED})")
_MIXED = re.compile(rf"{_SIGN}(?P<whole>{_GROUPED}) +(?P<top>[0-9]+) */ *(?P<bottom>[0-9]+)")
_ITEM = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+|[0-9]+/[0-9]+)")
_SEPARATOR = re.compile(r" *[,;] *| +")
_WORD = re.compile(r"[A-Za-z0-9'-]+")
_EXACT = Context(prec=2000, Emax=10**6, Emin=-(10**6))


def _clean(text: str) -> str | None:
    if len(text) > 512:
        return None
    return text.strip(" \t\r\n").replace("−", "-").replace("÷", "/").replace("×", "*")


def _value(text: str) -> Fraction:
    return Fraction(Decimal(text.replace(",", ""), _EXACT))


def number(text: str) -> Fraction | None:
    cleaned = _clean(text) or ""
    if found := _PLAIN.fullmatch(cleaned):
        value = _value(found["value"])
    elif found := _RATIO.fullmatch(cleaned):
        if not _value(found["bottom"]):
            return None
        value = _value(found["top"]) / _value(found["bottom"])
    elif found := _MIXED.fullmatch(cleaned):
        top, bottom = _value(found["top"]), _value(found["bottom"])
        if not 0 < top < bottom:
            return None
        value = _value(found["whole"]) + top / bottom
    else:
        return None
    return -value if found["sign"] == "-" else value


def integer(text: str) -> Fraction | None:
    return None if set(text) & set("/÷") else number(text)


def numbers(text: str) -> tuple[Fraction, ...] | None:
    cleaned = _clean(text) or ""
    if cleaned and (cleaned[0] + cleaned[-1] in ("[]", "()")):
        cleaned = cleaned[1:-1].strip(" ")
        if not cleaned:
            return ()
    items = _SEPARATOR.split(cleaned)
    if not all(_ITEM.fullmatch(item) for item in items):
        return None
    try:
        return tuple(Fraction(item.removeprefix("+").rstrip(".")) for item in items)
    except ZeroDivisionError:
        return None


def number_set(text: str) -> tuple[Fraction, ...] | None:
    found = numbers(text)
    return None if found is None else tuple(sorted(found))


def plain(text: str) -> str | None:
    if len(text) > 512:
        return None
    text = text.strip(" \t\r\n")
    if len(text) > 1 and text[0] + text[-1] in ('""', "''", "“”", "‘’", "``"):
        text = text[1:-1].strip(" \t\r\n")
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text) or None


def word(text: str) -> str | None:
    text = text.strip(" \t\r\n") if len(text) <= 512 else ""
    found = plain(text[:-1] if text[-1:] == "." else text)
    return found if found and _WORD.fullmatch(found) else None


def words(text: str) -> tuple[str, ...] | None:
    text = text.strip(" \t\r\n") if len(text) <= 512 else ""
    text = text[:-1] if text[-1:] == "." else text
    if text and text[0] in "[(":
        if text[0] + text[-1] not in ("[]", "()"):
            return None
        text = text[1:-1]
    items = _SEPARATOR.split(text.strip(" "))
    found = [plain(item) or "" for item in items]
    if any(item[0] in " \t\r\n" or item[-1] in " \t\r\n" for item in items if item):
        return None
    return tuple(found) if all(_WORD.fullmatch(item) for item in found) else None


def yesno(text: str) -> str | None:
    return {"yes": "yes", "true": "yes", "no": "no", "false": "no"}.get(word(text) or "")


def expression(text: str) -> tuple[Fraction, tuple[int, ...]] | None:
    """The value and the sorted numbers of a sum, by operator precedence with two stacks."""
    cleaned = _clean(text) or ""
    tokens = re.findall(r"[0-9]+|[-+*x/()]|[^ ]", cleaned)
    values: list[Fraction] = []
    pending: list[str] = []
    leaves: list[int] = []
    operand = True  # whether an operand has to come next
    try:
        for token in tokens:
            if operand and token == "(":
                pending.append(token)
                if pending.count("(") > 32:
                    return None
            elif operand and token.isascii() and token.isdigit():
                values.append(Fraction(token))
                leaves.append(int(token))
                operand = False
            elif not operand and token == ")":
                _settle(values, pending, 0)
                if not pending:
                    return None
                pending.pop()
            elif not operand and token in "+-*x/":
                _settle(values, pending, 1 if token in "+-" else 2)
                pending.append(token)
                operand = True
            else:
                return None
        if operand:
            return None
        _settle(values, pending, 0)
    except ZeroDivisionError:
        return None
    return None if pending else (values[0], tuple(sorted(leaves)))


def _settle(values: list[Fraction], pending: list[str], rank: int) -> None:
    """Apply the waiting operators that bind at least as strongly as `rank`, back to the last parenthesis."""
    while pending and pending[-1] != "(" and (2 if pending[-1] in "*x/" else 1) >= rank:
        op, right, left = pending.pop(), values.pop(), values.pop()
        values.append(left / right if op == "/" else {"+": add, "-": sub, "*": mul, "x": mul}[op](left, right))
