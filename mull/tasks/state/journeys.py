"""Phrasings for the stories of `state` about numbers and directions."""

from __future__ import annotations

Pool = tuple[str, ...]

# {p} a point, {k} a number, {w} a direction
GRID = (
    "I'm standing at {p}.", "A drone hovers at {p}.", "A taxi starts at {p}.", "A bug is at {p}.", "We begin at {p}.",
    "My character is at {p} on a map.", "A chess piece is at {p}.", "A cat sits at {p}.", "A bot is placed at {p}.",
    "A robot starts at {p}.", "A robot is at {p} on a grid.", "Start at {p}.", "You are at {p}[| on a grid].",
    "I start at {p}.", "A rover stands at {p}.", "An ant sits at {p} on squared paper.", "I'm at {p}.", "Position {p}.",
    "On a grid, a robot is at {p}.", "A [ship|drone|player|knight] is at {p}.", "Someone starts walking at {p}.",
    "You start [at|from|on] {p}.", "Starting at {p}.", "A point is at {p}.", "[Suppose|Say] I am at {p}.",
    "[A|The] [turtle|car|bug] starts from {p}.", "I stand at [the point|position|coordinates] {p}.",
    "My robot is at {p}.", "A robot stands at {p}.", "A robot begins at {p}.", "The robot is at {p}.",
)  # fmt: skip
GO = (
    "go {k} {w}", "move {k} {w}", "walk {k} {w}", "{k} {w}", "{k} steps {w}", "goes {k} {w}", "moves {k} {w}",
    "{w} {k}", "go {w} {k}", "walks {k} steps {w}", "I [go|walk|move] {k} {w}", "take {k} steps {w}",
    "go {k} [steps|units|blocks|squares] {w}", "move {w} {k} [steps|units|squares]", "it goes {k} {w}",
    "walk {w} for {k}",
    "moved {k} {w}", "{k} units {w}", "head {k} {w}", "{k} to the {w}",
)  # fmt: skip
GRID_ASK = (
    "What's the end position?", "Which point do I reach?", "Where did it stop?", "Where does that leave me?",
    "End position?", "Where did it end up?", "What spot is that?", "What coordinates do I end at?",
    "Where does it end up?", "Where is it now?", "What is the final position?", "Where do you end up?",
    "What are the coordinates[| now]?", "At which point does it end?", "Give the final position as x, y.",
    "What is the position now?", "Final x, y?", "Where am I[| now]?", "What are my coordinates?", "Final position?",
    "Where do I end up?", "Where will it be?", "At what coordinates does it end?", "What point is that?",
    "So where am I now?", "What is my position now?", "Which coordinates is that?", "Where is it at the end?",
    "What is the end point?", "What are the final coordinates?", "Where does it stop?", "Where is it in the end?",
)  # fmt: skip
FACE = (
    "You face {w}.", "I am facing {w}.", "A robot faces {w}.", "She looks {w}.", "You are facing {w}.", "I face {w}.",
    "[Start|Starting] facing {w}.", "A [car|ship|bike] is heading {w}.", "I look {w}.", "Someone is facing {w}.",
    "I'm facing {w}.", "[Suppose|Say|Imagine] you face {w}.", "I start out facing {w}.", "[He|She|It] is facing {w}.",
    "You stand facing {w}.", "My compass points {w}.", "Tom is facing {w}.", "I'm looking {w}.", "A person faces {w}.",
    "A soldier faces {w}.", "The robot faces {w}.", "A robot is facing {w}.",
)  # fmt: skip
TURN = (
    "turn {w}", "turns {w}", "{w}", "turning {w}", "I turn {w}", "you turn {w}", "it turns {w}", "turned {w}",
    "make a {w} turn", "a {w} turn",
)  # fmt: skip
QUARTERS = ("turn 90 degrees {w}", "turn a quarter {w}", "turn 90 degrees to the {w}", "I turn 90 degrees {w}")
HALF = ("turn around", "turn 180 degrees", "turn back around", "make a u-turn")
FACE_ASK = (
    "Which way is that[| now]?", "[Which|What] direction is it now?", "What direction is that?", "Facing which way?",
    "Which way do you face now?", "Facing where now?", "In [which|what] direction is it facing?",
    "Which way am I facing[| now]?", "What direction am I facing[| now]?", "Which compass direction is it at the end?",
    "[Which|What] direction do I face?", "What direction is it facing now?", "In which direction do I look now?",
    "Which way is it facing?", "What direction are you facing now?", "Where am I facing?", "What's my direction now?",
    "Which direction do I end up facing?", "Which direction am I looking in the end?", "Where does it point now?",
    "What is the new direction?", "Which way are you facing?", "What direction is it at the end?",
    "Which way does it face now?",
)  # fmt: skip
WALK = (
    "A robot at 0,0 faces {w}.", "A robot stands at 0,0 and faces {w}.", "You start at 0,0 facing {w}.",
    "Start at 0,0 facing {w}.", "I stand at 0,0 and look {w}.", "At 0,0 a robot is facing {w}.",
    "I'm at 0,0 facing {w}.",
    "A turtle at 0,0 is facing {w}.", "A rover starts at 0,0, facing {w}.", "You are at (0,0) facing {w}.",
    "[My|A] robot starts at (0, 0) facing {w}.", "I start at the point 0,0 facing {w}.", "Position 0,0, facing {w}.",
    "A robot starts at 0,0 and looks {w}.", "From 0,0 a robot looks {w}.", "A robot starts at 0,0 facing {w}.",
)  # fmt: skip
FORWARD = (
    "walk {k} blocks", "advance {k}", "step forward {k}", "drive {k}", "go {k} blocks", "move {k} squares",
    "walk {k}", "go forward {k}", "go {k}", "forward {k}", "move {k} ahead", "{k} steps forward", "move forward {k}",
    "{k} ahead", "walk {k} steps", "go {k} steps", "move {k}", "take {k} steps", "{k} forward",
    "walk forward {k} steps",
    "go straight {k}",
)  # fmt: skip

SUMS: dict[str, tuple[Pool, Pool, Pool, Pool]] = {
    "money": (
        (
            "{n} has {k} dollars.", "{n} has ${k}.", "{n}'s account holds {k} dollars.", "{n} had ${k}.",
            "There are {k} dollars in {n}'s account.", "{n} starts with ${k}.", "{n}'s balance is ${k}.",
            "{n} has {k} euros in the bank.", "{n} begins with {k} dollars.", "{n} has {k} dollars in a jar.",
            "I have ${k}.", "I have {k} [dollars|bucks|euros].", "My balance is ${k}.", "I start with {k} dollars.",
            "My wallet has {k} dollars in it.", "I had {k} dollars.", "The account starts at ${k}.",
            "{n} has {k} [dollars|bucks|euros|pounds].", "A piggy bank has {k} dollars in it.", "I've got {k} bucks.",
            "At first {n} has ${k}.", "The account of {n} holds ${k}.", "{n} has {k} dollars at first.",
        ),
        (
            "deposits {k}", "earns {k}", "gets {k}", "puts in {k}", "receives {k}", "finds {k}", "is paid {k}",
            "adds {k}", "saves {k}", "is given {k}", "makes {k}", "wins {k}", "collects {k}", "gets {k} more",
            "earns ${k}", "earns {k} dollars", "gets {k} dollars", "finds ${k}", "deposits ${k}",
            "is given {k} dollars",
        ),
        (
            "spends {k}", "pays {k}", "withdraws {k}", "takes out {k}", "loses {k}", "gives away {k}", "uses {k}",
            "spends ${k}", "spends {k} dollars", "pays {k} dollars", "loses ${k}", "withdraws ${k}",
            "spends ${k} on a toy",
            "spends {k} on food", "pays a bill of {k}", "donates {k}", "lends out {k}", "pays back {k}",
        ),
        (
            "How much does {n} have[| now]?", "How much money is left?", "What is the balance[| now]?",
            "How much is in the account?", "How many dollars does {n} have in the end?", "What's {n}'s balance?",
            "How much is there now?", "How much is left?", "How much is that?", "How much remains?",
            "How much money does {n} have [left|after that]?", "So how much does {n} have?", "What is left?",
            "What amount is left?", "What does that leave?", "How much has {n} got at the end?",
            "How much money does {n} have now?", "What is the final balance?", "How much is left in the end?",
            "How much money does {n} have at the end?",
        ),
    ),
    "things": (
        (
            "{n} has {k} {o}.", "{n} owns {k} {o}.", "{n} starts with {k} {o}.", "There are {k} {o} in {n}'s box.",
            "{n} has got {k} {o}.", "{n} has a bag of {k} {o}.", "{n} begins with {k} {o}.",
            "There are {k} {o} in a [bag|box|jar].",
            "At first {n} has {k} {o}.", "{n} picked {k} {o}.", "I have {k} {o}.", "I had {k} {o}.",
            "I start with {k} {o}.",
            "A [shop|farm|box] has {k} {o}.", "I've got {k} {o}.", "We have {k} {o}.", "My bag has {k} {o} in it.",
            "{n} collected {k} {o}.", "{n} had {k} {o}.", "{n} has {k} {o} at first.",
        ),
        (
            "gets {k} more", "buys {k}", "finds {k}", "receives {k}", "picks up {k}", "wins {k}", "is given {k}",
            "adds {k}", "buys {k} more", "gets {k}", "finds {k} more", "makes {k}", "collects {k}", "gets another {k}",
            "buys {k} {o}", "finds {k} {o}", "gets {k} more {o}", "is given {k} {o}", "buys {k} more {o}",
        ),
        (
            "gives away {k}", "loses {k}", "sells {k}", "throws away {k}", "hands out {k}", "drops {k}", "uses {k}",
            "eats {k} {o}", "gives away {k} {o}", "loses {k} {o}", "sells {k} {o}", "uses {k} of the {o}",
            "sells {k} more",
            "gives {k} away", "eats {k}", "gives {k} to a friend", "breaks {k}", "takes out {k}", "throws out {k}",
        ),
        (
            "How many {o} does {n} have[| now]?", "How many {o} are left?", "How many {o} are there now?",
            "How many are there in the end?", "How many {o} has {n} got?", "How many {o} does {n} have at the end?",
            "What number of {o} does {n} have?", "How many now?", "How many are left?", "How many {o} is that?",
            "So how many {o} does {n} have?", "How many {o} does {n} have after that?", "How many remain?",
            "How many {o} does {n} end up with?", "How many {o} remain?", "How many {o} does {n} have left?",
            "How many {o} in the end?",
        ),
    ),
    "bus": (
        (
            "There are {k} people on a [bus|train|boat].", "A bus has {k} passengers.", "{k} people are on the bus.",
            "A bus starts with {k} passengers.", "A train carries {k} people.", "{k} passengers sit in a bus.",
            "A bus leaves with {k} people on it.", "There are {k} people in a train.", "A tram has {k} passengers.",
            "A [ferry|subway|metro] has {k} people on it.", "{k} people are riding a bus.",
            "A bus is carrying {k} passengers.",
            "On a bus there are {k} people.", "The bus has {k} passengers.", "A bus carries {k} people.",
        ),
        (
            "{k} get on", "{k} people get on", "{k} board", "{k} more get on", "{k} passengers get on", "{k} hop on",
            "{k} got on", "{k} people board", "{k} people enter", "{k} more people got on", "{k} come in",
        ),
        (
            "{k} get off", "{k} people get off", "{k} leave", "{k} passengers get off", "{k} step off", "{k} hop off",
            "{k} got off", "{k} people leave", "{k} people got off", "{k} go out", "{k} exit",
        ),
        (
            "How many people are on it[| now]?", "How many passengers are there now?", "How many are left?",
            "How many people are there in the end?", "How many passengers remain?", "How many are on board?",
            "How many people are still on it?", "How many sit there at the end?", "How many passengers are there?",
            "How many people are left?", "So how many people are on it?", "How many riders is that?",
            "How many people are on board now?", "How many passengers are on it at the end?",
            "How many are on it now?", "How many now?",
        ),
    ),
    "lift": (
        (
            "[An elevator|A lift] is on floor {k}.", "The elevator starts on floor {k}.",
            "An elevator starts at floor {k}.",
            "You are on floor {k}.", "{n} is on floor {k}.", "A lift starts at floor {k}.", "I'm on floor {k}.",
            "The lift is at floor {k}.", "An elevator stands at floor {k}.", "{n} takes the lift on floor {k}.",
            "I get in [an elevator|a lift] on floor {k}.", "I am on floor {k} of a building.", "I start on floor {k}.",
            "{n} lives on floor {k}.", "{n} gets in the elevator on floor {k}.", "The elevator was on floor {k}.",
            "{n} enters the elevator on floor {k}.", "The elevator is at floor {k}.",
            "An elevator begins at floor {k}.",
        ),
        (
            "goes up {k}", "goes up {k} floors", "rises {k}", "up {k}", "moves up {k} floors", "climbs {k} floors",
            "{k} up", "goes {k} up", "goes {k} floors up", "went up {k}", "rides up {k} floors", "rises {k} floors",
            "it goes up {k} floors", "I go up {k}", "travels up {k} floors",
        ),
        (
            "goes down {k}", "goes down {k} floors", "sinks {k}", "down {k}", "moves down {k} floors",
            "drops {k} floors", "{k} down", "goes {k} down", "goes {k} floors down", "went down {k}",
            "rides down {k} floors", "it goes down {k} floors", "I go down {k}", "descends {k} floors",
        ),
        (
            "Which floor is that?", "On [which|what] floor is it now?", "What floor is it on?", "Where does it stop?",
            "Which floor now?", "What floor does it end on?", "Which floor is it at the end?", "Final floor?",
            "What floor am I on[| now]?", "Which floor am I on[| now]?", "What floor does it stop at?",
            "Where does it end up?",
            "On what floor does it end?", "What floor is that now?", "Which floor is it on now?",
            "On which floor does it end?", "What floor is it on at the end?",
        ),
    ),
    "points": (
        (
            "{n} has {k} points.", "{n}'s score is {k}.", "{n} starts a game with {k} points.",
            "I begin with {k} points.",
            "In a game {n} has {k} points.", "The score is {k}.", "{n} begins at {k} points.", "x starts at {k}.",
            "A counter shows {k}.", "The counter stands at {k}.", "Start with {k}.", "{n} has a score of {k}.",
            "A counter starts at {k}.", "Start at {k}.", "My score is {k}.", "I have {k} points.",
            "Take the number {k}.",
            "The number is {k}.", "The score starts at {k}.", "{n} starts with {k} points.",
        ),
        (
            "plus {k}", "gains {k}", "wins {k}", "scores {k}", "+{k}", "up by {k}", "goes up by {k}", "add {k}",
            "increases by {k}", "adds {k}", "increase it by {k}", "gets {k} points", "earns {k}", "rises by {k}",
            "I add {k}",
        ),
        (
            "minus {k}", "loses {k}", "-{k}", "down by {k}", "goes down by {k}", "drops by {k}", "take away {k}",
            "decreases by {k}", "subtract {k}", "decrease it by {k}", "falls by {k}", "I subtract {k}",
            "loses {k} points",
        ),
        (
            "What is the score[| now]?", "How many points is that?", "What is the total now?", "What is it now?",
            "What does it show now?", "What is the final score?", "What is the result?", "What is the value now?",
            "How many points are there in the end?", "What do I get?", "What is the number now?", "Final value?",
            "What is the final value?", "What number do I end up with?", "What is the score at the end?",
            "How many points now?", "What is the final number?", "What number is it now?",
        ),
    ),
}  # fmt: skip
THINGS = (
    "apples", "marbles", "books", "coins", "stickers", "cards", "eggs", "pens", "stamps", "shells", "sweets",
    "cookies", "balls", "pencils", "oranges", "toys", "bottles", "chairs", "sheep", "flowers", "balloons", "cups",
    "burgers", "muffins", "beads", "tickets",
)  # fmt: skip

# {d} a weekday, {k} a span of days
LATER = (
    "Today is {d}. [What|Which] day is it in {k}?", "If today is {d}, what day will it be in {k}?",
    "It is {d}. Which day is it {k} later?", "What day comes {k} after {d}?", "[What|Which] day is {k} after {d}?",
    "{d} plus {k} is which day?", "Today is {d}. What day will it be {k} from now?", "{d} + {k}?",
    "Which weekday is {k} from {d}?", "it's {d}, what weekday is it after {k}?", "What is {k} after {d}?",
    "Starting on {d}, what day is it {k} later?", "Today's {d}. In {k} it will be which day?",
    "What will the day be {k} from {d}?", "If it's {d} today, what day is it {k} from today?",
    "What day of the week will it be in {k} if today is {d}?", "In {k}, what day is it if today is {d}?",
    "It's {d}. My trip is in {k}. What day is that?", "What day is it {k} from now if it is {d} today?",
    "Today is {d} and my exam is in {k}. Which day is my exam?", "{k} from {d} is what day?",
    "{d} and {k} more, what day?",
    "Given that today is {d}, name the day {k} from now.", "Count {k} forward from {d}. Which day is it?",
    "{k} later than {d} is which weekday?", "Suppose it is {d}. What day will it be after {k}?",
    "I was told on {d} to come back in {k}. What day is that?", "The party is {k} after {d}. What day is the party?",
    "{k} after {d} is what day?", "If it is {d} now, which day is it in {k}?",
    "What day of the week is it {k} after {d}?", "If today is {d}, which day is it in {k}?",
    "It's {d} today. What day is it in {k}?",
)  # fmt: skip
EARLIER = (
    "Today is {d}. What day was it {k} ago?", "If today is {d}, what day was it {k} ago?",
    "It is {d}. Which day was it {k} earlier?", "What day comes {k} before {d}?", "What day [is|was] {k} before {d}?",
    "{d} minus {k} is which day?", "Which weekday was {k} before {d}?", "it's {d}, what weekday was it {k} ago?",
    "Going back {k} from {d}, what day is it?", "Today's {d}. {k} ago it was which day?", "{d} - {k}?",
    "What day of the week was it {k} ago if today is {d}?", "{k} ago, what day was it if today is {d}?",
    "It's {d}. My birthday was {k} ago. What day was that?", "If it's {d} today, what was the day {k} ago?",
    "Given that today is {d}, name the day {k} ago.", "Count {k} back from {d}. Which day is it?",
    "{k} earlier than {d} is which weekday?", "Today is {d} and I left {k} ago. Which day did I leave?",
    "What is {k} before {d}?", "What day was it {k} ago if it's {d} now?",
    "Suppose it is {d}. What day was it {k} before?",
    "The party was {k} before {d}. What day was the party?", "Which day was {k} prior to {d}?",
    "{k} before {d} was what day?", "If it is {d} now, which day was it {k} ago?",
    "What day of the week was it {k} before {d}?", "If today is {d}, which day was it {k} ago?",
    "It's {d} today. What day was it {k} ago?",
)  # fmt: skip
TOMORROW = {
    1: (
        "[Today is|It's|If today is] {d}, what day is tomorrow?", "What day comes after {d}?",
        "What is the day after {d}?",
        "If yesterday was {d}, what day is today?", "Which day follows {d}?",
        "Yesterday was {d}. What day is it today?",
        "Today is {d}. What is tomorrow?", "If today is {d}, which day is tomorrow?", "What day follows {d}?",
    ),
    2: (
        "Today is {d}. What day is the day after tomorrow?", "If today is {d}, what is the day after tomorrow?",
        "If yesterday was {d}, what day is tomorrow?", "Yesterday was {d}. What day is tomorrow?",
        "It's {d}. Which day is the day after tomorrow?",
    ),
    -1: (
        "[Today is|It's|If today is] {d}, what day was yesterday?", "What day comes before {d}?",
        "What is the day before {d}?", "If tomorrow is {d}, what day is today?",
        "Tomorrow is {d}. What day is it today?",
        "Today is {d}. What was yesterday?", "If today is {d}, which day was yesterday?",
    ),
    -2: (
        "Today is {d}. What day was the day before yesterday?", "If today is {d}, what was the day before yesterday?",
        "If tomorrow is {d}, what day was yesterday?", "Tomorrow is {d}. What day was yesterday?",
        "It's {d}. Which day was the day before yesterday?",
    ),
}  # fmt: skip
