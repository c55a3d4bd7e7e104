"""What changed lately in a neighbourhood, as a page and as a feed: by week, each page once, and true without git."""

from datetime import date
from xml.etree import ElementTree as Xml

from atlas.model.page_history import Histories, PageChange, PageHistory
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import Settings
from atlas.texts import Sentence, say

from ...reading.folders import SMALL, read

TODAY = date(2026, 4, 5)
TABLE, CHOIR, HOOD = "linde/initiatives/eettafel.md", "linde/initiatives/koor.md", "linde/index.md"
ATOM = "{http://www.w3.org/2005/Atom}"
PAUSED, STOPPED = say("It is having a break."), say("It has stopped.")


def _page(*changes: tuple[str, Sentence], new: str = "") -> PageHistory:
    told = [PageChange(date.fromisoformat(day), (sentence,), day == new) for day, sentence in changes]
    return PageHistory(tuple(told), len(told), date(2026, 1, 1), date(2026, 1, 1))


def _site(histories: Histories | None, language: str = "en") -> CompiledSite:
    settings = Settings("https://atlas.example/")
    return compile_site(read(SMALL, TODAY), language, TODAY, settings, histories=histories)


def _changes(histories: Histories | None) -> str:
    return _site(histories).pages["linde/changes.md"].text.partition("\n---\n")[2]


def test_each_week_tells_its_pages_once_the_latest_first() -> None:
    table = _page(("2026-04-03", PAUSED), ("2026-04-01", STOPPED), ("2026-03-01", PAUSED), ("2025-12-01", PAUSED))
    page = _changes({"linde": {TABLE: table, CHOIR: _page(("2026-04-02", say("This page is new.")), new="2026-04-02")}})
    week, _, earlier = page.partition("## The week of 23 February 2026")
    assert "## The week of 30 March 2026" in week
    assert "(initiatives/koor.md)" in week.partition("**New:**")[2].partition("\n")[0]
    said = "- [Community table](initiatives/eettafel.md): It is having a break. It has stopped."
    assert said in week, "of two days, so without one"
    assert "Sunday 1 March: It is having a break." in earlier
    assert "**Confirmed, so still right:** [Community table](initiatives/eettafel.md)" in earlier
    assert "December" not in page


def test_pages_of_which_the_same_is_told_stand_in_one_row() -> None:
    one = _page(("2026-04-03", PAUSED))
    page = _changes({"linde": {TABLE: one, CHOIR: one, HOOD: one}})
    assert page.count("It is having a break.") == 1
    assert page.count("initiatives/koor.md") == 1


def test_eight_whole_weeks_are_looked_back() -> None:
    long_ago, just = _page(("2026-02-01", PAUSED)), _page(("2026-02-02", STOPPED))
    page = _changes({"linde": {TABLE: long_ago, CHOIR: just}})
    assert "Monday 2 February: It has stopped." in page
    assert "It is having a break." not in page


def test_without_history_only_what_was_confirmed_is_told() -> None:
    page = _changes(None)
    assert "What changed on them is not kept with this site." in page
    assert "**Confirmed, so still right:** [Community table](initiatives/eettafel.md)" in page


def test_words_of_people_stay_words() -> None:
    named = say("It has another name now: {name}", name="<script>alert(1)</script> **x** [y](z)")
    page = _site({"linde": {TABLE: _page(("2026-04-03", named))}}).pages
    for path in ("linde/changes.md", TABLE):
        assert "another name" in page[path].text
        assert "<script>alert" not in page[path].text
        assert "[y](z)" not in page[path].text


def test_the_feed_has_an_entry_for_each_page_and_day() -> None:
    histories: Histories = {"linde": {TABLE: _page(("2026-04-03", PAUSED), ("2026-04-01", STOPPED))}}
    feeds = [_site(histories, language).files["linde/changes.xml"] for language in ("en", "nl")]
    feed = Xml.fromstring(feeds[0])
    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert ids == [f"tag:neighbourhood-atlas,2026:linde/initiatives/eettafel/2026-04-0{day}" for day in (3, 1)]
    assert [entry.findtext(f"{ATOM}summary") for entry in entries] == [str(PAUSED), str(STOPPED)]
    assert entries[0].findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}updated")
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://atlas.example/linde/initiatives/eettafel/"
    own = {one.get("rel"): one.get("href") for one in feed.findall(f"{ATOM}link")}
    assert own == {
        "alternate": "https://atlas.example/linde/changes/",
        "self": "https://atlas.example/linde/changes.xml",
    }
    assert "Het heeft even pauze." in feeds[1].decode()
    assert Xml.fromstring(_site(None).files["linde/changes.xml"]).findall(f"{ATOM}entry") == []


def test_the_page_of_the_neighbourhood_has_one_address_in_the_feed() -> None:
    feed = Xml.fromstring(_site({"linde": {HOOD: _page(("2026-04-03", PAUSED))}}).files["linde/changes.xml"])
    (link,) = feed.findall(f"{ATOM}entry/{ATOM}link")
    assert link.get("href") == "https://atlas.example/linde/"
