"""How people ask for sums: pools of phrasings by kind."""

from __future__ import annotations

from mull.tasks.arithmetic import words

_W = (
    "[||||what is |what is |what's |what's |whats |find |calculate |compute |work out |how much is |give me |tell me "
    "|i need |can you find |could you work out |please calculate |figure out |solve |do you know |so what's ]"
)
_GET = (
    "[what do i get|what do you get|what's the result|what is the answer|what do we get|what will i get|what comes out]"
)
_WHEN = "[when i|if i|if you|when you|if we]"
_CAN = "[|||can you |could you |please |pls |i want to |i need to |help me |let's |you need to ]"
_END = "[|||||| = ?|=|?| equals| is what?| makes what?| equals what?| is how much?]"
_MANY = (
    "[how many is that|how many are there|how many do i have|how many in total|how many altogether|what's the total]"
)

EXPRESSION = (
    *words.EXPRESSION,
    "{e}", "{e}=", "{e} = ?", "{e} =", f"{_W}{{e}}?", f"{_W}{{e}}", f"{_W}{{e}}?", "{e} = what?", "{e} = __",
    "evaluate {e}", "{e} equals [what?||?]", "{e} is what?", f"{_CAN}calculate {{e}}", f"{_GET} for {{e}}?",
    "what does {e} [equal|come to|give|make|work out to|come out as|evaluate to]?", "[|the ]result of {e}",
    "what [is|would be] the [result|value|answer|solution] of {e}?", "[|the |what's the |what is the ]answer to {e}",
    "simplify {e}", "i [need|want|am looking for] the [value|result] of {e}", "do the math: {e}",
    "[math|maths|sum|q]: {e}",
    "how much does {e} [make|come to|equal]?", "what would {e} be?", "tell me what {e} [is|equals|makes]", "calc {e}",
    "can [u|you] [solve|do|compute|calculate] {e}", "[what is|what's] the value of {e}?",
    "please [compute|solve|do] {e}",
    "i want to know [|what ]{e}[| is]", "[answer|solve|calculate|compute|do] this: {e}", "how much would {e} be?",
    "what number is {e}?", "{e}?", "[can|could] you tell me [what |]{e}[| is]?", "[ok|so|and] {e}?", "{e} -> ?",
    "what [do|does] {e} equal?", "what is {e} equal to?", "[find|give me] the [value|result] of {e}", "{e} please",
    "what's {e}?", "what is {e}?", "how much is {e}?", "calculate {e}", "{e} = ?", "{e}", "work out {e}",
)  # fmt: skip
_SUMS = (
    f"{_W}{{a}} [plus|plus|added to|and|+] {{b}}", f"{{a}} plus {{b}}{_END}", f"{_CAN}add {{a}} [and|to|with] {{b}}",
    f"{_CAN}add {{b}} to {{a}}", f"{_W}the sum of {{a}} and {{b}}", "[sum|total] of {a} and {b}", "add {a} + {b}",
    f"{_GET} {_WHEN} [add|put together|sum] {{a}} [and|to] {{b}}?", f"{_WHEN} add {{b}} to {{a}}, {_GET}?",
    "{a} and {b} added [together|up]", f"{_W}{{a}} increased by {{b}}", "increase {a} by {b}",
    "what do {a} and {b} [add up to|make|come to|make together|total|sum to]?", f"{_W}{{b}} more than {{a}}",
    f"{_W}the total of {{a}} and {{b}}", "[sum|total] {a} and {b}",
    "{a} and {b} [makes|is|equals|make] [what|how much]?",
    f"i add {{a}} and {{b}}. {_GET}?", "find the total of {a} and {b}", "how much [are|is] {a} and {b}[| together]?",
    f"{_W}{{a}} added to {{b}}", "what number is {b} more than {a}?", f"{_CAN}add {{a}} and {{b}}[| together| up]",
    "what is {a} plus {b}?", "how much is {a} plus {b}?", "add {a} and {b}", "what's {a} plus {b}?",
)  # fmt: skip
_TOGETHER = (
    "{a} and {b} together", "i have {a} and get {b} more. [how many is that|how many do i have|what's the total]?",
    "put {a} and {b} together, how much is it?",
    "how much [are|is] {a} and {b} [together|combined|in total|altogether]?", "{a} plus another {b}",
    "combine {a} and {b}, what's the total?", "{a} and {b} more, how many?",
)  # fmt: skip
_DIFFERENCES = (
    f"{_W}{{a}} [minus|minus|take away|less|subtract|-] {{b}}", f"{{a}} minus {{b}}{_END}",
    f"{_CAN}[subtract|take|deduct|take away] {{b}} from {{a}}", f"{_CAN}take {{b}} away from {{a}}",
    f"{_GET} {_WHEN} [subtract|take|take away|deduct] {{b}} from {{a}}?", "{b} [taken|subtracted|taken away] from {a}",
    f"{_WHEN} [subtract|take|take away] {{b}} from {{a}}, {_GET}?", f"{_W}{{b}} less than {{a}}",
    f"{_W}{{a}} [decreased|reduced|lowered] by {{b}}", "[reduce|decrease|lower] {a} by {b}",
    "from {a} [take|subtract|take away] {b}", "what [remains|is left] [when|if] {b} is taken [away |]from {a}?",
    "what number is {b} less than {a}?", f"{_W}{{a}} with {{b}} taken away", "{a} take away {b}",
    f"{_W}the result of subtracting {{b}} from {{a}}", "what is {a} minus {b}?", "what's {a} take away {b}?",
    "how much is {a} minus {b}?", "subtract {b} from {a}",
)  # fmt: skip
_LEFT = (
    f"{_W}the difference between {{a}} and {{b}}", f"{_W}the difference between {{b}} and {{a}}",
    f"{_W}the difference of {{a}} and {{b}}", "how far apart are {a} and {b}?", "difference between {b} and {a}",
    "how much [is left of|remains of|is left from] {a} if i take {b} away?", "how far is it from {b} to {a}?",
    "i have {a} and [give away|lose|spend|use] {b}. [how many|how much] [are left|is left|do i have left]?",
    "how much [more|bigger|larger|greater] is {a} than {b}?", "by how much is {a} [more|bigger|greater] than {b}?",
    "what must i add to {b} to get {a}?", "i had {a}, i used {b}, what is left?", "how many more is {a} than {b}?",
    "what do i [need to |have to |]add to {b} to [get|reach|make] {a}?", "how much less is {b} than {a}?",
    "difference between {a} and {b}", "what is the difference between {a} and {b}?",
)  # fmt: skip
_PRODUCTS = (
    f"{_W}{{a}} [times|times|times|multiplied by|multiplied with|x] {{b}}", f"{{a}} times {{b}}{_END}",
    f"{_CAN}multiply {{a}} [by|by|and|with|times] {{b}}", f"{_W}the product of {{a}} and {{b}}",
    "{a} and {b} multiplied[| together]", f"{_GET} {_WHEN} multiply {{a}} [by|and|with] {{b}}?",
    f"{_WHEN} multiply {{a}} [by|with] {{b}}, {_GET}?", "product of {a} and {b}", "find {a} times {b}",
    "what does {a} times {b} [make|equal|give|come to]?", "find the product of {a} and {b}", "multiply {a} * {b}",
    f"{_W}{{a}} multiplied by {{b}}", "what do {a} and {b} multiply to?",
    f"{_W}the result of multiplying {{a}} by {{b}}",
    "what do {a} times {b} make?", f"i multiply {{a}} by {{b}}. {_GET}?", "how much is {a} multiplied by {b}?",
    "multiply {a} by {b}", "how much is {a} times {b}?", "what is {a} times {b}?", "what's {a} multiplied by {b}?",
)  # fmt: skip
_LOTS = (
    "how much [is|are] {a} lots of {b}?", "{a} lots of {b}", "{a} groups of {b}", "what [are|is] {a} groups of {b}?",
    "how many are {a} rows of {b}?", f"{{a}} [boxes|rows|bags|packs] of {{b}}, {_MANY}?", "{a} sets of {b}",
    f"i [buy|have|get] {{a}} [packs|boxes|bags] of {{b}}. {_MANY}?", "what is {a} sets of {b}?",
    f"{{a}} bags with {{b}} each, {_MANY}?", "{a} rows of {b} each, how many in total?", "{a} packs of {b}, how many?",
)  # fmt: skip
_QUOTIENTS = (
    f"{_W}{{a}} [divided by|divided by|over|÷] {{b}}", f"{{a}} divided by {{b}}{_END}",
    f"{_CAN}divide {{a}} by {{b}}", f"{_W}the quotient of {{a}} and {{b}}", f"{_W}{{a}} over {{b}}",
    f"{_GET} {_WHEN} divide {{a}} by {{b}}?", f"{_WHEN} divide {{a}} by {{b}}, {_GET}?", "quotient of {a} and {b}",
    f"i divide {{a}} by {{b}}. {_GET}?", "{a} over {b}",
    "what does {a} divided by {b} [make|equal|give|come to]?", f"{_W}the result of dividing {{a}} by {{b}}",
    "can you divide {a} by {b}?", "divide {a} by {b}", "what is {a} divided by {b}?", "how much is {a} divided by {b}?",
)  # fmt: skip
_SHARES = (
    "how [often|many times] does {b} [go into|fit into|fit in] {a}?", "how many times is {b} contained in {a}?",
    f"{_CAN}[split|share|divide|cut] {{a}} into {{b}} equal [parts|groups|shares]",
    "[share|split|divide] {a} [equally|evenly|fairly] [among|between] {b}[| people| friends| kids]",
    "{a} divided into {b} equal parts", "{a} split by {b}", "{a} shared equally [by|between|among] {b}",
    "{b} friends share {a} sweets equally. how many each?",
    "{a} split evenly between {b}, how much each?", "how much is {a} split {b} ways?", "split {a} {b} ways",
    "i cut {a} into {b} equal parts, how big is one?", "{a} [sweets|cookies|apples] for {b} kids, how many each?",
    "if {b} [people|friends|kids] share {a} [equally|evenly], how [much|many] does each get?",
    "how many times {b} [is|makes] {a}?", "{b} times what is {a}?", "{b} goes into {a} how many times?",
    "how many [groups|sets] of {b} [are in|can i make from|are there in] {a}?", "{b} into {a}, how many times?",
    "how many times does {b} go into {a}?", "share {a} equally among {b}",
)  # fmt: skip
_ANY = {"+": _SUMS, "-": _DIFFERENCES, "*": _PRODUCTS, "/": _QUOTIENTS}
_COUNTED = {"+": _TOGETHER, "-": _LEFT, "*": _LOTS, "/": _SHARES}
ANY = {op: (*words.MORE_ANY[op], *pool) for op, pool in _ANY.items()}  # for fractions too
COUNTED = {op: (*words.MORE_COUNTED[op], *pool) for op, pool in _COUNTED.items()}  # for whole numbers only


def _part(*names: str) -> tuple[str, ...]:
    name = f"[{'|'.join(names)}]"
    return (
        f"{_W}{name} of {{a}}", f"{name} of {{a}} [is|equals] [what|how much]?", f"{name} of {{a}}",
        f"how much would {name} of {{a}} be?", f"{_W}{name} of {{a}}?", f"of {{a}}, what is {name}?",
        f"what's {name} of the number {{a}}?", f"i [want|need] {name} of {{a}}", f"{_CAN}calculate {name} of {{a}}",
        f"{_GET} {_WHEN} take {name} of {{a}}?", f"how much is {name} of {{a}}?", f"what is {name} of {{a}}?",
    )  # fmt: skip


_TIMES = "[double|twice|two times|2 times|2x]"
_THRICE = "[triple|three times|3 times|thrice|3x]"
_SPECIAL = {
    "half": (
        *_part("half", "half", "a half", "one half", "1/2", "the half"), "{a} halved", f"{_CAN}halve {{a}}",
        "what do you get if you halve {a}?", "cut {a} in half", "split {a} in half", "what's {a} halved?",
        "{a} in half is what?", "divide {a} in half", "half of {a}", "what's half of {a}?",
    ),
    "third": (*_part("a third", "one third", "a third", "1/3"), "a third of {a}", "what's a third of {a}?"),
    "quarter": (
        *_part("a quarter", "one quarter", "a fourth", "one fourth", "1/4"), "what's a quarter of {a}?",
        "a quarter of {a}",
    ),
    "double": (
        f"{_W}{_TIMES} {{a}}", "{a} doubled", f"{_CAN}double {{a}}", f"{_GET} {_WHEN} double {{a}}?", f"{_TIMES} {{a}}",
        f"{_TIMES} {{a}} is what?", f"how much would {_TIMES} {{a}} be?", "the double of {a}", "what's {a} doubled?",
        "what number is twice {a}?", f"{_W}the double of {{a}}", "twice {a}", "what's double {a}?",
        "how much is twice {a}?",
    ),
    "triple": (
        f"{_W}{_THRICE} {{a}}", "{a} tripled", f"{_CAN}triple {{a}}", f"{_GET} {_WHEN} triple {{a}}?",
        f"{_THRICE} {{a}}", f"{_THRICE} {{a}} is what?", f"how much would {_THRICE} {{a}} be?", "what's {a} tripled?",
        "three times {a}", "what's triple {a}?", "what is three times {a}?",
    ),
    "square": (
        f"{_W}{{a}} squared", f"{_W}the square of {{a}}", f"{_CAN}square {{a}}", "{a}^2", f"{_W}{{a}}^2", f"{_W}{{a}}²",
        "{a}**2", f"{_GET} {_WHEN} square {{a}}?", "{a} squared is what?", "square of {a}", "{a} times itself",
        "{a} multiplied by itself", "{a} to the power of 2", f"{_W}{{a}} times itself", "{a} squared", "what is {a}^2?",
    ),
    "percent": (
        f"{_W}{{p}}[%|%|%| percent| per cent| %] of {{a}}", "{p}% of {a}", "{p} [percent|per cent|pct] of {a}",
        "how much is {p}[%| percent] of {a}?", "of {a}, what is {p}%?", "what does {p}% of {a} come to?",
        "[find|get|take] {p}% of {a}", f"{_CAN}calculate {{p}}[%| percent] of {{a}}", "{p}% of {a} is [what|how much]?",
        f"{_GET} {_WHEN} take {{p}}% of {{a}}?", "how much would {p}% of {a} be?", "what's {p} percent of {a}?",
        "what is {p}% of {a}?", "{p} percent of {a}",
    ),
}  # fmt: skip
SPECIAL = {kind: (*pool, *_SPECIAL.get(kind, ())) for kind, pool in words.MORE_SPECIAL.items()}
_CHAIN_BEGIN = (
    "[start with|begin with|take|start at|start from|i think of|think of|pick|i start with|i have|begin at|the number]"
)
CHAIN_STEP = {
    "+": "[add {b}|plus {b}|increase it by {b}|add {b} to it|add on {b}|add another {b}]",
    "-": "[subtract {b}|take away {b}|minus {b}|take {b} away|decrease it by {b}|subtract {b} from it|take off {b}]",
    "*": "[multiply by {b}|times {b}|multiply it by {b}|times it by {b}|multiply that by {b}]",
    "/": "[divide by {b}|divide it by {b}|divided by {b}|divide that by {b}]",
}
CHAIN_NAMED = {
    ("*", 2): "[double it|double it|double|double that]", ("*", 3): "[triple it|triple that]",
    ("/", 2): "[halve it|halve it|cut it in half|take half|halve that]",
}  # fmt: skip
CHAIN = (
    f"{_CHAIN_BEGIN} {{c}}", f"{_CHAIN_BEGIN} {{c}}. {_GET}?", f"{_GET} if you take {{c}}?", "{c}",
    f"if [i|you|we] start with {{c}}, {_GET}?", f"{_CHAIN_BEGIN} {{c}}. what is it now?", "{c} = ?",
    f"{_CHAIN_BEGIN} {{c}}. [what is|what's] the [result|answer|number]?", f"{_CHAIN_BEGIN} {{c}}, {_GET}?",
    f"i had {{c}}. {_GET}?", "[where do i end up|what number do i end up with]: {c}?", f"you have {{c}}. {_GET}?",
    f"{_CHAIN_BEGIN} {{c}}. [where do i end|what's left|what do i end up with|whats the final number]?",
    "[what number|what] is it if i take {c}?", "{c}. what is it now?", f"[ok |now ]{_CHAIN_BEGIN} {{c}}",
    "take {c}. what is the result?", "begin with {c}. what do i have?", "start with {c}. what do you get?",
)  # fmt: skip
CHAIN_FIRST = (
    "{c}", "{c}", f"{{c}}. {_GET}?", f"{{c}}, {_GET}?", f"{_GET} if [i|you] {{c}}?", "can you {c}", "please {c}",
    "if i {c}, what is the [answer|result]?", "[i want to|i need to] {c}", f"when you {{c}}, {_GET}?",
    "how much is it: {c}",
    "what is it if you {c}?", "{c}. what's the answer?", "{c}",
)  # fmt: skip
