"""One import of a workbook from start to end: read, compare, try, and only then write."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from atlas.importing.page_text import checksum
from atlas.importing.writing import write_files
from atlas.reading.front_matter import decode
from atlas.reading.home_languages import home_languages
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say
from atlas.workbook.cell_reading import CellProblem
from atlas.workbook.entries import Entries, Entry, read_entries, web_name
from atlas.workbook.file_rows import OpenedFile, open_file
from atlas.workbook.pages import FROM_WORKBOOK, NEEDED, Around, Decided, decide_page
from atlas.workbook.result import KeptPage, WorkbookResult
from atlas.workbook.sheets import is_called
from atlas.workbook.surroundings import (
    content_and_folder,
    front_page,
    language_of_file,
    names_there,
    new_vocabulary,
    no_neighbourhood,
)
from atlas.workbook.trial import Trial
from atlas.workbook.words import Words

__all__ = ["import_workbook"]

_MISSING = "this key is missing"
_MOST_ROUNDS = 100


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
    beside = {**front_page(content, front, first), **new_vocabulary(content, words)}
    with Trial(content, folder, today) as trial:
        decided, problems = _Judge(trial, entries, around, beside).judged()
    files = {one.path: one.text for one in decided if one.text is not None}
    if files and not dry_run:
        write_files(content, {**beside, **files})
    return WorkbookResult(
        written=(*(sorted(beside) if files else ()), *_paths(decided, "written")),
        updated=_paths(decided, "updated"),
        unchanged=_paths(decided, "unchanged"),
        kept=tuple(_kept(one) for one in decided if one.kind == "kept"),
        gone=tuple(_gone(around, {one.path for one in decided}, entries)),
        cells=tuple(dict.fromkeys([*entries.problems, *problems])),
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


@dataclass
class _Judge:
    """Tries pages until nothing is wrong with what is left of them."""

    trial: Trial
    entries: Entries
    around: Around
    beside: Mapping[str, str]
    left_out: dict[str, set[str]] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)

    def judged(self) -> tuple[list[Decided], list[CellProblem]]:
        """What happens to each page, and the cells that cannot be used."""
        told: list[CellProblem] = []
        known: set[tuple[str, str, str]] | None = None
        for _ in range(_MOST_ROUNDS):
            decided = self._decided()
            files = {one.path: one.text for one in decided if one.text is not None}
            if not files:
                break
            if known is None:
                known = {_same(problem) for problem in self.trial.problems({})}
            found = [
                problem for problem in self.trial.problems({**self.beside, **files}) if _same(problem) not in known
            ]
            if not found:
                break
            for problem in found:
                told += self._leave_out(problem, decided)
        return decided, told

    def _decided(self) -> list[Decided]:
        found = []
        for entry in self.entries.pages:
            made = decide_page(entry, self.around, self.left_out.get(f"{entry.page}/{entry.id}", ()))
            if made.path in self.dropped or (
                made.kind == "written" and entry.unusable.intersection(NEEDED[entry.page])
            ):
                continue
            found.append(made)
        return found

    def _leave_out(self, problem: Problem, decided: Iterable[Decided]) -> list[CellProblem]:
        """Take what this is about out of the next try: the page, or the key where the rest can do without it."""
        key = re.split(r"[.\[]", problem.field, maxsplit=1)[0]
        changed = [one for one in decided if one.text is not None]
        about = [one for one in changed if one.path == problem.path]
        told = [_in_cell(one.entry, problem) for one in about]
        if not about:  # it shows on a page that is there already
            about = [one for one in changed if not key or key in (one.keys or one.entry.data)] or changed
            told = [CellProblem(f"{problem.path}:{problem.line}", problem.what, problem.hint)]
        for one in about:
            can_do_without = key and (one.kind == "updated" or key not in NEEDED[one.entry.page])
            name = f"{one.entry.page}/{one.entry.id}"
            if can_do_without and key not in self.left_out.get(name, set()) and key in (one.keys or one.entry.data):
                self.left_out.setdefault(name, set()).add(key)
            else:
                self.dropped.add(one.path)
        return told


def _in_cell(entry: Entry, problem: Problem) -> CellProblem:
    cell = entry.cell(problem.field)
    if problem.what.msgid == _MISSING:
        return CellProblem(cell.name, say("there is nothing written here"), say("fill in this cell"))
    return CellProblem(cell.name, problem.what, problem.hint)


def _same(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.field, str(problem.what)


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
