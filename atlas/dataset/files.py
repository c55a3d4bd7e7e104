"""Which files of the whole atlas are there for other programs? The page `data` lists them, and a catalogue describes
them; whoever adds one adds a row here."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.dataset.sources import DataSources
from atlas.texts import Sentence

__all__ = ["DATA_FILES", "DataFile", "Standard"]


@dataclass(frozen=True)
class Standard:
    """A form that others agreed on. `address`: where it is described."""

    name: str
    address: str


@dataclass(frozen=True)
class DataFile:
    """A file below the folder of data. `description`: for whom it is, and what it holds, in a sentence.

    `make`: its bytes, which depend on nothing but its argument, so that what was made is kept. `table`: the name of the
    table that it holds, if it holds one alone.
    """

    path: str
    title: Sentence
    description: Sentence
    media_type: str
    standard: Standard | None
    make: Callable[[DataSources], bytes]
    table: str | None = None


DATA_FILES: tuple[DataFile, ...] = ()
