"""A second solver for Countdown, from the typed question alone: pick two numbers, join them, go on."""

from __future__ import annotations

import re

from tests.tasks.solvers.arithmetic import tidy

_N = r"(\d+)(?![\d)\]}]|[ ,;/&+]+(?:and )?(?:an? )?\d)"  # a number that no list goes on from
_TARGETS = tuple(map(re.compile, (
    r"(?:target|goal|aim for)(?: is)?(?: ?[:=])? ?" + _N,
    r"^(?:countdown[:,] )?(\d+)(?::| (?:from|using|with|out of))",
    r"(?:[-=>]+|=) ?" + _N,
    r"(?:makes?|get|gets|gets me|gives?|equals?|is equal to|reach|hit|build|form|create|produce|obtain|arrive at"
    r"|come to|go to|get to|get me to|add up to|work out to|score|become|write|for|to|into)"
    r" (?:the number |the target |exactly |a total of )?" + _N,
    r"how exactly is (\d+)|how is (\d+)",
)))  # fmt: skip


def read(question: str) -> tuple[list[int], int]:
    """The numbers and the target of a typed question."""
    text = tidy(question).replace("24 game style", "")
    text = re.sub(
        r"^(please|hey,|hi,|hello!|pls|can you tell me:|quick question:|could you help\?|i need help:"
        r"|help me with this:|question:|so,|ok|hi there,|tell me,|just curious,|my homework says:|q:|um,) ",
        "",
        text,
    )
    for pattern in _TARGETS:
        if found := pattern.search(text):
            rest = text[: found.start()] + " | " + text[found.end() :]
            return [int(n) for n in re.findall(r"\d+", rest)], int(next(filter(None, found.groups())))
    raise ValueError(f"no target in {question!r}")


def solve(numbers: list[int], target: int) -> str | None:
    """Some expression for the target, each number at most once; None when there is none."""
    return _search([(n, str(n)) for n in numbers], target, set())


def _search(pool: list[tuple[int, str]], target: int, seen: set[tuple[int, ...]]) -> str | None:
    for value, text in pool:
        if value == target:
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
                found = _search([*rest, (value, f"({left}{sign}{right})")], target, seen)
                if found is not None:
                    return found
    return None


def evaluate(text: str) -> tuple[int, list[int]]:
    """The value and the numbers of a fully bracketed expression whose every step is whole and positive."""
    values: list[int] = []
    signs: list[str] = []
    leaves: list[int] = []

    def fold(down_to: str) -> None:
        while signs and signs[-1] != down_to:
            y, x, sign = values.pop(), values.pop(), signs.pop()
            if (sign == "/" and x % y) or (sign == "-" and x <= y):
                raise ValueError(f"{x}{sign}{y} is not whole and positive")
            values.append({"+": x + y, "-": x - y, "*": x * y, "/": x // y}[sign])

    for token in re.findall(r"\d+|[()+*/-]", text):
        if token.isdigit():
            values.append(int(token))
            leaves.append(int(token))
        elif token == ")":
            fold("(")
            signs.pop()
        else:
            signs.append(token)
    fold("(")
    return values[0], leaves
