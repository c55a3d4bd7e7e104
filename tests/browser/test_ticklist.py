"""The tick list on paper: one A4 page for the demonstration, and for any number of names that is said to fit."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from atlas.private.ticklist import TickList, tick_list
from tests.reading.folders import ROOT, TODAY, Desk, read

USUAL = ("Buurtkoor De Wending", "Fietsles op het schoolplein", "Vlietkerk", "Straatvoetbal achter De Loods")


def _sheets(browser: Browser, made: TickList) -> int:
    """How many sheets come out of the printer."""
    page = browser.new_page()
    page.set_content(made.html)
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def _among(tmp_path: Path, titles: list[str], sensitive: int = 0) -> TickList:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal")
    for index, title in enumerate(titles):
        facts = "kind: informal\nsensitive: true" if index < sensitive else "kind: informal"
        desk.write(f"linde/initiatives/x{index}.md", f"---\ntitle: {title}\n{facts}\n---\n\nTekst.\n")
    return tick_list(read(desk.content), "nieuw", "nl", TODAY)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("initiative", ["repaircafe", "moskee", "buurthuis"])
def test_the_demonstration_fits_one_page(browser: Browser, initiative: str, language: str) -> None:
    made = tick_list(read(ROOT / "content", TODAY.replace(month=11, day=23)), initiative, language, TODAY)
    assert made.n > 30
    assert made.fits
    assert _sheets(browser, made) == 1


@pytest.mark.parametrize(("n", "sensitive"), [(0, 0), (20, 2), (35, 35), (60, 10), (80, 8), (100, 10)])
def test_up_to_a_hundred_usual_names_fit_one_page(tmp_path: Path, browser: Browser, n: int, sensitive: int) -> None:
    made = _among(tmp_path, [f"{USUAL[index % 4]} {index}" for index in range(n)], sensitive)
    assert made.fits
    assert _sheets(browser, made) == 1


@pytest.mark.parametrize(
    "title", ["W" * 30, "Vereniging van vrienden en vriendinnen van de oude turfvaart en omgeving"]
)
@pytest.mark.parametrize("n", [8, 16, 24, 32, 40, 48])
def test_long_names_that_are_said_to_fit_do(tmp_path: Path, browser: Browser, title: str, n: int) -> None:
    made = _among(tmp_path, [f"{title} {index}" for index in range(n)])
    assert not made.fits or _sheets(browser, made) == 1


def test_more_than_fits_is_said_and_prints_on_more_pages(tmp_path: Path, browser: Browser) -> None:
    made = _among(tmp_path, [f"{USUAL[index % 4]} {index}" for index in range(200)])
    assert not made.fits
    assert _sheets(browser, made) == 2
