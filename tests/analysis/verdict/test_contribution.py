"""What a resident would notice of who contributes to a challenge (METHODS 3)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.analysis.verdict.contribution import Row, Service, contributions

from ..challenges import contributes, facing


def test_the_matrix() -> None:
    there = facing(
        {
            "meal": {"contributes": [contributes("meet", "eat", reach=60, how="A table."), contributes("call")]},
            "choir": {"contributes": [contributes("meet", reach=40), contributes("eat", reach=9, challenge="other")]},
            "nurse": {"kind": "professional", "contributes": [contributes("out", reach=30)]},
            "film": {},
        },
        {"meet": 250, "eat": 90, "call": None, "out": 80},
    )
    found = contributions(there, "alone")
    assert found.targets == {"meet": 250, "eat": 90, "call": None, "out": 80}
    assert found.needs == ("meet", "eat", "call", "out")
    assert found.rows == (
        Row("choir", {"meet": Service(40, (0,))}),
        Row("meal", {"meet": Service(60, (0,)), "eat": Service(60, (0,)), "call": Service(None, (1,))}),
    )
    assert found.professionals == (Row("nurse", {"out": Service(30, (0,))}),)
    assert found.unserved == ("out",)
    assert found.offers == {"choir": {"meet"}, "meal": {"meet", "eat", "call"}}
    assert found.serving("call") == ("meal",)
    assert found.reached("call") == {}
    assert found.reached("meet") == {"choir": 40, "meal": 60}


def test_a_reach_per_entry_and_nobody_twice() -> None:
    entries = [contributes("meet", reach=20, how="Tea."), contributes("eat", reach=8), contributes("meet", reach=25)]
    found = contributions(facing({"meal": {"contributes": entries}}, {"meet": 50, "eat": 50}), "alone")
    assert found.rows == (Row("meal", {"meet": Service(25, (0, 2)), "eat": Service(8, (1,))}),)


def test_what_stopped_contributes_no_more_and_what_is_paused_does() -> None:
    entry = [contributes("meet", reach=20)]
    pages: dict[str, dict[str, Any]] = {
        status: {"status": status, "contributes": entry} for status in ("active", "paused", "stopped")
    }
    found = contributions(facing(pages, {"meet": 50}), "alone")
    assert found.serving("meet") == ("active", "paused")


def test_a_need_or_challenge_that_does_not_exist() -> None:
    there = facing({"meal": {"contributes": [contributes("sleep", reach=60)]}}, {"eat": 90})
    assert contributions(there, "alone").rows == ()
    with pytest.raises(KeyError):
        contributions(there, "other")


NEEDS = st.lists(st.sampled_from(["meet", "eat", "sleep"]), min_size=1, unique=True)
ENTRIES = st.lists(st.tuples(NEEDS, st.none() | st.integers(0, 99)), max_size=3)
KINDS = st.sampled_from(["informal", "formal", "professional"])


@given(st.dictionaries(st.sampled_from("abcde"), st.tuples(KINDS, ENTRIES)))
def test_professionals_are_never_mixed_in(drawn: dict[str, tuple[str, list[tuple[list[str], int | None]]]]) -> None:
    pages = {
        name: {"kind": kind, "contributes": [contributes(*needs, reach=reach) for needs, reach in entries]}
        for name, (kind, entries) in drawn.items()
    }
    found = contributions(facing(pages, {"meet": 50, "eat": 50}), "alone")
    assert {row.initiative for row in found.professionals} <= {
        n for n, (kind, _) in drawn.items() if kind == "professional"
    }
    assert {row.initiative for row in found.rows} <= {n for n, (kind, _) in drawn.items() if kind != "professional"}
    assert set(found.unserved) == set(found.needs) - {need for row in found.rows for need in row.services}
