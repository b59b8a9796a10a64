"""The words of the stories of `tallies`."""

from __future__ import annotations

from typing import NamedTuple

Pool = tuple[str, ...]


class Told(NamedTuple):
    """How a count is told: its range and largest change, what it counts, its start, what raises and lowers it."""

    range: tuple[int, int, int]
    many: str  # what is counted, or the unit of a place on a scale
    starts: Pool
    ups: Pool
    downs: Pool
    place: str = ""  # what a place on the scale is called, where it is no number of things
    one_up: Pool = ()  # one more, without a number
    one_down: Pool = ()
    none: Pool = ()  # nothing happens
    often: tuple[Pool, Pool] | tuple[()] = ()  # n times k
    hidden: Pool = ()  # a start that is not told
    room: Pool = ()  # a start with how many fit in all, {m}
    asks: Pool = ()  # how it is asked what still fits
    ranked: bool = False  # a place in a row of people: one more is worse


TALLIES: dict[str, Told] = {
    "bus": Told(
        (0, 50, 12), "passengers",
        ("a [bus|train|tram] [has|carries|leaves with] {k} passengers", "{k} people are on a [bus|tram|boat]",
         "{k} passengers sit in the bus"),
        ("<{k} get on>", "<{k} people get on>", "<{k} more get in>", "<{k} board>"),
        ("<{k} get off>", "<{k} people get off>", "<{k} leave>", "<{k} get out>"),
        one_up=("<a woman gets on>", "<one more gets on>", "<an old man gets on>"),
        one_down=("<a man gets off>", "<one gets off>", "<a girl gets off>"),
        none=("<nobody gets on>", "<nobody gets off>", "<no one gets off>", "<nobody gets on or off>"),
        often=(("<{n} families of {k} get on>", "<{n} groups of {k} get on>"), ("<{n} groups of {k} get off>",)),
        hidden=("some people are on a bus", "a bus has some passengers", "i don't know how many were on the bus"),
        room=("a bus with {m} seats has {k} passengers", "a boat has {m} seats and {k} people on it"),
    ),
    "guests": Told(
        (0, 60, 12), "people",
        ("{k} people are [in a room|at a party|in the pool|in a shop]", "a cafe has {k} guests",
         "there are {k} kids in the yard", "{k} students are in class"),
        ("<{k} come in>", "<{k} more come>", "<{k} arrive>", "<{k} join>", "<{k} walk in>"),
        ("<{k} leave>", "<{k} go home>", "<{k} go out>", "<{k} have to go>"),
        one_up=("<somebody comes in>", "<one more comes>", "<my cousin comes>", "<a late guest arrives>"),
        one_down=("<one leaves>", "<my uncle goes home>", "<somebody goes out>"),
        none=("<nobody leaves>", "<nobody comes>", "<no one leaves>"),
        often=(("<{n} families of {k} come>", "<{n} groups of {k} come>"), ("<{n} groups of {k} leave>",)),
        hidden=("some people are at a party", "there are some kids in the yard", "a few guests sit in a cafe"),
        room=("a cafe with {m} seats has {k} guests", "a cinema has {m} seats, {k} are taken"),
    ),
    "books": Told(
        (0, 90, 20), "books",
        ("a library had {k} books on the shelf", "{k} books stand on a shelf", "there are {k} books in the box",
         "the shelf has {k} books"),
        ("<{k} came back>", "<{k} are put back>", "<{k} are returned>", "<{k} new ones come>", "<{k} are added>"),
        ("<{k} were borrowed>", "<{k} are taken out>", "<{k} are lent>", "<{k} are sold>", "<{k} are lost>"),
        one_up=("<one comes back>",), one_down=("<one gets lost>",), none=("<none come back>", "<none are sold>"),
        often=(("<{n} boxes of {k} are added>",), ("<{n} people borrow {k} each>",)),
        hidden=("there are some books on a shelf", "a library has some books"),
        room=("{k} books are on a shelf that holds {m}", "a shelf with room for {m} books has {k}"),
    ),
    "mine": Told(
        (0, 60, 15), "stickers",
        ("i have {k} stickers", "i had {k} stickers", "i start with {k} stickers", "my jar holds {k} stickers",
         "i own {k} stickers"),
        ("i <buy {k} more>", "i <find {k}>", "my [friend|sister|mum|uncle] <gives me {k}>", "i <win {k}>",
         "i <get {k}>"),
        ("i <lose {k}>", "i <give {k} to my [friend|sister|cousin]>", "i <give away {k}>", "i <use {k}>",
         "i <trade {k} away>", "my brother <takes {k}>"),
        one_up=("i <find one>", "i <get another one>"), one_down=("i <lose one>", "<one gets ripped>"),
        none=("i <lose none>", "i <get no new ones>"),
        often=(("i <buy {n} packs of {k}>", "<{n} friends give me {k} each>"), ("i <give {n} friends {k} each>",)),
        hidden=("i have some stickers", "i had some stickers", "i forgot how many stickers i had"),
        room=("my album has space for {m} stickers and i have {k}",),
    ),
    "money": Told(
        (0, 150, 40), "dollars",
        ("i have {k} dollars", "i had {k} dollars [in my wallet|]", "there are {k} dollars in my purse",
         "my account shows {k} dollars", "i got {k} dollars for my birthday"),
        ("i <earn {k}>", "my [sister|brother|friend] <pays me back {k}>", "i <get {k} from grandma>", "i <find {k}>",
         "mum <gives me {k}>", "i <sell an old game for {k}>", "dad <lends me {k}>"),
        ("i <spend {k} on [lunch|a book|snacks]>", "i <buy [a shirt|lunch|a toy] for {k}>", "i <pay {k}>", "i <lend a "
         "friend {k}>", "<lunch costs {k}>", "i <lose {k}>", "the bus <costs {k}>"),
        often=(("<{n} friends give me {k} each>", "i <wash {n} cars for {k} each>"),
               ("i <buy {n} tickets for {k} each>", "i <buy {n} drinks at {k} each>")),
        hidden=("i had some money", "i went to town with some dollars", "i don't remember how many dollars i had"),
    ),
    "cars": Told(
        (0, 70, 15), "cars",
        ("{k} cars are in a [parking lot|car park|garage]", "a parking lot has {k} cars", "{k} cars are parked here"),
        ("<{k} arrive>", "<{k} drive in>", "<{k} more park>", "<{k} come>"),
        ("<{k} leave>", "<{k} drive away>", "<{k} go>", "<{k} drive off>"),
        one_up=("<a red car comes>", "<a van drives in>"), one_down=("<a taxi leaves>", "<one drives off>"),
        none=("<no car leaves>", "<none come>"),
        hidden=("there are some cars in a garage", "some cars are parked here"),
        room=("a garage for {m} cars has {k} in it", "a parking lot has {m} spaces, {k} are taken"),
    ),
    "birds": Told(
        (0, 40, 10), "birds",
        ("{k} birds sit [on a wire|on a fence|in a tree]", "there are {k} birds on the roof"),
        ("<{k} land>", "<{k} more come>", "<{k} fly in>", "<{k} join them>"),
        ("<{k} fly away>", "<{k} fly off>", "a cat <scares {k} away>", "<{k} leave>"),
        one_up=("<a crow lands>", "<one comes back>"), one_down=("<one flies off>", "<a pigeon leaves>"),
        none=("<none fly away>",), hidden=("some birds sit on a wire", "there are a few birds in a tree"),
    ),
    "tank": Told(
        (0, 90, 30), "liters",
        ("[my|the] [car tank|tank|bucket|barrel] has {k} liters", "there are {k} liters in the tank",
         "a tank holds {k} liters now"),
        ("i <fill in {k} liters>", "i <pour in {k} liters>", "<{k} liters are added>", "rain <adds {k} liters>"),
        ("<{k} liters run out>", "<{k} liters leak out>", "i <take out {k} liters>", "we <use {k} liters>"),
        hidden=("there is some water in a tank", "my tank has some gas"),
        room=("a tank for {m} liters has {k} in it", "my tank fits {m} liters and has {k}"),
        asks=("how many more {u} [would|] fit", "how much room is left"),
    ),
    "lift": Told(
        (-3, 25, 9), "floors",
        ("[a lift|the lift|an elevator|the elevator] is on floor {k}", "i am on floor {k}",
         "i get in the lift on floor {k}", "i parked on level {k} and take the elevator"),
        ("it <goes up {k}>", "<up {k} floors>", "<{k} floors up>", "it <rises {k} floors>", "i <go {k} up>"),
        ("it <goes down {k}>", "<down {k} floors>", "<{k} floors down>", "i <go {k} down>", "it <sinks {k} floors>"),
        place="floor", one_up=("<up one>", "<one floor up>"), one_down=("<down one>", "<one floor down>"),
        hidden=("a lift starts somewhere", "i get into a lift", "i forgot on which floor i got in"),
    ),
    "ladder": Told(
        (0, 30, 9), "steps",
        ("i stand on step {k} of [a ladder|the stairs]", "i am on rung {k} of a ladder", "i am on stair {k}"),
        ("i <climb {k}>", "<{k} up>", "i <go up {k}>", "i <climb {k} more>"),
        ("i <go down {k}>", "i <slip back {k}>", "<{k} down>", "i <drop back {k}>", "i <come back {k}>"),
        place="step", hidden=("i stand somewhere on a ladder", "i am on the stairs"),
    ),
    "page": Told(
        (0, 150, 25), "pages",
        ("[i'm|i am] on page {k} [of my book|]", "my bookmark is at page {k}", "i stopped at page {k}"),
        ("i <read {k} pages>", "i <read {k} more>", "i <go on {k} pages>", "<{k} pages more>"),
        ("i <go back {k} pages>", "i <turn back {k} pages>", "i <flip {k} pages back>"),
        place="page", hidden=("i open my book somewhere", "i forgot on what page i was"),
    ),
    "weather": Told(
        (-20, 35, 12), "degrees",
        ("it is {k} degrees [outside|in the morning|]", "the temperature [is|was] {k} degrees",
         "the thermometer shows {k} degrees"),
        ("it <rises by {k}>", "it <gets {k} warmer>", "it <goes up {k}>", "it <warms up by {k} degrees>"),
        ("it <falls by {k}>", "it <gets {k} colder>", "it <drops {k}>", "it <cools by {k} degrees>"),
        place="temperature", none=("it <stays the same>", "<nothing changes>"),
        hidden=("i did not see how warm it was at first", "i forgot how warm it was"),
    ),
    "volume": Told(
        (0, 40, 9), "steps",
        ("the volume is at {k}", "[tv|radio] volume {k}",
         "the volume is {k} and a press changes it by one"),
        ("i <press plus {k} times>", "i <turn it up {k}>", "<{k} up>", "i <raise it by {k}>"),
        ("i <press minus {k} times>", "i <turn it down {k}>", "<{k} down>", "i <lower it by {k}>"),
        place="volume", one_up=("i <press plus>", "i <press plus once>"), one_down=("i <press minus>",),
        hidden=("i do not know how loud the tv was",), room=("the volume goes up to {m} and is at {k}",),
    ),
    "gear": Told(
        (1, 12, 2), "gears",
        ("[the car|my bike|a truck] is in gear {k}", "i ride in gear {k}", "gear {k}"),
        ("i <shift up {k}>", "<up {k}>"), ("i <shift down {k}>", "<down {k}>"), place="gear",
        one_up=("<shift up>", "i <shift up>", "<up>"), one_down=("<shift down>", "i <shift down>", "<down>"),
    ),
    "battery": Told(
        (0, 100, 30), "percent",
        ("phone battery at {k}%", "my [phone|laptop] is at {k}%", "battery {k} percent"),
        ("i <charge {k}%>", "<charged {k}>", "i <charge it by {k}>", "it <gains {k}%>"),
        ("a call <uses {k}%>", "<used {k}%>", "a game <takes {k}>", "it <loses {k}%>", "it <drops {k}>"),
        place="battery level", hidden=("my phone was not full",),
    ),
    "board": Told(
        (0, 60, 6), "squares",
        ("my token is on square {k}", "i'm on field {k} of a board game", "my frog sits on number {k}"),
        ("i <roll a {k}> and go on", "<{k} forward>", "i <move {k} ahead>", "i <go {k} forward>"),
        ("i <go back {k}>", "<{k} back>", "i have to <move {k} back>"), place="square",
        none=("i <miss a turn>", "i <stay there>"), hidden=("my token is somewhere on the board",),
    ),
    "place": Told(
        (1, 15, 4), "places",
        ("[omar|my brother|kim] is in place {k} of a race", "in a race [eva|my sister] is number {k}",
         "a runner is in position {k}"),
        ("<is overtaken by {k} runners>", "<falls back {k} places>", "<{k} others pass>"),
        ("<overtakes {k} runners>", "<passes {k}>", "<moves up {k} places>", "<gets past {k} runners>"),
        place="place", one_up=("<is overtaken>", "<one runner passes>", "<gets overtaken by one>"),
        one_down=("<overtakes one>", "<passes one runner>", "<gets past one>"), ranked=True,
    ),
    "queue": Told(
        (1, 25, 6), "places",
        ("i am number {k} in line", "my place in the queue is {k}", "i wait in line as number {k}"),
        ("<{k} people cut in before me>", "i <let {k} people go ahead>", "i <go back {k} places>"),
        ("<{k} people before me are served>", "<{k} in front of me leave>", "i <move up {k} places>"),
        place="place", one_up=("i <let a woman go ahead>", "<one cuts in before me>"),
        one_down=("<the first one is served>", "<one before me gives up>"), ranked=True,
    ),
    "hero": Told(
        (0, 40, 8), "lives",
        ("[i start|a game starts] with {k} lives", "my hero has {k} lives", "i have {k} lives in a game"),
        ("i <find {k} extra lives>", "i <get {k}>", "i <win {k} back>", "i <gain {k}>"),
        ("i <lose {k}>", "a monster <takes {k}>", "the trap <costs {k}>"),
        one_up=("i <find a heart>", "i <get one>"), one_down=("i <lose one>", "i <die once>"),
        hidden=("my hero has some lives",), room=("my hero can have {m} lives and has {k}",),
        asks=("how many more {u} are possible", "how many {u} can still come"),
    ),
    "weight": Told(
        (10, 90, 9), "kg",
        ("[my dog|a suitcase|my cousin|the box] weighs {k} kg", "a bag is {k} kg heavy", "i weigh {k} kg"),
        ("<gets {k} kg heavier>", "<gains {k} kg>", "<{k} kg more>"), ("<loses {k} kg>", "<{k} kg less>"),
        place="weight", hidden=("the weight at first was not written down",),
    ),
    "speed": Told(
        (10, 130, 30), "km/h",
        ("a car goes {k} km/h", "the train drives at {k} km/h", "i ride at {k} km/h"),
        ("<speeds up by {k}>", "<{k} faster>", "<gets {k} faster>"),
        ("<slows down by {k}>", "<brakes by {k}>", "<{k} slower>"), place="speed",
    ),
    "stock": Told(
        (0, 120, 30), "eggs",
        ("a shop has {k} eggs", "{k} eggs are in [the fridge|a basket]", "a farmer has {k} eggs",
         "[mum|a cook] has {k} eggs"),
        ("<{k} more are bought>", "<gets {k} more>", "<{k} are brought>", "<{k} are put in>"),
        ("<{k} are sold>", "<{k} are thrown away>", "<{k} are eaten>", "<{k} go into a cake>", "<{k} are taken>"),
        one_up=("<one more is found>",), one_down=("<one is thrown away>", "<one is taken>"), none=("<none are sold>",),
        often=(("<{n} boxes of {k} are bought>",), ("<{n} people buy {k} each>", "<{n} cakes need {k} each>")),
        hidden=("there are some eggs in a basket", "a shop has some eggs"), room=("a box for {m} eggs has {k} in it",),
    ),
}  # fmt: skip

# How each thing is asked: of a number of things, of a place on a scale
ASKS: dict[str, tuple[Pool, Pool]] = {
    "total": (
        ("how many {u} are [there|left] [now|at the end|]", "how many {u} now", "how many {u} are that", "{u} now",
         "how many [are there|is that] in the end", "what's the number of {u} now"),
        ("[which|what] {p} is that [now|]", "what is the {p} [now|in the end]", "{p} now", "what's the {p} at the end",
         "[which|what] {p} do we have now"),
    ),
    "up": (
        ("how many more {u} [are there|is that] than at [first|the start]", "by how many did the number of {u} grow",
         "how many {u} more than before"),
        ("how many {u} higher is it than at [first|the start]", "how much higher is the {p} than [before|at first]",
         "how far above the start is that"),
    ),
    "down": (
        ("how many fewer {u} [are there|is that] than at [first|the start]", "by how many did the number of {u} shrink",
         "how many {u} less than before", "how many {u} are missing compared with the start"),
        ("how many {u} lower is it than at [first|the start]", "how much lower is the {p} than [before|at first]",
         "how far below the start is that"),
    ),
    "more": (
        ("are there more or less {u} than at [first|the start]", "is that more or less than at first",
         "more or less {u} than before"),
        ("is that more or less than at first", "is the {p} now more or less than before"),
    ),
    "missing": (
        ("how many more {u} [are needed|does it take] to [have|get to|reach|make] {m}",
         "how many {u} are missing to {m}",
         "how many {u} until it is {m}", "how many more to get {m} {u}", "we want {m} {u}. how many are missing"),
        ("how many more {u} to {p} {m}", "how far is it [still|] to {m}", "how many {u} are missing to reach {m}",
         "how many {u} [below|under] {m} is that", "the goal is {m}. how many {u} are left"),
    ),
    "over": (
        ("are there more than {m} {u} [now|]", "is that more than {m}", "more than {m} {u} now, yes or no",
         "is the number of {u} over {m}", "are that more than {m} {u}"),
        ("is the {p} [now|] [above|over] {m}", "is it more than {m} now", "is that over {m}", "higher than {m} now"),
    ),
    "free": (
        ("how many more {u} [would|] fit", "how much room is left", "how many places are free [now|]",
         "how many {u} can still come", "how many are free"),
        ("how many {u} are left to the top", "how far is it to the top", "how many more {u} are possible"),
    ),
    "start": (
        ("now there are {e}. how many {u} were there [at first|at the start|before]",
         "in the end there are {e} {u}. how many were there at first",
         "at the end it is {e}. with how many {u} did it start",
         "that leaves {e}. how many {u} were there before that"),
        ("now the {p} is {e}. what was it at [first|the start]", "in the end it is {e}. what was the {p} before",
         "the {p} is {e} at the end. where did it start", "it ends at {e}. what {p} was it at first"),
    ),
    "peak": (
        ("what was the most {u} [at one time|there ever were]", "what was the highest number of {u}",
         "how many {u} were there at most"),
        ("what was the highest {p}", "what is the highest {p} it had", "how high was the {p} at most"),
    ),
}  # fmt: skip
RANKED: dict[str, Pool] = {  # how many places were lost or won
    "up": ("how many places further back is that than at [first|the start]",),
    "down": ("how many places further ahead is that than at [first|the start]",),
}
WHENS: tuple[Pool, ...] = (
    ("at the first stop", "at the second stop", "at the third stop", "at the fourth stop", "at the fifth stop"),
    ("on monday", "on tuesday", "on wednesday", "on thursday", "on friday"),
    ("at 9 o'clock", "at 10 o'clock", "at 11 o'clock", "at noon", "at 1 o'clock"),
    ("first", "soon after", "a bit later", "after that", "in the end"),
    ("in the morning", "before lunch", "after lunch", "in the evening", "at night"),
)

RATES: tuple[tuple[str, str, str, str, str, str], ...] = (  # unit, start, more, less, what is there, until none is left
    ("hour", "there are {k} cars in a car park", "{a} arrive", "{b} leave", "how many cars are there",
     "when is it empty"),
    ("day", "i have {k} apples", "i pick {a}", "i eat {b}", "how many apples do i have",
     "for how many days do they last"),
    ("minute", "a tub has {k} liters", "{a} liters flow in", "{b} liters run out", "how many liters are in it",
     "after how many minutes is it empty"),
    ("week", "i have {k} dollars", "i get {a}", "i spend {b}", "how many dollars do i have",
     "how many weeks does it last"),
    ("day", "a snail is at {k} cm", "it climbs {a} cm", "it slips {b} cm", "how high is it", "when is it at 0"),
    ("hour", "a candle is {k} cm long", "", "{b} cm burn down", "how long is it", "after how many hours is it gone"),
    ("hour", "a phone is at {k}%", "it gains {a}%", "it loses {b}%", "what percent is it at",
     "how many hours until it is "
     "empty"),
    ("round", "i start a game with {k} points", "i win {a}", "i lose {b}", "how many points do i have",
     "after how many rounds do i have none"),
    ("hour", "it is {k} degrees", "it gets {a} degrees warmer", "it gets {b} degrees colder", "how warm is it",
     "when is it 0 degrees"),
    ("stop", "a bus has {k} people", "{a} get on", "{b} get off", "how many are on it",
     "after how many stops is it empty"),
    ("month", "a club has {k} members", "{a} join", "{b} quit", "how many members are there",
     "after how many months is "
     "nobody left"),
    ("year", "a tree is {k} feet tall", "it grows {a} feet", "", "how tall is it", ""),
    ("level", "my hero has {k} coins", "he finds {a}", "he spends {b}", "how many coins has he",
     "how many levels do they "
     "last"),
)  # fmt: skip
ROUNDS: dict[str, tuple[Pool, Pool]] = {
    "turn": (
        ("players {l} take turns [in this order|], {f} starts", "{l} take turns [and {f} begins|starting with {f}]",
         "{l} play in turn, {f} first", "{l} [wash up|cook|walk the dog|do the dishes] in turn, beginning with {f}",
         "turn order: {l}, then {f} again"),
        ("who [has|plays|takes] <turn {n}>", "whose turn is <the {th} turn>", "who plays <the {th} turn>",
         "who does it <the {th} time>", "who makes <move {n}>", "who is <number {n}>"),
    ),
    "pass": (
        ("{l} sit in a circle, {f} has the ball", "{l} stand in a circle and pass a ball on, {f} starts with it",
         "hot potato goes round a circle of {l}. {f} has it first", "{l} play in a circle and it is {f}'s turn"),
        ("it is passed on <{n} times>. who has it [now|]", "after <{n} passes>, who is it",
         "who has it after <{n} passes>",
         "it goes on <{n} places>. who has it at the end", "who comes <{n} later>"),
    ),
    "pattern": (
        ("beads repeat {l}", "a pattern repeats: {l}", "lights blink {l} and then again from the start",
         "flags in the order {l}, again and again", "the colors go {l}, {l}, and so on", "pattern {l} over and over"),
        ("what color is <number {n}>", "which color is <the {th} one>", "what is <the {th}>", "what color comes at "
         "<place {n}>"),
    ),
}  # fmt: skip
SPANS: tuple[Pool, Pool] = (
    ("it lasts <{k}>", "i wait <{k}>", "<{k} later>", "<{k} go by>", "<{k} pass>", "it takes <{k}> more",
     "i walk for <{k}>", "add <{k}>"),
    ("<{k} earlier>", "go <{k} back>", "turn it back <{k}>", "take off <{k}>"),
)  # fmt: skip
TIME_STARTS: Pool = (
    "it is {t}", "it's {t} [now|]", "its {t}", "the clock shows {t}", "the clock says {t}", "at {t} i start",
    "[a film|a train|the class|work] starts at {t}", "i put a cake in the oven at {t}", "i leave at {t}",
    "we begin at {t}",
)  # fmt: skip
TIME_ASKS: Pool = (
    "what time is it [now|then|]", "when is that", "what does the clock show", "what time is that", "time",
    "what time will it be",
)  # fmt: skip
TIME_ONE: tuple[Pool, Pool] = (
    ("it is {t}. what time is it in <{k}>", "its {t} and my train leaves in <{k}>, what time does it leave",
     "what time is it <{k}> after {t}", "if it is {t} now, what time will it be <{k} later>", "<{k} after {t}>",
     "the film starts at {t} and lasts <{k}>. when does it end", "it's {t}. what time is it <{k} from now>",
     "i started at {t} and took <{k}>, when was i done", "{t} plus <{k}>"),
    ("it is {t}. what time was it <{k} ago>", "what time is it <{k} before {t}>",
     "i must be there at {t} and it takes <{k}>, "
     "when do i leave", "the film ended at {t} and was <{k} long>. when did it start", "{t} minus <{k}>",
     "it's {t}, the bus left <{k} ago>. when was that"),
)  # fmt: skip
GIVING: Pool = (
    "<{a} gives the {i} to {b}>", "<{a} gives {b} the {i}>", "<{a} hands the {i} to {b}>",
    "<{b} gets the {i} from {a}>",
    "<{b} takes the {i} from {a}>", "<{a} passes the {i} to {b}>", "<{a} lends {b} the {i}>", "<{a} sells {b} the {i}>",
)  # fmt: skip
