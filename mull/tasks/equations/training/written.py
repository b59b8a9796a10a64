"""Formulas as `questions` does not write them, and other words around them; for training only."""

from __future__ import annotations

import re
from random import Random

from mull.tasks.chat import chatty
from mull.tasks.phrasing import vary

_FORMULA = (
    "{eq} [solve it|solve plz|do it|pls solve|answer?]", "[i got|i get] {v}={w} but [that's|it's] wrong. {eq}, {v}=?",
    "is {v} {w} or what is it? {eq}", "not {w}, my teacher says. what is {v} in {eq}", "{v}? : {eq}", "{v} : {eq}",
    "[find|solve|get|calculate] {v} : {eq}", "{eq} ; {v} = ??", "eq: {eq}", "{eq} value of {v}",
    "on the [board|test|sheet] [is|stands|it says] {eq}. [what is|find|give] {v}", "[the|a] scale balances: {eq}. {v}?",
    "[what|which] {v} [fits|works|satisfies|fulfills] {eq}", "{eq}, the unknown is {v}. [what is it|solve]", 
    "{v} of {eq}",
    "[move|bring] everything over: {eq}, {v} is", "{eq} has one solution. [which|what is it]", "[root|zero] of {eq}",
    "my calculator can't do {eq}. what is {v}", "is there a {v} with {eq}? which", "{eq} -> {v}", "{eq} ? {v}",
    "step by step: {eq}", "{eq} [thats|that's] all i have. {v}", "for {eq} the answer {v} =", 
    "[algebra|linear equation]: {eq}",
    "{v} is unknown and {eq}. [what is {v}|find {v}|{v}?]", "[number|value] behind {v} in {eq}", "undo it: {eq}",
    "in the equation {eq}, [what's|what is|how much is] {v}", "{eq} [is given|is true|holds]. [find|then what is] {v}",
)  # fmt: skip


def formula(rng: Random, row: str, name: str, value: str) -> str | None:
    """A question about a formula written in a way of its own, with small talk; nothing for most."""
    shown = _written(rng, row, name) if rng.random() < 0.6 else row
    if rng.random() < 0.5:
        for sign in "+-=":
            shown = shown.replace(sign, f" {sign} ")
        shown = re.sub(r"(^|\( ?|= )- ", r"\1-", " ".join(shown.split()))
    wrong = str(int(value) + rng.choice((-3, -2, -1, 1, 2, 4))) if re.fullmatch(r"-?\d+", value) else "1"
    if rng.random() < 0.15:
        shown = " ".join(shown.replace("=", rng.choice((" equals ", " is ", " gives "))).split())
    if rng.random() < 0.3:
        return chatty(rng, shown)
    return chatty(rng, vary(rng, rng.choice(_FORMULA)).format(eq=shown, v=name, w=wrong))


def _written(rng: Random, row: str, name: str) -> str:
    """3x as x*3, half of x as 1/2 x, a sign or a bracket elsewhere."""
    if (found := re.fullmatch(rf"(\d+){name}([-+]\d+)?=(-?\d+)", row)) and rng.random() < 0.3:
        return f"{name}{rng.choice(('*', '×', ' × ', ' * '))}{found[1]}{found[2] or ''}={found[3]}"
    if (found := re.fullmatch(rf"{name}/(\d+)(.*)", row)) and rng.random() < 0.5:
        return f"1/{found[1]} {name}{found[2]}"
    if found := re.fullmatch(rf"{name}/(\d+)=(-?\d+)", row):
        return rng.choice((f"{name} : {found[1]} = {found[2]}", f"{name} over {found[1]} = {found[2]}"))
    if (found := re.fullmatch(rf"(\d+){name}=([1-9]\d*)", row)) and rng.random() < 0.4:
        a, c = found[1], found[2]
        return rng.choice((f"{c}/{name}={a}", f"{c} : {name} = {a}", f"{c} ÷ {name} = {a}"))
    if (found := re.fullmatch(rf"{name}([-+])(\d+)=(-?\d+)", row)) and rng.random() < 0.3:
        other = "-" if found[1] == "+" else "+"
        return f"{name}{other}(-{found[2]})={found[3]}"
    if found := re.fullmatch(r"(\d+)(\([^)]*\))=(.*)", row):
        a, inner, rest = found.groups()
        return rng.choice(
            (f"{a} {inner} = {rest}", f"{inner}*{a}={rest}", f"{a} * {inner} = {rest}", f"{inner}{a}={rest}")
        )
    return re.sub(rf"(\d){name}", rf"\1 {name}", row) if rng.random() < 0.3 else row
