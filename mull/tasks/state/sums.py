"""More phrasings for numbers that go up and down: tanks, shops, flocks, rooms, thermometers, walks to and fro."""

from __future__ import annotations

from mull.tasks.state.journeys import SUMS as FIRST
from mull.tasks.state.journeys import Pool

# opening, what adds, what takes away, the question; {n} a name, {k} a number, {o} things
_MORE: dict[str, tuple[Pool, Pool, Pool, Pool]] = {
    "money": (
        (
            "My bank account has ${k} in it.", "{n} opens an account with ${k}.", "Starting balance: ${k}.",
            "{n} has saved {k} dollars.", "{n} gets ${k} for a birthday.", "Account balance ${k}.", "balance = {k}.",
            "I got ${k} from grandma.", "{n} goes to the store with ${k}.", "You have ${k}.", "We had {k} euros.",
            "I have {k} euro in my pocket.", "There is ${k} in my purse.", "You start with {k} coins.",
            "{n}'s wallet has ${k}.", "There are {k} bucks in the jar.", "I've got ${k} on my card.",
            "I was given {k} dollars.", "Our budget is ${k}.", "{n} took {k} dollars to the fair.",
            "With ${k} in the bank.", "I've saved up {k} dollars.", "My checking account has ${k}.",
        ),
        (
            "earned ${k}", "earned {k}", "got ${k}", "got {k} dollars", "found ${k}", "found {k} dollars",
            "deposited ${k}", "deposited {k} dollars", "put in ${k}", "received ${k}", "added {k}", "won ${k}",
            "made ${k} babysitting", "makes ${k} mowing lawns", "borrows ${k}", "borrowed {k}", "was given {k} dollars",
            "gets ${k} from mom", "got {k} back", "earns ${k} at work", "deposits {k} dollars", "gets paid {k}",
            "got paid {k}", "earns another {k}", "got another ${k}", "receives {k} dollars as a gift", "picks up {k}",
        ),
        (
            "spent ${k}", "spent {k}", "spent {k} dollars", "paid ${k}", "paid {k} dollars", "lost ${k}", "lost {k}",
            "took out ${k}", "withdrew {k}", "withdrew ${k}", "gave away {k}", "spent ${k} on lunch", "spends {k} more",
            "spent another ${k}", "spends ${k} on groceries", "paid {k} for a book", "pays ${k} for a ticket",
            "spent {k} on a game", "pays {k} in rent", "lent ${k} to a friend", "used {k}", "donated ${k}",
            "spends another {k}", "loses {k} dollars", "pays a ${k} fee", "paid back {k}", "gives ${k} to a friend",
        ),
        (
            "How much money have I got now?", "What's the new balance?", "What's left?", "How much cash is left?",
            "What is the account balance[| now]?", "How much money does {n} still have?", "How many dollars now?",
            "What's the total?", "How much does that leave?", "How much should be in the account?", "New balance?",
            "Money left?", "How many dollars are left?", "How much is still there?", "Balance?",
            "What do we end up at?",
            "How much is in it now?", "What would the balance be?", "How much does {n} end up with?",
        ),
    ),
    "things": (
        (
            "You have {k} {o}.", "We started with {k} {o}.", "There were {k} {o} on the table.", "I bought {k} {o}.",
            "{n} bought {k} {o}.", "A basket holds {k} {o}.", "I put {k} {o} in a bowl.",
            "There are {k} {o} on a shelf.",
            "{n} found {k} {o}.", "Start with {k} {o}.", "Yesterday I had {k} {o}.", "You start with {k} {o}.",
            "{n} made {k} {o}.", "In the drawer there are {k} {o}.", "I own {k} {o}.", "A jar with {k} {o}.",
            "{k} {o} in a box.", "{n} was given {k} {o}.", "My sister has {k} {o}.", "There're {k} {o}.",
            "I keep {k} {o} in a tin.", "{n} keeps {k} {o} in a drawer.", "Originally {n} had {k} {o}.",
        ),
        (
            "got {k} more", "bought {k}", "bought {k} more", "found {k}", "found {k} more", "won {k}", "won {k} {o}",
            "received {k}", "added {k}", "added {k} more", "picked up {k}", "made {k} more", "was given {k}",
            "gets {k} from a friend", "gets {k} as a present", "takes in {k} more", "got {k} from mom", "put in {k}",
            "buys another {k}", "found another {k}", "bought {k} {o}", "gets {k} for free", "brings {k} more",
        ),
        (
            "ate {k}", "lost {k}", "gave away {k}", "gave {k} away", "sold {k}", "sold {k} {o}", "lost {k} {o}",
            "used {k}", "threw away {k}", "dropped {k}", "broke {k}", "ate {k} of the {o}", "gave {k} to a friend",
            "gave {k} to my brother", "gives {k} to mom", "removes {k}", "took out {k}", "donates {k}",
            "gave {k} {o} away",
            "loses another {k}", "sold {k} more", "eats {k} more", "shares {k} with friends", "uses up {k}",
            "trades away {k}",
        ),
        (
            "How many {o} left?", "How many {o} now?", "How many does {n} have?", "How many are still there?",
            "What's the number of {o} now?", "How many {o} does that leave?", "Total {o}?", "How many {o} still?",
            "How many {o} are there [in total|altogether|at the end]?", "How many {o} should there be?",
            "How many left?",
            "Now how many {o} are there?", "What is the count now?", "How many {o} do we end up with?",
        ),
    ),
    "bus": (
        (
            "There are {k} kids on the school bus.", "{k} people got on a bus at the first stop.",
            "A plane has {k} people on board.", "{k} people on a bus.", "A van with {k} people.", "Bus has {k} people.",
            "A train leaves the station with {k} passengers.", "I drive a bus with {k} passengers.",
            "At first {k} people are on the tram.", "You are driving a bus with {k} people.",
            "The train had {k} people on it.", "{k} people ride the metro.", "An empty bus picks up {k} people.",
            "Our bus starts with {k} riders.", "There were {k} people on the bus.", "{k} tourists are on a boat.",
        ),
        (
            "at the next stop {k} get on", "{k} people hop on", "{k} people boarded", "{k} more people get on",
            "at the next stop {k} people get on", "it picks up {k}", "it picks up {k} people", "{k} kids get on",
            "{k} climb on", "{k} new passengers get on", "{k} jump on", "{k} get in", "{k} people come aboard",
            "{k} join",
        ),
        (
            "at the next stop {k} get off", "{k} people got out", "{k} people hop off", "{k} kids get off", "{k} left",
            "{k} people left", "it drops off {k}", "it lets {k} off", "at the next stop {k} people get off",
            "{k} get out",
            "{k} passengers leave", "{k} people step out", "{k} are getting off", "{k} jump off",
        ),
        (
            "How many people remain?", "How many are on the bus now?", "How many people left on the bus?",
            "How many people are aboard?", "How many are still on?", "Now how many people are riding?",
            "How many people in total are on it?", "How many passengers at the end?", "How many people now?",
            "How many on board?", "How many passengers does it have now?", "What's the number of passengers?",
        ),
    ),
    "lift": (
        (
            "I'm in an elevator on floor {k}.", "We are on floor {k}.", "Elevator on floor {k}.", "Floor {k}.",
            "{n} works on floor {k}.", "I take the elevator from floor {k}.", "I enter the lift at floor {k}.",
            "Start at floor {k}.", "You get in at floor {k}.", "My hotel room is on floor {k}.", "I live on floor {k}.",
            "A window cleaner is on floor {k}.", "An elevator is at level {k}.", "You're on floor {k} of a tower.",
            "{n} starts on floor {k}.", "A lift with people in it is at floor {k}.", "The elevator waits on floor {k}.",
        ),
        (
            "takes it up {k} floors", "went up {k} floors", "rose {k} floors", "climbed {k} floors", "up {k} floors",
            "{k} floors up", "moves {k} floors up", "goes {k} higher", "go up {k}", "ride up {k}",
            "it rises {k} floors",
            "it went {k} floors up", "travels {k} floors up", "we go up {k} floors", "moved up {k}",
        ),
        (
            "takes it down {k} floors", "went down {k} floors", "dropped {k} floors", "down {k} floors",
            "{k} floors down", "moves {k} floors down", "goes {k} lower", "go down {k}", "ride down {k}",
            "it drops {k} floors", "it went {k} floors down", "comes down {k} floors", "we go down {k} floors",
            "descended {k} floors", "moved down {k}",
        ),
        (
            "Which floor?", "What floor?", "Which floor do I get to?", "What floor are we on?", "Floor number?",
            "What's the floor now?", "Where am I now?", "Which floor will it be on?", "What floor did it end up on?",
            "At which floor do I end up?", "On which floor am I?", "What floor would that be?",
            "What level is it on now?",
        ),
    ),
    "points": (
        (
            "Score: {k}.", "My team has {k} points.", "{n} is at {k} points.", "You have {k} points.", "x = {k}.",
            "The home team has {k} points.", "I'm thinking of the number {k}.", "n is {k}.", "You begin with {k}.",
            "In a video game I have {k} lives.", "{n} has {k} [gems|coins|stars] in a game.", "total = {k}.",
            "We were at {k} points.", "A variable holds {k}.", "I started the quiz with {k} points.",
        ),
        (
            "scored {k}", "gets {k} more", "gained {k}", "won {k}", "got {k} more points", "bonus of {k}", "earned {k}",
            "went up {k}", "goes up {k}", "it increases by {k}", "increased by {k}", "add {k} more", "plus {k} more",
            "a gain of {k}", "raise it by {k}", "grows by {k}",
        ),
        (
            "lost {k}", "a loss of {k}", "penalty of {k}", "went down {k}", "goes down {k}", "it decreases by {k}",
            "decreased by {k}", "deduct {k}", "take {k} away", "lower it by {k}", "gives up {k}", "remove {k}",
            "drops {k}", "lost {k} points", "reduce it by {k}", "shrinks by {k}",
        ),
        (
            "Score?", "Current score?", "Final score?", "What is x now?", "What do I have now?", "What's it at now?",
            "What's the score now?", "Where does that put it?", "How many does that make?",
            "What's the value at the end?",
            "How many points do we have?", "Now what is it?",
        ),
    ),
    "room": (
        (
            "There are {k} people in a room.", "{k} people are at a party.", "{k} kids are in the classroom.",
            "A cafe has {k} customers.", "There were {k} guests at the party.", "{k} students are in the library.",
            "I'm at a party with {k} people.", "{k} people are waiting in line.", "In the pool there are {k} children.",
            "A gym has {k} people inside.", "There are {k} shoppers in a store.", "{k} people are in the waiting room.",
            "{n} invites {k} people.", "A museum has {k} visitors.", "The restaurant has {k} guests.",
            "There are {k} people in the room.",
        ),
        (
            "{k} come in", "{k} more come in", "{k} people arrive", "{k} enter", "{k} more arrive", "{k} people join",
            "{k} walk in", "{k} more people show up", "{k} arrived", "{k} came in", "{k} people enter", "{k} show up",
        ),
        (
            "{k} leave", "{k} people leave", "{k} go home", "{k} walk out", "{k} go out", "{k} left",
            "{k} people go home",
            "{k} went home", "{k} people walk out", "{k} have to leave", "{k} of them leave", "{k} go away",
        ),
        (
            "How many people are there now?", "How many are in there now?", "How many people are left?",
            "How many are still there?", "How many remain?", "How many people now?", "What's the head count now?",
            "How many stayed?", "How many people are inside?", "So how many are there?", "How many are left?",
        ),
    ),
    "animals": (
        (
            "{k} birds sit on a wire.", "There are {k} birds in a tree.", "A farmer has {k} sheep.",
            "{k} ducks swim in a pond.",
            "A farm has {k} cows.", "There are {k} fish in the tank.", "{k} pigeons are on the roof.",
            "{n} has {k} hens.",
            "I see {k} crows on a fence.", "A field has {k} horses in it.", "We have {k} chickens.",
            "{k} bees are on a flower.", "There are {k} birds on a branch.",
        ),
        (
            "{k} more come", "{k} arrive", "{k} more join them", "{k} come back", "{k} more arrive", "{k} are born",
            "{k} land there", "another {k} come", "{k} are added", "{k} join", "{k} came", "{k} more show up",
        ),
        (
            "{k} fly away", "{k} run away", "{k} leave", "{k} are sold", "{k} go away", "{k} left",
            "{k} get scared away",
            "{k} flew away", "{k} escape", "{k} are taken away", "{k} swim away", "{k} wander off",
        ),
        (
            "How many are left?", "How many are there now?", "How many remain?", "How many animals is that?",
            "How many now?", "How many can I see now?", "How many are still there?", "So how many are there?",
            "How many are there in the end?", "How many are left now?",
        ),
    ),
    "tank": (
        (
            "A tank holds {k} liters of water.", "There are {k} liters in a tank.",
            "A bucket has {k} cups of water in it.",
            "A barrel contains {k} gallons.", "The water tank is at {k} liters.", "My car has {k} liters of gas.",
            "A pool has {k} gallons of water.", "A jug has {k} ounces of juice.", "The pot has {k} cups of soup.",
            "My phone battery is at {k} percent.", "The battery is at {k}%.", "A tank contains {k} litres.",
            "There's {k} liters of water in a tank.",
        ),
        (
            "add {k}", "adds {k}", "pour in {k}", "{n} pours in {k} more", "put in {k} more", "{k} more go in",
            "gains {k}",
            "it goes up by {k}", "{k} is added", "fill in {k}", "it gains {k}", "I add {k} more", "I pour in {k}",
        ),
        (
            "use {k}", "uses {k}", "take out {k}", "drain {k}", "it loses {k}", "pour out {k}", "{k} leak out",
            "I use {k}",
            "{k} is used", "it goes down by {k}", "I take out {k}", "{n} drinks {k}", "{k} is drained",
        ),
        (
            "How much is in it now?", "How much is left?", "How full is it now?", "What's left?", "How much remains?",
            "How much is there at the end?", "What is the level now?", "How much does it hold now?",
            "What's it at now?",
            "How much is that?", "How much is left in it?",
        ),
    ),
    "stock": (
        (
            "A shop has {k} {o} in stock.", "The warehouse holds {k} {o}.", "We have {k} {o} in the store.",
            "Stock: {k} {o}.",
            "A bakery starts the day with {k} {o}.", "Inventory: {k} {o}.", "A store begins the day with {k} {o}.",
            "There are {k} {o} in the shop.", "{n}'s stand has {k} {o}.", "This morning a shop has {k} {o}.",
            "A library has {k} books.", "There are {k} cars in a parking lot.", "The shelf holds {k} {o}.",
        ),
        (
            "{k} arrive", "{k} are delivered", "{k} come in", "{k} more are added", "{k} are returned", "{k} come back",
            "{k} more come in", "a delivery of {k}", "{k} are brought in", "restock {k}", "{k} new ones come in",
        ),
        (
            "{k} are sold", "{k} go out", "{k} are removed", "sold {k}", "{k} leave", "{k} get sold",
            "{k} are taken out",
            "{k} get lost", "{k} were sold", "{k} are shipped out", "{k} are thrown out", "customers take {k}",
        ),
        (
            "How many are left?", "How many are there now?", "How many remain?", "What's the stock now?",
            "How many now?",
            "How many are in stock?", "What is the inventory now?", "How many are left at the end of the day?",
            "How many are there at the end?", "How many are left in the end?",
        ),
    ),
    "weather": (
        (
            "It is {k} degrees.", "The temperature is {k} degrees.", "It's {k} degrees outside.",
            "The thermometer shows {k}.",
            "In the morning it is {k} degrees.", "The oven is at {k} degrees.", "It was {k} degrees at dawn.",
            "Temperature: {k}.", "The water is {k} degrees warm.", "The temp starts at {k}.",
            "The room is at {k} degrees.",
            "The temperature was {k} degrees.",
        ),
        (
            "rises {k}", "goes up {k}", "it goes up {k} degrees", "it rises by {k}", "it gets {k} warmer",
            "up {k} degrees",
            "it warms up by {k}", "it climbs {k} degrees", "increases by {k}", "it rose {k}", "it went up {k}",
            "rises by {k}",
        ),
        (
            "drops {k}", "goes down {k}", "it goes down {k} degrees", "it falls by {k}", "it gets {k} colder",
            "down {k} degrees", "it cools down by {k}", "it drops {k} degrees", "decreases by {k}", "it fell {k}",
            "it went down {k}", "falls by {k}",
        ),
        (
            "What's the temperature?", "How warm is it now?", "How many degrees is it now?",
            "What is the temperature now?",
            "What does the thermometer show?", "How hot is it?", "What temperature is that?", "Temperature now?",
            "What is the temperature at the end?", "What's the temperature now?",
        ),
    ),
}  # fmt: skip

# a walk to and fro: {k} steps that way, {w}
LINE_WAYS = (
    ("forward", "back"), ("forward", "backward"), ("ahead", "back"), ("north", "south"), ("east", "west"),
    ("up", "down"), ("to the right", "to the left"), ("right", "left"), ("forwards", "backwards"),
)  # fmt: skip
LINE = (
    "I stand at a line.", "You start at a tree.", "A frog sits at zero.", "I start at home.", "I leave my house.",
    "{n} starts at a door.", "A robot starts at zero.", "I am at the start.", "{n} is standing at the start line.",
    "A snail sits at the bottom of a wall.", "You begin at the starting point.", "I'm standing at a rock.",
    "Start at zero on a number line.", "{n} starts at zero.", "I start at zero.",
)  # fmt: skip
LINE_GO = (
    "walk {k} steps {w}", "go {k} {w}", "goes {k} {w}", "walks {k} {w}", "{k} {w}", "{k} steps {w}", "moves {k} {w}",
    "went {k} {w}", "walk {k} steps {w}", "takes {k} steps {w}", "took {k} steps {w}", "walked {k} meters {w}",
    "{k} meters {w}", "walks {k} blocks {w}", "jumps {k} {w}", "moved {k} {w}", "step {k} {w}", "walk {k} km {w}",
)  # fmt: skip
LINE_ASK = (
    "How far from the start is that?", "How far is it from the start?", "How far from the start now?",
    "How far away from the start?", "What's the distance from the start?", "How far did it get?",
    "What is the distance from where it began?", "How far from the starting point is that?",
    "How far from the start in the end?", "How far from the beginning is it?",
)  # fmt: skip
SUMS: dict[str, tuple[Pool, Pool, Pool, Pool]] = {
    **{theme: pools for theme, pools in _MORE.items() if theme not in FIRST},
    **{
        theme: (new[0] + old[0], new[1] + old[1], new[2] + old[2], new[3] + old[3])
        for theme, old in FIRST.items()
        for new in (_MORE[theme],)
    },
}
