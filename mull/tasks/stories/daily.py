"""Word problems of one sum from everybody's day, in the format of `templates`."""

from __future__ import annotations

DAILY = """
battery: a-b = left
! [my phone|the phone|our tablet] is at {a}%[.|,] [a movie|one game|a video call] uses {b}%. [how much battery is \
left|what percent is left]?
  {a} percent battery, minus {b} percent [for a call|after a game|overnight]. [what's left|how much battery is left]?
  how much battery is left if my [phone|laptop|tablet] had {a}% and [used|lost] {b}%?
  the [laptop|phone|tablet] battery drops {b}% from {a}%, what does it show [now|then]?
  what battery percent [is left|remains] after a {a}% phone loses {b}%?
  battery at {a}%, dropped {b}% since then, battery now?
  if the battery [was|is] at {a}% and [goes|drops] down by {b}%, how many percent [are|is] left?
  phone was on {a} percent this morning. it lost {b} percent[| by noon| by tonight]. battery now

charge: a+b = now
! [my phone|the phone|the tablet|the laptop] is at {a}%[. it gains| and charges| and gains] {b}% [more|]. how much \
battery is that?
  battery was {a}%, charged {b}% more, what's the battery now?
  what is the battery at when a phone with {a}% [gets charged by|charges] {b}%?
  if a battery at {a} percent charges another {b} percent, what percent is it at?
  how full is the battery if it had {a}% and {b}% got charged?
  plugged in my phone at {a}%, charged {b}% since. battery percent now?

screen: a+b = minutes
! {n} watched {a} minutes of tv and {b} minutes of videos. what's the screen time[| in all]?
  screen time today: {a} minutes on the phone, {b} minutes on the tablet. how many minutes[| in all| altogether]?
  how much screen time is {a} minutes of games plus {b} minutes of cartoons?
  {n} spent {a} minutes on [games|chat] and {b} minutes on [videos|email]. screen time in minutes?
  if {n} {has} {a} minutes of screen time in the morning and {b} in the evening, how many minutes is it in all?
  {a} min tv, {b} min tablet. total screen time

screenleft: a-b = left
! {n} may have {a} minutes of screen time a day. {b} minutes are used. how many minutes are left?
  screen time limit {a} minutes, used {b}. what's left?
  how much screen time is left out of {a} minutes after {b} minutes of games?
  the limit is {a} minutes of screen time and {n} watched tv for {b}. minutes left?
  if screen time is {a} minutes and {b} are gone, how many are left?
  {b} of my {a} screen time minutes are used up, how many are left

goal: a-b = missing
! {n} want~s to do {a} [push-ups|sit-ups|squats]. {he} did {b}. how many [are missing|more|are left to do|to go]?
  goal: {a} [push-ups|squats|sit-ups|jumps]. done: {b}. how many to go?
  how many more [push-ups|squats|sit-ups] [{does} {n} need|until {n} reach~es {a}] after {b} of {a}?
  {b} [squats|push-ups|sit-ups] done out of {a}, how many [more|left|to go]?
  the coach wants {a} [squats|push-ups|sit-ups], {n} did {b} so far. how many still to do?
  if {a} [sit-ups|squats|push-ups] is the goal and {b} are done, how many are left?
  my step goal is {a} thousand, I walked {b} thousand so far. how many thousand steps to go?
  {b} thousand steps walked, goal is {a} thousand. how many thousand steps left?

stairs: a-b = left
! a [tower|staircase|lighthouse] has {a} steps. {n} climbed {b}. how many steps [are left|to the top|to go]?
  how many steps [are left|remain] on a staircase of {a} steps after climbing {b}?
  {n} {is} on step {b} of a {a} step staircase, how many more steps to the top?
  {a} stairs to the top, {b} climbed. stairs left?
  if the tower has {a} steps and {n} stop~s after {b} steps, how many steps are left?
  already climbed {b} steps of the tower, it has {a} steps. how many more?

medals: a+b = total
! {n} won {a} gold medals and {b} silver [medals|ones]. how many medals [is that|in all|altogether|did {he} win]?
  how many medals [are|is] {a} gold and {b} bronze?
  a team wins {a} medals in [swimming|running] and {b} in [skiing|rowing]. how many medals[| in all| in total]?
  {a} gold, {b} silver. medals in total?
  if {n} {has} {a} medals and win~s {b} more, how many medals [{does} {he} have|are there] [then|now]?
  the total medals for a country with {a} gold medals and {b} silver medals?

votes: a-b = gap
! {n} got {a} votes and {m} got {b}[| votes]. by how many votes did {n} win?
  {a} votes for pizza, {b} votes for [pasta|soup]. how many more votes for pizza?
  how many votes more is {a} votes than {b} votes?
  by how many votes did {m} lose if {n} got {a} votes and {m} got {b}?
  the vote was {a} to {b}. [how many votes apart|what's the difference in votes|by how many votes was it won]?
  {m} has {b} votes, {n} {has} {a} votes. how many more votes {does} {n} have?
  in a class vote yes gets {a} votes and no gets {b}. how many more votes for yes?

voted: a+b = total
! {a} [kids|people|students] voted yes and {b} voted no. how many [voted|votes is that|people voted]?
  how many votes [were cast|are there] if {a} are yes and {b} are no?
  {n} got {a} votes and {m} got {b} votes. how many votes were there in all?
  {a} yes votes, {b} no votes, total votes?
  yes has {a} votes, no has {b} votes. altogether how many votes?
  what's the total number of votes when {a} vote for {N} and {b} vote for {m}?

seats: a-b = free
! a [bus|plane|theater|train car] has {a} seats[.| and] {b} are taken. how many seats are [free|empty|open]?
  how many seats are [free|empty|left] on a [bus|plane] with {a} seats and {b} passengers?
  {a} seats, {b} people sitting. free seats?
  {b} of {a} seats are [sold|booked|taken]. how many empty seats[| are there]?
  the [theater|cinema|hall] has {a} seats, {b} were sold tonight, how many seats stay empty?
  if {b} people are on a bus with {a} seats, how many seats are free?
  seats on the plane: {a}. booked: {b}. how many seats are left?
  there are {b} people on a bus that has {a} seats. how many more can sit down?

seated: a+b = seats
! {a} seats are taken and {b} are free. how many seats [does the bus have|are there|in all]?
  on a bus {b} seats are empty, {a} people sit. everyone has a seat. how many seats does it have?
  how many seats are there if {a} are taken and {b} are empty?
  {a} full seats plus {b} empty seats, how many seats in all?
  the cinema sold {a} seats and {b} stay empty. how many seats does it have?

parking: a-b = free
! a [parking lot|garage] has {a} [spots|spaces|places][.| and] {b} [cars are in it|are taken|are full]. how many \
[spots|spaces|places] are [free|open|left]?
  parking lot with {a} spots, {b} cars parked, free spots?
  how many free parking spots are there if {b} of {a} are taken?
  {b} cars are parked in a lot with {a} spaces. how many more cars can park?
  there is parking for {a} cars and {b} are already parked. how many more fit?
  {a} parking spots minus {b} parked cars, how many spots are free?
  if the parking garage has {a} spots and {b} are full, how many are empty?

waterplants: a-b = left
! {n} {has} {a} plants[.| and] {he} watered {b}. how many [still need water|plants still need water|are left to \
water]?
  {b} of {a} plants are watered. how many [are left|still need water|are dry]?
  how many plants are left to water if {n} watered {b} out of {a}?
  there are {a} plants in the [garden|office|kitchen], {b} got watered already. how many did not?
  {a} flower pots, {b} watered. how many left to water?
  if {b} plants are watered and there are {a} plants, how many still need water?

laid: a*b = lots
! {a} [hens|chickens] lay {b} eggs each. how many eggs[| is that| in all| altogether]?
  each hen lays {b} eggs a week. how many eggs do {a} hens lay a week?
  how many eggs from {a} hens if each [lays|one lays] {b}?
  {n} {has} {a} hens. every hen laid {b} eggs this week. how many eggs are there?
  a hen lays {b} eggs in a week, how many do {a} hens lay?
  {b} eggs per hen, {a} hens. eggs in total?
  a farmer has {a} chickens and each chicken lays {b} eggs. total eggs?
  if {a} ducks lay {b} eggs each, how many eggs are there?

layeach: a/b = each
! {b} hens lay {a} eggs, all the same number. how many eggs per hen?
  how many eggs did each hen lay if {b} hens laid {a}[| in all]?
  {a} eggs from {b} hens, each lays the same. how many eggs did every hen lay?
  a farmer collects {a} eggs from {b} hens, [equal|the same] for each. eggs per hen?

paint: a*b = cans
! {n} paint~s {a} [rooms|walls|doors]. each one needs {b} cans of paint. how many cans[| of paint| are needed]?
  how many cans of paint for {a} [rooms|walls] at {b} cans each?
  one room takes {b} cans of paint. {a} rooms take how many?
  {b} paint cans per room, {a} rooms. how many cans?
  if a wall needs {b} cans of paint, how many cans do {a} walls need?
  the painter has {a} rooms to paint and uses {b} cans in each. total cans?

paintrooms: a/b = rooms
! {n} {has} {a} cans of paint. a room takes {b}[| cans]. how many rooms can {he} paint?
  how many rooms can be painted with {a} cans of paint if each room needs {b}?
  {a} cans of paint, {b} cans a room. how many rooms?
  if one room needs {b} cans of paint, {a} cans are enough for how many rooms?

tiles: a*b = tiles
! a floor has {a} rows of {b} tiles. how many tiles[| in all| altogether| are there]?
  {n} lay~s {a} rows of tiles, {b} [in each|per row]. how many tiles?
  how many tiles [cover|for] a [floor|wall] [that is |]{a} tiles long and {b} tiles wide?
  {a} by {b} tiles, how many tiles is that?
  a kitchen wall is {a} tiles high and {b} tiles wide, how many tiles [are on it|does it need]?
  {b} tiles in a row, {a} rows. tiles needed?
  if every row has {b} tiles and there are {a} rows, what is the number of tiles?

tilerows: a/b = rows
! {n} {has} {a} tiles and put~s {b} in each row. how many rows?
  how many rows of {b} tiles can {n} make with {a} tiles?
  {a} tiles, {b} tiles per row. number of rows?
  if a row takes {b} tiles, how many rows do {a} tiles make?
  a floor with {a} tiles has {b} tiles in every row. how many rows are there?

concert: p*b = cost
! concert tickets are {$p} each. how much for {b} [of them|tickets|people]?
  {n} buy~s {b} concert tickets at {$p} each. [total cost|how much is that|what {does} {he} pay]?
  how much are {b} concert tickets if one [costs|is] {$p}?
  {b} of us go to a concert, a ticket costs {$p}. how much do we pay in all?
  one ticket to the [concert|show|game] costs {$p}, what do {b} tickets cost?
  {$p} a ticket, {b} tickets. total for the concert?
  if a concert ticket is {$p}, what is the price of {b}?
  someone buys {b} tickets for a concert, {$p} per ticket. how much money is that?

ticketprice: p/b = price
! {b} concert tickets cost {$p}. how much is one ticket?
  {n} paid {$p} for {b} tickets. what [does one ticket cost|did each ticket cost|is the price per ticket]?
  what is the price of a ticket if {b} tickets are {$p}?
  price per ticket when {b} tickets cost {$p} in all?
  {$p} for {b} tickets, how much per ticket?

fuel: a-b = left
! [a|the] tank has {a} liters of [gas|fuel|diesel]. the trip uses {b}. how much [fuel |gas |]is left?
  how many liters of [gas|fuel] are left after using {b} of {a}?
  {a} liters of fuel, burned {b}. what's left in the tank?
  {n} start~s with {a} gallons of gas and use~s {b}. how many gallons are left?
  the car burned {b} liters of gas, it had {a} in the tank, what is left?
  if the tank had {a} gallons of gas and {b} are gone, how many gallons are left?

tankup: a-b = missing
! a tank holds {a} liters and has {b} in it. how many liters [fit in|until it is full|are needed to fill it]?
  how much more fits in a {a} liter tank with {b} liters in it?
  {b} liters are in a {a} liter tank. how many more liters until it's full?
  the [bucket|barrel|pool|tank] takes {a} liters, {b} liters are in it. how much more to fill it?
  to fill a {a} liter barrel that has {b} liters in it, how many more liters?

mileage: a*b = far
! a car goes {a} km on one liter. how far [does it go|can it go] on {b} liters?
  {a} miles per gallon and {b} gallons in the tank, how [far|many miles]?
  how far can {n} drive with {b} liters if one liter lasts {a} km?
  {b} gallons of gas at {a} miles to the gallon is how many miles?
  if a scooter does {a} km per liter, how many km with {b} liters?

queue: a-b = place
! {n} {is} number {a} in [line|the queue]. {b} people [get served|leave|go in]. what number {is} {he} now?
  I'm number {a} in the queue. {b} people in front of me are served. my place now?
  what place in line {is} {n} if {he} {was} number {a} and {b} people [before|ahead of] {him} left?
  number {a} in line, {b} in front are done. what number now?
  {b} people in front of me leave the line. I was number {a}. what number am I now?

copies: a*b = copies
! {n} make~s {a} copies of a {b} page [paper|handout|test]. how many pages [is that|are printed|come out]?
  how many sheets for {a} copies of {b} pages each?
  a teacher prints {b} pages for each of {a} students. how many pages[| in all| total]?
  {b} pages, {a} copies, how many photocopies in all?
  photocopy {b} pages {a} times over for a class, how many sheets come out?
  if the test is {b} pages long and {a} students get one, how many pages are printed?
  {a} students, {b} sheets of paper per student, total sheets?

printer: p/b = minutes
! a printer prints {b} pages [a|per] minute. how long for {p} pages?
  how many minutes to print {p} pages at {b} pages a minute?
  {p} pages to print, {b} pages per minute. how many minutes?
  if the printer does {b} pages a minute, how many minutes do {p} pages take?
  the copier needs a minute for {b} pages. minutes for {p} pages?

laps: a*b = far
! {n} run~s {a} laps. one lap is {b} [km|miles|minutes|blocks]. how [many is that|much in all]?
  {n} swim~s {a} laps of {b} [m|meters|yards] each. how far[| is that| {does} {he} swim]?
  how far is {a} laps if [one|a|each] lap is {b} [km|miles]?
  {b} minutes per lap, {a} laps. how many minutes?
  a lap takes {b} minutes. how long do {a} laps take?
  every lap is {b} km and {n} do~es {a} laps, how many km in all?
  a race has {a} laps, each lap is {b} miles. how long is the race?

lapcount: p/b = laps
! one lap is {b} km. how many laps [are|make] {p} km?
  {n} want~s to run {p} km on a track of {b} km. how many laps[| is that]?
  a lap takes {b} minutes. how many laps in {p} minutes?
  {p} minutes, {b} minutes per lap. how many laps?
  how many {b} minute laps fit in {p} minutes?

points: a*b = points
! {n} score~s {a} points [a|per|in every|in each] game. how many points in {b} games?
  {a} points [a|per] game, {b} games. total points?
  how many points {does} {n} get in {b} games at {a} points a game?
  {b} games and {a} points in each game, [what's the total|how many points]?
  a team scored {a} goals in each of {b} games. how many goals is that?
  in {b} games the team always made {a} goals. goals in total?
  if {n} make~s {a} points every game, how many points after {b} games?

ppg: p/b = average
! {n} scored {p} points in {b} games. how many points per game[| on average]?
  {p} points in {b} games, what's the average per game?
  how many points a game is {p} points over {b} games?
  what is the average per game if {b} games gave {p} points?
  a player made {p} points over {b} games, how many [a|per] game?

salary: p*b = pay
! {n} earn~s {$p} a day. how much [in|after|for] {b} days? | {n} earn~s {$p} an hour. how much [in|for] {b} hours?
  how much {does} {n} make in {b} hours at {$p} [an|per] hour?
  {$p} an hour, {b} hours of work. what's the pay?
  {b} hours at {$p} per hour, salary?
  the job pays {$p} a day. how much for {b} days?
  if someone makes {$p} per hour and works {b} hours, what do they earn?
  working {b} days for {$p} a day, how much money do I get?
  a babysitter gets {$p} an hour. {b} hours cost how much?

hourly: p/b = pay
! {n} earned {$p} in {b} hours. how much [an hour|per hour] is that?
  {$p} for {b} hours of work. hourly pay?
  what's the hourly pay if {b} hours of work give {$p}?
  how much per hour {does} {n} make if {he} get~s {$p} for {b} hours?
  someone gets {$p} for {b} days of work. how much do they make a day?

savegoal: p/b = weeks
! {n} save~s {$b} a week. how many weeks [until|to save] {$p}?
  how many weeks does it take to save {$p} at {$b} a week?
  {n} need~s {$p} and save~s {$b} [every week|a week]. how many weeks?
  a [game|skateboard|jacket] costs {$p}. saving {$b} a week, how many weeks do I need?
  if {n} put~s away {$b} every month, how many months to get {$p}?

savings: p*b = saved
! {n} save~s {$p} [a|every|per] month. how much is saved after {b} months?
  saving {$p} a month, how much do I have after {b} months?
  how much is saved in {b} weeks at {$p} per week?
  {b} months, {$p} saved each month. total savings?
  {n} put~s {$p} in the piggy bank every week for {b} weeks. how much is in it?
  if we save {$p} every week for {b} weeks, how much do we save?

drive: p*b = far
! {n} drive~s {p} [km|miles] [an|per] hour for {b} hours. how far?
  how far does a [train|car|bus] go in {b} hours at {p} [km/h|miles per hour|mph|km per hour]?
  {p} [km/h|mph] for {b} hours, [what distance|how far]? | {p} mph for {b} hours, how many miles?
  a [car|truck|train] goes {p} miles in one hour, how many miles in {b} hours?
  {b} hours at {p} [mph|km/h], distance?
  at a speed of {p} [km/h|mph], how far in {b} hours?
  if a [bus|train|boat] travels {p} [km|miles] every hour, what distance does it cover in {b} hours?
  driving for {b} hours at {p} miles an hour, how many miles do we drive?

drivetime: p/b = hours
! how long does it take to [go|walk|bike|travel] {p} km at {b} [km/h|km an hour]?
  {p} miles at {b} [mph|miles an hour], how many hours?
  {n} walk~s {b} km an hour. how many hours for {p} km?
  a [boat|hiker|runner] goes {b} km per hour. the trip is {p} km. how many hours does it take?
  if {n} bike~s {b} km an hour, how long for {p} km?
  distance {p} km, speed {b} km/h, time in hours?

drivespeed: p/b = speed
! {p} [km|miles] in {b} hours, how fast is that?
  a [car|train|bus|bike] goes {p} [km|miles] in {b} hours. what is its speed?
  what speed is {p} [km|miles] in {b} hours?
  {n} drove {p} miles in {b} hours. how many miles per hour[| is that]?
  distance {p} km, time {b} hours. speed?
  in {b} hours a train covers {p} km. how many km does it do per hour?
  if it takes {b} hours to go {p} miles, what is the average speed?

fardiff: a-b = gap
! {n} walked {a} [km|miles|blocks] and {m} walked {b}. how much farther did {n} walk?
  how much farther is {a} km than {b} km?
  the school is {a} [km|miles] away and the park {b}. how much farther is the school?
  one road is {a} km, the other {b} km. how much longer is the first road?
  {b} miles to the beach, {a} miles to the lake. how much farther is the lake?

fartotal: a+b = far
! {n} walk~s {a} [km|miles|blocks] to the [shop|park] and then {b} to the [school|beach]. how far [is that|in \
all|{does} {he} walk]?
  {n} drove {a} [km|miles] in the morning and {b} in the afternoon. [what distance in all|how far did {he} drive]?
  how far is {a} miles plus {b} miles of road?
  first {a} km by bike, then {b} km on foot. how many km in all?
  {a} km to the lake and {b} km from there to the camp, total distance?
  if we hike {a} miles on Saturday and {b} miles on Sunday, how far do we hike?

farleft: a-b = left
! the trip is {a} [km|miles]. {n} drove {b}[| so far]. how [far|many] to go?
  {b} of {a} [km|miles] are behind us. how far to go?
  how many miles to go on a {a} mile trip after {b}?
  {n} hiked {b} km of a {a} km trail. how many km to the end?
  it's {a} miles to grandma and we did {b} miles. how much farther?
  if the race is {a} km and {n} ran {b} km, how many km to the finish?
"""
