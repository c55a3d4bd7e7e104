"""The demonstration atlas, built once and served, as a visitor sees it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.conftest import serving

ROOT = Path(__file__).parents[2]
expect.set_options(timeout=15_000)  # machines are slow at times; what never comes still fails


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, Dutch at / and English at /en/."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the front page. The site is built for that address, as it would be for a real one."""
    with serving(site) as address:
        for language in ("nl", "en"):
            settings = {
                "ATLAS_LANGUAGE": language,
                "ATLAS_SITE_URL": f"{address}/",
                "ATLAS_TODAY": "2026-11-23",
                "NO_MKDOCS_2_WARNING": "1",
            }
            command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
            subprocess.run(command, check=True, cwd=ROOT, env=os.environ | settings)
        yield f"{address}/"


@pytest.fixture
def built(site: Path, base: str) -> Path:
    """The folder, once the site is in it."""
    return site


@pytest.fixture
def visit(browser: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """Open a page. Afterwards: nothing was logged as an error, and nothing asked of another host."""
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
