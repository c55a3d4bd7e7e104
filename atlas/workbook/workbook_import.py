"""One import of a workbook from start to end: read, compare, try, and only then write."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from atlas.importing.page_text import checksum
from atlas.importing.writing import write_files
from atlas.reading.front_matter import decode
from atlas.reading.home_languages import home_languages
from atlas.texts import Sentence, say
from atlas.workbook.cell_reading import CellProblem
from atlas.workbook.entries import Entries, Entry, web_name
from atlas.workbook.entry_reading import read_entries
from atlas.workbook.file_rows import OpenedFile, open_file
from atlas.workbook.judging import Judge
from atlas.workbook.pages import FROM_WORKBOOK, Around, Decided
from atlas.workbook.result import KeptPage, WorkbookResult
from atlas.workbook.sheets import is_called
from atlas.workbook.surroundings import (
    content_and_folder,
    front_page,
    language_of_file,
    names_there,
    no_neighbourhood,
)
from atlas.workbook.trial import Trial
from atlas.workbook.words import Words

__all__ = ["import_workbook"]


def import_workbook(source: Path, to: Path, *, today: date, dry_run: bool = False) -> WorkbookResult:
    """Make or update pages from a workbook.

    `to`: the content folder, or the folder of a neighbourhood in it; without that, the workbook tells which one.
    `today`: the day against which dates are judged. What a cell says that cannot be used is left out, and told in the
    result. Raises `AtlasError` where the workbook as a whole cannot be used; nothing has been written then.
    """
    opened = open_file(source)
    content, folder = content_and_folder(to)
    language = language_of_file(opened)
    first = home_languages(content)[0] if (content / "index.md").is_file() else language
    words = Words.of(content, (first,), language)
    folder = folder or _folder_named(opened, source)
    entries = read_entries(opened, words, names_there(content, folder))
    entries.pages = [_with_folder(entry, folder) for entry in entries.pages]
    around = Around(content, folder, entries.covers, entries.shaky, opened.base, first)
    front = {
        key: value for entry in entries.pages if entry.page == "neighbourhood" for key, value in entry.data.items()
    }
    beside = front_page(content, front, first)
    with Trial(content, folder, today) as trial:
        decided, problems = Judge(trial, entries, around, beside).judged()
    files = {one.path: one.text for one in decided if one.text is not None}
    if files and not dry_run:
        write_files(content, {**beside, **files})
    return WorkbookResult(
        written=(*(sorted(beside) if files else ()), *_paths(decided, "written")),
        updated=_paths(decided, "updated"),
        unchanged=_paths(decided, "unchanged"),
        kept=tuple(_kept(one) for one in decided if one.kind == "kept"),
        gone=tuple(_gone(around, {one.path for one in decided}, entries)),
        cells=_in_order([*entries.problems, *problems], opened),
        remarks=(*opened.remarks, *_headings_not_read(opened)),
        dry_run=dry_run,
    )


def _folder_named(opened: OpenedFile, source: Path) -> str:
    """The folder of the neighbourhood, as the first sheet says. Raises `AtlasError`."""
    filled = opened.sheets.get("neighbourhood")
    if filled is None:
        raise no_neighbourhood(source, "--to content/...")
    places = {column.key: place for place, column in filled.columns.items()}
    for line in filled.lines:
        for key in (("id",), ("title",)):
            if key in places and (name := web_name(str(line.values.get(places[key], "")))):
                return name
    from openpyxl.utils import get_column_letter

    where = f"{get_column_letter(places.get(('title',), 0) + 1)}{filled.header.number + 1}"
    raise no_neighbourhood(source, f"{filled.header.sheet}!{where}")


def _with_folder(entry: Entry, folder: str) -> Entry:
    if entry.page == "neighbourhood":
        entry.id = folder
    return entry


def _in_order(problems: Iterable[CellProblem], opened: OpenedFile) -> tuple[CellProblem, ...]:
    """Each once: by sheet, row and column, as somebody goes through the workbook."""
    tabs = [filled.header.sheet for filled in opened.sheets.values()]

    def place(problem: CellProblem) -> tuple[int, int, int, str]:
        cell = problem.cell
        return (tabs.index(cell.sheet) if cell.sheet in tabs else len(tabs), cell.row, cell.column, cell.name)

    return tuple(sorted(dict.fromkeys(problems), key=place))


def _kept(one: Decided) -> KeptPage:
    cells = [cell.name for key in one.keys for cell in one.entry.of_key(key)[:1]]
    return KeptPage(one.path, one.why, tuple(dict.fromkeys(cells)))


def _gone(around: Around, told: set[str], entries: Entries) -> list[str]:
    """Pages that a workbook made, or that were in this one when it was exported, and that no row stands for now."""
    unsure = {problem.cell for problem in entries.problems}
    if unsure:
        return []
    found = []
    for kind in ("initiatives", "challenges"):
        if kind[:-1] not in around.covers:
            continue
        for file in sorted((around.content / around.neighbourhood / kind).glob("*.md")):
            path = file.relative_to(around.content).as_posix()
            if path in told or "." in file.stem:
                continue
            text = decode(file, path)[0]
            source = re.search(r"^imported:\n  source: (.*)$", text, re.MULTILINE)
            if around.base.get(path) == checksum(text) or (source and is_called(FROM_WORKBOOK, source[1])):
                found.append(path)
    return found


def _headings_not_read(opened: OpenedFile) -> Iterable[Sentence]:
    for filled in opened.sheets.values():
        if filled.sheet.name == "also_attend":
            continue
        for place in filled.others:
            cell = filled.header.cell(place).name
            yield say(
                '{cell}: the column "{name}" is not one of the workbook, and was not read',
                cell=cell,
                name=filled.others[place],
            )


def _paths(decided: Iterable[Decided], kind: str) -> tuple[str, ...]:
    return tuple(sorted(one.path for one in decided if one.kind == kind))
