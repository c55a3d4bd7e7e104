"""What comes of each side: the findings of what differs, and the words of every page that may differ.

Only neighbourhoods of which a file, or something that all share, is another one are computed; what was computed before
comes from the store. The findings are those that a build keeps, so a build and this share them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.comparing.side import Side
from atlas.comparing.words_of_page import PageWords, words_of_page
from atlas.keeping.identity import identity
from atlas.keeping.remember import current_store, keeping, kept
from atlas.keeping.store import Store
from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.pages.site.compile import pages_beside
from atlas.pages.site.compile_neighbourhood import compile_pages
from atlas.pages.site.hand_written import with_neighbourhoods
from atlas.pages.site.units import findings_of, source_identities
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.elsewhere import Elsewhere, elsewhere
from atlas.pages.writing.settings import Settings
from atlas.pages.writing.writer import Writer
from atlas.processes import in_processes
from atlas.progress import counted
from atlas.reading.icons import icon_folder

__all__ = ["Made", "made_of"]

_ALL = "atlas:neighbourhoods"
"""The one block in a text that needs the other neighbourhoods."""


@dataclass(frozen=True)
class Made:
    """`findings`: of the neighbourhoods that were computed. `pages`: of those, and beside the neighbourhoods."""

    findings: Mapping[str, NeighbourhoodFindings]
    pages: Mapping[str, PageWords]


@dataclass(frozen=True)
class _Own:
    """The pages of one neighbourhood: `open` ones may still ask for the list of all neighbourhoods."""

    open: tuple[CompiledPage, ...]
    words: tuple[PageWords, ...]


@dataclass(frozen=True, eq=False)
class _Shared:
    atlases: tuple[Atlas, Atlas]
    language: str
    today: date
    settings: Settings
    store: Store | None


@dataclass(frozen=True)
class _Task:
    """`side`: 0 or 1. `source`: an identity of the files; None where nothing may be kept."""

    side: int
    neighbourhood: Neighbourhood
    elsewhere: Elsewhere
    source: str | None
    pages: bool


def made_of(before: Side, after: Side, language: str, today: date) -> tuple[Made, Made]:
    """Both sides, in a language, on the same day. Only for sides that could be read."""
    assert before.atlas is not None  # noqa: S101
    assert after.atlas is not None  # noqa: S101
    atlases = (before.atlas, after.atlas)
    shared = _Shared(atlases, language, today, Settings(icons=icon_folder()), current_store())
    tasks = _tasks((before, after), atlases, language)
    wanted = [task for task in tasks if task.pages]
    outcomes = counted("compiled", in_processes(_made, shared, wanted), len(wanted))
    own = {(task.side, task.neighbourhood.id): one for task, one in zip(wanted, outcomes, strict=True)}
    if dict(before.paths) == dict(after.paths):
        return Made({}, {}), Made({}, {})
    sites = list(in_processes(_beside, shared, [_SiteTask(n, side, tasks, own) for n, side in _sides(before, after)]))
    made = []
    for number, words in enumerate(sites):
        findings = {key: one[0] for (side, key), one in own.items() if side == number}
        pages = [one for (side, _), (_, two) in own.items() if side == number for one in two.words]
        made.append(Made(findings, {one.path: one for one in (*pages, *words)}))
    return made[0], made[1]


def _sides(before: Side, after: Side) -> list[tuple[int, str]]:
    return [(0, before.files.of("")), (1, after.files.of(""))]


def _tasks(sides: tuple[Side, Side], atlases: tuple[Atlas, Atlas], language: str) -> list[_Task]:
    """Every neighbourhood of both sides, with whether its pages may differ."""
    sources = [source_identities(side.files, atlas.neighbourhoods) for side, atlas in zip(sides, atlases, strict=True)]
    others = [elsewhere(atlas.neighbourhoods, language) for atlas in atlases]
    found = []
    for number, atlas in enumerate(atlases):
        for key, one in atlas.neighbourhoods.items():
            mine, theirs = sources[number].get(key), sources[1 - number].get(key)
            same = mine is not None and mine == theirs and others[0].get(key) == others[1].get(key)
            found.append(_Task(number, one, others[number][key], mine, pages=not same or _asks(one)))
    return found


def _asks(one: Neighbourhood) -> bool:
    """Whether a page in its own words asks for the list of all neighbourhoods."""
    pages: list[Document[Any]] = [one.page, *one.pages.values()]
    return any(_ALL in version.body for page in pages for version in page.versions)


def _made(shared: _Shared, task: _Task) -> tuple[NeighbourhoodFindings, _Own]:
    with keeping(shared.store):
        atlas, one = shared.atlases[task.side], task.neighbourhood
        findings = findings_of(one, atlas.home.meta.crisis, shared.today, task.source)
        if task.source is None:
            return findings, _own(shared, task, findings)
        key = identity("words", task.source, shared.today, shared.language, shared.settings, task.elsewhere)
        return findings, kept(key, lambda: _own(shared, task, findings))


def _own(shared: _Shared, task: _Task, findings: NeighbourhoodFindings) -> _Own:
    writer = Writer(shared.atlases[task.side].shell, shared.language, shared.today, shared.settings)
    hand_written, built = compile_pages(Edition(writer, task.neighbourhood, findings, task.elsewhere))
    asking = tuple(page for page in hand_written if _ALL in page.parts()[0])
    rest = (page for page in (*hand_written, *built) if page not in asking)
    return _Own(asking, tuple(map(words_of_page, rest)))


@dataclass(frozen=True)
class _SiteTask:
    side: int
    source: str
    tasks: Sequence[_Task]
    own: Mapping[tuple[int, str], tuple[NeighbourhoodFindings, _Own]]


def _beside(shared: _Shared, task: _SiteTask) -> tuple[PageWords, ...]:
    with keeping(shared.store):
        key = identity("words beside", task.source, shared.today, shared.language, shared.settings)
        return kept(key, lambda: _beside_now(shared, task))


def _beside_now(shared: _Shared, task: _SiteTask) -> tuple[PageWords, ...]:
    """The pages beside the neighbourhoods need the findings of all; those of the unchanged are kept as a rule."""
    atlas = shared.atlases[task.side]
    writer = Writer(atlas.shell, shared.language, shared.today, shared.settings)
    editions = {}
    for one in (one for one in task.tasks if one.side == task.side):
        made = task.own.get((one.side, one.neighbourhood.id))
        crisis = atlas.home.meta.crisis
        findings = made[0] if made else findings_of(one.neighbourhood, crisis, shared.today, one.source)
        editions[one.neighbourhood.id] = Edition(writer, one.neighbourhood, findings, one.elsewhere)
    pages, _ = pages_beside(writer, atlas, editions)
    asking = [page for (side, _), (_, own) in task.own.items() if side == task.side for page in own.open]
    pages += [with_neighbourhoods(writer, page, editions) for page in asking]
    return tuple(map(words_of_page, pages))
