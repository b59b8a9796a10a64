"""What is compared, and the words of comparing: things with different initials, adjectives, verbs, and scenes."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from mull.tasks.logic.kind import cast
from mull.tasks.logic.training import daily_order, wider_words
from mull.tasks.logic.training.daily_order import THEMES

_THINGS = {
    "animals": (
        "ant", "bear", "cat", "dog", "eagle", "fox", "goat", "horse", "koala", "lion", "mouse", "newt", "owl", "pig",
        "rat", "snake", "tiger", "wolf", "zebra", "cow", "hen", "frog", "sheep", "bee", "duck", "rabbit", "elephant",
    ),
    "letters": tuple("ABCDEFGHKLMNPRSTXYZ"),
    "cities": (
        "Paris", "Rome", "London", "Berlin", "Oslo", "Madrid", "Tokyo", "Cairo", "Delhi", "Kyoto", "Lima", "Vienna",
        "Zurich", "Boston", "Miami", "Dallas", "Chicago", "Lagos", "Prague", "Athens", "Sydney", "Helsinki", "Nice",
    ),
    "fruit": (
        "apple", "banana", "cherry", "fig", "grape", "kiwi", "lemon", "mango", "orange", "pear", "plum",
        "melon", "lime", "peach", "carrot", "potato", "onion", "tomato",
    ),
    "wheels": ("car", "bus", "truck", "bike", "van", "train", "plane", "scooter", "tram", "jeep", "ferry", "rocket"),
    "goods": (
        "pen", "book", "hat", "coat", "shirt", "lamp", "table", "chair", "phone", "watch", "bag", "cup", "jacket",
        "desk", "guitar", "ring", "kettle", "umbrella", "vase", "notebook", "mug", "belt", "scarf", "eraser",
    ),
    "blocks": ("red", "blue", "green", "yellow", "white", "pink", "orange", "violet"),
    "metals": ("gold", "silver", "platinum", "copper", "iron", "tin", "lead", "zinc", "nickel", "bronze", "aluminium"),
    "family": ("me", "sister", "brother", "dad", "cousin", "aunt", "uncle", "grandpa", "friend", "wife"),
    "rivers": ("Nile", "Amazon", "Rhine", "Danube", "Thames", "Volga", "Ganges", "Congo", "Loire", "Elbe", "Po"),
}  # fmt: skip
_WITH_THE = ("animals", "fruit", "wheels", "goods", "blocks")
_SHARES = {
    "people": 56, "letters": 9, "animals": 9, "cities": 4, "fruit": 3, "wheels": 3, "goods": 4, "blocks": 1,
    "rivers": 1, "metals": 4, "family": 6,
}  # fmt: skip

# the more, the less, as … as, the most, the least; `_` is a space
_ANY = (
    "bigger smaller big biggest smallest", "heavier lighter heavy heaviest lightest",
    "larger smaller large largest smallest", "older younger old oldest youngest",
    "taller shorter tall tallest shortest", "faster slower fast fastest slowest",
    "better worse good best worst", "longer shorter long longest shortest",
)  # fmt: skip
_PEOPLE = (
    "taller shorter tall tallest shortest", "taller shorter tall tallest shortest",
    "older younger old oldest youngest",
    "older younger old oldest youngest", "faster slower fast fastest slowest",
    "quicker slower quick quickest slowest",
    "heavier lighter heavy heaviest lightest", "richer poorer rich richest poorest",
    "larger smaller large largest smallest", "stronger weaker strong strongest weakest",
    "bigger smaller big biggest smallest", "happier sadder happy happiest saddest",
    "louder quieter loud loudest quietest", "braver shyer brave bravest shyest",
    "warmer colder warm warmest coldest", "smarter less_smart smart smartest least_smart",
    "kinder meaner kind kindest meanest", "busier less_busy busy busiest least_busy",
    "wiser less_wise wise wisest least_wise", "better worse good best worst", "nicer meaner nice nicest meanest",
    "funnier less_funny funny funniest least_funny", "closer further close closest furthest",
    "more_tired less_tired tired most_tired least_tired", "earlier later early earliest latest",
    "more_popular less_popular popular most_popular least_popular", "fitter less_fit fit fittest least_fit",
    "cleverer less_clever clever cleverest least_clever", "thinner fatter thin thinnest fattest",
)  # fmt: skip
_ADJECTIVES = {
    "animals": (
        *_ANY[:2], *_ANY[:6], "stronger weaker strong strongest weakest", "louder quieter loud loudest quietest",
        "braver shyer brave bravest shyest", "cuter uglier cute cutest ugliest", "wilder tamer wild wildest tamest",
        "warmer colder warm warmest coldest", "smarter less_smart smart smartest least_smart",
        "more_dangerous less_dangerous dangerous most_dangerous least_dangerous",
    ),
    "letters": (*_PEOPLE[:12], *_ANY),
    "cities": (
        *_ANY[:1], *_ANY[:1], *_ANY[2:3], "warmer colder warm warmest coldest", "hotter colder hot hottest coldest",
        "older newer old oldest newest", "further closer far furthest closest", "farther nearer far farthest nearest",
        "louder quieter loud loudest quietest", "busier less_busy busy busiest least_busy",
        "cheaper more_expensive cheap cheapest most_expensive", "rainier drier rainy rainiest driest",
    ),
    "fruit": (
        *_ANY[:3], "sweeter sourer sweet sweetest sourest", "fresher older fresh freshest oldest",
        "cheaper more_expensive cheap cheapest most_expensive", "softer harder soft softest hardest",
        "tastier less_tasty tasty tastiest least_tasty", "riper less_ripe ripe ripest least_ripe",
    ),
    "wheels": (
        *_ANY[:2], "faster slower fast fastest slowest", "faster slower fast fastest slowest",
        "older newer old oldest newest",
        "longer shorter long longest shortest", "louder quieter loud loudest quietest",
        "more_expensive cheaper expensive most_expensive cheapest",
        "cheaper more_expensive cheap cheapest most_expensive",
    ),
    "goods": (
        *_ANY[:3], "more_expensive cheaper expensive most_expensive cheapest", "older newer old oldest newest",
        "more_expensive cheaper expensive most_expensive cheapest", "cheaper pricier cheap cheapest priciest",
        "newer older new newest oldest", "older newer old oldest newest",
    ),
    "blocks": (*_ANY[:3], _ANY[4], _ANY[7]),
    "metals": (
        "more_expensive cheaper expensive most_expensive cheapest", "harder softer hard hardest softest", _ANY[1],
        "more_valuable less_valuable valuable most_valuable least_valuable",
        "cheaper more_expensive cheap cheapest most_expensive",
    ),
    "family": (*_PEOPLE[:4], *_PEOPLE[6:8], *_PEOPLE[:2], _PEOPLE[9], _PEOPLE[5]),
    "rivers": (_ANY[7], _ANY[7], "wider narrower wide widest narrowest", "deeper shallower deep deepest shallowest"),
}  # fmt: skip
_DOES = (
    "earns earn more less most least", "weighs weigh more less most least", "eats eat more less most least",
    "reads read more less most least", "sleeps sleep more less most least", "talks talk more less most least",
    "runs run faster slower fastest slowest", "swims swim faster slower fastest slowest",
    "drives drive faster slower fastest slowest", "jumps jump higher lower highest lowest",
    "has have more_coins fewer_coins most_coins fewest_coins",
    "has have more_books fewer_books most_books fewest_books",
    "has have more_points fewer_points most_points fewest_points",
    "has have more_money less_money most_money least_money", "works work harder less_hard hardest least_hard",
    "sings sing louder quieter loudest quietest", "walks walk faster slower fastest slowest",
    "has have more_marbles fewer_marbles most_marbles fewest_marbles", "makes make more less most least",
    "has have more_friends fewer_friends most_friends fewest_friends", "spends spend more less most least",
    "has have more_toys fewer_toys most_toys fewest_toys", "types type faster slower fastest slowest",
    "has have more_cards fewer_cards most_cards fewest_cards", "gets_up get_up earlier later earliest latest",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scene:
    """A comparison that is no plain `is …er than`: `finished before`."""

    more: str
    less: str
    aux: str  # did … finish before …
    base_more: str
    base_less: str
    most: str  # who finished first
    least: str
    second: str
    words: tuple[str, ...]  # in a thought: more, less, most, least


def _scene(line: str) -> Scene:
    more, less, aux, base_more, base_less, most, least, second, words = line.split("|")
    return Scene(more, less, aux, base_more, base_less, most, least, second, tuple(words.split(" ")))


def _past(verbs: str, more: str, less: str, first: str, last: str, second: str) -> list[Scene]:
    """`finished/finish`: before and after, first and last."""
    words = tuple(word.removeprefix("the ").partition(" ")[0] for word in (more, less, first, last))
    return [
        Scene(
            f"{past} {more}", f"{past} {less}", "did", f"{base} {more}", f"{base} {less}", f"who {past} {first}",
            f"who {past} {last}", f"who {past} {second}", words,
        )
        for past, _, base in (verb.partition("/") for verb in verbs.split(", "))
    ]  # fmt: skip


_HAPPENED = (
    *_past(
        "finished/finish, finished/finish, arrived/arrive, got home/get home, woke up/wake up, left/leave, "
        "came in/come in, got there/get there, went to bed/go to bed, got up/get up, moved in/move in, spoke/speak, "
        "sang/sing, joined/join",
        "before", "after", "first", "last", "second",
    ),
    *_past("finished/finish, finished/finish, came in/come in", "ahead of", "behind", "first", "last", "second"),
    *_past(
        "arrived/arrive, woke up/wake up, left/leave, got up/get up, finished/finish, came/come",
        "earlier than", "later than", "earliest", "latest", "second earliest",
    ),
    *_past(
        "scored/score, ate/eat, drank/drink, earned/earn, sold/sell, saved/save, spent/spend, read/read, paid/pay, "
        "won/win, slept/sleep, collected/collect, scored/score",
        "more than", "less than", "the most", "the least", "the second most",
    ),
    *_past(
        "ran/run, swam/swim, drove/drive, ran/run", "faster than", "slower than", "the fastest", "the slowest",
        "second fastest",
    ),
    *_past("scored/score, jumped/jump", "higher than", "lower than", "the highest", "the lowest", "second highest"),
)  # fmt: skip
_PLACED = tuple(map(_scene, (
    "was born before|was born after|was|born before|born after|who was born first|who was born last|"
    "who was born second|before after first last",
    "is ahead of|is behind|is|ahead of|behind|who is first|who is last|who is second|ahead behind first last",
    "is in front of|is behind|is|in front of|behind|who is first in line|who is last in line|"
    "who is second in line|front behind first last",
    "is before|is after|is|before|after|who is first|who is last|who is second|before after first last",
    "stands in front of|stands behind|does|stand in front of|stand behind|who is at the front|who is at the back|"
    "who is second from the front|front behind front back",
    "is to the left of|is to the right of|is|to the left of|to the right of|who is furthest to the left|"
    "who is furthest to the right|who is second from the left|left right left right",
    "is left of|is right of|is|left of|right of|who is furthest left|who is furthest right|"
    "who is second from the left|left right left right",
    "sits to the left of|sits to the right of|does|sit to the left of|sit to the right of|who sits furthest left|"
    "who sits furthest right|who sits second from the left|left right left right",
    "lives closer to school than|lives further from school than|does|live closer to school than|"
    "live further from school than|who lives closest to school|who lives furthest from school|"
    "who lives second closest to school|closer further closest furthest",
    "got better grades than|got worse grades than|did|get better grades than|get worse grades than|"
    "who got the best grades|who got the worst grades|who got the second best grades|better worse best worst",
    "got more votes than|got fewer votes than|did|get more votes than|get fewer votes than|who got the most votes|"
    "who got the fewest votes|who got the second most votes|more fewer most fewest",
)))  # fmt: skip
_STACKED = tuple(map(_scene, (
    "is above|is below|is|above|below|which is at the top|which is at the bottom|which is second from the top|"
    "above below top bottom",
    "is above|is under|is|above|under|which is highest|which is lowest|which is second highest|"
    "above under highest lowest",
    "is to the left of|is to the right of|is|to the left of|to the right of|which is furthest to the left|"
    "which is furthest to the right|which is second from the left|left right left right",
    "is left of|is right of|is|left of|right of|which one is furthest left|which one is furthest right|"
    "which is second from the left|left right left right",
    "is in front of|is behind|is|in front of|behind|which is at the front|which is at the back|"
    "which is second from the front|front behind front back",
    "comes before|comes after|does|come before|come after|which comes first|which comes last|which comes second|"
    "before after first last",
)))  # fmt: skip
_COSTS = tuple(map(_scene, (
    "costs more than|costs less than|does|cost more than|cost less than|which one is the most expensive|"
    "which one is the cheapest|which is the second most expensive|more less most_expensive cheapest",
    "costs more than|costs less than|does|cost more than|cost less than|which is most expensive|"
    "which is cheapest|which is second most expensive|more less most_expensive cheapest",
    "costs more than|costs less than|does|cost more than|cost less than|which costs the most|which costs the least|"
    "which costs the second most|more less most least",
    "weighs more than|weighs less than|does|weigh more than|weigh less than|which weighs the most|"
    "which weighs the least|which weighs the second most|more less most least",
    "is worth more than|is worth less than|is|worth more than|worth less than|which is worth the most|"
    "which is worth the least|which is worth the second most|more less most least",
)))  # fmt: skip
_SIGNS = tuple(map(_scene, (
    ">|<|is|>|<|which is the biggest|which is the smallest|which is second biggest|> < biggest smallest",
    ">|<|is|>|<|which is largest|which is smallest|which is second largest|> < largest smallest",
    ">|<|is|>|<|which one is greatest|which one is smallest|which is second greatest|> < greatest smallest",
    ">|<|is|>|<|what is the largest|what is the smallest|what is the second largest|> < largest smallest",
)))  # fmt: skip
SCENES = (
    *_HAPPENED,
    *_PLACED,
    *_STACKED,
    *_COSTS,
    *_SIGNS,
    *map(_scene, (*wider_words.SCENES, *daily_order.SCENES)),
)  # the last: training
_HERE = {
    "people": (_HAPPENED, _HAPPENED, _PLACED, _PLACED), "letters": (_SIGNS, _SIGNS, _HAPPENED, _PLACED, _STACKED),
    "animals": (_PLACED[:6], _HAPPENED[:17]), "fruit": (_STACKED, _COSTS), "wheels": (_COSTS, _PLACED[:4]),
    "goods": (_COSTS, _COSTS, _STACKED), "blocks": (_STACKED,),
}  # fmt: skip


def things(rng: Random, count: int, longest: int) -> tuple[str, list[str]]:
    """What sort is compared, and that many of them with different initials."""
    sort = rng.choices(list(_SHARES), list(_SHARES.values()))[0]
    if sort != "people":
        if sort == "letters" and rng.random() < 0.5:
            return sort, rng.sample(_THINGS[sort][:count], count)
        found = {one[0].lower(): one for one in rng.sample(_THINGS[sort], len(_THINGS[sort])) if len(one) <= longest}
        if len(found) >= count:
            chosen = list(found.values())[:count]
            if sort == "family" and "me" not in chosen and rng.random() < 0.7:
                chosen[rng.randrange(count)] = "me"
            return sort, chosen
    return "people", cast(rng, count, longest)


def relation(rng: Random, sort: str) -> tuple[tuple[str, ...], int]:
    """The words of one comparison (the more, the less, as … as, the most and the least, then perhaps two verbs), and
    the number of its scene, or -1."""
    way = rng.random()
    if sort in _HERE and way < 0.35:
        scene = rng.choice(rng.choice(_HERE[sort]))
        more, less, most, least = scene.words
        return (more, less, "", most, least), SCENES.index(scene)
    if sort == "people" and way < 0.55:
        verb, base, more, less, most, least = rng.choice(_DOES).split()
        return (more, less, "", most, least, verb, base), -1
    return tuple(rng.choice(_ADJECTIVES.get(sort, _PEOPLE)).split()), -1


def called(sort: str, name: str) -> str:
    """The name as people say it: `the fox`, `my sister`."""
    if sort == "family" and name != "me":
        return f"my {name}"
    the = THEMES[sort].the if sort in THEMES else sort in _WITH_THE
    return f"the {name}" if the else name
