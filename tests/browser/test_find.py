"""Finding something to do: the list of everything, choices that live in the address, and the search in the header."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

DIRECTORY = "directory/"
Visit = Callable[..., Page]


def shown(page: Page) -> Locator:
    return page.locator(".atlas-directory > li:visible")


def told(page: Page) -> Locator:
    return page.locator(".atlas-filters [role=status]")


def choose(page: Page, group: str, label: str) -> None:
    summary = page.locator("details.atlas-filter > summary", has_text=re.compile(rf"^\s*{group}"))
    if summary.locator("..").get_attribute("open") is None:
        summary.click()
    page.get_by_role("checkbox", name=re.compile(f"^{label}")).check()


def test_without_javascript_the_list_is_complete_and_promises_no_filters(visit: Visit, built: Path) -> None:
    page = visit(DIRECTORY, script=False)
    pages = [path for path in built.glob("*/initiatives/*/index.html") if path.relative_to(built).parts[0] != "en"]
    assert shown(page).count() == len(pages) > 40
    expect(page.locator(".atlas-filters")).to_be_hidden()
    for link in page.locator(".atlas-directory a").all()[:5]:
        assert page.request.get(str(link.evaluate("link => link.href"))).ok


def test_without_javascript_the_magnifying_glass_leads_to_the_list(visit: Visit) -> None:
    page = visit("de-wending/", script=False)
    page.get_by_role("link", name="Zoek in deze atlas").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Wat is er?"))


def test_groups_combine_and_choices_within_a_group_add_up(visit: Visit) -> None:
    page = visit(DIRECTORY)
    everything = shown(page).count()
    expect(told(page)).to_have_text(f"{everything} van {everything} initiatieven")
    choose(page, "Wat u er doet", "Samen eten")
    meals = shown(page).count()
    assert 0 < meals < everything
    choose(page, "Wat u er doet", "Muziek")
    both = shown(page).count()
    assert both > meals
    choose(page, "Dag", "woensdag")
    assert 0 < shown(page).count() < both
    expect(told(page)).to_have_text(f"{shown(page).count()} van {everything} initiatieven")
    page.wait_for_url(re.compile(r"\?activity=music&activity=meals&day=wednesday$"))


def test_a_count_says_how_many_there_will_be(visit: Visit) -> None:
    page = visit(f"{DIRECTORY}?activity=meals")
    choose(page, "Dag", "woensdag")
    page.get_by_role("checkbox", name=re.compile("^woensdag")).uncheck()
    label = page.locator("label", has_text="woensdag")
    count = int(label.locator(".atlas-filter-count").inner_text())
    label.click()
    expect(shown(page)).to_have_count(count)


def test_day_and_part_of_the_day_hold_for_the_same_meeting(visit: Visit) -> None:
    page = visit(f"{DIRECTORY}?day=tuesday&part=evening")
    index = json.loads(page.locator("form[data-atlas-filters]").get_attribute("data-index") or "")
    when = index["columns"]["when"]
    meeting = [number for number, told in enumerate(when["of"]) if "tuesday.evening" in when["sets"][told]]
    everything = visit(DIRECTORY, script=False).locator(".atlas-directory > li > a").all_text_contents()
    expect(told(page)).to_have_text(f"{len(meeting)} van {len(everything)} initiatieven")
    assert shown(page).locator("a").all_text_contents() == [everything[number] for number in meeting] != []


def test_a_shared_address_shows_the_same_view(visit: Visit) -> None:
    page = visit(f"{DIRECTORY}?q=koffie&day=wednesday&neighbourhood=de-wending&challenge=de-wending/eenzaamheid")
    expect(told(page)).not_to_have_text(re.compile(r"^0 |^(\d+) van \1 "))
    assert shown(page).count() > 0
    expect(page.get_by_role("searchbox", name="Woorden in titel of tekst")).to_have_value("koffie")
    expect(page.locator("input[name=challenge][value='de-wending/eenzaamheid']")).to_be_checked()
    found = shown(page).count()
    other = visit(page.url.split("/", 3)[3])
    expect(shown(other)).to_have_count(found)


def test_going_to_an_initiative_and_back_keeps_the_choices(visit: Visit) -> None:
    page = visit(DIRECTORY)
    page.wait_for_load_state("networkidle")
    choose(page, "Wat u er doet", "Samen eten")
    found = shown(page).count()
    shown(page).first.get_by_role("link").click()
    page.wait_for_url(re.compile("/initiatives/"))
    page.go_back()
    expect(shown(page)).to_have_count(found)
    expect(page.locator("input[name=activity][value=meals]")).to_be_checked()
    page.wait_for_url(re.compile(r"\?activity=meals$"))


def test_nothing_found_says_what_to_leave_out(visit: Visit) -> None:
    page = visit(f"{DIRECTORY}?activity=faith&day=sunday&day=monday&cost=paid")
    expect(told(page)).to_have_text(re.compile("^0 van .*Laat iets weg"))
    offer = page.get_by_role("button", name=re.compile("^zonder “Wat het kost”: "))
    count = int(offer.inner_text().rpartition(" ")[2])
    offer.click()
    expect(shown(page)).to_have_count(count)
    page.get_by_role("button", name="Toon alles").click()
    assert shown(page).count() > 40
    page.wait_for_url(re.compile("/directory/$"))


def test_the_overview_of_a_neighbourhood_leads_to_its_part_of_the_list(visit: Visit) -> None:
    page = visit("nieuwe-erven/initiatives/")
    page.wait_for_load_state("networkidle")
    page.get_by_role("link", name="Kies op dag").click()
    page.wait_for_url(re.compile(r"/directory/\?neighbourhood=nieuwe-erven$"))
    expect(told(page)).to_have_text(re.compile(r"^\d+ van "))
    links = shown(page).locator("a").evaluate_all("links => links.map(link => link.href)")
    assert links
    assert all("/nieuwe-erven/" in link for link in links)


@pytest.mark.parametrize(
    ("words", "title", "root"),
    [
        ("eten", "De Eettafel", ""),
        ("maaltijden", "De Eettafel", ""),
        ("eenzaam", "Minder alleen", ""),
        ("taalles", "Taalcafé De Wending", ""),
        ("zingen", "Buurtkoor De Wending", ""),
        ("klaverjas dinsdag", "Klaverjasclub Pandoer", ""),
        ("lonely", "Less alone", "en/"),
    ],
)
def test_the_search_finds_what_a_person_would_type(visit: Visit, words: str, title: str, root: str) -> None:
    page = visit(root)
    page.get_by_role("combobox").fill(words)
    expect(page.get_by_role("option").filter(has_text=title).first).to_be_visible()


@pytest.mark.parametrize("words", ["eten", "taalles", "eenzaam"])
def test_the_directory_finds_the_same_words(visit: Visit, words: str) -> None:
    page = visit(f"{DIRECTORY}?q={words}")
    expect(told(page)).not_to_have_text(re.compile(r"^$|^0 |^(\d+) van \1 "))
    titles = " ".join(shown(page).locator("a").all_text_contents())
    assert {"eten": "De Eettafel", "taalles": "Taalcafé", "eenzaam": "De Eettafel"}[words] in titles


def test_the_whole_search_by_keyboard(visit: Visit) -> None:
    page = visit("de-wending/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Zoek in deze atlas")
    expect(box).to_be_focused()
    page.keyboard.type("taalles")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".atlas-search [role=status]")).to_have_text(re.compile("bladzijden gevonden"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", str(first.get_attribute("id")))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/initiatives/taalcafe/$"))
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(box).not_to_be_focused()
    expect(box).to_have_value("")


def test_enter_without_a_choice_shows_all_initiatives_with_these_words(visit: Visit) -> None:
    page = visit()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    page.keyboard.type("koffie")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/directory/\?q=koffie$"))
    expect(told(page)).not_to_have_text(re.compile(r"^$|^0 |^(\d+) van \1 "))


def test_the_whole_directory_by_keyboard(visit: Visit) -> None:
    page = visit(DIRECTORY)
    page.locator("details.atlas-filter > summary", has_text=re.compile(r"^\s*Dag")).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_url(re.compile(r"\?day=monday$"))
    remove = page.get_by_role("button", name="Weglaten: maandag")
    remove.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/directory/$"))
    assert page.evaluate("document.activeElement.closest('.atlas-filters') !== null"), "focus is not lost"


def test_on_a_phone_the_magnifying_glass_opens_the_search(visit: Visit) -> None:
    page = visit("de-wending/", width=390)
    box = page.get_by_role("combobox")
    expect(box).to_be_hidden()
    page.get_by_role("link", name="Zoek in deze atlas").click()
    expect(box).to_be_focused()
    box.fill("eten")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()


def test_the_front_page_leads_to_what_is_on(visit: Visit) -> None:
    page = visit("en/")
    page.locator("article").get_by_role("link", name="What is on?").click()
    page.wait_for_url(re.compile("/en/directory/$"))
    expect(told(page)).to_have_text(re.compile(r"^(\d+) of \1 initiatives$"))
