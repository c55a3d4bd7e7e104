"""The page of an initiative on a telephone: what is asked first in the first screen, and the rest within reach."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

TABLE = "de-wending/initiatives/eettafel/"
HOUSE = "de-wending/initiatives/buurthuis/"
Visit = Callable[..., Page]


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_first_screen_says_when_where_for_whom_what_it_costs_and_how_to_get_in_touch(
    visit: Visit, language: str
) -> None:
    page = visit(language + HOUSE, width=390)
    page.set_viewport_size({"width": 390, "height": 844})
    for part in ("h1", ".atlas-lead", ".atlas-next-time", 'a[href^="tel:"]', 'a.atlas-call[href^="mailto:"]'):
        expect(page.locator(part).first).to_be_in_viewport(ratio=1)
    for fact in page.locator(".atlas-first dd").all()[:4]:
        expect(fact).to_be_in_viewport(ratio=1)
    assert page.locator('a[href^="tel:"]').bounding_box()["height"] >= 44  # type: ignore[index]


def test_no_initiative_takes_more_than_five_screens_of_a_telephone(visit: Visit) -> None:
    page = visit("de-wending/initiatives/", width=390)
    pages = page.locator(".atlas-card-title a").evaluate_all("links => links.map((link) => link.href)")
    assert len(pages) > 30
    heights = {}
    for address in [*pages, *(page.url.replace("/de-", "/en/de-") + name for name in ("buurthuis/", "eettafel/"))]:
        page.goto(address)
        heights[address] = page.evaluate("document.documentElement.scrollHeight")
    assert {address: height for address, height in heights.items() if height >= 4000} == {}


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-11-24T10:00:00Z", "morgen, 17:30"),  # a Tuesday; the table is on Wednesday
        ("2026-11-25T16:00:00Z", "vandaag, 17:30"),
        ("2026-11-25T17:00:00Z", "nu, tot 19:30"),
        ("2026-11-25T19:00:00Z", "woensdag 2 december, 17:30"),
        ("2027-11-25T19:00:00Z", None),
    ],
)
def test_the_next_time_is_that_of_who_reads(visit: Visit, moment: str, told: str | None) -> None:
    page = visit()
    page.clock.set_fixed_time(moment)
    page.goto(page.url + TABLE)
    if told:
        expect(page.locator(".atlas-next-time strong")).to_have_text(told)
    else:
        expect(page.locator(".atlas-next-time")).to_have_count(0)
        expect(page.locator(".atlas-first")).to_contain_text("Elke woensdag, 17:30–19:30")


def test_without_javascript_nothing_is_said_that_time_makes_untrue(visit: Visit) -> None:
    page = visit(TABLE, script=False)
    expect(page.locator(".atlas-next-time")).to_be_hidden()
    expect(page.locator(".atlas-first")).to_contain_text("Elke woensdag, 17:30–19:30")


def test_a_link_to_the_money_opens_it_and_on_paper_all_stands_open(visit: Visit) -> None:
    page = visit(f"{TABLE}#funding")
    expect(page.get_by_text("Boodschappen en keukenspullen")).to_be_visible()
    expect(page.get_by_text("ongeveer 150 uur werk per maand")).to_be_hidden()
    page.emulate_media(media="print")
    for part in ("ongeveer 150 uur werk per maand", "Kunnen minstens twee mensen het leiden?"):
        expect(page.get_by_text(part)).to_be_visible()
    expect(page.locator(".atlas-report").first).to_be_hidden()
