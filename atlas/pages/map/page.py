"""The map of a neighbourhood: a list by street that is always there, and the same places drawn."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from atlas.analysis.places import Places, places
from atlas.exports.geojson import Feature, geojson
from atlas.graphs.map_picture import map_picture
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.pages.directory.facets import facets, values
from atlas.pages.directory.moments import moments
from atlas.pages.map.tiles import Tiles
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["map_files", "map_page"]

_CHOSEN_ELSEWHERE = ("neighbourhood",)
"""What one can choose by in the directory and not on the map of one neighbourhood."""


@dataclass(frozen=True)
class _Row:
    """An initiative in the list. `where`: what may be told of its place; `has`: what can be chosen by."""

    id: str
    path: str
    meta: Initiative
    where: tuple[str, ...]
    has: Mapping[str, tuple[str, ...]]
    moments: tuple[str, ...]
    drawn: bool


def map_page(writer: Writer, neighbourhood: Neighbourhood, tiles: Tiles | None) -> CompiledPage:
    """The page: its list needs no script; a script makes a map of the picture above it."""
    found = places(neighbourhood)
    name = writer.title(neighbourhood.page)
    title = writer.tell(say("Map of {neighbourhood}", neighbourhood=name))
    groups = [(street.name, _rows(writer, neighbourhood, found, street.initiatives)) for street in found.streets]
    private = _rows(writer, neighbourhood, found, found.private)
    elsewhere = _rows(writer, neighbourhood, found, found.elsewhere)
    rows = [row for _, in_street in groups for row in in_street] + private + elsewhere
    choices = [facet for facet in facets(writer, (row.has for row in rows)) if facet.key not in _CHOSEN_ELSEWHERE]
    return writer.overview(
        "map/map",
        addresses.map_(neighbourhood.id),
        neighbourhood,
        title=title,
        description=writer.tell(say("Where to find the initiatives of {neighbourhood}.", neighbourhood=name)),
        found=found,
        rows=rows,
        groups=groups,
        private=private,
        elsewhere=elsewhere,
        facets=choices,
        picture=_picture(neighbourhood, found, title),
        tiles=tiles,
    )


def map_files(writer: Writer, neighbourhood: Neighbourhood) -> dict[str, bytes]:
    """The places, and the boundary where there is one, as GeoJSON."""
    key = neighbourhood.id
    files = {addresses.places_geojson(key): geojson(_features(writer, neighbourhood, places(neighbourhood)))}
    if neighbourhood.boundary:
        outline = Feature(key, neighbourhood.boundary, {"id": key, "title": writer.title(neighbourhood.page)})
        files[addresses.boundary_geojson(key)] = geojson([outline])
    return {path: text.encode() for path, text in files.items()}


def _picture(neighbourhood: Neighbourhood, found: Places, title: str) -> Markup | None:
    drawn = map_picture(neighbourhood.boundary, found.points.values(), found.areas.values(), title)
    return Markup(drawn) if drawn else None  # noqa: S704


def _rows(writer: Writer, neighbourhood: Neighbourhood, found: Places, keys: Iterable[str]) -> list[_Row]:
    return [_row(writer, neighbourhood, found, key) for key in keys]


def _row(writer: Writer, neighbourhood: Neighbourhood, found: Places, key: str) -> _Row:
    page = neighbourhood.initiatives[key]
    return _Row(
        id=key,
        path=addresses.initiative(neighbourhood.id, key),
        meta=writer.version(page).meta,
        where=_where(writer.version(page).meta),
        has=values(neighbourhood.id, page.meta, writer.today),
        moments=moments(page.meta, writer.today),
        drawn=key not in found.off_map,
    )


def _where(meta: Initiative) -> tuple[str, ...]:
    """Name, address and town; nothing of a private place."""
    place = meta.place
    if place is None or place.private:
        return ()
    town = " ".join(part for part in (place.postcode, place.city) if part)
    return tuple(part for part in (place.name, place.address, town) if part)


def _features(writer: Writer, neighbourhood: Neighbourhood, found: Places) -> Iterator[Feature]:
    """A feature per initiative, by id; one without coordinates has no geometry."""
    folder = addresses.neighbourhood(neighbourhood.id)
    for key in sorted({*found.points, *found.areas, *found.off_map}):
        meta = writer.version(neighbourhood.initiatives[key]).meta
        meetings = writer.words.meetings(meta.schedule, closed=False) if meta.status == "active" else []
        facts: dict[str, Any] = {
            "id": key,
            "title": meta.title,
            "url": addresses.url(folder, addresses.initiative(neighbourhood.id, key)),
            "kind": meta.kind,
            "status": meta.status,
            "activities": meta.activities,
            "summary": meta.summary,
            "when": meetings[0] if meetings else None,
            "where": ", ".join(_where(meta)) or None,
            "precision": "point" if key in found.points else "area" if key in found.areas else None,
        }
        yield Feature(key, found.points.get(key) or found.areas.get(key), facts)
