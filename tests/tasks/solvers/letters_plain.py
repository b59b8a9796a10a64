"""Puts what people type about letters into words that the solver of letter questions reads: quotes, and what is asked.

Like that solver it shares nothing with the generator.
"""

from __future__ import annotations

import re

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_NUMBERED = rf"\b({'|'.join(_ORDINALS)}|last|final|very last|\d+(?:st|nd|rd|th))"
_QUOTED = re.compile(r"(?<![a-z])([\"'])([a-z][a-z ]*[a-z])\1(?![a-z])")
_SHORT = re.compile(
    r"(?:(?<=in )|(?<=of )|(?<=has )|(?<=for )|(?<=does )|(?<=the word )|(?<=\")|(?<=is )|^)"
    r"((?:don|can|isn|won|didn|wouldn|shouldn)'t|(?:it|that|let|what)'s|i'm|(?:we|they|you)'re|o'clock)"
    r"(?=$|[\"?,]|[.]$| (?:if|\(|in letters|contain|have|altogether|please|pls|thanks|thank|thx"
    r"|ty|cheers|asap|:|can|show|think|i'm))"
)
_AFTER = re.compile(
    r" (?:please|thanks|thank you!?|pls|thx|i'm stuck|asap|show your work|think step by step|:\)|can you help\??"
    r"|\(just the answer\)|ty|cheers)$"
)
_SAID = re.compile(
    r"(?:(?<=in )|(?<=of )|(?<=has )|(?<=for )|(?<=type: )|(?<=type )|(?<=write ))"
    r"(?:the sentence|the words|this line:) (?!in |of |is )([a-z]+(?: [a-z]+)*)[.!?]*$"
)
_NAMED = re.compile(
    r"(?:(?:my|her) name is|i'm called) ([a-z ]+)[.,] (?:what are |so )?(?:my|her) initials"
    r"|what are (?!the)([a-z ]+)'s initials"
    r"|(?<!do the )initials of (?!th[ei]s? |phrase|sentence|words|text|line|message|title|expr)([a-z ]+)"
)
_MIRRORED = re.compile(
    r"the same (?:word )?when(?: you)? spell(?:ed)?(?: it)? backwards|spelled the same backwards as forwards"
    r"|again when you reverse it"
)
_SPACES = re.compile(r",? \(?(?:ignore spaces|without the spaces|spaces don't count|if you ignore the spaces)\)?")


def plainly(text: str) -> str:
    """The question with quotes around its text, and other words for what is asked in an unusual way."""
    text = re.sub(r"[.!](?=[\"'])", "", _MIRRORED.sub("palindrome", _SPACES.sub("", text)))
    text = re.sub(r"\b([a-z]+) (?:reversed, is that|spelled backwards (?:still|again)) \1\b", r"\1 palindrome", text)
    text = re.sub(
        rf"({_NUMBERED} letter),? (?:then|of the result)\b", r"\1", re.sub(r"backwards: the\b", "backwards, the", text)
    )
    text = re.sub(r"\b(?:do you get)(?=.* palindrome)", "is", text)
    text = (
        text.replace("spelled from the end", "backwards")
        .replace(" if y is no vowel", "")
        .replace(" if y is a consonant", "")
    )
    text = re.sub(r"\"?\b((?!un-)(?![a-z0-9]+(?:-to)?-last)[a-z]+(?:-[a-z]+)+)\b\"?", _spaced, text)
    text = _SHORT.sub(lambda found: f'"{found[1].replace(chr(39), "")}"', text).replace('""', '"')
    text = re.sub(
        r"(?:in |the words )+[\"']?([a-z]{3,})[\"']? and "
        r"[\"']?([a-z]{3,})[\"']? (?:together|in total|altogether|combined)",
        r'in "\1 \2"', text,
    )  # fmt: skip
    bare = _AFTER.sub("", text)
    if found := _SAID.search(bare):
        return f'{bare[: found.start()]}"{found[1]}"'
    if not _QUOTED.search(text) and (found := _NAMED.search(bare)):
        return f'the initials of "{found[1] or found[2] or found[3]}"'
    return text


def _spaced(found: re.Match[str]) -> str:
    return f'"{found[1].replace("-", " ")}"'


def word_of_many(text: str) -> tuple[str, str] | None:
    """What is asked about one word of a quoted sentence, and that word."""
    quoted = _QUOTED.search(text)
    if not quoted:
        return None
    rest = f"{text[: quoted.start()]} {text[quoted.end() :]}"
    found = re.search(rf"the {_NUMBERED} word\b|\bword (?:number )?(\d+|{'|'.join(_CARDINALS)})\b", rest)
    if not found:
        return None
    words, said = quoted[2].split(" "), found[1] or found[2]
    digits = re.sub(r"\D", "", said)
    names = _ORDINALS if found[1] else _CARDINALS
    place = int(digits) if digits else -1 if said in ("last", "final") else names.index(said) + 1
    return rest.replace(found[0], "@"), words[place - (place > 0)]


def turned(text: str) -> bool:
    """Whether one letter of the text read backwards is asked for."""
    back = re.search(r"backwards|\breversed?\b|\bflip\b|turned around", text)
    apart = re.search(r"(?:from|with|at) the last|last letter first|first letters?[^?]* each|initials", text)
    return bool(back and not apart and re.search(rf"{_NUMBERED} (?:letter|one)\b", text))
