"""Other things that people compare, for training only: days, subjects, places, planets, teams, drinks."""

from __future__ import annotations

from random import Random
from typing import Any, NamedTuple


class Theme(NamedTuple):
    """What one of them is called, one and many; the article; the things; and the words of comparing."""

    one: str
    many: str
    the: bool
    things: tuple[str, ...]
    words: tuple[str, ...]


_WEATHER = (
    "warmer colder warm warmest coldest", "hotter colder hot hottest coldest", "colder warmer cold coldest warmest",
    "windier calmer windy windiest calmest", "sunnier cloudier sunny sunniest cloudiest",
    "wetter drier wet wettest driest",
    "busier less_busy busy busiest least_busy", "longer shorter long longest shortest",
)  # fmt: skip
_FAR = (
    "farther nearer far farthest nearest", "further closer far furthest closest",
    "bigger smaller big biggest smallest",
    "busier quieter busy busiest quietest", "older newer old oldest newest", "cheaper pricier cheap cheapest priciest",
    "closer further close closest furthest", "nearer farther near nearest farthest",
)  # fmt: skip
_HARD = (
    "harder easier hard hardest easiest", "easier harder easy easiest hardest",
    "more_boring less_boring boring most_boring least_boring", "longer shorter long longest shortest",
    "more_fun less_fun fun most_fun least_fun", "more_popular less_popular popular most_popular least_popular",
    "cheaper pricier cheap cheapest priciest", "more_expensive cheaper expensive most_expensive cheapest",
)  # fmt: skip
_SIZE = (
    "bigger smaller big biggest smallest", "heavier lighter heavy heaviest lightest",
    "larger smaller large largest smallest",
    "older younger old oldest youngest", "hotter colder hot hottest coldest",
    "brighter dimmer bright brightest dimmest",
    "higher lower high highest lowest", "taller shorter tall tallest shortest", "longer shorter long longest shortest",
)  # fmt: skip
_TASTE = (
    "sweeter less_sweet sweet sweetest least_sweet", "tastier less_tasty tasty tastiest least_tasty",
    "hotter colder hot hottest coldest", "spicier milder spicy spiciest mildest",
    "healthier less_healthy healthy healthiest least_healthy",
    "cheaper pricier cheap cheapest priciest", "saltier less_salty salty saltiest least_salty",
)  # fmt: skip
_TEAM = (
    "better worse good best worst", "stronger weaker strong strongest weakest", "faster slower fast fastest slowest",
    "luckier unluckier lucky luckiest unluckiest", "noisier quieter noisy noisiest quietest",
    "bigger smaller big biggest smallest",
)  # fmt: skip
THEMES: dict[str, Theme] = {
    "days": Theme("day", "days", False, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
                  _WEATHER),
    "months": Theme("month", "months", False, ("January", "March", "May", "August", "October", "November", "December",
                    "February", "June", "April"), _WEATHER),
    "planets": Theme("planet", "planets", False, ("Mars", "Venus", "Earth", "Jupiter", "Saturn", "Uranus", "Neptune",
                     "Zog", "Pluto", "Kepler"), _SIZE[:6]),
    "countries": Theme("country", "countries", False, ("Spain", "France", "Kenya", "Peru", "India", "Japan", "Norway",
                       "Chile", "Egypt", "Brazil", "Ghana", "Turkey", "Oman", "Wales", "Malta", "Latvia"),
                       (*_WEATHER[:6], *_SIZE[:1])),
    "subjects": Theme("subject", "subjects", False, ("maths", "art", "history", "music", "biology", "English", "French",
                      "physics", "science", "drama", "latin", "geography", "reading", "chess"), _HARD[:6]),
    "places": Theme("place", "places", True, ("bakery", "bank", "school", "park", "library", "station", "museum",
                    "gym", "pool", "market", "cinema", "office", "hotel", "zoo", "airport", "church", "lake", "farm",
                    "theatre", "harbour"), _FAR),
    "drinks": Theme("drink", "drinks", True, ("coffee", "tea", "juice", "milk", "lemonade", "water", "soda", "cocoa",
                    "smoothie", "broth", "punch"), _TASTE),
    "meals": Theme("dish", "dishes", True, ("soup", "pizza", "curry", "salad", "burger", "rice", "taco", "noodles",
                   "omelet", "fish", "dumpling", "lasagna", "waffle", "kebab"), _TASTE),
    "teams": Theme("team", "teams", False, ("Ajax", "Barca", "Celtic", "Dynamo", "Everton", "Fulham", "Inter", "Lyon",
                   "Milan", "Porto", "Roma", "Spurs", "Torino", "Union", "Villa"), _TEAM),
    "buildings": Theme("building", "buildings", True, ("tower", "church", "castle", "hotel", "school", "barn", "hut",
                       "mill", "palace", "temple", "garage", "villa", "lighthouse", "factory"), _SIZE[5:]),
    "games": Theme("game", "games", False, ("chess", "tennis", "poker", "golf", "hockey", "rugby", "bowling", "soccer",
                   "darts", "monopoly", "uno", "football", "judo", "yoga", "squash"), _HARD),
    "jobs": Theme("person", "people", True, ("nurse", "teacher", "pilot", "baker", "cook", "doctor", "farmer", "judge",
                  "lawyer", "miner", "singer", "waiter", "king", "queen", "prince", "guard", "witch", "dragon",
                  "elf", "robot", "alien", "troll"), (*_TEAM[:3], *_SIZE[:2], "richer poorer rich richest poorest",
                  "taller shorter tall tallest shortest", "older younger old oldest youngest")),
    "seasons": Theme("season", "seasons", False, ("spring", "summer", "autumn", "winter", "fall"), _WEATHER[:6]),
    "tasks": Theme("task", "tasks", False, ("homework", "cooking", "shopping", "ironing", "cleaning", "gardening",
                   "dusting", "vacuuming", "mowing", "painting", "laundry", "babysitting"), _HARD[:6]),
    "devices": Theme("one", "ones", True, ("phone", "laptop", "tablet", "camera", "printer", "radio", "watch", "drone",
                     "speaker", "keyboard", "mouse", "robot", "fridge", "toaster", "oven", "heater", "vacuum"),
                     ("more_expensive cheaper expensive most_expensive cheapest", *_FAR[4:6], *_SIZE[:2],
                      "faster slower fast fastest slowest", "louder quieter loud loudest quietest")),
}  # fmt: skip
ALIVE = ("jobs",)
_LINE = 35  # characters of a chain


def themed(rng: Random, chain: list[str]) -> tuple[str, dict[str, str], tuple[str, ...]] | None:
    """A theme with as many things, each for one of the chain, and the words that compare them; None if in vain."""
    name = rng.choice(list(THEMES))
    theme = THEMES[name]
    found: dict[str, str] = {}
    for thing in rng.sample(theme.things, len(theme.things)):
        found.setdefault(thing[0].lower(), thing)
    chosen = list(found.values())[: len(chain)]
    if len(chosen) < len(chain) or (len(">".join(chosen)) > _LINE >= len(">".join(chain))):
        return None
    return name, dict(zip(chain, chosen, strict=True)), tuple(rng.choice(theme.words).split())


def ones(sort: str) -> dict[str, Any]:
    """The slots of a question for one of them and for several."""
    return {"one": THEMES[sort].one, "ones": THEMES[sort].many}


SCENES = (
    "is in front of|is behind|is|in front of|behind|who is first in line|who is last in line|who is second in line|"
    "front behind first last",
    "stands in front of|stands behind|does|stand in front of|stand behind|who is at the front|who is at the back|"
    "who's second|front behind front back",
    "is a better cook than|is a worse cook than|is|a better cook than|a worse cook than|who is the best cook|"
    "who is the worst cook|who is the second best cook|better worse best worst",
    "got a better grade than|got a worse grade than|did|get a better grade than|get a worse grade than|"
    "who got the best grade|who got the worst grade|who got the second best grade|better worse best worst",
    "was born before|was born after|was|born before|born after|who is the oldest|who is the youngest|"
    "who is second oldest|before after oldest youngest",
    "has a faster car than|has a slower car than|does|have a faster car than|have a slower car than|"
    "who has the fastest car|who has the slowest car|who has the second fastest car|faster slower fastest slowest",
    "won more games than|won fewer games than|did|win more games than|win fewer games than|who won the most games|"
    "who won the fewest games|who won the second most games|more fewer most fewest",
    "is ranked above|is ranked below|is|ranked above|ranked below|who is ranked highest|who is ranked lowest|"
    "who is ranked second|above below highest lowest",
    "defeated|lost to|did|defeat|lose to|who won|who came last|who came second|defeated lost won last",
    "crossed the line before|crossed the line after|did|cross the line before|cross the line after|who won|"
    "who came last|who came second|before after won last",
    "slept longer than|slept less long than|did|sleep longer than|sleep less long than|who slept the longest|"
    "who slept the shortest|who slept the second longest|longer less longest shortest",
    "read more pages than|read fewer pages than|did|read more pages than|read fewer pages than|who read the most pages|"
    "who read the fewest pages|who read the second most pages|more fewer most fewest",
    "wears bigger shoes than|wears smaller shoes than|does|wear bigger shoes than|wear smaller shoes than|"
    "who wears the biggest shoes|who wears the smallest shoes|who wears the second biggest shoes|"
    "bigger smaller biggest smallest",
    "has more homework than|has less homework than|does|have more homework than|have less homework than|"
    "who has the most homework|who has the least homework|who has the second most homework|more less most least",
    "is a faster reader than|is a slower reader than|is|a faster reader than|a slower reader than|"
    "who is the fastest reader|who is the slowest reader|who is the second fastest reader|"
    "faster slower fastest slowest",
    "did better than|did worse than|did|do better than|do worse than|who did best|who did worst|who did second best|"
    "better worse best worst",
    "scored more goals than|scored fewer goals than|did|score more goals than|score fewer goals than|"
    "who scored the most goals|who scored the fewest goals|who scored the second most goals|more fewer most fewest",
    "has more followers than|has fewer followers than|does|have more followers than|have fewer followers than|"
    "who has the most followers|who has the fewest followers|who has the second most followers|"
    "more fewer most fewest",
    "has a louder voice than|has a softer voice than|does|have a louder voice than|have a softer voice than|"
    "who has the loudest voice|who has the softest voice|who has the second loudest voice|"
    "louder softer loudest softest",
    "woke up before|woke up after|did|wake up before|wake up after|who woke up first|who woke up last|"
    "who woke up second|before after first last",
    "is more senior than|is more junior than|is|more senior than|more junior than|who is the most senior|"
    "who is the most junior|who is the second most senior|senior junior senior junior",
)
