"""The front page and the page of a neighbourhood open with doors, and none of them leads nowhere."""

import json
import posixpath
import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from atlas.pages.site.compile import compile_site
from atlas.pages.writing import addresses
from tests.reading.folders import ROOT, TODAY, Desk, compiled, read

DEMONSTRATION = ROOT / "content"
FRIDAY = date(2026, 11, 27)
DOOR = re.compile(
    r'<li><a href="([^"]*)"[^>]*>.*?<span class="atlas-door-title">(.*?)</span> '
    r'<span class="atlas-door-fact">(.*?)</span></a></li>'
)
NEIGHBOURHOOD = "---\ntitle: {name}\nmunicipality: Voorbeeld\n---\n\nHier wonen we.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def doors(page: str) -> list[tuple[str, str, str]]:
    """Where each leads, what it is called, and what it says is there."""
    return [(unescape(target), unescape(title), unescape(fact)) for target, title, fact in DOOR.findall(page)]


def told(page: str, name: str = "next") -> dict[str, Any]:
    """What the browser is handed."""
    data = re.search(rf'data-atlas-{name}="([^"]*)"', page)
    assert data
    found: dict[str, Any] = json.loads(unescape(data[1]))
    return found


def home(desk: Desk) -> str:
    return compiled(desk.content, "en").pages["index.md"].text


def test_a_neighbourhood_opens_with_its_agenda_list_map_and_challenges() -> None:
    page = compiled(DEMONSTRATION, "nl", FRIDAY).pages["de-wending/index.md"].text
    links, titles, facts = zip(*doors(page), strict=True)
    assert titles == ("Agenda", "Wat is er?", "Kaart", "Opgaven")
    assert list(links) == [
        "../de-wending/agenda/", "../directory/?neighbourhood=de-wending", "../de-wending/map/",
        "../de-wending/challenges/",
    ]  # fmt: skip
    assert re.fullmatch(r"\d+ bijeenkomsten van 27 november tot en met 3 december 2026", facts[0])
    assert facts[1:] == ("34 initiatieven", "36 plekken", "6 opgaven en 1 open oproep")
    assert page.index("atlas-doors") < page.index("atlas-next") < page.index("#holding") < page.index("Keerlaan")


def test_the_doors_of_a_page_lead_to_pages_that_there_are() -> None:
    pages = compiled(DEMONSTRATION, "en", FRIDAY).pages
    served = {addresses.url("index.md", path) for path in pages}
    for path in ("index.md", "de-wending/index.md", "nieuwe-erven/index.md"):
        found = re.findall(r'href="([^"?&]*)', pages[path].text.partition("</section>")[0])
        assert len(found) > 6
        assert {posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) + "/" for link in found} <= served


def test_without_javascript_the_next_meetings_have_their_day(desk: Desk) -> None:
    desk.initiative(
        "kind: informal\nschedule: [{rrule: FREQ=DAILY;COUNT=1, starts: 2026-06-01, from: 07:15, until: 08:00}]"
    )
    page = desk.page("linde/index.md")
    first = page.partition('<ul class="atlas-agenda">')[2].partition("</li>")[0]
    assert "As of 1 June 2026." in page
    assert "07:15–08:00" in unescape(first)
    assert "Nieuw</a>" in first
    assert "Monday 1 June" in first


def test_where_nothing_is_nothing_opens(desk: Desk) -> None:
    desk.write("leeg/index.md", NEIGHBOURHOOD.format(name="Leeg"))
    page = desk.page("leeg/index.md")
    assert doors(page) == []
    assert "atlas-next" not in page
    assert "Hier wonen we." in page


def test_without_times_places_and_challenges_only_the_list_is_left(desk: Desk) -> None:
    desk.write("kaal/index.md", NEIGHBOURHOOD.format(name="Kaal"))
    desk.write("kaal/initiatives/iets.md", "---\ntitle: Iets\nkind: informal\n---\n\nSamen.\n")
    assert [title for _, title, _ in doors(desk.page("kaal/index.md"))] == ["What is on?"]


def test_an_agenda_without_meetings_in_these_weeks_is_still_a_door(desk: Desk) -> None:
    desk.write("later/index.md", NEIGHBOURHOOD.format(name="Later"))
    once = "schedule: [{rrule: FREQ=DAILY;COUNT=1, starts: 2027-05-05, from: 14:00}]"
    desk.write("later/initiatives/feest.md", f"---\ntitle: Feest\nkind: informal\n{once}\n---\n\nSamen.\n")
    page = desk.page("later/index.md")
    assert doors(page)[0][1:] == ("Agenda", "What there is in a usual week")
    assert "data-atlas-next" not in page


def test_an_atlas_of_one_neighbourhood_opens_with_its_doors(desk: Desk) -> None:
    own = [(title, fact) for _, title, fact in doors(desk.page("linde/index.md"))]
    assert [(title, fact) for _, title, fact in doors(home(desk))] == own


def test_an_atlas_without_neighbourhoods_has_no_doors(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("---\ntitle: Atlas\nmunicipality: M\nlanguages: [en]\n---\n\nNew.\n", "utf-8")
    page = compile_site(read(tmp_path), "en", TODAY).pages["index.md"].text
    assert "atlas-doors" not in page
    assert "There is no neighbourhood in this atlas yet." in page


def test_of_many_neighbourhoods_the_front_page_asks_which(desk: Desk) -> None:
    for name in ("aa", "bb", "cc", "dd"):
        desk.write(f"{name}/index.md", NEIGHBOURHOOD.format(name=name))
    titles = [title for _, title, _ in doors(home(desk))]
    assert titles[:2] == ["What is on?", "Your neighbourhood"]
    assert "data-atlas-next" not in home(desk)


def test_the_front_page_tells_of_all_its_neighbourhoods() -> None:
    page = compiled(DEMONSTRATION, "en", FRIDAY).pages["index.md"].text
    assert doors(page)[2][2] == "40 initiatives"
    found = told(page)
    assert found["names"] == ["De Wending", "Nieuwe Erven"]
    assert set(found["of"]) == {0, 1}


def test_the_browser_is_handed_the_days_of_the_agenda() -> None:
    pages = compiled(DEMONSTRATION, "nl", FRIDAY).pages
    days = told(pages["de-wending/agenda.md"].text, "days")
    mine = told(pages["de-wending/index.md"].text)
    for day, meetings in days["days"].items():
        here = mine["lists"][mine["days"][day]]
        assert sorted((mine["titles"][one[0]], one[1], one[2]) for one in here) == sorted(
            (days["titles"][one[0]], one[1], one[2]) for one in meetings
        )
    assert mine["words"]["all"] == {"one": "{n} bijeenkomst", "other": "{n} bijeenkomsten"}
