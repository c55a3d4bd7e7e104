"""The pictures in a real browser: keyboard, search, slider, dark mode, scrolling, hostile names, accessibility."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Dialog, Frame, Page

from atlas.graphs.explore.page import explore_page
from atlas.graphs.picture import Picture
from atlas.graphs.svg import svg

from ..waiting import wait_until
from .pictures import hostile, neighbourhood

Open = Callable[..., Page]
CSS = (Path(__file__).parent.parent.parent / "atlas/graphs/graph.css").read_text("utf-8")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
FRAME = (
    '<p style="height:300px">Above</p><iframe src="{src}" title="Patchwork" style="width:100%;height:640px;border:0">'
    '</iframe><p style="height:2000px">Below</p>'
)


def site(folder: Path, picture: Picture) -> Path:
    """A page with the SVG (`svg/`), the explore page (`explore/`), a page that frames it (`framed/`), and targets."""
    drawn = svg(picture, "en", title="The patchwork", description="Who shares participants")
    pages = {
        "svg": f"<main><h1>Patchwork</h1><figure>{drawn}</figure></main>",
        "framed": FRAME.format(src="../explore/"),
    }
    pages |= {node.id: f"<main><h1>Target {node.id}</h1></main>" for node in picture.nodes}
    for name, body in pages.items():
        (folder / name).mkdir()
        (folder / name / "index.html").write_text(
            f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f"<title>{name}</title><style>{CSS} body{{margin:16px;background:var(--atlas-page);color:var(--atlas-ink)}}"
            f'figure{{margin:0}}</style><body data-md-color-scheme="default">{body}</body></html>',
            "utf-8",
        )
    (folder / "explore").mkdir()
    (folder / "explore" / "index.html").write_text(explore_page(picture, "en", title="The patchwork"), "utf-8")
    return folder


@pytest.fixture
def open_page(browser: Browser, serve: Callable[[Path], str], tmp_path: Path) -> Iterator[Open]:
    """Open a page of the small site; an error, a dialog or a request to elsewhere fails the test."""
    wrong: list[str] = []

    def complain(text: str) -> None:
        # A small site has no icon.
        if "favicon" not in text and "404" not in text:
            wrong.append(text)

    def refuse(dialog: Dialog) -> None:
        complain(f"dialog: {dialog.message}")
        dialog.dismiss()

    def start(name: str, picture: Picture, *, width: int = 1280, scheme: str = "light", touch: bool = False) -> Page:
        home = serve(site(tmp_path, picture))
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=touch,
        )
        page = context.new_page()
        page.on("console", lambda message: complain(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complain(str(error)))
        page.on("dialog", refuse)
        page.on("request", lambda request: None if request.url.startswith(home) else complain(request.url))
        page.goto(f"{home}/{name}/")
        return page

    yield start
    assert wrong == []


def frame(page: Page) -> Frame:
    wait_until(page, "frames[0] && frames[0].document.body && 'ready' in frames[0].document.body.dataset")
    return page.frames[1]


def test_from_the_keyboard_to_the_page_of_an_initiative(open_page: Open) -> None:
    page = open_page("svg", neighbourhood())
    page.keyboard.press("Tab")
    assert "Buurthuis De Haven" in str(page.evaluate("document.activeElement.getAttribute('aria-label')"))
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
    names = page.eval_on_selector_all(
        ".node a" if name == "explore" else ".atlas-svg-wide a", "all => all.map(one => one.getAttribute('aria-label'))"
    )
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
    page.mouse.move(600, 650)
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


def test_three_hundred_initiatives_are_drawn_within_two_seconds(open_page: Open) -> None:
    page = open_page("explore", neighbourhood(300, 30, groups=8))
    taken = page.evaluate("performance.timing.domComplete - performance.timing.responseEnd")
    assert page.locator(".node").count() == 300
    assert taken < 2000
