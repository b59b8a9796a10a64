"""Networks: tokens in, numbers out."""

from pathlib import Path

MODELS = Path(__file__).resolve().parent.parent / "models"  # folders that come with the package


def folder_named(name: Path | str) -> Path:
    """A model folder. The name of a model that comes with the package will do, where no such folder is at hand.

    `http://host/v1#model` names a model behind an endpoint; as a path its slashes are one fewer.
    """
    folder, shipped = Path(name), MODELS / name
    return shipped if not folder.exists() and shipped.parent == MODELS and shipped.is_dir() else folder
