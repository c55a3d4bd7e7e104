"""One of the two states that are compared: what its folder says, what is wrong with it, and what comes of it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.checking import read_checked
from atlas.checking.cautions import cautions
from atlas.keeping.identity import FolderIdentity
from atlas.model.atlas import Atlas
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.read import read_atlas

__all__ = ["Side", "read_side"]


@dataclass(frozen=True)
class Side:
    """`name`: what a reader calls it. `atlas`: None where it cannot be read as a whole; `problems` say why, and also
    hold what is only better looked at."""

    name: str
    content: Path
    files: FolderIdentity
    atlas: Atlas | None
    problems: tuple[Problem, ...]

    @property
    def paths(self) -> Mapping[str, str]:
        """An identity of every file, by its path in the content folder."""
        return self.files.files


def read_side(name: str, content: Path, today: date) -> Side:
    """Read a content folder as on the day `today`. Nothing that stands in it makes this fail."""
    files = FolderIdentity(content)
    problems: tuple[Problem, ...] = ()
    atlas: Atlas | None = None
    try:
        atlas = read_checked(content, today, files=files)
    except AtlasError as error:
        problems = error.problems
        with suppress(AtlasError):  # what only analysis objects to can still be computed
            atlas = read_atlas(content, today, files=files)
    warnings = cautions(atlas, content, today) if atlas else ()
    return Side(name, content, files, atlas, (*problems, *warnings))
