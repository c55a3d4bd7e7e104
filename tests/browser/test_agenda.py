"""Today and tomorrow in the agenda, as a visitor sees them, wherever and whenever that is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

AGENDA = "de-wending/agenda/"
Open = Callable[..., Page]


def dates(page: Page) -> list[str]:
    expect(page.locator(".atlas-soon")).to_be_visible()
    return page.locator(".atlas-soon-date").all_inner_texts()


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Pacific/Auckland", "America/Los_Angeles"])
def test_today_is_that_of_amsterdam_and_so_are_the_hours(at: Open, zone: str) -> None:
    page = at(AGENDA, "2026-11-24T22:30:00Z", zone)  # half past eleven on Tuesday evening in Amsterdam
    assert dates(page) == ["dinsdag 24 november", "woensdag 25 november"]
    tomorrow = page.locator(".atlas-soon-days > div").nth(1)
    expect(tomorrow.get_by_role("listitem").filter(has_text="De Eettafel")).to_contain_text("17:30–19:30")


def test_after_midnight_in_amsterdam_it_is_the_next_day(at: Open) -> None:
    page = at(AGENDA, "2026-11-24T23:30:00Z", "UTC")
    assert dates(page) == ["woensdag 25 november", "donderdag 26 november"]


def test_what_is_over_today_is_folded_away(at: Open) -> None:
    page = at(
        AGENDA, "2026-11-25T18:45:00Z", "Pacific/Auckland"
    )  # a quarter to eight on Wednesday evening in Amsterdam
    today = page.locator(".atlas-soon-days > div").first
    expect(today.locator("> ul")).not_to_contain_text("De Eettafel")  # until half past seven
    expect(today.locator("> ul").get_by_role("listitem").first).to_be_visible()  # some go on, or are still to come
    today.get_by_text("Vandaag al voorbij").click()
    expect(today.get_by_role("link", name="De Eettafel")).to_be_visible()
    late = at(AGENDA, "2026-11-25T22:55:00Z", "UTC").locator(".atlas-soon-days > div").first
    expect(late.get_by_text("Vandaag is er niets meer.")).to_be_visible()


def test_a_closed_day_is_left_out(at: Open) -> None:
    page = at(AGENDA, "2026-12-30T12:00:00Z", "Europe/Amsterdam")  # a Wednesday on which the cooks are free
    assert dates(page)[0] == "woensdag 30 december"
    expect(page.locator(".atlas-soon").get_by_text("De Eettafel")).to_have_count(0)


@pytest.mark.parametrize("moment", ["2027-01-22T12:00:00Z", "2030-06-01T12:00:00Z", "2026-11-01T12:00:00Z"])
def test_a_site_of_another_time_shows_the_usual_week_only(at: Open, moment: str) -> None:
    page = at(AGENDA, moment, "Europe/Amsterdam")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".atlas-soon")).to_be_hidden()
    expect(page.locator(".atlas-week section")).to_have_count(7)


def test_what_is_on_leads_to_the_page_of_the_initiative(at: Open) -> None:
    page = at(AGENDA, "2026-11-25T09:00:00Z", "Europe/Amsterdam")
    page.locator(".atlas-soon").get_by_role("link", name="De Eettafel").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("De Eettafel")


def test_without_javascript_the_usual_week_is_there(visit: Callable[..., Page]) -> None:
    page = visit(AGENDA, script=False)
    expect(page.locator(".atlas-soon")).to_be_hidden()
    expect(page.locator("#wednesday")).to_be_visible()
    expect(page.locator(".atlas-week").get_by_role("link", name="De Eettafel")).to_be_visible()
