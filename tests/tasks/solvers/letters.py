"""Answers letter questions from the typed text alone, sharing nothing with the generator."""

from __future__ import annotations

import re

from tests.tasks.solvers.letters_plain import plainly, turned, word_of_many

_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
_NAMED = rf"\b({'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th))\b"
_CARDINALS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
)  # fmt: skip
# Words of three letters and more that questions are made of: the text asked about is what is left.
_WORDS = """
    appearances common frequent mirrored occurrence spelt middle centre center central palindrome palindromic forwards
    forward ways directions halfway unchanged
    abbreviate abbreviation acronym add adjacent after all altogether among amount and answer any anywhere appear
    appears are around asap asked asks back backward backwards begin beginning begins behind big boss both box boxes
    build but call can char character characters check cheers circle closing code colour combined come comes compose
    compute consider consist consists consonant consonants contain contained contains correct could count counting
    cross curious determine did display does don double doubled down each eight eighth either eleven eleventh end
    ending ends equal every exact exactly exist explain extract false fifth figure final find finish finishes first
    five flip flipped follow for forgot form found four fourth frequency frequently friend from front get give given
    gives got guess happen happens has have hello help here hey hidden hiding highlight hold homework how idea
    identical identify ignore image immediately include included includes initial initials input inside instances
    into its itself join joint just keep keys kid know knows last least leave left len length letter letters like
    list locate long look looking lost made make makes many mark match matching mirror missed more much name
    need needed neighboring neighbouring next nine ninth not now number occasions occur occurrence occurrences
    occurs often one only opening opposite order other out output pair part password penultimate per phrase pick
    place please pls plus point position present press print produce put quantity question quick read reading remove
    repeat repeated report return reverse reversed reversing right round row said same say says searching second see
    seen sentence separate seven seventh should show shows side sit sits six sixth size slot some somewhere son
    spaces spell spelled spelling spelt spot stand stands start starting starts state step string stuck sum symbols
    take tally teacher tell ten tenth term test text thank thanks that the them there think third this those three
    through thx tiles times together total true try turn turned twelfth twelve twice two type typed underline use
    used uses using verify version very vowel vowels want wants way well what whats when whether which who will with
    within without wonder wondering word words work would write writing written wrong wrote yes you your zero
"""
# In training questions also these are no part of the text.
_MORE = """
    abbreviated alright animal another anyone asking aunt baby backwads backwords bakwards balloons band banner
    beads become bee before best bet blocks board boat book bought brother cafe cake called card carve cat cents
    chose claims class closes consonans consonents contian conut copy counted cousin crossword cuont dad daughter
    day dear dictionary doe dog dollar door dose doubles draw drew duble engrave enter erased essay euros evening
    everything exercise expression eyes favorite favourite fill fills film flew fold funny game gave gimme goes
    going goldfish good grandma grandpa guesses guessing hamster hand handle hangman hard hav headline heard hit
    hiya hometown hotel howw hve ice imagine isn joined key lay learning let leter leters lettes lettr lettrs
    lettter line live login looks losing manny mate may meet message midle mind mny morning moved movie mug mum must
    myself named neighbor neighbour nephew new nice nickname niece noun numbr okay opens our paint palindrom
    palindromes palindrone palyndrome parrot pay picked picture planet play playing pony poster pound practicing
    practising pub push puzzle quickly quiz quote rabbit random reach real really reverce revers riddle roommate
    rushing sang saw school scrabble screen secret serious settle she shirt shop shorten showed sign silly sister
    slogan smudged solution someone song spel squares stay stickers stitch story street suppose surname swap team
    teh texted their ther they thinks tims tired title today told trivia turns tweet uncle under username village
    vouels vowells vowls waht was wat whch wich wifi wordle worksheet wrd wrod wrods yelled her his
    him who thirteen fourteen fifteen sixteen nothing else them sounds
    again always belong broken capital case cells colon counter cover delete doing envelope erase everal except
    falls fit forget gaps holes horse invert jump keyboard keystrokes label leads marks matter mean needs never
    off own painted painter pop presses printed python quotes required rev room short sides small solving sounds
    still strokes takes taps thought tile twenty upper wall join
"""
_ASKING = frozenset(_WORDS.split())
_WIDER = _ASKING | frozenset(_MORE.split())
_QUOTED = re.compile(r"(?<![a-z])([\"'])([a-z][a-z ]*[a-z])\1(?![a-z])")
_NOUN = re.compile(
    r"(?:\bthe )?(?<!many )\b(?:words?|string|name|text|phrase|sentence|line|message|title|"
    r"expression|term|noun|username|password|surname|nickname|quote|headline) @"
)
_DOUBLE = re.compile(
    r"double|in a row|side by side|next to each other|neighbou?ring|adjacent|repeat|follow itself|identical"
    r"|back to back"
)
_INITIALS = re.compile(r"short for|acronym|initials|first letters|letters? (?:in|of) (?:each|every|the words)\b|abbr")
_REVERSE = re.compile(
    r"backward|revers|last to first|right to left|opposite order|around|flip|mirror|back to front|other way"
    r"|(?:from|to) the (?:last|first) letter|(?:start|beginn)(?:ing)? (?:at|from|with) the (?:last|end)|from end to"
    r"|end to (?:start|the beginning)|last letter first|end first|(?:it|@),? from the (?:back|end)"
    r"|(?:begin|start) (?:at|from|with) the (?:end|last)|wrong way"
)
_FROM_BACK = re.compile(r"from the back\W*$|(?:say|like|it) from the back|say in a mirror")
_COUNT = re.compile(
    r"how (?:many|often|much|freq)|count|number|total|\badd\b|instances|occurrences?|appearances|sum\b|tally|amount"
    r"|frequency|frequent|quantity|altogether|plus"
)
_BACK = re.compile(
    r"-to-last| to last|[ -]last"
    r"|(?: letter| character| char| one| position| place| spot)?(?: counting| if you count)?"
    r" from (?:the )?(?:end|back|right|behind|last)"
)


_LISTED = re.compile(
    r"(?:(?:sentence|phrase|line|text|spaces|how many letters|count please|"
    r"backwards please|in reverse|initials|first letters of|short for|"
    r"(?<!with )this|backwards|acronym|each word|how many words|word count|the words|"
    r"(?:vowel|consonant) count|(?:count the|have|is there)[^:]*): )"
    r"(?!(?:the )?(?:word|string|name|text|term|noun|surname)s? )([a-z ]+?)\.?$"
)
_ENDING = re.compile(r"(?:in|has|of|spell) the (?:sentence|phrase|line) ([a-z]+(?: [a-z]+)*)\.?$")
_REMARK = re.compile(
    r"[ .,?!]+(?:i keep losing count|i can't tell|"
    r"i really need to know|(?:please|thanks|thank you|pls|thx|asap|ty|cheers|"
    r"show your work|think step by step)$)"
)
_SLIPS = (  # words as they are misspelt
    ("le?tt?t?e?rs|lettes", "letters"), ("lett?e?r|lettter", "letter"), ("pal[iy]ndro[mn]e?", "palindrome"),
    ("backwords|bakwards|backwads", "backwards"),
    ("vowls|vowells|vouels", "vowels"), ("conson[ae]n[ct]?s", "consonants"),
    ("numbr|nr", "number"), ("cuont|conut", "count"), ("reverce|revers", "reverse"), ("midle", "middle"),
    ("duble", "double"), ("wrods", "words"), ("teh|th", "the"), ("(?:hw|howw|how) (?:mny|manny|may|many)", "how many"),
    ("(can|do) u(?= [a-z]{2})", r"\1 you"), ("hw|howw", "how"),
)  # fmt: skip


_CODE = (  # what is asked in code, in words
    (r"(\S+) spelled backwards also (?:the \S+ )?\1", r"\1 palindrome "),
    (r"(\S+) == \1\[::-1\]|== \S+\[::-1\]|equal its own reverse|"
        r"from both sides|from either side|spelled backwards (?:still|again|also)"
        r"|is it still|is a palindrome|reversed, is that"
     r"|do you get .* again|the same (?:word|from)|in a mirror.*same|, is that", r"\1 palindrome "),
    (r"\[::-1\]", " backwards "), (r"\bis s (?=rev|back)", "is "),
    (r"\[(-?)(\d+)\]", lambda found: f" letter {int(found[2]) + 1} " if not found[1] else f" {found[2]}th last "),
    (r"\b(?:string s|s|x|word|name) = (?=\S)", ""), (r"\blen\(x\)|\.length(?:\(\))?|\blen$", " how many letters"),
    (r"\b[sx](?= (?:letter \d|backwards|palindrome|\d+th last))|in s(?=\W|$)|\bx(?= \?|\.count)", ""),
    (r".*len\((.*)\.split\(\)\)|(.*)\.split\(\)", r"how many words in \1\2"), (r"\.charat\(0\)", " first letter"),
    (r"from (?:its end:|the last one to the first)|written from the end|name from the end|from the other end"
     r"", "backwards"),
    (r"^(?:number of|acronym from|words in the line) words? ", "how many words in "),
    (r"\(y is [a-z ]+\)|\(?(?:upper or lower case|if case does not matter|no matter the case)\)?"
     r"|an? single or an? double|(?:capital|small|big) or not,", ""),
    (r"(?:two )?same letters together|same letter twice|written double|two times in a row", "double"),
    (r"the letter just before the last|right before the last|but one letter|the one before the last|one but last"
     r"|last but one|last letter falls off|if the last letter of (?=.*falls)", "penultimate"),
    (r"(first letters of .*) in a row", r"\1"),
    (r"at the back|stands last", "last"), ("is one of the", "of the"),
)  # fmt: skip


def solve(question: str, *, wide: bool = True) -> str:
    """The answer to a question about the letters of a word or a phrase; without `wide` one of valid or test."""
    text = " ".join(question.lower().translate(str.maketrans("“”‘’`", "\"\"'''")).split())
    text = re.sub(r"^q: | \([a-z ']*spaces\b[a-z ']*\)", "", text)
    for pattern, plain in _SLIPS:
        text = re.sub(rf"\b(?:{pattern})\b", plain, text)
    text = _REMARK.sub("", text)
    if wide:
        text = plainly(text)
        if found := word_of_many(text):
            return _answer(*found)
        for pattern, plain in _CODE:
            text = re.sub(pattern, plain, text)
    start, end, subject = _subject(text, _WIDER if wide else _ASKING)
    asked = _NOUN.sub("@", f"{text[:start]}@{text[end:]}")
    if wide and turned(asked):
        subject, asked = subject[::-1], re.sub(r"back\w*|reversed?|flip|around", "", asked)
    return _answer(asked, subject)


def _subject(text: str, asking: frozenset[str]) -> tuple[int, int, str]:
    if found := _QUOTED.search(text):
        return found.start(), found.end(), found[2]
    if asking is _WIDER and (found := _ENDING.search(text)):
        return found.start(1), found.end(1), found[1]
    if asking is _WIDER and (found := _LISTED.search(text)):
        return found.start(1), found.end(1), found[1]
    rest = [word for word in re.finditer(r"(?<![a-z'])[a-z]{3,}", text) if word[0] not in asking]
    assert rest, text
    start, end = rest[0].start(), rest[-1].end()
    return start, end, text[start:end]


def _answer(asked: str, subject: str) -> str:
    flat = subject.replace(" ", "")
    if re.search(
        r"palindrom|forward|both (?:ways|directions)|unchanged|the same (?:word )?(?:backwards|reversed)", asked
    ):
        return "yes" if flat == flat[::-1] else "no"
    if re.search(r"\bmiddle|\bcent(?:re|er|ral)|halfway", asked):
        return flat[len(flat) // 2]
    if _DOUBLE.search(asked):
        return "yes" if re.search(r"(.)\1", subject) else "no"
    if _INITIALS.search(asked):
        return "".join(word[0] for word in subject.split(" "))
    if _REVERSE.search(asked) or (_FROM_BACK.search(asked) and not re.search(_NAMED, asked)):
        return subject[::-1]
    if re.search(r"\bwords\b|word count", asked):
        return str(len(subject.split(" ")))
    if "vowel" in asked:
        return str(sum(letter in "aeiou" for letter in flat))
    if "consonant" in asked:
        return str(sum(letter not in "aeiou" for letter in flat))
    place = _place(asked)
    if place is not None:
        return flat[place - 1 if place > 0 else place]
    letters = named_letters(asked)
    if not letters:
        return str(len(flat))
    count = sum(flat.count(letter) for letter in set(letters))
    if _COUNT.search(asked):
        return str(count)
    return "yes" if count else "no"


def _place(asked: str) -> int | None:
    spot = r"(?:letter|number|no\.?|#|position|place|spot|slot|character|is) ?"
    if found := re.search(rf"{spot}(\d+|{'|'.join(_CARDINALS[1:])})(?! letters?\b)\b(?!,? two or)", asked):
        return int(found[1]) if found[1].isdigit() else _CARDINALS.index(found[1])
    if re.search(r"next[ -]to[ -]last|last but one|penultimate", asked):
        return -2
    found = re.search(rf"{_NAMED}(.*)", asked)
    if found:
        size = int(re.sub(r"\D", "", found[1])) if found[1][0].isdigit() else _ORDINALS.index(found[1])
        return -size if _BACK.match(found[2]) else size
    if re.search(r"\b(?:last|final|ends?|ending|closing|finish(?:es)?|closes)\b", asked):
        return -1
    return 1 if re.search(r"\b(?:starts?|starting|begins?|beginning|initial|opening|opens)\b", asked) else None


def named_letters(asked: str) -> list[str]:
    """Every single letter that is named: not `is`, nor the article or pronoun unless it is called a letter."""
    found, before = [], ""
    for token in re.sub(r"[(),.:;?!+]", " ", asked).split():
        match = re.fullmatch(r"(['\"]?)([a-z])\1(?:'?s)?(['\"]?)", token)
        plain = token in ("a", "i") and before not in ("letter", "letters", "an")
        if match and not plain and token not in ("is", "as", "us"):
            found.append(match[2])
        before = token
    return found
