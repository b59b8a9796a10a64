"""Puzzles about words and the alphabet that are more than a look at one place, for training only.

The thought says what is asked, spells what it is asked of, and closes with the answer:

    Two letters before h?               want abc h-2        h g f
    Tenth letter of the alphabet?       want abc 10         1a 2b 3c 4d 5e   6f 7g 8h 9i 10j   10j
    Most frequent letter of banana?     want most           b1 a1 n1 a2 n2   a3   a 3
    Cat with b as its first letter?     want 1=b            1c 2a 3t   =bat
    First vowel of tiger?               want aeiou 1        t i1 g e2 r =2   =i
    Is the b before the n in cabin?     want b<n            1c 2a 3b 4i 5n   3 5 yes
    Letters of dog from a to z?         want abc            d og   g o   o   =dgo
    Are dog and god anagrams?           want same           d go   o g   g   yes
    Which is first, house or horse?     want first          h h =   o o =   u r >   =horse
    More e's, cheese or bread?          want more e         c h e1 e2 s =2   e3 =3   b r e1 a d =1   3 1 cheese
"""

from __future__ import annotations

from itertools import zip_longest

from mull.tasks.working import work

GROUP = 5
_HEADINGS = {
    "nextabc": "want abc {l}+{n}", "prevabc": "want abc {l}-{n}", "nthabc": "want abc {n}", "whereabc": "want abc {l}",
    "most": "want most", "mosttimes": "want most times", "repeated": "want twice", "repeats": "want twice?",
    "put": "want {n}={l}", "replace": "want {a}={b}", "add": "want {n}+{l}", "exchange": "want swap",
    "drop": "want drop {n}", "without": "want cut {n}", "vowelat": "want {l} {n}", "ends": "want ends",
    "order": "want {a}<{b}", "times": "want len*{n}", "overs": "want {l}>{n}", "balance": "want {l} more",
    "has": "want {l}?", "sorted": "want abc", "anagram": "want same", "capitals": "want caps",
    "with": "want with {l}", "lacking": "want no {l}", "begins": "want first {l}", "finishes": "want last {l}",
    "more": "want more {l}", "longer": "want longer by", "firstword": "want first", "lastword": "want last",
    "ordered": "want sort", "starting": "{l}..:", "ending": "..{l}:", "holding": ".{l}.:", "nthword": "want word {n}",
    "afterword": "want word {l}+1", "beforeword": "want word {l}-1", "finals": "want finals",
}  # fmt: skip
KINDS = tuple(_HEADINGS)
YESNO = ("repeats", "ends", "order", "overs", "balance", "has", "anagram")
NUMBERS = (
    "whereabc", "mosttimes", "times", "capitals", "longer", "starting", "ending", "holding",
)  # fmt: skip
_VOWELS = "aeiou"


def heading(kind: str, letters: str, n: int) -> str:
    """What is asked, in front of the thought."""
    shown = letters if len(letters) < 10 else f"not {_VOWELS}"
    return _HEADINGS[kind].format(l=shown, n=n, a=letters[:1], b=letters[1:])


def answer(kind: str, text: str, letters: str, n: int) -> str:
    """What is asked for."""
    last = lines(kind, text, letters, n)[-1]
    if kind in ("whereabc", "nthabc"):
        return last.lstrip("0123456789") if kind == "nthabc" else last.rstrip("abcdefghijklmnopqrstuvwxyz")
    if kind in ("most", "repeated"):
        return last.split(" ")[0]
    if kind == "ordered":
        return last[1:]
    return last.split(" ")[-1].rpartition("=")[2]


def lines(kind: str, text: str, letters: str, n: int) -> list[str]:
    """The thought behind its heading, the answer in the last line."""
    words = text.split(" ")
    if kind.endswith("abc"):
        return _alphabet(kind, letters, n)
    if kind in ("most", "mosttimes", "repeated", "repeats"):
        return _tallied(kind, text)
    if kind in ("put", "replace", "add", "exchange", "drop", "without"):
        return [*_numbered(text), f"={_changed(kind, text, letters, n)}"]
    if kind in ("vowelat", "overs", "balance"):
        return _counted(kind, text, letters, n)
    if kind in ("ends", "order", "times", "has"):
        return [*_numbered(text), *_seen(kind, text, letters, n)]
    if kind in ("sorted", "anagram"):
        return _taken(kind, words)
    if kind in ("firstword", "lastword", "ordered"):
        return _dictionary(kind, words)
    if kind in ("nthword", "afterword", "beforeword", "starting", "ending", "holding", "capitals", "finals"):
        return _phrase(kind, words, letters, n)
    return _among(kind, words, letters)


def _grouped(units: list[str], size: int = GROUP) -> list[str]:
    return [" ".join(units[i : i + size]) for i in range(0, len(units), size)]


def _numbered(text: str) -> list[str]:
    return _grouped([f"{i}{c}" for i, c in enumerate(text, 1)])


def _marked(units: list[str], hits: list[bool], size: int = GROUP) -> list[str]:
    """`c h e1 e2 s =2`: hits numbered, and how many there are so far behind each line."""
    marked, sums, total = [], [], 0
    for unit, hit in zip(units, hits, strict=True):
        total += hit
        marked.append(f"{unit}{total}" if hit else unit)
        sums.append(total)
    ends = [min(i + size, len(units)) - 1 for i in range(0, len(units), size)]
    return [f"{line} ={sums[end]}" for line, end in zip(_grouped(marked, size), ends, strict=True)]


def _letters(word: str, letters: str) -> list[str]:
    return _marked(list(word), [c in letters for c in word])


def _alphabet(kind: str, letter: str, n: int) -> list[str]:
    """A few steps from a letter, or from a up to a letter by numbers."""
    if kind in ("nextabc", "prevabc"):
        way = 1 if kind == "nextabc" else -1
        return [" ".join(chr(ord(letter) + way * i) for i in range(n + 1))]
    end = n or ord(letter) - 96
    spelled = "".join(chr(97 + i) for i in range(end))
    return [*_numbered(spelled), f"{end}{spelled[-1]}"]


def most(text: str) -> str:
    """The letter that is there most often, the first of them."""
    return max(text, key=text.count)


def _tallied(kind: str, text: str) -> list[str]:
    """Each letter with how often it has come up so far, and the one that comes up most."""
    spelled = _grouped([f"{c}{text[: i + 1].count(c)}" for i, c in enumerate(text)])
    found = most(text)
    closing = f"{found} {text.count(found)}"
    return [*spelled, closing + (" yes" if text.count(found) > 1 else " no") * (kind == "repeats")]


def _changed(kind: str, text: str, letters: str, n: int) -> str:
    at = n - 1 if n > 0 else len(text) + n
    match kind:
        case "put":
            return text[:at] + letters + text[at + 1 :]
        case "replace":
            return text.replace(letters[0], letters[1])
        case "add":
            return letters + text if n > 0 else text + letters
        case "exchange":
            return text[-1] + text[1:-1] + text[0]
        case "drop":
            return text[n:] if n > 0 else text[:n]
    return text[:at] + text[at + 1 :]


def _counted(kind: str, text: str, letters: str, n: int) -> list[str]:
    """Letters of a sort, and the n-th of them, or whether there are more than n, or more than of the others."""
    spelled, found = _letters(text, letters), [c for c in text if c in letters]
    if kind == "vowelat":
        return [*spelled, f"={found[n - (n > 0)]}"]
    if kind == "overs":
        return [*spelled, f"{len(found)}>{n} {'yes' if len(found) > n else 'no'}"]
    rest = len(text) - len(found)
    closing = f"{len(found)} {rest} {'yes' if len(found) > rest else 'no'}"
    return [*spelled, *work(len(text), "-", len(found)), closing]


def _seen(kind: str, text: str, letters: str, n: int) -> list[str]:
    """What follows from the numbered letters."""
    if kind == "times":
        return work(len(text), "*", n)
    if kind == "ends":
        return [f"{text[0]} {text[-1]} {'yes' if text[0] == text[-1] else 'no'}"]
    if kind == "order":
        a, b = (text.index(c) + 1 for c in letters)
        return [f"{a} {b} {'yes' if a < b else 'no'}"]
    return [f"{letters} {'yes' if letters in text else 'no'}"]


def _taken(kind: str, words: list[str]) -> list[str]:
    """One letter after another is taken out: the smallest one, or those of the first word out of the second."""
    rest = words[-1]
    out: list[str] = []
    for c in sorted(rest) if kind == "sorted" else words[0]:
        if c not in rest:
            return [*out, f"{c} {rest} no"]
        rest = rest.replace(c, "", 1)
        out.append(f"{c} {rest}".rstrip())
    return [*out, f"={''.join(sorted(words[0]))}" if kind == "sorted" else "no" if rest else "yes"]


def _dictionary(kind: str, words: list[str]) -> list[str]:
    """Words in the order of a dictionary: two by their first letters that differ, several by their first ones."""
    order = sorted(words)
    if len(words) > 2 or kind == "ordered":
        found = ", ".join(order) if kind == "ordered" else order[0 if kind == "firstword" else -1]
        return [" ".join(w[0] for w in words), " ".join(w[0] for w in order), f"={found}"]
    out: list[str] = []
    for a, b in zip_longest(*words, fillvalue="_"):
        out.append(f"{a} {b} {'=' if a == b else '<' if b != '_' and (a == '_' or a < b) else '>'}")
        if a != b:
            break
    return [*out, f"={order[0 if kind == 'firstword' else -1]}"]


def _phrase(kind: str, words: list[str], letters: str, n: int) -> list[str]:
    """Words of a phrase: one by its place or its neighbour, how many are of a sort, capitals, last letters."""
    if kind == "finals":
        return [*(f"{w} {w[-1]}" for w in words), f"={''.join(w[-1] for w in words)}"]
    if kind == "capitals":
        return _marked([c.lower() for c in "".join(words)], [c.isupper() for c in "".join(words)])
    if kind in ("starting", "ending", "holding"):
        part = {"starting": slice(1), "ending": slice(-1, None), "holding": slice(None)}[kind]
        return _marked(words, [letters in w[part] for w in words], 3)
    spelled = _grouped([f"{i}{w}" for i, w in enumerate(words, 1)], 3)
    if kind == "nthword":
        return [*spelled, f"={words[n - (n > 0)]}"]
    return [*spelled, f"={words[words.index(letters) + (1 if kind == 'afterword' else -1)]}"]


def _among(kind: str, words: list[str], letters: str) -> list[str]:
    """One of several words: the one with or without a letter, at its start or end, or with more of it."""
    if kind in ("begins", "finishes"):
        at = 0 if kind == "begins" else -1
        return [*(f"{w} {w[at]}" for w in words), f"={next(w for w in words if w[at] == letters)}"]
    if kind == "longer":
        sizes = sorted(map(len, words), reverse=True)
        return [*(line for w in words for line in _numbered(w)), *work(sizes[0], "-", sizes[1])]
    counts = [sum(c in letters for c in w) for w in words]
    spelled = [line for w in words for line in _letters(w, letters)]
    if kind == "more":
        return [*spelled, f"{' '.join(map(str, counts))} {words[counts.index(max(counts))]}"]
    return [*spelled, f"={words[[count > 0 for count in counts].index(kind == 'with')]}"]
