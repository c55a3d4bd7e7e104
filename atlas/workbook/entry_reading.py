"""From the rows of a workbook to the pages that they speak of."""

from collections.abc import Set
from typing import Any

from atlas.importing.cells import same_words
from atlas.reading.yaml_lines import dotted
from atlas.texts import say
from atlas.workbook.cell_reading import CellProblem, Names, UnusableCellError, read_cell
from atlas.workbook.cell_values import as_text, plain_value
from atlas.workbook.columns import Column, Page
from atlas.workbook.entries import Entries, Entry, put_value, web_name
from atlas.workbook.file_rows import Cell, Filled, Line, OpenedFile
from atlas.workbook.sheets import is_example
from atlas.workbook.words import Words

__all__ = ["read_entries"]

_FILL_IN = (say("there is nothing written here"), say("fill in this cell"))


def read_entries(opened: OpenedFile, words: Words, names: Names) -> Entries:
    """Every page of the workbook. `names`: the pages that are there already; those of the workbook are added."""
    found = _Reader(words, names, opened.exported)
    for name in ("neighbourhood", "initiatives", "challenges"):
        if name in opened.sheets:
            found.pages(opened.sheets[name])
    for name in ("meetings", "contributes", "funding", "impact"):
        if name in opened.sheets:
            found.items(opened.sheets[name])
    if "also_attend" in opened.sheets:
        found.matrix(opened.sheets["also_attend"])
    return found.entries


class _Reader:
    def __init__(self, words: Words, names: Names, exported: Set[str]) -> None:
        self.words, self.names, self.exported = words, names, exported
        self.entries = Entries()
        self.by_id: dict[tuple[Page, str], Entry] = {}
        self.ids_given: set[str] = set()
        self.by_title: dict[str, Entry] = {}

    def pages(self, filled: Filled) -> None:
        """The rows of a sheet on which each row, or rows with the same name, are a page."""
        sheet = filled.sheet
        self._cover(filled)
        self.ids_given = _ids_given(filled)
        for line in filled.lines:
            entry = self._page(filled, line)
            if entry is None:
                self.entries.shaky |= {sheet.items} if sheet.items else set()
                continue
            self._fill(entry, filled, line)
        if sheet.name == "challenges":
            self._know_needs()

    def items(self, filled: Filled) -> None:
        """The rows of a sheet on which each row adds to the page of an initiative."""
        self._cover(filled)
        for line in filled.lines:
            entry = self._owner(filled, line)
            if entry is not None:
                self._fill(entry, filled, line)

    def matrix(self, filled: Filled) -> None:
        """Where else people come: on each row who asked, above each column whom they asked about."""
        self._cover(filled)
        named = {}
        for place, title in filled.others.items():
            example = is_example(title) and same_words(title) not in self.exported
            if example or not any(place in line.values for line in filled.lines):
                continue
            try:
                named[place] = read_cell(_OTHER, filled.header.cell(place), self.words, self.names)
            except UnusableCellError as error:
                self.entries.tell(filled.header.cell(place), error)
        self.entries.covers.setdefault("initiative", set()).update(
            ("also_attend", "counts", one) for one in named.values()
        )
        for line in filled.lines:
            entry = self._owner(filled, line)
            if entry is None:
                continue
            self._fill(entry, filled, line)
            for place, other in named.items():
                count = plain_value(line.values.get(place), "number")
                if count is not None:
                    entry.data.setdefault("also_attend", {}).setdefault("counts", {})[other] = count
                    entry.cells[f"also_attend.counts.{other}"] = line.cell(place)
                    entry.cells.setdefault("also_attend.counts", line.cell(place))

    def _cover(self, filled: Filled) -> None:
        covers = self.entries.covers.setdefault(filled.sheet.page, set())
        covers |= {column.key for column in filled.columns.values() if column.key and column.key != ("id",)}

    def _page(self, filled: Filled, line: Line) -> Entry | None:
        page = filled.sheet.page
        places = {column.key: place for place, column in filled.columns.items()}
        name = line.cell(places.get(("title",), 0))
        title = plain_value(name.value, "words")
        if title is None:
            self.entries.problems.append(CellProblem(name, *_FILL_IN))
            return None
        try:
            given = (
                self._value(filled.columns[places[("id",)]], line.cell(places[("id",)])) if ("id",) in places else None
            )
        except UnusableCellError as error:
            self.entries.tell(line.cell(places[("id",)]), error)
            return None
        known = {"initiative": self.names.initiatives, "challenge": self.names.challenges}.get(page, {})
        same = known.get(same_words(title), set()) - self.ids_given
        page_id = given or (next(iter(same)) if len(same) == 1 else web_name(as_text(title)))
        if not page_id or page_id == "index":
            what = say('no id can be made from "{given}"', given=title)
            self.entries.problems.append(CellProblem(name, what, say("fill in a web name on this row")))
            return None
        if filled.sheet.items and (before := self.by_title.get(same_words(title))):
            if given and given != before.id:
                what = say("{cell} has another web name for this", cell=before.name.name)
                hint = say("write it on the first row, and leave it empty here")
                self.entries.problems.append(CellProblem(line.cell(places[("id",)]), what, hint))
            return before
        if page == "neighbourhood" and any(other.page == page for other in self.entries.pages):
            what = say("a workbook is about one neighbourhood, and this is a second one")
            hint = say("take this row out, and make another workbook for it")
            self.entries.problems.append(CellProblem(name, what, hint))
            return None
        entry = self.by_id.get((page, page_id))
        if entry is not None:
            what = say('{cell} has the same web name "{id}"', cell=entry.name.name, id=page_id)
            hint = say("take one of the two rows out, or give each a web name of its own")
            self.entries.problems.append(CellProblem(name, what, hint))
            return None
        entry = Entry(page, str(page_id), name)
        self.by_id[page, entry.id] = entry
        if filled.sheet.items:
            self.by_title[same_words(title)] = entry
        self.entries.pages.append(entry)
        if known is not None and page != "neighbourhood":
            self.names.add(known, as_text(title), entry.id)
        return entry

    def _owner(self, filled: Filled, line: Line) -> Entry | None:
        place = next((place for place, column in filled.columns.items() if column.kind == "initiative"), 0)
        cell = line.cell(place)
        try:
            page_id = read_cell(_OTHER, cell, self.words, self.names)
            if page_id is None:
                raise UnusableCellError(*_FILL_IN)
            if ("initiative", page_id) not in self.by_id:
                what = say('there is no initiative "{name}"', name=cell.value)
                raise UnusableCellError(what, say("add it to the sheet with initiatives"))
        except UnusableCellError as error:
            self.entries.tell(cell, error)
            self.entries.shaky.add(filled.sheet.items or "also_attend")
            return None
        return self.by_id["initiative", page_id]

    def _fill(self, entry: Entry, filled: Filled, line: Line) -> None:
        """Put what stands in a row in the front matter of its page."""
        items = filled.sheet.items
        found = [(column, line.cell(place)) for place, column in filled.columns.items() if column.key]
        own = [(column, cell) for column, cell in found if column.key[0] == items]
        index = len(entry.data.get(items, ())) if items else 0
        if own and any(cell.value is not None for _, cell in own):
            entry.cells.setdefault(f"{items}[{index + 1}]", own[0][1])
            entry.cells.setdefault(items, own[0][1])
            entry.data.setdefault(items, []).append(self._item(entry, items, index, own))
        elif own and filled.sheet.page == "challenge":
            entry.cells.setdefault(items, own[0][1])
        for column, cell in found:
            if column.key[0] != items and column.key != ("id",):
                self._page_value(entry, column, cell, repeated=bool(items))

    def _item(self, entry: Entry, items: str, index: int, own: list[tuple[Column, Cell]]) -> dict[str, Any]:
        item: dict[str, Any] = {}
        for column, cell in own:
            inner = column.key[1:]
            path = (items, index, *inner)
            if column.several and isinstance(item.get(str(inner[0])), list):
                path = (*path, len(item[str(inner[0])]))
            entry.cells.setdefault(dotted((items, index, inner[0])), cell)
            if cell.value is not None:
                entry.cells[dotted(path)] = cell
            try:
                value = self._value(column, cell, item.get("challenge"))
            except UnusableCellError as error:
                self._refuse(entry, items, cell, error)
                continue
            if value is not None:
                put_value(item, inner, value, several=column.several)
        if items == "needs" and "id" not in item and item.get("title"):
            item["id"] = self._need_id(entry, as_text(item["title"]))
        return item

    def _need_id(self, entry: Entry, title: str) -> str:
        """That of the need with this title, if there is such a one already; else one made of the title."""
        known = self.names.needs.get(entry.id, {}).get(same_words(title), set())
        return next(iter(known)) if len(known) == 1 else web_name(title)

    def _page_value(self, entry: Entry, column: Column, cell: Cell, *, repeated: bool) -> None:
        key = str(column.key[0])
        present = entry.data.get(key)
        path = column.key
        if column.several and isinstance(present, list):
            path = (key, len(present))
        name = dotted(path)
        before = entry.cells.get(name)
        if before is None or before.value is None:
            entry.cells[name] = cell
        entry.cells.setdefault(key, cell)
        try:
            value = self._value(column, cell)
        except UnusableCellError as error:
            self._refuse(entry, key, cell, error)
            return
        if value is None:
            return
        if repeated and before is not None and before.value is not None:
            if plain_value(before.value, column.kind) != plain_value(cell.value, column.kind) and key != "title":
                what = say("{cell} says something else about this", cell=before.name)
                self._refuse(
                    entry, key, cell, UnusableCellError(what, say("tell it once, and leave the other cell empty"))
                )
            return
        put_value(entry.data, path[: len(column.key)], value, several=column.several)

    def _value(self, column: Column, cell: Cell, challenge: Any = None) -> Any:
        return read_cell(column, cell, self.words, self.names, challenge)

    def _refuse(self, entry: Entry, key: str, cell: Cell, error: UnusableCellError) -> None:
        entry.unusable.add(key)
        self.entries.tell(cell, error)

    def _know_needs(self) -> None:
        for entry in self.entries.pages:
            for need in (need for need in entry.data.get("needs", ()) if need.get("id")):
                known = self.names.needs.setdefault(entry.id, {})
                self.names.add(known, as_text(need.get("title", "")), str(need["id"]))


def _ids_given(filled: Filled) -> set[str]:
    """The web names that stand on the rows of a sheet: they are of those rows and of no other."""
    places = [place for place, column in filled.columns.items() if column.key == ("id",)]
    return {as_text(line.values[place]) for line in filled.lines for place in places if place in line.values}


_OTHER = Column((), say("Initiative"), say("Initiative"), "initiative")
