"""What may happen, in clauses made from parts, for the conditions that only training has."""

from __future__ import annotations

from random import Random

_WHO = ("I", "we", "my sister", "my brother", "the coach", "grandma", "Sam", "Nora", "Ivo", "Ada", "Tim", "Lea", "they")
# the word that stands for it, and the verb: plain, with he or she, in the past
_DOING = (
    "learn learn learns learned", "train train trains trained", "rest rest rests rested", "shop go~shopping "
    "goes~shopping went~shopping", "lunch skip~lunch skips~lunch skipped~lunch", "exam pass~the~exam passes~the~exam "
    "passed~the~exam", "test fail~the~test fails~the~test failed~the~test", "ball kick~the~ball kicks~the~ball "
    "kicked~the~ball", "candy eat~candy eats~candy ate~candy", "garden water~the~garden waters~the~garden "
    "watered~the~garden", "dishes wash~the~dishes washes~the~dishes washed~the~dishes", "dessert get~dessert "
    "gets~dessert got~dessert", "prize get~a~prize gets~a~prize got~a~prize", "movie watch~a~movie watches~a~movie "
    "watched~a~movie", "key lose~the~key loses~the~key lost~the~key", "call call~home calls~home called~home",
    "sweater wear~a~sweater wears~a~sweater wore~a~sweater", "smile smile smiles smiled", "cheer cheer cheers cheered",
    "email send~an~email sends~an~email sent~an~email", "fine pay~a~fine pays~a~fine paid~a~fine", "bike ride~the~bike "
    "rides~the~bike rode~the~bike", "race win~the~race wins~the~race won~the~race", "flu catch~the~flu catches~the~flu "
    "caught~the~flu", "medicine take~medicine takes~medicine took~medicine", "bed go~to~bed goes~to~bed went~to~bed",
    "park go~to~the~park goes~to~the~park went~to~the~park", "pizza order~pizza orders~pizza ordered~pizza",
    "piano practise~piano practises~piano practised~piano", "wall paint~the~wall paints~the~wall painted~the~wall",
    "trip take~a~trip takes~a~trip took~a~trip", "cry cry cries cried", "sneeze sneeze sneezes sneezed",
    "window open~the~window opens~the~window opened~the~window", "job get~the~job gets~the~job got~the~job",
)  # fmt: skip
_BEING = (
    "road the~road icy", "pool the~pool open", "milk the~milk sour", "tank the~tank empty", "fridge the~fridge full",
    "printer the~printer broken", "library the~library closed", "water the~water boiling", "lights the~light red",
    "siren the~siren loud", "grass the~grass wet", "roof the~roof leaking", "kids the~kid asleep", "tea the~tea hot",
    "server the~server down", "code the~code wrong", "lock the~door locked", "store the~store crowded",
    "heater the~heater off", "coat the~coat dry", "cake the~cake burnt", "moon the~moon full", "shape the~shape round",
    "number the~number odd", "user the~user logged~in", "wifi the~wifi slow", "pump the~pump on", "fan the~fan on",
    "weekend today a~holiday", "fog it foggy", "night it late", "summer it summer", "storm it stormy", "sun it bright",
)  # fmt: skip
_SHARED = (
    "come comes came", "go goes went", "sing sings sang", "dance dances danced", "stay stays stayed", "win wins won",
    "go~to~the~party goes~to~the~party went~to~the~party", "play plays played", "laugh laughs laughed",
    "join~the~team joins~the~team joined~the~team", "eat~cake eats~cake ate~cake", "swim swims swam",
)  # fmt: skip
_PEOPLE = (
    "pia",
    "rob",
    "sue",
    "max",
    "ina",
    "leo",
    "kim",
    "ben",
    "zoe",
    "ray",
    "amy",
    "jon",
    "eva",
    "gus",
    "ned",
    "ola",
)

# the word that stands for it, how it is said of a condition, and how it is not: `the shop is closed`, `open`
_OPPOSITES = (
    "shop the~shop closed open",
    "shop the~store open closed",
    "door the~door locked unlocked",
    "lamp the~lamp on off",
    "light the~light on off",
    "oven the~oven off on",
    "window the~window open closed",
    "baby the~baby asleep awake",
    "gate the~gate shut open",
    "bus the~bus late on~time",
    "school the~school closed open",
    "street the~street dry wet",
    "ground the~ground wet dry",
    "fan the~fan on off",
)
_WEATHER = (
    "rain it~rains it~doesn't~rain raining", "snow it~snows it~doesn't~snow snowing", "rain it~rains it~doesn't~rain "
    "raining", "sunny it's~sunny it's~not~sunny sunny", "cold it's~cold it's~not~cold cold",
    "hot it~is~hot it~is~not~hot "
    "hot", "windy it~is~windy it~isn't~windy windy", "sunday it's~Sunday it's~not~Sunday Sunday",
)  # fmt: skip
_TURNS = (
    "ground the~ground wet gets",
    "street the~street wet gets",
    "tom Tom tired gets",
    "grass the~grass wet gets",
    "car the~car dirty gets",
    "soup the~soup cold gets",
    "mia Mia sick gets",
    "room the~room warm gets",
    "game the~game cancelled is",
    "match the~match cancelled is",
    "road the~road slippery gets",
    "dog the~dog scared gets",
)

Clause = tuple[str, str, str, str, str]
"""As a condition, not so, as a fact, as a denied fact, and as a question."""


def clauses(rng: Random, count: int) -> dict[str, Clause]:
    """That many things that may happen, each behind the word that stands for it."""
    past = rng.random() < 0.5
    if rng.random() < 0.35:
        verb = rng.choice(_SHARED)
        return {name: _doing(name.title(), verb, past) for name in rng.sample(_PEOPLE, count)}
    found: dict[str, Clause] = {}
    while len(found) < count:
        if rng.random() < 0.4:
            word, clause = _everyday(rng)
            found.setdefault(word, clause)
        elif rng.random() < 0.55:
            word, _, verb = rng.choice(_DOING).partition(" ")
            found[word] = _doing(rng.choice(_WHO), verb, past)
        else:
            word, who, how = (part.replace("~", " ") for part in rng.choice(_BEING).split(" "))
            fact = f"{who} is {how}"
            found[word] = (fact, f"{who} is not {how}", fact, f"{who} isn't {how}", f"is {who} {how}")
    return found


def _doing(who: str, verb: str, past: bool) -> Clause:
    base, third, before = (part.replace("~", " ") for part in verb.split(" "))
    many = who in ("I", "we", "they")
    said, do = (base, "do") if many else (third, "does")
    if past:
        return f"{who} {said}", f"{who} {do}n't {base}", f"{who} {before}", f"{who} didn't {base}", f"did {who} {base}"
    return f"{who} {said}", f"{who} {do}n't {base}", f"{who} {said}", f"{who} {do}n't {base}", f"{do} {who} {base}"


def _everyday(rng: Random) -> tuple[str, Clause]:
    """The weather, something with an opposite, or what gets wet."""
    pool = rng.choice((_OPPOSITES, _WEATHER, _WEATHER, _TURNS))
    word, one, two, three = (part.replace("~", " ") for part in rng.choice(pool).split(" "))
    if pool is _WEATHER:
        it = "it is" if rng.random() < 0.5 else "it's"
        return word, (one, two, f"{it} {three}", f"{it} not {three}", f"is it {three}")
    if pool is _TURNS:
        so, do = f"{one} {three} {two}", "doesn't get" if three == "gets" else "isn't"
        return word, (so, f"{one} {do} {two}", f"{one} is {two}", f"{one} is not {two}", f"is {one} {two}")
    so, other = f"{one} is {two}", f"{one} is {three}"
    if rng.random() < 0.3:
        other = f"{one} is not {two}"
    return word, (so, other, so, other, f"is {one} {two}")
