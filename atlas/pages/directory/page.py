"""What is there to do? One list of all initiatives, by the alphabet and never by worth."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from atlas.model.atlas import Atlas, Neighbourhood
from atlas.model.totals import totals
from atlas.pages.directory.facets import Facet, facets
from atlas.pages.directory.facts import DirectoryFacts
from atlas.pages.directory.index import index
from atlas.pages.directory.parts import Part, part_page, parts
from atlas.pages.directory.pieces import pieces
from atlas.pages.directory.rows import Row, rows, written
from atlas.pages.near.postcodes import postcodes_json
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import Built, CompiledPage
from atlas.pages.writing.escape import json_attribute
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["directory_page"]

MOST_ON_PAGE = 100
"""Up to so many initiatives, all stand on the page and nothing has to be fetched."""
FIRST = 40
"""Of more than that, so many stand on the page."""
MOST_OPTIONS = 30
"""On a page that fetches anyway, a facet with more options than this gets them together with the index."""
MOST_MAPS = 8
"""Of more neighbourhoods than this, the link to the map comes with choosing one."""


def directory_page(writer: Writer, atlas: Atlas) -> Built:
    """The whole list: on one page while it is short, else its beginning with the ways to all of it.

    Its parts are pages for who has no JavaScript; its files are what the filters fetch.
    """
    places = atlas.neighbourhoods
    everything = rows(writer, atlas)
    codes = {addresses.POSTCODES: postcodes_json(places.values())}
    choices = facets(writer, places.values(), (row.has for row in everything))
    if len(everything) <= MOST_ON_PAGE:
        filters = Markup(' data-index="{}"').format(json_attribute(index(everything, choices)))
        return Built(_page(writer, places, everything, everything, choices, (), (), filters), (), codes)
    later = [facet for facet in choices if len(facet.options) > MOST_OPTIONS]
    files = pieces(writer, everything, choices, later)
    filters = Markup(' data-pieces="{}"').format(addresses.url(addresses.DIRECTORY, next(iter(files))))
    pages = parts(places, everything)
    first = _page(writer, places, everything, everything[:FIRST], choices, later, pages, filters)
    return Built(first, tuple(part_page(writer, places, part, pages) for part in pages), files | codes)


def _page(
    writer: Writer,
    places: Mapping[str, Neighbourhood],
    everything: Sequence[Row],
    shown: Sequence[Row],
    choices: Sequence[Facet],
    later: Sequence[Facet],
    pages: Sequence[Part],
    filters: Markup,
) -> CompiledPage:
    return writer.page(
        "directory/directory",
        addresses.DIRECTORY,
        None,
        source="",
        title=writer.tell(say("What is on?")),
        description=writer.tell(say("Every initiative, to choose by day, place, activity, cost and more.")),
        facts=DirectoryFacts(
            total=len(everything),
            counts=totals(one.meta for place in places.values() for one in place.initiatives.values()),
            rows=written(writer, addresses.DIRECTORY, shown),
            activities=[key for row in everything for key in row.activities],
            maps=[(key, writer.title(place.page)) for key, place in places.items()] if len(places) <= MOST_MAPS else [],
            facets=choices,
            later=[facet.key for facet in later],
            parts=[(writer.title(places[part.neighbourhood].page), part) for part in pages],
            filters=filters,
        ),
    )
