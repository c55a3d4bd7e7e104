"""What a sheet of the workbook is made of: columns, each for one value in front matter."""

from dataclasses import dataclass
from typing import Any, Literal

from atlas.schema import kind_named, told_of
from atlas.texts import Sentence

__all__ = ["Column", "Kind", "Page", "Sheet", "field_column"]

Kind = Literal[
    "words", "text", "list", "day", "partial_day", "clock", "number", "yes_no", "choice", "term", "languages",
    "initiative", "challenge", "need", "id",
]  # fmt: skip
"""How a cell is read and written. `text`: words that a spreadsheet would take for a number or a day; `list`: several,
with `;` between them."""
Page = Literal["neighbourhood", "initiative", "challenge"]
KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Column:
    """One column. `key`: where its value stands in the front matter of the page, or in an item of a list there.

    `choices`: the name of the list of words to choose from. `several`: one of some columns that fill one list together.
    `example`: what the example row says, an id where there is a choice.
    """

    key: KeyPath
    title: Sentence
    about: Sentence
    kind: Kind = "words"
    choices: str = ""
    several: bool = False
    required: bool = False
    width: int = 18
    example: Sentence | str | float | None = None


def field_column(
    page: Page, key: KeyPath, kind: Kind = "words", choices: str = "", *, about: Sentence | None = None, **more: Any
) -> Column:
    """A column that is called what its field is called everywhere, with what is told of it.

    `about`: how to fill in a cell, where that differs from what is told of the field.
    """
    told = told_of(kind_named(page).model, key)
    return Column(key, told.title, about or told.about, kind, choices, **more)


@dataclass(frozen=True)
class Sheet:
    """One sheet; its first column names the page that a row belongs to.

    `items`: the key of the list of which each row is an item; without it, a row is a page.
    """

    name: str
    title: Sentence
    about: Sentence
    page: Page
    columns: tuple[Column, ...]
    items: str = ""

    @property
    def keys(self) -> frozenset[KeyPath]:
        """The keys that its columns can fill."""
        return frozenset(column.key for column in self.columns if column.key)
