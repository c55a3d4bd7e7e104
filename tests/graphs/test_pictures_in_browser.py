"""The pictures in a real browser: keyboard, search, slider, dark mode, scrolling, hostile names, accessibility."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

from ..waiting import wait_until
from .conftest import Open
from .pictures import hostile, neighbourhood

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def frame(page: Page) -> Frame:
    wait_until(page, "frames[0] && frames[0].document.body && 'ready' in frames[0].document.body.dataset")
    return page.frames[1]


def test_from_the_keyboard_to_the_page_of_an_initiative(open_page: Open) -> None:
    page = open_page("svg", neighbourhood())
    page.keyboard.press("Tab")  # the way past it comes first
    page.keyboard.press("Tab")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    heard = [node for node in tree if any(one["name"] == "focused" for one in node.get("properties", ()))]
    told = {(node["role"]["value"], node["name"]["value"].partition(",")[0]) for node in heard}
    assert ("link", "Buurthuis De Haven: Informal initiative") in told
    ring = "getComputedStyle(document.activeElement.querySelector('.atlas-ring')).stroke"
    assert page.evaluate(ring) == "rgb(11, 87, 208)"
    page.keyboard.press("Enter")
    page.wait_for_url("**/n000/")


def test_from_the_keyboard_to_the_page_out_of_the_frame(open_page: Open) -> None:
    page = open_page("framed", neighbourhood())
    inside = frame(page)
    inside.focus(".node a >> nth=3")
    assert "Kerk van de Open Deur" in str(inside.evaluate("document.activeElement.getAttribute('aria-label')"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/n003/")
    assert page.inner_text("h1") == "Target n003"


def test_a_second_click_opens_and_a_drag_only_moves(open_page: Open) -> None:
    page = open_page("explore", neighbourhood())
    shape = page.locator(".node .node-shape").nth(0)
    before = shape.bounding_box()
    assert before
    x, y = before["x"] + before["width"] / 2, before["y"] + before["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y + 40, steps=5)
    page.mouse.up()
    page.wait_for_timeout(200)
    after = shape.bounding_box()
    assert after
    assert (after["x"] - before["x"], after["y"] - before["y"]) == pytest.approx((80, 40), abs=1.5)
    assert page.url.endswith("/explore/")
    page.click("#atlas-whole")
    page.wait_for_timeout(500)
    assert shape.bounding_box() == pytest.approx(before, abs=0.5)
    shape.click()
    assert page.url.endswith("/explore/#chosen=n000")
    shape.click()
    page.wait_for_url("**/n000/")


@pytest.mark.parametrize("name", ["svg", "explore"])
def test_hostile_names_run_nothing_and_are_read_as_they_are(open_page: Open, name: str) -> None:
    page = open_page(name, hostile())
    page.wait_for_timeout(300)
    assert page.evaluate("window.__pwned") is None
    links, heard = (".node a", "getAttribute('aria-label')")
    if name == "svg":
        links, heard = (".atlas-svg-wide a", "querySelector('title').textContent")
    names = page.eval_on_selector_all(links, f"all => all.map(one => one.{heard})")
    assert [label.rsplit(": ", 1)[0] for label in names] == [node.text for node in hostile().nodes]


def test_search_marks_what_it_finds(open_page: Open) -> None:
    page = open_page("explore", neighbourhood())
    page.fill("#atlas-search", "cafe")
    assert page.inner_text("#atlas-status") == "3 found"
    hits = page.eval_on_selector_all(".node.atlas-hit a", "all => all.map(one => one.getAttribute('aria-label'))")
    assert [label.split(":")[0] for label in hits] == ["Taalcafé Samen", "Repair Café", "Mantelzorgcafé"]
    page.fill("#atlas-search", "zzz")
    assert page.inner_text("#atlas-status") == "Nothing found"
    page.fill("#atlas-search", "moskee")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/n012/")


def test_the_slider_hides_thin_lines(open_page: Open) -> None:
    picture = neighbourhood()
    page = open_page("explore", picture)
    assert page.locator(".link:visible").count() == len(picture.lines)
    page.click("#atlas-filtering summary")
    page.focus("#atlas-strength")
    page.keyboard.press("End")
    strongest = max(line.weight for line in picture.lines)
    left = page.eval_on_selector_all(".link:not(.atlas-gone)", "all => all.map(one => one.__data__.edge_weight)")
    assert set(left) == {strongest}
    assert len(left) == sum(line.weight == strongest for line in picture.lines)
    assert page.inner_text("#atlas-step") == "25–29 shared participants"
    assert page.get_attribute("#atlas-strength", "aria-valuetext") == "25–29 shared participants"


def test_it_follows_the_page_into_the_dark_and_back(open_page: Open) -> None:
    page = open_page("framed", neighbourhood(), scheme="dark")
    inside = frame(page)
    ground = "getComputedStyle(document.body).backgroundColor"
    assert inside.evaluate(ground) == "rgb(255, 255, 255)"
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    wait_until(inside, f"{ground} === 'rgb(30, 33, 41)'")
    halo = "getComputedStyle(document.querySelector('.node .atlas-label')).stroke"
    assert inside.evaluate(halo) == "rgb(30, 33, 41)"
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'default')")
    wait_until(inside, f"{ground} === 'rgb(255, 255, 255)'")


def test_alone_it_follows_the_device(open_page: Open) -> None:
    page = open_page("explore", neighbourhood(), scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(30, 33, 41)"


def test_a_wheel_over_it_scrolls_the_page_and_with_ctrl_zooms(open_page: Open) -> None:
    page = open_page("framed", neighbourhood())
    inside = frame(page)
    inside.wait_for_timeout(300)
    places = "[...document.querySelectorAll('.node')].map(one => Math.round(one.__data__.x))"
    before = inside.evaluate(places)
    page.mouse.move(600, 560)
    page.mouse.wheel(0, 200)
    wait_until(page, "window.scrollY > 150")
    assert inside.evaluate(places) == before
    scrolled = page.evaluate("scrollY")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    wait_until(inside, f"JSON.stringify({places}) !== '{str(before).replace(' ', '')}'")
    assert page.evaluate("scrollY") == scrolled


def test_one_finger_over_it_scrolls_the_page(open_page: Open) -> None:
    page = open_page("framed", neighbourhood(), width=390, touch=True)
    frame(page)
    session = page.context.new_cdp_session(page)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": 190, "y": 800}]})
    for y in range(780, 480, -20):
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": 190, "y": y}]})
        page.wait_for_timeout(16)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    wait_until(page, "window.scrollY > 200")
    assert page.url.endswith("/framed/")


def test_it_looks_the_same_on_every_visit(open_page: Open) -> None:
    page = open_page("explore", neighbourhood())
    places = "[...document.querySelectorAll('.node')].map(one => [one.__data__.x, one.__data__.y])"
    first = page.evaluate(places)
    page.wait_for_timeout(500)
    assert page.evaluate(places) == first
    page.reload()
    assert page.evaluate(places) == first


def test_colour_by_kind_changes_colours_and_legend(open_page: Open) -> None:
    page = open_page("explore", neighbourhood())
    fill = "getComputedStyle(document.querySelector('.node .node-shape')).fill"
    before = page.evaluate(fill)
    page.select_option("#atlas-colour", "kind")
    assert page.evaluate(fill) != before
    assert page.evaluate(fill) == page.evaluate(
        "getComputedStyle(document.querySelector('.atlas-legend-kind .atlas-shape')).fill"
    )
    assert page.locator("#atlas-legend:visible").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", ["svg", "explore"])
def test_axe_finds_nothing(open_page: Open, name: str, width: int, scheme: str) -> None:
    page = open_page(name, neighbourhood(), width=width, scheme=scheme)
    if name == "svg" and scheme == "dark":
        page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_one_drawing_is_shown_for_each_width(open_page: Open) -> None:
    page = open_page("svg", neighbourhood())
    assert page.locator(".atlas-svg-wide").is_visible()
    assert not page.locator(".atlas-svg-narrow").is_visible()
    page.set_viewport_size({"width": 390, "height": 800})
    assert not page.locator(".atlas-svg-wide").is_visible()
    heights = page.eval_on_selector_all(
        ".atlas-svg-narrow .atlas-label",
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)",
    )
    assert min(heights) >= 11


def test_a_drawing_of_a_few_is_read_on_a_phone_and_stays_small_on_a_wide_page(open_page: Open) -> None:
    page = open_page("svg", neighbourhood(8, 0, groups=2), focus="n000")
    drawing = page.locator(".atlas-svg-small")
    assert page.locator(".atlas-svg > svg").count() == 1
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        box = drawing.bounding_box()
        assert box
        assert 340 <= box["width"] <= 480
        heights = drawing.locator(".atlas-label").evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
        )
        assert min(heights) >= 11


def test_three_hundred_initiatives_are_drawn_as_elements(open_page: Open) -> None:
    """How long that takes is measured in the benchmark of the explore page."""
    page = open_page("explore", neighbourhood(300, 30, groups=8))
    assert page.locator(".node").count() == 300
