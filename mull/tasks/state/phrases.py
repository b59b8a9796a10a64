"""Names and phrasings for the stories of `state` about things and people."""

from __future__ import annotations

NAMES = (
    "Ann", "Bob", "Cy", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo", "Kim", "Lee", "Max", "Ned", "Ola", "Pam",
    "Ron", "Sam", "Tom", "Uma", "Val", "Wes", "Zoe", "Amy", "Ben", "Cleo", "Dina", "Emma", "Finn", "Gina", "Hugo",
    "Ivan", "Jack", "Kate", "Liam", "Mary", "Nina", "Omar", "Paul", "Rosa", "Sara", "Tina", "Yara", "Zach", "John",
    "Lucy", "Alice", "Peter", "Mike", "Dave", "Anna", "Mia", "Leo", "Eric", "Carol", "Claire", "Sally", "Tim",
    "Maria", "Julia", "Oliver", "Lily", "Noah", "Ella", "Jim", "Susan", "David", "Jane", "Chris", "Nora", "Kevin",
)  # fmt: skip
ITEMS = (
    "ball", "book", "hat", "cup", "pen", "key", "kite", "doll", "drum", "map", "coin", "lamp", "bell", "fork",
    "plum", "pear", "cake", "ring", "rope", "shoe", "sock", "star", "flag", "fish", "leaf", "vase", "toy", "bag",
    "apple", "guitar", "banana", "orange", "phone", "watch", "spoon", "mug", "box", "candle", "pencil", "bottle",
    "letter", "mask", "glove", "cookie", "umbrella", "egg", "sword", "camera", "stone", "rose",
)  # fmt: skip
PLACES = (
    "kitchen", "garden", "office", "bathroom", "hall", "park", "school", "garage", "attic", "library", "bedroom",
    "shop", "cellar", "station", "cafe", "museum", "yard", "beach", "gym", "bank", "store", "market", "church",
    "zoo", "forest", "cinema", "hotel", "airport", "basement", "hallway", "pool", "bakery",
)  # fmt: skip
COLOURS = (
    "red", "blue", "green", "white", "pink", "black", "gold", "grey", "amber", "brown", "yellow", "purple", "orange",
)  # fmt: skip
LAMP_ROOMS = ("kitchen", "hall", "bedroom", "porch", "garage", "bathroom", "desk", "ceiling")
LETTERS = ("a", "b", "c", "d", "e")

# {s} a side, {n} a name
SHOWN = {
    "coin": (
        "A coin is {s} up.", "A coin [lies|is lying|sits] {s} up.", "[A|The] coin [shows|is showing] {s}.",
        "There is a coin with {s} [up|on top|facing up].", "A [coin|penny|quarter] starts {s} up.",
        "You have a coin that is {s} up.", "A coin on the [table|desk|floor] shows {s}.",
        "I put a coin down {s} up.", "[Suppose|Say|Imagine] a coin is {s} up.", "The coin is on {s}.",
        "At first a coin shows {s}.", "I [have|hold] a coin with {s} on top.", "The coin is {s} up at first.",
        "coin: {s}.", "Coin starts [on|as|at] {s}.", "A coin is placed {s} up on a table.", "Start with {s}.",
        "[There's|I've got] a coin [showing|on] {s}.", "[Given|Take] a coin that is {s} side up.",
        "A coin was {s} up.", "The coin is currently {s}.", "My coin [is|lies] {s} up.",
        "To begin with, a coin is {s} up.", "The coin starts out {s} up.", "A coin has {s} up.",
        "A coin is [facing|turned] {s} up.",
    ),
    "card": (
        "A card [lies|is|is lying] face {s}.", "There is a card face {s} on the table.", "My card is face {s}.",
        "I put a card down face {s}.", "[The|One] card is face {s}.", "A playing card starts face {s}.",
        "[Suppose|Say] a card lies face {s}.", "At first a card is face {s}.", "You have a card that is face {s}.",
        "[I've got|There's] a card lying face {s}.", "To begin with, a card is face {s}.",
        "The card lies face {s} at first.",
    ),
    "lamp": (
        "[A|The|My] [lamp|light] is {s}.", "At first the [lamp|light] is {s}.", "The light bulb is {s}.",
        "[Suppose|Say|Imagine] the [light|lamp] is {s}.", "There is a lamp, and it is {s}.",
        "In the evening the light is {s}.", "The light in the [kitchen|hall|room] is {s}.", "light: {s}.",
        "A lamp is switched {s}.", "I have a lamp that is {s}.", "The [light|lamp] was {s}.",
        "We start with the light {s}.",
        "To begin with, the lamp is {s}.", "A [light|lamp] starts [out |]{s}.", "The light is {s} at first.",
        "The lamp is currently {s}.",
    ),
}  # fmt: skip
TURNED = {
    "coin": (
        "{n} flips [it|the coin]", "{n} turns [it|the coin] over", "{n} flips [it|the coin] over",
        "{n} reverses [it|the coin]", "{n} flips", "{n} flipped [it|the coin]", "{n} turned [it|the coin] over",
        "{n} [does flip|did flip] it", "{n} flips it to the other side", "{n} does", "{n} then flips it",
    ),
    "card": (
        "{n} turns [it|the card] over", "{n} flips [it|the card]", "{n} flips it over", "{n} turned [it|the card] over",
        "{n} flipped [it|the card]", "{n} flips",
    ),
    "lamp": (
        "{n} flips the switch", "{n} presses the [light |]switch", "{n} toggles [it|the switch|the light]",
        "{n} uses the switch", "{n} hits the switch", "{n} pressed the [switch|button]", "{n} toggled it",
        "{n} flipped the switch", "{n} presses the button", "{n} pushes the button", "{n} clicks the switch",
    ),
}  # fmt: skip
LEFT = {
    "coin": (
        "{n} does not flip [it|the coin]", "{n} leaves [it|the coin] alone", "{n} does not turn it over",
        "{n} does nothing", "{n} leaves [it|the coin] as it is", "{n} does not", "{n} did not flip it",
        "{n} did not flip the coin", "{n} did not", "{n} did nothing", "{n} does not touch it", "{n} skips",
        "{n} lets it lie", "{n} passes",
    ),
    "card": (
        "{n} does not turn it over", "{n} leaves it alone", "{n} does not flip [it|the card]", "{n} does nothing",
        "{n} does not touch it", "{n} did not flip it", "{n} did not touch it",
    ),
    "lamp": (
        "{n} does not touch it", "{n} leaves it alone", "{n} does nothing", "{n} does not press the switch",
        "{n} leaves it as it is", "{n} did not touch it", "{n} did nothing", "{n} does not",
    ),
}  # fmt: skip
WHICH = {
    "coin": (
        "Which side is up[| now]?", "Is it heads or tails[| now]?", "Heads or tails?", "So is it heads or tails?",
        "What does the coin show[| now]?", "Is the coin heads or tails[| now| in the end]?",
        "What's up, heads or tails?",
        "What does it show in the end?", "[What|Which] side does the coin show?", "What is on top[| now]?",
        "How does the coin lie in the end?", "[What|Which] side is facing up?", "What side is it on?",
        "Is the coin [showing|on] heads or tails?", "Is the coin heads up or tails up?", "What is the final side?",
        "What side is the coin on[| now]?", "Is it now heads or tails?", "Tell me which side is up.",
        "Which side faces up at the end?", "What does the coin show at the end?", "What side is up now?",
    ),
    "card": (
        "Is it face up or face down?", "Face up or face down?", "Is the card up or down[| now]?", "Up or down?",
        "Is the card face up or face down now?", "How does it lie now, face up or face down?",
        "Is it up or down in the end?", "Is the card face up or down?", "Is it now up or down?",
        "Is it face up or down at the end?", "So is the card up or down?",
    ),
    "lamp": (
        "Is it on or off[| now]?", "On or off?", "Is the [light|lamp] on or off[| now]?", "What state is it in?",
        "Is it on or off [in the end|at the end|after that]?", "What is the state of the [light|lamp]?",
        "In the end, is it on or off?", "So is it on or off?", "Is the lamp on or off at the end?",
        "Is the light now on or off?", "Tell me if it is on or off.", "Is the lamp on or off now?",
        "Is the light on or off?",
    ),
}  # fmt: skip
WHETHER = {
    "coin": (
        "Is the coin {s} up[| now]?", "Is it {s} up now?", "Is it {s}[| now]?", "Does it show {s} now?",
        "Does the coin show {s} in the end?", "Is the coin {s} up at the end?", "Is {s} up?", "Is {s} on top now?",
        "Is the coin [showing|on] {s}?", "So is it {s}?", "Is it {s} in the end?", "Is the coin {s} side up?",
        "Is the coin {s} now?", "Does the coin now show {s}?", "Is the coin now {s} up?", "Is it {s} up at the end?",
    ),
    "card": (
        "Is it face {s}[| now]?", "Is the card face {s} [now|at the end|after that]?", "Is it face {s} at the end?",
        "Is the card face {s}?", "Is it now face {s}?", "In the end, is it face {s}?", "Does it lie face {s} now?",
        "Is the card now face {s}?", "Does the card lie face {s}?", "Is it face {s} in the end?",
        "Is the card face {s} in the end?",
    ),
    "lamp": (
        "Is it {s}[| now]?", "Is the [lamp|light] {s} now?", "Is it {s} at the end?", "Is the light {s}?",
        "In the end, is it {s}?", "Is the lamp {s}?", "Is the light now {s}?", "Is the light {s} [at|in] the end?",
        "So is it {s}?", "Is it now {s}?", "Is the lamp {s} in the end?", "Is the light {s} after that?",
    ),
}  # fmt: skip
STILL = ("Is it still {s}?", "Is the {t} still {s}?", "Is the {t} {s} still?", "Is it {s} still?")
TIMES = {
    "coin": (
        "It is flipped {k}.", "[Somebody|Someone] flips it {k}.", "I flip it {k}.", "It gets turned over {k}.",
        "You [turn it over|flip it] {k}.", "I flip the coin {k}.", "It's flipped over {k}.", "I turn it over {k}.",
        "Flip it {k}.", "I then flip it {k}.", "It gets flipped over {k}.", "It was flipped {k}.",
        "Then it is flipped {k}.", "After that I flip it {k}.",
    ),
    "card": ("It is turned over {k}.", "I turn it over {k}.", "Somebody flips it {k}.", "It gets flipped {k}."),
    "lamp": (
        "The switch is [pressed|flipped] {k}.", "I [press|flip|toggle] the switch {k}.",
        "Somebody flips the switch {k}.", "It is toggled {k}.", "Press the switch {k}.", "I press the button {k}.",
        "You press the switch {k}.",
    ),
}  # fmt: skip

# {i} what is where, {l} a lamp, {c} its bare name
LAMPS = (
    "[There are|There're] {k} [lamps|lights]: {i}.", "{i}.", "At first {i}.", "{k} lights: {i}.", "Initially {i}.",
    "We have {k} lamps: {i}.", "In a room, {i}.", "[Suppose|Say|Imagine] {i}.", "At the start {i}.", "{i} at first.",
    "You see {k} lights: {i}.", "My house has {k} lights, {i}.", "Right now {i}.", "To begin with, {i}.",
    "I have {k} lamps: {i}.", "{k} lamps: {i}.",
)  # fmt: skip
PRESS = (
    "press {l}", "flip {l}", "toggle {l}", "switch {l} over", "hit the switch of {l}", "press the switch for {l}",
    "I flip {l}", "I press the button of {l}", "someone toggles {l}", "{l} is toggled", "I toggle {l}", "flip {l} over",
    "{l} gets flipped",
)  # fmt: skip
SET = (
    "turn {l} {s}", "turn {s} {l}", "switch {l} {s}", "switch {s} {l}", "I turn {l} {s}", "I switch {s} {l}",
    "{l} is turned {s}", "someone turns {l} {s}", "put {l} {s}", "{l} is switched {s}", "{l} gets turned {s}",
)  # fmt: skip
LAMP_ASK = (
    "Is {l} on or off[| now]?", "In the end, is {l} on or off?", "What about {l}, on or off?", "Is {l} off or on?",
    "Is {l} on or off at the end?", "{l}: on or off?", "What is the state of {l}[| now]?", "What state is {l} in?",
    "So is {l} on or off?", "Is {l} now on or off?", "After that, is {l} on or off?", "And {l}: on or off?",
)  # fmt: skip
LAMP_YES = (
    "Is {l} {s}[| now]?", "In the end, is {l} {s}?", "Is {l} {s} [at|in] the end?", "So is {l} {s}?",
    "Is {l} {s} after that?", "Will {l} be {s}?", "Is {l} going to be {s}?", "Now is {l} {s}?", "Is {l} now {s}?",
    "Is {l} {s} after all this?",
)  # fmt: skip

# {n}, {a}, {b} names, {i} an item with its article
HOLD = (
    "{n} has {i}", "{n} holds {i}", "{n} is holding {i}", "{n} owns {i}", "{n} gets {i}", "{n} had {i}",
    "{n} starts with {i}", "{n} carries {i}", "{n} has got {i}", "{n} brings {i}", "{n} was given {i}",
)  # fmt: skip
MEET = (
    "At the start, ", "At first ", "To start, ", "In the beginning ", "Some friends are playing a game. ",
    "A few friends swap gifts. ", "Let's say ", "Suppose ", "If ", "At a party, ", "In a game ",
)  # fmt: skip
SWAP = (
    "{a} and {b} swap", "{a} swaps with {b}", "{a} and {b} trade", "{a} and {b} exchange what they have",
    "{a} trades with {b}", "{a} and {b} [switch|exchange]", "{a} and {b} [swap|trade] [things|items|gifts]",
    "{a} changes with {b}", "{a} and {b} swapped", "{a} traded with {b}", "{a} exchanges with {b}",
    "{a} switches with {b}", "{a} and {b} swap what they [have|hold]", "{a} and {b} make a trade",
    "{a} swaps [items|things] with {b}", "{a} and {b} swap their [things|items|stuff]",
)  # fmt: skip
HAS = (
    "What's in {n}'s hands?", "What did {n} get?", "What is {n} carrying now?", "And what does {n} have?",
    "What does {n} have[| now| at the end| then]?", "What is {n} holding[| now]?", "What has {n} got[| now]?",
    "What does {n} end up with?", "Which [thing|item] does {n} have in the end?", "What is in {n}'s hands now?",
    "In the end, what does {n} have?", "What did {n} end up with?", "What does {n} hold at the end?",
    "Now what does {n} have?", "And {n} has what?", "What will {n} have?", "So what does {n} have?",
    "At the end, {n} has what?", "What is {n} left with?", "What object does {n} have?",
    "What does {n} get in the end?",
    "What does {n} own now?", "What does {n} have in the end?", "What does {n} hold now?",
)  # fmt: skip
WHO = (
    "Who's holding the {i} now?", "Who is left with the {i}?", "Which person has the {i}?", "Whose is the {i} now?",
    "Who has the {i}[| now| at the end| then]?", "Who is holding the {i}[| now]?", "Who has got the {i}?",
    "Who ends up with the {i}?", "In the end, who has the {i}?", "Who holds the {i} at the end?", "Who's got the {i}?",
    "Where is the {i}, who has it?", "Now who has the {i}?", "Who will have the {i}?", "The {i} is with whom now?",
    "Who gets the {i} in the end?", "So who has the {i}?", "Tell me who has the {i}.", "Who finally has the {i}?",
    "Who ended up with the {i}?", "Who owns the {i} now?", "Who has the {i} in the end?", "Who holds the {i} now?",
)  # fmt: skip

# {k} how many, {c} the kind of cup, {o} what is hidden, {p} where
CUPS = (
    "There are {k} {c}s. A {o} is under {c} {p}.", "A {o} is under {c} {p} of {k}.", "{k} {c}s, {o} under {c} {p}.",
    "{k} {c}s stand in a row; the {o} is under {c} {p}.", "Shell game: {k} {c}s, {o} under {c} {p}.",
    "A {o} is hidden under {c} {p} of {k}.", "I hide a {o} under {c} {p} of {k}.",
    "Imagine {k} {c}s with a {o} under {c} {p}.",
    "The {o} starts under {c} {p}. There are {k} {c}s.", "We play with {k} {c}s, {o} under {c} {p}.",
    "You put a {o} under {c} {p} of {k}.", "I've got {k} {c}s and a {o} is under {c} {p}.",
    "There's a {o} under {c} {p} and there are {k} {c}s.", "There is a {o} under {c} {p} of {k} {c}s.",
)  # fmt: skip
CUP_SWAP = (
    "{c}s {a} and {b} are swapped", "swap {c}s {a} and {b}", "{a} and {b} are swapped", "swap {a} and {b}",
    "I swap {c}s {a} and {b}", "{c} {a} is swapped with {c} {b}", "{a} swaps with {b}", "I swap {a} with {b}",
    "switch {a} and {b}", "{c} {a} and {c} {b} trade places", "{a} and {b} change places", "swap {a} with {b}",
    "I switch {c} {a} and {c} {b}", "{a} and {b} get swapped", "exchange {c}s {a} and {b}",
)  # fmt: skip
CUP_ASK = (
    "Where's the {o} hiding?", "Which {c} do I look under for the {o}?", "Where did the {o} go?",
    "Where is the {o}[| now| at the end]?", "Under which {c} is the {o}[| now]?", "Which {c} is the {o} under?",
    "Which {c} has the {o}?", "Where does the {o} end up?", "In the end, which {c} hides the {o}?",
    "What {c} is the {o} under[| now]?", "Which {c} do I lift to find the {o}?", "Where will the {o} be?",
    "So where is the {o}?", "Which {c} should I pick to find the {o}?", "Which {c} is hiding the {o}?",
    "Which {c} is the {o} under now?", "The {o} is under which {c}?",
)  # fmt: skip

# {n} a name, {r} a room
WENT = (
    "{n} [went|goes] to the {r}", "{n} [walks|walked] to the {r}", "{n} [moves|moved] to the {r}",
    "{n} is in the {r}", "{n} [enters|entered] the {r}", "{n} [went|goes] into the {r}",
    "{n} [travelled|travels] to the {r}",
    "{n} [runs|ran] to the {r}", "{n} [drives|drove] to the {r}", "{n} [heads|headed] to the {r}",
    "{n} walks into the {r}",
    "{n} journeyed to the {r}", "{n} visits the {r}", "{n} goes over to the {r}", "{n} leaves for the {r}",
)  # fmt: skip
WHERE = (
    "Where's {n} at?", "Do you know where {n} is?", "Where has {n} gone?", "Where is {n} right now?",
    "Where is {n}[| now| then| at the end]?", "In which place is {n}?", "Where can I find {n}?",
    "Where did {n} end up?", "[Which|What] room is {n} in?", "Now where is {n}?", "What place is {n} in?",
    "In the end, where is {n}?", "So where is {n}?", "What is the location of {n}?", "Where does {n} end up?",
    "Where would I find {n}?", "Tell me where {n} is.", "{n} is where now?", "Where will {n} be?",
    "Where is {n} in the end?", "Where do you find {n}?",
)  # fmt: skip
WHERE_YES = (
    "Is {n} in the {r}[| now]?", "In the end, is {n} in the {r}?", "Is {n} at the {r} now?", "So is {n} in the {r}?",
    "Is {n} still in the {r}?", "Is {n} in the {r} at the end?", "Can I find {n} in the {r}?", "Is {n} now in the {r}?",
    "Will I find {n} in the {r}?", "Is {n} in the {r} in the end?",
)  # fmt: skip
