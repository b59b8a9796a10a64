"""The words of the stories of `kept`."""

from __future__ import annotations

Pool = tuple[str, ...]
QUEUES: Pool = (
    "a [queue|line] has {l}",
    "{l} are in line",
    "{l} stand in a [line|queue]",
    "in the queue: {l}",
    "queue: {l}",
    "{l} wait in line [in this order|]",
    "there is a line with {l}",
    "a line of people: {l}",
)
PILES: Pool = (
    "i put {l} on a [stack|pile] in this order",
    "i stack {l} in this order",
    "a [pile|stack] from bottom to top: {l}",
    "i lay {l} on each other, in that order",
    "i pile up {l}",
    "i first put down {f}, then on it {r}",
    "i put {f} down, then {o}",
    "i put {f} on the table, then {o}",
    "first {f} goes down, then {o}",
)
LISTS: Pool = ("list: {l}", "the list is {l}", "take the list {l}", "letters {l}", "in the list {l}",
               "[start|begin] with {l}",
                "there are {l} in a row")  # fmt: skip
RACES: Pool = (
    "in a race {f} is first, then {r}",
    "{f} leads the race, then {r}",
    "race order: {l}",
    "{l} run in this order",
)
HAPPENS: dict[str, dict[str, Pool]] = {
    "queue": {
        "join": ("<{a} joins at the end>", "<{a} joins>", "<{a} comes> and goes to the end", "<{a} gets in line>",
                 "<{a} joins the line>", "<{a} stands at the back>"),
        "front": ("<{a} cuts in at the front>", "<{a} goes to the very front>", "<{a} jumps the queue> to the front"),
        "off": ("<the first one leaves>", "<the first person is served> and leaves", "<{a} is served> and goes",
                "<the person in front leaves>"),
        "two": ("<the first two leave>", "<the first two people are served>", "<the first two are done> and leave",
                "<the two in front leave>", "<two people are served>"),
        "leave": ("<{a} leaves>", "<{a} goes home>", "<{a} gives up> and leaves", "<{a} leaves the line>"),
        "swap": ("<{a} and {b} swap places>", "<{a} swaps with {b}>", "<{a} and {b} change places>"),
        "back": ("<{a} goes to the end>", "<{a} moves to the back>"),
    },
    "stack": {
        "join": ("i <put a {a} one on top>", "i <add a {a} one>", "a <{a} one goes on top>", "put <{a} on top>"),
        "off": ("i <take the top one off>", "i <take off the top one>", "<remove the top one>",
                "the <top one is taken>"),
    },
    "list": {
        "join": ("<append {a}>", "<add {a} [to|at] the end>", "<add {a}>", "<put {a} at the end>", "<push {a}>"),
        "leave": ("<remove {a}>", "<delete {a}>", "<take out {a}>", "<drop {a}>"),
        "first": ("<remove the first [one|]>", "<delete the first>", "<drop the first [one|]>",
                  "<take away the first>"),
        "last": ("<remove the last [one|]>", "<delete the last>", "<drop the last [one|]>", "<pop the last>"),
        "swap": ("swap <{a} and {b}>", "<{a} and {b} change places>", "i swap <{a} with {b}>"),
        "place": ("swap <the {p} and the {q}>", "i swap <the {p} and {q} letter>", "exchange <the {p} and the {q}>",
                  "<the {p} and the {q} swap places>"),
        "back": ("move <{a} to the end>", "<{a} goes to the end>", "put <{a} last>"),
        "ahead": ("move <{a} to the front>", "<{a} goes to the front>", "put <{a} first>"),
        "reverse": ("<reverse it>", "<turn it around>", "<reverse the order>"),
    },
    "push": {"join": ("<push {a}>",), "off": ("<pop>",)},
    "race": {"pass": ("<{a} overtakes {b}>", "<{a} passes {b}>", "<{a} gets past {b}>", "<{b} is overtaken by {a}>")},
}  # fmt: skip
ROW_ASKS: dict[str, Pool] = {
    "first": ("who is first [now|]", "who stands in front", "who is at the front", "who is next"),
    "last": ("who is last [now|]", "who stands at the end", "who is at the back"),
    "second": ("who is second [now|]", "who is in second place"),
    "third": ("who is third [now|]", "who is in third place"),
    "top": ("which {t} is on top [now|]", "what color is on top", "what is on top [now|]", "which one is on top now"),
    "bottom": ("which {t} is at the bottom", "what color is at the bottom [now|]"),
    "list": ("what is the list now", "what does the list look like", "what is the order now", "new list", "result",
             "what do i get", "final order"),
    "place": ("in which place is {w}", "what place is {w} in [now|]", "which position does {w} have"),
}  # fmt: skip

ADDED = ("add {k}", "plus {k}", "add {k} to it", "+{k}", "i add {k}")
TAKEN = ("subtract {k}", "minus {k}", "take away {k}", "-{k}", "take {k} off", "i subtract {k}")
GROWN = ("gets {k} from {his} [brother|sister|mum]", "buys {k} more", "finds {k}", "gets {k} more", "wins {k}")
SHRUNK = ("gives {k} to a friend", "loses {k}", "gives away {k}", "gives {k} to {his} [brother|sister]")
DOUBLES: dict[str, dict[str, Pool]] = {
    "number": {"*": ("<double it>", "<i double it>", "<times 2>", "<multiply by 2>", "<double that>"),
               "/": ("<halve it>", "<divide by 2>", "<take half of it>", "<cut it in half>", "<divide it by 2>")},
    "person": {"*": ("<doubles what {he} has>", "<doubles {his} number>", "<gets as many again as {he} has>"),
               "/": ("<gives half of what {he} has> to [Mia|a friend]", "<gives half of them> away",
                     "<loses half of them>",
                     "<gives away half>", "<sells half of them>", "<gives half> to {his} [sister|brother]")},
    "money": {"*": ("<double my money>", "<double it>"),
              "/": ("<spend half of it>", "<spend half of my money>", "<give away half>", "<lose half of it>")},
}  # fmt: skip
