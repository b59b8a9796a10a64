"""Answers questions about pieces of a text that is known, from what is said around it."""

from __future__ import annotations

import re

from tests.tasks.solvers.letters import named_letters

_SIZES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
_VOWELS = set("aeiou")
_CUT = r"remove|drop|take|cut|delete|leave|erase|without|minus|all letters of|gone|removed"


def of_pieces(question: str, text: str) -> str:
    """The answer, as the words around the text ask for it."""
    said = " ".join(question.lower().translate(str.maketrans("“”‘’`", "\"\"'''")).split())
    said = re.sub(r"\b(what|which)[\']?s\b", "what is", said)
    said = said.removeprefix("q: ").removeprefix("one more: ")
    words = text.split(" ")
    if " " in text and re.search(r"\b(longe[rs]t?|more letters|shorte[rs]t?|fewer)\b", said):
        sizes = sorted(words, key=len)
        return sizes[0] if re.search("short|fewer", said.replace(text, "")) else sizes[-1]
    asked = re.sub(rf"(?<![a-z]){re.escape(text)}(?![a-z])", " @ ", said)
    if "spaces" in asked:
        return str(len(text))
    if re.search(r"different|distinct|unique|alphabet|repeats", asked):
        return str(len(set(text)))
    if re.search(r"double|twice in a row|same letter in a row", asked):
        return str(sum(text[i] == text[i + 1] for i in range(len(text) - 1)))
    if found := re.search(r"(vowel|consonant)", asked):
        vowels = (found[1] == "vowel") != bool(re.search(_CUT, asked))
        return "".join(c for c in text if (c in _VOWELS) == vowels)
    letter = "".join(named_letters(asked)[:1])
    last = bool(re.search(r"\blast\b|\bends?\b|\bback\b", asked))
    if letter:
        return _about(letter, asked, text, last)
    size = next((_SIZES[word] for word in re.findall(r"\w+", asked) if word in _SIZES), 1)
    if re.search(_CUT + "|minus|but the", asked):
        return text[:-1] if last else text[1:]
    return text[-size:] if last else text[:size]


def _about(letter: str, asked: str, text: str, last: bool) -> str:
    if re.search(_CUT, asked) and not re.search(r"\b(does|is|position|place)\b.*\b(in|start|begin|end)", asked):
        return text.replace(letter, "")
    if re.search(r"\b(first|starting|starts?|begins?|last|ends?)\b", asked) and "from the" not in asked:
        return "yes" if text[-1 if last else 0] == letter else "no"
    at = text.find(letter)
    if "between" in asked:
        return text[at + 1]
    if re.search(r"how many|(?<!place )number of", asked):
        return str(len(text) - at - 1 if re.search("after|behind|follow", asked) else at)
    if re.search(r"before|precede|in front", asked):
        return text[at - 1]
    return text[at + 1] if re.search(r"after|follow", asked) else str(at + 1)
