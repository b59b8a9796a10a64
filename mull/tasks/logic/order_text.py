"""How people tell who is taller than whom, and what they ask about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks.logic.kind import Data
from mull.tasks.logic.order_words import SCENES, Scene, called
from mull.tasks.logic.training.daily_order import ALIVE, THEMES
from mull.tasks.logic.training.wider_text import MOST, ORDER_FRAMES, SECOND, TWO, WHICH, WITH_ME, articled
from mull.tasks.phrasing import dress, first_up, in_words, phrase, vary

_MOST = (
    "who is the {s}: {all}?", "who is [the |]{s}, {all}?", "{all}: who is [the |]{s}?", "{all}? who is the {s}?",
    "[which|what] {one} is [the |]{s}?", "who's {s}?", "whos [the |]{s}", "who is {s}?", "who is the {s}?",
    "who is the {s} [out of|of] [all {n}|the {n}|them all|these {n}|everyone]?", "out of the {n}, who is the {s}?",
    "of the {n} who is {s}?", "{s} of the {n}?", "who do you think is the {s}?", "the {s} is", "the {s} one is",
    "[so |ok so |and ]who is the {s} [then|now|here]?", "i [need|want] to know who is the {s}",
    "i want [the |]{s}", "who [gets called|can call themselves|is clearly|is therefore] the {s}?",
    "name of the {s} [one|]?", "[can|could] you [say|tell] who is {s}?", "guess who is the {s}",
"who among them is [the |]{s}?",
    "of {and}, who is [the |]{s}?", "[which of the {n}|who of the {n}] is [the |]{s}?", "{s} {one}?",
    "[from|based on|according to|with] this, who is the {s}?", "who is the {s} {one}?",
    "who is the {s} then?", "who, then, is the {s}?", "give me the name of the {s} {one}", "so the {s} {one} is?",
    "[who|which one|which of them]['s| is] [the |]{s}?",
    "who is [the |]{s}[| of all| of them| overall| here| among them]?",
    "[who's|whos|who is] [the {s}|{s}|the {s} one|the {s} of all|the {s} of them]?", "the {s}?", "{s}?", "{s} one?",
    "[name|find|tell me|give me|say|pick] the {s} [one|of them|of all|]",
    "[so |and |now |]the {s} [one |]is[ who|...|]?",
    "[can you tell me|do you know|tell me|figure out|work out|find out|any idea] who is [the |]{s}?",
    "who is the {s} person?", "who [would be|must be|has to be|should be|turns out to be|ends up] [the |]{s}?",
    "which [of these|one] is [the |]{s}?", "who of them is [the |]{s}?",
    "[who|which one] is the {s} [of the group|of the bunch|in the group|among these]?", "who's the {s}?",
    "who is the {s} one?", "which one is {s}?", "name the {s}",
)  # fmt: skip
_MOST_DOES = (
    "who {v} [the |]{s}: {all}?", "who {v} {s}?", "who {v} {s} of the {n}?", "of the {n} who {v} {s}?",
    "[which|what] {one} {v} [the |]{s}?", "i want to know who {v} the {s}", "{all}: who {v} the {s}?",
    "so who {v} the {s} then?",
    "name the {one} who {v} the {s}", "who among them {v} the {s}?", "out of the {n}, who {v} the {s}?",
    "who {v} [the |]{s}?", "which [one|of them] {v} [the |]{s}?", "who of them {v} the {s}?",
    "who {v} the {s} of all?",
    "[tell me|find out|say|figure out|can you say|do you know] who {v} [the |]{s}", "[so|and|then] who {v} the {s}?",
    "who is it that {v} the {s}?", "who is the one who {v} the {s}?", "who would {w} the {s}?",
    "name the one who {v} the {s}",
)  # fmt: skip
_LIST = (
    "[rank|order|sort|list|arrange|write down] {and} from {s} to {t}", "rank [them|all {n}|the {n}] from {s} to {t}",
    "[what is|what's|whats] the order from {s} to {t}?", "[please |]put {and} in order[,|:] {s} to {t}",
    "[can|could] you [put|place] them in order, {s} first?", "who is {s}, who is next, and so on?",
    "[list|give|write] all {n} names from {s} to {t}", "sort [the {n}|all {n}] {s} to {t}", "order from {s} to {t}",
    "order from {s} to {t}?", "ranking from {s} to {t}?", "[in|what's the] order, starting with the {s}?",
    "i need them ordered from {s} to {t}", "i need a list from {s} to {t}", "{s} to {t} please",
    "what order do they go in from {s} to {t}?", "go from {s} to {t}", "who is who, from {s} to {t}?",
    "arrange everyone by {s} to {t}", "start with the {s} and end with the {t}[, what's the order|]?",
    "[order|sort|list|rank|name|arrange|write|put] [them|everyone|all of them|them all] [from {s} to {t}|{s} "
    "to {t}|in order from {s} to {t}]",
    "[what is|what's|give me|give|tell me|write] the [order|ranking|full order] from {s} to {t}",
    "[from {s} to {t}|{s} to {t}], what's the order?", "[order|sort|rank|list|write] them[,|] {s} first",
    "[list|order|name] them [starting with|beginning with] the {s}", "rank everyone, {s} first",
    "[put|place] them in order from {s} to {t}", "line them up, {s} first",
    "list [the names|everyone|all] from {s} to {t}",
    "[can|could|will] you [order|sort|rank|list|arrange] them from {s} to {t}?",
    "[make a list|make a ranking], {s} to {t}", "order: {s} to {t}?", "what order are they in, {s} first?",
    "[order|rank|sort|list] them by who is {s}, {s} first", "who comes in which order, {s} first?",
    "name them from {s} to {t}", "give the order, {s} first", "sort them from {s} to {t}",
)  # fmt: skip
_LIST_DOES = (
    "rank [them|everyone|the {n}], who {v} the {s} [comes |goes |]first", "make a list, who {v} the {s} first",
    "[order|sort|rank] {and}[,|:] who {v} the {s} first", "what's the order, who {v} the {s} first?",
    "order them, who {v} the {s} first",
    "[order|list|rank|sort] them[,|:] [who {v} the {s}|the one who {v} the {s}] first",
    "[list|name|write down] them[, |: ]who {v} the {s} first", "line them up, who {v} the {s} first",
)  # fmt: skip
_TWO = (
    "[so |then |and |]is {x} {m} than {y}?", "is {x} {m} than {y}, yes or no?",
    "{x} {m} than {y}[?|, yes or no?|: yes or no?]",
    "is {x} [also |definitely |for sure ]{m} than {y}?", "[then|so] {x} is {m} than {y}?", "{x} is {m} than {y}?",
    "[yes or no: |yes or no, |true or not: ]is {x} {m} than {y}?", "[then|so|does that make] {x} {m} than {y}?",
    "do we know that {x} is {m} than {y}?", "would that make {x} {m} than {y}?", "does this make {x} {m} than {y}?",
    "[is|would] it [be |]fair to say that {x} is {m} than {y}?", "is it correct to say that {x} is {m} than {y}?",
    "i think that {x} is {m} than {y}. [am i right|is that right|correct]?",
    "my friend says that {x} is {m} than {y}. is that right?",
    "compare {x} and {y}: is {x} {m} than {y}?", "what about {x} and {y}: is {x} {m} than {y}?",
    "does that mean {x} is {m} than {y}?", "{x} vs {y}: is {x} {m} than {y}?",
    "can you tell me if {x} is {m} than {y}?", "[do|would] you think that {x} is {m} than {y}?",
    "is {x} {m} than {y}?", "is {x} {m} than {y}?",
    "is it [true|certain|right|correct|clear] that {x} is {m} than {y}?",
    "is {x} [then |therefore |really |]{m} than {y}?", "{x} is {m} than {y}, [right|correct|yes or no|isn't it so]?",
    "can {x} be {m} than {y}?", "does it [follow|mean|look like] that {x} is {m} than {y}?", "{x} {m} than {y}?",
    "is {x} {m} or not, compared [with|to] {y}?", "[would|could] {x} be {m} than {y}?", "isn't {x} {m} than {y}?",
    "[would|can] you say that {x} is {m} than {y}?", "[tell me|say|decide|find out] [if|whether] {x} is {m} than {y}",
    "must {x} be {m} than {y}?", "can [we|i|you] [say|conclude] that {x} is {m} than {y}?",
    "does [this|that] mean that {x} is {m} than {y}?", "is it true that {x} is {m} than {y}?",
    "would you say that {x} is {m} than {y}?",
)  # fmt: skip
_TWO_DOES = (
    "[so |then |and |]does {x} {w} {m} than {y}?", "does {x} {w} {m} than {y}, yes or no?", "{x} {v} {m} than {y}?",
    "does that mean that {x} {v} {m} than {y}?", "[so|then] {x} {v} {m} than {y}, [right|correct|yes or no]?",
    "yes or no: does {x} {w} {m} than {y}?", "do we know that {x} {v} {m} than {y}?",
    "does {x} {w} {m} than {y}?", "does {x} {w} {m} than {y}?",
    "[tell me|say|find out] [if|whether] {x} {v} {m} than {y}", "[can|would|must] {x} {w} {m} than {y}?",
    "is it [true|right|certain] that {x} {v} {m} than {y}?", "so does {x} {w} {m} than {y}?",
)  # fmt: skip
_WHICH = (
    "who is the {m} one[, |: |? ]{x} or {y}?", "who is {m}[, |: |? ]{x} or {y}?", "{x} vs {y}[, |: ]who is {m}?",
    "[who|which one] is {m}[ here|], {x} or {y}?", "[if you compare|comparing] {x} and {y}, who is {m}?",
    "{x} or {y}, which [one |]is {m}?", "is it {x} or {y} who is {m}?",
    "between {x} and {y}, [which one is|who's] {m}?",
    "who of {x} and {y} is {m}?", "{x} and {y}: who is {m}?", "now {x} and {y}, who is {m}?", "is {x} or is {y} {m}?",
    "who do you think is {m}, {x} or {y}?", "is {m} {x} or {y}?", "the {m} one of {x} and {y}?",
    "who is {m}[, |: |? ]{x} or {y}?", "which [one |]is {m}[, |: ]{x} or {y}?", "{x} or {y}[, |: |? ]who is {m}?",
    "who's {m}[, |: |? ]{x} or {y}?", "[of|between|out of] {x} and {y}[, | ]who is {m}?",
    "[tell me |find out |say ]who is {m}[, |: ]{x} or {y}", "which of {x} and {y} is {m}?",
    "who's the {m} one, {x} or {y}?", "is {x} or {y} {m}?", "is {x} or {y} the {m} one?",
    "[compare|take] {x} and {y}[: |, ]who is {m}?", "who would be {m}, {x} or {y}?", "who is the {m} of {x} and {y}?",
    "{x} or {y}, who's {m}?", "who is {m} of the two, {x} or {y}?", "{m}[: |, ]{x} or {y}?",
    "so who is {m}, {x} or {y}?", "between {x} and {y} who is {m}?",
)  # fmt: skip
_WHICH_DOES = (
    "who {v} {m}[, |: |? ]{x} or {y}?", "{x} vs {y}, who {v} {m}?", "is it {x} or {y} who {v} {m}?",
    "{x} and {y}: who {v} {m}?", "between {x} and {y}, who {v} {m}?", "who of {x} and {y} {v} {m}?",
    "who {v} {m}[, |: |? ]{x} or {y}?", "[of|between] {x} and {y}[, | ]who {v} {m}?", "{x} or {y}[, |: ]who {v} {m}?",
    "which of {x} and {y} {v} {m}?", "who would {w} {m}, {x} or {y}?", "[tell me|say] who {v} {m}, {x} or {y}",
)  # fmt: skip
_SECOND = (
    "who is [the |]{k} {s}?", "who's [the |]{k} {s}?", "[which|what] {one} is [the |]{k} {s}?", "the {k} {s}?",
    "{k} {s} [one|person|]?", "[tell me|i want to know|i need] who is the {k} {s}",
    "who is the {k} {s} [of all|of them|overall]?",
    "and the {k} {s}?", "name the {k} {s}", "can you tell me who is the {k} {s}?", "what about the {k} {s}?",
    "[which one|who] [would be|is] the {k} {s}?", "who is in {k} place, counting from the {s}?", "who is {k} {s}?",
    "who is [the |]{k} {s}?", "who's [the |]{k} {s}?", "which one is [the |]{k} {s}?",
    "{k} {s}?", "who comes {k}, counting from the {s}?",
    "[name|find|tell me] the {k} {s}", "who [must be|would be] the {k} {s}?",
    "and who is the {k} {s}?",
)  # fmt: skip
_SECOND_DOES = (
    "who {v} [the |]{k} {s}?",
    "which {one} {v} the {k} {s}?",
    "so who {v} the {k} {s}?",
    "i want to know who {v} the {k} {s}",
    "name the one who {v} the {k} {s}",
    "who {v} the {k} {s}?",
    "[tell me|say|find out] who {v} the {k} {s}",
    "which one {v} the {k} {s}?",
)
_MIDDLE = (
    "who is in the middle?", "who's in the middle?", "which {one} is in the middle?", "which one's in the middle?",
    "who comes in the middle?",     "who would be in the middle?", "and in the middle?",
    "who [lands|falls] in the middle?", "who is the one in the middle?",
    "[tell me|i want to know] who is in the middle", "whos in the middle",
    "who is [exactly |right |]in the middle?", "which one is in the middle?",
    "who [stands|comes|ends up|would be] in the middle?", "name the one in the middle", "who's in the middle?",
    "who is the middle one?", "[find|tell me] the middle one", "who's the one in the middle?",
)  # fmt: skip
_FRAMES = (
    "{F}. {Q}", "{F}. {Q}", "{f}. {q}", "{f}, {q}", "{f} {q}", "{q} {f}", "ok so {f}. {q}", "{F}. ok so {q}",
    "so {f}. {q}",
    "[my teacher|my son|my daughter|my friend|a friend|someone] [says|said|told me|tells me] that {f}. {q}",
    "{f}... {q}",
    "[my homework|a worksheet|the book|the puzzle|a brain teaser] says: {f}. {q}", "{f}\n{q}", "{F}.\n{Q}",
    "{F}! {Q}",
    "[help my kid with this|here's a riddle|riddle time|easy one|a question for you|hi|hello there|hey]: {f}. {q}",
    "[i'm stuck on this|i have a puzzle|i've got a question|here's a puzzle for you]. {F}. {Q}", "{F}. Now, {q}",
    "{f}. [from this|with that|based on this|given this|knowing this|using this|from that], {q}", "{f} and {q}",
    "{f}. can you tell me, {q}", "{f} - so {q}", "{F}. my question is: {q}", "{q} we know {f}", "{q} i know that {f}",
    "if {f} then {q}", "if {f}, {q}", "{f}: {q}", "as {f}, {q}", "let's say {f}, {q}", "say {f}, {q}", "{F}, so {q}",
    "because {f}, {q}", "[i know|i've heard|they say|people say|everyone knows] {f}. {q}",
    "premises: {f}. question: {q}",
    "{f} -> {q}", "[true facts|what we know|data|clue]: {f}. {Q}",
    "{F}. {Q}", "{F}. {Q}", "{f}. {q}", "{f}; {q}", "{f}, {q}", "{F}. [so |now |then |and |tell me: |question: |]{q}",
    "{q} {f}", "{Q} {F}.", "{q} facts: {f}.", "[if|when|given that|since|knowing that|assuming|seeing that] {f}, {q}",
    "[suppose|assume|say|imagine|let's say] {f}. {q}", "{f} - {q}",
    "[we know that|i know that|it is known that|i'm told that|i heard that] {f}. {q}",
    "here is what we know: {f}. {q}",
    "[facts|given|info|clues|riddle|puzzle|a riddle|logic puzzle][: | - ]{f}. {q}",
    "[in my class|in my family|at work|at school|in our team|on the farm], {f}. {q}",
    "[some friends are comparing themselves|here's one|try this|think about this|listen][: |. ]{f}. {q}",
    "{f} => {q}",
    "{f} so {q}", "{F}. Question: {q}", "if {f}, then {q}", "{F}. {Q}", "suppose {f}. {q}",
)  # fmt: skip
_ASK_SCENE = (
    "{s}?", "{s}?", "{s}?", "{s}?", "{s}?", "[so |and |then |ok ]{s}?",
    "[tell me|can you tell me|do you know|can you say|figure out|find out|work out|i want to know|any idea] {s}",
    "{all}: {s}?", "{s}: {all}?", "{s}, {all}?", "{s} [of the {n}|out of the {n}|of them]?", "of the {n}, {s}?",
    "[in the end|in that case|then|now], {s}?", "{s} then?", "{s} [here|overall]?", "so {s}?", "{s}?",
)  # fmt: skip
_LIST_SCENE = (
    "[list|order|sort|rank|name|put|write] [them|everyone|all of them] [in order |]from {s} to {t}",
    "order, {s} to {t}?",
    "[what is|what's|whats] the order[,|] [from |]{s} to {t}?", "[give|tell] me the order from {s} to {t}",
    "[list|order|rank] {and} from {s} to {t}", "in [what|which] order are they, from {s} to {t}?",
    "[list|write] the names from {s} to {t}", "[name|list] all {n} from {s} to {t}",
    "from {s} to {t}, what's the order?",
    "can you [order|sort|list] them from {s} to {t}?", "{s} to {t}?", "i need the order from {s} to {t}",
    "order them from {s} to {t}", "put them in order from {s} to {t}", "list them from {s} to {t}",
)  # fmt: skip
_TWO_SCENE = (
    "{a} {x} {w} {y}?", "{a} {x} {w} {y}?", "{a} {x} {w} {y}?", "[so |then |and |now ]{a} {x} {w} {y}?",
    "{a} {x} {w} {y}, yes or no?", "yes or no: {a} {x} {w} {y}?",
    "is it [true|certain|right|correct] that {x} {m} {y}?",
    "does [that|this|it] [mean|follow] that {x} {m} {y}?", "[tell me|say|can you tell me] [if|whether] {x} {m} {y}",
    "can we [say|conclude|be sure] that {x} {m} {y}?", "{x} {m} {y}, [right|correct|yes or no]?",
    "so {a} {x} {w} {y}?",
    "do we know that {x} {m} {y}?", "{a} {x} {w} {y}?",
)  # fmt: skip
_WHICH_SCENE = (
    "{s}, {x} or {y}?", "{s}: {x} or {y}?", "{x} or {y}, {s}?", "{x} or {y}: {s}?", "between {x} and {y}, {s}?",
    "of {x} and {y}, {s}?", "[so |and |tell me ]{s}, {x} or {y}?", "{s}? {x} or {y}?", "{x} vs {y}, {s}?",
    "{s}, {x} or {y}?",
)  # fmt: skip
_ASKED = {
    "first": (_MOST, _MOST_DOES, _ASK_SCENE), "last": (_MOST, _MOST_DOES, _ASK_SCENE),
    "2nd": (_SECOND, _SECOND_DOES, _ASK_SCENE), "3rd": (_SECOND, _SECOND_DOES, _ASK_SCENE),
    "dn2": (_SECOND, _SECOND_DOES, _ASK_SCENE), "middle": (_MIDDLE, _MIDDLE, _MIDDLE),
    "list": (_LIST, _LIST_DOES, _LIST_SCENE), "tsil": (_LIST, _LIST_DOES, _LIST_SCENE),
    "two": (_TWO, _TWO_DOES, _TWO_SCENE), "more": (_WHICH, _WHICH_DOES, _WHICH_SCENE),
    "less": (_WHICH, _WHICH_DOES, _WHICH_SCENE),
}  # fmt: skip
_BY_FAR = (
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "much ",
    "a bit ",
    "slightly ",
    "a little ",
    "way ",
    "even ",
    "far ",
    "a lot ",
)
_CAST = (
    "{and} are [friends|siblings|classmates|neighbours|cousins|on a team|in a group]. ",
    "[there are |we have |i have |]{n} [{ones}|of them]: {and}. ",
    "{n} {ones}, {and}, [were compared|are compared]. ",
    "[take|consider|look at] {and}. ", "i know {n} {ones}: {and}. ", "{and}. ",
)  # fmt: skip
_ONES = {
    "people": ("person", "kid", "child", "friend", "student", "boy or girl", "player"), "animals": ("animal",),
    "letters": ("one", "letter", "person"), "cities": ("city", "town"), "fruit": ("one", "item", "thing"),
    "wheels": ("vehicle", "one"), "goods": ("item", "thing", "object"), "blocks": ("block", "one", "box"),
    "rivers": ("river",), "metals": ("metal", "one"), "family": ("person", "one", "family member"),
}  # fmt: skip
_MANY = {"person": "people", "child": "children", "city": "cities", "boy or girl": "kids"}

_MORE = {_MOST: MOST, _TWO: TWO, _WHICH: WHICH, _SECOND: SECOND, _FRAMES: ORDER_FRAMES}


def ask(rng: Random, data: Data, split: Split) -> tuple[str, list[bool]]:
    """The facts and the question of a puzzle of order, and which facts are told from the less to the more."""
    goal, sort = data["goal"], data["sort"]
    scene = SCENES[data["scene"]] if data.get("scene", -1) >= 0 else None
    alive = sort in ("people", "animals", "letters", "family", *ALIVE)
    who = "who" if alive else "which"
    facts, turned = told(rng, [(called(sort, x), called(sort, y)) for x, y in data["facts"]], *_ways(data, scene), who)
    slots = _slots(rng, data)
    style = 2 if scene else int(len(data["words"]) > 5)
    question = phrase(rng, _ASKED[goal][style], split, _MORE)
    if data.get("daily") and "me" in data["pair"] and goal in ("two", "more", "less"):
        question = vary(rng, rng.choice(WITH_ME[goal == "two", data["words"][5:] != (), _asked_first(data) == "me"]))
    x, y = (called(sort, one) for one in (data["pair"][::-1] if data["less"] else data["pair"]))
    named = _scene_slots(data, scene) if scene else _plain_slots(data)
    question = question.format(x=x, y=y, **slots, **named)
    if not alive:
        question = question.replace("who's", "which is").replace("whos ", "which is ").replace("who ", "which ")
    if sort == "family":
        facts = re.sub(r"\b[Mm]e (?:(isn't)|is)", lambda found: "I am not" if found[1] else "I am", facts)
    if rng.random() < 0.05 and sort != "family":
        facts = vary(rng, rng.choice(_CAST)).format(**slots) + facts
    if scene and rng.random() < 0.4:
        facts, question = (text.replace(" > ", ">").replace(" < ", "<") for text in (facts, question))
    frame = phrase(rng, _FRAMES, split, _MORE)
    if "{q} {f}" in frame:  # the question comes first
        question = f"{question.rstrip('?')} if"
    text = frame.format(f=facts, q=question, F=first_up(facts), Q=first_up(question))
    return dress(rng, articled(rng, text, data) if split == "train" else text), turned


def _asked_first(data: Data) -> str:
    return str(data["pair"][data["less"]])


def _slots(rng: Random, data: Data) -> dict[str, str]:
    """Everybody with `or` and with `and`, how many they are and what one of them is called."""
    names = rng.sample(data["chain"], len(data["chain"]))
    theme = THEMES.get(data["sort"])
    one = theme.one if theme else rng.choice(_ONES[data["sort"]])
    many = theme.many if theme else _MANY.get(one, f"{one}s")
    *most, last = (called(data["sort"], name) for name in names)
    return {
        "all": f"{', '.join(most)} or {last}", "and": f"{', '.join(most)} and {last}", "one": one,
        "ones": many, "n": in_words(len(names)) if rng.random() < 0.7 else str(len(names)),
        "k": "third" if data["goal"] == "3rd" else "second",
    }  # fmt: skip


def _plain_slots(data: Data) -> dict[str, str]:
    goal = data["goal"]
    more, less, _, most, least, *verbs = (word.replace("_", " ") for word in data["words"])
    verb, base = verbs or ("is", "be")
    down = goal in ("last", "tsil", "dn2", "less") or data["less"]
    top, end = (least, most) if down else (most, least)
    return {"s": top, "t": end, "m": less if down else more, "v": verb, "w": base}


def _scene_slots(data: Data, scene: Scene) -> dict[str, str]:
    goal, less = data["goal"], data["less"]
    top, end = (word.replace("_", " ") for word in scene.words[2:])
    asked = {"last": scene.least, "less": scene.least, "2nd": scene.second}.get(goal, scene.most)
    if goal in ("list", "tsil"):
        asked = top if goal == "list" else end
    return {
        "s": asked, "t": end if goal == "list" else top, "a": scene.aux,
        "w": scene.base_less if less else scene.base_more,
        "m": scene.less if less else scene.more,
    }  # fmt: skip


def _ways(data: Data, scene: Scene | None) -> tuple[str, str, str, str]:
    """What stands between two that are compared: the more, the less, not as … as, and the verb."""
    if scene:
        return scene.more, scene.less, "", ""
    more, less, alike, _, _, *verbs = (word.replace("_", " ") for word in data["words"])
    verb = verbs[0] if verbs else "is"
    return f"{verb} ~{more} than", f"{verb} ~{less} than", alike, verb


def told(
    rng: Random, facts: Sequence[tuple[str, str]], more: str, less: str, alike: str, verb: str, who: str
) -> tuple[str, list[bool]]:
    """The facts as clauses joined, and for each whether it names the less first.

    `who` takes up the one named last, `but` and `and` the one named first.
    """
    link = rng.choice((", ", ", and ", " and ", "; ", ". ", ". ", ". ", ", ", ". ", "\n", " but "))
    relative, shared, bare = rng.random() < 0.25, rng.random() < 0.5, verb == "is" and rng.random() < 0.04
    text, last, head = "", "", ""
    turned: list[bool] = []
    for i, (x, y) in enumerate(facts):
        way = rng.random()
        if relative and last in (x, y):
            way = way * 0.58 if last == x else 0.58 + way * 0.27  # the one named last comes first
        elif shared and head and head in (x, y):
            way = way * 0.58 if head == x else 0.58 + way * 0.27
        if way < 0.58:
            first, clause, second = x, more, y
        elif way < 0.85 or not alike:
            first, clause, second = y, less, x
        else:
            first, clause, second = y, vary(rng, "[is not|is not|isn't] as ") + f"{alike} as", x
        turned.append(first == y)
        by_far = rng.choice(_BY_FAR)
        clause = clause.replace(
            "~", "" if " " in clause.partition("~")[2].removesuffix(" than") or not alike else by_far
        )
        if bare and clause.startswith("is ") and clause.endswith(" than"):
            clause = clause.removeprefix("is ")
        if relative and first == last:
            text += f", {who} {clause} {second}"
            head = ""
        elif shared and first == head:
            short = clause.removeprefix("is ") if rng.random() < 0.7 else clause
            text += rng.choice((" but ", " and ", ", but ", " but ", " and also ")) + f"{short} {second}"
            head = ""
        else:
            text += (link if i else "") + f"{first_up(first) if i and link == '. ' else first} {clause} {second}"
            head = first
        last = second
    return text, turned
