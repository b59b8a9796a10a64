"""Reads composed stories of a quantity that comes and goes, clause by clause."""

# ruff: noqa: E501
from __future__ import annotations

import re

from tests.tasks.solvers.stories import _normal
from tests.tasks.solvers.stories_composed import _n, ages, read

_LOSE = (r"\b(?:gives? \d+(?: \w+)? (?:to|away)|gave \d+(?: \w+)? (?:to|away)|gives? (?:\d+ )?(?:\w+ )?away|gave away|loses?|lost|takes? \d+ (?:of them|of \w+ points|lit\w+$)|took \d+ (?:of them|of \w+ points)|sells?|sold|throws? away|threw away"
         r"|breaks?|broke|hands?|handed|borrows?|borrowed|eats?|ate|eaten|bad|drops?|dropped|uses?|used|spends?|spent|pays? (?!him|her|me|it|them)|paid (?!him|her|me|i|it|them)"
         r"|lends?|lent|gets? off|got off|gets? out|got out|leaves?|left|hops? off|hopped off|steps? off|stepped off|goes home|go home|went home|exit|exited|fly|flew|go away|went away|scares?|scared|disappear|disappeared|moves? on|moved on|moves? away|moved away"
         r"|stolen|taken away|leaks?|leaked|drinks?|drank|pours? out|poured out|spills?|spilled|drops? out|dropped out|ill|deletes?|deleted|removes?|removed|erases?|erased|mistakes?|gone|minus|costs? (?:him|her|me|it|them)|cost (?:him|her|me|it|them))\b")  # fmt: skip
_GAIN = (r"\b(?:buys?|bought|gets?|got|finds?|found|gives? (?:him|her|me|it|them)|gave (?:him|her|me|it|them)|receives?|received|picks?|picked|wins?|won|brings?|brought|collects?|collected|makes?|made|adds?|added"
         r"|earns?|earned|pays? (?:him|her|me|it|them)|paid (?:him|her|me|i|it|them)|hops? on|hopped on|board|boarded|come|came|comes|join|joined|climb|climbed|arrive|arrived|land|landed|return|returned|order|orders|ordered|sells? .* (?:for|at) \d|sold .* (?:for|at) \d"
         r"|works?|worked|score|scores|scored|gains?|gained|hits?|hit|pours? in|poured in|run in|ran in|signs? up|signed up|turn up|turned up|takes?|took|saves?|saved|sends?|sent|downloads?|downloaded|plus|bakes?|baked)\b")  # fmt: skip

_QQ = re.compile(
    r"\b(?:how (?:many|much)|what(?:'s| is| was| does| do| did| are|\b)|left$|now$|total now|remaining|in total)"
)
_PEOPLE = r"(?:friends?|uncles|neighbours|guests|kids|cousins|customers|people)"
_END = re.compile(
    r"if (\d+) friends share|(\d+) friends share|evenly between (\d+)|equally among (\d+) people|equally into (\d+)"
    r"|each of (\d+) people get"
)
_PACK = re.compile(
    r"how many \w+ of (\d+) can be filled|does that fill with (\d+)|put in \w+ of (\d+)|(\d+) of them fit"
    r"|packed (\d+) to|each \w+ holds (\d+), how many|if each \w+ holds (\d+)"
)
_WORTH = re.compile(
    r"(?:sold for|sells for|at|worth at|costs) (\d+)(?: each)?(?:\. how much money|, (?:how much|what)|$| if )"
)
_GOAL = re.compile(
    r"needed to have (\d+)|wants? (\d+)\. how many are|goal is (\d+)|to get to (\d+)|needs? (\d+) in all|until there are (\d+)"
)
_IDLE = re.compile(
    r"it is a sunny day|\w+(?: \w+)? (?:is|am|are) very happy|the weather is nice|it all happens on a \w+|\w+ is watching|that was fun"
    r"|(?:(?:the|my|our|mrs.|mr.) )?\w+ (?:is|am|are) \d+ years old(?!er)|it is \d+ degrees outside|the street has \d+ houses|it takes \d+ minutes to get there"
    r"|\w+ ha(?:s|ve) \d+ cousins|the \w+ has \d+ windows"
)


def solve(question: str) -> int | None:
    """The answer, without the remarks that do not matter; None where the story is of another kind."""
    text = _normal(question)
    text = (
        re.sub(r"\b(?:a |one )tenth|1/10", "frac10", text)
        .replace("the 2 have", "the two have")
        .replace("the 2 days", "the two days")
        .replace("first 2 ", "first two ")
    )
    text = re.sub(r"\$(\d+)", r"\1 dollars", text) if "cents" in text else text
    text = re.sub(r"\b(mrs?)\. ", r"\1 ", re.sub(r"^one more: ", "", text))
    text = re.sub(r"(\d+|some|few|many|new|more|of|extra) leaves\b", r"\1 items", text)
    text = re.sub(r"[€£$]", "", re.sub(r"(?<=\d) pounds\b", "", text))
    if (aged := ages(text)) is not None:
        return aged
    if cut := re.search(r"\bcuts? .*?(\d+) \w+ into (\d+) equal (?:parts|pieces)", text):
        return int(cut[1]) // int(cut[2])
    text = re.sub(r" +", " ", _IDLE.sub("", text))
    found = read(text)
    return flow(text.strip(" ?.!")) if found is None else found


def flow(text: str) -> int | None:
    """The quantity after all that happens to it, or what it comes to."""
    end = ""
    k = 0
    for name, pattern in (("share", _END), ("pack", _PACK), ("worth", _WORTH), ("goal", _GOAL)):
        found = pattern.search(text)
        paid = re.search(r"(?:buys?|bought|sells?|sold|(?:pays?|paid) for) \d+ \w+ (?:at|for) \d+ each", text)
        if found and (name != "worth" or (not paid and re.search(r"how much|worth", text))):
            end, k = name, next(int(n) for n in found.groups() if n)
            text = text[: found.start()] + "# " + text[found.end() :]
            break
    now = _run(text)
    if now is None:
        return None
    if end in ("share", "pack"):
        return now // k if now % k == 0 else None
    return now * k if end == "worth" else k - now if end == "goal" else now


def _run(text: str) -> int | None:
    ended = re.search(
        r"(?:now|in the end|after that) \w+ (?:\w+ )?ha\w+ (\d+)|now there are (\d+)|ha\w+ (\d+) now|\bi have (\d+) now",
        text,
    )
    earlier = re.search(
        r"at the start|at first|before|at the beginning|in the beginning|to begin with|start with", text
    )
    if earlier and ended and re.search(r"some|a few|a \w+ of|collect|now", text):
        text = text[: ended.start()] + text[ended.end() :]
        changes = [_change(clause) for clause in _clauses(text)]
        if None in changes or not changes:
            return None
        return next(int(n) for n in ended.groups() if n) - sum(change for change in changes if change is not None)
    clauses = _clauses(text)
    if not clauses:
        return None
    total = _many(clauses[0])
    if total is None:
        return None
    for clause in clauses[1:]:
        change = _change(clause)
        if change is None:
            return None
        total += change
    return total if len(clauses) > 1 else None


def _clauses(text: str) -> list[str]:
    text = re.sub(r"\b(mistakes) and (each)", r"\1 \2", text)
    text = re.sub(r"(an hour|\d+ \w+) and (works?|worked|every \w+ holds)", r"\1 \2", text)
    text = re.sub(r"(boxes|\w+), each with", r"\1 each with", text)
    parts = re.split(r"[.,;:!?]+ |[.,;:!?]+$| and | if ", text)
    return [part for part in parts if re.search(r"(?<![a-z\d])\d", part) and not part.startswith("what number")]


def _many(clause: str) -> int | None:
    numbers = _n(clause)
    return numbers[0] if len(numbers) == 1 else numbers[0] * numbers[1] if len(numbers) == 2 else None


def _change(clause: str) -> int | None:
    size = _many(clause)
    if size is None:
        return None
    if re.search(
        rf"{_PEOPLE} (?:get|got)\b.* from|{_PEOPLE} (?:get|got|eat|ate|buy|bought) \d|people (?:buy|bought)|customer (?:buys?|bought)|pack(?:s|ed)? \d+ \w+ for",
        clause,
    ):
        return -size
    if re.search(
        r"takes? \d+ (?:of|lit)|took \d+ (?:of|lit)|(?:buys?|bought) (?:\w+ ){0,2}(?:for|at) \d|(?:buys?|bought) \d+ \w+ (?:at|for) \d|used? .*for|stay(?:ed)? away",
        clause,
    ):
        return -size
    if re.search(r"(?:sells?|sold) (?:an old|\d+ \w+ (?:for|at) \d)", clause):
        return size
    if re.search(
        r"(?:gave|gives?|pays?|paid|sends?|sent|brings?|brought) (?:him|her|me|i|it|them)\b|(?:get|got)s? \d+ (?:more|new)|another|come back|came back",
        clause,
    ) and not re.search(r"costs?\b", clause):
        return size
    if re.search(_LOSE, clause):
        return -size
    return size if re.search(_GAIN, clause) or re.search(r"\bmore\b", clause) else None
