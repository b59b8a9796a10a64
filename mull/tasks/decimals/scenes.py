"""Decimals in daily life and in code: pools of phrasings for things people compare, claims, number lines, the middle.

The slots are those of `phrases`; {thing} has the {noun}, {x} is the number that a claim prefers and
{y} the other, {fx} and {fy} are their decimals as whole numbers, {n} is held between {a} and {b}, {nth} is
`second largest`, {code} and {array} are lists as a program has them.
"""

_THINGS = (
    "two {thing}s: {a} and {b}. {noun} of the {att} one?", "one {thing} is {a}, the other is {b}. which is {adj}?",
    "i have two {thing}s, {a} and {b}. [what is|what's] the {noun} of the {att} [one|{thing}]?",
    "[there are|we have|i've got|she has|here are] two {thing}s, {a} and {b}. which [{noun} |one |]is {adj}?",
    "[give|tell me|what's|name] the {att} {thing}, {a} or {b}?", "a {thing} of {a} or one of {b}, which is {adj}?",
    "which {thing} is {adj}, the {a} one or the {b} one?", "{a} {thing} or {b} {thing}, which is {adj}?",
    "my {thing} is {a}, yours is {b}. which is {adj}?", "i need the {att} of two {thing}s, {a} and {b}",
    "should i take the {a} {thing} or the {b} {thing} if i want the {att} one?",
    "[need|looking for] the {att} {thing}: {a} or {b}?", "a {a} {thing} and a {b} {thing}: the {att} one is?",
)  # fmt: skip
_THINGS_MANY = (
    "the {thing}s are {list}. [what is|what's|give me] the {noun} of the {sup} [one|{thing}]?",
    "i have {thing}s of {list}. [which is|what is] the {sup} [one|]?", "{noun} of the {sup} {thing}: {list}?",
    "we [measured|checked|compared] [some|the] {thing}s: {list}. [what was|which was|find] the {sup} {noun}?",
    "[which|what] {noun} is the {sup} here: {list}", "[what is|what's] the {sup} {noun} here {list}",
    "{thing}s with {list}. [which is|name] the {sup} {noun}",
    "{nouns} for the {thing}s were {list}. the {sup} {noun}?",
    "[these are|here are] the {nouns} of [the|some|my] {thing}s: {list}. [which|which one] is [the |]{sup}?",
    "{nouns} of the {thing}s: {list}. [what was|what is|find|give] the {sup} {noun}",
    "{sup} of these {nouns}: {list}",
    "from {thing}s of {list} i want the {sup}", "the {sup} {thing} of {list}, what is its {noun}?",
)  # fmt: skip
THINGS = {  # what has that noun
    "price": "[ticket|toy|book|shirt|lamp|coffee|pizza|cake|phone case]",
    "cost": "[ticket|ride|meal|snack|sandwich|stamp]",
    "weight": "[parcel|bag|dog|cat|stone|melon|box|suitcase|turkey]",
    "length": "[rope|stick|ribbon|board|pencil|cable|nail|plank|pipe|snake]",
    "height": "[tree|tower|wall|plant|kid|desk|fence|shelf]",
    "distance": "[walk|ride|trip|jump|throw|run|route]",
    "thickness": "[bolt|wire|book|board|sheet|wall|cable|washer]",
    "width": "[screw|road|door|table|belt|ribbon|drill bit]",
    "score": "[gymnast|diver|skater|film|player|test]", "rate": "[loan|bank|account|card]",
    "grade": "[student|essay|exam]", "rating": "[film|hotel|game|restaurant]",
    "time": "[race|swim|lap|runner|sprint|song|video|download]", "speed": "[car|bike|train|boat|bird|runner]",
    "amount": "[bottle|jug|bucket|tank|glass]", "volume": "[bottle|jar|tank|can]",
    "temperature": "[day|room|oven|fridge|lake]",
}  # fmt: skip
_SCENES = {
    "price": (
        "a [toy|book|shirt|phone|bag] costs {a} in one shop and {b} in another. which [price |]is {adj}?",
        "i can buy it for {a} or for {b}. which is {adj}?", "milk is {a} here and {b} there. which price is {adj}?",
        "[they want|she paid|we can pay] {a} or {b} for a [coat|lamp|ticket]. which price is {adj}?",
        "gas is {a} at one station and {b} at the next. which is {adj}?", "{a} each or {b} each, which is {adj}?",
    ),
    "weight": (
        "one [box|bag|parcel|baby|dog] weighs {a}, the other [weighs |]{b}. which weight is {adj}?",
        "a bag of {a} or a bag of {b}, which is {adj}?", "which bag is {adj}, one with {a} or one with {b}?",
        "my [cat|dog] weighs {a} and [hers|his|yours] weighs {b}. which is {adj}?",
    ),
    "length": (
        "one [rope|stick|ribbon|board|road] is {a}, the other [is |]{b}. which length is {adj}?",
        "a rope of {a} or a rope of {b}, which is {adj}?", "i have a rope of {a} and one of {b}. which is {adj}?",
    ),
    "height": (
        "one [tree|tower|wall|plant] is {a}, the other [is |]{b}. which height is {adj}?",
        "two trees, {a} and {b}. which height is {adj}?", "a wall of {a} or a wall of {b}, which is {adj}?",
    ),
    "time": (
        "one run took {a}, another [took |]{b}. which time is {adj}?", "i ran {a} and then {b}. which time is {adj}?",
        "two runners finish in {a} and {b}. which time is {adj}?", "{a} or {b} for the lap, which time is {adj}?",
        "my time was {a}, [hers|his] was {b}. whose time is {adj}, give the time", "the {att} time, {a} or {b}?",
    ),
    "speed": (
        "one [car|bike|train] goes at {a}, the other at {b}. which speed is {adj}?",
        "i drive {a}, you drive {b}. which speed is {adj}?", "two cars go {a} and {b}. which speed is {adj}?",
    ),
    "amount": (
        "one [bottle|jug|bucket] holds {a}, the other {b}. which amount is {adj}?",
        "i drank {a}, you drank {b}. which amount is {adj}?", "a jug of {a} or a jug of {b}, which is {adj}?",
    ),
    "temperature": (
        "it was {a} yesterday and {b} today. which temperature is {adj}?",
        "one room has {a}, the other {b}. which temperature is {adj}?", "{a} outside, {b} inside. which is {adj}?",
    ),
}  # fmt: skip
_SCENES_MANY = {
    "price": (
        "[shops|stores] ask {list} for it. [which|what] is the {sup} price?", "i saw it for {list}. the {sup} price?",
        "menu prices: {list}. what's the {sup}", "we can pay {list}. which is the {sup}?",
    ),
    "time": (
        "times [for|in] the [race|swim|lap|relay] were {list}. what was the {sup} time?", "the {sup} time of {list}?",
        "i ran {list}. which was my {sup} time?", "lap times {list}, [which|what] is the {sup}?",
        "the runners finished in {list}. [give|what is|find] the {sup} time", "race times: {list}. {sup} time?",
    ),
    "temperature": (
        "the week had {list}. what was the {sup} temperature?", "it was {list}. which was the {sup}?",
        "[we measured|the forecast says] {list}. what's the {sup} temperature?", "{sup} temperature of {list}",
    ),
    "distance": ("i walked {list}. which was the {sup} distance?", "he threw it {list}. what was his {sup} throw?"),
    "weight": ("the [dogs|bags|fish|babies] weigh {list}. what is the {sup} weight?", "{sup} weight in {list}"),
    "score": ("the judges gave {list}. what was the {sup} score?", "my scores: {list}. which is the {sup}?"),
}  # fmt: skip
SCENES = {noun: _SCENES.get(noun, ()) + _THINGS for noun in THINGS}
SCENES_MANY = {noun: _SCENES_MANY.get(noun, ()) * 3 + _THINGS_MANY for noun in THINGS}
CLAIM = (
    "[my son|my kid|tom|my sister|a student|my friend] [says|thinks|claims] {x} is {adj} than {y}[ because {fx} "
    "is {adj} "
    "than {fy}|]. which [number |one |]is [really|actually] {adj}?",
    "{x} is {adj} than {y}[ because {fx} is {adj} than {fy}|], [my son|my daughter|he|she|anna] says. "
    "[so which|which] is [really|actually|truly] {adj}?",
    "[he|she|somebody|the boy] [says|thinks] {x} is {adj}, [i say|the other says|i think] {y}. which is {adj}?",
    "[we argue|we fight|we disagree]: is {x} {adj} or {y}? which one?",
    "who is right: i say {x} is {adj}, he says {y}. name it",
    "is {x} {adj} than {y} because {fx} is {adj} than {fy}, or not? which [number|one] is {adj}?",
    "i thought {x} was {adj} than {y}[ because {fx} is {adj} than {fy}|]. which is [really|actually] {adj}?",
    "some people [say|think|believe] {x} is {adj} than {y}. which is [really|in fact] {adj}?",
    "[my kid|a pupil] picked {x} as the {att} of {x} and {y}. what is the {att} one?",
    "it looks like {x} is {adj} than {y}. which one is really {adj}?", "{x} seems {adj} than {y}. which is {adj}?",
    "everyone tells me {x} is {adj}, not {y}. which [number|one] is {adj} in truth?",
    "don't be fooled by the digits: which is {adj}, {x} or {y}?", "which is actually {adj}, {x} or {y}?",
)  # fmt: skip
LINE = (
    "[does|would|will] {a} come {when} {b} on [the|a] number line?",
    "is {a} [located|placed|] {side} {b} on [the|a] number line?",
    "on [the|a] number line, [is {a} {side}|does {a} come {when}|does {a} lie {side}] {b}?",
    "number line: is {a} {side} {b}?", "does {a} [lie|sit|stand] {side} {b} on [the|a|my] number line?",
    "[true or false|yes or no|check]: {a} [is {side}|comes {when}|lies {side}] {b} on the number line",
    "does {a} come {when} {b}[ if you count up| when counting up|]?",
    "[going up|counting up], does {a} come {when} {b}?",
    "{a} comes {when} {b} on the number line, [right|true|correct]?", "does {a} come {when} {b} in ascending order?",
    "is {a} {side} {b} on a ruler?", "would you [put|draw|mark] {a} {side} {b} on a number line?",
    "is {a} {side} {b} on a number line?", "does {a} come {when} {b} on the number line?",
)  # fmt: skip
BETWEEN = (
    "[tell me|check|see|say|i wonder|find out] [if|whether] {n} [is|lies|falls] between {a} and {b}",
    "[does|would] {n} [lie|fall|sit|come|fit] [in |]between {a} and {b}?",
    "{n} [is|lies] between {a} and {b}, [right|true or false|correct|yes or no]?",
    "[true or false|yes or no]: {n} [is|lies|falls] between {a} and {b}", "between {a} and {b}, is {n} there?",
    "is {n} in the range {a} to {b}?", "is {n} [a number|a decimal|a value|somewhere|really|] between {a} and {b}?",
    "[can|could] {n} be between {a} and {b}?", "{n} between {a} and {b}?",
    "does {n} come between {a} and {b} on the number line?",
    "on [the|a] number line, is {n} between {a} and {b}?", "is {n} found between {a} and {b}?",
    "[my son|my teacher|she|he] says {n} is between {a} and {b}. is that [right|true]?",
    "is it true that {n} lies between {a} and {b}?",
    "is {n} between {a} and {b} or not?", "does {n} fall between {a} and {b}?", "is {n} between {a} and {b}?",
)  # fmt: skip
MIDDLE = (
    "[of|out of|from|among|given] {list}[, |: ][which|what] is the {mid} [one|number|value]?", "{mid} of {list}",
    "[find|give me|tell me|what is|what's|whats|get|calculate] the {mid} of {list}", "{list}: {mid}?",
    "which [number|one|value] is [in the middle|the {mid} one][, |: |? ]{list}",
    "the {mid} [number|value] of {list}?",
    "[i have|here are|take] {list}. [what is|what's|find] the {mid} [one|number|value|of them]",
    "{list}. the {mid} [one|number]?",
    "[pick|name|choose] the {mid} [number|one|value]: {list}", "median({list})",
    "[which|what] is the {mid} [value|number] in {list}?",
    "if you sort {list}, which is the {mid} one?", "{list} - which [one|number] is [the {mid}|in the middle]?",
    "put {list} in order. which is the {mid} one?", "what is the {mid} number of {list}?", "find the {mid} of {list}",
)  # fmt: skip
SECOND = (
    "[which|what] is the {nth} [number |decimal |value |of these|one][: |, |? ]{list}", "{nth} of {list}",
    "{list}: {nth}?",
    "[find|give me|tell me|get|what is|what's] the {nth} [of|in|among|out of|from] {list}",
    "[of|from|among|out of] {list}[, |: ][which|what] is the {nth}?", "{list}. the {nth} [one|number]?",
    "[i have|here are|take|given] {list}. [what is|what's|find] the {nth} [one|number|value|of them]",
    "[pick|name|choose] the {nth} [number|one|value]: {list}", "which comes out {nth}: {list}",
    "what is the {nth} [number|value] in the list {list}", "find the {nth} number: {list}",
    "what is the {nth} of {list}?",
)  # fmt: skip
CODE = {
    "max": ("max({a}, {b})", "max of {a} and {b}", "maximum of {a} and {b}?",
            "max({a},{b})=?", "print(max({a}, {b}))", "max({array})",
            "[bigger|larger|greater|higher] number: {a} or {b}"),
    "min": ("min({a}, {b})", "min of {a} and {b}", "minimum of {a} and {b}?", "min: {a}, {b}", "min({a},{b})",
            "print(min({a}, {b}))", "min({array}) = ?", "[smaller|lower|lesser] number: {a} or {b}"),
    "asc": ("sorted({array})", "sort({array})", "sorted({array}) = ?", "print(sorted({array}))", "sort {array}",
            "what does sorted({array}) [return|give|print]?", "{array}.sort()", "sorted({code})"),
    "desc": ("sorted({array}, reverse=True)", "print(sorted({array}, reverse=True))", "reverse sort {array}",
             "what does sorted({array}, reverse=True) [return|give|print]?", "sort {array} in reverse"),
}  # fmt: skip
CODE_MANY = {
    "max": ("max({code})", "max({array})", "print(max({code}))", "max of {array}",
            "what does max({code}) [return|give]?",
            "max({code})=?", "max: {code}"),
    "min": ("min({code})", "min({array})", "print(min({code}))", "min of {array}",
            "what does min({code}) [return|give]?",
            "min({code}) = ?", "min: {code}"),
}  # fmt: skip
