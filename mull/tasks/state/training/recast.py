"""Other people, things and places for the stories of training: what is drawn is told with a wider choice of words."""

from __future__ import annotations

from random import Random
from typing import Any

from mull.tasks.state.phrases import ITEMS, NAMES, PLACES
from mull.tasks.state.worlds import Data

PEOPLE = (
    "Mum", "Dad", "Grandma", "Grandpa", "Mom", "Aisha", "Ahmed", "Boris", "Bella", "Carlos", "Chen", "Dora", "Diego",
    "Elena", "Erik", "Fatima", "Felix", "Greta", "Hana", "Hiro", "Igor", "Ines", "Jamal", "Jonas", "Kofi", "Katya",
    "Lars", "Leila", "Luis", "Mei", "Mateo", "Milo", "Nadia", "Nils", "Otto", "Olga", "Pia", "Pedro", "Quin", "Raj",
    "Rita", "Sven", "Sofia", "Tariq", "Theo", "Ugo", "Vera", "Viktor", "Wang", "Xena", "Yusuf", "Yuki", "Zara", "Zeno",
    "Ali", "Anders", "Arthur", "Bea", "Becky", "Bruno", "Cara", "Cedric", "Cindy", "Dean", "Daisy", "Ed", "Edith",
    "Flo", "Frank", "Fred", "George", "Grace", "Harry", "Helen", "Henry", "Ian", "Iris", "Isla", "Jill", "Joe", "Josh",
    "Kai", "Karl", "Kyle", "Laura", "Lena", "Lou", "Luke", "Mark", "Marta", "Matt", "Meg", "Molly", "Nick", "Noa",
    "Oli", "Oscar", "Owen", "Pat", "Penny", "Pete", "Phil", "Priya", "Rob", "Robin", "Rosie", "Roy", "Ruby", "Ruth",
    "Sid", "Simon", "Stan", "Steve", "Sue", "Ted", "Tess", "Toby", "Tony", "Una", "Vic", "Will", "Ziggy", "Abby",
    "Al", "Ana", "Cal", "Ty", "Mo", "Mel", "Jay", "Ash", "Ella", "Nate", "Liz", "Marco", "Bilal", "Ingrid", "Sanjay",
)  # fmt: skip
OBJECTS = (
    "remote", "wallet", "laptop", "tablet", "charger", "notebook", "football", "frisbee", "basket", "towel", "scarf",
    "jacket", "sandwich", "cupcake", "donut", "pizza", "lemon", "peach", "carrot", "potato", "ticket", "passport",
    "hammer", "wrench", "ladder", "bucket", "broom", "racket", "helmet", "whistle", "trophy", "medal", "crown",
    "necklace", "bracelet", "marble", "dice", "puzzle", "teddy", "robot", "rocket", "trumpet", "violin", "flute",
    "magazine", "newspaper", "envelope", "parcel", "present", "balloon", "flower", "tulip", "cactus", "feather",
    "pebble", "crystal", "diamond", "torch", "compass", "blanket", "pillow", "plate", "bowl", "knife", "kettle",
    "teapot", "sweater", "mitten", "sandal", "boot", "belt", "wand", "shield", "ruler", "eraser", "crayon", "stapler",
    "token", "badge", "sticker", "stamp", "dollar", "mango", "melon", "grape", "pretzel", "pie", "bagel", "chip",
)  # fmt: skip
SPOTS = (
    "lounge", "pantry", "toilet", "balcony", "terrace", "patio", "porch", "shed", "barn", "stable", "field", "lake",
    "river", "harbor", "castle", "tower", "theater", "stadium", "hospital", "pharmacy", "supermarket", "restaurant",
    "mall", "playground", "classroom", "cafeteria", "lab", "studio", "workshop", "laundry", "nursery", "den",
    "corridor", "lobby", "roof", "parlor", "courtyard", "village", "city", "farm", "mountain", "island", "bridge",
    "gallery", "temple", "pub", "bar", "diner", "salon", "clinic", "court", "dentist",
)  # fmt: skip
DEVICES = ("tv", "fan", "radio", "heater", "lantern", "torch", "pump", "laptop", "printer", "alarm", "computer")
SWITCHED = (
    "fan",
    "laptop",
    "computer",
    "stove",
    "printer",
    "kettle",
    "alarm",
    "torch",
    "engine",
    "sprinkler",
    "router",
)
OPENED = ("fridge", "drawer", "cupboard", "safe", "shop", "garage", "chest", "suitcase", "trunk", "valve", "curtain")
_POOLS = ((frozenset(NAMES), PEOPLE), (frozenset(ITEMS), OBJECTS), (frozenset(PLACES), SPOTS))
_MAPPED = ("flips", "swaps", "where", "passes", "trades", "roams", "lines")


def recast(rng: Random, data: Data) -> Data:
    """The same story with other words for who, what and where it is about."""
    if data["world"] == "sets":
        return data | {"thing": rng.choice(OPENED if data["start"] in ("open", "closed") else SWITCHED)}
    if data["world"] == "flips" and data["thing"] == "lamp":
        data = data | {"said": rng.choice(DEVICES)}
    if data["world"] not in _MAPPED:
        return data
    words = sorted(_strings({key: value for key, value in data.items() if key != "world"}))
    taken, new = set(map(str.lower, words)), dict[str, str]()
    for known, pool in _POOLS[: 1 if data["world"] == "flips" else None]:
        found = [word for word in words if word in known]
        left = [word for word in pool if word.lower() not in taken]
        new |= dict(zip(found, rng.sample(sorted(set(left)), len(found)), strict=True))
    return {key: value if key == "world" else _renamed(value, new) for key, value in data.items()}


def _strings(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {word for pair in value.items() for part in pair for word in _strings(part)}
    if isinstance(value, (list, tuple)):
        return {word for part in value for word in _strings(part)}
    return {value} if isinstance(value, str) else set()


def _renamed(value: Any, new: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {_renamed(key, new): _renamed(part, new) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_renamed(part, new) for part in value]
    return new.get(value, value) if isinstance(value, str) else value
