"""The page through the crisis says what it knows, and what it does not."""

import re
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.reading.folders import ROOT, Desk, compiled

PAGE = "linde/over-time.md"
SVG = "{http://www.w3.org/2000/svg}"
MOMENTS = ("before", "during", "now")


@cache
def _demonstration(language: str = "en") -> str:
    return compiled(ROOT / "content", language, date(2026, 11, 23)).pages["de-wending/over-time.md"].text


def _moment(page: str, when: str) -> str:
    return page[page.index(f"{{ #{when} }}") :].split("</section>", 1)[0]


def _tables(text: str) -> list[list[list[str]]]:
    """The rows of every table, without their heads and links."""
    blocks = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    plain = [unescape(re.sub(r"\[(.*?)\]\(.*?\)", r"\1", block)) for block in blocks]
    return [[[cell.strip() for cell in line.split("|")[1:-1]] for line in one.splitlines()[2:]] for one in plain]


def _desk(tmp_path: Path, *facts: str) -> str:
    desk = Desk(tmp_path)
    for page in (desk.content / "linde/initiatives").glob("*.md"):
        lines = page.read_text("utf-8").splitlines(keepends=True)
        page.write_text("".join(line for line in lines if not line.startswith(("started:", "origin:"))), "utf-8")
    for number, fact in enumerate(facts):
        desk.write(
            f"linde/initiatives/groep-{number}.md", f"---\ntitle: Groep {number}\nkind: informal\n{fact}\n---\n\nX.\n"
        )
    return desk.page(PAGE)


def test_nothing_known_asks_for_dates(tmp_path: Path) -> None:
    page = _desk(tmp_path)
    assert "there is nothing to compare" in page
    assert "<svg" not in page


def test_what_began_in_the_crisis_and_what_became_of_it(tmp_path: Path) -> None:
    page = _desk(
        tmp_path,
        "started: 2020-03-20",
        "started: 2020-04\nstatus: stopped\nstopped: 2021",
        "origin: crisis",
        "started: 1990",
    )
    assert "3 initiatives began in the crisis. 2 of them are still there." in page
    assert "[Groep 1](initiatives/groep-1.md) (stopped: 2021)" in page
    assert "| [Groep 1](initiatives/groep-1.md) | April 2020 (in the crisis) | stopped: 2021 |" in page
    assert "| [Groep 2](initiatives/groep-2.md) | not known (in the crisis) | yes |" in page
    assert page.count("<figure") == 4
    assert "<span>Began in the crisis</span>" in page
    assert 'aria-label="Groep 0: Informal initiative, no visible line, Not asked yet' in page
    assert re.search(r'aria-label="Groep 0: [^"]*Began in the crisis"', page)
    assert not re.search(r'aria-label="Groep 3: [^"]*Began in the crisis"', page)


def test_a_year_alone_is_not_taken_for_more_than_it_says(tmp_path: Path) -> None:
    page = _desk(tmp_path, "started: 2020", "started: 1990", "started: 2022")
    assert "No page says that its initiative began in the crisis." in page
    assert "Of these we know only a year or a month" in page
    assert "where it is sure that they were there: [Groep 0](initiatives/groep-0.md), [Groep 2]" in page


def test_who_begins_later_is_announced_and_not_drawn(tmp_path: Path) -> None:
    page = _desk(tmp_path, "started: 2027-01-01", "started: 1990")
    assert (
        "These are still to begin, so they are in no picture: [Groep 0](initiatives/groep-0.md) (1 January 2027)."
        in page
    )
    assert 'aria-label="Groep 0' not in page
    assert 'aria-label="Groep 1' in page


def test_the_dates_of_the_crisis_are_those_of_the_front_page(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    text = (desk.content / "index.md").read_text("utf-8")
    desk.write(
        "index.md", text.replace("---\n", "---\ncrisis: {title: De vloed, from: 2021-07-13, until: 2021-12-31}\n", 1)
    )
    desk.edit("linde/initiatives/eettafel.md", "origin: crisis\n", "")  # that was another crisis
    desk.initiative("kind: informal\nstarted: 2021-08")
    page = desk.page(PAGE)
    assert "By the crisis we mean De vloed, from 13 July 2021 to 31 December 2021." in page
    assert "| [Nieuw](initiatives/nieuw.md) | August 2021 (in the crisis) | yes |" in page


@pytest.mark.parametrize("when", MOMENTS)
def test_the_tables_hold_what_the_picture_of_a_moment_shows(when: str) -> None:
    page, column = _demonstration(), 3 + MOMENTS.index(when)
    drawing = ElementTree.fromstring(re.findall(r"<svg class=\"atlas-svg-wide.*?</svg>", _moment(page, when))[0])
    nodes = [found.findtext(f"{SVG}title", "") for found in drawing.iter(f"{SVG}a")]
    drawn = {"".join(title.itertext()) for path in drawing.iter(f"{SVG}path") for title in path.iter(f"{SVG}title")}
    everyone, all_lines = _tables(page)
    initiatives = [row for row in everyone if row[column] == "✓"]
    lines = [row for row in all_lines if row[column] == "✓"]
    assert {row[0] for row in initiatives} == {name.split(": ")[0] for name in nodes}
    assert len(initiatives) == len(nodes) > 20
    assert {row[0] for row in initiatives if "in the crisis" in row[1]} == {
        name.split(": ")[0] for name in nodes if "Began in the crisis" in name
    }
    for name in nodes:
        (row,) = [row for row in initiatives if row[0] == name.split(": ")[0]]
        assert row[6] in name
        assert when != "now" or (row[7] == "no") == ("Not asked yet" in name)
    assert {f"{a} – {b}: {count} shared participants" for a, b, count, *_ in lines} == drawn
    assert len(lines) == len(drawn) > 20


def test_beside_the_lines_of_then_it_says_that_nobody_counted_then() -> None:
    assert "not of then, for nobody counted then" in _demonstration()


def test_the_line_of_each_initiative_stands_in_time(tmp_path: Path) -> None:
    page = _desk(tmp_path, "started: 2020-04\nstatus: stopped\nstopped: 2020-09", "started: 1990", "status: stopped")
    drawing = ElementTree.fromstring(re.findall(r"<svg class=\"atlas-svg-wide.*?</svg>", page)[0])
    told = ["".join(text.itertext()) for text in drawing.iter(f"{SVG}text")]
    assert told.index("Groep 1") < told.index("Groep 0") < told.index("Groep 2")
    assert {"since 1990", "Apr 2020 – Sept 2020", "? – ?", "start not known"} <= set(told)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_are_whole_on_a_phone(language: str) -> None:
    for drawing in re.findall(r"<svg class=\"atlas-svg-narrow.*?</svg>", _demonstration(language)):
        names = re.findall(r"<(?:tspan|text class=\"atlas-(?:name|label)\")[^>]*>([^<]+)", drawing)
        assert len(names) > 20
        assert not [name for name in names if "…" in name]
