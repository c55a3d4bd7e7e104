"""Through time: a line for each initiative; and folded, the pictures before, in and since the crisis: one below the
other, or one at a time with the slider."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

OVER_TIME = "de-wending/over-time/"
Visit = Callable[..., Page]


PICTURES = "details:has(.atlas-moments) > summary"


def test_without_javascript_lines_and_all_pictures_are_there(visit: Visit) -> None:
    page = visit(OVER_TIME, script=False)
    expect(page.locator(".atlas-lives .atlas-svg-wide")).to_be_visible()
    page.locator(PICTURES).click()
    assert page.locator(".atlas-moment h3").count() == 3
    for moment in page.locator(".atlas-moment").all():
        expect(moment.locator(".atlas-svg-wide")).to_be_visible()
    expect(page.locator(".atlas-slider")).to_have_count(0)


def test_the_slider_shows_one_picture_and_says_which(visit: Visit) -> None:
    page = visit(OVER_TIME)
    page.locator(PICTURES).click()
    slider = page.get_by_role("slider")
    seen = []
    for key in ("Home", "ArrowRight", "ArrowRight"):
        slider.press(key)
        shown = page.locator(".atlas-moment:visible")
        expect(shown).to_have_count(1)
        heading = shown.locator("h3").inner_text().strip("¶ \n")
        expect(slider).to_have_attribute("aria-valuetext", heading)
        expect(page.locator(".atlas-slider output")).to_have_text(heading)
        seen.append(heading)
    assert len(set(seen)) == 3


def test_an_address_of_a_moment_opens_that_moment(visit: Visit) -> None:
    page = visit(f"{OVER_TIME}#before")
    expect(page.locator(".atlas-moment:visible h3")).to_have_id("before")


def test_without_javascript_the_drawings_have_their_tables(visit: Visit) -> None:
    page = visit(OVER_TIME, script=False)
    for folded in page.locator("details:has(table) > summary").all():
        folded.click()
    expect(page.locator("table:visible")).to_have_count(2)


def test_on_paper_all_is_there_on_at_most_four_sheets(visit: Visit) -> None:
    page = visit(OVER_TIME)
    page.emulate_media(media="print")
    expect(page.locator(".atlas-moment:visible")).to_have_count(3)
    expect(page.locator(".atlas-slider")).to_be_hidden()
    for table in page.locator("article table").all():
        assert table.evaluate("table => table.checkVisibility() && table.getBoundingClientRect().height > 100")
    assert len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4"))) <= 4


@pytest.mark.parametrize("path", [OVER_TIME, "de-wending/funding/"])
def test_on_paper_every_table_fits_its_sheet_and_no_word_is_broken_by_letters(path: str, visit: Visit) -> None:
    page = visit(path, width=680)  # what an A4 sheet leaves between its margins
    page.emulate_media(media="print")
    page.evaluate("document.querySelectorAll('article details').forEach((folded) => { folded.open = true; })")
    edge = page.locator("article").evaluate("article => article.getBoundingClientRect().right")
    for table in page.locator("article table").all():
        assert table.evaluate("table => table.getBoundingClientRect().right") <= edge + 1
        assert set(table.locator("td").evaluate_all("all => all.map((td) => getComputedStyle(td).overflowWrap)")) == {
            "normal"
        }


@pytest.mark.parametrize("path", [OVER_TIME, "de-wending/funding/"])
def test_a_narrow_telephone_holds_the_drawings(path: str, visit: Visit) -> None:
    page = visit(path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    for drawing in page.locator(".atlas-rows > svg:visible").all():
        edges = drawing.evaluate(
            """svg => [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect())
                .map((box) => [box.left, box.right])"""
        )
        assert len(edges) > 4
        assert min(left for left, _ in edges) >= 0
        assert max(right for _, right in edges) <= 320
