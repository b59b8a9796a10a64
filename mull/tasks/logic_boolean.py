"""Boolean expressions in words or signs: evaluated from the inside out, one operator a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from mull.core import Split, StepVerdict
from mull.tasks.logic_kind import RIGHT, USELESS, WRONG, Data, Puzzle, Reader
from mull.tasks.phrasing import dress, pick
from mull.tasks.verify import Kind as AnswerKind

Expr: TypeAlias = "bool | tuple[str, Expr] | tuple[str, Expr, Expr]"

_SIZES = {1: (2, 3), 2: (3, 5), 3: (5, 7), 4: (9, 12), 5: (15, 20), 6: (25, 30)}
_SILENT = 2  # operators of a part that may be left to the head
_LITERALS = (("false", "true"),) * 6 + (("False", "True"), ("F", "T"), ("f", "t"), ("0", "1"), ("FALSE", "TRUE"))
_SIGNS = ({"not": "not ", "and": "and", "or": "or"},) * 6 + (
    {"not": "NOT ", "and": "AND", "or": "OR"},
    {"not": "!", "and": "&&", "or": "||"},
    {"not": "~", "and": "&", "or": "|"},
    {"not": "¬", "and": "∧", "or": "∨"},
)
_ASKS = (
    "is {e} true?", "is {e} true or false?", "what is {e}?", "evaluate {e}", "evaluate: {e}", "{e}", "{e} = ?",
    "what does {e} evaluate to?", "what is the value of {e}?", "what's {e}", "find the truth value of {e}",
    "truth value of {e}", "tell me if {e} is true or false", "is the expression {e} true?", "compute {e}",
    "what do you get for {e}?", "work out {e}", "solve the boolean expression {e}", "simplify {e}", "boolean: {e}",
    "what is the result of {e}?", "result of {e}", "does {e} hold?", "is it true that {e}?", "true or false: {e}",
    "logic: {e}", "what does {e} give?", "what does {e} come out as?", "{e} is what?", "calculate {e}",
    "how does {e} evaluate?", "decide whether {e} is true", "say whether {e} is true or false",
    "what would {e} be?", "give the value of {e}", "is this true: {e}?", "check if {e} is true",
    "the expression {e}, true or false?", "what is the truth value of {e}?", "evaluate the expression {e}",
    "{e}, is it true or false?", "what is {e} equal to?",
)  # fmt: skip


class Boolean:
    """`true and not (false or true)`."""

    name = "boolean"
    answers: AnswerKind = "yesno"

    def draw(self, rng: Random, level: int) -> Puzzle:
        expr = _grow(rng, rng.randint(*_SIZES[level]))
        return Puzzle(_canonical(expr), {"expr": expr}, "true" if value(expr) else "false")

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        literals, signs = rng.choice(_LITERALS), rng.choice(_SIGNS)
        names = dict(zip((False, True), literals, strict=True))
        given = ""
        if literals[1] == "true" and rng.random() < 0.12:
            on, off = rng.sample(("p", "q", "a", "b", "x", "y"), 2)
            given = rng.choice((f"{on} is true and {off} is false. ", f"let {on} = true and {off} = false. "))
            names = {True: on, False: off}
        text = _write(rng, data["expr"], names, signs, rng.random() < 0.25)
        return dress(rng, given + pick(rng, _ASKS, split).replace("{e}", text))

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        expr: Expr = data["expr"]
        if way == "other":
            return list(_short(expr))
        if way == "skip":
            return list(_lines(expr, 2)) or list(_lines(expr, 1))
        steps = list(_lines(expr, 1))
        if way == "split":
            return [f"plan {_plan(expr)}", *steps]
        return [*steps, f"check {_turned(expr)}"] if way == "check" else steps

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        return step[:-1] + ("f" if step[-1] == "t" else "t") if "=" in step else None

    def reader(self, data: Data) -> Reader:
        return _Reader(data["expr"])


def value(expr: Expr) -> bool:
    """What the expression comes out as."""
    if isinstance(expr, bool):
        return expr
    if len(expr) == 2:
        return not value(expr[1])
    return value(expr[1]) and value(expr[2]) if expr[0] == "and" else value(expr[1]) or value(expr[2])


def _size(expr: Expr) -> int:
    return 0 if isinstance(expr, bool) else 1 + sum(_size(part) for part in _parts(expr))


def _parts(expr: Expr) -> tuple[Expr, ...]:
    return () if isinstance(expr, bool) else (expr[1],) if len(expr) == 2 else (expr[1], expr[2])


def _grow(rng: Random, size: int) -> Expr:
    if size == 0:
        return rng.random() < 0.5
    if rng.random() < (0.5 if size == 1 else 0.15):
        inside = _grow(rng, size - 1)
        if isinstance(inside, bool) or inside[0] != "not":
            return "not", inside
    left = rng.randint(0, size - 1)
    return rng.choice(("and", "or")), _grow(rng, left), _grow(rng, size - 1 - left)


def _canonical(expr: Expr) -> str:
    if isinstance(expr, bool):
        return "t" if expr else "f"
    if expr[0] == "not":
        return f"!{_canonical(expr[1])}"
    return f"{expr[0]}({' '.join(sorted(_operands(expr, expr[0])))})"


def _operands(expr: Expr, op: str) -> Iterator[str]:
    if isinstance(expr, bool) or expr[0] != op:
        yield _canonical(expr)
    else:
        for part in _parts(expr):
            yield from _operands(part, op)


def _write(rng: Random, expr: Expr, names: dict[bool, str], signs: dict[str, str], bare: bool) -> str:
    """The expression as typed; `bare` leaves out the brackets that precedence makes needless."""
    if isinstance(expr, bool):
        return names[expr]
    parts = []
    for i, part in enumerate(_parts(expr)):
        text = _write(rng, part, names, signs, bare)
        inner = "" if isinstance(part, bool) else part[0]
        binds = (inner == expr[0] and i == 0) or (bare and inner == "and" and expr[0] == "or")
        loose = inner in ("and", "or") and not binds
        parts.append(f"({text})" if loose or (inner == "not" and rng.random() < 0.1) else text)
    return signs["not"] + parts[0] if len(parts) == 1 else f"{parts[0]} {signs[expr[0]]} {parts[1]}"


def _t(expr: Expr) -> str:
    return "t" if value(expr) else "f"


def _claim(expr: Expr) -> str:
    assert not isinstance(expr, bool)
    sides = [_t(part) for part in _parts(expr)]
    return f"{f'not {sides[0]}' if len(sides) == 1 else f'{sides[0]} {expr[0]} {sides[1]}'}={_t(expr)}"


def _turned(expr: Expr) -> str:
    """The last step read the other way round: operands swapped, a negation undone."""
    assert not isinstance(expr, bool)
    if len(expr) == 2:
        return f"not {_t(expr)}={_t(expr[1])}"
    return f"{_t(expr[2])} {expr[0]} {_t(expr[1])}={_t(expr)}"


def _plan(expr: Expr) -> str:
    assert not isinstance(expr, bool)
    return "x; not x" if len(expr) == 2 else f"l; r; l {expr[0]} r"


def _lines(expr: Expr, least: int) -> Iterator[str]:
    """One line for every part of at least that many operators."""
    for part in _parts(expr):
        yield from _lines(part, least)
    if _size(expr) >= least:
        yield _claim(expr)


def _short(expr: Expr) -> Iterator[str]:
    """Leaves out what cannot matter any more: `f and ..=f`."""
    if isinstance(expr, bool):
        return
    yield from _short(expr[1])
    if len(expr) == 2:
        yield _claim(expr)
        return
    if value(expr[1]) == (expr[0] == "or"):
        yield f"{_t(expr[1])} {expr[0]} ..={_t(expr)}"
    else:
        yield from _short(expr[2])
        yield _claim(expr)


@dataclass(slots=True)
class _Node:
    expr: Expr
    parts: list[_Node]
    known: bool


class _Reader(Reader):
    def __init__(self, expr: Expr) -> None:
        super().__init__()
        self._expr = expr
        self._waiting: dict[str, list[tuple[_Node, list[_Node]]]] = {}  # line: nodes it may settle, what each needs
        self._used: Counter[str] = Counter()
        self._root = self._enter(expr)
        self._settled = False

    def _enter(self, expr: Expr) -> _Node:
        node = _Node(expr, [self._enter(part) for part in _parts(expr)], _size(expr) <= _SILENT)
        if isinstance(expr, bool):
            return node
        forms = [(_claim(expr), node.parts)]
        if len(expr) == 3:
            forms.append((_turned(expr), node.parts))
            deciding = [part for part in node.parts if value(part.expr) == (expr[0] == "or")]
            forms += [(f"{_t(part.expr)} {expr[0]} ..={_t(expr)}", [part]) for part in deciding]
        for form, needs in forms:
            self._waiting.setdefault(form, []).append((node, needs))
        return node

    def line(self, step: str) -> StepVerdict:
        waiting = self._waiting.get(step, ())
        ready = {id(node): node for node, needs in waiting if all(need.known for need in needs)}
        if not ready:
            return WRONG
        # Equal lines for different nodes: all of them hold now, and the line may be said once for each.
        for node in ready.values():
            node.known = True
            self._settled |= node is self._root
        self._used[step] += 1
        return RIGHT if self._used[step] <= len(ready) else USELESS

    def back(self, step: str) -> StepVerdict:
        if step not in (_turned(self._expr), _claim(self._expr)):
            return WRONG
        return RIGHT if self._settled else USELESS

    def plan(self, step: str) -> bool:
        return step == _plan(self._expr)
