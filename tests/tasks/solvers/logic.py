"""A second solver for logic puzzles, from the typed question alone: a parser, a closure, and brute force."""

from __future__ import annotations

import re
from itertools import product

_TRUE, _FALSE = {"true", "t", "1"}, {"false", "f", "0"}
_MORE = (
    "taller", "older", "faster", "heavier", "richer", "larger", "stronger", "bigger", "happier", "louder", "braver",
    "warmer", "more",
)  # fmt: skip
_LESS = (
    "shorter", "younger", "slower", "lighter", "poorer", "smaller", "weaker", "sadder", "quieter", "shyer",
    "colder", "less",
)  # fmt: skip
_MOST = (
    "tallest", "oldest", "fastest", "heaviest", "richest", "largest", "strongest", "biggest", "happiest", "loudest",
    "bravest", "warmest", "most",
)  # fmt: skip
_LEAST = (
    "shortest", "youngest", "slowest", "lightest", "poorest", "smallest", "weakest", "saddest", "quietest",
    "shyest", "coldest", "least",
)  # fmt: skip
_BEFORE = (
    r"^(?:please |hey, |hi, |hello! |pls |can you tell me: |quick question: |could you help\? |i need help: "
    r"|help me with this: "
    r"|question: |so, |ok |hi there, |tell me, |just curious, |my homework says: |q: |um, |one more: )"
)
_AFTER = (
    r"[?.! ]*(?: please| thanks| thank you!?| pls| thx| i'm stuck| asap| show your work| think step by step| :\)"
    r"| can you help\?| can you help| \(just the answer\)| ty| cheers)?[?.! ]*$"
)


def solve(question: str) -> str:
    """The answer, names in lower case. Raises ValueError where nothing fits."""
    text = re.sub(_BEFORE, "", re.sub(r"\s+", " ", question.lower()).strip())
    text = re.sub(_AFTER, "", text)
    words = set(re.findall(r"[a-z]+", text))
    if words & {"knight", "knights", "liar", "liars", "knaves"}:
        return _knights(text)
    if words & {*_MORE, *_LESS, *_MOST, *_LEAST} or re.search(r"not as \w+ as", text):
        return _order(text)
    return _boolean(text) or _links(text)


def _boolean(text: str) -> str:
    names = dict.fromkeys(_TRUE, True) | dict.fromkeys(_FALSE, False)
    if given := re.search(r"(\w) is true and (\w) is false\. |let (\w) = true and (\w) = false\. ", text):
        on, off = (name for name in given.groups() if name)
        names = {on: True, off: False}
        text = text[given.end() :]
    for sign, word in (("∧", "and"), ("&&", "and"), ("&", "and"), ("∨", "or"), ("||", "or"), ("|", "or"),
                       ("¬", "not"), ("~", "not"), ("!", "not")):  # fmt: skip
        text = text.replace(sign, f" {word} ")
    tokens = re.findall(r"[()]|\w+|[^\w\s()]+", text)
    longest, value = 0, False
    for start in range(len(tokens)):
        parser = _Parser(tokens, start, names)
        found = parser.either()
        if found is not None and parser.good - start > max(longest, 1):
            longest, value = parser.good - start, found
    return "" if not longest else "true" if value else "false"


class _Parser:
    """Reads the longest expression from a token on; None where there is none."""

    def __init__(self, tokens: list[str], at: int, names: dict[str, bool]) -> None:
        self.tokens, self.good, self.names = [*tokens, ""], at, names

    def either(self) -> bool | None:
        return self._chain("or", self.both)

    def both(self) -> bool | None:
        return self._chain("and", self.single)

    def _chain(self, op: str, inner: object) -> bool | None:
        assert callable(inner)
        value: bool | None = inner()
        while value is not None and self.tokens[self.good] == op:
            back = self.good
            self.good += 1
            right = inner()
            if right is None:
                self.good = back
                return value
            value = (value or right) if op == "or" else (value and right)
        return value

    def single(self) -> bool | None:
        start, token = self.good, self.tokens[self.good]
        self.good += 1
        if token in self.names:
            return self.names[token]
        if token == "not" and (inside := self.single()) is not None:
            return not inside
        if token == "(" and (inside := self.either()) is not None and self.tokens[self.good] == ")":
            self.good += 1
            return inside
        self.good = start
        return None


_VERBS = ("is", "earns", "weighs", "eats", "reads", "sleeps", "talks")
_X, _Y = r"(?:the )?(?P<x>\w+)", r"(?:the )?(?P<y>\w+)"
_THAN = rf"(?P<m>{'|'.join((*_MORE, *_LESS))})"
_YESNO = (
    rf"(?:is it true that|does it follow that|would you say) {_X} is {_THAN} than {_Y}",
    rf"{_X} is {_THAN} than {_Y}, right",
    rf"can {_X} be {_THAN} than {_Y}",
    rf"\bis {_X} {_THAN} than {_Y}",
    rf"\bis {_X} {_THAN} or not, compared with {_Y}",
    rf"\bdoes {_X} \w+ {_THAN} than {_Y}",
)
_WHICH = (
    rf"(?:who|which)(?: is|'s| earns| weighs| eats| reads| sleeps| talks) {_THAN}[,:] {_X} or {_Y}",
    rf"{_X} or {_Y}, who is {_THAN}",
    rf"(?:of|between) {_X} and {_Y},? who is {_THAN}",
)


def _order(text: str) -> str:
    pair = kind = None
    for name, patterns in (("yesno", _YESNO), ("which", _WHICH)):
        for pattern in patterns:
            if kind is None and (found := re.search(pattern, text)):
                kind, pair, text = name, found, text[: found.start()] + text[found.end() :]
    bare = rf"(?:^|\W |\b(?:so|now|then) ){_X} {_THAN} than {_Y}(?:\?| if|$)"
    if kind is None and (found := re.search(bare, text)) and found["x"] not in _VERBS:
        kind, pair, text = "yesno", found, text[: found.start("x")] + text[found.end() :]
    after: dict[str, str] = {}
    facts = rf"(\w+) (?:is|earns|weighs|eats|reads|sleeps|talks) (?:not as \w+ as|{_THAN} than) (?:the )?(\w+)"
    for x, than, y in re.findall(facts, text):
        after |= {x: y} if than in _MORE else {y: x}
    chain = [next(one for one in after if one not in after.values())]
    while chain[-1] in after:
        chain.append(after[chain[-1]])
    if pair is not None:
        first = (chain.index(pair["x"]) < chain.index(pair["y"])) == (pair["m"] in _MORE)
        return ("yes" if first else "no") if kind == "yesno" else pair["x" if first else "y"]
    down = next(word for word in re.findall(r"\w+|$", text) if word in (*_MOST, *_LEAST, "middle", "")) in (
        *_MOST,
        "middle",
    )
    if "middle" in text:
        return chain[len(chain) // 2]
    ordered = chain if down else chain[::-1]
    if re.search(r"\bsecond\b", text):
        return ordered[1]
    if re.search(r"order|sort|\blist\b|rank|line them|\bfrom \w+ to\b", text):
        return ", ".join(ordered)
    return ordered[0]


_ONE = r"(?:a )?(\w+)"
_FACTS = (
    (r"no (\w+) (?:is a|are) (\w+)", "-"),
    (r"(\w+) (?:is|are) never (?:a )?(\w+)", "-"),
    (r"(\w+) is not a (\w+)", "-"),
    (r"something is a (\w+), it is a (\w+)", "+"),
    (r"whatever is a (\w+) is a (\w+)", "+"),
    (r"being a (\w+) means being a (\w+)", "+"),
    (r"(\w+) are always (\w+)", "+"),
    (r"(\w+) (?:are|is a) (\w+)", "+"),
)  # fmt: skip
_CLAUSES = (
    r"in case (?P<a>.+?), (?P<b>.+)", r"when(?:ever)? (?P<a>.+?), (?P<b>.+)", r"^if (?P<a>.+?),? then (?P<b>.+)",
    r"^if (?P<a>.+?), (?P<b>.+)", r"(?P<b>.+) if (?P<a>.+)", r"(?P<a>.+) (?:means|implies|->) (?P<b>.+)",
)  # fmt: skip
_ASKING = (
    r"^(?:does it follow that|can we conclude that|is it certain that|must it be that|do we know that"
    r"|can we be sure that"
    r"|does that mean|so is it true that|is it true that|is it sure that|can one say for sure that"
    r"|then)? ?(.*?)(?:, right|, yes or no)?$"
)


def _links(text: str) -> str:
    *told, question = re.split(r"\. |; ", text)
    facts = [fact for fact in told if fact]
    if not re.search(r"\ba \w+|\b(?:all|no|every|each) ", question):
        return _implied(facts, question)
    links: dict[str, tuple[str, str]] = {}
    for fact in facts:
        for pattern, sign in _FACTS:
            if found := re.search(pattern, fact):
                links[_single(found[1])] = _single(found[2]), sign
                break
        else:
            raise ValueError(fact)
    none = re.search(r"\bno (\w+) (?:is a|are|a) (\w+)", question)
    every = re.search(r"\b(?:all|every|each|any) (\w+)(?: (?:are|is|be|surely|a))* (\w+)", question)
    one = re.search(r"(\w+)(?: (?:is|be|surely))* a (\w+)", question)
    asked = none or every or one
    if asked is None:
        raise ValueError(question)
    here, end = _single(asked[1]), _single(asked[2])
    sign = "+"
    while here != end and here in links and sign == "+":
        here, sign = links[here]
    return "yes" if here == end and (sign == "-") == (none is not None) else "no"


def _single(noun: str) -> str:
    return noun.removesuffix("es") if noun == "heroes" else noun.removesuffix("s")


def _implied(facts: list[str], question: str) -> str:
    follows: dict[str, str] = {}
    given = ""
    for fact in facts:
        found = next((match for pattern in _CLAUSES if (match := re.search(pattern, fact))), None)
        if found is None:
            given = re.sub(r"^(?:we know that|now|suppose|it is true that|today) ", "", fact).removesuffix(" is true")
        else:
            follows[found["a"]] = found["b"]
    asked = re.search(_ASKING, question)
    assert asked is not None
    goal, here = asked[1].removesuffix(" is true"), given
    while here != goal and here in follows:
        here = follows[here]
    return "yes" if here == goal else "no"


_KN, _KT = r"(?:knave|liar)", r"(?:knight|truth-teller)"
_SAID = (
    (rf"(\w+) is a ({_KT}|{_KN}) (and|or) (\w+) is a ({_KT}|{_KN})", "pair"),
    (rf"(\w+) (?:is a {_KT}|always tells the truth|never lies)", "good"),
    (rf"(\w+) (?:is a {_KN}|always lies|never tells the truth)", "bad"),
    (r"(\w+) (?:and i are the same kind|is the same as me|and i are of one kind)", "same"),
    (r"(\w+) (?:and i are different kinds|is not the same as me)", "other"),
    (rf"exactly one of (\w+) and me is a {_KN}", "other"),
    (rf"(?:both )?(\w+) and i are (?:both )?{_KN}s", "both bad"),
    (rf"at least one of (\w+) and me is a {_KN}", "some bad"),
    (rf"(\w+) and i are not both {_KT}s", "some bad"),
)


def _knights(text: str) -> str:
    text = text.replace('"', "")
    said: list[tuple[str, str, tuple[str, ...]]] = []
    end = 0
    for found in re.finditer(r"(\w+)(?: says:?| claims:?| tells you:| said| states:|:) ([^.]*)\.", text):
        for pattern, form in _SAID:
            if match := re.fullmatch(pattern, found[2]):
                said.append((found[1], form, match.groups()))
                end = found.end()
                break
    names = sorted({name for speaker, form, rest in said for name in (speaker, rest[0], *(rest[3:4]))})
    worlds = [dict(zip(names, kinds, strict=True)) for kinds in product((True, False), repeat=len(names))]
    worlds = [world for world in worlds if all(_holds(world, *one) is world[one[0]] for one in said)]
    (world,) = worlds
    question = text[end:]
    seek = re.search(_KT, question) is not None
    if asked := re.search(rf"\b({'|'.join(names)})\b", question):
        return "yes" if world[asked[1]] is seek else "no"
    return ", ".join(name for name in names if world[name] is seek)


def _holds(world: dict[str, bool], me: str, form: str, rest: tuple[str, ...]) -> bool:
    if form == "pair":
        sides = [world[rest[i]] is (re.fullmatch(_KT, rest[i + 1]) is not None) for i in (0, 3)]
        return all(sides) if rest[2] == "and" else any(sides)
    x, i = world[rest[0]], world[me]
    return {"good": x, "bad": not x, "same": x is i, "other": x is not i, "both bad": not x and not i,
            "some bad": not x or not i}[form]  # fmt: skip
