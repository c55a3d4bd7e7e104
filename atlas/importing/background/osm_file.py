"""Extracts of OpenStreetMap as they are published: `.osm` (XML), `.osm.pbf` and their compressed forms."""

from pathlib import Path
from typing import Any

from atlas.importing.background.area import Clip
from atlas.importing.background.found import Extract, Found, library, refused
from atlas.importing.background.kinds import osm_layer, osm_name
from atlas.texts import say

__all__ = ["read_osm"]

_KEYS = ("highway", "waterway", "natural", "landuse", "leisure", "railway", "building", "amenity")


def read_osm(file: Path, clip: Clip) -> Extract:
    """The streets, waters and so on near the neighbourhood. Raises `AtlasError` where the file cannot be read."""
    osmium, shapely = library("osmium"), library("shapely")
    library("osmium.geom")
    make = osmium.geom.WKBFactory()
    wanted = osmium.filter.KeyFilter(*_KEYS)
    found: list[Found] = []

    def add(thing: Any, *, area: bool) -> None:
        tags = {tag.k: tag.v for tag in thing.tags}
        layer = osm_layer(tags, area=area)
        if layer is None:
            return
        try:
            told = make.create_multipolygon(thing) if area else make.create_linestring(thing)
        except (osmium.InvalidLocationError, RuntimeError):  # cut off at the edge of the extract
            return
        geometry = shapely.from_wkb(told)
        if clip.meets(geometry):
            found.append(Found(layer, osm_name(tags), geometry))

    try:
        for thing in osmium.FileProcessor(str(file)).with_areas(wanted).with_filter(wanted):
            if thing.is_area():
                add(thing, area=True)
            elif thing.is_way():
                add(thing, area=False)
    except (RuntimeError, OSError, ValueError) as error:
        what = say("this file cannot be read as an extract of OpenStreetMap: {error}", error=str(error)[:200])
        raise refused(file, what, say("export it again as .osm or .osm.pbf")) from None
    return Extract(tuple(found), "osm")
