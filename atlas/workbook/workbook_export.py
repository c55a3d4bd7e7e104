"""A workbook of a neighbourhood: with an example on each sheet, or with what its pages say."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from atlas.importing.cells import same_words
from atlas.importing.page_text import checksum
from atlas.model.atlas import Atlas
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.reading.front_matter import decode
from atlas.workbook.cell_values import joined
from atlas.workbook.columns import Column, Sheet
from atlas.workbook.filling import Rows, workbook_bytes
from atlas.workbook.pages import page_path
from atlas.workbook.sheets import SHEETS
from atlas.workbook.words import Words, choice_label, language_label

__all__ = ["export_workbook", "new_workbook"]


def new_workbook(words: Words) -> bytes:
    """An Excel file to fill in, with an example row on each sheet."""
    return workbook_bytes(Rows(example=True), words)


def export_workbook(content: Path, atlas: Atlas, neighbourhood: str, words: Words) -> bytes:
    """An Excel file with what the pages of a neighbourhood say, as far as there are columns for it."""
    return workbook_bytes(_Export(atlas, neighbourhood, words).rows(content), words)


class _Export:
    def __init__(self, atlas: Atlas, neighbourhood: str, words: Words) -> None:
        self.words = words
        self.key = neighbourhood
        self.neighbourhood = atlas.neighbourhoods[neighbourhood]
        place = self.neighbourhood
        self.index: NeighbourhoodMeta = place.page.original.meta
        self.initiatives = {key: document.original.meta for key, document in place.initiatives.items()}
        self.challenges = {key: document.original.meta for key, document in place.challenges.items()}
        self.names = _names({key: meta.title for key, meta in self.initiatives.items()})
        self.challenge_names = _names({key: meta.title for key, meta in self.challenges.items()})

    def rows(self, content: Path) -> Rows:
        by_sheet = {sheet.name: self._sheet(sheet) for sheet in SHEETS}
        across = [key for key, meta in self.initiatives.items() if meta.kind != "professional"]
        matrix = next(sheet for sheet in SHEETS if sheet.name == "also_attend")
        by_sheet["also_attend"] = [self._counts(key, across, len(matrix.columns)) for key in across]
        paths = [page_path(self.key, "initiative", key) for key in self.initiatives]
        paths += [page_path(self.key, "challenge", key) for key in self.challenges]
        base = {path: checksum(decode(content / path, path)[0]) for path in [f"{self.key}/index.md", *paths]}
        titles = {f"{self.key}/index.md": self.index.title}
        titles |= {page_path(self.key, "initiative", key): meta.title for key, meta in self.initiatives.items()}
        titles |= {page_path(self.key, "challenge", key): meta.title for key, meta in self.challenges.items()}
        return Rows(by_sheet, [self.names[key] for key in across], base, titles)

    def _sheet(self, sheet: Sheet) -> list[dict[int, Any]]:
        if sheet.page == "neighbourhood":
            return self._page(sheet, self.key, self.index, "")
        if sheet.page == "challenge":
            return [row for key, meta in self.challenges.items() for row in self._page(sheet, key, meta, "")]
        return [row for key, meta in self.initiatives.items() for row in self._page(sheet, key, meta, self.names[key])]

    def _page(self, sheet: Sheet, key: str, meta: BaseModel, name: str) -> list[dict[int, Any]]:
        """The rows of a page; more than one where the sheet has a row for each item of a list."""
        said = meta.model_dump(by_alias=True, exclude_unset=True, exclude_none=True)
        said["id"] = key
        if not sheet.items:
            return [self._row(sheet, said, {}, name)]
        items = list(said.get(sheet.items, ()))
        own = {path[0] for path in sheet.keys} - {sheet.items}
        if not items and not any(said.get(str(one)) for one in own):
            return []
        title = {"title": said["title"]} if sheet.page == "challenge" else {}
        rows = [self._row(sheet, said, items[0] if items else {}, name)]
        return rows + [self._row(sheet, title, item, name) for item in items[1:]]

    def _row(self, sheet: Sheet, said: Mapping[str, Any], item: Mapping[str, Any], name: str) -> dict[int, Any]:
        row: dict[int, Any] = {}
        used: dict[object, int] = {}
        for place, column in enumerate(sheet.columns):
            if not column.key:
                row[place] = name
                continue
            in_item = bool(sheet.items) and column.key[0] == sheet.items
            value = _at(item if in_item else said, column.key[1:] if in_item else column.key)
            if column.several and value:
                value = self._share(sheet, column, list(value), used)
            if value is not None and value != () and value != []:
                row[place] = self._cell(column, value, item)
        return row

    def _share(self, sheet: Sheet, column: Column, values: list[Any], used: dict[object, int]) -> list[Any]:
        """The part of a list for this column: one, and for the last of its columns all that are left."""
        columns = sum(other.key == column.key for other in sheet.columns)
        done = used.get(column.key, 0)
        used[column.key] = done + 1
        return values[done:] if done + 1 == columns else values[done : done + 1]

    def _cell(self, column: Column, value: Any, item: Mapping[str, Any]) -> Any:
        if isinstance(value, list | tuple):
            return joined(str(self._cell(column, one, item)) for one in value)
        language = self.words.language
        if column.kind in ("choice", "yes_no"):
            return choice_label(column.choices, value, language)
        if column.kind == "term":
            return self.words.label(column.choices, value)
        if column.kind == "languages":
            return language_label(value, language)
        if column.kind == "challenge":
            return self.challenge_names[value]
        if column.kind == "need":
            return self._need(str(item["challenge"]), value)
        if isinstance(value, date | time):
            return value
        return float(value) if column.kind == "number" and not isinstance(value, int) else value

    def _need(self, challenge: str, need: str) -> str:
        titles = {one.id: one.title for one in self.challenges[challenge].needs}
        return _names(titles)[need]

    def _counts(self, key: str, across: Sequence[str], first: int) -> dict[int, Any]:
        ticked = self.initiatives[key].also_attend
        row: dict[int, Any] = {0: self.names[key]}
        if ticked is not None:
            row |= {1: ticked.counted_on, 2: ticked.asked}
            row |= {first + place: ticked.counts[other] for place, other in enumerate(across) if other in ticked.counts}
        return row


def _names(titles: Mapping[str, str]) -> dict[str, str]:
    """What each is called in a cell: its title, or its id where that is not its own or could be read as several."""
    times = Counter(same_words(title) for title in titles.values())
    return {
        key: title
        if times[same_words(title)] == 1 and ";" not in title and same_words(title) not in set(titles) - {key}
        else key
        for key, title in titles.items()
    }


def _at(said: Mapping[str, Any], path: tuple[str | int, ...]) -> Any:
    here: Any = said
    for part in path:
        if isinstance(part, int):
            here = here[part] if isinstance(here, list | tuple) else None
        else:
            here = here.get(part) if isinstance(here, Mapping) else None
        if here is None:
            return None
    return here
