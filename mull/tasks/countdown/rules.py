"""The rules of Countdown as people state them, and the puzzles that imply them: signs between numbers, the 24 game."""

from __future__ import annotations

from mull.tasks.phrasing import worded

_WORDS = {
    "ONCE": "[at most once|no more than once|only once|once at most|just once|once only|one time at most|a single "
    "time]",
    "EACH": "[each|each number|every number|each of them|any number|each one|each card|each tile]",
    "SIGNS": "[+ - * /|+, -, * and /|+, -, *, /|+-*/|plus, minus, times and divide|+ - x ÷|+ − × ÷|+ - / *|+,-,*,/|"
    "addition, subtraction, multiplication and division|plus minus times divide|add subtract multiply "
    "divide]",
    "FILL": "[put|place|insert|write|add|stick|fill in] [signs|the signs|operators|operations|math signs|symbols|"
    "+ - * /|+, -, * or /|the right signs|plus, minus, times or divide]",
    "WHAT": "[which|what] [sign|operation|operator|signs|operations|operators|symbol|maths]",
    "GIVE": "[gives|give|makes|make|equals|gets|produces|would make|would give|will give]",
}  # fmt: skip

RULES = worded((
    ", EACH ONCE", " using EACH ONCE", ", no number twice", " (no number twice)", " (no repeats)",
    " without [using a number twice|repeating numbers|reusing numbers|repeats|using any number more than once]",
    " (each number ONCE)", " (using EACH ONCE)", " (EACH ONCE, not all needed)", ", [use|using] EACH ONCE",
    " - EACH can be used ONCE", ", [don't|do not|never|dont] reuse numbers", ", and no number may be used twice",
    " with no number used more than once", ", each used ONCE",
    ". [you|we|i] [can't|cannot|may not|must not|are not allowed to|shouldn't] use a number [twice|more than once|"
    "again].", ". [each|every] number [can|may|must|should] be used ONCE.", ". [no reuse|no repeating|nothing twice].",
    ". you don't have to use [them all|all of them|every number|all the numbers].", " using any of them",
    " using [some or all|any] of [them|the numbers]", ". [not every number is needed|you may leave numbers out].",
    ". it's [ok|fine] [not to use all|to leave some out|if some are left over].", ", leftovers are [ok|fine|allowed]",
    ". rules: EACH ONCE.", ". rule: use EACH ONCE.", " [if|where|and] EACH can be used ONCE",
    ". [you|i] [can|may] only use each [number|one|card|tile] once.",
    ", [each|every] number may be used [or left out|once]", ". once a number is used it's gone.",
    ", using a number twice is [not allowed|cheating|forbidden]",
    ". [numbers|cards|tiles] can't be [reused|repeated|used twice].", ", no reusing numbers", " but each only once",
    ", EACH ONCE, [whole numbers only|no fractions|no decimals]",
    ". [no fractions|whole numbers only], each number once max.",
    ". [use|using] each number [only once|at most once].", " (each ONCE)", ", [with|having] EACH used ONCE",
    ". [no repeats|no number twice].", ", you can use each number ONCE", ", each at most one time",
    ". not all numbers [need to|have to] be used.", " (not all [numbers |of them |][have to|need to|must] be used)",
    " (you don't need all of them)", ", you [don't need to|needn't|don't have to] use all", ", once each at most",
    " [once each|one time each] at most", " (not all needed)", ", [some|a few] may be left over",
    " and [each number may|each may|every number can] be used one time only", " where any may be left out",
    ", [it's|its] fine [to leave|if you leave] some [out|over]",
    ", each number max once", " (each once max)",
    ". you [can|may] use each number ONCE.", ", each number ONCE", " (use each ONCE)",
), _WORDS)  # fmt: skip

FIRST = worded((
    "using EACH ONCE, ", "[use|using] EACH ONCE: ", "EACH ONCE: ", "you [can|may] use EACH ONCE. ",
    "rules: EACH ONCE. ", "rule: EACH can be used ONCE. ", "without [reusing|repeating] numbers, ", "no repeats. ",
    "no number twice: ", "(EACH ONCE) ", "each number can be used ONCE. ", "don't use a number twice. ",
    "with SIGNS only, ", "using SIGNS, ", "with SIGNS and EACH ONCE, ", "not all numbers have to be used. ",
    "using any of the numbers, each once at most, ", "without using any number twice, ",
    "using [some or all|any] of the numbers, ", "only SIGNS allowed. ", "if each number may be used ONCE, ",
    "using basic arithmetic, ",
), _WORDS)  # fmt: skip

ALL = (
    ", each number once", ". use [every number|all the numbers|each number] [once|exactly once].",
    " using each number exactly once", ", using all of them", " (each number exactly once)",
    ", [use|using] [every|each] number exactly once", ". all must be used.",
    " using all [the numbers|the tiles|the cards|of these]", " (use them all)", ", all numbers must be used",
    ". use each number exactly once.", ". [you|i] [have to|must] use [them all|all of them|every number].",
    ", no number left over", ". every number must be used once.", " with all numbers used",
    " and use [all of them|them all|every one]", " (all of them)",
)  # fmt: skip

TOOLS = worded((
    " using SIGNS", " (using SIGNS)", " with SIGNS", ". you [can|may] use SIGNS.", " with SIGNS only",
    ". allowed: SIGNS.", " (only SIGNS)", ". operations: SIGNS.", ". only SIGNS[ allowed|].",
    " with [any|basic] operations", ". you can add, subtract, multiply and divide.",
    " by adding, subtracting, multiplying or dividing", ". brackets are [ok|allowed|fine].",
    ". only basic operations.", " using basic arithmetic", " (add, subtract, multiply, divide)",
    ", parentheses allowed", " using plus, minus, times or divide", " using simple maths",
    " [using|with] any of the four operations", " and brackets if needed",
), _WORDS)  # fmt: skip

BETWEEN = worded((
    "FILL between {ns} to [get|make|reach|end up with|obtain|give] {t}",
    "FILL between {ns} so [it|the answer|the result|that it] [is|equals|makes|comes to] {t}",
    "WHAT between {ns} GIVE {t}?",
    "WHAT [go|goes|do i put|should i put|belongs|do i need] between {ns} to [get|make|reach] {t}?",
    "how do i [put|place] signs between {ns} to [get|make] {t}?",
    "between {ns} [put|place|write] [signs|operators|operations] to [get|make] {t}",
    "what [goes|comes|do i write] between {ns} to [make|get|give|reach] {t}?",
    "{ns}: FILL between them to [get|make] {t}",
    "[take|you have|i have|given] {ns}. FILL between [them|the numbers] to [get|make] {t}",
    "to [get|make] {t}, WHAT [go|goes|belongs] between {ns}?", "FILL between {ns} so that you get {t}",
    "WHAT between {ns} to get {t}", "FILL between {ns} to make {t}",
), _WORDS)  # fmt: skip

GAPS = (
    "{gaps} = {t}", "{gaps} = {t}, [what|which] [sign|signs|operation|operations] [is|are] missing?",
    "fill in the [sign|signs|blank|blanks|gaps|operators]: {gaps} = {t}",
    "[put|write] the [missing|right] [sign|signs|operators] in {gaps} = {t}", "[complete|solve|finish]: {gaps} = {t}",
    "what goes in the [gap|gaps|blank|blanks]: {gaps} = {t}?",
    "[which|what] [sign|signs|operations] [make|makes] {gaps} = {t} true?",
    "[make this true|make it true|make it work|missing signs|missing operators]: {gaps} = {t}",
    "{gaps} = {t} fill in the [signs|blanks|operators]", "find the [sign|signs|operators]: {gaps} = {t}",
)  # fmt: skip

GAME_24 = (
    "{t} game with {ns}", "{t} game[:| -|,] {ns}", "[solve|play|do] the {t} game [with|for|using] {ns}",
    "[solve|play|do] {t} [with|for|using] {ns}", "the {t} game: {ns}",
    "[in|for] the {t} game i [have|got|drew|was dealt] {ns}",
    "{t} game, [cards|numbers|cards are|my cards are|the numbers are] {ns}", "i'm playing the {t} game with {ns}",
    "[cards|numbers|my cards]: {ns}. {t} game", "{ns} - {t} game", "{ns} for the {t} game",
    "how do you [make|get] {t} [with|from|using] {ns}?", "[math|maths] {t}: {ns}",
    "[help with|solve this|a|another] {t} game: {ns}", "[make|get] {t} [with|using|from] the cards {ns}",
    "[play|solve|do] {t} game with {ns}", "{t} game {ns}", "[make|get] {t} from {ns}",
    "game of {t}[:| with| from| using] {ns}", "{t} [card |cards |]puzzle[:| with| -] {ns}",
    "[my|the|our] [cards|card hand] in the {t} game [is|are|:] {ns}",
    "{t} game [help|question|problem][:|, my cards are|: the cards are|, i have] {ns}",
    "[how do i|how can i|can you] [solve|win|crack] {t} with [the cards |]{ns}?",
    "[i drew|i've drawn|we drew|the table shows] {ns}, [make|get|must make|need] {t}",
    "{ns}: [make|get] {t}, it's the card game", "{t} game using {ns}",
)  # fmt: skip

GAME_ALL = (
    "[make|get|reach] {t} [using|with] all of {ns}", "{t} game, use all [cards|numbers]: {ns}",
    "{t} game with {ns}, all [cards|numbers] must be used", "[make|get] {t} from {ns}, using [every|each] card",
    "[make|get] {t} out of [all of |all these: ]{ns}", "[all of|every one of] {ns} [to make|must make|to get] {t}",
    "use {ns}, all of them, to [make|get|reach] {t}", "{t} from all [the |of the |]numbers {ns}",
    "{t} game. every card once: {ns}",
)  # fmt: skip

INTRO = (
    "ok so ", "[for my kid's homework|kid's homework|maths homework|homework]: ",
    "[stuck on this|i'm stuck|can't solve this|help me out|need help]. ",
    "[puzzle for you|riddle|here's a puzzle|challenge|a quick puzzle]: ",
    "my [daughter|son|teacher|nephew|friend] asked me this: ", "hey [there|mull|buddy], ",
    "[got this|i saw this|this is] from the tv show: ",
    "[warm up|brain teaser|exercise|next|next puzzle|another puzzle]: ", "i like number puzzles. ",
    "[i've been trying for ages|i've tried everything|i give up|can't see it]. ",
    "[solve this for me|please solve|work this out]: ", "[hmm|well|right|alright|yo], ",
    "[here's one|try this one|one for you]: ",
)  # fmt: skip

OUTRO = (
    ". [any|just a|show me a] solution [is fine|will do|please]",
    ". [how|how so|how would you do it|what's the solution|ideas|any ideas|possible]?",
    ". [can't figure it out|i can't see it|i'm lost|no idea]", ". show the [calculation|expression|sum|working]",
    ". [one solution|one way|one answer] is enough", ". [give me|i want] the [expression|calculation|sum]", ", help",
    " [quickly|fast|now]", "...", "!", ". [explain|show how|write the expression]",
)  # fmt: skip
