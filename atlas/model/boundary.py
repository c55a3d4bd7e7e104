"""The outline of a neighbourhood."""

from dataclasses import dataclass

__all__ = ["Boundary", "Position", "Ring"]

Position = tuple[float, float]
"""Longitude and latitude in degrees (WGS 84), in the order of GeoJSON."""
Ring = tuple[Position, ...]
"""A closed line: the last position is the first again."""


@dataclass(frozen=True)
class Boundary:
    """One or more polygons, each an outer ring and then its holes.

    Outer rings run counterclockwise and holes clockwise (RFC 7946, section 3.1.6).
    """

    polygons: tuple[tuple[Ring, ...], ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north edge."""
        lons, lats = zip(*(position for rings in self.polygons for position in rings[0]), strict=True)
        return min(lons), min(lats), max(lons), max(lats)
