"""Problems whose answers and steps can be checked: one file a family, all of them in TASKS."""

from __future__ import annotations

from mull.core import Task
import importlib

TASKS: dict[str, Task] = {}
for _m, _c in (("arithmetic","Arithmetic"),("longhand","Longhand"),("decimals","Decimals"),("equations","Equations"),("letters","Letters"),("countdown","Countdown"),("stories","Stories"),("numbers","Numbers"),("logic","Logic"),("state","State")):
    try:
        _mod = importlib.import_module(f"mull.tasks.{_m}")
        TASKS[_m] = getattr(_mod, _c)()
    except (ImportError, AttributeError) as e:
        print("no", _m, e)
