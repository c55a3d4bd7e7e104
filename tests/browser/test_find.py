"""Finding something to do: the list of everything, choices that live in the address, and the search in the header."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

DIRECTORY = "directory/"
SEARCHES = Path(__file__).with_name("searches.yml")
NO_PART = re.compile(r"^$|^0 |^(\d+) van \1 ")
"""What is told of the list before it was gone through, and where what is shown is nothing or all of it."""
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
    pages = [path for path in built.glob("*/initiatives/*/index.html") if path.parent.suffix != ".simple"]
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
    expect(told(page)).to_have_text(f"{everything} van {everything} op deze lijst")
    choose(page, "Wat u er doet", "Samen eten")
    meals = shown(page).count()
    assert 0 < meals < everything
    choose(page, "Wat u er doet", "Muziek")
    both = shown(page).count()
    assert both > meals
    choose(page, "Dag", "woensdag")
    assert 0 < shown(page).count() < both
    expect(told(page)).to_have_text(f"{shown(page).count()} van {everything} op deze lijst")
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
    expect(told(page)).to_have_text(f"{len(meeting)} van {len(everything)} op deze lijst")
    assert shown(page).locator("a").all_text_contents() == [everything[number] for number in meeting] != []


def test_a_shared_address_shows_the_same_view(visit: Visit) -> None:
    page = visit(f"{DIRECTORY}?q=koffie&day=wednesday&neighbourhood=de-wending&challenge=de-wending/eenzaamheid")
    expect(told(page)).not_to_have_text(NO_PART)
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


def search(page: Page, words: str) -> tuple[str, list[str]]:
    """What the search box says of these words, and what it offers."""
    box = page.get_by_role("combobox")
    box.fill("")
    expect(page.locator(".atlas-search [role=status]")).to_be_empty()
    box.fill(words)
    expect(page.locator(".atlas-search [role=status]")).not_to_be_empty()
    return str(search_told(page).text_content()), page.locator(".atlas-search [role=option] strong").all_text_contents()


def search_told(page: Page) -> Locator:
    return page.locator(".atlas-search [role=status]")


@pytest.mark.parametrize(
    ("language", "root", "nothing"), [("nl", "", "Niets gevonden"), ("en", "en/", "Nothing found")]
)
def test_what_people_type_has_the_right_answer_first(visit: Visit, language: str, root: str, nothing: str) -> None:
    page = visit(root)
    wrong = {}
    for words, title in yaml.safe_load(SEARCHES.read_text("utf-8"))[language].items():
        said, offered = search(page, str(words))
        if (title or nothing) not in (offered[0], said[: len(nothing)]):
            wrong[words] = (said, offered[:3])
    assert not wrong


@pytest.mark.parametrize("words", ["moskee", "depressie", "taal cafe", "schulden", "gratis eten"])
def test_the_directory_gives_the_same_answers_in_the_same_order(visit: Visit, words: str) -> None:
    page = visit(f"{DIRECTORY}?q={words}")
    expect(told(page)).not_to_have_text(re.compile(r"^$|^(\d+) van \1 "))
    listed = shown(page).locator("> a").all_text_contents()
    _, offered = search(page, words)
    assert [title for title in offered if title in listed] == listed[: len([t for t in offered if t in listed])]
    assert bool(listed) == (words != "depressie")


def test_no_answer_is_without_the_words(visit: Visit, built: Path) -> None:
    page = visit(f"{DIRECTORY}?q=moskee")
    expect(told(page)).to_have_text(re.compile(r"^[1-9]\d* van "))
    for link in shown(page).locator("> a").evaluate_all("links => links.map(link => new URL(link.href).pathname)"):
        assert "moskee" in (built / link.strip("/") / "index.html").read_text("utf-8").lower()


def test_a_correction_is_told_and_the_words_are_shown_in_their_place(visit: Visit) -> None:
    page = visit()
    said, _ = search(page, "wandelgroup")
    assert said.startswith("Niets met “wandelgroup”. Dit vonden we bij “wandelgroep”.")
    expect(search_told(page)).to_be_visible()
    search(page, "ziekenhuis")
    marked = page.locator(".atlas-search [role=option] mark").all_text_contents()
    assert marked
    assert all("ziekenhuis" in mark.lower() for mark in marked)
    directory = visit(f"{DIRECTORY}?q=wandelgroup")
    expect(told(directory)).to_have_text(re.compile("^Niets met “wandelgroup”.*“wandelgroep”. [1-9]"))


def test_where_it_cannot_be_looked_up_that_is_told(browser: Browser, base: str) -> None:
    page = browser.new_page(service_workers="block")
    page.route("**/search-index/**", lambda route: route.abort())
    page.goto(base)
    page.locator(".atlas-search input").fill("eettafel")
    told = "Dit kan nu niet worden opgezocht. Is er verbinding?"
    expect(page.locator(".atlas-search [role=status]")).to_have_text(told)
    page.close()


def test_where_nothing_is_found_other_words_can_be_chosen_by_keyboard(visit: Visit) -> None:
    page = visit()
    said, offered = search(page, "koor zwembad")
    assert said == "Niets gevonden voor “koor zwembad”. Bedoelt u een van deze?"
    assert offered == ["Zoek naar “koor”", "Alle initiatieven"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_have_value("koor")
    expect(page.get_by_role("option").first).to_contain_text("Buurtkoor De Wending")
    directory = visit(f"{DIRECTORY}?q=koor zwembad")
    directory.get_by_role("button", name="Zoek naar “koor”").click()
    expect(shown(directory).first).to_contain_text("Buurtkoor De Wending")
    directory.wait_for_url(re.compile(r"\?q=koor$"))


def test_of_a_compound_that_nobody_wrote_a_part_of_another_is_offered(visit: Visit) -> None:
    page = visit()
    said, offered = search(page, "biljartclub")
    assert said == "Niets gevonden voor “biljartclub”. Bedoelt u een van deze?"
    assert offered[0] == "Zoek naar “biljart”"
    page.get_by_role("option").first.click()
    expect(page.get_by_role("option").first).to_contain_text("Biljartvereniging De Krijtstreep")
    _, offered = search(page, "tuinierclub")
    assert offered == ["Zoek naar “tuin”", "Zoek naar “club”", "Alle initiatieven"]


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
    expect(told(page)).not_to_have_text(NO_PART)


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
    expect(told(page)).to_have_text(re.compile(r"^(\d+) of \1 on this list$"))


@pytest.mark.parametrize("path", [DIRECTORY, "de-wending/map/", "de-wending/agenda/"])
def test_paper_tells_what_is_on_it_and_not_how_much_there_is_in_all(visit: Visit, path: str) -> None:
    page = visit(f"{path}?activity=meals&day=wednesday")
    status = page.locator(".atlas-filters [role=status], .atlas-choose-told output").first
    expect(status).to_have_text(re.compile(r"^[1-9]\d* van \d+"))
    count = re.match(r"\d+ van \d+", status.inner_text())
    assert count
    lead = page.locator(".md-content .atlas-lead")
    expect(lead).to_be_visible()
    page.emulate_media(media="print")
    expect(lead).to_be_hidden()
    expect(page.locator(".atlas-on-paper")).to_have_text(
        re.compile(rf"^Samen eten · woensdag: {count[0]} [^.]+\.$", re.IGNORECASE)
    )
    page.emulate_media(media="screen")
    expect(page.locator(".atlas-on-paper")).to_be_hidden()
    page.get_by_role("button", name="Toon alles").click()
    page.emulate_media(media="print")
    expect(lead).to_be_visible()
    expect(page.locator(".atlas-on-paper")).to_be_empty()


def test_a_slip_in_a_part_of_a_compound_is_told_with_what_was_found_instead(visit: Visit) -> None:
    page = visit()
    for typed, meant in (("biljrat", "biljart"), ("buurtkmaer", "buurtkamer")):
        said, _ = search(page, typed)
        assert said.startswith(f"Niets met “{typed}”. Dit vonden we bij “{meant}”.")


@pytest.mark.parametrize(
    ("typed", "meant", "slip"),
    [
        ("kamre", "kamer", True),
        ("kofie", "koffie", True),
        ("koffiee", "koffie", True),
        ("buurthuiz", "buurthuis", True),
        ("group", "groep", True),
        ("sportt", "sport", True),
        ("tennis", "kennis", False),
        ("dansen", "danken", False),
    ],
)
def test_what_a_finger_or_an_ear_does_wrong_is_a_slip_and_another_word_is_not(
    modules: Page, typed: str, meant: str, slip: bool
) -> None:
    act = "async (two) => (await import('/pages/site/search-words.js')).isSlip(...two)"
    assert modules.evaluate(act, [typed, meant]) is slip


@pytest.mark.parametrize(
    ("content", "words", "shown"),
    [
        (
            "Koor\nkoffie\n10–14\nEerst zingen we. Dan is er koffie voor allen.",
            ["koffie"],
            "Dan is er koffie voor allen.",
        ),
        ("Koor\nElke vrijdag\nWij zingen samen.", ["koor"], None),
        ("Koor\nElke vrijdag\nWij zingen samen. Het koor is oud.", ["koor"], None),
        ("Koor\nkoffie met thee\nWij zingen.", ["koffie"], None),
        ("Koor\n" + "wij zingen " * 15 + "met koffie.", ["koffie"], "… wij zingen wij zingen met koffie."),
        ("Koor\nKoffie. Daarna zingen we.", ["koffie"], "Koffie. Daarna zingen we."),
        ("Koor\nKom eens langs bij ons. Er is koffie!", ["koffie"], "Er is koffie!"),
    ],
)
def test_why_a_page_was_found_is_told_in_a_sentence(
    modules: Page, content: str, words: list[str], shown: str | None
) -> None:
    act = """async ([content, words]) => {
      const { excerpt } = await import('/pages/site/search-excerpt.js');
      return excerpt(content, 'Koor', new Map(words.map((word) => [word, 1])))?.textContent ?? null;
    }"""
    assert modules.evaluate(act, [content, words]) == shown
