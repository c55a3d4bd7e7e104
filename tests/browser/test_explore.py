"""What somebody does around the drawing of the patchwork, by keyboard: find, filter, compare, share and save."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from atlas.graphs.explore.page import explore_page

from ..graphs.pictures import hostile, neighbourhood
from ..waiting import wait_until

EXPLORE = "de-wending/patchwork/explore.html"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
Visit = Callable[..., Page]


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def unfold(page: Page, name: str) -> None:
    page.locator(f"{name} > summary").focus()
    press(page, "Enter")


def look(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).focus()
    press(page, "Enter")


def test_what_is_chosen_stays_chosen_from_view_to_view_and_in_the_address(visit: Visit) -> None:
    page = visit(EXPLORE)
    field = page.get_by_role("combobox", name="Zoek een initiatief")
    field.focus()
    page.keyboard.type("WENDING koor")
    expect(page.locator("[role=option]")).to_have_count(1)
    press(page, "ArrowDown", "Enter")
    expect(field).to_have_value("Buurtkoor De Wending")
    expect(page.locator("#atlas-list h2")).to_have_text("Buurtkoor De Wending")
    expect(page.locator(".node.atlas-chosen .atlas-label")).to_have_text("Buurtkoor De Wending")
    expect(page.locator(".atlas-neighbours li").first).to_contain_text("20–24")

    look(page, "Matrix")
    expect(page.locator("#atlas-stage")).to_be_hidden()
    expect(page.locator("th.atlas-chosen")).to_have_text(["3Buurtkoor De Wending"] * 2)
    look(page, "Op sterkte")
    assert set(page.locator("#atlas-lines [aria-current]").all_inner_texts()) == {"Buurtkoor De Wending"}
    expect(page).to_have_url(re.compile(r"#as=strength&chosen=koor$"))
    page.go_back()
    expect(page.locator("#atlas-matrix")).to_be_visible()
    expect(page).to_have_url(re.compile(r"#as=matrix&chosen=koor$"))

    page.locator(".atlas-row[aria-current]").focus()
    press(page, "Home", "Enter")
    expect(page.locator("#atlas-list h2")).to_have_text("Bewonerscommissie Meerkoetflat")
    page.reload()
    expect(page.locator("#atlas-matrix")).to_be_visible()
    expect(page.locator("#atlas-list h2")).to_have_text("Bewonerscommissie Meerkoetflat")


def test_filters_count_dim_narrow_and_let_go(visit: Visit) -> None:
    page = visit(EXPLORE)
    unfold(page, "#atlas-filtering")
    day = page.get_by_role("checkbox", name="woensdag")
    count = day.locator("xpath=..").locator(".atlas-count").inner_text()
    day.focus()
    press(page, "Space")
    expect(page.locator("#atlas-filters [role=status]")).to_have_text(f"{count} van 34 te zien")
    assert 0 < int(count) < 34
    expect(page.locator(".node.atlas-hit")).to_have_count(int(count))
    expect(page.locator(".atlas-list li:visible")).to_have_count(int(count))
    look(page, "Matrix")
    expect(page.locator(".atlas-matrix tbody tr")).to_have_count(int(count))
    page.get_by_role("button", name="Filters wissen").focus()
    press(page, "Enter")
    expect(page.locator(".atlas-matrix tbody tr")).to_have_count(34)
    expect(day).not_to_be_checked()


def test_how_two_meet_is_told_and_marked_and_where_it_is_not_seen_that_is_said(visit: Visit) -> None:
    page = visit(EXPLORE)
    unfold(page, "#atlas-meeting")
    for name, typed in (("Het ene initiatief", "hardloop"), ("Het andere initiatief", "koor")):
        page.get_by_role("combobox", name=name).focus()
        page.keyboard.type(typed)
        press(page, "Enter")
    answer = page.locator(".atlas-answer")
    expect(answer).to_have_text(
        re.compile(r"^Hardloopclub Om de Vaart – .+ \(\d+–\d+ mensen bij allebei\) – Buurtkoor")
    )
    steps = answer.inner_text().count("mensen bij allebei")
    expect(page.locator(".link.atlas-near")).to_have_count(steps)
    expect(page.locator(".node.atlas-bright")).to_have_count(steps + 1)
    other = page.get_by_role("combobox", name="Het andere initiatief")
    other.focus()
    press(page, "Control+a")
    page.keyboard.type("waterscouting")
    press(page, "Enter")
    expect(answer).to_contain_text("zien we geen weg langs zichtbare lijnen")
    expect(page.locator(".link.atlas-near")).to_have_count(0)


def test_the_matrix_is_walked_by_keyboard_and_a_square_chooses_its_two(visit: Visit) -> None:
    page = visit(f"{EXPLORE}#as=matrix")
    page.locator(".atlas-matrix [tabindex='0']").focus()
    press(page, "ArrowRight", "ArrowRight")
    focused = page.locator(":focus")
    expect(focused).to_have_attribute(
        "aria-label", "Buurthuis De Haspel – De Eettafel: 40–44 mensen doen aan allebei mee"
    )
    press(page, "Enter")
    expect(page).to_have_url(re.compile(r"#as=matrix&chosen=buurthuis&other=eettafel$"))
    press(page, "Control+End")
    expect(focused).to_have_attribute("role", "gridcell")
    head = page.locator(".atlas-matrix tbody tr").last.locator("th")
    frame = page.locator(".atlas-matrix-frame")
    box, inside = frame.bounding_box(), head.bounding_box()
    assert box
    assert inside
    assert box["x"] <= inside["x"] <= box["x"] + 2, "the names of rows stay in sight"


def saved(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as waited:
        page.get_by_role("button", name=name).click()
    path = folder / waited.value.suggested_filename
    waited.value.save_as(path)
    return path


def texts(path: Path) -> list[str]:
    """All that can be read in a drawing, that needs nothing but itself."""
    tree = ElementTree.parse(path)
    for element in tree.iter():
        assert element.tag.rpartition("}")[2] in {
            "svg",
            "g",
            "path",
            "circle",
            "rect",
            "line",
            "text",
            "tspan",
            "title",
        }
        assert not [name for name in element.attrib if re.search(r"^on|href|class|style", name)]
    return [
        "".join(element.itertext()) for element in tree.iter() if element.tag.endswith(("}text", "}tspan", "}title"))
    ]


def test_a_drawing_is_saved_with_title_source_and_legend_on_white(visit: Visit, built: Path, tmp_path: Path) -> None:
    page = visit(EXPLORE, scheme="dark")
    path = saved(page, "Bewaar als SVG", tmp_path)
    assert path.name == "het-patchwork-van-de-wending.svg"
    data = re.search(r'id="atlas-data">(.*?)</script>', (built / EXPLORE).read_text("utf-8"), re.DOTALL)
    assert data
    told = json.loads(data[1])
    read = texts(path)
    assert read[0] == told["title"]
    assert told["source"] in read
    assert {group["name"] for group in told["groups"]} <= set(read)
    assert re.search(r'<rect width="\d+" height="\d+" fill="#ffffff"', path.read_text("utf-8"))
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    png = saved(page, "Bewaar als PNG", tmp_path).read_bytes()
    assert png.startswith(b"\x89PNG")
    assert len(png) > 50_000
    page.goto(f"{page.url.split('#')[0]}#as=matrix")
    assert set(page.locator(".atlas-matrix tbody th").evaluate_all("all => all.map(one => one.title)")) <= {
        re.sub(r"^\d+\s+", "", text) for text in texts(saved(page, "Bewaar als SVG", tmp_path))
    }


def test_the_page_around_carries_the_view_and_opens_it(visit: Visit) -> None:
    page = visit("de-wending/patchwork/#explore&as=matrix&chosen=koor&days=gone")
    inside = page.frame_locator("iframe.atlas-explore")
    expect(inside.locator("#atlas-matrix")).to_be_visible()
    expect(inside.locator("#atlas-list h2")).to_have_text("Buurtkoor De Wending")
    inside.get_by_role("button", name="Op sterkte").click()
    expect(page).to_have_url(re.compile(r"/de-wending/patchwork/#explore&as=strength&chosen=koor$"))
    page.go_back()
    expect(inside.locator("#atlas-matrix")).to_be_visible()
    expect(page).to_have_url(re.compile(r"#explore&as=matrix&chosen=koor$"))
    button = page.locator("a[data-atlas-explore]")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    expect(page.locator("iframe.atlas-explore")).to_have_count(0)
    assert page.url.endswith("/de-wending/patchwork/")


@pytest.fixture
def small(browser: Browser, serve: Callable[[Path], str], tmp_path: Path) -> Callable[..., Page]:
    """A page for a picture of one's own."""

    def start(html: str, width: int = 1280) -> Page:
        (tmp_path / "index.html").write_text(html, "utf-8")
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(f"{serve(tmp_path)}/index.html")
        page.locator("body[data-ready]").wait_for()
        return page

    return start


def violations(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


def focused(page: Page) -> Locator:
    return page.locator("[role=gridcell][aria-rowindex]")


OVER = """() => {
  const shown = (one) => one.checkVisibility({ opacityProperty: true }) && one.getBoundingClientRect().width > 0;
  const all = (name) => Array.from(document.querySelectorAll(name)).filter(shown);
  const boxes = (name) => all(name).map((one) => one.getBoundingClientRect());
  const [names, dots, buttons] = [".node .atlas-label", ".node .node-shape", ".atlas-buttons button"].map(boxes);
  const beside = (a, b) => a.left < b.right - 1 && b.left < a.right - 1;
  const over = (a, b) => beside(a, b) && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const twice = names.filter((one, place) => names.slice(place + 1).some((other) => over(one, other)));
  const covered = [...names, ...dots].filter((one) => buttons.some((other) => over(one, other)));
  return { names: names.length, over: twice.length, covered: covered.length };
}"""


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_names_of_folded_groups_lie_beside_each_other_and_buttons_cover_nothing(visit: Visit, width: int) -> None:
    page = visit(EXPLORE, width=width)
    expect(page.locator(".node .atlas-label").first).to_be_visible()
    for folds in (False, True):
        if folds:
            page.locator("#atlas-fold").click()
            expect(page.locator(".atlas-folded tspan").first).to_be_visible()
        wait_until(
            page, f"() => {{ const found = ({OVER})(); return found.names > 3 && !found.over && !found.covered; }}"
        )
    quiet = page.locator(".atlas-folded:has(.atlas-quiet)")
    if quiet.count():  # what has no room is told once somebody is there
        quiet.first.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        expect(quiet.first.locator(".atlas-label")).to_have_css("opacity", "1")


def test_hundreds_are_a_matrix_of_groups_that_unfold_and_a_list_in_pieces(
    small: Callable[..., Page], tmp_path: Path
) -> None:
    picture = neighbourhood(400, 40, groups=3)
    page = small(explore_page(picture, "en", title="The patchwork"))
    expect(page.locator(".atlas-list li")).to_have_count(400)
    look(page, "Matrix")
    expect(page.locator(".atlas-matrix tbody tr")).to_have_count(4)
    assert violations(page) == []
    page.locator(".atlas-matrix [tabindex='0']").focus()
    press(page, "Enter")
    grid = page.locator(".atlas-matrix-holder")
    expect(grid).to_be_focused()
    members = sum(node.cluster == 1 for node in picture.nodes)
    expect(grid).to_have_attribute("aria-rowcount", str(members + 4))
    press(page, "ArrowDown", "ArrowRight", "ArrowRight")
    expect(focused(page)).to_have_attribute("aria-label", re.compile(" – "))
    press(page, "Enter")
    expect(page.locator("#atlas-list h2")).to_be_visible()
    assert violations(page) == []
    look(page, "By strength")
    expect(page.locator("#atlas-lines [role=status]")).to_have_text(f"200 of {len(picture.lines)} lines")
    assert violations(page) == []
    page.get_by_role("button", name="Let go").first.click()
    look(page, "Drawing")
    names = texts(saved(page, "Save as SVG", tmp_path))
    assert len({node.text for node in picture.nodes} & set(names)) > 20


@pytest.mark.parametrize("width", [1280, 320])
def test_hostile_names_are_only_read_in_every_panel(small: Callable[..., Page], tmp_path: Path, width: int) -> None:
    page = small(explore_page(hostile(), "en", title="<b>The</b> patchwork"), width)
    names = {node.text for node in hostile().nodes}
    page.get_by_role("combobox", name="Search for an initiative").fill("script")
    expect(page.locator("[role=option]")).to_have_count(2)
    press(page, "Enter")
    for view, found in (("Matrix", ".atlas-matrix tbody th"), ("By strength", ".atlas-pairs button"), ("Drawing", "")):
        look(page, view)
        if found:
            assert set(page.locator(found).all_text_contents()) & names
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view
    assert any("<script>" in text for text in texts(saved(page, "Save as SVG", tmp_path)))
    assert page.evaluate("window.__pwned") is None
    assert violations(page) == []
