"""Nothing moves while a page comes in, and paper shows what matters."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from ..waiting import wait_until

WATCH = """
window.moved = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
PAGES = [
    "",
    "directory/",
    "de-wending/initiatives/",
    "de-wending/initiatives/koor/",
    "de-wending/patchwork/",
    "de-wending/map/",
    "de-wending/agenda/",
]
TOO_WIDE = """() => [...document.querySelectorAll(".md-content *")]
  .filter((one) => !one.closest("svg"))
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 2)
  .map((one) => one.outerHTML.slice(0, 99))"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_on_a_telephone(path: str, browser: Browser, base: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(base + path, wait_until="load")
    page.wait_for_timeout(500)
    moved = page.evaluate("window.moved")
    page.evaluate("document.body.style.paddingTop = '300px'")
    wait_until(page, "window.moved > 0.05")  # the measure itself works
    context.close()
    assert moved < 0.05


@pytest.mark.parametrize("path", [*PAGES[:5], "de-wending/agenda/", "de-wending/challenges/eenzaamheid/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_the_text_is_dark_and_nothing_is_cut(path: str, scheme: str, visit: Callable[..., Page]) -> None:
    page = visit(path, scheme=scheme, width=700)
    page.emulate_media(media="print")
    expect(page.get_by_text("bestaat niet").first).to_be_visible()
    for hidden in (".md-header", ".md-sidebar", ".md-button", ".atlas-filters", ".atlas-say"):
        assert page.locator(hidden).filter(visible=True).count() == 0, hidden
    assert page.evaluate("getComputedStyle(document.querySelector('.md-typeset h1')).color") == "rgb(0, 0, 0)"
    assert page.evaluate(TOO_WIDE) == []


def test_a_drawing_is_as_large_before_it_comes_in_as_after(visit: Callable[..., Page]) -> None:
    page = visit("de-wending/initiatives/koor/", width=390)
    picture = page.get_by_alt_text("Tekening van een zaal")
    expect(picture).to_have_attribute("width", "960")
    picture.scroll_into_view_if_needed()
    wait_until(page, "image => image.complete && image.naturalWidth", arg=picture.element_handle())
    box = picture.bounding_box()
    assert box
    assert abs(box["width"] / box["height"] - 2) < 0.02
    assert page.locator(".atlas-facts .atlas-icon").count() == 2
