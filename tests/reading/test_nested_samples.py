"""Two measurements of nearly the same people: the smaller one is refused, with the line, the reason and what to do."""

from pathlib import Path

import pytest

from tests.reading.folders import Desk, read

OWN = "title: Durven, range: [1, 10], better: higher"


def item(n: int, wave: str = '"2026"', instrument: str = "who-5", more: str = "") -> str:
    means = "mean_before: 4, mean_after: 6, sd_diff: 2"
    return f"  - {{challenge: alleen, instrument: {instrument}, wave: {wave}, invited: 90, n: {n}, {means}{more}}}\n"


def told(tmp_path: Path, *items: str) -> list[str]:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nimpact:\n" + "".join(items).rstrip("\n"))
    return desk.faults()


def passes(tmp_path: Path, *items: str) -> bool:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nimpact:\n" + "".join(items).rstrip("\n"))
    return len(read(desk.content).neighbourhoods["linde"].initiatives["nieuw"].meta.impact) == len(items)


def test_the_smaller_one_is_refused_at_its_line(tmp_path: Path) -> None:
    (fault,) = told(tmp_path, item(34), item(30))
    assert fault.startswith("linde/initiatives/nieuw.md:6: impact[2].n: the measurement among 30 people stands beside ")
    assert 'among 34 people with the same questions, in the wave "2026"' in fault
    assert "what the other 4 people answered can be worked out; keep the larger one and leave this one out" in fault


def test_it_is_the_smaller_one_also_where_it_stands_first(tmp_path: Path) -> None:
    (fault,) = told(tmp_path, item(30), item(34))
    assert ":5: impact[1].n: " in fault


@pytest.mark.parametrize("n", [25, 33])
def test_up_to_nine_apart_is_refused(tmp_path: Path, n: int) -> None:
    (fault,) = told(tmp_path, item(34), item(n))
    assert f"what the other {34 - n} p" in fault


@pytest.mark.parametrize("n", [34, 24])
def test_the_same_people_or_ten_fewer_may_stand_beside(tmp_path: Path, n: int) -> None:
    assert passes(tmp_path, item(34), item(n))


def test_what_gives_way_itself_makes_no_other_give_way(tmp_path: Path) -> None:
    (fault,) = told(tmp_path, item(34), item(25), item(24))
    assert "among 25 people" in fault


@pytest.mark.parametrize(
    "other",
    [
        item(30, wave='"2025"'),
        item(30, instrument="swemwbs"),
        item(30, instrument="de-jong-gierveld-6"),
    ],
)
def test_another_time_or_questionnaire_may(tmp_path: Path, other: str) -> None:
    means = "mean_before: 4, mean_after: 6"
    if "swemwbs" in other:
        other = other.replace(means, "mean_before: 20, mean_after: 22")
    assert passes(tmp_path, item(34), other)


@pytest.mark.parametrize(("wave", "other"), [("voorjaar 2026", "mei 2026"), ("eerste ronde", '"2019"')])
def test_waves_that_may_be_of_one_time_are_held_to_it(tmp_path: Path, wave: str, other: str) -> None:
    (fault,) = told(tmp_path, item(34, wave=wave), item(30, wave=other))
    assert "write years or months in wave, such as 2025-09 – 2026-05" in fault


@pytest.mark.parametrize(
    ("one", "two", "is_refused"),
    [
        (", item: Durft u te spreken", ", item: durft u  te spreken", True),
        (", item: Durft u te spreken", ", item: Durft u te bellen", False),
        (", item: Durft u te spreken", "", True),
        ("", "", True),
    ],
)
def test_an_own_question_is_the_same_by_its_words(tmp_path: Path, one: str, two: str, is_refused: bool) -> None:
    items = [item(n, instrument="custom", more=f", {OWN}{more}") for n, more in ((34, one), (30, two))]
    if is_refused:
        (fault,) = told(tmp_path, *items)
        assert "impact[2].n: the measurement among 30 people" in fault
    else:
        assert passes(tmp_path, *items)


def test_a_translation_does_not_make_one_question_of_two(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    items = [item(n, instrument="custom", more=f", {OWN}, item: {name}") for n, name in ((34, "een"), (30, "twee"))]
    desk.initiative("kind: informal\nimpact:\n" + "".join(items).rstrip("\n"))
    english = "---\ntitle: New\nimpact:\n  - {item: one}\n  - {item: ONE }\n---\n\nWe do something together.\n"
    desk.write("linde/initiatives/nieuw.en.md", english)
    (fault,) = desk.faults()
    assert fault.startswith("linde/initiatives/nieuw.en.md:5: impact[2]: the measurement among 30 people")
    desk.edit("linde/initiatives/nieuw.en.md", "ONE ", "two")
    read(desk.content)


def test_a_pair_is_told_once_and_not_for_every_translation(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nimpact:\n" + (item(34) + item(30)).rstrip("\n"))
    desk.write("linde/initiatives/nieuw.en.md", "---\ntitle: New\n---\n\nWe do something together.\n")
    assert len(desk.faults()) == 1
