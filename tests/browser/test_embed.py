"""A piece of a page on the site of somebody else: readable, and a link in it leads the whole window to the atlas."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from .test_every_page import OPTIONS

PIECES = ("patchwork", "council", "verdicts", "challenges/eenzaamheid")


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_is_readable_for_everyone(piece: str, base: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 700})
    page.goto(f"{base}de-wending/{piece}/embed.html")
    for width in (720, 320):
        page.set_viewport_size({"width": width, "height": 700})
        assert not Axe().run(page, options=OPTIONS).response["violations"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        expect(page.locator("footer")).to_be_in_viewport()
    page.close()


def test_a_page_offers_a_frame_that_works_elsewhere(
    base: str, browser: Browser, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{base}de-wending/patchwork/")
    assert page.locator('link[type="application/json+oembed"]').count() == 1
    code = page.locator(".atlas-embed-code")
    page.locator("details", has=code).locator("summary").click()
    (tmp_path / "index.html").write_text(
        f"<!doctype html><title>Krant</title><h1>Krant</h1>{code.input_value()}", "utf-8"
    )
    page.goto(serve(tmp_path))
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_contain_text("De Wending")
    link = frame.locator("svg a").first
    expect(link).to_be_visible()
    link.focus()
    link.press("Enter")
    page.wait_for_url("**/de-wending/initiatives/**")
    assert page.url.startswith(base)
    page.close()
