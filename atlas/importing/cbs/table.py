"""What stands in a table of CBS? Areas with their figures, whichever of its downloads it is."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from atlas.importing.cbs.numbers import FigureError, decimal_sign, figure
from atlas.importing.encoding import decode_list
from atlas.importing.sheets import sheets_of, workbook_kind
from atlas.model.official import AREA, figure_key
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["CbsTable", "read_table"]

_DESCRIBES = re.compile(
    r"ID|Wijken ?En ?Buurten|Gemeentenaam|gm_naam|regio|recs|Soort ?Regio|soort|Codering|gwb_code\w*|Perioden|naam",
    re.I,
)
"""Columns that tell which area it is, and hold no figure."""
_UNIT = re.compile(r"\(([^()]*)\)$")


@dataclass(frozen=True)
class CbsTable:
    """A table as it was read. `rows`: the cells of an area by its code, with the line on which it stands.

    `columns`: the name of each figure in the table, by the key under which it is kept; `sign`: that of decimals.
    """

    name: str
    columns: Mapping[str, str]
    rows: Mapping[str, tuple[int, Mapping[str, str]]]
    areas: Mapping[str, str]
    sign: str | None
    told: str

    def value(self, code: str, key: str) -> Decimal | None:
        """The figure of an area; None where the table gives none. Raises `AtlasError` for what is no number."""
        line, cells = self.rows[code]
        try:
            return figure(cells[self.columns[key]], self.sign)
        except FigureError as wrong:
            raise AtlasError([Problem(self.name, line, self.columns[key], *wrong.args)]) from None

    def unit(self, key: str) -> str:
        """What the heading of the column says of its unit, if it says that."""
        found = _UNIT.search(self.columns[key])
        return found[1] if found and found[1] != "aantal" else ""


def read_table(path: Path) -> CbsTable:
    """Read a CSV (comma or semicolon, with or without a mark and padding) or a workbook. Raises `AtlasError`."""
    name = str(path)
    try:
        raw = path.read_bytes()
    except OSError:
        what, hint = say("this file cannot be read"), say("give the path of a table of CBS, as .csv or .xlsx")
        raise AtlasError([Problem(name, 1, "", what, hint)]) from None
    sheets = sheets_of(raw, name).values() if workbook_kind(raw) else [_csv(decode_list(raw, name, None)[0], name)]
    for records in sheets:
        cells = [["" if cell is None else str(cell).strip() for cell in record] for record in records]
        if found := _table(name, cells):
            return found
    hint = say("give a table of CBS in which each row has a code, such as WK034401")
    raise _error(name, 1, say("no column of this file holds codes of wijken and buurten"), hint)


def _csv(text: str, name: str) -> list[list[Any]]:
    head = "\n".join(text.split("\n", 12)[:12])
    separator = max(";,\t", key=head.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        what = say("there is a quote in this file that is not closed, or stands within a cell")
        raise _error(name, 1, what, say("download the table again")) from None


def _table(name: str, records: Sequence[Sequence[str]]) -> CbsTable | None:
    begin = next((n for n, row in enumerate(records) if any(AREA.fullmatch(cell) for cell in row)), None)
    if begin is None:
        return None
    at = next(place for place, cell in enumerate(records[begin]) if AREA.fullmatch(cell))
    heading = next((n for n in range(begin - 1, -1, -1) if sum(map(bool, records[n])) > 1), None)
    if heading is None:
        raise _error(name, begin + 1, say("there is no row with the names of the columns"), say("download it again"))
    header = records[heading]
    rows: dict[str, tuple[int, Mapping[str, str]]] = {}
    areas: dict[str, str] = {}
    for number, row in enumerate(records[begin:], start=begin + 1):
        if len(row) <= at or not AREA.fullmatch(row[at]):
            continue
        code = row[at]
        if code in rows:
            what = say('the area "{code}" stands in this table twice', code=code)
            raise _error(name, number, what, say("give a table of one year, with one row for each area"))
        if len(row) != len(header):
            what = say("this row has {n} cells, and there are {columns} columns", n=len(row), columns=len(header))
            raise _error(name, number, what, say("download the table again"))
        cells = dict(zip(header, row, strict=True))
        rows[code] = (number, cells)
        areas[code] = _area(code, cells)
    columns: dict[str, str] = {}
    for column in header:
        if column and not _DESCRIBES.fullmatch(_last(column)):
            columns.setdefault(figure_key(column), column)
    told = " ".join(" ".join(row) for row in records[:heading])
    values = (cells[column] for _, cells in rows.values() for column in columns.values())
    return CbsTable(name, columns, rows, areas, decimal_sign(values), told)


def _last(column: str) -> str:
    return re.sub(r"_\d+$|\s*\([^()]*\)$", "", column.rpartition("/")[2])


def _area(code: str, cells: Mapping[str, str]) -> str:
    """What the area is called, where the table says it; the name of a municipality is not that of its parts."""
    wanted = ("regio", "wijkenenbuurten", "naam", *(("gemeentenaam", "gm_naam") if code.startswith("GM") else ()))
    named = {_last(column).replace(" ", "").casefold(): cell for column, cell in cells.items()}
    found = (named[one] for one in wanted if named.get(one) and not AREA.fullmatch(named[one]))
    return next(found, "")


def _error(name: str, line: int, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(name, line, "", what, hint)])
