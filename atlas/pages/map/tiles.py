"""Which background may the maps have? None, unless whoever runs the atlas names a host of map tiles."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from atlas.texts import Sentence, say

__all__ = ["Tiles", "TilesError"]


class TilesError(ValueError):
    """Why these tiles cannot be used, as a sentence that is still to be told in some language."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


@dataclass(frozen=True)
class Tiles:
    """Tiles in Web Mercator from another host, and whom to thank for them, in plain text.

    `url` holds `{z}`, `{x}` and `{y}`. A browser that opens a map asks that host for pictures, so the host sees the
    visitor's address. Raises `TilesError` where the two cannot be used.
    """

    url: str
    attribution: str

    def __post_init__(self) -> None:
        if urlsplit(self.url).scheme != "https" or not self.host:
            raise TilesError(say('tiles: url: "{url}" is not an address that begins with https://', url=self.url))
        if absent := [part for part in ("{z}", "{x}", "{y}") if part not in self.url]:
            what = say(
                "tiles: url: {absent} is not in it; a tile is found by zoom, column and row", absent=", ".join(absent)
            )
            raise TilesError(what)
        if not self.attribution:
            raise TilesError(say("tiles: attribution: say where the tiles come from; those who make them ask for it"))

    @property
    def host(self) -> str:
        """The host that visitors' browsers will ask."""
        return urlsplit(self.url).hostname or ""
