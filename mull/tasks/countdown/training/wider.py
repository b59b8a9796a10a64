"""More questions, for training alone: targets that people choose, and what they say around them in daily life."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, groupby
from random import Random

from mull.tasks.countdown.draw import Drawn
from mull.tasks.countdown.judge import SIGNS, Numbers, Op, apply, take
from mull.tasks.countdown.training import typed
from mull.tasks.phrasing import in_words, vary, worded

_TYPED = 0.3  # share of these questions that come as people type them
_ROUND = (10, 10, 12, 15, 20, 25, 25, 50, 50, 75, 100, 100)

_OFF = (1, 2, 3, 5, 10, 20)  # as far as a slip of the pen leads

_WORDS = {
    "GET": (
        "[make|make|get|get|reach|hit|get to|end up with|end up at|arrive at|come out at|land on|obtain|produce|build|"
        "form|create|come to|finish with|finish on|wind up with|go to]"
    ),
    "GIVES": (
        "[makes|gives|gets|equals|yields|results in|comes to|comes out to|comes out as|is equal to|leads to|produces|"
        "lands on|adds up to|works out as]"
    ),
    "HOW": (
        "[how do i|how can i|how would you|how could i|how do you|how can we|how should i|how would someone|how could "
        "anybody|how might you|hw do i|how i can|how do we]"
    ),
    "GOAL": (
        "[goal|target|aim|total|result|answer|final result|final number|wanted|objective|end result|outcome|sum]"
    ),
    "OWN": (
        "[i have|i've got|ive|i got|we have|we've got|we drew|i drew|i was dealt|i'm allowed|i can use|you can use|i "
        "may use|there are|i see|we were given|i only got|she has|he has|my kid has|the kids have|i can choose from|i "
        "can pick from]"
    ),
    "FROM": (
        "[from|with|using|out of|by using|with only|given|by means of|with the help of|by playing with|if i use|w/|"
        "just using|when all i have is|if all you have is|with the available numbers|out of the following:|from the "
        "following:]"
    ),
    "CALC": (
        "[calculation|expression|equation|formula|sum|computation|number sentence|math expression|combination|solution|"
        "operation]"
    ),
    "FIND": (
        "[find|write|write down|give me|show me|come up with|think of|tell me|i'm looking for|looking for|need|i need|"
        "spell out|figure out|provide|suggest|construct|work out]"
    ),
    "HELP": (
        "[|||. help|. any ideas?|, any idea?|. how?|, how|. thoughts?|. what do i do?|?? | plz|. suggestions?|. can "
        "you?]"
    ),
}  # fmt: skip

_PLAIN = (
    "[my |the |]numbers: {ns}. i [want|need|have to get|must make|should get|would like] {t}HELP", "{ns} GET {t}HELP",
    "{ns} [have to|must|should|need to|are meant to] GET {t}HELP",
    "[nums|numbers|digits|cards|given|set|list] {ns}, GOAL {t}",
    "[nums|numbers|n|list|digits|values] = {ns}, [target|goal|t|total|result] = {t}",
    "GOAL = {t}, [nums|numbers|list] = {ns}", "GOAL={t} [nums|numbers|digits|list|cards]={ns}",
    "GOAL: {t}\n[numbers|nums|cards|tiles|given]: {ns}", "[numbers|nums|cards|tiles|given]: {ns}\nGOAL: {t}",
    "[numbers|given|i have] {ns}\n[make|get|target|need] {t}", "{t} is the GOAL, OWN {ns}",
    "{t} is [what i want|what we need|where i must end up|what it should be], OWN {ns}",
    "the GOAL [is|has to be|must be|should be] {t} and OWN {ns}HELP",
    "the GOAL [is|has to be|must be|should be] {t}. OWN {ns}",
    "the answer [has to|must|should|needs to] be {t}. [numbers|the numbers|cards]: {ns}",
    "the [result|answer] is {t} and the [ingredients|numbers to use|building blocks|numbers] are {ns}",
    "[get|take|bring|help] me to {t} [(numbers: {ns})|using {ns}|with {ns}]",
    "GET {t} ([numbers|cards|with|from|using]: {ns})", "GET {t} FROM {ns}HELP",
    "i [wanna|gotta|have to|must|need to|should|am told to|am trying to] GET {t} FROM {ns}HELP",
    "[gotta|need to|have to|must|trying to|wanna|want to|supposed to] GET {t} FROM {ns}HELP",
    "HOW GET {t} FROM {ns}?", "HOW use {ns} [so i|to|in order to] GET {t}?", "HOW [score|total] {t} FROM {ns}?",
    "{ns}, HOW GET {t}?", "{ns}: HOW GET {t}?", "{ns} how [get|make] {t}", "if OWN {ns}, HOW GET {t}?",
    "OWN {ns}. HOW GET {t}?", "OWN {ns}. is {t} [possible|doable|reachable|feasible|in reach]?",
    "OWN {ns}, i need {t}HELP", "OWN {ns} and [no other numbers|nothing else|that's all]. GET {t}",
    "{ns} [is|are] all [i have|i've got|there is|we get]. [i have to|i need to|now] GET {t}",
    "{ns} and i [have to|must|want to|need to] GET {t}HELP",
    "is there [a|any|some] [way|possibility|chance|trick|method] [to make|of getting to|of making] {t} FROM {ns}?",
    "[is it|would it be] [possible|doable|feasible] to GET {t} FROM {ns}?",
    "[can|could|would|will|do] {ns} [somehow |]give {t}[| somehow]?",
    "can {t} be [built|made|produced|constructed|composed|put together|achieved|hit] FROM {ns}?",
    "[which|what] CALC GIVES {t} if [the numbers|the digits available|the cards|my numbers|the numbers i have] are "
    "{ns}?",
    "[which|what] CALC FROM {ns} GIVES {t}?",
    "[which|what] CALC [can i write|do i write|works] to GET {t} FROM {ns}?",
    "FIND [a|some|any|the] CALC [for|that equals|which equals|that is|giving|that results in|which results in|to "
    "make|that comes to|worth] {t} FROM {ns}",
    "FIND [something|anything] that [equals|makes|gives|is] {t} FROM {ns}", "FIND a CALC FROM {ns} that GIVES {t}",
    "[which|what] way of adding, subtracting, multiplying or dividing {ns} GIVES {t}?",
    "[add, subtract, multiply or divide|add/subtract/multiply/divide|do whatever with|calculate something with] "
    "{ns} so that [you get|i get|it becomes|it is|the result is|the total is] {t}",
    "[what|which] [signs|operators|operations|maths] turn {ns} into {t}?",
    "how [could|can|do|would|might] {ns} [become|turn into|add up to|end up as|work out to] {t}?",
    "[turn|convert|transform|change|make] {ns} into {t}HELP",
    "[tell me|show me|explain] how {ns} [make|give|become|get to] {t}",
    "[show|explain to] me how {t} comes [from|out of] {ns}", "[how|why] is {t} [possible|makeable] FROM {ns}?",
    "what [can|could|should|must] i do with {ns} [to|in order to] GET {t}?",
    "what's the [trick|secret|solution|way|key] to GET {t} FROM {ns}?",
    "to GET {t} FROM {ns}, [i should...?|what do i do|i need to do what|how]",
    "[without using|not using|never using] a number twice, GET {t} FROM {ns}",
    "from {ns} to {t}[| please| how|?|, how?|, steps?]", "{ns} [=>|-->|==>|>>|=|to|→|≫|make] {t}",
    "{ns} [=|==] {t}[|?| ?| how?|, how?|, find the signs|, signs?]", "{t} [=|==|<=|<-|←] {ns}",
    "{t} = [?|??|...|___] {ns}", "? = {t} [with|using|from|given] {ns}",
    "{t} [by|via|through|thru] [combining|mixing|using] {ns}",
    "[we|you|i] need {t}! [numbers|cards|the numbers are|only] {ns}", "{t} please, my numbers are {ns}",
    "{t} pls. OWN {ns}", "{t}?? {ns}", "[aim|go|shoot|try] for {t} [w/|with|using] {ns}",
    "[using|with] {k} numbers {ns}, GET {t}", "[i have|given|here are|these are] {k} numbers: {ns}. GET {t}",
    "{k} numbers: {ns}. GOAL {t}", "my {k} [cards|tiles|numbers|dice] are {ns}, GET {t}HELP",
    "from [these|the] {k} numbers: {ns} GET {t}", "just {ns}. GET {t}",
    "[start|begin|starting] with {ns} and [end|finish|ending] with {t}",
    "if i start with {ns}, how do i [finish with|end on|get to] {t}?",
    "[use|take|choose] [some of|any of|as many as you like of] {ns} to GET {t}",
    "[pick|choose|select] from {ns} [and|to] GET {t}", "[some|any] of the numbers {ns} give {t}, [which|how]?",
    "[solve|crack|find] {t} FROM {ns}",
    "[not sure|no clue|dunno|im lost|idk|can't figure out|i don't see] how to GET {t} FROM {ns}HELP",
    "[stuck|i'm stuck|we are stuck] [on this|here|with this]: {ns} and i must get {t}",
    "[numbers|the numbers] given are {ns}. what GIVES {t}?",
    "[numbers|the numbers i'm allowed|allowed numbers|available] are {ns}, the [number|result|value] i [have to "
    "make|need|want] is {t}",
    "the number i [have to make|need|must get|am after] is {t}, and [the numbers i'm allowed are|i may use|i have|"
    "the numbers are] {ns}",
    "[only|just] {ns} [allowed|available|given], GET {t}",
    "[|so ]i'm [looking for|after|hunting for|aiming at] {t}, OWN {ns}", "do you see {t} in {ns}?",
    "[can|could] [you|u|someone|anybody|somebody] GET {t} FROM {ns}HELP", "numberz {ns} target {t}",
    "[mke|maek|amke|mak] {t} [from|with|out of] {ns}", "[wiht|useing|usin|with teh numbers] {ns} [make|get] {t}",
    "{t} [frm|outta|outa|from] {ns}",
    "arrange [the numbers |]{ns} with [signs|arithmetic signs|operators] [so it|so that it] [comes out to|comes to|"
    "is] {t}",
    "express {t} through {ns}", "a CALC FROM {ns} with result {t}", "{t} as a CALC of {ns}",
    "decompose {t} into {ns}",
)  # fmt: skip
_SCENES = (
    "[rolled|i rolled|we rolled|threw|we threw|just rolled] {ns} [|on the dice|with the dice]. HOW GET {t}?",
    "the dice [show|say|came up|landed on] {ns}. [can these be combined to make|is there a way to make|how to make|"
    "we need|make] {t}?",
    "dice: {ns}. GOAL: {t}",
    "[board game|dice game|card game|family game night|game night|at game night]: OWN {ns} and [need|have to make|"
    "must reach] {t}",
    "[a|the|my] [licence plate|license plate|bus ticket|train ticket|phone number|house number|receipt|ticket|"
    "jersey|lottery ticket|barcode|lock|door code] [shows|says|reads|has] {ns}. [make|get|can i make|how to make] "
    "{t}[| out of it| from that| with those]?",
    "[today's|the] [puzzle|riddle|challenge|brain teaser|quiz|problem] [in the newspaper|in the paper|in my app|on "
    "tv|of the day|from work|on the radio|from the quiz]: GET {t} FROM {ns}",
    "[grandpa|grandma|my uncle|my aunt|dad|mum|my boss|a colleague|our coach|a stranger] [gave me|has|told us|"
    "asks] [a|this] [riddle|puzzle|challenge]: [take|use] {ns} and GET {t}",
    "[my teacher|our teacher|the math teacher|the professor|the tutor|ms lee] [put|wrote] {ns} on the [board|"
    "blackboard|whiteboard] and [wants|asked for|says make|said get] {t}HELP",
    "[my teacher|our teacher|the tutor] gave us {ns} and told us to [make|get|reach] {t}",
    "[my son|my daughter|my niece|my brother|tim|zoe|our kid|the twins] [has to|must|should|needs to|can't] GET "
    "{t} [with|from|using] [the number cards |the cards |the numbers |]{ns}, [how|what to do|help|what now]?",
    "[homework|worksheet|exercise|hw|math club|school task|test question][:| -|:] GET {t} FROM {ns}",
    "i'm supposed to GET {t} and the numbers [on the sheet|in the book|on the card|here|on the page] are {ns}",
    "the [sheet|book|worksheet|card|page|screen|app] says {ns} [=|make|->|must make|has to be] {t}",
    "[it's|its] [our|my|her|his] turn in the numbers game. [we drew|i drew|the numbers are|we have|tiles] {ns} and "
    "the GOAL is {t}",
    "[let's play|playing|we play|watching] countdown. the [number|target|total] is {t} and the [numbers|cards|"
    "tiles] are {ns}",
    "[countdown|numbers round|numbers game|number challenge][!|:|.| -] {ns} and [we need|i need|the target is|"
    "we're after] {t}",
    "countdown [clock is running|fan here|time|question]: {ns} to {t}",
    "[in|for] [the|an|this] [escape room|treasure hunt|quiz app|math game|maths game|mobile game] [i|we] have to "
    "GET {t} FROM {ns}",
    "[level|puzzle|question] in my [game|app|puzzle book]: {ns}, GOAL {t}",
    "[betting a friend|i have a bet|we have a bet] that {ns} can GET {t}. [how|show me how|is it true]?",
    "[someone|my friend|the app|my sister|the book] [says|claims|thinks|swears] {t} is [possible|doable|easy] with "
    "{ns}[, how|. how|, but how|. can you show me]?",
    "my [cards|tiles|stones|magnets|blocks] [show|say|have] {ns} and i [want|need|am going for|have to make] {t}",
    "[on the fridge|on the desk|in the box|in the bag|on the cards] there are the numbers {ns}. GET {t}",
    "the contestant has {ns} and needs {t}. what should [he|she|they] [do|say|write]?",
    "[you have|suppose you have|say you have|imagine] {ns}. your [goal|target|job|task|mission]: {t}",
    "[question|problem|riddle|puzzle][:|.] [with|from|using] [the numbers |]{ns} [produce|make|form|get] {t}",
    "[warmup|starter|morning maths|mental maths|lesson starter]: {ns}, [make|get] {t}",
    "i [need|have|want] to [fill in|write down|hand in] a CALC FROM {ns} that GIVES {t}",
    "[teaching|helping] my [kid|class|son|niece], we need {t} FROM {ns}HELP",
    "[each|every] [card|tile] can be used [or not|at will|or left out]: {ns}. GET {t}",
    "[create|make up|invent] a [sum|calculation|expression] FROM {ns} so [the answer|the result|it] [is|equals] {t}",
    "[whoever|the team that] gets to {t} FROM {ns} wins. how?",
)  # fmt: skip
ASKS = worded((*_PLAIN, *_SCENES), _WORDS)


def tempting(numbers: Numbers, target: int) -> bool:
    """Whether two of the numbers all but make the target, and what is missing is not there: `15*5` for 80."""
    for x, y in combinations(numbers, 2):
        rest = take(numbers, x, y) or ()
        for sign in SIGNS:
            value = apply((max(x, y), sign, min(x, y)))
            if value and abs(value - target) in _OFF and abs(value - target) not in rest and min(x, y) > 1:
                return True
    return False


def _more(rng: Random, level: int) -> list[int]:
    """Numbers that are not needed; at level 3 up to three, as many questions there have."""
    return [rng.randint(1, 12) for _ in range(rng.choice((0, 0, 1, 1, 2, 3) if level > 2 else (0, 0, 0, 1, 1)))]


def draw(rng: Random, level: int) -> Drawn:
    """A target as people choose it, a product and a bit more or less, often with the same number twice."""
    a, b, c = (rng.choice(_ROUND) if rng.random() < 0.12 else rng.randint(1, 10) for _ in range(3))
    if rng.random() < 0.25:
        a = b
    elif rng.random() < 0.15:
        c = b
    style = rng.random()
    if style < 0.54:
        made, sign = a * b, rng.choice("+-")
    elif style < 0.6:
        made, sign = a * b, "*"
    elif style < 0.7:
        a, made, sign = a * b, a, rng.choice("+*")
    else:
        made, sign = (a + b if style < 0.88 else abs(a - b)), "*"
    numbers = [a, b, c, *_more(rng, level)]
    rng.shuffle(numbers)
    high, low = (c, made) if sign in "+*" and c > made else (made, c)
    return tuple(numbers), ((high, sign, low),)


def pair(rng: Random, level: int) -> Drawn:
    """A sum of two numbers, often round ones; a quotient more often than the others, and as a rule nothing else."""
    a, b = rng.choice((rng.randint(2, 12), rng.choice(_ROUND))), rng.randint(2, 12)
    sign = rng.choice("+-*//")
    if sign == "/" and a * b <= 500:
        a, b = a * b, rng.choice((a, b))
    op = (max(a, b), sign, min(a, b))
    numbers = [a, b, *(rng.randint(1, 12) for _ in range(rng.choice((0, 0, 0, 1, 2, 3))))]
    rng.shuffle(numbers)
    return tuple(numbers), (op,)


def _rest(rng: Random) -> tuple[list[int], int]:
    """One or two numbers, and a small number that they make."""
    a, b = rng.randint(1, 12), rng.randint(1, 10)
    style = rng.random()
    if style < 0.35:
        return [a], a
    if style < 0.5:
        return [a * b, a], b
    return [a, b], a + b if style < 0.7 else a * b if style < 0.85 else abs(a - b)


def _again(rng: Random) -> tuple[list[int], Op]:
    """The same number three or four times, and the last operation on them."""
    a, sign, four = rng.randint(2, 12), rng.choice("+-"), rng.random() < 0.4
    more = [(a * a, sign, 2 * a), (a * a, sign, 1), (a * a, "+", 2 * a)] * four
    ops = [(a * a, sign, a), (a * a, "+", a), (a * a, "*", a), (2 * a, "+", a), (2 * a, "*", a), (a, sign, 1), *more]
    return [a] * (4 if four else 3), rng.choice(ops)


def puzzle(rng: Random, level: int) -> Drawn:
    """As on television and in class: a product and a bit, something taken from a large number, three fives."""
    style, (few, rest) = rng.random(), _rest(rng)
    op: Op
    if style < 0.65:
        a, b = rng.choice(_ROUND) if style < 0.4 else rng.randint(2, 12), rng.randint(2, 9)
        numbers, op = [a, b, *few], (a * b, rng.choice("+-"), rest)
    elif style < 0.8:
        x, y = rng.randint(2, 9), rng.randint(1, 9)
        few, rest = rng.choice(((few, rest), ([x, y], x * y)))
        high = rng.choice((rest + rng.randint(1, 50), *_ROUND))
        numbers, op = [high, *few], (high, "-", rest)
    elif style < 0.92:
        numbers, op = _again(rng)
    else:
        a, b, c = rng.randint(1, 20), rng.randint(1, 20), rng.randint(2, 9)
        numbers, op = [a, b, c], (a + b, "/", c)
    numbers += _more(rng, level)
    rng.shuffle(numbers)
    return tuple(numbers), (op,)


def plain(rng: Random, level: int) -> Drawn:
    """What is easily overlooked: a multiple of a large number, three or four in a row, a product of three."""
    style, count = rng.random(), 3 if level < 3 or rng.random() < 0.6 else 4
    op: Op
    if style < 0.35:
        a, b = rng.choice((rng.randint(13, 60), rng.randint(13, 30), rng.choice(_ROUND))), rng.randint(2, 9)
        op = (a, "*", b) if rng.random() < 0.6 else (a * b, "/", rng.choice((a, b)))
        numbers = [op[0], op[2]]
    elif style < 0.7:
        numbers = [rng.choice((rng.randint(1, 12), rng.randint(1, 40), rng.choice(_ROUND))) for _ in range(count)]
        *few, last = numbers
        made = abs(few[0] + few[1] + sum(n * rng.choice((1, -1)) for n in few[2:]))
        made = abs(few[0] - few[1]) if count == 3 and rng.random() < 0.35 else made
        op = (max(made, last), rng.choice("+-"), min(made, last))
    elif style < 0.85:
        a, b, c = rng.randint(2, 8), rng.randint(2, 8), rng.randint(2, 8 if level > 1 else 5)
        numbers, op = [a, b, c], (a * b, "*", c)
    else:
        a, b, c = rng.randint(2, 12), rng.randint(2, 10), rng.randint(1, 12)
        numbers, op = [a * b, b, c], (max(a, c), rng.choice("+-*"), min(a, c))
    numbers += [rng.randint(1, 20) for _ in range(rng.choice((0, 0, 1, 2) if count == 3 else (0, 0, 1)))]
    rng.shuffle(numbers)
    return tuple(numbers), (op,)


def ask(rng: Random, numbers: Sequence[int]) -> str:
    """One phrasing with {ns} and {t} still to be filled in."""
    k = len(numbers)
    asked = vary(rng, rng.choice(typed.ASKS if rng.random() < _TYPED else ASKS))
    for name in ("expression", "equation", "operation"):
        asked = asked.replace(f" a {name}", f" an {name}")
    return asked.replace("{k}", str(k) if rng.random() < 0.4 else in_words(k))


def listed(rng: Random, numbers: Sequence[int]) -> str:
    """The numbers in ways less common: lines, quotes, `two 4s and a 7`, `three fives`."""
    runs = [(n, len([*same])) for n, same in groupby(numbers)]
    if len(set(numbers)) == len(runs) < len(numbers) and rng.random() < 0.8:
        spelt = in_words if max(numbers) < 13 and rng.random() < 0.4 else str
        parts = [spelt(n) if k == 1 else f"{in_words(k)} {_several(spelt(n))}" for n, k in runs]
        return " and ".join((", ".join(parts[:-1]), parts[-1])) if parts[1:] else parts[0]
    names = [str(n) for n in numbers]
    if max(numbers) < 100 and rng.random() < 0.5:  # a hundred and five is one number
        names = [in_words(n) for n in numbers]
        return rng.choice((", ", ", ", " and ")).join(names[:-1]) + rng.choice((" and ", ", and ", ", ")) + names[-1]
    style = rng.choice(("\n", "  ", " then ", " and also ", " ,", ", ", " and", "quoted", "a"))
    if style == "quoted":
        return ", ".join(f'"{name}"' for name in names)
    if style == "a":
        return (
            ", ".join(names[:-1])
            + rng.choice((" and also ", " and then ", " and finally ", " and lastly "))
            + names[-1]
        )
    return " and ".join((", ".join(names[:-1]), names[-1])) if style == " and" else style.join(names)


def _several(name: str) -> str:
    """`fives`, `sixes`, `12s`."""
    return f"{name}es" if name == "six" else f"{name}s"
