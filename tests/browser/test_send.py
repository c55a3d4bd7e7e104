"""The three ways in which a change leaves the browser: what each address holds, and that no text is lost."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from atlas.checking import read_checked
from atlas.pages.change.forge import forge_of
from atlas.pages.change.page_data import page_data
from atlas.pages.change.ways_out import ways_out
from atlas.receiving.letter import read_letter
from atlas.receiving.receive import received
from tests.reading.nasty_pages import ROOT

TODAY = date(2026, 11, 27)
PATH = "de-wending/initiatives/eettafel.md"
TEXT = (ROOT / "content" / PATH).read_text("utf-8")
SHORT = "---\na: b & c\n---\n"
NEW = {"path": "de-wending/initiatives/koor-é.md"}
FORGES = {
    "github": ("https://github.com/lindeveen/atlas", "edit/main/content/"),
    "forgejo": ("https://codeberg.org/lindeveen/atlas", "_edit/main/content/"),
    "gitlab": ("https://gitlab.com/lindeveen/atlas", "-/edit/main/content/"),
}


def page(text: str = TEXT) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page_data(PATH, text, public_sources=True) or b"")
    return found


def settings(forge: str = "github", language: str = "nl") -> dict[str, Any]:
    atlas = read_checked(ROOT / "content", TODAY)
    return ways_out(atlas.shell, atlas.neighbourhoods, forge_of(*FORGES[forge]), "https://atlas.example/", language)


def call(modules: Page, act: str, *values: object) -> Any:
    return modules.evaluate(
        f"async ([page, text, settings]) => {{ const m = await import('/pages/change/send.js'); {act} }}", list(values)
    )


def query(address: str) -> dict[str, str]:
    return {key: value[0] for key, value in parse_qs(urlsplit(address).query, strict_parsing=True).items()}


def test_a_mail_holds_the_page_and_the_atlas_receives_it(modules: Page) -> None:
    changed = TEXT.replace("17:30", "18:00").replace("warme maaltijd", "warme 🍲 & koude maaltijd")
    way = call(modules, "return m.mailto(page, text, settings)", page(), changed, settings())
    assert way["whole"]
    address = urlsplit(way["href"])
    assert (address.scheme, address.path) == ("mailto", "dewending@atlas.lindeveen.example")
    mail = query(way["href"])
    assert mail["subject"] == "Wijziging: De Eettafel"
    letter = read_letter(f"Subject: x\n\n{mail['body']}".encode(), "mail.eml")
    (change,) = received(ROOT / "content", letter, "mail.eml", TODAY).changes
    assert change.after == changed
    assert way["copy"] in mail["body"].replace("\r\n", "\n")
    assert "dewending@atlas.lindeveen.example" in way["then"]


def test_a_page_too_long_for_the_program_is_copied(modules: Page) -> None:
    act = "Object.defineProperty(navigator, 'userAgentData', { value: { platform: 'Windows' }, configurable: true });"
    way = call(modules, f"{act} return m.mailto(page, text, settings)", page(), TEXT, settings())
    assert not way["whole"]
    assert len(way["href"]) < 2046  # what Chrome hands over there
    assert f"=== begin {PATH} ===\n{TEXT}=== end {PATH} ===\n" == way["copy"]
    assert "=== begin" not in unquote(way["href"])
    call(modules, "Object.defineProperty(navigator, 'userAgentData', { value: undefined, configurable: true });")


def test_without_an_address_there_is_no_mail(modules: Page) -> None:
    assert call(modules, "return m.mailto(page, text, settings)", page(), TEXT, {**settings(), "email": {}}) is None


@pytest.mark.parametrize(
    ("forge", "address", "held"),
    [
        ("github", "https://github.com/lindeveen/atlas/edit/main/content/de-wending/initiatives/eettafel.md", {}),
        (
            "forgejo",
            "https://codeberg.org/lindeveen/atlas/_edit/main/content/de-wending/initiatives/eettafel.md",
            {"value": TEXT},
        ),
        ("gitlab", "https://gitlab.com/lindeveen/atlas/-/edit/main/content/de-wending/initiatives/eettafel.md", {}),
    ],
)
def test_a_forge_opens_where_it_edits_the_file(modules: Page, forge: str, address: str, held: dict[str, str]) -> None:
    way = call(modules, "return m.proposal(page, text, settings)", page(), TEXT, settings(forge))
    assert way["href"].split("?")[0] == address
    assert query(way["href"]) == held if held else "?" not in way["href"]
    assert way["copy"] == TEXT
    assert way["filled"] == bool(held)


@pytest.mark.parametrize(
    ("forge", "folder", "held"),
    [
        (
            "github",
            "/new/main/content/de-wending/initiatives",
            {"filename": "koor-é.md", "value": SHORT},
        ),
        (
            "forgejo",
            "/_new/main/content/de-wending/initiatives",
            {"filename": "koor-é.md", "value": SHORT},
        ),
        ("gitlab", "/-/new/main/content/de-wending/initiatives", {"file_name": "koor-é.md"}),
    ],
)
def test_a_forge_opens_where_it_makes_a_new_file(modules: Page, forge: str, folder: str, held: dict[str, str]) -> None:
    way = call(modules, "return m.proposal(page, text, settings)", NEW, SHORT, settings(forge))
    assert way["href"].startswith(FORGES[forge][0] + folder)
    assert query(way["href"]) == held


def test_a_long_page_is_pasted(modules: Page) -> None:
    long = TEXT + "Nog een regel met é. " * 300
    way = call(modules, "return m.proposal(page, text, settings)", NEW, long, settings("forgejo"))
    assert query(way["href"]) == {"filename": "koor-é.md"}
    assert way["copy"] == long


def test_a_page_with_hidden_things_is_changed_line_by_line(modules: Page) -> None:
    """Its text has marks, which would take the place of what stands in the file."""
    written = TEXT.replace("lon: 5.2500}", "lon: 5.2500, private: true}")
    changed = (
        page(written)["text"].replace("17:30", "18:00").replace("kind: informal\n", "kind: informal\nstatus: paused\n")
    )
    way = call(modules, "return m.proposal(page, text, settings)", page(written), changed, settings("forgejo"))
    assert "?" not in way["href"]
    assert way["copy"] is None
    assert [(one["before"][:20], one["after"][:20]) for one in way["lines"]] == [
        ("", "status: paused"),
        ("  - {weekday: wednes", "  - {weekday: wednes"),
    ]
    assert "18:00" in way["lines"][1]["after"]


def test_a_file_to_keep_is_the_text(modules: Page) -> None:
    with modules.expect_download() as started:
        way = call(modules, "return m.download(page, text, settings)", page(), TEXT, settings())
    assert started.value.suggested_filename == way["name"] == "eettafel.md"
    assert started.value.path().read_text("utf-8") == TEXT
    assert "dewending@atlas.lindeveen.example" in way["then"]


def test_a_file_goes_to_another_program_where_the_device_can(modules: Page) -> None:
    act = """
      const shared = [];
      navigator.canShare = ({ files }) => files[0].type === 'text/plain';
      navigator.share = async (data) => { shared.push(data); };
      const can = m.canShare(page, text);
      const told = await m.share(page, text, settings);
      return [can, shared[0].title, shared[0].files[0].name, await shared[0].files[0].text(), told.then];
    """
    can, title, name, text, told = call(modules, act, page(), TEXT, settings())
    assert (can, title, name, text) == (True, "De Eettafel", "eettafel.md.txt", TEXT)
    assert "dewending@atlas.lindeveen.example" in told
    off = "navigator.share = async () => { throw new DOMException('', 'AbortError'); };"
    assert call(modules, f"{off} return m.share(page, text, settings);", page(), TEXT, settings()) is None


def test_what_the_site_does_not_show_goes_through_the_form_unseen(visit: Callable[..., Page]) -> None:
    page = visit("change/?page=de-wending/initiatives/telefooncirkel", width=390)
    place = page.locator(".atlas-change-part", has=page.locator("#c-place"))
    expect(place.locator(".atlas-now")).to_contain_text("laat dit niet zien")
    expect(page.locator("#c-place-name")).to_have_value("")
    expect(page.locator("#c-place-name")).to_have_attribute("placeholder", re.compile("laat dit niet zien"))
    page.evaluate("document.querySelectorAll('.atlas-change-form details').forEach((one) => { one.open = true; })")
    page.locator("#c-summary").fill("Elke morgen belt er iemand.")
    page.locator(".atlas-change-form > button[type=submit]").click()
    mail = page.locator(".atlas-change-ways a[href^='mailto:']")
    expect(mail).to_have_count(1)
    sent = query(mail.get_attribute("href") or "")["body"]
    letter = read_letter(f"Subject: x\n\n{sent}".encode(), "mail.eml")
    (change,) = received(ROOT / "content", letter, "mail.eml", TODAY).changes
    assert change.before is not None
    before, after = change.before.split("\n"), change.after.split("\n")
    assert [line for line in after if line not in before] == ["summary: Elke morgen belt er iemand."]
    assert len(before) == len(after)
