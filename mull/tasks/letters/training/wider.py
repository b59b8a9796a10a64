"""Further ways to ask about letters, for training only: situations, games, remarks before and behind the question.

The slots are those of `counts` and `places`; {Q} is the text as a name, {z} some number that somebody claims.
A question is one of the direct ones, or an opening that tells the text and a question about `it`.
"""

from __future__ import annotations

from random import Random

from mull.tasks.letters.training import daily
from mull.tasks.phrasing import vary

_WHO = (
    "[daughter|son|sister|brother|cousin|niece|nephew|dog|cat|hamster|boss|neighbour|neighbor|best friend|grandma|"
    "grandpa|roommate|pony|parrot|uncle|aunt|baby|rabbit|goldfish]"
)
_DOING = "[spell|write|paint|carve|engrave|stitch|type|print|text|copy|draw]"
_ON = "[on a cake|on a card|on the board|on a sign|on a mug|on a shirt|on a banner|on a poster|by hand|for class|]"
_OPENINGS = (  # with one word
    f"[my|our] {_WHO} is [called|named] {{Q}}[. |, ]", f"[my|our] {_WHO}'s name is {{Q}}[. |, ]",
    f"[i have to|i want to|i need to|we have to|i'm going to|let's] {_DOING} {{w}} {_ON}[. |, ]",
    "[in scrabble|in hangman|in a crossword|in wordle|in our spelling quiz|in the spelling test|in a word game|in "
    "the spelling bee] [the word is|i have|i got|we got|it was|the solution is] {q}[. |, ]",
    "my [password|username|nickname|wifi password|login|handle|team|band|street|hometown|favourite animal] is {q}[. "
    "|, ]",
    "[i'm|im|we're] [learning|practising|practicing|spelling] {w} [at school|today|with my kid|right now|][. |, ]",
    "there [is|was] a [shop|street|boat|cafe|village|band|game|movie|planet|hotel] called {Q}[. |, ]",
    "[here's a word|new word|word of the day|today's word|the secret word|my word|next word|the word][: | - ]{q}[. |, "
    "]",
    "{q} is [my favourite word|my favorite word|a funny word|a nice name|a hard one|the answer in my crossword|the "
    "word of the day|what i wrote|our word|the word i picked|my guess][. |, ]",
    "[the word|the name] {q}[. |, | - |: ]", "{q}[. |, | - |... |: |; ]", "[ok|okay|so|right|hm|well], {q}[. |: |... ]",
    "[think of|look at|picture|imagine|say|take|let's take|let us take|suppose i write|say i have|you see] "
    "{w}[. |, |: |; ]",
    "[on the board|on the sign|on my shirt|on the box|on the door|on my screen] [it says|is written|i read] {q}[. |, ]",
    "[she|he|my mate|mum|dad|someone|my teacher|our teacher] [said|wrote|texted me|yelled|typed|gave us|showed us] "
    "{q}[. |, ]",
    "i [live in|moved to|am from|flew to|bought|drew|found|saw] {Q}[. |, ]", "[my name is|i'm|i am|call me] {Q}[. |, ]",
)  # fmt: skip
_TEXTS = (  # with several words
    "[she|he|my mate|mum|dad|someone|my teacher] [said|wrote|texted me|yelled|typed|sang] {q}[. |, ]",
    "[on the board|on the sign|on my shirt|on the box|on the door|on my screen] [it says|is written|i read] {q}[. |, ]",
    "[here's a phrase|here is a line|my sentence|the line|the title|the message|the song|the headline|the slogan][: | "
    "- ]"
    "{q}[. |, ]",
    f"[i have to|i want to|i need to|we have to|i'm going to] {_DOING} {{w}} {_ON}[. |, ]",
    "[take|look at|say|here's|this is|i wrote|i typed|i read|you see] {w}[. |: |, ]", "{q}[. | - |: ]",
    "the [film|book|song|shop|band|boat|team] is called {q}[. |, ]",
)  # fmt: skip
_HAS = "[does it have|are in it|are there|do you see|does that have|are in there|do i need|does it take|in it]"
_ABOUT_IT: dict[str, tuple[str, ...]] = {
    "count": (
        f"how many {{s}} {_HAS}?", "count the {s}[ in it| for me|]",
        "how often does {l} [appear|show up|come up] in it?",
        "how many times [do i write|do i use|does it use|will i type|do i say|do i press|do you hit] {l}?",
        "what's the number of {s}?", "and how many {s} is that?", "tell me how many {s} it has", "number of {s}?",
        "so how many {s}?", "how many {s}?", "how many of its letters are {s}?", "{s}: how many?", "{l} count?",
    ),
    "length": (
        f"how many [letters|characters] {_HAS}?", "how long is it?", "how many letters [is that|is it|long is it]?",
        "count the letters[ in it| for me|]", "number of letters?", "so how many letters?", "letter count?",
        "how many [tiles|letter tiles|boxes|squares] do i need?", "what's its length?", "how many letters do i write?",
    ),
    "vowels": (
        f"how many {{c}}s {_HAS}?", "count the {c}s[ in it| for me|]", "number of {c}s?", "so how many {c}s?",
        "how many of its letters are {c}s?", "what's the {c} count?", "tell me how many {c}s it has", "{c}s?",
    ),
    "reverse": (
        "[spell|write|say|type|read] it [backwards|in reverse|from the back|from back to front|from the end]",
        "[what is it|what's that|whats that|what's it|how is it spelled|how do you spell it] [backwards|in reverse]?",
        "reverse it[ for me|]", "now [backwards|in reverse|the other way round|the wrong way round]",
        "what do you get [backwards|in reverse|if you start from the end|from right to left]?", "flip it[ around|]",
        "what does it say [backwards|in a mirror, letter by letter|read from right to left|from the back]?",
        "i want it [backwards|reversed|the other way round]", "turn it around", "backwards?", "reversed?",
    ),
    "nth": (
        "[which|what] [letter|character] is {o}{e}?", "[what's|what is|tell me|give me|find] [the|its] {o} letter{e}",
        "[what's|which is] the {o} one{e}?", "the {o} letter{e}?", "[which|what] letter [comes|stands] {o}{e}?",
        "and the {o} letter{e} is?", "{o} letter{e}?", "which letter do i [write|get|type] {o}{e}?",
    ),
    "contains": (
        "is there {a} in it?", "does it [have|contain|use|include] {a}?", "any {s} in it?", "do i need {a}?",
        "is {l} [in it|in there|one of the letters]?", "does {l} [appear|show up|come up|occur]?", "has it got {a}?",
        "are there any {s}?", "do you see {a}?", "did i write {a}?", "is {l} used?", "do i get {a}?",
    ),
    "double": (
        "does it have [a double letter|double letters|the same letter twice in a row]?", "any double letters?",
        "is [there a|any] double letter [in it|]?", "are two letters in a row the same?", "do you see double letters?",
        "is any letter doubled?", "[is a letter repeated|does a letter repeat] [right after itself|back to back]?",
    ),
    "either": (
        f"how many {{s}} and {{t}} {_HAS} [altogether|in total|together]?", "how many {s} plus {t}?",
        "count the {s} and {t}[ together|]", "how many of its letters are {l} or {m}?", "how many {s} or {t}?",
    ),
    "initials": (
        "what are the initials?", "make an acronym[ of it|]", "what do the first letters [spell|make|give|say]?",
        "just the first letter of each word", "abbreviate it by its first letters", "initials?", "acronym?",
    ),
    "words": (
        "how many words is that?", "how many words [are there|did i count|does it have|are in it]?", "word count?",
        "count the words", "number of words?", "how many words do you count?", "so how many words?",
    ),
    "middle": (
        "[which|what] letter is in the [middle|centre|center]?", "what's the middle letter?", "middle letter?",
        "[which|what] is the middle one?", "[which|what] letter [sits|stands|comes] in the middle of it?",
    ),
    "palindrome": (
        "is it a [palindrome|palindrom]?", "is that a [palindrome|palindrome or not]?", "palindrome?",
        "does it read the same [both ways|forwards and backwards|in both directions|backwards and forwards]?",
        "is it the same [backwards|both ways|reversed|forwards and backwards]?", "palindrome or not?",
    ),
}  # fmt: skip
_ABOUT_IT["consonants"] = _ABOUT_IT["vowels"]
_DIRECT: dict[str, tuple[str, ...]] = {
    "count": (
        "how many times [will|would|do|must|should] i [need to|have to|] [press|hit|push] [the {l} key|{l}] to "
        "[type|write|enter] {w}?",
        "[someone told me|my friend says|my friend said|i think|i counted and|i heard|she thinks|he claims|they say] "
        "{w} "
        "has {z} {s}[. how many does it really have?|, how many are there really?|. is that so? how many are there?|, "
        "but "
        "how many does it have?|. count them|. how many is it?]",
        "[my|our] {P} {Q} [wants to know|asks|asked|would like to know|is wondering] how many {s} [{P2} name has|are "
        "in "
        "{P2} name|there are in {P2} name|{P2} name contains]",
        "[my|our] {P}'s name is {Q}, how many {s} [in it|does {P2} name have|in that|are in {P2} name]?",
        "how many {s} does [my|our] {P} {Q} have in {P2} name?",
        "how many {s} are [there |]in the name of my {P}, {Q}?",
        "[hangman|we play hangman|playing hangman|hangman game]: [the word is|it's] {q}[. |, ][someone|my friend|she] "
        "[guesses|says] {l}[. |, ][how many of them are there|how many times do i write it in|how many do i fill in]?",
        "how many a {l} [there |]in {w}", "how many {s} [there is|is there|is|it's] in {w}?",
        "{s} in {w} - [how many|number|count]?", "[how many|number of] {s}, {q}",
        "[give me|gimme] a count of the {s} in {w}",
        "[how many|count] {s} when [i write|you spell|we type] {w}[?|]", "[need|want] the number of {s} in {w}",
        "i [spell|write|type] {w}. how many {s} do i [use|write|type|need]?", "how many {s} [needed|used] for {w}?",
        "count up the {s} in {w}[ please|]", "{w} - count the {s} [please|for me|]", "how many {s} make up {w}?",
        "without [looking|guessing|rushing], how many {s} are in {w}?", "what number of {s} is in {w}?",
        "one after another, count the {s} in {w}", "how many letter {l} [in|are in|does it have] {w}",
    ),
    "length": (
        "how many [tiles|letter tiles|boxes|squares|blocks|stickers|balloons|beads] do i need [to spell|for|to "
        "write|to "
        "lay] {w}?",
        "i [pay|get] [1 dollar|2 euros|50 cents|1 pound] a letter. how many letters is {w}?",
        "[my password is|i typed my password as|i chose as password|my username is] {q}, how many characters is that?",
        "[does anyone know|who can tell me] how [long {w} is|many letters {w} has]?", "letters in {w}",
        "letters in {w} - how many?", "[how many letters|number of letters|letter count], {q}", "how long {q}?",
        "[someone told me|my friend says|i think|i counted and] {w} has {z} letters[. how many does it really have?|, "
        "how "
        "many are there really?|. is that so? how many are there?]",
        "[my|our] {P} {Q} [wants to know|asks|asked] how many letters [{P2} name has|are in {P2} name]",
        "how many letters does the name of my {P}, {Q}, have?", "how many letters [there is|is there] in {w}?",
        "if i [ice|paint|write|carve] {w} {on}, how many letters [do i have to write|is that|do i need]?",
        "{w}: [letters|characters]?", "count me the letters of {w}", "how many letters would {w} [take up|fill|need]?",
        "{w} fills how many boxes, one letter each?", "[need|want] the [length|letter count] of {w}",
    ),
    "vowels": (
        "[number of|how many|total|count of] {c}s, {q}", "{q}, {c}s?", "{c} count, {q}", "{c} count for {w}",
        "{c}s in {w}", "counting only {c}s, what do you get for {w}?", "if you count only the {c}s, how many has {w}?",
        "[the teacher|my teacher|the quiz|the worksheet|my homework] [asks|asked] for the number of {c}s in {w}[. what "
        "should i answer?|. what do i write?|. can you count?|]",
        "[someone told me|my friend says|i think|i counted and] {w} has {z} {c}s[. how many does it really have?|, "
        "how many "
        "are there really?|. is that so? how many are there?]",
        "[my|our] {P} {Q} [wants to know|asks|asked] how many {c}s [{P2} name has|are in {P2} name]",
        "how many {c}s [there is|is there] in {w}?", "what number of {c}s is in {w}?", "{w}. {c}s?",
        "in the name of my {P}, {Q}, how many {c}s are there?", "{c}s only: how many in {w}?",
        "leave out everything but the {c}s of {w}. how many letters are left?", "[need|want] the {c} count of {w}",
    ),
    "reverse": (
        "what do [you|i] get if [you|i] [write|read|spell|say|type] {w} the [wrong|other] way [round|around]?",
        "what does {w} [spell|say|become|give|look like] [from back to front|from the back|when you start from the "
        "end|from right to left|backwards]?",
        "[read|write|spell] [me |]{w} [from the back|from back to front|end first|last letter first]",
        "{q} but reversed",
        "{q} the other way round", "give me {q} [reversed|backwards|from the back]", "un-spell {w}, from end to start",
        "{q} in a mirror, letter by letter", "what's {w} if you [start|begin] at the end?", "swap {w} back to front",
        "[my|our] {P} {Q} wants {P2} name [backwards|spelled backwards|in reverse]",
        "how would my {P} {Q} [write|spell|sign] {P2} name backwards?", "backward spelling of {w}",
        "i [forgot|need] how {w} [goes|looks|is spelled] backwards", "put the letters of {w} [in reverse|backwards]",
        "secret code: [write|spell] {w} backwards", "[our|my] code turns {w} [around|backwards]. what comes out?",
        "last letter first: {q}", "start with the last letter and [spell|write] {w}", "backwards word for {q}",
        "reverse of {q} [is|=|?]", "can u [write|spell|do] {q} backwards", "what is {q} from the back?",
    ),
    "nth": (
        "take {w}. [what is|what's|which is] [its|the] {o} letter{e}?", "whats {o}{e} in {w}, which letter",
        "[my|our] {P} {Q} [asks|wants to know] what the {o} letter{e} of {P2} name is",
        "what is the {o} letter{e} in the name of my {P}, {Q}?", "the {o} letter{e} in {w} is?",
        "{q} {o} letter{e} pls",
        "[for my crossword|in my crossword|in the crossword]: {o} letter{e} of {w}?",
        "which letter do u see {o}{e} in {w}",
        "go through {w}, [what|which] letter do you [meet|reach|hit] {o}{e}?", "{o} letter{e} of {w} =",
        "{w} {o} letter{e}",
        "when i type {w}, what do i [type|press] {o}{e}?", "[need|want] the {o} letter{e} [of|in] {w}",
        "[someone erased|i smudged|i can't read] the {o} letter{e} of {w}, which one was it?",
        "{o} one{e} in {w}, which letter?", "{w}, {o} [position|place]{e}?",
        "[what|which] letter is in the {o} [position|place|spot]{e} [of|in] {w}?",
    ),
    "first": (
        "what's the [initial|starting|opening|beginning] letter of {w}?",
        "the letter at the [start|front|beginning] of {w}?",
        "[what|which] letter do [you|i] [start|begin] with to [spell|write] {w}?", "{q} [starts|begins] with what?",
        "[what|which] letter does the name of my {P}, {Q}, [start|begin] with?", "[what|which] is the initial of {w}?",
        "[under|by] [what|which] letter is {w} in the dictionary, its first one?", "which letter opens {w}?",
        "to type {w}, [what|which] key comes first?", "starting letter of {q}",
    ),
    "last": (
        "the letter at the end of {w}?", "[what|which] letter do [you|i] end with to [spell|write] {w}?",
        "{q} ends with what?", "[what|which] letter does the name of my {P}, {Q}, end [with|in|on]?",
        "to type {w}, [what|which] key comes last?", "ending letter of {q}",
        "what is at the very end of {w}, which letter?",
        "[what|which] letter closes {w}, the last one?", "with what letter do we end {w}?",
    ),
    "contains": (
        "is there any {l} in {w} at all?", "is {l} anywhere in {w}?", "any {l} in {w}?", "{a} in {w}?",
        "{l} in {w}, [yes or no|true or false]?",
        "does [my|our] {P} {Q} have {a} in {P2} name?", "does the name {Q} [have|contain|include|use] {a}?",
        "hangman: the word is {q}, [i guess|she guesses|he says] {l}. is it in there?", "got {a} in {w}?",
        "[would|will] i need [the {l} key|{a}] to [type|write] {w}?",
        "i [think|bet|guess] there is {a} in {w}. am i right?",
        "[is it true|true] that {w} has {a}?", "do u see {a} in {w}", "{w}, is there {a} in there?",
        "is {w} written with {a}?",
        "if i know how to spell {w}, do i [write|use] {a}?", "there's {a} in {w}, [isn't there|right|yes or no]?",
    ),
    "double": (
        "any doubles in {w}, two same letters in a row?", "is a letter doubled in {w}?", "doubled letters in {w}?",
        "does the name {Q} have [a double letter|double letters]?",
        "do you double any letter when you [spell|write] {w}?",
        "do two equal letters stand next to each other in {w}?", "is there a double in {w}, like oo or ll?",
        "does [my|our] {P} {Q} have [a double letter|double letters] in {P2} name?",
        "{q} - two same letters side by side?",
        "when i type {w}, do i press a key twice in a row?",
    ),
    "either": (
        "{s} and {t} in {w}, how many [in total|altogether|together]?",
        "how many {s} and how many {t} are in {w} in total?",
        "how many [keys|letters] in {w} are {l} or {m}?", "if you count {l} and {m} together, how many has {w}?",
        "add the number of {s} to the number of {t} in {w}", "how many {s} and {t} when you spell {w}, in total?",
        "how many {s} & {t} in {w}?", "the {s} and {t} of {w} together, how many?", "{s} plus {t} in {w}?",
    ),
    "initials": (
        "first letters of {w} [put together|in a row|joined|as one word]?", "the initials of {w}, please",
        "what do you get from the initials of {w}?", "{q} abbreviated to initials",
        "only the first letters of the words in {w}", "shorten {w} to its initials",
        "how would {w} look as an acronym?",
    ),
    "words": (
        "how many words long is the [text|line|message|title|quote|headline] {q}?", "words in {w}", "{q} - words?",
        "how many words in the [line|message|title|quote|headline|tweet] {q}?", "{q} is how many words?",
        "my [essay|story|text|message] starts {q}. how many words is that?",
        "i can only use 20 words. how many words are "
        "in {w}?", "number of words, {q}", "count me the words in {w}",
        "how many words [did i|does one|do you] use in {w}?",
    ),
    "middle": (
        "the letter in the middle of {w}?", "which letter is [halfway|in the very middle|right in the middle] of {w}?",
        "[centre|center|central] letter, {q}", "in {w}, [which|what] letter is [in the middle|the middle one]?",
        "what letter has as many letters before it as after it in {w}, the middle one?", "{q}'s middle letter?",
        "what's the middle letter in the name {Q}?", "if you fold {w} in the middle, which letter is on the fold?",
    ),
    "palindrome": (
        "is {w} a palindrom?", "do the letters of {w} read the same from [the back|both ends|behind], both ways?",
        "is {w} [spelled|written|spelt] the same [backwards and forwards|forwards and backwards|both ways]?",
        "can you read {w} [backwards and forwards|both ways] the same?", "the name {Q}, is it a palindrome?",
        "is {q} one of those palindromes?", "does {w} stay the same [both ways|backwards|reversed]?",
        "palindrome: is {q} one?", "would {w} count as a palindrome?", "is {w} the same word [backwards|reversed]?",
        "forwards and backwards, is {w} the same?", "is {w} palindromic?", "is {w} identical in both directions?",
    ),
}  # fmt: skip
_DIRECT["consonants"] = _DIRECT["vowels"]
# Texts that stand at the end behind a colon, without quotes.
_LISTED: dict[str, tuple[str, ...]] = {
    "words": (
        "how many words are in [the|this] [sentence|phrase|line|text]: {raw}", "[count the words|word count]: {raw}",
        "number of words in [the|this] [sentence|phrase|line]: {raw}", "how many words: {raw}",
        "how many words does this [sentence|phrase|line] have: {raw}",
    ),
    "initials": (
        "initials of [the|this] [sentence|phrase|line]: {raw}", "first letter of each word: {raw}",
        "make an acronym: {raw}",
        "take the first letter of every word in this [sentence|phrase|line]: {raw}",
    ),
    "length": (
        "how many letters are in [the|this] [sentence|phrase|line]: {raw}", "count the letters, not the spaces: {raw}",
        "how many letters does this [sentence|phrase] have without spaces: {raw}",
    ),
    "vowels": ("how many {c}s are in [the|this] [sentence|phrase|line]: {raw}", "count the {c}s: {raw}",
    "{c} count: {raw}"),
    "count": (
        "how many {s} are in [the|this] [sentence|phrase|line]: {raw}", "count the {s}: {raw}",
        "how often does {l} appear in [the|this] [sentence|phrase|line]: {raw}",
    ),
    "contains": ("is there {a} in [the|this] [sentence|phrase|line]: {raw}", "does this [phrase|line] have {a}: {raw}"),
    "reverse": ("reverse this: {raw}", "spell [the|this] [phrase|line] backwards: {raw}", "write it backwards: {raw}"),
}  # fmt: skip
_LISTED["consonants"] = _LISTED["vowels"]
_BEFORE = (
    "[for|from] [my homework|a quiz|school|a crossword|a game|a riddle|class]: ",
    "[random|silly|serious|real] question: ",
    "[settle|help me settle] a bet: ", "my [kid|son|daughter|teacher|mum|boss|friend] [asks|asked|wants to know][: |, "
    "]",
    "[ok|okay|so|well|alright|yo|hm|right|now|and|good morning|good evening|dear all|oh|hey there|hiya][, | ]",
    "real quick, ",
    "[trivia|pub quiz|spelling|word puzzle|riddle|word game|exercise][: | - ]",
    "[i wonder|i'm wondering|just wondering][, |: ]",
)  # fmt: skip
_AFTER = (
    "[ i keep losing count| i can't tell| it's for a quiz| asking for my kid| need it for homework| no idea myself| we "
    "have a bet| tell me quickly| i really need to know| help me out| if you don't mind| my eyes are tired]",
)  # fmt: skip
_TYPOS = {
    "letters": ("leters", "lettrs", "letter", "lettes"), "letter": ("leter", "lettr", "lettter"), "how": ("hw", "howw"),
    "many": ("mny", "manny", "may"), "backwards": ("backwords", "backward", "bakwards", "backwads"), "what": ("wat",
    "waht"),
    "the": ("teh", "th"), "vowels": ("vowls", "vowells", "vouels"), "consonants": ("consonents", "consonans"),
    "does": ("dose", "doe"), "which": ("wich", "whch"), "palindrome": ("palindrom", "palyndrome", "palindrone"),
    "number": ("numbr", "nr"), "there": ("ther", "their"), "count": ("cuont", "conut"), "reverse": ("revers",
    "reverce"),
    "are": ("ar",), "you": ("yu",), "spell": ("spel",), "word": ("wrd", "wrod"), "have": ("hav", "hve"),
    "middle": ("midle",), "double": ("duble",), "contain": ("contian",), "words": ("wrods",), "times": ("tims",),
}  # fmt: skip
_POOLS = (
    _OPENINGS,
    _TEXTS,
    *_ABOUT_IT.values(),
    *_DIRECT.values(),
    *_LISTED.values(),
    *_TYPOS.values(),
    _BEFORE,
    _AFTER,
)
_MORE = "his her him who"
WORDS = " ".join(
    text for pool in (*_POOLS, (_WHO, _DOING, _ON, _MORE, daily.WORDS)) for text in pool
)  # what a bare text must not be


_DAILY = 0.4  # of these ways: from `daily`


def wider(rng: Random, kind: str, n: int, several: bool) -> str:
    """A way to ask that only training has, its choices made; {raw} at its end means the bare text."""
    if rng.random() < _DAILY and (found := _daily(rng, kind, n, several)):
        return found
    if several and kind in _LISTED and rng.random() < 0.25:
        return vary(rng, rng.choice(_LISTED[kind]))
    if rng.random() < 0.4:
        asked = vary(rng, rng.choice(_ABOUT_IT[kind]))
        return vary(rng, rng.choice(_TEXTS if several else _OPENINGS)) + asked
    edge = {1: "first", -1: "last"}.get(n) if kind == "nth" and rng.random() < 0.5 else None
    direct = [text for text in _DIRECT[edge or kind] if not several or "{Q}" not in text]
    male = rng.random() < 0.5
    who = rng.choice(
        ("son", "brother", "nephew", "boss", "friend") if male else ("daughter", "sister", "niece", "aunt")
    )
    text = rng.choice(direct).replace("{P}", who).replace("{P2}", "his" if male else "her")
    return vary(rng, text.replace("{on}", _ON))


def _daily(rng: Random, kind: str, n: int, several: bool) -> str:
    """One of the ways of `daily`, if there is one for that."""
    if several and kind in daily.LISTED and rng.random() < 0.3:
        return vary(rng, rng.choice(daily.LISTED[kind]))
    pool = kind
    if kind == "nth":
        named = {1: "first", -1: "last", -2: "penultimate"}.get(n)
        pool = named if named and rng.random() < 0.6 else "index" if rng.random() < 0.3 and not several else kind
    unfit = ("{Q}", *(("len",) * (kind == "length"))) if several else ("{raw}",)  # code would count the spaces
    fitting = [text for text in daily.DIRECT[pool] if not any(part in text for part in unfit)]
    text = vary(rng, rng.choice(fitting)) if fitting else ""
    return text.replace("{i}", str(daily.index_of(n))).replace("<<", "[").replace(">>", "]")


def around(rng: Random, template: str) -> str:
    """Perhaps a remark before or behind the question, perhaps a word misspelt."""
    style = rng.random()
    if style < 0.12:
        template = vary(rng, rng.choice(_BEFORE)) + template
    elif style < 0.18 and "{raw}" not in template:
        template = template.rstrip(".? ") + rng.choice(("?", ".", ",")) + vary(rng, rng.choice(_AFTER))
    if rng.random() < 0.08:
        words = template.split(" ")
        at = rng.randrange(len(words))
        words[at] = rng.choice(_TYPOS.get(words[at], (words[at],)))
        return " ".join(words)
    return template
