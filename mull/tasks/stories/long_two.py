"""Word problems of two sums from homework sheets and daily life, in the format of `templates`."""

from __future__ import annotations

TWO_LONG = """
fuel: a-b*c = left
- {n} {has} {a} liters of gas in the tank. | The tank of {his} car holds {a} liters of gas.
  {His} car starts a trip with {a} liters of gas.
- The car [uses|burns|needs] {b} liters an hour. | Every hour the engine burns {b} liters.
  It goes through {b} liters per hour.
- {He} drive~s for {c} hours. | The drive lasts {c} hours. | {c} hours go by. | {He} {has} been driving for {c} hours.
- How many liters of gas are left? | How much gas is left? | How much gas does the car still have?
  What is left in the tank? | How many liters remain?
! a car has {a} liters of gas and burns {b} liters an hour. how much gas is left after {c} hours?
  how much gas remains of {a} liters if the car uses {b} liters per hour and {n} drive~s {c} hours
  gas tank: {a} liters, engine burns {b} an hour, {c} hours of driving. what's left?
  {n} filled up with {a} liters of gas[,| and] the car used {b} liters an hour for {c} hours. [gas left|whats left]?

joining: a+b*c = cost
- A gym [asks for|charges] {$a} to join. | To join the [gym|club|team] {n} pay~s {$a} once.
  The membership has a sign-up fee of {$a}.
- [After that|Then] it is {$b} a month. | Every month costs {$b} more. | The monthly fee is {$b}.
- {n} stay~s a member for {c} months. | {He} remain~s a member {c} months. | {He} sign~s up for {c} months.
- How much {does} {he} pay in all? | What does the membership cost in total? | How much is that altogether?
  How much money {does} {n} spend on it? | What's the whole cost?
! {$a} to join a [gym|club] and {$b} a month. [what does the membership cost for|how much for] {c} months?
  what's the total for a {c} month gym membership at {$b} a month if the sign-up fee is {$a}?
  a gym charges a {$a} sign-up fee, monthly fee {$b}, {n} stay~s {c} months, [total cost|how much altogether]?

henhouse: a*b-c = left
- {n} {has} {a} hens[.| on the farm.] | {a} hens live behind the house. | There are {a} hens in the yard.
- Each hen [lays|laid] {b} eggs[| this week]. | Every hen gives {b} eggs. | They lay {b} eggs each.
- {n} use~s {c} eggs for [breakfast|a cake|baking]. | {c} eggs [crack|break|are sold]. | {He} cook~s {c} of the eggs.
- How many eggs are left? | How many eggs {does} {n} have left? | How many remain? | How many eggs stay in the basket?
  What is left of the eggs?
! {a} hens lay {b} eggs each, {n} eat~s {c} of the eggs. how many left?
  how many eggs are left if {a} hens each lay {b} eggs and {c} eggs break?
  my {a} hens each laid {b} eggs. i used {c} eggs, how many eggs do i have left

giftpool: (a-b)/c = each
- A [birthday |]present for {m} costs {$a}. | The present for the teacher is {$a}. | A present costs {$a}.
- {n} [already paid|pay~s|put~s in|chip~s in] {$b}. | {His} mother pays {$b} of it.
- {c} friends split the rest[| of the price| evenly]. | The remaining cost is divided among {c} friends.
  The rest is paid by {c} friends in equal parts.
- How much does each friend pay? | How much is it per friend? | What does every friend have to pay?
  How much for each friend? | How many dollars does each friend give?
! a present costs {$a}, {n} pay~s {$b} and {c} friends split the rest. how much does each friend pay?
  {c} friends want to split the rest of a {$a} present after {n} paid {$b}. how much each?
  present {$a}. {n} cover~s {$b}, {c} friends share the rest evenly. how much per friend

bothmore: a+(a+b) = both
- {n} {has} {a} {things}. | {n} collected {a} {things}. | {n} [picked|found|caught] {a} {things}.
- {m} has {b} more than that. | {m} got {b} more than {n} did. | {m} beat that by {b}.
- How many {things} do they have between them? | How many {things} do they have in all? | What's their combined total?
  How many {things} if you count both? | How many do both of them have together?
! {n} {has} {a} {things}. {m} has {b} more than {n}. how many {things} do they have [together|in all|altogether]?
  {m} has {b} more {things} than {n}, who {has} {a}. [how many do they have together|what is their combined total]?
  how many {things} do {n} and {m} have together if {n} {has} {a} and {m} has {b} more than that?
  {n} scored {a} points, {m} scored {b} more than that. points for both together?

bothless: a+(a-b) = both
- {n} {has} {a} {things}. | {n} collected {a} {things}. | {n} [picked|found|caught] {a} {things}.
- {m} has {b} fewer than that. | {m} got {b} fewer than {n} did. | {m} has {b} less than that.
- How many {things} do they have between them? | How many {things} do they have in all? | What's their combined total?
  How many {things} if you count both? | How many do both of them have together?
! {n} {has} {a} {things}. {m} has {b} fewer than {n}. how many {things} do they have [together|in all|altogether]?
  {m} has {b} fewer {things} than {n}, who {has} {a}. [how many do they have together|what is their combined total]?
  how many {things} do {n} and {m} have together if {n} {has} {a} and {m} has {b} less than that?

bothtimes: a+a*k = both
- {n} {has} {a} {things}. | {n} collected {a} {things}. | {n} [picked|found|caught] {a} {things}.
- {m} has {k*} that many. | {m} got {k*} that number. | {m} has {k*} as many as that.
- How many {things} do they have between them? | How many {things} do they have in all? | What's their combined total?
  How many {things} if you count both? | How many do both of them have together?
! {n} {has} {a} {things}. {m} has {k*} as many. how many {things} do they have [together|in all|altogether]?
  {m} has {k*} as many {things} as {n}, who {has} {a}. [how many do they have together|what is their combined total]?
  how many {things} do {n} and {m} have together if {n} {has} {a} and {m} has {k*} that many?
  {n} sold {a} [tickets|cups|boxes] on saturday and {k*} that many on sunday. how many in [all|total|all that weekend]?

bothpart: a+a/k = both
- {n} {has} {a} {things}. | {n} sold {a} {things} in [April|May|June]. | {n} [picked|found|caught] {a} {things}.
- {m} has only {1/k} of that number. | {m} got {1/k} as many. | {m} has {1/k} as many as that.
- How many {things} do they have between them? | How many {things} do they have in all? | What's their combined total?
  How many {things} if you count both? | How many do both of them have together?
! {n} {has} {a} {things}. {m} has {1/k} as many. how many {things} do they have [together|in all|altogether]?
  {n} sold {a} {things} in April and {1/k} as many in May. how many in [all|total|both months]?
  a robe takes {a} rolls of blue cloth and {1/k} that much white cloth. how many rolls in total?
  how many {things} do {n} and {m} have together if {n} {has} {a} and {m} has {1/k} of that?

chaptersleft: (a-b)/c = days
- {His} [new book|novel] has {a} pages. | {n} {is} reading a novel of {a} pages. | A novel is {a} pages long.
- {b} pages are done already. | {He} {has} finished the first {b} pages. | So far {b} pages are behind {him}.
- From now on {he} read~s {c} pages a [day|night]. | {He} manage~s {c} pages per day. | Each day it's {c} pages.
- How many more days {does} {he} need? | In how many days will {he} be done? | How many days will the rest take?
  How long will {he} need to finish it? | After how many days is the book finished?
! a novel has {a} pages, {n} finished {b} and read~s {c} pages a day. how many more days to finish?
  how many days to finish a novel of {a} pages if {b} are done and {n} manage~s {c} a day?
  {a} page novel, {b} done, {c} pages a night from now on. how many nights to finish?

openpacks: a*b/c = each
- {n} [open~s|unpack~s] {a} {boxes} of {b} {things} onto the table. | {n} brought {a} {boxes} with {b} \
{things} in each to [class|the party].
- {c} [kids|children|guests] divide everything fairly. | It all gets shared fairly by {c} [kids|guests].
- How many {things} does each kid get? | How many {things} per kid? | What does each one end up with?
  How many {things} are there for each? | How many for every child?
! {n} open~s {a} {boxes} of {b} {things} for {c} kids to share fairly. how many {things} per kid?
  {c} kids fairly share {a} {boxes} of {b} {things}. how many does each get?
  if {a} {boxes} have {b} {things} each and {c} children get the same number, how many per child?

samerate: a/b*c = lots
- {n} [read~s|write~s|type~s] {a} pages in {b} days. | In {b} days {n} get~s through {a} pages.
- {He} keep~s the same pace for {c} days. | At the same pace {he} go~es on for {c} days in all.
- How many pages is that? | How many pages will {he} get through? | How many pages does that make?
  What number of pages is that? | How many pages are done then?
! {n} read~s {a} pages in {b} days. at the same [pace|rate], how many pages in {c} days?
  how many pages in {c} days at the same pace, if {n} did {a} pages in {b} days?
  a machine makes {a} parts in {b} hours, how many parts in {c} hours at the same rate?
  {b} identical bags weigh {a} kg. how much do {c} such bags weigh?

absent: (a-b)*c = lots
- {n} teach~es a class of {a} students. | {a} students are in the class. | The class list has {a} students.
- {b} [students |]are absent[| today]. | Today {b} are sick. | {b} of them stayed home[| sick].
- Everyone who came gets {c} sheets of paper. | {n} hand~s {c} sheets to every student who came.
- How many sheets are handed out? | How many sheets of paper is that? | How many sheets {does} {n} need?
  What number of sheets is needed? | How many sheets in all?
! a class has {a} students but {b} are absent. each one there gets {c} sheets. how many sheets?
  how many sheets do i need if {b} of my {a} students are absent and everybody else gets {c}?
  {a} students, {b} absent, {c} sheets for each one there. sheets needed?

halfbrown: a*b/2 = part
- {n} {has} {a} cartons of {b} eggs. | There are {a} cartons with {b} eggs each. | {a} cartons hold {b} eggs each.
- [Half|Exactly half] of the eggs are brown. | Half are brown, the others white.
- How many eggs are brown? | How many brown eggs is that? | How many brown eggs are there?
  What is the number of brown eggs? | How many of the eggs are brown?
! {a} cartons of {b} eggs and half of the eggs are brown. how many brown eggs?
  half of the eggs in {a} cartons of {b} are brown, how many is that?
  how many brown eggs if {n} {has} {a} cartons of {b} eggs and half are brown?

twotemps: (a+b)/2 = average
- It was {a} degrees in the [morning|north]. | At breakfast the thermometer showed {a} degrees.
- It was {b} degrees in the [evening|south]. | At dinner it showed {b} degrees.
- What's the average temperature? | What was the mean temperature? | Find the average of both.
  What do you get as the average? | How many degrees is that on average?
! {a} degrees in the morning and {b} in the evening, what's the average?
  {n} scored {a} on one test and {b} on the next[.|,] [what is the average score|whats the average|find the mean]?
  what's the average of a {a} kg dog and a {b} kg dog?
  on average how many {things} do {n} and {m} have, if {n} {has} {a} and {m} {b}?

rugroom: a*b-c = bare
- {His} room is {a} m long and {b} m wide. | The floor of a room is {a} m by {b} m.
  A room measures {a} by {b} meters.
- A rug covers {c} square meters of it. | {n} lay~s a rug of {c} square meters. | The rug takes {c} square meters.
- How many square meters of floor are bare? | How much floor is not covered? | How much of the floor stays bare?
  What area is left bare? | How big is the uncovered area?
! a room is {a} m by {b} m, a rug covers {c} square meters. how much floor is not covered?
  how many square meters stay bare in a {a} by {b} m room with a rug of {c} square meters?

episodes: a*60/b = episodes
- {n} {has} {a} hours to watch a show. | {n} spend~s {a} hours on a TV show. | {n} watch~es TV for {a} hours.
- Each episode is {b} minutes. | One episode takes {b} minutes. | An episode lasts {b} minutes.
- How many episodes can {he} watch? | How many episodes is that? | How many episodes fit in that time?
  How many episodes {does} {he} see? | What number of episodes is that?
! how many {b} minute episodes can {n} watch in {a} hours?
  {n} {has} {a} hours and an episode takes {b} minutes, how many episodes?
  {a} hours of tv, {b} minutes an episode, how many episodes

ribbon: a-b-c = left
- {n} {has} {a} [cm|inches|meters] of ribbon. | A ribbon is {a} cm long. | A roll has {a} meters of ribbon.
- {b} [are|go] for [a gift|a bow|a box]. | {n} cut~s off {b} for a bow. | First {he} use~s {b} for wrapping.
- Then {he} use~s {c} more. | {c} more are for a card. | Another {c} go for decoration.
- How much ribbon is left? | How much ribbon remains? | How long is the ribbon now? | What is left of the ribbon?
  How much ribbon {does} {he} have left?
! {n} cut~s {b} cm and then {c} cm off a {a} cm ribbon. how long is it now?
  ribbon of {a} cm, {b} for a bow and {c} for a gift. how much ribbon is left?
  from a {a} meter ribbon {n} took {b} meters and {c} meters. whats left

windows: a*b*c = lots
- A building has {a} floors. | The house {n} live~s in has {a} floors. | There are {a} floors in the tower.
- Each floor has {b} [apartments|rooms|flats]. | On every floor there are {b} rooms.
- Each [apartment|room|flat] has {c} windows. | There are {c} windows in each one.
- How many windows are there? | How many windows does the building have? | What's the number of windows?
  How many windows in total? | How many windows is that?
! {a} floors, {b} rooms on each floor, {c} windows in each room. how many windows?
  how many windows are in a building with {a} floors of {b} flats, if each flat has {c} windows?
  each room has {c} windows, each floor {b} rooms and there are {a} floors. total windows?
  {n} do~es {a} sprints {b} times a week, {c} meters each. how many meters a week?

twiceaday: (a+b)*c = lots
- {n} [run~s|walk~s|swim~s|jog~s] {a} [km|miles|laps] every morning. | Each morning {n} jog~s {a} km.
- Every evening {he} do~es {b} more. | In the evenings {he} add~s {b}. | Then it is {b} more each evening.
- {He} keep~s that up for {c} days. | That goes on for {c} days. | {He} do~es this {c} days in a row.
- How much is that in total? | How far is it altogether? | What does that add up to? | How much did {he} do in all?
  What's the total distance?
! {n} jog~s {a} km every morning and {b} km every evening. how far in {c} days?
  how far does {n} get in {c} days with {a} km each morning and {b} km each evening?
  {a} pushups in the morning, {b} in the evening. how many pushups in {c} days?
  a dog eats {a} cups in the morning and {b} at night. how many cups in {c} days?

sumdiff: (a-b)/2 = smaller
- {n} and {m} have {a} {things} together. | Together {n} and {m} own {a} {things}.
- {n} {has} {b} more than {m}. | {n} own~s {b} more than {m}.
- How many does {m} have? | How many {things} does {m} have? | How many belong to {m}? | What is the share of {m}?
  How many of them are {m}'s?
! {n} and {m} have {a} {things} together and {n} {has} {b} more than {m}. how many does {m} have?
  together {n} and {m} have {a} {things}, {n} {has} {b} more. how many has {m}?

payday: a*7+b = pay
- {n} earn~s {$a} [a|per|every] day. | {n} make~s {$a} each day. | {His} pay is {$a} per day.
- {He} work~s a whole week. | {He} work~s every day for a week.
- On top of that {he} get~s a bonus of {$b}. | There is also a {$b} bonus. | {His} boss adds {$b} as a bonus.
- How much {does} {he} get for the week? | What {does} {he} earn that week? | How much money is that in all?
  How much is the pay with the bonus? | What is the total pay?
! {$a} a day for a week plus a bonus of {$b}. how much in all?
  {n} earn~s {$a} every day. what is the pay for a week with a {$b} bonus?

faster: (a-b)*c = gap
- A [red car|train|motorbike] goes {a} km an hour. | One driver goes {a} km an hour.
- A [blue car|truck|bus] goes {b} km an hour. | The other one does {b} km an hour.
- They start together and go for {c} hours. | Both travel {c} hours the same way.
- How many km ahead is the faster one? | How far ahead is the faster one? | How far apart are they then?
  What is the distance between them? | By how many km is the slower one behind?
! a car goes {a} km an hour and a truck {b}. how far apart are they after {c} hours in the same direction?
  how far ahead is a {a} km/h car of a {b} km/h truck after {c} hours?

homecoffee: (a-b)*c = saved
- A [coffee|lunch|sandwich] at the cafe costs {$a}. | At the cafe a lunch is {$a}.
- Making it at home costs {$b}. | At home it only costs {$b}. | Homemade it is {$b}.
- {n} make~s it at home for {c} days. | {n} switch~es to homemade for {c} days.
- How much {does} {he} save? | How much money is saved? | What {does} {n} save in all? | What are the savings?
  How much less {does} {he} spend?
! lunch costs {$a} at the cafe and {$b} at home. how much do i save in {c} days by making it at home?
  how much is saved in {c} days if a homemade coffee is {$b} and one at the cafe is {$a}?

chainmore: (a+b)*k = most
- {o} has {a} {things}. | {o} owns {a} {things}.
- {m} has {b} more than {o}. | {m} has {b} more {things} than {o} does.
- {n} {has} {k*} as many as {m}. | {n} own~s {k*} as many {things} as {m}.
- How many {things} {does} {n} have? | How many {does} {n} own? | How many are there in {his} collection?
  What number of {things} {does} {n} have? | How many {has} {n} got?
! {n} {has} {k*} as many {things} as {m}. {m} has {b} more than {o}, and {o} has {a}. how many {does} {n} have?
  {o} has {a} {things}, {m} has {b} more than {o} and {n} {has} {k*} as many as {m}. how many {does} {n} have?

netsave: a/(b-c) = weeks
- {n} want~s a [guitar|tablet|skateboard] for {$a}. | A [guitar|tablet|phone] costs {$a}.
- {n} earn~s {$b} a week. | {He} make~s {$b} every week. | {His} weekly pay is {$b}.
- {He} spend~s {$c} of it every week. | Each week {he} spend~s {$c}. | {$c} go for food each week.
- How many weeks until {he} can buy it? | How many weeks {does} {he} have to save? | After how many weeks is it {his}?
  How many weeks will it take to save enough? | How long must {he} save?
! {n} earn~s {$b} a week and spend~s {$c}. how many weeks to save {$a}?
  how many weeks to save {$a} for a phone if {n} earn~s {$b} a week but spend~s {$c} of it?
"""
