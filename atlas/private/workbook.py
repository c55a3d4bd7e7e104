"""A private Excel file, row by row: which of its sheets, and with what merged cells say in every cell of them."""

import re
import warnings
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import IO, Any

from atlas.private.rows import LOOK_WITHIN, Recognized, Rows, refuse, words
from atlas.reading.no_workbook import no_workbook
from atlas.reading.problems import AtlasError
from atlas.texts import Sentence, say

__all__ = ["Covered", "Workbook"]

_PLAIN_NAME = re.compile(
    r"(?:blad|sheet|werkblad|tabel|table|tab|lijst|list|leden|ledenlijst|deelnemers|deelnemerslijst|members|"
    r"participants|antwoorden|answers|metingen|data|totaal|total|uitleg|legenda|notes)? ?\d{0,4}"
)
_CHUNK = 1 << 20
_WIDEST_MERGE = 200
"""No list has a cell over more columns than this; a title across a whole row does, and says nothing about people."""


class Covered(str):
    """What a cell says that is merged with the one before it, or above it."""

    __slots__ = ()


@dataclass(frozen=True)
class _Tab:
    """A sheet, and its number among those that a spreadsheet program shows (0 for one that it hides)."""

    sheet: Any
    number: int

    def told(self, harmless: Collection[str]) -> str:
        """Its number, and its name unless that could be the name of a person."""
        name = words(self.sheet.title)
        shown = _PLAIN_NAME.fullmatch(name) or name in harmless
        return f'{self.number} ("{self.sheet.title}")' if shown else str(self.number)


@dataclass(frozen=True)
class Workbook:
    """`asked`: the name or number of the sheet to read. `harmless`: names of sheets that may be repeated, in `words`.

    `tell`: is told which sheet is read, where there are several.
    """

    path: Path
    asked: str | None
    harmless: Collection[str]
    tell: Callable[[Sentence], None]

    def rows(self, recognized: Recognized) -> Iterator[Rows]:
        """One row at a time. Raises `AtlasError` for a file that cannot be read, and if two sheets may be the list."""
        from openpyxl import load_workbook

        number = 0
        try:
            with warnings.catch_warnings(action="ignore"):  # they quote what stands in the file
                book = load_workbook(self.path, read_only=True, data_only=False)
            sheet = self._chosen(book, recognized)
            for number, cells in enumerate(_cells(sheet), start=1):
                yield number, [cells]
            book.close()
        except AtlasError:
            raise
        except Exception:  # a damaged workbook fails in as many ways as there are parts in it
            if told := no_workbook(self.path.read_bytes()):
                raise refuse(self.path.as_posix(), number + 1, "", *told) from None
            what = say("this Excel file cannot be opened, or not further than here")
            hint = say("save it again as .xlsx without a password, or as .csv")
            raise refuse(self.path.as_posix(), number + 1, "", what, hint) from None

    def _chosen(self, book: Any, recognized: Recognized) -> Any:
        seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
        tabs = [_Tab(sheet, number) for number, sheet in enumerate(seen, start=1)]
        found = self._asked(book, tabs) if self.asked is not None else tabs
        if len(found) > 1:
            lists = [tab for tab in found if recognized(list(islice(_cells(tab.sheet), LOOK_WITHIN)))]
            found = lists or [next((tab for tab in tabs if _is_filled(tab.sheet)), tabs[0])]
        if len(found) > 1:
            what = say("each of these sheets could be the list: {sheets}", sheets=self._told(found))
            raise refuse(self.path.as_posix(), 1, "", what, say("add --sheet and the number or name of a sheet"))
        if len(tabs) > 1 and found[0].number:
            which = found[0].told(self.harmless)
            self.tell(say("of {n} sheets, this one was read: {sheet}", n=len(tabs), sheet=which))
        return found[0].sheet

    def _asked(self, book: Any, tabs: Sequence[_Tab]) -> list[_Tab]:
        asked = words(self.asked or "")
        shown = {tab.sheet.title: tab.number for tab in tabs}
        named = [_Tab(each, shown.get(each.title, 0)) for each in book.worksheets if words(each.title) == asked]
        found = named or [tab for tab in tabs if str(tab.number) == asked]
        if len(found) != 1:
            what = say("there is no such sheet in this workbook")
            hint = say("choose from: {choices}", choices=self._told(tabs))
            raise refuse(self.path.as_posix(), 1, "--sheet", what, hint)
        if any(str(tab.number) == asked and tab.number != found[0].number for tab in tabs):
            what = say("this is the number of one sheet and the name of another")
            raise refuse(self.path.as_posix(), 1, "--sheet", what, say("give one of the two sheets another name"))
        return found

    def _told(self, tabs: Sequence[_Tab]) -> str:
        return ", ".join(tab.told(self.harmless) for tab in tabs)


def _is_filled(sheet: Any) -> bool:
    return any(map(any, islice(_cells(sheet), LOOK_WITHIN)))


def _cells(sheet: Any) -> Iterator[Sequence[str]]:
    """The rows of a sheet as text, in which all cells of a merged one say what the first says."""
    waiting = sorted(_merged(sheet), reverse=True)
    open_now: list[_Merged] = []
    sheet.reset_dimensions()
    for row, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        texts = ["" if cell is None else _text(cell) for cell in cells]
        while waiting and waiting[-1].top <= row:
            merged = waiting.pop()
            open_now.append(replace(merged, said=texts[merged.left] if merged.left < len(texts) else ""))
        if open_now:
            open_now = [merged for merged in open_now if merged.bottom >= row]
            for merged in open_now:
                merged.fill(row, texts)
        yield tuple(texts)


@dataclass(frozen=True, order=True)
class _Merged:
    """A merged cell: its first and last row, counted from 1, and column, counted from 0; and what it says."""

    top: int
    left: int
    bottom: int
    right: int
    said: str = ""

    def fill(self, row: int, texts: list[str]) -> None:
        texts += [""] * (self.right + 1 - len(texts))
        for place in range(self.left, self.right + 1):
            if (row, place) != (self.top, self.left):
                texts[place] = Covered(self.said)


def _merged(sheet: Any) -> Iterator[_Merged]:
    """The merged cells of a sheet. A workbook has them after its rows, so they are looked up before these are read."""
    from openpyxl.worksheet.cell_range import CellRange
    from openpyxl.xml.functions import iterparse

    with sheet._get_source() as source:
        if not _mentions(source, b"mergeCell"):  # most have none, and going through their elements takes long
            return
    with sheet._get_source() as source:
        for _, element in iterparse(source):
            if element.tag.endswith("}mergeCell"):
                area = CellRange(element.get("ref"))
                if area.max_col - area.min_col < _WIDEST_MERGE:
                    yield _Merged(area.min_row, area.min_col - 1, area.max_row, area.max_col - 1)
            element.clear()


def _mentions(source: IO[bytes], word: bytes) -> bool:
    end = b""
    while chunk := source.read(_CHUNK):
        if word in end + chunk:
            return True
        end = chunk[-len(word) :]
    return False


def _text(cell: object) -> str:
    """A number without a needless ".0", so that 12 in Excel is 12 in a CSV. Of a formula over cells, its sign."""
    from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

    if isinstance(cell, ArrayFormula | DataTableFormula):
        return "="
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
