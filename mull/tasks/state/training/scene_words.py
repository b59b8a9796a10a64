"""The words of the scenes of training: switches, coins, grids, turns, programs; and how events are strung together."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.tasks.phrasing import first_up

_MARKS = (". ", ", ", "; ", ", then ", " then ", " and then ", "... ", " -> ", "\n", " - ", ", and ", ", after that ")
_STARTS = ("", "", "", "", "first ", "then ", "now ", "after that ", "next ", "Steps: ", "what happens: ")


def strung(rng: Random, clauses: Sequence[str]) -> str:
    """Events in order, as sentences or a list, a bullet or a number before each, or strung by one word."""
    style = rng.random()
    if style < 0.35:
        links = ("", "", "", "Then ", "Next ", "After that ", "Later ", "Now ", "And ")
        return " ".join(
            first_up(rng.choice(links) * (i > 0) + clause) + "." for i, clause in enumerate(clauses)
        )  # fmt: skip
    if style < 0.42 and not any(clause[:1] in "+-" for clause in clauses):
        mark = rng.choice(("- {}", "* {}", "{i}. {}", "{i}) {}", "({i}) {}"))
        end = rng.choice(("\n", ", ")) if "{i})" in mark else "\n"  # `gives 1 2. takes` would be misread
        return end.join(mark.format(clause, i=i) for i, clause in enumerate(clauses, 1)) + "."
    if style < 0.7 and len(clauses) > 1:
        last = rng.choice((" and ", ", and ", ", then ", " and then ", ", finally ", " and at last ", ", lastly "))
        return rng.choice(_STARTS) + ", ".join(clauses[:-1]) + f"{last}{clauses[-1]}."
    signed = any(clause[:1] in "+-" for clause in clauses)  # `- +6 -` would be read as a sum
    mark = rng.choice(_MARKS[:3] if len(clauses) > 4 or signed else _MARKS)
    return rng.choice(_STARTS) + mark.join(clauses) + "."


SWITCHES = (
    "tv", "fan", "radio", "console", "heater", "flashlight", "wifi", "microphone", "motor", "torch", "alarm", "monitor",
    "screen", "pc", "lamp", "night light", "led", "bathroom light", "oven light", "switch", "button", "bluetooth",
    "speaker", "pump", "camera", "projector", "toaster", "vacuum", "robot", "mixer",
)  # fmt: skip
SWITCH_NOW = (
    "[the|a|my|our] {t} is {s}.", "[the|my] {t} was {s} [at first|this morning|before|].", "{t} = {s}.", "{t} {s}.",
    "{t}: {s}.", "{t} is {s}.", "{t} starts {s}.", "say the {t} is {s}.", "when i come in the {t} is {s}.",
    "suppose the {t} is {s}.", "start: {t} {s}.",
)  # fmt: skip
SWITCH_TURNS = (
    "toggle", "toggle it", "press", "i press the button", "press the [switch|button|power button]", "flip the switch",
    "someone flips the switch", "click", "i toggle the {t}", "switch it over", "hit the switch", "push the button",
    "it is toggled", "i press it", "the kid presses it", "i tap the button", "pressed", "toggled",
)  # fmt: skip
SWITCH_ASKS = (
    "on or off?", "is it on or off [now|in the end|then|]?", "state?", "is the {t} on or off [now|]?",
    "[final|end] state?",
    "[what is|whats] its state [now|]?", "off or on?", "{t}?", "what is the {t} now?", "is my {t} on or off?",
)  # fmt: skip
YES_SWITCH = (
    "is it {s}?", "is the {t} {s} [now|]?", "{s}?", "will it be {s}?", "so it's {s} now?", "is my {t} {s}?",
    "does that mean the {t} is {s}?",
)  # fmt: skip
COIN_NOW = (
    "[a|the|my] {t} [is|shows|lies] {s}.", "{t}: {s}.", "{t} {s}.", "{t} is {s} [first|now|on my desk|].",
    "start: {s}.",
    "{t} starts {s}.", "i put down a {t}, {s}.", "i have a {t} that is {s}.", "there's a {t} lying {s}.",
    "say a {t} is {s}.",
)  # fmt: skip
COIN_TURNS = (
    "flip", "flip it", "i flip it", "turn it over", "turn it", "it gets turned over", "i turn it over", "flip it over",
    "someone flips it", "we flip it", "it is flipped", "flip over", "turn over", "my sister flips it",
    "he turns it over",
)  # fmt: skip
COIN_ASKS = (
    "{a} or {b}?", "is it {a} or {b} [now|]?", "[result|end result|outcome]: {a} or {b}?",
    "what [does it show|is up] now, "
    "{a} or {b}?", "{b} or {a}?", "so {a} or {b}?", "final side, {a} or {b}?", "result?", "[what|which side] is up?",
    "how does it lie now, {a} or {b}?",
)  # fmt: skip
YES_COIN = ("is it {s} [now|]?", "{s}?", "is the {t} {s} [now|in the end|]?", "so it is {s}?", "will it be {s}?")

LAMP_FLIPS = ("toggle {l}", "press {l}", "flip {l}", "hit {l}", "i toggle {l}", "switch {l}", "{l} toggled",
              "{l} flipped", "{l} gets pressed", "mum flips {l}")  # fmt: skip
LAMP_SETS = ("turn {l} {s}", "{l} {s}", "set {l} {s}", "switch {l} {s}", "{l} goes {s}", "put {l} {s}",
             "i turn {l} {s}", "{l} is turned {s}")  # fmt: skip
LAMP_ASKS = ("is {l} on or off?", "{l}?", "{l}: on or off?", "[whats|what is] {l} [now|]?", "state of {l}?",
             "and {l}, on or off?", "how is {l} now, on or off?")  # fmt: skip
LAMP_YES = ("is {l} {s} [now|]?", "{l} {s}?", "is {l} {s} at the end?", "so is {l} {s}?", "will {l} be {s}?")

ROOMS = ("kitchen", "bath", "garage", "attic", "hall", "cellar", "bedroom", "porch", "office", "stairs")
MANY_ASKS = (
    "how many are {s} [now|]?", "how many {t} are {s} [now|in the end|at the end|]?", "[number of|how many] {t} {s}?",
    "how many of them are {s}?", "[count of|how many] {s}?", "how many {s} ones [now|are there]?",
    "how many {t} will be {s}?",
)  # fmt: skip

POINT_STARTS = (
    "start at {p}.", "start {p}.",
    "[a|the] [turtle|robot|knight|ant|snake|drone|rover|player] [at|is at|starts at] {p}.",
    "point {p}.", "[my|your] position: {p}.", "i am at {p}.", "from {p}:", "position {p}.", "the cursor is at {p}.",
    "P = {p}." , "my character stands at {p}.", "beginning at {p}.",
)  # fmt: skip
FAR_STARTS = (
    "i walk.", "from home:", "i leave my tent:", "a hiker walks", "my dog runs", "from the school:", "starting at home",
    "a taxi goes", "we cycle", "a ship sails", "a delivery robot goes", "i go",
)  # fmt: skip
GO = (
    "<{k} {w}>", "<{w} {k}>", "go <{k} {w}>", "move <{w} {k}>", "[walk|walks] <{k} {w}>", "<{k} to the {w}>",
    "[moves|goes] <{k} to the {w}>", "step <{k} {w}>", "[i|it] [go|went|moved] <{k} {w}>", "then <{w} {n}>",
    "[run|runs|drive] <{k} {w}>", "go <{w} by {n}>", "<{w} x{n}>", "<{w}: {n}>", "shift <{w} {n}>",
)  # fmt: skip
POINT_ASKS = (
    "coordinates?", "where is it?", "[new|final|end] [position|point|coordinates]?", "[where|what point] is that?",
    "which point?", "where does it [stop|land|end up]?", "[whats|what is] the position [now|]?", "(x, y)=?", "(?, ?)",
    "what are the coordinates at the end?", "where am i now?", "which coordinates?",
)  # fmt: skip
VALUE_ASKS = (
    "{n} = ?", "[what is|whats] {n}?", "final {n}?", "{n} coordinate?", "what is the {n} [value|coordinate] now?",
    "{n} at the end?", "only the {n} coordinate please?",
)  # fmt: skip
FAR_ASKS = (
    "how far [am i|is that|is it] from [the start|where i started|start]?", "how many [blocks|steps] back?",
    "distance [from|to] the start?", "how far away from the start [now|]?", "how far is [home|the start]?",
    "how far from start?", "distance from start to end?",
)  # fmt: skip

FACE_STARTS = (
    "facing {w}.", "[i|you] [face|look] {w}.", "start facing {w}.",
    "[a|the] [robot|drone|guard|toy car|cannon|soldier] "
    "[faces|points|looks] {w}.", "heading {w}.", "direction: {w}.", "{w}.", "[a|the] [drone|arrow|robot|needle] is "
    "pointing {w}.", "from {w}:", "i'm looking {w} out of the window.", "[we are|you are] driving {w}.",
    "my nose points {w}.", "compass says {w}.",
)  # fmt: skip
FACE_TURNS = (
    ("{w}",),
    ("turn {w}", "{w}", "turns {w}", "[make|take] a {w}", "[i|you] turn {w}", "go {w}", "[a|one] {w} turn",
     "hang a {w}"),
    ("quarter turn to the {w}", "make a quarter turn {w}", "turn 90 degrees {w}", "{w} 90", "90 {w}", "rotate {w} 90",
     "90 degrees to the {w}", "turn 90° {w}", "quarter turn {w}", "turn a right angle to the {w}"),
    ("rotate 90 degrees {w}", "turn {w}", "{w} 90", "rotate {w}", "90 degrees {w}", "it turns 90 degrees {w}",
     "spin {w} by 90", "quarter turn {w}"),
)  # fmt: skip
AROUND = (
    ("U", "U-turn", "turn around"), ("turn around", "turn back", "u-turn", "about turn"),
    ("turn 180 degrees", "180", "half turn", "180°", "turn 180", "turn around"),
    ("rotate 180 degrees", "180", "turn 180", "180 degrees", "half turn"),
)  # fmt: skip
FACE_ASKS = (
    "facing?", "which [direction|way] [now|]?", "direction now?", "where does it [point|look] [now|]?", "heading?",
    "[what|which] direction do [i|you] [see|look at] now?", "which [way|direction] [do i face|am i looking|is it "
    "facing]?", "what direction am i facing?", "final direction?", "[n, e, s or w?|north, east, south or west?]",
    "where am i [looking|facing]?", "[where to|which way] now?", "what do i face?",
)  # fmt: skip

COUNT_STARTS = (
    ("{n} = {x}", "{n}={x}", "int {n} = {x}", "let {n} = {x}", "{n} := {x}", "var {n} = {x}"),
    ("{n} is {x}.", "{n} = {x}.", "let {n} be {x}.", "{n} starts at {x}.", "set {n} to {x}.", "start with {n} = {x}.",
     "say {n} = {x}.", "if {n} is {x}:", "we have {n} = {x}."),
)  # fmt: skip
COUNT_ADDS = (
    ("{n} = {n} + {k}", "{n} += {k}", "{n}+={k}", "{n}={n}+{k}"),
    ("add {k}", "add {k} to it", "plus {k}", "increase it by {k}", "then add {k}", "i add {k}", "it grows by {k}",
     "{k} is added", "raise it by {k}"),
)  # fmt: skip
COUNT_TAKES = (
    ("{n} = {n} - {k}", "{n} -= {k}", "{n}-={k}", "{n}={n}-{k}"),
    ("subtract {k}", "take {k} away", "minus {k}", "decrease it by {k}", "take off {k}", "i take away {k}",
     "it shrinks by {k}", "{k} is subtracted", "lower it by {k}"),
)  # fmt: skip
COUNT_TIMES = {
    2: (("{n} = {n} * 2", "{n} *= 2", "{n}*=2", "{n}=2*{n}"),
        ("double it", "times 2", "multiply by two", "it doubles", "i double it", "it is doubled")),
    3: (("{n} = {n} * 3", "{n} *= 3", "{n}*=3", "{n}=3*{n}"),
        ("triple it", "times 3", "multiply by three", "it triples", "i triple it", "it is tripled")),
}  # fmt: skip
COUNT_ASKS = (
    "print({n})", "what is {n}?", "{n}?", "value of {n}?", "whats {n} [now|]?", "{n} = ?", "what does {n} equal?",
    "print {n}", "output {n}?", "final {n}?", "what value has {n}?", "so {n} is?", "{n} is now",
)  # fmt: skip

GIFTS = (
    "{a} gives {b} {k}", "{a} gives {k} to {b}", "{a} gave {b} {k}", "{a} hands {b} {k}", "{b} gets {k} from {a}",
    "{a} lends {b} {k}", "{b} borrows {k} from {a}", "{a} loses {k} to {b}", "{a} passes {k} to {b}",
    "{b} wins {k} from {a}", "{a} sends {b} {k}",
)  # fmt: skip
HOLD_ASKS = (
    "how many has {n}?", "how many does {n} have [now|]?", "how many {o} has {n} [now|got|in the end|]?", "{n}?",
    "what number does {n} have now?", "how many for {n}?", "how many {o} are with {n}?", "{n} now has?",
    "with how many does {n} end?", "[number of|how many] {o} of {n}?",
)  # fmt: skip
