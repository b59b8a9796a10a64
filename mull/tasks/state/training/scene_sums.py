"""Plots for the numbers that go up and down in the stories of training: what there is, what adds, what takes away."""

from __future__ import annotations

from typing import NamedTuple


class Plot(NamedTuple):
    """How a number is told: the start, what raises and what lowers it, the question, and its range."""

    openings: tuple[str, ...]
    ups: tuple[str, ...]
    downs: tuple[str, ...]
    asks: tuple[str, ...]
    low: int = 0
    top: int = 500


PLOTS = (
    Plot(  # books
        ("[a|the|our school] library has {k} books.", "[there are|there were] {k} books in the library.",
         "library: {k} books.", "{k} books on the library shelf."),
        ("<{k} [are|were|] returned>", "<{k} come back>", "they <buy {k} new ones>", "<{k} are brought back>",
         "somebody <returns {k}>"),
        ("<{k} [are|were|] borrowed>", "<{k} [are|were] checked out>", "<{k} get lent out>", "people <borrow {k}>",
         "students <take out {k}>"),
        ("[how many books are|how many are] in the library now?", "books [in the library|on the shelf] now?",
         "how many books does it have now?"),
    ),
    Plot(  # animals
        ("i have {k} [cats|hens|sheep|rabbits|hamsters|goats|guppies].", "[a farmer|my uncle|grandma] has {k} "
         "[cows|ducks|pigs|goats|chickens].", "there are {k} [fish in the tank|deer in the park|monkeys at the zoo].",
         "{k} [rabbits|birds|sheep|puppies] to start with."),
        ("<{k} [are|were] born>", "<{k} babies [are|were] born>", "he <buys {k}>", "<{k} [more |]are bought>",
         "<{k} [new ones |]arrive>", "<{k} hatch>", "we <adopt {k}>"),
        ("<{k} die>", "<{k} died>", "<{k} [are|were] sold>", "<{k} run off>", "a fox <takes {k}>", "<{k} escaped>",
         "<{k} [are|were] given away>", "<{k} got sick and died>"),
        ("how many [animals |]are [there now|left|there]?", "how many [now|then]?", "[animals|total] now?",
         "how many live there now?"),
        top=99,
    ),
    Plot(  # climbing
        ("a [snail|frog|spider|cat|climber|lizard] is {k} [meters|feet|m] up [a wall|a tree|the well].",
         "a [snail|spider|monkey] sits at {k} [m|meters].", "[height|start height]: {k} m.",
         "a [worker|cat] is on rung {k} of a ladder."),
        ("it <climbs {k}>", "<climbs {k} [more|up|]>", "<crawls up {k}>", "<goes up {k}>", "<climbed {k}>"),
        ("it <slips {k}>", "<slips back {k}>", "<slides down {k}>", "<falls {k}>", "<slipped {k}>", "<drops {k}>"),
        ("how high is it [now|]?", "[what is its height|height] now?", "how high up is it?",
         "how many meters up is it?"),
        top=60,
    ),
    Plot(  # depth: more is deeper
        ("[a|the] [submarine|diver|whale|robot] is [{k} m deep|at a depth of {k} m|{k} meters below the surface].",
         "[submarine|diver] at depth {k} [m|].", "depth {k}."),
        ("it <dives {k} [deeper|more|m deeper]>", "<goes {k} deeper>", "<sinks {k} [more|]>", "it <descends {k}>",
         "<down another {k}>"),
        ("it <rises {k}>", "<comes up {k}>", "<goes up {k}>", "<rises by {k}>", "it <ascends {k}>", "<swims up {k}>"),
        ("how deep is it [now|]?", "[whats|what is] the depth now?", "depth now?", "how deep now?"),
    ),
    Plot(  # pure number
        ("start with {k}.", "[take|think of] the number {k}.", "begin with {k}.", "{k} to start.", "we have {k}.",
         "start: {k}", "number {k}.", "a counter shows {k}.", "calculator shows {k}.", "from {k}:"),
        ("<add {k}>", "<plus {k}>", "<+{k}>", "<put {k} to it>", "<{k} more>", "<go up {k}>", "<count up {k}>",
         "i <add {k}>"),
        ("<take away {k}>", "<minus {k}>", "<-{k}>", "<subtract {k}>", "<{k} less>", "<go down {k}>", "<take off {k}>",
         "<deduct {k}>"),
        ("what do [i|you|we] get?", "result?", "[what|how much] is it now?", "what number is [it|that]?", "=?",
         "[what's|whats] the [result|answer|number now]?", "answer?", "where does it end?", "what is left?"),
        low=-60,
    ),
    Plot(  # points
        ("[the |]score is {k}.", "[my|our] team has {k}.", "we start at {k} points.", "the home team has {k} points.",
         "i have {k} points in the quiz."),
        ("we <get {k}[ points|]>", "team <gets {k}[ points|]>", "we <score {k}>", "<wins {k}>", "<earned {k}>",
         "correct answer, <+{k}>", "<bonus of {k}>", "i <make {k}>"),
        ("we <lose {k}[ points|]>", "<loses {k}>", "team <loses {k}>", "<penalty of {k}>", "wrong answer, <-{k}>",
         "foul, <minus {k}>", "<{k} are deducted>"),
        ("[whats|what is|what's] the score?", "score?", "how many points [now|is that|in the end|]?", "final score?",
         "our score at the end?"),
    ),
    Plot(  # lift
        ("the elevator is at [floor |]{k}.", "ground floor is 0 and i am on floor {k}.", "elevator: floor {k}.",
         "lift on {k}.", "i get in on floor {k}.", "i work on the floor number {k}.", "apartment on floor {k}."),
        ("<up {k}>", "<goes up {k}>", "i <go up {k}>", "<{k} floors up>", "<{k} up>", "<rises {k} floors>"),
        ("<down {k}>", "<goes down {k}>", "i <go down {k}>", "<{k} floors down>", "<{k} down>", "<drops {k} floors>"),
        ("[which|what] floor [now|am i on|is it|]?", "floor?", "[which|what] floor do [i|we] end up on?",
         "where does it stop?"),
        low=-5, top=60,
    ),
    Plot(  # weather
        ("it [is|was] {k} degrees [this morning|at 6 am|in the night|outside|].", "[temp|temperature]: {k}.",
         "thermometer [shows|says] {k}.", "the [water|soup|freezer|room] is at {k} degrees."),
        ("it <rose {k}[ degrees|]>", "<goes up {k}>", "it <warmed up by {k}>", "<heats up {k}>", "<got {k} warmer>",
         "<climbs by {k}>"),
        ("it <fell {k}[ degrees|]>", "<goes down {k}>", "it <cooled down by {k}>", "<drops by {k}>", "<got {k} colder>",
         "<sinks {k}>"),
        ("[how warm|how cold|what temperature] is it [now|]?", "[what's|whats|what is] the [temp|temperature] now?",
         "degrees now?", "what does it say now?"),
        low=-40, top=60,
    ),
    Plot(  # people at a place
        ("[there are|there were] {k} [kids|people|children|students] [in the playground|at the pool|in the park|on "
         "the beach|in the gym|at the party|in line|in the shop].", "{k} [guests|visitors] in the museum.",
         "[my|the] party has {k} people.", "a cafe with {k} customers.", "our club has {k} members."),
        ("<{k} [more |]come>", "<{k} [more |]join>", "<{k} [more |]arrive>", "<{k} walk in>", "<{k} came [in|over]>",
         "<{k} show up>", "<{k} return>"),
        ("<{k} leave>", "<{k} go home>", "<{k} left>", "<{k} have to go>", "<{k} went home>", "<{k} go away>",
         "<{k} quit>", "<{k} get picked up>"),
        ("how many [are there|are still there|are left|people|stay]?", "how many [kids|people] r there?",
         "[how many|number of people] now?", "how many people are there now?"),
    ),
    Plot(  # liquids
        ("[a|the] [tank|bucket|barrel|pool|bath] [has|holds|contains] {k} [liters|gallons|l] [of water|].",
         "{k} [liters|l] of water in [a bucket|a tank|the tub].", "[my|the] car has {k} liters [of gas|in the tank].",
         "rain barrel: {k} liters."),
        ("[i |]<pour in {k}>", "<{k} are [added|filled in|poured in]>", "rain <adds {k}>", "i <fill in {k}>",
         "<{k} flow in>", "<put {k} in>"),
        ("<{k} leak out>", "[i |]<pour out {k}>", "<{k} are [used|drained]>", "<{k} evaporate>", "<{k} flow out>",
         "the dog <drinks {k}>", "i <use {k}>", "<took {k} out>"),
        ("how [much|many liters] [is in it|are left|is left|is there now]?", "how much water is [in it|there] now?",
         "[liters|how much] now?"),
    ),
    Plot(  # food
        ("[mum|mom|dad|i|she] [baked|made|bought] {k} [cookies|muffins|pancakes|rolls].", "{k} [cookies|sweets|grapes] "
         "[on a plate|in the jar|in a bowl].", "there are {k} [apples|plums|cherries|nuts] [on the tree|in the bag].",
         "[i|we] have {k} [eggs|bananas|oranges|carrots|candies]."),
        ("[i |]<buy {k}[ more|]>", "[we |]<bake {k} more>", "[i |]<found {k}>", "a friend <brings {k}>",
         "<{k} are put back>", "[i |]<got {k} more>", "[i |]<add {k}>"),
        ("[i |]<ate {k}>", "[i |]<eat {k}>", "<{k} [are|were] eaten>", "my [sis|bro|dog|cousin] <eats {k}>",
         "[i |]<gave {k} away>", "<{k} go bad>", "<{k} got rotten>", "[i |]<give {k} to my sis>"),
        ("how many [are left|do i have|remain|left|are there]?", "how many [now|then|in the end]?", "whats left?",
         "[so |]how many [are left|left] now?"),
    ),
    Plot(  # money
        ("[wallet|purse|piggy bank|budget|account]: ${k}.", "[i've|i have|i had|she has|dad has] ${k}.",
         "[my|his] [wallet|account] [has|holds] {k} [dollars|bucks].", "{k} [euros|pounds|bucks] in my pocket.",
         "balance {k}.", "bank balance [is |]{k}."),
        ("<found {k}>", "<earned {k}>", "<deposit {k}>", "<got {k}[ back|]>", "<receive {k}>", "<get paid {k}>",
         "<won {k}>", "<sold a bike for {k}>", "<refund of {k}>", "<put in {k}>", "<{k} came in>"),
        ("<spent {k}[ on lunch| on a book| on gas| on snacks|]>", "<withdraw {k}>", "<paid {k}[ for a hat| rent|]>",
         "<lost {k}>", "<bill of {k}>", "<bought shoes for {k}>", "<pay {k}>", "<took out {k}>", "<{k} for the bus>"),
        ("balance?", "how much [now|is left|money is left|do i have now|is there now]?", "[what's|whats] left?",
         "money left?", "how much money [now|is there]?", "whats the balance?"),
    ),
    Plot(  # screens and games
        ("[i am|i'm] [on|at] level {k} [in my game|].", "level {k}.", "my [hero|character] has {k} [hp|health|gems].",
         "[player|team] has {k} [coins|gems|stars].", "my [channel|page|account] has {k} followers.",
         "xp: {k}."),
        ("<gained {k}[ more|]>", "<gain {k}>", "<got {k}>", "<win {k}>", "<{k} more>", "<earns {k}>", "<up {k}>"),
        ("<lost {k}>", "<lose {k}>", "<used {k}>", "<loses {k}>", "<{k} gone>", "<drop {k}>", "<down {k}>"),
        ("how many now?", "[whats|what is] it [now|at the end]?", "how much [is that|now]?", "what do i have now?"),
    ),
    Plot(  # cars and other vehicles
        ("[a|the] [parking lot|garage|car park] has {k} cars.", "{k} [cars|trucks] [are parked|in the parking lot].",
         "a [rental|taxi] company has {k} cars out front.", "{k} [bikes|scooters] at the station.",
         "a harbor with {k} [boats|ships]."),
        ("<{k} arrive>", "<{k} [more |]come>", "<{k} drive in>", "<{k} are brought back>", "<{k} [more |]park>"),
        ("<{k} leave>", "<{k} drive off>", "<{k} are taken>", "<{k} go>", "<{k} are towed>", "<{k} sail off>"),
        ("how many [are there|are parked|stand there|are left] [now|]?", "how many now?", "[cars|how many] left?"),
    ),
    Plot(  # position on a road or a board
        ("my car is at [mile|km] {k}.", "[a|my] frog is on the number line at {k}.", "x = {k} on a line.",
         "i stand on stair {k}.", "[my pawn|my token] is on field {k}.", "we're on page {k}.", "i'm at x={k}."),
        ("<{k} forward>", "<forward {k}>", "<ahead {k}>", "<+{k}>", "<moves {k} ahead>", "<advance {k}>",
         "<goes on {k}>"),
        ("<{k} back>", "<back {k}>", "<-{k}>", "<moves {k} back>", "<goes back {k}>"),
        ("where [is it|am i] now?", "which number [is it|is that]?", "[new|final] position?", "where does [it|that] "
         "end?", "on what number?"),
        low=-60,
    ),
    Plot(  # battery and weight
        ("[phone|laptop|tablet|car] battery {k}%.", "[battery|charge] is at {k}%.",
        "my [phone|watch] is on {k} percent.",
         "battery: {k}."),
        ("<charged +{k}>", "<charge {k}>", "<+{k}>", "<plus {k}>", "<gains {k}>", "<up {k}>", "<goes up by {k}>"),
        ("<used {k}>", "<loses {k}>", "<-{k}>", "<minus {k}>", "<down {k}>", "<drains {k}>", "<goes down by {k}>",
         "game <eats {k}>"),
        ("percent?", "how much [charge|battery|percent] [now|is left]?", "[what|how many] percent [now|is it]?",
         "battery now?"),
        top=100,
    ),
    Plot(  # body weight, plants, ropes
        ("my [dog|cousin|plant|suitcase] [weighs|measured] {k}.", "a [rope|ribbon|candle|plank] is {k} cm [long|].",
         "the [snow|water|grass] [is|stands] {k} cm high.", "[weight|length]: {k}."),
        ("it <grows {k}>", "<{k} more>", "<plus {k}>", "<gains {k}>", "<{k} are added>", "it <increases by {k}>"),
        ("it <shrinks {k}>", "<{k} less>", "<minus {k}>", "<loses {k}>", "<{k} are cut off>", "it <decreases by {k}>"),
        ("[what|how much] is it now?", "now?", "[whats|what is] it [in the end|now]?", "how [long|much] is that now?"),
    ),
    Plot(  # stock of a shop
        ("[a|the] [shop|store|bakery|kiosk] has {k} [pens|lamps|cakes|shirts|phones|newspapers].", "stock: {k}.",
         "[in stock|on the shelf|in the warehouse]: {k} [boxes|items].", "we had {k} tickets to sell.",
         "a truck is loaded with {k} boxes."),
        ("<{k} are delivered>", "<{k} come in>", "they <order {k} more>", "<{k} are [restocked|loaded]>",
         "<{k} are returned>", "<delivery of {k}>"),
        ("<{k} are sold>", "<sells {k}>", "<{k} go out>", "<{k} break>", "<{k} are unloaded>", "customers <buy {k}>",
         "<sold {k}>", "<{k} get stolen>"),
        ("how many [are left|left|in stock now|now|has it now]?", "stock now?", "what's left?",
         "[how many|what] remain?"),
    ),
    Plot(  # vehicle with passengers
        ("[a|the] [bus|train|plane|ferry|boat|tram] [has|carries|with] {k} [people|passengers|riders].",
         "{k} [on the bus|people on the train|people on board].", "[metro|bus]: {k} people."),
        ("<{k} get on>", "<{k} board>", "<{k} hop on>", "<+{k}>", "<{k} enter>", "<picks up {k}>", "<{k} step in>"),
        ("<{k} get off>", "<{k} exit>", "<{k} hop off>", "<-{k}>", "<{k} leave>", "<lets off {k}>", "<{k} step out>"),
        ("how many [on board|are on it|riders|people|passengers] [now|]?", "passengers?", "how many [are left|ride "
         "on]?", "[whats|what is] the number of passengers?"),
    ),
)  # fmt: skip
