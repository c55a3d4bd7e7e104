"""A small list with its mapping, and the folders to import it into."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from atlas.importing.list_import import import_list
from atlas.importing.result import ImportResult
from atlas.model.atlas import Atlas
from atlas.model.initiative import Initiative
from atlas.reading.problems import AtlasError
from atlas.reading.read import read_atlas

TODAY = date(2026, 10, 1)
REAL = Path(__file__).parents[3] / "shared" / "data"
MAPPINGS = Path(__file__).parent / "mappings"

CLUBS = 'name,what,where\nCard Club,"Cards, Chess",Mill Lane 1\nChoir,Singing,\n'
MAPPING = """\
source:
  name: Club list
  attribution: The council
  licence: CC0-1.0
page:
  title: name
  kind: {value: informal}
  summary: "Club for {what}"
  activities: {column: what, split: ",", map: {Cards: cards, Chess: chess, Singing: singing}}
  place: {address: where}
body: |
  **What:** {what}

  **Where:** {where}
home: {title: Clubs, municipality: Mill, languages: [en]}
neighbourhoods:
  mill: {title: Mill, municipality: Mill}
vocabulary:
  activities:
    cards: {label: {en: Cards}}
    chess: {label: {en: Chess}}
    singing: {label: {en: Singing}}
"""


@dataclass
class Desk:
    """A folder with a list, a mapping and an atlas."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def put(self, text: str | bytes = CLUBS, name: str = "list.csv") -> Path:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def run(
        self,
        text: str | bytes = CLUBS,
        mapping: str = MAPPING,
        *,
        name: str = "list.csv",
        to: str = "content/mill",
        dry_run: bool = False,
    ) -> ImportResult:
        rules = self.folder / "map.yml"
        rules.write_text(mapping, encoding="utf-8")
        return import_list(self.put(text, name), rules, self.folder / to, today=TODAY, dry_run=dry_run)

    def refused(self, text: str | bytes = CLUBS, mapping: str = MAPPING, *, name: str = "list.csv") -> str:
        """What is told, without the folder; and nothing may have been written."""
        with pytest.raises(AtlasError) as caught:
            self.run(text, mapping, name=name)
        assert not self.content.exists()
        return str(caught.value).replace(f"{self.folder}/", "")

    def page(self, path: str) -> Path:
        return self.content / path

    def atlas(self) -> Atlas:
        return read_atlas(self.content, TODAY)

    def initiative(self, page_id: str, neighbourhood: str = "mill") -> Initiative:
        return self.atlas().neighbourhoods[neighbourhood].initiatives[page_id].meta


def skipped(result: ImportResult) -> list[str]:
    """Row and complaint of each row that could not be used."""
    return [f"{problem.line}: {problem.field}: {problem.what}; {problem.hint}" for problem in result.skipped]
