"""Who is at an end where the facts are no neat chain, or where two begin alike; for training only.

    want tallest max    Ann>Bob    Cy<Ann    Ann>Cy    under Bob Cy    max Ann
    want cheapest min   pizza>pasta    soup<pasta    pasta>soup    pizza>pasta>soup    min soup

One may be above several, a fact may say again what follows already, and two of them may share their initial. Where the
facts make no single chain, those that some other is above (`under`) or below (`over`) are named: the end is the one
that is left. Two are compared by their places on the way between them, behind whole names where initials are shared.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.kind import NAMES, Data, Puzzle
from mull.tasks.logic.training.script import Script, Scripted
from mull.tasks.phrasing import dress, first_up, in_words, vary

_COUNTS = {1: (3, 3, 3), 2: (3, 3, 4), 3: (4, 5)}
_LINE = 40  # characters of a chain
_MORE_NAMES = (
    "Ali", "Aisha", "Bruno", "Chen", "Diego", "Elif", "Fatima", "Giulia", "Hiro", "Ines", "Jonas", "Kofi", "Lars",
    "Mei", "Nadia", "Otto", "Pablo", "Rita", "Sven", "Tariq", "Ulla", "Viktor", "Wei", "Yuki", "Zoltan", "Sami", "Mina",
)  # fmt: skip
_PEOPLE = (*(name for row in NAMES for name in row), *_MORE_NAMES)
_SIZES = (
    "is be bigger smaller biggest smallest",
    "is be heavier lighter heaviest lightest",
    "weighs weigh more less heaviest lightest",
)
_PRICES = ("costs cost more less most least", "is be dearer cheaper dearest cheapest",
           "costs cost more less most_expensive cheapest",
           "is be more_expensive cheaper most_expensive cheapest")  # fmt: skip
# how they are called, what they are, and the words: verb, base, more, less, most, least
_SORTS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "people": ("{}", _PEOPLE, (
        *("is be taller shorter tallest shortest", "is be older younger oldest youngest") * 3,
        *("is be faster slower fastest slowest", "runs run faster slower fastest slowest") * 2, _SIZES[1],
        "is be stronger weaker strongest weakest", "is be richer poorer richest poorest",
        "has have more_money less_money most_money least_money", "scored score more less most least",
        "has have more_books fewer_books most_books fewest_books", "earns earn more less most least",
        "arrived arrive earlier later earliest latest", "is be smarter less_smart smartest least_smart",
        "got get more_votes fewer_votes most_votes fewest_votes", "jumped jump higher lower highest lowest",
    )),
    "food": ("{}", ("pizza", "pasta", "soup", "salad", "steak", "rice", "bread", "burger", "sushi", "cake", "coffee",
                  "tea", "cocoa", "cheese", "curry"), (*_PRICES[:1], *_PRICES[:1], *_PRICES,
             "is be tastier less_tasty tastiest least_tasty")),
    "animals": ("the {}", ("cat", "cow", "dog", "duck", "horse", "hen", "bear", "bee", "goat", "goose", "lion", "lynx",
                         "mouse", "mole", "pig", "panda", "rabbit", "rat", "tiger", "turtle", "wolf", "whale"),
                (*_SIZES, "is be faster slower fastest slowest", "runs run faster slower fastest slowest")),
    "goods": ("the {}", ("book", "bag", "bike", "cup", "chair", "coat", "lamp", "laptop", "pen", "phone", "table", "tv",
                       "shirt", "sofa", "hat", "watch"), (*_PRICES[:1], _PRICES[3], *_SIZES)),
    "cars": ("the {} car", ("red", "blue", "black", "green", "grey", "white", "yellow", "pink", "purple"),
             ("is be faster slower fastest slowest", _PRICES[3], "is be older newer oldest newest")),
    "boxes": ("box {}", tuple("ABCDEXYZ"), _SIZES),
    "cities": ("{}", ("Paris", "Prague", "Rome", "Riga", "Lima", "London", "Lagos", "Oslo", "Osaka",
                       "Berlin", "Boston"),
               (_SIZES[0], "is be warmer colder warmest coldest", "is be older newer oldest newest")),
}  # fmt: skip
_WHO = ("who is the {m}?", "who is {m}?", "who's the {m}?", "who is the {m} of them?", "whos the {m}",
        "the {m} is who?",
        "{m}?", "so who is the {m} of all?", "which one is the {m}?", "tell me who is the {m}")  # fmt: skip
_WHICH = ("which is the {m}?", "which one is the {m}?", "which is {m}?", "what is the {m}?", "{m}?",
          "which of these is the {m}?", "whats the {m}", "which of them is {m}?")  # fmt: skip
_DOES = ("{w} {v} the {m}?", "{w} {v} the {m}?", "{w} of them {v} the {m}?", "so {w} {v} the {m}?")
_FRAMES = ("{f}. {q}", "{f}. {q}", "{f}. {q}", "{f}, {q}", "{q} {f}.", "{f}\n{q}", "if {f}, {q}", "{f}. so {q}",
           "{f} - {q}", "{n} {many}: {f}. {q}")  # fmt: skip
_NAMED_ENDS = ("most expensive", "cheapest", "heaviest", "lightest")
_DIFFERENT = ("nobody is equal", "no two are the same", "they are all different", "there are no ties", "none are equal")


class Spread(Scripted):
    """`Sara scored more than Tim, Uma scored more than Tim, and Uma more than Sara. Who scored the most?`"""

    name = "spread"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        count = rng.choice(_COUNTS[level])
        sort = "people" if rng.random() < 0.6 else rng.choice(list(_SORTS))
        _, pool, words = _SORTS[sort]
        names = rng.sample(pool, min(count, len(pool)))
        if len(">".join(names)) > _LINE:
            return None
        shared = len({name[0] for name in names}) < count
        shape = rng.choice(("star", "tree", "tree", "again", "again", "chain"))
        if (shape == "chain" and not shared) or (sort == "people" and not shared and rng.random() < 0.4):
            return None
        facts, goals = _facts(rng, names, shape)
        goal = rng.choice(goals)
        pair: list[str] = []
        if goal in "<>":
            x, y = rng.choice([(x, y) for x, y in combinations(names, 2) if _way(facts, x, y)])
            pair = [x, y] if (goal == ">") == (rng.random() < 0.5) else [y, x]
        data: dict[str, Any] = {
            "names": names, "facts": facts, "goal": goal, "pair": pair, "sort": sort, "daily": True,
            "words": rng.choice(words).split(), "turned": [rng.random() < 0.4 for _ in facts],
        }  # fmt: skip
        return Puzzle(f"{' '.join(f'{x}>{y}' for x, y in facts)}/{goal} {' '.join(pair)}", data, _answer(data))

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        told = _told(rng, data)
        who = "who" if data["sort"] == "people" else "which"
        frames = _FRAMES if ". " not in told else _FRAMES[:3]
        frame, question = rng.choice(frames), _question(rng, data, who)
        if frame.startswith("{q}"):
            question = question.rstrip("?") + "?"
        text = frame.replace("{f}", told).replace("{q}", question).replace(" so so ", " so ")
        many = rng.choice(("friends", "people", "kids")) if who == "who" else "things"
        text = text.replace("{n}", in_words(len(data["names"]))).replace("{many}", many)
        return dress(rng, first_up(text) if rng.random() < 0.5 else text)

    def script(self, data: Data) -> Script:
        names, goal = data["names"], data["goal"]
        told: list[str] = []
        for at, ((x, y), turned) in enumerate(zip(data["facts"], data["turned"], strict=True), 1):
            told += [*([f"{y}<{x}"] if turned else []), f"{x}>{y}"]
            chain = _chain(names, data["facts"][:at], x)
            if len(chain) > 2 and ">".join(chain) not in told:
                told.append(">".join(chain))
        found, end = self._close(data, len(_chain(names, data["facts"], names[0])) == len(names))
        word = _asked(data).partition("_")[0]
        return Script(" ".join([word, goal, *data["pair"]]), list(dict.fromkeys(told)), found, end, list(names))

    def _close(self, data: Data, whole: bool) -> tuple[list[str], str]:
        names, facts, goal, answer = data["names"], data["facts"], data["goal"], _answer(data)
        if goal in ("max", "min"):
            beyond = dict.fromkeys(fact[goal == "max"] for fact in facts)
            line = f"{'under' if goal == 'max' else 'over'} {' '.join(beyond)}"
            return [] if whole else [line], f"{goal} {answer}"
        x, y = sorted(data["pair"], key=names.index)
        way = list(names) if whole else _way(facts, x, y)
        labels = _labels(way)
        path = [">".join(way)] if len(way) > 2 and not whole else []
        sign = ">" if data["pair"][0] == x else "<"
        asked = " ".join(labels[one] for one in data["pair"])
        return list(dict.fromkeys([*path, " ".join(labels.values()), asked])), f"{goal} {sign} {answer}"


def _facts(rng: Random, names: list[str], shape: str) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
    """Facts of that shape among the names from the most to the least, and what may be asked then."""
    facts = list(pairwise(names))
    goals: tuple[str, ...] = ("max", "min", "max", "min", ">", "<")
    if shape == "again":
        facts.append(rng.choice([pair for pair in combinations(names, 2) if pair not in facts]))
    if shape in ("star", "tree"):
        up = rng.random() < 0.5
        row = names[::-1] if up else names
        for at in range(1, len(row)):
            above = row[0 if shape == "star" else rng.randrange(at)]
            facts[at - 1] = (row[at], above) if up else (above, row[at])
        goals = (*("min" if up else "max",) * 4, ">", "<")
    rng.shuffle(facts)
    return facts, goals


def _way(facts: list[tuple[str, str]], x: str, y: str) -> list[str]:
    """The names on the shortest way down from x to y; none where there is no way."""
    ways = [[x]]
    for way in ways:
        if way[-1] == y:
            return way
        ways += [[*way, less] for more, less in facts if more == way[-1]]
    return []


def _chain(names: list[str], facts: list[tuple[str, str]], name: str) -> list[str]:
    """All that those facts tie to that name, from more to less, where they are all ordered; else nothing."""
    tied = {name}
    for _ in facts:
        tied |= {one for fact in facts if tied & set(fact) for one in fact}
    row = [one for one in names if one in tied]
    return row if all((x, y) in {tuple(fact) for fact in facts} for x, y in pairwise(row)) else []


def _labels(way: list[str]) -> dict[str, str]:
    """Each name with its place, by its initial where no two share it."""
    plain = len({name[0] for name in way}) == len(way)
    return {name: f"{name[0] if plain else name}{at}" for at, name in enumerate(way, 1)}


def _answer(data: Data) -> str:
    names, goal = data["names"], data["goal"]
    if goal in ("max", "min"):
        return str(names[0 if goal == "max" else -1])
    x, y = data["pair"]
    return "yes" if (names.index(x) < names.index(y)) == (goal == ">") else "no"


def _asked(data: Data) -> str:
    _, _, more, less, most, least = data["words"]
    return str({"max": most, "min": least, ">": more, "<": less}[data["goal"]])


def _told(rng: Random, data: dict[str, Any]) -> str:
    """The facts in words; `turned` and the order of the facts are noted as they are told."""
    called = _SORTS[data["sort"]][0].format
    verb, base, more, less, *_ = (word.replace("_", " ") for word in data["words"])
    many = {"is": "are", "has": "have", "runs": "run", "costs": "cost", "weighs": "weigh", "earns": "earn"}.get(
        verb, verb
    )
    strict = rng.random() < 0.12
    denied = f"{verb} not" if verb == "is" else f"{'didn_t' if verb == base or verb[-1] != 's' else 'doesn_t'} {base}"
    denied = denied.replace("_", "'")
    many = "are both" if verb == "is" else f"both {many}"  # each of the two, not the two together
    texts: list[str] = []
    facts, turned, skip = data["facts"], data["turned"], False
    for at, (x, y) in enumerate(facts):
        if skip:
            skip = False
            continue
        after = facts[at + 1] if at + 1 < len(facts) else ("", "")
        way, two = rng.random(), sorted((x, y), key=lambda one: (one == x) == turned[at])
        if after[0] == x and way < 0.5:
            both, skip = f"{called(y)} and {called(after[1])}", True
            turned[at] = turned[at + 1] = way < 0.2
            texts.append(f"{both} {many} {less} than {called(x)}" if turned[at]
                         else f"{called(x)} {verb} {more} than both {both}")  # fmt: skip
        elif after[1] == y and way < 0.5:
            both, skip = f"{called(x)} and {called(after[0])}", True
            turned[at] = turned[at + 1] = way < 0.2
            texts.append(
                f"{called(y)} {verb} {less} than both {both}"
                if turned[at]
                else f"{both} {many} {more} than {called(y)}"
            )
        elif after[1] == x and way < 0.35:
            skip, turned[at], turned[at + 1] = True, False, True
            texts.append(f"{called(x)} {verb} {more} than {called(y)} but {less} than {called(after[0])}")
        elif strict and way > 0.5:
            first, second = two
            texts.append(f"{called(first)} {denied} {more if first == y else less} than {called(second)}")
        else:
            first, second = two
            texts.append(f"{called(first)} {verb} {less if first == y else more} than {called(second)}")
    if strict:
        texts.append(rng.choice(_DIFFERENT))
    joint = rng.choice((". ", ". ", ". ", ", ", ", ", " and ", ", and ", "; ", " while "))
    joint = ". " if strict else joint
    last = rng.choice((joint, ", and ", " and ")) if joint == ", " else joint
    return joint.join(texts[:-1]) + last + texts[-1] if len(texts) > 1 else texts[0]


def _question(rng: Random, data: Data, who: str) -> str:
    verb, base, *_ = data["words"]
    called, asked = _SORTS[data["sort"]][0].format, _asked(data).replace("_", " ")
    if not data["pair"]:
        if verb != "is" and asked not in _NAMED_ENDS:
            return rng.choice(_DOES).format(w=who, v=verb, m=asked)
        return rng.choice(_WHO if who == "who" else _WHICH).format(m=asked)
    x, y = (called(name) for name in data["pair"])
    if rng.random() < 0.1:
        return f"{x} {verb} {asked} than {y}, {rng.choice(('true or false?', 'right?', 'yes or no?'))}"
    if verb == "is":
        return f"is {x} {asked} than {y}?"
    helper = "does" if verb.endswith("s") else "did"
    return vary(rng, f"{helper} {x} {base} {asked} than {y}?")
