"""The pages that a workbook speaks of: what each would have in front matter, and in which cell that stands."""

import re
from dataclasses import dataclass, field
from typing import Any

from slugify import slugify

from atlas.workbook.cell_reading import CellProblem, UnusableCellError
from atlas.workbook.columns import KeyPath, Page
from atlas.workbook.file_rows import Cell

__all__ = ["Entries", "Entry", "put_value", "web_name"]

_APOSTROPHE = re.compile("['’‘]")


def web_name(title: str) -> str:
    """The id that is made of a title."""
    return slugify(_APOSTROPHE.sub("", title), max_length=80, word_boundary=True)


@dataclass
class Entry:
    """A page. `data`: front matter, without what stands in empty cells; `cells`: dotted key -> its cell, empty or not.

    `unusable`: keys of which a cell cannot be used.
    """

    page: Page
    id: str
    name: Cell
    data: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)
    unusable: set[str] = field(default_factory=set)

    def cell(self, dotted_key: str) -> Cell:
        """The cell of a key, or of the nearest key around it."""
        key = dotted_key
        while key and key not in self.cells:
            key = re.sub(r"(?:\[\d+\]|\.?[^.\[\]]+)$", "", key)
        return self.cells.get(key, self.name)

    def of_key(self, key: str) -> list[Cell]:
        """The cells from which a key of front matter comes, in order of appearance."""
        return [cell for name, cell in self.cells.items() if re.split(r"[.\[]", name, maxsplit=1)[0] == key]


@dataclass
class Entries:
    """All pages of a workbook. `covers`: what the columns that it has can fill, by kind of page.

    `shaky`: keys of which a row could not be placed, so that what is not there may be meant to be there.
    """

    pages: list[Entry] = field(default_factory=list)
    covers: dict[Page, set[KeyPath]] = field(default_factory=dict)
    shaky: set[str] = field(default_factory=set)
    problems: list[CellProblem] = field(default_factory=list)

    def tell(self, cell: Cell, error: UnusableCellError) -> None:
        self.problems.append(CellProblem(cell, error.what, error.hint))


def put_value(data: dict[str, Any], path: KeyPath, value: Any, *, several: bool) -> None:
    """Put a value where it belongs. `several`: it adds to a list."""
    *around, last = path
    here: Any = data
    for key in around:
        here = here.setdefault(key, [None, None] if isinstance(last, int) and key == around[-1] else {})
    if several:
        added = value if isinstance(value, list) else [value]
        here[last] = [*here.get(last, ()), *(one for one in added if one not in here.get(last, ()))]
    else:
        here[last] = value
