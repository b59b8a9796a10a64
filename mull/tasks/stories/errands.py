"""Word problems of two and three sums as people type them, in the format of `templates`."""

from __future__ import annotations

ERRANDS = """
twobuys: c-a-b = change
! {n} {has} {$c}[.| and] {he} [buy~s|bought|get~s] a {thing} for {$a} and a [drink|bag|juice] for {$b}. how much [is \
left|\
money is left|{does} {he} have left]?
  {n} {has} {$c}. {he} [spend~s|spent] {$a} on [food|books|lunch] and {$b} on [toys|clothes|games]. how much [is left|\
{does} {he} have left]?

updown: a+b-c = left
- {n} {has} {a} {things}. | {n} had {a} {things}. | {n} [bought|found|got] {a} {things}[| yesterday].
- {He} [get~s|buy~s|find~s|win~s|collect~s|receive~s] [{b} more|another {b}]. | {m} [gave|gives|brings] {him} {b} more.
- [Then |Later |][{he} give~s {c} to {o}|{he} lose~s {c} of them|{he} sell~s {c}|{o} takes {c}|{he} break~s {c}].
- How many {things} {does} {n} have [now|left|in the end]? | How many {things} [are left|are there now]?
  How many [are left|{does} {he} have now|{does} {he} have in the end]?
! {n} {has} {a} {things}, [get~s|buy~s|find~s] {b} more and [then |][give~s away|lose~s|sell~s|eat~s] {c}. how many \
[are left|now|{does} {he} have left|{things} {does} {he} have]?
  {n} had {a} {things}. {he} [got|bought|found] {b} more and [gave away|lost|sold|ate] {c}. how many [are left|now]?

downup: a-b+c = now
! {n} {has} {a} {things}, [give~s away|lose~s|sell~s|eat~s] {b} and [then |][get~s|buy~s|find~s] {c} more. how many \
[now|\
{does} {he} have now|{does} {he} have in the end|{things} {does} {he} have]?
  {n} had {a} {things}. {he} [gave away|lost|sold|ate] {b} and [got|bought|found] {c} more. how many [now|in the end]?
  [there are|I see|I count] {a} people [on a bus|on a train]. {b} get off and {c} get on. how many [are on the bus \
now|now]?

downdown: a-b-c = left
! {n} {has} {a} {things}, [give~s|sell~s|hand~s] {b} to {m} and {c} to {o}. how many [are left|{does} {he} have left]?
  {n} had {a} {things}. {he} [ate|lost|used|sold] {b} [yesterday|on Monday|in the morning] and {c} [today|on Tuesday|\
later]. how many [are left|{things} are left|remain]?
  {n} [bake~s|make~s|buy~s] {a} {things}, [eat~s|keep~s] {b} and [give~s away|sell~s] {c}. how many [are left|remain]?
  of {a} [students|kids|people], {b} [walk|go by car] and {c} take the bus. the rest [bike|ride bikes]. how many [bike|\
is that]?

upup: a+b+c = total
! {n} {has} {a} {things}, {m} has {b} and {o} has {c}. how many [together|in all|altogether|in total|do they have]?
  {n} [picked|sold|read|made|ate] {a} {things} on Monday, {b} on Tuesday and {c} on Wednesday. [how many in all|total]?
  {n} {has} {a} red, {b} blue and {c} green {things}. how many [{things} |][in all|altogether|in total]?
  {n} buy~s a {thing} for {$a}, a bag for {$b} and a drink for {$c}. how much [in all|is that|{does} {he} pay|total]?
  a farm has {a} cows, {b} pigs and {c} hens. how many animals [are there|in all|is that]?

halfthen: a/2-b = left
! {n} {has} {a} {things}, [give~s away|sell~s|eat~s|lose~s] half [of them |]and [then |]{b} more. how many [are \
left|remain]?
  {n} {has} {$a}. {he} spend~s half [of it |]and [then |]{b} dollars more. how much [is left|money is left]?

halfplus: a/2+b = now
! {n} {has} {a} {things}, [give~s away|sell~s|lose~s] half [of them |]and [then |][buy~s|find~s|get~s] {b} more. how \
many \
[now|{does} {he} have now|in the end]?

splitbill: (a+b)/c = each
! {n} buy~s [pizza|food] for {$a} and drinks for {$b}. {c} [friends|people] split the [bill|cost|price] \
[evenly|equally]. how \
much [each|does each pay|per person]?
  {a} boys and {b} girls [form|make|are split into] teams of {c}. how many teams[| are there]?
  {n} {has} {a} {things} and {m} has {b}. they [put|pack] them [all |]into {c} {boxes} equally. how many [in each|per \
{box}]?

sharegive: a/b-c = left
! {a} {things} are [shared|split] [equally |evenly |]by {b} [kids|friends|people]. each [one |][eats|loses|uses] {c}. \
how many \
does each have [left|now]?

shareget: a/b+c = each
! {a} {things} are [shared|split] [equally |evenly |]by {b} [kids|friends|people]. then each [one |]gets {c} more. \
how many \
does each have [now|in the end]?

dozenleft food: a*12-b = left
! {n} [{has}|buy~s|bake~s|make~s|get~s] {a} dozen {things}[.| and] {he} [eat~s|break~s|sell~s|drop~s|give~s away] \
{b}[| of them]. \
how many [are left|remain|{does} {he} have left]?

dozenplus food: a*12+b = total
! {n} [{has}|buy~s|bake~s|get~s] {a} dozen {things} and {b} more. how many [in all|is that|{things} is that]?

eachdozen food: a*12/b = each
! {a} dozen {things} [are shared|are split|shared] [equally |evenly |]by {b} [kids|friends|people]. how many \
[each|does each get]?

weeksof: a*7*b = lots
! {n} [read~s|write~s] {a} pages [a day|every day|each day]. how many pages in {b} weeks?
  {n} [eat~s|make~s|use~s|sell~s] {a} {things} [a day|every day|each day]. how many [{things} |]in {b} weeks?

boxesof: a*b*c = lots
! {a} {boxes} with {b} packs [each|in each], {c} {things} [per|in each|in every] pack. how many {things}[| in all]?
  {n} [run~s|swim~s|walk~s] {a} laps {b} times a week. how many laps in {c} weeks?
  {a} [kids|friends] [eat|buy|use] {b} {things} a day. how many {things} in {c} days?

workspend: a*b-c = left
! {n} work~s {a} hours [at|for] {$b} an hour and spend~s {$c}. how much [is left|{does} {he} have left|money is left]?
  {n} save~s {$b} a week for {a} weeks and then spend~s {$c}. how much [is left|money is \
left]?
  {n} sell~s {a} {things} for {$b} each and spend~s {$c}[| on food| on a book]. how much [is left|{does} {he} have \
left]?

workplus: a*b+c = now
! {n} {has} {$c} and save~s {$b} a week. how much [will {he} have|{does} {he} have] after {a} weeks?
  {n} {has} {c} {things} and get~s {b} [a day|every day]. how many after {a} days?
  {n} {has} {$c}. {he} [sell~s|sold] {a} {things} for {$b} each. how much [money |]{does} {he} have now?
  a taxi costs {$c} plus {$b} [per|a] mile. how much [for|is a ride of] {a} miles?

packsplus: a*b+c = total
! {n} {has} {a} {boxes} of {b} {things} and {c} [extra|more|single|loose][| ones]. how many [in all|altogether|in \
total|\
{things} is that]?
  {n} [buy~s|get~s|bring~s] {a} {boxes} of {b} {things}. [{m} gives {him} {c} more|{he} already had {c}]. how many \
[now|in all|\
{does} {he} have in all]?

packsminus: a*b-c = left
! {n} {has} {a} {boxes} of {b} {things}[.| and] {he} [give~s away|eat~s|sell~s|lose~s|use~s|break~s] {c}[| of them]. \
how many [are \
left|remain|{does} {he} have left]?
  [a|the] [hall|room|theater] has {a} rows of {b} seats. {c} are [taken|full]. how many are [free|empty]?

kmore: a*k+b = bigger
! {n} {has} {a} {things}. {m} has {b} more than {k*} as many. how many does {m} have?

kless: a*k-b = smaller
! {n} {has} {a} {things}. {m} has {b} less than {k*} as many. how many does {m} have?

kgap: a*k-a = gap
! {n} {has} {a} {things}. {m} has {k*} as many. how many more does {m} have[| than {N}]?
  {n} {is} {a} [years old|]. {m} is {k*} as old. how many years older is {m}?

agethen: a+b+c = later
! {n} {is} {a}. {m} is {b} years older. how old will {m} be in {c} years?

average: (a+b)/2 = average
! [what is the|find the|] [average|mean] of {a} and {b}?
  {n} {has} {a} {things} and {m} has {b}. what is the average?

bothdozen food: (a+b)*12 = lots
! {n} [buy~s|bake~s] {a} dozen {things} and {m} [buys|bakes] {b} dozen. how many {things} [is that|in all|together]?

timeleft: a*60-b = left
! a [movie|trip|flight] [lasts|takes] {a} hours. {b} minutes [are over|have passed]. how many minutes [are left|remain]?

timeplus: a*60+b = minutes
! how many minutes [are|is] {a} hours and {b} minutes? | {a} hours and {b} minutes in minutes

daysplus: a*7+b = days
! how many days [are|is] {a} weeks and {b} days? | {a} weeks and {b} days in days

cheapest ware: a*(b-c) = cost
! {a} {things} at {$b} each, [but|now] {$c} off [each one|every one]. [how much|total|what do they cost]?

profit ware: (a-b)*c = profit
! {n} buy~s {things} for {$b} each and sell~s them for {$a} each. [how much profit|what's the profit] on {c} {things}?

threebuys: d-(a+b+c) = change
! {n} {has} {$d}. {he} buy~s a {thing} for {$a}, a bag for {$b} and a drink for {$c}. how much [is left|{does} {he} \
have left]?

fourup: a+b+c+d = total
! {n} [sold|picked|read|made] {a} {things} on Monday, {b} on Tuesday, {c} on Wednesday and {d} on Thursday. \
[total|how many in all]?

family: a*b+c*d = cost
! {a} adults [pay|at] {$b} each and {c} [kids|children] [pay|at] {$d} each. how much [in all|in total|altogether]?
  adult tickets [cost|are] {$b}, child tickets {$d}. how much for {a} adults and {c} children?
  {n} buy~s {a} {things} at {$b} each and {c} [drinks|bags] at {$d} each. how much [in all|is that|in total]?

twopacks: a*b+c*d = total
! {a} {boxes} of {b} {things} and {c} {boxes} of {d}. how many {things} [in all|altogether|are there]?
  {n} {has} {a} {boxes} of {b} {things}. {m} has {c} {boxes} of {d}. how many [together|in all|altogether]?

packshare: (a*b-c)/d = each
! {n} {has} {a} {boxes} of {b} {things}. {he} [keep~s|eat~s|lose~s] {c} and share~s the rest [equally |evenly \
|][among|with] {d} \
[kids|friends]. how many does each [kid|friend|one] get?

packsell: (a*b-c)*d = worth
! {n} {has} {a} {boxes} of {b} {things}. {c} [are bad|break|are rotten]. {he} sell~s the rest for {$d} each. how much \
[is that|\
{does} {he} earn|money {does} {he} get]?

updownup: a+b-c+d = now
! {n} {has} {a} {things}. {he} [buy~s|get~s|find~s] {b} more, [lose~s|give~s away|sell~s] {c} and [then \
|][get~s|find~s|buy~s] {d} more. \
how many [now|{does} {he} have now|in the end]?

weekssave: a*b+c-d = left
! {n} {has} {$c}. {he} save~s {$b} a week for {a} weeks and then spend~s {$d}. how much [is left|money is left]?

allshare: (a+b+c)/d = each
! {n} {has} {a} {things}, {m} has {b} and {o} has {c}. they share them all [equally |]among {d} [kids|friends]. how \
many each?

average3: (a+b+c)/3 = average
! [what is the|find the|] [average|mean] of {a}, {b} and {c}?
  {n} [scored|got] {a}, {b} and {c} points. what is [the|{his}] average?

couplesell: (a+b)*c-d = left
! {n} make~s {a} {things} a day and {m} makes {b}. after {c} days they sell {d}. how many are left?

halfsell: (a*b)/2-c = left
! {n} {has} {a} {boxes} of {b} {things}. {he} [sell~s|give~s away|eat~s] half of them and [then |]{c} more. how many \
are left?

agesum3: a+(a+b)+(a+b+c) = total
! {n} {is} {a}. {m} is {b} years older than {n}. {o} is {c} years older than {m}. what is the sum of [their|all \
three] ages?
"""
