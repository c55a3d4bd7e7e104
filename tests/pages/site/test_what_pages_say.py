"""What a reader sees on compiled pages: known facts, honest absences, notices, and never an empty label."""

import re
from datetime import date
from pathlib import Path

import pytest

from ...reading.folders import DAVIS, PROTECTED, ROOT, SMALL, Desk, compiled

EETTAFEL = "linde/initiatives/eettafel.md"
KOOR = "linde/initiatives/koor.md"
NEW = "linde/initiatives/nieuw.md"
LABELS = ("When", "Where", "What it costs", "For whom", "What you do there", "Languages", "Accessibility", "Contact",
          "Since")  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize("site", [SMALL, DAVIS, PROTECTED])
def test_no_page_says_none_or_has_a_label_without_a_value(site: Path) -> None:
    for language in ("nl", "en") if site == SMALL else ("en",):
        for page in compiled(site, language).pages.values():
            body = page.text.partition("\n---\n")[2]
            assert not re.search(r"\bNone\b|\bUndefined\b|\{\{|\{%", body), page.path
            assert not re.search(r"^:\s*$", body, re.MULTILINE), page.path
            assert "()" not in body, page.path


def test_facts_that_nobody_gave_are_not_on_the_page(desk: Desk) -> None:
    desk.initiative("kind: informal")
    page = desk.page()
    assert not [label for label in LABELS if f"\n{label}\n" in page]
    for anchor in ("core-quality", "contributions", "assignments", "figures", "impact", "funding"):
        assert f"#{anchor} }}" not in page


@pytest.mark.parametrize("empty", ["place: {}", "contact: {}", "cost:", "schedule: []", "people: {}", "summary:",
                                   "place: {lat: 52.1, lon: 5.1}", "people: {counted_on: 2026-01-01}"])  # fmt: skip
def test_an_empty_group_shows_no_label(desk: Desk, empty: str) -> None:
    desk.initiative(f"kind: informal\n{empty}")
    page = desk.page()
    assert not [label for label in LABELS if f"\n{label}\n" in page]
    assert "#figures }" not in page


def test_facts_that_were_given_are_on_the_page() -> None:
    page = compiled(SMALL, "en").pages[EETTAFEL].text
    for label in LABELS:
        assert f"\n{label}\n:   " in page
    assert "- 40 participants\n- 0 volunteers\n" in page
    without_addresses = re.sub(r' <a class="atlas-figure-link".*?</a>', "", page)
    assert "€1,250.50 | 1 January 2026 – 31 December 2026" in without_addresses


def test_not_asked_is_told_apart_from_asked_and_too_few(desk: Desk) -> None:
    desk.initiative("kind: informal")
    assert "Nobody has been asked here yet where else they take part." in desk.page()
    desk.initiative("kind: informal\nalso_attend: {counted_on: 2026-01-01, asked: 12}")
    asked = desk.page()
    assert "This initiative was asked where else its people take part." in asked
    assert "Nobody has been asked" not in asked


def test_lines_that_only_others_counted_say_so() -> None:
    pages = compiled(SMALL, "en").pages
    assert "Nobody was asked here. These lines come from what others counted" in pages[KOOR].text
    assert "Nobody was asked here" not in pages[EETTAFEL].text


def test_a_patchwork_where_nobody_was_asked_shows_no_conclusion(desk: Desk) -> None:
    desk.edit(EETTAFEL, "also_attend:\n  counted_on: 2026-03-01\n  asked: 30\n  counts:\n    koor: 10\n", "")
    page = desk.page("linde/patchwork.md")
    assert "that says nothing about how people know each other" in page
    assert "#findings" not in page


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ("status: stopped", "This initiative has stopped"),
        ("status: stopped\nstopped: 2025-04", "Stopped: April 2025."),
        ("status: paused", "This initiative is having a break"),
        ("confirmed_on: 2025-05-31", "This page was last confirmed on 31 May 2025, more than a year ago."),
    ],
)
def test_a_reader_is_warned_before_going_there_in_vain(desk: Desk, facts: str, told: str) -> None:
    desk.initiative(f"kind: informal\n{facts}")
    assert told in desk.page()


def test_a_page_confirmed_within_a_year_gives_no_warning(desk: Desk) -> None:
    desk.initiative("kind: informal\nconfirmed_on: 2025-06-01")
    assert "Is this still right?" not in desk.page()
    assert "Is this still right?" in desk.page(today=date(2026, 6, 2))


def test_a_stopped_initiative_invites_nobody(desk: Desk) -> None:
    desk.initiative("kind: informal\nstatus: stopped\nschedule: [{weekday: monday}]")
    assert "Every Monday" not in desk.page()
    assert "Every Monday" not in desk.page("linde/initiatives/index.md")


def test_a_page_without_translation_says_in_which_language_it_is() -> None:
    pages = compiled(SMALL, "en").pages
    assert "Nobody has translated this page yet. You read it in Dutch." in pages[KOOR].text
    assert '<div lang="nl" markdown>' in pages["privacy.md"].text
    assert "Nobody has translated" not in pages[EETTAFEL].text
    assert "vertaald" not in compiled(SMALL, "nl").pages[KOOR].text


def test_a_private_place_is_nowhere_on_the_site(desk: Desk) -> None:
    desk.initiative(
        "kind: informal\nplace: {name: Bij Truus, address: Verborgenpad 7, postcode: 1234AB, city: Schuilstad,"
        " lat: 52.1234, lon: 5.4321, private: true}"
    )
    site = compiled(desk.content, "en")
    everything = "".join(page.text for page in site.pages.values()) + "".join(
        data.decode("utf-8", "replace") for path, data in site.files.items() if "/downloads/" in path
    )
    for secret in ("Truus", "Verborgenpad", "1234AB", "Schuilstad", "52.1234", "5.4321"):
        assert secret not in everything
    assert "Somewhere in the neighbourhood; ask for the address" in site.pages[NEW].text


def test_every_link_between_compiled_pages_leads_to_a_page_or_file() -> None:
    site = compiled(SMALL, "en")
    for page in site.pages.values():
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.text):
            found = (Path(page.path).parent / target).as_posix()
            parts: list[str] = []
            for part in found.partition("?")[0].split("/"):
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(parts) in {*site.pages, *site.files}, (page.path, target)


@pytest.mark.parametrize("folder", [SMALL, ROOT / "content"], ids=["small", "demonstration"])
def test_what_is_said_in_an_attribute_is_text(folder: Path) -> None:
    """Words of another language come in a `span`, whose quotes would end the attribute."""
    pages = compiled(folder, "en", date(2026, 11, 27)).pages
    inside = re.compile(r'[a-z]="[^"<>]*<[a-z/]')
    assert not [(path, inside.findall(page.text)) for path, page in pages.items() if inside.search(page.text)]
