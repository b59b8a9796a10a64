"""The command line. Each command lives in mull/commands; here is the edge where errors become one line."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence
from inspect import signature

from cyclopts import App, CycloptsError, UnusedCliTokensError

from mull import __version__
from mull.commands import ask, bench, evaluate, export, one_line, serve, solve, tasks, train
from mull.core import Failed

FLAGS = [f"--{name}" for name, of in signature(ask.ask).parameters.items() if of.annotation == "Flag"]
FULL = tuple(os.strerror(code) for code in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
NO_MEMORY = (os.strerror(errno.ENOMEM), "can't allocate memory", "out of memory", "bad_alloc")  # and torch's, and C++'s

app = App(
    name="mull",
    help="An open o1: ask a small model that thinks in steps which can be checked.",
    version=__version__,
    result_action="return_value",
    suppress_keyboard_interrupt=False,
)
app.command(ask.ask)
app.command(solve.solve)
app.command(evaluate.app)
app.command(train.train)
app.command(serve.serve)
app.command(tasks.app)
app.command(export.export)
app.command(bench.bench)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, 2 for bad input, 1 for a failed run, 130 for Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):  # a terminal that lacks a character shows `?`
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    argv = list(sys.argv[1:] if argv is None else argv)
    try:
        app(_shielded(argv), exit_on_error=False, print_error=False)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except UnusedCliTokensError as error:
        before = argv[argv.index(error.unused_tokens[0]) - 1] if error.unused_tokens else ""
        option = before.startswith("-") and before.lstrip("-")[:1].isalpha()  # `--show yes` lacks no quotes
        words = argv[:1] == ["ask"] and not option
        return _fail('a question of several words goes in quotes: mull ask "what is 2+2"' if words else error, 2)
    except (CycloptsError, ValueError) as error:
        return _fail(error, 2)
    except (ArithmeticError, Failed) as error:  # a loss that is not finite, a judge that raised, a process that died
        return _fail(error, 1)
    except Exception as error:
        if line := _short(error, training=argv[:1] == ["train"]):
            return _fail(line, 1)
        if isinstance(error, OSError):
            return _fail(error, 2)
        raise
    except KeyboardInterrupt:
        return _fail("interrupted", 130)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    return 0


def _shielded(argv: list[str]) -> list[str]:
    """`mull ask "-3 + 5"`: what begins like a negative number is a question, not an option."""
    if argv[:1] != ["ask"] or "--" in argv:
        return argv
    sums = [i for i, arg in enumerate(argv) if arg[:1] == "-" and arg[1:2] and arg[1] in "0123456789(. "]
    sums = [i for i in sums if argv[i - 1][:2] != "--" or argv[i - 1] in FLAGS or "=" in argv[i - 1]]
    return [*(arg for i, arg in enumerate(argv) if i not in sums), "--", *(argv[i] for i in sums)] if sums else argv


def _short(error: Exception, *, training: bool) -> str:
    """What the machine has run short of, and what helps; '' where it is something else.

    Neither torch nor safetensors has a kind of error for that: their words tell.
    """
    text = str(error)
    if isinstance(error, MemoryError) or any(words in text for words in NO_MEMORY):
        helps = ": lower micro_tokens, or begin with a smaller model" * training
        return f"memory has run out{helps}" + f" ({text})" * bool(text)
    if any(words in text for words in FULL):
        helps = ": make room, and --resume goes on from the newest checkpoint" * training
        return f"nothing more can be written{helps} ({text})"
    return ""


def _fail(message: object, code: int) -> int:
    print("mull:", one_line(message), file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
