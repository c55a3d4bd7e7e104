"""Lines that came, stayed and went since an earlier year, and what the two years cannot tell."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from atlas.analysis.network.changes import Change, Changes, changes
from atlas.analysis.network.patchwork import patchwork
from atlas.model.atlas import Neighbourhood
from atlas.model.earlier import EarlierCount, EarlierMeta
from atlas.model.shared import SharedLine

from ..neighbourhoods import TICKED, neighbourhood, roster, ticks

LAST_YEAR = date(TICKED.year - 1, 2, 1)


def earlier(*lines: tuple[str, str, int], on: date = LAST_YEAR, **meta: Any) -> EarlierCount:
    facts = {"counted_on": on, "how": "Then", "asked": (), **meta}
    return EarlierCount(
        name=str(on.year), meta=EarlierMeta(**facts), lines=tuple(SharedLine(a=a, b=b, shared=n) for a, b, n in lines)
    )


def since(there: Neighbourhood, *counts: EarlierCount) -> Changes | None:
    then = replace(there, earlier=counts)
    return changes(then, patchwork(then))


def told(found: Changes | None) -> dict[str, list[tuple[str, str]]]:
    assert found is not None
    return {kind: [(one.a, one.b) for one in getattr(found, kind)] for kind in ("came", "stayed", "went")}


NOW = {"a": ticks(b=10, c=5), "b": ticks(a=10), "c": {}, "d": {}}


def test_lines_come_stay_and_go() -> None:
    found = since(neighbourhood(NOW), earlier(("a", "b", 10), ("b", "c", 5), ticked=("a", "b")))
    assert told(found) == {"came": [("a", "c")], "stayed": [("a", "b")], "went": [("b", "c")]}
    assert found is not None
    assert found.pairs == 5  # all but c–d, of which neither was asked in either year
    assert not found.not_compared


def test_who_was_not_there_or_not_asked_then_or_again_is_not_compared() -> None:
    pages = {**NOW, "old": {"status": "stopped"}, "new": {"started": TICKED.isoformat()[:7]}}
    pages["a"] = ticks(b=10, c=5, new=20)
    then = earlier(("a", "old", 10), ("c", "d", 10), ("a", "b", 10), ticked=("b", "c"))
    found = since(neighbourhood(pages), then)
    assert told(found) == {"came": [("a", "c")], "stayed": [("a", "b")], "went": []}
    assert found is not None
    assert dict(found.not_compared) == {"stopped": 1, "new": 1, "not-asked-again": 1}
    few = since(neighbourhood(NOW), earlier(("a", "b", 10), ticked=("b",)))
    assert told(few) == {"came": [], "stayed": [("a", "b")], "went": []}
    assert few is not None
    assert dict(few.not_compared) == {"not-asked-then": 1}  # a–c: nobody asked either of them then


def test_what_was_counted_less_than_a_year_later_is_not_compared() -> None:
    close = date(TICKED.year, 1, 1)
    assert since(neighbourhood(NOW), earlier(("a", "b", 10), on=close, ticked=("a", "b"))) is None
    assert since(neighbourhood(NOW), earlier(("a", "b", 10), on=TICKED, ticked=("a", "b"))) is None


def test_the_latest_count_that_can_be_compared_is_taken() -> None:
    counts = (
        earlier(on=date(2022, 1, 1), ticked=("a", "b")),
        earlier(on=date(2024, 1, 1), ticked=("a", "b")),
        earlier(on=date(TICKED.year, 1, 1), ticked=("a", "b")),
    )
    found = since(neighbourhood(NOW), *counts)
    assert found is not None
    assert found.name == "2024"


def test_a_roster_that_was_put_aside_as_it_was_can_be_compared() -> None:
    shared = roster(("a", "b", 10), ("a", "d", 5))
    found = since(
        neighbourhood({key: {} for key in "abcd"}, shared), earlier(("a", "b", 10), asked="all", on=date(2024, 5, 1))
    )
    assert told(found) == {"came": [("a", "d")], "stayed": [("a", "b")], "went": []}


def test_a_coarser_year_hides_the_thin_lines_of_the_other() -> None:
    found = since(neighbourhood(NOW), earlier(("a", "b", 10), ticked=("a", "b"), k=10))
    assert told(found) == {"came": [], "stayed": [("a", "b")], "went": []}
    assert found is not None
    assert dict(found.not_compared) == {"threshold": 1}


@pytest.mark.parametrize(
    ("then", "now", "towards"),
    [
        ((5, 9), (10, 14), "stronger"),
        ((10, 14), (5, 9), "weaker"),
        ((5, 9), (5, 9), "alike"),
        ((5, 14), (10, 14), "alike"),
    ],
)
def test_strengths_differ_only_where_their_bins_do_not_overlap(
    then: tuple[int, int], now: tuple[int, int], towards: str
) -> None:
    assert Change("a", "b", then, now).towards == towards
