"""A workbook as somebody fills it in, and the folder that it is imported into."""

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from atlas.model.atlas import Atlas
from atlas.reading.read import read_atlas
from atlas.workbook.result import WorkbookResult
from atlas.workbook.words import Words
from atlas.workbook.workbook_export import export_workbook, new_workbook
from atlas.workbook.workbook_import import import_workbook

TODAY = date(2026, 11, 27)
HEADER, FIRST = 4, 6
"""The row with the headings, and the one below the example."""
VOCABULARY = """\
activities:
  meals: {label: {nl: Samen eten, en: Eating together}}
  music: {label: {nl: Muziek, en: Music}, also: {nl: [zingen]}}
audiences:
  everyone: {label: {nl: Iedereen, en: Everyone}}
accessibility:
  wheelchair: {label: {nl: Rolstoel, en: Wheelchair}}
"""
Filled = dict[str, list[dict[str, Any]]]


@dataclass
class Desk:
    """A folder to work in."""

    folder: Path
    language: str = "nl"

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def file(self) -> Path:
        return self.folder / "werkboek.xlsx"

    def vocabulary(self, text: str = VOCABULARY) -> None:
        self.content.mkdir(exist_ok=True)
        (self.content / "vocabulary.yml").write_text(text, "utf-8")

    def words(self) -> Words:
        return Words.of(self.content, ("nl",), self.language)

    def new(self, filled: Filled) -> None:
        """A new workbook in which rows were filled in. `filled`: sheet -> rows, each heading -> value."""
        book = load_workbook(io.BytesIO(new_workbook(self.words())))
        for sheet, rows in filled.items():
            for number, row in enumerate(rows, start=FIRST):
                for heading, value in row.items():
                    self.fill(book[sheet], heading, number, value)
        book.save(self.file)

    def fill(self, tab: Any, heading: str, number: int, value: Any) -> None:
        headings = {str(cell.value or "").rstrip(" *"): cell.column for cell in tab[HEADER]}
        if heading not in headings:  # a new column on the right
            headings[heading] = len([cell for cell in tab[HEADER] if cell.value]) + 1
            tab.cell(HEADER, headings[heading]).value = heading
        tab.cell(number, headings[heading]).value = value

    def change(self, sheet: str, name: str, heading: str, value: Any) -> None:
        """Change a cell in the first row that begins with a name."""
        book = load_workbook(self.file)
        tab = book[sheet]
        number = next(row[0].row for row in tab.iter_rows() if row[0].value == name)
        self.fill(tab, heading, number, value)
        book.save(self.file)

    def run(self, to: str = "content", *, dry_run: bool = False) -> WorkbookResult:
        return import_workbook(self.file, self.folder / to, today=TODAY, dry_run=dry_run)

    def export(self, neighbourhood: str) -> None:
        atlas = read_atlas(self.content, TODAY)
        words = Words.of(self.content, atlas.home.meta.languages, self.language)
        self.file.write_bytes(export_workbook(self.content, atlas, neighbourhood, words))

    def atlas(self) -> Atlas:
        return read_atlas(self.content, TODAY)

    def page(self, path: str) -> str:
        return (self.content / path).read_text("utf-8")

    def files(self) -> dict[str, bytes]:
        """Every file of the atlas with what is in it."""
        paths = (path for path in sorted(self.content.rglob("*")) if path.is_file())
        return {path.relative_to(self.content).as_posix(): path.read_bytes() for path in paths}


def told(result: WorkbookResult, language: str = "en") -> list[str]:
    """What is said of cells that cannot be used."""
    return [cell.to(language) for cell in result.cells]


EAST: Filled = {
    "Begin hier": [{"Wijk": "Oost", "Gemeente": "Rivierdam", "In één zin": "Een wijk aan het water."}],
    "Initiatieven": [
        {
            "Naam": "De Eettafel",
            "Soort": "Van en voor buurtgenoten",
            "In één zin": "Elke woensdag samen eten.",
            "Activiteit 1": "Samen eten",
            "Activiteit 2": "Muziek",
            "Voor wie 1": "Iedereen",
            "Talen": "Nederlands; en",
            "Kosten": "Gratis",
            "E-mail": "info@eettafel.example",
            "Deelnemers": 64,
            "Geteld op": date(2026, 3, 18),
            "Sinds": 2015,
        },
        {"Naam": "Het Koor", "Soort": "Vereniging of instelling", "Activiteit 1": "Muziek"},
    ],
}
