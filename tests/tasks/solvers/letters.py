"""Answers letter questions from the typed text alone, sharing nothing with the generator."""

from __future__ import annotations

import re

_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
_POLITE_FIRST = re.compile(
    r"^(?:please|pls|hey,|hi,|hello!|hi there,|can you tell me:|quick question:|could you help\?|i need help:|tell me,|"
    r"help me with this:|question:|so,|ok|just curious,|my homework says:|q:|um,|one more:) "
)
_POLITE_LAST = re.compile(
    r"[?.!]?(?: please| thanks| thank you!?| pls| thx| i'm stuck| asap| show your work| think step by step| :\)|"
    r" can you help\??| \(just the answer\)| ty| cheers)$"
)
_NOTE = re.compile(r" \([a-z ']*spaces[a-z ']*\)")
_QUOTED = re.compile(r"(?<![a-z])([\"'])([a-z][a-z ]+[a-z])\1(?![a-z])")
_TAIL = (
    r"(?:backwards?|in reverse(?: order)?|(?:spelled|written) (?:in reverse|backwards)|around(?:, letter by letter)?|"
    r"from (?:right to left|last to first)|in the opposite order|together|altogether|all together|combined|"
    r"in total|the same|reversed|back to front)"
)
_MIDDLE = tuple(
    re.compile(pattern)
    for pattern in (
        r"^([a-z]{3,})[:,] ",
        r"\bthe (?:word|string) ([a-z]{3,})",
        r"^in ([a-z]{3,}),",
        r"^(?:look at ([a-z]{3,})\.|tell me if ([a-z]{3,}) contains|(?:if|when) you spell ([a-z]{3,}),)",
        rf"(?:^| )(?!of |like |have |all )([a-z]{{3,}}) {_TAIL}$",
        r"\b(?:does|has) ([a-z]{3,}) (?:have|contain|include|got)\b",
        r"\b(?:in|of) (?!total)([a-z]{3,}) (?:are|that are) [^ ]+",
        r"^([a-z]{3,}) has how many ",
        r" ([a-z]{3,}) (?:has|contains)$",
        r"\bwhat is ([a-z]{3,})'s ",
        r"^([a-z]{3,}) - ",
        r"\bin ([a-z]{3,}), (?:(?:what|which) letter|how many$)",
        r"^(?:take|i wrote|i have) ([a-z]{3,})\.",
        r"^if (?:i|you) (?:read|spell|write) ([a-z]{3,})(?:,| backwards,)",
        r"when you (?:read|spell|write) ([a-z]{3,}) backwards$",
        r"^reversing ([a-z]{3,}) gives",
        r"\bwhat does ([a-z]{3,}) look like",
        r"\bdoes ([a-z]{3,}) (?:use|make)\b",
        r"\b(?:if|whether) ([a-z]{3,}) (?:has|contains)\b",
        r"^([a-z]{3,}) (?:has|contains) how many ",
        r" (?:of|in) (?!total)([a-z]{3,}) (?:is what|in letters)$",
        r" (?:of|in) (?!total)([a-z]{3,}) in (?:backwards|reverse|backward)(?: order)?$",
        r"\b(?:write|turn) ([a-z]{3,}) (?:starting from|from the last|from end|into)",
    )
)
_COUNTED = re.compile(
    r"(?<!letter )(?<!consonant )(?<!vowel )(?<!word )\b(number|count|instances|occurrences|many|any|one) of\b"
)
_BARE = re.compile(
    r"(?:^| )(?:in|of|this:|reversed?|spell|make up|get from|acronym for|mirror|flip|within|inside|"
    r"when you write|when you spell|to write|to spell|word:|long is) "
    r"(?!(?:of|consonants|vowels|letters?|words|each|every|a row|total are) |"
    r"the (?:[a-z]|first|letters?|words?|spelling|initials) )([a-z]+ [a-z ]+)$"
)
_LAST = re.compile(r"([a-z]{3,})$")


def solve(question: str) -> str:
    """The answer to a question about the letters of a word or a phrase."""
    text = " ".join(question.lower().split())
    text = _POLITE_LAST.sub("", _POLITE_FIRST.sub("", text))
    text = _NOTE.sub("", text).rstrip("?.! ")
    subject = _subject(text)
    return _answer(re.sub(rf"\b{subject}\b", "#", text), subject)


def _subject(text: str) -> str:
    if found := _QUOTED.search(text):
        return found[2]
    for pattern in _MIDDLE:
        if found := pattern.search(text):
            return next(group for group in found.groups() if group)
    found = _BARE.search(_COUNTED.sub(r"\1", text)) or _LAST.search(text)
    assert found, text
    return found[1]


def _answer(asked: str, subject: str) -> str:
    flat = subject.replace(" ", "")
    if re.search(r"double|(?:twice|two times|letters?) in a row|neighbouring|side by side|next to each other", asked):
        return "yes" if re.search(r"(.)\1", subject) else "no"
    if re.search(r"acronym|initials|first letters|letters? (?:in|of) (?:each|every|the words (?:in|of))\b|abbr", asked):
        return "".join(word[0] for word in subject.split(" "))
    if re.search(
        r"backward|revers|last to first|right to left|opposite order|around|flip|mirror"
        r"|(?:from|to) the (?:last|first) letter|starting from the last|from end to|back to front",
        asked,
    ):
        return subject[::-1]
    if re.search(r"how many words|number of words|count (?:the |all |all the )?words|word count", asked):
        return str(len(subject.split(" ")))
    if "vowel" in asked:
        return str(sum(letter in "aeiou" for letter in flat))
    if "consonant" in asked:
        return str(sum(letter not in "aeiou" for letter in flat))
    place = _place(asked)
    if place is not None:
        return flat[place - 1 if place > 0 else place]
    letters = _letters(asked.split(" "))
    if not letters:
        return str(len(flat))
    count = sum(flat.count(letter) for letter in set(letters))
    if re.search(r"how (?:many|often|#)|# (?:many|often)|count|number|total|\badd\b|instances|occurrences", asked):
        return str(count)
    return "yes" if count else "no"


def _place(asked: str) -> int | None:
    if found := re.search(r"(?:letter|number|no\.|#|position|place) (\d+)\b", asked):
        return int(found[1])
    if re.search(r"next[ -]to[ -]last|last but one", asked):
        return -2
    found = re.search(rf"\b({'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th))\b(.*)", asked)
    if not found:
        return -1 if re.search(r"\b(?:last|final)\b", asked) else None
    size = int(re.sub(r"\D", "", found[1])) if found[1][0].isdigit() else _ORDINALS.index(found[1])
    back = re.match(r"-to-last| to last| last|(?: letter| character)? from the (?:end|back|right)", found[2])
    return -size if back else size


def _letters(tokens: list[str]) -> list[str]:
    found = []
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else ""
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        bare = token.rstrip(".,:?!;")
        match = re.fullmatch(r"(['\"]?)([a-z])\1(?:'?s)?(['\"]?)", bare)
        if not match:
            continue
        article = bare == "a" and (after in ("row", "double") or re.fullmatch(r"['\"]?[b-z]['\"]?", after.rstrip(",.")))
        pronoun = bare == "i" and (
            after in ("want", "need", "find", "write", "wrote", "have", "see")
            or (before in ("did", "do") and after != "and")
        )
        verb = bare == "is" and before not in (
            "many",
            "the",
            "of",
            "and",
            "or",
            "plus",
            "count",
            "how",
            "letters",
            "are",
            "every",
            "all",
        )
        if not (article or pronoun or verb):
            found.append(match[2])
    return found
