"""Extracts of the Dutch BRT (TOP10NL) as they are published: GeoPackage and GML."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from atlas.importing.background.area import Clip
from atlas.importing.background.dutch_grid import is_dutch, to_degrees
from atlas.importing.background.found import Extract, Found, library, refused
from atlas.importing.background.kinds import brt_layer, brt_name
from atlas.texts import say

__all__ = ["read_topo"]

_COLLECTION = re.compile(rb"<(?:\w+:)?\w*FeatureCollection\w*[\s>]")
_HINT = say("export it again as GeoPackage, GML or GeoJSON")
_SQLITE = b"SQLite format 3\0"


def read_topo(file: Path, clip: Clip) -> Extract:
    """The shapes near the neighbourhood. Raises `AtlasError` where the file cannot be read.

    The file is read as a copy, for what reads it writes notes beside it.
    """
    _check_begin(file)
    pyogrio = library("pyogrio")
    with TemporaryDirectory() as folder:
        copy = Path(folder, f"extract{file.suffix.lower()}")
        shutil.copyfile(file, copy)
        try:
            found = _layers(pyogrio, copy, clip)
        except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError, RuntimeError) as error:
            what = say("this file cannot be read: {error}", error=str(error).replace(folder, "")[:200])
            raise refused(file, what, _HINT) from None
    return Extract(tuple(found), "brt")


def _check_begin(file: Path) -> None:
    """A file by this name may be any format, some of which lead to other files: only the two are read."""
    with file.open("rb") as opened:
        begin = opened.read(65536)
    package = file.suffix.lower() == ".gpkg"
    if not (begin.startswith(_SQLITE) if package else _COLLECTION.search(begin)):
        raise refused(file, say("this is not a file of that format"), _HINT)


def _layers(pyogrio: Any, file: Path, clip: Clip) -> list[Found]:
    found: list[Found] = []
    names = [str(name) for name, kind in pyogrio.list_layers(file) if kind]
    centred = any("hartlijn" in name.casefold() for name in names)
    for layer in names:
        if centred and "wegdeel" in layer.casefold() and "hartlijn" not in layer.casefold():
            continue  # a street is there as a line and as an area
        found += _shapes(pyogrio, file, layer, clip)
    return found


def _shapes(pyogrio: Any, file: Path, layer: str, clip: Clip) -> Iterator[Found]:
    shapely = library("shapely")
    meta, _, geometries, columns = pyogrio.raw.read(file, layer=layer)
    fields = [str(name).casefold().replace("_", "") for name in meta["fields"]]
    for index, told in enumerate(geometries if geometries is not None else ()):
        facts = {name: str(column[index]) for name, column in zip(fields, columns, strict=True) if column[index]}
        kind = brt_layer(layer, facts)
        if kind is None or told is None:
            continue
        shape = shapely.from_wkb(told)
        shape = to_degrees(shape) if is_dutch(shape) else shape
        if shape.geom_type.endswith(("Polygon", "LineString")) and clip.meets(shape):
            yield Found(kind, brt_name(facts), shape)
