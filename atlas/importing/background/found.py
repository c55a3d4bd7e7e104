"""What a reader of extracts finds: shapes with a layer and a name, as the libraries hold them."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["Extract", "Found", "library", "refused"]


@dataclass(frozen=True)
class Found:
    """A shape. `geometry`: a geometry of shapely, in degrees (WGS 84)."""

    layer: str
    name: str | None
    geometry: Any


@dataclass(frozen=True)
class Extract:
    """What a file holds. `source`: `osm`, `brt`, or None where the file does not tell."""

    found: tuple[Found, ...]
    source: str | None


def library(name: str) -> Any:
    """A package of the extra `background`. Raises `AtlasError` with what to install where it is not there."""
    try:
        return import_module(name)
    except ImportError:
        what = say("this needs the package {name}, which is not installed", name=name.partition(".")[0])
        hint = say("install it: {command}", command='python -m pip install "neighbourhood-atlas[background]"')
        raise AtlasError([Problem("", 1, "", what, hint)]) from None


def refused(file: Path, what: Sentence, hint: Sentence, line: int = 1) -> AtlasError:
    """That a file cannot be used, and what to do."""
    return AtlasError([Problem(str(file), line, "", what, hint)])
