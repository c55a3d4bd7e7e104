"""A computer with an atlas, and answers of participants beside it, which stay private."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from atlas.cli import main
from tests.reading.folders import Desk

Captured = pytest.CaptureFixture[str]


Rows = list[tuple[str, str, object]]


PAGE = "linde/initiatives/eettafel.md"


CUSTOM = ["--instrument", "custom", "--title", "Durven spreken", "--range", "1", "10"]


def people(n: int = 24, low: int = 20, gain: Sequence[int] = (12, 0, 24)) -> Rows:
    """Before and after of n people, whose WHO-5 scores change by turns."""
    before = [(f"p{number:02}", low + 4 * (number % 6)) for number in range(n)]
    after = [(name, score + gain[number % len(gain)]) for number, (name, score) in enumerate(before)]
    return [*((name, "before", score) for name, score in before), *((name, "after", score) for name, score in after)]


def as_csv(path: Path, rows: Sequence[Sequence[object]], header: str = "respondent,occasion,score") -> Path:
    path.write_text("\n".join([header, *(",".join(map(str, row)) for row in rows)]) + "\n", "utf-8")
    return path


def as_excel(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in [("Deelnemer", "Moment", "Score"), *rows]:
        book.active.append(list(row))
    book.save(path)
    return path


class Office:
    """A computer with an atlas, and beside it a folder for what stays private."""

    def __init__(self, folder: Path, capsys: Captured) -> None:
        self.desk = Desk(folder)
        self.folder = folder
        self.capsys = capsys

    def file(self, rows: Sequence[Sequence[object]], header: str = "respondent,occasion,score") -> Path:
        return as_csv(self.folder / "answers.csv", rows, header)

    def run(self, file: Path, *more: str, initiative: str = "eettafel", wave: str = "voorjaar 2026") -> int:
        instrument = [] if "--instrument" in more else ["--instrument", "who-5"]
        place = ["--initiative", initiative, "--wave", wave, "--content", str(self.desk.content)]
        return main(["answers", str(file), *instrument, *place, "--language", "en", *more])

    def json(self, file: Path, *more: str) -> dict[str, Any]:
        assert self.run(file, "--json", *more) == 0
        found: dict[str, Any] = json.loads(self.capsys.readouterr().out)
        return found

    def refused(self, file: Path, *more: str, status: int = 1, **where: str) -> str:
        """What is said where nothing is published: nothing on stdout, and no page changed."""
        self.capsys.readouterr()
        before = self.pages()
        assert self.run(file, *more, **where) == status
        seen = self.capsys.readouterr()
        assert seen.out == ""
        assert self.pages() == before
        return seen.err

    def pages(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in self.desk.content.rglob("*") if path.is_file()}

    def page(self) -> str:
        return (self.desk.content / PAGE).read_bytes().decode()
