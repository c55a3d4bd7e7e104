"""Posters and cards as they come out of a printer: no ink in the margins, and no sheet with next to nothing on it."""

from datetime import date
from pathlib import Path

import pytest

from atlas.model.atlas import Atlas
from atlas.pages.poster.card import card, on_cards
from atlas.pages.poster.poster import SPANS, poster, span_to_hang
from atlas.pages.poster.sheet import Sheet, card_sheet, poster_sheet, sheet_png
from atlas.pages.site.one_edition import one_edition
from atlas.pages.writing.settings import Settings

from ...paper.ink import PPI, Margins, ink_faults
from ...pseudo_arabic import write_catalogue
from ...reading.folders import ROOT, read
from ...right_to_left_site import right_to_left_site

DAY = date(2026, 11, 27)
POSTER = Margins(sides=8, top=8, bottom=8)
CARD = Margins(sides=6, top=6, bottom=6)


def sheets(atlas: Atlas, key: str, language: str, paper: str) -> list[tuple[Sheet, Margins]]:
    edition = one_edition(atlas, key, language, DAY, Settings("https://atlas.example/"))
    found = [poster(edition, span, span_to_hang(span, DAY), DAY) for span in SPANS]
    cards = [card(edition, name) for name in on_cards(edition)]
    posters = [(poster_sheet(one, paper, language), POSTER) for one in found if one]
    assert posters
    return [*posters, (card_sheet(cards, "a6", language), CARD)]


def faults(atlas: Atlas, key: str, language: str, paper: str = "a4") -> list[str]:
    return [
        f"{sheet.title}, page {number}: {fault}"
        for sheet, margins in sheets(atlas, key, language, paper)
        for number, page in enumerate(sheet_png(sheet, PPI), 1)
        for fault in ink_faults(page, margins)
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_of_the_demonstration(language: str, paper: str) -> None:
    assert faults(read(ROOT / "content", DAY), "de-wending", language, paper) == []


def test_from_right_to_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS_LOCALES", str(write_catalogue(tmp_path / "catalogues")))
    assert faults(read(right_to_left_site(tmp_path), DAY), "linde", "ar") == []
