"""Which drafts may join the atlas: the checks of `atlas check`, told by row, before anything is written."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from atlas.importing.frame import Frame
from atlas.importing.mapping import MappingFile, Origin
from atlas.importing.pages import Draft
from atlas.importing.result import Renamed
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
    """The drafts that can be used, why the others cannot, and which of them got another title."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]
    renamed: tuple[Renamed, ...] = ()


def judge(drafts: Iterable[Draft], content: Path, file: MappingFile, frame: Frame, source: str, today: date) -> Judged:
    """Keep the drafts that the reader of the atlas would take. `today`: the day against which dates are judged."""
    good: list[Draft] = []
    problems: list[Problem] = []
    renamed: list[Renamed] = []
    rows: dict[tuple[str, str], Draft] = {}
    titles: Titles = {}
    neighbourhoods: dict[str, NeighbourhoodMeta | None] = {}
    drafts = tuple(drafts)
    paths = {draft.path for draft in drafts}
    for draft in drafts:
        if draft.neighbourhood not in neighbourhoods:
            neighbourhoods[draft.neighbourhood] = _neighbourhood(content, file, draft.neighbourhood)
        found = _clash(draft, rows, source) or _moved(draft, content, file.origin, paths, source)
        rows.setdefault((draft.neighbourhood, draft.id), draft)
        if not found and (other := _with_other_title(draft, titles)) is not draft:
            draft = other
            renamed.append(Renamed(draft.file or str(draft.number), draft.meta.title))
        found = found or _twin(draft, titles, source)
        found += _as_read(draft, frame, neighbourhoods[draft.neighbourhood], source, today)
        found += _about_persons(draft, file.origin, source)
        problems += found
        if not found:
            good.append(draft)
    return Judged(tuple(good), tuple(problems), tuple(renamed))


def _clash(draft: Draft, rows: Mapping[tuple[str, str], Draft], source: str) -> list[Problem]:
    other = rows.get((draft.neighbourhood, draft.id))
    if other is None:
        return []
    if other.file:
        what = say('{file} has the same id "{id}"', file=other.file, id=draft.id)
    else:
        what = say('row {row} has the same id "{id}"', row=other.number, id=draft.id)
    hint = say('take one of the two out, or give each an id in a column and name it under "id:" in the mapping')
    return [Problem(source, draft.number, "id", what, hint)]


Titles = dict[tuple[str, str], list[Draft]]
"""The drafts so far, by neighbourhood and title."""


def _with_other_title(draft: Draft, titles: Titles) -> Draft:
    """The draft with the title that the mapping has for this case, where a row before it has the same one."""
    if not draft.other_title or _same_title(draft, titles) is None:
        return draft
    return replace(draft, meta=draft.meta.model_copy(update={"title": draft.other_title}))


def _same_title(draft: Draft, titles: Titles) -> Draft | None:
    before = titles.setdefault((draft.neighbourhood, draft.meta.title.casefold()), [])
    return next((other for other in before if are_twins(other.meta, draft.meta)), None)


def _twin(draft: Draft, titles: Titles, source: str) -> list[Problem]:
    twin = _same_title(draft, titles)
    titles[draft.neighbourhood, draft.meta.title.casefold()].append(draft)
    if twin is None:
        return []
    if twin.file:
        what = say('{file} has the same title "{title}"', file=twin.file, title=draft.meta.title)
    else:
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
