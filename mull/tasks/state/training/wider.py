"""More wordings for the stories of training: each pool of phrases with those that only training adds to it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks import phrasing
from mull.tasks.state import daily_phrases as daily
from mull.tasks.state import journeys as go
from mull.tasks.state import phrases as say
from mull.tasks.state.training.wider_sums import LOOSER

Pool = Sequence[str]

MORE: dict[tuple[str, ...], tuple[str, ...]] = {
    **LOOSER,
    say.SHOWN["coin"]: (
        "coin on the table, {s} showing.", "coin shows {s}.", "my coin shows {s} right now.", "{s} is up.",
        "I've a coin with {s} facing me.", "the coin is lying there with {s} up.", "coin = {s}.", "its {s} at first.",
        "on my desk is a coin, {s} up.", "we begin with a coin on {s}.", "coin's on {s}.", "{s} up to start with.",
    ),
    say.SHOWN["card"]: (
        "card face {s}.", "a card, face {s}.", "the top card is face {s}.", "card is face {s} on my desk.",
        "my card lies there face {s}.", "there's one card and it is face {s}.",
    ),
    say.SHOWN["lamp"]: (
        "light's {s}.", "lamp {s}.", "lamp is {s}.", "the hallway light is {s}.", "light is {s} right now.",
        "my desk lamp was {s} this morning.", "so the light is {s}.", "the porch light was {s} when we came.",
        "upstairs the light is {s}.", "our lamp was {s} at first.",
    ),
    say.TURNED["coin"]: (
        "{n} flips it too", "{n} gives it a flip", "{n} turns the coin", "{n} turns it to the other side",
        "{n} flips it once", "{n} flipped it over", "{n} flipped", "{n} turned it", "{n} flips it again",
    ),
    say.TURNED["card"]: ("{n} turns it", "{n} flips the card over", "{n} flips it again", "{n} flipped it over"),
    say.TURNED["lamp"]: (
        "{n} flicks the switch", "{n} flicked the switch", "{n} presses it", "{n} pressed it", "{n} clicks it",
        "{n} pushes the switch", "{n} pushed the button", "{n} hits the button", "{n} presses the button again",
    ),
    say.LEFT["coin"]: (
        "{n} just looks at it", "{n} only looks at it", "{n} keeps it as it is", "{n} doesn't", "{n} didn't",
        "{n} doesn't flip it", "{n} didn't touch it", "{n} decides not to flip", "{n} leaves it",
    ),
    say.LEFT["card"]: ("{n} just looks at it", "{n} leaves it", "{n} doesn't flip it", "{n} didn't touch it"),
    say.LEFT["lamp"]: ("{n} leaves it", "{n} doesn't touch it", "{n} just walks by", "{n} didn't press anything"),
    say.WHICH["coin"]: (
        "heads or tails now?", "what's showing?", "what is showing now?", "whats up now?", "which side is showing?",
        "what side shows?", "coin shows what?", "is that heads or tails?", "what do i see, heads or tails?",
        "what's it on now?", "tails or heads?", "end result, heads or tails?", "what does it land on at last?",
        "so what side is it now?", "which side do I see now?",
    ),
    say.WHICH["card"]: (
        "face up or down now?", "face up or face down now?", "is it face down or face up?", "up or down now?",
        "how is it lying now, up or down?", "card is face up or face down?",
    ),
    say.WHICH["lamp"]: (
        "on or off now?", "is that on or off?", "off or on?", "whats its state now?", "on or off at the end?",
        "so on or off?", "what is it now, on or off?", "is it off or on now?",
    ),
    say.WHETHER["coin"]: (
        "{s} up?", "{s} now?", "is {s} showing?", "is {s} showing now?", "does it say {s}?", "is it on {s} now?",
        "are we at {s}?", "is the coin showing {s} now?", "so is {s} up?", "would i see {s}?",
    ),
    say.WHETHER["card"]: ("face {s}?", "face {s} now?", "so is the card face {s}?", "do i see it face {s}?"),
    say.WHETHER["lamp"]: (
        "{s}?", "is it {s} then?", "is the lamp {s} now, yes or no?", "{s} now?", "so the light is {s}?",
        "would it be {s}?", "and is it {s} now?",
    ),
    say.TIMES["coin"]: (
        "I turn it {k}.", "flipped {k}.", "It's turned over {k}.", "my kid flips it {k}.", "Flip {k}.",
        "then i flip it {k} in a row.", "now turn it over {k}.",
    ),
    say.TIMES["card"]: ("Turn it over {k}.", "flip {k}.", "i flip it over {k}.", "it's turned {k}."),
    say.TIMES["lamp"]: (
        "I press it {k}.", "i hit the button {k}.", "The button is pressed {k}.", "its flicked {k}.",
        "The switch is flicked {k}.", "i flick the switch {k}.", "My brother presses the button {k}.",
        "the power button is pressed {k}.", "i press the power button {k}.", "press {k}.",
    ),
    say.LAMPS: ("so {i}.", "{i} in the beginning.", "my {k} lamps: {i}.", "in our house {i}.", "this morning {i}."),
    say.PRESS: (
        "flick {l}", "I press {l}", "i flick the switch of {l}", "someone flips {l}", "{l} gets toggled",
        "mum flips {l}", "{l} is pressed", "change {l}", "press {l} again",
    ),
    say.SET: (
        "i put {l} {s}", "mum turns {l} {s}", "dad switches {l} {s}", "somebody turned {l} {s}", "{l} goes {s}",
        "i switch {l} {s}", "set {l} to {s}",
    ),
    say.LAMP_ASK: ("{l} on or off?", "is {l} on or off then?", "whats {l} now, on or off?",
    "how about {l}, on or off?"),
    say.LAMP_YES: ("{l} {s}?", "is {l} {s}, yes or no?", "so {l} is {s}?", "{l} is {s} now, right?"),
    say.HOLD: ("{n} comes with {i}", "{n} is carrying {i}", "{n} keeps {i}", "{n} brought {i}", "{n} picks {i}"),
    say.SWAP: (
        "{a} and {b} do a swap", "{a} makes a swap with {b}", "{a} and {b} switch items", "{a} swapped with {b}",
        "{a} and {b} traded", "{a} and {b} change", "{a} switched with {b}", "{a} and {b} trade with each other",
        "{a} and {b} swap with each other", "{a} and {b} exchanged",
    ),
    say.HAS: (
        "whats {n} got?", "{n} has?", "what does {n} have left?", "what's {n} holding?", "and {n}?",
        "{n} now has what?", "which thing is with {n}?", "what has {n} now?", "{n} is holding what?",
        "what thing is {n} holding at the end?", "what did {n} finish with?",
    ),
    say.WHO: (
        "who's got the {i} now?", "who has {i}?", "{i} is with who?", "the {i} is with?",
        "who is the owner of the {i} now?", "whos got the {i}?", "and the {i}, who has it?", "who keeps the {i}?",
    ),
    say.CUPS: (
        "There is a {o} under {c} {p}.", "{o} under {c} {p}.", "the {o} starts under {c} {p}.",
        "i hide a {o} under {c} {p} out of {k}.", "i put my {o} under {c} {p}.", "{k} {c}s, {o} under {c} {p}.",
    ),
    say.CUP_ASK: (
        "which {c} is it under?", "where's the {o} now?", "wheres the {o}?", "under which {c}?", "{o} is where?",
        "which {c} hides the {o} now?", "which {c} has it now?", "find the {o}, which {c}?",
    ),
    say.WENT: (
        "{n} came to the {r}", "{n} comes to the {r}", "{n} strolls to the {r}",
        "{n} rushes to the {r}", "{n} cycles to the {r}", "{n} returned to the {r}", "{n} gets to the {r}",
    ),
    say.WHERE: (
        "wheres {n} now?", "where's {n}?", "{n} is where?", "so wheres {n}?", "where is {n} at now?", "{n} now?",
        "what room has {n} in it?", "where did {n} go last?", "where should i look for {n}?",
    ),
    say.WHERE_YES: ("{n} in the {r}?", "is {n} in the {r}, yes or no?", "so {n} is in the {r}?", "{n} is in the {r}?"),
    go.GRID: (
        "robot at {p}.", "start: {p}.", "from {p}.", "i begin at {p}.", "drone at {p}.", "we are at {p}.",
        "pawn on {p}.", "my token is on {p}.", "a snail is at {p}.", "turtle at {p}.", "start point is {p}.",
    ),
    go.GO: (
        "i go {k} {w}", "it moves {k} {w}", "it walks {k} {w}", "drives {k} {w}",
        "flies {k} {w}", "{w} by {k}", "crawls {k} {w}", "steps {k} {w}", "takes {k} steps {w}", "go {w} for {k}",
    ),
    go.GRID_ASK: (
        "whats my position?", "final spot?", "where is it then?", "coordinates?", "position?", "where now?",
        "new coordinates?", "whats the end position?", "so what is the position?", "where are we now?",
        "what are its coordinates?", "where has it got to?",
    ),
    go.FACE: (
        "facing {w}.", "robot faces {w}.", "a drone points {w}.", "my boat is heading {w}.", "i look to the {w}.",
        "we are facing {w}.", "car is pointing {w}.", "the arrow points {w}.", "i'm turned to the {w}.",
    ),
    go.FACE_ASK: (
        "which way now?", "facing?", "facing what?", "what direction now?", "whats my direction?", "heading?",
        "where am i looking now?", "which direction now?", "what way is it facing?", "where does it look?",
    ),
    go.LATER: (
        "its {d}, what day will it be in {k}?", "{d} today. {k} later?", "{k} from now, what day? today is {d}",
        "today {d}, in {k}?", "{d} now. what day in {k}?", "my vacation starts {k} after {d}. what day is it?",
        "i ordered it on {d} and it comes {k} later. which day?", "what weekday will it be {k} after {d}?",
        "we leave in {k} and today is {d}. what day do we leave?", "{d} now, add {k}. day?", "whats {k} after {d}?",
        "if the match is on {d} and the next one {k} later, what day is the next one?", "{k} past {d} is?",
        "it was {d} when i started. i worked for {k}. what day is it now?",
        "count {k} on from {d}, where do you land?",
        "in {k} is my birthday, today being {d}. which weekday is it?", "{d} today, what day is {k} from today?",
        "it's {d} and dad is back in {k}. which day is that?", "doctor on {d} said come again {k} later. what day?",
    ),
    go.EARLIER: (
        "its {d}, what day was it {k} ago?", "{d} today. {k} ago?", "today {d}, what was {k} ago?",
        "if today is {d} what day was {k} ago?", "{k} ago she called. today is {d}. what day did she call?",
        "whats {k} before {d}?", "it's {d}, we met {k} ago. which day did we meet?", "{k} earlier than {d}?",
        "the deadline is {d} and i must start {k} before. which day do i start?", "go {k} back from {d}, what day?",
        "i bought it {k} ago, and today is {d}. what day did i buy it?", "{d} now, which day was it {k} ago?",
    ),
    daily.HAS_FIRST: (
        "the {o} was with {a}.", "{a} got the {o} first.", "{a} has got the {o}.", "{o} starts with {a}.",
        "it's {a} who has the {o} first.", "{a} picks up the {o}.", "{a} brought a {o}.", "{a} has my {o}.",
        "{a} is the first to hold the {o}.", "the {o} belongs to {a}.",
    ),
    daily.HAND: (
        "{a} tosses it <to {b}>", "{a} kicks it <to {b}>", "{a} gives it over <to {b}>", "{a} lends the {o} <to {b}>",
        "{a} passes the {o} <to {b}>", "{a} threw it <to {b}>", "{a} mails it <to {b}>", "{a} rolls it <to {b}>",
        "{a} lent it <to {b}>", "<{b} takes> the {o} from {a}", "<{b} took> it from {a}", "<{b} got> it from {a}",
        "{a} sold it <to {b}>", "{a} hands it over <to {b}>", "{a} brings it <to {b}>",
    ),
    daily.WHO_HAS: (
        "who's got it now?", "who got it now?", "whos got the {o}?", "who has it in the end?", "who's holding it?",
        "with whom is the {o}?", "who does the {o} end up with?", "whose hands is the {o} in?", "who's got it?",
        "who ended up with the {o}?", "so who has the {o}?", "and now who has the {o}?",
    ),
    daily.HAS_IT: ("has {n} got it?", "is the {o} now with {n}?", "{n} has the {o}, right?", "does {n} hold it?"),
    daily.SEATS: (
        "{p} are on chairs {k}.", "{p} are in houses {k} in that order.", "{p} take places {k}.",
        "{p} are in places {k} in this order.", "{p} have seats {k} in the car.",
        "{p} live in houses {k} in that order.",
    ),
    daily.CHANGE: (
        "<{a} and {b}> swap chairs", "<{a} and {b}> change seats", "<{a} swapped with {b}>", "<{a} and {b}> traded",
        "<{a} and {b}> switch places", "<{a} and {b}> switched", "<{a} switches places with {b}>",
    ),
    daily.SEAT_WHO: ("number {k} is who?", "whos in seat {k}?", "who is in {k} now?", "seat {k}: who?"),
    daily.SEAT_OF: ("where is {n} now?", "what number is {n} in?", "{n} is in which seat?", "seat of {n}?"),
    daily.TRADE: ("<{a} and {b}> traded", "<{a} and {b}> do a swap", "<{a} switches with {b}>",
    "<{a} and {b}> swap them"),
    daily.LET: (
        "{a}={x} and {b}={y}.", "{a} = {x}; {b} = {y}.", "set {a} = {x} and {b} = {y}.",
        "let {a} be {x} and {b} be {y}.",
        "start with {a} = {x}, {b} = {y}.", "{a}={x};{b}={y}.", "code: {a} = {x}, {b} = {y}.",
        "i have {a} = {x}, {b} = {y}.",
    ),
    daily.CHANGES["swap"]: ("<swap> the values", "<swap> both", "<{a}, {b} = {b}, {a}>", "i <swap> {a} and {b}"),
    daily.CHANGES["+"]: (
        "<{n} = {n} + {k}>", "<{n}={n}+{k}>", "<{n} grows by {k}>", "<raise {n} by {k}>", "<{n} gets {k} more>",
    ),
    daily.CHANGES["-"]: ("<{n} = {n} - {k}>", "<{n}={n}-{k}>", "<lower {n} by {k}>", "<{n} drops by {k}>",
    "<reduce {n} by {k}>"),
    daily.CHANGES["="]: ("<{n} = {o}>", "<{n}={o}>", "<put {o} into {n}>", "<make {n} equal to {o}>"),
    daily.CHANGES["*"]: ("<{n} = {n} * 2>", "<{n}={n}*2>", "<{n} doubles>", "<{n} = 2 * {n}>"),
    daily.CHANGES["+="]: ("<{n} = {n} + {o}>", "<{n}={n}+{o}>", "<{n} grows by {o}>"),
    daily.VALUE: (
        "whats {n}?", "{n} = ?", "print({n})?", "so what is {n}?", "{n}?", "value of {n}?", "final {n}?",
        "what is {n} now then?", "what's {n} at the end?", "how big is {n} now?", "what do we get for {n}?",
    ),
    daily.POINT: (
        "robot at {p}.", "turtle at {p}.", "from {p}.", "start: {p}.", "a snail is at {p}.", "we start at {p}.",
        "my boat is at {p}.", "a player is on {p}.", "a car is parked at {p}.", "i begin at {p}.",
    ),
    daily.GO: (
        "drive <{k} {w}>", "fly <{k} {w}>", "it goes <{k} {w}>", "i go <{k} {w}>", "moved <{k} {w}>", "crawl <{w} {k}>",
        "take <{k} steps {w}>", "went <{k} {w}>",
    ),
    daily.AXIS: ("final {a}?", "{a} = ?", "whats {a}?", "what's my {a}?", "new {a}?", "{a} coordinate at the end?"),
    daily.WHERE_POINT: ("whats my position?", "coordinates?", "where now?", "position at the end?", "new position?"),
    daily.STROLL: ("i walk the dog.", "out of the door.", "we go hiking.", "my drone starts.", "i ride my bike.",
                   "a ship leaves the port."),
    daily.AWAY: ("how far am i from home?", "how far from home?", "distance to the start?",
    "how far back is the start?"),
    daily.FACES: (
        "robot faces {w}.", "a drone points {w}.", "ship sails {w}.", "the car is heading {w}.", "i look to the {w}.",
        "you're facing {w}.", "a plane is flying {w}.", "my tent faces {w}.", "we're driving {w}.",
        "a player faces {w}.",
        "I am looking {w} at first.", "heading {w}.",
    ),
    daily.TURNS: (
        "<{w}> turn", "rotate 90 degrees <{w}>", "it turns <{w}>", "rotates 90 degrees <{w}>", "we turn <{w}>",
        "a quarter turn <{w}>", "swing <{w}>", "hang a <{w}>", "turn <{w}> again",
    ),
    daily.AROUND: ("make a <u-turn>",),
    daily.FACE_ASK: (
        "which way now?", "facing?", "where am i looking now?", "what heading?", "which way is it pointing?",
        "direction now?", "what direction does it point to?", "where is it heading?", "what way am i facing?",
    ),
    daily.HOW_MANY: ("how many {s}?", "number of {t}s that are {s}?", "how many {t}s {s}?", "and how many are {s}?"),
    daily.STARTS: ("{w} {b} in the {r} first.", "to begin with {w} was in the {r}.", "{w} slept in the {r}."),
    daily.WHERE_NOW: ("where's {w}?", "{w} {v} where now?", "so where {v} {w} now?", "wheres {w}?"),
    daily.THING_IS: (
        "{t} is {s}.", "{t} was {s}.", "the {t} was {s} when i came.", "so the {t} is {s}.", "{t}: {s}.",
        "when i left the {t} was {s}.", "last night the {t} was {s}.",
    ),
    daily.SWITCHES["on"]: ("put it on", "turned it back on", "switched the {t} on", "turns it on again"),
    daily.SWITCHES["off"]: ("put it off", "turned it off again", "switched the {t} off", "turns the {t} off"),
    daily.OPENS["open"]: ("opens it again", "opened it again", "opened it wide", "opens it wide"),
    daily.OPENS["closed"]: ("closes it again", "shut the {t}", "slams it shut", "closed it again"),
    daily.NOTHING: ("did not do anything", "passed by", "just looked at it", "does nothing", "left it as it was"),
    daily.ON_OR: ("on or off now?", "off or on?", "is it off or on now?", "{t} on or off?"),
    daily.OPEN_OR: ("open or closed now?", "closed or open?", "{t} open or closed?", "is it closed or open?"),
    daily.IS_IT: ("{s}?", "{t} {s}?", "is it {s}, yes or no?", "so is it {s} now?", "would the {t} be {s}?"),
}  # fmt: skip


def phrase(rng: Random, pool: Pool, split: Split) -> str:
    """One phrasing, its choices made."""
    return phrasing.phrase(rng, pool, split, MORE)


def wide(pool: Pool, split: Split) -> Pool:
    """The pool, for training with what only training has."""
    return _WIDE.get(tuple(pool), pool) if split == "train" else pool


_WIDE = {pool: (*pool, *more) for pool, more in MORE.items()}
