"""The explore page in a real browser: what both ways of drawing do alike, and what a canvas needs besides."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from atlas.graphs.explore.facts import ExploreFacts, NodeFacts
from atlas.graphs.explore.page import MOST_ELEMENTS, explore_page
from atlas.graphs.picture import Picture

from ..conftest import Open
from ..pictures import HOSTILE, neighbourhood

READY = "'ready' in document.body.dataset"
_LOOKS = 40  # a slow machine paints for some seconds; what never ends goes on for all of them
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@cache
def large() -> Picture:
    """More than can be elements, with two names that bite."""
    picture = neighbourhood(MOST_ELEMENTS + 1, alone=20, groups=6)
    names = {picture.nodes[0].id: HOSTILE[0], picture.nodes[1].id: HOSTILE[1]}
    return replace(picture, nodes=tuple(replace(node, label=names.get(node.id, node.label)) for node in picture.nodes))


@pytest.fixture(params=["elements", "canvas"])
def picture(request: pytest.FixtureRequest) -> Picture:
    return neighbourhood() if request.param == "elements" else large()


def place(page: Page, picture: Picture, number: int) -> tuple[float, float]:
    """Where a node is on the screen, as the page itself finds it when it is searched for and has the focus."""
    node = picture.nodes[number]
    box = page.locator("#atlas-stage").bounding_box()
    assert box
    if page.locator(".atlas-canvas").count():
        # The picture keeps so far from the edges of the stage.
        left, right = min(40, box["width"] * 0.05), min(70, box["width"] * 0.17)
        wide, high = box["width"] - left - right, box["height"] - 24 - 28
        return box["x"] + left + node.x * wide, box["y"] + 24 + node.y * high
    shape = page.locator(".node .node-shape").nth(number).bounding_box()
    assert shape
    return shape["x"] + shape["width"] / 2, shape["y"] + shape["height"] / 2


def lone(picture: Picture) -> int:
    """The last node: it stands in the row of those without a line, away from all others."""
    return len(picture.nodes) - 1


def test_pointing_at_one_tells_with_whom_it_shares_people(open_page: Open, picture: Picture) -> None:
    page = open_page("explore", picture)
    card = page.locator(".atlas-card")
    expect(card).to_be_hidden()
    busiest = max(range(len(picture.nodes)), key=lambda n: picture.degrees[picture.nodes[n].id])
    x, y = place(page, picture, busiest)
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    expect(card).to_be_visible()
    told = card.inner_text()
    shown = next(node for node in picture.nodes if node.text == told.split("\n")[0])
    lines = sorted((line for line in picture.lines if shown.id in line.ends), key=lambda line: -line.weight)
    assert f"Lines: {len(lines)}" in told
    assert f"{lines[0].label} people in both" in told
    assert told.count("people in both") == min(5, len(lines))
    page.mouse.move(x, 5)
    expect(card).to_be_hidden()


def test_a_first_tap_tells_and_a_second_opens(open_page: Open, picture: Picture) -> None:
    page = open_page("explore", picture, width=390, touch=True)
    x, y = place(page, picture, lone(picture))
    page.touchscreen.tap(x, y)
    card = page.locator(".atlas-card")
    expect(card).to_contain_text("no visible line")
    name = card.inner_text().split("\n")[0]
    assert "/explore/#chosen=" in page.url
    page.touchscreen.tap(x, y)
    found = next(node.id for node in picture.nodes if node.text == name)
    page.wait_for_url(f"**/{found}/")


def test_escape_lets_go(open_page: Open, picture: Picture) -> None:
    page = open_page("explore", picture)
    page.mouse.click(*place(page, picture, lone(picture)))
    card = page.locator(".atlas-card")
    expect(card).to_be_visible()
    page.mouse.move(5, 5)
    expect(card).to_be_visible()
    page.locator("#atlas-closer").focus()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_groups_fold_into_one_and_unfold_from_the_keyboard(open_page: Open, picture: Picture) -> None:
    page = open_page("explore", picture)
    groups = page.locator("#atlas-legend button")
    count = groups.count()
    assert count == len({node.cluster for node in picture.nodes} - {None})
    groups.first.focus()
    page.keyboard.press("Enter")
    expect(groups.first).to_have_attribute("aria-pressed", "true")
    first = len([node for node in picture.nodes if node.cluster == 1])
    if page.locator(".atlas-canvas").count():
        page.locator(".atlas-keys").focus()
        page.keyboard.press("Home")
        expect(page.locator("#atlas-active")).to_contain_text(f"Initiatives: {first}")
    else:
        assert page.locator(".node:visible").count() == len(picture.nodes) - first + 1
        page.locator(".atlas-folded").focus()
        expect(page.locator(".atlas-card")).to_contain_text(f"Initiatives: {first}")
    page.keyboard.press("Enter")
    expect(groups.first).to_have_attribute("aria-pressed", "false")
    page.click("#atlas-fold")
    assert groups.evaluate_all("all => all.every(one => one.ariaPressed === 'true')")


def test_arrows_go_from_one_initiative_to_the_next_on_a_canvas(open_page: Open) -> None:
    page = open_page("explore", large())
    page.locator(".atlas-keys").focus()
    page.keyboard.press("Home")
    option = page.locator("#atlas-active")
    assert option.inner_text().startswith(f"{large().nodes[0].text}, ")
    assert page.evaluate("window.__pwned") is None
    seen = {option.inner_text()}
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight"):
        page.keyboard.press(key)
        seen.add(option.inner_text())
    assert len(seen) > 2
    told = option.inner_text()
    name = page.locator(".atlas-card .atlas-card-name").inner_text()
    assert told.startswith(name)
    assert page.locator(".atlas-keys").get_attribute("aria-activedescendant") == "atlas-active"
    page.keyboard.press("Enter")
    ends = tuple(f"/{node.id}/" for node in large().nodes if told.startswith(f"{node.text},"))
    page.wait_for_url(lambda url: url.endswith(ends))


@pytest.mark.parametrize("slower", [1, 8])
def test_zooming_a_canvas_shows_names_and_everything_comes_back(open_page: Open, slower: int) -> None:
    """On a slow phone too, where a picture is half painted when the movement ends."""
    page = open_page("explore", large())
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    whole = at_rest(page)
    for _ in range(3):
        page.click("#atlas-closer")
    page.mouse.move(5, 5)
    assert at_rest(page) != whole
    page.click("#atlas-whole")
    page.mouse.move(5, 5)
    page.evaluate("document.activeElement.blur()")
    assert at_rest(page) == whole


@pytest.mark.parametrize("ratio", [1.25, 2.6])
def test_a_canvas_comes_to_rest_on_every_screen(browser: Browser, tmp_path: Path, ratio: float) -> None:
    """What is never sharp enough would be painted again and again, and empty a battery."""
    file = tmp_path / "explore.html"
    file.write_text(explore_page(large(), "en", title="Patchwork"), "utf-8")
    page = browser.new_page(viewport={"width": 901, "height": 701}, device_scale_factor=ratio)
    page.goto(file.as_uri(), wait_until="load")
    page.click("#atlas-closer")
    page.keyboard.press("ArrowLeft")
    page.evaluate(
        "() => { const next = requestAnimationFrame; window.frames_ = 0;"
        "window.requestAnimationFrame = (act) => { window.frames_ += 1; return next(act); }; }"
    )
    seen = [-1, 0]
    while seen[-1] != seen[-2] and len(seen) < _LOOKS:
        page.wait_for_timeout(800)
        seen.append(page.evaluate("window.frames_"))
    assert seen[-1] == seen[-2], "it goes on and on"
    page.close()


def at_rest(page: Page) -> bytes:
    """The picture once it has not changed for a while."""
    page.wait_for_function(READY)
    seen = b""
    for _ in range(20):
        page.wait_for_timeout(500)
        now = page.locator("#atlas-stage").screenshot()
        if now == seen:
            break
        seen = now
    return seen


def test_the_legend_follows_what_is_coloured_by(open_page: Open, picture: Picture) -> None:
    nodes = {
        node.id: NodeFacts(started=1900 + n, money=("project", "not-stated")[n % 2])
        for n, node in enumerate(picture.nodes[:100])
    }
    terms = {"money": {"project": "money for a time", "not-stated": "not told"}}
    page = open_page("explore", picture, facts=ExploreFacts(nodes=nodes, terms=terms))
    legend = page.locator("#atlas-legend")
    page.select_option("#atlas-colour", "age")
    last = 1900 + len(nodes) - 1
    entries = legend.locator("li").all_inner_texts()
    assert entries[0].strip().startswith("1900–")
    assert any(entry.strip().endswith(f"–{last}") for entry in entries)
    assert ("not known" in entries[-1]) == (len(nodes) < len(picture.nodes))
    page.select_option("#atlas-colour", "money")
    assert [entry.split() for entry in legend.locator("li").all_inner_texts()] == [
        ["A", "money", "for", "a", "time"],
        ["?", "not", "told"],
    ]
    page.select_option("#atlas-colour", "kind")
    expect(legend).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_canvas_with_a_card(open_page: Open, scheme: str) -> None:
    page = open_page("explore", large(), scheme=scheme)
    page.mouse.click(*place(page, large(), lone(large())))
    expect(page.locator(".atlas-card")).to_be_visible()
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in found] == []


def test_alone_it_is_as_dark_as_the_reader_chose_on_the_site(open_page: Open) -> None:
    page = open_page("explore", neighbourhood(), facts=ExploreFacts(back="../svg/"))
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    kept = '{"index": 1, "color": {"media": "(prefers-color-scheme: dark)", "scheme": "slate"}}'
    page.evaluate("kept => localStorage.setItem('/.__palette', kept)", kept)
    page.reload()
    assert page.evaluate(ground) == "rgb(30, 33, 41)"
    page.get_by_role("link", name="Back to the patchwork").click()
    page.wait_for_url("**/svg/")


def test_it_opens_from_a_disk(browser: Browser, picture: Picture, tmp_path: Path) -> None:
    file = tmp_path / "explore.html"
    file.write_text(explore_page(picture, "en", title="The patchwork"), "utf-8")
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(file.as_uri())
    page.wait_for_function(READY)
    assert page.locator("#atlas-stage :is(svg, canvas)").count()
    assert wrong == []
    page.close()
