"""The words that only the puzzles of training have."""

from __future__ import annotations

NAMES = (
    "Aisha", "Ahmed", "Anton", "Arun", "Asha", "Abby", "Ali", "Ava", "Boris", "Bea", "Bruno", "Becky", "Bo",
    "Carlos", "Chen", "Cleo", "Cora", "Cindy", "Cal", "Diego", "Dora", "Dean", "Daisy", "Elena", "Erik", "Ed",
    "Ellie", "Eva", "Edith", "Farid", "Felix", "Flora", "Flo", "Fern", "Greta", "Gil", "Gwen", "Gabi", "Goran",
    "Hana", "Hiro", "Holly", "Hank", "Hans", "Igor", "Ines", "Isla", "Ira", "Ike", "Jamal", "Jill", "Joe", "Jonas",
    "Josh", "Jess", "Kofi", "Katya", "Kai", "Ken", "Kyle", "Lars", "Leila", "Luis", "Lena", "Lou", "Lea", "Lola",
    "Mei", "Mateo", "Milo", "Meg", "Mona", "Matt", "Nadia", "Nils", "Noa", "Nate", "Nell", "Otto", "Oli", "Owen",
    "Ola", "Opal", "Pedro", "Pat", "Pete", "Penny", "Phil", "Raj", "Rita", "Roy", "Ruby", "Remy", "Rosie", "Sven",
    "Sid", "Stan", "Sal", "Simon", "Seb", "Tariq", "Theo", "Ted", "Tess", "Toby", "Trudy", "Vito", "Vlad", "Val",
    "Viola", "Wang", "Wes", "Walt", "Wilma", "Yuki", "Yusuf", "Zadie", "Zeb",
)  # fmt: skip
THINGS = {
    "animals": (
        "ape", "alpaca", "badger", "bat", "beaver", "bison", "camel", "crow", "crab", "deer", "donkey", "dove",
        "eel", "elk", "emu", "falcon", "ferret", "gecko", "goose", "hare", "hamster", "hawk", "hyena", "jaguar",
        "kitten", "lynx", "lamb", "llama", "lizard", "mole", "moose", "mule", "moth", "otter", "ox", "panda",
        "parrot", "puma", "pigeon", "raven", "rhino", "robin", "seal", "shark", "skunk", "squid", "swan", "toad",
        "turtle", "trout", "whale", "wasp", "worm", "walrus", "yak",
    ),
    "fruit": (
        "apricot", "bean", "beet", "berry", "cabbage", "carrot", "corn", "date", "ginger", "grape", "garlic",
        "lettuce", "leek", "mint", "nut", "olive", "pea", "papaya", "pepper", "pumpkin", "radish", "spinach",
        "turnip",
    ),
    "wheels": (
        "boat", "cab", "canoe", "coach", "cart", "ship", "sled", "skateboard", "tank", "taxi", "truck", "tractor",
        "yacht", "rickshaw", "minivan",
    ),
    "goods": (
        "armchair", "ball", "basket", "bed", "blanket", "bottle", "brush", "camera", "candle", "clock", "comb",
        "cap", "dress", "doll", "drum", "fan", "fork", "globe", "glove", "helmet", "jar", "jeans", "key", "kite",
        "laptop", "mirror", "magnet", "necklace", "oven", "pan", "pillow", "plate", "puzzle", "radio", "rug",
        "ruler", "sofa", "shoe", "soap", "spoon", "stool", "tent", "toy", "towel", "tie", "tablet", "violin",
        "wallet", "wig",
    ),
    "cities": (
        "Austin", "Amsterdam", "Bonn", "Bern", "Beijing", "Bogota", "Cologne", "Cork", "Dublin", "Dubai", "Denver",
        "Geneva", "Ghent", "Hanoi", "Houston", "Istanbul", "Kiev", "Lisbon", "Lyon", "Leeds", "Mumbai", "Milan",
        "Moscow", "Naples", "Nairobi", "Oxford", "Osaka", "Perth", "Porto", "Quito", "Riga", "Rio", "Seoul",
        "Seattle", "Stockholm", "Turin", "Toronto", "Utrecht", "Venice", "Warsaw", "York",
    ),
    "metals": (
        "brass", "chrome", "cobalt", "glass", "granite", "marble", "oil", "gas", "wood", "plastic", "steel",
        "tungsten", "titanium", "uranium",
    ),
    "family": (
        "boss", "baby", "coach", "daughter", "dentist", "doctor", "grandma", "husband", "mum", "mom", "neighbour",
        "niece", "nephew", "son", "teacher",
    ),
}  # fmt: skip
NOUNS = (
    "gardener", "librarian", "mayor", "senator", "plumber", "clerk", "waiter", "butcher", "jeweler", "tailor",
    "hunter", "sailor", "captain", "knight", "monk", "professor", "scientist", "engineer", "chemist", "barber",
    "painter", "drummer", "guitarist", "violinist", "comedian", "juggler", "acrobat", "magician", "judge",
    "tourist", "traveler", "hiker", "skier", "climber", "boxer", "wrestler", "golfer", "surfer", "goalie",
    "referee", "champion", "winner", "puppy", "kitten", "hamster", "rabbit", "goat", "donkey", "camel", "zebra",
    "giraffe", "elephant", "rhino", "hippo", "monkey", "gorilla", "beaver", "otter", "squirrel", "hedgehog", "mole",
    "raven", "crow", "owl", "swan", "hawk", "falcon", "pigeon", "robin", "turtle", "crocodile", "beetle", "ant",
    "moth", "wasp", "cricket", "worm", "snail", "mushroom", "orchid", "maple", "pine", "willow", "mango", "melon",
    "grape", "carrot", "onion", "cabbage", "vegetable", "snack", "dessert", "pie", "muffin", "pizza", "burger",
    "soup", "salad", "cheese", "juice", "coffee", "tea", "hammer", "saw", "drill", "tool", "machine", "engine",
    "clock", "lamp", "mirror", "table", "desk", "bed", "carpet", "blanket", "pillow", "towel", "spoon", "fork",
    "cup", "mug", "bottle", "bucket", "basket", "ladder", "tent", "boat", "ship", "canoe", "train", "plane",
    "rocket", "satellite", "comet", "moon", "volcano", "mountain", "island", "river", "lake", "desert", "village",
    "castle", "tower", "bridge", "temple", "museum", "school", "hospital", "hotel", "bank", "office", "shop",
    "market", "song", "poem", "movie", "painting", "statue", "magazine", "letter", "map", "coin", "stamp", "ticket",
    "ring", "crown", "necklace", "hat", "coat", "shirt", "shoe", "boot", "sock", "glove", "scarf", "jacket", "game",
    "puzzle", "doll", "ball", "kite", "drum", "piano", "flute", "violin", "trumpet", "friend", "neighbor", "cousin",
    "girl", "boy", "parent", "customer", "member", "player", "colleague", "zip", "zap", "zup", "floop", "grumpkin",
    "snorf", "quux", "flim", "glim", "tove", "borogove",
)  # fmt: skip
MADE_UP = (
    ("b", "bl", "br", "d", "dr", "f", "fl", "g", "gl", "gr", "k", "kl", "l", "m", "n", "p", "pl", "pr", "r", "s", "sn",
     "st", "t", "tr", "v", "w", "y", "z", "qu", "sp", "tw", "th"),
    ("a", "e", "i", "o", "u", "oo", "ee", "a", "i", "o", "u"),
    ("d", "l", "m", "n", "r", "rp", "dd", "v", "lb", "zd", "lf", "rv", "bl", "mb"),
    ("", "", "", "o", "in", "et", "on", "u", "ie", "us"),
)  # fmt: skip
ADJECTIVES = (
    "wet", "dry", "clean", "dirty", "bright", "dark", "polite", "rude", "calm", "angry", "sad", "tired", "sleepy",
    "busy", "famous", "poor", "weak", "light", "thick", "thin", "narrow", "wide", "deep", "sharp", "flat", "smooth",
    "rough", "sticky", "fresh", "rotten", "frozen", "hot", "salty", "bitter", "spicy", "juicy", "crunchy", "fluffy",
    "hairy", "bald", "blind", "deaf", "wild", "tame", "shy", "curious", "nervous", "jealous", "proud", "loyal",
    "evil", "magical", "invisible", "purple", "orange", "grey", "golden", "silver", "wooden", "plastic", "expired",
    "broken", "open", "closed", "empty", "full", "healthy", "hungry", "thirsty", "sick", "alive", "dead", "edible",
    "legal", "free", "modern", "ancient", "perfect", "simple", "important", "boring", "scary", "noisy", "silent",
    "tiny", "huge", "giant", "bouncy", "musical", "electric", "vegan",
)  # fmt: skip
VERBS = {
    "play": "chess", "own": "a dog", "speak": "French", "pay": "taxes", "ride": "a bike", "write": "poems",
    "snore": "", "laugh": "a lot", "win": "prizes", "use": "maps", "bring": "luck", "sell": "fish", "know": "math",
    "hate": "rain", "paint": "", "travel": "a lot", "break": "easily", "live": "in water", "produce": "milk",
    "contain": "sugar", "cry": "", "dream": "", "whistle": "", "exercise": "daily", "vote": "",
    "give": "light", "collect": "stamps", "drive": "a car", "enjoy": "pizza", "prefer": "tea", "study": "hard",
    "smoke": "", "yell": "", "cheat": "", "teach": "maths", "fix": "cars", "chase": "mice", "catch": "flies",
    "build": "nests", "carry": "bags", "howl": "", "hop": "", "wake": "up early", "follow": "rules", "obey": "laws",
    "watch": "football", "send": "letters", "earn": "money", "save": "money", "spin": "", "explode": "", "vanish": "",
    "attend": "school", "join": "clubs", "tell": "the truth", "keep": "secrets", "make": "honey", "feel": "cold",
    "swear": "", "fight": "", "visit": "museums", "hunt": "at night", "gossip": "",
    "rust": "", "stink": "", "bloom": "in spring", "blink": "", "tick": "", "listen": "", "get": "a prize",
}  # fmt: skip
TRAITS = {  # what they have
    word.rpartition(" ")[2]: word
    for word in (
        "feathers", "wings", "four legs", "six eyes", "a tail", "fur", "lungs", "a beak", "scales", "sharp teeth",
        "long ears", "a licence", "a passport", "wheels", "four sides", "three corners", "roots", "leaves", "seeds",
        "a shell", "horns", "stripes", "whiskers", "a nose", "a badge", "a uniform", "blue eyes", "curly hair",
        "friends", "a garden", "homework", "a beard", "good manners", "wet feet", "a long neck", "a heart", "bones",
        "spots", "a screen", "buttons", "a handle", "a lid", "pockets", "a roof", "chimneys", "a receipt", "freckles",
    )
}  # fmt: skip
CANS = (
    (
        "fly", "dive", "read", "hear", "see", "walk", "crawl", "talk", "hide",
    ),
    (
        "dig", "juggle", "spell", "count", "ski", "skate", "program", "breathe",
    ),
)  # fmt: skip
COMPARED = (
    "hungrier less_hungry hungry hungriest least_hungry", "thirstier less_thirsty thirsty thirstiest least_thirsty",
    "cooler less_cool cool coolest least_cool", "prettier uglier pretty prettiest ugliest",
    "sleepier less_sleepy sleepy sleepiest least_sleepy", "luckier unluckier lucky luckiest unluckiest",
    "politer ruder polite politest rudest", "lazier less_lazy lazy laziest least_lazy",
    "calmer wilder calm calmest wildest", "neater messier neat neatest messiest",
    "cleaner dirtier clean cleanest dirtiest", "more_famous less_famous famous most_famous least_famous",
    "more_careful less_careful careful most_careful least_careful",
    "more_generous less_generous generous most_generous least_generous",
    "more_patient less_patient patient most_patient least_patient",
    "more_experienced less_experienced experienced most_experienced least_experienced",
    "angrier less_angry angry angriest least_angry", "tougher softer tough toughest softest",
    "wealthier poorer wealthy wealthiest poorest", "tinier bigger tiny tiniest biggest",
    "lighter heavier light lightest heaviest", "shorter taller short shortest tallest",
    "younger older young youngest oldest", "slower faster slow slowest fastest",
    "poorer richer poor poorest richest", "weaker stronger weak weakest strongest",
    "smaller bigger small smallest biggest", "quieter louder quiet quietest loudest",
    "skinnier chubbier skinny skinniest chubbiest",
    "more_talented less_talented talented most_talented least_talented",
    "more_creative less_creative creative most_creative least_creative", "higher lower high highest lowest",
    "hotter colder hot hottest coldest", "brighter dimmer bright brightest dimmest",
)  # fmt: skip
DOES = (
    "gets get more_points fewer_points most_points fewest_points",
    "knows know more_songs fewer_songs most_songs fewest_songs", "drinks drink more less most least",
    "owns own more_books fewer_books most_books fewest_books", "climbs climb higher lower highest lowest",
    "cooks cook better worse best worst", "sings sing better worse best worst",
    "plays play better worse best worst", "dances dance better worse best worst",
    "cycles cycle faster slower fastest slowest", "rides ride faster slower fastest slowest",
    "studies study more less most least", "trains train harder less_hard hardest least_hard",
    "weighs weigh less more least most", "has have more_sweets fewer_sweets most_sweets fewest_sweets",
    "has have more_pets fewer_pets most_pets fewest_pets",
    "has have more_stamps fewer_stamps most_stamps fewest_stamps",
    "has have more_cousins fewer_cousins most_cousins fewest_cousins", "laughs laugh more less most least",
    "travels travel more less most least", "throws throw further less_far furthest least_far",
    "lives live further closer furthest closest", "arrives arrive earlier later earliest latest",
    "gets get better_grades worse_grades best_grades worst_grades",
)  # fmt: skip
SCENES = (
    "beat|lost to|did|beat|lose to|who won|who came last|who came second|beat lost won last",
    "beats|loses to|does|beat|lose to|who is the best player|who is the worst player|who is second best|beats "
    "loses best worst",
    "lives above|lives below|does|live above|live below|who lives at the top|who lives at the bottom|who lives"
    " second from the top|above below top bottom",
    "finished the race before|finished the race after|did|finish the race before|finish the race after|who won"
    " the race|who was last in the race|who got second place|before after won last",
    "got a higher score than|got a lower score than|did|get a higher score than|get a lower score than|who got"
    " the highest score|who got the lowest score|who got the second highest score|higher lower highest lowest",
    "has longer hair than|has shorter hair than|does|have longer hair than|have shorter hair than|who has the "
    "longest hair|who has the shortest hair|who has the second longest hair|longer shorter longest shortest",
    "has a bigger house than|has a smaller house than|does|have a bigger house than|have a smaller house "
    "than|who has the biggest house|who has the smallest house|who has the second biggest house|bigger smaller"
    " biggest smallest",
    "was ahead of|was behind|was|ahead of|behind|who was first|who was last|who was second|ahead behind first "
    "last",
    "came before|came after|did|come before|come after|who came first|who came last|who came second|before "
    "after first last",
    "is standing to the left of|is standing to the right of|is|standing to the left of|standing to the right "
    "of|who is on the far left|who is on the far right|who is second from the left|left right left right",
    "sits left of|sits right of|does|sit left of|sit right of|who sits on the far left|who sits on the far "
    "right|who sits second from the left|left right left right",
    "ran further than|ran less far than|did|run further than|run less far than|who ran the furthest|who ran "
    "the least far|who ran the second furthest|further less furthest least",
    "caught more fish than|caught fewer fish than|did|catch more fish than|catch fewer fish than|who caught "
    "the most fish|who caught the fewest fish|who caught the second most fish|more fewer most fewest",
    "sold more tickets than|sold fewer tickets than|did|sell more tickets than|sell fewer tickets than|who "
    "sold the most tickets|who sold the fewest tickets|who sold the second most tickets|more fewer most fewest",
    "paid more than|paid less than|did|pay more than|pay less than|who paid the most|who paid the least|who "
    "paid the second most|more less most least",
    "was served before|was served after|was|served before|served after|who was served first|who was served "
    "last|who was served second|before after first last",
    "got on the bus before|got on the bus after|did|get on the bus before|get on the bus after|who got on "
    "first|who got on last|who got on second|before after first last",
    "is on a higher floor than|is on a lower floor than|is|on a higher floor than|on a lower floor than|who is"
    " on the highest floor|who is on the lowest floor|who is on the second highest floor|higher lower highest "
    "lowest",
    "outran|was slower than|did|outrun|run slower than|who was the fastest|who was the slowest|who was second "
    "fastest|outran slower fastest slowest",
    "jumped further than|jumped less far than|did|jump further than|jump less far than|who jumped the "
    "furthest|who jumped the least far|who jumped the second furthest|further less furthest least",
)  # fmt: skip

# the word that stands for it: after if, when it is not so, as a fact, as a denied fact, as a question
_STATED = (
    "study|I study|I don't study|I studied|I did not study|did I study",
    "pass|I pass|I don't pass|I passed|I did not pass|did I pass",
    "umbrella|I take an umbrella|I don't take an umbrella|I took an umbrella|I did not take an umbrella|did I "
    "take an umbrella",
    "tea|Mia drinks tea|Mia doesn't drink tea|Mia drinks tea|Mia does not drink tea|does Mia drink tea",
    "tom|Tom comes|Tom doesn't come|Tom comes|Tom does not come|does Tom come",
    "lou|Lou comes to the party|Lou doesn't come to the party|Lou came to the party|Lou did not come to the "
    "party|did Lou come to the party",
    "battery|the battery is dead|the battery is not dead|the battery is dead|the battery is not dead|is the "
    "battery dead",
    "engine|the engine starts|the engine won't start|the engine started|the engine did not start|did the "
    "engine start",
    "match|the match is cancelled|the match is not cancelled|the match was cancelled|the match was not "
    "cancelled|was the match cancelled",
    "money|I have money|I don't have money|I have money|I do not have money|do I have money",
    "ticket|she buys a ticket|she doesn't buy a ticket|she bought a ticket|she did not buy a ticket|did she "
    "buy a ticket",
    "swim|we go swimming|we don't go swimming|we went swimming|we did not go swimming|did we go swimming",
    "hike|we go hiking|we don't go hiking|we go hiking|we do not go hiking|do we go hiking",
    "cake|Anna bakes a cake|Anna doesn't bake a cake|Anna baked a cake|Anna did not bake a cake|did Anna bake "
    "a cake",
    "win|our team wins|our team doesn't win|our team won|our team did not win|did our team win",
    "party|there is a party|there is no party|there is a party|there is no party|is there a party",
    "train|the train is late|the train is not late|the train was late|the train was not late|was the train "
    "late",
    "work|dad works late|dad doesn't work late|dad worked late|dad did not work late|did dad work late",
    "walk|the dog gets a walk|the dog doesn't get a walk|the dog got a walk|the dog did not get a walk|did the"
    " dog get a walk",
    "storm|there is a storm|there is no storm|there was a storm|there was no storm|was there a storm",
    "flight|the flight is delayed|the flight is not delayed|the flight was delayed|the flight was not "
    "delayed|was the flight delayed",
    "holiday|it is a holiday|it is not a holiday|it is a holiday|it is not a holiday|is it a holiday",
    "milk|we have milk|we don't have milk|we have milk|we do not have milk|do we have milk",
    "coffee|he drinks coffee|he doesn't drink coffee|he drank coffee|he did not drink coffee|did he drink "
    "coffee",
    "sleep|he sleeps well|he doesn't sleep well|he slept well|he did not sleep well|did he sleep well",
    "bus|I miss the bus|I don't miss the bus|I missed the bus|I did not miss the bus|did I miss the bus",
    "trouble|I get in trouble|I don't get in trouble|I got in trouble|I did not get in trouble|did I get in "
    "trouble",
    "screen|the screen turns on|the screen doesn't turn on|the screen turned on|the screen did not turn on|did"
    " the screen turn on",
    "button|you press the button|you don't press the button|you pressed the button|you did not press the "
    "button|did you press the button",
    "rocket|the rocket launches|the rocket doesn't launch|the rocket launched|the rocket did not launch|did "
    "the rocket launch",
    "trick|the trick works|the trick doesn't work|the trick worked|the trick did not work|did the trick work",
    "music|the music plays|the music doesn't play|the music plays|the music does not play|does the music play",
    "sing|Sara sings|Sara doesn't sing|Sara sings|Sara does not sing|does Sara sing",
    "fish|dad catches a fish|dad doesn't catch a fish|dad caught a fish|dad did not catch a fish|did dad catch"
    " a fish",
    "fire|the fire burns|the fire doesn't burn|the fire burns|the fire does not burn|does the fire burn",
    "smoke|there is smoke|there is no smoke|there is smoke|there is no smoke|is there smoke",
    "homework|Leo does his homework|Leo doesn't do his homework|Leo did his homework|Leo did not do his "
    "homework|did Leo do his homework",
    "games|he may play games|he may not play games|he may play games|he may not play games|may he play games",
    "seed|you water the seed|you don't water the seed|you watered the seed|you did not water the seed|did you "
    "water the seed",
    "grow|the plant grows|the plant doesn't grow|the plant grew|the plant did not grow|did the plant grow",
)  # fmt: skip
STATED = {word: tuple(said) for word, *said in (line.split("|") for line in _STATED)}
