"""Phrasings for numbers that are told loosely: what a thought quotes of an event stands between < and >."""

from __future__ import annotations

from mull.tasks.state.journeys import Pool

# opening, opening at nothing, what adds, what takes away, the question; {k} a number, {i} who does it or nothing
LOOSE: dict[str, tuple[Pool, Pool, Pool, Pool, Pool]] = {
    "account": (
        (
            "There were {k} dollars on my account.", "There was ${k} in my account.", "I had {k} euros in the bank.",
            "I have {k} dollars in my account.", "My savings were {k} dollars.",
            "At first my balance was {k} dollars.", "Bank balance: {k}.",
            "Account at {k} euro.",
            "My bank account is at ${k}.", "I've got {k} dollars in the bank.",
        ),
        (
            "My account is empty.", "I start with an empty account.", "There is nothing in my account.",
            "My new account is empty.",
        ),
        (
            "{i}<got {k}> from a friend", "{i}<put in {k}>", "{i}<earned {k}>", "mom <sent me {k}>",
            "{i}<deposited {k}>",
            "{i}<got {k} back>", "{i}<received {k}> for my birthday", "{i}<sold my bike for {k}>", "{i}<won {k}>",
            "my boss <paid me {k}>", "{i}<added {k}>", "<{k} came in>", "a refund of <{k} arrived>", "{i}<found {k}>",
        ),
        (
            "{i}<paid {k}> for shoes", "{i}<paid {k}> for gas", "{i}<spent {k}> on food", "{i}<took out {k}>",
            "{i}<bought a book for {k}>", "{i}<withdrew {k}>", "{i}<lent {k}> to a friend", "{i}<paid {k}>",
            "{i}<sent {k}> to my sister", "a bill <cost me {k}>", "{i}<lost {k}>", "{i}<gave {k}> to charity",
            "rent <took {k}>", "{i}<bought a ticket for {k}>", "{i}<spent {k}>", "{i}<paid a {k} fee>",
        ),
        (
            "What's my balance?", "How much do I have now?", "What is my balance now?", "How much is left?",
            "How much money is in the account?", "What's left in my account?", "How much have I got left?",
            "New balance?",
            "What do I have left?", "How many dollars do I have?", "How much money do I have?", "What is left?",
        ),
    ),
    "till": (
        (
            "We opened the till with {k} euro.", "There is {k} in the till.", "The cash register has ${k}.",
            "The shop opened with {k} in the till.", "{k} dollars in the cash box.",
            "Our till starts with {k} euros.",
            "At opening the till had {k}.", "The cash drawer holds {k} dollars.", "The till has {k} euro in it.",
        ),
        ("The till is empty.", "The cash box is empty in the morning.", "We open with an empty till."),
        (
            "a customer <paid {k}>", "another <paid {k}>", "someone <paid {k}>", "a man <paid {k}>",
            "we <sold cake for {k}>", "a woman <paid us {k}>", "{i}<took in {k}>", "<{k} came in>",
            "{i}<sold a shirt for {k}>", "the next customer <paid {k}>", "{i}<put in {k}>",
            "a customer <gave me {k}>",
        ),
        (
            "{i}<gave {k} change>", "{i}<gave {k} back>", "{i}<took out {k}>", "{i}<refunded {k}>",
            "{i}<gave back {k}>",
            "{i}<paid {k} for milk>", "{i}<handed out {k}> in change", "the boss <took {k}>", "someone <stole {k}>",
            "{i}<paid the baker {k}>", "{i}<spent {k}> on bags",
        ),
        (
            "How much money does the till hold then?", "How much is in the till now?", "What's in the till?",
            "How much money is in it?",
            "How much is in there now?", "What does the till hold now?", "How much should be in the till?",
            "How much cash do we have?", "What's in the cash box now?", "How much is in the till?",
        ),
    ),
    "bus": (
        (
            "A bus has {k} people on it.", "The bus starts with {k} people.", "{k} people are on the bus.",
            "There are {k} passengers on a bus.", "The tram has {k} people in it.", "Bus with {k} passengers.",
            "My bus left with {k} passengers.", "A boat has {k} people on board.", "The bus is carrying {k} people.",
        ),
        (
            "Nobody is on the bus yet.", "The bus is empty.", "An empty bus leaves.", "A tram starts empty.",
            "The bus leaves the depot empty.", "There is nobody on the bus.",
        ),
        (
            "<{k} get on>", "<{k} people get on>", "<{k} got on>", "<{k} board>", "<{k} passengers board>",
            "<{k} climb in>",
            "<{k} hop on>", "<{k} more get on>", "it <picks up {k}>", "<{k} enter>", "<{k} join>",
        ),
        (
            "<{k} get off>", "<{k} people get off>", "<{k} got off>", "<{k} leave>", "<{k} passengers leave>",
            "<{k} hop off>", "<{k} step off>", "<{k} get out>", "<{k} exit>", "it <drops off {k}>",
        ),
        (
            "How many people ride along at the end?", "How many people are on the bus?", "How many are on it now?",
            "How many are left?",
            "How many people are on board now?", "How many riders?", "How many passengers are there?",
            "How many are still on?", "How many people does it carry now?", "How many are on board?",
        ),
    ),
    "train": (
        (
            "A train sets off with {k} people.", "A train has {k} people on board.", "A ferry carries {k} people.",
            "There are {k} people on the train.", "A plane has {k} passengers.", "The train left with {k} people.",
            "{k} passengers are on a train.", "The express has {k} people on it.", "A ship has {k} people on board.",
        ),
        ("The train starts empty.", "An empty train leaves.", "A ferry is empty."),
        (
            "<{k} board>", "<{k} get on>", "<{k} people board>", "<{k} more board>", "<{k} come aboard>",
            "<{k} enter>",
            "<{k} new passengers get on>", "it <picks up {k}>", "<{k} people get on>",
        ),
        (
            "<{k} leave>", "<{k} get off>", "<{k} people leave>", "<{k} get out>", "<{k} passengers get off>",
            "<{k} step out>", "<{k} exit>", "<{k} people get off>",
        ),
        (
            "How many are on board?", "How many people are on the train?", "How many people ride along at the end?",
            "How many are on it now?", "How many are still on board?", "How many passengers are left?",
            "How many people are on board now?", "How many passengers does it have?",
        ),
    ),
    "lives": (
        (
            "A new game gives me {k} lives.", "I have {k} lives.", "In a game I have {k} lives.",
            "Mario has {k} lives.",
            "My character has {k} lives.", "You start with {k} lives.", "A hero has {k} hearts.", "He has {k} lives.",
            "Game starts with {k} lives.", "The player has {k} health points.", "I started with {k} lives.",
        ),
        (),
        (
            "<gains {k}>", "<wins {k}>", "<gets {k} more>", "<finds {k}>", "<picks up {k}>", "<gets {k} back>",
            "<gains {k} more>", "<gets {k}>", "<earns {k}>", "<collects {k}>", "<is given {k}>",
        ),
        (
            "<loses {k}>", "<loses {k} more>", "<loses {k} in a fight>", "<drops {k}>", "<uses {k}>",
            "<gives away {k}>",
            "<lost {k}>", "a monster <takes {k}>", "<wastes {k}>", "<loses another {k}>",
        ),
        (
            "How many lives left?", "How many are left?", "How many lives are there now?", "How many lives remain?",
            "What is the number of lives now?", "How many lives now?", "Lives left?", "How many does that leave?",
            "What's the number of lives?", "How many lives are left?",
        ),
    ),
    "floor": (
        (
            "The lift waits on floor {k}.", "A lift is on floor {k}.", "I get in the lift at floor {k}.",
            "The elevator starts on floor {k}.", "I am on floor {k}.", "Lift at floor {k}.", "We are at level {k}.",
            "The lift stands at floor {k}.", "I'm on the {k}th floor.", "Elevator: floor {k}.",
        ),
        ("The lift is on the ground floor, floor 0.", "I am on the ground floor, floor 0.", "Start at floor 0."),
        (
            "<goes up {k}>", "<up {k}>", "<goes {k} up>", "<goes up {k} floors>", "<rises {k}>", "{i}<went up {k}>",
            "<climbs {k} floors>", "<{k} floors up>", "<moves up {k}>", "it <goes up {k}>",
        ),
        (
            "<goes down {k}>", "<down {k}>", "<goes {k} down>", "<goes down {k} floors>", "{i}<went down {k}>",
            "<drops {k} floors>", "<{k} floors down>", "<moves down {k}>", "it <goes down {k}>",
        ),
        (
            "Which floor am I on?", "What floor is it on now?", "Where is the lift?", "Which floor is that?",
            "Which floor?",
            "What floor?", "What floor am I on?", "On which floor does it stop?", "Which floor is it on now?",
        ),
    ),
    "degrees": (
        (
            "It was {k} degrees.", "The temperature is {k} degrees.", "It's {k} degrees outside.", "It is {k}° now.",
            "At noon it was {k} degrees.", "The thermometer says {k}.", "My fridge is at {k} degrees.", "Temp: {k}.",
            "This morning it was {k} degrees.", "The temperature was {k}.",
        ),
        ("It is 0 degrees.", "The temperature is 0.", "It was 0 degrees at night."),
        (
            "it <rose {k}>", "it <went up {k}>", "it <got {k} warmer>", "<up {k}>", "it <warmed up by {k}>",
            "<rises by {k}>", "it <climbed {k} degrees>", "it <rises {k}>", "<{k} degrees up>",
            "it <gets {k} warmer>",
        ),
        (
            "it <fell {k}>", "it <went down {k}>", "it <got {k} colder>", "<down {k}>", "it <cooled down by {k}>",
            "<falls by {k}>", "it <dropped {k} degrees>", "it <drops {k}>", "<{k} degrees down>", "it <sank {k}>",
        ),
        (
            "What's the temperature now?", "How many degrees is it?", "What is the temperature?",
            "How warm is it now?",
            "How cold is it?", "What does the thermometer say?", "What temperature is it now?",
            "How many degrees now?",
        ),
    ),
    "score": (
        (
            "I have {k} points.", "My score is {k}.", "Our team had {k} points.", "We have {k} points.", "Score {k}.",
            "The score was {k}.", "Points: {k}.",
        ),
        ("The score is 0.", "I start at 0 points.", "We start with 0 points.", "The team has 0 points."),
        (
            "{i}<got {k}>", "{i}<scored {k}>", "{i}<won {k} points>", "{i}<earned {k} more>", "a bonus of <+{k}>",
            "{i}<gained {k}>", "{i}<made {k}>", "{i}<got {k} for a right answer>", "<plus {k}>",
        ),
        (
            "{i}<lost {k}>", "{i}<lost {k} points>", "a penalty of <-{k}>", "{i}<lost {k} more>",
            "{i}<lost {k} for a foul>",
            "<minus {k}>", "{i}<dropped {k}>", "{i}<was fined {k}>",
        ),
        (
            "What's the score?", "How many points now?", "What's my score now?", "What is the score now?",
            "Final score?",
            "How many points do I have?", "How many points are there?", "What is the total?", "Total?",
        ),
    ),
    "box": (
        (
            "There are {k} marbles in a jar.", "A box has {k} apples.", "I had {k} cards.", "A bag with {k} sweets.",
            "We have {k} eggs in the fridge.", "A shelf has {k} books.",
            "I own {k} stamps.",
            "There were {k} cookies on a plate.", "My basket has {k} pears in it.", "I have {k} balloons.",
        ),
        (
            "The jar is empty.", "A box is empty.", "I have an empty basket.", "The bag is empty at first.",
            "My fridge is empty.",
        ),
        (
            "{i}<put in {k}>", "{i}<added {k}>", "{i}<got {k} more>", "{i}<bought {k}>", "my aunt <brought {k}>",
            "{i}<found {k}>", "dad <gave me {k}>", "{i}<put {k} in>", "{i}<picked {k} more>", "{i}<won {k}>",
            "{i}<got {k} from Tom>",
        ),
        (
            "{i}<took out {k}>", "{i}<ate {k}>", "{i}<gave away {k}>", "{i}<lost {k}>", "my dog <ate {k}>",
            "{i}<sold {k}>",
            "{i}<took {k}>", "{i}<threw away {k}>", "<{k} broke>", "{i}<gave {k} to Tim>", "my sister <took {k}>",
            "{i}<used {k}>",
        ),
        (
            "How many are left?", "How many are in it now?", "How many are there?", "How many now?",
            "How many do I have?",
            "How many are there in the end?", "How many remain?", "How many are still there?", "What's left?",
        ),
    ),
    "room": (
        (
            "There are {k} people in a room.", "{k} guests are at a party.", "A cafe has {k} guests.",
            "The pool has {k} swimmers.", "There were {k} people in the shop.",
            "A club has {k} members.", "A class has {k} pupils.",
        ),
        (
            "The room is empty.", "The shop is empty.", "A cafe opens, nobody is inside.",
            "The hall is empty at first.",
            "The pool is empty.",
        ),
        (
            "<{k} come in>", "<{k} people come in>", "<{k} arrive>", "<{k} join>", "<{k} more arrive>",
            "<{k} walk in>",
            "<{k} came>", "<{k} new ones come>", "<{k} enter>",
        ),
        (
            "<{k} leave>", "<{k} go home>", "<{k} people leave>", "<{k} walk out>", "<{k} left>", "<{k} go out>",
            "<{k} went home>", "<{k} of them leave>",
        ),
        (
            "How many are there now?", "How many people are inside?", "How many are left?", "How many people now?",
            "How many are in there?", "How many are there at the end?", "How many remain?", "How many stay?",
        ),
    ),
    "lot": (
        (
            "A parking lot has {k} cars.", "There are {k} cars in the garage.", "{k} bikes stand at school.",
            "A harbor has {k} boats.", "There are {k} trucks in a yard.",
            "{k} planes are at the airport.", "A library has {k} books in.", "{k} cars are parked.",
        ),
        ("The parking lot is empty.", "The garage is empty.", "An empty parking lot."),
        (
            "<{k} drive in>", "<{k} come in>", "<{k} arrive>", "<{k} come back>", "<{k} more come>", "<{k} came>",
            "<{k} return>", "<{k} enter>",
        ),
        (
            "<{k} leave>", "<{k} drive away>", "<{k} go out>", "<{k} drive off>", "<{k} left>", "<{k} are taken>",
            "<{k} go away>", "<{k} exit>",
        ),
        (
            "How many are there now?", "How many are left?", "How many are in it?", "How many stand there?",
            "How many are there at the end?", "How many remain?", "How many does it hold now?", "How many now?",
        ),
    ),
    "battery": (
        (
            "My phone is at {k} percent.", "The battery is at {k}%.", "A tank has {k} liters in it.", "Battery {k}%.",
            "The pool has {k} buckets of water.", "The barrel has {k} liters.",
            "Laptop battery: {k} percent.", "My car has {k} liters of fuel.",
        ),
        (),
        (
            "{i}<charged it by {k}>", "it <gained {k}>", "{i}<added {k}>", "it <went up {k}>", "<up {k}>",
            "{i}<filled in {k}>",
            "<{k} came in>", "it <rose by {k}>",
        ),
        (
            "{i}<used {k}>", "it <lost {k}>", "it <dropped {k}>", "it <went down {k}>", "<down {k}>",
            "it <fell by {k}>",
            "a game <used {k}>", "driving <used up {k}>", "it <sank by {k}>",
        ),
        (
            "How much is left?", "What's it at now?", "What is it at?", "How full is it?", "How much is in it now?",
            "How much does it have now?", "What does it show?", "How much remains?",
        ),
    ),
    "line": (
        (
            "On the number line I begin at {k}.", "I start at {k} on the number line.", "A frog sits at {k}.",
            "Number line, start at {k}.", "A counter shows {k}.", "You start at {k}.", "Begin at {k}.",
            "Start at {k}.",
            "A robot is at {k} on a line.", "I am at {k}.",
        ),
        (),
        ("<+{k}>", "<+{k}>", "<right {k}>", "<{k} to the right>", "<jump right {k}>", "<plus {k}>", "<forward {k}>"),
        ("<-{k}>", "<-{k}>", "<left {k}>", "<{k} to the left>", "<jump left {k}>", "<minus {k}>", "<back {k}>"),
        (
            "Where am I?", "Where is that?", "At what number am I?", "What number is that?", "Where do I land?",
            "Which number?", "Where do you end up?", "What number do I end on?", "What is my position?",
        ),
    ),
    "walk": (
        (
            "I stand at a door.", "I start at home.", "I start at a tree.", "I begin at a wall.",
            "Start at a line.",
            "I am at the gate.", "I am at a bench.", "I am standing at a tree.", "I start at a stone.",
        ),
        (),
        (
            "{i}<walk {k} steps forward>", "<{k} steps forward>", "{i}<go {k} forward>", "<{k} forward>",
            "{i}<step forward {k}>",
            "<{k} ahead>", "{i}<took {k} steps forward>", "{i}<walked {k} steps forward>", "<forward {k}>",
        ),
        (
            "{i}<walk {k} steps back>", "<{k} steps back>", "{i}<go {k} back>", "<{k} back>", "{i}<step back {k}>",
            "<{k} backward>", "{i}<took {k} steps back>", "{i}<walked {k} steps back>", "<back {k}>",
        ),
        (
            "How far away from my start did I end up?", "How far from the start am I?",
            "How many steps away is that?",
            "How far is it from the start?", "How far away from the start?", "How far am I from my starting point?",
            "How many steps from the start?", "How far from where I began?",
        ),
    ),
    "number": (
        (
            "I think of the number {k}.", "The number is {k}.", "A counter is at {k}.", "n = {k}.", "Start with {k}.",
            "x starts at {k}.", "Counter: {k}.", "Take the number {k}.", "A dial is at {k}.", "The total is {k}.",
        ),
        ("The counter is at 0.", "Start with 0.", "n = 0."),
        ("<add {k}>", "<+{k}>", "<plus {k}>", "{i}<add {k} more>", "<increase it by {k}>", "it <goes up by {k}>",
         "<put {k} on top>"),
        (
            "<subtract {k}>", "<-{k}>", "<minus {k}>", "<take away {k}>", "<decrease it by {k}>",
            "it <goes down by {k}>",
            "<take off {k}>",
        ),
        (
            "What is it now?", "What number is it now?", "What do I get?", "What's the result?",
            "What is the number now?",
            "What is the final number?", "Result?", "What comes out?",
        ),
    ),
}  # fmt: skip
