"""Which days can the name of a wave mean? Two waves of one time are never taken for waves of two."""

from datetime import date

import pytest

from atlas.model.wave_time import overlap, wave_span


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("najaar 2024 – voorjaar 2025", date(2024, 9, 1), date(2025, 5, 31)),
        ("Spring 2026", date(2026, 3, 1), date(2026, 5, 31)),
        ("voorjaar en najaar 2026", date(2026, 3, 1), date(2026, 12, 31)),
        ("september tot maart 2026", date(2025, 9, 1), date(2026, 12, 31)),
        ("mei 2026", date(2026, 5, 1), date(2026, 5, 31)),
        ("sept. 2025 - jun. 2026", date(2025, 9, 1), date(2026, 6, 30)),
        ("schooljaar 2025-2026", date(2025, 8, 1), date(2026, 7, 31)),
        ("seizoen 2025/26", date(2025, 8, 1), date(2026, 7, 31)),
        ("2019-2023", date(2019, 1, 1), date(2023, 12, 31)),
        ("2025-09 – 2026-05", date(2025, 9, 1), date(2026, 5, 31)),
        ("2025-09-15/2026-05-02", date(2025, 9, 15), date(2026, 5, 2)),
        ("2026-04-31", date(2026, 4, 1), date(2026, 4, 30)),
        ("ربيع 2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026 voorjaar", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_the_days_of_a_wave(name: str, first: date, last: date) -> None:
    assert wave_span(name) == (first, last)


def test_the_day_of_measuring_belongs_to_it() -> None:
    assert wave_span("2025", date(2026, 1, 10)) == (date(2025, 1, 1), date(2026, 1, 10))


@pytest.mark.parametrize("name", ["eerste meting", "1", "groep 12345", "31 mei"])
def test_without_a_year_it_may_be_any_time(name: str) -> None:
    assert wave_span(name) is None
    assert overlap(wave_span(name), wave_span("2020"))


@pytest.mark.parametrize(
    ("a", "b", "together"),
    [
        ("najaar 2024 – voorjaar 2025", "najaar 2025 – voorjaar 2026", False),
        ("schooljaar 2024-2025", "schooljaar 2025-2026", False),
        ("voorjaar 2026", "najaar 2026", False),
        ("voorjaar 2026", "2026", True),
        ("schooljaar 2025-2026", "voorjaar 2026", True),
        ("2026-01/2026-06", "2026-06", True),
    ],
)
def test_waves_of_one_time(a: str, b: str, together: bool) -> None:
    assert overlap(wave_span(a), wave_span(b)) is together
    assert overlap(wave_span(b), wave_span(a)) is together
