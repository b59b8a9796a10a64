"""Reads the state questions that ask of a count with changes: what it is, was, lacks, its highest, how it differs."""

from __future__ import annotations

import re

from tests.tasks.solvers.state_scores import bags, clock, duel, rate, rounds, span

_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_LEAD = (
    r"^(?:hi there|hi|hey|hello|um|so|ok|q|question|quick question|tell me|can you tell me|could you help|"
    r"just curious|"
    r"i need help|help me with this|my homework says|one more(?=:)|please|pls|try this one|"
    r"i have a question)\b[,:!?]* "
)
_TAIL = (
    r" *(?:thanks|thank you!?|thx|ty|please|pls|cheers|asap|:\)|can you help\??|i'm stuck|show your work|"
    r"think step by step|\(just the answer\)) *$"
)
_OTHER = (  # what is read elsewhere: sums with halves, programs, rows, stocks of two kinds
    r"\n|=|\bhalf (?:of|it|my)|\bgive away half|\bdoubl|as many again|multipl|subtract|\btake half|\blist\b|"
    r"race order|stack|\bline of people|the queue:|"
    r"\b(?:has|have|had) \d+ \w+ and \d+ \w+(?=[.:,]| and i | then i )(?!.*(?:points|goals|floor))"
)
_UNTOLD = r"(?:how|on what|on which)\b.*?\b(?:was|were|had|got in)\b(?: at first| on the bus)?"
_WHEN = (
    r"\b(?:at \d+ ?o'?clock|at noon|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in the morning|before lunch|"
    r"after lunch|soon after|a bit later|after that|in the evening|at night|at the (?:\w+ )?stop),? "
)
_SIGNS = (  # the first that fits tells which way it goes
    (1, r"\bwin \d+ back|pays? me back|buy \d+ (?:packs|boxes)|boxes of \d+ are bought"),
    (0, r"\b(?:no|none|nobody|nothing|no one|stays?|miss)\b"),
    (-1, r"\b(?:lost|ripped|gets? off|get out|gives? up|colder|less|minus|slower|into a cake|give away|shift down|"
         r"gives? \d+ away|is overtaken by none|(?:come|turn|go|flip|slip|drop|fall|falls|move) back|"
         r"\d back(?! from)|"
         r"pages? back|(?:go|takes?|move) \d+ (?:places? )?back|scares|lend a|falls down|buy \d+ \w+ (?:at|"
         r"for)|need)\b"),
    (1, r"\b(?:lends? me|gives? me|pays me|pay me|back|i sell|(?:boxes|packs) of|families|brought|wash|"
        r"heavier|go on|gets? on|gets?|climb|rolls?|fill|pour|charged?|"
        r"add(?:s|ed)?|bought|put in|found|is found|rises?|up|forward|ahead|plus|raise|faster|warmer|warms|"
        r"speeds|more|"
        r"gains?|win|earn|find|comes?|came|joins?|arrives?|lands?|boards?|fly in|walk in|drives? in|parks?|"
        r"returned|read|"
        r"new|given to me|another|get|one more)\b"),
    (-1, r"\b(?:down|leaves?|drops?|falls?|sinks?|slows?|brakes|cools|lose[s]?|lower|goes out|go out|"
         r"go home|goes home|"
         r"have to go|flies off|fly|drives? (?:off|away)|die|takes?|taken|costs?|uses?|used|spend|pay|give|leak|sold|"
         r"eaten|breaks?|borrow(?:ed)?|lent|thrown away|run out|trade|buy|\d+ go)\b"),
    (1, r"\bbuy\b"),
)  # fmt: skip
_WORSE = (  # a place in a line or a race counts up as one falls back
    r"\b(?:go back|falls? back|cuts? in|go ahead|others? pass|runners? pass(?:es)?|overtaken)\b"
)
_RANK = r"\b(?:in line|queue|race|runner is|in position)\b"
_HIDDEN = r"\b(?:some|few|somewhere|not|don'?t|forgot|i (?:am|was) on the stairs|i get into a lift)\b"
_FULL = (
    r"for (\d+) \w+ (?:has|holds) (\d+) in it|has (\d+) (?:seats|spaces), (\d+) are taken|"
    r"(\d+) \w+ are on a shelf that holds (\d+)|with (\d+) seats has (\d+)|"
    r"goes up to (\d+) and is at (\d+)|can have (\d+) \w+ and has (\d+)|has (\d+) seats and (\d+) people|"
    r"(?:fits|space for|room for) (\d+) \w+ (?:and )?(?:i have|has) (\d+)"
)
_BETWEEN = r"far (?:above|below)|(?:less|fewer|more)\b.* than|compared|grow|shrink|higher|lower|further"
_ASKED = (
    r"(?:(?:by|with) )?\b(?:how|what|which|where did|is (?:that|it|the|this)\b(?=[^.]*(?:\?|$|more|over|above|than))|"
    r"are (?:there|that) (?:more|less)|more or less|more than \d+ \w+ now|higher than|"
    r"(?:battery )?\w+ now(?=\?|$))[^.?]*(?:[.?]|$)"
)
_LAST = (
    r"(?:now there are|that leaves|(?:in|at) the end (?:it is|there are)|it ends at|now the (?:battery )?\w+ is|"
    r"the (?:battery )?\w+ is(?= -?\d+ at the end)) (-?\d+)[^.,]*"
)


def read(question: str) -> str | None:
    """The answer to a question of these kinds, or None where it is not read."""
    if re.search(_OTHER, question.lower()):
        return None
    text = re.sub(r"\s+", " ", question.lower())
    for pattern in (_LEAD, _LEAD, _TAIL, _TAIL):
        text = re.sub(pattern, "", text)
    text = re.sub(rf"\b(?:{'|'.join(_WORDS)})\b", lambda found: str(_WORDS.index(found[0])), text)
    text = re.sub(r"\b(where|who)'?s\b", r"\1 is", text)
    for reader in (span, clock, rounds, bags, duel, rate, _tally):
        if (answer := reader(text)) is not None:
            return answer
    return None


def _tally(text: str) -> str | None:
    """The numbers one after the other, each event up or down by its words."""
    text = re.sub(rf"\b(?:not|forgot|(?:don|didn)'?t \w+)(?: know| see)? {_UNTOLD}", "not told", text)
    text = re.sub(rf"^if |\bif (?=\w+ \d)|{_WHEN}", "", text)
    text = re.sub(r"roll a (\d+) and go on", r"go on \1", text).replace("the first 1 is", "1 is")
    found = re.search(_ASKED, text)
    if not found:
        return None
    asked, told = found[0], text.replace(found[0], " ")
    wanted = re.search(r"\b(?:we want|the goal is) (\d+)[^.,?]*", told)
    told = told.replace(wanted[0], "") if wanted else told
    marks = re.findall(r"-?\d+", asked.replace("at 1 time", "")) or ([wanted[1]] if wanted else [])
    last = re.search(_LAST, told)
    told = told.replace(last[0], "") if last else told
    full = re.search(_FULL, told)
    if full:
        start, top = sorted(map(int, filter(None, full.groups())))
        told = told[: full.start()] + f"start {start}." + re.sub(r"^ (?:passengers|guests)", "", told[full.end() :])
        marks = marks or [str(top)]
    rank = re.search(_RANK, told) is not None
    clauses = [
        c
        for c in re.split(
            r"[.,;:!?](?: |$)|\bthen\b|\bnext\b|\band\b|"
            r"\bfirst\b(?! was)",
            told,
        )
        if re.search(r"\w", c)
    ]
    clauses = [c for c in clauses if not re.search(r"press changes it|take the elevator", c)]
    if not clauses or len(clauses) < 2 or (last is None) != (re.search(_HIDDEN, clauses[0]) is None):
        return None
    start = re.search(r"-?\d+", clauses[0])
    if (start is None) == (last is None):
        return None
    changes = [_change(clause, rank) for clause in clauses[1:]]
    if None in changes:
        return None
    steps = [change for change in changes if change is not None]
    if last:
        return str(int(last[1]) - sum(steps))
    return _told(asked, int(start[0]) if start else 0, steps, int(marks[-1]) if marks else None)


def _change(clause: str, rank: bool) -> int | None:
    size = 1
    for k in re.findall(r"\d+", clause):
        size *= int(k)
    if rank and re.search(r"\bnone|nobody|no one|stay\b", clause):
        return 0
    if rank:
        return size if re.search(_WORSE, clause) else -size
    return next((sign * size for sign, words in _SIGNS if re.search(words, clause)), None)


def _told(asked: str, start: int, steps: list[int], mark: int | None) -> str:
    counts = [start]
    for step in steps:
        counts.append(counts[-1] + step)
    end = counts[-1]
    if re.search(r"at most|highest|the most", asked):
        return str(max(counts))
    if re.search(r"more or less|more or fewer", asked):
        return "more" if end > start else "less"
    if re.search(r"^(?:is|are there more than|are that more|more than|higher)\b", asked) and mark is not None:
        return "yes" if end > mark else "no"
    if mark is not None:
        return str(abs(mark - end))
    if re.search(_BETWEEN, asked):
        return str(abs(end - start))
    return str(end)
