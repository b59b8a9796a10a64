"""Networks: tokens in, numbers out."""

from pathlib import Path

MODELS = Path(__file__).resolve().parent.parent / "models"  # folders that come with the package
