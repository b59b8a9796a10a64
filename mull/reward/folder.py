"""The scorer of a folder, whatever its kind: the one door to those that were trained."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mull.chat import Chat
from mull.engine.embedded import Embedded
from mull.model import checkpoint
from mull.model.folder import describe, read_json, sha256
from mull.reward.generative import Generative
from mull.reward.process import ABOUT, About, Learned, Trunk, chat_of, heads_of

if TYPE_CHECKING:
    from mull.reward.published import Published


def told(name: Path) -> dict[str, Any]:
    """What a folder tells of its reward model: its `kind`, whose `labels` it has learnt from, and more of one of ours.

    Raises ValueError, in one line, where it holds none.
    """
    folder, convention = _parted(name)
    if _ours(folder, convention):
        return asdict(About.read(folder))
    from mull.reward.published import told as convention_of

    return {"kind": "process", "labels": convention or convention_of(folder)}


def opened(
    name: Path,
    chat: Chat | None,
    *,
    policy: str | None = None,
    engine: Trunk | None = None,
    critiques: int = 1,
    seed: str = "",
    prices: bool | None = None,
) -> Learned | Generative | Published:
    """A scorer of the traces that a model with this `chat` writes; None: somebody else's, with tokens of its own.

    Heads on the trunk of the `policy`, named by its model's hash, judge by the states of the `engine` that runs it,
    where one does in this process. A verifier writes so many `critiques`, their draws
    named by `seed`. What is not ours is asked by a published convention, DIR#rlhflow names both. `prices`: see
    `Learned.open`.
    Raises ValueError, in one line, where the folder holds no scorer, one for another tokenizer, or heads on another
    model's trunk than the policy's.
    """
    folder, convention = _parted(name)
    if not _ours(folder, convention):
        from mull.reward.published import Published

        return Published.open(folder, convention)
    about = About.read(folder)
    if about.kind == "generative":
        model, own = checkpoint.load(folder), Chat.load(folder)
        return Generative(Embedded(model, own), critiques, seed=seed, longest=model.config.context // 2)
    if chat is None:
        raise ValueError(f"{folder} judges the tokens of our own models, and this one writes others")
    if about.separate or policy is None:
        return Learned.open(folder, chat, prices=prices)
    if about.policy != policy:
        raise ValueError(
            f"{folder} holds heads on the trunk of model {about.policy}, and the policy is {policy}: "
            "score with a separate model, or train heads with --init of this policy"
        )
    if engine is None:
        return Learned.open(folder, chat, prices=prices)
    chat_of(folder, chat)
    engine.keeps = True
    return Learned(heads_of(folder, describe(folder)), engine, about.kind, prices=about.useful)


def scorer_hash(name: Path) -> str | None:
    """Twelve hex digits that name a scorer in reports: of its weights, or of its heads where the trunk is its policy's;
    and the convention, where one is named. None where the weights lie in several files."""
    folder, convention = _parted(Path(name))
    heads = _ours(folder, convention) and not About.read(folder).separate
    file = folder / ("heads.safetensors" if heads else "model.safetensors")
    asked = "" if convention is None else f"#{convention}"
    return sha256(file)[:12] + asked if file.is_file() else None


def shares(name: Path, policy: str | None) -> bool:
    """Whether it holds heads on this policy's trunk, which cost next to nothing where that runs in this process."""
    folder, convention = _parted(name)
    return _ours(folder, convention) and (about := About.read(folder)).policy == policy and not about.separate


def _parted(name: Path) -> tuple[Path, str | None]:
    """The folder, and the convention behind its last #, where there is no folder of the whole name."""
    folder, sign, convention = str(name).rpartition("#")
    return (Path(folder), convention) if sign and not name.exists() else (name, None)


def _ours(folder: Path, convention: str | None) -> bool:
    """Whether a folder is no published model's."""
    if convention is not None:
        return False
    config = folder / "config.json"
    return (folder / ABOUT).is_file() or not config.is_file() or "mull" in read_json(config)
