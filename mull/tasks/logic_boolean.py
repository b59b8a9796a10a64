"""Boolean expressions in words or signs: evaluated from the inside out, one numbered operator a line.

`f or (t and not f)` is thought as `1 not f=t`, `2 t and 1t=t`, `3 f or 2t=t`: an operand that is a result
carries the number of its line, so that a reader always knows where in the expression it is.
"""

from __future__ import annotations

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
        root = _tree(data["expr"])
        if way == "other":
            return list(_short(root))
        least = 2 if way == "skip" and root.size > 1 else 1
        steps = [node.claim() for node in _walk(root) if node.size >= least]
        if way == "split":
            return [f"plan {root.plan()}", *steps]
        return [*steps, f"check {root.turned()}"] if way == "check" else steps

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


@dataclass(slots=True)
class _Node:
    """An operator of the expression, or one of its literals (number 0)."""

    op: str
    parts: list[_Node]
    value: bool
    number: int
    size: int  # operators in it
    known: bool = False

    @property
    def short(self) -> str:
        return f"{self.number or ''}{'t' if self.value else 'f'}"

    def claim(self) -> str:
        said = " ".join((*(part.short for part in self.parts[:-1]), self.op, self.parts[-1].short))
        return f"{self.number} {said}={'t' if self.value else 'f'}"

    def turned(self) -> str:
        """The claim with its operands swapped, for checking."""
        return _Node(self.op, self.parts[::-1], self.value, self.number, self.size).claim()

    def decided(self) -> list[tuple[str, _Node]]:
        """Claims from one operand alone, `2 f and ..=f`, each with that operand."""
        if len(self.parts) < 2:
            return []
        strong = [part for part in self.parts if part.value == (self.op == "or")]
        end = "t" if self.value else "f"
        return [(f"{self.number} {part.short} {self.op} ..={end}", part) for part in strong]

    def plan(self) -> str:
        return "x; not x" if len(self.parts) == 1 else f"l; r; l {self.op} r"


def _tree(expr: Expr, first: int = 1) -> _Node:
    """The expression with its operators numbered from the inside out, left to right."""
    parts: list[_Node] = []
    for part in _parts(expr):
        parts.append(_tree(part, first))
        first += parts[-1].size
    if isinstance(expr, bool):
        return _Node("", [], expr, 0, 0, known=True)
    return _Node(expr[0], parts, value(expr), first, 1 + sum(part.size for part in parts))


def _walk(node: _Node) -> Iterator[_Node]:
    """The operators, inner ones first."""
    for part in node.parts:
        yield from _walk(part)
    if node.parts:
        yield node


def _short(node: _Node) -> Iterator[str]:
    """Leaves out what cannot matter any more: `2 f and ..=f`."""
    if not node.parts:
        return
    left = node.parts[0]
    yield from _short(left)
    if len(node.parts) > 1 and left.value == (node.op == "or"):
        yield next(form for form, part in node.decided() if part is left)
        return
    for part in node.parts[1:]:
        yield from _short(part)
    yield node.claim()


class _Reader(Reader):
    def __init__(self, expr: Expr) -> None:
        super().__init__()
        self._root = _tree(expr)
        self._forms: dict[str, tuple[_Node, list[_Node]]] = {}  # line: the operator it settles, what it needs
        self._said: set[str] = set()
        for node in _walk(self._root):
            node.known = node.size <= _SILENT
            self._forms |= {form: (node, [part]) for form, part in node.decided()}
            self._forms |= {node.turned(): (node, node.parts), node.claim(): (node, node.parts)}

    def line(self, step: str) -> StepVerdict:
        node, needs = self._forms.get(step, (None, []))
        if node is None or not all(need.known for need in needs):
            return WRONG
        fresh = step not in self._said
        self._said.add(step)
        node.known = True
        return RIGHT if fresh else USELESS

    def back(self, step: str) -> StepVerdict:
        if step not in (self._root.turned(), self._root.claim()):
            return WRONG
        return RIGHT if self._said & {self._root.claim(), *(form for form, _ in self._root.decided())} else USELESS

    def plan(self, step: str) -> bool:
        return step == self._root.plan()
