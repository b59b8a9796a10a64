"""Long sums as they come up in daily life, for training alone: packing, sharing, prices, rates, units of time.

Words in capitals stand for the choices in `_WORDS`; `{item}`, `{items}`, `{box}` and `{boxes}` come from `_PACKS`.
"""

from __future__ import annotations

from fractions import Fraction
from random import Random

from mull.tasks.arithmetic import text
from mull.tasks.formula import Node
from mull.tasks.phrasing import worded

_PACKS = (
    ("egg", "carton"), ("egg", "box"), ("pencil", "box"), ("cookie", "bag"), ("muffin", "tray"), ("book", "shelf"),
    ("bottle", "crate"), ("sticker", "sheet"), ("photo", "page"), ("marble", "jar"), ("tile", "box"), ("screw", "pack"),
    ("apple", "basket"), ("card", "deck"), ("bead", "string"), ("coin", "pile"), ("sweet", "bag"), ("letter", "bundle"),
    ("cupcake", "box"), ("orange", "net"), ("stamp", "page"), ("candle", "pack"), ("flower", "bunch"),
    ("brick", "stack"), ("balloon", "bag"), ("can", "shelf"), ("toy", "box"), ("plate", "stack"), ("battery", "pack"),
    ("donut", "box"), ("nail", "tin"), ("pen", "cup"), ("bagel", "bag"), ("grape", "bowl"), ("chocolate", "tin"),
)  # fmt: skip
_PLURALS = {"child": "children", "person": "people", "shelf": "shelves", "battery": "batteries"}
_PEOPLE = ("kid", "friend", "child", "person", "student", "player", "cousin", "neighbor", "worker", "pupil", "guest")
_MONEY = ("dollars", "dollars", "euros", "euros", "pounds", "bucks", "rupees")
_THINGS = (
    "book", "ticket", "shirt", "meal", "pizza", "chair", "lamp", "game", "plant", "bag", "lesson", "phone case", "cake",
    "mug", "tyre", "train ticket", "jacket", "necklace", "bike ride",
)  # fmt: skip
_DISTS = ("km", "km", "miles", "meters", "kilometers", "steps", "laps")
_PERIODS = ("day", "day", "week", "month", "hour", "trip", "shift")
_UNITS = {
    7: (("week", "day"),), 12: (("year", "month"), ("dozen", "egg")), 24: (("day", "hour"),),
    60: (("hour", "minute"), ("minute", "second")),
    100: (("meter", "centimeter"), ("euro", "cent"), ("dollar", "cent")),
    1000: (("kilometer", "meter"), ("kilo", "gram"), ("liter", "milliliter")), 10: (("centimeter", "millimeter"),),
}  # fmt: skip
_IN_UNITS = {
    "product": (
        "how many {small}s [are|are there] in {a} {big}s?", "{a} {big}s in {small}s",
        "{a} {big}s [=|is|are] how many {small}s?", "{a} {big}s = ? {small}s",
        "[convert|change|turn] {a} {big}s [to|into] {small}s", "{a} {big}s, how many {small}s is that?",
        "[how much is|what is] {a} {big}s in {small}s?", "{small}s in {a} {big}s",
    ),
    "quotient": (
        "how many {big}s [are|is|make] {a} {small}s?", "{a} {small}s in {big}s",
        "{a} {small}s [=|is|are] how many {big}s?", "{a} {small}s = ? {big}s",
        "[convert|change|turn] {a} {small}s [to|into] {big}s", "{a} {small}s, how many {big}s is that?",
        "[how much is|what is] {a} {small}s in {big}s?",
    ),
    "whole": (
        "how many [full|whole|complete] {big}s are [in|there in] {a} {small}s?",
        "{a} {small}s, how many full {big}s is that?", "[full|whole|complete] {big}s in {a} {small}s",
    ),
    "rest": (
        "{a} {small}s are some full {big}s and how many {small}s?",
        "how many {small}s are left over if {a} {small}s are put into full {big}s?",
        "after the full {big}s, how many of {a} {small}s are left over?",
    ),
}  # fmt: skip
_PARTS = {2: "half", 3: "a third", 4: "a quarter", 5: "a fifth", 6: "a sixth", 8: "an eighth", 10: "a tenth"}
_PART = (
    "{part} of {a}", "WHATIS{part} of {a}", "how much is {part} of {a}?", "{part} of {a} {goods} [is|are] how many?",
    "i [ate|sold|gave away|used] {part} of {a} {goods}. how many [was that|is that]?", "{part} of {a} {money}",
    "{part} of the {a} {people} came. how many [came|is that]?", "{part} of {a} pages, how many pages?",
)  # fmt: skip
_TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times", 10: "ten times"}
_TIMED = (
    "{times} {a}", "WHATIS{times} {a}", "how much is {times} {a}?", "{times} as [much|many] as {a}",
    "{times} {a} {goods}, how many?", "omar has {a} {goods} and mia has {times} as many. how many does mia have?",
    "a {thing} costs {a} {money}, a bike costs {times} as much. how much is the bike?",
)  # fmt: skip

_WORDS = {
    "MANY": "[how many {items}|how many {items} in total|how many {items} altogether|how many {items} is that|how many "
    "{items} are there|total {items}|total number of {items}|how many {items} overall|number of {items}]",
    "WHO": "[my mum|my dad|the shop|our school|the club|my boss|a farmer|the baker|anna|omar|my neighbor]",
    "FAIR": "[equally|evenly|fairly|in equal shares|equaly]",
    "AMONG": "[among|between|amongst|for]",
    "SHARE": "[share|split|divide|divide up|hand out|deal out|distribute|give out]",
    "WHATIS": "[|||what is |what's |whats |find |work out |tell me |calculate |give me |i need ]",
    "OVER": "[are left over|are left|remain|are left at the end|stay behind|will be left over|would be left]",
    "FULL": "[full|full|complete|whole|entire]",
    "REM": "[remainder|remainder|rest|leftover]",
}

_PRODUCT = (
    "{a} {boxes} with {b} {items} [each|in each|in every one]. MANY?",
    "{a} {boxes}, {b} {items} [per|in each|in every] {box}. MANY?",
    "there are {b} {items} in [a|every|each|one] {box}. how many in {a} {boxes}?",
    "[one|a|each|every] {box} [holds|has|contains|fits] {b} {items}[.|,] [how many do|how many {items} do|what do] "
    "{a} {boxes} [hold|have|contain]?",
    "{b} {items} per {box}, {a} {boxes}. MANY?", "{b} {items} per {box} and {a} {boxes}, MANY?",
    "WHO [ordered|bought|got|has|counted] {a} {boxes} and every {box} [has|holds|comes with] {b} {items}. MANY?",
    "WHO [has|filled|packed|needs] {a} {boxes} of {b} {items}. MANY?",
    "[if|when] each {box} [has|holds] {b} {items}, how many {items} are in {a} {boxes}?",
    "how many {items} are in {a} {boxes} [if|when] [there are {b} in each|each has {b}|every {box} holds {b}]?",
    "total {items} in {a} {boxes} of {b}", "{a} {boxes} x {b} {items} [=|= how many {items}?|is how many?]",
    "[a|one|each] {thing} costs [{b} {money}|${b}|€{b}|£{b}][.|,] [what do|how much do|how much would] {a} [cost|"
    "of them cost|cost together]?",
    "{a} {thing}s at [{b} {money}|${b}|€{b}] [each|apiece|a piece], [total|total price|how much altogether|what do "
    "i pay|what's the bill]?",
    "[price of|cost of|what do i pay for] {a} {thing}s if one [is|costs] {b} {money}?",
    "if one {thing} [is|costs] {b} {money} then how much [are|is] {a}?",
    "{a} [people|kids|friends|guests|members] [each pay|each paid|pay each|each give|each brought] {b} {money}, "
    "how much money [altogether|is that|in total|do we have]?",
    "i [earn|make|get|save|spend|pay] {b} {money} [a|per|every|each] {period}. how much in {a} {period}s?",
    "[my rent is|i save|the bill is|salary is|the fee is] {b} a month, how much for {a} months?",
    "{b} {money} [a|per] {period} x {a} {period}s",
    "{b} [a|per|each|every] {period} for {a} {period}s, [total|how much is that|what's that in total|how many in "
    "all]?",
    "i [run|walk|cycle|drive|swim] {b} {dist} [every|each|a|per] {period}. how [far|many {dist}] in {a} {period}s?",
    "a [machine|factory|printer|worker|bakery] makes {b} [parts|bottles|toys|pages|rolls|shirts] [per|an|every|"
    "each] hour. how many in {a} hours?",
    "i read {b} pages [a|per|every] day, how many after {a} days?",
    "WHO [types|reads|writes] {b} words a minute. words in {a} minutes?",
    "[area|whats the area|what is the area|find the area] of a [rectangle|garden|field|room|floor|wall|yard] [{a} "
    "m by {b} m|{a} by {b}|{a} x {b} m|{a} cm by {b} cm|with sides {a} and {b}]",
    "a [rectangle|garden|field|room|floor] is {a} m long and {b} m wide. [area|what is the area|how big is its "
    "area]?",
    "{a} rows of {b} [seats|chairs|plants|cars|stars], [how many|total]?",
    "{a} rows [with|and] {b} [seats|chairs|dots] in each row, [how many|total number]?",
    "a [theatre|hall|cinema|parking lot|grid|plane] has {a} rows [with|of] {b} [seats|spots|chairs|squares]. how "
    "many [is that|in all|in total]?",
    "WHATIS{a} lots of {b}", "WHATIS{a} times as much as {b}", "{a} times the number {b}", "{b}, {a} times over",
    "[add|count] {b} [up |]{a} times, what do [i|you] get?", "multiply[:|] {a}, {b}",
    "multiply {a} [and|&|w/] {b} [for me|together|plz|pls]",
    "WHATIS{a} [multiplyed by|mulitplied by|multipled by|mutiplied by|mult by|multiplied times|timesed by|*] {b}",
    "[mutiply|multiplie|multipy|mulitply] {a} [by|and|with] {b}", "{a} by {b} multiplied",
    "what is {a} by {b} multiplied?",
    "{a} and {b}, [multiply them|multiplied|times each other|their product|product?]",
    "the [two |]numbers are {a} and {b}. [whats|what is|find|give me] their product[?|]",
    "factors {a} and {b}, product?", "[product|the product] ({a}, {b})",
    "[work out|do|solve] by long multiplication: {e}", "long multiplication {e}",
    "can you [show me|help with|do] [the multiplication|the product] {e}?", "{a} times {b} [is|=] [_|__|...|??]",
    "[how much|what] would {a} times {b} [be|come to|make]?", "i mean {a} [times|multiplied by] {b}", "calc {a}*{b}",
    "{e} whats the product", "[result|answer] of multiplying {a} [by|with|and] {b}",
    "{a} multiplied by {b} [gives|makes|=] what", "[what|which] number do i get when multiplying {a} [with|by] {b}?",
    "whats {a}x{b}", "{a}x{b}", "{a}X{b}=",
)  # fmt: skip

_QUOTIENT = (
    "SHARE {a} {goods} FAIR AMONG {b} {people}[.|,] how many [each|does each get|per person|for each|for everyone|"
    "does everyone get]?",
    "{b} {people} [share|split|divide] {a} {goods} FAIR. how many [each|does each get|does one get]?",
    "{a} {goods} [shared|split|divided] [among|between|by] {b} {people}[, how many each|, each gets?|]",
    "{a} {goods} for {b} {people}, how many [each|per {person}|does each {person} get]?",
    "[if|when] {b} {people} [share|split] {a} {goods} FAIR, how many does each get?",
    "how many {goods} does each {person} get [if|when] {b} {people} [share|split] {a} {goods}?",
    "how many {boxes} of {b} [can|do|could] [i|you|we] [make|fill|get] [from|with|out of] {a} {items}?",
    "{a} {items} in {boxes} of {b}[ - |, |. ]how many {boxes}?",
    "{a} {items}, {b} [per|in each|in every] {box}. how many {boxes}?",
    "how many {boxes} [do i need|are needed|will i need] for {a} {items} [if|when] {b} go in [each|one]?",
    "WHO puts {a} {items} into {boxes}, {b} in each. how many {boxes}?",
    "WHO packs {a} {items}, {b} to a {box}. how many {boxes}?",
    "{a} {items} in {b} [equal|equally full] {boxes}, how many {items} in [each|one|every] {box}?",
    "WHO puts {a} {items} into {b} {boxes}, the same in each. how many {items} per {box}?",
    "if {b} {boxes} hold {a} {items}, how many are in one?",
    "{b} {boxes} [hold|have|contain] {a} {items} together. how many in [one|each] {box}?",
    "[if |]{b} {thing}s cost {a} {money}, [how much is one|what does one cost|what is the price of one|how much "
    "each|price of one]?",
    "i paid {a} {money} for {b} {thing}s. [how much was each|price of one|what did one cost|how much per {thing}]?",
    "the bill is {a} {money} and we are {b} people. [how much each|what does each pay|each pays?|share per person]?",
    "split a bill of [{a} {money}|${a}|€{a}] [{b} ways|between {b} people|among {b}]",
    "{a} {money} in {b} {period}s, how much [per|a] {period}?",
    "i [earned|saved|made|spent] {a} {money} in {b} {period}s. how much [was that a|per|is that each] {period}?",
    "WHO [drove|walked|cycled|ran] {a} {dist} in {b} {period}s. how many {dist} per {period}?",
    "{a} pages [to read|in the book|left], {b} days. how many [a day|per day|each day]?",
    "a book has {a} pages and i want to finish in {b} days, pages per day?",
    "i read {b} pages a day. how many days for {a} pages?",
    "i save {b} {money} a week. how many weeks until i have {a}?",
    "a [rope|ribbon|plank|pipe|cable|string] of {a} [cm|m|inches] is cut into {b} equal [pieces|parts]. how long "
    "is [one|each]?",
    "a {a} [cm|m|mm] [rope|ribbon|plank|pipe|cable] cut in {b} equal parts, length of one?",
    "how many pieces of {b} cm can be cut from {a} cm?", "how many [{b}s|times {b}] are [in|there in] {a}?",
    "how many times [does {b} fit in|does {b} fit into|can {b} go into|can you take {b} from|does {b} go in] {a}?",
    "{b} into {a}", "WHATIS{b} into {a}", "{b} goes into {a} [how many times|how often|... times]?",
    "divide {b} into {a}", "what do you get dividing {a} by {b}?", "dividing {a} by {b} gives [|what]?",
    "WHATIS{a} [devided by|divded by|divied by|dived by|div by|divide by|/] {b}", "[devide|divde|divid] {a} by {b}",
    "{a} over {b} [is what|equals|=]", "{a} into {b} [equal parts|equal groups]",
    "split {a} into {b} [same sized|equal|equally big] [groups|parts|piles|teams], how [big|many in each]?",
    "{a} {people} in {b} equal groups, how many in each?", "{b} times what [is|makes|gives|=] {a}?",
    "what times {b} [is|makes|gives] {a}?", "[what|which] number multiplied by {b} gives {a}?", "{a} by {b} divided",
    "[quotient|the quotient]: {a}, {b}", "quotient of {a} and {b} [please|is|?]",
    "{a} [÷|/|:] {b} [long division|with long division|= ?|is how much]", "[do|work out] the long division {e}",
    "by long division work out {e}", "long division {e}", "[work out|calculate|do] the division {e}",
    "{e} whats the quotient", "[result|answer] of dividing {a} by {b}",
    "the [two |]numbers are {a} and {b}, divide [them|the first by the second]",
    "[can|could] you [divide|split] {a} by {b} [for me|plz|pls]",
    "if [i|you] divide {a} into {b} equal parts, what do [i|you] get?", "one of {b} equal parts of {a}",
    "{a} {goods} and {b} {people}, everyone gets the same. how many [each|is that]?",
)  # fmt: skip

_WHOLE = (
    "how many FULL {boxes} of {b} [from|can i fill with|can i make from] {a} {items}?",
    "how many FULL {boxes} of {b} can [be|get] [filled|made] [with|from] {a} {items}?",
    "{a} {items}, {b} [in each|per|to a] {box}. how many FULL {boxes}?",
    "{a} {items} in {boxes} of {b}. how many [{boxes} are full|full {boxes}|{boxes} get full]?",
    "WHO has {a} {items} and puts {b} in [a|each] {box}. how many FULL {boxes}?",
    "i have {a} {money}, [each|a|one] {thing} costs {b}. how many [can i buy|can i get|can i afford]?",
    "how many {thing}s [can i buy|can i get|can i afford|do i get] [with|for] {a} {money} if [one costs|each is|"
    "each costs] {b}?",
    "how many {thing}s at {b} {money} [each|apiece] can i [buy|get|afford] with {a}?",
    "a {thing} is {b} {money}. i have {a}. how many can i [buy|afford|get]?",
    "{a} cm [ribbon|rope|string|wire], each bow [takes|needs|uses] {b} cm. how many bows can i make?",
    "each cake needs {b} [eggs|grams of sugar|g of flour]. how many cakes can i make with {a}?",
    "how many FULL [teams|groups|rows|sets|piles|stacks] of {b} can [be made|you make|we make|i make] [from|with|"
    "out of] {a} [players|people|kids|coins|cards]?",
    "[floor|the floor] of {a} [/|over|divided by] {b}", "floor({a}/{b})",
    "WHATISthe [integer part|whole part|whole number part] of {a} [/|divided by|over] {b}",
    "{e}, [integer part|whole part|whole part only|integer only|only the integer]",
    "{a} divided by {b} [whole part only|no decimals|without decimals|rounded down|round down|just the whole "
    "number|as an integer rounded down|no remainder needed]",
    "{e} [no decimals|without decimals|round down|rounded down to a whole number|cut off the decimals|(rounded "
    "down)|(integer division)|(no decimals)|(whole part)]",
    "how [often|many times] does {b} [go|fit] [completely|fully|entirely] into {a}?",
    "how [often|many times] does {b} [go into|fit in|fit into] {a} [completely|fully|without going over]?",
    "how many [complete|whole|full] times does {b} go into {a}?", "how many whole [{b}s|times {b}] [are|fit] in {a}?",
    "integer division {a} [by|and] {b}", "{a} integer divided by {b}", "WHATIS{a} // {b}", "{a}//{b}",
    "python {a} // {b}", "WHATIS{a} div {b}", "divide {a} by {b} and round down",
    "divide {a} by {b}, [round down|drop the rest|forget the rest|only whole number|no fractions, round down]",
    "the largest number of {b}s that fit in {a}", "how many {b}s can i take out of {a}?",
    "how many times can [you|i] subtract {b} from {a} before it goes below zero?",
    "WHATIS{e} without the [rest|remainder|leftover]",
    "{b} {people} share {a} {goods} FAIR, only whole {goods}. how many does each get?",
    "[how many|what number of] {goods} does each of {b} {people} get from {a}, if only whole ones are given?",
)  # fmt: skip

_REST = (
    "{a} {items} [packed|put|sorted] [in|into] {boxes} of {b}[,|.] how many {items} OVER?",
    "i have {a} {items} and fill {boxes} of {b}. how many {items} [are left over|don't fit]?",
    "{a} {items}, {b} [per|in each] {box}. how many {items} OVER?",
    "after filling {boxes} of {b} with {a} {items}, how many {items} OVER?",
    "if {a} {items} [go|are put] [in|into] {boxes} of {b}, how many [are left over|are without a {box}]?",
    "WHO packs {a} {items} in {boxes} of {b}. [what's left|what is left over|how many are left over]?",
    "how many {items} OVER if [i|we|you] [put|pack] {a} [in|into] {boxes} of {b}?",
    "how many {items} don't fit [if|when] {a} {items} go into FULL {boxes} of {b}?",
    "SHARE {a} {goods} FAIR AMONG {b} {people}, how many OVER?",
    "what [remains|is left|is left over] if [i|we|you] share {a} {goods} [equally|evenly|fairly] [among|between] "
    "{b} {people}?",
    "{b} {people} share {a} {goods} FAIR. [how many {goods} stay behind|what is left over]?",
    "{a} {goods} for {b} {people}, everyone gets the same, how many OVER?",
    "[if|when] {a} {people} [form|make] [groups|teams|rows] of {b}, how many [are left|are left without a group|"
    "stay behind]?",
    "{a} {people} in [groups|teams|rows] of {b}, how many [are left over|stay behind]?",
    "how many [coins|people|cards] are left over when {a} make [piles|rows|groups] of {b}?",
    "i have {a} {money} and buy as many {thing}s as i can at {b} [each|apiece]. how much [money |]is left?",
    "a {thing} costs {b}. i buy as many as i can with {a} {money}, how much [money |]is left?",
    "a {a} cm [rope|ribbon|pipe] is cut in pieces of {b} cm. how [much|many cm|long a piece] is left over?",
    "WHATIS{a} mod {b}", "{a} mod {b} [=|is|equals|pls|?]", "mod({a}, {b})", "mod({a},{b})", "{a} (mod {b})",
    "{a}%{b}", "WHATIS{a} % {b}", "{a} % {b} [in python|modulo|=|= ?]",
    "WHATISthe REM of {a} [/|÷|over|divided by|:] {b}", "REM of {a} [/|÷|over|divided by|:] {b}[|?| please]",
    "REM [when|if|after] dividing {a} by {b}", "REM when {a} [gets|is] divided by {b}",
    "REM[:| -|,] {a} [/|÷|divided by] {b}",
    "[reminder|remainer|remaninder|remander|remainder] of {a} [/|divided by|÷] {b}",
    "divide {a} by {b} and [tell me|give me|i want|what is] [the|only the|just the] REM",
    "divide {a} by {b}. [whats|what is|what's] the REM?",
    "{a} divided by {b}[, remainder?| remainder only| leaves what remainder?| leaves what?| leaves a remainder of ?]",
    "{e} REM only", "{e} leaves what [remainder|rest]?", "what is the REM if you take {a} and divide [it |]by {b}?",
    "whats [left|left over|remaining] [when|if|after] {a} is divided by {b}?",
    "what [do i have|is] left over after dividing {a} by {b}?",
    "how much is left over [when|if|after] {b} goes into {a} [as often as possible|as many times as it can]?",
    "take {b} away from {a} as often as [you can|possible]. what is left?", "modulo: {a} and {b}",
    "{a} modulo {b} [=|is|?]", "calculate the modulo of {a} and {b}", "[the |]REM [from|for|in] {e}",
    "{b} into {a}, what's the [remainder|rest|leftover]?",
)  # fmt: skip

_BOTH = (
    "{a} {items} in {boxes} of {b}. how many FULL {boxes}, and how many {items} OVER?",
    "how many FULL {boxes} of {b} can [i|we|you] [fill|make] with {a} {items} and how many OVER?",
    "{a} {items}, {b} per {box}. how many FULL {boxes} and [how many stay behind|what's left over]?",
    "WHO packs {a} {items} into {boxes} of {b}. FULL {boxes} and leftover {items}?",
    "SHARE {a} {goods} FAIR AMONG {b} {people}. how many each and how many OVER?",
    "{b} {people} share {a} {goods}. how many [each|does each get] and [what remains|how many are left over]?",
    "if {b} {people} split {a} {goods} [evenly|fairly|equally], how many does each get and [what's left|how many "
    "stay behind]?",
    "{a} {people} in groups of {b}: how many groups and how many OVER?",
    "how many groups of {b} can {a} {people} make and how many OVER?", "divmod({a}, {b})", "divmod({a},{b})",
    "divmod {a} {b}", "{e} with [rest|the rest|a rest|R|remainder pls|the remainder]",
    "WHATIS{a} divided by {b} [with the rest|with rest|(with the rest)|with R|(with remainder)|including the "
    "remainder]",
    "{a} divided by {b}[,| -| =] [answer as|write as|give it as|in the form] quotient and remainder",
    "WHATISthe quotient and [the |]remainder [for|of|in] {a} [/|÷|:|divided by] {b}",
    "quotient and remainder [when|of] dividing {a} by {b}",
    "[how much|what] is {a} divided by {b}? [give the remainder too|and the remainder?|with remainder please|"
    "remainder too]",
    "{e}? [give|tell me|i need] the remainder too",
    "{e} [and give the remainder|and what is the remainder|incl. remainder|remainder included|and the rest]",
    "{b} into {a} goes how many times and [what's left|what is left|what remains]?",
    "how many times does {b} go into {a} and [what's the remainder|what is the rest|how much is left over|what is "
    "left over]?",
    "{b} goes into {a} how [often|many times] and what is left?",
    "[long division|do long division|long divison|work out|division] with remainder: {e}",
    "[divide|devide|divde] {a} by {b} with [rest|a rest|remainder|the remainder|reminder]",
    "divide {a} by {b}[.|,] [quotient and remainder|give both quotient and remainder|i need quotient and remainder|"
    "tell me the quotient and the remainder]",
    "{a} by {b} [quotient and rest|quotient + remainder|with quotient and remainder]", "{e} = _ [remainder|rem|r] _",
    "{e} = __ r __", "{a} = {b} x _ + _",
    "{a} = {b} * ? + ? [quotient and remainder|with the smallest remainder|(quotient and remainder)]",
    "{e} in the form q r", "{e} remainder form", "write {a}/{b} with a remainder",
    "[integer|whole number] division with remainder[:| of] {a} [by|and|/] {b}",
    "i divide {a} by {b}. quotient? remainder?",
    "{e}, [quotient? remainder?|both quotient and remainder|not decimals, use a remainder|no decimals, with "
    "remainder]",
)  # fmt: skip

_DIGITS = ("$", "€", "£", "}x{", "}X{", "{b}s", "%", "_", "(")  # beside these no number is in words
_POOLS = {"product": _PRODUCT, "quotient": _QUOTIENT, "whole": _WHOLE, "rest": _REST, "both": _BOTH}
_ASKS = {kind: worded(pool, _WORDS) for kind, pool in _POOLS.items()}
_PART_ASKS, _TIMED_ASKS = worded(_PART, _WORDS), worded(_TIMED, _WORDS)


def draw(rng: Random, level: int) -> tuple[int, str, int]:
    """A sum with a number that has a name: the days of a week, a half, a dozen."""
    b = rng.choice((*_UNITS, 7, 12, 60, *_PARTS))
    a = rng.randint(2, (30, 99, 400)[level - 1])
    style = rng.random()
    if style < 0.5:
        return a, "*", b
    return a * b + (rng.randrange(b) if style > 0.8 else 0), "/", b


def ask(rng: Random, a: int, op: str, b: int, kind: str) -> str:
    """One dressed question of this kind."""
    item, box = rng.choice(_PACKS)
    good, person = rng.choice(_PACKS)[0], rng.choice(_PEOPLE)
    signed = text.typed(rng, Node(op, Fraction(a), Fraction(b)))
    slots = {
        "a": text.said(rng, a, 0.05), "b": text.said(rng, b, 0.05), "e": signed,
        "items": _plural(item), "box": box, "boxes": _plural(box), "goods": _plural(good),
        "person": person, "people": _plural(person), "money": rng.choice(_MONEY), "thing": rng.choice(_THINGS),
        "dist": rng.choice(_DISTS), "period": rng.choice(_PERIODS),
        "part": _PARTS.get(b, ""), "times": _TIMES.get(b, ""),
    }  # fmt: skip
    pool: tuple[str, ...] = _ASKS[kind]
    if kind in _IN_UNITS and b in _UNITS and rng.random() < 0.4:
        slots["big"], slots["small"] = rng.choice(_UNITS[b])
        pool = _IN_UNITS[kind]
    elif kind == "quotient" and b in _PARTS and rng.random() < 0.3:
        pool = _PART_ASKS
    elif kind == "product" and b in _TIMES and rng.random() < 0.15:
        pool = _TIMED_ASKS
    template = rng.choice(pool)
    if any(mark in template for mark in _DIGITS):
        slots["a"], slots["b"] = str(a), str(b)
    return text.filled(rng, template, **slots)


def _plural(name: str) -> str:
    return _PLURALS.get(name) or name + ("es" if name.endswith(("x", "ch", "sh")) else "s")
