"""A second solver for Countdown, from the typed question alone: pick two numbers, join them, go on."""

from __future__ import annotations

import re

from tests.tasks.solvers.arithmetic import tidy

# words with a number in them that is not one of the problem's, and what may stand between the items of a list
_ASIDE = re.compile(
    r"24 game style|four operations|one (?:time|solution|way|answer|for you|more:|max)"
    r"|\b(?:here's|this|try this|does|every|each) one"
)
_COUNTED = re.compile(  # how many there are
    r"\b[2-6] (?=numbers:)|(?:(?<=using )|(?<=with )|(?<=my )|(?<=these )|(?<=the ))[2-6] (?=numbers|cards|tiles|dice)"
)
_AGAIN = re.compile(r"\b([2-6]) (\d+)s\b")  # two 4s
_PLURAL = re.compile(r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)e?s\b")
_LIST = re.compile(
    r"\d+(?:(?:[\s,;/&|_]|\.\.\.| \? |\x22|\band\b|\balso\b|\bthen\b|\bfinally\b|\blastly\b|\ban?\b)+\d+)*"
)


def read(question: str) -> tuple[list[int], int]:
    """The numbers and the target of a typed question: the one list there is, and the number that stands alone."""
    typed = _ASIDE.sub("", " ".join(question.lower().split()))
    text = tidy(_PLURAL.sub(lambda match: tidy(match[1]) + "s", typed))
    found = _LIST.findall(_AGAIN.sub(lambda match: " and ".join([match[2]] * int(match[1])), _COUNTED.sub("", text)))
    groups = [[int(n) for n in re.findall(r"\d+", text)] for text in found]
    alone = [group[0] for group in groups if len(group) == 1]
    lists = [group for group in groups if len(group) > 1]
    if len(alone) != 1 or len(lists) != 1:
        raise ValueError(f"no target in {question!r}")
    return lists[0], alone[0]


def solve(numbers: list[int], target: int, *, every: bool = False) -> str | None:
    """Some expression for the target, each number at most once, or all of them; None when there is none."""
    return _search([(n, str(n)) for n in numbers], target, set(), every)


def _search(pool: list[tuple[int, str]], target: int, seen: set[tuple[int, ...]], every: bool) -> str | None:
    for value, text in pool:
        if value == target and (len(pool) == 1 or not every):
            return text
    mark = tuple(sorted(value for value, _ in pool))
    if mark in seen:
        return None
    seen.add(mark)
    for i, (x, left) in enumerate(pool):
        for j, (y, right) in enumerate(pool):
            if i == j or x < y:
                continue
            rest = [pool[k] for k in range(len(pool)) if k not in (i, j)]
            made = [(x + y, "+"), (x * y, "*")]
            made += [(x - y, "-")] if x > y else []
            made += [(x // y, "/")] if x % y == 0 else []
            for value, sign in made:
                found = _search([*rest, (value, f"({left}{sign}{right})")], target, seen, every)
                if found is not None:
                    return found
    return None


def evaluate(text: str) -> tuple[int, list[int]]:
    """The value and the numbers of an expression whose every step, times and over first, is whole and positive."""
    values: list[int] = []
    signs: list[str] = []
    leaves: list[int] = []

    def fold(over: str) -> None:
        while signs and signs[-1] in over:
            y, x, sign = values.pop(), values.pop(), signs.pop()
            if (sign == "/" and x % y) or (sign == "-" and x <= y):
                raise ValueError(f"{x}{sign}{y} is not whole and positive")
            values.append({"+": x + y, "-": x - y, "*": x * y, "/": x // y}[sign])

    for token in re.findall(r"\d+|[()+*/-]", text):
        if token.isdigit():
            values.append(int(token))
            leaves.append(int(token))
        elif token == ")":
            fold("+-*/")
            signs.pop()
        else:
            fold({"(": "", "+": "+-*/", "-": "+-*/"}.get(token, "*/"))
            signs.append(token)
    fold("+-*/")
    return values[0], leaves
