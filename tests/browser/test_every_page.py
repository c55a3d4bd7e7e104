"""What holds on every page: readable for everyone, honest about being a demonstration, no link into nothing."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urldefrag

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from ..conftest import ARGUMENTS, chromium

OPTIONS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
KINDS = [
    "",
    "directory/",
    "directory/?activity=faith&day=sunday&cost=paid",
    "de-wending/",
    "nieuwe-erven/",
    "de-wending/patchwork/",
    "de-wending/patchwork/explore.html",
    "nieuwe-erven/patchwork/",
    "de-wending/initiatives/",
    "de-wending/initiatives/eettafel/",
    "de-wending/initiatives/balkonmuziek/",
    "de-wending/initiatives/welzijnswerk/",
    "de-wending/over-time/",
    "de-wending/contributions/",
    "de-wending/impact/",
    "de-wending/funding/",
    "de-wending/assignments/",
    "de-wending/verdicts/",
    "de-wending/council/",
    "nieuwe-erven/funding/",
    "compare/",
    "de-wending/challenges/",
    "de-wending/challenges/eenzaamheid/",
    "de-wending/challenges/thuis-ouder-worden/",
    "methods/",
    "contribute/",
    "fields/initiative/",
    "404.html",
    "en/",
    "en/de-wending/patchwork/",
    "en/de-wending/initiatives/koor/",
]


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing_at_any_width_in_light_and_dark(path: str, visit: Callable[..., Page]) -> None:
    page = visit(path)
    schemes: list[tuple[Literal["light", "dark"], str]] = [("light", "default"), ("dark", "slate")]
    for scheme, shown in schemes:
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", shown)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(150)
            found = Axe().run(page, options=OPTIONS).response["violations"]
            assert not [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found], (width, scheme)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 1, f"scrolls sideways at {width}"


LARGE = ("", "directory/", *(f"de-wending/{path}" for path in ("patchwork/", "agenda/", "challenges/eenzaamheid/")))
CUT = """() => {
  const wide = document.documentElement.clientWidth, within = (one) => one.left >= 0 && one.right <= wide + 1;
  const slides = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || slides(one.parentElement));
  const shown = Array.from(document.querySelectorAll(".md-header__button, .md-select__inner, .md-content *"))
    .filter((one) => one.checkVisibility() && !one.closest("svg *, .atlas-hidden") && !slides(one.parentElement));
  const boxes = shown.map((one) => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width > 1);
  const buttons = boxes.filter(([one]) => one.matches(".md-header__button")).map(([, box]) => box);
  buttons.sort((one, other) => one.left - other.left);
  const over = buttons.filter((box, place) => place && box.left < buttons[place - 1].right);
  return [
    ...boxes.filter(([, box]) => !within(box)).map(([one]) => one.outerHTML.slice(0, 100)),
    ...over.map((box) => `a button over another at ${box.left}`),
    ...(document.documentElement.scrollWidth > wide + 1 ? ["scrolls sideways"] : []),
  ];
}"""


def test_with_letters_of_twice_the_size_nothing_is_cut_off_on_a_small_telephone(browser: Browser, base: str) -> None:
    larger = [*ARGUMENTS, "--blink-settings=defaultFontSize=32"]
    browser = browser.browser_type.launch(executable_path=chromium(), args=larger)
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.add_init_script("localStorage.setItem('atlas.kept', '[\"de-wending/initiatives/koor/\"]')")
    for path in LARGE:
        page.goto(base + path, wait_until="load")
        expect(page.locator("a[data-atlas-kept]")).to_be_visible()
        page.locator(".md-select > button").focus()
        assert page.evaluate(CUT) == [], path
    browser.close()


@pytest.mark.parametrize("width", [360, 390, 768])
@pytest.mark.parametrize(("root", "said"), [("", "Buurtatlas Lindeveen"), ("en/", "Lindeveen neighbourhood atlas")])
def test_the_name_of_the_site_is_whole_on_a_telephone(
    width: int, root: str, said: str, visit: Callable[..., Page]
) -> None:
    name = visit(f"{root}de-wending/initiatives/koor/", width=width).locator(".md-header__topic .md-ellipsis").first
    expect(name).to_have_text(said)
    shown, needed = name.evaluate("one => [[one.clientWidth, one.clientHeight], [one.scrollWidth, one.scrollHeight]]")
    assert shown == needed
    header, box = name.page.locator("header").bounding_box(), name.bounding_box()
    assert header
    assert box
    assert header["y"] <= box["y"]
    assert box["y"] + box["height"] <= header["y"] + header["height"]


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name in {"href", "src", "xlink:href"} and value and tag != "base":
                self.found.append(value)
            if name == "id" and value:
                self.ids.add(value)


def test_no_link_leads_into_nothing(built: Path) -> None:
    pages = {path: _read(path) for path in built.rglob("*.html")}
    assert len(pages) > 120
    wrong = []
    for path, links in pages.items():
        if path.name == "404.html":
            continue  # served at any depth, so its links are absolute
        for link in links.found:
            if re.match(r"[a-z]+:|//", link):
                continue
            target, anchor = urldefrag(link)
            file = (path.parent / unquote(target.partition("?")[0])).resolve() if target else path
            file = file / "index.html" if file.is_dir() else file
            if not file.exists() or (anchor and file in pages and unquote(anchor) not in pages[file].ids | {"__"}):
                wrong.append(f"{path.relative_to(built)}: {link}")
    assert not wrong, wrong[:10]


def _read(path: Path) -> _Links:
    parser = _Links()
    parser.feed(path.read_text("utf-8"))
    return parser


def test_every_page_says_that_the_municipality_does_not_exist(built: Path) -> None:
    for path in built.rglob("*.html"):
        says = "does not exist" if "en" in path.relative_to(built).parts[:1] else "bestaat niet"
        assert says in path.read_text("utf-8"), path


def test_no_page_shows_what_is_absent_or_broken(built: Path) -> None:
    for path in built.rglob("index.html"):
        reference = r'<pre id="atlas-cite-.*?</pre>'  # BibTeX has braces
        apart = rf"<script.*?</script>|<code.*?</code>|{reference}|<[^>]+>"
        text = re.sub(apart, " ", path.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r"\bNone\b|\{\{|\}\}|\{:|<!--|Undefined", text), path


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("en/de-wending/impact/", "Hoe het huiswerk lukt"),
        ("en/de-wending/challenges/opgroeien/", "Hoe het huiswerk lukt"),
        ("en/de-wending/patchwork/", "turflijsten op de bladzijden"),
        ("en/de-wending/", "Verzonnen voor deze demonstratie"),
    ],
)
def test_words_of_a_source_or_an_initiative_have_the_language_that_they_are_in(
    built: Path, path: str, words: str
) -> None:
    page = LexborHTMLParser((built / path / "index.html").read_text("utf-8"))
    for node in page.css("article style, article script"):
        node.decompose()
    marked = [node.text() for node in page.css("article [lang=nl]")]
    told = "".join(node.text() for node in page.css("article"))
    assert told.count(words) == sum(words in text for text in marked) > 0
