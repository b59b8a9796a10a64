"""Boolean expressions in words or signs: evaluated from the inside out, one numbered operator a line.

`False || (True && !False)` is first copied in one notation, `f|(t&!f)`, and then thought as `1 !f=t`, `2 t&1t=t`,
`3 f|2t=t`: an operand that is a result carries the number of its line, so that a reader always knows where in the
expression it is. The last line is the last result in full, `3t true`. Letters that stand for values come first, as the
question gives them: `p=t q=f`. Then the expression with every letter beside its value, `q=f|(p=t&!q=f)`, so that a
value is only ever copied from behind its own name; and then with the values alone, `f|(t&!f)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any, TypeAlias

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import LONGEST, RIGHT, USELESS, WRONG, Data, Puzzle, Reader
from mull.tasks.logic.rewriting import Form, joined, rewritten, settles
from mull.tasks.logic.training import boolean_names
from mull.tasks.phrasing import dress, pick
from mull.tasks.verify import Kind as AnswerKind

Expr: TypeAlias = "bool | tuple[str, Expr] | tuple[str, Expr, Expr]"

_SIZES = {1: (1, 3), 2: (3, 5), 3: (5, 7), 4: (9, 12), 5: (15, 20), 6: (25, 30)}
_LONGEST = 60  # characters of a thought at the first level; longer ones are drawn again
_LINE = 40  # a longer expression is not copied
_VARIABLES = ("p", "q", "a", "b", "x", "y", "r", "s")
THOUGHT = {"not": "!", "and": "&", "or": "|", "xor": "^"}
_BOTH = ("and", "or", "xor")
_SILENT = 2  # operators of a part that may be left to the head
LITERALS = (("false", "true"),) * 6 + (("False", "True"), ("F", "T"), ("f", "t"), ("0", "1"), ("FALSE", "TRUE"))
SIGNS = ({"not": "not ", "and": " and ", "or": " or ", "xor": " xor "},) * 7 + (
    {"not": "NOT ", "and": " AND ", "or": " OR ", "xor": " XOR "},
    {"not": "NOT ", "and": " AND ", "or": " OR ", "xor": " XOR "},
    {"not": "!", "and": " && ", "or": " || ", "xor": " ^ "},
    {"not": "!", "and": " && ", "or": " || ", "xor": " ^ "},
    {"not": "!", "and": "&&", "or": "||", "xor": "^"}, {"not": "~", "and": " & ", "or": " | ", "xor": " ^ "},
    {"not": "!", "and": "&", "or": "|", "xor": "^"},
    {"not": "¬", "and": " ∧ ", "or": " ∨ ", "xor": " ⊕ "},
    {"not": "¬", "and": "∧", "or": "∨", "xor": "⊕"},
)  # fmt: skip
_GIVEN = (
    "in my code: {on} = True, {off} = False. ", "{on} = True; {off} = False; ", "{on} = True\n{off} = False\n",
    "my code says {off} = False and {on} = True. ", "in python, {on} = True and {off} = False. ",
    "{off} = False, {on} = True. ",
    "{on} is True and {off} is False. ", "{on} := true, {off} := false. ", "if {off} is false and {on} is true, ",
    "the statement {on} is true and the statement {off} is false. ", "let {off} be false and {on} be true. ",
    "let {on} be true and {off} be false. ", "{on} holds and {off} does not. ",
    "{on} is a true statement, {off} is a false one. ",
    "{on} is true and {off} is false. ", "let {on} = true and {off} = false. ", "if {on} is true and {off} is false, ",
    "{off} is false and {on} is true. ", "{on} = true, {off} = false. ", "suppose {on} is true and {off} is false. ",
    "given {on} = true and {off} = false, ", "{on} is true, {off} is false. ", "assume {on} = true, {off} = false. ",
    "with {on} = true and {off} = false, ", "{on}=true, {off}=false. ", "{off} = false and {on} = true. ",
    "say {on} is true and {off} is false. ", "when {on} is true and {off} is false, ", "set {on}=1 and {off}=0. ",
)  # fmt: skip
_ASKS = (
    "is '{e}' true?", "is '{e}' true or false?", "is \"{e}\" true?", "what is '{e}'?", "{e} is...?",
    "{e} is ...", "{e} -",
    "print({e})", "console.log({e})", "what does print({e}) show?", "what is the value of '{e}'?",
    "does '{e}' hold?",
    "is '{e}' true or not?", "{e}, is that true or false?", "so is {e} true?", "{e}, true or false?",
    "{e} - is that true?",
    "i need the value of {e}", "can you work out {e}?", "how do you evaluate {e}?", "my code has {e}. what is it?",
    "in my program there is {e}, what does it return?", "if ({e}): does it run?", "what would python say to {e}?",
    "for my logic class, what is {e}?", "i think {e} is true. is that right?", "{e} please", "what comes out of {e}?",
    "help me evaluate {e}", "could you tell me what {e} is?", "is the result of {e} true?", "{e}, yes or no?",
    "is {e} true?", "is {e} true or false?", "what is {e}?", "evaluate {e}", "evaluate: {e}", "{e}", "{e} = ?",
    "what does {e} evaluate to?", "what is the value of {e}?", "what's {e}", "find the truth value of {e}",
    "truth value of {e}", "tell me if {e} is true or false", "is the expression {e} true?", "compute {e}",
    "what do you get for {e}?", "work out {e}", "solve the boolean expression {e}", "simplify {e}", "boolean: {e}",
    "what is the result of {e}?", "result of {e}", "does {e} hold?", "is it true that {e}?", "true or false: {e}",
    "logic: {e}", "what does {e} give?", "what does {e} come out as?", "{e} is what?", "calculate {e}",
    "{e}", "{e}", "{e}?", "{e} =", "whats {e}?", "what does {e} return?", "{e}: true or false?",
    "{e} -> ?", "{e} equals what?", "what does the expression {e} evaluate to?", "in boolean logic, what is {e}?",
    "what will {e} print?", "what is the output of {e}?", "boolean algebra: {e}", "in python, what is {e}?",
    "what does this evaluate to: {e}", "does {e} evaluate to true?", "does {e} come out true or false?",
    "what's the value of {e}?", "what's the result of {e}?", "can you evaluate {e}?", "give me the value of {e}",
    "what boolean is {e}?", "reduce {e}", "resolve {e}", "tell me what {e} is", "the value of {e}?", "value of {e}",
    "is {e} true", "{e} is true or false?", "is the statement {e} true?", "is the following true: {e}",
    "is the following true or false: {e}", "evaluate this boolean expression: {e}", "what do i get from {e}?",
    "what do i get if i evaluate {e}?", "determine {e}", "determine whether {e} is true", "find {e}", "find out {e}",
    "what truth value does {e} have?", "would {e} be true or false?", "would {e} be true?", "{e} gives?",
    "{e}, what's that?", "{e} what is it", "i have {e}. is it true?", "say i have {e}, is that true or false?",
    "how does {e} evaluate?", "decide whether {e} is true", "say whether {e} is true or false",
    "what would {e} be?", "give the value of {e}", "is this true: {e}?", "check if {e} is true",
    "the expression {e}, true or false?", "what is the truth value of {e}?", "evaluate the expression {e}",
    "{e}, is it true or false?", "what is {e} equal to?", "so what is {e}?", "{e} - true or false?",
    "tell me whether {e} is true", "please evaluate {e}", "what does {e} equal?",
)  # fmt: skip


class Boolean:
    """`true and not (false or true)`."""

    name = "boolean"
    answers: AnswerKind = "yesno"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        expr = grow(rng, rng.randint(*_SIZES[level]), rng.choice(((*_BOTH[:2],) * 2, _BOTH)))
        shown = write(rng, expr, {False: "f", True: "t"}, THOUGHT, rng.random() < 0.25)
        on, off = rng.sample(_VARIABLES, 2) if rng.random() < 0.3 else ("", "")
        data = {"expr": expr, "shown": shown, "on": on, "off": off}
        if level == 1 and len("\n".join(self.think(rng, data, "careful"))) - _beside(data) > _LONGEST:
            return None
        return Puzzle(canonical(expr), data, "true" if value(expr) else "false")

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        return data | boolean_names.drawn(rng, data["shown"]) if rng.random() < 0.6 else data, answer

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        literals, signs, given = rng.choice(LITERALS), rng.choice(SIGNS), ""
        if data.get("daily") and not data["on"]:
            return boolean_names.ask(rng, data, _typed(data["shown"], literals, signs), signs)
        if on := data["on"]:
            on, off = (on.upper(), data["off"].upper()) if rng.random() < 0.4 else (on, data["off"])
            literals = off, on
            wording = rng.choice(_GIVEN)
            data["turned"] = wording.index("{off}") < wording.index("{on}")
            given = wording.format(on=on, off=off)
        shown = _named(data["shown"]) if rng.random() < 0.4 else data["shown"]
        text = _typed(shown, literals, signs)
        asked = given + pick(rng, _ASKS, split).replace("{e}", text)
        dressed = dress(rng, asked, fold=not on)  # a letter that stands for a value keeps its case
        return asked[0] + dressed[1:] if on and dressed[1:3] == asked[1:3] else dressed

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        root = _tree(data["expr"])
        first = _first(data)
        if way == "other":
            return [*first, *(node.brief() for node in _renumbered(root)), root.result()]
        least = 2 if way == "skip" and root.size > 1 else 1
        steps = [*first, *(node.claim() for node in _walk(root) if node.size >= least)]
        if way == "split":
            return [f"plan {root.plan()}", *steps, root.result()]
        return [*steps, *([f"check {root.turned()}"] if way == "check" else []), root.result()]

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        return step[:-1] + ("f" if step[-1] == "t" else "t") if step[0].isdigit() and "=" in step else None

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


def _first(data: Data, line: int = _LINE) -> list[str]:
    """What the letters stand for, and the expression in the notation of thoughts, where it fits a line."""
    shown, on = data.get("shown", ""), data.get("on")
    written = [shown] if 0 < len(shown) < line else []
    if data.get("known"):
        return boolean_names.first(data, written, THOUGHT)
    if not on:
        return written
    off, on = f"{data['off']}=f", f"{on}=t"
    known = f"{off} {on}" if data.get("turned") else f"{on} {off}"
    return [known, *(_typed(text, (off, on), THOUGHT) for text in written), *written]


def _beside(data: Data) -> int:
    """Characters of the values that stand beside letters; they do not count where a thought is too long."""
    return 2 * sum(data["shown"].count(value) for value in "tf") if data["on"] else 0


def _typed(shown: str, literals: tuple[str, str], signs: dict[str, str]) -> str:
    """The expression as that person types it."""
    words = {
        "N": " nand ",
        "R": " nor ",
        ">": " implies ",
        "f": literals[0],
        "t": literals[1],
        "!": signs["not"],
        "&": signs["and"],
        "|": signs["or"],
        "^": signs["xor"],
    }
    return "".join(words.get(char, char) for char in shown)


def _named(shown: str) -> str:
    """Not both as `nand`, neither as `nor`, not this or that as `implies`, where that is the whole expression."""
    bare = shown.translate(str.maketrans("", "", "tf"))
    if len(shown) == 6 and bare in ("!(&)", "!(|)"):
        return f"{shown[2]}{'N' if '&' in bare else 'R'}{shown[4]}"
    return f"{shown[1]}>{shown[3]}" if len(shown) == 4 and bare == "!|" else shown


def value(expr: Expr) -> bool:
    """What the expression comes out as."""
    if isinstance(expr, bool):
        return expr
    if len(expr) == 2:
        return not value(expr[1])
    left, right = value(expr[1]), value(expr[2])
    return left is not right if expr[0] == "xor" else left and right if expr[0] == "and" else left or right


def _parts(expr: Expr) -> tuple[Expr, ...]:
    return () if isinstance(expr, bool) else (expr[1],) if len(expr) == 2 else (expr[1], expr[2])


def grow(rng: Random, size: int, both: tuple[str, ...]) -> Expr:
    """An expression of so many operators, those with two sides drawn from `both`."""
    if size == 0:
        return rng.random() < 0.5
    if rng.random() < (0.5 if size == 1 else 0.15):
        inside = grow(rng, size - 1, both)
        if isinstance(inside, bool) or inside[0] != "not" or rng.random() < 0.4:
            return "not", inside
    left = rng.randint(0, size - 1)
    return rng.choice(both), grow(rng, left, both), grow(rng, size - 1 - left, both)


def canonical(expr: Expr) -> str:
    """The expression in one notation, operands in one order."""
    if isinstance(expr, bool):
        return "t" if expr else "f"
    if expr[0] == "not":
        return f"!{canonical(expr[1])}"
    return f"{expr[0]}({' '.join(sorted(_operands(expr, expr[0])))})"


def _operands(expr: Expr, op: str) -> Iterator[str]:
    if isinstance(expr, bool) or expr[0] != op:
        yield canonical(expr)
    else:
        for part in _parts(expr):
            yield from _operands(part, op)


def write(rng: Random, expr: Expr, names: dict[bool, str], signs: dict[str, str], bare: bool) -> str:
    """The expression as typed; `bare` leaves out the brackets that precedence makes needless."""
    if isinstance(expr, bool):
        return names[expr]
    parts = []
    for i, part in enumerate(_parts(expr)):
        text = write(rng, part, names, signs, bare)
        inner = "" if isinstance(part, bool) else part[0]
        binds = (inner == expr[0] and i == 0) or (bare and inner == "and" and expr[0] == "or")
        loose = inner in _BOTH and not binds
        parts.append(f"({text})" if loose or (inner == "not" and rng.random() < 0.1) else text)
    return signs["not"] + parts[0] if len(parts) == 1 else f"{parts[0]}{signs[expr[0]]}{parts[1]}"


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
        left = self.parts[0].short if len(self.parts) > 1 else ""
        said = f"{left}{THOUGHT[self.op]}{self.parts[-1].short}"
        return f"{self.number} {said}={'t' if self.value else 'f'}"

    def result(self) -> str:
        """What it comes out as, in full: `3t true`."""
        return f"{self.short} {'true' if self.value else 'false'}"

    def turned(self) -> str:
        """The claim with its operands swapped, for checking."""
        return _Node(self.op, self.parts[::-1], self.value, self.number, self.size).claim()

    def decided(self) -> list[tuple[str, _Node]]:
        """Claims from one operand alone, `2 f&..=f`, each with that operand."""
        if len(self.parts) < 2:
            return []
        strong = [part for part in self.parts if self.op != "xor" and part.value == (self.op == "or")]
        end = "t" if self.value else "f"
        return [(f"{self.number} {part.short}{THOUGHT[self.op]}..={end}", part) for part in strong]

    def brief(self) -> str:
        """The claim, from the left operand alone where that decides."""
        return next((form for form, part in self.decided() if part is self.parts[0]), self.claim())

    def plan(self) -> str:
        return "x; !x" if len(self.parts) == 1 else f"l; r; l{THOUGHT[self.op]}r"


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


def _nodes(node: _Node) -> Iterator[_Node]:
    """Everything in the expression, in one order."""
    yield node
    for part in node.parts:
        yield from _nodes(part)


def _short(node: _Node) -> Iterator[_Node]:
    """The operators, without those that cannot matter any more."""
    if not node.parts:
        return
    yield from _short(node.parts[0])
    if not any(part is node.parts[0] for _, part in node.decided()):
        for part in node.parts[1:]:
            yield from _short(part)
    yield node


def _renumbered(root: _Node) -> list[_Node]:
    """The operators of the short way, each with the number of its line there: none is counted unseen."""
    nodes = list(_short(root))
    for number, node in enumerate(nodes, 1):
        node.number = number
    return nodes


def _form(expr: Expr) -> Form:
    if isinstance(expr, bool):
        return "t" if expr else "f"
    return joined(THOUGHT[expr[0]], [_form(part) for part in _parts(expr)])


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        self._now: set[Form] = {_form(data["expr"])}  # what the expression may have been rewritten to
        self._root, brief = _tree(data["expr"]), _tree(data["expr"])
        self._first = {_open(line) for line in _first(data, LONGEST)}
        self._forms: dict[str, list[tuple[_Node, list[_Node]]]] = {}  # line: what it may settle, what that needs
        same = {id(other): node for node, other in zip(_nodes(self._root), _nodes(brief), strict=True)}
        for node in _walk(self._root):
            node.known = node.size <= _SILENT
        for node in (*_walk(self._root), *_renumbered(brief)):
            settled = same.get(id(node), node)
            for form, needs in (*((form, [part]) for form, part in node.decided()),
                                (node.turned(), node.parts), (node.claim(), node.parts)):  # fmt: skip
                self._forms.setdefault(form, []).append((settled, [same.get(id(need), need) for need in needs]))
        self._results = self._root.result(), brief.result()
        self._closed = {node.claim() for node in (self._root, brief)} | {node.turned() for node in (self._root, brief)}
        self._ends = self._closed | {form for node in (self._root, brief) for form, _ in node.decided()}

    def line(self, step: str) -> StepVerdict:
        copy = _open(step)
        if copy in self._first or copy.removeprefix("(") in self._first:
            return self._once(copy, RIGHT)
        result, _, word = step.partition(" ")
        if result[:1].isdigit() and settles(self._now, result) and word == ("true" if result[-1] == "t" else "false"):
            return self._once(step, RIGHT)
        if step in self._results:
            return self._once(step, RIGHT if self._root.known else WRONG)
        step = _plain(step)
        ahead = rewritten(self._now, step)
        found = [node for node, needs in self._forms.get(step, ()) if all(need.known for need in needs)]
        for node in found:
            node.known = True
        if not found and not ahead:
            return WRONG
        if step in self._said:
            return USELESS
        self._said.add(step)
        self._now = ahead  # none of them any more where parts were left to the head
        return RIGHT

    def back(self, step: str) -> StepVerdict:
        if _plain(step) not in self._closed:
            return WRONG
        return RIGHT if self._said & self._ends else USELESS

    def plan(self, step: str) -> bool:
        return _plain(step) == self._root.plan()


def _open(step: str) -> str:
    """The line without the brackets at its end, of which a reader needs none."""
    return step.rstrip(")")


def _plain(step: str) -> str:
    """The step in signs, also where it came in words: `1 not f=t`."""
    for word, sign in ((" and ", "&"), (" or ", "|"), (" xor ", "^"), ("not ", "!")):
        step = step.replace(word, sign)
    return step
