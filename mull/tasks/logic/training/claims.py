"""Claims about numbers joined by and, or and not, and the rarer connectives; for training only.

`5 > 3 and 4 is odd` is thought as `5>3=t 4odd=f`, `5>3=t&4odd=f`, `t&f`, and then like every expression. Implies, nand,
nor and iff are first written with the others: `!t|f`, `!(t&f)`, `!(t|f)`, `!(t^f)`.
"""

from __future__ import annotations

from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.boolean import LITERALS, SIGNS, THOUGHT, Boolean, Expr, canonical, grow, value, write
from mull.tasks.logic.kind import Puzzle
from mull.tasks.logic.training import boolean_names
from mull.tasks.phrasing import dress, vary

_SIZES = {1: (1, 1, 1, 2), 2: (1, 2, 3), 3: (2, 3, 4)}
_COMPARED = {
    ">": (">", "is bigger than", "is greater than", "is more than", "is larger than"),
    "<": ("<", "is smaller than", "is less than", "is lower than", "is less than"),
    ">=": (">=", "is at least", "is greater than or equal to"), "<=": ("<=", "is at most", "is less than or equal to"),
    "=": ("=", "equals", "is equal to", "is"),
}  # fmt: skip
_FRAMES = (
    "is it true that {e}?", "is it true that {e}?", "true or false: {e}", "true or false: {e}", "true or false? {e}",
    "true or false, {e}", "{e}: true or false?", "{e} - true or false?", "{e}, true or false?", "is this true: {e}?",
    "is [the statement |]'{e}' true[ or false|]?", "{e}?", "{e}", "evaluate {e}", "is {e} true?", "t or f: {e}",
    "what is the truth value of '{e}'?", "is the following [statement |]true or false[: |? ]{e}", "{e}. is that true?",
    "does '{e}' hold?", "is {e} a true statement?", "{e}, is that right?", "is it correct that {e}?", "what is {e}?",
    "i say that {e}. true?", "decide whether {e}", "is it right to say that {e}?",
)  # fmt: skip
_GATES = {
    "N": ((" nand ", " NAND "), "!({}&{})"), "R": ((" nor ", " NOR "), "!({}|{})"),
    ">": ((" implies ", " implies ", " implies ", " IMPLIES ", " -> ", " => ", " → "), "!{}|{}"),
    "=": ((" iff ", " if and only if ", " <-> ", " == ", " equals ", " xnor "), "!({}^{})"),
}  # fmt: skip
# how the expression is written in a thought, and how it is said
_SAID = (
    ("{0}&{1}", "both {0} and {1}"), ("{0}|{1}", "either {0} or {1}"), ("{0}&!{1}", "{0} but not {1}"),
    ("!({0}|{1})", "neither {0} nor {1}"), ("!({0}&{1})", "not both {0} and {1}"),
    ("{0}|!{1}", "either {0} or not {1}"),
    ("!{0}&!{1}", "not {0} and not {1}"), ("!{0}|!{1}", "not {0} or not {1}"), ("!!!{0}", "not not not {0}"),
    ("!!{0}", "not not {0}"), ("!!!{0}", "not not not {0}"), ("!!!!{0}", "not not not not {0}"),
    ("!!{0}&{1}", "not not {0} and {1}"), ("{0}^{1}", "either {0} or {1} but not both"),
    ("{0}^{1}^{0}", "{0} xor {1} xor {0}"), ("!(!{0})", "not (not {0})"), ("!({0}^{1})", "not ({0} xor {1})"),
)  # fmt: skip


class Claims(Boolean):
    """`Is it true that 5 > 3 and 2 > 4?`"""

    name = "claims"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        expr = grow(rng, rng.choice(_SIZES[level]), ("and", "and", "or"))
        shown = write(rng, expr, {False: "f", True: "t"}, THOUGHT, rng.random() < 0.3)
        if "!!" in shown or "!(!" in shown or "!(t)" in shown or "!(f)" in shown:
            return None
        values = [char for char in shown if char in "tf"]
        high = rng.choice((10, 10, 20, 100))
        names = [_claim(rng, char == "t", high) for char in values]
        if len(set(names)) < len(names):
            return None
        known = dict(zip(names, values, strict=True))
        data = {"expr": expr, "shown": shown, "on": "", "off": "", "names": names, "known": known, "daily": True}
        return Puzzle(f"{shown} {' '.join(names)}", data, "true" if value(expr) else "false")

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        return data, answer

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        words = rng.random() < 0.55
        signs = SIGNS[0] if words or rng.random() < 0.6 else rng.choice(SIGNS)
        text, left, denied = "", iter(data["names"]), False
        shown = data["shown"]
        for char, after in zip(shown, [*shown[1:], ""], strict=True):
            if char in "tf":
                text += _told(rng, next(left), words, denied, bracket=(denied or len(shown) > 3) and not words)
            elif char != "!" or after not in "tf":
                text += {"!": signs["not"], "&": signs["and"], "|": signs["or"]}.get(char, char)
            elif not words:
                text += signs["not"]
            denied = char == "!"
        if len(shown) == 3 and words and rng.random() < 0.3:
            text = f"{'both ' if '&' in shown else 'either '}{text}"
        return dress(rng, vary(rng, rng.choice(_FRAMES)).replace("{e}", text))


class Gates(Boolean):
    """`true implies false`, `(p nand q) or r`."""

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        if rng.random() < 0.35:
            return _said(rng)
        gate, values = rng.choice(("N", "R", ">", ">", ">", "=", "=")), [rng.random() < 0.5 for _ in range(3)]
        x, y, z = ("t" if one else "f" for one in values)
        asked, shown = f"{x}{gate}{y}", _GATES[gate][1].format(x, y)
        expr = _expanded(gate, values[0], values[1])
        way = rng.random() if level > 1 else 0.0
        op, denied = rng.choice(("and", "or")), rng.random() < 0.3
        sign, other, last = THOUGHT[op], f"{'!' * denied}{z}", ("not", values[2]) if denied else values[2]
        inner = f"({shown})" if gate == ">" else shown
        if way > 0.85:
            asked, shown, expr = f"!({asked})", f"!{inner}", ("not", expr)
        elif way > 0.6:
            asked, shown, expr = f"({asked}){sign}{other}", f"{inner}{sign}{other}", (op, expr, last)
        elif way > 0.35:
            asked, shown, expr = f"{other}{sign}({asked})", f"{other}{sign}{inner}", (op, last, expr)
        data = {"expr": expr, "shown": shown, "asked": asked, "on": "", "off": "", "daily": True}
        return Puzzle(canonical(expr), data, "true" if value(expr) else "false")

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        signs = rng.choice(SIGNS) | {gate: rng.choice(words) for gate, (words, _) in _GATES.items()}
        literals = rng.choice(LITERALS)
        if "said" in data:
            said = data["said"].format(*(literals[one] for one in data["values"]))
            return boolean_names.ask(rng, data, said, signs)
        asked, values = data["asked"], [literals[char == "t"] for char in data["asked"] if char in "tf"]
        plain = boolean_names.typed(asked, values, signs)
        if asked[1] in "NR" and rng.random() < 0.2:
            plain = f"{signs[asked[1]].strip()}({values[0]}, {values[1]})"
        return boolean_names.ask(rng, data, plain, signs)


def _said(rng: Random) -> Puzzle:
    """Two values in the words of everyday, or one that is denied more than once."""
    written, said = rng.choice(_SAID)
    values = [rng.random() < 0.5 for _ in range(2)]
    if said in ("either {0} or {1}", "either {0} or not {1}"):
        values[0] = values[0] and values[1] == ("not" in said)  # never both, which some hear as false
    x, y = values
    exprs: dict[str, Expr] = {
        "{0}&{1}": ("and", x, y), "{0}|{1}": ("or", x, y), "{0}&!{1}": ("and", x, ("not", y)),
        "!({0}|{1})": ("not", ("or", x, y)), "!({0}&{1})": ("not", ("and", x, y)), "{0}|!{1}": ("or", x, ("not", y)),
        "!{0}&!{1}": ("and", ("not", x), ("not", y)), "!{0}|!{1}": ("or", ("not", x), ("not", y)),
        "!!{0}": ("not", ("not", x)), "!!!{0}": ("not", ("not", ("not", x))), "!(!{0})": ("not", ("not", x)),
        "!!!!{0}": ("not", ("not", ("not", ("not", x)))), "!!{0}&{1}": ("and", ("not", ("not", x)), y),
        "{0}^{1}": ("xor", x, y), "{0}^{1}^{0}": ("xor", ("xor", x, y), x), "!({0}^{1})": ("not", ("xor", x, y)),
    }  # fmt: skip
    expr, shown = exprs[written], written.format(*("t" if one else "f" for one in values))
    data = {"expr": expr, "shown": shown, "asked": shown, "said": said, "values": values, "on": "", "off": "",
            "daily": True}  # fmt: skip
    return Puzzle(canonical(expr), data, "true" if value(expr) else "false")


def _expanded(gate: str, x: bool, y: bool) -> Expr:
    """What the connective stands for, in not, and, or and xor."""
    if gate == ">":
        return "or", ("not", x), y
    return "not", ({"N": "and", "R": "or", "=": "xor"}[gate], x, y)


def _claim(rng: Random, so: bool, high: int) -> str:
    """`5>3`, `2+2=5`, `4even`: one that is so, or is not."""
    way = rng.random()
    x, y = rng.randint(1, high), rng.randint(1, high)
    if way < 0.12:
        return f"{x}{'even' if (x % 2 == 0) == so else 'odd'}"
    if way < 0.3:
        x, y = x % 13 + 1, y % 13 + 1
        off = 0 if so else rng.choice((-1, 1, 1, 2))
        if rng.random() < 0.3:
            x, y = x % 10 + 1, y % 10 + 1
            return f"{x}*{y}={x * y + off}"
        return f"{max(x, y)}-{min(x, y)}={abs(x - y) + abs(off)}" if rng.random() < 0.3 else f"{x}+{y}={x + y + off}"
    if way < 0.33:
        return f"{x}={x if so else y + (x == y)}"
    if rng.random() < 0.08:
        y = x
    sign = rng.choice((">", "<")) if rng.random() < 0.9 else rng.choice((">=", "<="))
    holds = {">": x > y, "<": x < y, ">=": x >= y, "<=": x <= y}[sign]
    if holds == so:
        return f"{x}{sign}{y}"
    turned = {">": "<", "<": ">", ">=": "<=", "<=": ">="}[sign]
    return f"{x}{turned}{y}" if x != y else f"{x}{'>=' if so else '>'}{y}"


def _told(rng: Random, name: str, words: bool, denied: bool, bracket: bool) -> str:
    """The claim as people say it, or that it is not so."""
    for parity in ("even", "odd"):
        if name.endswith(parity):
            be = "is not" if denied and words else "is"
            text = f"{name.removesuffix(parity)} {be} {rng.choice((parity, parity, f'an {parity} number'))}"
            return f"({text})" if bracket and denied else text
    sign = next(sign for sign in (">=", "<=", ">", "<", "=") if sign in name)
    x, y = name.split(sign)
    sums = any(char in x for char in "+-*")
    said = rng.choice(_COMPARED[sign][1 : None if sums else 3]) if words else sign
    if denied and words:
        said = "is not" if said == "equals" else said.replace("is", "is not", 1)
    joint = "" if not words and rng.random() < 0.3 else " "
    x = "".join(f"{joint}{char}{joint}" if char in "+-*" else char for char in x).replace("*", rng.choice("*x"))
    text = f"{x}{joint}{said}{joint}{y}"
    return f"({text})" if bracket and (denied or rng.random() < 0.5) else text
