"""What is a row of a private file, and how is it spoken of? By its number: nothing that stands in it is repeated."""

from collections.abc import Callable, Sequence

from openpyxl.utils import get_column_letter

from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence

__all__ = ["LOOK_WITHIN", "Recognized", "Rows", "cell_name", "column_name", "refuse", "words"]

Rows = tuple[int, list[Sequence[str]]]
"""The number that a spreadsheet program shows beside the first of these rows (the top one is 1), and their cells."""

Recognized = Callable[[Sequence[Sequence[str]]], bool]
"""Whether the first rows of a table are those of the list that is looked for."""

LOOK_WITHIN = 40
"""The names of the columns stand within so many rows; a title, remarks and empty rows may stand above them."""


def refuse(name: str, row: int, field: str, what: Sentence, hint: Sentence) -> AtlasError:
    """An error about one row of a private file; to be raised."""
    return AtlasError([Problem(name, row, field, what, hint)])


def words(cell: str) -> str:
    """A cell without what makes no difference: capitals, and how many spaces there are."""
    return " ".join(cell.casefold().split())


def column_name(place: int) -> str:
    """The letters above a column in a spreadsheet program, counted from 0."""
    return get_column_letter(place + 1) if place < 18278 else str(place + 1)


def cell_name(row: int, place: int) -> str:
    """How a spreadsheet program calls a cell: `C4`. `row` counts from 1, `place` from 0."""
    return f"{column_name(place)}{row}"
