"""Ways of saying each event of a composed story: data, one line a thing to be said.

`key: way | way | ...` goes on in the lines below it. `<buy>` is a verb in the tense of the story, `<buy*>` one said of
somebody else, `[a|b]` is either; slots are as in `templates`, and `{p}` is the person named again.
"""

# ruff: noqa: E501
from __future__ import annotations

FLOWS = """
own.open: {n} <have> {a} {t} | {n} {has} {a} {t} in {his} {box} | {n} <collect> {a} {t} | {n} <start> with {a} {t}
 there [are|were] {a} {t} in {his} {box} | at first {n} <have> {a} {t} | {n} <own> {a} {t} | {his} {box} <hold*> {a} {t}
own.group: {n} <have> {a} {boxes} [of|with] {b} {t} | {n} <buy> {a} {boxes} with {b} {t} in each
 {n} <own> {a} {boxes}, each with {b} {t} | there [are|were] {a} {boxes} with {b} {t} each in {his} room
 {n} <fill> {a} {boxes} with {b} {t} each | {n} <have> {a} {boxes} and every {box} holds {b} {t}
own.up: {he} <buy> {b} more | {he} <get> {b} more from {m} | {m} <give*> {him} {b} more | {he} <find> {b} more {t}
 then {he} <receive> {b} new {t} | {he} <pick> up another {b} | {he} <win> {b} {t} | {m} <bring*> {him} {b} extra {t}
 {he} <collect> {b} more {t} | on {day} {he} <get> {b} more
own.down: {he} <give> {b} to {m} | {he} <lose> {b} of them | {he} <give> away {b} {t} | {m} <take*> {b} of them
 {he} <sell> {b} of them | {he} <throw> away {b} {t} | {he} <hand> {b} of them to {m}
 on {day} {he} <lose> {b} | {m} <borrow*> {b} {t}
own.ups: {he} <buy> {b} {boxes} with {c} {t} each | {he} <get> {b} more {boxes} of {c} {t} | {b} friends <give^> {him} {c} {t} each
 {he} <find> {c} {t} a day for {b} days | {he} <get> {c} {t} from each of {b} friends | {he} <add> {b} {boxes} of {c} {t}
own.downs: {he} <give> {c} {t} to each of {b} friends | {he} <sell> {b} {boxes} of {c} {t} | {b} friends <get^> {c} {t} each from {him}
 {he} <give> away {c} {t} a day for {b} days | {he} <hand> {c} {t} to each of {his} {b} cousins | {he} <lose> {b} {boxes} with {c} {t} each
own.ask: how many {t} {does} {p} have now | how many {t} {does} {he} have in the end | how many are there now
 how many {t} is that now | what number of {t} {does} {p} have now | how many {does} {p} have at the end
 how many {t} {has} {p} got now | how many {t} in the end | how many now
own.left: how many {t} are left | how many {does} {p} have left | how many {t} {does} {p} still have | how many remain
 what is left | how many {t} {has} {he} left | what's left | how many {t} does that leave {him} | how many {t} remain
food.open: {n} <bake> {a} {t} | {n} <buy> {a} {t} | there [are|were] {a} {t} on the table | {n} <pick> {a} {t}
 {n} {has} {a} {t} in the kitchen | {n} <make> {a} {t} | there [are|were] {a} {t} in {his} bowl | {n} <bring> {a} {t} home
food.group: {n} <bake> {a} trays of {b} {t} | {n} <buy> {a} {boxes} with {b} {t} each | {n} {has} {a} {boxes} of {b} {t}
 {n} <make> {a} batches of {b} {t} | {n} <fill> {a} {boxes} with {b} {t} each | {n} <pick> {b} {t} from each of {a} trees
food.up: {he} <buy> {b} more | {m} <bring*> {b} more | {he} <make> another {b} | {he} <get> {b} more {t} from {m}
 {m} <give*> {him} {b} {t} | then {he} <add> {b} {t} | {he} <pick> {b} more | {m} <add*> {b} more {t}
food.down: {he} <eat> {b} of them | {m} <eat*> {b} | {he} <give> {b} to {m} | {he} <drop> {b} {t}
 {he} <use> {b} for a cake | {he} <sell> {b} | the kids <eat^> {b} | {b} {t} <get^> eaten | {he} <throw> away {b}
food.ups: {he} <buy> {b} {boxes} of {c} {t} | {m} <bring*> {b} {boxes} with {c} {t} each | {he} <make> {b} more trays of {c} {t}
 {b} guests <bring^> {c} {t} each | {he} <get> {b} more {boxes} of {c} | {he} <bake> {b} trays with {c} {t} each
food.downs: {he} <give> {c} {t} to each of {b} kids | {b} kids <eat^> {c} {t} each | {he} <eat> {c} a day for {b} days
 {he} <sell> {b} {boxes} of {c} {t} | {b} guests <get^> {c} each | {he} <pack> {c} {t} for each of {b} guests
food.ask: how many {t} are there now | how many {t} {does} {p} have now | how many now | how many {t} in the end
 how many {t} is that | how many {t} are there in the end | how many {does} {he} have now | what is the number of {t} now
food.left: how many {t} are left | how many {t} are left over | what's left | how many {t} remain | how many are still there
 how many {t} {does} {p} have left | how many {t} does that leave | how many are left over for {him} | how many {t} are uneaten
cash.open: {n} <have> {$a} | {n} <get> {$a} for {his} birthday | {n} {has} {$a} in {his} wallet | {n} <have> {$a} in the bank
 {m} <give*> {n} {$a} | grandma <give*> {n} {$a} | {n} <go> to town with {$a} | {n} <start> the week with {$a}
cash.group: {n} <save> {$a} a week for {b} weeks | {n} <have> {b} notes of {$a} each | {n} <earn> {$a} an hour and <work> {b} hours
 {n} <get> {$a} from each of {b} uncles | {n} <sell> {b} {t} for {$a} each | {n} <make> {$a} a day for {b} days
cash.up: {he} <earn> {$b} | {m} <give*> {him} {$b} | {he} <find> {$b} | {he} <get> {$b} for a job | {he} <win> {$b}
 {m} <pay*> {him} {$b} | {he} <make> another {$b} | {he} <sell> an old {t1} for {$b} | {he} <receive> {$b} more
cash.down: {he} <spend> {$b} on {buy} | {he} <pay> {$b} for {buy} | {he} <buy> {buy} for {$b} | {he} <lose> {$b} | {he} <give> {$b} to {m}
 {buy} <cost*> {him} {$b} | {he} <lend> {m} {$b} | on {day} {he} <spend> {$b} | {he} <use> {$b} for {buy}
cash.ups: {he} <work> {b} hours for {$c} an hour | {he} <sell> {b} {t} at {$c} each | {he} <earn> {$c} a day for {b} days
 {b} neighbours <pay^> {him} {$c} each | {he} <get> {$c} a week for {b} weeks | {he} <sell> {b} {t} for {$c} each
cash.downs: {he} <buy> {b} {t} at {$c} each | {he} <spend> {$c} a day for {b} days | {he} <pay> for {b} {t} at {$c} each
 {he} <give> {$c} to each of {b} friends | {he} <buy> {b} {t} for {$c} each | {he} <pay> {$c} a week for {b} weeks
cash.ask: how much money {does} {p} have now | how much {does} {p} have now | how much is that now | what {does} {he} have now
 how much money is that in the end | how much money {has} {p} got now | how much {does} {he} have in the end
 how many {coins} {does} {p} have now | how much now
cash.left: how much money {does} {p} have left | how much is left | what's left | how much {does} {p} still have | how much remains
 what {does} {he} have left | how much money remains | how many {coins} are left | what is left of {his} money | how much money is left
bus.open: a {bus} {has} {a} {people} on board | there [are|were] {a} {people} on the {bus} | a {bus} <start*> with {a} {people}
 {a} {people} [are|were] on our {bus} | a {bus} <leave*> with {a} {people} | {a} {people} <ride^> on a {bus} | a {bus} carries {a} {people}
bus.group: a {bus} {has} {a} rows with {b} {people} each | a {bus} <pick*> up {a} groups of {b} {people}
 {a} groups of {b} {people} <get^> on an empty {bus} | {a} families of {b} [are|were] on a {bus}
bus.up: {b} <get^> on | {b} more {people} <get^> on | {b} <board^> | {b} {people} <hop^> on | at the next stop {b} <get^> on | {b} <come^> in | {b} others <join^>
 then {b} <climb^> in
bus.down: {b} <get^> off | {b} {people} <get^> out | {b} of them <leave^> | {b} <hop^> off | at the next stop {b} <get^> off | {b} <step^> off | {b} <go^> home
 then {b} <exit^>
bus.ups: {b} groups of {c} <get^> on | {c} {people} <get^> on at each of {b} stops | {b} families of {c} <board^> | {b} teams of {c} <join^>
bus.downs: {b} groups of {c} <get^> off | {c} {people} <get^> off at each of {b} stops | {b} families of {c} <leave^> | {b} couples of {c} <get^> out
bus.ask: how many {people} are on the {bus} now | how many are on it now | how many {people} are there now | how many now
 how many {people} are on board now | how many {people} in the end | how many is that now | how many {people} ride on
bus.left: how many {people} are left | how many are still on the {bus} | how many remain | how many {people} stay on | how many {people} are left on the {bus}
 what's left | how many are still there | how many {people} remain on board
wire.open: there [are|were] {a} {birds} {spot} | {a} {birds} <sit^> {spot} | {n} <see> {a} {birds} {spot} | {n} <count> {a} {birds} {spot}
 {a} {birds} [are|were] {spot} | {a} {birds} <land^> {spot} | {spot} there [are|were] {a} {birds} | {n} <watch> {a} {birds} {spot}
wire.group: {a} groups of {b} {birds} <sit^> {spot} | there [are|were] {a} rows of {b} {birds} {spot} | {n} <see> {a} families of {b} {birds} {spot}
 {n} <count> {a} groups of {b} {birds} {spot}
wire.up: {b} more <come^> | {b} <come^> back | later {b} <arrive^> | {b} others <join^> | {b} more {birds} <land^> there | another {b} <come^> | {b} <return^>
 after a while {b} more <arrive^>
wire.down: {b} <fly^> away | {b} of them <leave^> | {b} <fly^> off | {b} {birds} <go^> away | a cat <scare*> {b} away | {b} <disappear^> | {b} <move^> on
 after a while {b} <leave^>
wire.ups: {b} groups of {c} <come^> | {b} groups of {c} {birds} <arrive^> | {c} more <arrive^> each hour for {b} hours | {b} families of {c} <join^>
wire.downs: {b} groups of {c} <fly^> away | {c} <leave^> each hour for {b} hours | {b} families of {c} <leave^> | {b} groups of {c} {birds} <go^> away
wire.ask: how many {birds} are there now | how many are {spot} now | how many {birds} are {spot} now | how many now | how many {birds} in the end
 how many {birds} is that now | how many {birds} can {p} see now | how many {birds} are there in the end
wire.left: how many {birds} are left | how many stay | how many are still there | how many {birds} remain | what's left | how many are left {spot}
 how many {birds} are still {spot} | how many {birds} stay
shop.open: {s} <have*> {a} {t} | {s} <start*> the day with {a} {t} | there [are|were] {a} {t} in {s} | in {s} there [are|were] {a} {t}
 {s} <order*> {a} {t} | {s} {has3} {a} {t} in stock | {s} <get*> {a} {t} | in {s} we <have^> {a} {t}
shop.group: {s} {has3} {a} {boxes} with {b} {t} each | {s} <get*> {a} {boxes} of {b} {t} | there [are|were] {a} shelves with {b} {t} each in {s}
 {s} {has3} {a} rows of {b} {t} | {s} <order*> {a} {boxes} with {b} {t} in each | {s} <keep*> {b} {t} on each of {a} shelves
shop.up: {b} more <arrive^> | they <get^> {b} more | it <buy*> {b} more | {b} new {t} <come^> in | on {day} they <order^> {b} more | a truck <bring*> {b} more
 {b} {t} <come^> back | they <add^> {b} {t}
shop.down: they <sell^> {b} | on {day} they <sell^> {b} | {b} [are|were] sold | people <buy^> {b} of them | {b} {t} [are|were] stolen | it <sell*> {b} {t}
 a customer <buy*> {b} | they <throw^> away {b} | {b} of the {t} [are|were] lent to {m}
shop.ups: {b} {boxes} of {c} {t} <arrive^> | they <get^> {b} {boxes} with {c} {t} each | it <order*> {b} {boxes} of {c} | a truck <bring*> {b} {boxes} with {c} each
shop.downs: they <sell^> {b} {boxes} of {c} | {b} customers <buy^> {c} each | they <sell^> {c} a day for {b} days | {b} {boxes} of {c} {t} [are|were] sold
shop.ask: how many {t} are there now | how many {t} do they have now | how many now | how many {t} does it have now | how many {t} in the end | how many {t} is that now
 what's the stock now | how many {t} are in stock now
shop.left: how many {t} are left | how many {t} remain | how many {t} do they still have | what's left | how many {t} are still there | how many {t} does it still have
 how many are left in the end | how many {t} are not gone
game.open: {n} {has} {a} points | {n} <start> a game with {a} points | {n} <score> {a} points | in round one {n} <get> {a} points | {n} <make> {a} points | {his} score is {a} points
game.group: {n} <score> {a} points in each of {b} rounds | {n} <win> {b} rounds with {a} points each | {n} <hit> {b} targets for {a} points each | {n} <get> {a} points a level for {b} levels
game.up: {he} <win> {b} more | {he} <score> {b} points | {he} <get> {b} extra points | {he} <earn> {b} points | then {he} <gain> {b} | {he} <make> another {b} points
game.down: {he} <lose> {b} | {he} <lose> {b} points | {b} points [are|were] taken away | a mistake <cost*> {him} {b} points | then {he} <drop> {b} points | {m} <take*> {b} of {his} points
game.ups: {he} <win> {b} rounds of {c} points each | {he} <score> {c} points in each of {b} rounds | {he} <get> {c} points for each of {b} right answers | {he} <hit> {b} targets for {c} points each
game.downs: {he} <lose> {c} points in each of {b} rounds | {he} <make> {b} mistakes and each <cost*> {c} points | {he} <lose> {b} rounds of {c} points each | {he} <lose> {c} points for each of {b} wrong answers
game.ask: how many points {does} {p} have now | what's {his} score now | how many points now | what is the score now | how many points {does} {he} have in the end | how many points is that
 what is {his} total now | how many points {has} {p} got now
game.left: how many points {does} {p} have left | how many points are left | how many points remain | what's left | how many points {does} {he} still have | what is left of {his} points
 how many points {does} {he} have left | how many are left
tank.open: a tank {has3} {a} {liters} of water | {n} {has} {a} {liters} of {drink} | a barrel <hold*> {a} {liters} of {drink} | there [are|were] {a} {liters} of {drink} in a tank | {n} <buy> {a} {liters} of {drink} | {a} {liters} of water [are|were] in a pool
tank.group: {n} <fill> {a} buckets with {b} {liters} each into a tank | {n} {has} {a} bottles with {b} {liters} of {drink} each | {n} <buy> {a} cans of {b} {liters} of {drink} each | {a} barrels of {b} {liters} of {drink} [are|were] in the cellar
tank.up: {he} <pour> in {b} {liters} | {he} <add> {b} {liters} | {b} {liters} <run^> in | {b} more {liters} <come^> in | rain <bring*> {b} {liters} | {m} <add*> {b} {liters} more
tank.down: {he} <use> {b} {liters} | {b} {liters} <leak^> out | {he} <drink> {b} {liters} | {he} <pour> out {b} {liters} | {m} <take*> {b} {liters} | {b} {liters} [are|were] used | {he} <spill> {b} {liters}
tank.ups: {he} <add> {c} {liters} a minute for {b} minutes | {he} <pour> in {b} buckets of {c} {liters} | {c} {liters} <run^> in every hour for {b} hours | {he} <add> {b} cans of {c} {liters} each
tank.downs: {he} <use> {c} {liters} a day for {b} days | {he} <pour> out {b} buckets of {c} {liters} | {c} {liters} <leak^> out every hour for {b} hours | {he} <drink> {b} glasses of {c} {liters}
tank.ask: how many {liters} are there now | how many {liters} now | how many {liters} {does} {p} have now | how much is in it now | how many {liters} is that | how many {liters} in the end | how much is there now | what is the amount now
tank.left: how many {liters} are left | how much is left | how many {liters} remain | what's left | how many {liters} are still there | how much {does} {p} have left | how many {liters} {does} {p} still have | how much remains
class.open: there [are|were] {a} {people} [in|at] {club} | {club} {has3} {a} {people} | {a} {people} <go^> to {club} | {a} {people} [are|were] in {club} | {a} {people} <sign^> up for {club} | {club} <start*> with {a} {people}
class.group: {club} {has3} {a} teams of {b} {people} | there [are|were] {a} tables with {b} {people} each at {club} | {a} groups of {b} {people} <go^> to {club} | {club} {has3} {a} rows with {b} {people} each
class.up: {b} more <come^> | {b} new {people} <join^> | {b} others <join^> | later {b} <arrive^> | {b} more {people} <sign^> up | on {day} {b} <join^> | {b} more <turn^> up
class.down: {b} <leave^> | {b} of them <go^> home | {b} {people} <drop^> out | {b} [are|were] ill and <stay^> away | {b} <move^> away | {b} of them <leave^> early | on {day} {b} <leave^>
class.ups: {b} groups of {c} <join^> | {b} cars with {c} {people} each <arrive^> | {b} families of {c} <come^> | {b} teams of {c} <join^>
class.downs: {b} groups of {c} <leave^> | {b} cars with {c} {people} each <leave^> | {b} families of {c} <go^> home | {b} teams of {c} <leave^>
class.ask: how many {people} are there now | how many {people} now | how many are there in the end | how many {people} are in {club} now | how many now | how many {people} is that now | what's the number of {people} now | how many {people} in the end
class.left: how many {people} are left | how many stay | how many {people} remain | how many are still there | how many {people} stay | what's left | how many {people} are still there | how many are left in {club}
phone.open: {n} {has} {a} {files} on {his} phone | there [are|were] {a} {files} on {his} laptop | {n} <take> {a} {files} | {n} <store> {a} {files} | {his} phone <hold*> {a} {files} | {n} <get> {a} {files}
phone.group: {n} {has} {a} folders with {b} {files} each | {n} <store> {a} albums of {b} {files} | {n} <take> {b} {files} on each of {a} days | there [are|were] {a} folders with {b} {files} each on {his} laptop
phone.up: {he} <add> {b} | {he} <take> {b} more | {m} <send*> {him} {b} | {he} <save> {b} more {files} | {b} new {files} <come^> in | then {he} <download> {b} {files}
phone.down: {he} <delete> {b} | {he} <delete> {b} of them | {he} <remove> {b} {files} | {b} {files} <get^> lost | then {he} <erase> {b} | {he} <lose> {b} of them
phone.ups: {he} <take> {c} {files} a day for {b} days | {he} <add> {b} folders of {c} {files} | {b} friends <send^> {him} {c} {files} each | {he} <download> {b} albums with {c} {files} each
phone.downs: {he} <delete> {c} {files} a day for {b} days | {he} <delete> {b} albums of {c} {files} | {he} <remove> {b} folders with {c} {files} each | {he} <erase> {c} {files} from each of {b} folders
phone.ask: how many {files} {does} {p} have now | how many {files} are there now | how many now | how many {files} in the end | how many {files} is that now | how many {files} are on it now | how many {does} {he} have now | how many {files} {does} {he} have in the end
phone.left: how many {files} are left | how many {files} {does} {p} have left | how many remain | what's left | how many {files} {does} {p} still have | how many {files} are still there | how many {files} {does} {he} keep | how many {files} remain
any.share: how many does each get if {k} friends share them equally | {k} friends share the rest equally, how many does each one get | if they are split evenly between {k} kids, how many does each kid get
 they are divided equally among {k} people. how many for each | they are put equally into {k} {boxes}. how many {t} in each | what does each of {k} people get if they are shared fairly
any.pack: how many {boxes} of {k} can be filled | how many {boxes} does that fill with {k} in each | they are put in {boxes} of {k}. how many {boxes} are needed | {k} of them fit in a {box}. how many {boxes} is that
 packed {k} to a {box}, how many {boxes} are there | each {box} holds {k}, how many {boxes} [are needed|do they fill]
any.worth: the rest are sold for {$k} each. how much money is that | each of the rest sells for {$k}, how much money is that | at {$k} each, how much are the rest worth | what are the rest worth at {$k} each
 how much money do the rest bring at {$k} each | what is the rest worth at {$k} each
any.goal: how many more are needed to have {k} | {he} {wants} {k}. how many are missing | the goal is {k}. how many more {does} {he} need | how many are missing to get to {k} | {he} {needs} {k} in all. how many more is that
 how many more until there are {k}
before.open: {n} <have> some {t} | {n} <own> a few {t} | there [are|were] some {t} in {his} {box} | {n} <start> with some {t} | {n} <have> a {box} of {t} | {n} <collect> {t}
before.end: now {he} {has} {c} {t} | now {he} {has} {c} left | now there are {c} {t} | after that {he} {has} {c} {t} | {he} {has} {c} now | in the end {he} {has} {c} {t}
before.ask: how many {t} did {p} have at the start | how many did {p} have at first | how many {t} were there at first | how many {t} did {he} have before | how many {t} did {p} start with | what did {he} have at the beginning
 how many {t} were there in the beginning | how many {t} did {p} have to begin with
flow.t0: {a} {t} | had {a} {t} | {a} {t} in a {box} | start with {a} {t} | {p} had {a} {t}
flow.tup: {b} more come | got {b} more | plus {b} | bought {b} more | found {b} | then {b} added
flow.tdown: sold {b} | gave away {b} | lost {b} | minus {b} | ate {b} | {b} gone | then {b} taken away
flow.task: how many now | now | how many {t} | {t} now | total now | how many in the end
flow.tleft: how many left | left | what's left | {t} left | how many remain | remaining
idle: it is a sunny day | {he} {is} very happy | the weather is nice | it all happens on a {day} | {m} is watching | that was fun
idlen: {he} {is} {d} years old | it is {d} degrees outside | {m} is {d} years old | the street has {d} houses | {he} {has} {d} cousins | the {bus} has {d} windows
"""
