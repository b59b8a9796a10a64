"""The command line. Each command lives in mull/commands; here is the edge where errors become one line."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from mull import __version__
from mull.commands import ask, bench, evaluate, export, serve, solve, tasks, train
from mull.core import Failed

LONGEST = 600  # characters of an error line

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
    try:
        app(_shielded(list(sys.argv[1:] if argv is None else argv)), exit_on_error=False, print_error=False)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (CycloptsError, ValueError, OSError) as error:
        return _fail(str(error), 2)
    except (ArithmeticError, Failed) as error:  # a loss that is not finite, a judge that raised, a process that died
        return _fail(str(error), 1)
    except KeyboardInterrupt:
        return _fail("interrupted", 130)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    return 0


def _shielded(argv: list[str]) -> list[str]:
    """`mull ask "-3 + 5"`: what begins like a negative number is a question, not an option."""
    if argv[:1] != ["ask"] or "--" in argv:
        return argv
    sums = [arg for arg in argv if arg[:1] == "-" and arg[1:2] and arg[1] in "0123456789(. "]
    return [*(arg for arg in argv if arg not in sums), "--", *sums] if sums else argv


def _fail(message: str, code: int) -> int:
    line = " ".join(message.split())
    line = "".join(c if c.isprintable() else repr(c)[1:-1] for c in line)
    print("mull:", line if len(line) <= LONGEST else line[: LONGEST - 1] + "…", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
