"""How to refer to a page, for who reads it: copied, saved as a file, and readable where no script runs."""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import rispy
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from ..citing.schemas import problems_of_cff

PATH = "en/de-wending/verdicts/"


def _clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_reference_is_copied_and_saved(visit: Callable[..., Page], base: str, tmp_path: Path) -> None:
    page = visit(PATH)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    block = page.locator("details.atlas-cite:has(#atlas-cite-apa)")
    page.locator("details.atlas-cite:has(#atlas-cite-apa) > summary").first.click()
    reference = block.locator("#atlas-cite-apa")
    expect(reference).to_contain_text(base + PATH)
    block.locator("button[data-atlas-copy='apa']").click()
    expect(block.locator(".atlas-cite-said")).not_to_be_empty()
    assert _clipboard(page) == reference.inner_text()
    block.locator(".atlas-cite-forms > summary").click()
    with page.expect_download() as saved:
        block.locator("button[data-atlas-save='ris']").click()
    assert saved.value.suggested_filename.endswith(".ris")
    saved.value.save_as(tmp_path / "one.ris")
    (entry,) = rispy.loads((tmp_path / "one.ris").read_text("utf-8"))
    assert base + PATH in entry["urls"]
    with page.expect_download() as saved:
        block.locator("button[data-atlas-save='json']").click()
    saved.value.save_as(tmp_path / "one.json")
    (entry,) = json.loads((tmp_path / "one.json").read_text("utf-8"))
    assert entry["URL"] == base + PATH
    assert saved.value.suggested_filename == f"{entry['id']}.json"


def test_the_code_of_a_page_is_saved_as_a_large_picture(visit: Callable[..., Page], base: str, tmp_path: Path) -> None:
    page = visit(PATH)
    page.locator("details.atlas-cite:has(.atlas-qr) > summary").first.click()
    with page.expect_download() as saved:
        page.locator("button[data-atlas-save-qr]").click()
    assert saved.value.suggested_filename == "qr-de-wending-verdicts.png"
    saved.value.save_as(tmp_path / "code.png")
    picture = Image.open(tmp_path / "code.png")
    (found,) = zxingcpp.read_barcodes(picture.convert("L"))
    assert found.text == base + PATH
    assert min(picture.size) > 800


def test_the_sign_at_a_figure_copies_the_address_of_that_figure(visit: Callable[..., Page], base: str) -> None:
    page = visit(PATH)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign = page.locator("a.atlas-figure-link").first
    sign.focus()
    page.keyboard.press("Enter")
    name = sign.get_attribute("id")
    page.wait_for_function("name => location.hash === '#' + name", arg=name)
    page.wait_for_function(
        "async address => await navigator.clipboard.readText() === address", arg=f"{base}{PATH}#{name}"
    )


def test_without_a_script_references_are_read_and_no_button_does_nothing(visit: Callable[..., Page]) -> None:
    page = visit(PATH, script=False)
    page.locator("details.atlas-cite:has(#atlas-cite-apa) > summary").first.click()
    expect(page.locator("#atlas-cite-apa")).to_be_visible()
    page.locator(".atlas-cite-forms > summary").click()
    expect(page.locator("#atlas-cite-bib")).to_be_visible()
    assert not page.locator(".atlas-cite button").filter(visible=True).count()


def test_the_site_has_a_file_that_cites_it_as_a_whole(built: Path, base: str) -> None:
    text = (built / "CITATION.cff").read_text("utf-8")
    assert problems_of_cff(text) == []
    assert f"url: {base}" in text.replace('"', "").replace("'", "")
    assert urlsplit(base).scheme == "http"
