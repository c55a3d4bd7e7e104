"""Without a connection the agenda and kept pages can be read, and say of when they are; with one nothing is stale."""

import re
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from ..hostile.fields import FILLED
from ..plugin.building import build

FIRST = "2026-11-23"
KEPT = "hof/initiatives/tafel/"


def made(folder: Path, address: str, title: str, day: str, *, offline: bool = True) -> Path:
    """The site of the filled atlas in Dutch and English, with this title of the front page, built on this day."""
    folder.mkdir(exist_ok=True)
    shutil.copytree(FILLED, folder / "content")
    front = folder / "content/index.md"
    front.write_text(re.sub(r"^title:.*$", f"title: {title}", front.read_text("utf-8"), count=1, flags=re.MULTILINE))
    for language in ("nl", "en") if day == FIRST else ("nl",):
        setting = "" if offline else "offline: false"
        done = build(folder / "content", folder, setting=setting, language=language, today=day, ATLAS_SITE_URL=address)
        assert done.status == 0, done.told
    return folder / "site"


class _Host(ThreadingHTTPServer):
    """Serves a folder; while it is `away` it answers nobody."""

    away = False

    def verify_request(self, *_: object) -> bool:
        return not self.away

    def handle_error(self, *_: object) -> None:
        """A browser that closes a page half way is no fault of ours."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[tuple[_Host, Path, str]]:
    """A host, its folder with the site below /atlas/ as it was on a first day, and the address of the front page."""
    root = tmp_path / "host"
    root.mkdir()
    server = _Host(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/atlas/"
    made(tmp_path / "first", address, "Eerste", FIRST).rename(root / "atlas")
    yield server, root, address
    server.shutdown()
    server.server_close()


def _ready(page: Page) -> None:
    """Wait until the worker has what it keeps."""
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("() => navigator.serviceWorker.controller")


def _holds(page: Page, path: str) -> None:
    page.wait_for_function("async (url) => Boolean(await caches.match(url))", arg=path)


def _waiting(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address, wait_until="load")
    return page


def test_read_without_a_connection_renewed_with_one_and_taken_away_when_off(
    browser: Browser, host: tuple[_Host, Path, str], tmp_path: Path
) -> None:
    server, root, address = host
    context = browser.new_context()
    page = _waiting(context, f"{address}{KEPT}")
    page.evaluate("path => localStorage.setItem('atlas.kept', JSON.stringify([path]))", KEPT)
    _ready(page)
    page.reload(wait_until="load")
    for path in (KEPT, "hof/meetings.json"):
        _holds(page, f"{address}{path}")
    expect(page.locator("[data-atlas-offline]")).to_be_hidden()

    server.away = True
    for path in (KEPT, "", "hof/agenda/", "my-list/"):
        page.goto(f"{address}{path}", wait_until="load")
        expect(page.locator("[data-atlas-offline]")).to_contain_text("23 november 2026")
    expect(page.locator(f".atlas-kept-list a[href$='{KEPT}']")).to_be_visible()
    page.goto(f"{address}hof/map/", wait_until="load")
    expect(page.get_by_role("heading", level=1)).to_have_text("Geen internet")
    page.locator("article").get_by_role("link", name="Agenda").click()
    expect(page).to_have_url(f"{address}hof/agenda/")
    expect(page.locator("[data-atlas-offline]")).to_be_visible()

    server.away = False
    english = _waiting(context, f"{address}en/")
    _ready(english)
    server.away = True
    english.goto(f"{address}en/hof/map/", wait_until="load")
    expect(english.get_by_role("heading", level=1)).to_have_text("No connection")
    english.locator("article").get_by_role("link", name="Agenda").click()
    expect(english.locator("[data-atlas-offline]")).to_contain_text("as it was on 23 November 2026")
    english.close()

    server.away = False
    second = made(tmp_path / "second", address, "Tweede", "2026-11-24")
    shutil.copytree(second, root / "atlas", dirs_exist_ok=True)
    page.goto(address, wait_until="load")
    expect(page).to_have_title("Tweede")
    expect(page.locator("[data-atlas-offline]")).to_be_hidden()
    page.wait_for_function("async () => (await caches.keys()).length === 2")  # one a language
    page.wait_for_function(
        "async (url) => (await (await caches.match(url)).text()).includes('24 november')", arg=f"{address}{KEPT}"
    )

    third = made(tmp_path / "third", address, "Derde", "2026-11-25", offline=False)
    shutil.rmtree(root / "atlas")
    shutil.copytree(third, root / "atlas")
    page.goto(address, wait_until="load")
    page.wait_for_function("async () => !(await navigator.serviceWorker.getRegistrations()).length")
    page.wait_for_function("async () => !(await caches.keys()).length")
    context.close()
