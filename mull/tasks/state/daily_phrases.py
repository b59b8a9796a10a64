"""Phrasings of the everyday stories of `state`; what a thought quotes of an event stands between < and >."""

from __future__ import annotations

from typing import NamedTuple

# {a} gives, {b} takes, {o} the thing
HAS_FIRST = (
    "{a} has the {o}.", "{a} holds the {o}.", "{a} has a {o}.", "{a} is holding the {o}.", "First {a} has the {o}.",
    "The {o} is with {a}.", "{a} owns a {o}.", "{a} starts with the {o}.", "At first {a} has the {o}.",
    "{a} had the {o}.",
    "{a} finds a {o}.", "{a} buys a {o}.",
)  # fmt: skip
HAND = (
    "{a} gives it <to {b}>", "{a} passes it <to {b}>", "{a} hands it <to {b}>", "{a} gives the {o} <to {b}>",
    "{a} passes it on <to {b}>", "{a} throws it <to {b}>", "{a} lends it <to {b}>", "<{b} takes> it from {a}",
    "<{b} gets> it from {a}", "{a} gave it <to {b}>", "{a} sells it <to {b}>", "<{b} borrows> it from {a}",
    "{a} handed it <to {b}>", "{a} hands the {o} <to {b}>", "<{b} steals> it from {a}", "<{b} grabs> it from {a}",
    "{a} sends it <to {b}>", "{a} passed it <to {b}>",
)  # fmt: skip
WHO_HAS = (
    "Who has the {o}?", "Who's holding the {o}?", "Who has the {o} now?", "Who holds the {o} at the end?",
    "Who has got the {o} now?", "Who ends up with the {o}?", "Who is holding the {o}?", "Who's got the {o}?",
    "Who has it?", "Who has it now?", "In the end, who has the {o}?", "Who holds it now?",
    "Who has the {o} in the end?", "Who got the {o} in the end?",
)  # fmt: skip
HAS_IT = (
    "Does {n} have the {o}?", "Does {n} have it now?", "Is {n} holding the {o}?", "Has {n} got the {o} now?",
    "Does {n} hold the {o} in the end?", "Is the {o} with {n} now?", "Is it with {n} now?",
    "Does {n} have the {o} now?",
)  # fmt: skip
HAS_WHAT = (
    "What does {n} have?", "What does {n} hold now?", "What has {n} got?", "What is {n} holding?",
    "What does {n} have now?",
    "What does {n} end up with?", "What does {n} have in the end?", "What has {n} now?",
)  # fmt: skip

# seats and coloured cups: {p} people, {k} seats
SEATS = (
    "{p} sit in seats {k} in that order.", "{p} sit in seats {k}.", "{p} are in chairs {k} in that order.",
    "{p} have seats {k}.", "{p} stand in places {k} in this order.", "{p} took seats {k} in that order.",
    "{p} are sitting on chairs {k}.", "{p} live in houses {k}.", "{p} sleep in beds {k} in that order.",
    "{p} are on seats {k} in this order.", "{p} sit on chairs {k}.", "In seats {k} sit {p}.",
)  # fmt: skip
CHANGE = (
    "<{a} and {b}> change places", "<{a} and {b}> swap seats", "<{a} and {b}> swap", "<{a} swaps with {b}>",
    "<{a} changes with {b}>", "<{a} and {b}> switch", "<{a} and {b}> trade places", "<{a} switches with {b}>",
    "<{a} and {b}> swap places", "<{a} trades with {b}>",
)  # fmt: skip
SEAT_WHO = (
    "Who sits in seat {k}?", "Who is in seat {k}?", "Who is in number {k}?", "Who has number {k} now?",
    "Who's in seat {k} now?",
    "Who is in place {k}?", "Who ends up in seat {k}?", "Who has seat {k}?", "Who is at number {k} in the end?",
    "Who sits in seat {k} now?",
)  # fmt: skip
SEAT_OF = (
    "Which seat does {n} sit in?", "Where does {n} sit?", "What seat is {n} in now?", "Which number does {n} have?",
    "In which seat is {n}?", "Which seat does {n} have?", "Which number has {n} now?", "Which seat is {n} in?",
)  # fmt: skip
COLOURED = ("cup", "hat", "ball", "card", "pen", "balloon", "bag", "scarf", "marble")
TRADE = (
    "<{a} and {b}> swap", "<{a} and {b}> trade", "<{a} swaps with {b}>", "<{a} trades with {b}>",
    "<{a} and {b}> exchange",
    "<{a} and {b}> switch", "<{a} changes with {b}>", "<{a} and {b}> swapped", "<{a} exchanges with {b}>",
)  # fmt: skip
CUP_OF = (
    "What is the colour of the {o} {n} has?", "What color {o} does {n} have?", "Which {o} does {n} have?",
    "What colour is the {o} of {n}?",
    "What colour {o} does {n} hold?", "Which colour does {n} have now?", "What color is with {n}?",
    "What color {o} has {n} got now?",
)  # fmt: skip
CUP_WHO = (
    "Who has the {c} {o}?", "Who has the {c} {o} now?", "Who holds the {c} {o}?", "Who ends up with the {c} {o}?",
    "Who has got the {c} one?", "Who's got the {c} {o}?", "In the end, who has the {c} {o}?",
    "Who is holding the {c} {o}?",
)  # fmt: skip

LET = (
    "{a} = {x}, {b} = {y}.", "{a}={x}, {b}={y}.", "Let {a} = {x} and {b} = {y}.", "{a} is {x}, {b} is {y}.",
    "Set {a} to {x} and {b} to {y}.",
    "{a} is {x} and {b} is {y}.", "{a} = {x} and {b} = {y}.", "We have {a} = {x}, {b} = {y}.",
    "{a} starts at {x}, {b} at {y}.",
    "Say {a} = {x}, {b} = {y}.",
)  # fmt: skip
CHANGES = {
    "swap": ("<swap> {a} and {b}", "<swap> {b} and {a}", "<swap> them", "<swap> the two",
    "<exchange> {a} and {b}", "<swap> {a} with {b}"),
    "+": ("<add {k} to {n}>", "<increase {n} by {k}>", "<{n} goes up by {k}>", "<put {k} on {n}>", "<{n} += {k}>",
    "<add {k} to {n}>"),
    "-": ("<subtract {k} from {n}>", "<take {k} from {n}>", "<decrease {n} by {k}>", "<{n} goes down by {k}>",
    "<{n} -= {k}>"),
    "=": ("<set {n} to {o}>", "<set {n} = {o}>", "<copy {o} to {n}>", "<{n} becomes {o}>", "<let {n} = {o}>"),
    "*": ("<double {n}>", "<{n} is doubled>", "<multiply {n} by 2>", "<double {n}>", "<{n} *= 2>"),
    "+=": ("<add {o} to {n}>", "<increase {n} by {o}>", "<{n} += {o}>", "<add {o} to {n}>"),
}  # fmt: skip
VALUE = (
    "What is {n}?", "What's {n}?", "What is {n} now?", "What is the value of {n}?", "How much is {n}?",
    "What is {n} at the end?",
    "What does {n} hold?", "Which value has {n}?", "What does {n} equal?", "What is the final value of {n}?",
)  # fmt: skip

POINT = (
    "Start at {p}.", "I start at {p}.", "A robot is at {p}.", "You are at {p}.", "A bug sits at {p}.",
    "Begin at {p}.",
    "I'm at {p}.", "A drone starts at {p}.", "My position is {p}.", "Point {p}.", "I stand at {p}.",
)  # fmt: skip
GO = (
    "go <{k} {w}>", "<{k} {w}>", "move <{k} {w}>", "go <{w} {k}>", "<{k} {w}>", "walk <{k} {w}>", "<{w} {k}>",
    "step <{k} {w}>",
)  # fmt: skip
AXIS = (
    "Which {a} coordinate do I reach?", "What's the {a} coordinate?", "What is {a}?", "What is {a} now?",
    "Which {a} coordinate is that?",
    "What is the {a} value?", "What's my {a} now?", "What {a} do I end at?", "What is the final {a} coordinate?",
    "What's {a}?",
)  # fmt: skip
WHERE_POINT = (
    "Where am I?", "What point is that?", "What are my coordinates?", "Where do I end up?", "Which point is it?",
    "What are the coordinates now?", "At what point am I?", "Where is that?", "What are the coordinates?",
)  # fmt: skip
STROLL = (
    "I go for a walk.", "I leave my house.", "A taxi drives.", "We start at the hotel.", "I start at home.",
    "A dog runs off.",
    "From home:", "She leaves the office.", "I took a walk.", "A robot starts.",
)  # fmt: skip
BLOCKS = (
    "walk <{k} blocks {w}>", "walked <{k} blocks {w}>", "<{k} blocks {w}>", "went <{k} blocks {w}>",
    "go <{k} {w}>", "<{k} km {w}>",
    "<{k} {w}>", "then <{k} steps {w}>".removeprefix("then "),
)  # fmt: skip
AWAY = (
    "How many blocks away am I?", "How far from the start is it?", "How far from the start?", "How far away is home?",
    "How far is it from the start?", "How far away from the start?", "How many blocks back to the start?",
    "How far from where I started is that?", "How far is that from the start?",
)  # fmt: skip

FACES = (
    "I'm facing {w}.", "Facing {w}.", "I look {w}.", "A robot faces {w}.", "I face {w}.", "You look {w}.",
    "My car points {w}.",
    "I stand facing {w}.", "A ship heads {w}.", "We are looking {w}.", "A soldier faces {w}.",
)  # fmt: skip
TURNS = (
    "turn <{w}>", "turn 90 degrees <{w}>", "I turn <{w}>", "turn <{w} 90 degrees>",
    "turn 90 degrees to the <{w}>", "turns <{w}>",
    "make a quarter turn <{w}>", "take a <{w}> turn", "go <{w}>", "turn to the <{w}>",
    "then <{w}>".removeprefix("then "), "turn <{w}>",
)  # fmt: skip
AROUND = (
    "turn <around>",
    "<turn 180 degrees>",
    "I turn <around>",
    "make a <half turn>",
    "do a <u-turn>",
    "turn <around 180 degrees>",
)
FACE_ASK = (
    "Where do I look?", "Which way do I face?", "What direction?", "Which direction is that?",
    "Which way is that?", "Where do I look now?",
    "What direction do I face?", "Which direction am I facing?", "Which way does it face?",
    "Which way am I looking now?",
    "What direction is it?", "Which direction do I face now?",
)  # fmt: skip


class Turned(NamedTuple):
    """How things with two sides are told: their names, the two sides, verbs with {v} for an s."""

    things: tuple[str, ...]
    said: tuple[str, str]
    verbs: tuple[str, ...]


TOGGLED = {
    "lamp": Turned(("lamp", "light", "lamp"), ("off", "on"), ("toggle{v}", "flip{v}", "toggle{v}", "toggle{v}")),
    "coin": Turned(("coin",), ("tails", "heads"), ("flip{v}", "flip{v} over", "turn{v} over", "turn{v}")),
    "door": Turned(("door", "window"), ("closed", "open"), ("change{v}", "flip{v}", "toggle{v}")),
    "card": Turned(("card", "tile"), ("face down", "face up"), ("flip{v}", "turn{v} over", "turn{v}", "flip{v} over")),
}
ALL = (
    "{k} {t}s {l} are all {s}.", "{k} {t}s, {l}, are {s}.", "The {t}s {l} are all {s}.",
    "I have {k} {t}s, {l}, all {s}.",
    "There are {k} {t}s, {l}, and all are {s}.", "{t}s {l} are {s}.",
)  # fmt: skip
HOW_MANY = (
    "How many {t}s are {s}?", "How many are {s}?", "How many {t}s are {s} now?", "How many of them are {s}?",
    "How many are {s} at the end?", "How many {t}s are {s} in the end?", "What number of {t}s is {s}?",
    "How many are now {s}?",
)  # fmt: skip

STARTS = (
    "{w} was in the {r}.", "{w} {b} in the {r}.", "{w} started in the {r}.", "{w} was first in the {r}.",
    "First {w} was in the {r}.",
    "At first {w} was in the {r}.", "{w} was at the {r}.", "In the morning {w} was in the {r}.",
    "{w} woke up in the {r}.",
)  # fmt: skip
ROAM = ("went", "went", "ran", "moved", "walked", "came", "went")
WHERE_NOW = (
    "Where {v} {w}?", "Where {v} {w} now?", "Where {v} {w} in the end?", "In which place {v} {w}?",
    "Where {v} {w} at the end?",
    "So where {v} {w}?", "Where {v} {w} right now?", "What place {v} {w} in now?", "Which place {v} {w} in?",
)  # fmt: skip
IS_THERE = (
    "{b} {w} in the {r}?", "{b} {w} in the {r} now?", "{b} {w} still in the {r}?", "{b} {w} in the {r} at the end?",
    "{b} {w} now in the {r}?", "{b} {w} at the {r} now?",
)  # fmt: skip

THING_IS = (
    "The {t} {p} was {s}.", "The {t} is {s}.", "The {t} {p} is {s}.", "At first the {t} was {s}.",
    "A {t} is {s}.", "My {t} was {s}.",
    "The {t} starts {s}.", "The {t} was {s} this morning.", "In the morning the {t} was {s}.", "Our {t} is {s}.",
)  # fmt: skip
SPOTS = ("in the hall", "upstairs", "at home", "in the kitchen", "in my room")
FOLK = ("mum", "dad", "my brother", "my sister", "grandma", "the cat", "a friend", "somebody", "the neighbour")
SWITCHES = {
    "on": ("switched it on", "turned it on", "turns it on", "switches it on", "puts it on", "turned the {t} on"),
    "off": ("switched it off", "turned it off", "turns it off", "switches it off", "turned the {t} off"),
}
OPENS = {
    "open": ("opened it", "opens it", "opened the {t}", "left it open", "opens the {t}"),
    "closed": ("closed it", "closes it", "shut it", "closed the {t}", "closes the {t}", "shuts it"),
}
NOTHING = ("did nothing", "left it alone", "did not touch it", "looked at it", "walked past it", "does not touch it")
ON_OR = (
    "Is the {t} on or off?", "On or off?", "Is it on or off?", "Is the {t} on or off now?",
    "Is it on or off in the end?",
    "So is it on or off?", "Is the {t} now on or off?", "Is it now on or off?",
)  # fmt: skip
OPEN_OR = (
    "Is the {t} open or closed?", "Open or closed?", "Is it open or closed?", "Is the {t} open or closed now?",
    "Is it open or closed in the end?", "So is it open or closed?", "Is the {t} now open or closed?",
    "Is it now open or closed?",
)  # fmt: skip
IS_IT = (
    "Is the {t} {s}?", "Is it {s}?", "Is it {s} now?", "Is the {t} {s} now?", "Is it {s} in the end?",
    "So is the {t} {s}?",
    "Is the {t} now {s}?", "Is it still {s}?", "Is the {t} {s} at the end?",
)  # fmt: skip

QUEUE = (
    "{l} stand in line in that order.", "{l} are in a queue.", "A line: {l}.", "{l} wait in line.",
    "In the queue are {l}.",
    "{l} are waiting in line.", "The queue is {l}.", "{l} stand in a queue in this order.", "In line are {l}.",
)  # fmt: skip
JOINS = (
    "<{n} joins>", "<{n} joins> the end", "<{n} comes>", "<{n} gets in line>", "<{n} joins> the line",
    "<{n} lines up>", "<{n} arrives>",
)  # fmt: skip
SERVED = (
    "<the first leaves>", "<the first one is served>", "<the first goes in>", "<one is served>",
    "<the front one leaves>",
    "<the first person leaves>",
)  # fmt: skip
FIRST = (
    "Who is first in line?", "Who is first now?", "Who is at the front?", "Who is next?", "Who is first?",
    "Who's first in line?",
    "Who stands first?", "Who is now first?", "Who is at the front now?",
)  # fmt: skip
LAST = (
    "Who is last in line?", "Who is last now?", "Who is at the end?", "Who is last?", "Who's last in line?",
    "Who stands last?",
    "Who is at the back?", "Who is now last?",
)  # fmt: skip
STACK = (
    "A stack of {t}s from bottom to top: {l}.", "I stack {t}s: first {f}, on it {r}.",
    "A pile, from the bottom: {l}.",
    "I put {l} on a stack.", "From bottom to top a pile has {l}.", "I push {l} onto a stack.", "I pile up {l}.",
    "A stack holds {l} with the last on top.",
)  # fmt: skip
PUSH = (
    "<push {n}>",
    "<put {n} on top>",
    "<add {n}>",
    "I <put {n} on top>",
    "<{n} goes on top>",
    "I <push {n}>",
    "I <add {n}>",
)
POP = ("<pop>", "<take the top off>", "<take one off>", "<remove the top>", "I <take one off>", "<pop one>", "I <pop>")
TOP = (
    "What is on top?", "What's on top?", "What is on top now?", "What is at the top?", "What's the top?",
    "Which is on top?",
    "What lies on top?", "What is on top at the end?",
)  # fmt: skip

HOURS_ON = (
    "It is {t} o'clock. What time is it in {k}?", "It's {t} o'clock, what time is it {k} later?",
    "What time is it {k} after {t} o'clock?",
    "Now it's {t} o'clock. What's the time in {k}?", "It's {t} o'clock. In {k}, what hour is it?",
    "The clock shows {t}. What does it show {k} later?",
    "If it's {t} o'clock now, what time will it be in {k}?", "A clock shows {t}. What hour will it show in {k}?",
    "What hour does a clock show {k} after {t} o'clock?", "{t} o'clock plus {k}?",
    "A film starts at {t} o'clock and lasts {k}. When does it end?",
    "It is {t} o'clock now. What time will it be {k} later?",
)  # fmt: skip
HOURS_BACK = (
    "It is {t} o'clock. What time was it {k} ago?", "It's {t} o'clock, what time was it {k} earlier?",
    "What time is it {k} before {t} o'clock?", "Now it's {t} o'clock. What was the time {k} ago?",
    "The clock shows {t}. What did it show {k} ago?",
    "If it's {t} o'clock now, what time was it {k} ago?", "{t} o'clock minus {k}?",
    "It is {t} o'clock now. What time was it {k} earlier?",
)  # fmt: skip
CLOCK = (
    "It is {t} o'clock.", "A clock shows {t} o'clock.", "The clock is at {t}.", "It's {t} o'clock.",
    "A clock shows {t}.", "Set a clock to {t}.",
    "My watch shows {t} o'clock.", "The hour hand is at {t}.",
)  # fmt: skip
LATER = (
    "move it <{k} on>",
    "turn it <{k} forward>",
    "it goes <{k} ahead>",
    "<{k} pass>",
    "<{k} go by>",
    "move the hand <{k} forward>",
)
EARLIER = (
    "move it <{k} back>",
    "turn it <{k} back>",
    "set it <{k} back>",
    "move the hand <{k} back>",
    "put it <{k} back>",
)
HOUR = (
    "What time does it show?", "What hour is it?", "What does it show?", "What time is it?",
    "Which hour does it show now?",
    "What time is it now?", "What hour does it show?", "What does the clock show?",
)  # fmt: skip
