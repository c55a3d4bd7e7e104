"""In a language that is written from right to left everything of ours is told, mirrored and readable."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from ..conftest import serving
from ..plugin.building import build
from ..pseudo_arabic import arabic, write_catalogue
from ..right_to_left_site import right_to_left_site
from .test_every_page import OPTIONS

WIDTHS = (1280, 390)
PAGES = [
    "",
    "change/",
    "change/?page=linde/initiatives/eettafel.ar",
    "directory/",
    "fields/",
    "linde/",
    "linde/agenda/",
    "linde/assignments/",
    "linde/challenges/",
    "linde/changes/",
    "linde/challenges/alleen/",
    "linde/confirm/",
    "linde/contributions/",
    "linde/council/",
    "linde/funding/",
    "linde/impact/",
    "linde/initiatives/",
    "linde/initiatives/eettafel/",
    "linde/initiatives/koor/",
    "linde/map/",
    "linde/over-time/",
    "linde/patchwork/",
    "linde/patchwork/explore.html",
    "linde/verdicts/",
    "methods/",
    "privacy/",
]
# Names, addresses and facts are the same in every language; so is the name of where the sources are.
SAME = [
    'Koor "De | *Ster*" <b>',
    'Koor "De |', '*Ster*" <b>', "Koor", "Lindelaan 1", "Lindelaan", "Zo rekenen we", "Handleidingen",
    "Privacy", "Git", "BibTeX", "CSL-JSON", "JabRef", "EndNote", "Mendeley", "Zotero", "pandoc", "RIS", "LaTeX", "APA",
]  # fmt: skip
# Every text, and every name that a screen reader tells, of elements that do not say to be in another language.
TEXTS = """() => {
    const found = [];
    const own = element => (element.closest("[lang]") || element).lang === "ar";
    const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement;
        const contents = parent.closest("nav.md-nav--secondary, .atlas-menu-contents, pre[id^=atlas-cite-]");
        if (!["SCRIPT", "STYLE"].includes(parent.tagName) && !contents && own(parent))
            found.push(walk.currentNode.textContent);
    }
    for (const name of ["aria-label", "title", "placeholder", "alt"])
        for (const element of document.querySelectorAll(`[${name}]`))
            if (own(element)) found.push(element.getAttribute(name));
    return found;
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, with Arabic at /ar/, made with a catalogue that is not in this package."""
    to = tmp_path_factory.mktemp("arabic")
    content, catalogues = right_to_left_site(to), write_catalogue(to / "catalogues")
    for language in ("nl", "ar"):
        done = build(content, to, language=language, ATLAS_LOCALES=str(catalogues))
        assert done.status == 0, done.told
    return done.site


@pytest.fixture(scope="module")
def base(built: Path) -> Iterator[str]:
    with serving(built) as address:
        yield f"{address}/ar/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", [*PAGES, "change/?page=linde/initiatives/koor", "fields/initiative/"])
def test_a_page_is_right_to_left_readable_and_never_scrolls_sideways(path: str, base: str, page: Page) -> None:
    page.goto(base + path)
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(150)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 1, f"scrolls sideways at {width}"
    found = Axe().run(page, options=OPTIONS).response["violations"]
    assert not [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_of_ours_is_left_in_another_language(path: str, base: str, page: Page) -> None:
    page.goto(base + path)
    page.wait_for_timeout(300)  # what scripts add
    left = []
    for text in page.evaluate(TEXTS):
        shown = re.sub(r"</?iframe\b[^>]*>|https?://\S+|[\w.]+@[\w.]+", "", text)
        shown = re.sub(r"eettafel\.linde\.example|[\w./-]+\.md\b", "", shown)
        for name in SAME:
            shown = shown.replace(name, "")
        if re.search("[A-Za-z]{2}", shown):
            left.append(" ".join(text.split())[:120])
    assert not left


def test_what_nobody_translated_says_so_and_in_which_language_it_is(base: str, page: Page) -> None:
    for path, words in (("linde/initiatives/koor/", "Wij zingen"), ("methods/", "Elk getal")):
        page.goto(base + path)
        expect(page.locator(".admonition-title").first).to_have_text(arabic("Not translated yet"))
        text = page.locator('.md-content div[lang="nl"][dir="ltr"]')
        expect(text).to_contain_text(words)
        assert text.evaluate("element => getComputedStyle(element).direction") == "ltr"
        expect(page.locator("h1")).to_have_attribute("lang", "nl")


def test_dates_and_weekdays_are_arabic(base: str, page: Page) -> None:
    page.goto(f"{base}linde/initiatives/eettafel/")
    expect(page.locator(".atlas-trust")).to_contain_text("1 مارس 2026")
    expect(page.locator(".atlas-facts")).to_contain_text("الثلاثاء")


def test_arabic_words_are_found_and_nothing_is_said_in_another_language(base: str, page: Page) -> None:
    page.goto(base)
    for words, first in (("الثُلاثاء", "مائدة الحي"), ("koor", "Koor"), ("zzzz", arabic("All initiatives"))):
        page.get_by_role("combobox").fill(words)
        expect(page.get_by_role("option").first).to_contain_text(first)
        expect(page.locator(".atlas-search [role=status]")).to_have_text(re.compile("[\u0600-\u06ff]"))


STYLE = "(element, name) => getComputedStyle(element, name[0])[name[1]]"
BOX = "element => { const b = element.getBoundingClientRect(); return [b.left, b.right]; }"


def pixels(page: Page, selector: str, name: str, of: str | None = None) -> float:
    return float(page.locator(selector).first.evaluate(STYLE, [of, name]).removesuffix("px"))


@pytest.mark.parametrize("width", WIDTHS)
def test_our_blocks_are_mirrored(width: int, base: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})

    def right_of(selector: str, other: str) -> None:
        boxes = [page.locator(found).first.evaluate(BOX) for found in (selector, other)]
        assert boxes[0][1] > boxes[1][1], selector

    def border_on_the_right(selector: str) -> None:
        assert pixels(page, selector, "borderRightWidth") > pixels(page, selector, "borderLeftWidth"), selector

    page.goto(f"{base}linde/initiatives/eettafel/")
    border_on_the_right(".atlas-say")
    if width > 480:
        right_of(".atlas-facts dt", ".atlas-facts dd")
    page.goto(f"{base}linde/challenges/alleen/")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    border_on_the_right(".atlas-verdict-chip")
    border_on_the_right(".atlas-timeline > ul")
    assert pixels(page, ".atlas-timeline > ul > li", "right", "::before") < 0
    assert pixels(page, ".atlas-timeline > ul > li", "paddingRight") > 0
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert page.locator(".atlas-board > section").count() == 3
    if width > 600:
        right_of(".atlas-board > section:nth-of-type(1)", ".atlas-board > section:nth-of-type(2)")
    page.goto(f"{base}linde/")
    border_on_the_right(".atlas-steps > ol > li")
    assert pixels(page, ".atlas-steps > ol > li", "right", "::before") < 0
    page.goto(f"{base}linde/agenda/")
    right_of(".atlas-agenda .atlas-hours", ".atlas-agenda a")


def test_the_switch_keeps_the_page_both_ways(base: str, page: Page) -> None:
    page.goto(f"{base}linde/challenges/alleen/")
    for language, way, address in (
        ("nl", "ltr", "/linde/challenges/alleen/"),
        ("ar", "rtl", "/ar/linde/challenges/alleen/"),
    ):
        page.locator(".md-select button").hover()
        page.locator(f'.md-select a[hreflang="{language}"]').click()
        page.wait_for_url(re.compile(rf"^http://[^/]+{address}$"))
        expect(page.locator("body")).to_have_attribute("dir", way)
