"""What is left when the others are ruled out; for training only.

    want which      red green blue     not red     not blue     left green     green
    want who fish   Ann Bob Cy   cat dog fish   Ann=cat   Bob-dog   Bob-cat-dog=fish   Cy-cat-fish=dog   fish Bob

`Bob-dog` is that Bob does not have the dog; before `=` stands all that is not his, behind it what is left for him.
"""

from __future__ import annotations

from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.kind import Data, Puzzle, cast, listed
from mull.tasks.logic.training.script import Script, Scripted
from mull.tasks.phrasing import dress, first_up, in_words, vary

_DEEDS = ("did it", "broke the vase", "ate the cake", "took the money", "stole the ring", "won the prize", "called")
_ROLES = ("butler", "cook", "gardener", "maid", "driver", "nurse", "dog", "cat", "teacher", "plumber", "baker", "twin")
_PLACES = (
    "drawer",
    "bag",
    "car",
    "kitchen",
    "garden",
    "cellar",
    "box",
    "closet",
    "garage",
    "attic",
    "fridge",
    "basket",
    "sofa",
)
_COLOURS = ("red", "green", "blue", "yellow", "black", "white", "pink", "orange", "brown", "purple")
_LOST = ("key", "ring", "phone", "treasure", "ball", "prize", "cat", "book", "wallet", "letter")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EVENTS = ("party", "test", "meeting", "concert", "game", "exam", "match")
_DRINKS = ("tea", "coffee", "water", "milk", "juice", "cocoa", "soda", "lemonade", "pizza", "pasta", "soup", "salad")
# the things; all of them told with `{or}`; one ruled out, `{z}`; what is asked; asked of one, `{z}`
_SCENES: dict[str, tuple[tuple[str, ...], str, str, str, str]] = {
    "did": (_ROLES, "[either {or} {d}|it was {or} who {d}|{or} {d}|one of {and} {d}|we know that either {or} {d}]",
            "[{z} did not do it|it wasn't {z}|it was not {z}|{z} didn't do it|{z} is innocent|it can't be {z}]",
            "[who {d}|who did it|who was it|so who did it]?", "was it {z}?"),
    "place": (_PLACES, "the {k} is [either |]in {or}",
              "[it is not in {z}|it isn't in {z}|the {k} is not in {z}|it's not in {z}|{z} is empty]",
              "[where is the {k}|where is it|so where's the {k}]?", "is [the {k}|it] in {z}?"),
    "colour": (_COLOURS, "[the {k} is [either |]{or}|my {k} is {or}|the {k} can only be {or}]",
               "[it is not {z}|it isn't {z}|it's not {z}|the {k} isn't {z}]",
               "what colo[u|]r is [the {k}|it]?", "is [it|the {k}] {z}?"),
    "day": (_DAYS, "the {k} is [either |]on {or}", "[it is not on {z}|it isn't on {z}|{z} is wrong|not on {z}]",
            "[when is the {k}|which day is it on|what day is the {k}]?", "is [the {k}|it] on {z}?"),
    "had": (_DRINKS, "{k} had [either |]{or}",
            "[{k} did not have {z}|{k} didn't have {z}|it wasn't {z}|there was no {z}]",
            "what did {k} have?", "did {k} have {z}?"),
}  # fmt: skip
_JOINTS = (". ", ". ", ". ", ", ", " and ", "; ", " but ")
_FRAMES = ("{f}. {q}", "{f}. {q}", "{f}. {q}", "{f}. so {q}", "{q} {f}.", "{f}\n{q}")


class Leftover(Scripted):
    """`Either the butler or the cook did it. It wasn't the cook. Who did it?`"""

    name = "leftover"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        scene = rng.choice(("did", *_SCENES))
        count = rng.choice({1: (2, 2, 3), 2: (2, 3, 4), 3: (3, 4, 5)}[level])
        people = scene == "did" and rng.random() < 0.5
        things = cast(rng, count, 6) if people else rng.sample(_SCENES[scene][0], count)
        left = rng.choice(things)
        out = rng.sample([one for one in things if one != left], count - 1)
        asked = rng.choice(things) if rng.random() < 0.25 else ""
        data = {"scene": scene, "things": things, "out": out, "asked": asked, "people": people, "daily": True}
        answer = ("yes" if asked == left else "no") if asked else left
        return Puzzle(f"{scene} {' '.join(things)} {left} {asked}", data, answer)

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        _, said, ruled, which, whether = _SCENES[data["scene"]]
        the = "the " if data["scene"] in ("did", "place") and not data["people"] else ""
        names = [f"{the}{one}" for one in data["things"]]
        thing = {"place": _LOST, "colour": (*_LOST, "car", "door", "hat"), "day": _EVENTS}.get(data["scene"], _LOST)
        kept = cast(rng, 1)[0] if data["scene"] == "had" else rng.choice(thing)
        deed = rng.choice(_DEEDS if not {"dog", "cat"} & {*data["things"]} else _DEEDS[:-1])

        def told(text: str, one: str = "") -> str:
            text = text.replace("[u|]", rng.choice(("u", "")))
            text = text.replace("[either |]", rng.choice(("either ", "")))
            text = vary(rng, text).replace("{d}", deed).replace("{k}", kept).replace("{z}", one)
            return text.replace("{or}", listed(names).replace(" and ", " or ")).replace("{and}", listed(names))

        out = [f"{the}{one}" for one in data["out"]]
        if len(out) == 2 and rng.random() < 0.3:
            each = [told(ruled.split("|")[0].strip("[]"), f"neither {out[0]} nor {out[1]}")]
            each = [each[0].replace(" not ", " ").replace(" did have", " had").replace(" did do", " did")]
            each = [each[0].replace("in neither", "neither in").replace("on neither", "neither on")]
        else:
            each = [told(ruled, one) for one in out]
        question = told(whether, f"{the}{data['asked']}") if data["asked"] else told(which)
        joint = rng.choice(_JOINTS)
        facts = told(said) + joint + rng.choice((". ", " and ")).join(each)
        text = rng.choice(_FRAMES).replace("{f}", facts).replace("{q}", question).replace(" so so ", " so ")
        return dress(rng, first_up(text) if rng.random() < 0.6 else text)

    def script(self, data: Data) -> Script:
        things, out, asked = data["things"], data["out"], data["asked"]
        left = next(one for one in things if one not in out)
        end = f"{asked} {left} {'yes' if asked == left else 'no'}" if asked else f"= {left}"
        told = [" ".join(things), *(f"not {one}" for one in out)]
        return Script(f"which {asked}".rstrip(), told, [f"left {left}"], end, list(things))


# the things, how they all are told, `{x}` has `{z}`, has not, who has it, what `{x}` has
_OWNED = (
    (("cat", "dog", "fish", "bird", "hamster", "rabbit"), "each have one pet: {and}", "{x} has the {z}",
     "[{x} does not have the {z}|{x} doesn't have the {z}]", "who has the {z}?", "[what|which] pet does {x} have?"),
    (("apple", "pear", "plum", "kiwi", "lemon", "fig"), "each ate one fruit: {and}", "{x} ate the {z}",
     "[{x} did not eat the {z}|{x} didn't eat the {z}]", "who ate the {z}?",
     "what did {x} eat?"),
    (("red", "blue", "green", "white", "black"), "each wear one hat: {and}", "{x} wears the {z} hat",
     "[{x} does not wear the {z} hat|{x}'s hat is not {z}|{x} isn't wearing the {z} one]", "who wears the {z} hat?",
     "what colour is {x}'s hat?"),
    (("teacher", "nurse", "pilot", "cook", "farmer"), "have different jobs: {and}", "{x} is the {z}",
     "[{x} is not the {z}|{x} isn't the {z}]", "who is the {z}?", "what is {x}'s job?"),
    (("tennis", "soccer", "golf", "chess", "hockey"), "each play one game: {and}", "{x} plays {z}",
     "[{x} does not play {z}|{x} doesn't play {z}]", "who plays {z}?", "what does {x} play?"),
    (("tea", "coffee", "milk", "juice", "water"), "each drink one thing: {and}", "{x} drinks the {z}",
     "[{x} does not drink the {z}|{x} doesn't drink {z}]", "who drinks the {z}?", "what does {x} drink?"),
)  # fmt: skip
_ENDS = (
    ("tallest", "middle", "shortest"), ("oldest", "middle", "youngest"), ("fastest", "middle", "slowest"),
    ("heaviest", "middle", "lightest"), ("first", "second", "last"), ("biggest", "middle", "smallest"),
)  # fmt: skip


class Matching(Scripted):
    """`Ann, Bob and Cy each have one pet: a cat, a dog and a fish. Ann has the cat. Who has the dog?`"""

    name = "matching"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        ends = rng.random() < 0.5
        count = 3 if ends else rng.choice({1: (2, 2, 3), 2: (3,), 3: (3, 4)}[level])
        scene = rng.randrange(len(_ENDS if ends else _OWNED))
        things = list(_ENDS[scene]) if ends else rng.sample(_OWNED[scene][0], count)
        people, has = cast(rng, count, 6), rng.sample(things, count)
        clues: list[tuple[str, str, bool]] = []
        while len(_solved(people, things, clues)) < count:
            who = rng.randrange(count)
            so = rng.random() < 0.4
            thing = has[who] if so else rng.choice([one for one in things if one != has[who]])
            if (people[who], thing, so) not in clues:
                clues.append((people[who], thing, so))
            if len(clues) > count + 1:
                return None
        for clue in list(clues) if rng.random() < 0.8 else ():
            fewer = [one for one in clues if one != clue]
            clues = fewer if len(_solved(people, things, fewer)) == count else clues
        given = {clue[0] for clue in clues if clue[2]}
        who = rng.choice([at for at in range(count) if people[at] not in given] or [0])
        what = not ends and rng.random() < 0.35
        data = {"ends": ends, "scene": scene, "people": people, "things": things, "clues": clues, "daily": True,
                "asked": people[who] if what else has[who], "what": what}  # fmt: skip
        told = " ".join(f"{x}{'=' if so else '-'}{z}" for x, z, so in clues)
        return Puzzle(f"{' '.join(people)} {told}/{data['asked']}", data, has[who] if what else people[who])

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        people, clues = data["people"], data["clues"]
        named = {clue[0] for clue in clues}
        if data["ends"]:
            race = data["things"][0] == "first"
            verb, denied = ("[came|finished]", "did not [come|finish]") if race else ("is", "[is not|isn't]")
            end = "" if race else "the "
            has, no, who = f"{{x}} {verb} {end}{{z}}", f"{{x}} {denied} {end}{{z}}", f"who {verb} {end}{{z}}?"
            what = ""
            intro = rng.choice(("[out of|of|among] {and}, ", "{and} are compared. ", "{and}: ", "three kids: {and}. "))
            if race:
                intro = rng.choice(("{and} ran a race. ", "of {and}, ", "in a race with {and}, "))
        else:
            _, all_, has, no, who, what = _OWNED[data["scene"]]
            intro = f"{{and}} {all_}. ".replace("{and}", "{all}").replace("{all}", "{and}", 1)
            intro = intro.replace("{all}", listed(data["things"]))
        said = [
            vary(rng, has if so else no).format(x=x, z=z).replace("the middle", "in the middle") for x, z, so in clues
        ]
        if data["ends"] and len(named) == len(people) - 1 and rng.random() < 0.3:
            last = next(one for one in people if one not in named)
            intro, said = f"{in_words(3)} [people|kids|friends]. ", [*said, f"the other one is {last}"]
        joint = rng.choice((". ", ". ", ", ", " and ", "; "))
        asking = vary(rng, what if data["what"] else who).format(x=data["asked"], z=data["asked"])
        asking = asking.replace("the middle", "in the middle")
        text = f"{vary(rng, intro).replace('{and}', listed(people))}{joint.join(said)}. {asking}"
        return dress(rng, first_up(text) if rng.random() < 0.6 else text)

    def script(self, data: Data) -> Script:
        people, things, clues, asked = data["people"], data["things"], data["clues"], data["asked"]
        told = [" ".join(people), " ".join(things), *(f"{x}{'=' if so else '-'}{z}" for x, z, so in clues)]
        solved, found = _solved(people, things, clues), []
        has = {x: z for x, z, so in clues if so}
        for name, thing in solved.items():
            if name not in has:
                taken = [z for z in things if z in has.values() or (name, z, False) in [tuple(clue) for clue in clues]]
                found.append(f"{name}-{'-'.join(taken)}={thing}")
                has[name] = thing
        answer = solved[asked] if data["what"] else next(name for name, thing in solved.items() if thing == asked)
        return Script(
            f"{'what' if data['what'] else 'who'} {asked}", told, found, f"{asked} {answer}", [*people, *things]
        )


def _solved(people: list[str], things: list[str], clues: list[tuple[str, str, bool]]) -> dict[str, str]:
    """Who has what, in the order in which only one thing is left for somebody."""
    has = {x: z for x, z, so in clues if so}
    denied = {(x, z) for x, z, so in clues if not so}
    for _ in people:
        for name in people:
            left = [z for z in things if z not in has.values() and (name, z) not in denied]
            if name not in has and len(left) == 1:
                has[name] = left[0]
                break
    return has
