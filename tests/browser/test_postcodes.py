"""Where is a postcode, as people type it? Asked of the module itself; and of an English borough, where its data are."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import visiting

PACKAGE = Path(__file__).parents[2] / "atlas"
LIBRARIES = Path(__file__).parents[3] / "shared" / "data" / "trafford" / "libraries.csv"
CODES = {"8249AD": [52.1, 5.1], "8249AC": [52.3, 5.3], "8250AA": [52.5, 5.5], "8240OB": [52.7, 5.7]}


def find(modules: Page, codes: object, typed: str) -> object:
    script = "async ([codes, typed]) => (await import('/pages/near/postcode.js')).find(codes, typed)"
    return modules.evaluate(script, [codes, typed])


@pytest.mark.parametrize(
    "typed", ["8249AD", "8249 ad", " 8249ad ", "8249-AD", "82 49 AD", "nl-8249 AD", "８２４９ａｄ"]
)
def test_a_postcode_is_the_same_however_it_is_typed(modules: Page, typed: str) -> None:
    assert find(modules, CODES, typed) == {"at": [52.1, 5.1], "name": "8249 AD", "exact": True}


@pytest.mark.parametrize("typed", ["824O 0B", "8240 ob", "8240 0b"])
def test_the_letter_o_and_a_nought_are_told_apart_by_their_place(modules: Page, typed: str) -> None:
    assert find(modules, CODES, typed) == {"at": [52.7, 5.7], "name": "8240 OB", "exact": True}


@pytest.mark.parametrize("typed", ["8249", "8249 X", "8249 ZZ"])
def test_of_an_unknown_postcode_its_area_is_taken(modules: Page, typed: str) -> None:
    found = find(modules, CODES, typed)
    assert isinstance(found, dict)
    assert (found["name"], found["exact"]) == ("8249", False)
    assert found["at"] == pytest.approx([52.2, 5.2])


@pytest.mark.parametrize("typed", ["", "  ", "9999 ZZ", "__proto__", "constructor", "M33 7XY", "thuis", "12345", "😀"])
def test_of_what_is_not_from_here_nothing_is_told(modules: Page, typed: str) -> None:
    assert find(modules, CODES, typed) is None


@pytest.mark.skipif(not LIBRARIES.is_file(), reason="the data of the borough are not here")
def test_a_borough_is_found_by_its_own_postcodes_and_by_their_districts(modules: Page) -> None:
    rows = list(csv.DictReader(LIBRARIES.read_text("utf-8").splitlines()))
    codes = {row["postcode"].replace(" ", ""): [float(row["lat"]), float(row["lon"])] for row in rows}
    for row in rows:
        found = find(modules, codes, row["postcode"].lower())
        assert found == {
            "at": codes[row["postcode"].replace(" ", "")],
            "name": row["postcode"],
            "exact": True,
        }
        district = find(modules, codes, row["postcode"].split()[0])
        assert isinstance(district, dict)
        assert not district["exact"]


def test_on_a_phone_one_group_is_open_and_a_bar_says_how_many_fit(browser: Browser, base: str) -> None:
    with visiting(browser, base) as visit:
        page = visit("directory/", width=390)
        groups = page.locator("details.atlas-filter")
        bar = page.locator(".atlas-filters-bar button")
        expect(bar).to_be_hidden()
        groups.nth(0).locator("> summary").click()
        expect(bar).to_be_visible()
        groups.nth(1).locator("> summary").click()
        expect(groups.nth(0)).not_to_have_attribute("open", "")
        groups.nth(1).get_by_role("checkbox").first.check()
        shown = page.locator(".atlas-directory > li:visible")
        expect(bar).to_have_text(f"Toon {shown.count()}")
        bar.click()
        expect(bar).to_be_hidden()
        expect(page.locator("details.atlas-filter[open]")).to_have_count(0)
        wide = visit("directory/", width=1280)
        for number in (0, 1):
            wide.locator("details.atlas-filter").nth(number).locator("> summary").click()
        expect(wide.locator("details.atlas-filter[open]")).to_have_count(2)
        expect(wide.locator(".atlas-filters-bar button")).to_be_hidden()
