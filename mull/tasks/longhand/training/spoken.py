"""Long sums as people talk of them, for training alone: numbers in words, check this, half a sentence, other contents.

`{a}` and `{b}` are digits or words, `{x}` and `{y}` the same two always in digits.
"""

from __future__ import annotations

from random import Random

from mull.tasks.arithmetic import text
from mull.tasks.phrasing import in_words, worded

_WORDS = {
    "ASK": "[|||what is |what's |whats |tell me |find |compute |how much is |i need |bot, calculate |calculate |pls "
    "solve |my teacher asked |need help: |quick: ]",
    "END": "[|||?| =| = ?| please| plz| pls| thanks|, thank you| asap| for me|...|!]",
    "TOTAL": "[how many|how many in total|total|how many altogether|how many is that|total number|number in all]",
    "FULL": "[full|complete|whole|completely full|entirely full]",
    "LEFT": "[are left|are left over|remain|stay|are left at the end|don't fit|are too many]",
}
_PRODUCT = (
    "ASK{a} by {b} as a product", "ASK{x}({y})END", "ASK({x})({y})END", "{x}·{y}END", "{x} * {y} END",
    "product {x}, {y}", "product of {x} & {y}END", "ASKthe result of the multiplication {a} by {b}END",
    "multiplication: {x} × {y}", "Multiplication {x} * {y}END", "multiply {a} by {b}END", "multiply {a} with {b}END",
    "{a} times {b}END", "ASK{a} times {b}END", "{a} multiplied by {b}END", "{b} times {a}, how much?",
    "is {x} x {y} more than i think? what is it exactly", "can you check {x} times {y} for me",
    "check {x}*{y}, what [should it be|is right|do you get]?", "i got something odd for {x} x {y}, what is it really",
    "i want to [know|find out] what {a} times {b} [is|makes]", "the factors are {a} and {b}. what is the product?",
    "first factor {x}, second factor {y}, product?", "if i multiply {a} by {b} what comes out?",
    "[hi|hello|hey there]! could you multiply {a} [with|and|by] {b}?", "{x} X {y} equals what number",
    "how [do|would] [u|you|i] do {x} x {y}? [what is the result|answer please|whats the answer]",
    "{a} sets of {b}. TOTAL?", "{a} groups with {b} in each. TOTAL?", "ASK{a} {b}s added upEND",
    "[a room|a carpet|a garden|a pool|my yard|a field] is {a} feet long and {b} feet wide. what's its area in square "
    "feet?",
    "[a wall|a window|a sheet] is {a} [wide|long] and {b} [high|tall]. [what's|whats|what is|find] its area?",
    "[floor|roof|plot]: {a} m long, {b} m wide, how many square meters?",
    "area of a {x} by {y} [rectangle|room|screen|lawn|table]END", "rectangle {x} x {y}, area?",
    "length {a}, width {b}. area?", "area = {x} * {y} = ?",
    "a [picture|screen|photo] has {x} by {y} pixels. how many pixels?",
    "a chess like board with {a} rows and {b} columns, how many squares?", "{x} by {y} grid, how many cells?",
    "each [box|crate|carton|bag] holds {b} [cans|balls|pens|apples]. I have {a} of them. number of things inside?",
    "[every|each|one] [shelf|row|bus|page|tray] has {b} [places|spots|items|lines]. there are {a}. TOTAL?",
    "[if i|when i|i] earn {b} [an|per] hour and work {a} hours[ what do i get|, how much is that|. how much do i "
    "make]?",
    "i earn {b} a [day|week] for {a} of them. how much do i make?",
    "pay {a} [monthly|weekly|yearly] rates of {b}, how much altogether?", "{a} payments of {b} each. what is the sum?",
    "[grandma|my aunt|a robot|a worker] [knits|makes|builds|sews] {b} [scarves|toys|shirts|parts] [a|per] "
    "[year|month|day|"
    "week], how many in {a} [of them|such periods]?",
    "a farmer plants {a} rows of {b} [carrots|trees|potatoes|onions]. [total|how many plants]?",
    "[a theater|a stadium|our hall] has {a} rows with {b} seats in each [row|]. how many seats [in total|]?",
    "how much [would|do|will] {a} [tickets|books|shirts|lamps|tires] cost at {b} [dollars|euros|pounds|bucks] each?",
    "{a} [tickets|tables|phones] for {b} [dollars|euros] each, how much [to pay|in all|]?",
    "[a|my] [heart|machine|fan|pump] [beats|turns|moves] {b} times a minute. how often in {a} minutes?",
    "[a|one] [truck|ship|plane|train] carries {b} [boxes|bags|people]. how many do {a} [such ones |]carry?",
    "we are {a} [people|kids|runners] and everybody [does|runs|eats|brings] {b} [laps|push-ups|grapes|coins]. TOTAL?",
    "[there are|i count] {a} [houses|trains|floors] with {b} [windows|doors|lights] each, so how many all together?",
    "a book of {a} pages with {b} words [on each page|a page]. how many words?",
    "{a} nights at {b} euros [a|per] night, what is the bill?", "drive {b} km a day for {a} days. distance?",
    "[speed|i drive] {b} km per hour for {a} hours. how far?", "{b} calories each, i eat {a}. calories?",
    "[ticket|entry|lunch] {b} euro, {a} persons. how much?", "{b} [dollars|euros] x {a} people?",
    "the same number {b} taken {a} times gives?", "[how|so how] much is {a} lots of {b}END",
)  # fmt: skip
_SQUARE = ("ASK{a} squaredEND", "{a} multiplied by itself", "{a} times itselfEND", "ASKthe square of {a}END", "{x}²END",
           "{x}^2END", "{a} to the power of 2", "a square has sides of {a}. area?")  # fmt: skip
_QUOTIENT = (
    "ASK{a} divided by {b}END", "{x}:{y}END", "{x} : {y} = ?", "{x} ÷ {y}END", "ASK{a} split in {b}END",
    "My teacher gave us {a} divided by {b}, what is it", "how do [u|you] do {x} / {y}? [result|what comes out|answer]?",
    "The dividend is {a} and the divisor is {b}. What is the quotient?", "dividend {x}, divisor {y}, quotient?",
    "is {x} divisible by {y}? i mean what is {x}/{y}", "{b} goes into {a} how many times",
    "{a} contains {b} how often?",
    "what number do you get when {a} is divided by {b}?", "how often is {b} in {a}?", "divide {a} by {b}END",
    "how many groups of {b} are in {a}?", "{a} in groups of {b}, how many groups?",
    "divisor {y}, dividend {x}. answer?",
    "split {a} [euros|dollars|points|grams|liters] equally between {b} [people|of us|teams|jars], how much [per "
    "person|each|"
    "in one]?",
    "{a} [eggs|bottles|cans|buns] go into [cartons|packs|boxes] of {b}. how many do i fill?",
    "how many [packs|boxes|rows|teams] of {b} [are|do i get from|make] {a}?",
    "{a} cut into {b} equal parts, one part is?",
    "the product of {b} and what is {a}?", "{y} x ? = {x}", "? x {y} = {x}", "{y} * _ = {x}",
    "what must i multiply by {b} to "
    "get {a}?",
    "{a} [seats|chairs|trees] in rows of {b}, how many rows?",
    "{a} [seats|chairs|trees] in {b} equal rows, how many in a row?",
    "a [rectangle|room|field] has an area of {a} and is {b} wide. how long is it?",
    "{b} [tickets|shirts|books] cost {a}. price of one?",
    "i earn {a} in {b} days. per day it is?",
    "{a} km in {b} hours, how many km per hour?", "a debt of {a} in {b} equal payments, how much is each?",
    "can you check {x} / {y} for me", "if {b} people win {a} together, what does each one get?",
    "{a} [pages|words|bricks] in {b} days, same number each time. how many per day?",
    "[hi|hello], could you divide {a} by {b}?",
)  # fmt: skip
_WHOLE = (
    "how often does {b} fit into {a} [without a rest|at most|completely]?", "ASKfloor({x}/{y})", "{x} // {y}END",
    "i have {a} photos and an album takes {b} per page, how many pages will be FULL?",
    "{a} [eggs|balls|cards], {b} to a [box|bag|pack]. how many FULL ones?",
    "[we are|there are] {a} [people|kids|fans] and each [bus|boat|tent|bench] takes {b}. how many get FULL?",
    "how many times can i take {b} away from {a} [without going below zero|before it turns negative]?",
    "how many [tickets|pens|cakes] for {b} [euros|dollars] each can i buy with {a}?",
    "ASK{a} divided by {b}, [round down|just the whole number|drop the remainder|rounded down]END",
    "largest whole number q with q x {y} not above {x}?", "how many {b}s fit in {a} at most?",
    "{a} [minutes|cm|grams], {b} for each [song|piece|cake]. how many [whole ones|complete ones] at most?",
    "FULL [groups|teams|rows|sets] of {b} out of {a}?",
    "how many FULL [groups|teams|rows] of {b} can {a} [kids|players|people] "
    "make?", "the whole number part of {x}/{y}END", "quotient [only|without remainder] of {x} and {y}END",
)  # fmt: skip
_REST = (
    "remainder of {x} / {y}END", "remainder of {x} ÷ {y}END", "ASKthe remainder of {x}/{y}END", "{x} mod {y}END",
    "{x} % {y}END", "remainder {x}:{y}", "ASK{x} modulo {y}END", "rest of {x} : {y}END", "only remainder, {x} / {y}",
    "{x} / {y}, remainder onlyEND", "{x} divided by {y}. remainder?", "remainder after dividing {a} by {b}END",
    "what's left if i take {b} [out of|away from] {a} as often as possible?",
    "keep taking {b} from {a} until you can't. "
    "what is left?", "{a} [candies|nuts|cards|coins] shared [between|among] {b} [kids|people|friends]. how many LEFT?",
    "[we are|there are] {a} [people|kids|fans] and each [bus|boat|tent|table] takes {b}. how many [people |]are left "
    "after "
    "filling as many as possible?",
    "{a} [photos|stamps], {b} on a page. how many are on the last page that is not full?",
    "fill [bags|boxes|jars] with {b} [balls|nuts|pens] each from {a}. how many LEFT?",
    "{a} [kids|players|soldiers] make [teams|rows|groups] of {b}. how many are without [one|a team|a place]?",
    "{a} cm of [ribbon|rope|wire], pieces of {b} cm. how many cm LEFT?",
    "i have {a} [dollars|euros] and buy as many things for "
    "{b} as i can. how much money is left?",
    "what does {a} leave when divided by {b}?", "what remainder does {a} give on division by {b}?",
    "dividend {x}, divisor {y}, what is the remainder?", "find r: {x} = q * {y} + r with r below {y}",
    "how many over when {a} [eggs|buns] go into [cartons|packs] of {b}?", "leftover of {x} / {y}END",
    "deal {a} cards to {b} players evenly. how many LEFT?",
)  # fmt: skip
_BOTH = (
    "{x} ÷ {y} = ? r ?", "{x} / {y} = ? r ?", "{x}:{y} = ? rest ?", "{x} ÷ {y} = __ remainder __",
    "{x} / {y}, q and r?",
    "long division {x} ÷ {y}, quotient and remainderEND",
    "dividend {x}, divisor {y}, find the quotient and the remainder",
    "quotient + remainder: {x} / {y}", "{x} / {y} with remainderEND", "ASK{a} divided by {b} with remainderEND",
    "ASKthe quotient and remainder of {a} and {b}END",
    "divide {a} by {b}, [quotient and rest|both numbers: quotient and "
    "remainder|with what is left over]END",
    "{a} sheets, {b} per pupil, how many full sets and how many sheets remain?",
    "{a} [eggs|balls|pens], {b} to a [box|bag|pack]. how many FULL ones and how many LEFT?",
    "how many times {b} in {a}, and what is left over?",
    "{a} [candies|coins] for {b} [kids|pirates]: how many each and how many "
    "LEFT?",
    "[we are|there are] {a} people, {b} per [bus|boat|table]. how many full ones, and how many people are left over?",
    "{a} cm of rope cut in pieces of {b} cm: how many pieces and how much is left?",
    "{a} days are how many blocks of {b} days, and how many days over?", "write {x} as q x {y} + r, give q and r",
    "find q and r: {x} = {y}q + r", "result of {x} / {y} as q r", "{x} by {y}, answer like 3 r1",
    "teams of {b} from {a} players: how many teams, how many players left over?",
)  # fmt: skip
_POOLS = {
    kind: worded(pool, _WORDS)
    for kind, pool in {
        "product": _PRODUCT, "quotient": _QUOTIENT, "whole": _WHOLE, "rest": _REST, "both": _BOTH, "square": _SQUARE,
    }.items()
}  # fmt: skip


def ask(rng: Random, a: int, b: int, kind: str) -> str:
    """One dressed question of this kind; a fifth of them with both numbers in words."""
    wordy = 1.0 if rng.random() < 0.2 else 0.04
    signs = {"x": _digits(rng, a), "y": _digits(rng, b)}
    template = rng.choice(_POOLS["square" if kind == "product" and a == b else kind])
    if "{b}s" in template:
        wordy = 0.0
    return text.filled(rng, template, a=_said(rng, a, wordy), b=_said(rng, b, wordy), **signs)


def _said(rng: Random, n: int, wordy: float) -> str:
    if n >= 1000 or rng.random() >= wordy:
        return _digits(rng, n)
    name = in_words(n).replace("one hundred", rng.choice(("one hundred", "a hundred")))
    name = name.replace(" and ", " ") if rng.random() < 0.5 else name
    return name.replace("-", " ") if rng.random() < 0.4 else name


def _digits(rng: Random, n: int) -> str:
    return f"{n:,}" if n > 999 and rng.random() < 0.2 else str(n)
