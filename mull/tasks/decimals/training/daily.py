"""Everyday questions about decimals that only training texts ask: changes, limits, doubts, results, wider word choice.

`~word~` marks the word that asks, `^unit^` what else it takes to tell (a best time is short, a best jump is long).
{er} is `er` where there are two numbers, `est` or `er`; {list} may name the numbers: `Tom 4.5, Mia 4.45`.
"""

_PRICE_UP = (
    "has it become more ~expensive~?", "did it go ~up~?", "has [it|the price] gone ~up~?", "did the price ~rise~?",
    "is it ~pricier~ now?", "do i pay ~more~ now?", "did it get more ~expensive~?", "has the price ~increased~?",
    "is it ~dearer~ [now|than before]?", "is the new price ~higher~?", "[an|is that an] ~increase~?",
)  # fmt: skip
_PRICE_DOWN = (
    "has it become ~cheaper~?", "did it go ~down~?", "has [it|the price] gone ~down~?",
    "did the price [~fall~|~drop~]?",
    "is it ~cheaper~ now?", "do i pay ~less~ now?", "has the price ~decreased~?", "is the new price ~lower~?",
    "was the price ~reduced~?", "has it ~dropped~?", "did it get ~cheaper~?",
)  # fmt: skip
_RISE = (
    "did it ~rise~?", "has it ~risen~?", "did it go ~up~?", "has it gone ~up~?", "is it ~higher~ [now|than before]?",
    "did it ~increase~?", "has it ~increased~?", "~up~, yes or no?", "is that ~more~ than before?", "did it ~climb~?",
)  # fmt: skip
_DROP = (
    "did it [~fall~|~drop~]?", "has it ~fallen~?", "did it go ~down~?", "has it gone ~down~?", "did it ~decrease~?",
    "is it ~lower~ [now|than before]?", "has it ~dropped~?", "~down~, yes or no?", "is that ~less~ than before?",
    "did it ~sink~?",
)  # fmt: skip
CHANGES = (  # what changes, how its number is written, questions if it is more, if it is less
    ("[petrol|gas|diesel|milk|bread|butter|my coffee|the bus fare|the ticket|a kilo of apples|the game|rent per hour]",
     "[$#|#|€#|# dollars|# euros|£#]", _PRICE_UP, _PRICE_DOWN),
    ("[the river|the water level|the tide|the lake]", "[# m|#m|# meters|# metres|# feet]",
     (*_RISE, "is the water ~higher~ now?"), (*_DROP, "is the water ~lower~ now?")),
    ("[my weight|the dog's weight|my suitcase|the baby's weight|the turkey]", "[# kg|#kg|# pounds|# kilos]",
     (*_RISE, "is it ~heavier~ now?", "did it get ~heavier~?"),
     (*_DROP, "is it ~lighter~ now?", "did it get ~lighter~?")),
    ("[my average|the rating|the score|my gpa|the interest rate|inflation|the share price|the exchange rate|the ph]",
     "[#|#|#|#%]", _RISE, _DROP),
    ("[the plant|my sunflower|the snow|the puppy's tail|my hair]", "[# cm|# inches|#cm]",
     ("did it ~grow~?", "has it ~grown~?", "is it ~longer~ now?", "did it get ~longer~?"),
     ("did it ~shrink~?", "is it ~shorter~ now?", "did it get ~shorter~?", "has it become ~shorter~?")),
    ("[my lap|the run|my swim|the commute|the download|the song]", "[# s|# seconds|# sec|# minutes|# min]",
     ("did it take ~longer~?", "is it ~longer~ now?", "does it take ~more~ time now?"),
     ("was it ~shorter~ this time?", "is the time ~shorter~ now?", "does it take ~less~ time now?")),
)  # fmt: skip
WARMTH = (
    "[the temperature|the lake|my fever|the freezer|the room|it]", "[# degrees|#°C|#°|# °C|# degrees celsius]",
    ("is it ~warmer~ now?", "did it get ~warmer~?", "did it go ~up~?", "has it ~risen~?", "is it ~hotter~ now?"),
    ("is it ~colder~ now?", "did it get ~colder~?", "did it go ~down~?", "has it ~fallen~?", "has it ~cooled~ off?"),
)  # fmt: skip
CHANGED = (
    "{thing} was {b} {before} and is {a} {now}. {tail}", "{before} {thing} was {b}, {now} it's {a}. {tail}",
    "{thing} went from {b} to {a}. {tail}", "{thing}: {b} {before}, {a} {now}. {tail}",
    "{now} {thing} is {a}, {before} it was {b}. {tail}", "{thing} used to be {b}, now it's {a}, {tail}",
    "{thing} {before}: {b}. {now}: {a}. {tail}", "{thing} is {a} {now} and was {b} {before}. {tail}",
    "[first|before] {thing} was at {b}, now at {a}. {tail}", "{tail} {before} {thing} was {b}, {now} {a}",
    "{thing} changed from {b} to {a}. {tail}", "{thing} {b} -> {a}. {tail}",
)  # fmt: skip
BEFORE = "[yesterday|last week|last year|in the morning|last month|on monday|before|last time|an hour ago]"
NOW = "[today|now|now|right now|this time|currently]"
LIMITS = (  # how numbers are written, questions if {a} is more than {b}, if it is less
    ("[$#|#|€#|# dollars|# euros|£#]",
     ("i have {a} [on me|left|] and [it|the book|the ticket|lunch] costs {b}. [do i have|is that] ~enough~?",
      "[it|the book|the ticket|a coffee] costs {b} and i've got {a}. [is my money|is that|do i have] ~enough~?",
      "can i ~afford~ [a toy|a cake|something] for {b} [with|if i have] {a}?", "is {a} ~enough~ [to pay|for] {b}?",
      "my budget is {b}, the bill is {a}. am i ~over~ [it|budget]?", "is {a} too ~much~ if i can only pay {b}?",
      "will {a} ~cover~ [a bill|costs|a price] of {b}?", "is {a} ~above~ my limit of {b}?"),
     ("my budget is {b}, the bill is {a}. am i ~under~ [it|budget]?", "is {a} too ~little~ to pay {b}?",
      "i can spend [up to|at most] {b}. [it|this one] costs {a}. is it ~within~ my budget?", "is {a} ~below~ {b}?",
      "i have {a}, the fare is {b}. am i ~short~?", "is {a} a ~better~ ^price^ than {b}?")),
    ("[# kg|# tons|# kilos|# lbs|#kg]",
     ("the limit is {b} and my [truck|bag|suitcase|parcel] weighs {a}. am i ~over~ [it|the limit]?",
      "my [bag|case|parcel] is {a}, allowed are {b}. is it too ~heavy~?", "is {a} ~above~ [the|a] limit of {b}?",
      "a [bag|parcel] of {a} where only {b} are allowed: too ~heavy~?", "does {a} ~exceed~ the maximum of {b}?",
      "the recipe needs {b} of flour, i have {a}. ~enough~?", "does a {a} load ~overload~ a lift for {b}?"),
     ("the limit is {b} and my [truck|bag|suitcase|parcel] weighs {a}. am i ~under~ [it|the limit]?",
      "[bags|parcels] may weigh up to {b}. mine is {a}. is that ~allowed~?", "is {a} still ~within~ a limit of {b}?",
      "max load {b}, i carry {a}. is it ~ok~?", "is {a} too ~little~ if i need {b}?")),
    ("[# m|# cm|#m|#cm|# meters|# inches|# feet]",
     ("a [plank|rope|cable|board] is {a} long, [the shelf needs|i need|we need] {b}. is it long ~enough~?",
      "i need {b} of [rope|cable|ribbon|fabric] and have {a}. is that ~enough~?", "is {a} ~enough~ if i need {b}?",
      "the [table|couch|fridge|box] is {a} wide, the [door|gap|space] {b}. is it too ~wide~?",
      "my [truck|van|ladder] is {a} high and the bridge {b}. is it too ~high~?", "is {a} of fence ~enough~ for {b}?",
      "the minimum height for the ride is {b}. i am {a}. am i tall ~enough~?"),
     ("the [table|couch|fridge|box] is {a} wide and the [door|gap|space] is {b} wide. [does|will] it ~fit~?",
      "will a {a} [shelf|desk|couch] ~fit~ into a gap of {b}?", "the bridge is {b} high, my van {a}. do i ~fit~ under?",
      "is a rope of {a} too ~short~ for {b}?", "does a {a} [rod|pole|picture] ~fit~ in a box of {b}?",
      "i have {a} of cable but need {b}. is it too ~short~?")),
    ("[# l|# liters|# litres|#l|# cups]",
     ("if i have {a} of [milk|water|oil|paint] and need {b}, is that [~sufficient~|~enough~]?",
      "the recipe asks for {b} of milk, i have {a}. ~enough~?", "is {a} of paint ~enough~ for a job that needs {b}?",
      "a [jug|pot|tank] holds {b}. i pour in {a}. does it ~overflow~?", "is {a} ~sufficient~ when i need {b}?"),
     ("does {a} of [soup|water|juice] ~fit~ in a [jug|pot|tank] of {b}?", "i have {a} and need {b}. too ~little~?",
      "is {a} of milk too ~little~ for a recipe with {b}?", "a [pot|jar] holds {b}, i have {a}. does it all ~fit~?")),
    ("[# km/h|# mph|#km/h]",
     ("the limit is {b} and i drive {a}. am i too ~fast~?", "is {a} ~over~ a speed limit of {b}?",
      "i go {a} where {b} is allowed. am i ~speeding~?"),
     ("the limit is {b} and i drive {a}. am i ~under~ it?", "i go {a}, {b} is allowed. am i ~within~ the limit?")),
)  # fmt: skip
OVER = (  # without a unit: {a} is more than {b}
    "does {a} ~exceed~ {b}?", "is {a} [~above~|~over~|~beyond~|~past~] {b}?", "would {a} be ~above~ {b}?",
    "is {a} [at ~least~|no ~less~ than] {b}?", "does {a} ~beat~ {b}?", "is {a} in excess of {b}, i mean ~more~?",
    "has {a} ~passed~ {b}?", "does {a} come out ~above~ {b}?", "{a} ~over~ {b}? [yes or no|y/n|or not]",
    "{a}, is that ~over~ {b}?", "is {a} [worth|a lot|a bit|slightly|] ~more~ than {b}?", "does {a} ~outweigh~ {b}?",
    "[isn't|is] {a} ~beyond~ {b}?", "is the value {a} ~above~ {b}?", "[value|reading] {a}, limit {b}: is it ~over~?",
    "{a} [vs|and] {b}: is the first one [~bigger~|~larger~|~greater~]?", "is {a} [~up~|further ~up~] from {b}?",
    "[{b} and {a}|{b} vs {a}]: is the second one [~bigger~|~larger~|~more~]?", "if x is {a}, is x ~over~ {b}?",
    "is something that measures {a} ~bigger~ than something that measures {b}?", "{a} > {b}? is it really ~more~",
)  # fmt: skip
UNDER = (
    "is {a} [~below~|~under~|~beneath~] {b}?", "would {a} be ~below~ {b}?", "{a}, is that ~under~ {b}?",
    "is {a} [at ~most~|no ~more~ than] {b}?", "does {a} stay ~below~ {b}?", "does {a} come out ~below~ {b}?",
    "{a} ~under~ {b}? [yes or no|y/n|or not]", "is {a} [a lot|a bit|slightly|worth|] ~less~ than {b}?",
    "is the value {a} ~below~ {b}?", "[value|reading] {a}, limit {b}: is it ~under~?", "does {a} fall ~short~ of {b}?",
    "{a} [vs|and] {b}: is the first one [~smaller~|~lower~|~less~]?", "if x is {a}, is x ~under~ {b}?",
    "[{b} and {a}|{b} vs {a}]: is the second one [~smaller~|~lower~|~less~]?", "is {a} ~down~ from {b}?",
    "is something that measures {a} ~smaller~ than something that measures {b}?", "{a} < {b}? is it really ~less~",
)  # fmt: skip
DOUBTS = (
    "[i think|i thought|i'd say|he says|my friend says|a student wrote|the boy claims] {a} is ~{adj}~ than "
    "{b}[,|] {why}. [is that|is it|is this] [correct|right|true|ok]?",
    "[is|so is] {a} ~{adj}~ than {b} {why}?", "{a} must be ~{adj}~ than {b} {why}, [right|correct|true|no]?",
    "{why}, {a} is ~{adj}~ than {b}. [true|right|correct|agree]?",
    "{a} is ~{adj}~ than {b} {why}. [true or false|y/n]?",
    "[do you agree|am i right|is it true] that {a} is ~{adj}~ than {b} {why}?",
    "[my friend|my sister|my teacher|grandpa|a classmate] [says|claims|swears|is sure] {a} is ~{adj}~ than {b}. "
    "[is he right|is she right|are they right|should i believe it|is this so|any truth in it]?",
    "[he|she] told me {a} is ~{adj}~ than {b}. [is that|is this] [right|correct]?",
    "{a} being ~{adj}~ than {b}, is that [a fact|true|right|correct]?", "{a} counts as ~{adj}~ than {b}, [yes|true]?",
)  # fmt: skip
WHY = {
    True: ("because it has more digits", "because it's longer", "since it has more decimals",
           "because there are more numbers after the point", "as it looks longer"),
    False: ("because it has fewer digits", "because it is shorter", "since it has fewer decimals",
     "as it looks shorter"),
}  # fmt: skip
ADJ = {"gt": "[bigger|larger|greater|more|higher]", "lt": "[smaller|less|lower|smaller]"}
EQUAL = (
    "one costs {a}, the other [costs |]{b}. same price?", "[tom|anna|the first] jumped {a}, [ben|mia|the second] {b}. "
    "[is it|was it] a [tie|draw]?", "are [two bags|two parcels] of {a} kg and {b} kg equally heavy?",
    "does {a} mean the same as {b}?", "is writing {a} the same as writing {b}?", "can i write {a} instead of {b}?",
    "{a} and {b}, [same thing|same number|same value|equal], yes or no?", "do {a} and {b} match?",
    "is {a} just another way [of writing|to write] {b}?", "{a} is {b}, right? i mean the same value",
    "[both|do both] scored the same: {a} and {b}?", "is a price of {a} the same as {b}?",
    "is {a} the same amount as {b}?",
    "my scale says {a}, yours {b}. do they agree?", "would you get the same with {a} as with {b}?",
    "{a} = {b}? [or not|yes/no|y/n|is that so]", "are {a} and {b} equal in size?", "is {a} worth the same as {b}?",
)  # fmt: skip
INSIDE = (
    "normal is [{a} to {b}|between {a} and {b}]. mine is {n}. is that [in|within] the normal range?",
    "is {n} [inside|within|in] the range [from {a} to {b}|{a} to {b}|{a} - {b}]?",
    "the [fridge|room|oil|engine] should "
    "be between {a} and {b} degrees. it shows {n}. is it in range?", "allowed: {a} to {b}. measured: {n}. in range?",
    "does {n} fall [within|inside] {a} to {b}?", "is {n} more than {a} but less than {b}?",
    "is {n} [bigger|greater] than {a} and [smaller|less] than {b}?", "is {n} [above|over] {a} and [below|under] {b}?",
    "is {a} < {n} < {b}?", "{a} < {n} < {b} true or false", "would {n} [fit|lie|land] between {a} and {b}?",
    "[values|sizes] from {a} to {b} are fine. is {n} within that?", "can you put {n} between {a} and {b} on a ruler?",
    "{n}: within {a} and {b}?", "[range|interval] {a} to {b}, is {n} inside?",
    "between {a} and {b}: does {n} belong there?",
)  # fmt: skip
CENTRE = (
    "{list} - which [one|number] [sits|lies|is|comes] in the ~middle~?", "the ~median~ of {list} is?",
    "which [one|number] is neither the biggest nor the smallest, the ~middle~ one: {list}",
    "[line up|order] {list}. who stands in the ~middle~?", "~median~ price of {list}", "~median~: {list}",
    "[three|my] times were {list}. what was the ~middle~ one?", "what's the ~median~ if the values are {list}",
    "lay {list} out by size, what's in the ~middle~?", "~middle~ value in {list} please", "{list} whats the ~median~",
    "not the top, not the bottom, the ~middle~ one of {list}", "out of {list} i want the ~middle~ one by size",
)  # fmt: skip
RUNNER_UP = (
    "which of these is the ~second~ {nth}: {list}", "{list}. and the ~second~ {nth}?", "~second~ {nth} in {list}",
    "not the {nth} but the ~second~ {nth} of {list}", "after the {nth}, what comes ~second~? {list}",
    "sort {list} and give me the ~second~ {nth}", "what's the ~second~ {nth} [here|number|one]: {list}",
    "[scores|values|results]: {list}. find the ~second~ {nth}", "the ~second~ {nth} out of {list}, please",
)  # fmt: skip
