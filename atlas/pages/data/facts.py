"""What do the templates of this room need to know?"""

from dataclasses import dataclass

from atlas.dataset.files import DataFile

__all__ = ["ColumnFacts", "DataFacts", "LicenceFacts", "TableFacts"]


@dataclass(frozen=True)
class LicenceFacts:
    """`name`: None where only the address is known."""

    name: str | None
    address: str


@dataclass(frozen=True)
class ColumnFacts:
    """A column in the reader's words. `choices`: each value with what it means; `method`: an anchor of the page of
    methods; `field`: the place at the pages of fields; `words`: whether its values are words of the vocabulary."""

    name: str
    title: str
    description: str
    unit: str | None
    choices: tuple[tuple[str, str], ...]
    words: bool
    several: bool
    method: str | None
    field: str | None


@dataclass(frozen=True)
class TableFacts:
    """A table in the reader's words."""

    name: str
    title: str
    description: str
    columns: tuple[ColumnFacts, ...]


@dataclass(frozen=True)
class DataFacts:
    """For `data.md.jinja`. `files`: those that hold no table alone. `licence`: None where none was given; `publisher`:
    a name and a website, if told."""

    files: tuple[DataFile, ...]
    tables: tuple[TableFacts, ...]
    licence: LicenceFacts | None
    publisher: tuple[str, str | None] | None
