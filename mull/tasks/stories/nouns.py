"""Who and what word problems are about."""

from __future__ import annotations

HE = ("Tom", "Ben", "Sam", "Max", "Leo", "Jack", "Omar", "Paul", "Ravi", "Luis", "Ali", "Dan", "Mark", "James", "Bob",
      "John", "Mike", "Tim", "Peter", "David", "Alex", "Carlos", "Ahmed", "Noah", "Liam", "Adam", "Joe", "Kevin", "Ken",
      "Eric", "Juan", "Chris", "Jake", "Ryan", "Hugo", "Ivan", "Yusuf", "Felix", "Oscar", "Nick")  # fmt: skip
SHE = (
    "Ann",
    "Mia",
    "Lily",
    "Sara",
    "Emma",
    "Zoe",
    "Kate",
    "Maria",
    "Eva",
    "Nina",
    "Priya",
    "Julia",
    "Amy",
    "Lena",
    "Anna",
    "Jane",
    "Lisa",
    "Mary",
    "Sarah",
    "Alice",
    "Lucy",
    "Olivia",
    "Sophie",
    "Fatima",
    "Jenny",
    "Rosa",
    "Sue",
    "Grace",
    "Ella",
    "Chloe",
    "Aisha",
    "Mei",
    "Linda",
    "Tina",
    "Carol",
    "Clara",
    "Rachel",
    "Hannah",
    "Nora",
    "Beth",
)
KIN_HE = ("my brother", "my dad", "my friend", "my uncle", "my son", "my cousin", "my neighbor", "my grandpa")
KIN_SHE = ("my sister", "my mom", "my friend", "my aunt", "my daughter", "my cousin", "my teacher", "my grandma")
WORDS = {
    "item": "marble sticker book card pencil coin stamp toy ball shell pen button balloon postcard crayon bead flower "
    "rock magnet badge photo comic key rose block leaf seed feather star doll ribbon candle plant fish brick tulip "
    "token eraser notebook cube ring egg puzzle shirt magazine",
    "food": "apple orange cookie egg banana pear cupcake candy plum muffin lemon peach cherry sweet mango carrot donut "
    "grape strawberry pretzel sandwich potato tomato bagel pancake biscuit nut slice cracker chocolate melon roll",
    "ware": "shirt notebook hat pizza ticket toy sandwich book mug game cap scarf puzzle burger lamp pen cake coffee "
    "ball plant poster bracelet magazine sock candle salad bagel taco towel plate bottle umbrella muffin ruler",
    "animal": "cow sheep goat duck hen pig horse rabbit",
    "box": "box bag basket pack jar tray crate packet bowl carton drawer bucket sack",
    "team": "bus tent van boat cabin car wagon",
    "place": "shop school farm market library park store zoo bakery museum club",
}
PLURALS = {"candy": "candies", "cherry": "cherries", "box": "boxes", "class": "classes", "bus": "buses",
           "peach": "peaches", "sandwich": "sandwiches", "mango": "mangoes", "sheep": "sheep", "leaf": "leaves",
           "fish": "fish", "strawberry": "strawberries", "potato": "potatoes", "tomato": "tomatoes"}  # fmt: skip
