"""Reading much without a search for circles of objects: not meanwhile, and not of all that is new right after it."""

import gc

import pytest

from atlas.reading.collecting import without_collecting


def test_there_is_no_search_meanwhile_and_what_was_made_counts_as_old() -> None:
    with without_collecting():
        assert not gc.isenabled()
        with without_collecting():
            made = [[number] for number in range(50_000)]
        assert not gc.isenabled(), "the inner one leaves it as it was"
        assert gc.get_count()[0] > 40_000
    assert gc.isenabled()
    assert gc.get_count()[0] < 1_000
    assert gc.get_freeze_count() == 0
    circle: list[object] = [made]
    circle.append(circle)
    del circle
    assert gc.collect() > 0, "circles are found as ever"


def test_what_was_frozen_stays_so() -> None:
    gc.freeze()
    try:
        with without_collecting():
            pass
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_a_fault_leaves_it_on() -> None:
    with pytest.raises(ValueError, match="no"), without_collecting():
        raise ValueError("no")
    assert gc.isenabled()
