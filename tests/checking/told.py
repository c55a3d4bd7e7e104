"""What is told of a folder that can be read."""

from datetime import date
from pathlib import Path

from atlas.checking import read_checked
from atlas.checking.cautions import cautions

from ..reading.folders import TODAY

__all__ = ["cautions_of"]


def cautions_of(folder: Path, today: date = TODAY) -> list[str]:
    """Every caution, in English."""
    return [one.to("en") for one in cautions(read_checked(folder, today), folder, today)]
