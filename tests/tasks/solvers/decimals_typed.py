"""Reads questions about decimals as people type them: who jumped how far, tiniest, `smallest last`, true or false."""

from __future__ import annotations

import re
from fractions import Fraction

_LITTLE = (
    r"tini\w+|smallest|smaller|lowest|lower|least|littlest|lesser|less|little|small|min|minimum|bottom|shortest|shorter|"
    r"lightest|lighter|cheapest|cheaper|cheap|nearest|closest|coldest|colder|chill\w+|driest|drier|worst|worse|poor\w+|"
    r"empti\w+|low|loses|lost|behind|last place|came last"
)
_MUCH = (
    r"biggest|bigger|big|largest|larger|highest|higher|greatest|greater|most|more|hugest|max|maximum|top|tallest|taller|"
    r"longest|longer|heaviest|heavier|dearest|dearer|most expensive|farthest|furthest|farther|further|warmest|warmer|"
    r"hottest|wettest|wetter|best|better|fullest|fuller|high|won|winning|wins|gold|record|ahead|first place"
)
_PACE = r"fastest|faster|quickest|quicker|slowest|slower"
_W = rf"({_PACE}|{_LITTLE}|{_MUCH})"
_U = r"(?: time| speed)?"
_FIRST = (
    rf"\bfrom (?:the )?{_W}{_U} (?:to|on)\b", rf"\b{_W}{_U} (?:to [a-z]|-> ?[a-z])", rf"\b{_W}{_U}→[a-z]",
    rf"\b{_W}{_U} (?:comes )?first\b", rf"\b{_W}{_U} at the top\b",
    rf"\b(?:start|starting|begin|beginning) (?:with|from|at) (?:the )?{_W}\b", rf"\bfrom {_W}{_U}(?: please)?\b",
)  # fmt: skip
_LAST = (
    rf"\b{_W} (?:one )?(?:comes |goes )?last\b", rf"\bending with the {_W}\b", rf"\b{_W} at the end\b",
)  # fmt: skip
_NO_SORT = r"counting|sorted \S.* from small|\bwho\b|to the (?:right|left)|too little|min last|to zero"
_SPEEDY = r"km/?h|mph|m/s|speed"
_TOLD = re.compile(  # the first number against the second, said without much of a `than`
    r"really (\w+) then|(?:is mine|^(?:.*\b)?compare .*: is the first) (\w+)|ok to write \S+ ([<>])"
)
_LEAST = (
    r"(?:nearest|closest) to zero|come first if i sorted|tini\w+|chill\w+|\b(?:lowest|smallest|min) = \?"
    r"|emptiest|driest"
    r"|(?:better|best) deal|winning time|time (?:won\b|takes gold|is the new record)|(?:score|jump) lost"
    r"|wors\w+ rating|rating is wors|poor\w+ rating|drie[rs]t? day|jump came last"
    r"|score is in last|who is behind|loses the race"
)
_MOST = (
    r"furthest from zero|come last if i sorted|the loser have|wors[et]+ deal|went further|quickest speed"
    r"|fastest speed|bigger than all|\b(?:largest|max|biggest) = \?"
)


def typed(text: str, numbers: list[str]) -> str | None:
    """The answer, or None where this is not one of these questions."""
    ordered = sorted(numbers, key=Fraction)
    for pool, back in ((_LAST, True), (_FIRST, False)):
        for pattern in pool:
            if (found := re.search(pattern, text)) and not re.search(_NO_SORT, text):
                return ", ".join(ordered[:: -1 if _much(found[1], text) != back else 1])
    if re.search(r"\bsort(?:ed)?\b|numerical", text) and not re.search(
        r"\b(?:to|first|last|with|by|from|so|which|end|up|down|then|give|after|who|order(?! please))\b|[(\[]"
        r"|creas|beginning|\basc|\bdesc|rising|falling|growing|wards"
        r"|number line", text.replace("with this", "").replace("numerical order", "")
    ):  # fmt: skip
        return ", ".join(ordered)
    return None


def plain(text: str, numbers: list[str]) -> str | None:
    """The answer where a word or two tell it, whatever else is said."""
    ordered = sorted(numbers, key=Fraction)
    values = [Fraction(n) for n in numbers]
    if (found := _TOLD.search(text)) and len(values) == 2:
        a, b = values
        word = found[1] or found[2] or found[3]
        return "yes" if (a < b if re.fullmatch(_LITTLE + "|<", word) else a > b) else "no"
    if "smaller than all" in text:
        return ordered[0]
    if "no difference" in text:
        return "yes" if values[0] == values[1] else "no"
    if (found := re.search(r"would i pass|ok\?* ?.*$", text)) and len(values) == 3 and "pass" in found[0]:
        return "yes" if min(values[1:]) < values[0] < max(values[1:]) else "no"
    if re.search(r"second least|but the next one", text):
        return ordered[-2 if re.search(r"not the (?:big|larg|high)", text) else 1]
    if re.search(_LEAST, text) and not re.search(r"\bthan\b|time is|sort|order", text.replace("if i sorted", "")):
        return ordered[0]
    return ordered[-1] if re.search(_MOST, text) else None


def _much(word: str, text: str) -> bool:
    """Whether this word is about the larger numbers."""
    if re.fullmatch(_PACE, word):
        return (word[0] in "fq") == bool(re.search(_SPEEDY, text))
    return not re.fullmatch(_LITTLE, word)
