"""One import from start to end: read, check, compare, and only then write."""

from datetime import date
from pathlib import Path

from atlas.importing.cells import Row, Table, same_words
from atlas.importing.columns import check_columns
from atlas.importing.frame import check_frame, frame_files, read_frame
from atlas.importing.judging import judge
from atlas.importing.mapping import MappingFile, Origin, read_mapping
from atlas.importing.pages import Draft, Outside, draft_page, id_of, read_recipe
from atlas.importing.result import ImportResult
from atlas.importing.rows import read_rows
from atlas.importing.texts import check_texts
from atlas.importing.unknown import unknown_words
from atlas.importing.values import text_of
from atlas.importing.whereabouts import placed
from atlas.importing.writing import Decision, decide, gone, write_files
from atlas.model.base import ID_PATTERN
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["import_list", "misfits"]


def import_list(
    source: Path, mapping: Path, to: Path, *, today: date, dry_run: bool = False, origin: Origin | None = None
) -> ImportResult:
    """Make or update initiative pages from a list.

    `to`: the folder of a neighbourhood; where the mapping splits the rows over neighbourhoods, the content folder.
    `mapping`: a file, or the name of one that comes with the package. `origin`: whose list this is, if the mapping does
    not say it. `today`: the day against which dates are judged. Raises `AtlasError` where the mapping or the list as a
    whole cannot be used; nothing has been written then. A row that cannot be used is told in the result.
    """
    file = read_mapping(mapping, origin)
    content, neighbourhood = _target(file, to)
    frame = read_frame(content, file)
    recipe = read_recipe(file, str(source), neighbourhood, frame.vocabulary)
    check_frame(file, recipe.page, frame)
    check_texts(file)
    file.stop_if_wrong()
    table, remark = read_rows(source, file.mapping.file)
    check_columns(file, recipe, table)
    file.stop_if_wrong()

    rows = [row for row in table.rows if _wanted(file, row)]
    problems = misfits(table, str(source))
    failed: list[Row] = [*table.broken]
    drafts: list[Draft] = []
    outside: list[Outside] = []
    for row in rows:
        made = draft_page(recipe, row)
        if isinstance(made, Draft):
            drafts.append(made)
        elif isinstance(made, Outside):
            outside.append(made)
        else:
            problems += made
            failed.append(row)
    judged = judge(drafts, content, file, frame, str(source), today)
    decisions = [decide(draft, content, file.origin) for draft in judged.drafts]
    around, remarks = frame_files(content, file, frame, {draft.neighbourhood for draft in judged.drafts})
    every = file.mapping.neighbourhood.neighbourhoods if file.mapping.neighbourhood else {neighbourhood}
    seen = {draft.id for draft in drafts} - {draft.id for draft in judged.drafts}
    seen |= {page_id for row in failed if (page_id := id_of(recipe, row))}
    lost = gone(content, every, file.origin, judged.drafts, seen)
    if not dry_run:
        files = {path: text for decision in decisions for path, text in decision.files.items()}
        write_files(content, {**files, **around})
    return ImportResult(
        written=(*sorted(around), *_paths(decisions, "written")),
        updated=_paths(decisions, "updated"),
        unchanged=_paths(decisions, "unchanged"),
        kept=tuple(kept for decision in decisions for kept in decision.kept),
        gone=tuple(lost),
        skipped=(*_in_order([*placed([*problems, *judged.problems], table, recipe), *table.problems]),),
        renamed=judged.renamed,
        unknown=unknown_words(judged.drafts, table),
        outside=tuple(outside),
        filtered=len(table.rows) - len(rows),
        remarks=(*([remark] if remark else []), *remarks),
        of_files=table.of_files,
        dry_run=dry_run,
    )


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.field))


def _paths(decisions: list[Decision], kind: str) -> tuple[str, ...]:
    return tuple(sorted(decision.path for decision in decisions if decision.kind == kind))


def _wanted(file: MappingFile, row: Row) -> bool:
    for rule in file.mapping.where:
        cell = (
            same_words(text_of(row.at(rule.column), rule.column)) if not isinstance(row.at(rule.column), dict) else ""
        )
        if rule.is_ and cell not in {same_words(word) for word in rule.is_}:
            return False
        if cell in {same_words(word) for word in rule.not_}:
            return False
    return True


def misfits(table: Table, name: str) -> list[Problem]:
    """What is wrong with the rows that do not fit the header. `name`: how the list is called in problems."""
    problems = []
    for number, cells in table.unusable.items():
        if cells:
            what = say("this row has {n} cells and the header has {m}", n=cells, m=len(table.columns))
            hint = say("put a cell that holds the separator between quotes")
        else:
            what = say("this item is not an object with keys")
            hint = say('write {{"name": "..."}}')
        problems.append(Problem(name, number, "", what, hint))
    return problems


def _target(file: MappingFile, to: Path) -> tuple[Path, str]:
    """The content folder, and the neighbourhood where all rows go (empty if the mapping splits them)."""
    path = to.resolve()
    if path.exists() and not path.is_dir():
        raise _no_target(to, say("this is a file"), say("name a folder"))
    if file.mapping.neighbourhood:
        if (path / "initiatives").is_dir():
            what = say("this is the folder of one neighbourhood, and the mapping splits the list over several")
            raise _no_target(to, what, say("name the content folder"))
        return path, ""
    if (path / "vocabulary.yml").is_file():
        what = say("this is the content folder, and the mapping does not tell which neighbourhood a row belongs to")
        raise _no_target(to, what, say('name the folder of a neighbourhood, or add "neighbourhood:" to the mapping'))
    if any((path / name).exists() for name in ("mkdocs.yml", "content")):
        what = say("this is the folder around the content folder")
        raise _no_target(to, what, say("name the folder of a neighbourhood, such as content/de-wending"))
    if not ID_PATTERN.fullmatch(path.name):
        what = say('"{name}" cannot be the name of a neighbourhood folder', name=path.name)
        raise _no_target(to, what, say("use lower-case letters, digits and hyphens, such as de-wending"))
    known = file.mapping.neighbourhoods
    if known and path.name not in known:
        what = say('the mapping does not describe a neighbourhood "{name}"', name=path.name)
        raise _no_target(to, what, say("name one of these folders: {folders}", folders=", ".join(sorted(known))))
    return path.parent, path.name


def _no_target(to: Path, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(str(to), 1, "", what, hint)])
