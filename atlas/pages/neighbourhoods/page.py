"""Which neighbourhood do I want? A list of all, to search in, and a map on which each is a link."""

from importlib.resources import files

from atlas.graphs.city_picture import CityPlace, city_picture
from atlas.pages.neighbourhoods.facts import NeighbourhoodRow, NeighbourhoodsFacts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import Built
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition, Editions
from atlas.pages.writing.rows import alphabetical
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["neighbourhood_rows", "neighbourhoods_page"]

_ASSETS = ("neighbourhoods.css", "neighbourhoods.js")


def neighbourhood_rows(editions: Editions) -> list[NeighbourhoodRow]:
    """All neighbourhoods in the order of the alphabet."""
    return [_row(edition) for edition in _in_order(editions)]


def neighbourhoods_page(writer: Writer, editions: Editions) -> Built:
    """The list needs no script; a script brings a field to search in it. The map is drawn where places are known."""
    home = writer.version(writer.shell.home)
    path = addresses.NEIGHBOURHOODS
    title = writer.tell(say("Choose a neighbourhood"))
    page = writer.page(
        "neighbourhoods/neighbourhoods",
        path,
        None,
        source=home.path,
        title=title,
        description=writer.tell(say("All neighbourhoods of this atlas, in a list and on a map.")),
        facts=NeighbourhoodsFacts(
            neighbourhood_rows(editions), _picture(editions, writer.tell(say("Map of the neighbourhoods")))
        ),
    )
    room = files("atlas.pages.neighbourhoods")
    return Built(page, files={addresses.asset(name): room.joinpath(name).read_bytes() for name in _ASSETS})


def _in_order(editions: Editions) -> list[Edition]:
    return sorted(editions.values(), key=lambda edition: (alphabetical(edition.name), edition.id))


def _row(edition: Edition) -> NeighbourhoodRow:
    meta = edition.version(edition.neighbourhood.page).meta
    network = edition.findings.network.patchwork
    return NeighbourhoodRow(
        key=edition.id,
        title=edition.name,
        path=edition.path(addresses.neighbourhood),
        summary=meta.summary,
        initiatives=len(network.initiatives),
        challenges=len(edition.neighbourhood.challenges),
        lines=len(network.lines),
        asked=len(network.asked),
        drawn=bool(edition.neighbourhood.boundary or meta.centre),
        own=edition.own(edition.neighbourhood.page),
    )


def _picture(editions: Editions, title: str) -> Drawing | None:
    places = [
        CityPlace(
            edition.id,
            edition.name,
            addresses.url(addresses.NEIGHBOURHOODS, edition.path(addresses.neighbourhood)),
            edition.neighbourhood.boundary,
            edition.version(edition.neighbourhood.page).meta.centre,
        )
        for edition in _in_order(editions)
    ]
    drawn = city_picture(places, title)
    return Drawing(drawn) if drawn else None
