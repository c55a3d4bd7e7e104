"""What people decided or learned has a name and a day, and that day is not in the future."""

from pathlib import Path

import pytest

from .folders import Desk

NEIGHBOURHOOD = "linde/index.md"
CHALLENGE = "linde/challenges/alleen.md"
ASSIGNMENT = "linde/assignments/samen.md"
NOT_ADOPTED = "it is not told who adopted this bar, and when"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def _bar(desk: Desk, thresholds: str) -> None:
    desk.edit(NEIGHBOURHOOD, "municipality: ", f"thresholds: {{{thresholds}}}\nmunicipality: ")


@pytest.mark.parametrize(
    "thresholds",
    [
        "reach: 0.4",
        "effect: 0.4, adopted_by: Raad",
        "continuity: 0.6, adopted_on: 2026-01-05",
        "reach: 0.3, adopted_by: Raad",
    ],
)
def test_another_bar_needs_who_adopted_it_and_when(desk: Desk, thresholds: str) -> None:
    _bar(desk, thresholds)
    (fault,) = desk.faults()
    assert fault.startswith(f"{NEIGHBOURHOOD}:")
    assert f"thresholds: {NOT_ADOPTED}; add" in fault


@pytest.mark.parametrize("thresholds", ["reach: 0.3", "reach: 0.4, adopted_by: Raad, adopted_on: 2026-01-05"])
def test_the_bar_an_atlas_starts_with_needs_nobody(desk: Desk, thresholds: str) -> None:
    _bar(desk, thresholds)
    assert ("Nobody has adopted this bar yet" in desk.page(CHALLENGE)) == ("adopted" not in thresholds)


def _review(desk: Desk, review: str) -> None:
    head = f"challenge: alleen\ngiven_by: Raad\ngiven_on: 2026-01-20\npartners: [koor]\nreviews: [{{{review}}}]"
    desk.write(ASSIGNMENT, f"---\n{head}\n---\n\nSamen.\n")


def test_nobody_has_learned_anything_in_the_future(desk: Desk) -> None:
    _review(desk, "date: 2026-06-02, learned: Dat het werkt.")
    (fault,) = desk.faults()
    assert fault.startswith(f"{ASSIGNMENT}:6: reviews[1].date: nobody can have learned anything yet on 2026-06-02")


@pytest.mark.parametrize("review", ["date: 2026-06-02", "date: 2026-06-01, learned: Dat het werkt."])
def test_looking_back_may_be_planned(desk: Desk, review: str) -> None:
    _review(desk, review)
    assert desk.page(CHALLENGE)


@pytest.mark.parametrize(
    ("path", "above", "facts", "key"),
    [
        (CHALLENGE, "stated_on: ", "override: {verdict: 2, by: Raad, on: 2026-06-02, reason: Zo.}", "override.on"),
        (NEIGHBOURHOOD, "municipality: ", "population: {count: 900, on: 2026-06-02, source: CBS}", "population.on"),
    ],
)
def test_what_was_decided_or_counted_was_so_before_today(
    desk: Desk, path: str, above: str, facts: str, key: str
) -> None:
    desk.edit(path, above, f"{facts}\n{above}")
    (fault,) = desk.faults()
    assert f"{key}: 2026-06-02 lies in the future" in fault
