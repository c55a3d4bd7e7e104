"""What lies below the places on a map of a neighbourhood: water, green, streets, and whom to thank for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from atlas.model.boundary import Position, Ring

__all__ = ["LAYERS", "MOST_BYTES", "Background", "Credit", "Shape"]

LAYERS: Final[Mapping[str, str]] = {
    "green": "green",
    "water": "water",
    "building": "buildings",
    "path": "streets",
    "street": "streets",
    "main": "streets",
    "railway": "railways",
}
"""The layers from below to above, each with the group by which somebody chooses it."""
MOST_BYTES: Final = 150_000
"""A larger file is too much for a phone: every reader of the map fetches what came of it."""


@dataclass(frozen=True)
class Credit:
    """Who made the background. `source`: `osm`, `brt` or `invented` for what we know by name, or None."""

    attribution: str
    licence: str
    source: str | None = None


@dataclass(frozen=True)
class Shape:
    """Areas and lines of one layer that have the same name, or none. Degrees (WGS 84); areas as in a boundary."""

    layer: str
    name: str | None = None
    polygons: tuple[tuple[Ring, ...], ...] = ()
    lines: tuple[tuple[Position, ...], ...] = ()


@dataclass(frozen=True)
class Background:
    """All shapes, and whom to thank for them."""

    shapes: tuple[Shape, ...]
    credit: Credit
