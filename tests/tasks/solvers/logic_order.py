"""A second solver for comparisons, from the typed question alone: statements become signs, signs a chain."""

from __future__ import annotations

import re

from tests.tasks.solvers import logic_wider

_UP = (
    "taller", "older", "faster", "quicker", "heavier", "richer", "larger", "stronger", "bigger", "happier", "louder",
    "braver", "warmer", "hotter", "more", "smarter", "kinder", "nicer", "busier", "wiser", "higher", "harder", "better",
    "funnier", "closer", "nearer", "fitter", "cleverer", "thinner", "earlier", "cuter", "wilder", "cheaper", "rainier",
    "sweeter", "tastier", "riper", "longer", "wider", "deeper", "hungrier", "thirstier", "cooler",
    "prettier", "sleepier", "luckier", "politer", "lazier", "neater", "cleaner", "angrier", "tougher", "wealthier",
    "brighter", "chubbier", "greater",
)  # fmt: skip
_DOWN = (
    "shorter", "younger", "slower", "lighter", "poorer", "smaller", "weaker", "sadder", "quieter", "shyer", "colder",
    "less", "meaner", "lower", "fewer", "worse", "further", "farther", "fatter", "later", "uglier", "tamer", "newer",
    "calmer", "messier", "dirtier", "ruder", "unluckier", "tinier", "skinnier", "dimmer",
    "fresher", "drier", "sourer", "softer", "pricier", "narrower", "shallower",
)  # fmt: skip
_TOP = (
    *(word.removesuffix("er") + "est" for word in _UP), "most", "best", "first", "left", "top", "front",
)  # fmt: skip
_BOTTOM = (
    *(word.removesuffix("er") + "est" for word in _DOWN), "least", "worst", "furthest", "farthest", "fewest", "last",
    "right", "bottom", "back", "latest", "priciest",
)  # fmt: skip
_BACKWARDS = (
    "new", "fresh", "soft", "far", "expensive", "calm", "light", "short", "young", "slow", "poor", "weak", "small",
    "quiet", "tiny", "skinny",
)  # fmt: skip
_VERB = (
    r"(?:is|be|was|earns?|weighs?|eat|ate|eats|reads?|sleeps?|slept|talks?|runs?|ran|swims?|swam|drives?|drove|jumps?"
    r"|jumped|has|have|works?|sings?|sang|walks?|makes?|spends?|spent|types?|gets? up|got up|finish(?:ed)?|got home"
    r"|get home|arrived?|woke up|wake up|leave|left|came in|come in|comes?|came|got there|get there|went to bed"
    r"|go to bed|moved? in|speak|spoke|join(?:ed)?|scored?|drank|drink|earned|sold|sell|saved?|pay|paid|won|win"
    r"|collect(?:ed)?|stands?|sits?|lives?|got|get|costs?|worth|born|gets"
    r"|knows?|drinks?|owns?|climbs?|cooks?|plays?|dances?|cycles?|rides?|stud(?:y|ies)|(?<!\bthe )(?<!\ba )trains?"
    r"|laughs?|travels?"
    r"|throws?|arrives|caught|catch|were)"
)
_NOUN = (
    r"(?: coins| books| points| money| marbles| friends| toys| cards| grades| votes| to school| from school| songs"
    r"| sweets| pets"
    r"| stamps| cousins| tickets| fish)?"
)
_KIND = (
    r"(?: smart| busy| wise| hard| funny| tired| popular| fit| clever| dangerous| tasty| ripe| valuable| famous"
    r"| careful| generous| patient| experienced| talented| creative| hungry| thirsty| cool| sleepy| lazy| angry)?"
)
_ADVERB = r"(?:much |a bit |slightly |a little |way |even |far |a lot )?"
_MORE = (
    rf"\b(?:{'|'.join(_UP)}){_KIND}{_NOUN} than|\bbefore|\bahead of|\bin front of|\b(?:to the )?left of|\babove"
    r"|(?<![-=])>"
)
_LESS = rf"\b(?:{'|'.join(_DOWN)}){_KIND}{_NOUN} than|\bafter|\bbehind|\b(?:to the )?right of|\bbelow|\bunder|<"
_LEAD = rf"(?:\b{_VERB} )?(?:\b{_VERB} )?{_ADVERB}"
_LIST = re.compile(
    r"\border|\bsort|\blist\b|\brank|line them|arrange|(?:starting|beginning|start) with|(?:who|which) is next"
    rf"|\b(?:{'|'.join((*_TOP, *_BOTTOM))})(?: \w+)?(?: to (?:the )?(?:{'|'.join((*_TOP, *_BOTTOM))})| first)\b"
)
_GREATER = re.compile(rf"{_LEAD}(?:{_MORE})(?=\W)")
_SMALLER = re.compile(rf"{_LEAD}(?:{_LESS})(?=\W)")
_HEDGES = r" (?:then|therefore|really|also|definitely|for sure)(?= [»«])"


def is_order(text: str) -> bool:
    """Whether the question compares."""
    return "»" in _signs(text) or "«" in _signs(text)


def _signs(text: str) -> str:
    """`ann is much taller than bob` as `ann » bob`."""
    text = logic_wider.compared(text)
    text = re.sub(r"\bi am\b", "me is", re.sub(r"\bmy (?!class|family|homework|teacher|question|kid)", "", text))
    if re.search(r"\b(?:costs? (?:more|less)|worth (?:more|less)|weighs? (?:more|less)) than", text):
        text = text.replace("most expensive", "most").replace("cheapest", "least")
    text = text.replace("more expensive", "pricier").replace("most expensive", "priciest")
    text = re.sub(r"(?:furthest (?:to the )?|from the )left", "first", text)
    text = re.sub(r"(?:furthest (?:to the )?|from the )right", "last", text)
    text = re.sub(r"\bleft (?=\w+est|first|last|second)", "", text)
    text = re.sub(r"(?:is not|isn't) as (\w+) as", lambda found: "»" if found[1] in _BACKWARDS else "«", text)
    text = re.sub(rf"\bis (?:the )?(\w+) ({'|'.join((*_UP, *_DOWN))})({_KIND}) or not, compared (?:with|to)",
                  r"is \1 \2\3 than", text)  # fmt: skip
    text = re.sub(r"(?<![-=])>", " > ", text).replace("<", " < ")
    text = _GREATER.sub(" » ", text)
    text = _SMALLER.sub(" « ", text)
    text = re.sub(r"\s+", " ", text)
    text = logic_wider.bare(re.sub(_HEDGES, "", text))
    text = re.sub(r"(\w+), (?:who|which) ([»«])", r"\1. \1 \2", text)
    return re.sub(r"(\w+) ([»«]) ((?:the )?\w+),? (?:but|and)(?: also)? ([»«])", r"\1 \2 \3. \1 \4", text)


def solve(question: str) -> str:
    """The answer to a question that compares."""
    text = _signs(question)
    found = list(re.finditer(r"(?:\bthe )?\b(\w+) ([»«]) (?:the )?(\w+)", text))
    said = [(one[1], one[3]) if one[2] == "»" else (one[3], one[1]) for one in found]
    names = {name for pair in said for name in pair}
    if len(said) == len(names):
        between = text[found[0].end() : found[1].start()]
        early = not between.strip() and re.search(r"\b(?:whether|is|does|did|was)\s*$", text[: found[0].start()])
        at = 0 if early or re.search(r"\?|\bif\b|facts:|we know|i know that", between) else -1
        asked = said.pop(at)
        chain = _chain(said)
        return "yes" if chain.index(asked[0]) < chain.index(asked[1]) else "no"
    chain = _chain(said)
    rest = re.sub(r"(?:\bthe )?\b(\w+) ([»«]) (?:the )?(\w+)", "#", text)
    if "middle" in rest:
        return chain[len(chain) // 2]
    ways = (word for word in re.findall(r"\w+", rest) if word in (*_UP, *_DOWN, *_TOP, *_BOTTOM))
    ordered = chain if next(ways, "most") in (*_UP, *_TOP) else chain[::-1]
    if place := re.search(r"\b(second|third)\b", rest):
        return ordered[1 if place[1] == "second" else 2]
    one = "|".join(names)
    for pair in re.finditer(rf"\b({one}) (?:or(?: is)?|and|vs) (?:the |an? )?({one})\b", rest):
        if len(names) == 2 or not re.search(rf"\b(?:{one}), (?:the )?$", rest[: pair.start()]):
            return min(pair[1], pair[2], key=ordered.index)
    if pair := re.search(rf"\b({one}) (?:[a-z]+ ){{1,3}}or is (?:the |an? )?({one})\b", rest):
        return min(pair[1], pair[2], key=ordered.index)
    if _LIST.search(rest):
        return ", ".join(ordered)
    return ordered[0]


def _chain(said: list[tuple[str, str]]) -> list[str]:
    after = dict(said)
    chain = [next(one for one in after if one not in after.values())]
    while chain[-1] in after and len(chain) <= len(said):
        chain.append(after[chain[-1]])
    assert len(chain) == len(said) + 1, said
    return chain
