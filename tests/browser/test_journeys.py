"""What a resident does: look at the patchwork, go from dot to page, explore it, change the language."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

PATCHWORK = "de-wending/patchwork/"
Visit = Callable[..., Page]


def drawn_node(page: Page, name: str) -> str:
    return f'.atlas-svg-wide a[*|href*="/{name}/"] .atlas-digit'


def test_without_javascript_the_picture_and_its_table_hold_the_same_lines(visit: Visit) -> None:
    page = visit(PATCHWORK, script=False)
    drawn = page.locator(".atlas-svg-wide .atlas-line").count()
    rows = page.locator("#lines tbody tr").count()
    assert drawn == rows == 65
    expect(page.locator(".atlas-svg-wide")).to_be_visible()
    page.get_by_role("link", name="Ontdek het patchwork").click()
    assert page.url.endswith("/de-wending/patchwork/explore.html")


def test_a_link_to_a_folded_table_opens_it(visit: Visit) -> None:
    page = visit(f"{PATCHWORK}#stops")
    expect(page.locator("#stops table")).to_be_visible()
    expect(page.locator("#lines table")).to_be_hidden()


def test_without_javascript_a_dot_leads_to_its_page(visit: Visit) -> None:
    page = visit(PATCHWORK, script=False)
    page.locator(drawn_node(page, "eettafel")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("De Eettafel"))


def test_a_dot_is_reached_and_opened_by_keyboard(visit: Visit) -> None:
    page = visit(PATCHWORK)
    for _ in range(60):
        page.keyboard.press("Tab")
        inside = page.evaluate("!!document.activeElement.closest('.atlas-svg-wide')")
        if inside:
            break
    assert inside
    name = page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/initiatives/[\w-]+/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(re.escape(name.partition(":")[0])))


def test_a_click_on_a_dot_swaps_the_page_without_loading_it_anew(visit: Visit) -> None:
    page = visit(PATCHWORK)
    page.wait_for_load_state("networkidle")  # the list of pages to swap is there
    page.evaluate("window.stillHere = true")
    page.locator(drawn_node(page, "koor")).first.click()
    page.wait_for_url(re.compile(r"/initiatives/koor/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Buurtkoor"))
    expect(page.locator("#patchwork")).to_be_visible()
    assert page.evaluate("window.stillHere") is True


def test_the_button_opens_the_interactive_patchwork_after_instant_navigation_too(visit: Visit) -> None:
    page = visit("de-wending/initiatives/koor/")
    page.locator('a[href*="patchwork/"]').last.click()
    page.wait_for_url(re.compile(r"/de-wending/patchwork/$"))
    button = page.get_by_role("link", name="Ontdek het patchwork")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    frame = page.frame_locator("iframe.atlas-explore")
    expect(frame.get_by_label("Zoek een initiatief")).to_be_visible()
    button.click()
    expect(page.locator("iframe.atlas-explore")).to_have_count(0)


def test_a_dot_of_the_interactive_patchwork_opens_the_initiative_in_the_whole_window(visit: Visit) -> None:
    page = visit(PATCHWORK)
    page.get_by_role("link", name="Ontdek het patchwork").click()
    frame = page.frame_locator("iframe.atlas-explore")
    node = frame.locator('[aria-label^="De Eettafel"]').first
    node.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/de-wending/initiatives/eettafel/$"))


KINDS = [
    "",
    "directory/",
    "compare/",
    "methods/",
    "de-wending/",
    "de-wending/initiatives/eettafel/",
    "de-wending/challenges/eenzaamheid/",
    *(f"de-wending/{kind}/" for kind in ("agenda", "map", "patchwork", "over-time", "contributions", "impact")),
    *(f"de-wending/{kind}/" for kind in ("funding", "assignments", "verdicts", "confirm")),
]


@pytest.mark.parametrize("path", KINDS)
def test_the_language_switch_keeps_the_page(visit: Visit, path: str) -> None:
    page = visit(path)
    for language, address in (("en", f"/en/{path}"), ("nl", f"/{path}")):
        page.locator(".md-select button").hover()
        page.locator(f'.md-select a[hreflang="{language}"]').click()
        page.wait_for_url(re.compile(rf"^http://[^/]+{address}$"))
        expect(page.locator("html")).to_have_attribute("lang", language)
