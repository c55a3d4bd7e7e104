"""A private CSV file, row by row, in whichever encoding and with whichever separator a spreadsheet program wrote it."""

import csv
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from atlas.private.rows import LOOK_WITHIN, Recognized, Rows, refuse
from atlas.reading.problems import AtlasError
from atlas.texts import say

__all__ = ["CsvFile"]

_SEPARATORS = ",;\t"
_SEPARATOR_TOLD = re.compile(r'"?sep=([,;\t|])[,;\t]*"?', re.IGNORECASE)
_OTHER_FORMATS = (".xls", ".ods", ".numbers", ".pdf", ".docx", ".json", ".sav")
_CHUNK = 1 << 20
_ROWS_AT_ONCE = 1 << 12


@dataclass(frozen=True)
class CsvFile:
    """Separator (comma, semicolon, tab) and encoding (UTF-8, UTF-16, Windows-1252) are found out."""

    path: Path

    @property
    def name(self) -> str:
        """How the file is called in problems."""
        return self.path.as_posix()

    def rows(self, recognized: Recognized) -> Iterator[Rows]:
        """Many rows at once. `recognized`: tells the right separator, where the top line is a title with others in it.

        Raises `AtlasError` for what cannot be read as such a file.
        """
        encoding = self._encoding()
        separator = self._separator(encoding, recognized)
        try:
            with self._reader(encoding, separator) as reader:
                number = 1
                while rows := list(islice(reader, _ROWS_AT_ONCE)):
                    yield number, rows
                    number += len(rows)
        except csv.Error:
            what = say("a quotation mark in or after this row is not closed")
            hint = say("take it out, or save the file again from the spreadsheet")
            raise refuse(self.name, self._first_unclosed(encoding, separator), "", what, hint) from None

    def _first_unclosed(self, encoding: str, separator: str) -> int:
        number = 1
        with self._reader(encoding, separator) as reader, suppress(csv.Error):
            for _ in reader:
                number += 1
        return number

    def _separator(self, encoding: str, recognized: Recognized) -> str:
        """Empty where the file itself says it."""
        with self.path.open(encoding=encoding, newline="") as file:
            lines = list(islice(file, LOOK_WITHIN))
        if not lines or _SEPARATOR_TOLD.fullmatch(lines[0].strip(" \r\n")):
            return ""
        likely = sorted(_SEPARATORS, key=next((line for line in lines if line.strip()), "").count, reverse=True)
        return next((each for each in likely if recognized(_split(lines, each))), likely[0])

    @contextmanager
    def _reader(self, encoding: str, separator: str) -> Iterator[Iterator[Sequence[str]]]:
        with self.path.open(encoding=encoding, newline="") as file:
            if not separator:  # a spreadsheet program obeys this line, and does not show it as a row
                told = _SEPARATOR_TOLD.fullmatch(file.readline().strip(" \r\n"))
                separator = told[1] if told else ","
            yield csv.reader(file, delimiter=separator, strict=True)

    def _encoding(self) -> str:
        """The encoding that all of the file is in. Windows-1252 maps bytes one to one, so it never joins two people."""
        if self.path.suffix.lower() in _OTHER_FORMATS:
            what = say('a file that ends in "{ending}" cannot be read here', ending=self.path.suffix)
            raise refuse(self.name, 1, "", what, say("save it as .csv or .xlsx"))
        try:
            with self.path.open("rb") as file:
                start = file.read(4)
        except OSError:
            what = say("there is no such file, or it cannot be opened")
            raise refuse(self.name, 1, "", what, say("check the name and the folder")) from None
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            return self._utf_16()
        if start.startswith(b"PK"):
            what = say("this is not a text file, though its name says so")
            raise refuse(self.name, 1, "", what, say("give an Excel file the ending .xlsx, or save it as .csv"))
        with self.path.open("rb") as file:
            if all(chunk.isascii() and b"\0" not in chunk for chunk in iter(lambda: file.read(_CHUNK), b"")):
                return "ascii"
        return self._foreign()

    def _foreign(self) -> str:
        """The encoding of a file with letters beyond ASCII."""
        foreign = ""
        with self.path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if b"\0" in line:
                    what = say("this is not a text file, though its name says so")
                    raise refuse(self.name, number, "", what, say('save it again as "CSV UTF-8"'))
                if line.isascii():
                    continue
                encoding = next((each for each in ("utf-8-sig", "cp1252") if _decodes(line, each)), None)
                if encoding is None:
                    raise self._unreadable(number)
                if foreign and encoding != foreign:
                    what = say("this row is written in another encoding than the rows before it")
                    raise refuse(self.name, number, "", what, say('save it again as "CSV UTF-8"'))
                foreign = encoding
        return foreign

    def _unreadable(self, row: int) -> AtlasError:
        return refuse(self.name, row, "", say("this row cannot be read as text"), say('save it again as "CSV UTF-8"'))

    def _utf_16(self) -> str:
        number = 0
        try:
            with self.path.open(encoding="utf-16") as file:
                for number, _ in enumerate(file, start=1):  # noqa: B007 - the number is the answer
                    pass
        except UnicodeError:
            raise self._unreadable(number + 1) from None
        return "utf-16"


def _decodes(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _split(lines: Sequence[str], separator: str) -> list[Sequence[str]]:
    """The cells of the first lines, as far as they can be read."""
    rows: list[Sequence[str]] = []
    with suppress(csv.Error):
        rows.extend(csv.reader(lines, delimiter=separator))
    return rows
