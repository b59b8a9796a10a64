"""A second solver for logic puzzles, from the typed question alone: a parser, a closure, and brute force."""

from __future__ import annotations

import re
from itertools import product

from tests.tasks.solvers import logic_everyday, logic_order, logic_wider

_TRUE, _FALSE = {"true", "t", "1"}, {"false", "f", "0"}
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
    if words & {"knave", "liar", "liars", "knaves"}:
        return _knights(text)
    if logic_order.is_order(text):
        return logic_order.solve(text)
    try:
        return logic_everyday.solve(text)
    except ValueError:
        return _boolean(text) or _links(text)


def _boolean(text: str) -> str:
    names = dict.fromkeys(_TRUE, True) | dict.fromkeys(_FALSE, False)
    text = re.sub(r"(\w) holds and (\w) does not\.", r"\1 is true, \2 is false.", text)
    text = re.sub(r"is a (true|false) (?:statement|one)", r"is \1", text.replace("the statement ", ""))
    setting = (
        r"\b([a-z])(?: is | be |\s?:?=\s?)(true|false|1|0)(?: and |, |; | )(?:the statement )?"
        r"([a-z])(?: is | be |\s?:?=\s?)(true|false|1|0)(?:\. |, |; | )"
    )
    if given := re.search(setting, text):
        names = {given[i]: given[i + 1] in _TRUE for i in (1, 3)}
        text = text[given.end() :]
    for sign, word in (("^", "xor"), ("⊕", "xor"),
                       ("∧", "and"), ("&&", "and"), ("&", "and"), ("∨", "or"), ("||", "or"), ("|", "or"),
                       ("¬", "not"), ("~", "not"), ("!", "not")):  # fmt: skip
        text = text.replace(sign, f" {word} ")
    tokens = re.findall(r"[()]|\w+|[^\w\s()]+", text)
    best = (False, 0, False)
    for start in range(len(tokens)):
        parser = _Parser(tokens, start, names)
        found = parser.either()
        length = parser.good - start
        if found is not None and length > 1:  # `true or false` is mostly a way of asking
            real = tokens[start : parser.good] != ["true", "or", "false"]
            best = max(best, (real, length, found), key=lambda one: one[:2])
    return "" if not best[1] else "true" if best[2] else "false"


class _Parser:
    """Reads the longest expression from a token on; None where there is none."""

    def __init__(self, tokens: list[str], at: int, names: dict[str, bool]) -> None:
        self.tokens, self.good, self.names = [*tokens, ""], at, names

    def either(self) -> bool | None:
        return self._chain("or", self.odd)

    def odd(self) -> bool | None:
        return self._chain("xor", self.named)

    def named(self) -> bool | None:
        start, left = self.good, self.both()
        op = self.tokens[self.good]
        if left is None or op not in ("nand", "nor", "implies"):
            return left
        self.good += 1
        right = self.both()
        if right is None:
            self.good = start
            return None
        return (not left or right) if op == "implies" else not (left and right if op == "nand" else left or right)

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
            value = (value or right) if op == "or" else value is not right if op == "xor" else (value and right)
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


def read(question: str) -> str | None:
    """The answer, or None where the question is in words that this solver does not know."""
    try:
        return solve(question)
    except (ValueError, KeyError, IndexError, StopIteration, AssertionError):
        return None


_FACTS = (
    (r"(?:no|none of the|not a single) (\w+) (?:is|are)(?: a)? (\w+)", "-"),
    (r"(\w+) (?:is|are)(?: never| not|n't)(?: a)? (\w+)", "-"),
    (r"(?:something|whatever|anything that|everything that) is(?: a)? (\w+),?(?: then)?(?: it)? is(?: a)? (\w+)", "+"),
    (r"being a (\w+) means being(?: a)? (\w+)", "+"),
    (r"(\w+) (?:is|are)(?: always)?(?: a)? (\w+)", "+"),
)  # fmt: skip
_CLAUSES = (
    r"^(?:in case|when|whenever|once|as soon as) (?P<a>.+?), (?P<b>.+)", r"^if (?P<a>.+?),? then (?P<b>.+)",
    r"^if (?P<a>.+?), (?P<b>.+)", r"(?P<b>.+) (?:if|whenever|when) (?P<a>.+)",
    r"(?P<a>.+) (?:means|implies|->|=>)(?: that)? (?P<b>.+)",
)  # fmt: skip
_RULE = re.compile(r"\b(?:all|every|each|any|no|none|not a single|never|whatever|anything|something|being|an?|are)\b")
_HEDGE = r"(?:, | )?(?:right|correct|yes or no)$"
_SURE = (
    r"\b(?:surely|definitely|necessarily|therefore|then|also|really|always|for sure|so|now|and|have to be|would|be)\b"
)


def _links(text: str) -> str:
    text = re.sub(r"\b(\w+) things?\b", r"\1", re.sub(r"\ban\b", "a", re.sub(_HEDGE, "", text)))
    if not _RULE.search(text):
        *told, question = re.split(r"\. |; ", text)
        return _implied([fact for fact in told if fact], question)
    text = re.sub(r"\b(?:tell me|say) (?:if|whether) (?!something)", "", text)
    text = re.sub(r"if something is a (\w+), (?:then )?it is", r"all \1 are", text)
    if turned := re.fullmatch(r"(.+?) if (.+)", text):
        text = f"{turned[2]}. {turned[1]}"
    if " if " not in text:
        told_of, asked = logic_wider.parted(text.removeprefix("if "))
        text = ". ".join([*logic_wider.pieces(told_of), asked])
    *told, question = re.split(r"\. |; |, and |, | and ", text)
    links: dict[str, tuple[str, str]] = {}
    for fact in filter(None, told):
        for pattern, sign in _FACTS:
            if found := re.search(pattern, fact):
                links[_single(found[1])] = _single(found[2]), sign
                break
        else:
            raise ValueError(fact)
    none = re.search(r"\bno (\w+)", question) is not None
    known = {*links, *(end for end, _ in links.values())}
    words = [_single(word) for word in re.findall(r"\w+", re.sub(_SURE, " ", question))]
    here, end = ([word for word in words if word in known and word != "a"] + words[-1:])[:2]
    if words[-1] != end:
        end = words[-1]
    sign = "+"
    while here != end and here in links and sign == "+":
        here, sign = links[here]
    return "yes" if here == end and (sign == "-") == none else "no"


def _single(noun: str) -> str:
    odd = {"men": "man", "people": "person", "daxes": "dax", "razzes": "razz"}
    return logic_wider.stem(odd.get(noun, noun))


def _implied(facts: list[str], question: str) -> str:
    follows: dict[str, tuple[str, str]] = {}
    given = ""
    for fact in facts:
        found = next((match for pattern in _CLAUSES if (match := re.search(pattern, fact))), None)
        if found is None:
            given = re.sub(
                r"^(?:we know that|now|suppose|it is true that|today|right now|in fact|it turns out that|i see that) ",
                "",
                fact,
            )
        else:
            follows[_event(found["a"])[0]] = _event(found["b"])
    asked = re.sub(
        r"^(?:what do you think, |so |then |now |and )?"
        r"(?:(?:does it follow|can we conclude(?: for sure)?|is it certain|must it be|do we know(?: for sure)?"
        r"|can (?:we|i) be sure"
        r"|is it (?:then )?true|is it sure|can one say for sure|is it clear|does this prove) that "
        r"|does that mean (?:that )?)?",
        "",
        question,
    ).rstrip(" ,?")
    goal, (here, sign) = _event(asked)[0], _event(given)
    if here not in {*follows, *(end for end, _ in follows.values())}:
        raise ValueError(given)
    while here != goal and here in follows and sign == "+":
        here, sign = follows[here]
    return "yes" if here == goal and sign == "+" else "no"


def _event(clause: str) -> tuple[str, str]:
    """The clause as a plain statement, and whether it says so or not."""
    clause = re.sub(r"^is (it|the \w+|\w+) (\w+)$", r"\1 is \2", clause)
    clause = re.sub(r"^does (it|the \w+|\w+) (\w+)$", r"\1 \2s", clause)
    sign = "-" if re.search(r" (?:is|does) not ", clause) else "+"
    clause = re.sub(r" does not (\w+)$", r" \1s", clause.replace(" is not ", " is "))
    return clause.removesuffix(" is true"), sign


_KN, _KT = r"(?:knave|liar)", r"(?:knight|truth-teller)"
_SAID = (
    (rf"(\w+) is a ({_KT}|{_KN}) (and|or) (\w+) is a ({_KT}|{_KN})", "pair"),
    (rf"(\w+) (?:is a {_KT}|always tells the truth|never lies)", "good"),
    (rf"(\w+) (?:is a {_KN}|always lies|never tells the truth)", "bad"),
    (r"(\w+) (?:and i are the same kind|is the same as me|and i are of one kind)", "same"),
    (r"(\w+) (?:and i are different kinds|is not the same as me)", "other"),
    (rf"exactly one of (\w+) and me is a {_KN}", "other"),
    (rf"(?:both |i and )?(\w+)(?: and i)? are (?:both )?{_KN}s", "both bad"),
    (rf"(?:both |i and )?(\w+)(?: and i)? are (?:both )?{_KT}s", "both good"),
    (rf"at least one of (\w+) and me is a {_KT}", "some good"),
    (rf"(\w+) and i are not both {_KN}s", "some good"),
    (r"(we) are (?:of )?(?:the same type|the same kind|both the same)", "same"),
    (r"(we) are (?:of )?(?:different types|different|not the same kind)", "other"),
    (rf"(we) are both {_KN}s|both of (us) are {_KN}s|neither of (us) is a {_KT}", "both bad"),
    (rf"(we) are both {_KT}s|both of (us) are {_KT}s|neither of (us) is a {_KN}", "both good"),
    (rf"at least one of (us) is a {_KN}|(we) are not both {_KT}s", "some bad"),
    (rf"at least one of (us) is a {_KT}|(we) are not both {_KN}s", "some good"),
    (r"(\d) \+ (\d) = (\d)|(\d) is (less|more) than (\d)|(\d) is an even number", "fact"),
    (rf"at least one of (\w+) and me is a {_KN}", "some bad"),
    (rf"(\w+) and i are not both {_KT}s", "some bad"),
)


def _knights(text: str) -> str:
    text = re.sub(r"[\"']|(?<=says),", "", text.replace("who's", "who is").replace("what's", "what is"))
    said: list[tuple[str, str, tuple[str, ...]]] = []
    end = 0
    for found in re.finditer(
        r"(\w+)(?: says that| says:?| claims:?| tells you:| tells me| said| states:|:) ([^.]*)\.", text
    ):
        for pattern, form in _SAID:
            if match := re.fullmatch(pattern, found[2]):
                said.append((found[1], form, tuple(group for group in match.groups() if group)))
                end = found.end()
                break
    both = [speaker for speaker, _, _ in said]
    said = [
        (me, form, (next(one for one in both if one != me),) if rest[0] in ("we", "us") else rest)
        for me, form, rest in said
    ]
    people = [(me, *((rest[0], *rest[3:4]) if form != "fact" else ())) for me, form, rest in said]
    names = sorted({name for group in people for name in group})
    worlds = [dict(zip(names, kinds, strict=True)) for kinds in product((True, False), repeat=len(names))]
    worlds = [world for world in worlds if all(_holds(world, *one) is world[one[0]] for one in said)]
    (world,) = worlds
    question = text[end:]
    asks = rf"\bwhats?\b|which type|{_KT} or (?:a )?{_KN}|{_KN} or (?:a )?{_KT}|^ ?(?:so )?\w+ (?:is|=)$"
    if re.search(asks, question):
        (who,) = set(re.findall(rf"\b(?:{'|'.join(names)})\b", question))
        kinds = ("truth-teller", "liar") if "truth-teller" in text else ("knight", "knave")
        return kinds[0 if world[who] else 1]
    seek = re.search(_KT, question) is not None
    if asked := re.search(rf"\b({'|'.join(names)})\b", question):
        return "yes" if world[asked[1]] is seek else "no"
    return ", ".join(name for name in names if world[name] is seek)


def _holds(world: dict[str, bool], me: str, form: str, rest: tuple[str, ...]) -> bool:
    if form == "pair":
        sides = [world[rest[i]] is (re.fullmatch(_KT, rest[i + 1]) is not None) for i in (0, 3)]
        return all(sides) if rest[2] == "and" else any(sides)
    if form == "fact":
        a, b, *c = (int(part) for part in rest if part.isdigit()) if len(rest) > 1 else (int(rest[0]), 0)
        return a + b == c[0] if c else (a < b) == ("less" in rest) if len(rest) > 1 else a % 2 == 0
    x, i = world[rest[0]], world[me]
    return {"both good": x and i, "some good": x or i,
            "good": x, "bad": not x, "same": x is i, "other": x is not i, "both bad": not x and not i,
            "some bad": not x or not i}[form]  # fmt: skip
