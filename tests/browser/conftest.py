"""The demonstration atlas, built once and served, as a visitor sees it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, Route, expect

from ..conftest import serving
from ..plugin.building import build
from .large_atlas import Made, large_atlas, write_large_atlas

ROOT = Path(__file__).parents[2]
expect.set_options(timeout=15_000)  # machines are slow at times; what never comes still fails


@pytest.fixture(scope="session")
def site(shared_site: tuple[Path, str]) -> Path:
    """The folder of the site, Dutch at / and English at /en/; the first process that asks builds it.

    It is built for the address where it is served, as it would be for a real one.
    """
    folder, address = shared_site
    with FileLock(folder.with_suffix(".lock")):
        for language in () if (folder / "en/index.html").exists() else ("nl", "en"):
            settings = {
                "ATLAS_LANGUAGE": language,
                "ATLAS_SITE_URL": f"{address}/",
                "ATLAS_TODAY": "2026-11-23",
                "NO_MKDOCS_2_WARNING": "1",
            }
            command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
            subprocess.run(command, check=True, cwd=ROOT, env=os.environ | settings)
    return folder


@pytest.fixture(scope="session")
def base(site: Path, shared_site: tuple[Path, str]) -> str:
    """The address of the front page."""
    return f"{shared_site[1]}/"


@pytest.fixture
def built(site: Path) -> Path:
    """The folder, once the site is in it."""
    return site


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Made]]:
    """The folder of the site of a large atlas, and what is known of its initiatives; the first process builds it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "large"
    with FileLock(folder.with_suffix(".lock")):
        ready = folder / "ready"
        if not ready.exists():
            (folder / "content").mkdir(parents=True)
            write_large_atlas(folder / "content")
            done = build(folder / "content", folder, "--quiet")
            assert done.status == 0, done.told
            ready.touch()
    return folder / "site", large_atlas()


@pytest.fixture
def visit(browser: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """Open a page. Afterwards: nothing was logged as an error, and nothing asked of another host."""
    with visiting(browser, base) as start:
        yield start


@pytest.fixture
def visit_large(
    browser: Browser, large: tuple[Path, list[Made]], serve: Callable[[Path], str]
) -> Iterator[Callable[..., Page]]:
    """The same for the site of the large atlas, which stands in a folder of its host."""
    with visiting(browser, f"{serve(large[0].parent)}/site/") as start:
        yield start


@pytest.fixture
def at(browser: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """Open a page at a moment in universal time, on a device whose clock is set to a time zone."""
    opened = []

    def start(path: str, moment: str, zone: str, *, width: int = 1280, script: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 844}, java_script_enabled=script, timezone_id=zone
        )
        opened.append(context)
        page = context.new_page()
        page.clock.set_fixed_time(moment)
        page.goto(base + path, wait_until="load")
        return page

    yield start
    for context in opened:
        context.close()


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Page]:
    """A page from where the scripts of the package can be imported as they are, below `/pages/`."""
    with serving(ROOT / "atlas") as address:
        opened = browser.new_page()
        opened.goto(f"{address}/pages/near/postcode.js")
        yield opened
        opened.close()


@contextmanager
def visiting(browser: Browser, base: str) -> Iterator[Callable[..., Page]]:
    opened = []
    faults: list[str] = []

    def watch(route: Route) -> None:
        if route.request.url.startswith((base, "data:", "blob:")):
            route.continue_()
        else:
            faults.append(f"asks {route.request.url}")
            route.abort()

    def start(path: str = "", *, width: int = 1280, scheme: str = "light", script: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=script,
            service_workers="block",  # what a worker asks would pass by the watch below
        )
        opened.append(context)
        context.set_default_timeout(20_000)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.route("**/*", watch)
        page.goto(base + path, wait_until="load")
        return page

    yield start
    for context in opened:
        context.close()
    assert not faults
