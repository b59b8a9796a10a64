"""The words of the plain stories of training."""

from __future__ import annotations

from typing import NamedTuple

Pool = tuple[str, ...]


class Plot(NamedTuple):
    """How a number is told: its start, at zero or above and below, what raises and what lowers it, the question."""

    starts: Pool
    below: Pool
    ups: Pool
    downs: Pool
    asks: Pool
    short: str = ""  # the verb, said once before the first event


# starts, how often, what shows, whether it shows {s}; {t} the thing
FLIPS: dict[str, tuple[Pool, Pool, Pool, Pool]] = {
    "coin": (
        ("a {t} [is|shows|lies] {s} [up|]", "a {t} shows {s}", "{t} {s} up", "{t} starts {s} up", "the {t} is on {s}",
         "a {t} starts [out|] {s}", "my {t} shows {s}", "{t} is {s}", "there is a {t} with {s} up", "{t}: {s}"),
        ("i [flip|turn] it over {k}", "it [is|gets] [flipped|turned] over {k}", "it gets flipped {k}", "flip it {k}",
         "turned over {k}", "flipped {k}", "turn it over {k}", "i flip it {k}", "somebody turns it over {k}",
         "flip the {t} {k}", "it is flipped {k}", "i turn it {k}"),
        ("what shows now", "[what|which] side is up [now|]", "heads or tails", "is it heads or tails [now|]",
         "what does it show [now|in the end|]", "which side is on top", "what is up", "[what|which] side do i see",
         "heads or tails now", "what side shows", "result"),
        ("is it {s} [now|]", "is {s} up", "does it show {s}", "is the {t} {s} now"),
    ),
    "card": (
        ("a {t} [is|lies] face {s}", "{t} face {s}", "the {t} is face {s}", "{t} starts face {s}"),
        ("i turn it over {k}", "it is [turned over|flipped] {k}", "flip it {k}", "turned over {k}", "turn it {k}"),
        ("face up or [face|] down", "is it up or down [now|]", "up or down", "how does it lie now, up or down"),
        ("is it face {s} [now|]", "is the {t} face {s} now"),
    ),
    "lamp": (
        ("the {t} is {s}", "{t} {s}", "my {t} is {s}", "{t} starts {s}", "a {t} is {s}", "{t}: {s}", "the {t} was {s}",
         "the {t} is {s} at first"),
        ("i press the [switch|button] {k}", "press it {k}", "the [switch|button] is [pressed|flipped|hit] {k}",
         "press the [switch|button] {k}", "pressed {k}", "toggle it {k}", "it is toggled {k}",
         "i flip the switch {k}", "someone flips the switch {k}", "switch pressed {k}"),
        ("on or off", "is it on or off [now|]", "is the {t} on or off [now|]", "what state is it in", "off or on",
         "on or off now", "is it on or off at the end"),
        ("is it {s} [now|]", "is the {t} {s} [now|]"),
    ),
}  # fmt: skip

# to a jump, the whole question; and how it goes on after a day that is not today
DAY_PLAIN: dict[int, tuple[Pool, Pool]] = {
    1: (
        ("[its|it's|it is|today is|today it's] {d}. [what|which] day is [it|] tomorrow",
         "what day [is|comes] after {d}",
         "[its|it is] {d}, what is tomorrow", "today is {d}, what day is tomorrow?", "what is the day after {d}?",
         "yesterday was {d}. what day is it [today|now|]?", "it was {d} yesterday. what is today?",
         "what day follows {d}?", "[its|today is] {d}. tomorrow is?", "if today is {d}, which day is tomorrow?"),
        ("what day is tomorrow?", "[what|which] day will it be tomorrow", "what is tomorrow?"),
    ),
    2: (
        ("[its|it's|today is] {d}. what day is the day after tomorrow", "what day is it 2 days after {d}",
         "[today is|its] {d}, what [day is|is] the day after tomorrow?",
         "the day before yesterday was {d}. what is today?",
         "if today is {d}, what day is the day after tomorrow?"),
        ("what is the day after tomorrow?", "[what|which] day is the day after tomorrow"),
    ),
    -1: (
        ("[its|it's|it is|today is|today it's] {d}. what day was [it|] yesterday", "what day [is|comes] before {d}",
         "[its|it is] {d}, what was yesterday", "today is {d}, what day was yesterday?", "what is the day before {d}?",
         "tomorrow is {d}. what day is it [today|now|]?", "it will be {d} tomorrow. what is today?",
         "[its|today is] {d}. yesterday was?", "if today is {d}, which day was yesterday?",
         "[its|today is] {d}, which day was it yesterday?"),
        ("what day was yesterday?", "[what|which] day was it yesterday", "what was yesterday?"),
    ),
    -2: (
        ("[its|it's|today is] {d}. what day was the day before yesterday", "what day is 2 days before {d}",
         "[today is|its] {d}, what [day was|was] the day before yesterday?",
         "the day after tomorrow is {d}. what is today?", "if today is {d}, what was the day before yesterday?"),
        ("what was the day before yesterday?", "[what|which] day was the day before yesterday"),
    ),
}  # fmt: skip
DAY_LEADS: dict[int, Pool] = {
    1: ("yesterday was {d}.", "[if|] yesterday was {d},", "it was {d} yesterday."),
    2: ("the day before yesterday was {d}.", "[if|] the day before yesterday was {d},", "2 days ago it was {d}."),
    -1: ("tomorrow is {d}.", "[if|] tomorrow is {d},", "tomorrow will be {d}."),
    -2: ("the day after tomorrow is {d}.", "[if|] the day after tomorrow is {d},", "in 2 days it is {d}."),
}
DAY_THEN: dict[bool, Pool] = {
    True: ("[what|which] day will it be {k} from [today|now]", "[what|which] day is it in {k}?",
           "what day is {k} from today?", "[what|which] day comes {k} from now?"),
    False: ("[what|which] day was it {k} ago", "what day was {k} ago?"),
}  # fmt: skip
DAY_SPANS: dict[bool, Pool] = {
    True: ("what day is [it|] {k} after [a|] {d}", "[what|which] [day|weekday] is {k} after {d}",
           "what day of the week is it {k} after a {d}", "[today is|its|it's] {d}. what day is it in {k}",
           "today is {d}, what day will it be in {k}?", "which day of the week is [exactly|] {k} after {d}",
           "if today is {d}, [what|which] day is it {k} from now", "which day is it {k} from {d}?",
           "what day will it be {k} after {d}", "[its|today is] {d}. what day will it be {k} from now"),
    False: ("what day was [it|] {k} before [a|] {d}", "[what|which] [day|weekday] is {k} before {d}",
            "what day of the week was it {k} before a {d}", "[today is|its|it's] {d}. what day was it {k} ago",
            "if today is {d}, [what|which] day was it {k} ago", "which day came {k} before {d}?"),
}  # fmt: skip

_MONEY_ASKS = (
    "balance", "what is left", "how much is left", "how much do i have [now|left|]",
    "[what's|whats|what is] my balance",
    "new balance", "how much money is left", "how much is in the account [now|]", "whats the balance now",
    "what's left", "how much remains [in the account|]", "how much money do i have now",
)  # fmt: skip
_FLOOR_ASKS = ("which floor", "what floor now", "which floor is that", "floor", "what floor is it", "floor number")
PLOTS: dict[str, tuple[Plot, ...]] = {
    "account": (
        Plot(
            ("i have {k} in my account", "i [have|had] {k} dollars", "i have ${k}", "my account has {k} dollars",
             "i [start|start the month] with {k} [dollars|in the bank|]", "my balance is {k}",
             "i have {k} [euros|bucks]",
             "my [bank|] account had {k}", "there are {k} dollars in my account", "i had {k} in the bank",
             "mum gave me {k} [dollars|pounds|euros]", "my account is at {k}"),
            ("my balance was {k}", "my account is at {k}", "my balance is {k}", "my account was {k} because overdrawn",
             "i am overdrawn, my balance is {k}", "i start with a balance of {k}"),
            ("i <put in {k}>", "i <deposit {k}>", "i <get {k}> from a friend", "i <earn {k}>", "i <add {k}>",
             "i <got {k}>",
             "i <paid in {k}>", "<{k} comes in>", "i <get paid {k}>", "i <put in {k}> more", "<put in {k}>",
             "dad <gives me {k}>", "i <got {k}> from my aunt", "i <find {k}>"),
            ("i <take out {k}>", "i <spend {k}>", "i <spent {k}> on [lunch|food|a comic|books]",
             "i <paid {k}> for [shoes|gas|electricity|a bag]", "i <pay {k}>", "i <withdraw {k}>", "<take out {k}>",
             "i <buy a [game|hat|ticket] for {k}>", "<{k} goes out>", "<{k} goes out> for rent", "i <lose {k}>",
             "i <pay {k}> for [shoes|rent|gas]", "i <spent {k}>", "the [shoes|groceries] <cost {k}>"),
            _MONEY_ASKS,
        ),
        Plot(
            ("account {k}", "account: {k}", "balance {k}", "balance: ${k}", "bank account at {k}", "account has {k}",
             "savings {k}", "wallet with {k} dollars"),
            ("balance {k}", "account at {k}", "account: {k}"),
            ("<put in {k}>", "<deposit {k}>", "<add {k}>", "<{k} comes in>", "<+{k}>", "<deposit of {k}>", "<get {k}>"),
            ("<take out {k}>", "<spend {k}>", "<pay {k}>", "<withdraw {k}>", "<{k} goes out>", "<-{k}>", "<minus {k}>"),
            _MONEY_ASKS,
        ),
    ),
    "floor": (
        Plot(
            ("i am on floor {k}", "im on floor {k}", "i start on floor {k}", "i live on floor {k}",
             "parking garage: i am on [floor|level] {k}", "i get in on floor {k}"),
            ("i am on floor {k}", "i start on floor {k}", "i park on [floor|level] {k}"),
            ("<go up {k}>", "<go up {k} floors>", "i <go up {k}>", "i <go {k} floors up>",
             "i <take the stairs up {k} floors>"),
            ("<go down {k}>", "<go down {k} floors>", "i <go down {k}>", "i <go {k} floors down>", "i <walk down {k}>"),
            ("which floor am i on [now|]", "what floor am i on", "where am i", *_FLOOR_ASKS),
        ),
        Plot(
            ("[an|the] elevator is on floor {k}", "elevator on floor {k}", "a lift [begins|starts] at floor {k}",
             "elevator starts on floor {k}", "[hotel|] lift at floor {k}", "the elevator is at floor {k}",
             "elevator at {k}"),
            ("elevator on floor {k}", "a lift starts at floor {k}", "the elevator is at level {k}"),
            ("<up {k}>",), ("<down {k}>",),
            ("where is it [now|]", "on which floor does it stop", "where does it end", *_FLOOR_ASKS), "goes ",
        ),
        Plot(
            ("the elevator is on floor {k}", "an elevator starts at floor {k}", "the lift is at {k}",
             "elevator on floor {k}"),
            ("the elevator is on floor {k}", "a lift is at {k}"),
            ("it <goes up {k}>", "<goes up {k} floors>", "<goes {k} up>", "it <rises {k} floors>"),
            ("it <goes down {k}>", "<goes down {k} floors>", "<goes {k} down>", "it <drops {k} floors>"),
            ("where is it [now|]", *_FLOOR_ASKS),
        ),
    ),
    "degrees": (
        Plot(
            ("it is {k} degrees [outside|]", "temperature {k}", "the thermometer shows {k}",
             "it was {k} degrees at 6 am",
             "the temperature is {k} degrees", "temp {k}"),
            ("it is {k} degrees [outside|]", "temperature {k}", "the thermometer shows {k}", "it was {k} at night"),
            ("it <rises by {k}>", "it <goes up {k} degrees>", "it <gets {k} degrees warmer>", "it <rises {k} degrees>"),
            ("it <falls by {k}>", "it <goes down {k} degrees>", "it <gets {k} degrees colder>",
             "it <drops {k} degrees>"),
            ("temperature [now|]", "what is the temperature [now|]", "how warm is it", "how many degrees is it now"),
        ),
    ),
    "score": (
        Plot(
            ("i have {k} points", "[the|my|our] score is {k}", "score {k}", "my team has {k} points"), (),
            ("<get {k}>", "i <win {k}>", "i <score {k}>", "i <get {k} points>", "<+{k}>"),
            ("<lose {k}>", "i <lose {k}>", "i <lose {k} points>", "<-{k}>"),
            ("score", "what is the score [now|]", "how many points [now|]", "points now"),
        ),
    ),
    "box": (
        Plot(
            ("i have {k} {o}", "i had {k} {o}", "there are {k} {o} in [a|my] [box|bag|bowl]", "{k} {o} in a [box|bag]",
             "a [box|bag] has {k} {o}", "we have {k} {o}"), (),
            ("i <get {k} more>", "i <buy {k}>", "i <find {k}>", "i <get {k}> from a friend", "<{k} more come in>",
             "i <put in {k} more>", "i <add {k}>"),
            ("i <lose {k}>", "i <give {k} away>", "i <give {k}> to my [sister|brother]", "i <take out {k}>",
             "i <sell {k}>", "my sister <takes {k}>", "<{k} are gone>"),
            ("how many are left", "how many [now|]", "how many {o} do i have [now|]", "how many {o} are there [now|]",
             "how many {o} [are left|]", "what is left"),
        ),
    ),
    "bus": (
        Plot(
            ("a bus has {k} people", "{k} people are on a bus", "the [bus|train|tram] has {k} passengers",
             "{k} people on the bus",
             "a train starts with {k} people"), (),
            ("<{k} get on>", "<{k} people get on>", "<{k} more get on>", "<{k} board>"),
            ("<{k} get off>", "<{k} people get off>", "<{k} leave>"),
            ("how many are on it [now|]", "how many people [are on board|now|]", "how many passengers [now|]"),
        ),
    ),
    "room": (
        Plot(
            ("{k} people wait in a line", "{k} kids are in a room", "there are {k} people at a party",
             "{k} people in a shop",
             "{k} children play outside", "{k} people are in line"), (),
            ("<{k} join>", "<{k} come>", "<{k} more come>", "<{k} arrive>"),
            ("<{k} leave>", "<{k} go>", "<{k} go home>", "<{k} walk away>"),
            ("how many are there [now|]", "how many are left", "how many people [now|]", "how many"),
        ),
    ),
    "line": (
        Plot(
            ("i am at {k} on a number line", "start at {k}", "i stand at {k}", "on a number line i start at {k}"),
            ("i am at {k} on a number line", "start at {k}", "i stand at {k}", "on a number line i start at {k}"),
            ("<go {k} right>", "<go +{k}>", "<move {k} to the right>", "<go {k} steps forward>"),
            ("<go {k} left>", "<go -{k}>", "<move {k} to the left>", "<go {k} steps back>"),
            ("where am i [now|]", "which number am i on", "what number is that", "where do i end"),
        ),
    ),
    "walk": tuple(
        Plot(
            starts, (), (f"<{{k}}{unit} forward>", f"<{{k}}{unit} forward>", "<{k} forward>"),
            (f"<{{k}}{unit} back>", f"<{{k}}{unit} back>", "<{k} back>"),
            (f"how many{unit or ' steps'} from [the start|where i started] am i",
             "how far am i from [the start|where i started]",
             "how far [from the start|away] am i"), verb,
        )
        for starts, verb in ((("",), "i walk "), (("i start at my door", "i stand at a tree"), "walk "), (("",),
            "i go "))
        for unit in (" steps", " steps", " meters", "")
    ),
}  # fmt: skip
HALVES: dict[str, Pool] = {
    "account": ("i <withdraw half of the balance>", "i <spend half of it>", "i <take out half> of it",
                "i <spend half of the money>", "<half of it goes out>", "i <give half of it to my brother>"),
    "box": ("i <give away half of them>", "<half of them are sold>", "i <lose half> of them",
            "i <give half to a friend>"),
    "bus": ("<half of them get off>", "<half of the people get off>"),
}  # fmt: skip
TIMES_UP: dict[str, Pool] = {
    "account": ("<{n} payments of {k} each come in>", "i <get {n} gifts of {k} each>", "<{n} deposits of {k}> come in"),
    "box": ("i <get {n} bags of {k} each>", "i <buy {n} packs of {k}>", "i <get {n} boxes with {k} each>"),
}  # fmt: skip
TIMES_DOWN: Pool = (
    "<{n} payments of {k} each go out>", "i <buy {n} books for {k} each>", "i <pay {n} bills of {k} each>",
    "i <buy {n} tickets at {k} each>", "i <spend {n} times {k}>",
)  # fmt: skip

EVERY: dict[bool, Pool] = {
    True: ("i <save {k} a week for {n} weeks>", "i <earn {k} a day for {n} days>", "i <put in {k}, {n} times>"),
    False: ("i <spend {k} a day for {n} days>", "i <pay {k} a week for {n} weeks>", "i <take out {k}, {n} times>"),
}

FACES: Pool = (
    "i face {w}", "i am facing {w}", "facing {w}", "i look {w}", "a robot faces {w}", "im facing {w}", "you face {w}",
    "start facing {w}", "i'm looking {w}",
)  # fmt: skip
AROUND: Pool = ("<turn around>", "<turn 180 degrees>", "<turn around 180 degrees>", "<make a u-turn>")
FACE_ASKS: Pool = (
    "which way [do i face|am i facing] [now|]", "what direction [is that|now]",
    "[which|what] direction do i face [now|]",
    "where do i look", "which direction am i facing",
)  # fmt: skip
# starts, verbs, questions
POINTS: tuple[tuple[Pool, Pool, Pool], ...] = (
    (("i start at {p}", "i am at {p}", "i stand at {p}", "i'm at {p}"), ("i walk", "walk", "i go", "go", "i move"),
     ("where am i [now|]", "where do i end up", "my position", "where do i stop")),
    (("a robot is at {p}", "a robot [starts|begins] at {p}", "robot at {p}", "the turtle is at {p}",
      "an ant sits at {p}"),
     ("it goes", "it moves", "goes", "moves", "it walks"),
     ("where is it [now|]", "final position", "what are its coordinates", "where does it end up")),
    (("start at {p}", "from {p}", "position {p}", "starting at {p}"), ("go", "move", "", "walk"),
     ("where do i end up", "final position", "coordinates", "where is that", "end point")),
)  # fmt: skip

CUP_STARTS = {
    "places": ("a {o} is under the {p} cup", "{o} under the {p} cup", "the {o} is under the {p} cup of three",
               "there are three cups and the {o} is under the {p} one", "three cups, a {o} under the {p} one",
               "3 cups left middle right, {o} under the {p} one"),
    "named": ("a {o} is under cup {p}", "{o} under cup {p}", "the {o} is under cup {p} of three", "cup {p} hides a {o}",
              "there are three cups and the {o} is under cup {p}", "3 cups, {o} under cup {p}"),
}  # fmt: skip
CUP_SWAPS = {
    "places": ("i swap <the {a} cup with the {b} cup>", "<the {a} cup and the {b} cup> swap", "swap <{a} and {b}>",
               "<the {a} and {b} cups> [swap places|are swapped|trade places]", "i swap <{a} and {b}>",
               "i swap <the {a} and the {b} cup>", "<{a} and {b}> swap [places|]",
               "swap <the {a} cup with the {b} one>"),
    "named": ("i swap <cup {a} with cup {b}>", "<cup {a} and cup {b}> swap [places|]", "swap <{a} and {b}>",
              "<cups {a} and {b}> [swap|are swapped]", "i swap <{a} and {b}>", "swap <cup {a} and {b}>",
              "i switch <cup {a} and cup {b}>", "<{a} and {b}> swap"),
}  # fmt: skip
CUP_ASKS = {
    "places": ("where is the {o} [now|]", "under which cup is the {o}", "which cup [has the {o}|]",
               "is the {o} left, middle or right", "under which cup is the {o}: left, middle or right"),
    "named": ("where is the {o} [now|]", "under which cup is the {o} [now|]", "which cup", "which cup has the {o}"),
}  # fmt: skip
CUP_YES = {
    "places": ("is the {o} under the {p} cup [now|]", "is it under the {p} cup"),
    "named": ("is the {o} under cup {p} [now|]", "is it under cup {p}"),
}  # fmt: skip

SWAPS: Pool = (
    "<{a} and {b} swap>", "<{a} swaps with {b}>", "<{a} and {b} trade>", "<{a} trades with {b}>",
    "<{a} and {b} exchange>",
    "<{a} and {b} swap> things", "<{a} and {b} switch>",
)  # fmt: skip
HAS_WHAT: Pool = (
    "what does {n} have [now|at the end|]", "what has {n} [got|now|]", "what does {n} hold now", "what is {n} holding",
    "what does {n} end up with",
)  # fmt: skip
WHO_HAS: Pool = ("who has the {i} [now|at the end|]", "who holds the {i}", "who ends up with the {i}")
TURN_OVER: dict[str, Pool] = {
    "coin": ("i turn over", "i flip", "flip", "turn over", "i flip over"),
    "lamp": ("i toggle", "i press the switch of", "toggle", "i switch"),
    "door": ("i toggle", "toggle", "i change"),
}

_COMPASS = (
    "x is east and y is north", "x is east, y is north", "x goes east and y goes north", "north is +y and east is +x",
    "east adds to x and north adds to y", "first number east, second number north", "x = east, y = north",
    "east is x, north is y", "x means east and y means north", "north is up", "y points north",
)  # fmt: skip
_AXES = ("x goes right and y goes up", "up is +y", "right is x and up is y", "x = right, y = up", "up adds to y")
_QUARTERS = ("90 degrees each", "each turn is 90 degrees", "every turn is a quarter turn")
_SWITCHED = ("each press changes it", "every press changes it", "the switch works")
NOTES: dict[str, Pool] = {
    "grid compass": _COMPASS, "points compass": _COMPASS, "grid screen": _AXES, "points screen": _AXES,
    "facing": _QUARTERS, "flips lamp": _SWITCHED, "flips coin": ("each flip turns it over", "nobody else touches it"),
    "floor": ("floors below 0 are negative", "the ground floor is 0", "basement floors are negative"),
    "account": ("there are no fees", "nothing else happens"), "cups": ("nothing else is moved",
                "the cups stand in a row"),
    "swaps": ("nobody else swaps",), "bus": ("nobody else gets on or off",), "degrees": ("it is winter",),
    "box": ("nothing else happens",), "room": ("nobody else comes",),
    "walks": ("x = east, y = north", "x is east and y is north", "turns are 90 degrees"),
}  # fmt: skip
