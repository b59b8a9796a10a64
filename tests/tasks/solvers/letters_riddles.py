"""Reads the letters questions that only training has: the alphabet, changed words, words side by side, short sentences.

Like the other solvers it shares nothing with the generator.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from tests.tasks.solvers.letters_alphabet import COUNT, LETTER, PLACE, alphabet, at, number

_BEFORE = re.compile(
    r"^(?:please|hey,|hi,|hello!|pls|can you tell me:|quick question:|could you help\?|i need help:|help me with this:"
    r"|question:|so,|ok|hi there,|tell me,|just curious,|my homework says:|q:|um,|one more:) +"
)
_AFTER = re.compile(
    r" (?:please|thanks|thank you!?|pls|thx|i'm stuck|asap|show your work|think step by step|:\)|can you help\??"
    r"|\(just the answer\)|ty|cheers)$"
)
_QUOTED = re.compile(r"[\"“‘]([^\"”’]*)[\"”’]|(?<![a-z])'([^']*)'(?![a-z])", re.I)
_W = r"(?:the word )?(\w{2,}?)_?\b"
_SAID = re.findall(
    r"[\w']+",
    r"abc add after ahead all alphabet alphabetical alphabetically altogether and any appear appears are arrange "
    r"away back become becomes been before begin beginning begins behind big but can change changed changes "
    r"character characters come comes common consonant consonants contain count counting cross cut delete did "
    r"different does drop each eight eighth end ends erase every exchange fifth final find first first's five "
    r"for four fourth frequent from front get give got has have hidden how inside instead into it's its just "
    r"lacks last least leave leaving left letter letters made make many match more most move name need new nine "
    r"ninth not number occur often once one order out part penultimate place places please put rearrange remain "
    r"remains remove repeat repeated repeats replace replaced result right row same say second see seven seventh "
    r"shows shuffle six sixth some sort spell spelling start starting starts stays swap swapped switch switched "
    r"take tell ten tenth than that the then there these they third three time times total trade turn turns "
    r"twice two type use used uses very vowel vowels was what what's whats when where which who with without "
    r"word words write writes writing written wrote yes you ",
)  # fmt: skip
_ALL = re.compile(r"\w{2,}(?:, \w{2,})*,? (?:or|and) \w{2,}|\w{2,}(?:, \w{2,})+")


def _one(quote: re.Match[str]) -> str:
    inside = re.sub(r"[ ,]+", "_", (quote[1] or quote[2] or "").strip(" .!?"))
    return inside if len(inside) < 2 or "_" in inside else inside + "_"


def _cleaned(question: str) -> str:
    """The question with one word for each quote, in small letters, without what is said around it."""
    question = re.sub(r"(?<!\w)[\"'](\w)[\"'](?=s\b)", r"\1'", question)
    text = _QUOTED.sub(_one, re.sub(" +", " ", question)).lower().strip(" ?.")
    text = _AFTER.sub("", _BEFORE.sub("", text)).strip(" ?.")
    return re.sub(r"\bthe sentence (?=\w)", "", text)


def read(question: str) -> str | None:
    """The answer, or None for any other question."""
    text = _cleaned(question)
    for reader in (_capitals, _told, _changed, _single, _listed, alphabet):
        if (answer := reader(question if reader is _capitals else text)) is not None:
            return answer
    return None


def _capitals(question: str) -> str | None:
    if not re.search(r"(?:upper ?case|capitals?|big letters?)\b", question):
        return None
    (quote,) = _QUOTED.findall(question)
    return str(sum(c.isupper() for c in "".join(quote)))


def _told(text: str) -> str | None:
    """Of a sentence."""
    found = re.search(r"\w+_\w+", text)
    if not found:
        return None
    words = found[0].split("_")
    rest = text.replace(found[0], "TT")
    if re.search(r"last letters? of|last letter of (?:each|every)", rest):
        return "".join(word[-1] for word in words)
    if counted := re.search(rf"(begin|start|end|have|contain|is there).*? (?:a |an )?{LETTER}(?! \w+ that)", rest):
        said = counted[1]
        if not re.search("how many|count", rest):
            return None
        letter = counted[2]
        if said in ("begin", "start"):
            return str(sum(word[0] == letter for word in words))
        return str(sum(word[-1] == letter if said == "end" else letter in word for word in words))
    if near := re.search(r"(?:(after|follows|before)) (\w+)(?: in TT)?$", rest):
        (spot,) = (i for i, word in enumerate(words) if word == near[2].rstrip("_"))
        return words[spot - 1 if near[1] == "before" else spot + 1]
    place = re.search(rf"{PLACE}(?:[ -](?:to[ -])?last| from last)? word|word (?:comes|is) {PLACE}", rest)
    return words[at(place[1] or place[2], rest)] if place else None


def _held(true: bool) -> str:
    return "yes" if true else "no"


def _only(words: list[str], holds: Callable[[str], bool]) -> str:
    (word,) = (word for word in words if holds(word))
    return word


def _listed(text: str) -> str | None:
    """Of some words."""
    bare = re.sub(
        r"\b(?:alphabet|alphabetically|dictionary|order|abc|does|is|in the name|vowels|vowel letters|[a-z]s), |^order |"
        r"\b(?:the )?word (?=\w+_)",
        "",
        text,
    )
    found = max(_ALL.findall(bare), key=len, default="")
    words = [word.strip("_") for word in re.sub(r",? (?:or|and) ", ", ", found).split(", ")]
    if side := re.search(
        rf"letters (?:longer|shorter|more|fewer)? ?(?:is|has|does|are) {_W}\b.* than {_W}\b|"
        rf"longer is {_W} than {_W}\b|is {_W} longer than {_W}\b|{_W} vs {_W}:",
        text,
    ):
        words = [word for word in side.groups() if word]
        return str(abs(len(words[0]) - len(words[1])))
    if len(words) < 2:
        return None
    if re.search(r"anagram|same letters", text):
        return _held(sorted(words[0]) == sorted(words[1]))
    if re.search("difference", text):
        return str(abs(len(words[0]) - len(words[1])))
    if re.search(
        r"(?:alphabetical order of|in alphabetical order$|^alphabetical|in what order|^order|sort|put|arrange)", text
    ):
        return ", ".join(sorted(words)) if not re.search(r"^(?:first|last)|which|what comes", text) else None
    if re.search(r"dictionary|alphabet", text):
        return (max if re.search(r"\b(?:last|later)\b", text) else min)(words)
    if found := re.search(r"more (?:(vowel)|(?:the )?(?:letters? |character )?([a-z])(?:'?s)?\b)", text):
        counts = {word: sum(c in (found[2] or "aeiou") for c in word) for word in words}
        return _only(words, lambda w: counts[w] == max(counts.values()))
    letter = re.search(rf"\w+ (?:a |an )?{LETTER}(?:$|:|,|\?)", text)
    if not letter:
        return None
    if re.search(r"\b(?:begin|start)s?\b", text):
        return _only(words, lambda w: w.startswith(letter[1]))
    if re.search(r"\bends?\b", text):
        return _only(words, lambda w: w.endswith(letter[1]))
    lacks = re.search(r"\bno\b|without|not contain|not have|lacks|n't", text) is not None
    return _only(words, lambda w: (letter[1] in w) != lacks)


def _target(text: str) -> str | None:
    """The one word that the question is of: in quotes, or else no word of the question itself."""
    words = re.findall(r"\b(?:[a-z]{3,}|[a-z]{2}_)_?(?![\w'])", re.sub(r"'s\b", "", text))
    quoted = [word[:-1] for word in words if word.endswith("_")]
    left = quoted or [word for word in words if word not in _SAID]
    return left[0] if len(left) == 1 else None


def _changed(text: str) -> str | None:
    """Of a word that is changed."""
    word = _target(text)
    if not word:
        return None
    if re.search(r"first and (?:the )?last", text) and re.search(r"sw[ai]|trade|exchange|change", text):
        return word[-1] + word[1:-1] + word[0]
    if found := re.search(rf"(first|last) {COUNT} letters", text):
        n = number(found[2])
        return word[n:] if found[1] == "first" else word[:-n]
    text = text.replace("from a to z", "alphabetically")
    given = re.search(
        rf"(?:\bto|into|with|by|becomes?|put|add|write|as|for|instead of|in place of) (?:an? )?{LETTER}", text
    )
    place = re.search(rf"{PLACE}(?:[ -](?:to[ -])?last| from last)? letter", text)
    if place and not given and re.search(r"without|re?move|cut|take|drop|leave|delete|erase|cross", text):
        spot = at(place[1], text) % len(word)
        return word[:spot] + word[spot + 1 :]
    if place and given:
        spot = at(place[1], text) % len(word)
        return word[:spot] + given[1] + word[spot + 1 :]
    if given and (found := re.search(r"\b(start|beginning|front|end|behind)\b", text)):
        return word + given[1] if found[1] in ("end", "behind") else given[1] + word
    if found := re.search(rf"{LETTER} (instead|in place) of (?:each |every )?{LETTER}", text):
        return word.replace(found[3], found[1])
    found = re.search(
        rf"{LETTER} (?:(?:of|in) \w+ )?(?:becomes|into|to|for|with|by) {LETTER}", text.replace("the word ", "")
    )
    return word.replace(found[1], found[2]) if found else None


def _single(text: str) -> str | None:
    """Of one word, or of a word in another."""
    if re.search(r"anagram|same letters|rearrange|shuffle|made from", text):
        found = re.search(
            rf"(?:^(?!are|do|is|can|so)|are |do |is |rearrange |shuffle |can (?!you)){_W}"
            rf"(?:,| and|.* (?:of|to \w+| and)) {_W}\b",
            text,
        )
        return _held(sorted(found[1]) == sorted(found[2])) if found else None
    if found := re.search(
        rf"does {_W} (?:contain|include|have) (?!twice)(?:the (?:word|letters) )?{_W}(?: in it)?$|"
        rf"(?:find|is|is there) (?!twice|repeated|first|second|third|last|final|penultimate|\d){_W} "
        rf"(?:part of|in|inside|hidden in) {_W}$|^{_W} in {_W}, yes or no$",
        text,
    ):
        whole, part = (found[1], found[2]) if found[1] else (found[4] or found[6], found[3] or found[5])
        return _held(part in whole)
    word = _target(text)
    if not word:
        return None
    if found := re.search(rf"{PLACE} (vowel|consonant)|(vowel|consonant) (?:comes|is) {PLACE}", text):
        row = [c for c in word if (c in "aeiou") == ((found[2] or found[3]) == "vowel")]
        return row[at(found[1] or found[4], text)]
    counts = Counter(word)
    if re.search(
        r"first and last|letter .* as (?:its|the) last|letter it (?:start|begin)s with|(?:start|begin) and end", text
    ):
        return _held(word[0] == word[-1])
    if re.search(r"most\b", text) and "at most" not in text:
        ((letter, n), (_, other)) = counts.most_common(2)
        assert n > other, text
        return str(n) if re.search("how (?:many|often)|count", text) else letter
    found = re.search(rf"(more than|at least) {COUNT}|{COUNT} .*\bor more", text)
    letter = re.search(rf"(?:{COUNT}|does|is|the) (?:the )?(?:letters? |character )?([a-z])(?:'?s)?\b", text)
    if found and letter:
        return _held(counts[letter[2]] >= number(found[2] or found[3]) + (found[1] == "more than"))
    if re.search(r"(?:which|what) letter|one letter|^repeated letter", text) and re.search(
        "twice|once|repeat|than one of|two of", text
    ):
        return _only(list(counts), lambda c: counts[c] > 1)
    if re.search(r"repeat|twice|same letter|more than once", text):
        return _held(max(counts.values()) > 1)
    if found := re.search(r"more (vowels|consonants) than", text):
        vowels = sum(c in "aeiou" for c in word)
        return _held((vowels > len(word) - vowels) == (found[1] == "vowels") and 2 * vowels != len(word))
    if re.search(rf"{COUNT} times|twice", text) and "letters" in text:
        return str(len(word) * number(re.search(rf"{COUNT} times|(twice)", text)[1] or "twice"))
    if re.search("letter.*(?:alphabetical|abc order|from a to z)|alphabetically, letter", text):
        return "".join(sorted(word))
    if found := re.search(
        rf"{LETTER} (?:come )?(?:before|ahead of|in front of) {LETTER}|write {LETTER} before {LETTER}", text
    ):
        first, second = found[1] or found[3], found[2] or found[4]
        assert counts[first] == counts[second] == 1, text
        return _held(word.index(first) < word.index(second))
    return None
