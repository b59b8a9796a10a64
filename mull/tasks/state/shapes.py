"""The shapes of a story of `state`: where the question stands, how the events are strung together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from mull.tasks.phrasing import first_up, in_words, vary
from mull.tasks.state import phrases as say

WORDS = tuple(map(in_words, range(13)))
_OPENINGS = (
    "ok so ", "Riddle: ", "Here's one: ", "Puzzle: ", "Let's see. ", "My kid asked: ", "For school: ", "Hmm. ",
    "Word problem: ", "I have a question. ", "Solve this. ", "Help me out. ", "Try this one: ", "Brain teaser: ",
    "Math problem: ", "Listen. ", "Homework: ", "Ok. ", "Here is the situation. ", "Exercise: ",
    "I lost track. ", "Think about this. ", "So here's my problem. ", "Stuck on this. ", "Let me know. ",
)  # fmt: skip
_BETWEEN = (
    "then", "next", "after that", "then", "then", "afterwards", "later", "and then", "now", "and",
)  # fmt: skip
_FINALLY = ("finally", "and finally", "lastly", "at last", "finally,", "and last,")
_QUESTION = re.compile(r"(?:what|which|how|who|where|is|in which|on which|does|will)\b", re.I)
_LINKS = (
    ", ", ", ", ", ", "; ", "; ", ", then ", ", then ", " then ", " and then ", ", after that ", " and ", ", next ",
    ", and then ", " / ",
)  # fmt: skip


def assembled(rng: Random, start: str, told: str, ask: str) -> str:
    """Opening, events and question in an order that people use."""
    style = rng.random()
    opening = rng.choice(_OPENINGS) if rng.random() < 0.08 else ""
    asked = ask if ask[-1] == "?" else ask[:-1] + "?"
    if style < 0.09:
        return f"{opening}{asked} {start} {told}"
    if style < 0.14 and _QUESTION.match(ask) and not start.startswith(("If ", "Say ", "Suppose", "Imagine")):
        link = rng.choice(("if", "if", "when", "given that"))
        return f"{opening}{asked[:-1]} {link} {_lowered(start)} {told.rstrip('.')}?"
    if style < 0.26 and start:
        start = start.rstrip(".") + rng.choice((", then ", " and then ", ", ", " and ", "; ", ", after that "))
        start = rng.choice(("If ", "Say ", "")) * (start[:3] == "the") + start
        return f"{opening}{start}{_lowered(told)} {ask}"
    if style < 0.32:
        return f"{opening}{start} {told.rstrip('.')}{rng.choice((' - ', '... '))}{ask}"
    if style < 0.36:
        return f"{opening}{start} {told} {rng.choice(('Question: ', 'So ', 'Now, ', 'My question: ', 'And so, '))}{ask}"
    return f"{opening}{start} {told} {ask}"


def _lowered(text: str) -> str:
    """The text as it goes on within a sentence."""
    word = re.match(r"[A-Za-z]+", text)
    proper = word is None or word[0] == "I" or word[0] in say.NAMES
    return text if proper else text[:1].lower() + text[1:]


def bare(clauses: Sequence[str]) -> list[str]:
    """The clauses without the marks of what is quoted."""
    return [clause.replace("<", "").replace(">", "") for clause in clauses]


def joined(rng: Random, clauses: Sequence[str]) -> str:
    """Events in order: as sentences, in one sentence, or as a list."""
    style, n = rng.random(), len(clauses)
    if style < 0.4 and n <= 14:
        linked = [
            clause if i == 0 or rng.random() < 0.8 else f"{rng.choice(_BETWEEN)} {clause}"
            for i, clause in enumerate(clauses)
        ]
        return " ".join(first_up(clause) + "." for clause in linked)
    if style < 0.5 and 2 <= n <= 8:
        inner = [f"{rng.choice(('then', 'then', 'next', 'after that'))} {clause}" for clause in clauses[1:-1]]
        parts = [f"first{rng.choice((',', ''))} {clauses[0]}", *inner, f"{rng.choice(_FINALLY)} {clauses[-1]}"]
        return (
            " ".join(first_up(part) + "." for part in parts) if rng.random() < 0.5 else first_up(", ".join(parts)) + "."
        )
    if style < 0.57 and 2 <= n <= 8:
        mark = rng.choice(("{}) ", "step {}: ", "Step {}: "))
        stop = rng.choice((",", ".", ";", ","))
        return f"{stop} ".join(mark.format(i) + clause for i, clause in enumerate(clauses, 1)) + "."
    if style < 0.75 and n > 1:
        last = rng.choice((" and ", ", then ", " and then ", ", and ", " then ", ", and finally ", " and finally "))
        text = ", ".join(clauses[:-1]) + f"{last}{clauses[-1]}."
        text = rng.choice(("First ", "First, ", "", "", "", "")) + text
    else:
        text = rng.choice((", ", ", ", "; ") if n > 6 else _LINKS).join(clauses) + "."
    return first_up(text)


def number(rng: Random, n: int) -> str:
    """The number in digits, now and then in words."""
    return WORDS[n] if n < len(WORDS) and rng.random() < 0.2 else str(n)


def spoken(rng: Random, pool: Sequence[str], n: int) -> Callable[..., str]:
    """How one narrator words n events: a long story keeps to one phrasing, a short one may vary."""
    fixed = vary(rng, rng.choice(pool))
    if n > 5 or rng.random() < 0.5:
        return fixed.format
    return lambda **slots: vary(rng, rng.choice(pool)).format(**slots)
