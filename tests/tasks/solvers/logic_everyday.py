"""A second solver for everyday syllogisms and conditions: all that could exist is listed, what is asked is tried."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.tasks.solvers import logic_wider

Literal = tuple[str, bool]
Rule = tuple[Literal, Literal]  # whatever is the first is the second

_QUANTIFIED = r"\b(?:all|every(?! time)|each|any|(?<!there is )(?<!there was )no|none|not a single|some|at least one)\b"
_SURE = (
    r"^(?:.*?\b(?:follow(?: logically)?|sure|conclude|certain|know(?: for sure)?|true|guaranteed|valid to say|concluded"
    r"|say for sure|tell|prove|imply|mean|means|conclusion) that |does (?:this|that|it) mean |can (?:we|i) be sure "
    r"|true or false: )"
)
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "is are a an the of can cannot does do not that could be necessarily definitely certainly also then surely for "
        "sure called all every each any no none single some at least one so now and really therefore",
    )
)
_KNOWN = r"^(?:now|we know that|right now|i see that|suppose|today(?! is)) "
_HAPPENS = {
    "rains": "is raining", "snows": "is snowing", "gets": "is", "opens": "is open", "rings": "is ringing",
    "barks": "is barking", "cries": "is crying", "closes": "is closed", "melts": "is melting", "turns": "is",
    "hides": "is hiding", "comes": "is here", "goes": "is", "stays": "is", "dies": "is dead",
}  # fmt: skip


def solve(text: str) -> str:
    """`yes` where what is asked holds whatever else may be so; ValueError where the text is none of these."""
    text = re.sub(r"therefore (.+?)\. is that (?:valid|a correct conclusion|logical)$", r"is it certain that \1", text)
    text = re.sub(r"is the conclusion that (.+?) (?:valid|correct)$", r"is it certain that \1", text)
    text = re.sub(r"if something is an? (\w+), (?:then )?it ", r"every \1 ", text)
    told, asked = logic_wider.parted(text)
    if re.search(_QUANTIFIED, f"{told} {asked}"):
        return _classes(logic_wider.pieces(told.removeprefix("if ")), asked)
    return _conditions(told, asked)


def _classes(told: list[str], asked: str) -> str:
    asked = re.sub(_SURE, "", asked)
    odd = r"\b(?:if|always|never|must(?! it be true)|would|(?<!it )have to|does (?:that|this) make)\b"
    if not told or any(re.search(odd, one) for one in (*told, asked)):
        raise ValueError(asked)
    rules: list[Rule] = []
    some: list[tuple[str, list[Literal]]] = []  # whom it is known of, and what is so
    for fact in told:
        sort, a, b = _statement(fact)
        if sort == "all":
            rules.append(((a, True), b))
        else:
            some.append((a, [b]) if sort == "one" else ("", [(a, True), b]))
    sort, a, b = _statement(asked)
    possible = list(_possible(rules, {a, b[0], *(name for _, one in some for name, _ in one)}))
    if sort == "all":
        return _yes(all(kind[b[0]] is b[1] for kind in possible if kind[a]))
    if sort == "one" and a not in {who for who, _ in some}:
        raise ValueError(asked)
    goal = [b] if sort == "one" else [(a, True), b]
    about = [[kind for kind in possible if _is(kind, one)] for who, one in some if sort == "some" or who == a]
    return _yes(any(kinds and all(_is(kind, goal) for kind in kinds) for kinds in about))


def _is(kind: dict[str, bool], literals: list[Literal]) -> bool:
    return all(kind[name] is value for name, value in literals)


def _statement(said: str) -> tuple[str, str, Literal]:
    """all, some or one; about whom; and what they are."""
    asked = re.match(r"(?:so |then |now |and )*(?:is|are|do|does|can|could|must) ", said)
    general = re.search(r"\b(?:all|every|each|any|no|none|not a single)\b", said)
    general = general or (asked and re.search(r"^(?:are|do) (?!all|some|no)|^\w+ an? |(?:can|could) an? ", said))
    few = re.search(r"\b(?:some|at least one)\b", said)
    plain = not asked and not re.match(r"(?:so |then |now |and )*(?:all|every|each|any|no|none|not|some|at) ", said)
    if plain and (
        general
        or few
        or not re.match(r"(?:so |then )*(?!whatever|what)\w+ (?:is|does|can|cannot|\w+s)\b(?! always| never)", said)
    ):
        raise ValueError(said)
    words = [word for word in re.findall(r"[\w-]+", said) if word not in _SMALL]
    if len(words) < 2:
        raise ValueError(said)
    none = re.search(r"\b(?:no|none|not a single)\b", said)
    good = not none and not re.search(r"\b(?:not|cannot)\b", said)
    if few:
        return "some", _stem(words[0]), (_stem(words[1]), good)
    return ("all", _stem(words[0]), (_stem(words[1]), good)) if general else ("one", words[0], (_stem(words[1]), good))


def _stem(word: str) -> str:
    odd = {"people": "person", "men": "man"}
    return logic_wider.stem(odd.get(word, word))


def _possible(rules: list[Rule], others: set[str]) -> Iterator[dict[str, bool]]:
    """Every combination of the terms that the rules allow; terms of one rule come close together, so few are tried."""
    order: list[str] = []
    left = list(rules)
    while left:
        rule = next((one for one in left if {one[0][0], one[1][0]} & set(order)), left[0])
        left.remove(rule)
        order += [name for name, _ in rule if name not in order]
    kinds: list[dict[str, bool]] = [{}]
    for term in (*order, *sorted(others - set(order))):
        kinds = [
            kind
            for before in kinds
            for kind in ({**before, term: True}, {**before, term: False})
            if not any(kind.get(a) is x and kind.get(b) is (not y) for (a, x), (b, y) in rules)
        ]
    yield from kinds


def _conditions(told: str, asked: str) -> str:
    if ";" in told or re.search(r"(?<!')\b[b-hj-z]\b", told):
        raise ValueError(told)
    asked = re.sub(_SURE, "", asked)
    turned = re.sub(r"^is (it|the \w+|\w+) ", r"\1 is ", asked)
    rules: list[tuple[str, str]] = []
    facts: list[str] = []
    for fact in re.split(r"\. ", told):
        found = re.fullmatch(r"(?:if|when|whenever|every time) (?P<a>.+?)(?:, then | then |, )(?P<b>.+)", fact)
        found = found or re.fullmatch(r"(?P<b>.+) (?:if|when|whenever) (?P<a>.+)", fact)
        if found:
            rules.append((found["a"], found["b"]))
        else:
            facts.append(re.sub(_KNOWN, "", fact))
    if not rules or not facts:
        raise ValueError(told)
    try:
        return _decided([(_clause(a), _clause(b)) for a, b in rules], list(map(_clause, facts)), _clause(turned))
    except ValueError:
        event = logic_wider.event
        return _decided([(event(a), event(b)) for a, b in rules], list(map(event, facts)), event(asked))


def _decided(rules: list[Rule], facts: list[Literal], goal: Literal) -> str:
    known = {name for rule in rules for name, _ in rule}
    if not {goal[0], *(name for name, _ in facts)} <= known:
        raise ValueError(goal)
    return _yes(all(_is(one, [goal]) for one in _possible(rules, known) if _is(one, facts)))


def _clause(said: str) -> Literal:
    words = said.replace("it is sunday", "today is sunday").split(" ")
    plain = " ".join(_HAPPENS.get(word, word) for word in words if word != "not")
    if not re.fullmatch(r"(?:the )?\w+ is (?:on|out|home|here|\w+)", plain):
        raise ValueError(said)
    return plain, "not" not in words


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"
