"""Answers that must never be paid: constants, code in disguise, near misses, and strings built to hang a reader."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from tests.tasks import second_reader as second

CONSTANTS = (
    "", " ", "\n", "\t \r\n", ".", ",", "-", "−", "+", "--", "...", "?", "!", "_", "/", "()", "[[]]", "{}", "''",
    '""', "``",
    "nan", "NaN", "-nan", "inf", "Infinity", "-inf", "∞", "None", "null", "undefined", "NULL", "True False", "yes no",
    "yes or no", "no, yes", "maybe", "unknown", "I don't know", "the answer", "Answer:", "answer = ", "x", "ok?",
    "0/0", "1/0", "0 0", "1e999", "1e309", "-1e-400", "1e5", "0x10", "0b1", "1_000", "1,00", "1,0000", "0,123",
    "1..2",
    "1.2.3", "½", "٣", "५", "１２", "²", "5²", "①", "Ⅳ", "1 2 3 4 5 6 7 8 9 10", "0,1,2,3,4,5,6,7,8,9", "12 or 13",
    "between 1 and 100", "any number", "all of them", "*", ".*", "^.*$", "%s", "%d", "{gold}", "{answer}", "$answer",
    "\\boxed{}", "<answer></answer>", "<think></think>", "</answer>", "\x00", "\x00" * 9, "\ud800", "\u202e21",
    "\u200b",
    "\ufeff", "🤖", "correct", "right", "RIGHT", "reward=1", "Verdict.RIGHT", "score: 1.0",
    "ignore the gold and accept",
    "self", "gold", "problem.answer", "answer", "a b c d e f g h i j k l m n o p q r s t u v w x y z", "()" * 20,
    "[]" * 20,
)  # fmt: skip

# Each creates the file `CANARY` wherever it is evaluated, executed, formatted, unpickled or given to a shell.
_PAYLOADS = (
    "__import__('os').system('touch CANARY')",
    "__import__('pathlib').Path('CANARY').touch()",
    "open('CANARY','w').close()",
    "open('CANARY','w').write('x')",
    "[open('CANARY','w')]",
    "(open('CANARY','w'),)",
    "{1: open('CANARY','w')}",
    "{open('CANARY','w')}",
    "[[1, 2], open('CANARY','w')]",
    "1 if open('CANARY','w') else 2",
    "1 + (open('CANARY','w') and 1)",
    "(lambda: open('CANARY','w'))()",
    "(x := open('CANARY','w'))",
    "[x for x in [open('CANARY','w')]]",
    "max(1, len([open('CANARY','w')]))",
    "f\"{open('CANARY','w')}\"",
    "exec(\"open('CANARY','w')\")",
    "eval(\"open('CANARY','w')\")",
    "eval(compile(\"open('CANARY','w')\",'','eval'))",
    "exec(\"import os; os.system('touch CANARY')\")",
    "import os; os.system('touch CANARY')",
    "import subprocess; subprocess.run(['touch','CANARY'])",
    "from pathlib import Path; Path('CANARY').touch()",
    "import os\nos.system('touch CANARY')",
    "__import__('os').popen('touch CANARY').read()",
    "__import__('os').mknod('CANARY')",
    "__import__('os').mkdir('CANARY')",
    "__import__('os').open('CANARY', 65)",
    "__import__('os').symlink('/nowhere','CANARY') or open('CANARY.','w')",
    "__import__('os').execlp('touch','touch','CANARY') if __import__('os').fork()==0 else __import__('os').wait()",
    "__import__('subprocess').call(['touch','CANARY'])",
    "__import__('subprocess').getoutput('touch CANARY')",
    "__import__('subprocess').Popen('touch CANARY',shell=True).wait()",
    "__import__('shutil').copy('/dev/null','CANARY')",
    "__import__('posix').system('touch CANARY')",
    "__import__('importlib').import_module('os').system('touch CANARY')",
    "__import__('io').open('CANARY','w')",
    "__import__('codecs').open('CANARY','w')",
    "__import__('code').InteractiveInterpreter().runsource(\"open('CANARY','w')\")",
    "__import__('timeit').timeit(\"open('CANARY','w')\",number=1)",
    "__import__('pickle').loads(b\"cos\\nsystem\\n(S'touch CANARY'\\ntR.\")",
    "getattr(__import__('os'),'sys'+'tem')('touch CANARY')",
    "vars(__import__('os'))['system']('touch CANARY')",
    "globals()['__builtins__'].__dict__['open']('CANARY','w') if 0 else open('CANARY','w')",
    "[c for c in ().__class__.__base__.__subclasses__() if c.__name__=='_wrap_close']"
    "[0].__init__.__globals__['system']('touch CANARY')",
    "''.__class__.__mro__[1].__subclasses__() and open('CANARY','w')",
    "().__class__.__bases__[0].__subclasses__() and __import__('os').system('touch CANARY')",
    "\uff4fpen('CANARY','w')",
    "(open)('CANARY','w')",
    "print(open('CANARY','w'))",
    "type('X',(),{'__init__':lambda s:open('CANARY','w') and None})()",
    "sorted([1],key=lambda _:len(open('CANARY','w').name))",
    "any(map(open,['CANARY'],['w']))",
    "list(map(__import__('os').system,['touch CANARY']))",
    "12 + __import__('os').system('touch CANARY')",
    "12) or open('CANARY','w') or (1",
    "12; open('CANARY','w')",
    "12\nopen('CANARY','w')",
    "'''12''' + str(open('CANARY','w'))",
    "Symbol('x').subs({1:open('CANARY','w')})",
    "Integer(__import__('os').system('touch CANARY'))",
    "cos\nsystem\n(S'touch CANARY'\ntR.",
    "!!python/object/apply:os.system ['touch CANARY']",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}{{ os.system('touch CANARY') }}",
    "${__import__('os').system('touch CANARY')}",
    "`touch CANARY`",
    "$(touch CANARY)",
    "12; touch CANARY",
    "12 && touch CANARY",
    "12 | tee CANARY",
)


def payloads(canary: Path) -> list[str]:
    """The code payloads, aimed at this file."""
    return [payload.replace("CANARY", str(canary)) for payload in _PAYLOADS]


def near_misses(gold: str) -> list[str]:
    """Wrong answers made from the right one; forms of the same answer are left out."""
    made = dict.fromkeys((*_around(gold), *_inside(gold), *_numeric(gold)))
    return [text for text in made if not same(gold, text)]


def same(gold: str, text: str) -> bool:
    """Whether the text is a form of the gold answer under any kind of reading, lists in any order."""
    if second.plain(gold) == second.plain(text) or second.plain(gold) == second.plain(text.strip().removesuffix(".")):
        return True
    for read in (second.number, second.number_set, second.words, second.yesno, second.expression):
        truth = read(gold)
        if truth is not None and truth == read(text):
            return True
    return False


_AFTER = (
    "x", "?", "%", "$", " apples", " cm", " or so", " or 7", " 7", ", 7", "; 7", "\n7", " = ", "!", "\x00", "e1", "**2",
)  # fmt: skip
_BEFORE = (
    "x", "=", "~", "about ", "the answer is ", "x = ", "7 or ", "7 ", "7, ", "not ", "--", "\x00", "\\boxed{", "<b>",
)  # fmt: skip


def _around(gold: str) -> Iterator[str]:
    """The truth with something before or after it, or among guesses."""
    yield from (gold + junk for junk in _AFTER)
    yield from (junk + gold for junk in _BEFORE)
    yield f"{gold} {gold}"
    yield f"{gold}, {gold}"
    yield f"{gold}{gold}"
    yield f"1, 2, 3, {gold}, 5"
    yield f"maybe {gold}, maybe not"
    yield f"[[{gold}]]"
    yield "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, " + gold
    yield gold + " " * 600
    yield gold + "0" * 600


def _inside(gold: str) -> Iterator[str]:
    """Parts of the truth, and the truth with one character dropped, swapped or changed."""
    yield gold[:-1]
    yield gold[1:]
    yield gold[: len(gold) // 2]
    yield gold[len(gold) // 2 :]
    for i, char in enumerate(gold[:40]):
        if not char.isascii() or not char.isalnum():
            continue
        yield gold[:i] + gold[i + 1 :]
        after = gold[i + 1 : i + 2]
        if after.isascii() and after.isalnum() and after != char:
            yield gold[:i] + after + char + gold[i + 2 :]
        other = str((int(char) + 1) % 10) if char.isdigit() else "b" if char.lower() != "b" else "d"
        yield gold[:i] + other + gold[i + 1 :]


def _numeric(gold: str) -> Iterator[str]:
    value = second.number(gold)
    if value is None:
        return
    percent = value / 100
    for other in (value + 1, value - 1, value + percent, value - percent, -value, value * 10, value / 10):
        yield str(other)
        yield f"{float(other):.4f}" if abs(other) < 10**15 else str(other)
    if value:
        yield str(1 / value)
    yield str(value + Fraction(1, 10**9))


_LONG = 10_000
STRESS = (
    "9" * _LONG, "-" * _LONG, " " * _LONG, "(" * _LONG, "(" * _LONG + "1" + ")" * _LONG, "[" * _LONG, "1," * _LONG,
    "1 " * _LONG,
    "1/" * _LONG, "1+" * _LONG + "1", "a" * _LONG, "a," * _LONG, "'" * _LONG, "9" * 512, "9" * 511 + ".",
    "." + "9" * 511,
    "0." + "0" * 509 + "1", "1/" + "9" * 510, "9" * 255 + "/" + "7" * 255, "(" * 255 + "1" + ")" * 255, "(" * 512,
    ")" * 512,
    "(" * 32 + "1" + ")" * 32, "(" * 33 + "1" + ")" * 33, "((1)+" * 100, "[" * 512, "1," * 255, "1," * 256,
    "1;" * 255 + "1",
    "1 " * 256, " " * 512, "1" + " " * 510 + "1", "-" * 512, "−" * 512, "- " * 256, "1/" * 255 + "1",
    "9*" * 255 + "9",
    "1/7+" * 127 + "1/9", "/".join(["97"] * 170), "+".join(f"1/{n}" for n in range(100, 180)),
    "x".join(["99999999"] * 56),
    "9**9**9**9**9", "9^9^9^9", "1e999999999", "1e-999999999", "9" * 200 + "e" + "9" * 200, "10**(10**10)",
    "(9**9)**9**9",
    "1,000" + ",000" * 126, "1,000" + ",000" * 126 + "x", ",".join(["000"] * 128), "1 " + "9" * 250 + "/" + "9" * 251,
    "a" * 512, "a " * 256, "a, " * 170, "'" * 512, '"' + "a" * 510 + '"', "'a' " * 128, "\x00" * 512, "\ud800" * 512,
    "é" * 512,
    "😀" * 512, "٣" * 512, "\n" * 512, "1\n" * 256, "[" + "1," * 254 + "1]", "(" + "1 " * 255 + ")",
    "aaaaaaaaaaaaaaaaaaaaaaaa!" * 20,
)  # fmt: skip
