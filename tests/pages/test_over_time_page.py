"""The page through the crisis says what it knows, and what it does not."""

from pathlib import Path

from tests.reading.folders import Desk

PAGE = "linde/over-time.md"


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
    assert "| [Groep 1](initiatives/groep-1.md) | April 2020 | stopped: 2021 |" in page
    assert "| [Groep 2](initiatives/groep-2.md) | not known | yes |" in page
    assert page.count("<figure") == 3
    assert "new: Groep 0" in page
    assert "new: Groep 3" not in page


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
    assert "| [Nieuw](initiatives/nieuw.md) | August 2021 | yes |" in page
