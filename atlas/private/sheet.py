"""A private CSV or Excel file as a table: which rows has it, of which of its sheets?"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from atlas.private.csv_file import CsvFile
from atlas.private.rows import LOOK_WITHIN, Recognized, Rows, refuse
from atlas.private.workbook import Workbook
from atlas.texts import Sentence, say

__all__ = ["Sheet", "Table"]

_EXCEL = (".xlsx", ".xlsm")


def _tell_nobody(_: Sentence) -> None:
    pass


@dataclass(frozen=True)
class Table:
    """`first`: its first rows, the top one being row 1. `chunks`: all of its rows, to be gone through once."""

    name: str
    first: Sequence[Sequence[str]]
    chunks: Iterator[Rows]

    def below(self, header: int) -> Iterator[Rows]:
        """The rows below the one with this place in `first`."""
        for number, rows in self.chunks:
            start = max(0, header + 2 - number)
            if start < len(rows):
                yield number + start, rows[start:]


@dataclass(frozen=True)
class Sheet:
    """A file, and which sheet of it: `chosen` is the name or the number of one, for a workbook that has several.

    `harmless`: names of sheets that may be repeated in a sentence; other names may be names of people. `tell`: is told
    which sheet is read.
    """

    path: Path
    chosen: str | None = None
    harmless: Collection[str] = ()
    tell: Callable[[Sentence], None] = field(default=_tell_nobody)

    @property
    def name(self) -> str:
        """How the file is called in problems."""
        return self.path.as_posix()

    def table(self, recognized: Recognized) -> Table:
        """The table in this file that is `recognized` by its first rows, or else the first one.

        Raises `AtlasError` for a file that cannot be read, that is empty, and of which several sheets are recognized.
        """
        chunks = self._chunks(recognized)
        taken: list[Rows] = []
        while sum(len(rows) for _, rows in taken) < LOOK_WITHIN and (chunk := next(chunks, None)):
            taken.append(chunk)
        first = [cells for _, rows in taken for cells in rows][:LOOK_WITHIN]
        return Table(self.name, first, chain(taken, chunks))

    def _chunks(self, recognized: Recognized) -> Iterator[Rows]:
        if self.path.suffix.lower() in _EXCEL:
            return Workbook(self.path, self.chosen, self.harmless, self.tell).rows(recognized)
        if self.chosen is not None:
            what = say("this file has no sheets to choose from")
            raise refuse(self.name, 1, "--sheet", what, say("leave out --sheet"))
        return CsvFile(self.path).rows(recognized)
