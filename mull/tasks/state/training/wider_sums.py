"""More wordings for the numbers that go up and down in the stories of training."""

from __future__ import annotations

from mull.tasks.state.daily_sums import LOOSE
from mull.tasks.state.journeys import Pool
from mull.tasks.state.sums import LINE_ASK, LINE_GO, SUMS

_LOOSE: dict[str, tuple[Pool, Pool, Pool, Pool]] = {
    "account": (
        (
            "i had {k} bucks.", "i've {k} dollars on me.", "my wallet has {k} euros in it.", "{k} bucks in my pocket.",
            "wallet has {k} dollars.", "my piggy bank had {k} dollars.", "i came with {k} dollars.", "had {k} dollars.",
            "we have a budget of {k}.", "bank account: {k}.", "there's {k} in my purse.", "i got {k} from my mom.",
        ),
        (
            "{i}<found {k}> on the street", "{i}<got {k}> for my bike", "grandma <gave me {k}>", "{i}<made {k}>",
            "{i}<earned {k}> at work", "{i}<got {k}> as a present", "{i}<put {k}> in", "{i}<saved {k}>",
            "{i}<won {k}> in a bet", "dad <sent me {k}>", "{i}<got a {k} refund>", "{i}<get {k} back>",
        ),
        (
            "{i}<bought lunch for {k}>", "{i}<spent {k}> at the store", "{i}<paid {k}> for pizza",
            "lunch <cost me {k}>",
            "{i}<bought a shirt for {k}>", "{i}<spent {k}> on games", "{i}<lost {k}> in a bet", "{i}<paid {k}> rent",
            "{i}<bought a gift for {k}>", "a taxi <cost {k}>", "{i}<gave {k}> to my brother", "{i}<spend {k}>",
        ),
        (
            "how much is in it?", "how much do i have left?", "what have i got now?", "money now?", "how much now?",
            "so how much do i have?", "how much is there?", "how much cash do i have?", "total?",
        ),
    ),
    "bus": (
        ("bus with {k} people.", "{k} people on a tram.", "bus has {k} on it.", "{k} kids are on the bus.",
         "{k} passengers on the bus."),
        ("<{k} people got in>", "<{k} more came on>", "<{k} kids get on>", "<{k} new people get on>", "<{k} on>"),
        ("<{k} people went out>", "<{k} kids get off>", "<{k} people got off>", "<{k} off>", "<{k} of them get off>"),
        ("people on the bus?", "how many on the bus now?", "how many passengers now?", "how many people on it?"),
    ),
    "lives": (
        ("{k} lives.", "i've got {k} lives.", "player has {k} lives.", "my hero starts with {k} hearts."),
        ("<gained {k}>", "<got {k}>", "<{k} more>", "<found {k}>", "<won {k}>", "a potion <gives {k}>"),
        ("<lost {k}>", "a trap <costs {k}>", "the boss <takes {k}>", "<minus {k}>", "a fall <costs {k}>"),
        ("lives now?", "how many lives do i have?", "how many hearts are left?", "how many now?"),
    ),
    "floor": (
        ("lift starts on floor {k}.", "elevator is on floor {k}.", "i live on floor {k}.", "i'm on level {k}.",
         "elevator at floor {k}.", "got in at floor {k}."),
        ("i <ride up {k}>", "<{k} up>", "we <go up {k}>", "it <climbs {k}>", "<up {k} floors>", "<takes me up {k}>"),
        ("i <ride down {k}>", "<{k} down>", "we <go down {k}>", "it <sinks {k}>", "<down {k} floors>",
         "<takes me down {k}>"),
        ("what floor is that?", "floor now?", "which floor is it at?", "what floor is it at?", "where am i now?"),
    ),
    "degrees": (
        ("{k} degrees at dawn.", "it was {k} degrees outside.", "the oven is at {k} degrees.", "it's {k} now.",
         "temperature is {k}.", "we had {k} degrees."),
        ("<rose {k}>", "it <gets warmer by {k}>", "then <up {k}>", "it <jumped {k}>", "temperature <goes up {k}>"),
        ("<dropped {k}>", "it <gets colder by {k}>", "then <down {k}>", "it <dropped by {k}>",
        "temperature <falls {k}>"),
        ("temperature?", "temp now?", "what is it now?", "whats the temperature?"),
    ),
    "score": (
        ("we had {k} points.", "i'm at {k} points.", "our score: {k}.", "my team has {k}.", "we are on {k} points."),
        ("we <won {k}>", "we <got {k}>", "<+{k}>", "we <scored {k} more>", "{i}<picked up {k}>", "goal, <+{k}>"),
        ("we <lost {k}>", "<-{k}>", "the judge <took {k} away>", "{i}<was docked {k}>"),
        ("whats our score?", "points now?", "what are we at?", "score now?", "how many points do we have now?"),
    ),
    "box": (
        (
            "jar has {k} cookies.", "{k} eggs in the fridge.", "i have {k} pencils.", "there's {k} apples in a bowl.",
            "{k} sheep in a field.", "my box holds {k} toys.", "{k} socks in the drawer.",
            "we've got {k} bottles.", "i had {k} stickers.", "bag of {k} candies.", "{k} flowers in a vase.",
        ),
        (
            "mum <adds {k}>", "{i}<get {k} more>", "{i}<buy {k}>", "grandma <gives me {k}>", "{i}<bake {k} more>",
            "<{k} are added>", "my friend <gave me {k}>", "{i}<pick {k} more>",
        ),
        (
            "Zoe <eats {k}>", "the dog <steals {k}>", "{i}<eat {k}>", "{i}<use {k}>", "{i}<drop {k}>", "{i}<sell {k}>",
            "{i}<give {k} away>", "mum <takes {k}>", "<{k} get lost>", "{i}<lose {k}>", "<{k} are eaten>",
        ),
        ("how many do i have now?", "how many are there then?", "how many are in there?", "how many?"),
    ),
    "room": (
        ("there are {k} in the pub.", "{k} people in the room.", "{k} kids in class.", "{k} guests at my party.",
         "the cinema has {k} people in it."),
        ("<{k} more came in>", "<{k} show up>", "<{k} came back>", "<{k} friends come>", "<{k} people walk in>"),
        ("<{k} went out>", "<{k} had to leave>", "<{k} people went home>", "<{k} went away>", "<{k} go>"),
        ("how many people?", "how many people in there?", "how many are here now?", "people now?"),
    ),
    "lot": (
        ("parked cars: {k}.", "{k} cars in the lot.", "{k} boats in the bay.", "{k} bikes are in the shed."),
        ("<{k} arrive> there", "<{k} park>", "<{k} pull in>", "<{k} cars come>", "<{k} new ones come>"),
        ("<{k} cars leave>", "<{k} pull out>", "<{k} drove away>", "<{k} left> again", "<{k} went away>"),
        ("how many cars now?", "how many?", "whats there now?", "how many are parked now?"),
    ),
    "battery": (
        ("phone battery at {k} percent.", "my phone has {k}% left.", "phone: {k}%.", "tank has {k} litres in it.",
         "the bath has {k} liters in it."),
        ("{i}<charge it {k}>", "{i}<charged {k}>", "<{k} are added>", "it <charges {k}>", "{i}<put in {k}>",
         "{i}<pour in {k}>"),
        ("it <drops {k}>", "{i}<used up {k}>", "a video <uses {k}>", "<{k} are drained>", "<{k} leak out>",
        "it <loses {k}>"),
        ("what percent now?", "how much is in there now?", "level now?", "how much is it now?"),
    ),
    "line": (
        ("start at {k}.", "i'm on the number {k}.", "a token is on square {k}.", "i am on square {k}.", "from {k}."),
        ("<hop forward {k}>", "<forward {k} squares>", "<jump {k} right>", "<ahead {k}>", "<move forward {k}>"),
        ("<hop back {k}>", "<back {k} squares>", "<jump {k} left>", "<move back {k}>", "<{k} back>"),
        ("which square?", "what number do i land on?", "where is it?", "number now?", "what number is it on?"),
    ),
    "walk": (
        ("from my door.", "i leave the house.", "starting at a tree.", "my dog starts at the fence."),
        ("<walk {k} forward>", "<go {k} ahead>", "<{k} meters forward>", "<run {k} forward>"),
        ("<walk {k} back>", "<come {k} back>", "<{k} meters back>", "<run {k} back>"),
        ("how far away from the start am i?", "how far from home?", "distance from the start?"),
    ),
}  # fmt: skip

LOOSER: dict[Pool, tuple[str, ...]] = {
    pool: tuple(more)
    for theme, mores in _LOOSE.items()
    for pool, more in zip((LOOSE[theme][0], *LOOSE[theme][2:]), mores, strict=True)
} | {
    SUMS["money"][3]: ("how much has {n} got now?", "how much is left now?", "money now?", "how much now?"),
    SUMS["things"][3]: ("how many {o} has {n} now?", "{o} now?", "so how many {o}?"),
    SUMS["bus"][3]: ("people now?", "how many people on board?", "how many ride now?", "passengers now?"),
    SUMS["lift"][3]: ("floor now?", "which floor is it at?", "what floor is it at now?"),
    SUMS["points"][3]: ("value?", "whats the score?", "result?", "what's it now?", "how many points?"),
    SUMS["room"][3]: ("people now?", "how many people stay?", "how many are here?"),
    SUMS["animals"][3]: ("how many now then?", "so how many?", "animals now?"),
    SUMS["stock"][3]: ("stock now?", "how many does it have now?", "so how many?"),
    SUMS["weather"][3]: ("how warm is that?", "temp now?", "how many degrees?"),
    LINE_GO: ("run {k} {w}", "hop {k} {w}", "drive {k} km {w}", "I walk {k} {w}", "crawls {k} cm {w}", "walk {w} {k}"),
    LINE_ASK: ("how far from the start am i?", "distance to the start?", "how far back to the start?"),
}

WHEN = (
    " in the morning", " by noon", " overnight", " at lunch", " in the evening", " the next day", " a bit later",
    " an hour later", " at night", " in the afternoon", " this time", " again", " after a while",
)  # fmt: skip


def money(size: str, style: str) -> str:
    """The amount with its unit, in one of a few ways."""
    return f"${size}" if style == "$" else f"{size} {style}".rstrip()


def currencies(start: str) -> tuple[str, ...]:
    """The units that do not contradict those of the opening."""
    return ("", "", "euros") if "euro" in start else ("", "", "$", "dollars", "bucks")
