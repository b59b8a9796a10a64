"""Word problems of two sums from everybody's week, in the format of `templates`."""

from __future__ import annotations

WEEKLY = """
ride: p*b+c = cost
! a cab takes {$p} per mile for {b} miles and a {$c} fee. how much is the ride?
  how much is a ride at {$p} a km for {b} km with a {$c} fee on top?
  {n} rent~s a bike at {$p} an hour for {b} hours and pay~s a {$c} fee. what does it cost?
  rental: {$p} a day, {b} days, plus a {$c} fee. how much?
  if a boat rents for {$p} an hour, what do {b} hours cost with a {$c} fee?
  someone hires a plumber at {$p} an hour for {b} hours, and there's a {$c} fee. total bill?

ridefirst: c+p*b = cost
! a gym has a {$c} sign-up fee and costs {$p} a month. how much for {b} months?
  sign-up fee {$c}, then {$p} per month. cost of {b} months?
  {n} pay~s a {$c} sign-up fee and {$p} a week for {b} weeks. how much in all?
  what do I pay in all with a sign-up fee of {$c} and {$p} a month for {b} months?

monthsave: c+p*b = saved
! {n} already {has} {$c} in the piggy bank and add~s {$p} a week. how much after {b} weeks?
  starting with {$c} in the piggy bank and adding {$p} a month, how much is there after {b} months?
  piggy bank has {$c}. {n} put~s in {$p} every week for {b} weeks. how much now?
  with {$c} in the piggy bank and {$p} more each week, what's in it after {b} weeks?

changefrom ware: c-a*b = change
! {n} pay~s with {$c} for {a} {things} at {$b} each. [how much change|what change {does} {he} get|change]?
  change from {$c} for {a} {things} that cost {$b} each?
  out of {$c}, {a} {things} at {$b} each are paid. how much change?
  if someone hands over {$c} for {a} {things} at {$b} each, what is the change?
  from a {$c} bill, {n} pay~s for {a} {things}, {$b} apiece. change?
  how much change from {$c} when buying {a} {things} for {$b} each?

coupon ware: a*b-c = cost
! {n} buy~s {a} {things} at {$b} each with a {$c} coupon. how much {does} {he} pay?
  {a} {things} for {$b} each, {$c} coupon. how much to pay?
  how much are {a} {things} at {$b} apiece with a coupon for {$c}?
  {a} {things}, {$b} each, and the coupon takes off {$c}. total?
  the bill: {a} {things} at {$b} each minus a {$c} coupon. what is left to pay?

profits: a*b-c = profit
! {n} sell~s {a} {things} at {$b} each. making them cost {$c}. what's the profit?
  sold {a} {things} for {$b} each, costs were {$c}. profit?
  what's the profit on {a} {things} sold at {$b} each if they cost {$c} in all?
  a bake sale sells {a} cakes for {$b} each and had costs of {$c}. how much profit?

eggsold: a*b-c = left
! {a} hens lay {b} eggs each. {c} eggs [break|are sold|are eaten]. how many eggs are left?
  {a} hens, {b} eggs from each, {c} [broken|sold]. eggs left?
  how many eggs are left if {a} hens lay {b} eggs each and {n} use~s {c}?
  a farmer gets eggs from {a} hens, {b} each, and sells {c}. how many eggs stay?

chairsempty: a*b-c = free
! a [hall|cinema|theater] has {a} rows with {b} seats each. {c} people come. how many empty seats?
  {a} rows, {b} seats a row, {c} guests. empty seats?
  how many seats stay empty in {a} rows of {b} when {c} people sit down?
  {n} set~s up {a} rows of {b} chairs, but only {c} guests come. how many empty chairs?
  if there are {a} rows of {b} seats and {c} seats are sold, how many seats are unsold?

parkrows: a*b-c = free
! a parking lot has {a} rows of {b} spots. {c} cars are parked. how many free spots?
  parking: {a} rows, {b} spots per row, {c} cars. free spots?
  how many parking spots are free with {a} rows of {b} spots and {c} cars?
  the garage has {a} floors of {b} parking spots, {c} are taken, how many are open?

tickets: c-a*b = left
! there are {c} tickets. {a} [families|groups] buy {b} tickets each. how many tickets are left?
  {c} tickets, {a} groups of {b} people come. how many tickets are left?
  out of {c} tickets, {a} classes get {b} each. tickets left?
  how many of {c} tickets are left when {a} people buy {b} each?

cupsleft: c-a*b = left
! {n} {has} {c} {things} and give~s {b} each to {a} [friends|kids|neighbors]. how many stay with {him}?
  {c} {things}, {b} each for {a} kids. how many stay?
  of {c} {things}, every one of {a} kids takes {b}. how many stay?
  if {n} {has} {c} {things} and fill~s {a} bags with {b} each, how many stay outside the bags?

pagesgo: c-a*b = left
! a book has {c} pages. {n} read~s {a} pages a day for {b} days. how many pages are left?
  {c} page book, {a} pages a day, {b} days. pages left?
  how many of {c} pages are left after reading {a} pages a day for {b} days?
  out of {c} pages {n} read {a} each night, {b} nights so far. pages to go?

kmgo: c-p*b = left
! the trip is {c} [km|miles]. {n} drive~s {p} an hour for {b} hours. how far is left?
  {c} [km|miles] to go, {p} per hour for {b} hours. how far is left then?
  how far is left of a {c} mile trip after driving {p} miles an hour for {b} hours?
  if it's {c} km to the sea and we go {p} km an hour, how far is left after {b} hours?

drain: c-a*b = left
! a tank with {c} liters loses {a} liters an hour. how many liters after {b} hours?
  {c} liters in the tub, {a} liters drain per minute. how much after {b} minutes?
  the phone is at {c}% and loses {a}% an hour. what percent after {b} hours?
  battery at {c}%, minus {a}% each hour. battery after {b} hours?
  how much battery is there after starting at {c}% and losing {a}% an hour for {b} hours?
  a candle of {c} cm burns {a} cm an hour. how long is it after {b} hours?
  it is {c} degrees and gets {a} degrees colder every hour. what temperature after {b} hours?

fillup: c+a*b = now
! a tank has {c} liters and gains {a} liters a minute. how many liters after {b} minutes?
  a plant is {c} cm tall and grows {a} cm a week. how tall after {b} weeks?
  the phone is at {c}% and charges {a}% a minute. what percent after {b} minutes?
  {c} cm tall, growing {a} cm a month. how tall after {b} months?
  it is {c} degrees and gets {a} degrees warmer every hour. what temperature after {b} hours?
  how tall is a {c} cm plant that grows {a} cm a day after {b} days?
  a club has {c} members and gains {a} a month. how many members after {b} months?

teamtotal: (a+b)*c = total
! {n} make~s {a} cups and {m} makes {b} [|cups ]every day. how many do both make in {c} days?
  every bag gets {a} red and {b} blue {things}. how many {things} for {c} bags?
  {a} boys and {b} girls each bring {c} {things}. how many {things} is that?
  how many {things} do {a} boys and {b} girls bring if each brings {c}?
  a lunch is {$a} and a drink {$b}. how much for {c} people?
  sandwich {$a}, juice {$b}, how much for {c} of both?
  each day {n} walk~s {a} km in the morning and {b} km at night. how many km in {c} days?
  {n} learn~s {a} minutes of math and {b} minutes of music a day. how many minutes in {c} days?

splitup: (a+b)/c = each
! {n} {has} {a} red and {b} blue {things} and put~s them equally in {c} bags. how many per bag?
  {a} cookies and {b} brownies go equally on {c} plates. how many on each?
  pizza for {$a} and drinks for {$b}, paid by {c} friends equally. how much for each?
  how much for each if {c} friends equally pay {$a} for food and {$b} for gas?
  {a} boys and {b} girls in {c} equal groups. how many kids per group?
  {a} kids and {b} adults ride in {c} vans, equally many in each. how many per van?
  {n} picked {a} apples and {m} picked {b}. they share equally with {c} people in all. how many for each?

afterlost: (a-b)/c = each
! {n} {has} {a} {things}. {b} are [broken|bad|lost] and the rest go equally to {c} kids. how many for each kid?
  {a} {things} minus {b} bad ones, shared equally by {c} people. how many for each?
  out of {a} {things} {n} keep~s {b}, then {c} friends equally get the rest. how many for each?
  {$a} in all, {$b} is spent, {c} friends equally get the rest. how much for each?
  if {b} of {a} {things} are gone and {c} kids equally get the rest, how many for each?

afterworth: (a-b)*c = worth
! {n} {has} {a} {things}. {b} are [broken|bad|lost]. the others sell for {$c} each. how much money?
  {a} {things}, {b} bad, the others cost {$c} each. how much money?
  {a} people signed up, {b} stay home, the others pay {$c} each. how much money comes in?
  how much money if {b} of {a} {things} are bad and the others sell for {$c} each?

eachleft: a/b-c = left
! {b} kids split {a} {things}. then {m}, one of them, eats {c}. how many are left for {m}?
  {n} and friends, {b} in all, split {a} {things} evenly. {n} lose~s {c}. how many {does} {n} have now?

eachmore: a/b+c = each
! {a} {things} are dealt to {b} players, then {c} more to each. how many does each have?
  deal {a} cards to {b} players, then {c} more to each. how many cards does a player have?
  each of {b} players gets a fair part of {a} cards and then {c} more. how many?

bussum: a+b-c = now
! {a} people are on a bus. {b} get on and {c} get off. how many are on it now?
  a bus with {a} people, {b} get on, {c} get off. how many now?
  how many people are on the bus if it had {a}, then {b} got on and {c} got off?
  {a} passengers, plus {b} at the next stop, and {c} got off. how many ride on?
  {n} {has} {a} points, win~s {b} and lose~s {c}. how many points now?
  {$a} in the bank, {$b} comes in, {$c} goes out. balance?
  a shop has {a} {things}, gets {b} and sells {c}. how many does it have now?
  floor {a}, up {b}, down {c}. which floor?
  {n} {is} on floor {a}, go~es up {b} floors and then down {c}. which floor {is} {he} on?
  it was {a} degrees, rose {b} degrees and fell {c} degrees. what's the temperature?
  phone at {a}%, charged {b}%, then used {c}%. battery?

downthen: a-b+c = now
! a bus with {a} people, {b} get off, {c} get on. how many now?
  {n} {has} {a} points, lose~s {b} and win~s {c}. how many points now?
  {$a} in the bank, {$b} goes out, {$c} comes in. balance?
  a shop has {a} {things}, sells {b} and gets {c}. how many does it have now?
  floor {a}, down {b}, up {c}. which floor?
  it was {a} degrees, fell {b} degrees and rose {c} degrees. what's the temperature?
  phone at {a}%, used {b}%, then charged {c}%. battery?
  the library has {a} books, {b} go out and {c} come back. how many are there?

threeway: a+b+c = total
! {n} won {a} gold, {b} silver and {c} bronze medals. how many medals?
  medals: {a} gold, {b} silver, {c} bronze. total?
  {a} minutes by bus, {b} minutes by train and {c} minutes on foot. how many minutes in all?
  a zoo has {a} lions, {b} bears and {c} seals. how many animals?
  {a} votes for red, {b} for blue, {c} for green. how many votes were there?
  breakfast {$a}, lunch {$b}, dinner {$c}. how much for the day?
  how much is {$a} for gas, {$b} for food and {$c} for parking?
  {n} ran {a} km on Friday, {b} km on Saturday and {c} km on Sunday. how many km is that?
  in three games {n} scored {a}, {b} and {c} points. how many points in all?

thirdpart: a-b-c = rest
! out of {a} votes, {n} got {b} and {m} got {c}. the rest went to {o}. how many for {o}?
  a class of {a}: {b} walk, {c} bike, the rest take the bus. how many take the bus?
  of {a} {things}, {b} are red, {c} are blue and the rest green. how many are green?
  {a} minutes of class: {b} for reading, {c} for a test, the rest is free. how many minutes are free?
  a fence is {a} m long. {n} painted {b} m on Monday and {c} m on Tuesday. how many m to paint?
  phone at {a}%. a game used {b}% and a call used {c}%. battery?
  {a} parking spots: {b} have cars, {c} have vans. the rest are free. how many are free?
  from {$a}, {n} pay~s {$b} for rent and {$c} for food. what stays?

legsmix: a*4+b*2 = legs
! a farm has {a} cows and {b} hens. how many legs in all? | {a} dogs and {b} ducks, how many legs?
  how many wheels do {a} cars and {b} bikes have? | {a} cars and {b} bikes are parked. how many wheels?
  how many legs do {a} cats and {b} birds have in all?

threelegs: a*4+b*3 = wheels
! {a} cars and {b} tricycles, how many wheels? | how many wheels do {a} cars and {b} tricycles have?

bikemix: a*2+b*3 = wheels
! {a} bikes and {b} tricycles, how many wheels? | how many wheels do {a} bikes and {b} tricycles have?

weekmoney: p*7-c = left
! {n} earn~s {$p} a day and after a week spend~s {$c}. how much is left?
  {$p} a day for a week, minus {$c} spent. how much is left?
  how much is left of a week's pay at {$p} a day if {$c} is spent?
  someone gets {$p} a day for one week and pays {$c} rent. how much is left?

weekpages: a*7+c = total
! {n} read~s {a} pages a day for a week and then {c} more. how many pages in all?
  a week of {a} push-ups a day and then {c} extra. how many push-ups?
  {a} km a day for one week plus {c} km extra. how many km?

yearmonths: a*12+b = months
! how many months are {a} years and {b} months? | {a} years and {b} months, how many months? | the baby is {a} years \
and {b} months old. age in months?
  {a} years plus {b} months is how many months?

hoursday: a*24+b = hours
! how many hours are {a} days and {b} hours? | {a} days and {b} hours in hours | {a} days plus {b} hours, how many \
hours?

twicewalk: a*2*b = far
! school is {a} [km|miles|blocks] away. {n} walk~s there and back every day. how far in {b} days?
  {a} km to work, there and back. how many km in {b} days?
  how far is there and back, {a} miles each way, on {b} days?

agediff: a-b+c = later
! {n} {is} {a}. {m} is {b} years younger. how old will {m} be in {c} years?
  {n} {is} {a}, {m} is {b} years younger. what is the age of {m} in {c} years?

agesumboth: a+a*k = total
! {n} {is} {a} and {m} is {k*} as old. how old are they in all?
  what do the ages of {N} and {m} add up to if {n} {is} {a} and {m} is {k*} as old?

behind: a-b-1 = behind
! {a} people are in line. {b} are in front of {N}. how many are behind {him}?
  a line of {a} people, {b} in front of {N}. how many behind {him}?
  in a queue of {a}, {b} people are ahead of {N}. how many behind?

inline: a+b+1 = total
! {a} people are in front of {N} in line and {b} behind {him}. how many people are in line?
  {n} {is} in line, {a} people in front and {b} behind. how many people in the line?
  in a queue there are {a} people ahead of {N} and {b} behind. how many stand in the queue?

twoworks: p*b+c = pay
! {n} earn~s {$p} an hour, work~s {b} hours and get~s a {$c} tip. how much pay?
  {$p} an hour for {b} hours and a {$c} bonus. what's the pay?
  someone works {b} hours for {$p} an hour and gets {$c} in tips. what is the pay?

half1: a/2+b = total
! {n} {has} {a} {things}. {m} has half as many, plus {b}. how many does {m} have?
  half of {a} {things} plus {b} more, how many? | take half of {a} {things} and add {b}. how many?

half2: a/2-b = left
! half of {a} {things} minus {b}, how many? | take half of {a} {things} and put back {b}. how many?

bothhalf: a+a/2 = total
! {n} {has} {a} {things} and {m} has half as many. how many do they have in all?
  {a} km on the first day and half as much on the second. how many km in all?
  {n} read {a} pages on Monday and half as many on Tuesday. how many pages in all?

gapsum: a-b*c = gap
! {n} {has} {a} {things}. {m} has {b} bags with {c} {things} each. how many more {does} {n} have?
  {n} {has} {a} {things}, {m} has {b} bags of {c}. how many more {does} {n} have?
"""
