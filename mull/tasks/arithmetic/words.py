"""More ways to ask for sums: openings, everyday situations, lists, parts, percentages up and down, sums inside sums."""

from __future__ import annotations

_IS = "[|||what is |what's |whats |find |how much is |work out |calculate ]"
_GIVES = "[what do i get|what do you get|what is the answer|what's the result|what comes out|whats the answer]"
_ALL = "[in total|altogether|in all|all together]"

OPENING = (
    "my [kid|son|daughter|little brother] asks[:|,|] ", "[im|i'm] [trying to work this out|stuck on this][:|.|,] ",
    "for [homework|my homework|school|a test|my kid's homework][:|,] ", "quick [maths|math|sum][:|,|] ", "ok so ",
    "i forgot my calculator[.|,] ", "no calculator here[.|,] ", "[mental|easy] [math|maths][:|,] ", "pop quiz: ",
    "help me check my homework[.|:] ", "i always forget[:|,] ", "can't do this in my head[:|.|,] ", "hmm ", "well, ",
    "the [teacher|book|worksheet] asks[:|] ", "sorry, silly question[:|,] ", "need help[:|,|.] ", "hey mull, ",
    "next question[:|,] ", "[settle a bet|double check this][:|,] ", "i need this fast[:|,] ", "exercise: ", "task: ",
)  # fmt: skip
EXPRESSION = (
    "how do i [do|work out|solve|calculate|figure out] {e}?", "need [help with|the answer to|the answer for] {e}",
    "[my kid|my son|my daughter|the teacher|somebody] [asks|wants to know|asked me] [what |]{e}[| is]",
    "[im|i'm|i am] trying to [work out|do|solve|figure out|calculate] {e}", "[i'm|im] stuck on {e}",
    "{e} [answer|result]?",
    "what do [i|you] get [if|when] [i|you] [type|put|enter] {e} into a calculator?", "calculator says? {e}",
    "{e} what does the calculator say?", "quick math {e}", "{e} equals to?", "{e} is equal to[| what|...|?]",
    "{e} [makes|gives|comes to|is]", "{e} [makes|gives|comes to] what?", "so {e} [makes|is] what?", "find out {e}",
    "the sum is {e}, [what's|what is] the answer?", "the question is {e}", "[homework|exercise|question|task]: {e}",
    "[do|solve|work out] {e} for me", "can you do {e} in your head?", "what would [i|you] get for {e}?",
    "if [i|you|we] [do|calculate|work out] {e}, what do [i|you|we] get?", "when i do {e} what's the result?",
    "write down the answer to {e}", "fill in: {e} = [_|__|___|...]", "fill in the blank: {e} = _", "complete: {e} =",
    "{e} = [..|...|??|___|x|answer]", "[mental math|mental maths|pop quiz|quick sum]: {e}", "{e}, how much?",
    "{e}, what's that?", "{e} how much is that", "and what about {e}?", "[how|what] about {e}?", "need to know {e}",
    "[wanna|want to] know {e}", "evaluate [the expression|the following:] {e}", "find the value: {e}",
    "[work this out|compute the following|calculate the following]: {e}", "what is the [outcome|answer] of {e}?",
    "what number do you get from {e}?", "which number [equals|is equal to|is the same as] {e}?", "{e} as a number",
    "what answer do you get for {e}?", "what should {e} be?", "{e} what is the answer", "{e} whats the answer",
    "i keep getting {e} wrong, what is it?", "is there a quick way to do {e}?", "how would you do {e}?",
    "what's the solution to {e}?", "[help|help me] [with|do|solve] {e}", "{e} solve", "{e} calculate", "{e} whats that",
)  # fmt: skip
BARE = ("{e}", "{e}", "{e}", "{e}=", "{e} =", "{e} = ?", "{e}=?", "{e}?", "{e} ?", "{e} = ", "{e}  =", "={e}", "{e}.")
_SUMS = (
    "{b} on top of {a}", "{a} with {b} [added|more]", "{a} and another {b}", "{a} plus {b} [makes|gives|is]",
    "if i have {a} and add {b}, [what do i get|how much is it|what is it]?", "add up {a} and {b}",
    f"[if|when] {{a}} and {{b}} are added[| together], {_GIVES}?", "what comes out when {b} is added to {a}?",
    "[which|what] number is {b} [bigger|greater|larger|higher] than {a}?", "the number {b} [greater|bigger] than {a}",
    "{b} more [than|then] {a} is [what|how much]?", "adding {a} and {b} [gives|makes][| what|?]",
    "adding {b} to {a} [gives|makes|is][| what|?]", "add these: {a} and {b}", "add these numbers: {a}, {b}",
    "{a}, {b}: [add them|their sum|the sum|what is the sum?]", "the numbers are {a} and {b}. add them[| together| up]",
    "here are [two |]numbers: {a} and {b}. [what is|what's] their sum?", "{a} & {b} [together|in total|added]",
    "their sum: {a} and {b}", "raise {a} by {b}", "make {a} [bigger|larger] by {b}", "{a} goes up by {b}",
    "{a} went up by {b}, what is it now?", "count [on |up |]{b} from {a}", "start at {a} and go up {b}",
    "how much do {a} and {b} [make|come to|give] [in all|altogether|in total]?", "{a} add {b}[| is| equals| =|?]",
    "i [want|need] to add {a} and {b}", "can u add {a} to {b}", "what's {b} [higher|larger|bigger] than {a}?",
    "{a} then {b} more[, what is that|]?", "sum of the numbers {a} and {b}", f"take {{a}}, add {{b}}, {_GIVES}?",
    f"if you put {{a}} and {{b}} together {_GIVES}?", "{a} combined with {b}", "[sum|total]: {a} and {b}",
)  # fmt: skip
_TOGETHER = (
    "i had {a} [coins|stickers|marbles|dollars|apples] and [got|found|bought|won] {b} more, how many now?",
    f"i paid {{a}} and then {{b}}. how much {_ALL}?",
    f"{{a}} [boys|red|cats] and {{b}} [girls|blue|dogs], how many {_ALL}?",
    "[im|i'm|i am] {a}. how old will i be in {b} years?", "{a} minutes and then {b} minutes, how long in total?",
    f"i walked {{a}} km and then {{b}} km, how far {_ALL}?", "the pen is ${a} and the book is ${b}, how much for both?",
    "there are {a} and {b} more [come|arrive], how many [are there |]now?",
    "it costs {a} plus {b} shipping, what's the total?",
)  # fmt: skip
_DIFFERENCES = (
    "{a} with {b} [removed|taken off|taken away]", "remove {b} from {a}", "[knock|take] {b} off {a}", "{b} off {a}",
    "what is {a} if you take [off|away] {b}?", "{a} goes down by {b}", "{a} went down by {b}, what is it now?",
    "[which|what] number is {b} [smaller|less|lower] than {a}?", "{b} [fewer|smaller|lower] than {a}",
    "{b} less [than|then] {a} is [what|how much]?", "subtracting {b} from {a} [gives|makes|leaves][| what|?]",
    f"[if|when] {{b}} is [subtracted|taken|taken away|removed] from {{a}}, {_GIVES}?", "{a}, take away {b}",
    "start at {a} and go [down|back] {b}", "count back {b} from {a}", "{a} subtract {b}[| is| equals| =|?]",
    "from {a}, {b} is taken away. what's left?", "what's left of {a} after [taking away|removing] {b}?",
    "after taking {b} from {a}, what [remains|is left]?", "deduct {b} from {a}", "[minus|subtract] {b} from {a}",
    "{b} subtracted from {a} [is|equals|gives][| what|?]", "{b} taken [off|from|away from] {a}", "{a}, subtract {b}",
    f"take {{a}}, subtract {{b}}, {_GIVES}?", "i [want|need] to take {b} away from {a}",
    "{a} minus {b} [leaves|makes|gives]",
    "what's {b} [lower|smaller|fewer] than {a}?", "make {a} [smaller|less] by {b}", "drop {a} by {b}",
    f"if you start with {{a}} and take away {{b}} {_GIVES}?", "the number {b} [smaller|less] than {a}",
    "take {b} from {a}", "{a} without {b}", "take {b} out of {a}", "subtract {b} off {a}",
    "what is left if i take {b} from {a}",
)  # fmt: skip
_LEFT = (
    "what's the gap between {b} and {a}?", "how much [do i need |is it |]to get from {b} to {a}?",
    "how many [steps|more] from {b} to {a}?", "i have {b} but need {a}. how many [more|are missing]?",
    "how much is missing from {b} to {a}?", "how far is {b} from {a}?", "the [distance|difference] between {b} and {a}",
    "i had {a} and [ate|sold|lost|gave away|spent|used] {b}, [how many|how much|what] is left?",
    "there were {a}, {b} are gone. how many [now|remain|are left]?",
    "{a} [birds|kids|people], {b} leave, how many stay?",
    "it costs {b} and i pay with {a}. how much change?", "the difference if the numbers are {a} and {b}",
    "{a} and {b}: what's the difference?", "{a} compared to {b}, what is the difference?", "diff between {a} and {b}",
    "what do you add to {b} to [make|get|reach] {a}?", "how much [higher|taller|older|heavier] is {a} than {b}?",
    "how many [fewer|less] is {b} than {a}?", "{a} vs {b}, how much more?", "what separates {b} and {a}?",
)  # fmt: skip
_PRODUCTS = (
    "{a} [multiply|multiplied] {b}[| =|?]", "times {a} [by|and] {b}", "{a} multiply by {b}", "{a} timesed by {b}",
    f"[if|when] {{a}} is multiplied by {{b}}, {_GIVES}?", "multiplying {a} by {b} [gives|makes][| what|?]",
    "what's the product if i multiply {a} and {b}?", "the product when {a} is multiplied by {b}",
    "find the product: {a} and {b}", "{a} and {b}: multiply them", "{a} and {b}: what is the product?",
    f"{_GIVES} multiplying {{a}} and {{b}}?", "{a} times as [much|many|big] as {b}",
    "what is {a} times as much as {b}?",
    "the numbers are {a} and {b}. multiply them", "{a} times the number {b}", "find {a} multiplied by {b}",
    "times table: {a} times {b}", "{a} times {b} [makes|gives|is]", "i [want|need] to multiply {a} by {b}",
    f"take {{a}}, multiply by {{b}}, {_GIVES}?", "multiplication: {a} and {b}", "multiply {a}, {b}", "{a} mult {b}",
    "what number is {a} times {b}?", "what number is {a} times [bigger|larger] than {b}?", "product: {a} and {b}",
    "here are [two |]numbers: {a} and {b}. what is their product?",
    "use {a} as a factor and {b} as the other, what product?",
    "{a} multiplied by {b} [is|equals|makes]", "can u multiply {a} by {b}", "whats the product of {a} & {b}",
)  # fmt: skip
_LOTS = (
    f"{{a}} [people|kids|boxes|shelves] with {{b}} [coins|books|things] each, how many {_ALL}?",
    "{a} [times|lots of] {b}",
    "{b} [a|per|every|each] [day|week|hour] for {a} [days|weeks|hours], how much is that?", "{a} [coins|notes] of {b}",
    f"each [box|bag|pack] has {{b}} and i have {{a}} of them. how many {_ALL}?", "{a} at {b} each",
    "{a} [tickets|books|shirts] at {b} [dollars|euros] each, [how much|what's the total|how much is that]?",
    "if a [pen|ticket|book] costs {b}, [how much do {a} cost|what do {a} cost]?", "{b} per box, {a} boxes, how many?",
    "a grid with {a} rows and {b} columns, how many [squares|cells|boxes]?", "{a} by {b} grid, how many squares?",
    f"{{a}} [rows|tables] with {{b}} [chairs|seats] in each, how many {_ALL}?", "{a} groups with {b} in each",
    "{b} each for {a} [people|kids], how many do i need?", "area of a {a} by {b} rectangle", "{a} bundles of {b}",
)  # fmt: skip
_QUOTIENTS = (
    "{a} divide by {b}", "{a} divide {b}", "{a} divided [with|by] {b}",
    f"[if|when] {{a}} is divided by {{b}}, {_GIVES}?",
    "dividing {a} by {b} [gives|makes|is][| what|?]", "find {a} divided by {b}", "the answer to {a} divided by {b}",
    "what number is {a} divided by {b}?", f"take {{a}} and divide it by {{b}}, {_GIVES}?",
    "find the quotient of {a} and {b}",
    "i [want|need] to divide {a} by {b}", "{a} divided by {b} [makes|gives|is|equals]", "division: {a} by {b}",
    "{a} by {b} division", "the quotient when {a} is divided by {b}", "what do i get dividing {a} by {b}?",
    "can u divide {a} by {b}", "how do i divide {a} by {b}?", "quotient: {a} divided by {b}",
    "the number is {a}. divide it by {b}", "start with {a}, divide by {b}", f"{_GIVES} from {{a}} divided by {{b}}?",
)  # fmt: skip
_SHARES = (
    "how many {B}s [in|are in|are there in|go into|fit in|make] {a}?", "{a} [between|among] {b} [people|kids|friends]",
    "[split|share] {a} [between|by|among] {b}", "{a} [sweets|coins|cards] shared by {b} [kids|friends], how many each?",
    "{a} into {b} [groups|teams|parts], how many in each?", "{a} in groups of {b}, how many groups?",
    "how many [packs|boxes|bags] of {b} do i need for {a}?", "each [box|bag] holds {b}. how many [boxes|bags] for {a}?",
    "{a} [dollars|euros] for {b} people, how much [each|per person]?", "{b} of them cost {a}, how much is each?",
    "how much does each get if {b} share {a}?", "if {a} is split [into|between] {b}, what is each share?",
    "how many times [does|will|can] {b} fit into {a}?", "how many times can i take {b} from {a}?",
    "{a} split into {b}", "[split|cut|divide] {a} into {b}[| pieces| parts]", "what is {a} split into {b} parts?",
    "{a} pages in {b} days, how many each day?", "{a} [eggs|pens] packed in [boxes|packs] of {b}, how many boxes?",
    "{a} km in {b} hours, how many each hour?", "deal {a} cards to {b} players, how many each?",
    "how often is {b} in {a}?",
    "how many lots of {b} [are in|make|are there in] {a}?", "{a} shared between {b}", "{a} split {b} ways",
    "we are {b} and the bill is {a}, what is each share?",
)  # fmt: skip
MORE_ANY = {"+": _SUMS, "-": _DIFFERENCES, "*": _PRODUCTS, "/": _QUOTIENTS}
MORE_COUNTED = {"+": _TOGETHER, "-": _LEFT, "*": _LOTS, "/": _SHARES}

_HALF = (
    "half {a}", f"{_IS}half {{a}}", "{a} divided in half", "take half of {a}", "½ of {a}", "{a} cut in half",
    "halve the number {a}", "i [have|had] {a} and give away half, how many left?", "half as much as {a}",
    "{a} split in half",
    "what's {a} cut in half?", f"[if|when] [i|you] [halve|cut in half] {{a}} {_GIVES}?", "half the number {a}",
    "half as many as {a}", "{a} by half, what is that?", "what number is half of {a}?", "half of {a} is",
)  # fmt: skip
_DOUBLE = (
    "{a} times two", "multiply {a} by two", "two times {a}", "two lots of {a}", "double the number {a}",
    "{a} doubled [is|makes|equals][| what|?]", "twice as [much|many] as {a}",
    "what is twice as [much|many|big] as {a}?",
    "{a} plus itself", "double of {a}", "twice the number {a}",
    "i [have|had] {a} and double it, [what is it|how many now]?",
    "if {a} is doubled, what is it?", "the number that is double {a}", "{a} two times",
    "what do you get doubling {a}?", "{a} and the same again",
)  # fmt: skip
_TRIPLE = (
    "{a} times three", "multiply {a} by three", "three lots of {a}", "three times as [much|many|big] as {a}",
    "{a} tripled [is|makes|equals][| what|?]", "triple the number {a}", "what's three times {a}?",
    "i triple {a}, what is it?",
)  # fmt: skip
_SQUARE = (
    "{a} to the power of two", "{a} to the second power", "{a} squared [is|equals|makes][| what|?]", "{a}²",
    "{a} x {a}",
    "what number is {a} squared?", "square the number {a}", "multiply {a} by itself", "{a} ^ 2",
    "how much is {a} squared?",
    "area of a square with side {a}", "{a} sq", "{a} to the 2", "{a}*{a}", "what is the square of {a}?",
)  # fmt: skip
_CUBE = (
    f"{_IS}{{a}} cubed", "{a}^3", "the cube of {a}", "{a} to the power of 3", "{a}³", "{a} to the third power",
    "cube {a}",
    "{a} times itself times itself", "{a}**3", "{a} to the power of three", "what's the cube of {a}?",
    "{a} x {a} x {a}",
    "how much is {a} cubed?", "what is {a}^3?", "{a} cubed", "what is {a} cubed?",
)  # fmt: skip
_PERCENT = (
    "what's {P} percent of {a}?", "{P} percent of {a}", "how much is {P} percent of {a}?", "a {p}% tip on {a}",
    "{p}% tip on a [bill of {a}|${a} bill]", "{p}% tax on {a}",
    "i [got|have] {p}% of {a}, [how many|how much] is that?",
    "{p} % of {a}", "{p}% from {a}", "take {p} percent of {a}", "if i take {p}% of {a}, what do i get?",
    "{p}% of ${a}", "[work out|figure out] {p}% of {a}", "{a}, [what is|what's|whats] {p}% of that?",
    "{p} per cent of {a}",
    "{p}% of the {a} people, how many is that?", "percentage: {p}% of {a}", "{p}/100 of {a}",
)  # fmt: skip
MORE_SPECIAL = {
    "half": _HALF, "double": _DOUBLE, "triple": _TRIPLE, "square": _SQUARE, "cube": _CUBE, "percent": _PERCENT,
    "third": ("third of {a}", "divide {a} in three", "{a} split in thirds, how much is each?", "take a third of {a}"),
    "quarter": ("¼ of {a}", "quarter of {a}", "a quarter the size of {a}", "take a quarter of {a}",
    "{a} split in quarters"),
    "part": (
        f"{_IS}{{f}} of {{a}}", "{f} of {a}", "how much is {f} of {a}?", "{a}, what is {f} of that?", "take {f} of {a}",
        "find {f} of {a}", "of {a}, what is {f}?", "{f} of {a} [is|equals|=][| what|?]",
        "{f} of the {a}, how many is that?",
        "work out {f} of {a}", "i used {f} of {a}. how much did i use?", "calculate {f} of {a}", "{f} from {a}",
        "{f} x {a}",
        "{f} times {a}", "whats {f} of {a}?", "if i take {f} of {a}, what do i get?", "what's {f} of {a}?",
        "what is {f} of {a}?",
    ),
    "list": (
        "add [up |together |]{l}", f"{_IS}the [sum|total] of {{l}}", "[sum|total] of {l}",
        "what do {l} [add up to|make|come to]?",
        "[sum|total] of these: {l}", "{l} added [together|up]", f"{{l}} {_ALL}", "how much [is|are] {l} together?",
        "{l} total",
        "add these numbers: {l}", "i [bought|have|spent|paid] {l}, what's the total?", "sum up {l}",
        "{l}: what is the sum?",
        "add {l} together", "what's {l} all added together?", "the prices are {l}. how much in total?",
        "add all of these: {l}",
        "what is the sum of {l}?", "add {l}",
    ),
    "average": (
        f"{_IS}the [average|mean] of {{l}}", "[average|mean|avg] of {l}", "{l}, what is the [average|mean]?",
        "[average|mean]: {l}",
        "find the [average|mean] of [the numbers |these numbers: |]{l}",
        "my [scores|marks|grades] are {l}. what's my average?",
        "average {l}", "how do i get the [average|mean] of {l}?", "what do {l} average?",
        "the average of the numbers {l}",
        "on average, how much is {l}?", "the numbers are {l}. average?", "what is the mean of {l}?",
        "what is the average of {l}?",
    ),
    "off": (
        "{p}% off {a}", "{a} [minus|less|-] {p}%", "{a} with a {p}% discount", "what is {a} after {p}% off?",
        "take {p}% off {a}",
        "a ${a} [shirt|jacket|bag] is {p}% off. what does it cost?", "[reduce|decrease|lower] {a} by {p}%",
        "{a}, {p}% off",
        "what's {a} with {p}% off?", "{p} percent off {a}", "the price is {a}, i get {p}% discount. what do i pay?",
        "{a} [reduced|decreased] by {p}%", "what is {p}% off {a}?",
    ),
    "up": (
        "{a} [plus|+] {p}%", "[increase|raise] {a} by {p}%", "add {p}% to {a}", "{a} with a {p}% tip",
        "{a} with {p}% tax added",
        "{a} [increased|raised] by {p}%", "{a} goes up by {p}%. what is it now?", "what is {a} plus {p}%?",
        "{p}% more than {a}",
        "the bill is {a} and i tip {p}%. what do i pay?", "add {p} percent to {a}", "what is {a} increased by {p}%?",
    ),
    "lowest": (
        "[simplify|reduce|cancel] {f}", "{f} in lowest terms", "{f} simplified", "{f} in [its |]simplest form",
        "{f} reduced",
        "write {f} in [its |]simplest form", "cancel down {f}", "[simplify|reduce] the fraction {f}",
        "simplest form of {f}",
        "lowest terms: {f}", "what is {f} in lowest terms?", "can {f} be simplified? to what?", "{f} simplify",
        "make {f} simpler",
        "how do i simplify {f}?", "what's {f} simplified?", "what is {f} in simplest form?", "reduce {f}",
        "simplify {f}",
    ),
}  # fmt: skip
INNER = {
    "+": ("the sum of {a} and {b}", "the total of {a} and {b}", "the sum of {a} and {b}"),
    "-": ("the difference between {a} and {b}", "the difference of {a} and {b}"),
    "*": ("the product of {a} and {b}", "{a} times {b}", "the product of {a} and {b}"),
    "/": ("the quotient of {a} and {b}", "{a} divided by {b}"),
}
OUTER = {  # around {n}, a sum named by INNER: with {c} behind its sign, and with {c} before it
    "+": (("add {c} to {n}", "{c} more than {n}", "take {n} and add {c}"), ("add {n} to {c}", "{c} plus {n}")),
    "-": (
        ("subtract {c} from {n}", "{c} less than {n}", "take {c} away from {n}", "take {n} and subtract {c}"),
        ("subtract {n} from {c}", "{c} minus {n}", "take {n} away from {c}", "{c} take away {n}"),
    ),
    "*": (("multiply {n} by {c}", "{n} multiplied by {c}", "{c} times {n}"), ("{c} times {n}", "multiply {c} by {n}")),
    "/": (("divide {n} by {c}", "take {n} and divide it by {c}"), ("divide {c} by {n}", "{c} divided by {n}")),
}
SAY = (
    "{n}",
    "{n}",
    "what is {n}?",
    "[what's|whats] {n}?",
    "how much is {n}?",
    "find {n}",
    "{n} =",
    "what do you get: {n}?",
)
FIRST = {
    "+": "[add {a} and {b}|add {a} to {b}|first add {a} and {b}|{a} plus {b}|take {a}, add {b}]",
    "-": "[subtract {b} from {a}|take {b} from {a}|take {b} away from {a}|{a} minus {b}|take {a}, subtract {b}]",
    "*": "[multiply {a} by {b}|multiply {a} and {b}|first multiply {a} by {b}|{a} times {b}]",
    "/": "[divide {a} by {b}|first divide {a} by {b}|{a} divided by {b}]",
}
