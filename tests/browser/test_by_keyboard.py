"""Whole errands by keyboard alone, and by the names that a screen reader tells."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
FOCUSED = """() => {
  const at = document.activeElement;
  const name = at.getAttribute("aria-label") || at.innerText || at.textContent || "";
  return name.trim().replace(/\\s+/g, " ");
}"""


def tab_to(page: Page, name: str, most: int = 90) -> None:
    """Press Tab until something whose name begins so has the focus."""
    told = []
    for _ in range(most):
        page.keyboard.press("Tab")
        told.append(page.evaluate(FOCUSED))
        if re.match(name, told[-1]):
            return
    raise AssertionError(f"{name} is not reached; the focus went by {told}")


def test_a_meal_on_wednesday_is_found_opened_and_asked_about(visit: Visit) -> None:
    page = visit("directory/?day=wednesday", width=390)
    expect(page.locator(".atlas-directory > li").first).to_be_visible()
    tab_to(page, "De Eettafel")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="De Eettafel", exact=True)).to_be_visible()
    facts = page.locator(".atlas-first")
    expect(facts.get_by_role("definition").filter(has_text="Elke woensdag, 17:30–19:30")).to_be_visible()
    tab_to(page, "Aanpassen: Wanneer")
    assert page.evaluate("document.activeElement.href").endswith("/change/?page=de-wending/initiatives/eettafel#times")
    tab_to(page, "Mail eettafel@")
    assert page.evaluate("document.activeElement.href") == "mailto:eettafel@dehaspel.lindeveen.example"


def test_a_number_is_called_from_the_search_by_keyboard(visit: Visit) -> None:
    page = visit("", width=390)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    page.keyboard.type("telefooncirkel")
    option = page.get_by_role("option").first
    expect(option).to_contain_text("Telefooncirkel")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/initiatives/telefooncirkel/"))
    tab_to(page, "Bel 0579")
    assert re.fullmatch(r"tel:\+31\d{9}", page.evaluate("document.activeElement.href"))


def test_from_home_to_the_verdict_on_loneliness(visit: Visit) -> None:
    page = visit()
    tab_to(page, "De Wending")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/de-wending/$"))
    tab_to(page, "Opgaven")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/challenges/$"))
    tab_to(page, "Minder alleen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_accessible_name("Minder alleen")
    expect(page.get_by_text("Het netwerk draagt dit voor een deel").first).to_be_visible()


def test_a_drawing_is_skipped_or_read_by_names(visit: Visit) -> None:
    page = visit("de-wending/patchwork/")
    tab_to(page, "Sla de tekening over")
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    assert re.search(r".+: (Informeel|Formeel) initiatief, .+ lijn", first)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not page.evaluate("!!document.activeElement.closest('svg')")


def test_the_focus_in_a_drawing_shows_the_circle_as_the_pointer_does(visit: Visit) -> None:
    page = visit("de-wending/patchwork/")
    drawing = page.locator(".atlas-svg-wide").first
    node = drawing.locator('a[*|href*="/koor/"]')

    def near() -> list[str]:
        names: list[str] = drawing.locator("a.atlas-near > title").all_text_contents()
        return names

    tab_to(page, "Buurtkoor")
    by_keyboard = near()
    lines = int(re.search(r"(\d+) lijn", by_keyboard[0 if "Buurtkoor" in by_keyboard[0] else 1])[1])  # type: ignore[index]
    page.keyboard.press("Tab")
    assert near() != by_keyboard
    page.evaluate("document.activeElement.blur()")
    assert near() == []
    node.locator(".atlas-digit").hover()
    assert near() == by_keyboard
    assert len(by_keyboard) == lines + 1


@pytest.mark.parametrize("path", ["de-wending/initiatives/eettafel/", "methods/", "en/de-wending/"])
def test_the_sign_beside_a_heading_is_no_part_of_its_name_and_no_stop(visit: Visit, path: str) -> None:
    page = visit(path)
    assert "¶" not in page.locator(".md-content").aria_snapshot()
    signs = page.locator(".md-content .headerlink")
    assert signs.count() > 2
    assert signs.evaluate_all("all => all.filter((sign) => sign.tabIndex >= 0).length") == 0
    heading = page.locator(".md-content h2:has(.headerlink)").first
    heading.hover()
    heading.locator(".headerlink").click()
    assert page.url.endswith("#" + str(heading.get_attribute("id")))


def test_what_scrolls_says_what_it_is_and_what_does_not_is_no_stop(visit: Visit) -> None:
    page = visit("de-wending/initiatives/eettafel/#impact", width=320)
    region = page.get_by_role("region", name="Vooraf en achteraf gevraagd")
    expect(region).to_have_attribute("tabindex", "0")
    page.set_viewport_size({"width": 1600, "height": 900})
    expect(region).to_have_count(0)
    expect(page.locator("#impact").locator("xpath=ancestor::details").get_by_role("table")).to_be_visible()
