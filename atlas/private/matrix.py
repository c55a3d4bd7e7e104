"""Is a table a matrix, with people down and initiatives across or the other way round, and where does it begin?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from atlas.private.initiative_names import InitiativeNames
from atlas.private.marks import is_mark
from atlas.private.rows import cell_name, words
from atlas.private.totals import is_summary
from atlas.reading.private_columns import CALLED, INITIATIVE, INITIATIVES, PARTICIPANT

__all__ = ["Grid", "Matrix", "find_matrices", "whole_matrix"]

_CORNER_WORDS = frozenset((*PARTICIPANT, *CALLED, *INITIATIVE, *INITIATIVES, "participants", "deelnemers", "leden"))
_CORNER = re.compile(r"\s*[\\/|>→↓,;&-]+\s*|\s+(?:en|and|x|×)\s+")


@dataclass(frozen=True)
class Grid:
    """The cells of a table with people down and initiatives across: as it stands, or turned where it is the other way.

    All rows are equally long.
    """

    cells: Sequence[Sequence[str]]
    turned: bool

    def place(self, down: int, across: int) -> tuple[int, int]:
        """Where a cell stands in the file: its row, counted from 1, and its column, counted from 0."""
        return (across + 1, down) if self.turned else (down + 1, across)

    def cell_name(self, down: int, across: int) -> str:
        """How a spreadsheet program calls a cell."""
        return cell_name(*self.place(down, across))


@dataclass(frozen=True)
class Matrix:
    """A grid, and in it the row with the heads of initiatives, how many these are, and the column with people.

    `people` is None where that is not certain.
    """

    grid: Grid
    head: int
    initiatives: int
    people: int | None


def find_matrices(rows: Sequence[Sequence[str]], names: InitiativeNames) -> list[Matrix]:
    """The ways to read these rows as a matrix: none, one, or both.

    A single initiative among the people does not make it one the other way; that is told where people are read.
    """
    found = [matrix for turned in (False, True) for matrix in _found(_grid(rows, turned), names)]
    several = [matrix for matrix in found if matrix.initiatives > 1]
    return several or found


def whole_matrix(rows: Sequence[Sequence[str]], found: Matrix) -> Matrix:
    """What was found in the first rows, with all rows."""
    return replace(found, grid=_grid(rows, found.grid.turned))


def _grid(rows: Sequence[Sequence[str]], turned: bool) -> Grid:
    width = max(map(len, rows), default=0)
    standing = [(*cells, *[""] * (width - len(cells))) for cells in rows]
    return Grid(list(zip(*standing, strict=True)) if turned else standing, turned)


def _found(grid: Grid, names: InitiativeNames) -> Iterator[Matrix]:
    """The first row with two initiatives in it, or one and a word for people, with mostly marks below them."""
    for down, cells in enumerate(grid.cells):
        heads = {across: found for across, cell in enumerate(cells) if cell and (found := names.of_head(cell.strip()))}
        enough = len(set(heads.values())) > 1 or (heads and any(map(_is_corner, cells)))
        if enough and _are_marks(grid, down, heads):
            yield Matrix(grid, down, len(set(heads.values())), _people(grid, down, min(heads)))
            return


def _are_marks(grid: Grid, head: int, places: Mapping[int, str]) -> bool:
    filled = [
        is_mark(cells[across].strip())
        for cells in grid.cells[head + 1 :]
        if not any(map(is_summary, cells[:1]))
        for across in places
        if cells[across].strip()
    ]
    return any(filled) and 2 * sum(mark is not None for mark in filled) > len(filled)


def _people(grid: Grid, head: int, first: int) -> int | None:
    """The one column with a word for people above it; or else the one without a head, before the initiatives."""
    cells = grid.cells[head]
    for fits in (_is_certain_corner, _is_corner):
        if found := [across for across, cell in enumerate(cells) if fits(cell)]:
            return found[0] if len(found) == 1 else None
    filled = [any(row[across].strip() for row in grid.cells[head + 1 :]) for across in range(first)]
    found = [across for across, is_filled in enumerate(filled) if is_filled and not cells[across].strip()]
    return found[0] if len(found) == 1 else None


def _is_certain_corner(cell: str) -> bool:
    return words(cell) in PARTICIPANT


def _is_corner(cell: str) -> bool:
    """Whether a cell says what stands below it, beside it, or both: "naam", "wie / initiatief"."""
    said = words(cell)
    return bool(said) and all(part in _CORNER_WORDS for part in _CORNER.split(said) if part)
