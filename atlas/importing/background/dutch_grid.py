"""Metres of the Dutch grid (RD, EPSG:28992) to degrees."""

from functools import cache
from typing import Any

from atlas.importing.background.found import library

__all__ = ["is_dutch", "to_degrees"]

_EAST, _NORTH = (-7_000, 300_000), (289_000, 629_000)
"""Metres within which the grid holds."""


def is_dutch(geometry: Any) -> bool:
    """Whether the numbers of a geometry of shapely can only be metres of the grid."""
    west, south, east, north = geometry.bounds
    return bool(_EAST[0] <= west <= east <= _EAST[1] and _NORTH[0] <= south <= north <= _NORTH[1])


def to_degrees(geometry: Any) -> Any:
    """The geometry in degrees (WGS 84), to about a metre: the transformation is that of PROJ."""
    return library("shapely").transform(library("shapely").force_2d(geometry), _move)


def _move(positions: Any) -> Any:
    lons, lats = _transformer().transform(positions[:, 0], positions[:, 1])
    positions[:, 0], positions[:, 1] = lons, lats
    return positions


@cache
def _transformer() -> Any:
    return library("pyproj").Transformer.from_crs("EPSG:28992", "EPSG:4326", always_xy=True)
