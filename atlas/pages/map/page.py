"""The map of a neighbourhood: a list by street that is always there, and the same places drawn."""

from collections.abc import Iterable, Iterator
from typing import Any

from atlas.analysis.places import Places
from atlas.exports.geojson import Feature, background_geojson, geojson
from atlas.graphs.map_legend import map_legend
from atlas.graphs.map_picture import MapDot, map_picture
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.totals import totals
from atlas.pages.directory.choices import choices
from atlas.pages.map.credit import credit_of
from atlas.pages.map.facts import MapFacts, MapRow
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["map_files", "map_page"]


def map_page(edition: Edition) -> CompiledPage:
    """The page: its list needs no script; a script makes a map of the picture above it."""
    places = edition.findings.places
    name = edition.name
    title = edition.tell(say("Map of {neighbourhood}", neighbourhood=name))
    groups = [(street.name, _rows(edition, places, street.initiatives)) for street in places.streets]
    private = _rows(edition, places, places.private)
    elsewhere = _rows(edition, places, places.elsewhere)
    rows = [row for _, in_street in groups for row in in_street] + private + elsewhere
    return edition.overview(
        "map/map",
        edition.path(addresses.map_),
        title=title,
        description=edition.tell(say("Where to find the initiatives of {neighbourhood}.", neighbourhood=name)),
        facts=MapFacts(
            places=places,
            total=totals(edition.neighbourhood.initiatives[row.id].meta for row in rows),
            rows=rows,
            groups=groups,
            private=private,
            elsewhere=elsewhere,
            choices=choices(edition, (row.id for row in rows)),
            picture=_picture(edition.neighbourhood, places, rows, title),
            legend=_legend(edition, places, rows),
            credit=credit_of(edition.neighbourhood.background, edition.language),
            tiles=edition.writer.settings.tiles,
            boundary=edition.neighbourhood.boundary is not None,
            background=edition.neighbourhood.background is not None,
        ),
    )


def map_files(edition: Edition) -> dict[str, bytes]:
    """The places, and the boundary and the background where there are, as GeoJSON."""
    key = edition.id
    files = {addresses.places_geojson(key): geojson(_features(edition, edition.findings.places))}
    if edition.neighbourhood.boundary:
        outline = Feature(key, edition.neighbourhood.boundary, {"id": key, "title": edition.name})
        files[addresses.boundary_geojson(key)] = geojson([outline])
    if edition.neighbourhood.background:
        files[addresses.background_geojson(key)] = background_geojson(edition.neighbourhood.background)
    return {path: text.encode() for path, text in files.items()}


def _picture(neighbourhood: Neighbourhood, places: Places, rows: Iterable[MapRow], title: str) -> Drawing | None:
    points = ((places.points.get(row.id), row.meta.kind == "formal") for row in rows)
    dots = [MapDot(point, square) for point, square in points if point]
    drawn = map_picture(neighbourhood.boundary, neighbourhood.background, dots, places.areas.values(), title)
    return Drawing(drawn) if drawn else None


def _legend(edition: Edition, places: Places, rows: Iterable[MapRow]) -> Drawing:
    kinds = [row.meta.kind for row in rows if row.id in places.points]
    told = map_legend(
        background=edition.neighbourhood.background,
        outline=edition.neighbourhood.boundary is not None,
        round_=any(kind != "formal" for kind in kinds),
        square="formal" in kinds,
        together=len(kinds) > 1,
        private=bool(places.areas),
        language=edition.language,
    )
    return Drawing(told)


def _rows(edition: Edition, places: Places, keys: Iterable[str]) -> list[MapRow]:
    return [_row(edition, places, key) for key in keys]


def _row(edition: Edition, places: Places, key: str) -> MapRow:
    page = edition.neighbourhood.initiatives[key]
    return MapRow(
        id=key,
        path=edition.path(addresses.initiative, key),
        meta=edition.version(page).meta,
        where=_where(edition.version(page).meta),
        drawn=key not in places.off_map,
    )


def _where(meta: Initiative) -> tuple[str, ...]:
    """Name, address and town; nothing of a private place."""
    place = meta.place
    if place is None or place.private:
        return ()
    town = " ".join(part for part in (place.postcode, place.city) if part)
    return tuple(part for part in (place.name, place.address, town) if part)


def _features(edition: Edition, places: Places) -> Iterator[Feature]:
    """A feature per initiative, by id; one without coordinates has no geometry."""
    folder = edition.path(addresses.neighbourhood)
    for key in sorted({*places.points, *places.areas, *places.off_map}):
        meta = edition.version(edition.neighbourhood.initiatives[key]).meta
        facts: dict[str, Any] = {
            "id": key,
            "title": meta.title,
            "url": addresses.url(folder, edition.path(addresses.initiative, key)),
            "kind": meta.kind,
            "status": meta.status,
            "activities": meta.activities,
            "summary": meta.summary,
            "when": edition.words.times(meta.schedule) if meta.status == "active" else None,
            "where": ", ".join(_where(meta)) or None,
            "precision": "point" if key in places.points else "area" if key in places.areas else None,
        }
        yield Feature(key, places.points.get(key) or places.areas.get(key), facts)
