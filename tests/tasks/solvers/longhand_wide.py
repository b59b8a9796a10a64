"""Reads long sums told as daily life: packing, sharing, prices, rates, units; for the second solver of longhand."""

from __future__ import annotations

import re

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_UNITS = {
    ("week", "day"): 7, ("year", "month"): 12, ("dozen", "egg"): 12, ("day", "hour"): 24, ("hour", "minute"): 60,
    ("minute", "second"): 60, ("meter", "centimeter"): 100, ("euro", "cent"): 100, ("dollar", "cent"): 100,
    ("kilometer", "meter"): 1000, ("kilo", "gram"): 1000, ("liter", "milliliter"): 1000,
    ("centimeter", "millimeter"): 10,
}  # fmt: skip
_FULL = r"(?:full|whole|complete|entire)"
_BOTH = (
    r"divmod|quotient\b.{0,22}(?:remainder|rest)\b(?! ignored)|with (?:the |a )?(?:rest|r|remainder|reminder)\b"
    r"|remainder (?:too|included|form)|incl\. remainder|and (?:give the|find the|the) (?:remainder|rest)\b"
    r"|including the remainder|form q r|use a remainder|= ?(?:_+|\?) (?:remainder|rem|r)\b|x _ \+ _|\* \? \+ \?"
    r"|\beach,? and (?:how|what)|groups and how|(?:full|whole|complete|entire) [a-z]+,? and (?:how|what|leftover)"
    r"|get and (?:what|how)|(?:full|whole|complete|entire) [a-z]+ of .* and (?:how many|what)|make and how|(?:often"
    r"|how many times)(?: [a-z]+ \d+ [a-z ]+ \d+)? and what|\d ?[/÷:] ?\d+ and what is the rem|into \d+ and (?:what"
    r"|how)"
)
_WHOLE = (
    r"^(?!.*without).*how many (?:full|whole|complete|entire) (?!.*(?:(?:are |would be |will be )?left|remain"
    r"|stay behind))|how many [a-z]+ (?:are full|get full)|can i (?:buy|get|afford)|do i get (?:for|with)|each bow"
    r"|cakes can|floor(?: of \d|\()|integer part|integer only|only the integer|integer div|integer divided"
    r"|whole (?:number )?part|whole part|decimals|round(?:ed)? down|just the whole number|no remainder needed"
    r"|completely|fully|entirely|without going|//|\bdiv \d|forget the rest|drop the rest|only whole|no fractions"
    r"|largest number of|before it goes|\d+s can i take|without the (?:rest|remainder|leftover)"
)
_REST = (
    r"how many (?:[a-z]+ )?(?:(?:are |would be |will be )?left|remain|stay behind|do ?n't fit|are without)"
    r"|what(?:'s| is|s)? (?:left|remain)|what remains|\bmod(?:ulo)?\b|mod\(|%|\brem[a-z]*nder|remainer|reminder"
    r"|\brest\b|leftover|left over|(?:money )?is left|leaves what"
)
_INTO_BOXES = (
    r"\d [a-z]+, \d+ (?:per|in every|in each) ([a-z]{3})[a-z]*\. how many \1|number multiplied by \d+ gives"
    r"|km in \d+ hours|holds \d+\. how many [a-z]+ for"
)
_FIRST = (
    r"\d [a-z]+, \d+ ([a-z]+) (?:per|in every|in each) [a-z]+\. how many \1\b|per day\. how much in \d|pages (?:per"
    r"|a|every|each) day, how many after|^(?:.* )?(?:if|when)? ?(?:1|an?|each|every) [a-z ]+ (?:costs?|is|has"
    r"|holds?|contains|fits) [$€£]?\d+[a-z ]*[.,]? (?:then )?(?:how much|what do|how many)[a-z ]* \d+(?!.*if)"
    r"|\d+ [a-z]+ with \d+ [a-z]+ in|multipl(?:y|ied)|mult by|each for \d+ [a-z]+, how many do|\d ?[*x] ?\d"
    r"|\d [a-z]+ (?:per|a|every|each) [a-z]+ x \d|how far in \d|many [a-z]+ in \d+ (?:days|weeks|months|hours|trips"
    r"|shifts)|(?:every|each|a|per) [a-z]+ for \d+ [a-z]+, (?:total|how|what)|(?:in"
    r"|per) (?:every )?[a-z]+\. how many [a-z]+ (?:is|are|in|alto|overall)\b|there are \d+ [a-z]+ in (?:every|each"
    r"|1|a)"
)
_PRODUCT = (
    r"\d+ [a-z]+ with \d+ [a-z]+ (?:per|in each|in every|in one|in every one|each)|how many in \d+ [a-z]+"
    r"|how many (?:do|[a-z]+ do) \d+|what do \d+|every [a-z]+ (?:has|holds|comes with|contains|fits) \d+"
    r"|^.*\d+ [a-z]+ of \d+ [a-z]+\. (?:how many|total|number)|how many [a-z]+ are in \d+ [a-z]+ (?:if|when)"
    r"|total [a-z]+ in|\d [a-z]+ x \d|\d+x\d+|cost together|how much (?:are|is|do|would) \d+(?! [a-z]+ in| [÷/:]"
    r"|[÷/: ]*$|/| divi)|at .?\d+.*(?:each|piece)|(?:price|cost|pay) (?:of|for) \d+ [a-z ]+ if|(?:pay|paid"
    r"|give) each|each (?:pay|paid|give|brought)|much in \d|month, how much|for \d+ months|months\?? *$|(?:every"
    r"|each|a|per) [a-z]+ for \d+ [a-z]+, (?:total|how|what)|far in \d|many [a-z]+ in \d+ (?:days|weeks|months"
    r"|hours|trips|shifts)|in \d+ hours|after \d+ days|words a minute|\barea\b|rows (?:of|with"
    r"|and) \d+ [a-z]+.*(?:how many|total)|times as much|times the number|times over|\d+ [a-z]+ (?:a|per|every|each"
    r"|in each|in every) [a-z]+(?:,| and| x) \d|pages per day, how many after|^(?!.*(?:fill|i need|much is"
    r"|i paid)).*(?:one|1|each|every|a) [a-z ]+(?:costs?|is|has|holds?) \D{0,2}\d[^.]*[.,]?.* (?:how much|what"
    r"|how many) .*\d|\d how many do \d|times as many|with \d+ [a-z]+ in (?:each|every)|w/ \d|\d+x\d"
    r"|each for \d+ people|\d [a-z]+, \d+ [a-z]+ (?:per|in each|in every) [a-z]+(?:[.,] (?:how many|total"
    r"|number of) [a-z]+ (?:is|are|in|alto|overall|[a-z]+ is|there)|[., ]+(?:total|number))"
    r"|^.*?\d+ (?:up )?\d+ times|\d\*\d|\d \* ?\d|\d lots of|(?:every|each|a"
    r"|per) [a-z]+ for \d+ [a-z]+, how many in all|up \d+ times|mult|mutipl|mulit|times each|product|timesed"
    r"|their product|times \d+(?! (?:is|makes|gives|=) \d)"
)
_SHARED = (
    r"\bshar|\bsplit|\bdivi|\bdiv(?:ded|ed|e|de|id)?\b|dived|divied|devide|quotient|division|hand out|deal out"
    r"|distribute|give out|equall?y\b|in(?:to)? \d+ equal|equal (?:parts|pieces|shares)|equaly|same in each|i paid"
    r"|together\. how many in|in \d+ [a-z]+, how much (?:per|a)|was that a|was each|pages (?:to read|in the book"
    r"|left)|for \d+ pages|how many weeks until|per day\b(?!,)|much per [a-z]+|[÷/]|\d ?: ?\d|\d over \d"
    r"|do i need for|are needed for|will i need for|cut from|cut in|(?:times|often)?[^.]*goes into \d|\d into \d"
    r"|\bfit in|go into \d|times (?:can|does)|times what|what times|multiplied by \d+ gives \d|\d+(?:s|ys"
    r"|es) (?:are|in)\b|gets the same|for \d+ [a-z]+, how many (?!in all)|much per [a-z]+\?|much is that each"
    r"|we are \d+ people|pages per day|\d per [a-z]+\. how many [a-z]+s\?|how many [a-z]+ per"
    r"|how many [a-z]+ of \d+ (?:can|do|could)|, how many [a-z]+ in (?:each|one|every) [a-z]+"
    r"|[a-z]+ in [a-z]+ of \d+|in (?:each|every) *[a-z]*\. how many (?!(?:in|do|[a-z]+ (?:is|are|in|alto|overall"
    r"|do))\b)|to a [a-z]+\. how|hold \d+ [a-z]+, how many are in 1|\d+ [a-z ]+ cost(?:s)? \d+|how many times \d"
)


def read(text: str) -> tuple[str, int, int] | None:
    """What a tidy text asks for (product, quotient, whole, rest or both) and of which numbers; None if not known."""
    found = [int(n) for n in re.findall(r"\d+", text) if int(n) > 1]
    if len(found) == 1:
        return _named(text, found[0])
    if len(found) != 2 or max(found) > 10**7:
        return None
    kind = _kind(text)
    return (kind, max(found), min(found)) if kind else None


def _named(text: str, n: int) -> tuple[str, int, int] | None:
    if part := re.search(r"\b(half|(?:an?|1) (?:third|quarter|fifth|sixth|eighth|tenth)) of (?:the )?\d", text):
        return "quotient", n, _PARTS[part[1].split()[-1]]
    if re.search(r"\btwice\b", text):
        return "product", n, 2
    for (big, small), size in _UNITS.items():
        if not re.search(rf"\b{big}s?\b", text) or not re.search(rf"\b{small}s?\b", text):
            continue
        if not re.search(rf"\d {small}", text):
            return "product", n, size
        left = re.search("left over|some full", text)
        return "rest" if left else "whole" if re.search(_FULL, text) else "quotient", n, size
    return None


def _kind(text: str) -> str | None:
    if re.search(_BOTH, text):
        return "both"
    if re.search(_REST, text) and not re.search(r"(?:drop|forget|without|no|ignore) (?:the )?(?:rem|rest|left)", text):
        return "rest"
    if re.search(_INTO_BOXES, text):
        return "quotient"
    if re.search(_FIRST, text):
        return "product"
    if re.search(_WHOLE, text):
        return "whole"
    if re.search(_SHARED, text):
        return "quotient"
    return "product" if re.search(_PRODUCT, text) else None
