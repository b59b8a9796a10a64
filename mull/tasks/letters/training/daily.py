"""Still more ways to ask about letters, for training only: code, bets, spelling doubts, signs, short orders.

The slots are those of `wider`; {raw} is the bare text and stands at the end. In code a place counts from nought, {i},
and a letter stands in quotes, {k}.
Brackets of code are `<<` and `>>`.
"""

from __future__ import annotations

_PET = "[dog|cat|hamster|parrot|rabbit|horse]"
_SIGN = "[board|wall|sign|door|label|box|poster|screen|shirt|envelope]"
_PUT = "[wrote|painted|printed|put|spelled out]"
_BET = "[settle this|we have a bet|help us|quick check|random thought|silly one][: | - |, ]"
DIRECT: dict[str, tuple[str, ...]] = {
    "count": (
        "{q} - [one|two|three] {l} or [two|three|four]? [give me|tell me|i need] the number of {s}",
        "[one or two|two or three|a single or a double] {l} in {w}? say how many",
        f"[the teacher|someone|my sister|the painter|a kid|our boss] {_PUT} {{q}} on the {_SIGN}. how many {{s}} "
        "[did she write|did he write|are on it|is that|can you read]?",
        f"a {_SIGN} says {{q}}. how many {{s}} [does it show|are on it|do i see|are there]?",
        "i [can never|never can|don't know how to] spell {w}, how many {s} [has it|does it have|are in it]?",
        "how many {s} [do i need|are right|belong] in {w}?", "{l} in {q}, [how many times|how often|count]?",
        "s = {q}. how many times is {l} in s?", 'x = {q}; x.count({k})', "print({q}.count({k}))", "{q}.count({k}) = ?",
        "[what does|what will] {q}.count({k}) [return|give|print]?", "sum of all {s} in {w}?",
        f"{_BET}how many {{s}} does {{w}} have", "i count [one|two|three|four] {s} in {w}, how many do you count?",
        "[ignore|forget] every letter of {w} except {l}. how many letters are left?",
        "[remove|delete|take out|erase] all the {s} from {w}. how many [did you|letters did i|do you] "
        "[remove|delete|erase|take out]?",
        "i pop every {l} out of {w}, how many go?", "the letter counter for {w}: number of {s}?",
        "my keyboard has no {l}. how many [holes|gaps] will {w} have?", "in {w}: how often {l}?",
        "{w} [uses|needs|takes] {l} how many times?", "[got|found] {w} here, how many {s} in it?",
        "what's the total if i count each {l} of {w}?", "the {s} of {w}, [number|how many|count them]?",
        "for {w} i need [how many|what number of] {s}?", "how many of {s} are in {w}", "count me {s}: {w}",
        "is it one, two or three {s} in {w}? [how many|give the number]", "{l}: how many in {w}?",
        "[capital|small|big] or not, how many {s} [are|do you find] in {w}?",
        "how many {s} in {w} [upper or lower case|if case does not matter|no matter the case]?",
    ),
    "length": (
        "[scrabble|letter] tiles [needed|required] for {w}?", "{q}.length", "{q}.length()", "print(len({q}))",
        "x = {q}; len(x)", "[what does|what will] len({q}) [return|give|print]?", "[size|length] of {q}?", "{q} len",
        f"the {_SIGN} says {{q}}. how many letters [is that|are on it|do i see]?",
        f"[someone|my sister|the painter|a kid] {_PUT} {{q}} on the {_SIGN}. how many letters [is that|are there]?",
        f"{_BET}how many letters [does {{w}} have|are in {{w}}|has {{w}}]",
        "is {w} a [four|five|six|seven|eight|nine] letter word? how many letters does it have?",
        "[can|will|would] {w} fit in twenty boxes? how many letters is it?", "letters, {w}, how many",
        "how many [key presses|keystrokes|strokes|taps] for {w}, one for each letter?",
        "my crossword [has room for|takes] {w}. how many [squares|boxes|cells] is it?",
        "the letters of {w}, count them", "how many letters there in {w}?", "{w} got how much letters",
        "{w}, a word of how many letters?", "i live in {Q}. how many letters is that?",
        "what's the letter total of {w}?", "how many letters to [write|spell|type] {w}?",
    ),
    "vowels": (
        "{w}, [how many|number of|total] {c}s?",
        "[circle|count|mark] every {c} in {w}. how many [do you get|are there]?",
        "[remove|delete|take out|erase] all the {c}s from {w}. how many [letters did i|did you] [remove|delete|erase]?",
        f"{_BET}how many {{c}}s does {{w}} have", "how many {c}s, i mean letters, not sounds, are in {w}?",
        "how many letters of {w} [count as|are called|belong to the] {c}s?", "sum up the {c}s of {w}",
        f"the {_SIGN} says {{q}}. how many {{c}}s [are on it|do you see|are there]?", "{c}s for {w} = ?",
        "how much {c}s [are there in|in|does it have,] {w}", "{c}s, {w}, how many", "the {c} number of {w}?",
        "how many {c}s has {w} (y is [no vowel|a consonant|not a vowel])?", "count {c}s only: {w}",
        "for {w}, tell me how many {c}s", "{w} has [how much|what number of] {c}s?",
    ),
    "reverse": (
        "s = {q}. what is s reversed?", "s = {q}; print(s<<::-1>>)", "print({q}<<::-1>>)", "{q}<<::-1>>",
        "reverse({q})",
        "string s = {q}; what is s [reversed|backwards]?", "x = {q}, what is x<<::-1>>?", "''.join(reversed({q}))",
        "[what does|what will] {q}<<::-1>> [return|give|print]?",
        "backwards: {q}", "reversed: {q}", "in reverse: {q}", "mirrored: {q}", "flip {w}", "reverse, {q}",
        f"our {_PET} is called {{Q}}, what's [his|her|its] name backwards?", "from its end: {q}",
        f"the {_SIGN} says {{q}}. what does it say backwards?", "what's {q} if you read it from the other end?",
        f"{_BET}what is {{w}} backwards", "my name is {Q}, write it backwards", "say my name, {Q}, backwards",
        "i'm {Q}. spell my name [from the end|backwards|in reverse] please", "what would {w} be in reverse order",
        "take {w} and read the letters from the last one to the first", "{w} right to left?",
        "write {w} [right to left|last to first|end to start]", "mirror the word {q}", "make {w} backwards",
        "can you say {w} if it was written backwards?", "how it would be {w} written from the end?",
        "[turn|put] {w} back to front", "what do you see when you read {w} from the end to the start?",
        "type {q} backwards, nothing else", "answer with {q} spelled backwards", "{q} <- reverse it",
    ),
    "nth": (
        "[go to|jump to|point at] the {o} letter{e} of {w}. which is it?", "{q} ({o} letter{e})", "{o}{e}, {q}",
        f"the {_SIGN} says {{q}}. [what|which] is the {{o}} letter{{e}} on it?", "{w}, letter {o}{e}?",
        f"{_BET}which letter is {{o}}{{e}} in {{w}}", "the {o} letter{e}, word {q}",
        "give me the {o} letter{e}, the word is {q}", "just the {o} letter{e} from {w} [pls|please|thanks]",
        "if i cover all letters of {w} but the {o} one{e}, which is left?", "i want only letter {o}{e} of {w}",
        "which letter do you read {o}{e} in {w}?", "the {o} one{e} of the letters in {w} is?",
        "in {w} which one is {o} letter{e}", "what letter have we {o}{e} in {w}?", "{w} - {o} letter{e} - ?",
    ),
    "index": (
        "{q}<<{i}>>", "what is {q}<<{i}>>?", "print({q}<<{i}>>)", "s = {q}; s<<{i}>>", "x = {q}; print(x<<{i}>>)",
        "in python, what is {q}<<{i}>>?", "[what does|what will] {q}<<{i}>> [return|give|print]?",
        "s = {q}. what is s<<{i}>>?", "word = {q}; word<<{i}>> = ?", "name = {q}, what is name<<{i}>>?",
    ),
    "first": (
        "{q} first letter", "first letter {q}", "what letter begins {w}?", "which letter is the start of {w}?",
        "which letter does {q} start with", "what does {q} begin with", "{q} starts on what letter?", "{q}.charAt(0)",
        "on [what|which] letter does {w} [start|begin]?", "i look up {w} in a dictionary. under which letter?",
        f"the {_SIGN} says {{q}}. what's the first letter on it?", 
        "[what|which] letter [is in front|leads|goes first|comes at the start] in {w}?", "{w} begins... which letter?",
        "which letter would i need to start writing {w}?", "the start of {w}, one letter",
    ),
    "last": (
        "{q} last letter", "last letter {q}", "what letter ends {w}?", "which letter is the end of {w}?",
        "which letter does {q} end with", "what does {q} end with", "{q} ends on what letter?",
        "on [what|which] letter does {w} [end|finish]?", f"the {_SIGN} says {{q}}. what's the last letter on it?",
        "[what|which] letter [is at the back|goes last|comes at the end] in {w}?", "{w} ends... which letter?",
        "what does {w} end with (one letter)", "the end of {w}, one letter", "which letter stands last in {w}?",
    ),
    "penultimate": (
        "penultimate letter of {w}", "what is the penultimate letter of {w}?", "{q}: penultimate letter?",
        "[give me|tell me|find] the last letter but one of {w}", "[which|what] is the last but one letter in {w}?",
        "second last letter in {w}", "next to last letter of {w}?", "the letter just before the last one in {w}",
        "[which|what] letter [comes|stands|is] right before the last [one|letter] in {w}?", "last but one in {w}?",
        "{w}, second to last?", "the one before the last letter of {w}?", "one but last letter of {w}",
        "if the last letter of {w} falls off, what does it end with?",
    ),
    "contains": (
        "{l} in {q}?", "print({k} in {q})", "{q}.includes({k})", "is {l} a part of the word {q}",
        "[they say there's no|there is no] {l} in {w}. but is there [{a}|one]?", "does {q} have {a}",
        "i always forget: [does|has] {w} [have|contain|got] {a}?", "do [we|you|i] [spell|write] {w} with {a}?",
        "is {w} spelled with {a}, [i always forget|yes or no|or without]?", "{a} in {w}, yes or no?", "with {a}: {q}?",
        "[i'm doing|solving] a crossword. does {w} have {a} [in it|]?", f"{_BET}is there {{a}} in {{w}}",
        "is the letter {l} used [anywhere|somewhere] in {w}?", "can {a} be found in {w}?", "does {w} need {a}?",
        f"the {_SIGN} says {{q}}. is there {{a}} on it?", "i lost my {l} tile. do i need it to lay {w}?",
        "my {l} key is broken. do i need it for {w}?",
        "if i search {w} for {a}, do i find one?", "will [you|i] see {a} when [you|i] read {w}?",
        "am i right that {w} has {a} in it?", "is one of the letters in {w} {a}?", "{w} includes {a}, yes or no?",
    ),
    "double": (
        "{q} double letter?", "does {q} have double letters", "two same letters together in {w}?",
        "[check|look at] {w}: same letter twice in a row?", f"{_BET}does {{w}} have double letters",
        "is {w} written with any double letter?", "do you spell {w} with a double letter?",
        f"the {_SIGN} says {{q}}. is there a double letter on it?", "does a letter stand twice in a row in {w}",
        "in {w} is there some letter written double?", "any letter two times in a row in {w}?",
    ),
    "either": (
        "how many {s} and {t} are there together in {w}?", "count {s} and {t} in {w} and add them [up|together]",
        "{s} and {t} of {w} in one count?", "{w}: how many {s} + {t}?",
        "the number of {s} and {t} in {w}, all together",
        "i mark {s} and {t} in {w}. how many marks in total?", "total of {s} plus {t}, {w}",
        f"the {_SIGN} says {{q}}. how many {{s}} and {{t}} [are on it in total|together]?",
    ),
    "initials": (
        "take the first letter of each word: {raw}", "initials: {raw}", "what do the initials of {w} spell?",
        "[first letters of|acronym for|short for]: {raw}", "what's the acronym of {w}?", "acronym from {w}",
        "[take|write|join] the first letter of every word in {w}", "how do you abbreviate {w} to initials?",
        "if i keep only the first letter of each word of {w}, what's left?", "shorten to initials: {raw}",
    ),
    "words": (
        "how many words [are|do you see] in the [sentence|phrase|line] {w}", "{q}.split() has how many words?",
        "len({q}.split())", "how many words are in the sentence {raw}", "how many words has the phrase {raw}",
        f"the {_SIGN} says {{q}}. how many words is that?", "words in the line {raw}", "word count please: {raw}",
        "number of words {w}", "i wrote {q}. how many words did i write?",
    ),
    "middle": (
        "what's the letter in the middle of {w}", "middle letter {q}", "{q} middle letter", "{q}, the middle letter?",
        "which letter is exactly in the [middle|centre|center] of {w}?", "the one in the middle of {w}, which letter?",
        f"the {_SIGN} says {{q}}. which letter is in the middle?", "in the middle of {w} stands which letter?",
        f"{_BET}what's the middle letter of {{w}}", "go to the middle of {w}. which letter is there?",
    ),
    "palindrome": (
        "is {q} a palindrome", "{q} palindrome or not", "if you write {w} [backward|backwards], is it the same word?",
        "what is {w} spelled backwards, is it still {q}?", "is {w} the same forwards and backwards?",
        "is {w} spelled backwards [still|again|also] {w}?",
        "when i [reverse|flip|turn around] {w}, is it the same word?",
        "{q} == {q}<<::-1>>", "print({q} == {q}<<::-1>>)", "s = {q}; s == s<<::-1>>?",
        "does {w} equal its own reverse?",
        "do you get {q} again if you spell {w} backwards?", f"{_BET}is {{w}} a palindrome",
        f"the {_SIGN} says {{q}}. is it the same from both sides?", "{w} in a mirror, letter by letter: the same word?",
        "can i read {w} from both sides?", "is {q} the same word when i read it backwards?",
        "i think {w} is a palindrome, [right|yes or no|am i right]?", "{q} reversed, is that {q}?",
        "is {w} the same [from the left and from the right|read from either side|in both directions]?",
    ),
}  # fmt: skip
DIRECT["consonants"] = DIRECT["vowels"]
# Several words without quotes or a colon, at the end.
LISTED: dict[str, tuple[str, ...]] = {
    "count": (
        "how many times does {l} [show up|appear|occur] in the [sentence|phrase|line|words] {raw}",
        "how many {s} are in the [sentence|phrase|line] {raw}", "number of {s} in the [sentence|phrase] {raw}",
        "count the {s} in the [sentence|phrase] {raw}",
    ),
    "length": ("how many letters are in the [sentence|phrase] {raw}", "without spaces, how many letters: {raw}"),
    "vowels": ("how many {c}s are in the [sentence|phrase|line] {raw}",),
    "contains": ("is there {a} in the [sentence|phrase|line] {raw}", "does the [sentence|phrase] have {a}: {raw}"),
    "reverse": ("spell the [phrase|line] backwards: {raw}", "backwards please: {raw}", "in reverse: {raw}"),
}  # fmt: skip
LISTED["consonants"] = LISTED["vowels"]
WORDS = " ".join(text for pool in (*DIRECT.values(), *LISTED.values()) for text in pool)


def index_of(n: int) -> int:
    """The place in code of the n-th letter: the first is 0, the last -1."""
    return n - 1 if n > 0 else n
