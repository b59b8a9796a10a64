"""More ways to ask about decimals, for training texts only: daily life, results, spoken numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from random import Random

from mull.tasks.decimals.training import daily, typed
from mull.tasks.phrasing import dress, in_words, vary

_TYPED = 0.45  # share of these questions that come as people type them
_MARK = re.compile(r"[~^]([^~^]*)[~^]")
_PEOPLE = (
    "Tom",
    "Mia",
    "Ben",
    "Anna",
    "Leo",
    "Zoe",
    "Paul",
    "Lisa",
    "Sam",
    "Eva",
    "Jack",
    "Nora",
    "Omar",
    "Kim",
    "Ana",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHOPS = ("Aldi", "Lidl", "Tesco", "the bakery", "the market", "Walmart", "the corner shop", "online", "the kiosk")
_NAMES = {"p": _PEOPLE, "d": _DAYS, "s": _SHOPS}
_RESULTS = (  # who, how a number is written, what came before, questions for the most, for the least
    ("s", "[$#|$#|#|€#|£#|# dollars|# euros]",
     ("prices: {list}", "the same [shampoo|phone|game|bread|milk] costs {list}", "i found it for {list}",
      "i can get it "
      "for {list}", "[offers|quotes] for the [bike|couch|job]: {list}", "[a coffee|a ticket|a burger] is {list}"),
     ("what's the ~high{er}~ price?", "what does the ~dear{er}~ one cost?", "how much is the ~pric{ier}~ one?",
      "how much does the ~most~ expensive one cost?", "~highest~ price?", "what's the ~most~ i would pay?",
      "which price is the ~high{er}~ one?", "what would the ~most~ expensive cost me?", "~max~ price?"),
     ("what's the ~cheap{er}~ price?", "how much is the ~cheap{er}~ one?", "what is the ~best~ ^price^ for a buyer?",
      "what's the ~least~ i can pay?", "~lowest~ price?", "where it is ~cheapest~, what do i pay?", "~min~ price?",
      "which is the ~low{er}~ price?", "i want to spend as ~little~ as i can, so how much?", "the ~best~ ^price^?")),
    ("p", "[# s|# seconds|# sec|#|#|#s]",
     ("[sprint|lap|race|swim|run] times: {list}", "the [runners|swimmers|racers] finished in {list}", "times in the "
      "final: {list}", "[our|my] [laps|runs|races] took {list}", "the clock said {list}"),
     ("what was the ~slow{er}~ ^time^?", "what's the ~worst~ ^time^?", "what ^time^ did the one in ~last~ place have?",
      "~slowest~ ^time^?", "what was the ~long{er}~ time?", "give the ~slow{er}~ ^time^"),
     ("what was the ~winning~ ^time^?", "what's the ~best~ ^time^?", "what ^time^ did the ~winner~ run?", "the "
      "~fastest~ ^time^?", "what was the ~fast{er}~ ^time^?", "how ~fast~ was the winner, what ^time^?", "what ^time^ "
      "gets the ~gold~?", "the ~quick{er}~ ^time^?", "~best~ ^time^ please", "which ^time^ is the ~record~?",
      "what was the ^time^ of the ~first~ one home?", "which ^time^ ~wins~?")),
    ("p", "[# m|#m|# meters|# metres|#|# feet]",
     ("[jumps|throws|long jump results]: {list}", "[jumps|throws] in metres: {list}", "they [jumped|threw] {list}",
      "the [javelin|ball|stone] flew {list}", "distances: {list}"),
     ("how far was the ~long{er}~ one?", "how far was the ~best~ ^one^?", "what was the ~winning~ ^distance^?",
      "what's the ~far{ther}~ distance?", "what ^distance^ ~wins~?", "~longest~ one?", "what ^distance^ was the "
      "~record~?", "how far did the ~winner~ get, what ^distance^?", "what was the ~best~ ^distance^?"),
     ("how far was the ~short{er}~ one?", "~shortest~ one?", "what was the ~worst~ ^distance^?", "the ~weakest~ "
      "^distance^?", "what's the ~short{er}~ distance?")),
    ("p", "[# kg|#kg|# kilos|# lbs|# pounds]",
     ("[babies|dogs|cats|parcels|fish|melons]: {list}", "on the scale: {list}", "weights: {list}", "[two|some] "
      "[babies|parcels|dogs] weigh {list}"),
     ("how much does the ~heav{ier}~ one weigh?", "what does the ~heav{ier}~ weigh?", "what's the ~high{er}~ weight?",
      "which weighs ~most~, in numbers?", "the weight of the ~heav{ier}~ one?", "~biggest~ weight?"),
     ("how much does the ~light{er}~ one weigh?", "what does the ~light{er}~ weigh?", "~lowest~ weight?",
      "which weighs "
      "~least~, in numbers?", "the weight of the ~light{er}~ one?", "what's the ~small{er}~ weight?")),
    ("p", "[#|#|# points|# points]",
     ("scores: {list}", "the judges gave {list}", "my [test results|grades|ratings|averages]: {list}", "points: {list}",
      "[reviews|ratings]: {list}", "the [film|hotel]s are rated {list}"),
     ("what's the ~best~ ^score^?", "what was the ~top~ score?", "what's the ~high{er}~ score?", "~highest~ one?",
      "which ^score^ ~wins~ if more is better?", "what ^score^ did the ~winner~ get?", "the ~best~ ^result^?",
      "what is the ~great{er}~ of them?", "the ~peak~?"),
     ("what's the ~worst~ ^score^?", "what was the ~low{er}~ score?", "~lowest~ one?", "the ~weakest~ ^score^?",
      "which ^score^ comes ~last~?", "what is the ~least~ of them?", "the ~poorest~ ^score^?")),
    ("d", "[# m|# cm|# km|# miles|#|# mm|# inches|#km]",
     ("i [ran|walked|cycled|swam|hiked] {list}", "[planks|ropes|ribbons|pipes]: {list}",
      "[rain|snow] this week: {list}",
      "i measured {list}", "lengths: {list}"),
     ("what was the ~long{er}~?", "what's the ~big{ger}~ number?", "~maximum~?", "which is the ~most~?", "how much is "
      "the ~long{er}~ one?", "which was the ~great{er}~?", "what's the ~top~ value?", "the ~high{er}~ value?"),
     ("what was the ~short{er}~?", "what's the ~small{er}~ number?", "~minimum~?", "which is the ~least~?",
      "how much is "
      "the ~short{er}~ one?", "what's the ~bottom~ value?", "the ~low{er}~ value?")),
    ("p", "[# l|# liters|# litres|#l|# cups]",
     ("[bottles|jugs|cans|tanks] of {list}", "we drank {list}", "they hold {list}", "in the bottles: {list}"),
     ("what's the ~most~?", "how much is in the ~big{ger}~ one?", "what does the ~large{r}~ one hold?", "~largest~?",
      "how much is in the ~full{er}~ one?"),
     ("what's the ~least~?", "how much is in the ~small{er}~ one?", "what does the ~small{er}~ one hold?",
      "~smallest~?",
      "how much is in the ~empt{ier}~ one?")),
)  # fmt: skip
_WARM = (
    "d", "[# degrees|#°C|#°|# °C|#|# C]",
    ("temperatures: {list}", "it was {list}", "the thermometer showed {list}", "forecast: {list}"),
    ("how warm was the ~warm{er}~?", "what was the ~warm{er}~ temperature?", "~hottest~?", "the ~high{er}~ one?",
     "what's the ~mild{er}~ one?"),
    ("how cold was the ~cold{er}~?", "what was the ~cold{er}~ temperature?", "~coldest~?", "the ~low{er}~ one?",
     "what's the ~cool{er}~ one?", "which is ~cold{er}~?"),
)  # fmt: skip
_TOLD = (
    "{told}. {asked}",
    "{told}. {asked}",
    "{told}, {asked}",
    "{told} - {asked}",
    "{told}: {asked}",
    "{asked} {told}",
)
_BARE = {
    "max": ("what's the ~most~: {list}", "which is worth ~more~, {or}?", "which of {or} is the ~great{er}~?",
    "~{top}~: {or}",
            "{or}?? the ~big{ger}~ one pls", "which is ~{top}~ {or}", "out of {and} tell me the ~great{er}~ one",
            "if you want ~more~, do you take {or}?", "which number has the ~most~ value: {or}",
            "the ~{top}~ of {and} is?",
            "{or} - which one is ~more~?", "choose the ~{top}~: {or}",
            "which of these wins if the ~{top}~ wins? {list}",
            "what number comes ~last~ when counting up: {list}",
            "which lies furthest to the ~right~ on a number line: {or}",
            "{list} ... ~{top}~ one?", "wich is ~big{ger}~ {or}", "whats ~big{ger}~ {or}",
            "~{top}~ number of {and} please",
            "{list}: what is the ~upper~ end?", "between {and} which number is the ~great{er}~",
            "help, which is ~{top}~: {or}", "which would you rather have if you want "
            "~more~: {or}", "what is the ~{top}~ decimal? {list}"),
    "min": ("what's the ~least~: {list}", "which is worth ~less~, {or}?", "which of {or} is the ~lesser~?",
    "~{low}~: {or}",
            "{or}?? the ~small{er}~ one pls", "which is ~{low}~ {or}", "out of {and} tell me the ~small{er}~ one",
            "if you want ~less~, do you take {or}?", "which number has the ~least~ value: {or}",
            "the ~{low}~ of {and} is?",
            "{or} - which one is ~less~?", "choose the ~{low}~: {or}",
            "which of these wins if the ~{low}~ wins? {list}",
            "what number comes ~first~ when counting up: {list}",
            "which lies furthest to the ~left~ on a number line: {or}",
            "{list} ... ~{low}~ one?", "wich is ~small{er}~ {or}", "whats ~small{er}~ {or}",
            "~{low}~ number of {and} please",
            "{list}: what is the ~lower~ end?", "help, which is ~{low}~: {or}",
            "which would you rather pay if you want "
            "~less~: {or}", "between {and} which number is the ~lesser~", "what is the ~{low}~ decimal? {list}"),
}  # fmt: skip
_TOP = "[bigg{er}|larg{er}|great{er}|high{er}]"
_LOW = "[small{er}|low{er}]"
_SORT = (
    "give me [the numbers|them|these] in order, {how}: {list}",
    "[how|what] is the [right|correct] order {how} of {list}",
    "[order|sort] these [please|pls], {how}: {list}", "{list} <- [sort|order] {how}", "rank {list} {how}",
    "[prices|values|weights|times|scores|readings]: {list}. [list|write|put] them {how}",
    "[stack|queue|file] {list} {how}",
    "[my teacher|the worksheet|the task] wants {list} {how}", "{list} need to be {how}", "could {list} go {how}?",
    "how would you [line up|list|order] {list}? {how} please", "[place|lay out|arrange] {list} on a line {how}",
    "i have to [enter|type|write] {list} {how}", "[sort|order] my [results|numbers|data] {how} - {list}",
    "{how} i need {list}", "reorder {list} {how}", "{list}, now {how}", "[ranking|ranked] {how}: {list}",
    "what's the sequence {how} for {list}?", "show {list} {how}", "{list}. which order {how}?",
    "[sort|order] {how} {list}",
)  # fmt: skip
_HOW = {
    "asc": "[~smallest~ first|~least~ first|~lowest~ first|from ~low~ to high|from ~small~ to large|~ascending~"
    "|~upwards~|in ~ascending~ order|going ~up~"
    "|with the ~smallest~ at the top|from ~little~ to big|~low~ -> high|~increasing~"
    "|~smallest~ -> largest|with the ~smallest~ on the left|by ~increasing~ size|from the ~bottom~ up|~min~ to max"
    "|from ~least~ to greatest|~lowest~ number first|the ~smallest~ at the beginning]",
    "desc": "[~biggest~ first|~greatest~ first|~highest~ first|from ~high~ to low|from ~large~ to small|~descending~"
    "|in ~descending~ order|going ~down~|with the ~biggest~ at the top|from ~big~ to little|~high~ -> low|~decreasing~"
    "|~largest~ -> smallest|~downwards~|with the ~largest~ on the left|by ~decreasing~ size|from the ~top~ down"
    "|~max~ to min|from ~greatest~ to least|~highest~ number first|the ~biggest~ at the beginning]",
}
_SPELT = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def ask(rng: Random, kind: str, numbers: Sequence[str]) -> tuple[str, str] | None:
    """The question and the word that says what is asked; None where there is no such question."""
    if rng.random() < _TYPED and (said := typed.ask(rng, kind, numbers)):
        return dress(rng, said[0]), said[1]
    below = any(n.startswith("-") for n in numbers)
    shown = list(numbers)
    if kind in ("max", "min"):
        template = _best(rng, kind, shown, below)
    elif kind in ("asc", "desc"):
        template = vary(rng, rng.choice(_SORT)).format(how=vary(rng, _HOW[kind]), list=_list(rng, shown))
    elif kind in ("gt", "lt"):
        template = _held(rng, kind, shown, below)
    elif kind == "eq":
        template = vary(rng, rng.choice(daily.EQUAL)).format(a=shown[0], b=shown[1])
    elif kind == "between":
        n, a, b = shown
        if Decimal(a) > Decimal(b):
            return None
        template = vary(rng, rng.choice(daily.INSIDE)).format(n=n, a=a, b=b)
    else:
        pool = daily.CENTRE if kind == "mid" else daily.RUNNER_UP
        nth = rng.choice(("largest", "biggest", "highest") if kind == "max2" else ("smallest", "lowest"))
        template = vary(rng, rng.choice(pool)).format(list=_list(rng, shown), nth=nth)
    words = sorted(_MARK.finditer(template), key=lambda found: found[0][0] == "^")
    return dress(rng, _MARK.sub(r"\1", template)), " ".join(found[1].lower() for found in words)


def _best(rng: Random, kind: str, shown: Sequence[str], below: bool) -> str:
    """Which is the most or the least: of bare numbers, or of results with a story in front."""
    two = len(shown) == 2
    ending = rng.random() < 0.5 and two
    most = {"er": "est", "ier": "iest", "ger": "gest", "ther": "thest", "r": "st"}
    ends = {end: end for end in most} if ending else most
    if rng.random() < 0.4:
        top, low = (vary(rng, pool).format(er=ends["er"]) for pool in (_TOP, _LOW))
        shown = shown if below or rng.random() < 0.75 else _styled(rng, shown)
        last = (" or ", " and ")
        either, both = (f"{', '.join(shown[:-1])}{word}{shown[-1]}" for word in last)
        template = vary(rng, rng.choice(_BARE[kind]))
        return template.format(
            **ends,
            top=top,
            low=low,
            list=either if "," in shown[0] else _list(rng, shown),
            **{"or": either, "and": both},
        )
    who, unit, stories, highest, lowest = _WARM if below else rng.choice(_RESULTS)
    form = vary(rng, unit)
    united = [form.replace("#", n) for n in shown]
    told = vary(rng, rng.choice(stories)).format(list=_named(rng, who, united))
    asked = vary(rng, rng.choice(highest if kind == "max" else lowest)).format(**ends)
    return rng.choice(_TOLD).format(told=told, asked=asked)


def _held(rng: Random, kind: str, shown: Sequence[str], below: bool) -> str:
    """Whether one is more or less than the other."""
    a, b = shown
    up, style = kind == "gt", rng.random()
    if Decimal(a) == Decimal(b) or style < 0.3:
        return vary(rng, rng.choice(daily.DOUBTS)).format(
            a=a, b=b, adj=vary(rng, daily.ADJ[kind]), why=_why(rng, a, b, up)
        )
    if style < 0.45:
        return vary(rng, rng.choice(daily.OVER if up else daily.UNDER)).format(a=a, b=b)
    if style < 0.72 or below:
        thing, unit, rise, drop = daily.WARMTH if below else rng.choice(daily.CHANGES)
        form = vary(rng, unit)
        a, b = form.replace("#", a), form.replace("#", b)
        slots = {"thing": vary(rng, thing), "tail": vary(rng, rng.choice(rise if up else drop))}
        slots |= {"before": vary(rng, daily.BEFORE), "now": vary(rng, daily.NOW)}
        return vary(rng, rng.choice(daily.CHANGED)).format(a=a, b=b, **slots)
    unit, over, under = rng.choice(daily.LIMITS)
    form = vary(rng, unit)
    a, b = form.replace("#", a), form.replace("#", b)
    return vary(rng, rng.choice(over if up else under)).format(a=a, b=b)


def _why(rng: Random, a: str, b: str, up: bool) -> str:
    """A reason that people give: the digits behind the point read as a whole number, or how many there are."""
    p, q = (n.partition(".")[2] for n in (a, b))
    if p and q and int(p) != int(q) and (int(p) > int(q)) == up and rng.random() < 0.6:
        word = rng.choice(("bigger", "larger", "more")) if up else rng.choice(("smaller", "less"))
        return f"{rng.choice(('because', 'since', 'as'))} {int(p)} is {word} than {int(q)}"
    return rng.choice(daily.WHY[up])


def _list(rng: Random, shown: Sequence[str]) -> str:
    spaced = " " not in "".join(shown) and "," not in "".join(shown)
    style = rng.random()
    if style < 0.3:
        return f"{', '.join(shown[:-1])}{rng.choice((' and', ', and', ' &'))} {shown[-1]}"
    return (" " if spaced and style < 0.5 else "; " if style < 0.55 else "," if spaced and style < 0.6 else ", ").join(
        shown
    )


def _named(rng: Random, who: str, united: Sequence[str]) -> str:
    """The numbers, half of the time each with a name: `Tom 4.5, Mia 4.45`, `3.2 (Monday) and 3.19 (Friday)`."""
    if len(united) > len(_DAYS) or rng.random() < 0.5:
        return _list(rng, united)
    names = rng.sample(_NAMES[who], len(united))
    frame = rng.choice(("{k} {n}", "{k}: {n}", "{k} {n}", "{n} ({k})", "{k} ({n})", "{k} = {n}", "{k} - {n}"))
    if frame == "{k} {n}" and who != "p" and rng.random() < 0.5:
        frame = "{n} on {k}" if who == "d" else "{n} at {k}"
    named = [frame.format(k=k, n=n) for k, n in zip(names, united, strict=True)]
    return f"{', '.join(named[:-1])} and {named[-1]}" if rng.random() < 0.5 else ", ".join(named)


def _styled(rng: Random, numbers: Sequence[str]) -> list[str]:
    """Two numbers with a comma as in half of Europe, or spelt out: 7,5; eight point five."""
    short = all("." in n and len(n.partition(".")[2]) < 3 for n in numbers)
    if len(numbers) > 2 or not short:
        return list(numbers)
    if rng.random() < 0.4:
        return [n.replace(".", ",") for n in numbers]
    both = rng.random() < 0.6
    return [spelt(n) if both or i == 0 else n for i, n in enumerate(numbers)]


def spelt(n: str) -> str:
    """As it is said: eight point five."""
    whole, _, rest = n.partition(".")
    return f"{in_words(int(whole))} point {' '.join(_SPELT[int(digit)] for digit in rest)}"
