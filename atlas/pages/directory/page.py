"""What is there to do? One list of all initiatives, by the alphabet and never by worth."""

from dataclasses import dataclass

from atlas.model.atlas import Atlas, Document
from atlas.model.initiative import Initiative
from atlas.pages.directory.facets import facets, values
from atlas.pages.directory.moments import moments
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["directory_page", "listed"]


MOST_SUMMARIES = 1_000
"""In a longer list the summaries are left out, so that the page stays fit for a slow connection."""


@dataclass(frozen=True)
class _Row:
    """An initiative in the list. `facts`: when and where; `has`: its options by facet; `moments`: see there."""

    path: str
    meta: Initiative
    facts: tuple[str, ...]
    has: dict[str, tuple[str, ...]]
    moments: tuple[str, ...]


def directory_page(writer: Writer, atlas: Atlas) -> CompiledPage:
    """The full list, which stands there without scripts too, and the choices that a script makes work."""
    rows = [_row(writer, atlas, key, document) for key, document in _ordered(atlas, writer.language)]
    return writer.page(
        "directory/directory",
        addresses.DIRECTORY,
        None,
        source="",
        title=writer.tell(say("What is on?")),
        description=writer.tell(say("Every initiative, to choose by day, place, activity, cost and more.")),
        rows=rows,
        activities=[key for row in rows for key in row.meta.activities],
        maps=[(writer.title(place.page), addresses.map_(key)) for key, place in atlas.neighbourhoods.items()],
        facets=facets(writer, atlas.neighbourhoods.values(), (row.has for row in rows)),
        with_summaries=len(rows) <= MOST_SUMMARIES,
    )


def listed(atlas: Atlas, language: str) -> tuple[str, ...]:
    """The pages of the initiatives in the order of the directory."""
    return tuple(addresses.initiative(key, document.id) for key, document in _ordered(atlas, language))


def _ordered(atlas: Atlas, language: str) -> list[tuple[str, Document[Initiative]]]:
    """Every initiative with the id of its neighbourhood, by title."""
    found = [(key, document) for key, place in atlas.neighbourhoods.items() for document in place.initiatives.values()]
    return sorted(found, key=lambda item: (item[1].in_language(language).meta.title.casefold(), item[0], item[1].id))


def _row(writer: Writer, atlas: Atlas, key: str, document: Document[Initiative]) -> _Row:
    meta = writer.version(document).meta
    place = meta.place
    facts = (
        *(writer.words.meetings(meta.schedule, closed=False)[:1] if meta.status == "active" else ()),
        place.name if place and not place.private else None,
        writer.title(atlas.neighbourhoods[key].page) if len(atlas.neighbourhoods) > 1 else None,
    )
    return _Row(
        path=addresses.initiative(key, document.id),
        meta=meta,
        facts=tuple(fact for fact in facts if fact),
        has=values(key, document.meta, writer.today),
        moments=moments(document.meta, writer.today),
    )
