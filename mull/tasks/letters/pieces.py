"""Questions about pieces of a word: its first letters, what is left without some, where a letter stands, longer words.

The thought spells the text as usual, marked or numbered, and closes with one line of its own:

    First three letters of tiger?      want to 3        1t 2i 3g   =tig
    Last two letters of tiger?         want from -2     1t 2i 3g 4e 5r   5r 4e   =er
    Tiger without its first letter?    want cut 1       1t 2i 3g 4e 5r   =iger
    Where is the g in tiger?           want at g        1t 2i 3g 4e 5r   3g   =3
    How many letters before the g?     want before g    1t 2i 3g 4e 5r   3g   3-1=2
    Which letter follows the g?        want next g      1t 2i 3g 4e 5r   3g   4e
    Does tiger end with r?             -1 r?            1t 2i 3g 4e 5r   r r yes
    Tiger without vowels?              keep not aeiou:  t1 i g2 e r3 =3   =tgr
    Different letters in noon?         new:             n1 o2 o n =2
    Which is longer, cat or tiger?     want long        1c 2a 3t   1t 2i 3g 4e 5r   3 5 tiger
"""

from __future__ import annotations

from itertools import pairwise

from mull.tasks.working import work

MARKED = ("distinct", "doubles", "kept", "removed")
NUMBERED = (
    "slice", "cut", "where", "ahead", "behind", "next", "prev", "edge", "characters", "longest", "shortest",
)  # fmt: skip
KINDS = (*MARKED, *NUMBERED)
TEXTS = ("kept", "removed", "slice", "cut", "next", "prev", "longest", "shortest")  # answered by letters
_HEADINGS = {
    "distinct": "new:", "doubles": "xx:", "kept": "keep {l}:", "removed": "keep not {l}:", "cut": "want cut {n}",
    "where": "want at {l}", "ahead": "want before {l}", "behind": "want after {l}", "next": "want next {l}",
    "prev": "want prev {l}", "edge": "{n} {l}?", "characters": "want chars", "longest": "want long",
    "shortest": "want short",
}  # fmt: skip


def heading(kind: str, letters: str, n: int) -> str:
    """What is asked, in front of the thought."""
    if kind == "slice":
        return f"want to {n}" if n > 0 else f"want from {n}"
    return _HEADINGS[kind].format(l=letters, n=n)


def spelled(kind: str, text: str, letters: str, n: int) -> int:
    """How many letters the thought spells before it closes."""
    return n if kind in ("slice", "edge") and n > 0 else len(text)


def closing(kind: str, text: str, letters: str, n: int) -> list[str]:
    """The lines behind the spelling, the last of which says the answer."""
    found = answer(kind, text, letters, n)
    if kind in ("where", "ahead", "behind", "next", "prev"):
        at = text.index(letters) + 1
        sums = {"ahead": (at, 1), "behind": (len(text), at)}.get(kind)
        step = 1 if kind == "next" else -1
        last = work(sums[0], "-", sums[1]) if sums else [f"={found}" if kind == "where" else f"{at + step}{found}"]
        return [f"{at}{letters}", *last]
    if kind == "edge":
        return [f"{text[min(n, 0)]} {letters} {found}"]
    if kind in ("longest", "shortest"):
        return [f"{' '.join(str(len(word)) for word in text.split(' '))} {found}"]
    back = " ".join(f"{len(text) - i}{text[-1 - i]}" for i in range(-n)) if kind == "slice" else ""
    return [*filter(None, [back]), f"={found}"] if kind not in ("distinct", "doubles") else []


def answer(kind: str, text: str, letters: str, n: int) -> str:
    """What is asked for: letters of the text, a number, a word, yes or no."""
    words = text.split(" ")
    match kind:
        case "distinct":
            return str(len(set(text)))
        case "doubles":
            return str(sum(a == b for a, b in pairwise(text)))
        case "kept" | "removed":
            return "".join(c for c in text if (c in letters) == (kind == "kept"))
        case "slice":
            return text[:n] if n > 0 else text[n:]
        case "cut":
            return text[1:] if n > 0 else text[:-1]
        case "edge":
            return "yes" if text[min(n, 0)] == letters else "no"
        case "characters":
            return str(len(text))
        case "longest" | "shortest":
            return max(words, key=len) if kind == "longest" else min(words, key=len)
    at = text.index(letters)
    if kind in ("next", "prev"):
        return text[at + 1 if kind == "next" else at - 1]
    return str({"where": at + 1, "ahead": at, "behind": len(text) - at - 1}[kind])
