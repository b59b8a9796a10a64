"""What people type that is built otherwise than the drawn texts, for training only.

Sentences of plain words, often rich in one letter; a word of a sentence; a letter of a word read backwards; two words
at once; words with an apostrophe or a hyphen, words of two letters; initials of names; phrases that read both ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from string import ascii_lowercase
from typing import Any

from mull.tasks.letters.names import NAMES, PALINDROMES
from mull.tasks.letters.text import ASKING, named, place
from mull.tasks.letters.words import vocabulary
from mull.tasks.phrasing import dress, in_words, vary

_PATTERNS = tuple(
    """the A N;a N and a N;we V N;i V my N;my N is A;N and N;A N;the N is A;we V A N;the A N;a A N;happy N day;good N;
the N sat on the N;a A N on a N;every N we V A N;i see a A N in the N;she sells A N by the N;my N has a A N;
there is no N in the A N;we V the A N and the A N;all the N and all the N;do not V the N;they V A N every N;
the N and the N V a A N;i V my A N every N;how A is the N in my N;once there was a A N;the N of the A N;V me a A N;
the A A N jumps over the A N;A N V A N;if you V a N you V the N;where is the N of my N""".replace("\n", "").split(";")
)
_PLAIN = {
    "N": """cat dog tree bee sea egg tea hen pig car bus bed cup hat key map sun moon rain snow boat bird fish frog
        duck goat lion bear apple banana cherry lemon cheese bread coffee house garden street school summer winter
        evening morning letter teacher sister mother balloon pepper tomato potato kitten puppy rabbit river fox""",
    "A": "red big old new hot sad wet green little happy funny yellow sweet seven three fresh free deep silly brown",
    "V": "like see eat need meet keep sell love hate want have feed feel read play hear paint miss",
    "TWO": "no on up go hi ok us we me it is at am be by do he if in of oh ma pa",
    "MARKED": """don't can't isn't won't it's i'm we're they're didn't wouldn't you're that's let's o'clock shouldn't
        what's ice-cream well-known t-shirt mother-in-law merry-go-round check-in full-time up-to-date part-time e-mail
        x-ray sugar-free long-term old-fashioned self-made good-looking twenty-one hide-and-seek left-handed""",
}
_WORDS = {slot: tuple(words.split()) for slot, words in _PLAIN.items()}
_BOTH_WAYS = (
    "taco cat", "race car", "nurses run", "top spot", "my gym", "no lemon no melon", "never odd or even", "we few",
    "step on no pets", "was it a car or a cat i saw", "dont nod", "a santa at nasa", "no devil lived on", "pull up",
    "madam im adam", "live not on evil", "too hot to hoot", "pets step", "red rum", "a toyota", "borrow or rob",
)  # fmt: skip
_ASKED: dict[str, tuple[str, ...]] = {
    "count": (
        "how many {s} [are|do you get] in {w}?", "how many {s} in {w}?", "count the {s} in {w}", "number of {s} in {w}",
        "how often [does {l} appear|is {l} written] in {w}?", "how many times is {l} in {w}?", "{l} in {w}, how many?",
        "count [the letter {k}|each {l}] in {w}", "how many letter {k} are in {w}?", "how many {s} has {w}?",
        "how many times do i [type|write] {l} when i [type|write] {w}?",
    ),
    "length": (
        "how many letters [are in|in|are there in] {w}?", "count the letters [in|of] {w}", "letters in {w}?",
        "how many letters has {w}?", "number of letters of {w}", "{w}, how many letters?",
        "how long is {w} in letters?", "how many letters do i need for {w}?",
    ),
    "vowels": (
        "how many {c}s [are in|in|are there in] {w}?", "count the {c}s in {w}", "number of {c}s in {w}", "{c}s in {w}?",
        "how many {c}s has {w}?", "how many {c}s are in {w} if y is [no vowel|a consonant]?", "how many {c}s for {w}?",
    ),
    "contains": (
        "is there {a} in {w}?", "does {w} contain {l}?", "is {l} in {w}?", "any {s} in {w}?", "do you find {a} in {w}?",
        "does {w} have {a} in it?", "is there the letter {k} in {w}?",
    ),
    "words": (
        "how many words [are in|are there in|in] {w}?", "count the words in {w}", "number of words in {w}",
        "how many words has {w}?", "how many words did i type: {w}", "words in {w}?",
    ),
    "initials": (
        "initials of {w}", "what are the initials of {w}?", "what are the first letters of the words in {w}?",
        "first letter of each word in {w}", "take the first letter of every word in {w}",
    ),
    "reverse": (
        "spell {w} backwards", "write {w} backwards", "what is {w} backwards?", "reverse {w}", "type {w} in reverse",
        "{w} reversed?", "what is {w} spelled from the end?",
    ),
    "nth": (
        "what is the {o} letter{e} of {w}?", "whats the {o} letter{e} of {w}", "{o} letter{e} of {w}",
        "which letter is the {o}{e} in {w}?", "what's the {o} letter{e} in {w}?", "tell me the {o} letter{e} of {w}",
        "[find|give me] the {o} letter{e} in {w}",
    ),
    "palindrome": (
        "is {w} a palindrome?", "is {w} the same backwards?", "is {w} the same word when you spell it backwards?",
        "does {w} read the same both ways?", "is {w} the same when spelled backwards?", "{w}, is that a palindrome?",
        "is {w} spelled the same backwards as forwards?", "do you get {w} again when you reverse it?",
    ),
}  # fmt: skip
_ASKED["consonants"] = _ASKED["vowels"]
_NO_SPACES = (" (ignore spaces)", " without the spaces", ", spaces don't count", " if you ignore the spaces")
_TURNED = (
    "if you [write|spell] {w} backwards, [whats|what's|which is] the {o} letter[ then|]?",
    "[reverse|flip] {w}. [what is|what's] the {o} letter [now|of that|of the result|then]?",
    "what is the {o} letter of {w} [spelled|written] backwards?", "the {o} letter of {w} when it is reversed?",
    "{o} letter of {w} in reverse", "spell {w} backwards. which letter is the {o} one?",
    "{w} backwards: the {o} letter?", "if {w} is [reversed|written backwards|turned around], what is the {o} letter?",
    "[what's|which is] the {o} letter [when i|if you] [reverse|flip] {w}?",
)  # fmt: skip
_OF_NAMES = (
    "my name is {w}. what are my initials?", "initials of {w}?", "what are {w}'s initials?",
    "what are the initials of {w}?", "i'm called {w}. my initials?", "her name is {w}, so her initials are?",
)  # fmt: skip
Typed = tuple[dict[str, Any], str]


def typed(rng: Random, level: int) -> Typed:
    """A puzzle and the question about it; no question: any of the usual ones fits."""
    style = rng.random()
    if style < 0.42:
        return _sentence_puzzle(rng, level)
    if style < 0.6:
        return _word_of_many(rng)
    if style < 0.73:
        return _turned(rng, level)
    if style < 0.8:
        return _two_words(rng)
    if style < 0.87:
        return _mirror(rng)
    if style < 0.9:
        return _names(rng)
    return _marked(rng) if style < 0.94 else _lone(rng, level)


def _puzzle(rng: Random, kind: str, text: str, liked: str = "", n: int = 0) -> dict[str, Any]:
    """The puzzle about the text, often about the letter that it has most of (or the one that is liked)."""
    flat, letters = text.replace(" ", ""), ""
    if kind in ("count", "contains", "either"):
        most = max(sorted(set(flat)), key=flat.count)
        absent = rng.random() < (0.5 if kind == "contains" else 0.1)
        letters = rng.choice(ascii_lowercase) if absent else liked or rng.choice((most, rng.choice(flat)))
        if kind == "either":
            letters += rng.choice([c for c in flat + "ae" if c != letters])
    elif kind == "nth":
        size = len(flat)
        n = n or rng.choice((1, 1, -1, -1, -1, 2, 3, -2, rng.randint(1, size)))
        n = max(-size, min(n, size))
    return {"kind": kind, "text": text, "letters": letters, "n": n}


def _question(rng: Random, data: dict[str, Any], shown: str, suffix: str = "") -> str:
    """A plain question about the text as it is shown."""
    template = vary(rng, rng.choice(_ASKED[data["kind"]]))
    return _filled(rng, data, template, shown, suffix)


def _filled(rng: Random, data: dict[str, Any], template: str, shown: str, suffix: str = "") -> str:
    slots = named(rng, data["letters"]) | {"w": shown, "c": data["kind"].removesuffix("s")}
    slots["o"], slots["e"] = place(rng, data["n"], train=True)
    question = template.format(**slots)
    asks = question.endswith("?")
    return dress(rng, question.removesuffix("?") + suffix + "?" * asks) if suffix else dress(rng, question)


def quoted(rng: Random, text: str) -> str:
    quotes = rng.choice(("''", '""', '""', "“”", "‘’"))
    return quotes[0] + text + quotes[1]


def shown(rng: Random, word: str) -> str:
    """The word in or without quotes, perhaps as "the word …"."""
    marks = len(word) < 3 or word in ASKING or rng.random() < 0.3
    return rng.choice(("", "", "the word ")) + (quoted(rng, word) if marks else word)


def _word(rng: Random, slot: str, letter: str) -> str:
    """A word for the slot, with the letter twice if there is one."""
    words: Sequence[str] = _WORDS[slot] if rng.random() < 0.6 else vocabulary()[rng.randint(3, 7)]
    if letter:
        words = [w for w in words if w.count(letter) > 1] or [w for w in words if letter in w] or words
    return rng.choice(words)


def sentence(rng: Random, letter: str = "") -> str:
    """Some plain words in a row, as often as can be with that letter."""
    words = [_word(rng, w, letter) if w in _WORDS else w for w in rng.choice(_PATTERNS).split(" ")]
    pairs = zip(words, [*words[1:], ""], strict=True)
    return " ".join("an" if word == "a" and after[:1] in tuple("aeiou") else word for word, after in pairs)


def _sentence_puzzle(rng: Random, level: int) -> Typed:
    """A count in a sentence, mostly; of some sentences the one with the most of the letter that is liked."""
    liked = rng.choice("aaeeeilnoorstt") if rng.random() < 0.5 else ""
    kinds = ("count",) * 6 + ("words", "words", "length", "length", "vowels", "vowels", "consonants", "contains")
    kind = "count" if liked else rng.choice((*kinds, "contains", "either", "initials", "reverse"))
    text = max((sentence(rng, liked) for _ in range(2 * level - 1 if liked else 1)), key=lambda said: said.count(liked))
    data = _puzzle(rng, kind, text, liked)
    if kind == "either" or rng.random() < 0.4:
        return data, ""
    if kind == "reverse":
        return data, _question(rng, data, quoted(rng, text))
    said = text.capitalize() if rng.random() < 0.4 else text
    said += rng.choice(("", "", ".", "!")) if said != text else ""
    shown = rng.choice(("", "", "", "the sentence ", "the phrase ", "the line ")) + quoted(rng, said)
    asking = [text for text in _ASKED[kind] if text.startswith(("[", "how", "count", "is", "number", "what"))]
    style, template = rng.random(), vary(rng, rng.choice(asking))
    if style < 0.2 and template.rstrip("?").endswith(" {w}"):
        return data, _filled(rng, data, template, rng.choice(("the sentence ", "this line: ", "the words ")) + said)
    if style < 0.4:
        opening = rng.choice(("{w}: ", "{w} - ", "i wrote {w}. ", "in {w}, ", "take {w}. ", "the line is {w}. "))
        return data, _filled(rng, data, opening.format(w=quoted(rng, said)) + template, "it")
    return data, _filled(rng, data, template, shown)


def _word_of_many(rng: Random) -> Typed:
    """About one word of a sentence, told by its place: mostly its first or last letter, its length, or backwards."""
    while True:
        phrase = sentence(rng)
        words = phrase.split(" ")
        at = rng.choice((-1, *range(1, len(words) + 1)))
        if len(word := words[at - (at > 0)]) > 1 and len(words) > 1:
            break
    kind = rng.choice(("nth",) * 6 + ("length", "length", "reverse", "reverse", "vowels", "count", "contains"))
    data = _puzzle(rng, kind, word)
    which = f"the {'last' if at < 0 else place(rng, at, train=False)[0]} word"
    if at > 0 and rng.random() < 0.2:
        which = f"word {rng.choice(('', 'number '))}{at if rng.random() < 0.7 else in_words(at)}"
    said = quoted(rng, phrase)
    style = rng.random()
    if style < 0.6:
        asked = _question(rng, data, f"{which} {rng.choice(('in', 'in', 'of'))} {said}")
    else:
        before = rng.choice(("in {p}: ", "{p}. ", "{p} - ", "take {p}. ", "the sentence is {p}. ", "i wrote {p}. "))
        template = before.format(p=said) + vary(rng, rng.choice(_ASKED[kind]))
        asked = _filled(rng, data, template, which)
    return data | {"phrase": phrase, "at": at}, asked


def _turned(rng: Random, level: int) -> Typed:
    """A letter of a word read backwards: its fourth one is the fourth from the end."""
    word = rng.choice(vocabulary()[3 * level + rng.randrange(3)])
    n = rng.choice((1, 2, 3, 4, -1, rng.randint(1, len(word))))
    n = max(-1, min(n, len(word)))
    data = _puzzle(rng, "nth", word, n=-n)
    return data, _filled(rng, data | {"n": n}, vary(rng, rng.choice(_TURNED)), shown(rng, word))


def _two_words(rng: Random) -> Typed:
    """A count in two words together."""
    words = [_word(rng, "N", "") for _ in range(2)]
    data = _puzzle(rng, rng.choice(("count", "count", "count", "length", "vowels")), " ".join(words))
    a, b = words if rng.random() < 0.6 else [quoted(rng, word) for word in words]
    fitting = [text for text in _ASKED[data["kind"]] if text.rstrip("?").endswith("in {w}")]
    suffix = rng.choice((" together", " together", " in total", " altogether", " combined"))
    shown = rng.choice(("the words ", "the words ", "")) + f"{a} and {b}"
    return data, _filled(rng, data, vary(rng, rng.choice(fitting)), shown, suffix)


def _mirror(rng: Random) -> Typed:
    """Common words and phrases that read the same both ways, and such as begin and end in one letter."""
    style = rng.random()
    if style < 0.25:
        text = rng.choice(_BOTH_WAYS) if style < 0.15 else sentence(rng)
        data = _puzzle(rng, "palindrome", text)
        return data, _question(rng, data, quoted(rng, text), rng.choice(_NO_SPACES))
    near = [w for n in (3, 4, 5, 6, 7) for w in vocabulary()[n] if w[0] == w[-1]]
    text = rng.choice(PALINDROMES if style < 0.6 else near)
    data = _puzzle(rng, "palindrome", text)
    return data, _question(rng, data, shown(rng, text))


def _names(rng: Random) -> Typed:
    """The initials of a person."""
    people = NAMES[: NAMES.index("aachen")]
    text = " ".join(rng.choice(people) for _ in range(rng.choice((2, 2, 3, 3, 4))))
    data, name = _puzzle(rng, "initials", text), text.title()
    return data, _filled(rng, data, rng.choice(_OF_NAMES), name)


def _marked(rng: Random) -> Typed:
    """A word with an apostrophe, which is no letter, or with hyphens, which part it like spaces."""
    word = rng.choice(_WORDS["MARKED"])
    kind = rng.choice(("count", "count", "length", "length", "vowels", "consonants", "contains"))
    data = _puzzle(rng, kind, word.replace("'", "").replace("-", " "))
    return data, _question(rng, data, rng.choice((word, f"the word {word}", f'"{word}"', f'the word "{word}"')))


def _lone(rng: Random, level: int) -> Typed:
    """A very short word at level 1, a very long one at level 3, about which people ask in few words."""
    words = {1: _WORDS["TWO"], 2: _WORDS["N"], 3: vocabulary()[rng.choice((13, 14))]}[level]
    kinds = ("reverse", "reverse", "length", "count", "count", "vowels", "contains", "nth", "nth")
    data = _puzzle(rng, rng.choice(kinds), rng.choice(words))
    return data, _question(rng, data, shown(rng, data["text"]))
