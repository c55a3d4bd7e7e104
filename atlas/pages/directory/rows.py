"""What does the list say of each initiative, and in which order do they stand in it?"""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from atlas.analysis.whereabouts import At, whereabouts
from atlas.keeping.identity import identity
from atlas.keeping.remember import in_memory
from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.model.initiative import Initiative
from atlas.pages.directory.facets import FOR_ALL, named_audiences, values
from atlas.pages.directory.moments import moments
from atlas.pages.writing import addresses
from atlas.pages.writing.rows import alphabetical
from atlas.pages.writing.writer import Writer

__all__ = ["Row", "listed", "rows", "written"]


@dataclass(frozen=True)
class Row:
    """An initiative in the list. `summary`: marked with its language where that is another than the page's; `facts`:
    when and where; `has`: its options by facet; `for_all`: whether it is for everyone, among others perhaps; `moments`:
    see there; `at`: where it is, as near as may be told."""

    path: str
    neighbourhood: str
    title: str
    status: str
    summary: str | None
    activities: tuple[str, ...]
    facts: tuple[str, ...]
    has: dict[str, tuple[str, ...]]
    for_all: bool
    moments: tuple[str, ...]
    at: At | None


def rows(writer: Writer, atlas: Atlas) -> list[Row]:
    """Every initiative of the atlas, in the order of the directory."""
    places = atlas.neighbourhoods
    audiences = named_audiences(places.values())
    made = {key: _rows_of(writer, one, audiences, named=len(places) > 1) for key, one in places.items()}
    return [made[key][document.id] for key, document in _ordered(atlas, writer.language)]


def _rows_of(writer: Writer, place: Neighbourhood, audiences: tuple[str, ...], *, named: bool) -> dict[str, Row]:
    """The initiatives of a neighbourhood by id; `named`: whether they say which it is."""
    return in_memory(
        lambda: identity("rows", writer.identity, place.id, audiences, named),
        lambda: {key: _row(writer, place, one, audiences, named=named) for key, one in place.initiatives.items()},
        of=place,
    )


def written(writer: Writer, path: str, shown: Iterable[Row]) -> list[Markup]:
    """The HTML of rows, an item of a list each, as it stands on the page `path`: what a script adds to that page is the
    same as what the build wrote on it."""
    some = tuple(shown)

    def write() -> list[Markup]:
        return [Markup(line) for line in writer.block("directory/rows", path, some).splitlines()]  # noqa: S704 - a template wrote it

    return in_memory(lambda: identity("written rows", writer.identity, path, some), write)


def listed(atlas: Atlas, language: str) -> tuple[str, ...]:
    """The pages of the initiatives in the order of the directory."""
    return tuple(addresses.initiative(key, document.id) for key, document in _ordered(atlas, language))


def _ordered(atlas: Atlas, language: str) -> list[tuple[str, Document[Initiative]]]:
    """Every initiative with the id of its neighbourhood, by title."""
    pages = [(key, document) for key, place in atlas.neighbourhoods.items() for document in place.initiatives.values()]
    return sorted(pages, key=lambda item: (alphabetical(item[1].in_language(language).meta.title), item[0], item[1].id))


def _row(
    writer: Writer, place: Neighbourhood, document: Document[Initiative], audiences: tuple[str, ...], *, named: bool
) -> Row:
    meta = writer.version(document).meta
    where = meta.place
    facts = (
        writer.words.times(meta.schedule) if meta.status == "active" else None,
        where.name if where and not where.private else None,
        writer.title(place.page) if named else None,
    )
    return Row(
        path=addresses.initiative(place.id, document.id),
        neighbourhood=place.id,
        title=meta.title,
        status=meta.status,
        summary=writer.own(document)(meta.summary),
        activities=meta.activities,
        facts=tuple(fact for fact in facts if fact),
        has=values(place.id, document.meta, writer.today, audiences),
        for_all=FOR_ALL in document.meta.audiences,
        moments=moments(document.meta, writer.today),
        at=whereabouts(document.meta),
    )
