"""Figures of measurements and of money are cited by an address of their own, the same in every language."""

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from atlas.model.anchors import is_ours
from tests.reading.folders import compiled

DEMONSTRATION = Path(__file__).parents[3] / "content"
TODAY = date(2026, 11, 23)
PAGES = ("impact", "funding", "challenges/eenzaamheid", "initiatives/eettafel")


@cache
def _anchors(page: str, language: str) -> list[str]:
    site = compiled(DEMONSTRATION, language, TODAY)
    return re.findall(r'(?:\bid="|\{ ?#)((?:asked|measured|money)-[^" }]+)', site.pages[f"de-wending/{page}.md"].text)


@pytest.mark.parametrize("page", PAGES)
def test_they_are_the_same_in_every_language_and_each_is_there_once(page: str) -> None:
    dutch, english = _anchors(page, "nl"), _anchors(page, "en")
    assert sorted(dutch) == sorted(english)
    assert dutch
    assert not [anchor for anchor, times in Counter(dutch).items() if times > 1]
    assert all(is_ours(anchor) for anchor in dutch)


def test_each_kind_is_there() -> None:
    assert {anchor.partition("-")[0] for page in PAGES for anchor in _anchors(page, "nl")} == {
        "asked",
        "measured",
        "money",
    }
    assert any(anchor.startswith("asked-eenzaamheid-de-jong-gierveld-6") for anchor in _anchors("impact", "en"))
    assert any(anchor.startswith("money-fonds-lindewater-2024-04-01") for anchor in _anchors(PAGES[3], "en"))
