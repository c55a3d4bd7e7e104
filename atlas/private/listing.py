"""A table with a row for each fact: what stands in the columns that matter, without totals and with no formula."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from atlas.private.headers import Header
from atlas.private.rows import column_name, refuse
from atlas.private.sheet import Table
from atlas.private.totals import holds_summary, is_figure, is_formula, is_summary
from atlas.reading.problems import AtlasError
from atlas.texts import say

__all__ = ["TOTAL_OR_PERSON", "Listing", "no_formula"]

_SPACE = frozenset(" \t\r\n\v\f\u00a0\u2007\u202f")
_ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA")
)
_LOOK_AT = _SPACE | frozenset("=+-@#")
TOTAL_OR_PERSON = (
    say("this reads as a total, and also as something about a person"),
    say("take the total out, or write the name of the person in full"),
)


def _none(_: str) -> bool:
    return False


@dataclass(frozen=True)
class Listing:
    """The rows of a table below its header. `required`: of how many columns something has to be filled in.

    The first column is about people. `names_initiative`: whether a cell as good as certainly names an initiative; then
    it is no total, and it is missed where no column is.
    """

    table: Table
    header: Header
    required: int
    names_initiative: Callable[[str], bool] = _none

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Row number and the cells of the columns, without surrounding space; rows without any filled are skipped.

        Raises `AtlasError` for a formula where a value belongs, and a total that may be a person.
        """
        for first, rows in self.table.below(self.header.row):
            yield from self._picked(first, rows, strip=True)

    def columns(self, stripped: Collection[int] = ()) -> Iterator[tuple[Sequence[int], list[list[str]]]]:
        """The same as `rows`, many rows at once: their numbers, and a list of cells per column.

        Only the columns in `stripped` come without surrounding space. A list of millions of rows is read in seconds,
        since most rows have nothing in them to look at twice.
        """
        for first, rows in self.table.below(self.header.row):
            self._refuse_strays(first, rows)
            plain = None if self.header.wide else _plain_columns(self.header.places, rows)
            if plain and not holds_summary(plain[0]):
                yield range(first, first + len(rows)), plain
            elif found := list(self._picked(first, rows, strip=False)):
                cells = zip(*(picked for _, picked in found), strict=True)
                columns = [list(map(str.strip, each) if at in stripped else each) for at, each in enumerate(cells)]
                yield [number for number, _ in found], columns

    def _picked(self, first: int, rows: Sequence[Sequence[str]], strip: bool) -> Iterator[tuple[int, list[str]]]:
        places, wide = self.header.places, self.header.wide
        for number, cells in enumerate(rows, start=first):
            width = len(cells)
            picked = [cells[place] if place < width else "" for place in places]
            if wide:
                several = (cells[place].strip() for place in wide if place < width)
                picked[self.required - 1] = "\n".join(filter(None, (picked[self.required - 1].strip(), *several)))
            if self._is_total(number, cells, picked):
                continue
            for place, cell in enumerate(picked):
                if cell and (cell[0] in _LOOK_AT or cell[-1] in _SPACE):
                    bare = cell.strip()
                    no_formula(self.table.name, number, bare)
                    picked[place] = bare if strip or not bare else cell
            if any(picked):
                yield number, picked

    def _is_total(self, row: int, cells: Sequence[str], picked: Sequence[str]) -> bool:
        """Whether a row sums up others. Where it may also be about a person, it is refused."""
        who, *others = map(str.strip, picked[: self.required])
        named = any(map(self.names_initiative, others))
        if is_summary(who):
            if named or not all(map(is_figure, others)):
                raise refuse(self.table.name, row, "", *TOTAL_OR_PERSON)
            return True
        if not is_figure(who) or named or (who and all(others) and not is_formula(who)):
            return False
        label = next((cell for cell in cells if cell and not cell.isspace()), "")
        return is_summary(label)

    def _refuse_strays(self, first: int, rows: Sequence[Sequence[str]]) -> None:
        """A second initiative of a person in a column without a name would be missed without a word."""
        cells, last = self.header.cells, self.header.places[self.required - 1]
        nameless = [place for place in range(last + 1, len(cells)) if not cells[place].strip()]
        width = len(cells)
        if not nameless and max(map(len, rows)) <= width:
            return
        for number, row in enumerate(rows, start=first):
            for place in (*(place for place in nameless if place < len(row)), *range(width, len(row))):
                if row[place] and self.names_initiative(row[place].strip()):
                    raise self._stray(number, place)

    def _stray(self, row: int, place: int) -> AtlasError:
        what = say("column {column} names an initiative here, and has no name itself", column=column_name(place))
        hint = say("put all initiatives of a person in one cell, with a comma between them, or give each a row")
        return refuse(self.table.name, row, "", what, hint)


def no_formula(name: str, row: int, cell: str) -> None:
    """Raises `AtlasError` where a cell is worked out by a spreadsheet program, or could not be."""
    if is_formula(cell):
        what = say("this row holds a formula, or text that a spreadsheet takes for one")
        raise refuse(name, row, "", what, say("paste it as a value; a value cannot start with =, +, - or @"))
    if cell in _ERRORS:
        what = say("this row holds an error of a spreadsheet, such as #N/A")
        raise refuse(name, row, "", what, say("write what belongs there, or take the row out"))


def _plain_columns(places: Sequence[int], rows: Sequence[Sequence[str]]) -> list[list[str]] | None:
    """The cells by column; None where any is absent or empty, or begins or ends in a way that has to be looked at."""
    try:
        found = [list(map(itemgetter(place), rows)) for place in places]
    except IndexError:
        return None
    for column in found:
        if not all(column):
            return None
        if not _LOOK_AT.isdisjoint(map(itemgetter(0), column)) or not _SPACE.isdisjoint(map(itemgetter(-1), column)):
            return None
    return found
