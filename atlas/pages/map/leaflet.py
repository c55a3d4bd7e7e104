"""The scripts and styles of map pages: Leaflet as its package brings it, and ours. No other page asks for them."""

from pathlib import Path

from xstatic.pkg import leaflet

from atlas.pages.writing import addresses

__all__ = ["map_assets"]

_OURS = ("map.css", "map-choose.js", "map-groups.js", "map.js")
_LEAFLET = ("leaflet.css", "leaflet.js")


def map_assets() -> dict[str, bytes]:
    """Content by path."""
    ours = {name: Path(__file__).with_name(name).read_bytes() for name in _OURS}
    theirs = {name: Path(leaflet.BASE_DIR, name).read_bytes() for name in _LEAFLET}
    return {addresses.asset(name): content for name, content in (ours | theirs).items()}
