"""Pools of phrasings for the puzzles of `puzzles`, for training only."""

from __future__ import annotations

_GET = "[what do you get|what do i get|what word do you get|what's the result|what comes out|what is it then]"
_THEN = "[. what do you get?|. what do i get?|. what word is it?|, what's the result?|, what comes out?||||]"
_CUT = "[remove|drop|take away|cut out|delete|take out|leave out|erase|cross out]"
_ABC = "[in the alphabet|in the abc|of the alphabet]"
# {w}: the word. {l}, {m}: letters, {s}, {t}: such letters, {a}: a letter with its article. {o}{e}: a place.
# {n}: a number.
# {x}, {y}: two words. {p}: several words. {r}: a letter behind `no` or `every`. {z}: so many times.
ASKED: dict[str, tuple[str, ...]] = {
    "nextabc": (
        f"[what|which] letter [comes|is|stands] [right |]after {{l}} {_ABC}?", f"what comes after {{l}} {_ABC}?",
        "[what|which] letter of the alphabet [follows|comes after|is right after] {l}?", "[the |]letter after {l}?",
        f"{_ABC}, what comes [next |]after {{l}}?", "next letter of the alphabet after {l}", "alphabet: after {l} is?",
    ),
    "nextabc+": (
        f"[what|which] letter is {{n}} [places |letters |]after {{l}} {_ABC}?", "{n} letters after {l} in the alphabet",
        f"start at {{l}} and go {{n}} [letters|steps] [forward|on] {_ABC}. where are you?",
        "move {l} forward by {n} letters", "shift {l} by {n} in the alphabet", "count {n} letters on from {l}",
    ),
    "prevabc": (
        f"[what|which] letter [comes|is|stands] [right |just |]before {{l}} {_ABC}?", "[the |]letter before {l}?",
        "[what|which] letter of the alphabet [precedes|comes before|is right before] {l}?",
        f"{_ABC}, what comes before {{l}}?", f"what is before {{l}} {_ABC}?", "alphabet: before {l} is?",
    ),
    "prevabc+": (
        f"[what|which] letter is {{n}} [places |letters |]before {{l}} {_ABC}?", "move {l} back by {n} letters",
        "{n} letters before {l} in the alphabet", f"go {{n}} [letters|steps] back from {{l}} {_ABC}. where are you?",
    ),
    "nthabc": (
        "[what|which] is the {o} letter of the alphabet?", "{o} letter of the alphabet",
        "[what's|whats] the {o} letter "
        "in the alphabet?", "[what|which] letter of the alphabet is [number |]{n}?", "the alphabet's {o} letter",
        "letter [number |]{n} of the alphabet?", "if a is 1 and b is 2, which letter is {n}?",
        "alphabet letter no. {n}",
        "a=1, b=2, c=3. what letter is {n}?", "in the alphabet, which letter is {o}?",
    ),
    "whereabc": (
        f"[what|which] number is {{l}} {_ABC}?", f"[what|which] position [is {{l}}|does {{l}} have] {_ABC}?",
        f"[what is the|what's the|the] [position|place|number] of {{l}} {_ABC}?", "if a is 1 and b is 2, what is {l}?",
        "a=1, b=2, c=3, so {l}=?", "what place does {l} have in the alphabet",
        "{l} is letter number what of the alphabet?",
    ),
    "most": (
        "[what|which] letter [appears|occurs|comes up|is used|shows up|is there] [most|most often|the most] in {w}?",
        "[what|which] is the most [common|frequent|used] letter in {w}?",
        "most [common|frequent|used] letter [in|of] {w}",
        "in {w}, which letter [appears|comes|is there] [most often|the most|most]?", "{w}: most frequent letter?",
        "[find|tell me|name] the letter that {w} has most of", "which letter does {w} have the most of?",
    ),
    "mosttimes": (
        "how many times does the most [common|frequent] letter [appear|come|occur] in {w}?",
        "how often is the most [common|frequent] letter in {w}?", "count of the most [common|frequent] letter in {w}",
    ),
    "repeated": (
        "[what|which] letter [appears|is|occurs|comes] [twice|more than once] in {w}?", "repeated letter in {w}?",
        "[what|which] letter is [repeated|there twice|used twice] in {w}?", "which letter repeats in {w}?",
        "which letter does {w} have [twice|two of|more than one of]?", "{w} has one letter twice. which?",
    ),
    "repeats": (
        "does any letter [appear|come|occur] more than once in {w}?", "are there [any |]repeated letters in {w}?",
        "is [any|some|there a] letter [repeated|used twice] in {w}?", "does {w} have [any |]repeated letters?",
        "is there any letter that appears [twice|more than once] in {w}?",
        "does {w} use [a|any] letter more than once?",
        "does {w} repeat a letter?", "does {w} have two of the same letter?",
    ),
    "put": (
        f"[change|turn|switch] the {{o}} letter{{e}} of {{w}} [to|into] {{l}}{_THEN}",
        "[what do you get|what word do you get|what is it] if you [change|turn] the {o} letter{e} of {w} [to|into] "
        "{l}?",
        "if the {o} letter{e} of {w} [becomes|is changed to|turns into|is replaced by] {l}, [what do you get|what "
        "word is "
        "it|what is the new word]?", "{w} with {l} as its {o} letter{e}", "what's {w} with {a} as the {o} letter{e}?",
        "replace the {o} letter{e} in {w} with {l}", "put {l} in place of the {o} letter{e} of {w}",
        "what does {w} become when the {o} letter{e} is [changed to|replaced by] {l}?",
    ),
    "replace": (
        f"replace [all |every |the |]{{r}} [in|of] {{w}} [with|by] {{m}}{_THEN}",
        f"[change|turn|switch] {{l}} [to|into] {{m}} in {{w}}{_THEN}", "{w} with {m} instead of {l}",
        "if you [replace|swap] {l} [with|for] {m} in {w}, what do you get?", "write {w} with {m} in place of {l}",
        "what is {w} if [each|every|the] {r} becomes {m}?", "in {w}, replace {l} by {m}",
        "what do you get when you change {l} to {m} in {w}?", "swap {l} for {m} in {w}",
    ),
    "add": (
        f"add {{l}} to the {{i}} of {{w}}{_THEN}", "put {a} at the {i} of {w}",
        "what do you get if you [add|put|write] {a} at the {i} of {w}?", "{w} with {a} at the {i}",
        "if i [add|put] {l} at the {i} of {w}, [what word do i get|what is it|what do i get]?",
        "write {a} [at the {i} of|{v}] {w}. [what does it say|what word is it]?", "what is {w} with {a} {v} it?",
    ),
    "exchange": (
        f"[swap|exchange|switch] the first and [the |]last letter[s|] [of|in] {{w}}{_THEN}",
        f"{_GET} if you [swap|exchange|switch] the first and last letter[s|] of {{w}}?",
        "{w} with first and last letter swapped",
        "if the first and last letters of {w} [change places|are swapped|trade places], what do you get?",
    ),
    "drop": (
        f"{_CUT} the {{f}} {{n}} letters [of|from] {{w}}[. what's left?|. what is left?|, what remains?|]",
        f"[what is left|what's left|what remains] of {{w}} if you {_CUT} the {{f}} {{n}} letters?",
        "{w} without [the|its] {f} {n} letters", "what is {w} without its {f} {n} letters?",
        f"what do you get when you {_CUT} the {{f}} {{n}} letters from {{w}}?",
    ),
    "without": (
        f"{_CUT} the {{o}} letter{{e}} [of|from|in] {{w}}[. what's left?|. what do you get?|, what remains?|]",
        f"what [is left|remains] of {{w}} if you {_CUT} the {{o}} letter{{e}}?", "{w} without [the|its] {o} letter{e}",
        f"what [word |]do you get if you {_CUT} the {{o}} letter{{e}} [of|from] {{w}}?",
    ),
    "vowelat": (
        "[what|which] is the {o} {c}{e} [in|of] {w}?", "{o} {c}{e} [in|of] {w}[?|]", "what's the {o} {c}{e} in {w}?",
        "[which|what] {c} is {o}{e} in {w}?", "[find|name|tell me] the {o} {c}{e} of {w}", "{w}: {o} {c}{e}?",
        "in {w}, which letter is the {o} {c}{e}?",
    ),
    "ends": (
        "does {w} [start|begin] and end with the same letter?", "are the first and last letters of {w} the same?",
        "is the first letter of {w} the same as [its|the] last[ letter|]?", "{w}: same first and last letter?",
        "does {w} end with the letter it [starts|begins] with?", "do {w}'s first and last letter match?",
    ),
    "order": (
        "does {l} come before {m} in {w}?", "in {w}, does {l} come before {m}?", "is {l} before {m} in {w}?",
        "is {l} [ahead of|in front of] {m} in the spelling of {w}?", "when i spell {w}, do i write {l} before {m}?",
    ),
    "times": (
        "if i write {w} {n} times[ in a row|], how many letters [is that|did i write|do i write|are there]?",
        "how many letters [do i type|are there|is that] if i [type|write] {w} {n} times?",
        "{w} written {n} times, how many letters?",
        "{w} {n} times in a row: how many letters [altogether|in total]?", "how many letters in {n} times {w}?",
        "i wrote {w} {n} times. how many letters did i write?", "to spell {w} {n} times i need how many letters?",
    ),
    "overs": (
        "does {w} have more than {n} {s}?", "are there more than {n} {s} in {w}?",
        "does {l} appear more than {z} in {w}?", "does {w} contain more than {n} {s}?",
        "is {l} in {w} more than {z}?",
    ),
    "overs+": (
        "does {w} have at least {k} {s}?", "are there at least {k} {s} in {w}?", "is {l} in {w} at least {k} times?",
        "does {w} contain {k} {s} or more?",
    ),
    "balance": (
        "does {w} have more {c}s than {d}s?", "are there more {c}s than {d}s in {w}?", "more {c}s than {d}s in {w}?",
        "has {w} got more {c}s than {d}s?", "in {w}, are there more {c}s than {d}s?", "{w}: more {c}s than {d}s?",
    ),
    "has": (
        "does {w} contain [the word |the letters |]{x}?", "is [the word |]{x} [in|inside|hidden in|part of] {w}?",
        "can you find {x} in {w}?", "does {w} have {x} in it?", "is there [the word |]{x} in {w}?",
        "{x} in {w}, yes or no?",
        "does {w} include {x}?",
    ),
    "sorted": (
        "[put|sort|arrange|write|order] the letters of {w} in alphabetical order",
        "[sort|arrange] the letters [of|in] {w} "
        "[from a to z|alphabetically]", "letters of {w} in [alphabetical|abc] order",
        "sort {w} alphabetically, letter by letter",
        "what are the letters of {w} in alphabetical order?", "{w} with its letters in alphabetical order",
    ),
    "anagram": (
        "are {x} and {y} anagrams[ of each other|]?", "is {x} an anagram of {y}?",
        "do {x} and {y} have the same letters?",
        "are {x} and {y} made of the same letters?", "can you [rearrange|shuffle] {y} to [spell|get|make] {x}?",
        "can {x} be made from [all |]the letters of {y}?", "{x} and {y}: anagrams?",
    ),
    "capitals": (
        "how many [capital|uppercase|upper case|big] letters are [there |]in {p}?",
        "count the [capital|uppercase] letters in {p}",
        "how many [capitals|uppercase letters|capital letters] [does {p} have|in {p}]?",
        "number of capital letters in {p}",
        "{p} has how many capital letters?", "in {p}, how many letters are [capital|uppercase|capitals]?",
    ),
    "with": (
        "which [of these words|word] [has|contains|uses] {a}: {p}?", "which of {p} [has|contains] {a}?",
        "{p}: which one [has|contains] {a}?", "which word [has|contains] {l}? {p}", "find the word with {a}: {p}",
    ),
    "lacking": (
        "which [of these words|word] [has no|does not have] {r}: {p}?", "which of {p} [has no|does not contain] {r}?",
        "{p}: which one has no {r}?", "which word [is without|doesn't have|lacks] {l}? {p}",
        "find the word without {l}: {p}",
    ),
    "begins": (
        "which [of these words|word] [starts|begins] with {l}: {p}?", "which of {p} [starts|begins] with {l}?",
        "{p}: which one [starts|begins] with {l}?", "which word begins with {l}? {p}",
    ),
    "finishes": (
        "which [of these words|word] ends [with|in] {l}: {p}?", "which of {p} ends with {l}?",
        "{p}: which one ends [with|in] {l}?", "which word ends with {l}? {p}", "what ends in {l}, {p}?",
    ),
    "more": (
        "which [word |]has more {s}, {x} or {y}?", "which [word |]has more {s}: {x} or {y}?",
        "{x} or {y}: which has more {s}?",
        "does {x} or {y} have more {s}?", "who has more {s} in the name, {x} or {y}?", "more {s}: {x} or {y}?",
        "{x}, {y}: in which [word|one] are there more {s}?",
    ),
    "longer": (
        "how many [more letters|letters more] [does {x} have|has {x}] than {y}?",
        "by how many letters is {x} longer than {y}?",
        "how much longer is {x} than {y}, in letters?", "how many letters longer is {x} than {y}?",
        "how many [fewer letters|letters fewer] [does {y} have|has {y}] than {x}?",
        "{x} vs {y}: how many more letters in {x}?",
        "what's the difference in [length|letters] between {x} and {y}?", "how many letters shorter is {y} than {x}?",
    ),
    "firstword": (
        "which [word |]comes first [in the dictionary|alphabetically|in alphabetical order], {p}?",
        "which [word |]is first in the dictionary: {p}?", "{p}: which comes first in the [dictionary|alphabet]?",
        "which of {p} comes first alphabetically?", "first in alphabetical order: {p}",
        "what comes first in a dictionary, {p}?",
    ),
    "lastword": (
        "which [word |]comes last [in the dictionary|alphabetically|in alphabetical order], {p}?",
        "which [word |]is last in the dictionary: {p}?", "{p}: which comes [last|later] in the [dictionary|alphabet]?",
        "which of {p} comes last alphabetically?", "last in alphabetical order: {p}",
    ),
    "ordered": (
        "[put|sort|arrange|order] [these words|the words|] in alphabetical order: {p}", "alphabetical order: {p}",
        "[sort|order] {p} alphabetically", "[put|write] {p} in alphabetical order",
        "sort [these|the] words from a to z: {p}",
        "what is the alphabetical order of {p}?", "in what order are {p} in the dictionary?",
    ),
    "starting": (
        "how many words [start|begin] with {l} in {p}?", "how many words in {p} [start|begin] with {l}?",
        "in {p}, how many words [start|begin] with {l}?",
        "count the words [starting|beginning|that start] with {l} in {p}",
        "{p} - how many words start with {l}?",
    ),
    "ending": (
        "how many words end [with|in] {l} in {p}?", "how many words in {p} end [with|in] {l}?",
        "in {p}, how many words end with {l}?", "count the words that end with {l} in {p}",
    ),
    "holding": (
        "how many words [in {p} have|in {p} contain] {a}?", "in how many words of {p} is there {a}?",
        "how many of the words in {p} have {a}?", "in {p}, how many words contain {l}?",
    ),
    "nthword": (
        "what is the {o} word{e} [in|of] {p}?", "{o} word{e} [in|of] {p}[?|]", "[which|what] word is {o}{e} in {p}?",
        "[tell me|name|give me] the {o} word{e} of {p}", "in {p}, [what is|which is] the {o} word{e}?",
        "{p}: {o} word{e}?",
    ),
    "afterword": (
        "[what|which] word comes [right |]after {x} in {p}?", "in {p}, [what|which] word [follows|comes after] {x}?",
        "word after {x} in {p}?", "what comes after {x} in {p}?",
    ),
    "beforeword": (
        "[what|which] word comes [right |]before {x} in {p}?", "in {p}, [what|which] word [is|comes] before {x}?",
        "word before {x} in {p}?", "what stands before {x} in {p}?",
    ),
    "finals": (
        "[take|write|join|give me] the last letter of [each|every] word in {p}", "last letters of [the words in |]{p}",
        "what do the last letters of the words in {p} [spell|make|give]?", "the last letter of each word: {p}",
        "what are the last letters of the words in {p}?",
    ),
}  # fmt: skip
