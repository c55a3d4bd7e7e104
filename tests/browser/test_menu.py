"""The menu: of the neighbourhood that one is in, on a phone and on a wide screen, by finger and by keyboard."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
PHONE = 390
OWN = "en/de-wending/initiatives/eettafel/"


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until the focus is on the link with this name."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return
    raise AssertionError(f"{name} cannot be reached with Tab")


def _wait_until(page: Page, *, opened: bool) -> None:
    """Until the drawer has come out, or has gone; it moves, and without scripts nothing in the page can wait for it."""
    for _ in range(100):
        box = page.locator("#atlas-menu").bounding_box()
        if box is not None and (box["x"] >= 0 if opened else box["x"] + box["width"] <= 0):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"the menu is not {'open' if opened else 'closed'}")


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_the_button_opens_the_menu_of_this_neighbourhood(visit: Visit, script: bool) -> None:
    page = visit(OWN, width=PHONE, script=script)
    _wait_until(page, opened=False)
    page.locator("label.md-header__button[for=__drawer]").click()
    _wait_until(page, opened=True)
    page.locator("#atlas-menu").get_by_role("link", name="Agenda", exact=True).click()
    expect(page).to_have_url(re.compile("/en/de-wending/agenda/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Agenda")
    _wait_until(page, opened=False)
    assert page.locator("#atlas-menu [aria-current=page]").all_inner_texts() == ["Agenda"]


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_the_menu_comes_out_for_who_goes_there_by_keyboard(visit: Visit, script: bool) -> None:
    page = visit(OWN, width=PHONE, script=script)
    _tab_to(page, "Navigation")
    box = page.locator(".atlas-menu-link").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["width"] > 50
    page.keyboard.press("Enter")
    _wait_until(page, opened=True)
    _tab_to(page, "Agenda")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Agenda")


def test_on_a_wide_screen_tabs_hold_the_site_and_the_column_this_neighbourhood(visit: Visit) -> None:
    page = visit(OWN)
    tabs, column = page.locator(".md-tabs"), page.locator("#atlas-menu")
    assert tabs.locator("[aria-current]").all_inner_texts() == ["De Wending"]
    expect(tabs.get_by_role("link", name="What is on?")).to_be_visible()
    expect(column.get_by_role("link", name="What is on?")).to_be_hidden()
    assert column.locator("li li [aria-current]").all_inner_texts() == ["Initiatives"]
    _tab_to(page, "Who contributes")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/en/de-wending/contributions/$"))
    expect(column.locator("[aria-current=page]")).to_have_text("Who contributes")  # also after instant navigation
    tabs.get_by_role("link", name="Nieuwe Erven").click()
    expect(page).to_have_url(re.compile("/en/nieuwe-erven/$"))
    expect(column.get_by_role("link", name="Agenda")).to_have_attribute("href", re.compile("/nieuwe-erven/agenda/$"))


def test_the_home_page_has_no_empty_menu_beside_it(visit: Visit) -> None:
    page = visit("en/")
    expect(page.locator("#atlas-menu")).to_be_hidden()
    assert page.locator(".md-tabs [aria-current=page]").all_inner_texts() == ["Home"]


def test_what_stands_on_a_page_is_in_the_drawer_of_a_phone_and_the_drawer_closes(visit: Visit) -> None:
    page = visit("en/methods/", width=PHONE)
    page.locator("label.md-header__button[for=__drawer]").click()
    contents = page.locator(".atlas-menu-contents")
    contents.locator("summary").click()
    contents.get_by_role("link").nth(3).click()
    expect(page).to_have_url(re.compile("#"))
    _wait_until(page, opened=False)
