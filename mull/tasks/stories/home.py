"""Word problems of one sum from home, school, shop and clock, in the format of `templates`."""

from __future__ import annotations

HOME = """
readdays: p/b = days
! {n} read~s {b} pages [a|each|per] day. how many days for a {p} page book?
  a book has {p} pages. at {b} pages a day, how [long|many days] does it take to finish[| it]?
  how many days to read {p} pages at {b} [a|per] day?
  {p} page book, {b} pages every [day|night]. days to finish?
  if {n} read~s {b} pages every night, how many nights does a {p} page book take?
  someone reads {b} pages a day. a book with {p} pages takes how many days?

pagesper: p/b = each
! {n} must read {p} pages in {b} days. how many pages a day?
  how many pages a day to finish {p} pages in {b} days?
  {p} pages in {b} days, pages per day?
  to read a book of {p} pages in {b} days, how many pages do I read each day?
  the report is due in {b} days and needs {p} pages. how many pages per day?

recipe: a*b = lots
! a recipe [needs|uses|takes] {a} [eggs|cups of flour|spoons of sugar] for one batch. how many for {b} \
batches?
  {a} [eggs|cups of flour|apples] [for|in] one cake, {b} cakes. how many?
  how many [eggs|cups of milk|cups of sugar] for {b} batches if one batch takes {a}?
  {n} bake~s {b} cakes. each cake needs {a} [eggs|cups of flour]. how many [does that take|are needed]?
  if one [pie|loaf|batch] takes {a} cups of flour, how much flour do {b} take?
  the recipe for 1 person needs {a} [carrots|tomatoes|potatoes]. for {b} people?

batches: a/b = batches
! one batch needs {b} [eggs|cups of flour]. how many batches can {n} make [with|from] {a}?
  {n} {has} {a} eggs. a cake takes {b}. how many cakes can {he} bake?
  how many cakes can I bake with {a} eggs if every cake needs {b}?
  {a} cups of flour, {b} cups per loaf. how many loaves?
  if a pie takes {b} apples, how many pies do {a} apples make?

doubled: a*2 = multiple
! {n} double~s a recipe that [needs|takes] {a} [eggs|cups of flour]. how many now?
  a recipe needs {a} cups of flour. how much for double the recipe?
  double of {a} [cups|eggs|{things}] is how many?
  the number of {things} doubled. there were {a}. how many now?
  {n} {has} {a} {things}, {m} has double. how many does {m} have?
  what is double the recipe if it needs {a} eggs?

tripled: a*3 = multiple
! {n} {has} {a} {things} and {m} has [triple|thrice] as many. how many does {m} have?
  {m} has [thrice|triple] as many {things} as {n}, who {has} {a}. how many does {m} have?
  triple of {a} [cups|eggs|{things}] is how many?
  a recipe needs {a} eggs. how many for triple the recipe?
  a tricycle has 3 wheels. how many wheels do {a} tricycles have?
  how many wheels are on {a} tricycles? | {a} triangles, how many corners in all?
  {a} tricycles, how many wheels? | how many sides do {a} triangles have?

halved: a/2 = part
! {n} need~s half of {a} {things}. how many[| is that]?
  half of the {a} [students|kids|guests] went home. how many is that?
  what is half of {a} {things}? | how much is half of {a} [km|miles|kg|cups|minutes]?
  {n} ate half of {a} {things}. how many did {he} eat?
  there were {a} {things} and {m} took half. how many did {m} take?
  a recipe needs {a} eggs, how many for half the recipe?
  {m} is half as old as {n}. {n} {is} {a}. how old is {m}?

columns: a*b = lots
! {a} columns of {b} [chairs|desks|plants|stamps|squares]. how many[| in all| altogether]?
  a [sheet|page|board|table] has {a} rows and {b} columns. how many [cells|boxes|squares|fields]?
  how many squares [are on|does] a {a} by {b} [board|grid][| have]?
  the desks stand in {a} columns with {b} in each. how many desks?
  {a} rows, {b} per row. how many [chairs|seats|trees|desks]?
  {n} put~s {things} in {a} rows and {b} columns. how many {things}?
  a chocolate bar is {a} pieces long and {b} wide. how many pieces?
  {a} x {b} grid, number of squares?

wheels: a*4 = wheels
! how many wheels [do|are on] {a} [cars|trucks|wagons|buses] with 4 wheels each?
  {a} [cars|wagons|skateboards], 4 wheels each. how many wheels?
  {n} change~s all tires on {a} cars. how many tires?
  {a} cars in the garage, how many tires[| in all]?
  how many paws do {a} [dogs|cats|rabbits] have? | {a} [dogs|cats], how many paws?
  a farmer sees {a} [cows|goats|sheep|horses]. how many legs[| are there]?
  how many corners do {a} squares have? | {a} squares, how many sides in all?
  there are {a} [lions|tigers|elephants|zebras] at the zoo. how many legs[| is that]?

twos: a*2 = lots
! how many [eyes|ears|hands|arms] do {a} [people|kids] have? | {a} people, how many [eyes|ears|feet|hands]?
  {a} bikes in the yard, how many wheels? | how many wheels on {a} [bikes|bicycles|scooters|motorcycles]?
  {a} pairs of gloves, how many single gloves?
  how many wings do {a} [birds|ducks|parrots] have? | {a} hens in a yard, how many legs?
  {n} {has} {a} pairs of socks. how many socks[| is that]?
  the farm has {a} ducks. how many legs do the ducks have?

moreeights: a*8 = lots
! how many arms do {a} octopuses have? | {a} octopuses, how many arms? | {a} spiders in a web, how many legs?
  an octopus has 8 arms, how many do {a} octopuses have? | how many legs are on {a} spiders?

fordozen: a*12 = lots
! how many [eggs|roses|donuts|rolls] [in|are in|make] {a} dozen? | {a} dozen [eggs|roses|donuts], how many?
  {n} buy~s {a} dozen [eggs|roses|rolls]. how many [is that|eggs, roses or rolls]?
  a recipe for a crowd uses {a} dozen eggs. how many eggs?
  a dozen eggs per box, {a} boxes. how many eggs?
  {a} dozens are how many?

toweeks: a/7 = weeks
! how many weeks [are|is|in] {a} days? | {a} days is how many weeks? | {a} days in weeks | convert {a} days to weeks
  the holidays last {a} days. how many weeks[| is that]? | {n} {is} away for {a} days, how many weeks?
  it's {a} days until the trip. how many weeks? | my birthday is in {a} days, in how many weeks?

todays: a*7 = days
! {a} weeks until the trip, how many days? | how many days [is|in|are in] {a} weeks? | convert {a} weeks to days
  {n} {is} on a diet for {a} weeks. how many days? | {a} weeks of vacation, how many days off?
  the baby is {a} weeks old, how many days is that? | school starts in {a} weeks. in how many days?
  days in {a} weeks? | how long is {a} weeks in days?

perweek: a*7 = lots
! {n} drink~s {a} glasses of water [a|every] day. how many glasses [a|per|in a] week?
  {n} sleep~s {a} hours [a|every] night. how many hours [a|in a] week?
  {a} [pills|cups of coffee|emails|hours|km|minutes] [a|per|each] day, how many [a|per|in one] week?
  how many [hours|km|pages|glasses] a week is {a} a day?
  the cat eats {a} cans a day. cans in a week?
  if {n} walk~s {a} km each day, how many km in a week?
  the dog gets {a} treats every day. how many in 1 week?

tohours: a*24 = hours
! how many hours [in|are] {a} days? | {a} days are how many hours? | {n} travel~s for {a} days. how many hours?
  the trip takes {a} full days, how many hours? | hours in {a} days?

tominutes: a*60 = minutes
! how many minutes [in|are] {a} hours? | {a} hours are how many minutes? | minutes in {a} hours?
  a [movie|flight|drive] takes {a} hours. how many minutes[| is that| does it take]?
  {n} work~s {a} hours. how many minutes? | I slept {a} hours, how many minutes is that?
  the show is {a} hours long, how long is it in minutes?

tomonths: a*12 = months
! how many months [in|are] {a} years? | {a} years are how many months? | months in {a} years?
  the contract runs {a} years, how many months? | {n} lived there for {a} years, in months?
  my kid is {a} years old, how many months is that?

dropped: a-b = colder
! it was {a} degrees [at noon|today|in the day], at night it [is|was] {b} degrees [colder|less]. how [cold|many \
degrees] at night?
  {a} degrees in the day, {b} degrees colder at night. night temperature?
  from {a} degrees it cooled down by {b}. how many degrees now?
  temp was {a}, fell {b} degrees. temp now?
  the soup is {a} degrees and cools {b} degrees. how hot is it now?
  what's the temperature after a drop of {b} degrees from {a} degrees?

heatgap: a-b = gap
! it's {a} degrees inside and {b} outside. how much warmer is it inside?
  it's {a} degrees in Rome and {b} in Oslo. how much warmer is it in Rome?
  {b} degrees yesterday, {a} degrees today. how much warmer is today?
  by how many degrees did it warm up from {b} to {a}?
  how much warmer is {a} degrees than {b} degrees?
  the high was {a} degrees, the low {b}. [what is the difference|by how much did it change]?

heated: a+b = warmer
! it's {a} degrees now. tomorrow will be {b} degrees warmer. [what temperature|how warm] tomorrow?
  {a} degrees and it heats up by {b}, what's the temperature?
  what temperature is {b} degrees warmer than {a} degrees?
  the oven is at {a} degrees and gets {b} degrees hotter. how hot is it?
  temp was {a}, rises {b}. temp now?

discount ware: p-b = price
! a {thing} costs {$p}. with a coupon it is {$b} [off|cheaper|less]. what does {n} pay?
  {$b} off a {$p} {thing}, what's the price?
  {n} {has} a {$b} coupon for a {$p} {thing}. how much to pay?
  what is the sale price of a {$p} {thing} with {$b} off?
  original price {$p}, discount {$b}. new price?
  a {thing} for {$p}, {$b} discount. how much?
  if a {$p} {thing} is reduced by {$b}, what does it cost now?
  the shop takes {$b} off the {thing}, normal price {$p}. what's the price now?

hike: p+b = price
! the {thing} [cost|was] {$p} and went up by {$b}. [what's the new price|what does it cost now]?
  the rent is {$p} and rises by {$b}. new rent?
  the price went up {$b}, it was {$p}. what's the price now?
  shipping is {$b} extra, the {thing} is {$p}. how much do I pay in all?
  {$p} plus {$b} tip, how much in all? | the meal was {$p}, the tip {$b}. total?
  {n} leave~s a {$b} tip on a {$p} meal. how much {does} {he} pay?

busloads: p/b = groups
! {p} [students|people|kids] go [by bus|on a bus trip], {b} fit in each bus. how many buses?
  how many [vans|buses|cars|boats] are needed for {p} people with {b} in each?
  {b} people per van, {p} people. how many vans?
  one [tent|cabin|room] sleeps {b}. how many for {p} campers?
  a boat carries {b} people. how many boats for {p} people?
  if each car takes {b} kids, how many cars do {p} kids need?
  {p} guests, tables for {b}. how many tables?
  {p} kids make teams of {b}, how many teams?

frombill ware: p-b = change
! {n} pay~s with a {$p} bill. the {thing} costs {$b}. [how much change|what's the change|what change {does} {he} get]?
  change from {$p} for a {$b} {thing}?
  how much change from a {$p} note if the bill is {$b}?
  lunch was {$b}, {n} gave {$p}. change?
  what do I get back from {$p} when I pay {$b}?
  {$b} to pay and I hand over {$p}. how much back?
  if someone pays {$p} for a {thing} of {$b}, how much do they get back?
  the cashier gets {$p} for a {thing} that's {$b}. how much change does she give?

balance: a+b = balance
! {n} {has} {$a} in the bank and put~s in {$b}. how much is [in the account|there] now?
  {$a} in my account, deposit of {$b}. balance?
  account balance {$a}, then {$b} comes in. new balance?
  what's the balance after a deposit of {$b} on top of {$a}?

withdraw: p-b = balance
! {n} {has} {$p} in the bank and take~s out {$b}. how much is [in the account|there] now?
  {$p} in my account, I withdraw {$b}. balance?
  account balance {$p}, then {$b} goes out. new balance?
  what's the balance after withdrawing {$b} from {$p}?

owes: a-b = left
! {n} owe~s {m} {$a} and pay~s back {$b}. how much {does} {he} still owe?
  debt of {$a}, paid back {$b}. how much is still owed?
  {$b} of a {$a} loan is paid back. how much is still owed?
  how much {does} {n} still owe after paying back {$b} of {$a}?

afford ware: p/b = count
! how many {things} can {n} [buy|get|afford] with {$p} if one costs {$b}?
  {n} {has} {$p}. a {thing} [costs|is] {$b}. how many can {he} [buy|get|afford]?
  {$b} a {thing}, {$p} to spend. how many {things}?
  with {$p} how many {things} at {$b} each can we buy?
  {things} cost {$b}. how many do I get for {$p}?
  someone spends {$p} on {things} at {$b} each. how many do they get?

weightsum: a+b = weight
! a [cat|suitcase|melon] weighs {a} [kg|pounds] and a [dog|backpack|pumpkin] weighs {b}. how much do they weigh \
[together|in all]?
  {a} kg of [apples|rice|flour] and {b} kg of [pears|sugar|beans]. how many kg in all?
  what do a {a} kg bag and a {b} kg bag weigh together?
  total weight of {a} kg and {b} kg?
  if one box weighs {a} pounds and another box {b} pounds, what do both weigh?

weightgap: a-b = gap
! a pumpkin weighs {a} [kg|pounds] and a [cat|backpack|melon] {b}. how much heavier is the pumpkin?
  how much heavier is {a} kg than {b} kg?
  {n} weighed {a} kg and lost {b} kg. what is the weight now?
  {n} went from {a} kg down to {b} kg. how much weight did {he} lose?
  a full jar weighs {a} pounds, empty it weighs {b}. how much does the jam weigh?
  what's the difference in weight, {a} kg and {b} kg?

sacks: p*b = weight
! a sack weighs {p} [kg|pounds]. what do {b} sacks weigh? | a box weighs {p} [kg|pounds]. what do {b} boxes weigh?
  {b} [sacks|bags] of {p} kg each, what's the weight?
  how heavy are {b} boxes if one weighs {p} [kg|pounds]?
  {p} kg per sack, {b} sacks, total weight?
  if one brick is {p} pounds, how heavy are {b} bricks?

weighone: p/b = weight
! {b} equal [boxes|bags|sacks] weigh {p} [kg|pounds]. what does one weigh?
  how heavy is one box if {b} equal boxes weigh {p} [kg|pounds]?
  {p} kg in {b} equal bags. kg per bag?

room: a-b = free
! a [shelf|box|album|bag] holds {a} {things}. {b} are in it. how many more fit[| in]?
  there is room for {a} {things} and {b} are there. how many more fit?
  how many more {things} fit in a [box|bag|jar] for {a} with {b} in it?
  {b} {things} are in a box that holds {a}, room for how many more?
  the elevator takes {a} people, {b} are in. how many more can get in?
  a class can take {a} students and has {b}. how many places are open?
  space for {a}, used {b}. how much space is left?
  the memory card holds {a} gb and {b} gb are full. how many gb are free?

absent: a-b = rest
! {a} students are in the class. {b} are [sick|absent|missing|away]. how many are [here|there|in class|present]?
  {b} of {a} [students|kids|workers] are [sick|absent|at home]. how many came?
  a class of {a}, {b} absent. how many present?
  how many students are in class today if {b} out of {a} are [sick|absent|at home]?
  the team has {a} players and {b} are hurt. how many can play?
  {a} people were invited, {b} can't come. how many come?

vases: a*b = lots
! {n} put~s {b} [flowers|roses|tulips] in each of {a} vases. how many [flowers|is that]?
  {a} vases with {b} flowers each. flowers in all?
  {a} [kids|guests|children] get {b} {things} each. how many {things} does that take?
  {n} give~s {b} {things} to each of {a} [friends|kids|students]. how many {things} does {he} need?
  every kid gets {b} {things} and there are {a} kids. how many {things}?
  a toy needs {b} batteries. how many batteries for {a} toys?
  {a} toys, {b} batteries each. batteries needed?
  {a} shelves, {b} books on each. number of books?
  there are {b} kids at each of {a} tables. how many kids?

sorted: a/b = each
! {a} [flowers|roses] go into {b} vases equally. how many in each vase?
  {n} put~s {a} {things} on {b} shelves, the same on each. how many on each shelf?
  {a} {things} for {b} [kids|dogs|guests], the same for everyone. how many does everyone get?
  {b} kids get {a} {things} in all, everybody the same. how many for each kid?
  deal {a} cards to {b} players. how many cards for each player?
  how many cards does each of {b} players get from {a} cards?
  if {b} [kids|friends|guests] get {a} {things} and all get the same, how many does one get?
  {a} batteries, {b} in each toy. how many toys can run?

ribbon: a-b = left
! a [ribbon|board|rope|hose] is {a} [cm|inches|feet|m] long. {n} cut~s {b} off. how long is [it now|the rest]?
  {b} cm are cut off a {a} cm [ribbon|board|rope]. what length is left?
  how much [ribbon|rope|cloth] is left of {a} m when {n} use~s {b} m?
  {a} m of cloth, {b} m used. how many m are left?

grew: a+b = height
! a [plant|tree|kid] was {a} cm tall and grew {b} [more|cm|more cm]. how tall is it now?
  {n} {was} {a} inches tall and grew {b} inches. how tall now?
  plant height {a} cm, grew {b} cm. height now?
  how tall is a {a} cm plant after growing {b} cm?

latetime: a+b = minutes
! the [bus|train] takes {a} minutes and is {b} minutes late. how many minutes[| in all]?
  {n} walk~s {a} minutes and then wait~s {b} minutes. how many minutes[| is that| in all]?
  homework: {a} minutes of math and {b} minutes of reading. how many minutes in all?
  prep takes {a} minutes, baking takes {b}. total time?
  {a} min on the bus, {b} min on foot. how long is the way?
  if the pie bakes {a} minutes and cools for {b}, how long is it altogether?

minutesleft: a-b = left
! the [cake|pizza|bread] bakes {a} minutes. {b} minutes are gone. how many minutes [to go|are left]?
  {b} minutes into a {a} minute [show|game|lesson], how many minutes to go?
  how many minutes are left in a {a} minute lesson after {b}?
  the show is {a} minutes, {n} saw {b} minutes. minutes to go?

floors: a+b = floor
! {n} {is} on floor {a} and go~es up {b} floors. [which|what] floor {is} {he} on now?
  up {b} floors from floor {a}, what floor is that?
  from floor {a} the elevator goes up {b}. which floor?
  {n} live~s on floor {a}. {m} lives {b} floors higher. what floor does {m} live on?

floorsdown: a-b = floor
! {n} {is} on floor {a} and go~es down {b} floors. [which|what] floor {is} {he} on now?
  down {b} floors from floor {a}, what floor is that?
  from floor {a} the elevator goes down {b}. which floor?
  {n} live~s on floor {a}. {m} lives {b} floors lower. what floor does {m} live on?

inbox: a-b = left
! {n} {has} {a} [emails|messages] and read~s {b}. how many are unread?
  {a} [emails|messages], {b} read. how many unread?
  {b} of {a} [tasks|chores|exercises|questions] are done. how many are not done yet?
  how many [tasks|chores] are not done if {b} of {a} are done?
  the homework has {a} [problems|questions], {n} solved {b}. how many to solve?

pills: a*b = lots
! {n} take~s {a} pills a day for {b} days. how many pills[| is that| in all]?
  {a} pills per day, {b} days. how many pills?
  how many pills for {b} days at {a} a day?
  the nurse gives {a} pills a day. how many pills does she need for {b} days?

supply: p/b = days
! a bottle has {p} pills. {n} take~s {b} a day. how many days does it last?
  {p} pills, {b} a day. how many days do they last?
  how long do {p} [pills|diapers|cans of cat food] last at {b} a day?
  a bag of {p} kg of food, the dog eats {b} kg a day. how many days does it last?
"""
