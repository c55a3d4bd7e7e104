"""Which posters does the site hold? That of the week and that of the month, for whoever has a printer and no more."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.pages.poster.facts import Poster
from atlas.pages.poster.poster import SPANS, Span, poster, span_to_hang
from atlas.pages.poster.sheet import poster_sheet, sheet_pdf
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition

__all__ = ["PosterLink", "poster_files", "poster_links"]

_PAPER = "a4"


@dataclass(frozen=True)
class PosterLink:
    """Where a poster stands in the site, and which days it is about."""

    path: str
    span: Span
    period: str


def poster_links(edition: Edition) -> tuple[PosterLink, ...]:
    """The posters of a neighbourhood; none of a time in which nothing is known to be on, and none
    where the settings want nothing on paper."""
    return tuple(
        PosterLink(edition.path(addresses.poster, span), span, made.period) for span, made in _posters(edition)
    )


def poster_files(edition: Edition) -> dict[str, bytes]:
    """The same as PDF, by path."""
    return {
        edition.path(addresses.poster, span): sheet_pdf(poster_sheet(made, _PAPER, edition.language))
        for span, made in _posters(edition)
    }


def _posters(edition: Edition) -> Iterator[tuple[Span, Poster]]:
    if not edition.writer.settings.briefs:
        return
    for span in SPANS:
        made = poster(edition, span, span_to_hang(span, edition.today), edition.today)
        if made:
            yield span, made
