"""Names and phrasings for the stories of `state`. The last of each pool of phrasings are held out."""

from __future__ import annotations

from collections.abc import Sequence

Pool = Sequence[str]

NAMES = (
    "Ann", "Bob", "Cy", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo", "Kim", "Lee", "Max", "Ned", "Ola", "Pam",
    "Ron", "Sam", "Tom", "Uma", "Val", "Wes", "Zoe", "Amy", "Ben", "Cleo", "Dina", "Emma", "Finn", "Gina", "Hugo",
    "Ivan", "Jack", "Kate", "Liam", "Mary", "Nina", "Omar", "Paul", "Rosa", "Sara", "Tina", "Yara", "Zach", "John",
    "Lucy", "Alice", "Peter",
)  # fmt: skip
ITEMS = (
    "ball", "book", "hat", "cup", "pen", "key", "kite", "doll", "drum", "map", "coin", "lamp", "bell", "fork",
    "plum", "pear", "cake", "ring", "rope", "shoe", "sock", "star", "flag", "fish", "leaf", "vase", "toy", "bag",
    "apple", "guitar",
)  # fmt: skip
PLACES = (
    "kitchen", "garden", "office", "bathroom", "hall", "park", "school", "garage", "attic", "library", "bedroom",
    "shop", "cellar", "station", "cafe", "museum", "yard", "beach", "gym", "bank",
)  # fmt: skip
COLOURS = ("red", "blue", "green", "white", "pink", "black", "gold", "grey", "amber", "brown")

# {t} the thing, {s} its side, {n} a name
SHOWN = {
    "coin": (
        "A coin is {s} up.", "A coin lies {s} up.", "A coin shows {s}.", "There is a coin with {s} up.",
        "A coin starts {s} up.", "You have a coin that is {s} up.", "A coin on the table shows {s}.",
        "I put a coin down {s} up.", "The coin shows {s}.", "Suppose a coin is {s} up.",
        "At first a coin shows {s}.", "I have a coin with {s} on top.", "The coin is {s} up at first.",
        "To begin with, a coin is {s} up.", "A coin is lying {s} up.",
    ),
    "card": (
        "A card lies face {s}.", "A card is face {s}.", "There is a card face {s} on the table.",
        "I put a card down face {s}.", "The card is face {s}.", "A playing card starts face {s}.",
        "Suppose a card lies face {s}.", "At first a card is face {s}.", "You have a card that is face {s}.",
        "A card is lying face {s}.", "To begin with, a card is face {s}.", "The card lies face {s} at first.",
    ),
    "lamp": (
        "A lamp is {s}.", "The lamp is {s}.", "The light is {s}.", "A light is {s}.", "At first the lamp is {s}.",
        "Suppose the light is {s}.", "There is a lamp, and it is {s}.", "In the evening the light is {s}.",
        "To begin with, the lamp is {s}.", "A light starts out {s}.", "A lamp starts {s}.",
        "The light is {s} at first.",
    ),
}  # fmt: skip
TURNED = {
    "coin": (
        "{n} flips it", "{n} flips the coin", "{n} turns it over", "{n} flips the coin over",
        "{n} turns the coin over", "{n} flips it over", "{n} reverses the coin", "{n} reverses it", "{n} flips",
    ),
    "card": (
        "{n} turns it over", "{n} flips it", "{n} turns the card over", "{n} flips the card", "{n} flips it over",
    ),
    "lamp": (
        "{n} flips the switch", "{n} presses the switch", "{n} toggles it", "{n} uses the switch",
        "{n} hits the switch", "{n} presses the light switch",
    ),
}  # fmt: skip
LEFT = {
    "coin": (
        "{n} doesn't flip it", "{n} does not flip the coin", "{n} leaves it alone", "{n} doesn't turn it over",
        "{n} does nothing", "{n} doesn't flip the coin", "{n} leaves the coin as it is", "{n} doesn't",
        "{n} does not flip it",
    ),
    "card": (
        "{n} doesn't turn it over", "{n} leaves it alone", "{n} does not flip it", "{n} does nothing",
        "{n} doesn't touch it",
    ),
    "lamp": (
        "{n} doesn't touch it", "{n} leaves it alone", "{n} does nothing", "{n} does not press the switch",
        "{n} leaves it as it is",
    ),
}  # fmt: skip
WHICH = {
    "coin": (
        "Which side is up?", "Is it heads or tails?", "Heads or tails?", "What does the coin show now?",
        "Which side is up now?", "Is the coin heads or tails now?", "What does it show in the end?",
        "Which side does the coin show?", "What is on top now?", "How does the coin lie in the end?",
        "What side is facing up?", "Is the coin showing heads or tails?", "Which side faces up at the end?",
        "What does the coin show at the end?", "What side is up now?",
    ),
    "lamp": (
        "Is it on or off?", "On or off?", "Is the light on or off now?", "Is the lamp on or off?",
        "Is it on or off in the end?", "What state is it in?", "Is it on or off at the end?",
        "In the end, is it on or off?", "So is it on or off?", "Is the lamp on or off at the end?",
        "Is it on or off now?", "Is the light on or off?",
    ),
}  # fmt: skip
WHETHER = {
    "coin": (
        "Is the coin {s} up?", "Is it {s} up now?", "Is it {s}?", "Does it show {s} now?",
        "Does the coin show {s} in the end?", "Is the coin {s} up at the end?", "Is {s} up?", "Is {s} on top now?",
        "Is the coin {s} now?", "Does the coin now show {s}?", "Is the coin now {s} up?", "Is it {s} up at the end?",
    ),
    "card": (
        "Is it face {s}?", "Is the card face {s} now?", "Is it face {s} at the end?", "Is the card face {s}?",
        "Is it now face {s}?", "In the end, is it face {s}?", "Does it lie face {s} now?",
        "Is the card now face {s}?", "Does the card lie face {s}?", "Is it face {s} in the end?",
        "Is the card face {s} in the end?", "Is it face {s} now?",
    ),
    "lamp": (
        "Is it {s}?", "Is the lamp {s} now?", "Is it {s} at the end?", "Is the light {s}?", "Is it now {s}?",
        "In the end, is it {s}?", "Is the lamp {s}?", "Is the light now {s}?", "Is the light {s} at the end?",
        "Is the lamp {s} in the end?", "Is the light {s} now?", "Is it {s} now?",
    ),
}  # fmt: skip
STILL = ("Is it still {s}?", "Is the {t} still {s}?", "Is the {t} {s} still?", "Is it {s} still?")
TIMES = {
    "coin": (
        "It is flipped {k}.", "Somebody flips it {k}.", "I flip it {k}.", "It gets turned over {k}.",
        "You turn it over {k}.",
    ),
    "card": ("It is turned over {k}.", "I turn it over {k}.", "Somebody flips it {k}.", "It gets flipped {k}."),
    "lamp": (
        "The switch is pressed {k}.", "I press the switch {k}.", "Somebody flips the switch {k}.",
        "It is toggled {k}.",
    ),
}  # fmt: skip

LAMPS = (
    "There are {k} lamps: {i}.", "{i}.", "At first {i}.", "{k} lights: {i}.", "To begin with, {i}.",
    "We have {k} lamps: {i}.", "In a room, {i}.", "Suppose {i}.", "At the start {i}.", "You see {k} lights: {i}.",
    "I have {k} lamps: {i}.", "{k} lamps: {i}.",
)  # fmt: skip
PRESS = (
    "press {c}", "press the {c} switch", "flip the {c} switch", "toggle {c}", "toggle the {c} lamp",
    "switch the {c} one over", "hit the {c} switch",
)  # fmt: skip
SET = (
    "turn {c} {s}",
    "turn the {c} lamp {s}",
    "switch {c} {s}",
    "switch the {c} lamp {s}",
    "turn {s} the {c} lamp",
    "switch {s} {c}",
)
LAMP_ASK = (
    "Is the {c} lamp on or off?", "Is {c} on or off?", "Is the {c} one on or off now?",
    "In the end, is the {c} lamp on or off?", "What about {c}, on or off?", "Is {c} on or off at the end?",
    "The {c} lamp: on or off?", "Is the {c} light on or off?", "Is the {c} lamp on or off now?",
    "Is the {c} light on or off at the end?", "Is {c} on or off now?", "And {c}: on or off?",
)  # fmt: skip
LAMP_YES = (
    "Is the {c} lamp {s}?", "Is {c} {s}?", "Is the {c} one {s} now?", "In the end, is the {c} lamp {s}?",
    "Is {c} {s} at the end?", "Is the {c} light {s}?", "Is {c} now {s}?", "Is the {c} lamp now {s}?",
    "Is the {c} light {s} now?", "So is {c} {s}?", "Is the {c} lamp {s} now?", "Is {c} {s} now?",
)  # fmt: skip

HOLD = (
    "{n} has a {i}",
    "{n} has the {i}",
    "{n} holds a {i}",
    "{n} is holding the {i}",
    "{n} owns a {i}",
    "{n} gets a {i}",
)
SWAP = (
    "{a} and {b} swap", "{a} swaps with {b}", "{a} and {b} trade", "{a} and {b} exchange what they have",
    "{a} trades with {b}", "{a} and {b} switch", "{a} and {b} swap things", "{a} changes with {b}",
)  # fmt: skip
HAS = (
    "What does {n} have now?", "What does {n} have?", "What does {n} have at the end?", "What is {n} holding now?",
    "What has {n} got?", "What does {n} end up with?", "Which thing does {n} have in the end?",
    "In the end, what does {n} have?", "What did {n} end up with?", "What does {n} hold at the end?",
    "What does {n} own now?", "What does {n} have in the end?", "What does {n} hold now?",
)  # fmt: skip
WHO = (
    "Who has the {i} now?", "Who has the {i}?", "Who has the {i} at the end?", "Who is holding the {i}?",
    "Who has got the {i}?", "Who ends up with the {i}?", "Where is the {i}, who has it?",
    "In the end, who has the {i}?", "Who ended up with the {i}?", "Who holds the {i} at the end?",
    "Who owns the {i} now?", "Who has the {i} in the end?", "Who holds the {i} now?",
)  # fmt: skip

CUPS = (
    "There are {k} cups. A ball is under cup {p}.", "A ball is under cup {p} of {k}.",
    "{k} cups, the ball is under number {p}.", "{k} cups stand in a row; the ball is under cup {p}.",
    "Shell game: {k} cups, ball under cup {p}.", "A ball is hidden under cup {p} of {k}.",
    "I hide a ball under cup {p} of {k}.", "The ball starts under cup {p}. There are {k} cups.",
    "We play with {k} cups, ball under {p}.", "You put a ball under cup {p} of {k}.",
    "Of {k} cups, number {p} hides a ball.", "There is a ball under cup {p} of {k} cups.",
)  # fmt: skip
CUP_SWAP = (
    "cups {a} and {b} are swapped", "swap cups {a} and {b}", "{a} and {b} are swapped", "swap {a} and {b}",
    "I swap cups {a} and {b}", "cup {a} is swapped with cup {b}", "{a} swaps with {b}",
)  # fmt: skip
CUP_ASK = (
    "Where is the ball?", "Under which cup is the ball?", "Which cup is the ball under?", "Where is the ball now?",
    "Which cup has the ball?", "Where does the ball end up?", "What number is the cup with the ball?",
    "In the end, which cup hides the ball?", "Where's the ball now?", "Under which cup is the ball now?",
    "Which cup is the ball under now?", "Where is the ball at the end?",
)  # fmt: skip

GRID = (
    "A robot starts at {p}.", "A robot is at {p} on a grid.", "Start at {p}.", "You are at {p} on a grid.",
    "I start at {p}.", "A rover stands at {p}.", "A robot stands at {p}.", "An ant sits at {p} on squared paper.",
    "On a grid, a robot is at {p}.", "A ship is at {p}.", "Someone starts walking at {p}.", "A robot begins at {p}.",
    "The robot is at {p}.",
)  # fmt: skip
GO = (
    "go {k} {w}",
    "move {k} {w}",
    "walk {k} {w}",
    "{k} {w}",
    "{k} steps {w}",
    "goes {k} {w}",
    "moves {k} {w}",
    "{w} {k}",
    "go {w} {k}",
)
GRID_ASK = (
    "Where does it end up?", "Where is it now?", "What is the final position?", "Where do you end up?",
    "What are the coordinates now?", "At which point does it end?", "Give the final position as x, y.",
    "Where is it at the end?", "What is the position now?", "Final x, y?", "What is the end point?",
    "What are the final coordinates?", "Where does it stop?", "Where is it in the end?",
)  # fmt: skip
FACE = (
    "You face {w}.", "I am facing {w}.", "A robot faces {w}.", "She looks {w}.", "You are facing {w}.",
    "A soldier faces {w}.", "Start facing {w}.", "A car is heading {w}.", "I look {w}.", "Someone is facing {w}.",
    "The robot faces {w}.", "A robot is facing {w}.",
)  # fmt: skip
TURN = ("turn {w}", "turns {w}", "then {w}", "{w}", "turning {w}")
FACE_ASK = (
    "Which way is that now?", "Which direction is it now?", "What direction is that?", "Which way do you face now?",
    "Facing where now?", "In which direction is it facing?", "Which compass direction is it at the end?",
    "Where does it point now?", "What is the new direction?", "Which direction do I face?",
    "Which way are you facing?", "What direction is it at the end?", "Which way does it face now?",
)  # fmt: skip
WALK = (
    "A robot at 0,0 faces {w}.", "A robot stands at 0,0 and faces {w}.", "You start at 0,0 facing {w}.",
    "Start at 0,0 facing {w}.", "I stand at 0,0 and look {w}.", "At 0,0 a robot is facing {w}.",
    "A turtle at 0,0 is facing {w}.", "A rover starts at 0,0, facing {w}.", "The robot is at 0,0 and looks {w}.",
    "A robot starts at 0,0 and looks {w}.", "From 0,0 a robot looks {w}.", "A robot starts at 0,0 facing {w}.",
)  # fmt: skip
FORWARD = (
    "walk {k}",
    "go forward {k}",
    "go {k}",
    "forward {k}",
    "move {k} ahead",
    "{k} steps forward",
    "move forward {k}",
    "{k} ahead",
)

SUMS: dict[str, tuple[Pool, Pool, Pool, Pool]] = {
    "money": (
        (
            "{n} has {k} dollars.", "{n} has ${k}.", "{n}'s account holds {k} dollars.",
            "There are {k} dollars in {n}'s account.", "{n} starts with ${k}.", "{n}'s balance is ${k}.",
            "{n} has {k} euros in the bank.", "{n} begins with {k} dollars.", "{n} has {k} dollars in a jar.",
            "At first {n} has ${k}.", "The account of {n} holds ${k}.", "{n} has {k} dollars at first.",
        ),
        (
            "deposits {k}", "earns {k}", "gets {k}", "puts in {k}", "receives {k}", "finds {k}", "is paid {k}",
            "adds {k}",
        ),
        ("spends {k}", "pays {k}", "withdraws {k}", "takes out {k}", "loses {k}", "gives away {k}", "uses {k}"),
        (
            "How much does {n} have now?", "How much money is left?", "What is the balance now?",
            "How much is in the account?", "How many dollars does {n} have in the end?", "What's {n}'s balance?",
            "How much has {n} got at the end?", "How much is there now?", "How much money does {n} have now?",
            "What is the final balance?", "How much is left in the end?", "How much money does {n} have at the end?",
        ),
    ),
    "things": (
        (
            "{n} has {k} {o}.", "{n} owns {k} {o}.", "{n} starts with {k} {o}.", "There are {k} {o} in {n}'s box.",
            "{n} has got {k} {o}.", "{n} has a bag of {k} {o}.", "{n} begins with {k} {o}.",
            "At first {n} has {k} {o}.", "{n} picked {k} {o}.", "{n} collected {k} {o}.", "{n} had {k} {o}.",
            "{n} has {k} {o} at first.",
        ),
        (
            "gets {k} more", "buys {k}", "finds {k}", "receives {k}", "picks up {k}", "wins {k}", "is given {k}",
            "adds {k}",
        ),
        ("gives away {k}", "loses {k}", "sells {k}", "throws away {k}", "hands out {k}", "drops {k}", "uses {k}"),
        (
            "How many {o} does {n} have now?", "How many {o} are left?", "How many {o} are there now?",
            "How many are there in the end?", "How many {o} has {n} got?", "How many {o} does {n} have at the end?",
            "What number of {o} does {n} have?", "How many now?", "How many {o} does {n} end up with?",
            "How many {o} remain?", "How many {o} does {n} have left?", "How many {o} in the end?",
        ),
    ),
    "bus": (
        (
            "There are {k} people on a bus.", "A bus has {k} passengers.", "{k} people are on the bus.",
            "A bus starts with {k} passengers.", "A train carries {k} people.", "{k} passengers sit in a bus.",
            "A bus leaves with {k} people on it.", "There are {k} people in a train.", "A tram has {k} passengers.",
            "On a bus there are {k} people.", "The bus has {k} passengers.", "A bus carries {k} people.",
        ),
        ("{k} get on", "{k} people get on", "{k} board", "{k} more get on", "{k} passengers get on", "{k} hop on"),
        ("{k} get off", "{k} people get off", "{k} leave", "{k} passengers get off", "{k} step off", "{k} hop off"),
        (
            "How many people are on it now?", "How many passengers are there now?", "How many are left?",
            "How many people are there in the end?", "How many passengers remain?", "How many are on board?",
            "How many people are still on it?", "How many sit there at the end?",
            "How many people are on board now?", "How many passengers are on it at the end?",
            "How many are on it now?", "How many now?",
        ),
    ),
    "lift": (
        (
            "An elevator is on floor {k}.", "A lift is on floor {k}.", "The elevator starts on floor {k}.",
            "You are on floor {k}.", "{n} is on floor {k}.", "A lift starts at floor {k}.",
            "The lift is at floor {k}.", "An elevator stands at floor {k}.", "{n} takes the lift on floor {k}.",
            "{n} enters the elevator on floor {k}.", "The elevator is at floor {k}.",
            "An elevator begins at floor {k}.",
        ),
        (
            "goes up {k}", "goes up {k} floors", "rises {k}", "up {k}", "moves up {k} floors", "climbs {k} floors",
            "{k} up",
        ),
        (
            "goes down {k}", "goes down {k} floors", "sinks {k}", "down {k}", "moves down {k} floors",
            "drops {k} floors", "{k} down",
        ),
        (
            "Which floor is that?", "On which floor is it now?", "What floor is it on?", "Where does it stop?",
            "Which floor now?", "What floor does it end on?", "Which floor is it at the end?",
            "On what floor does it end?", "What floor is that now?", "Which floor is it on now?",
            "On which floor does it end?", "What floor is it on at the end?",
        ),
    ),
    "points": (
        (
            "{n} has {k} points.", "{n}'s score is {k}.", "{n} starts a game with {k} points.",
            "In a game {n} has {k} points.", "The score is {k}.", "{n} begins at {k} points.",
            "A counter shows {k}.", "The counter stands at {k}.", "Start with {k}.", "{n} has a score of {k}.",
            "The score starts at {k}.", "{n} starts with {k} points.",
        ),
        ("plus {k}", "gains {k}", "wins {k}", "scores {k}", "+{k}", "up by {k}", "goes up by {k}", "add {k}"),
        ("minus {k}", "loses {k}", "-{k}", "down by {k}", "goes down by {k}", "drops by {k}", "take away {k}"),
        (
            "What is the score now?", "How many points is that?", "What's the score?", "What is the total now?",
            "What does it show now?", "What is the final score?", "What is the result?",
            "How many points are there in the end?", "What is the score at the end?", "How many points now?",
            "What is the final number?", "What number is it now?",
        ),
    ),
}  # fmt: skip
THINGS = (
    "apples",
    "marbles",
    "books",
    "coins",
    "stickers",
    "cards",
    "eggs",
    "pens",
    "stamps",
    "shells",
    "candies",
    "cookies",
    "balls",
)

LATER = (
    "Today is {d}. What day is it in {k}?", "If today is {d}, what day will it be in {k}?",
    "It is {d}. Which day is it {k} later?", "What day comes {k} after {d}?", "What day is {k} after {d}?",
    "{d} plus {k} is which day?", "Today is {d}. What day will it be {k} from now?",
    "Which weekday is {k} from {d}?", "it's {d}, what weekday is it after {k}?",
    "Starting on {d}, what day is it {k} later?", "Today's {d}. In {k} it will be which day?",
    "{k} after {d} is what day?", "If it is {d} now, which day is it in {k}?",
    "What day of the week is it {k} after {d}?", "If today is {d}, which day is it in {k}?",
    "It's {d} today. What day is it in {k}?",
)  # fmt: skip
EARLIER = (
    "Today is {d}. What day was it {k} ago?", "If today is {d}, what day was it {k} ago?",
    "It is {d}. Which day was it {k} earlier?", "What day comes {k} before {d}?", "What day is {k} before {d}?",
    "{d} minus {k} is which day?", "Which weekday was {k} before {d}?", "it's {d}, what weekday was it {k} ago?",
    "Going back {k} from {d}, what day is it?", "Today's {d}. {k} ago it was which day?",
    "{k} before {d} was what day?", "If it is {d} now, which day was it {k} ago?",
    "What day of the week was it {k} before {d}?", "If today is {d}, which day was it {k} ago?",
    "It's {d} today. What day was it {k} ago?",
)  # fmt: skip

WENT = (
    "{n} went to the {r}", "{n} goes to the {r}", "{n} walks to the {r}", "{n} moves to the {r}",
    "{n} is in the {r}", "{n} enters the {r}", "{n} went into the {r}", "{n} travelled to the {r}",
    "{n} runs to the {r}",
)  # fmt: skip
WHERE = (
    "Where is {n}?", "Where is {n} now?", "In which place is {n}?", "Where can I find {n}?", "Where did {n} end up?",
    "Where's {n}?", "Which room is {n} in?", "Where is {n} at the end?", "In the end, where is {n}?",
    "So where is {n}?", "Where is {n} in the end?", "Where do you find {n}?",
)  # fmt: skip
