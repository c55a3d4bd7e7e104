"""What goes along from page to page: choices, the place that is near, and a list of one's own on the device."""

import json
import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]
DIRECTORY = "directory/"
MAP = "de-wending/map/"
AGENDA = "de-wending/agenda/"
CHOIR = "de-wending/initiatives/koor/"
MEAL = "de-wending/initiatives/eettafel/"


def _opened(page: Page) -> Locator:
    """The group of what is near, open."""
    fold = page.locator(".atlas-choose-fold:not([open]) > summary")
    if fold.count():
        fold.click()
    box = page.locator("[data-atlas-near]")
    if box.get_attribute("open") is None:
        box.locator("> summary").click()
    return box


def _look(page: Page, postcode: str) -> Locator:
    """What is said of a postcode."""
    box = _opened(page)
    box.get_by_label("Postcode").fill(postcode)
    box.get_by_label("Postcode").press("Enter")
    return box.locator("[aria-live]")


def _keep(page: Page, *paths: str) -> None:
    page.evaluate("paths => localStorage.setItem('atlas.kept', JSON.stringify(paths))", list(paths))
    page.reload(wait_until="load")


def test_choices_go_along_to_the_map_and_the_agenda_and_back(visit: Visit) -> None:
    page = visit(f"{DIRECTORY}?neighbourhood=de-wending&activity=music")
    page.locator(".atlas-filters-map a[data-atlas-along]").first.click()
    expect(page).to_have_url(re.compile("activity=music"))
    expect(page.locator(".atlas-chosen")).to_contain_text("Muziek")
    fold = page.locator(".atlas-choose-fold:not([open]) > summary")
    if fold.count():
        fold.click()
    page.locator(".atlas-choose a[data-atlas-along]", has_text="Agenda").click()
    expect(page).to_have_url(re.compile(r"/agenda/\?.*activity=music"))
    expect(page.locator(".atlas-chosen")).to_contain_text("Muziek")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(re.compile(r"/directory/\?.*activity=music"))
    expect(page.locator("input[name=activity][value=music]")).to_be_checked()


@pytest.mark.parametrize("typed", ["8249 ad", "8249AD", "8249ad ", "NL-8249 AD"])
def test_a_postcode_is_understood_as_people_type_it(visit: Visit, typed: str) -> None:
    page = visit(DIRECTORY)
    expect(_look(page, typed)).to_have_text("Gemeten vanaf 8249 AD, in een rechte lijn.")
    expect(page.locator(".atlas-away").first).to_contain_text("lopen")


def test_what_is_not_a_postcode_from_here_gets_a_clear_sentence(visit: Visit) -> None:
    page = visit(DIRECTORY)
    for typed in ("1011 AB", "M33 7XY", "thuis"):
        expect(_look(page, typed)).to_have_text(
            f"{typed}: die postcode is niet hier in de buurt, of deze atlas kent hem niet. Druk op “Waar ik ben”."
        )
    assert page.evaluate("localStorage.getItem('atlas.near')") is None
    expect(_look(page, "8249")).to_contain_text("vanaf het midden van de adressen die we kennen in 8249")
    page.goto(page.url.replace(DIRECTORY, MAP).split("?")[0])
    expect(_opened(page).locator("[aria-live]")).to_contain_text("8249")
    page.get_by_role("button", name="Vergeet mijn plek").click()
    assert page.evaluate("localStorage.getItem('atlas.near')") in (None, "null")
    expect(page.locator(".atlas-away:visible", has_text="lopen")).to_have_count(0)


def test_the_device_tells_where_it_is_only_if_it_may(visit: Visit) -> None:
    page = visit(DIRECTORY)
    box = _opened(page)
    box.get_by_role("button", name="Waar ik ben").click()
    expect(box.locator("[aria-live]")).to_have_text(
        "Uw apparaat mag niet zeggen waar het is. U kunt een postcode typen."
    )
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"latitude": 52.5492, "longitude": 5.2569})
    box.get_by_role("button", name="Waar ik ben").click()
    expect(box.locator("[aria-live]")).to_have_text("Gemeten vanaf waar ik ben, in een rechte lijn.")
    expect(page.locator(".atlas-away").first).to_contain_text(re.compile("lopen|minder dan 100 m"))


def test_a_list_is_kept_from_a_card_and_a_page_and_emptied(visit: Visit) -> None:
    page = visit(DIRECTORY)
    header = page.locator("[data-atlas-kept]")
    expect(header).to_be_hidden()
    page.locator(f".atlas-heart[data-path='{CHOIR}']").click()
    expect(header).to_have_text("1")
    page.goto(page.url.replace(DIRECTORY, MEAL))
    page.locator(".md-content .atlas-keep button").click()
    expect(header).to_have_text("2")
    header.click()
    kept = page.locator(".atlas-kept-list > li")
    expect(kept).to_have_count(2)
    page.get_by_role("button", name=re.compile("^Weglaten")).first.click()
    expect(kept).to_have_count(1)
    page.locator("[data-empty]").click()
    expect(kept).to_have_count(1)
    page.locator("[data-empty]").click()
    expect(kept).to_have_count(0)
    expect(page.locator(".atlas-kept-none")).to_be_visible()
    expect(header).to_be_hidden()


def test_a_list_that_was_sent_is_kept_only_when_the_reader_says_so(visit: Visit) -> None:
    page = visit("my-list/#list=de-wending/koor,de-wending/niet-meer")
    sent = page.locator(".atlas-kept-sent")
    expect(sent.locator("li")).to_have_count(2)
    expect(sent).to_contain_text("“niet meer” staat niet meer in deze atlas.")
    assert page.evaluate("localStorage.getItem('atlas.kept')") is None
    sent.get_by_role("button", name="Bewaar ze").click()
    expect(sent).to_be_hidden()
    assert json.loads(page.evaluate("localStorage.getItem('atlas.kept')")) == [CHOIR]
    expect(page.locator(".atlas-kept-list").get_by_role("link")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Deze staan nu op uw lijst.")).to_be_visible()
    _keep(page, CHOIR, "de-wending/initiatives/verdwenen/")
    expect(page.locator(".atlas-kept-list")).to_contain_text("“verdwenen” staat niet meer in deze atlas.")


def test_what_was_left_out_of_the_list_can_be_put_back(visit: Visit) -> None:
    page = visit("my-list/")
    _keep(page, CHOIR, "de-wending/initiatives/eettafel/")
    kept = page.locator(".atlas-kept-list > li")
    page.get_by_role("button", name="Weglaten: Buurtkoor De Wending").click()
    expect(kept).to_have_count(1)
    page.get_by_role("button", name="Zet terug").press("Enter")
    expect(kept).to_have_count(2)
    expect(page.get_by_role("link", name="Buurtkoor De Wending")).to_be_focused()
    for _ in range(2):
        page.locator("[data-empty]").click()
    expect(kept).to_have_count(0)
    page.get_by_role("button", name="Zet terug").press("Enter")
    expect(kept).to_have_count(2)


def test_whoever_shares_their_list_shares_what_is_on_it(visit: Visit) -> None:
    page = visit("my-list/")
    page.add_init_script(
        "Object.defineProperty(navigator, 'share', { value: (told) => { window.shared = told.url; } })"
    )
    _keep(page, CHOIR)
    expect(page.locator(".atlas-kept-list > li")).to_have_count(1)
    page.locator("[data-atlas-share]").click()
    assert page.evaluate("window.shared").endswith("my-list/#list=de-wending/koor")


def test_a_list_that_was_sent_is_there_in_the_other_language(visit: Visit) -> None:
    page = visit("my-list/#list=de-wending/koor")
    expect(page.locator(".atlas-kept-sent li")).to_have_count(1)
    page.get_by_role("button", name="Kies een taal").or_(page.locator(".md-select > button")).first.hover()
    page.locator("a[data-atlas-root][hreflang=en]").click()
    expect(page).to_have_url(re.compile("/en/my-list/#list=de-wending/koor$"))
    expect(page.locator(".atlas-kept-sent li")).to_have_count(1)


@pytest.mark.parametrize("broken", ["{", '"tekst"', '[1, null, "../../elders"]'])
def test_what_is_broken_in_the_storage_is_passed_over(visit: Visit, broken: str) -> None:
    page = visit("my-list/")
    page.evaluate(
        "text => ['atlas.kept', 'atlas.near'].forEach((key) => localStorage.setItem(key, text))",
        broken,
    )
    page.reload(wait_until="load")
    expect(page.locator(".atlas-kept-none")).to_be_visible()
    page.goto(page.url.replace("my-list/", DIRECTORY))
    page.locator(f".atlas-heart[data-path='{CHOIR}']").click()
    expect(page.locator("[data-atlas-kept]")).to_have_text("1")


def test_where_the_browser_keeps_nothing_the_list_says_so(visit: Visit) -> None:
    page = visit()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page.goto(f"{page.url}my-list/")
    expect(page.locator(".atlas-kept-status")).to_contain_text("Uw browser bewaart niets")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_something_is_chosen_near_and_kept(visit: Visit, scheme: str) -> None:
    page = visit("my-list/", width=320, scheme=scheme)
    _keep(page, CHOIR, MEAL)
    page.evaluate(
        "localStorage.setItem('atlas.near', JSON.stringify({at: [52.5492, 5.2569], name: '8249 AD', exact: true}))"
    )
    root = page.url.replace("my-list/", "")
    for path in ("my-list/", f"{DIRECTORY}?activity=music", f"{MAP}?activity=music", f"{AGENDA}?activity=music"):
        page.goto(root + path, wait_until="load")
        if not path.startswith("my-list"):
            expect(_opened(page).locator("[aria-live]")).to_contain_text("8249 AD")
        for direction in ("ltr", "rtl"):
            page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, (path, direction)
            assert [found["id"] for found in Axe().run(page).response["violations"]] == [], (path, direction)
