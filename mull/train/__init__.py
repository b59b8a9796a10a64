"""One readable loop a stage, and what the stages share."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from mull.model import folder_named

Folder = Annotated[Path, AfterValidator(folder_named)]
"""A model folder in a configuration; the name of a model that comes with the package will do."""
