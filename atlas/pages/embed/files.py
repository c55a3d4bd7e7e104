"""The pieces of pages as documents for a frame on another site, and what such a site asks about them (oEmbed 1.0).

A document holds no script, asks for one style of this site, and says from which day or release it is.
"""

import json
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from atlas.pages.embed.facts import Piece
from atlas.pages.embed.fold import frame
from atlas.pages.embed.pieces import pieces
from atlas.pages.embed.standing import document_of, oembed_of, pinned
from atlas.pages.writing import addresses
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.template_cache import MEMORY
from atlas.texts import Sentence, direction, say

__all__ = ["STYLE", "embed_files"]

STYLE = addresses.asset("embed.css")
"""The style of every piece."""
_WIDE = 720


def embed_files(edition: Edition) -> dict[str, bytes]:
    """Content by path in the site. oEmbed needs whole addresses: none of it where nobody said where the site stands."""
    found = pieces(edition)
    files = {document_of(piece.path): _document(edition, piece).encode() for piece in found}
    if edition.writer.settings.site_url:
        files |= {oembed_of(piece.path): _oembed(edition, piece) for piece in found}
    return files


def _document(edition: Edition, piece: Piece) -> str:
    settings, writer = edition.writer.settings, edition.writer
    return (
        _environment()
        .get_template("embed.html.jinja")
        .render(
            piece=piece,
            drawing=_leading_out(piece.drawing) if piece.drawing else None,
            language=edition.language,
            direction=direction(edition.language),
            canonical=addresses.absolute(settings.site_url, piece.path) if settings.site_url else "",
            style=addresses.url(piece.path, STYLE),
            notice=writer.notice(),
            source=_source(edition),
            when=edition.tell(_when(edition)),
        )
    )


def _when(edition: Edition) -> Sentence:
    release = edition.writer.settings.release
    if release:
        day = edition.words.day(release.day)
        return say("release {name} of {day}, which stays as it is", name=release.name, day=day)
    return say("as it was on {day}", day=edition.words.day(edition.today))


def _leading_out(drawing: Drawing) -> Drawing:
    """The links of a drawing open in the whole window: what `base` says is not for those."""
    return Drawing(drawing.replace("<a ", Markup('<a target="_top" ')))


def _source(edition: Edition) -> str:
    return f"{edition.writer.title(edition.writer.shell.home)}, {edition.name}"


def _oembed(edition: Edition, piece: Piece) -> bytes:
    """A rich piece; `cache_age`: a day, in seconds."""
    settings = edition.writer.settings
    address = pinned(edition, piece.path, document_of(piece.path))
    told = {
        "version": "1.0",
        "type": "rich",
        "title": piece.title,
        "provider_name": edition.writer.title(edition.writer.shell.home),
        "provider_url": settings.site_url,
        "cache_age": 86400,
        "html": frame(address, piece.title, piece.height),
        "width": _WIDE,
        "height": piece.height,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


@cache
def _environment() -> Environment:
    return Environment(
        bytecode_cache=MEMORY,
        loader=PackageLoader("atlas.pages", "embed"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
