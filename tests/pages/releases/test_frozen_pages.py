"""Pages of a release say nothing by the reader's clock, offer nothing that keeps up, and always lead somewhere."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from atlas.model.release import Release
from atlas.pages.releases.beside import ReleaseBeside
from atlas.pages.site.compile import compile_site
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.frozen import now_address
from atlas.pages.writing.settings import Settings
from tests.reading.folders import SMALL, TODAY, Desk, read

SITE = "https://atlas.example/"
RELEASE = Release("2026-06", TODAY, "")
LATER = date(2026, 7, 1)


@cache
def _frozen(language: str = "en") -> CompiledSite:
    return compile_site(read(SMALL), language, TODAY, Settings(SITE, release=RELEASE))


def _beside(*sites: CompiledSite) -> ReleaseBeside:
    """The release, as it stands beside a later site."""
    paths = [
        f"{'' if below == 'nl' else 'en/'}{addresses.absolute('', path)}index.html"
        for below, site in zip(("nl", "en"), sites, strict=False)
        for path in site.pages
    ]
    return ReleaseBeside(RELEASE, sites[0].files["release.json"].decode(), paths)


def test_nothing_in_it_goes_by_the_clock_of_the_reader() -> None:
    living = compile_site(read(SMALL), "en", TODAY, Settings(SITE))
    by_the_clock = (
        "data-atlas-next",
        "data-atlas-days",
        "data-atlas-times",
        "data-atlas-my-list",
        "agenda.js",
        "doors.js",
    )
    pages = "".join(page.text for page in living.pages.values())
    assert not [word for word in by_the_clock if word not in pages]
    for page in _frozen().pages.values():
        assert not [word for word in by_the_clock if word in page.text], page.path
    assert addresses.MY_LIST not in _frozen().pages


def test_what_keeps_up_is_offered_from_the_site_of_today() -> None:
    frozen = _frozen()
    assert not [path for path in frozen.files if path.endswith(("feed.xml", "changes.xml", "meetings.json"))]
    assert [path for path in frozen.files if path.endswith(".ics")] == ["linde/calendar/neighbourhood.ics"]
    calendar = frozen.files["linde/calendar/neighbourhood.ics"].decode()
    assert "as it was on 1 June 2026" in calendar
    assert "REFRESH-INTERVAL" not in calendar
    for page in frozen.pages.values():
        assert "webcal:" not in page.text
        assert "feed: " not in page.text
        assert not re.search(r"\]\([^)]*\.(?:ics|xml)\)", page.text.replace("(calendar/neighbourhood.ics)", "")), (
            page.path
        )
    agenda = frozen.pages["linde/agenda.md"].text
    assert "[The calendar file as it was on 1 June 2026](calendar/neighbourhood.ics)" in agenda
    assert '<a href="../../../../../en/linde/agenda/#subscribe">' in agenda
    assert '<a href="../../../../../en/linde/changes.xml">' in frozen.pages["linde/changes.md"].text


@pytest.mark.parametrize(
    ("language", "path", "there"),
    [
        ("nl", "index.md", "../../"),
        ("nl", "linde/agenda.md", "../../../../linde/agenda/"),
        ("en", "linde/agenda.md", "../../../../../en/linde/agenda/"),
    ],
)
def test_the_way_to_now_leaves_the_release(language: str, path: str, there: str) -> None:
    assert now_address(language, "nl", path, path) == there


def test_a_page_that_is_gone_since_leads_on_and_to_what_it_was(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    old, new = "linde/initiatives/eettafel", "linde/initiatives/lange-tafel"
    for file in [*desk.content.rglob("*.md"), *desk.content.rglob("*.csv"), *desk.content.rglob("*.yml")]:
        file.write_text(re.sub(r"\beettafel\b(?!@)", "lange-tafel", file.read_text("utf-8")), "utf-8")
    for ending in (".md", ".en.md"):
        if (desk.content / f"{old}{ending}").exists():
            (desk.content / f"{old}{ending}").rename(desk.content / f"{new}{ending}")
    kept = _beside(_frozen("nl"), _frozen("en"))
    for language, up, below in (("nl", "", ""), ("en", "../", "en/")):
        settings = Settings(SITE, releases=(RELEASE,), last_facts=kept.facts)
        site = compile_site(read(desk.content, LATER), language, LATER, settings, releases=[kept])
        page = site.pages[f"{old}.md"]
        assert "gone: true" in page.text
        assert page.cited is None
        assert "](lange-tafel.md)" in page.text
        assert "](../index.md)" in page.text
        assert f'href="../../../{up}releases/2026-06/{below}{old}/"' in page.text
        gone = [one.path for one in site.pages.values() if "\ngone: true\n" in one.text]
        assert gone == [f"{old}.md"]
        title = site.pages[f"{new}.md"].text.partition("title: ")[2].partition("\n")[0]
        assert f"\n# {title}\n" in page.text


def test_a_neighbourhood_that_is_gone_leads_to_the_front_page() -> None:
    kept = _beside(_frozen("nl"))
    more = ReleaseBeside(RELEASE, kept.facts, [*kept.paths, "oost/index.html", "oost/agenda/index.html"])
    site = compile_site(read(SMALL, LATER), "nl", LATER, Settings(SITE, releases=(RELEASE,)), releases=[more])
    assert "](index.md)" in site.pages["oost.md"].text
    assert "](../index.md)" in site.pages["oost/agenda.md"].text


def test_the_list_tells_what_changed_with_each_release(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.edit("linde/initiatives/eettafel.en.md", "title: ", "title: Great ")
    desk.edit("linde/initiatives/koor.md", "title: ", "title: Nieuw ")
    second = Release("2026-07", LATER, "")
    before = _frozen("nl").files["release.json"].decode()
    atlas = read(desk.content, LATER)
    files = compile_site(atlas, "nl", LATER, Settings(SITE, release=second, last_facts=before)).files
    after = files["release.json"].decode()
    rows = files["changes.csv"].decode()
    assert ",title,changed," in rows
    assert "Nieuw " in rows
    settings = Settings(SITE, releases=(second, RELEASE), last_facts=after)
    kept = [ReleaseBeside(second, after, ()), ReleaseBeside(RELEASE, before, ())]
    for language, told in (("nl", "1 titel is anders."), ("en", "2 titles are other ones.")):
        page = compile_site(atlas, language, LATER, settings, releases=kept).pages["releases/index.md"].text
        first, second_part = page.split("## 2026-07")[1].split("## 2026-06")
        assert told in first
        assert told not in second_part
    english = compile_site(atlas, "en", LATER, Settings(SITE, release=second, last_facts=before))
    assert "was called “" in english.pages["releases/index.md"].text
