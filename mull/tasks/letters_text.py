"""How people ask about letters: pools of phrasings, and ways to write the word, the letter and the place."""

from __future__ import annotations

from random import Random

from mull.core import Split
from mull.tasks.phrasing import dress, phrase

# {w} the text, {s} letters in the plural (r's), {l} one letter, {o} a place (third), {e} "from the end" or nothing.
COUNT = (
   
    "how many times [does {l} appear|does {l} show up|do you see {l}|is {l} used] in {w}?",
    "how many times [can you find|do you find|do i write|do you write|do i need] {l} in {w}?",
    "[what is|what's|whats|find|tell me|give me] the number of {s} in {w}",
    "[how many|number of] {s} [in|inside|within] {w}?", "count [the|all the|all|every] {s} in {w}",
    "[can you|could you|please|pls] count [the|all the] {s} in {w}", "{w} [has|contains] how many {s}?",
    "how many {s} [does {w} have|does {w} contain|has {w} got|are inside {w}|are contained in {w}|are used in {w}]?",
    "in {w}, how many [times does {l} appear|times do you see {l}|{s} are there|{s} do you count]?",
    "{w} - how many {s}?",
    "how many {s} [do you need to spell|do i need to spell|do you use to spell|are needed to spell] {w}?",
    "[how often|how many times] does {w} [contain|use|have] {l}?",
    "[how often|how many times] [do we see|do i see|do you find] {l} in {w}?", "i have {w}. how many {s} are in it?",
    "take {w}. how many {s} are there?", "look at {w}. how many times does {l} appear?",
    "i wrote {w}. how many {s} did i write?", "if i write {w}, how many {s} are there?",
    "what is the {l} count in {w}?", "hey how many {s} are [there |]in {w}",
    "the number of times {l} [appears|occurs|comes up] in {w}",
    "How many {s} are in {w}?", "How many {s} are there in {w}?", "how many {s} in {w}", "Count the {s} in {w}.",
    "How many times does {l} appear in {w}?", "How many times does {l} occur in {w}?", "number of {s} in {w}",
    "Count the number of {s} in {w}", "count how many {s} {w} has", "{w}: how many {s}?", "{w}, number of {s}",
    "What is the number of {s} in {w}?", "How many {s} does {w} have?", "How many {s} does {w} contain?",
    "How many {s} can you find in {w}?", "In {w}, how many {s} are there?", "In {w}, how often does {l} appear?",
    "How often does {l} occur in {w}?", "how often is {l} used in {w}?", "I want to know how many {s} are in {w}",
    "Tell me how many {s} {w} contains.", "Find the number of {s} in {w}.", "Give me the count of {l} in {w}",
    "count {l} in {w}", "count of {l} in {w}", "If you spell {w}, how many {s} do you write?",
    "{w} has how many {s}?", "How many of the letters in {w} are {s}?",
    "when you spell {w}, how many times do you use {l}?", "what's the count of {s} in {w}?",
    "Do you know how many {s} are in {w}?", "Look at {w}. How many {s} do you see?",
    "how many {s} are in the spelling of {w}?", "there are how many {s} in {w}?", "How many {s} do you see in {w}?",
    "How many instances of {l} are in {w}?", "how many occurrences of {l} are there in {w}?",
    "In {w}, count the {s}.", "What's the number of {s} in {w}?", "Say how many {s} there are in {w}.",
    "how many {s} would I find in {w}?", "Could you count the {s} in {w}?",
    "Please count how often {l} appears in {w}.", "How many {s} has {w} got?",
)  # fmt: skip
REVERSE = (
   
    "[spell|write|say|type|print|read|put] {w} [backwards|backward|in reverse|in reverse order|back to front]",
    "[what is|what's|whats] {w} [backwards|spelled backwards|in reverse|reversed|written backwards|backward]?",
    "[how do you|how do i|how would you|how to] [spell|write] {w} [backwards|in reverse|backward]?",
    "{w} [backwards|reversed|in reverse|spelled backwards|back to front]?", "[reverse|flip] {w}",
    "[reverse|flip] the letters [of|in] {w}",
    "[can you|could you|please|pls] [reverse {w}|spell {w} backwards|write {w} backwards]",
    "[can you|could you] [say|write|spell] {w} [backwards|in reverse]?", "i want {w} [backwards|reversed|in reverse]",
    "[give me|show me|tell me] {w} [backwards|in reverse|reversed|spelled backwards]",
    "what [word|text] do you get when you [read|spell|write] {w} backwards?",
    "if you [read|spell|write] {w} backwards, what do you get?", "[reverse of|backwards of] {w}",
    "what does {w} look like [backwards|in reverse|reversed]?",
    "write {w} [starting from the last letter|from the last letter to the first|from end to start]",
    "write the letters of {w} in [reverse|backwards|reverse order|backward order]", "turn {w} [around|backwards]",
    "what is the reverse of {w}?", "reversing {w} gives what?", "mirror {w}",
    "Reverse {w}.", "Spell {w} backwards.", "Write {w} backwards.", "What is {w} spelled backwards?",
    "{w} backwards", "What is {w} backwards?", "How do you spell {w} backwards?", "reverse the letters of {w}",
    "{w} in reverse", "What is {w} in reverse?", "Write {w} in reverse order.", "Spell {w} in reverse.",
    "flip {w} around", "Give me {w} backwards", "Turn {w} around, letter by letter.",
    "what do you get if you reverse {w}?", "Write the letters of {w} from last to first.",
    "Read {w} from right to left.", "Say {w} backwards", "how is {w} written backwards?", "reversed {w}",
    "Can you reverse {w}?", "Print {w} backward.", "spell {w} backward",
    "Put the letters of {w} in the opposite order.", "reverse this: {w}", "What's {w} spelled in reverse?",
    "What do you get when you spell {w} backwards?", "Please write {w} in reverse", "What is the reverse of {w}?",
    "How would you write {w} backwards?",
)  # fmt: skip
NTH = (
    "[what is|what's|whats|tell me|give me|find|name] the {o} letter{e} [of|in] {w}",
    "[which|what] letter is {o}{e} [in|of] {w}?", "[which|what] is the {o} letter{e} [in|of] {w}?",
    "[which|what] letter [comes|is|stands] {o}{e} in {w}?",
    "in {w}, [what is|what's|which is|give me|tell me] the {o} letter{e}?", "{w}: {o} letter{e}?",
    "the {o} letter{e} [of|in] {w} is what?", "i need the {o} letter{e} [of|in] {w}",
    "[can you|could you] [tell me|find|give me] the {o} letter{e} [of|in] {w}?",
    "do you know the {o} letter{e} of {w}?", "{w}, what is the {o} letter{e}?",
    "if you spell {w}, what is the {o} letter{e}?", "[what is|what's] the {o} [character|letter]{e} [of|in] {w}?",
    "{o} [character|letter]{e} [in|of] {w}",
    "What is the {o} letter{e} of {w}?", "What's the {o} letter{e} in {w}?", "{o} letter{e} of {w}",
    "the {o} letter{e} in {w}", "Which letter is {o}{e} in {w}?", "Tell me the {o} letter{e} of {w}.",
    "In {w}, what is the {o} letter{e}?", "Find the {o} letter{e} in {w}", "Give the {o} letter{e} of {w}.",
    "{w}: what is the {o} letter{e}?", "What letter comes {o}{e} in {w}?", "What is {w}'s {o} letter{e}?",
    "name the {o} letter{e} in {w}", "Which letter comes {o}{e} in {w}?", "Write the {o} letter{e} of {w}",
    "In {w}, which letter is {o}{e}?", "Can you tell me the {o} letter{e} of {w}?",
    "When you spell {w}, which letter is {o}{e}?", "I need the {o} letter{e} of {w}.",
    "What would be the {o} letter{e} in {w}?", "Say the {o} letter{e} of {w}.", "Which is the {o} letter{e} of {w}?",
)  # fmt: skip
PLACE = (
    "[what|which] letter [is|comes|stands] [in|at] position {n} [of|in] {w}?",
    "[what is|what's|find|give me|tell me] letter [number|no.|#] {n} [of|in] {w}", "letter {n} [of|in] {w}?",
    "position {n} in {w}, [which|what] letter is it?", "{w}: letter number {n}?",
    "[what|which] letter is number {n} in {w}?",
    "What is letter {n} of {w}?", "letter number {n} in {w}", "Which letter is at position {n} in {w}?",
    "What letter is in position {n} of {w}?", "What is letter number {n} of {w}?", "the letter at place {n} in {w}",
    "In {w}, what is letter number {n}?", "Find letter {n} of {w}.", "Give me letter {n} in {w}",
    "Which letter has position {n} in {w}?", "{w}, letter {n}", "What letter do you find at position {n} in {w}?",
)  # fmt: skip
LENGTH = (
   
    "how many letters [are in|are there in|in|does it take to spell|are needed to spell|do i need to spell] {w}?",
    "[what is|what's|whats|find|tell me] the [length|number of letters] in {w}",
    "how many letters [does {w} have|does {w} contain|has {w} got|are used in {w}]?",
    "count [the|all the|all] letters [of|in] {w}", "[can you|could you|please] count the letters in {w}",
    "how [long is {w}|many letters long is {w}]?", "{w} [has|contains] how many letters?", "{w} - how many letters?",
    "how many letters [are|are there] in the spelling of {w}?", "in {w}, how many letters [are there|do you count]?",
    "i wrote {w}. how many letters did i write?", "length of {w} [in letters|]?", "how many characters are in {w}?",
    "hey how many letters in {w}", "number of letters {w} has",
    "How many letters are in {w}?", "How many letters does {w} have?", "How long is {w}?",
    "How many letters are there in {w}?", "how many letters in {w}", "Count the letters in {w}.",
    "What is the length of {w}?", "length of {w}", "{w}: how many letters?", "How many characters long is {w}?",
    "number of letters in {w}", "Tell me how many letters {w} has", "How many letters does {w} contain?",
    "{w} has how many letters?", "Count how many letters are in {w}",
    "If you spell {w}, how many letters do you write?", "How many letters do I need to write {w}?",
    "What is the number of letters in {w}?", "In {w}, how many letters are there?", "letter count of {w}",
    "How many letters long is {w}?", "How many letters make up {w}?", "What's the total number of letters in {w}?",
)  # fmt: skip
CLASS = (
    "how many {c}s [are in|are there in|in|can you see in|do you find in|do you count in] {w}?",
    "count [the|all the|all] {c}s [in|of] {w}", "[what is|what's|whats|find|tell me|give me] the number of {c}s in {w}",
    "how many {c}s [does {w} have|does {w} contain|has {w} got]?", "[can you|could you|please] count the {c}s in {w}",
    "{w} - how many {c}s?", "in {w}, how many [{c}s do you see|letters are {c}s|{c}s are there]?",
    "i wrote {w}. how many {c}s did i write?", "how many [of the letters|letters] in {w} are {c}s?",
    "hey how many {c}s in {w}", "number of {c}s {w} has", "how many times does a {c} appear in {w}?",
    "How many {c}s are in {w}?", "How many {c}s does {w} have?", "Count the {c}s in {w}.", "number of {c}s in {w}",
    "how many {c}s in {w}", "How many {c}s are there in {w}?", "{w}: how many {c}s?",
    "What is the number of {c}s in {w}?", "In {w}, how many {c}s are there?", "Tell me how many {c}s {w} contains",
    "How many letters in {w} are {c}s?", "How many of the letters of {w} are {c}s?", "count how many {c}s {w} has",
    "Find the number of {c}s in {w}.", "{c} count of {w}", "how many {c}s can you find in {w}?",
    "How many {c}s does {w} contain?", "{w} has how many {c}s?", "Please count the {c}s of {w}.",
    "What's the count of {c}s in {w}?", "How many {c}s do you see in {w}?",
)  # fmt: skip
CONTAINS = (
    "[is there|do you see|can you see|can you find|do you find] {a} in {w}?",
    "does {w} [have|contain|include|use] [{a}|{l}]?", "is {l} [in|used in|found in|part of|contained in] {w}?",
    "does {l} [appear|occur|show up|come up] in {w}?", "is there any {l} in {w}?",
    "[check if|tell me if|check whether] {w} [has|contains] {a}", "{w}: does it [have|contain] {a}?",
    "yes or no: is there {a} in {w}?", "are there any {s} in {w}?",
    "do you [write|use] {l} [when you write|when you spell] {w}?", "in {w}, do you see {a}?",
    "Does {w} contain {a}?", "Is there {a} in {w}?", "Does {w} have {a} in it?", "Is {l} in {w}?",
    "does {w} contain {l}", "Does {l} appear in {w}?", "Does {l} occur in {w}?", "Is {l} one of the letters in {w}?",
    "Can you find {a} in {w}?", "{w}: is there {a} in it?", "Has {w} got {a}?", "Is there any {l} in {w}?",
    "Do you need {a} to spell {w}?", "Do you use {l} when you spell {w}?", "In {w}, is there {a}?",
    "Tell me if {w} contains {l}.", "Does {w} include {l}?", "Is {l} part of {w}?", "Do you see {a} in {w}?",
    "Does {w} have {a}?", "Is {l} found in {w}?",
)  # fmt: skip
DOUBLE = (
    "does {w} [have|contain|use] [a double letter|double letters|any double letters|doubled letters]?",
    "[is there|can you find|do you see] a double letter in {w}?",
    "[are there|do you see] [any |]double letters in {w}?",
    "does {w} have [two of the same letter|two identical letters] [in a row|next to each other|side by side]?",
    "is there a letter that appears twice in a row in {w}?",
    "[check if|tell me if|check whether] {w} has a double letter", "{w} - any double letters?",
    "in {w}, does any letter come twice in a row?", "is there a doubled letter in {w}?",
    "does {w} have the same letter two times in a row?", "are two letters next to each other the same in {w}?",
    "yes or no: does {w} have a double letter?",
    "Does {w} have a double letter?", "Are there double letters in {w}?", "Is there a double letter in {w}?",
    "Does {w} contain a double letter?", "Does {w} have the same letter twice in a row?",
    "any double letters in {w}?", "{w}: does it have a double letter?", "Is any letter doubled in {w}?",
    "Are two neighbouring letters of {w} the same?", "Does any letter come twice in a row in {w}?",
    "Do you write a double letter in {w}?", "In {w}, is there a double letter?",
    "Are there two equal letters side by side in {w}?", "Does {w} contain double letters?",
    "Has {w} got a double letter?",
)  # fmt: skip
EITHER = (
    "how many {s} and {t} [are there in|are in|in] {w} [in total|altogether|combined|together|all together]?",
    "how many times do {l} and {m} [appear|occur] in {w} [in total|combined|together]?",
    "count [the|all the|all] {s} and {t} in {w}", "what is the [total|combined] number of {s} and {t} in {w}?",
    "how many letters in {w} are [either {l} or {m}|{l} or {m}]?",
    "in {w}, how many {s} and {t} are there [in total|altogether|together]?",
    "how many {s} [or|and] {t} does {w} have [in total|altogether|together]?",
    "[add up|add together] the {s} and {t} in {w}", "number of {s} and {t} together in {w}",
    "add the {s} and the {t} in {w}, how many?",
    "How many letters in {w} are {l} or {m}?", "How many {s} and {t} are there in {w} altogether?",
    "Count the {s} and {t} in {w} together.", "In {w}, how many letters are {l} or {m}?",
    "How many {s} and {t} in total are in {w}?", "total number of {s} and {t} in {w}",
    "How many {s} plus {t} are in {w}?", "How many times do {l} and {m} appear in {w} altogether?",
    "count {l} and {m} together in {w}", "What is the total number of {s} and {t} in {w}?",
    "{w}: how many {s} and {t} altogether?", "number of letters in {w} that are {l} or {m}",
    "How many of the letters in {w} are either {l} or {m}?", "How many {s} or {t} are there in {w}?",
    "Add up the {s} and the {t} in {w}.", "How many {s} and {t} does {w} have in total?",
)  # fmt: skip
INITIALS = (
    "what are the [initials|first letters] of {w}?",
    "[take|write|give me|join|list] the first [letter|letters] of [each word|every word|the words] in {w}",
    "what [acronym|abbreviation] do you get from {w}?", "turn {w} into an acronym", "acronym for {w}",
    "what acronym does {w} make?",
    "What are the first letters of the words in {w}?", "Take the first letter of each word in {w}.",
    "initials of {w}", "What are the initials of {w}?", "Write the first letter of every word in {w}.",
    "Make an acronym of {w}.", "What is the acronym of {w}?", "first letter of each word: {w}",
    "Join the first letters of the words in {w}.", "Which acronym do the words in {w} make?",
    "abbreviate {w} by its first letters", "Spell the initials of {w}.", "Give the initials of {w}.",
    "What do you get from the first letter of every word in {w}?",
)  # fmt: skip
WORDS = (
    "how many words [are in|are there in|in|make up|do you count in] {w}?", "count [the|all the|all] words [in|of] {w}",
    "[what is|what's|find|tell me] the number of words in {w}",
    "how many words [does {w} have|does {w} contain|has {w} got]?", "[can you|could you|please] count the words in {w}",
    "{w} - how many words?", "hey how many words in {w}",
    "How many words are in {w}?", "How many words does {w} have?", "Count the words in {w}.",
    "number of words in {w}", "how many words in {w}", "How many words are there in {w}?",
    "What is the number of words in {w}?", "word count of {w}", "{w}: how many words?",
    "Tell me how many words {w} has", "How many words does {w} contain?", "In {w}, how many words are there?",
    "How many words long is {w}?", "Please count the words in {w}", "How many words make up {w}?",
)  # fmt: skip
_NOTES = (
    "(spaces don't count)", "(not counting spaces)", "(ignore spaces)", "(spaces are not letters)",
    "(without the spaces)", "(leave out the spaces)",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
_POOLS = {
    "count": COUNT, "reverse": REVERSE, "nth": NTH, "length": LENGTH, "vowels": CLASS, "consonants": CLASS,
    "contains": CONTAINS, "double": DOUBLE, "either": EITHER, "initials": INITIALS, "words": WORDS,
}  # fmt: skip


def ask(rng: Random, split: Split, kind: str, text: str, letters: str, n: int) -> str:
    """A question about the text, as somebody might type it."""
    pool = PLACE if kind == "nth" and n > 1 and rng.random() < 0.3 else _POOLS[kind]
    several = " " in text
    bare = several and not text.startswith(("of ", "letter ", "every ", "all ")) and rng.random() < 0.15
    template = phrase(rng, pool, split)
    noted = several and any(word in template for word in ("long", "length", "position", "place"))
    if bare and (noted or template.startswith("{w}") or not template.rstrip("?.! ").endswith("{w}")):
        bare = False  # without quotes a phrase can stand at the end alone
    slots = {"w": text if bare else _written(rng, text), "c": kind.removesuffix("s"), "n": str(n)}
    slots["o"], slots["e"] = _place(rng, n)
    if letters:
        slots |= {"l": _one(rng, letters[0]), "s": _many(rng, letters[0]), "a": _an(rng, letters[0])}
        slots |= {"m": _one(rng, letters[-1]), "t": _many(rng, letters[-1])}
    question = template.format(**slots)
    if noted or (several and not bare and kind in ("length", "nth") and rng.random() < 0.5):
        question = f"{question} {rng.choice(_NOTES)}"
    dressed = dress(rng, question)
    while bare and not dressed.lower().rstrip("?.! ").endswith(text):
        dressed = dress(rng, question)  # nothing polite behind a phrase without quotes
    return dressed


def _written(rng: Random, text: str) -> str:
    """The text as people set it off from the question: quotes, capitals, "the word …"."""
    style = rng.random()
    shown = text.capitalize() if style < 0.12 else text.upper() if style < 0.2 else text
    quote = rng.choice('\'""') if " " in text or rng.random() < 0.5 else ""
    shown = quote + shown + quote
    if rng.random() >= 0.35:
        return shown
    names = ("phrase", "sentence", "words", "text") if " " in text else ("word", "word", "word", "word", "string")
    return f"the {rng.choice(names)} {shown}"


def _one(rng: Random, letter: str) -> str:
    big = letter.upper()
    return rng.choice((
        f"the letter {letter}", f"the letter {letter}", f"the letter {big}", f"the letter '{letter}'",
        f"letter {letter}", f"'{letter}'", f'"{letter}"', f'the letter "{big}"', letter, big,
    ))  # fmt: skip


def _many(rng: Random, letter: str) -> str:
    big = letter.upper()
    return rng.choice((
        f"{letter}'s", f"{letter}'s", f"{letter}'s", f"{letter}s", f"{letter}s", f"{big}'s", f"{big}s",
        f"'{letter}'s", letter, f"letter {letter}'s", f"'{letter}'", f'"{letter}"', f"{letter} letters",
        f"letters {letter}",
    ))  # fmt: skip


def _an(rng: Random, letter: str) -> str:
    article = "an" if letter in "aefhilmnorsx" else "a"
    shown = rng.choice((letter, letter, letter.upper(), f"'{letter}'"))
    return f"the letter {letter}" if rng.random() < 0.2 else f"{article} {shown}"


def _place(rng: Random, n: int) -> tuple[str, str]:
    """`third` or `3rd`, and `from the end` where the place is counted from there."""
    size = abs(n)
    if not size:
        return "", ""
    digits = f"{size}{'th' if size % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(size % 10, 'th')}"
    named = _ORDINALS[size - 1] if size <= len(_ORDINALS) and rng.random() < 0.6 else digits
    if n > 0:
        return named, ""
    if size == 1:
        return rng.choice(("last", "last", "last", "final", "very last")), ""
    short = [f"{named}-to-last", f"{named} to last", f"{named} last"] + ["next to last", "last but one"] * (size == 2)
    side = rng.choice(("end", "end", "back", "right", ""))
    return (named, f" from the {side}") if side else (rng.choice(short), "")
