"""Which initiatives were there before, in and since a crisis; what is not known is not filled in."""

from datetime import date

import pytest

from atlas.analysis.time.over_time import OverTime, over_time
from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Crisis, NeighbourhoodMeta

CORONA = Crisis()
TODAY = date(2026, 6, 1)


def _found(crisis: Crisis = CORONA, /, **pages: dict[str, str]) -> OverTime:
    documents = {
        key: Document(key, Version(f"x/{key}.md", "nl", Initiative(**{"title": key, "kind": "informal", **meta}), ""))
        for key, meta in pages.items()
    }
    place = Document("x", Version("x/index.md", "nl", NeighbourhoodMeta(title="x", municipality="y"), ""))
    return over_time(Neighbourhood("x", place, documents, {}, {}, {}, {}, None), crisis, TODAY)


def _moments(**meta: str) -> list[str]:
    return [moment.when for moment in _found(one=meta).moments if moment.initiatives]


@pytest.mark.parametrize(
    ("meta", "moments"),
    [
        ({"started": "1988"}, ["before", "during", "now"]),
        ({"started": "2020-02"}, ["before", "during", "now"]),
        ({"started": "2020-03-12"}, ["during", "now"]),
        ({"started": "2020-03", "origin": "crisis"}, ["during", "now"]),
        ({"started": "2020"}, ["during", "now"]),
        ({"started": "2022-04"}, ["now"]),
        ({"started": "2022"}, ["now"]),
        ({}, ["now"]),
        ({"origin": "crisis"}, ["during", "now"]),
        ({"started": "2020-03-20", "status": "stopped", "stopped": "2020-09"}, ["during"]),
        ({"started": "1990", "status": "stopped", "stopped": "2019"}, []),
        ({"started": "1990", "status": "stopped", "stopped": "2020"}, []),
        ({"started": "1990", "status": "stopped", "stopped": "2021"}, ["before", "during"]),
        ({"started": "1990", "status": "stopped"}, []),
        ({"started": "1990", "status": "paused"}, ["before", "during", "now"]),
        ({"started": "2026-06-01"}, ["now"]),
        ({"started": "2026"}, ["now"]),
        ({"started": "2026-06-02"}, []),
        ({"started": "2027"}, []),
    ],
)
def test_an_initiative_is_there_when_its_page_says_so(meta: dict[str, str], moments: list[str]) -> None:
    assert _moments(**meta) == moments


def test_what_the_crisis_brought_and_what_is_left_of_it() -> None:
    found = _found(
        old={"started": "1990"},
        lasting={"started": "2020-04"},
        gone={"started": "2020-03", "origin": "crisis", "status": "stopped", "stopped": "2020-09"},
        year={"started": "2020"},
        unknown={},
        paid={"started": "2020-05", "kind": "professional"},
    )
    assert (found.born, found.still, found.stopped) == (("gone", "lasting"), ("lasting",), ("gone",))
    assert (found.vague, found.undated) == (("year",), ("unknown",))


@pytest.mark.parametrize(
    ("started", "vague"),
    [("2019", False), ("2020", True), ("2020-03", True), ("2020-04", False), ("2021", False), ("2022", True),
     ("2022-03", True), ("2022-03-23", False), ("2023", False)],
)  # fmt: skip
def test_a_year_or_month_that_lies_partly_in_the_crisis_is_vague(started: str, vague: bool) -> None:
    found = _found(one={"started": started})
    assert bool(found.vague) is vague
    assert not (found.vague and found.born)


def test_a_whole_crisis_within_a_year_is_vague_too() -> None:
    flood = Crisis(**{"from": date(2021, 7, 13), "until": date(2021, 9, 30)})
    assert _found(flood, one={"started": "2021"}).vague == ("one",)


def test_who_begins_later_is_only_announced() -> None:
    found = _found(one={"started": "2027-01-01"}, two={"started": "2026-05"})
    assert (found.coming, found.undated, found.vague) == (("one",), (), ())


def test_another_crisis_has_other_dates() -> None:
    flood = Crisis(**{"title": "The flood", "from": date(2021, 7, 13), "until": "2021-12-31"})
    assert (flood.from_, flood.until) == (date(2021, 7, 13), date(2021, 12, 31))


def test_every_life_holds_the_days_that_can_be_meant_and_nothing_that_is_not_known() -> None:
    found = _found(
        gone={"started": "2019-03", "status": "stopped", "stopped": "2021"},
        new={"started": "2026"},
        unknown={},
        vanished={"started": "1990-05-01", "status": "stopped"},
        later={"started": "2027"},
    )
    assert [life.initiative for life in found.lives] == ["vanished", "gone", "new", "unknown"]
    vanished, gone, new, unknown = found.lives
    assert (vanished.began, vanished.ended, vanished.still) == ((date(1990, 5, 1), date(1990, 5, 1)), None, False)
    assert gone.began == (date(2019, 3, 1), date(2019, 3, 31))
    assert gone.ended == (date(2021, 1, 1), date(2021, 12, 31))
    assert new.began == (date(2026, 1, 1), TODAY)
    assert (unknown.began, unknown.ended, unknown.still) == (None, None, True)
