"""`mull train`: a stage, its configuration from defaults, a file and flags, and the folder of the run."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_type_hints

from mull.commands import Flag, Settings, pair

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

    Config = TypeVar("Config", bound=BaseModel)


def train(
    stage: Literal["pretrain", "sft", "rl", "reward", "distill"],
    /,
    *,
    out: Path,
    config: Path | None = None,
    set_: Settings = None,
    resume: Flag = False,
    kind: Literal["outcome", "process", "generative"] | None = None,
    algorithm: Literal["grpo", "ppo"] | None = None,
) -> None:
    """Train a model; the folder of the finished one is printed.

    Parameters
    ----------
    stage
        pretrain (from nothing), sft or rl (from the model folder that `init` names), reward (a scorer, likewise), or
        distill (from what a tree search with that model finds).
    out
        Folder of the run: configuration, metrics, samples, checkpoints, model.
    config
        JSON file with what differs from the defaults.
    set_
        Single settings such as optim.matrix_lr=0.01, which win over the file. Values are JSON. What there is to
        set, and what it is by default, stands in the config.json of a run, and in mull/train on top of STAGE.py and
        of what that is made of: optim.py; for rl learner.py, credit.py, curriculum.py and health.py, for the others
        fit.py and data.py.
    resume
        Go on from the run's newest checkpoint.
    kind
        For reward: whether the answer is judged, every step as well, or both in words; short for --set kind=KIND.
    algorithm
        For rl: whether a sample is compared with its group, or with a value head; short for --set algorithm=ALGORITHM.
    """
    # Checked here, before the seconds that importing the training code takes.
    file = _object(config) if config is not None else {}
    pairs = [pair(text) for text in set_ or ()]
    if kind is not None:
        if stage != "reward":
            raise ValueError(f"--kind is for reward models: leave it out of {stage}")
        pairs.append(("kind", kind))
    if algorithm is not None:
        if stage != "rl":
            raise ValueError(f"--algorithm is for reinforcement: leave it out of {stage}")
        pairs.append(("algorithm", algorithm))
    if out.exists() and not out.is_dir():
        raise ValueError(f"{out} is not a folder")
    if stage == "pretrain":
        from mull.train.pretrain import Pretrain, pretrain

        print(pretrain(resolve(Pretrain, file, pairs), out, resume=resume))
    elif stage == "rl":
        from mull.train.rl import RL, rl

        print(rl(resolve(RL, file, pairs), out, resume=resume))
    elif stage == "reward":
        from mull.train.reward import Reward, reward

        print(reward(resolve(Reward, file, pairs), out, resume=resume))
    elif stage == "distill":
        from mull.train.distill import Distill, distill

        print(distill(resolve(Distill, file, pairs), out, resume=resume))
    else:
        from mull.train.sft import SFT, sft

        print(sft(resolve(SFT, file, pairs), out, resume=resume))


def resolve(kind: type[Config], file: dict[str, Any], pairs: list[tuple[str, Any]]) -> Config:
    """The configuration: defaults, then the file, then the pairs of dotted key and value.

    Raises ValueError, in one line, for a key that does not exist or a value that does not fit.
    """
    from pydantic import ValidationError

    values = _defaults(kind)
    _merge(kind, values, file, "")
    for key, value in pairs:
        nested: Any = value
        for part in reversed(key.split(".")):
            nested = {part: nested}
        _merge(kind, values, nested, "", into_tables=True)
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        wrong = (f"{'.'.join(map(str, e['loc']))}: {_said(kind, e)}" for e in error.errors())
        raise ValueError("; ".join(wrong)) from None


def _said(kind: type[BaseModel], error: ErrorDetails) -> str:
    """What is wrong with a setting, in the words of who types it."""
    if error["type"] == "missing" and len(error["loc"]) == 1:
        return f"{error['msg']}: {kind.model_fields[str(error['loc'][0])].description}"
    if error["type"] == "tuple_type":
        given = error["input"]
        return f"should be a list in JSON: '{json.dumps(given.split(',') if isinstance(given, str) else [given])}'"
    return error["msg"]


def _defaults(kind: type[BaseModel]) -> dict[str, Any]:
    fields = ((name, field) for name, field in kind.model_fields.items() if not field.is_required())
    given = {name: field.get_default(call_default_factory=True) for name, field in fields}
    return dict(json.loads(kind.model_construct(**given).model_dump_json(include=set(given))))


def _merge(kind: Any, values: dict[str, Any], new: dict[str, Any], at: str, into_tables: bool = False) -> None:
    """Lay `new` over `values`. Nested settings are merged; tables of weights are replaced, unless by dotted keys."""
    known = _fields(kind)
    for key, value in new.items():
        if known is not None and key not in known:
            raise ValueError(f"no such setting: {at}{key}; there are {', '.join(known)}")
        inner = known[key] if known is not None else None
        merges = _fields(inner) is not None or into_tables
        if merges and isinstance(value, dict) and isinstance(values.get(key), dict):
            _merge(inner, values[key], value, f"{at}{key}.", into_tables)
        else:
            values[key] = value


def _fields(kind: Any) -> dict[str, Any] | None:
    """Names and types of the settings of a configuration class, None for anything else."""
    from pydantic import BaseModel

    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {name: field.annotation for name, field in kind.model_fields.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return {field.name: hints[field.name] for field in fields(kind)}
    return None


def _object(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
    except OSError as error:
        raise ValueError(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path} is not JSON: {error}") from None
    if not isinstance(found, dict):
        raise ValueError(f"{path} must hold a JSON object")
    return found
