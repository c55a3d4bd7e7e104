"""The picture says what its table says, the frame follows its page, and hidden addresses lead somewhere."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from ..waiting import wait_until

PATCHWORK = "de-wending/patchwork/"
BUTTON = "a[data-atlas-explore]"
GROUND = "getComputedStyle(document.body).backgroundColor"
Visit = Callable[..., Page]


def test_every_line_of_the_drawing_is_a_row_of_the_table_with_the_same_number(visit: Visit) -> None:
    page = visit(PATCHWORK, script=False)
    titles = page.locator(".atlas-svg-wide .atlas-line title").all_text_contents()
    rows = page.locator("#lines tbody tr").all()
    cells = [row.locator("td").all_text_contents() for row in rows]
    drawn = {(frozenset(title.split(": ")[0].split(" – ")), title.split(": ")[1].split()[0]) for title in titles}
    assert len(titles) == len(drawn)
    assert drawn == {(frozenset(row[:2]), row[2]) for row in cells}
    # On a phone, where nothing can rest on a line to ask what it is, the same lines are drawn.
    expect(page.locator(".atlas-svg-narrow .atlas-line")).to_have_count(
        len(titles) * page.locator(".atlas-svg-narrow").count()
    )


def test_a_second_click_on_a_dot_in_the_frame_opens_the_page_in_the_whole_window(visit: Visit) -> None:
    page = visit("de-wending/initiatives/koor/")
    page.evaluate("window.stillHere = true")
    page.locator('.md-content a[href$="/patchwork/"]').first.click()
    page.wait_for_url(re.compile(r"/de-wending/patchwork/$"))
    page.locator(BUTTON).click()
    assert page.evaluate("window.stillHere") is True
    frame = page.frame_locator("iframe.atlas-explore")
    frame.locator("body[data-ready]").wait_for()
    dot = frame.locator('.node:has(a[*|href*="/moestuin/"]) .node-shape')
    dot.click()
    expect(frame.locator(".atlas-card")).to_contain_text("Moestuin De Kluit")
    dot.click()
    page.wait_for_url(re.compile(r"/de-wending/initiatives/moestuin/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Moestuin"))


def test_the_frame_follows_the_switch_between_light_and_dark(visit: Visit) -> None:
    page = visit(PATCHWORK)
    page.locator(BUTTON).click()
    page.frame_locator("iframe.atlas-explore").locator("body[data-ready]").wait_for()
    inside = page.frames[1]
    grounds = []
    for scheme in ("default", "default", "slate", "default"):  # as the device, light, dark, as the device
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        wait_until(inside, "scheme => document.body.dataset.mdColorScheme === scheme", arg=scheme)
        grounds.append(inside.evaluate(GROUND))
        assert grounds[-1] == page.evaluate(GROUND)
        page.locator("form[data-md-component=palette] label:visible").click()
    assert grounds[0] == grounds[1] == grounds[3] != grounds[2]


def test_every_dot_of_an_interactive_patchwork_leads_to_a_page(built: Path) -> None:
    documents = list(built.rglob("explore.html"))
    assert documents
    for document in documents:
        data = re.search(r'id="atlas-data">(.*?)</script>', document.read_text("utf-8"), re.DOTALL)
        assert data
        nodes = json.loads(unescape(data[1]))["graph"]["nodes"]
        assert len(nodes) > 20
        for node in nodes:
            assert (document.parent / node["href"] / "index.html").is_file(), (document, node["href"])


def test_every_absolute_address_of_the_site_itself_is_that_of_a_file(built: Path, base: str) -> None:
    """Canonical addresses, those of other languages, the site map, and all links of the page for a wrong address."""
    wrong, count = [], 0
    files = [*built.rglob("*.html"), *built.rglob("sitemap.xml")]
    for file in files:
        text = file.read_text("utf-8")
        found = set(re.findall(rf"""["'>]({re.escape(base)}[^"'<\s]*)["'<]""", text))
        if file.name == "404.html":
            found |= set(re.findall(r"""\b(?:href|src)="(/[^"]*)\"""", text))
        count += len(found)
        for address in found:
            target = built / urlsplit(unescape(address)).path.lstrip("/")
            if not (target / "index.html" if target.is_dir() else target).is_file():
                wrong.append(f"{file.relative_to(built)}: {address}")
    assert count > len(files)
    assert not wrong, wrong[:10]


def test_the_english_404_page_is_english_and_leads_to_english_pages(built: Path) -> None:
    text = (built / "en" / "404.html").read_text("utf-8")
    assert '<html lang="en"' in text
    assert 'href="/en/de-wending/"' in text
