"""Reads questions about the alphabet that only training has, and the numbers and places of other letters questions."""

from __future__ import annotations

import re
from string import ascii_lowercase as _ABC

_CARDINALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
COUNT = rf"(\d+|twenty-\w+|{'|'.join(reversed(_CARDINALS))}|once|twice)"
_NEXT_TO_LAST = ("penultimate", "last but one", "next to last")
PLACE = rf"({'|'.join(_NEXT_TO_LAST)}|(?:very )?(?:last|final)|\d+(?:st|nd|rd|th)|twenty-\w+|{'|'.join(_ORDINALS)})"
_BACK = r"(?:[ -](?:to[ -])?last\b| from last\b|.*(?:\bfrom|from the) (?:end|right|back|behind)\b)"
LETTER = r"\b(?:the )?(?:letters? |character )?([a-z])\b"


def number(text: str) -> int:
    """What a numeral, a number word or an ordinal says."""
    if found := re.match(r"\d+", text):
        return int(found[0])
    if text.startswith("twenty-"):
        return 20 + number(text[7:])
    if text in ("once", "twice"):
        return 1 + (text == "twice")
    return 1 + (_CARDINALS if text in _CARDINALS else _ORDINALS).index(text)


def at(place: str, told: str) -> int:
    """The index in a row: of the place named, from the end if that is told."""
    if re.search("last|final|penultimate", place):
        return -2 if place in _NEXT_TO_LAST else -1
    return -number(place) if re.search(re.escape(place) + _BACK, told) else number(place) - 1


def alphabet(text: str) -> str | None:
    """Of the alphabet."""
    if found := re.search(rf"a(?:=| is )1,? (?:and )?b(?:=| is )2.*?(?:what is {LETTER}$|so {LETTER}=)", text):
        return str(ord(found[1] or found[2]) - 96)
    if found := re.search(rf"a(?:=| is )1,? (?:and )?b(?:=| is )2.*(?:letter is|is letter) {COUNT}$", text):
        return _ABC[number(found[1]) - 1]
    move = re.search(rf"(move|shift|count|start at|go)\b.*\b{COUNT}\b", text)
    letter = re.search(rf"(?:after|before|follows|precedes|from|at|move|shift) {LETTER}", text)
    if letter and (
        move or re.search(r"\b(?:alphabet|abc)\b|^letter (?:after|before)|^the letter (?:after|before)", text)
    ):
        steps = re.search(rf"\b{COUNT} (?:letters?|steps?|places?|after|before)|\bby {COUNT}", text)
        n = number(steps[1] or steps[2]) if steps else 1
        return _ABC[ord(letter[1]) - 97 + (-n if re.search(r"back|before|precedes", text) else n)]
    if not re.search(r"\b(?:alphabet|abc)\b", text):
        return None
    if found := re.search(rf"comes (?:next )?(?:right )?(after|before) {LETTER}$", text):
        return _ABC[ord(found[2]) - 97 + (1 if found[1] == "after" else -1)]
    if found := re.search(rf"{PLACE} letter|letter is {PLACE}", text):
        return _ABC[at(found[1] or found[2], "")]
    if found := re.search(rf"(?:letter(?: is)?|number|no\.) {COUNT}\b|is (?:number )?{COUNT}$", text):
        return _ABC[number(found[1] or found[2]) - 1]
    found = re.search(rf"(?:is|does|of|^){LETTER.replace('(?:the', ' ?(?:the', 1)} (?:in|of|have|is|has)", text)
    return str(ord(found[1]) - 96) if found else None
