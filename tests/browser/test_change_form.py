"""From "our times have changed" to a page that passes the check, by telephone and by the names that people hear."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from atlas.reading.problems import AtlasError
from atlas.reading.read import read_atlas

from .test_every_page import OPTIONS

CONTENT = Path(__file__).parents[2] / "content"
EETTAFEL = "de-wending/initiatives/eettafel"
FINISH = "Nakijken en insturen"
PREVIEW = "Zo ziet het er straks uit"
NASTY = ("- a: 'b\"#c", "null", "<b>x</b> & {y}", "[z](koor.md) é😀", "---", "Tot half zes; daarna: koffie")


def open_form(visit: Callable[..., Page], asked: str, **how: int | str) -> Page:
    page = visit(f"change/{asked}", **how)
    expect(page.locator(".atlas-change-form")).to_be_visible()
    return page


def saved(page: Page) -> str:
    """The text of the file that the form makes."""
    page.get_by_role("button", name=FINISH).click()
    expect(page.get_by_role("heading", name="Zo stuurt u het in")).to_be_focused()
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar het bestand").click()
    return Path(download.value.path()).read_bytes().decode()


def problems(folder: Path, path: str, text: str) -> list[str]:
    """What the check says of the atlas with this file in it."""
    shutil.copytree(CONTENT, folder)
    (folder / path).write_text(text, "utf-8", newline="")
    try:
        read_atlas(folder, date.today())
    except AtlasError as error:
        return [problem.to("en") for problem in error.problems]
    return []


def test_new_times_on_a_telephone_by_name_and_by_keyboard(visit: Callable[..., Page], tmp_path: Path) -> None:
    page = visit(f"{EETTAFEL}/", width=390)
    page.get_by_role("link", name="Aanpassen: Wanneer").press("Enter")
    times = page.locator("#times")
    expect(times).to_have_attribute("open", "")
    expect(times.locator("summary").first).to_be_focused()
    times.get_by_label("Begint om").fill("18:00")
    times.get_by_label("Eindigt om").fill("20:00")
    expect(times.get_by_role("group", name="Elke woensdag, 18:00–20:00")).to_be_visible()
    expect(page.get_by_role("complementary", name=PREVIEW)).to_contain_text("Het wordt: Elke woensdag, 18:00–20:00")
    text = saved(page)
    before = (CONTENT / f"{EETTAFEL}.md").read_text("utf-8")
    differing = [(old, new) for old, new in zip(before.splitlines(), text.splitlines(), strict=True) if old != new]
    assert [new for _, new in differing] == [
        old.replace("from: 17:30, until: 19:30", "from: 18:00, until: 20:00") for old, _ in differing
    ]
    assert len(differing) == 1
    assert problems(tmp_path / "content", f"{EETTAFEL}.md", text) == []
    mail = page.get_by_role("link", name="Open de mail").get_attribute("href") or ""
    assert mail.startswith("mailto:dewending@atlas.lindeveen.example?")
    assert f"=== begin {EETTAFEL}.md ===" in unquote(mail)


@pytest.mark.parametrize("presses", [False, True])
def test_days_that_are_filled_in_are_sent_along_also_where_nobody_pressed_add(
    visit: Callable[..., Page], presses: bool
) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#times")
    page.evaluate("document.querySelectorAll('#times details').forEach((one) => { one.open = true; })")
    page.locator("#c-schedule-0-closed-first").fill("2026-12-24")
    page.locator("#c-schedule-0-closed-last").fill("2026-12-31")
    if presses:
        page.get_by_role("button", name="Deze dagen toevoegen").first.click()
    text = saved(page)
    assert "2026-12-24/2026-12-31" in text
    told = page.locator(".atlas-change-ways .atlas-changes")
    expect(told).to_contain_text("24 december 2026 tot en met 31 december 2026")


def test_days_that_cannot_be_are_told_before_anything_is_sent(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#times")
    page.evaluate("document.querySelectorAll('#times details').forEach((one) => { one.open = true; })")
    page.locator("#c-schedule-0-closed-last").fill("2026-12-31")
    page.get_by_role("button", name=FINISH).click()
    expect(page.locator("#c-schedule-0-closed-first")).to_be_focused()
    expect(page.get_by_role("heading", name="Zo stuurt u het in")).to_have_count(0)


def test_what_the_check_would_refuse_is_told_beside_it_and_gets_the_focus(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#contact")
    mail = page.get_by_label("E-mail", exact=True)
    mail.fill("jan.jansen@gmail.com")
    page.get_by_role("button", name=FINISH).click()
    expect(mail).to_be_focused()
    expect(mail).to_have_attribute("aria-invalid", "true")
    told = page.locator(f"#{(mail.get_attribute('aria-describedby') or '').split()[-1]}")
    expect(told).to_contain_text("Dit lijkt het adres van een persoon")
    expect(page.get_by_role("heading", name="Zo stuurt u het in")).to_have_count(0)


@pytest.mark.parametrize("nasty", NASTY)
def test_whatever_is_written_passes_the_check(nasty: str, visit: Callable[..., Page], tmp_path: Path) -> None:
    page = open_form(visit, f"?page={EETTAFEL}")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for control in ("#c-summary", "#c-cost-note", "#c-place-name", "#c-schedule-0-note", "#c-funding-0-source"):
        page.locator(control).fill(nasty)
    page.get_by_role("button", name="Tijd toevoegen").click()
    page.locator("#c-schedule-1-weekday").select_option("monday")
    assert problems(tmp_path / "content", f"{EETTAFEL}.md", saved(page)) == []


def test_a_new_page_gets_a_name_that_is_free(visit: Callable[..., Page], tmp_path: Path) -> None:
    page = open_form(visit, "?new=initiative&in=de-wending")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.locator("#c-title").fill("Koor!")
    page.locator("#c-body").fill("Wij zingen samen.\n\n## Meedoen\n\nKom langs.")
    page.get_by_label("Van en voor buurtgenoten").check()
    text = saved(page)
    assert "title: Koor!" in text
    assert problems(tmp_path / "content", "de-wending/initiatives/koor-2.md", text) == []
    mail = page.get_by_role("link", name="Open de mail").get_attribute("href") or ""
    assert "=== begin de-wending/initiatives/koor-2.md ===" in unquote(mail)


@pytest.mark.parametrize("asked", ["change/?page=", "en/change/?page="])
def test_axe_finds_nothing_with_every_part_open(asked: str, visit: Callable[..., Page]) -> None:
    page = visit(f"{asked}{EETTAFEL}", width=320)
    expect(page.locator(".atlas-change-form")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for scheme, shown in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", shown)
        found = Axe().run(page, options=OPTIONS).response["violations"]
        assert not [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found], scheme
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 1


def test_nothing_lies_over_the_fields_on_a_telephone(visit: Callable[..., Page]) -> None:
    page = visit(f"change/?page={EETTAFEL}", width=390)
    expect(page.locator(".atlas-change-form")).to_be_visible()
    shown = "getComputedStyle(document.querySelector('.md-top')).display"
    assert page.evaluate(shown) == "none"
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(shown) != "none"


def test_without_javascript_the_page_says_how_to_mail(visit: Callable[..., Page]) -> None:
    page = visit("change/", script=False)
    expect(page.get_by_role("link", name="redactie@atlas.lindeveen.example")).to_be_visible()


def test_a_number_says_what_it_counts_and_only_what_differs_is_told(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#people")
    expect(page.locator("#people > summary")).to_contain_text("Deelnemers: 64, Vrijwilligers: 14")
    page.get_by_label("Deelnemers", exact=True).fill("70")
    told = page.locator(".atlas-change-preview .atlas-changes")
    expect(told).to_contain_text("Het wordt: Deelnemers: 70")
    expect(told).not_to_contain_text("Vrijwilligers")


def test_days_by_a_rule_of_their_own_are_told_and_stay(visit: Callable[..., Page]) -> None:
    page = open_form(visit, "?page=de-wending/initiatives/telefooncirkel#times")
    expect(page.locator("#times")).to_contain_text("Een eigen regel bepaalt op welke dagen.")
    page.get_by_label("Eindigt om").fill("09:30")
    assert re.search(r"- \{rrule: FREQ=DAILY, from: 0?8:30, until: 0?9:30\}", saved(page))


def test_where_a_page_has_no_form_one_can_choose_another_or_mail(visit: Callable[..., Page]) -> None:
    page = visit("change/?page=index")
    expect(page.get_by_role("link", name="redactie@atlas.lindeveen.example")).to_be_visible()
    page.get_by_role("link", name="Over welke bladzijde gaat het?").click()
    expect(page.get_by_label("Wijk")).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "dutch", "english"),
    [
        ("3-5-2026", "2026-05-03", ""),  # in English it can be the fifth of March too
        ("03/05/2026", "2026-05-03", ""),
        ("13.5.2026", "2026-05-13", "2026-05-13"),
        ("5/13/2026", "2026-05-13", "2026-05-13"),
        ("3 mei 2026", "2026-05-03", ""),
        ("zondag 3 mei 2026", "2026-05-03", ""),
        ("zaterdag 3 mei 2026", "", ""),  # it is a Sunday
        ("1 mrt. 2026", "2026-03-01", ""),
        ("3 May 2026", "", "2026-05-03"),
        ("May 3rd, 2026", "", "2026-05-03"),
        ("ma 2026", "", ""),  # maart, mei
        ("5-2026", "2026-05", "2026-05"),
        ("2026-5-3", "2026-05-03", "2026-05-03"),
        ("2026", "2026", "2026"),
        ("31-2-2026", "", ""),
        ("3-5-26", "", ""),
    ],
)
def test_a_day_is_understood_as_people_write_it(modules: Page, typed: str, dutch: str, english: str) -> None:
    act = """async (typed) => {
      const { dayTyped } = await import('/pages/change/day-typed.js');
      return ["nl", "en-GB"].map((locale) => dayTyped(typed, locale));
    }"""
    assert modules.evaluate(act, typed) == [dutch, english]


def open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def test_a_day_in_words_goes_into_the_page_and_what_it_was_taken_for_is_told(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}")
    open_all(page)
    started = page.locator("#c-started")
    started.fill("half mei")
    page.get_by_role("button", name=FINISH).click()
    expect(started).to_have_attribute("aria-invalid", "true")
    started.fill("zondag 3 mei 2015")
    expect(page.locator("output[for=c-started]")).to_have_text("Dat is 3 mei 2015")
    confirmed = page.locator("#c-confirmed_on")
    confirmed.evaluate(
        """(input) => {
          const data = new DataTransfer();
          data.setData("text/plain", "4-5-2026");
          input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }"""
    )
    expect(page.locator("output[for=c-confirmed_on]")).to_have_text("Dat is 4 mei 2026")
    text = saved(page)
    assert "started: 2015-05-03" in text
    assert "confirmed_on: 2026-05-04" in text
