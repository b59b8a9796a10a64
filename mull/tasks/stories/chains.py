"""Longer stories as data: sentences that open a story, change its running quantity `x`, tell nothing, or ask for it.

The format is that of `templates`; the head of a block is `where role: formula`.
"""

from __future__ import annotations

CHAINS = """
things open: a
- {n} {has} {a} {things}. | {n} had {a} {things}. | {n} start~s with {a} {things}. | At first {n} {has} {a} {things}.

things open: a*b
- {n} {has} {a} {boxes} of {b} {things}. | {n} {has} {a} {boxes} with {b} {things} in each.
  {n} {has} {a} {boxes} and each holds {b} {things}.

things open: a+b
- {n} {has} {a} red and {b} blue {things}. | {n} {has} {a} old {things} and {b} new ones.
  {n} {has} {a} {things} at home and {b} at school.

things open: a*k
- {m} has {a} {things} and {n} {has} {k*} as many. | {m} has {a} {things}. {n} {has} {k*} as many {things} as {m}.

things open: a+b
- {m} has {a} {things} and {n} {has} {b} more than {m}. | {m} has {a} {things}. {n} {has} {b} more than {m}.

things open: a-b
- {m} has {a} {things} and {n} {has} {b} fewer than {m}. | {m} has {a} {things}. {n} {has} {b} fewer than {m}.

things do: x+a
- {He} [buy~s|get~s|win~s|find~s|receive~s|collect~s] {a} more. | [Then|After that|Next] {he} [find~s|buy~s|get~s] \
{a} more {things}. | {m} [gives|brings|sends] {him} {a} {things}.
  {He} get~s {a} more from {m}.
  Then {he} win~s {a} {things}. | Later {he} pick~s up {a} more.

things do: x-a
- {He} [give~s|hand~s|sell~s|send~s] {a} to {m}. | {He} [lose~s|use~s|break~s|sell~s] {a} of them. | {m} takes {a} \
{things} away. | Then {he} sell~s {a} of them.
  Later {a} of them break. | [Then {he}|After that {he}|{He}] [give~s away|throw~s away|use~s|sell~s|lose~s] {a} \
{things}.

things do: x+a*b
- {He} buy~s {a} {boxes} of {b} {things}. | {m} brings {a} {boxes} with {b} {things} each.
  {He} get~s {a} {boxes} with {b} in each.
  For {a} days {he} find~s {b} {things} a day. | Then {a} friends give {him} {b} {things} each.

things do: x-a*b
- {He} give~s {a} friends {b} {things} each. | For {a} days {he} give~s away {b} a day.
  {He} give~s {b} {things} to each of {a} children.
  Then {he} fill~s {a} {boxes} with {b} {things} each and sell~s them.

things do: x/2
- {He} give~s half of them to {m}. | {He} lose~s half of them. | Then half of them are sold. | {m} takes half of them.

things do: x-x/k
- {He} give~s {1/k} of them to {m}. | {He} lose~s {1/k} of them. | Then {1/k} of them are sold.
  {m} takes {1/k} of them.

things do: x*2
- Then {he} double~s {his} {things}. | The next day {he} {has} twice as many.
  {m} gives {him} as many as {he} already {has}.

things ask: x = now
- How many {things} {does} {n} have [now|in the end|left]? | How many {things} {does} {he} have in the end?
  How many {things} are there now?
  How many {does} {he} have now? | How many {things} {does} {n} have at the end? | How many now? | How many {things} \
{has} {n} got now? | What's the total now?

things ask: x/a = each
- {He} share~s them equally among {a} friends. How many does each get?
  {a} friends share what {he} {has} equally. How many each?
  {He} put~s them equally into {a} {boxes}. How many {things} go in each {box}?

things ask: x*a = worth
- {He} sell~s them all for {$a} each. How much money is that? | All are sold at {$a} each. How much {does} {n} get?

things ask: a-x = missing
- {He} want~s {a} {things}. How many are missing? | {He} need~s {a} {things}. How many more {does} {he} need?

things ask: x+a = both
- {o} has {a} {things}. How many do {n} and {o} have together?
  {o} has {a}. How many {things} do {n} and {o} have altogether?

things ask: x*k = multiple
- {o} has {k*} as many as {n} now. How many does {o} have?
  In the end {o} has {k*} as many. How many {things} has {o}?

things ask: x-a = gap
- {o} has {a} {things}. How many more {does} {n} have than {o}?
  {o} has only {a}. How many more {does} {n} have than {o}?

things idle: d
- {n} {is} {d} years old. | {His} street has {d} houses. | The {place} is {d} km away. | {m} has {d} cousins.
  It is {d} degrees outside.
  {He} {has} {d} books about the sea.

money open: a
- {n} {has} {$a}. | {n} had {$a}. | {n} start~s with {$a}. | {n} {has} saved {$a}.

money open: a*b
- {n} work~s {a} hours for {$b} an hour. | {n} save~s {$b} a week for {a} weeks. | {n} earn~s {$b} a day for {a} days.

money open: a+b
- {n} {has} {$a} and {m} gives {him} {$b}. | {n} {has} {$a} in {his} pocket and {$b} at home.

money do: x+a
- {He} [earn~s|get~s|win~s|make~s] [{$a}|another {$a}]. | {m} [gives|pays|lends] {him} {$a}. | Then {he} get~s {$a} \
for {his} birthday. | {He} find~s {$a}.
  {He} win~s {$a}.

money do: x-a
- {He} spend~s {$a}[| on lunch| on food| on a game]. | {He} pay~s {$a} for [a ticket|lunch|a haircut|a book]. | {He} \
give~s {m} {$a}. | [Then|After that|Later] {he} buy~s a [hat|book|cake|game] for {$a}.
  {He} lose~s {$a}.

money do: x-a*b
- {He} buy~s {a} {things} at {$b} each. | {He} pay~s for {a} {things} that cost {$b} each.
  For {a} days {he} spend~s {$b} a day.
  Then {he} get~s {a} {things} for {$b} each.

money do: x+a*b
- {He} work~s {a} hours for {$b} an hour. | For {a} weeks {he} save~s {$b} a week.
  {He} sell~s {a} {things} at {$b} each.
  Then {he} earn~s {$b} a day for {a} days.

money do: x/2
- {He} spend~s half of {his} money. | {He} give~s half of it to {m}. | Half of the money goes to {m}.
  {He} lose~s half of it.

money do: x-x/k
- {He} spend~s {1/k} of {his} money. | {He} give~s {1/k} of it to {m}. | {He} pay~s {1/k} of it as tax.

money do: x*2
- {His} money doubles. | {m} doubles {his} money. | {He} double~s {his} money.

money ask: x = now
- How much money {does} {n} have now? | How much {does} {he} have left? | How much money is left?
  How much {does} {n} have in the end?
  How many dollars {does} {he} have now? | How much now?

money ask: x/a = each
- {He} split~s it equally with friends, {a} people in all. How much does each get?
  {a} people share it equally. How much each?

money ask: a-x = missing
- {He} want~s a bike for {$a}. How much is missing? | {He} need~s {$a}. How much more {does} {he} need?

money ask: x+a = both
- {o} has {$a}. How much do {n} and {o} have together? | {o} has {$a}. How much money do {n} and {o} have altogether?

money idle: d
- {n} {is} {d} years old. | The {place} is {d} km away. | {m} has {d} cousins. | It is {d} degrees outside.
  {He} walk~s {d} minutes.

bus open: a
- There are {a} [people|passengers] on a [bus|train|boat|plane]. | A [train|bus|tram] [leaves|starts] with {a} \
people. | A bus has {a} passengers.
  A train starts with {a} people on board.

bus open: a*b
- A train has {a} cars with {b} people in each. | There are {a} cars on a train with {b} people each.

bus do: x+a
- At the [next|first|second] stop {a} [get on|board|hop on]. | {a} [more |other ]people [get on|board|hop on]. | Then \
{a} people get in. | {a} people board.
  {a} more join.

bus do: x-a
- At the [next|first|second] stop {a} [get off|get out|leave|hop off]. | {a} [people|passengers] [get off|leave|get \
out|exit]. | Then {a} people leave. | {a} of them get out.

bus do: x/2
- Half of the people get off. | At a big station half of them leave. | Then half of them get out.

bus do: x+a*b
- {a} groups of {b} get on. | Then {a} families of {b} people get in. | {a} teams of {b} people board.

bus do: x-a*b
- {a} groups of {b} get off. | Then {a} families of {b} people get out. | {a} teams of {b} people leave.

bus ask: x = now
- How many people are on board now? | How many are left? | How many people are there now?
  How many passengers are on it now?
  How many people are on it in the end? | How many now?

bus ask: x*a = worth
- Each one pays {$a}. How much money is that? | Everyone still there pays {$a}. How much is that in total?

bus idle: d
- The driver is {d} years old. | It is {d} km to the next stop. | The trip takes {d} minutes. | It has {d} windows.

stock open: a
- A {place} has {a} {things}. | There are {a} {things} in a {place}. | A {place} starts the week with {a} {things}.

stock open: a*b
- A {place} has {a} {boxes} of {b} {things}. | There are {a} shelves with {b} {things} each in a {place}.

stock do: x+a
- On [Monday|Tuesday] {a} more [arrive|come in]. | A truck brings {a} {things}. | Then {a} new {things} come in. | \
They order {a} more.

stock do: x-a
- On [Friday|Thursday] {a} are [sold|taken|broken]. | They sell {a} {things}. | {a} {things} go out. | {a} of them \
are damaged and thrown away.

stock do: x+a*b
- A truck brings {a} {boxes} of {b} {things}. | {a} {boxes} with {b} {things} each arrive.
  For {a} days {b} {things} come in a day.

stock do: x-a*b
- They sell {a} {boxes} of {b} {things}. | For {a} days they sell {b} {things} a day.
  {a} people buy {b} {things} each.

stock do: x/2
- Half of them are sold. | They sell half of the {things}. | Then half of them go to another {place}.

stock do: x-x/k
- {1/k} of them are sold. | They sell {1/k} of the {things}. | Then {1/k} of them go to another {place}.

stock do: x*2
- The next week they have twice as many. | Then the number of {things} doubles.

stock ask: x = now
- How many {things} are left? | How many {things} are there now? | How many {things} do they have in the end?
  How many now?
  How many are there in the end? | What is the number of {things} now?

stock ask: x/a = each
- They pack them equally into {a} {boxes}. How many go in each?
  They stand on {a} equal shelves. How many are on each shelf?

stock ask: x*a = worth
- They sell all of them for {$a} each. How much money is that? | The rest is sold at {$a} each. How much do they earn?

stock idle: d
- It has been there for {d} years. | The boss is {d} years old. | {d} people work there.
  It is {d} degrees outside. | The street has {d} trees.

game open: a
- {n} {has} {a} points in a game. | In a game {n} start~s with {a} points. | {n} score~s {a} points in round one.

game do: x+a
- {He} [win~s|earn~s|get~s|gain~s] {a} points. | Then {he} score~s {a} more. | {He} get~s {a} points. | The next \
round brings {a} points.

game do: x-a
- {He} lose~s {a} points. | Then {a} points are taken away. | A mistake costs {him} {a} points.

game do: x+a*b
- {He} score~s {a} goals of {b} points each. | Then {he} play~s {a} rounds and win~s {b} points in each.

game do: x-a*b
- {He} make~s {a} mistakes and lose~s {b} points for each. | Then {he} lose~s {a} rounds and {b} points in each.

game do: x*2
- A bonus doubles {his} points. | Then {his} points are doubled. | {He} double~s {his} points.

game do: x/2
- {He} lose~s half of {his} points. | Then {his} points are halved. | A bad round halves {his} points.

game ask: x = now
- How many points {does} {n} have now? | How many points {does} {he} have in the end? | What is {his} score?
  How many points now?
  What is the final score? | How many points are that?

game ask: x-a = gap
- {o} has {a} points. How many more points {does} {n} have than {o}?
  {o} has {a}. By how many points {does} {n} lead?

game idle: d
- {n} {is} {d} years old. | {d} people watch. | The game lasts {d} minutes. | {m} has played for {d} years.

tank open: a
- A tank holds {a} liters of water. | There are {a} liters of water in a tank.
  A pool starts with {a} liters of water.

tank open: a*b
- Water flows into an empty tank, {a} liters a minute for {b} minutes.
  {n} pour~s {a} buckets of {b} liters into an empty tank.

tank do: x+a
- {n} [add~s|pour~s in] {a} liters. | Rain brings {a} liters. | Then {a} liters are poured in. | {a} liters flow in.

tank do: x-a
- {a} liters [leak out|run out|drip out]. | {n} [use~s|take~s out|pour~s out] {a} liters. | Then {a} liters are \
pumped out. | {a} liters flow out.

tank do: x+a*b
- Then {a} liters a minute flow in for {b} minutes. | {n} add~s {a} buckets of {b} liters.

tank do: x-a*b
- Then {a} liters an hour leak out for {b} hours. | {n} take~s out {a} buckets of {b} liters.

tank do: x/2
- Half of the water leaks out. | {n} use~s half of the water. | Then half of it is pumped out.

tank ask: x = now
- How many liters are left? | How many liters are in it now? | How much water is in the tank now?
  How many liters now?
  How much water is there in the end? | How many liters are there in the end?

tank ask: x/a = each
- The water goes equally into {a} bottles. How many liters are in each?
  {a} plants share it equally. How many liters each?

tank idle: d
- It is {d} degrees outside. | The tank is {d} years old. | The garden is {d} m long. | {n} {is} {d} years old.
"""
