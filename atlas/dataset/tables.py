"""What is a table of an atlas? Its columns, what each means, and how rows are made from what pages show."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Literal

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.model.atlas import Atlas, Neighbourhood
from atlas.texts import Sentence

__all__ = ["Column", "ColumnType", "ForeignKey", "Row", "Source", "Table", "Value"]

Value = str | int | float | Decimal | bool | date | time | None
"""None: nobody said it, or nobody was asked. That is never zero."""
Row = tuple[Value, ...]
ColumnType = Literal["string", "integer", "number", "boolean", "date", "time"]


@dataclass(frozen=True)
class Column:
    """One column. `title`, `description`: for people.

    `unit`: what a number counts; `choices`: all values that it can have, with what each means; `words`: the group of
    the vocabulary that its values are words of; `several`: whether a value holds several, with a space between them;
    `required`: whether every row has it; `decimals`: to how many a number is rounded; `least` and `most`: between
    which a number lies; `pattern`: the form of a text; `method`: the anchor at the page of methods that tells how
    it is computed; `field`: of what people filled in, where the page of fields explains that (`initiative#people`).
    """

    name: str
    title: Sentence
    description: Sentence
    type: ColumnType = "string"
    unit: Sentence | None = None
    choices: Mapping[str, Sentence] | None = None
    words: str | None = None
    several: bool = False
    required: bool = False
    decimals: int | None = None
    least: float | None = None
    most: float | None = None
    pattern: str | None = None
    method: str | None = None
    field: str | None = None


@dataclass(frozen=True)
class ForeignKey:
    """These columns name a row of another table, by its key."""

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """What the rows of one neighbourhood are made of: its pages, what was computed of them, and the day of that."""

    neighbourhood: Neighbourhood
    findings: NeighbourhoodFindings
    today: date


@dataclass(frozen=True)
class Table:
    """`title`, `description`: for people. `key`: the columns that no two rows have alike, and that every row has.

    `rows`: of one neighbourhood, in the order of `columns`; `once`: of the whole atlas instead. `inside`: the table to
    whose rows these belong, and whose key this key begins with; there they are called `called`, in what nests them.
    """

    name: str
    title: Sentence
    description: Sentence
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()
    rows: Callable[[Source], Iterable[Row]] | None = None
    once: Callable[[Atlas], Iterable[Row]] | None = None
    inside: str | None = None
    called: str = ""
    names: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", tuple(column.name for column in self.columns))
