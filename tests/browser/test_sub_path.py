"""A site below a path, as GitHub Pages gives it: https://example.org/atlas/. Everything stays below it, and works."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from ..conftest import serving
from ..hostile.fields import FILLED
from ..hostile.filling import DAY
from ..plugin.building import build
from .conftest import visiting

BELOW = "/atlas/"


class _Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The folder of a host with a site below /atlas/, and the address of its front page."""
    root, made = tmp_path_factory.mktemp("host"), tmp_path_factory.mktemp("made")
    with serving(root) as address:
        for language in ("nl", "en"):
            done = build(FILLED, made, language=language, today=DAY.isoformat(), ATLAS_SITE_URL=f"{address}{BELOW}")
            assert done.status == 0, done.told
        (made / "site").rename(root / "atlas")
        yield root, f"{address}{BELOW}"


def test_no_link_leads_out_of_it_or_nowhere(below: tuple[Path, str]) -> None:
    root, base = below
    pages = sorted((root / "atlas").rglob("*.html"))
    assert len(pages) > 40
    wrong = set()
    for path in pages:
        address = urljoin(base, path.relative_to(root / "atlas").as_posix().removesuffix("index.html"))
        for link in _Links(path.read_text("utf-8")).found:
            target = urlsplit(urljoin(address, link.replace("webcal://", "http://")))
            if target.netloc != urlsplit(base).netloc or target.scheme not in ("http", "https"):
                continue
            name = unquote(target.path)
            file = root / name.lstrip("/") / ("index.html" if name.endswith("/") else "")
            if not name.startswith(BELOW) or not file.is_file():
                wrong.add((path.name, link))
    assert wrong == set()


def test_languages_search_calendars_explore_and_a_lost_page_work(browser: Browser, below: tuple[Path, str]) -> None:
    root, base = below
    with visiting(browser, base) as visit:
        page = visit("hof/initiatives/tafel/")
        page.locator(".md-select").first.hover()
        page.get_by_role("link", name="English").click()
        expect(page).to_have_url(f"{base}en/hof/initiatives/tafel/")
        expect(page.get_by_role("heading", level=1)).to_contain_text("The Table")
        page.wait_for_load_state("networkidle")
        page.keyboard.press("/")
        page.get_by_role("combobox").fill("dinner")
        page.get_by_role("option").first.wait_for()
        page.get_by_role("option").first.click()
        expect(page).to_have_url(re.compile(f"^{re.escape(base)}en/"))
        page.goto(f"{base}hof/patchwork/explore.html", wait_until="load")
        expect(page.locator("svg circle, svg path").first).to_be_visible()
        page.goto(f"{base}404.html", wait_until="load")
        page.locator("a.md-logo").click()
        expect(page).to_have_url(base)
        lost = (root / "atlas/404.html").read_text("utf-8")
        page.route("**/buurt-koor/", lambda route: route.fulfill(body=lost, content_type="text/html"))
        for language, told in (("", "Deze bladzijde is er niet"), ("en/", "This page is not here")):
            page.goto(f"{base}{language}hof/buurt-koor/", wait_until="load")
            expect(page.get_by_role("heading", level=1)).to_have_text(told)
            page.locator("article").get_by_role("link", name="buurt koor").click()
            expect(page).to_have_url(re.compile(f"^{re.escape(base + language)}directory/.q=buurt"))
    agenda = (root / "atlas/hof/agenda/index.html").read_text("utf-8")
    calendars = re.findall(r'href="webcal://([^"]+)"', agenda)
    assert calendars
    assert all(link.startswith(base.removeprefix("http://")) for link in calendars)
