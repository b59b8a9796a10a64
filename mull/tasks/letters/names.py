"""Names of people, places and everyday things whose letters people ask about."""

_LISTED = """
ada alexander alice amelia amy andrew angela anna anthony aurora ava barbara bartholomew ben bob brandon brian brooke
cameron carlos carol charlotte chloe christopher daniel dave david diego dylan eleanor elizabeth ella emily emma eric
ethan eva felix finn francesca fred gabriella george grace hannah harry hazel heather henry hugo ian isabella isaac
ivy jack jackson james jasmine jenny jennifer jessica jim joe john jonathan joseph josh julia karen katherine kayla
kevin kim kyle laura leo liam lily lisa liz lucas lucy luke luna lydia maria mark matthew max maya megan mia michael
mike mohammed molly nancy nathaniel nick nina noah nora oliver olivia omar oscar otto pam patricia paul pete peter
phillip quentin rachel ray rebecca richard robert rosa ruby ryan sally sam samantha sara sebastian sofia sophie
stella stephanie steve sue susan tammy ted theodore thomas tim tom tyler vanessa victoria vincent violet viv wendy
william xavier yara yasmine yusuf zach zara zoe zoey
aachen aberdeen accra albuquerque alabama alaska alberta algiers amsterdam anchorage ankara antwerp arizona arkansas
athens atlanta auckland australia austria baghdad baltimore bangkok barcelona basel beijing belgium belfast berlin bern
birmingham bogota bologna boston brazil brisbane bristol brussels budapest buffalo cairo calcutta calgary california
cambridge canada canberra caracas cardiff casablanca chicago chile china cincinnati cleveland colombia colorado
connecticut copenhagen cuba dallas delaware delhi denmark denver detroit dhaka dresden dubai dublin edinburgh egypt
england ecuador ethiopia fiji finland florence florida france frankfurt geneva georgia germany ghana glasgow greece
guatemala haiti hamburg hanoi havana hawaii helsinki hollywood houston hungary iceland idaho illinois india indiana
indonesia iowa iran iraq ireland israel istanbul italy jakarta jamaica japan johannesburg kansas karachi kenya kentucky
kiev kyoto lagos laos leeds leicester lima lisbon liverpool ljubljana london louisiana luxembourg lyon madagascar
madrid maine malawi malaysia mali malta manchester manhattan manila maryland massachusetts melbourne memphis mexico
miami michigan milan milwaukee minneapolis minnesota minsk mississippi missouri monaco montana montreal morocco moscow
mozambique mumbai munich nairobi naples nebraska nepal nevada nice nicaragua nigeria norway nottingham ohio oklahoma
oman oregon osaka oslo ottawa oxford pakistan panama paraguay paris pennsylvania peru philadelphia phoenix pisa
pittsburgh poland porto portugal prague qatar quebec rio rome russia sacramento salzburg sarajevo scotland seattle
seoul seville shanghai sheffield singapore slovenia somalia spain stockholm sudan sweden sydney taiwan tanzania
tennessee texas togo tokyo toronto tucson tunisia turin uganda ukraine uruguay utah valencia vancouver venezuela venice
vermont vienna vietnam virginia warsaw washington wisconsin wyoming yemen york zambia zimbabwe zurich
aardvark abracadabra accommodate acorn aeroplane alligator anaconda apple apricot asparagus aubergine avocado axolotl
baboon bamboo banana barracuda basketball beekeeper beet blackberry blueberry boo bookkeeper boomerang broccoli bubble
buffet bumblebee buzz cappuccino caterpillar cauliflower cheddar cheeseburger cheetah cherry chihuahua chocolate
cinnamon coconut coffee committee cookie cranberry cucumber dachshund dodo dolphin dragonfly eel eggplant embarrass
espresso fizz fuzzy giraffe goose gooseberry gorilla grapefruit guacamole guitar hamster hedgehog hippopotamus
hummingbird jazz jalapeno jellyfish jigsaw kangaroo kayak ketchup kiwi koala lasagna leopard llama lollipop macaroni
mayonnaise millennium mozzarella mushroom necessary nectarine noodle occurrence octopus ostrich otter oxygen panda
papaya paprika parallel parrot peacock pepperoni pineapple pistachio pizza platypus pneumonia possession pumpkin puzzle
python pyjamas queue quinoa quiz raccoon racecar radar raspberry rhinoceros rhythm saxophone scissors sizzle skyscraper
spaghetti spinach squirrel strawberry subcommittee success sunflower syzygy tattoo taxi teepee toffee tomato tomorrow
tongue toucan trampoline typewriter ukulele unicorn vacuum vanilla volleyball walrus watermelon xylophone yacht yogurt
zebra zigzag zoo zucchini
"""
NAMES = tuple(_LISTED.split())
_TWO_WAYS = """
anna bob civic dad deed deified eve eye gag hannah kayak level madam mom noon otto peep pop racecar radar redder refer
reviver rotator rotor sagas solos stats tenet toot wow
"""
PALINDROMES = tuple(_TWO_WAYS.split())
