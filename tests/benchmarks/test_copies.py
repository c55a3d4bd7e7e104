"""A city to measure with is an atlas that could be published."""

from datetime import date
from pathlib import Path

from atlas.checking import read_checked

from .copies import make_city


def test_a_city_of_copies_passes_its_check(tmp_path: Path) -> None:
    initiatives = make_city(tmp_path / "content", 2)
    atlas = read_checked(tmp_path / "content", date(2026, 11, 27))
    assert sum(len(one.initiatives) for one in atlas.neighbourhoods.values()) == initiatives > 0
