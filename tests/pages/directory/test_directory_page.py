"""The directory: every initiative in one list, and what each can be chosen by."""

import json
import re
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest

from atlas.pages.directory.moments import moments
from atlas.pages.directory.rows import listed
from atlas.pages.writing.rows import alphabetical
from tests.pages.directory.reading import filters, has, items
from tests.reading.folders import Desk, compiled, read

DEMONSTRATION = Path(__file__).parents[3] / "content"
TODAY = date(2026, 11, 23)


@cache
def _page(language: str = "en") -> str:
    return compiled(DEMONSTRATION, language, TODAY).pages["directory.md"].text


def test_every_initiative_stands_in_the_list_by_the_alphabet() -> None:
    atlas = read(DEMONSTRATION, TODAY)
    found = items(_page())
    assert len(found) == sum(len(place.initiatives) for place in atlas.neighbourhoods.values())
    titles = [unescape(match) for match in re.findall(r'<a href="[^"]*">(.*?)</a>', "\n".join(found))]
    assert titles == sorted(titles, key=alphabetical)
    links = [link for item in found for link in re.findall(r'<a href="\.\./([^"]*)/">', item)]
    assert [f"{link}.md" for link in links] == list(listed(atlas, "en"))


def test_the_filters_know_what_an_initiative_can_be_chosen_by() -> None:
    found = has(_page(), 'href="../de-wending/initiatives/eettafel/"')
    assert found["neighbourhood"] == ["de-wending"]
    assert found["activity"] == ["meals", "meeting"]
    assert found["when"] == ["wednesday.afternoon", "wednesday.evening"]
    assert found["audience"][:2] == ["everyone", "elderly"]
    assert (found["language"], found["cost"], found["kind"]) == (["nl"], ["paid"], ["informal"])
    assert "wheelchair" in found["accessibility"]
    assert found["challenge"] == ["de-wending/eenzaamheid", "de-wending/rondkomen"]


def test_every_choice_says_how_many_have_it_and_none_is_empty() -> None:
    page = _page()
    found = re.findall(
        r'name="(\w+)" value="([^"]+)"> <span>.*?</span> <span class="[^"]*">(\d+)</span>', unescape(page)
    )
    groups = {group for group, _, _ in found}
    assert groups >= {"neighbourhood", "activity", "day", "part", "audience", "language", "cost", "accessibility"}
    assert groups >= {"kind", "challenge"}
    columns = filters(page)["columns"]
    for group, key, count in found:
        place = {"day": 0, "part": 1}.get(group)
        column = columns[group if place is None else "when"]
        sets = [{told.split(".")[place] if place is not None else told for told in one} for one in column["sets"]]
        assert sum(key in sets[number] for number in column["of"]) == int(count) > 0, (group, key)


def test_what_has_stopped_says_so_and_meets_on_no_day() -> None:
    (item,) = (item for item in items(_page("nl")) if "/balkonmuziek/" in item)
    assert "<strong>Gestopt</strong>" in item
    assert has(_page("nl"), "/balkonmuziek/")["when"] == []


@pytest.mark.parametrize(
    ("schedule", "found"),
    [
        ("{weekday: monday, from: '11:59'}", ("monday.morning",)),
        ("{weekday: monday, from: '12:00', until: '18:00'}", ("monday.afternoon",)),
        ("{weekday: monday, from: '17:30', until: '19:30'}", ("monday.afternoon", "monday.evening")),
        ("{weekday: monday, from: '09:00', until: '22:00'}", ("monday.morning", "monday.afternoon", "monday.evening")),
        ("{weekday: monday, from: '17:00', until: '01:00'}", ("monday.afternoon", "monday.evening")),
        ("{weekday: monday, from: '10:00', until: '10:00'}", ("monday.morning",)),
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
    (item,) = (item for item in items(desk.page("directory.md")) if "/nieuw/" in item)
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
    assert 'data-atlas-terms="eten, schransen"' in unescape(desk.page(language="nl"))
    assert 'data-atlas-terms="dinner"' in unescape(desk.page())


def test_an_initiative_is_also_found_by_words_of_its_own_in_each_language(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nalso: [soos, bingo]")
    desk.write("linde/initiatives/nieuw.en.md", "---\ntitle: New\nalso: [social]\n---\nCome along.\n")
    assert 'data-atlas-also="soos, bingo"' in unescape(desk.page(language="nl"))
    assert 'data-atlas-also="social"' in unescape(desk.page())


def test_a_summary_that_nobody_translated_says_its_language(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nsummary: Een zin over ons.")
    assert re.search(r'lang="nl"[^>]*>Een zin over ons', unescape(desk.page("directory.md")))
    assert "atlas-foreign" not in desk.page("directory.md", language="nl")


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    """An atlas of two neighbourhoods whose list is too long: limits are small, so that few initiatives are many."""
    for name, value in {"page.MOST_ON_PAGE": 4, "page.FIRST": 2, "page.MOST_OPTIONS": 1, "page.MOST_MAPS": 1}.items():
        monkeypatch.setattr(f"atlas.pages.directory.{name}", value)
    monkeypatch.setattr("atlas.pages.directory.parts.MOST_ROWS", 3)
    monkeypatch.setattr("atlas.pages.directory.pieces.ROWS", 2)
    desk = Desk(tmp_path)
    desk.write("berk/index.md", (desk.content / "linde/index.md").read_text("utf-8").replace("De Linde", "De Berk"))
    for place, number in (("linde", 5), ("berk", 2)):
        for one in range(number):
            text = f"---\ntitle: Iets {one} in {place}\nkind: formal\n---\nKom.\n"
            desk.write(f"{place}/initiatives/{place}-{one}.md", text)
    return desk


def test_a_long_list_has_its_beginning_and_links_to_all_of_it(cut: Desk) -> None:
    site = compiled(cut.content, "nl", TODAY)
    everything = {f"{link.removesuffix('.md')}/" for link in listed(read(cut.content, TODAY), "nl")}
    page = site.pages["directory.md"].text
    assert len(items(page)) == 2
    assert "data-index" not in page
    parts = [f"directory/{link}" for link in re.findall(r'<li><a href="([\w-][^"]*)/">', page)]
    found: list[str] = []
    for part in parts:
        text = (site.pages.get(f"{part}.md") or site.pages[f"{part}/index.md"]).text
        assert len(items(text)) <= 3
        found += [
            urljoin(f"{part}/", link) for link in re.findall(r'^<li><a href="([^"]*initiatives/[^"]*)">', text, re.M)
        ]
    assert len(parts) > 3
    assert sorted(found) == sorted(everything)


def test_pages_of_the_list_have_one_address_in_every_language(cut: Desk) -> None:
    dutch, english = (set(compiled(cut.content, language, TODAY).pages) for language in ("nl", "en"))
    assert dutch == english >= {"directory/linde/index.md", "directory/linde/2.md", "directory/berk/index.md"}


def test_pieces_hold_every_row_in_the_order_of_the_list(cut: Desk) -> None:
    site = compiled(cut.content, "nl", TODAY)
    (index,) = (path for path in site.files if path.endswith("/index.json") and "/directory/" in path)
    assert re.findall(r'data-pieces="([^"]*)"', unescape(site.pages["directory.md"].text)) == [f"../{index}"]
    told = json.loads(site.files[index])
    links = [f"../{link.removesuffix('.md')}/" for link in listed(read(cut.content, TODAY), "nl")]
    assert told["total"] == len(links)
    assert {len(column["of"]) for column in told["columns"].values()} == {len(links)}
    assert 'value="linde"' in told["options"]["neighbourhood"]

    def rows(folder: str) -> list[str]:
        names = sorted(path for path in site.files if re.fullmatch(rf"{re.escape(folder)}/\d+\.json", path))
        return [
            link for name in names for row in json.loads(site.files[name]) for link in re.findall('href="([^"]*)', row)
        ]

    base = index.removesuffix("/index.json")
    assert rows(f"{base}/rows") == links
    assert rows(f"{base}/rows/berk") == [link for link in links if "/berk/" in link]


def test_another_list_has_its_pieces_in_another_folder(cut: Desk) -> None:
    def folders() -> set[str]:
        return {path.split("/")[3] for path in compiled(cut.content, "nl", TODAY).files if "/directory/" in path}

    before = folders()
    cut.edit("berk/initiatives/berk-1.md", "kind: formal", "kind: informal")
    assert len(before) == 1
    assert before.isdisjoint(folders())


def test_challenges_of_one_name_say_of_which_neighbourhood_they_are(cut: Desk) -> None:
    challenge = (cut.content / "linde/challenges/alleen.md").read_text("utf-8")
    cut.write("berk/challenges/alleen-berk.md", challenge)
    for place, key in (("linde", "alleen"), ("berk", "alleen-berk")):
        need = re.findall(r"id: ([\w-]+)", challenge)[0]
        cut.edit(
            f"{place}/initiatives/{place}-1.md",
            "kind: formal",
            f"kind: formal\ncontributes: [{{challenge: {key}, needs: [{need}], how: Zo.}}]",
        )
    found = [text for path, text in compiled(cut.content, "nl", TODAY).files.items() if path.endswith("index.json")]
    labels = re.findall(r"<span>(.*?)</span>", json.loads(found[0])["options"]["challenge"])
    assert [unescape(label) for label in labels] == ["Minder alleen (De Berk)", "Minder alleen (De Linde)"]


def test_what_is_for_everyone_is_for_older_people_too_and_says_so() -> None:
    page = _page("en")
    columns = filters(page)["columns"]["audience"]
    audiences = [columns["sets"][number] for number in columns["of"]]
    for_all = ["for everyone" in item for item in items(page)]
    assert [("everyone" in one) for one in audiences] == for_all
    assert all({"elderly", "children", "newcomers"} <= set(one) for one in audiences if "everyone" in one)
    assert sum("elderly" in one for one in audiences) > sum(for_all) > 0
