"""Bare decimals as people type questions about them, for training texts alone; marks as in `typed`."""

from __future__ import annotations

MANY = {  # of two or more numbers
    "max": (
        "out of {and} which number is the [~largest~|~highest~|~greatest~|~biggest~]?", "~biggest~ number here {list}",
        "in the list {list}, which number is the [~largest~|~greatest~]?", "{list} [~biggest~|~largest~|~max~]",
        "of the following decimals, [identify|name|pick|circle] the [~greatest~|~largest~|~biggest~]: {list}",
        "what is the ~maximum~ [value|] in the set {list}?", "[~largest~|~max~|~biggest~] = ? {list}",
        "[which|what] one would come ~last~ if i sorted {list} from small to big?",
        "[which|what] is the ~furthest~ from zero, {or}?", "[which|what] number is ~furthest~ up: {or}?",
        "[i have|there are|we got] {list}. [what|which] is the [~big~ one|~largest~ one|~greatest~]?",
        "the [~hugest~|~biggest~|~largest~] of {and} is [which|what]?", "{list}. which has the ~highest~ value?",
        "which number ~beats~ the rest: {or}?", "if bigger wins, which ~wins~: {or}?", "{or}, ~biggest~ wins, so?",
        "[which|what] is ~worth~ the ^most^: {or}?", "[pick|take|grab] the ~largest~: {or}", "~top~ number: {list}",
        "~highest~ number among {list}?", "among {and} which is ~biggest~?", "numbers {list}: who is ~biggest~?",
        "nobody agrees, so: what is the ~largest~ out of {and}?", "i typed {list}. [say|tell me] the ~largest~ one",
        "name the number that is ~bigger~ than all others: {list}", "which one is [~larg{er}~|~bigg{er}~], {or}?",
        "[which of the numbers|which of these] is [~great{er}~|~high{er}~|~larg{er}~]: {list}?",
    ),
    "min": (
        "out of {and} which number is the [~tiniest~|~smallest~|~lowest~|~littlest~]?", "~smallest~ number here {list}",
        "in the list {list}, which number is the [~smallest~|~tiniest~]?", "{list} [~smallest~|~lowest~]",
        "of the following decimals, [identify|name|pick|circle] the [~least~|~smallest~|~lowest~]: {list}",
        "what is the ~minimum~ [value|] in the set {list}?", "[~smallest~|~min~|~lowest~] = ? {list}",
        "[which|what] one would come ~first~ if i sorted {list} from small to big?",
        "[which|what] is [~nearest~|~closest~] to zero, {or}?", "[which|what] number is ~lowest~ down: {or}?",
        "[i have|there are|we got] {list}. [what|which] is the [~little~ one|~smallest~ one|~tiniest~]?",
        "the [~tiniest~|~smallest~|~littlest~] of {and} is [which|what]?", "{list}. which has the ~lowest~ value?",
        "if smaller wins, which ~wins~ by being ^smaller^: {or}?", "{or}, ~smallest~ wins, so?",
        "[which|what] is ~worth~ the ^least^: {or}?", "[pick|take|grab] the ~smallest~: {or}", "~bottom~ "
        "number: {list}",
        "~lowest~ number among {list}?", "among {and} which is ~smallest~?", "numbers {list}: who is ~smallest~?",
        "nobody agrees, so: what is the ~smallest~ out of {and}?", "i typed {list}. [say|tell me] the ~smallest~ one",
        "name the number that is ~smaller~ than all others: {list}", "which one is [~small{er}~|~tini{er}~], {or}?",
        "[which of the numbers|which of these] is [~small{er}~|~low{er}~|~tini{er}~]: {list}?",
        "[which|what] comes ~first~ when counting up, {or}?",
    ),
}  # fmt: skip
_CHECK = (
    "[tell me|let me know|say|can you check|check|verify|i want to know|do you know|any idea] [if|whether] {a} "
    "is ~ADJ~ "
    "than {b}", "[is it|would it be] [right|true|correct|ok] [that|to say that|to say] {a} is ~ADJ~ than {b}?",
    "{a} is ~ADJ~ than {b}, [right|correct|isn't it|true|yes or no|yes|no]?", "so {a} is ~ADJ~ than {b} "
    "[right|yes|then]?",
    "[my chatbot|siri|my calculator|a website|the ai|an app|my tutor] [said|says|told me|claims] {a} is ~ADJ~ than {b}"
    "[, was it right|. is that true|, correct|. true or not|, yes or no]?",
    "{a} ~ADJ~ than {b}? [yes or no|yes/no|y or n|yes no|]", "is {a} really ~ADJ~ [than|then] {b}?",
    "is the number {a} ~ADJ~ than the number {b}?", "[yes or no|yes/no|answer yes or no]: {a} is ~ADJ~ than {b}",
    "{a} is ~ADJ~ than {b} - [true or false|correct or wrong|is that so|am i right]?",
    "[quiz|test|homework|statement]: {a} is ~ADJ~ than {b}. [true|correct|is this right]?",
    "[someone|my teacher|my grandma|my kid] [said|wrote] {a} is ~ADJ~ than {b}. [is that right|correct|ok]?",
    "[i believe|i am sure|i guess|pretty sure] {a} is ~ADJ~ than {b}, [am i right|correct|true]?",
    "is {a} a ~ADJ~ number than {b}?", "compare {a} with {b}: is the first ~ADJ~?", "is {a} ~ADJ~? i mean than {b}",
    "ok but is {a} ~ADJ~ than {b}", "i have {a}, you have {b}. is mine ~ADJ~?", "mine is {a}, yours {b}. is "
    "mine ~ADJ~?",
    "is {a} kg ~HEAVY~ than {b} kg?", "is a {a} m rope ~LONG~ than a {b} m rope?", "is ${a} ~MUCH~ than ${b}?",
    "does [a bag of|something of] {a} kg weigh ~MUCH~ than one of {b} kg?", "is {a} km ~FAR~ than {b} km?",
    "would you [say|agree] {a} is ~ADJ~ than {b}?", "[true or false|t/f|right or wrong][:|?|,] {a} SIGN {b}",
    "is [the statement|it true that] {a} SIGN {b}[ true| correct|]?", "does {a} SIGN {b} hold?", "{a} SIGN {b}, [right|"
    "correct|true|yes or no]?", "is it ok to write {a} SIGN {b}?", "i wrote {a} SIGN {b}. [is that right|correct|ok]?",
)  # fmt: skip
_WORDS = {
    "gt": {"ADJ": "[bigger|larger|greater|more|higher]", "HEAVY": "heavier", "LONG": "longer", "MUCH": "more",
           "FAR": "[further|farther|longer]", "SIGN": "~>~"},
    "lt": {"ADJ": "[smaller|less|lower|smaller]", "HEAVY": "lighter", "LONG": "shorter", "MUCH": "less",
           "FAR": "[nearer|shorter|less]", "SIGN": "~<~"},
}  # fmt: skip


def _with(kind: str, template: str) -> str:
    for word, choices in _WORDS[kind].items():
        inner = [f"~{choice}~" for choice in choices.strip("[]").split("|")]
        template = template.replace(f"~{word}~", f"[{'|'.join(inner)}]").replace(word, choices)
    return template


HELD = {  # of just two numbers
    "gt": tuple(_with("gt", one) for one in _CHECK),
    "lt": tuple(_with("lt", one) for one in _CHECK),
    "max": (
        "{or}?? which is [~more~|~bigger~]", "if i had to choose the [~larger~|~bigger~] of {and}, what would i "
        "choose?",
        "[one friend|leo|he] says {or}. which is really ~bigger~?", "[whats|what's|what is] [~higher~|~more~] "
        "{or} [lol|?|]",
        "x and y are {and}. what's the [~bigger~|~larger~|~greater~] one?", "{or} - [~bigger~|~larger~|~higher~] one?",
        "which number has the ~greater~ value: {or}?", "[~bigger~|~larger~|~higher~|~greater~] number: {or}",
        "is {or} the ~larger~ number? [say which|which one]", "{and}: [~bigger~|~higher~|~larger~]?",
        "{and}. the [~bigger~|~larger~|~greater~] is...", "we argue about {and}. which is ~larger~?",
        "[a|the] choice: {or}. i want ~more~, which number do i take?", "which is ~further~ up the number line, {or}?",
        "can u tell which is [~bigger~|~larger~] {or}", "{or}, [~more~|~higher~|~bigger~] is", "~more~: {or}?",
        "which one is the ~big~ one, {or}?", "what number is [~larger~|~greater~], {or}, and why?",
    ),
    "min": (
        "{or}?? which is [~less~|~smaller~]", "if i had to choose the [~smaller~|~lower~] of {and}, what would "
        "i choose?",
        "[one friend|leo|he] says {or}. which is really ~smaller~?", "[whats|what's|what is] [~lower~|~less~] "
        "{or} [lol|?|]",
        "x and y are {and}. what's the [~smaller~|~lesser~|~lower~] one?", "{or} - [~smaller~|~lower~] one?",
        "which number has the ~lower~ value: {or}?", "[~smaller~|~lower~|~lesser~] number: {or}",
        "is {or} the ~smaller~ number? [say which|which one]", "{and}: [~smaller~|~lower~]?",
        "{and}. the [~smaller~|~lesser~|~lower~] is...", "we argue about {and}. which is ~smaller~?",
        "[a|the] choice: {or}. i want ~less~, which number do i take?", "which is ~lower~ on the number line, {or}?",
        "can u tell which is [~smaller~|~less~] {or}", "{or}, [~less~|~lower~|~smaller~] is", "~less~: {or}?",
        "which one is the ~small~ one, {or}?", "what number is [~smaller~|~lower~], {or}, and why?",
    ),
}  # fmt: skip
FIRST_END = (  # the end that is named first says it all
    "from ~{s}~{u} to {t}", "from ~{s}~{u} to {t}", "~{s}~{u} to {t}", "~{s}~{u} first", "starting with the ~{s}~{u}",
    "from ~{s}~{u}", "from the ~{s}~{u} on", "beginning with the ~{s}~{u}", "in order from ~{s}~{u} to {t}",
    "with the ~{s}~{u} first", "starting from ~{s}~{u}", "starting at the ~{s}~{u}", "~{s}~{u} at the top",
    "~{s}~{u} first, {t} last", "in order, ~{s}~{u} first", "going from the ~{s}~{u} to the {t}", "~{s}~{u} -> {t}",
    "(~{s}~{u} first)", "begin with the ~{s}~{u}", "start with the ~{s}~{u}", "~{s}~{u} comes first", "~{s}~{u}→{t}",
)  # fmt: skip
LAST_END = (
    "with the ^{t}^ ~last~", "^{t}^ ~last~", "~ending~ with the ^{t}^", "so that the ^{t}^ comes ~last~",
    "^{t}^ at the ~end~", "with the ^{t}^ at the ~end~", "the ^{t}^ one goes ~last~",
)  # fmt: skip
SORTED = (
    "[put|arrange|place|write] in order {how}[:|,|] {list}", "{list} [sort|order|arrange|rank] {how}",
    "[sort|order|arrange|rank|list] {how}[:|,] {list}", "[please|pls|can you|could you] [sort|order|arrange] "
    "{list} {how}",
    "{how}: {list}", "{list}, {how}", "{list} {how}", "i [want|need|must write] {list} {how}",
    "[sort|order|arrange|rank] [these|the|my] [numbers|decimals] {how}[:|.|,] {list}", "{list} [but|just|only] {how}",
    "[numbers|decimals|values]: {list}. [order|sort|put them] {how}", "can i see {list} {how}?",
    "[my homework|the exercise|task b] is to [sort|order] {list} {how}", "what is {list} {how}?",
    "[help me|i have to|i must|let's] [order|sort|arrange] {list} {how}", "{list}. now [the same|again] {how}",
    "[in which|what] order do {list} come, {how}?", "the numbers {list}, [sorted|ordered|listed] {how}",
)  # fmt: skip
UNTOLD = (  # no direction: from the smallest up
    "~sort~: {list}", "~sort~ {list}", "~sort~ the numbers {list}", "put {list} in numerical ~order~",
    "[pls|please] ~sort~ {list}", "{list} ~sort~", "~sort~ these numbers: {list}", "~sorted~: {list}",
)  # fmt: skip
BETWEEN = (
    "is {n} [somewhere|] between {a} and {b}[?| or not?| or outside?]", "does {n} come between {a} and {b}?",
    "{n} between {a} and {b}? yes or no", "[tell me|check] [if|whether] {n} is between {a} and {b}",
    "between {a} and {b}, can i find {n} there?", "would i pass {n} going from {a} to {b}?",
    "on the number line, is {n} between {a} and {b}?", "i must pick a number between {a} and {b}. is {n} ok?",
)  # fmt: skip
ALIKE = (
    "is {a} the same as {b}", "does {a} equal {b}? [yes or no|y/n]", "are {a} and {b} [the same|equal|the same "
    "number]?",
    "{a} and {b} [equal|the same]?", "[tell me|check] [if|whether] {a} is equal to {b}", "{a} is the same as "
    "{b}, right?",
    "is there no difference between {a} and {b}?", "[my friend|he|she] says {a} and {b} are the same. [true|right]?",
)  # fmt: skip
SECOND = (
    "~second~ {nth} of {list} please", "[whats|what is] the ~second~ {nth} out of {list}", "{list} - ~second~ {nth}?",
    "not the {nth} but the ~next~ one after it: {list}", "[find|give|name] the ~second~ {nth}: {list}",
    "if you take away the {nth}, which is then the {nth}, so the ~second~ {nth}? {list}",
)  # fmt: skip
