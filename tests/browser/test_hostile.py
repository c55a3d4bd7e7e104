"""An atlas in which every field is hostile, opened page by page: nothing runs, nothing calls away."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from ..conftest import serving
from ..hostile.fields import FILLED
from ..hostile.filling import DAY, fill
from ..hostile.words import HOSTILE
from ..plugin.building import build
from .conftest import visiting


@pytest.fixture(scope="module", params=[0, 1])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The folder of a site, and where it is served; every field takes another of the hostile words each time."""
    folder = tmp_path_factory.mktemp("hostile")
    content = shutil.copytree(FILLED, folder / "content")
    assert fill(content, HOSTILE, turn=request.param * 14) > 50
    done = build(content, folder, language="nl", today=DAY.isoformat())
    assert done.status == 0, done.told
    with serving(done.site) as address:
        yield done.site, f"{address}/"


def test_no_page_runs_what_a_neighbour_wrote(browser: Browser, hostile: tuple[Path, str]) -> None:
    site, base = hostile
    dialogs: list[str] = []

    def told(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert len(paths) > 20
    with visiting(browser, base) as visit:
        page = visit()
        page.on("dialog", told)
        for path in paths:
            page.goto(base + path.removesuffix("index.html"), wait_until="load")
            _open_all(page)
        assert dialogs == []


_UNFOLD = """() => {
  let folded;
  while ((folded = document.querySelector("details:not([open]):not([data-tried]) > summary"))) {
    folded.parentElement.dataset.tried = "";
    folded.click();
  }
}"""
"""As a click does; one by one by hand takes minutes."""


def _open_all(page: Page) -> None:
    """What is folded may hold more, and the pointer may set something off."""
    page.evaluate(_UNFOLD)
    page.mouse.move(200, 200)
    page.mouse.move(400, 600)
    page.keyboard.press("Tab")


def test_filters_and_search_show_hostile_words_as_words(browser: Browser, hostile: tuple[Path, str]) -> None:
    _, base = hostile
    with visiting(browser, base) as visit:
        page = visit("directory/")
        for box in page.locator(".atlas-filters input[type=checkbox]:visible").all()[:8]:
            box.check()
        page = visit("directory/?q=%3Cimg%20src=x%20onerror=alert(1)%3E&activity=%22%3E%3Cscript%3E")
        page.wait_for_load_state("networkidle")
        assert page.locator("img[src=x]").count() == 0


def test_the_form_shows_hostile_words_as_words(browser: Browser, hostile: tuple[Path, str]) -> None:
    site, base = hostile
    dialogs: list[str] = []

    def told(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    with visiting(browser, base) as visit:
        page = visit()
        page.on("dialog", told)
        pages = sorted(
            path.relative_to(site / "change/pages").as_posix() for path in site.glob("change/pages/hof/**/*.json")
        )
        asked = [f"page={path.removesuffix('.json')}" for path in pages]
        assert len(asked) > 5
        for one in [*asked, "new=initiative&in=hof", 'page="><img src=x onerror=alert(1)>']:
            page.goto(f"{base}change/?{one}")
            expect(page.locator(".atlas-change-form, .atlas-change select").first).to_be_visible()
            page.evaluate("document.querySelectorAll('.atlas-change details').forEach((one) => { one.open = true; })")
            for box in page.locator(".atlas-change-form textarea").all()[:3]:
                box.fill('</textarea><img src=x onerror=alert(1)>"')
            for finish in page.locator(".atlas-change-form [type=submit]").all():
                finish.click()
            assert (
                page.locator("img[src=x], .atlas-change script, .atlas-change [onclick], .atlas-change svg").count()
                == 0
            )
            assert page.locator(".atlas-change a[href^='javascript']").count() == 0
        assert dialogs == []
