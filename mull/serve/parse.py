"""Bytes to requests, stricter than json: no NaN, no infinity, no key twice, no lone surrogate, nothing deep or huge."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from mull.serve.errors import Refused

Model = TypeVar("Model", bound=BaseModel)

DEEPEST = 32
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
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Unsound("a key stands in the same object twice")
    return found


def _check(value: Any) -> None:
    waiting = [(value, 1)]
    while waiting:
        each, depth = waiting.pop()
        if depth > DEEPEST:
            raise _Unsound(f"the body is nested deeper than {DEEPEST}")
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
        return kind.model_validate(parsed(body))
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = ".".join(str(part)[:64] for part in first["loc"])
        message = first["msg"].removeprefix("Value error, ")
        raise Refused(400, f"{where}: {message}" if where else message, param=where or None) from None
    except ValueError as error:
        raise Refused(400, str(error), code="invalid_json") from None
