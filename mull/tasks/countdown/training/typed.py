"""Questions as people type them, for training alone: bets, boards, plates, wishes, the numbers before or after."""

ASKS = (
    "whats a sum with {ns} that comes out at {t}", "put [+ - * /|signs|plus and minus and so on] with {ns} so it's {t}",
    "[my little brother|my cousin|the smart kid] [picked|chose] {ns} and says nobody can make {t}. [prove him "
    "wrong|can you]?",
    "the number plate in front of us [was|had] {ns}. [can we|could we] get {t} out of it?", "{t} out of {ns}",
    "write {t} as a [calculation|sum] containing only the numbers {ns}", "[what would|what could] you do with "
    "{ns} to reach {t}?",
    "math riddle: only {ns} are allowed and [the result|it] has to be {t}", "[exactly|precisely] {t} from {ns}, please",
    "is it possible to make {t} with {ns}? show me", "our [maths|math] teacher gave us {ns} and the answer {t}. "
    "what goes between?",
    "how [could|would] somebody arrive at {t} starting from {ns}?", "find an equation whose result is {t}, numbers "
    "allowed: {ns}",
    "i want {t}!! got {ns}", "numbers on the [board|screen|wall]: {ns}. number wanted: {t}", "whats the trick "
    "to get {t} from {ns}",
    "my numbers today are {ns}; the aim is {t}", "given {ns} write down a sum that makes {t}", "get me {t}. "
    "you're allowed {ns}",
    "you're allowed {ns}. no number twice. get me {t}", "[result|it] should be {t}, [pieces|parts] are {ns}",
    "use all or some: {ns} ==> {t}", "need to make {t} with {ns}", "if i only had {ns}, how would i get {t}?",
    "[jenny|max|my aunt] has the cards {ns} in her hand and needs {t}. what should be written?", "make {t}: {ns}",
    "get {t} w/ {ns}", "countdown anyone? {ns}. we're after {t}", "{ns} should give {t}. how??", "{ns} gives "
    "{t}, but how",
    "i drew the cards {ns}. is there some way to end up with {t}?", "[goal|aim]: {t}. [dice|cards] show {ns}",
    "help me win!! tiles {ns}, must be {t}", "[combine|mix] {ns} to make {t}", "{t} is possible with {ns}, they "
    "say. how?",
    "hi there, can you figure out how {ns} become {t}?", "show me how {t} can be built from {ns}", "{t}! from {ns}!",
    "i was told that {ns} can be turned into {t}. [can they|how|really]?", "[sum|result] {t}, parts {ns}, "
    "[go|solve it]",
    "someone wrote {t} under the numbers {ns}. how does it come about?", "what must i write between {ns} to "
    "land on {t}, dropping some if needed",
    "there must be a way from {ns} to {t}, i don't see it", "i'm missing {t}. on the table lie {ns}", "{ns} lie "
    "on the table, {t} is wanted",
    "[the bot|an ai|my phone] could not make {t} from {ns}. can you?", "test for you: {ns}. the target is {t}",
    "{ns}. {t}. go!",
    "the [target|aim] today is {t} and these are left: {ns}", "bring {ns} to {t} with plus minus times divide",
    "which calculation would you do with {ns} for {t}?", "[i can't|nobody here can] do it: {ns} must make {t}",
    "from these cards: {ns}. the table says {t}. your move", "[in need of|looking for] {t}; at hand: "
    "{ns}", "{ns} for {t}?",
    "suppose somebody hands you {ns} and wants {t} back", "is {t} in reach if i hold {ns}?", "{ns} and i'm told "
    "it can be {t}, how so?",
    "pls make me {t} of {ns}", "how it is possible to have {t} with {ns}?", "please to find {t} with numbers {ns}",
    "what operations i must do on {ns} for get {t}", "i have numbers {ns}, i want result {t}", "result {t} i "
    "need, numbers are {ns}",
)  # fmt: skip
