"""What people type when they want a target made from numbers: skeletons by theme, the rule in many words.

Words in capitals stand for the choices in `_WORDS`; the last fifth of `ASKS` is held out, so that it is typical.
"""

from __future__ import annotations

from mull.tasks.phrasing import worded

_WORDS = {
    "MAKES": "[makes|makes|gives|gives me|equals|is equal to|gets me to|comes to|adds up to|results in|works out "
    "to|produces|reaches|hits|gets]",
    "MAKING": "[making|getting|reaching|getting to|hitting|building|forming|arriving at|coming up with|creating]",
    "MAKE": "[make|make|make|make|make|get|get|get|get|reach|reach|reach|get to|get to|hit|hit|build|form|create|"
    "produce|obtain|arrive at|come to|come up with|end up with|end up at|end on|work out to|score|land on|"
    "achieve|total|equal|construct|generate|find|bring out]",
    "TARGET": "[|||||||the number |the target |exactly |a total of |the total |the value |the result |the target "
    "number ]{t}",
    "FROM": "[using|using|using|with|with|with|from|from|from|out of|by using|using only|with only|using just|"
    "with just|using the numbers|with the numbers|from the numbers|by combining|with these numbers:|using "
    "these numbers:|from these:|with these:|starting from|starting with|given|given only|from only|using "
    "these|out of the numbers|from the set|using the tiles|with the cards|with the digits|by mixing|just "
    "from|only from|if i only have|if all i have is|if the numbers are|when you have]",
    "HOW": "[how can i|how do i|how do you|how would you|how could i|how can you|how can we|how to|how'd you|how "
    "might i|how do we|how would i|how should i|how does one|in what way can i|what do i do to|what's the "
    "way to|how u]",
    "CAN": "[can you|can you|could you|can we|can i|is it possible to|is there a way to|are you able to|do you "
    "know how to|is there any way to|could i|would i be able to|is it doable to|can anyone|can u|would it "
    "be possible to]",
    "HAVE": "[i have|i've got|i got|i have got|we have|you have|i was given|i'm given|given|my numbers are|the "
    "numbers are|i have the numbers|we've got|suppose i have|say i have|here are my numbers:|i drew|i "
    "picked|i rolled|the tiles are|the cards are|my cards are|i've got cards|i've got the cards|i'm "
    "holding|my tiles are|ive got|there are the numbers|we are given|the digits are|my dice show|i'm left "
    "with|available numbers:|the board shows|you get|you're given|we were given|i only have|all i have is|"
    "these are my numbers:|i pulled|they gave me|imagine you have|say you have|if i have|if you have|"
    "let's say i have|take|start with|you start with|i start with]",
    "SIGNS": "[+ - * /|+, -, * and /|+, -, *, /|+-*/|plus, minus, times and divide|+ - x ÷|+ − × ÷|+ - * / only|"
    "only + - * and /|the basic operations|adding, subtracting, multiplying and dividing|any of + - * /|"
    "plus minus times|addition, subtraction, multiplication and division|add, subtract, multiply or "
    "divide|basic maths|arithmetic]",
    "SUM": "[a sum|an expression|a calculation|an equation|a way|a formula|a solution|a combination|an "
    "arithmetic expression|some maths|an answer|the expression|the calculation|a number sentence|any "
    "expression]",
}  # fmt: skip

_SAY = (
    "MAKE TARGET FROM {ns}", "FROM {ns} MAKE TARGET", "FROM {ns}, MAKE TARGET",
    "[try to|please|let's|now|so] MAKE {t} FROM {ns}",
    "[combine|use|take|mix|join|arrange|put together|work with|play with] {ns} to MAKE TARGET",
    "[combine|use|take] the numbers {ns} to MAKE TARGET",
    "[combine|use] {ns} so [that |]you [get|reach|end up with|have] {t}",
    "[combine|use|put together] {ns} so [that |][it|the result|the answer|the total] [is|equals|comes to] {t}",
    "[find|give me|show me|write|write me|i need|come up with|work out|i'm looking for|get me|looking for] SUM "
    "[that makes|to make|that equals|to get|to reach|for|which gives|equal to|giving|that comes to|that totals] "
    "{t} FROM {ns}",
    "[find|show me|tell me|explain|work out|figure out] how [to|you can|i can|i could|we] MAKE {t} FROM {ns}",
    "[find|work out] [a way|the way|any way] to MAKE {t} FROM {ns}",
    "write {t} [using|with] [|the numbers |only ]{ns}",
    "[express|write|represent|show] {t} [using|with|in terms of] [|the numbers |only |just ]{ns}",
    "[turn|change|transform|convert] {ns} into {t}", "[get to|go to|get me to|take me to|bring me to] {t} FROM {ns}",
    "help me [make|get|reach|get to|hit|find] {t} FROM {ns}", "[do|solve] {t} [with|using|from] {ns}",
    "your [task|job|goal|mission|challenge] is to MAKE TARGET FROM {ns}",
    "the [aim|goal|task|challenge|idea] is to MAKE {t} FROM {ns}",
    "[start from|start with|take|given|begin with] the numbers {ns} and MAKE {t}", "given {ns}, MAKE {t}",
    "[go from|get from] {ns} to {t}",
    "[add subtract multiply or divide|do math on|do sums with|calculate with] {ns} to MAKE {t}",
    "[add, subtract, multiply or divide|use arithmetic on|do something with|operate on] {ns} [until you get|so "
    "you get|to get] {t}", "[apply|use] SIGNS [on|to|with] {ns} to MAKE {t}",
    "[with|using] {ns} and SIGNS, MAKE TARGET", "[using|with] SIGNS MAKE {t} FROM {ns}",
    "[using|with] SIGNS and the numbers {ns}, MAKE {t}",
    "[only|just] [using|with] {ns}, [try to|please|try and|] MAKE {t}",
    "[show|prove] that {t} can be made [from|with|using|out of] {ns}", "[reach|hit|match] the target {t} FROM {ns}",
)  # fmt: skip

_QUESTIONS = (
    "HOW MAKE TARGET FROM {ns}?", "CAN MAKE TARGET FROM {ns}?", "FROM {ns}, HOW MAKE TARGET?",
    "FROM {ns} CAN MAKE {t}?", "[what's|what is|what would be|is there|do you have|got] a way to MAKE {t} FROM {ns}?",
    "what [makes|gives|equals] {t} [from|with|using|out of] {ns}?",
    "[which|what] [sum|combination|calculation|expression|equation|operations|formula] of {ns} MAKES {t}?",
    "[which|what] [calculation|expression|sum|equation|operations|maths] [using|with|from] {ns} MAKES {t}?",
    "[which|what] [operations|signs|operators|steps] on {ns} [make|give|give me|lead to|get] {t}?",
    "[which|what] [operations|signs|operators|steps] [do i need|should i use|would you use|do we use] [with|on|"
    "for] {ns} to [make|get] {t}?",
    "how [do|can|could|would|might] {ns} [make|become|give|equal|get to|turn into|come to|be made into|produce|"
    "total] {t}?",
    "how [do|can|could|would] [i|you|we] [turn|combine|use|change|transform] {ns} [into|to get|to make|to reach|"
    "so it makes] {t}?", "[how|how exactly] [is|can|could] {t} [be |]made [from|with|using|out of] {ns}?",
    "[can|could] {t} be [made|reached|obtained|built|formed|written|created|expressed|gotten|done] [from|with|"
    "using|out of] {ns}?",
    "[can|could|do|will] {ns} [make|give|reach|get to|become|be turned into|be combined to make|equal] {t}?",
    "is {t} [possible|doable|reachable|makeable] [with|from|using] {ns}?",
    "is it possible to [have|see|get] {t} [with|from] {ns}?", "how [do|can|would] [you|i|we] MAKE {t} out of {ns}?",
    "how [do|can|would] [you|i|we] make {ns} [equal|equal to|be|into|become|come to|add up to|total] {t}?",
    "what [can|could|should|would] [i|you|we] do [with|to] {ns} to MAKE {t}?",
    "what do i [do|need to do] [with|to] {ns} [to get|so i get|so it makes|if i want] {t}?",
    "[anyone know|do you know|any idea|any ideas|know] how to MAKE {t} FROM {ns}?",
    "[wondering|i wonder|not sure|no idea|i don't know|i can't see] how to MAKE {t} FROM {ns}",
    "[what's|what is] {t} [made of|made from|written] [with|from|using|if you only use] {ns}?",
    "where does {t} come from [with|using] {ns}?",
    "[what's|whats|what is|tell me|find] the [solution|answer|trick|way|calculation] [to get|to make|to reach|for "
    "getting|for making|for reaching] {t} [with|from|using] {ns}?",
    "any way [to get|to make|of making|of getting|to reach] {t} [from|with|out of] {ns}?",
    "how is it possible to MAKE {t} FROM {ns}?", "[using|with] SIGNS, HOW MAKE {t} FROM {ns}?",
    "[using|with] SIGNS, CAN MAKE {t} FROM {ns}?", "{t} from {ns}, [possible|can it be done|can you do it|how]?",
    "HOW MAKE {t} if [i have|i've got|the numbers are|you only have|my numbers are|the tiles are] {ns}?",
    "[would|will|does] [any|some] [combination|mix|sum] of {ns} [make|give|equal|reach|get] {t}?",
)  # fmt: skip

_FACTS_FIRST = (
    "HAVE {ns}. HOW MAKE TARGET?", "HAVE {ns}. CAN MAKE TARGET?", "HAVE {ns}. MAKE TARGET", "HAVE {ns}, MAKE TARGET",
    "HAVE {ns} and [need|want|have|would like|am trying|must] to MAKE TARGET",
    "HAVE {ns}, [need|want|need to get|need to make|want to get] {t}",
    "HAVE {ns}. [target|the target is|goal|the goal is|i need|i want|aim is|we need|must make|looking for|the "
    "answer should be] {t}", "HAVE {ns} and [my|the] [target|goal|aim] is {t}",
    "HAVE {ns} and [i need to get to|i'm supposed to get|i should end up with|it should equal|it should come to|"
    "the answer must be] {t}",
    "HAVE {ns}. [what's|what is] [a|the|your] [way|quickest way|best way|solution] to MAKE {t}?",
    "HAVE {ns}. [is {t} possible|can {t} be made|can {t} be reached|how is {t} made]?",
    "HAVE {ns}. what [calculation|sum|expression] MAKES {t}?", "HAVE {ns} and SIGNS. MAKE {t}",
    "HAVE {ns}. [use them|combine them|put them together|use these] to MAKE TARGET",
    "HAVE {ns}. [please |now |then ]MAKE TARGET [from|out of|with|using] [them|these|those|this|that]",
    "HAVE {ns}, HOW MAKE {t}[| from them| with them| out of these| with that]?",
    "{ns} - [can you|how do i|how can you|please|can i|try to] MAKE TARGET?",
    "{ns} [is|are] what [i have|i've got|we have|you get], MAKE {t}",
    "{ns} are [the numbers|my numbers|the cards|the tiles|my tiles|on the board|given]. MAKE {t}",
    "{ns} are [the numbers|my numbers|the cards|given] and {t} is the [target|goal|answer]",
    "{ns}. [make|get|reach|how do i get|can you get|i need|get me|find] {t}",
    "{ns}, [target|make|reach|get|goal|aim for|find|need|want|must equal|should make|has to be] {t}",
    "{ns} [and i|i|we] [need|want|have] to [make|get|get to|reach] {t}",
    "{ns}: [make|get|reach|can you get|how do you make] {t}?",
    "the numbers {ns} [should|must|have to|need to|are supposed to] [make|give|equal|come to|become] {t}",
    "[numbers|the numbers|cards] {ns}, [target|the target is|goal|the goal is|aim for|target number] {t}",
    "[these numbers|these|my numbers|the numbers]: {ns}. [how|how do they|how can they|can they] [make|give|get "
    "to|get|reach] {t}?",
    "{ns} - [i want|i need|we need|looking for|should give|must give] {t}[|, how?|. help|. ideas?]",
    "[look at|consider|you see] the numbers {ns}. HOW MAKE {t}?",
    "[on the table|in front of me|on the board|in my hand] [are|i have|i see] {ns}. MAKE {t}",
    "[there's|there is|we see|here's] {ns} [on the board|on the table|in the game] and the target is {t}",
    "[i'm|im|we're|i am] [trying|struggling|meant|supposed|stuck trying] to MAKE {t} FROM {ns}",
    "[i'm|im] [at|playing with|stuck on|stuck with] {ns} and need {t}",
)  # fmt: skip

_TARGET_FIRST = (
    "target[:| is| =||: make] {t}[, |. |; ][numbers|nums|cards|the numbers are|numbers are|with|from|tiles|using|"
    "given|available|digits|use]: {ns}",
    "[goal|aim|wanted|needed|need|result|total|answer|make|want]: {t}[, |. |; ][numbers|nums|cards|with|from|"
    "tiles|using|given|use|have]: {ns}",
    "[goal|aim|result|target|need|want] {t}[, |. |; | ][numbers|nums|cards|tiles|from|with|using|have] {ns}",
    "the [target|goal|answer|number to reach|number to make|total] is {t} and [i have|the numbers are|you have|we "
    "have|my numbers are|the tiles are] {ns}[| what now?|. how?|. what's the solution?|. help]",
    "the [target|goal|target number|number to make] is {t}. [the numbers are|numbers are|my numbers are|i have|"
    "you have|use|you can use|the cards are] {ns}",
    "my target is {t} [and i have|with|and my numbers are|using|and i can use|from] {ns}",
    "[aiming for|going for|looking for|trying for|shooting for|i'm after] {t} [with|from|using] {ns}",
    "i [need|want|have|would like|must|gotta|wanna|am trying|am meant|am supposed] to MAKE TARGET FROM {ns}",
    "i [need|want|am looking for|am after] {t} [from|out of|with|using] {ns}",
    "[we|you|they|my kid|the kids] [need|must|should|have to|has to] MAKE TARGET FROM {ns}",
    "{t} [from|using|with|out of|given|made of|by] {ns}", "{t} [from|using|with|out of] {ns}, how?",
    "{t} [from|with|using|out of] {ns}?", "{t}: {ns}", "{t} <- {ns}", "{t} = ? [from|using|with|numbers] {ns}",
    "{t} [please|pls|needed|wanted], [from|with|using] {ns}",
    "{t} is [the target|my target|the goal|what i need|the answer|what we want][.|,] [numbers|the numbers are|i "
    "have|and i have|use|my numbers are] {ns}",
    "MAKE TARGET. [numbers|the numbers are|use|you have|with|allowed|available|only use|i have]: {ns}",
    "MAKE TARGET. [you can use|i have|the numbers are|you may use|use|my numbers are] {ns}",
    "HOW MAKE TARGET? [i have|my numbers are|the numbers are|numbers|i've got|the tiles are|i can use|using|with|"
    "only] {ns}",
    "CAN MAKE TARGET? [i have|my numbers are|the numbers are|numbers:|i've got|the tiles are|using] {ns}",
    "[what|which sum|which expression] MAKES {t}? [numbers|i have|the numbers are|you can use|use|with] {ns}",
    "for [a total of|the target|a score of] {t}, what do i do with {ns}?",
    "to MAKE {t}, [how should i|how do i|how can i|how would you] [combine|use|put together] {ns}?",
    "to MAKE {t} [from|using] {ns}, what do i do?",
    "[for|to hit|to reach|to get] {t} [i have|you have|we have|use|we get|i can use] {ns}[|. how?|. what's the "
    "way?|. ideas?]",
)  # fmt: skip

_SHORT = (
    "{ns} [->|=>|-->|=|to make|to get|into|to reach|make|makes|gives|must be|should be|to|→|>] {t}", "{ns} = {t}?",
    "{ns} = {t} how", "{ns} = {t}, [how|find it|solve|work it out|fill in the signs]",
    "[numbers|nums|digits|tiles|cards|my numbers|given|have|from|use]: {ns}[, |. |; | ]target[:| is||=| =] {t}",
    "[numbers|nums|cards|tiles|with|use|given|digits|set] {ns}[, |. |; | ][target|goal|make|get|reach|aim|total|"
    "result|want] {t}", "[numbers|nums|tiles|given|with] {ns} [->|=>|=|to|make] {t}",
    "[numbers|nums|digits|tiles|cards]: {ns}. [make|get|reach|goal|goal:|aim:|total:|make:|result:] {t}",
    "[make|get|reach] {t} - [numbers|tiles|cards|with] {ns}", "[make|get|reach|hit|form] {t} : {ns}",
    "[make|get|reach|hit|build] {t} ({ns})", "[make|get] {t}; [use|with|numbers|from] {ns}",
    "({ns}) [->|to|=|make|=>] {t}", "target {t} ({ns})", "{t} ({ns})", "[solve|find|do|calculate|compute]: {ns} = {t}",
    "[solve|find] {ns} [to get|->|for|to make|so it's] {t}", "[make|get|reach]: {t}, numbers: {ns}",
    "numbers={ns} target={t}", "nums = {ns}, target = {t}", "target={t}, numbers={ns}",
    "[answer|target|result] [should be|must be|has to be|is] {t}, [numbers|numbers are|with|using|tiles are] {ns}",
    "[need|want|get|give me|gimme] {t} [from|out of|with|using] {ns}", "[make|get|reach|hit] {t} w/ {ns}",
    "[want|need] {t}, [have|got] {ns}", "[have|got] {ns}, [want|need|target|must make] {t}",
    "{ns} [what makes|how to get|how to make|how to reach|get to|reach|make it] {t}",
    "[use|using] {ns}, [target|goal|aim|result|answer] {t}",
)  # fmt: skip

_GAMES = (
    "countdown[:| numbers:| game:| numbers game:| puzzle:| maths:|,| -] {ns}[, |. |; ][target|target is|the "
    "target is|goal|aim for|get|make|reach] {t}", "countdown[:| -|,] {ns} [=|->|to make|target|to get] {t}",
    "countdown[:|,| numbers game:| game -] [make|get|reach|hit] {t} [from|with|using] {ns}",
    "countdown[:|,| numbers game,] target {t}, [numbers|tiles|from|with|using] {ns}",
    "[solve|do|play] [this|a] countdown[| numbers| maths] [game|puzzle|problem]: {t} from {ns}",
    "[solve|solve this|puzzle|number puzzle|maths puzzle|math game|brain teaser|numbers game|the "
    "numbers game|math challenge|riddle|warm up|number challenge|game]: MAKE {t} FROM {ns}",
    "[in|on|playing|like in|like on] [the countdown numbers game|countdown|a numbers game|the tv show countdown|"
    "the numbers game], HOW MAKE {t} FROM {ns}?",
    "[let's play|lets play|we are playing|we're playing|i'm playing|playing] [countdown|the numbers game|a number "
    "game]. [numbers|the numbers are|tiles|i have|we have] {ns}, target {t}",
    "[countdown|numbers game|number puzzle|math puzzle] with {ns}, [target|aiming for|to reach|the goal is] {t}",
    "[number|numbers|maths|math|arithmetic] [puzzle|game|problem|challenge|question|exercise]: {ns}, [make|get|"
    "target|reach|find] {t}",
    "[number|numbers|maths|math] [puzzle|game|problem|challenge]: [get|make|reach|form] {t} from {ns}",
    "[number|maths|math] [puzzle|game|challenge] - [numbers|tiles|cards|digits] {ns} - [target|make|goal] {t}",
    "play [countdown|the numbers game] with {ns} and [target|get to|reach|aim for] {t}",
    "my [numbers|tiles|cards] are {ns} and [my target is|the target is|i need to reach|i have to make|i must get|"
    "i need|the goal is|i want] {t}",
    "[tiles|cards|selected numbers|large and small numbers|the selection]: {ns}. the target [is|to reach is|"
    "number is]: {t}",
    "the [clock is running|clock has started|clock is ticking|time is short]: {ns}, [get to|make|reach|target] {t}",
    "[i drew|i picked|we drew|they picked|she picked|he chose|the contestant picked] {ns} and the target [is|was|"
    "came up as] {t}", "i [have|pulled|got] the cards {ns}, [make|get|need|how do i get|can i make] {t}",
    "[my teacher|our teacher|the teacher|teacher] [says|said|asks us|wants us|told us] to MAKE {t} [from|with|"
    "using|out of] {ns}",
    "[my son|my daughter|my kid|my brother|my friend|a friend|my dad|someone|my nephew] [needs|wants|has|is "
    "trying|was asked] to MAKE {t} FROM {ns}[|, how?|. help?]",
    "[my homework is|homework:|the worksheet says|in class we have|the exercise is|exercise:|for school i have] "
    "to MAKE {t} FROM {ns}",
    "[my son|my daughter|anna|tom|my sister|sam|leo|mia] has [the numbers|the cards|] {ns} and [needs|wants|has "
    "to get|needs to make|wants to make] {t}",
    "[i rolled|the dice are|we rolled|my dice came up] {ns}, [how do i make|can i make|make|i need|how to get] {t}?",
    "[a puzzle|a riddle|here's a puzzle|number riddle]: [how do you|how can you|how would you|can you] MAKE {t} "
    "FROM {ns}?", "[i bet you|bet you|i bet u] can't [make|get|reach] {t} [from|with|using] {ns}",
    "[i was|they] asked [me |]to MAKE {t} [from|with|using] {ns}",
    "[someone|a friend|my friend] [says|told me|claims] [you can|it's possible to] MAKE {t} [from|with|using] "
    "{ns}. how?",
)  # fmt: skip

_TYPICAL = (
    "i have {ns}. [make|get|reach] {t}", "[make|get|reach|hit] {t} [out of|with|from] the numbers {ns}",
    "numbers are {ns}, [make|get|reach] {t}",
    "[the numbers are|you have] {ns}. [how do you|can you|how would you] [make|get|reach] {t}?", "{t} using {ns}",
    "{t} from {ns}", "[with|from|using] {ns} [make|get|reach] {t}", "[how|how exactly] do i get from {ns} to {t}?",
    "[what|which] [sum|expression|equation] [makes|gives|equals] {t} [using|with|from] {ns}?",
    "[form|build|create] {t} [using|from|with] {ns}",
    "[combine|use] the numbers {ns} [to get|so they make|to reach] {t}",
    "my numbers: {ns}, [my target|target|goal]: {t}", "[i want|i need] {t} [from|out of|using] {ns}",
    "[can|could] {ns} make {t}?", "{ns} -> {t}", "{ns} to make {t}", "[how|how on earth] can {ns} make {t}?",
    "[find|show me] a way to get {t} [from|with|using] {ns}",
    "[come up with|end up with|get to] {t} [using|from|with] {ns}", "[make|get] {t} [from|with|using|out of] {ns}",
    "[numbers|the numbers are|my numbers are] {ns}. [make|get|reach|hit] TARGET",
    "[find|give me|write] SUM [that equals|for|equal to|that makes] {t} using {ns}",
    "[i've got|i have|i was given] {ns}. [how do i|how can i|can i] [make|get|reach|hit] {t}?",
    "{ns} - how do [i|you|we] [make|get|get to|reach] {t}?", "[use|combine] {ns} to [get|make|reach|hit|form] {t}",
    "[reach|hit] {t} [with|from|using] {ns}",
    "[is there a way to|is it possible to] [make|get|reach|build] {t} [from|with|out of] {ns}?",
    "i need to [make|get|reach] {t} [from|with|using] [the numbers |]{ns}",
    "numbers {ns}[:| -|,] [get to|make|reach|target] {t}",
    "which [calculation|operations|sum] with {ns} [gives|makes|equals|gets] {t}?",
    "make {t}, [you have|numbers|you can use|the numbers are] {ns}",
    "[using|with] [just |only |]{ns}[,|] [make|get|reach|hit|form] {t}",
    "[how do you|how would you|how can i] [get|make|reach|form|obtain] {t} [from|using|with] {ns}?",
    "[numbers|tiles|cards]: {ns} target: {t}",
    "[what's|what is] a way to [make|get|reach] {t} [with|from|using] {ns}?",
    "[how can i|how do i] use {ns} to [get|make|reach|hit] {t}?", "HAVE {ns}. how [can|do] i MAKE {t}?",
    "[can you|can i|could you] [make|get|reach|hit] {t} [with|using|from] {ns}?", "target {t}, numbers {ns}",
    "target[:|] {t}[,|] [using|from|with] {ns}", "[please |]MAKE {t} [using|from|with] {ns}",
    "use the numbers {ns} to MAKE {t}", "[how do i|how can you|how to] MAKE {t} with {ns}?",
    "numbers: {ns}, target: {t}", "[with|using|from] {ns} how [do|can] [i|you|we] MAKE {t}?",
)  # fmt: skip

_LAST = (
    "MAKE {t} [using|with|from] {ns}", "can i [get|make|reach] {t} [from|with|using] {ns}?",
)  # fmt: skip


ASKS = worded((*_SAY, *_QUESTIONS, *_FACTS_FIRST, *_TARGET_FIRST, *_SHORT, *_GAMES, *_TYPICAL, *_LAST), _WORDS)
