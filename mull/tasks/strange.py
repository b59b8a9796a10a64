"""Words and sentences that no template has, around and inside a question; for training only.

Who has met only the words of templates stops reading at the first other one. So now and then a thing or a person goes
by a word of the dictionary, or by one that nobody has heard, in the question as in its thought and answer, somebody
tells a little before or after, and mistypes a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from random import Random

from mull.tasks.letters.names import NAMES
from mull.tasks.letters.words import vocabulary
from mull.tasks.phrasing import ORDINALS, first_up, in_words, vary

_LISTED = """
album apple badge bag bagel ball balloon banana battery bead bean berry bike bird biscuit block boat book bottle
bouquet box bracelet brick bucket bug bun burger bus button cabbage cake camel camera candle candy cap car card carrot
cartoon chair cherry chicken chip chocolate clip coat coffee comic cookie cooky cow crate crayon cup cupcake desk dog
doll donut dragon dress duck egg emerald eraser feather fish flower folder football fork fox frog fruit game garden gem
gift glass glove goal goat grape guest guitar hamburger hat hen hook horse jacket jar juice kite kitten lamp laptop
lemon lettuce lily magazine magnet mango map marble mask medal melon muffin mug mushroom nail newspaper notebook nut
onion page painting pancake parrot passenger peach pear pebble pen pencil penguin photo pie pigeon pill pizza planet
plate plum postcard poster potato pupil puppy puzzle rabbit recipe ribbon robot rock rope ruler sandwich scarf screw
seed shelf shell shirt shoe sock song spoon stamp star stick sticker stone student suitcase sweet table tea team tent
ticket tile tomato tourist toy tree truck tulip umbrella van vase visitor wallet worker
"""
_THINGS = frozenset(_LISTED.split())
"""What is counted, bought or told of, in the singular; the thoughts of no family speak of it."""

_MEANING = """
a add after again ahead all alone always and another answer any are as ask at away back before begin below beside best
between big bottom both bought box buy by calculate can cent change cheap clock cold common compare consonant correct
cost count cube cup day decimal degree difference digit divide dollar double down dozen dry each earlier early east
either end enough equal even every exact except extra factor false fast few final find first flip floor follow for
forward from front full gain get give great greater group half head heavy high hot hour how if in increase increasing
is last late lead least leave left less letter lie light line liar list long lose lost loud low many mean measure
medium middle minus minute missing mixed month more most move much multiple multiply near negative neither never next
no none nor north not now number odd of off old on once one only open opposite or order other out over own pair part
past per percent place plus positive price prime product put quarter quotient rank ratio reach reduce remain remainder
remove rest result reverse right round same second sell several share short shut side simple since single size slow
small smart solution some sort south spell spend split square start step still strong subtract sum swap tail take tall
than then third time times together top total triple true truth turn twice under unit unknown until up value vowel wait
warm weak week weekday weight west which while whole wide with within without word word's wrong year yes young zero i
you he she it we they me him her us them my your his its our their who what where when why whose do does did done has
have had was were be been am being say said tell told name call called try show hint guess think know see look want
need hundred thousand million billion help please thank will would should could may might must this that these those
here there let make made go went come knight knave liars truthful monday tuesday wednesday thursday friday saturday
sunday january february march april june july august september october november december red blue green yellow black
white pink orange purple brown grey
"""
_TAKEN = frozenset(_MEANING.split()) | {in_words(n) for n in range(101)} | set(ORDINALS)
"""Words that mean something to a question: nothing else may go by them."""

_MORE = """
ahmed ali aisha bea bella beth bilal boris bruno cal cara cindy clara cleo cora dan dean diana dina dora edith elena
elias erik eve farid fatima fay flo gabi gina goran greta gus gwen hana hanna hank hiro igor ike ina ines ingrid ira
iris isla ivan ivo jamal jane jess jill jonas juan kai karl katya ken kofi kurt lars lea lee lena lima linda lola luis
marco maria marta mateo mei meg milo mona nadia nate ned nell nils noa oleg ola olga oli owen pablo paul pedro pia
priya quinn raj ravi remy rita ron rosie roy sal sanjay seb sid simon sue sven tara tariq tess theo tina toby tony uma
val vera vicky viktor vito wanda wei wes yuki zack zadie zeb zeno
"""
_ALSO = "grace hazel heather ivy jasmine joy luna mark max ray rose ruby stella sue violet viv will"
_BEFORE = (
    "[my|our] {kin}[ {name}|] [asked|asks|wants to know|texted|says|wrote|told me]: ",
    "{name} from the {word} [asked|wants to know|texted]: ", "[i'm|im|we are] [stuck on|doing|learning] {word}s. ",
    "[i|we] [keep|kept] [forgetting|missing|losing] the {word} [rule|trick|part]. ",
    "[i'm|im] [sitting|waiting] [in|at|near] the {word} with [my {kin}|{name}]. ",
    "this is about {word}s[ and {word}s|]. ",
    "[found|seen] [this |]on [the back of |]a {word}: ", "{name} and {name} can't agree. ",
    "for the {word} [quiz|club|test|game]: ", "[a|the] {word} [question|puzzle|problem|riddle]: ",
    "[my|our] [teacher|boss|coach|tutor], {name}, [wrote|wants|gave us|showed us] this: ",
    "{name} bets i can't do this. ",
    "we were talking about {word}s at [dinner|work|school]. ", "[i'd|i would] like to {word} this. ", "{word} {word}, ",
    "from {name}'s {word} [book|page|sheet]: ", "[don't|dont] mind the {word}. ", "hi {name}, ",
    "[it's|its] [raining|late|early] and [my {kin}|{name}] [won't|doesn't] help. ", "{name} here. ",
    "[my|our] {word} is broken, so [i|we] ask you: ", "so there is this {word}. ", "at the {word} today: ",
    "i have tried this with a {word}, no luck. ",
    "[dad|mum|grandma|grandpa|auntie {name}] [bets|thinks] you know this: ",
)  # fmt: skip
_AFTER = (
    " [i|we] get a different [result|answer] [each|every] time", " [be careful|careful] with the {word}",
    " {name} says it's [easy|hard|{word}]", " (it's [on|in|for] my {word})", " my {kin} is waiting",
    " [i've|i have] forgotten[ the {word}| how|]", " {name} and i [disagree|have a bet]", " thank you {name}",
    " {word}!", " it's for [a|the] {word}", " no {word}s please", " [i'm|im] at the {word}", " i need it for my {kin}",
    " {name} won't tell me", " my {word} got wet", " we have a {word} test",
)  # fmt: skip
_KIN = "[brother|sister|cousin|uncle|aunt|friend|neighbour|roommate|son|daughter|kid|boss|wife|husband|classmate]"
_PLAIN = "bcdfghjklmnprstvwz", "aeiou", ("", "", "", "n", "r", "l", "sk")
_CALLED = "bcdfghjklmnprstvwyz", "aeiou", ("l", "m", "n", "r", "t", "nd", "sh"), ("a", "o", "i", "u", "e", "ko")
_WORD = re.compile("[A-Za-z]+")
_COUNTED = {word for n in range(101) for word in _WORD.findall(in_words(n))} | {"thousand", "million", *ORDINALS}
_ASIDE, _RENAMED, _EACH, _SLIP = 0.45, 0.75, 0.6, 0.15  # an aside; something renamed, each thing of it; a slip


def strange(rng: Random, family: str, question: str, steps: Sequence[str], answer: str) -> tuple[str, list[str], str]:
    """A question, its thought and its answer, with other words for things and people, and something told around it.

    What is asked, and every number, stays as it is. In the family letters words are what is asked about: there nothing
    is renamed or mistyped, and nothing is told afterwards.
    """
    if family != "letters" and rng.random() < _RENAMED:
        names = _renamed(rng, question, steps, answer)
        question, answer = _put(names, question), _put(names, answer)
        steps = [_put(names, step) for step in steps]
    if family != "letters" and rng.random() < _SLIP:
        question = _mistyped(rng, question, steps, answer)
    if rng.random() < _ASIDE:
        if family == "letters" or rng.random() < 0.7:
            question = _told(rng, question, rng.choice(_BEFORE)) + question
        else:
            question = question.rstrip()
            question += ("" if question.endswith(("?", ".", "!")) else ".") + _told(rng, question, rng.choice(_AFTER))
    return question, list(steps), answer


def _told(rng: Random, question: str, template: str) -> str:
    """An aside, mostly typed as the question is, with nobody in it who is in the question."""
    text, said = vary(rng, vary(rng, template).replace("{kin}", _KIN)), question.lower()
    while "{name}" in text:
        if (name := _name(rng)) not in said:
            text = text.replace("{name}", first_up(name), 1)
    while "{word}" in text:
        text = text.replace("{word}", _word(rng), 1)
    if question.isupper():
        return text.upper()
    return first_up(text) if rng.random() < 0.5 and not question.islower() else text


def _renamed(rng: Random, question: str, steps: Sequence[str], answer: str) -> dict[str, str]:
    """Other words for some of the things and people of a question, singular and plural, all in small letters."""
    said, thought = _words(question), _words(*steps, answer)
    names: dict[str, str] = {}
    for word in sorted(said):
        person, thing = word in _people(), word in _THINGS or _one(word) in _THINGS
        short = any(len(other) < len(word) and word.startswith(other) for other in thought)  # `b` for bea
        if word in names or short or not (person or thing) or rng.random() >= _EACH:
            continue
        new = _name(rng) if person and rng.random() < 0.7 else _word(rng)
        if {new, new + "s"} & (said | thought | {*names.values()}) or new[0] in thought:
            continue
        if person:
            names[word] = new
        else:
            one = word if word in _THINGS else _one(word)
            names |= {one: new, one + "s": new + "s", one + "es": new + "s"}
    return names


def _mistyped(rng: Random, question: str, steps: Sequence[str], answer: str) -> str:
    """The question with a slip in a word that is no number and that neither thought nor answer says again."""
    again = _words(*steps, answer) | _COUNTED
    able = [found for found in _WORD.finditer(question) if len(found[0]) > 3 and found[0].lower() not in again]
    if not able:
        return question
    found = rng.choice(able)
    word, at = found[0], rng.randrange(1, len(found[0]) - 1)
    slip = rng.choice((word[at + 1] + word[at], word[at], word[at] + word[at] + word[at + 1]))
    other = word[:at] + slip + word[at + 2 :]
    return question if other.lower() in _TAKEN else question[: found.start()] + other + question[found.end() :]


def _put(names: dict[str, str], text: str) -> str:
    """A text with other words, in capitals where those that they replace are."""

    def other(found: re.Match[str]) -> str:
        word = found.group()
        new = names.get(word.lower(), word)
        if new == word or word.islower():
            return new
        return new.upper() if word.isupper() and len(word) > 1 else first_up(new)

    return _WORD.sub(other, text) if names else text


def _words(*texts: str) -> set[str]:
    """All words of some texts, in small letters."""
    return {word.lower() for text in texts for word in _WORD.findall(text)}


def _one(word: str) -> str:
    """The singular."""
    return word.removesuffix("es") if word.endswith(("xes", "ches", "shes")) else word.removesuffix("s")


@cache
def _people() -> frozenset[str]:
    """First names that are nothing else."""
    return frozenset((*NAMES[: NAMES.index("zoey") + 1], *_MORE.split())) - _TAKEN - frozenset(_ALSO.split())


@cache
def _free() -> dict[int, tuple[str, ...]]:
    """Words of the dictionary that mean nothing to a question."""
    return {n: tuple(w for w in words if not {w, _one(w)} & _TAKEN) for n, words in vocabulary().items()}


def _word(rng: Random) -> str:
    """A word of the dictionary, or one that nobody has heard."""
    if rng.random() < 0.6:
        return rng.choice(_free()[rng.choice((3, 4, 4, 5, 5, 6, 6, 7, 8, 9))])
    text, (first, second, third) = "", _PLAIN
    for _ in range(rng.choice((1, 2, 2, 3))):
        text += rng.choice(first) + rng.choice(second) + rng.choice(third)
    return text if text not in _TAKEN and len(text) > 2 else text + "mo"


def _name(rng: Random) -> str:
    """A first name, or what might be one."""
    if rng.random() < 0.6:
        return rng.choice(sorted(_people())) if rng.random() < 0.85 else _word(rng)
    return "".join(rng.choice(part) for part in _CALLED)
