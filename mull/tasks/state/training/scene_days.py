"""Days of the week and hours of the clock as people ask for them, for training alone."""

from __future__ import annotations

from random import Random

from mull.core import Split
from mull.tasks.phrasing import vary
from mull.tasks.state.shapes import number
from mull.tasks.state.worlds import DAYS, Data

_NEAR = {
    1: (
        "the day after {d}?", "yesterday was {d}, [what|which day] is today?", "what comes after {d}?", "{d} + 1 day",
        "next day after {d}?", "if today's {d}, tomorrow is?", "today = {d}, tomorrow = ?",
        "[tomorrow if today is|the day "
        "following] {d}", "it was {d} yesterday. what day is it?", "{d} is over. what day begins?",
    ),
    2: (
        "the day before yesterday was {d}. [what day is it|today is]?", "what day is two days after {d}?",
        "[today is|it's] {d}. the day after tomorrow?", "2 days ago it was {d}. what day is it [now|today]?",
        "day after tomorrow if today is {d}?", "what is the day after the day after {d}?",
    ),
    -1: (
        "the day before {d}?", "tomorrow is {d}, [what|which day] is today?", "{d} - 1 day", "what comes before {d}?",
        "if today's {d}, yesterday was?", "today = {d}, yesterday = ?",
        "tomorrow it will be {d}. what day is it [now|]?",
        "if tomorrow is {d} what day is today?",
    ),
    -2: (
        "the day after tomorrow is {d}. [what day is it today|what day is it|today is]?",
        "in two days it will be {d}. what is today?", "if the day after tomorrow is {d}, what day is today?",
        "what day is two days before {d}?", "[today is|it's] {d}. the day before yesterday?",
        "in 2 days it's {d}. which day do we have now?",
    ),
}  # fmt: skip
_LATER = (
    "[it is|it's|its] {d} now, my [exam|trip|party|test|flight] is in {k}, [which|what] [weekday|day] is that?",
    "{k} from {d} is what day?", "{k} after {d}", "{d} + {k} = ?", "what [day|weekday] is {k} from {d}?",
    "which day comes {k} after {d}?", "if i [sleep|go to sleep] on {d} and wake up {k} later, what day is it?",
    "i left on {d} and came home {k} later. what day was it?", "the shop reopens in {k}, today is {d}. which day?",
    "my library book is due in {k}. i got it on {d}. due day?", "{k} pass. it was {d}. what day is it now?",
    "a ship sails on {d} and arrives after {k}. arrival day?", "i was born on a {d}. what day was it {k} later?",
    "{d} plus {k}, day of the week?", "day of the week {k} after a {d}?", "which weekday is {k} past {d}?",
    "starting on {d}, count {k} forward.", "the concert was moved from {d} by {k} to later. new day?",
    "in {k} its my bday and now its {d}, what day will my bday be", "today {d}, so {k} later we have?",
    "i take a pill on {d} and again after {k}. which day is the second pill?", "what will the day be {k} from now if "
    "now is {d}?", "we met on {d}, and again {k} "
    "later, on a ...?", "given {d}, {k} later it is which day?",
)  # fmt: skip
_EARLIER = (
    "today is {d}. what day was it {k} ago?", "{k} before {d} is what day?", "{k} before {d}", "{d} - {k} = ?",
    "what [day|weekday] was {k} before {d}?", "which day comes {k} before {d}?", "i came back on {d} after {k} away. "
    "what day did i leave?", "it's {d}; i last [swam|ran|ate fish] {k} ago. which day was that?",
    "{d} minus {k}, day of "
    "the week?", "the parcel was sent {k} ago, it is {d} today. sent on?", "today {d}. {k} back it was?",
    "my tooth fell out {k} ago and now its {d}. what day was it?", "which weekday was it {k} ago if now is {d}?",
    "the test is on {d} and i must learn from {k} before. start day?", "count {k} backward from {d}.",
    "go back {k} from {d}.", "i got the letter on {d}, it was {k} old. what day was it written?",
    "given {d} now, {k} earlier it was which day?",
)  # fmt: skip

_HOURS_ON = (
    "[its|it's] {t} o'clock [now|]. {k} later?", "{t} o'clock now, what time in {k}?", "[its|it is] {t} o'clock on a "
    "12 hour clock. {k} later?", "{t} o'clock + {k}", "what time is {k} after {t} o'clock?", "school starts at {t} "
    "o'clock and lasts {k}. when is it over?", "train leaves at {t} o'clock and takes {k}. arrival on the clock?",
    "i went to bed at {t} o'clock and slept {k}. what did the clock show when i woke?",
    "the hour hand is on {t}. where "
    "is it {k} later?", "it's {t} o'clock here. in a city {k} ahead it is?", "the cake goes in at {t} o'clock for {k}. "
    "when is it done?", "clock says {t}. add {k}.", "from {t} o'clock wait {k}. what time is it?", "my shift starts at "
    "{t} o'clock and goes on for {k}. it ends at?", "the sun rose at {t} o'clock. {k} later the clock says?",
    "if the clock strikes {t} now, what does it strike in {k}?", "{k} past {t} o'clock is what hour?",
)  # fmt: skip
_HOURS_BACK = (
    "[its|it's] {t} o'clock [now|]. {k} ago?", "{t} o'clock now, what time was it {k} ago?", "{t} o'clock - {k}",
    "what time is {k} before {t} o'clock?", "the film ended at {t} o'clock after {k}. when did it start?",
    "i woke at {t} o'clock after {k} of sleep. when did i fall asleep?", "the hour hand is on {t}. where was it {k} "
    "ago?", "it's {t} o'clock here. in a city {k} behind it is?", "clock says {t}. take off {k}.",
    "i must be there at {t} o'clock and the trip takes {k}. when do i go?",
)  # fmt: skip
_EVENTS = {
    True: ("<{k} [later|pass|on|go by|forward|more]>", "wait <{k}>", "<plus {k}>", "<+{k}>", "<{k} ahead>"),
    False: ("<{k} back>", "<{k} backward>", "<minus {k}>", "turn it <{k} back>"),
}  # fmt: skip
_CLOCKS = ("[its|it is|it's] {t} o'clock.", "{t} o'clock.", "12 hour clock at {t}.", "the clock reads {t} o'clock.")
_HOUR = ("what time?", "which hour [is it|does it show]?", "time now?", "what does the clock show?", "what hour is it?")


def days(rng: Random, split: Split, data: Data) -> tuple[str, list[str]]:
    (jump,) = data["events"]
    day, n = DAYS[data["start"]], abs(jump)
    day = rng.choice((day, day.capitalize(), day.capitalize()))
    if jump in _NEAR and rng.random() < 0.7:
        return _said(rng, _NEAR[jump]).format(d=day), [""]
    span = f"{number(rng, n)} day{'s' if n > 1 else ''}"
    if n % 7 == 0 and n < 70 and rng.random() < 0.4:
        span = f"{number(rng, n // 7)} week{'s' if n > 7 else ''}"
    return _said(rng, _LATER if jump > 0 else _EARLIER).format(d=day, k=span), [span]


def hours(rng: Random, split: Split, data: Data) -> tuple[str, list[str]]:
    events = data["events"]
    spans = [f"{number(rng, abs(change))} {'hour' if abs(change) == 1 else 'hours'}" for change in events]
    if len(events) == 1:
        pool = _HOURS_ON if events[0] > 0 else _HOURS_BACK
        return _said(rng, pool).format(t=data["start"], k=spans[0]), [f"<{spans[0]}>"]
    clauses = [_said(rng, _EVENTS[change > 0]).format(k=span) for change, span in zip(events, spans, strict=True)]
    told = rng.choice((", ", ", then ", ". ", "; ")).join(clauses).replace("<", "").replace(">", "")
    return f"{_said(rng, _CLOCKS).format(t=data['start'])} {told}. {_said(rng, _HOUR)}", clauses


def _said(rng: Random, pool: tuple[str, ...]) -> str:
    return vary(rng, rng.choice(pool)).replace(" ?", "?").replace(" .", ".")
