"""Reads plain sums of shapes that only training has: squares, roots, percentages, parts, fractions."""

from __future__ import annotations

import re
from fractions import Fraction

_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6}
_SAID = (
    (r"\[", "("), (r"\]", ")"), (r"[−–]", "-"), ("½", "1/2"), ("¼", "1/4"), ("¾", "3/4"), (r"\$", ""),
    (r"(?<![\d)%] )(?<!then )(?<!, )\b(?:minus|negative) (?=\d)", "-"),
    (r"(?:sqrt|√|(?:the )?square root of) ?\(?(\d+)\)?", lambda m: str(round(int(m[1]) ** 0.5))),
    (r"(\d+) ?(?:squared|²|\^2)", r"(\1*\1)"),
    (r" percent\b", "%"),
    (r"(\d+)% of (\d+)", r"(\1*\2*(1/100))"),
    (r"(\d+)% more than (\d+)|(\d+)(?: ?\+| plus| with) (\d+)%(?: added|(?! off))(?<!with \d%)(?<!with \d\d%)",
     lambda m: f"({m[2] or m[3]}*{100 + int(m[1] or m[4])}*(1/100))"),
    (r"(\d+)% (?:off|less than) (\d+)|(\d+)(?: ?-| minus| less| with) (\d+)%(?: off)?",
     lambda m: f"({m[2] or m[3]}*{100 - int(m[1] or m[4])}*(1/100))"),
    (r"if i take (.*) and then subtract another (\d+), what's left", r"\1 - \2"),
    (r"first (.*), then take away (\d+)", r"\1 - \2"),
    (r",?(?: and)?(?: then)? (?:subtract|less) (\d+)$", r" - \1"),
    (r"(?:,| and)(?: then)? another (\d+) off$|, then (\d+) less$", lambda m: f" - {m[1] or m[2]}"),
    (r",?(?: and)?(?: then)? add (\d+)(?: to that)?$|, and (\d+) on top$", lambda m: f" + {m[1] or m[2]}"),
    (r"(?:,| and)?(?: then)? plus (?=[\d(-])", "+"), (r"(?:,| and)?(?: then)? minus (?=[\d(-])", "-"),
    (r"(\d+/\d+) of (?=\d)", r"(\1)*"),
    (r"(?<=[\d)]) ?(?:times|multiplied by|x) ?(?=[\d(-])|[×·]", "*"),
    (r"(?<=[\d)]) ?\(", "*("),
)  # fmt: skip
_WRAPPED = (
    r"^\D*[:,.!?] (?=[^ ])|^(?:(?:please|pls|ok|so|hmm|well|quick|sum|maths?) )+|^\D*? asks ",
    r"^(?:tell me, )?(?:please )?(?:what is|what's|whats|how much is|calculate|work out|solve|can you do|compute"
    r"|evaluate|i need) ",
    r"(?: please| thanks| thank you!?| pls| thx| i'm stuck| asap| show your work| think step by step| :\)"
    r"| can you help\??| ty| cheers)$",
    r",? ?(?:\b(?:answer )?as|\? i need it as) (?:one|1|a|a single|a reduced) fraction"
    r"|\((?:one|1|a|a single|a reduced) fraction\)| in (?:lowest terms|simplest form)| equals\b|\?.*$|=.*$",
)


def read(text: str) -> Fraction | None:
    """The value of a tidied question that is nothing else than such a sum."""
    names = "|".join(_PARTS)
    said = re.sub(
        rf"\b(?:(a|1|[2-9]) )?({names})s?\b", lambda m: f"{(m[1] or '1').replace('a', '1')}/{_PARTS[m[2]]}", text
    )
    for around in _WRAPPED:
        said = re.sub(around, "", said).strip(" .")
    for pattern, sign in _SAID:
        said = re.sub(pattern, sign, said)
    if re.search(r"÷| divided by | over ", said):
        said = re.sub(r"(?<![\d/])(\d+/\d+)(?![\d/])", r"(\1)", said)
    said = re.sub(r" ?(?:÷| divided by |(?<=[\d)]) ?:(?= ?[\d(])) ?", "/", said)
    if not re.fullmatch(r"[\d+\-*/() ]+", said) or not re.search(r"\d ?[)]* ?[-+*/]", said):
        return None
    try:
        return Fraction(eval(re.sub(r"\d+", r"Fraction(\g<0>)", said)))
    except (SyntaxError, TypeError, ZeroDivisionError):
        return None
