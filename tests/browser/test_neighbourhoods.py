"""Choosing a neighbourhood: in the list, while typing, and on the map."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]


def test_a_neighbourhood_is_found_while_typing_in_the_list_and_on_the_map(visit: Visit) -> None:
    page = visit("en/neighbourhoods/")
    page.get_by_label("Find a neighbourhood").fill("nieuwe")
    expect(page.locator(".atlas-city-find output")).to_have_text("1 of 2 neighbourhoods")
    assert page.locator(".atlas-city-list > li:visible a").all_inner_texts() == ["Nieuwe Erven"]
    assert page.locator(".atlas-city-found").get_attribute("aria-label") == "Nieuwe Erven"
    page.get_by_label("Find a neighbourhood").fill("")
    expect(page.locator(".atlas-city-list > li:visible")).to_have_count(2)
    page.locator(".atlas-city a[data-place]").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/en/de-wending/$"))


def test_without_scripts_all_neighbourhoods_stand_there_and_no_field_that_does_nothing(visit: Visit) -> None:
    page = visit("en/neighbourhoods/", script=False)
    assert page.locator(".atlas-city-find").is_hidden()
    assert page.locator(".atlas-city-list > li:visible").count() == 2


def test_a_finger_hits_a_neighbourhood_that_is_small_on_the_map(visit: Visit) -> None:
    page = visit("neighbourhoods/", width=320)
    dot = page.locator(".atlas-city a[data-place=nieuwe-erven]")
    dot.scroll_into_view_if_needed()
    box = dot.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for aside, down in ((0, 0), (11, 0), (-11, 0), (0, 11), (0, -11)):
        hit = "([x, y]) => document.elementFromPoint(x, y).closest('a')?.getAttribute('xlink:href')"
        assert "nieuwe-erven" in (page.evaluate(hit, [x + aside, y + down]) or "")
    page.mouse.click(x + 11, y)
    expect(page).to_have_url(re.compile("/nieuwe-erven/$"))


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_names_on_the_map_are_large_enough_to_read_and_whole(width: int, visit: Visit) -> None:
    page = visit("en/neighbourhoods/", width=width)
    names = page.locator(".atlas-city text:visible")
    assert sorted(names.all_text_contents()) == ["De Wending", "Nieuwe Erven"]
    around = page.locator(".atlas-city").bounding_box()
    assert around
    for box in (one.bounding_box() for one in names.all()):
        assert box
        assert box["height"] >= 10
        assert around["x"] <= box["x"]
        assert box["x"] + box["width"] <= around["x"] + around["width"]
        assert box["y"] + box["height"] <= around["y"] + around["height"] + 1
