"""A name stands on as few lines as it fits on, and is cut only where no number of lines will do."""

import pytest

from atlas.graphs.text import width_of, wrap


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (300, ("Good Morning telephone circle",)),
        (110, ("Good Morning", "telephone circle")),
        (85, ("Good Morning", "telephone", "circle")),
    ],
)
def test_a_name_is_broken_before_it_is_cut(width: float, lines: tuple[str, ...]) -> None:
    assert wrap("Good Morning telephone circle", 12, width, 3) == lines
    assert all(width_of(line, 12) <= width for line in lines)


def test_two_lines_are_the_most_where_there_is_no_room_for_three() -> None:
    first, second = wrap("Good Morning telephone circle", 12, 85)
    assert first == "Good Morning"
    assert second.endswith("…")


def test_a_word_that_fits_nowhere_is_cut() -> None:
    assert wrap("Boodschappendienst", 12, 60, 3)[0].endswith("…")


def test_a_very_long_text_takes_no_time() -> None:
    assert len(wrap("woord " * 300, 12, 90, 3)) == 2
