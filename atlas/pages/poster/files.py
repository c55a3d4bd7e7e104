"""What to print does the site hold? Posters of the week and the month, and cards: for who has a printer and no more."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.pages.poster.card import card, on_cards
from atlas.pages.poster.facts import Poster
from atlas.pages.poster.poster import SPANS, Span, poster, span_to_hang
from atlas.pages.poster.sheet import card_sheet, poster_sheet, sheet_pdf
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition

__all__ = ["PosterLink", "card_link", "poster_files", "poster_links"]

_PAPER = "a4"
_CARD = "a6"


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


def card_link(edition: Edition, key: str) -> str | None:
    """Where the card of an initiative stands: its page in the file with all of them; None where it has none."""
    every = on_cards(edition) if edition.writer.settings.briefs else []
    return f"{edition.path(addresses.cards)}#page={every.index(key) + 1}" if key in every else None


def poster_files(edition: Edition) -> dict[str, bytes]:
    """Posters and cards as PDF, by path."""
    every = on_cards(edition) if edition.writer.settings.briefs else []
    sheet = card_sheet([card(edition, key) for key in every], _CARD, edition.language) if every else None
    return ({edition.path(addresses.cards): sheet_pdf(sheet)} if sheet else {}) | {
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
