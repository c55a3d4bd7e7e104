"""The directory: every initiative in one list, and what each can be chosen by."""

import re
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from atlas.pages.directory.moments import moments
from atlas.pages.directory.page import MOST_SUMMARIES, listed
from tests.reading.folders import Desk, compiled, read

DEMONSTRATION = Path(__file__).parents[3] / "content"
TODAY = date(2026, 11, 23)


@cache
def _page(language: str = "en") -> str:
    return compiled(DEMONSTRATION, language, TODAY).pages["directory.md"].text


def _items(page: str) -> list[str]:
    return re.findall(r"^<li.*?</li>$", page, re.MULTILINE)


def test_every_initiative_stands_in_the_list_by_the_alphabet() -> None:
    atlas = read(DEMONSTRATION, TODAY)
    items = _items(_page())
    assert len(items) == sum(len(place.initiatives) for place in atlas.neighbourhoods.values())
    titles = [unescape(match) for match in re.findall(r'<a href="[^"]*">(.*?)</a>', "\n".join(items))]
    assert titles == sorted(titles, key=str.casefold)
    links = [link for item in items for link in re.findall(r'<a href="\.\./([^"]*)/">', item)]
    assert [f"{link}.md" for link in links] == list(listed(atlas, "en"))


def test_an_item_holds_what_it_can_be_chosen_by() -> None:
    (item,) = (item for item in _items(_page()) if 'href="../de-wending/initiatives/eettafel/"' in item)
    assert 'data-neighbourhood="de&#45;wending"' in item or 'data-neighbourhood="de-wending"' in item
    found = dict(re.findall(r'data-(\w+)="([^"]*)"', unescape(item)))
    assert found["activity"] == "meals meeting"
    assert found["when"] == "wednesday.afternoon"
    assert found["audience"] == "everyone elderly"
    assert (found["language"], found["cost"], found["kind"]) == ("nl", "paid", "informal")
    assert "wheelchair" in found["accessibility"].split()
    assert found["challenge"] == "de-wending/eenzaamheid de-wending/rondkomen"


def test_every_choice_says_how_many_have_it_and_none_is_empty() -> None:
    page, items = unescape(_page()), [unescape(item) for item in _items(_page())]
    found = re.findall(r'name="(\w+)" value="([^"]+)"> <span>.*?</span> <span class="[^"]*">(\d+)</span>', page)
    groups = {group for group, _, _ in found}
    assert groups >= {"neighbourhood", "activity", "day", "part", "audience", "language", "cost", "accessibility"}
    assert groups >= {"kind", "challenge"}
    for group, key, count in found:
        if group not in {"day", "part"}:
            having = [
                item for item in items if key in dict(re.findall(r'data-(\w+)="([^"]*)"', item)).get(group, "").split()
            ]
            assert len(having) == int(count) > 0, (group, key)


def test_what_has_stopped_says_so_and_meets_on_no_day() -> None:
    (item,) = (item for item in _items(_page("nl")) if "/balkonmuziek/" in item)
    assert "<strong>Gestopt</strong>" in item
    assert "data-when" not in item


@pytest.mark.parametrize(
    ("schedule", "found"),
    [
        ("{weekday: monday, from: '11:59'}", ("monday.morning",)),
        ("{weekday: monday, from: '12:00', until: '19:00'}", ("monday.afternoon",)),
        ("{weekday: monday, from: '18:00'}", ("monday.evening",)),
        ("{weekday: monday}", ("monday.",)),
        ("{rrule: 'FREQ=MONTHLY;BYDAY=1TU,-1FR', from: '09:00'}", ("tuesday.morning", "friday.morning")),
        ("{rrule: 'FREQ=MONTHLY;BYMONTHDAY=15', from: '20:00'}", (".evening",)),
        ("{weekday: monday, ends: 2026-05-31}", ()),
        ("{rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260531'}", ()),
        ("{weekday: tuesday, starts: 2026-06-02, ends: 2026-06-02, from: '20:00'}", (".evening",)),
        ("{rrule: 'FREQ=DAILY;COUNT=1', starts: 2026-06-02, from: '20:00'}", (".evening",)),
        ("{rrule: 'FREQ=DAILY;BYDAY=SA', from: '9:00'}", ("saturday.morning",)),
    ],
)
def test_days_and_parts_of_the_day(tmp_path: Path, schedule: str, found: tuple[str, ...]) -> None:
    desk = Desk(tmp_path)
    desk.initiative(f"kind: informal\nschedule: [{schedule}]")
    meta = read(desk.content).neighbourhoods["linde"].initiatives["nieuw"].meta
    assert moments(meta, date(2026, 6, 1)) == found


def test_what_takes_place_once_is_told_by_its_day(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nschedule: [{weekday: tuesday, starts: 2026-06-02, ends: 2026-06-02}]")
    (item,) = (item for item in _items(desk.page("directory.md")) if "/nieuw/" in item)
    assert "2 June 2026" in item
    assert "every" not in item.lower()


def test_a_hostile_title_or_place_becomes_no_html(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nplace: {name: '<img src=x>'}\nsummary: '\"><b>'")
    page = desk.page("directory.md")
    assert "<img" not in page
    assert "<b>" not in page


def test_other_words_for_a_term_are_searched_and_not_shown(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.edit("vocabulary.yml", "  meals: {", "  meals: {also: {nl: [eten, schransen], en: [dinner]}, ")
    desk.initiative("kind: informal\nactivities: [meals]")
    assert 'data-pagefind-meta="also:eten, schransen"' in unescape(desk.page(language="nl"))
    assert 'data-pagefind-meta="also:dinner"' in unescape(desk.page())


def test_an_initiative_is_also_found_by_words_of_its_own_in_each_language(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nalso: [soos, bingo]")
    desk.write("linde/initiatives/nieuw.en.md", "---\ntitle: New\nalso: [social]\n---\nCome along.\n")
    assert 'data-pagefind-meta="also:soos, bingo"' in unescape(desk.page(language="nl"))
    assert 'data-pagefind-meta="also:social"' in unescape(desk.page())


def test_a_long_list_leaves_the_summaries_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nsummary: Een zin over ons.")
    assert MOST_SUMMARIES >= 500
    assert "Een zin over ons." in desk.page("directory.md")
    monkeypatch.setattr("atlas.pages.directory.page.MOST_SUMMARIES", 1)
    assert "Een zin over ons." not in desk.page("directory.md")
