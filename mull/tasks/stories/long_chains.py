"""More places for longer stories as data, in the format of `chains`."""

from __future__ import annotations

LONG_CHAINS = """
playlist open: a
- {n} {has} [a playlist with {a} songs|{a} songs on {his} phone|{a} songs in a playlist]. | A playlist has {a} songs.
  {His} playlist starts with {a} songs.

playlist open: a*b
- {n} {has} a playlist made of {a} albums with {b} songs each. | A playlist is made of {a} albums of {b} songs.

playlist do: x+a
- {n} [add~s|download~s|save~s|import~s] {a} songs.
  [Then|Later|Next] {a} new songs [are added|come out and are added].
  {m} [shares|sends] {a} songs. | {a} more songs are put on it.

playlist do: x-a
- {n} [delete~s|remove~s|erase~s] {a} songs. | [Then|Later|Next] {a} songs are [deleted|removed|erased].
  {a} of them [are deleted|are removed|are no longer available].

playlist do: x+a*b
- {n} add~s {a} albums with {b} songs each. | For {a} days {n} add~s {b} songs a day. | {a} friends add {b} songs each.

playlist do: x-a*b
- {n} delete~s {a} albums of {b} songs. | For {a} days {n} remove~s {b} songs a day.

playlist do: x/2
- {n} delete~s half of the songs. | Half of the songs are removed. | Then half of it is erased by mistake.

playlist do: x-x/k
- {n} delete~s {1/k} of the songs. | {1/k} of the songs are removed.

playlist ask: x = now
- How many songs are on the playlist now? | How many songs are left? | How long is the playlist now, in songs?
  How many songs {does} {n} have now? | How many songs are there in the end? | How many songs is that now?

playlist ask: x*a = minutes
- Each song lasts {a} minutes. How many minutes of music is that? | A song is {a} minutes long. How long is the whole \
list in minutes?

playlist ask: a-x = missing
- {n} want~s {a} songs in all. How many songs are missing? | There is room for {a} songs. How many more songs fit?

playlist idle: d
- {n} {is} {d} years old. | {His} phone is {d} months old. | The bus ride takes {d} minutes.
  It is {d} degrees outside.

library open: a
- A library shelf holds {a} books. | There are {a} books on a [library shelf|shelf|bookshelf]. | The school library \
owns {a} books.
  A librarian counts {a} books.

library open: a*b
- A library has {a} shelves with {b} books on each. | There are {a} shelves of {b} books each in the library.

library open: a+b
- A library has {a} novels and {b} comics. | A shelf holds {a} thick books and {b} thin books.

library do: x+a
- {a} books are [returned|brought back|donated|bought]. | [On Monday|On Tuesday|Then|Later] {a} books [come back|are \
returned].
  {m} donates {a} books. | The library [buys|orders|gets] {a} [new|more] books.

library do: x-a
- {a} books are [borrowed|checked out|lent out|thrown out]. | [On Friday|On Thursday|Then|Later] {a} books [are \
borrowed|are lost].
  {m} borrows {a} of the books. | Readers [take home|check out|borrow] {a} books.

library do: x+a*b
- {a} readers return {b} books each. | {a} boxes with {b} new books each arrive. | {a} people donate {b} books each.

library do: x-a*b
- {a} students borrow {b} books each. | {a} classes check out {b} books each.
  For {a} days {b} books are borrowed a day.

library do: x/2
- Half of the books are borrowed. | Half of the books are lent to another library. | Then half of them are checked out.

library do: x-x/k
- {1/k} of the books are borrowed. | {1/k} of the books are lent to a school.

library ask: x = now
- How many books are there now? | How many books are left? | How many books are in the library now?
  How many books is that in the end? | How many books are still there? | How many books does it have now?

library ask: a-x = room
- There is room for {a} books. How many more books fit? | It can hold {a} books. How many more would fit?

library ask: x/a = each
- The books are spread evenly over {a} shelves. How many books are on each shelf?
  {a} shelves get the same number of books. How many books per shelf?

library idle: d
- The library is {d} years old. | {d} people are reading. | It closes in {d} minutes. | It is {d} degrees outside.

account open: a
- {n} {has} {$a} in the bank. | {His} bank account holds {$a}. | {n} open~s a bank account with {$a}.
  The balance of {his} bank account is {$a}.

account open: a*b
- {n} put~s {$b} a month into a bank account for {a} months. | For {a} months {n} pay~s {$b} a month into the bank.

account do: x+a
- {n} [deposit~s|put~s in|transfer~s in|pay~s in] {$a}. | A [paycheck|refund|transfer] of {$a} comes in.
  [Then|Later|Next] {$a} is deposited. | {m} sends {$a} to the account.

account do: x-a
- {n} [withdraw~s|take~s out] {$a}. | A [phone bill|rent payment|fee|bill] of {$a} is taken off.
  [Then|Later|Next] {$a} is withdrawn. | {n} use~s the card for {$a}.

account do: x+a*b
- For {a} weeks {n} deposit~s {$b} a week. | {a} deposits of {$b} each follow. | {a} checks of {$b} each come in.

account do: x-a*b
- For {a} weeks {n} withdraw~s {$b} a week. | {a} bills of {$b} each are taken off. | {n} withdraw~s {$b} on {a} days.

account do: x/2
- {n} withdraw~s half of the money. | Half of the balance is withdrawn. | {n} take~s out half of it.

account do: x-x/k
- {n} withdraw~s {1/k} of the balance. | {1/k} of the balance is withdrawn.

account ask: x = balance
- What is the balance now? | How much is in the account now? | How much money is in the bank in the end?
  What's the new balance? | How much {does} {n} have in the bank now? | How much money is left in the account?

account ask: a-x = missing
- {n} want~s to reach {$a}. How much is missing? | The goal is {$a}. How much more is needed?

account idle: d
- {n} {is} {d} years old. | The bank is {d} km away. | {n} wait~s {d} minutes in line. | It is {d} degrees outside.

bakery open: a
- A bakery [bakes|makes|starts the day with] {a} rolls. | A baker makes {a} rolls. | At opening time a bakery has {a} \
rolls.

bakery open: a*b
- A bakery bakes {a} trays of {b} rolls. | A baker makes {a} trays with {b} rolls on each.

bakery do: x+a
- The baker [bakes|makes|brings out] {a} more. | [At noon|Then|Later] {a} [fresh|new|more] rolls come out of the oven.
  {a} more rolls are baked.

bakery do: x-a
- {a} rolls are [sold|bought|eaten|burnt]. | In the [morning|afternoon] {a} rolls are sold. | {m} buys {a} rolls.
  A cafe picks up {a} rolls. | [Then|Later] {a} of them are sold.

bakery do: x+a*b
- {a} more trays of {b} rolls come out of the oven. | For {a} hours {b} rolls are baked an hour.

bakery do: x-a*b
- {a} customers buy {b} rolls each. | For {a} hours {b} rolls are sold an hour. | {a} bags of {b} rolls are sold.

bakery do: x/2
- Half of the rolls are sold. | By noon half of the rolls are sold. | Then half of them go to a school.

bakery do: x-x/k
- {1/k} of the rolls are sold. | By noon {1/k} of the rolls are sold.

bakery ask: x = now
- How many rolls are left? | How many rolls are there now? | How many rolls remain?
  How many rolls does the bakery have?
  How many rolls are unsold? | How many rolls are on the shelf in the end?

bakery ask: x*a = money
- The last rolls are sold for {$a} each. How much money do they bring? | A roll is {$a}. What are the last rolls worth?

bakery ask: x/a = each
- The last rolls are packed evenly into {a} bags. How many rolls are in each bag?
  {a} helpers divide the last rolls evenly. How many rolls per helper?

bakery idle: d
- The baker is {d} years old. | The oven is {d} years old. | {d} people stand in line. | It is {d} degrees outside.

suitcase open: a
- {His} suitcase weighs {a} kg. | {n} {has} a suitcase of {a} kg. | A packed suitcase weighs {a} kg.

suitcase open: a+b
- An empty suitcase weighs {a} kg and the clothes in it {b} kg. | {His} suitcase weighs {a} kg empty, with clothes {b} \
kg more.

suitcase do: x+a
- {n} [add~s|pack~s|put~s in] [shoes|books|gifts|tools] of {a} kg. | {m} puts in a [coat|bag|box] of {a} kg.
  [Then|Later|Next] {a} kg of [food|books|clothes] are added.

suitcase do: x-a
- {n} [take~s out|remove~s] [shoes|books|gifts|tools] of {a} kg. | [Then|Later|Next] {a} kg of [food|books|clothes] \
are taken out.
  A box of {a} kg is taken out.

suitcase do: x+a*b
- {n} add~s {a} bottles of {b} kg each. | {a} boxes of {b} kg each are added.

suitcase do: x-a*b
- {n} take~s out {a} bottles of {b} kg each. | {a} boxes of {b} kg each are taken out.

suitcase do: x/2
- {n} take~s out half of the weight. | Half of the weight is taken out.

suitcase ask: x = weight
- How heavy is the suitcase now? | How many kg does it weigh now? | What does the suitcase weigh in the end?
  What is the weight of the suitcase now? | How much does it weigh now? | How many kg is that now?

suitcase ask: x-a = over
- Only {a} kg are allowed. How many kg is it too heavy? | The limit is {a} kg. By how many kg is it over the limit?

suitcase ask: a-x = room
- Up to {a} kg are allowed. How many kg can still go in? | It may weigh {a} kg. How many more kg can be packed?

suitcase idle: d
- {n} {is} {d} years old. | The flight takes {d} hours. | The airport is {d} km away. | It is {d} degrees outside.

garden open: a
- {n} {has} {a} [flowers|plants|tulips] in {his} garden. | {a} plants grow in a garden.
  There are {a} plants in a garden.

garden open: a*b
- {n} plant~s {a} rows of {b} flowers in a garden. | A garden has {a} rows with {b} plants in each.

garden do: x+a
- {n} [plant~s|put~s in] {a} more. | [Then|Later|In spring] {a} new ones [come up|are planted]. | {m} brings {a} more \
plants.
  {a} more plants are put in.

garden do: x-a
- {n} [pull~s out|pick~s|dig~s up|cut~s] {a} of them. | [Then|Later|In winter] {a} [die|freeze|wilt|dry out].
  Rabbits eat {a} of them. | {a} plants are eaten by snails.

garden do: x+a*b
- {n} plant~s {a} more rows of {b}. | {a} neighbors bring {b} plants each. | For {a} days {n} plant~s {b} a day.

garden do: x-a*b
- {a} rows of {b} plants dry out. | {a} rabbits eat {b} plants each. | For {a} days {n} pick~s {b} a day.

garden do: x/2
- Half of them freeze in the cold. | Then half of the plants dry out. | {n} dig~s up half of them.

garden do: x-x/k
- {1/k} of them freeze in the cold. | Then {1/k} of the plants dry out.

garden do: x*2
- By summer there are twice as many. | The next year the number of plants doubles.

garden ask: x = now
- How many plants are in the garden now? | How many plants are left? | How many are growing there now?
  How many plants {does} {n} have in the garden? | How many plants are there in the end? | How many plants is that now?

garden ask: x*a = seeds
- Each plant has {a} buds. How many buds is that? | Every plant needs {a} cups of water. How many cups is that?

garden idle: d
- {n} {is} {d} years old. | The garden is {d} m long. | It is {d} degrees outside. | The fence is {d} years old.

classroom open: a
- A classroom has {a} pencils. | There are {a} pencils in the supply closet. | A teacher has {a} pencils.

classroom open: a*b
- A teacher buys {a} packs of {b} pencils. | There are {a} cups with {b} pencils each in a classroom.

classroom open: a+b
- A teacher has {a} long pencils and {b} short pencils. | A classroom has {a} pencils on the desk and {b} in a drawer.

classroom do: x+a
- The teacher [buys|orders|brings|finds] {a} more. | [Then|Later|On Monday] {a} [new |]pencils [arrive|are delivered].
  A parent donates {a} pencils. | {m} brings {a} pencils.

classroom do: x-a
- {a} pencils [get lost|break|are used up|go missing]. | The students [break|lose|use up] {a} pencils.
  {m} takes {a} pencils. | [Then|Later|By Friday] {a} of them break.

classroom do: x+a*b
- {a} packs of {b} pencils arrive. | {a} parents donate {b} pencils each. | The teacher orders {a} packs of {b}.

classroom do: x-a*b
- {a} students take {b} pencils each. | {a} groups use up {b} pencils each. | For {a} days {b} pencils a day get lost.

classroom do: x/2
- Half of the pencils get lost. | The teacher lends half of the pencils to another class.

classroom do: x-x/k
- {1/k} of the pencils get lost. | Then {1/k} of the pencils break.

classroom ask: x = now
- How many pencils are left? | How many pencils are there now? | How many pencils does the class have now?
  How many pencils are there in the end? | How many pencils remain? | How many pencils is that now?

classroom ask: x/a = each
- They are put evenly into {a} cups. How many pencils are in each cup?
  {a} tables get the same number of pencils. How many pencils per table?

classroom ask: a-x = missing
- {a} pencils are needed for a test. How many more are needed? | The class needs {a} pencils. How many are missing?

classroom idle: d
- The teacher is {d} years old. | The lesson takes {d} minutes. | {d} pictures hang on the wall.
  It is {d} degrees outside.

quest open: a
- {n} {has} {a} coins in a video game. | In a video game {n} start~s with {a} coins. | In a new video game {n} {has} \
{a} coins.

quest do: x+a
- {n} [collect~s|find~s|earn~s|pick~s up] {a} coins. | A [chest|treasure|monster] drops {a} coins.
  [Then|Next|Later] {he} [collect~s|earn~s|get~s] {a} more.

quest do: x-a
- {n} [spend~s|pay~s|lose~s] {a} coins. | A [sword|shield|potion|map] costs {a} coins and {n} buy~s it.
  [Then|Next|Later] a thief steals {a} coins.

quest do: x+a*b
- {n} open~s {a} chests with {b} coins in each. | {n} beat~s {a} monsters and get~s {b} coins for each.
  On {a} levels {he} collect~s {b} coins each.

quest do: x-a*b
- {n} buy~s {a} potions for {b} coins each. | {n} lose~s {a} fights and {b} coins in each.

quest do: x*2
- A magic ring doubles the coins. | A bonus level doubles the coins.

quest do: x/2
- {n} lose~s half of the coins. | A dragon steals half of the coins.

quest do: x-x/k
- {n} lose~s {1/k} of the coins. | A dragon steals {1/k} of the coins.

quest ask: x = now
- How many coins {does} {n} have now? | How many coins {does} {he} have in the end? | How many coins are left?
  How many coins is that now? | What's the number of coins now? | How many coins {does} {n} end up with?

quest ask: a-x = missing
- A castle costs {a} coins. How many coins are missing? | {He} need~s {a} coins. How many more coins is that?

quest ask: x-a = gap
- {m} has {a} coins. How many more coins {does} {n} have? | {m} only has {a}. By how many coins {is} {n} ahead?

quest idle: d
- {n} {is} {d} years old. | {d} players are online. | The level lasts {d} minutes. | The game is {d} months old.

party open: a
- There are {a} guests at a party. | A party starts with {a} guests. | {n} {has} {a} guests at {his} party.

party open: a*b
- At a party there are {a} tables with {b} guests each. | {a} families of {b} guests come to a party.

party do: x+a
- {a} [guests|people|more guests] [arrive|show up|walk in|join in]. | [Then|Later|At midnight] {a} more guests \
[arrive|come].
  {m} brings {a} friends along.

party do: x-a
- {a} [guests|people] [go home|leave|drive home]. | [Then|Later|Before midnight] {a} guests [go home|leave].
  {a} of them have to leave early.

party do: x+a*b
- {a} cars with {b} guests each arrive. | {a} families of {b} people join in. | For {a} hours {b} guests arrive an hour.

party do: x-a*b
- {a} cars with {b} guests each drive home. | {a} families of {b} people leave.
  For {a} hours {b} guests leave an hour.

party do: x/2
- Half of the guests go home. | Then half of the guests leave. | By midnight half of them leave.

party do: x-x/k
- {1/k} of the guests go home. | Then {1/k} of the guests leave.

party do: x*2
- An hour later there are twice as many guests. | Then the number of guests doubles.

party ask: x = now
- How many guests are at the party now? | How many guests are left? | How many guests are still there?
  How many guests is that now? | How many people are at the party in the end? | How many guests are there now?

party ask: x/a = tables
- {a} guests sit at each table. How many tables are needed? | They dance in groups of {a}. How many groups is that?

party ask: x*a = slices
- Each guest eats {a} slices of cake. How many slices is that? | Everyone there gets {a} balloons. How many balloons?

party idle: d
- {n} {is} {d} years old. | The music plays for {d} minutes. | {d} lamps hang in the room. | It is {d} degrees outside.
"""
