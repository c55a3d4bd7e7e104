"""The scripts and styles of map pages: Leaflet as its package brings it, and ours. No other page asks for them."""

from pathlib import Path

from xstatic.pkg import leaflet

from atlas.bundle import bundle
from atlas.pages.writing import addresses

__all__ = ["map_assets"]

_LEAFLET = ("leaflet.css", "leaflet.js")


def map_assets() -> dict[str, bytes]:
    """Content by path."""
    ours = {"map.css": Path(__file__).with_name("map.css").read_bytes(), "map.js": bundle("pages/map/map.js").encode()}
    theirs = {name: Path(leaflet.BASE_DIR, name).read_bytes() for name in _LEAFLET}
    return {addresses.asset(name): content for name, content in (ours | theirs).items()}
