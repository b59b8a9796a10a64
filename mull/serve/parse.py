"""Bytes to requests, stricter than json: no NaN, no infinity, no key twice, no lone surrogate, nothing deep or huge."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mull.serve.errors import Refused
from mull.serve.schema import CHARACTERS

Model = TypeVar("Model", bound=BaseModel)

DEEPEST = 32
MOST_KEYS = 256  # of one object
MOST_VALUES = 1 << 16  # of all lists and objects together: they are looked at one by one, and all others wait
SMALLEST, LARGEST = -(1 << 63), (1 << 63) - 1


def parsed(body: bytes) -> Any:
    """The value. Raises ValueError, in one line that quotes nothing, for what is no such JSON."""
    try:
        value = json.loads(body.decode(), parse_constant=_not_finite, object_pairs_hook=_once)
    except UnicodeDecodeError:
        raise ValueError("the body is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"the body is not JSON: {error.msg} at character {error.pos}") from None
    except RecursionError:
        raise ValueError(f"the body is nested deeper than {DEEPEST}") from None
    except _Unsound:
        raise
    except ValueError:  # an integer with more digits than Python reads
        raise _Unsound("a number in the body is too large") from None
    _check(value)
    return value


class _Unsound(ValueError):
    """What is wrong with the body, in our own words."""


def _not_finite(name: str) -> NoReturn:
    raise _Unsound(f"{name} is not JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(pairs) > MOST_KEYS:  # every one that is not known would be a fault of its own
        raise _Unsound(f"an object in the body has more than {MOST_KEYS} keys")
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Unsound("a key stands in the same object twice")
    return found


def _check(value: Any) -> None:
    waiting, values = [(value, 1)], 1
    while waiting:
        each, depth = waiting.pop()
        if depth > DEEPEST:
            raise _Unsound(f"the body is nested deeper than {DEEPEST}")
        values += len(each) if isinstance(each, dict | list) else 0
        if values > MOST_VALUES:
            raise _Unsound(f"the body has more than {MOST_VALUES} values")
        if isinstance(each, str):
            try:
                each.encode()
            except UnicodeEncodeError:
                raise _Unsound("a string in the body holds a lone surrogate, which is not valid Unicode") from None
        elif isinstance(each, dict):
            waiting += ((part, depth + 1) for pair in each.items() for part in pair)
        elif isinstance(each, list):
            waiting += ((part, depth + 1) for part in each)
        elif isinstance(each, int | float) and not _small(each):
            raise _Unsound("a number in the body is too large")


def _small(number: float) -> bool:
    """Whether it is a finite float, or a whole number of 64 bits."""
    return math.isfinite(number) if isinstance(number, float) else SMALLEST <= number <= LARGEST


def request_of(kind: type[Model], body: bytes) -> Model:
    """The request that a body holds. Raises Refused with its first fault, quoting nothing but the field's name."""
    try:
        value = parsed(body)
    except ValueError as error:
        raise Refused(400, str(error), code="invalid_json") from None
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        raise _refused(error, value) from None


def _refused(error: ValidationError, value: Any) -> Refused:
    """The first fault. Where a field may be of several kinds, that of the kind which the value comes nearest to."""
    faults = [(_place(fault, value), fault) for fault in error.errors(include_url=False, include_input=False)]
    first = faults[0][0]

    def near(fault: tuple[list[str], ErrorDetails]) -> tuple[int, bool]:
        return len(fault[0]), not fault[1]["type"].endswith("_type")

    nearest = max((fault for fault in faults if fault[0][: len(first)] == first), key=near)
    place, fault = nearest
    words = [fault["msg"].removeprefix("Value error, ")]
    if not near(nearest)[1]:  # of none of the kinds: all are named
        words += [other["msg"].removeprefix("Input should be ") for at, other in faults if at == place][1:]
    where, message = ".".join(place), ", or ".join(dict.fromkeys(words))
    long = fault["type"] == "string_too_long" and fault["ctx"]["max_length"] == CHARACTERS
    code = "context_length_exceeded" if long else None
    return Refused(400, f"{where}: {message}" if where else message, code=code, param=where or None)


def _place(fault: ErrorDetails, value: Any) -> list[str]:
    """Where in the body a fault is: its path, without the kinds that a field may be of."""
    place, path = [], fault["loc"]
    for i, part in enumerate(path, 1):
        if part in value if isinstance(value, dict) else isinstance(value, list) and isinstance(part, int):
            value = value[part]
        elif fault["type"] != "missing" or i < len(path):
            continue
        place.append(str(part)[:64])
    return place
