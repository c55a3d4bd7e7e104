"""What comes of each side: the findings of what differs, and the words of every page that may differ.

Only neighbourhoods of which a file, or something that all share, is another one are computed; what was computed before
comes from the store. The findings are those that a build keeps, so a build and this share them.
"""

from collections.abc import Mapping
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
    """The pages of one neighbourhood: `asking` ones still ask for the list of all neighbourhoods."""

    asking: tuple[CompiledPage, ...]
    words: tuple[PageWords, ...]


@dataclass(frozen=True)
class _Unit:
    """A neighbourhood. `source`: an identity of its files; None: nothing is kept. `differs`: whether its pages may."""

    neighbourhood: Neighbourhood
    elsewhere: Elsewhere
    source: str | None
    differs: bool


@dataclass(frozen=True, eq=False)
class _Task:
    """One side. `source`: an identity of all its files."""

    atlas: Atlas
    units: tuple[_Unit, ...]
    source: str


@dataclass(frozen=True, eq=False)
class _Shared:
    language: str
    today: date
    settings: Settings
    store: Store | None


def made_of(before: Side, after: Side, language: str, today: date) -> tuple[Made, Made]:
    """Both sides, in a language, on the same day, each in a process of its own. Only for sides that could be read."""
    assert before.atlas is not None  # noqa: S101
    assert after.atlas is not None  # noqa: S101
    sides, atlases = (before, after), (before.atlas, after.atlas)
    sources = [source_identities(side.files, atlas.neighbourhoods) for side, atlas in zip(sides, atlases, strict=True)]
    others = [elsewhere(atlas.neighbourhoods, language) for atlas in atlases]

    def unit(side: int, key: str) -> _Unit:
        mine, theirs = sources[side].get(key), sources[1 - side].get(key)
        same = mine is not None and mine == theirs and others[0].get(key) == others[1].get(key)
        one = atlases[side].neighbourhoods[key]
        return _Unit(one, others[side][key], mine, not same or _asks(one))

    tasks = [
        _Task(atlas, tuple(unit(side, key) for key in atlas.neighbourhoods), sides[side].files.of(""))
        for side, atlas in enumerate(atlases)
    ]
    shared = _Shared(language, today, Settings(icons=icon_folder()), current_store())
    first, second = counted("compiled", in_processes(_made, shared, tasks), len(tasks))
    return first, second


def _asks(one: Neighbourhood) -> bool:
    """Whether a page in its own words asks for the list of all neighbourhoods."""
    pages: list[Document[Any]] = [one.page, *one.pages.values()]
    return any(_ALL in version.body for page in pages for version in page.versions)


def _made(shared: _Shared, task: _Task) -> Made:
    crisis = task.atlas.home.meta.crisis
    writer = Writer(task.atlas.shell, shared.language, shared.today, shared.settings)
    with keeping(shared.store):
        findings = {
            unit.neighbourhood.id: findings_of(unit.neighbourhood, crisis, shared.today, unit.source)
            for unit in task.units
        }
        editions = {
            unit.neighbourhood.id: Edition(writer, unit.neighbourhood, findings[unit.neighbourhood.id], unit.elsewhere)
            for unit in task.units
        }
        own = {
            unit.neighbourhood.id: _own(shared, unit, editions[unit.neighbourhood.id])
            for unit in task.units
            if unit.differs
        }
        asking = [page for one in own.values() for page in one.asking]
        key = identity("words beside", task.source, shared.today, shared.language, shared.settings, sorted(own))
        beside = kept(key, lambda: _beside(task.atlas, writer, editions, asking))
    pages = [*beside, *(page for one in own.values() for page in one.words)]
    return Made({key: findings[key] for key in own}, {page.path: page for page in pages})


def _own(shared: _Shared, unit: _Unit, edition: Edition) -> _Own:
    def made() -> _Own:
        hand_written, built = compile_pages(edition)
        edition.writer.forget_drawings()
        asking = tuple(page for page in hand_written if _ALL in page.marked)
        return _Own(asking, tuple(words_of_page(page) for page in (*hand_written, *built) if page not in asking))

    if unit.source is None:
        return made()
    return kept(identity("words", unit.source, shared.today, shared.language, shared.settings, unit.elsewhere), made)


def _beside(
    atlas: Atlas, writer: Writer, editions: Mapping[str, Edition], asking: list[CompiledPage]
) -> tuple[PageWords, ...]:
    pages, _ = pages_beside(writer, atlas, editions)
    pages += [with_neighbourhoods(writer, page, editions) for page in asking]
    return tuple(map(words_of_page, pages))
