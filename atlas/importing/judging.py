"""Which drafts may join the atlas: the checks of `atlas check`, told by row, before anything is written."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.importing.frame import Frame
from atlas.importing.mapping import MappingFile, Origin
from atlas.importing.pages import Draft
from atlas.importing.writing import composed, moved_from
from atlas.model.atlas import Document, Version
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.reading.front_matter import Source, read_source
from atlas.reading.pages import ReadPage
from atlas.reading.personal_data import personal_data
from atlas.reading.positions import area_of
from atlas.reading.problems import Problem
from atlas.reading.references import check_dates, check_initiative
from atlas.reading.titles import are_twins
from atlas.reading.validation import validate
from atlas.reading.yaml_lines import read_yaml
from atlas.texts import say

__all__ = ["Judged", "judge"]


@dataclass(frozen=True)
class Judged:
    """The drafts that can be used, and why the others cannot."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]


def judge(drafts: Iterable[Draft], content: Path, file: MappingFile, frame: Frame, source: str, today: date) -> Judged:
    """Keep the drafts that the reader of the atlas would take. `today`: the day against which dates are judged."""
    good: list[Draft] = []
    problems: list[Problem] = []
    rows: dict[tuple[str, str], int] = {}
    titles: dict[tuple[str, str], list[Draft]] = {}
    neighbourhoods: dict[str, NeighbourhoodMeta | None] = {}
    drafts = tuple(drafts)
    paths = {draft.path for draft in drafts}
    for draft in drafts:
        if draft.neighbourhood not in neighbourhoods:
            neighbourhoods[draft.neighbourhood] = _neighbourhood(content, file, draft.neighbourhood)
        found = _clash(draft, rows, source) or _moved(draft, content, file.mapping.source, paths, source)
        rows.setdefault((draft.neighbourhood, draft.id), draft.number)
        found = found or _twin(draft, titles.setdefault((draft.neighbourhood, draft.meta.title.casefold()), []), source)
        found += _as_read(draft, frame, neighbourhoods[draft.neighbourhood], source, today)
        found += _about_persons(draft, file.mapping.source, source)
        problems += found
        if not found:
            good.append(draft)
    return Judged(tuple(good), tuple(problems))


def _clash(draft: Draft, rows: Mapping[tuple[str, str], int], source: str) -> list[Problem]:
    row = rows.get((draft.neighbourhood, draft.id))
    if row is None:
        return []
    what = say('row {row} has the same id "{id}"', row=row, id=draft.id)
    hint = say('take one of the two out, or give each an id in a column and name it under "id:" in the mapping')
    return [Problem(source, draft.number, "id", what, hint)]


def _twin(draft: Draft, before: list[Draft], source: str) -> list[Problem]:
    twin = next((other for other in before if are_twins(other.meta, draft.meta)), None)
    before.append(draft)
    if twin is None:
        return []
    what = say('row {row} has the same title "{title}"', row=twin.number, title=draft.meta.title)
    hint = say("take one of the two out, or give it a title that tells them apart")
    return [Problem(source, draft.number, "title", what, hint)]


def _moved(draft: Draft, content: Path, origin: Origin, paths: Collection[str], source: str) -> list[Problem]:
    path = moved_from(content, origin, draft, paths)
    if path is None:
        return []
    what = say('the id "{id}" is already used by {path}', id=draft.id, path=path)
    hint = say("if this is the same initiative, move or delete that file; if not, give this row another id")
    return [Problem(source, draft.number, "id", what, hint)]


def _as_read(
    draft: Draft, frame: Frame, neighbourhood: NeighbourhoodMeta | None, source: str, today: date
) -> list[Problem]:
    version = Version(draft.path, frame.languages[0], draft.meta, draft.body)
    page = ReadPage(draft.id, Document(draft.id, version))
    found = [*check_initiative(page, {}, {}, frame.vocabulary, area_of(neighbourhood, None)), *check_dates(page, today)]
    return [Problem(source, draft.number, problem.field, problem.what, problem.hint) for problem in found]


def _about_persons(draft: Draft, origin: Origin, source: str) -> list[Problem]:
    page = _source(draft.path, composed(draft, origin, {}))
    found = personal_data(*page)
    for text in draft.translations.values():
        found += personal_data(*_source(draft.path, text), original=page[2])
    problems = [refused.problem for refused in found]
    return [Problem(source, draft.number, problem.field, problem.what, problem.hint) for problem in problems]


def _source(path: str, text: str) -> tuple[str, str, Source]:
    _, front, body = text.split("---\n", 2)
    return path, text, Source(path, read_yaml(front), 2, body, front.count("\n") + 3)


def _neighbourhood(content: Path, file: MappingFile, name: str) -> NeighbourhoodMeta | None:
    path = f"{name}/index.md"
    if not (content / path).is_file():
        return file.mapping.neighbourhoods.get(name)
    source, _ = read_source(content / path, path)
    return validate(NeighbourhoodMeta, source.yaml.value, path, source.line)[0] if source else None
