"""Which background may the maps have? None, unless whoever runs the atlas names a host of map tiles."""

from dataclasses import dataclass
from urllib.parse import urlsplit

__all__ = ["Tiles"]


@dataclass(frozen=True)
class Tiles:
    """Tiles in Web Mercator from another host, and whom to thank for them, in plain text.

    `url` holds `{z}`, `{x}` and `{y}`. A browser that opens a map asks that host for pictures, so the host sees the
    visitor's address. Raises `ValueError` where the two cannot be used.
    """

    url: str
    attribution: str

    def __post_init__(self) -> None:
        if urlsplit(self.url).scheme != "https" or not self.host:
            raise ValueError(f'tiles: url: "{self.url}" is not an address that begins with https://')
        if absent := [part for part in ("{z}", "{x}", "{y}") if part not in self.url]:
            raise ValueError(f"tiles: url: {', '.join(absent)} is not in it; a tile is found by zoom, column and row")
        if not self.attribution:
            raise ValueError("tiles: attribution: say where the tiles come from; those who make them ask for it")

    @property
    def host(self) -> str:
        """The host that visitors' browsers will ask."""
        return urlsplit(self.url).hostname or ""
