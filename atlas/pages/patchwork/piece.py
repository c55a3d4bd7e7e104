"""The patchwork as a piece that other sites can show."""

from atlas.pages.embed.facts import Piece
from atlas.pages.embed.measures import DRAWING
from atlas.pages.patchwork.pictures import draw, explore_address, patchwork_picture
from atlas.pages.patchwork.title import patchwork_title
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["patchwork_piece"]


def patchwork_piece(edition: Edition) -> Piece:
    """The drawing of its page."""
    path, title = edition.path(addresses.patchwork), patchwork_title(edition)
    described = edition.tell(say("A drawing of who shares participants with whom. The page that it is of has tables."))
    explore = explore_address(edition, path)
    return Piece(
        path,
        title,
        edition.tell(say("Each dot is an initiative; a line means that people take part in both.")),
        DRAWING,
        drawing=draw(patchwork_picture(edition), edition.language, title, described, explore=explore),
    )
