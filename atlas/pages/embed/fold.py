"""How does somebody put a piece of a page on another site? What stands in a fold at the foot of the page, to copy."""

from html import escape

from atlas.pages.embed.facts import Piece
from atlas.pages.embed.standing import document_of, oembed_of, pinned, pinned_to
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.embedding import Embedding

__all__ = ["embedding", "frame"]


def embedding(edition: Edition, piece: Piece) -> Embedding | None:
    """For its page; None where nobody said where the site will stand, for nobody could show it from there."""
    settings = edition.writer.settings
    if not settings.site_url:
        return None
    address = pinned(edition, piece.path, document_of(piece.path))
    oembed = addresses.absolute(settings.site_url, oembed_of(piece.path))
    return Embedding(frame(address, piece.title, piece.height), "embed.html", oembed, pinned_to(edition, piece.path))


def frame(address: str, title: str, height: int) -> str:
    """HTML that shows a document on another site, as wide as its place is."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="{height}" '
        f'style="border:0" loading="lazy"></iframe>'
    )
