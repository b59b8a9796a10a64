"""Decimals: which is bigger, 9.11 or 9.9? Sort 0.5, 0.45, 0.405. The steps are those of `mull.tasks.comparing`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.comparing import Reader, checks, goal, slip, solve, work
from mull.tasks.phrasing import dress, pick

# The last tenth of a pool is only asked in test, the tenth before it only in valid.
_OF_TWO = (
    "which is {adj}, {a} or {b}?", "which is {adj}, {a} kg or {b} kg?", "{a} m or {b} m, which is {adj}?",
    "{a} or {b}, which is {adj}?", "which is {adj}: {a} or {b}?", "what is {adj}, {a} or {b}?",
    "which number is {adj}, {a} or {b}?", "{adj}: {a} or {b}?", "{a} vs {b}, which is {adj}?", "is {a} or {b} {adj}?",
    "what's {adj}, {a} or {b}?", "find the {adj} number: {a} or {b}", "between {a} and {b}, which is {adj}?",
    "compare {a} and {b}, which is {adj}?", "which of {a} and {b} is {adj}?", "{a} and {b}: which one is {adj}?",
    "which one is {adj}, {a} or {b}?", "tell me which is {adj}: {a} or {b}", "give the {adj} of {a} and {b}",
    "the {adj} of {a} and {b}?", "what is the {adj} of the two numbers {a} and {b}?",
    "which decimal is {adj}, {a} or {b}?", "pick the {adj} one: {a}, {b}", "{adj} number, {a} or {b}",
    "{a} vs {b} which one's {adj}", "say which number is {adj}: {a} or {b}", "name the {adj} number of {a} and {b}",
    "choose the {adj}: {a} or {b}", "out of {a} and {b}, which is {adj}?", "i have {a} and {b}. which is {adj}?",
    "here are {a} and {b}, which is {adj}?", "which value is {adj}: {a} or {b}?",
    "given {a} and {b}, which number is {adj}?", "if i compare {a} with {b}, which is {adj}?",
    "is the {adj} number {a} or {b}?", "of {a} and {b}, which is the {adj}?", "{a} {b} which is {adj}?",
    "so which number is {adj}, {a} or {b}?", "which of these is {adj}: {a} or {b}?",
    "which of the two is {adj}, {a} or {b}?", "do you know which is {adj}, {a} or {b}?",
    "{a} or {b}: which number is {adj}?",
)  # fmt: skip
_IS_IT = (
    "is {a} {adj} than {b}?", "is {a} {sign} {b}?", "{a} {sign} {b}?", "is {a} {adj} than {b}, yes or no?",
    "{a} is {adj} than {b}, right?", "tell me if {a} is {adj} than {b}", "would you say {a} is {adj} than {b}?",
    "is the number {a} {adj} than {b}?", "is it true that {a} is {adj} than {b}?", "is it true that {a} {sign} {b}?",
    "check whether {a} is {adj} than {b}", "say yes or no: {a} is {adj} than {b}", "yes or no: {a} {sign} {b}",
    "is {a} really {adj} than {b}?", "does {a} {sign} {b} hold?", "{a} {adj} than {b}?",
    "do you agree that {a} is {adj} than {b}?", "can {a} be {adj} than {b}?", "decide if {a} is {adj} than {b}",
    "i think {a} is {adj} than {b}. is that correct?", "someone says {a} is {adj} than {b}, is that right?",
    "yes or no, is {a} {adj} than {b}?", "is {a} a {adj} number than {b}?", "am i right that {a} is {adj} than {b}?",
    "comparing decimals: is {a} {adj} than {b}?", "is {a} the number that is {adj} than {b}?",
    "is decimal {a} {adj} than {b}?", "{a} is {adj} than {b}: yes or no?", "i wonder if {a} is {adj} than {b}",
    "so is {a} {adj} than {b}?",
)  # fmt: skip
_SAME = (
    "is {a} equal to {b}?", "are {a} and {b} equal?", "is {a} the same as {b}?", "are {a} and {b} the same number?",
    "does {a} equal {b}?", "{a} = {b}?", "is {a} = {b}?", "do {a} and {b} have the same value?", "yes or no: {a} = {b}",
    "is {a} exactly {b}?", "are {a} and {b} the same?", "tell me if {a} equals {b}", "is {a} equal to {b}, yes or no?",
    "is {a} the same number as {b}?", "are the numbers {a} and {b} equal?", "are the decimals {a} and {b} equal?",
    "is it true that {a} equals {b}?", "is it true that {a} = {b}?", "{a} and {b}, are they equal?",
    "{a} is the same as {b}, right?",
)  # fmt: skip
_OF_MANY = (
    "which is the {adj}: {list}?", "what is the {adj} of {list}?", "{adj} of {list}", "find the {adj} number: {list}",
    "which of these is the {adj}: {list}?", "what's the {adj} number in {list}?", "{adj} number: {list}",
    "find the {adj} of {list}", "which number is {adj}: {list}?", "the {adj} of {list}?", "pick the {adj}: {list}",
    "out of {list}, which is the {adj}?", "{list}: which is the {adj}?", "which one is the {adj}, {list}?",
    "tell me the {adj} of these: {list}", "what is the {adj} value in this list: {list}", "give me the {adj} of {list}",
    "{list}. which is {adj}?", "name the {adj} decimal: {list}", "i have the numbers {list}. which is the {adj}?",
    "what is the {adj} among {list}?", "identify the {adj} number in the list {list}", "from {list} choose the {adj}",
    "here are some numbers: {list}. find the {adj}", "the numbers are {list}. what is the {adj}?",
    "select the {adj} one from {list}", "which number is the {adj} here: {list}?",
    "which decimal is the {adj}: {list}?", "of the numbers {list}, which is the {adj}?",
    "what is the {adj} number of {list}?",
)  # fmt: skip
_SORT = (
    "sort {list} {order}", "sort {list} in {noun} order", "put {list} in order {order}", "order {list} {order}",
    "arrange {list} {order}", "sort these numbers {order}: {list}", "put these in {noun} order: {list}",
    "sort {order}: {list}", "arrange these decimals {order}: {list}", "order these {order}: {list}",
    "{list} sorted {order}", "{list} in {noun} order", "list {list} {order}", "rank {list} {order}",
    "what is {list} in {noun} order?", "can you sort {list} {order}?", "write {list} in {noun} order",
    "put the numbers {list} in order, {order}", "rearrange {list} {order}", "how do you order {list} {order}?",
    "i need {list} sorted {order}", "sort the list {list} {order}", "order the decimals {list} {order}",
    "place {list} in {noun} order", "here are some numbers: {list}. sort them {order}",
    "given {list}, sort them {order}", "line these up {order}: {list}", "{noun} order: {list}",
    "arrange in {noun} order: {list}", "order {order}: {list}", "take {list} and put them in {noun} order",
    "sort the following {order}: {list}", "the numbers {list}, sorted {order}?", "what are {list} sorted {order}?",
    "arrange the numbers {list} in {noun} order", "sort the decimals {list} {order}", "put {list} in {noun} order",
    "sort in {noun} order: {list}", "arrange {order}: {list}", "order the numbers {list} {order}",
)  # fmt: skip
_MORE = ("bigger", "larger", "greater", "higher", "bigger", "larger")
_LESS = ("smaller", "lower", "less", "smaller")
_MOST = ("biggest", "largest", "greatest", "highest", "largest", "max", "maximum")
_LEAST = ("smallest", "lowest", "least", "smallest", "min", "minimum")
_UP = (
    "from smallest to largest", "ascending", "smallest first", "from least to greatest", "from low to high",
    "smallest to largest", "from smallest to biggest", "from lowest to highest", "least to greatest",
)  # fmt: skip
_DOWN = (
    "from largest to smallest", "descending", "largest first", "from greatest to least", "from high to low",
    "largest to smallest", "from biggest to smallest", "from highest to lowest", "greatest to least",
)  # fmt: skip
_NOUNS = {"asc": ("ascending", "increasing", "rising"), "desc": ("descending", "decreasing", "falling")}


class Decimals:
    """Comparing and sorting decimals: two at levels 1 and 2, three, up to five, up to eight, twelve."""

    name = "decimals"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """One question. Raises ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"{self.name} has levels 1 to {self.levels[-1]}, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        for _ in range(500):
            kind = _kind(rng, level)
            numbers = _numbers(rng, level, kind)
            key = _key(kind, numbers)
            if split_of(key) == split:
                question = _ask(rng, kind, numbers, split)
                data = {"kind": kind, "numbers": numbers}
                return Problem(self.name, level, index, split, question, solve(kind, numbers), key, data)
        raise AssertionError("every split is a tenth of the problems or more")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The gold steps in one of the `ways`."""
        kind, numbers = problem.data["kind"], problem.data["numbers"]
        way = self.ways[variant % len(self.ways)]
        if way == "repair":
            return [goal(kind), *slip(Random(f"{problem.key}/{variant}"), work(kind, numbers, "careful"))]
        lines = [goal(kind), *work(kind, numbers, "careful" if way == "check" else way)]
        return lines + checks(kind, numbers) if way == "check" else lines

    def verify(self, problem: Problem, answer: str) -> Verdict:
        kind = problem.data["kind"]
        if kind in ("asc", "desc"):
            return verify.judge("numbers", problem.answer, answer)
        return verify.judge("number" if kind in ("max", "min") else "yesno", problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Judge each step: every comparison, run and group is true or false of the asked numbers."""
        reader = Reader(problem.data["kind"], problem.data["numbers"])
        return [reader.judge(step) for step in steps]


def _kind(rng: Random, level: int) -> str:
    if level == 1:
        return rng.choice(("max", "max", "min", "gt", "lt"))
    if level == 2:
        return rng.choice(("max", "max", "max", "min", "min", "gt", "gt", "lt", "eq"))
    return rng.choice(("max", "min", "asc", "desc") if level == 3 else ("max", "min", "asc", "asc", "desc", "desc"))


def _numbers(rng: Random, level: int, kind: str) -> tuple[str, ...]:
    """Numbers as written, all of different value (but for `eq`)."""
    low, high = ((1, 2), (1, 4), (1, 3), (1, 3), (2, 5), (1, 4))[level - 1]
    signs = _signs(rng, level)
    wholes = _wholes(rng, level, 99 if signs == ("",) else 9)
    stem = "".join(rng.choice("0123456789") for _ in range(rng.randint(0, max(0, high - 2))))
    while True:
        numbers = tuple(rng.choice(signs) + _decimal(rng, whole, low, high, stem) for whole in wholes)
        if kind == "eq" and rng.random() < 0.5:
            numbers = (numbers[1] + rng.choice(("0", "00")), numbers[1])[:: rng.choice((1, -1))]
        elif level == 2 and rng.random() < 0.08:
            numbers = (str(wholes[0]), numbers[1])
        values = {Decimal(n) for n in numbers}
        if (len(values) == len(numbers) or kind == "eq") and not ("-" in signs and 0 in values):
            return numbers


def _wholes(rng: Random, level: int, top: int) -> list[int]:
    """The whole parts: often all the same for two to five numbers, several groups of at most four for more."""
    top = min(top, rng.choice((1, 9, 9, 30, 99 if level == 2 else 30)))
    if level < 3:
        whole = rng.randint(0, top)
        return [whole, whole if rng.random() < 0.75 else rng.randint(0, top)]
    if level < 5:
        pool = [rng.randint(0, top) for _ in range(rng.choice((1, 1, 2, 3)))]
        return [rng.choice(pool) for _ in range(3 if level == 3 else rng.randint(4, 5))]
    count = rng.randint(6, 8) if level == 5 else 12
    pool = rng.sample(range(20), (count + 2) // 3 + rng.randint(0, 2))
    while True:
        wholes = [*pool, *(rng.choice(pool) for _ in range(count - len(pool)))]
        if max(map(wholes.count, wholes)) <= 4:
            rng.shuffle(wholes)
            return wholes


def _signs(rng: Random, level: int) -> tuple[str, ...]:
    if not 2 <= level <= 4 or rng.random() >= 0.12:
        return ("",)
    return ("-",) if rng.random() < 0.5 else ("-", "")


def _decimal(rng: Random, whole: int, low: int, high: int, stem: str) -> str:
    places = rng.randint(low, high)
    digits = f"{int(rng.random() * 10**places):0{places}}"
    if stem and rng.random() < 0.7:
        digits = (stem + digits[len(stem) :])[:places]
    if digits[-1] == "0" and rng.random() < 0.7:
        digits = digits[:-1] + rng.choice("123456789")
    return f"{whole}.{digits}"


def _key(kind: str, numbers: Sequence[str]) -> str:
    """The numbers by value; `a greater than b` is `b less than a`."""
    plain = [n.rstrip("0").rstrip(".") if "." in n else n for n in numbers]
    if kind == "gt":
        kind, plain = "lt", plain[::-1]
    return f"{kind} {' '.join(plain if kind == 'lt' else sorted(plain, key=Decimal))}"


def _ask(rng: Random, kind: str, numbers: Sequence[str], split: Split) -> str:
    slots = {"a": numbers[0], "b": numbers[1]}
    pool: Sequence[str]
    if kind in ("gt", "lt"):
        slots |= {"adj": rng.choice(_MORE if kind == "gt" else _LESS), "sign": ">" if kind == "gt" else "<"}
        pool = _IS_IT
    elif kind == "eq":
        pool = _SAME
    elif kind in ("asc", "desc"):
        slots |= {"list": _listed(rng, numbers), "noun": rng.choice(_NOUNS[kind])}
        slots["order"] = rng.choice(_UP if kind == "asc" else _DOWN)
        pool = _SORT
    elif len(numbers) == 2:
        slots["adj"] = rng.choice(_MORE if kind == "max" else _LESS)
        pool = _OF_TWO
    else:
        slots |= {"list": _listed(rng, numbers), "adj": rng.choice(_MOST if kind == "max" else _LEAST)}
        pool = _OF_MANY
    return dress(rng, pick(rng, pool, split).format(**slots))


def _listed(rng: Random, numbers: Sequence[str]) -> str:
    style = rng.random()
    if style < 0.3:
        return f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    if style < 0.4:
        return f"{', '.join(numbers[:-1])}, and {numbers[-1]}"
    return (", " if style < 0.85 else " ").join(numbers)
