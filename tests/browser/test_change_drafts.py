"""Nothing that somebody typed into the form is lost, and what was taken out or made otherwise can be taken back."""

import re
from collections.abc import Callable
from urllib.parse import unquote

from playwright.sync_api import Page, expect

from .test_change_form import EETTAFEL, FINISH, PREVIEW, open_all, open_form


def test_what_was_typed_survives_a_closed_tab_until_it_is_thrown_away(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#times")
    page.get_by_label("Begint om").fill("18:15")
    expect(page.get_by_role("complementary", name=PREVIEW)).to_contain_text("18:15")
    other = page.context.new_page()
    address = page.url
    page.close()
    other.goto(address)
    expect(other.get_by_role("heading", name="U was hier bezig")).to_be_visible()
    other.get_by_role("button", name="Ga verder").click()
    expect(other.get_by_label("Begint om")).to_have_value("18:15")
    other.reload()
    other.get_by_role("button", name="Gooi het weg").click()
    other.reload()
    expect(other.get_by_label("Begint om")).to_have_value("17:30")
    expect(other.get_by_role("heading", name="U was hier bezig")).to_have_count(0)


def test_a_draft_that_nobody_decided_on_is_not_lost_by_typing_something_else(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#times")
    page.get_by_label("Begint om").fill("18:15")
    expect(page.get_by_role("complementary", name=PREVIEW)).to_contain_text("18:15")
    page.reload()
    expect(page.get_by_role("button", name="Ga verder")).to_be_in_viewport()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.locator("#c-summary").fill("Iets anders")
    expect(page.get_by_role("complementary", name=PREVIEW)).to_contain_text("Iets anders")
    page.reload()
    page.get_by_role("button", name="Ga verder").click()
    expect(page.locator("#c-summary")).to_have_value("Iets anders")
    expect(page.locator("#c-schedule-0-from")).to_have_value("18:15")


def test_a_change_that_was_taken_along_can_be_found_again(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#contact")
    page.get_by_label("Telefoon", exact=True).fill("0527 123 456")
    page.get_by_role("button", name=FINISH).click()
    mail = page.get_by_role("link", name="Open de mail")
    mail.evaluate("(link) => link.addEventListener('click', (event) => event.preventDefault())")
    mail.click()
    page.reload()
    expect(page.get_by_role("heading", name="Uw vorige wijziging")).to_be_visible()
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_label("Telefoon", exact=True)).to_have_value("0527 123 456")


def test_what_was_not_decided_is_not_lost_by_sending_something_else(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#times")
    open_all(page)
    page.locator("#c-schedule-0-closed-first").fill("2026-12-24")
    page.locator("#c-schedule-0-closed-last").fill("2026-12-31")
    page.get_by_role("button", name="Meting toevoegen").click()
    page.reload()
    page.locator("#c-schedule-0-from").fill("18:15")
    page.get_by_role("button", name=FINISH).click()
    mail = page.get_by_role("link", name="Open de mail")
    mail.evaluate("(link) => link.addEventListener('click', (event) => event.preventDefault())")
    assert "2026-12-24" not in unquote(mail.get_attribute("href") or "")
    mail.click()
    page.reload()
    expect(page.locator(".atlas-change-draft")).to_contain_text("Een deel ervan nam u mee")
    page.get_by_role("button", name="Ga verder").click()
    expect(page.locator("#c-schedule-0-from")).to_be_focused()
    expect(page.locator("#c-schedule-0-from")).to_have_value("18:15")
    expect(page.locator("#times")).to_contain_text("24 december 2026 tot en met 31 december 2026")


def test_what_others_changed_meanwhile_stays_and_what_two_changes_say_is_brought_together(modules: Page) -> None:
    text = [{"key": key, "widget": "text"} for key in ("a", "b")]
    specs = [
        {"key": "title", "widget": "text"},
        {"key": "closed", "widget": "periods"},
        {"key": "rows", "widget": "list", "of": text},
        {"key": "place", "widget": "group", "of": text},
        {"key": "range", "widget": "pair"},
    ]
    base = {
        "title": "T",
        "closed": ["1", "2"],
        "rows": [{"a": "1"}, {"a": "2"}, {"a": "3"}],
        "place": {"a": "x"},
        "range": [1, 5],
        "body": "een\n\ntwee",
    }
    old = base | {
        "closed": ["1", "2", "3"],
        "rows": [{"a": "1", "b": "old"}, {"a": "2"}, {"a": "3"}, {"a": "4"}],
        "place": {"a": "x", "b": "y"},
        "range": [1, 7],
        "body": "een!\n\ntwee",
    }
    now = base | {
        "title": "N",
        "closed": ["2"],
        "rows": [{"a": "one"}, {"a": "3"}],
        "place": {"a": "z"},
        "body": "een?\n\ntwee\n\ndrie",
    }
    act = """async (values) => {
      const { together } = await import('/pages/change/three-way.js');
      return together(...values);
    }"""
    assert modules.evaluate(act, [specs, base, old, now]) == {
        "title": "N",
        "closed": ["2", "3"],
        "rows": [{"a": "one", "b": "old"}, {"a": "3"}, {"a": "4"}],
        "place": {"a": "z", "b": "y"},
        "range": [1, 7],
        "body": "een!\n\neen?\n\ntwee\n\ndrie",
    }


def test_a_row_that_was_taken_out_can_be_put_back_where_it_stood(visit: Callable[..., Page]) -> None:
    page = open_form(visit, "?page=de-wending/initiatives/buurthuis#money")
    rows = page.locator("#c-funding > .atlas-items > .atlas-item > legend")
    before = rows.all_inner_texts()
    assert len(before) > 1
    for _ in range(2):
        page.locator("#c-funding .atlas-remove").first.click()
        expect(page.locator("#c-funding .atlas-gone button:focus")).to_have_accessible_name(re.compile("^Zet terug: "))
    backs = page.locator("#c-funding .atlas-gone button")
    expect(backs).to_have_count(2)
    backs.last.press("Enter")
    expect(page.locator("#c-funding-0")).to_be_focused()
    backs.first.press("Enter")
    expect(rows).to_have_text(before)
    expect(page.locator(".atlas-change-preview")).to_contain_text("Nog niets.")


def test_what_was_changed_becomes_as_it_was_and_that_is_taken_back_too(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#times")
    page.get_by_label("Begint om").fill("18:15")
    side = page.get_by_role("complementary", name=PREVIEW)
    side.get_by_role("button", name="Maak het weer zoals het was").press("Enter")
    expect(page.get_by_label("Begint om")).to_have_value("17:30")
    again = side.get_by_role("button", name="Toch veranderen")
    expect(again).to_be_focused()
    again.press("Enter")
    expect(page.get_by_label("Begint om")).to_have_value("18:15")
    expect(side.get_by_role("button", name="Maak het weer zoals het was")).to_be_focused()


def test_what_was_thrown_away_can_be_had_back(visit: Callable[..., Page]) -> None:
    page = open_form(visit, f"?page={EETTAFEL}#times")
    page.get_by_label("Begint om").fill("18:15")
    expect(page.get_by_role("complementary", name=PREVIEW)).to_contain_text("18:15")
    page.reload()
    page.get_by_role("button", name="Gooi het weg").click()
    page.locator(".atlas-change-draft").get_by_role("button", name="Zet terug").press("Enter")
    expect(page.get_by_role("button", name="Ga verder")).to_be_focused()
    page.reload()
    page.get_by_role("button", name="Ga verder").press("Enter")
    expect(page.get_by_label("Begint om")).to_have_value("18:15")
    expect(page.get_by_label("Begint om")).to_be_focused()
