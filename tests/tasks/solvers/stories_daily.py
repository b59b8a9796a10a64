"""Everyday one-sum questions for the second solver: what the text says, and which sum follows, in any order."""

from __future__ import annotations

import re

_MINUS = (
    r"\d+%.*(?:uses? \d+%|lost \d+%|used \d+%|down by)|\bpercent battery, minus|battery drops|% phone loses"
    r"|dropped \d+%"
    r"|was on \d+ percent"
    r"|screen time (?:a day|limit|minutes)|screen time .*(?:left|are gone)"
    r"|push-ups|sit-ups|squats|goal: |(?:thousand|goal).*steps|steps.*(?:climb|tower|staircase)|step staircase"
    r"|stairs to the top"
    r"|votes?\b.*(?:more|apart|difference|by how many)|by how many votes"
    r"|(?:\d|out) of \d+ seats|^(?!.*seats are there).*seats.*(?:taken|sold|booked|passengers|people|free).*(?:free"
    r"|empty|left|sit down)$"
    r"|^[^+]*(?:seats (?:on the plane|are (?:free|empty|left) on|are free)|free seats)"
    r"|parking|parked in|(?:garage has|spots and|spaces and) \d+ (?:spots|spaces|places|cars)|(?:plants"
    r"|flower pots)\b.*water|water.*plants"
    r"|liters of (?:gas|fuel|diesel)|gallons (?:of gas and|and \w+ \d+)|liters? .*(?:until|fill|fit in|fits in)"
    r"|in a \d+ liter"
    r"|(?:number \d+ in|was number|i'm number|what place in line)|number am i"
    r"|(?:farther|longer is the first)|how far to go|how many (?:km|miles) to|(?:km|mile) (?:trip|trail)"
    r"|the trip is \d+ \w+\. \w+ drove"
    r"|degrees? .*(?:colder|less)|cooled down|fell \d+ degrees|cools \d+|a drop of"
    r"|warmer is|by how many degrees did|the high was"
    r"|with a coupon|off a \d+|\d+ coupon|with \d+ off|discount|reduced by|takes \d+ off"
    r"|change\b|get back|how much back"
    r"|withdraw|take\w* out \d+|goes out|\bowed?\b|\bowes?\b"
    r"|how much heavier|is the weight now|did \w+ lose|empty it weighs|difference in weight|weight did"
    r"|how many more (?:\w+ )?(?:fit|can get)|places are open|room for \d+ \w+ and|room for how many|space for"
    r"|memory card"
    r"|absent|(?:students|kids|workers|players)\b.*are (?:sick|missing|away|at home|hurt)\b|were invited"
    r"|how long is (?:it now|the rest)|what length|of cloth|(?:ribbon|rope|cloth) is left"
    r"|minutes (?:to go|are gone|into)|minute lesson"
    r"|(?:down|lower)\b.*floor|floor.*(?:down|lower)|down \d+ floors"
    r"|unread|not done|how many to solve"
)
_PLUS = (
    r"charge[sd]?\b|gains|\d+% .*(?:got charged|more)"
    r"|screen ?time"
    r"|medals?\b|silver"
    r"|voted?\b|votes\b"
    r"|seats? (?:does|are there|in all)|seats? are (?:taken and|empty,).*seats"
    r"|how far is \d+ miles plus|(?:km|miles|blocks)\b.*(?:and then \d+ to|in the afternoon|from there|on foot|hike)"
    r"|warmer|heats up|hotter|rises \d+"
    r"|went up|new rent|shipping is|\btip\b"
    r"|puts? in \d|deposit|comes in"
    r"|weigh (?:together|in all)|they weigh|kg bag weigh|weight of \d+ kg|another box|\d+ kg of \w+ and"
    r"|grew|after growing"
    r"|minutes late|and then waits?|homework: |prep takes|min on the bus|cools for"
    r"|(?:up|higher)\b.*floor|floor.*\b(?:up|higher)\b"
)
_TIMES = (
    r"\blay\b.* \d+ eggs each|\bhens?\b|chickens"
    r"|paint\b"
    r"|tiles"
    r"|concert|one ticket to"
    r"|on one (?:liter|gallon)|miles per gallon|miles to the gallon|km per liter|one liter"
    r"|copies of|sheets|for each of \d+ students|pages long and \d+ students|photocop|page (?:paper|handout|test)"
    r"|\blaps?\b"
    r"|(?:points|goals)\b.*games?\b|games?\b.*(?:points|goals)"
    r"|(?:earns?|makes?|pays?|gets?) \d+ (?:a|an|per) (?:day|week|hour)\b|an hour, \d+ hours|at \d+ per hour, salary"
    r"|days for \d+ a day"
    r"|is saved|(?:saving|saves?|piggy)\b.*\b(?:an?|per|every|each) (?:week|month)|total savings"
    r"|(?:km|miles)\b.* for \d+ hours|(?:km/h|mph|miles per hour|km per hour) (?:for|\?)|in \d+ hours at|hours at \d+"
    r"|at a speed|travels \d+|in one hour, how|km/h for|speed of"
    r"|one (?:cake|batch|pan), |for \d+ batches|batch takes \d+|each cake|\bloaf|cups of flour|recipe needs"
    r"|columns|\d+ (?:by|x) \d+ (?:board|grid)|rows, \d+ per row|chocolate bar"
    r"|(?:a|what do \d+) (?:sacks?|bags?|box|boxes)\b.* weigh|kg per sack|kg each|how heavy are|brick is"
    r"|in each of \d+|flowers each|get \d+ \w+ each|to each of|gets \d+ \w+ and there are|batter(?:y|ies)"
    r"|books on each|at each of"
    r"|pills"
)
_OVER = (
    r"eggs\b.*(?:equal|the same|did each hen)|did each hen lay"
    r"|rooms (?:can|\?)|how many rooms|cans a room"
    r"|how many rows|number of rows|in every row|put\w* \d+ in each row"
    r"|one ticket\?|how much is one ticket|\d+ for \d+ tickets|price (?:of a|per) ticket|does one ticket"
    r"|tickets cost \d+ in all"
    r"|pages (?:a|per|at \d+ pages a) minute|minute for \d+ pages|to print"
    r"|how many laps|a track of|per lap\. how many laps|minute laps"
    r"|how many points (?:per|a) game|how many (?:per|a) game|points in \d+ games, what's the average"
    r"|average per game|over \d+ games"
    r"|earned \d+ in \d+|hourly|for \d+ days of work|how much per hour"
    r"|weeks (?:until|to save|does it)|how many (?:weeks|months) (?:do|to|\?)|saving \d+ a week|saves? \d+ (?:every"
    r"|a) week\. how many weeks"
    r"|how long (?:does|for)|(?:km|miles|km/h|mph)\b.*how many hours|how many hours for|time in hours"
    r"|how fast|its speed|what speed|how many miles per hour|speed$|does it do per hour|average speed"
    r"|page book|book (?:has|with) \d+ pages.* days|days to read|how many nights|how many pages (?:a|per) day"
    r"|pages per day$|pages do i read each"
    r"|how many (?:batches|cakes|loaves|pies)"
    r"|how many (?:buses|vans|cars|boats|campers|tables|teams)|needed for \d+ people|per (?:van|car|boat)\b|campers"
    r"|can \w+ (?:buy|get|afford)|how many \w+ at \d+|to spend|do i get for|do they get$"
    r"|equal (?:boxes|bags|sacks)"
    r"|equally|the same (?:on|for)|everybody the same|all get the same|\bdeal\b|cards\b.*players|toys can run"
    r"|(?:it|they) last\b|last at|how long do \d+ .*last"
)
_HALF = (
    r"need\w* frac2|went home|what is frac2|how much is frac2|\w+ ate frac2|took frac2|frac2 the recipe|frac2 as old"
)
_COUNTED = r"4 wheels each|has 8 arms|has 3 wheels"
_OTHERS = (
    r"nobody|everybody fits|everyone fits|for all of them|dozen|day\b.*\bweeks|average of|the average$|mean of"
    r"|more (?:arrive|join|show|come)|is missing|as many as \w+ already|vehicles|kg (?:more|less)"
)
_GROWN = {
    8: r"octopus|spider",
    7: r"days (?:off|in|is|are|of)?.*weeks?|weeks?\b|diet",
    24: r"hours\b.*days|days\b.*hours|full days",
    60: r"minutes\b.*hours|hours\b.*minutes",
    12: r"dozen|months",
    3: r"triple|thrice|tricycle|triangle",
    4: r"\b(?:cars|trucks|wagons|buses|skateboards|paws|corners|squares|cows|goats|sheep|horses|lions|tigers"
    r"|elephants|zebras)\b",
    2: r"^(?!.*fingers).*\b(?:eyes|ears|hands|arms|feet|bikes|bicycles|scooters|motorcycles|pairs|wings|hens"
    r"|ducks)\b|double",
}
_OVER_AGAIN = re.compile(r"\bmult(\d) over")
_CHANGED = re.compile(r"\b(?:doubles?|doubled|halves?|halved)\b")  # of a running quantity, if not of one thing at once
_AT_ONCE = re.compile(
    r"^(?!.*(?:mult|frac|points|coins|then|next)).*(?:double of|double the|has double|recipe|were \d+)"
)
_TO_WEEKS = re.compile(r"\b\d+ days\b.*weeks|weeks\b.*\b\d+ days\b")
_MINUS_RULE, _PLUS_RULE, _TIMES_RULE, _OVER_RULE = (re.compile(text) for text in (_MINUS, _PLUS, _TIMES, _OVER))


def read(text: str) -> int | None:
    """The answer to a question of one sum that is listed here; None for any other. The text comes normalized."""
    text = _OVER_AGAIN.sub(r"\1 times over", text.replace("for 1 person ", "").replace("in 1 week", "in a week"))
    numbers = [int(n) for n in re.findall(r"(?<![a-z\d])\d+", text)]
    if _CHANGED.search(text) and not (len(numbers) == 1 and _AT_ONCE.search(text)):
        return None
    if "frac" in text and "mult" in text:
        return None
    if "frac2" in text and len(numbers) == 1:
        return numbers[0] // 2 if re.search(_HALF, text) else None
    if len(numbers) == 1 and _TO_WEEKS.search(text):
        return numbers[0] // 7
    if len(numbers) == 3 and re.search(r"until \w+ reach(?:es)? \d+ after", text):
        return numbers[0] - numbers[1]
    if len(numbers) == 1 or (len(numbers) == 2 and re.search(_COUNTED, text)):
        by = next((by for by, pattern in _GROWN.items() if re.search(pattern, text)), None)
        other = numbers[1] if len(numbers) == 2 else by
        return numbers[0] * other if by and other else None
    if len(numbers) != 2 or "frac" in text or "mult" in text:
        return None
    if re.search(_OTHERS, text):
        return None
    a, b = max(numbers), min(numbers)
    if _MINUS_RULE.search(text):
        return a - b
    if _OVER_RULE.search(text):
        return a // b
    if _PLUS_RULE.search(text):
        return a + b
    return a * b if _TIMES_RULE.search(text) else None
