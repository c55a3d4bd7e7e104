"""The first screen of the front page and of a neighbourhood, on a telephone and by the clock."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
WENDING = "de-wending/"
AMERICA = "America/Los_Angeles"
"""Where the clock of the telephone says another day than that of the neighbourhood."""

BROKEN = """where => [...document.querySelectorAll(where)].flatMap(element => {
  const found = []
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange()
      range.setStart(texts.currentNode, word.index)
      range.setEnd(texts.currentNode, word.index + word[0].length)
      if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) found.push(word[0])
    }
  }
  return found
})"""
"""The words that stand on more than one line."""


def listed(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".atlas-next li").all_inner_texts()]


@pytest.mark.parametrize("path", ["", WENDING, "nieuwe-erven/", "en/", "en/de-wending/"])
@pytest.mark.parametrize("script", [True, False])
def test_the_first_screen_leads_to_the_agenda(at: Open, path: str, script: bool) -> None:
    page = at(path, "2026-11-25T09:00:00Z", AMERICA, width=390, script=script)
    doors = page.locator(".atlas-doors a")
    agendas = [door for door in doors.all() if "/agenda/" in (door.get_attribute("href") or "")]
    assert agendas
    for door in agendas:
        box = door.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 844
        assert box["height"] >= 44
        assert box["width"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_what_is_next_follows_the_clock(at: Open) -> None:
    morning = at(WENDING, "2026-11-25T07:00:00Z", AMERICA, width=390)  # Wednesday, eight o'clock in Amsterdam
    expect(morning.get_by_role("heading", name="Vandaag, woensdag 25 november")).to_be_visible()
    door = morning.locator(".atlas-doors a").first
    expect(door).to_contain_text("Vandaag")
    many = door.locator(".atlas-door-fact").inner_text()
    assert len(listed(morning)) == 3
    evening = at(WENDING, "2026-11-25T18:45:00Z", AMERICA, width=390)  # a quarter to eight: the meal is over
    assert not any("De Eettafel" in one for one in listed(evening))
    fewer = evening.locator(".atlas-doors a .atlas-door-fact").first.inner_text()
    assert fewer.startswith("nog ")
    assert int(fewer.split()[1]) < int(many.split()[0])
    late = at(WENDING, "2026-11-25T22:55:00Z", AMERICA, width=390)
    expect(late.get_by_text("Vandaag is er niets meer.").last).to_be_visible()
    assert all("morgen" in one for one in listed(late))


def test_the_number_on_the_door_is_that_of_the_agenda(at: Open) -> None:
    page = at(WENDING, "2026-11-25T11:00:00Z", AMERICA, width=390)
    said = page.locator(".atlas-doors a .atlas-door-fact").first.inner_text()
    page.locator(".atlas-doors a").first.click()
    expect(page.locator(".atlas-soon")).to_be_visible()
    still = page.locator(".atlas-soon-days > div").first.locator("> ul > li").count()
    assert said == f"nog {still} bijeenkomsten"


@pytest.mark.parametrize("moment", ["2027-06-01T12:00:00Z", "2026-11-01T12:00:00Z"])
def test_of_another_time_no_day_is_called_today(at: Open, moment: str) -> None:
    page = at(WENDING, moment, AMERICA, width=390)
    expect(page.locator(".atlas-doors")).to_be_visible()
    expect(page.get_by_text("Vandaag")).to_have_count(0)


def test_after_going_on_without_loading_anew_it_still_knows_the_day(at: Open) -> None:
    page = at("", "2026-11-25T07:00:00Z", AMERICA, width=390)
    expect(page.locator(".atlas-next h2")).to_have_text("Vandaag, woensdag 25 november")
    page.locator(".atlas-cards").get_by_role("link", name="De Wending").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("De Wending")
    expect(page.locator(".atlas-next h2")).to_have_text("Vandaag, woensdag 25 november")


@pytest.mark.parametrize("width", [390, 600, 730, 1000, 1280, 1920])
@pytest.mark.parametrize("path", ["", WENDING, "en/"])
def test_no_word_on_a_door_is_broken_for_want_of_room(at: Open, path: str, width: int) -> None:
    page = at(path, "2026-11-25T09:00:00Z", AMERICA, width=width)
    assert page.evaluate(BROKEN, ".atlas-doors a") == []
