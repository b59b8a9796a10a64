"""Reads plain sums in many words: clauses, lists, powers, percents, signs, comparisons, mixed numbers, reducing."""

from __future__ import annotations

import re
from fractions import Fraction
from math import prod

from tests.tasks.solvers.equations_daily import digits

_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_NTH = rf"(?:({'|'.join(_ORDINALS)})|(\d+)(?:nd|rd|th))"
_UNKNOWN = r"\b[a-z] ?=|\b(?!x\b)[b-z]\b ?[-+*=(²]|\d[a-wyz]\b|²\+\d+ (?:where|if|when)|again|double|twice|triple|halve"
_N = r"(-?\d+)"
_CLAUSES: tuple[tuple[str, str, bool], ...] = (  # the second number first where that is true
    (rf"{_N} (?:is )?(?:increased by|added to|goes up by|grows by|add|gets) {_N}", "+", False),
    (rf"{_N} (?:is )?(?:decreased by|reduced by|loses|drops by|is cut by|take away|less(?! than)) {_N}", "-", False),
    (rf"reducing {_N} by {_N}", "-", False),
    (rf"increasing {_N} by {_N}|{_N} more than {_N}", "+", False),
    (rf"(?:adding|add) {_N} (?:to|and) {_N}|put {_N} on top of {_N}", "+", False),
    (rf"putting {_N} and {_N} together|{_N} and {_N} (?:are )?added", "+", False),
    (rf"{_N} (?:less than|fewer than|(?:is )?(?:taken|removed|subtracted)(?: away)? from|goes off) {_N}", "-", True),
    (rf"(?:taking|subtracting|take|subtract) {_N} (?:away )?from {_N}", "-", True),
    (rf"{_N} (?:is )?(?:multiplied by|lots of|sets of|groups of|by(?= \d+, mult)) {_N}", "*", False),
    (rf"(?:multiplying|multiply) {_N} (?:by|and) {_N}", "*", False),
    (rf"{_N} and {_N} are multiplied|{_N} is made {_N} times as", "*", False),
    (rf"(?:take|taking) {_N} {_N} times|product of {_N}(?:,| and) {_N}", "*", False),
    (rf"{_N} (?:is )?(?:divided by|over|split into|shared by|shared equally by) {_N}", "/", False),
    (rf"(?:dividing|divide|splitting|sharing) {_N} (?:by|into|between) {_N}", "/", False),
    (rf"quotient of {_N}(?:,| and) {_N}", "/", False),
    (rf"{_N} people share {_N}", "/", True),
)  # fmt: skip


def read(question: str) -> Fraction | None:
    """The value asked for, or None for what is none of these."""
    text = " ".join(question.lower().replace("(just the answer)", "").split())
    if re.search(r"\b(?:a|one|1) (?:half|third|quarter|fourth|fifth|sixth|eighth|ninth|tenth)\b", text):
        return None
    text = digits(text)
    text = re.sub(r"\ba half\b|\bone half\b", "1/2", text).replace("−", "-").replace("–", "-")
    if re.search(_UNKNOWN, re.sub(r"\b[a-z]+ asks|i'm", "", text)) or re.search(
        r"1 of (?:them|it)|tax|dozen|times the diff|half of"
        r"|(?:half|third|quarter|fourth|fifth|sixth|eighth|ninth|tenth)s\b|\d:\d\d",
        text,
    ):
        return None
    for reader in (_mean, _percent, _listed, _compared, _powered, _mixed, _clause, _signs):
        if (found := reader(text)) is not None:
            return found
    return None


def _numbers(text: str) -> list[Fraction]:
    return [Fraction(n) for n in re.findall(r"\d+", text)]


def _mean(text: str) -> Fraction | None:
    if not re.search(r"\b(?:average|mean)\b", text) or re.search("not the average", text) or not _many(text):
        return None
    n = _numbers(text)
    return sum(n, Fraction()) / len(n)


def _many(text: str) -> bool:
    """Whether three numbers or more stand in a row with nothing but commas or `and` between them."""
    row = re.search(r"\d+(?:(?: ?, ?(?:and )?| and | & | )\d+){2,}(?! ?[-+*/x×÷^])", text)
    return row is not None and len(re.findall(r"\d+", row[0])) == len(re.findall(r"\d+", text)) and "/" not in text


def _listed(text: str) -> Fraction | None:
    if not _many(text) or re.search(r"largest|smallest|biggest|average of|difference|minus|subtract|even|odd", text):
        return None
    if re.search(r"\b(?:product|multipl[a-z]+)\b", text):
        return Fraction(prod(_numbers(text)))
    return (
        sum(_numbers(text), Fraction())
        if re.search(r"\b(?:sum\w*|total\w*|add\w*|make|come|together|altogether)\b", text)
        else None
    )


def _percent(text: str) -> Fraction | None:
    n = _numbers(text)
    if (
        len(n) != 2
        or not re.search(r"%|percent|per cent", text)
        or re.search(r"off|more|less|plus|minus|-(?!>)|\+|tip|add|up|down", text)
    ):
        return None
    if found := re.search(
        r"(\d+) ?(?:%|percent|per cent) (?:of|out of|from)(?: the)?(?: number)? (\d+)|(\d+) times (\d+) ?(?:%|p)", text
    ):
        a, b = (Fraction(x) for x in found.groups() if x)
        return a * b / 100
    if re.search(r"out of \d+, \d", text):
        return n[0] * n[1] / 100
    if re.search(r"(?<!is )what (?:percent|%|percentage) of|how many percent of", text):
        return 100 * n[1] / n[0]
    if re.search(
        r"what (?:percent|%|percentage) is \d+ of|\d is what (?:percentage|percent|%)|out of|\d/\d|of \d+ in percent",
        text,
    ):
        return 100 * n[0] / n[1]
    return None


def _side(text: str) -> Fraction | None:
    text = text.strip(" ?.,")
    if found := re.fullmatch(r"(\d+) ?(\*|x|times|\+) ?(\d+)", text):
        a, b = Fraction(found[1]), Fraction(found[3])
        return a + b if found[2] == "+" else a * b
    return Fraction(text) if text.isdigit() else None


def _compared(text: str) -> Fraction | None:
    part = r"(\d+(?: ?(?:\*|x|times|\+) ?\d+)?)"
    for pattern in (
        rf"(?:more|bigger|larger|greater|less|smaller|lower) is {part} than {part}",
        rf"(?<!what )is {part} (?:more|bigger|larger|greater|less|smaller|lower) than {part}",
        rf"{part} is how much (?:more|bigger) than {part}",
        rf"differen[cs]e (?:between|of|from) {part} (?:and|to) {part}",
        rf"how far apart are {part} and {part}", rf"{part} compared to {part}, how much more",
        rf"how far is {part} above {part}",
        rf"{part} vs {part}",
        rf"(?:must|do|to) i? ?add to {part} to get {part}",
    ):  # fmt: skip
        if found := re.search(pattern + r"(?! ?(?:[-+*x/]|times|minus|plus) ?\d)", text):
            x, y = _side(found[1]), _side(found[2])
            return abs(x - y) if x is not None and y is not None else None
    return None


def _powered(text: str) -> Fraction | None:
    if re.search(r"square root|\bof the sum|\bplus\b|\bminus\b|\btimes\b|cube root", text):
        return None
    base = r"\(?(-?\d+)\)?"
    said = (
        (rf"{base} (?:to|raised to)(?: the| a)? power(?: of)? (\d+)\b(?!th|rd|nd)", 0),
        (rf"{base} (?:with )?(?:an )?exponent(?: of)? (\d+)", 0),
        (rf"{base} with an? exponent(?: of)? (\d+)", 0),
        (rf"base {base}, exponent (\d+)", 0), (rf"{base} power (\d+)", 0),
        (rf"{base} (?:squared|²)|square of {base}", 2), (rf"{base} (?:cubed|³)|cube of {base}", 3),
    )  # fmt: skip
    if len(re.findall(r"\d+", text)) <= 2:
        for pattern, power in said:
            if found := re.search(pattern + r"(?! ?[-+*/x]? ?\d)", text):
                a, *rest = (int(x) for x in found.groups() if x)
                return Fraction(a) ** (power or rest[0])
        nth = re.search(rf"{base} (?:raised )?to the {_NTH}|the {_NTH} power of {base}", text)
        if nth and len(re.findall(r"\d+", text)) == 1 + (nth[3] is not None or nth[5] is not None):
            power = _ORDINALS.get(nth[2] or nth[4] or "", 0) or int(nth[3] or nth[5])
            return Fraction(int(nth[1] or nth[6])) ** power
    return None


def _mixed(text: str) -> Fraction | None:
    whole = r"(\d+)(?: and)? (\d+/\d+)"
    found = re.search(rf"{whole} (plus|\+|minus|-) (\d+)(?:(?: and)? (\d+/\d+))?(?! ?[/+*-] ?\d)", text)
    if not found or "=" in text[: found.start()] or re.search(r"\d", text[: found.start()] + text[found.end() :]):
        return None
    left, right = Fraction(found[1]) + Fraction(found[2]), Fraction(found[4]) + Fraction(found[5] or 0)
    return left + right if found[3] in ("plus", "+") else left - right


def _clause(text: str) -> Fraction | None:
    if len(_numbers(text)) != 2 or "%" in text or "/" in text:
        return None
    for pattern, sign, turned in _CLAUSES:
        if found := re.search(pattern, text):
            a, b = (Fraction(x) for x in found.groups() if x)
            return _apply(sign, *((b, a) if turned else (a, b)))
    return None


def _apply(sign: str, a: Fraction, b: Fraction) -> Fraction | None:
    if sign == "/":
        return a / b if b else None
    return {"+": a + b, "-": a - b, "*": a * b}[sign]


def _signs(text: str) -> Fraction | None:
    """What is written in signs alone, with any words around it that do not change it."""
    text = re.sub(r"\b(?:simpl\w+|lowest) (?:form|terms)\b|->.*", " ", text)
    text = re.sub(r"(?<=[\d)]) (?:times|x|multiplied by) (?=[-(\d])|(?<=\d)x(?=[-(\d])|[×·]", "*", text)
    text = re.sub(r"(?<=[\d)]) plus (?=[-(\d])", "+", re.sub(r"(?<=[\d)]) minus (?=[-(\d])", "-", text))
    text = text.replace("²", "**2").replace("³", "**3").replace("^", "**")
    parts = re.findall(r"(?<![\w.])[-(]*\d[\d+\-*/÷: ()]*", text.replace("divided by", "÷"))
    if len(parts) != 1 or re.search(
        r"\d\.\d|[a-z]\d|%|percent|per cent|how many|more than|less than|of\b.*\d.*\bof", text
    ):
        return None
    said = parts[0].strip(" :")
    if "÷" in said or ":" in said:
        said = re.sub(r"(\d+/\d+)", r"(\1)", said)
    said = re.sub(r"[÷:]", "/", said).strip()
    said += ")" * (said.count("(") - said.count(")"))
    if re.search(r"\d \d|\d\(|\)\d|\)\(", said) or not re.search(r"\d ?\)* ?[-+*/]", said):
        return None
    if "×" not in text and "(" not in said and re.search(r"\d/\d+ ?/ ?\d+/", said):
        return None
    try:
        return Fraction(eval(re.sub(r"(?<!\*\*)\b\d+", r"Fraction(\g<0>)", said)))
    except (SyntaxError, TypeError, ZeroDivisionError):
        return None
