"""The counts of a roster: every wrong row is told, and counts that give people away are refused."""

from pathlib import Path

import pytest

from .folders import DAVIS, PROTECTED, Desk, read

CSV = "linde/data/shared_participants.csv"
YML = "linde/data/shared_participants.yml"
META = "counted_on: 2026-01-01\nhow: Ledenlijst\n"
HEADER = "initiative_a,initiative_b,shared\n"
DAVIS_YML = "davis/data/shared_participants.yml"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path)
    found.write(YML, META)
    return found


def _faults(desk: Desk, rows: str, header: str = HEADER) -> list[str]:
    desk.write(CSV, header + rows)
    return [fault.split("; ")[0] for fault in desk.faults()]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("koor,eettafel", "this row has 2 cells"),
        ("koor,eettafel,5,5", "this row has 4 cells"),
        ("koor,eettafl,5", 'initiative_b: there is no initiative "eettafl" in this neighbourhood'),
        ("koor,koor,5", "an initiative cannot share participants with itself"),
        ("koor,eettafel,vijf", 'shared: "vijf" is not a whole number'),
        ("koor,eettafel,-5", 'shared: "-5" is not a whole number'),
        ("koor,eettafel,٥", 'shared: "٥" is not a whole number'),
        ("koor,eettafel,4", "shared: 4 is fewer than 5: so small a group could be recognised"),
        ("koor,eettafel,7", "shared: 7 is an exact count, and exact counts stay private"),
    ],
)
def test_a_wrong_row_is_told_at_its_line(desk: Desk, row: str, told: str) -> None:
    assert _faults(desk, f"\n{row}\n") == [f"{CSV}:3: {told}"]


def test_a_pair_that_appears_twice_is_told_whichever_comes_first(desk: Desk) -> None:
    assert _faults(desk, "koor,eettafel,5\neettafel,koor,10\n") == [f"{CSV}:3: this pair appears twice"]


@pytest.mark.parametrize("header", ["", "a,b,c\n"])
def test_columns_without_names_are_told(desk: Desk, header: str) -> None:
    assert _faults(desk, "koor,eettafel,5\n", header) == [f"{CSV}:1: the first line does not name the columns"]


def test_a_professional_resource_is_no_part_of_the_counts(desk: Desk) -> None:
    desk.initiative("kind: professional")
    assert _faults(desk, "koor,nieuw,5\n") == [f'{CSV}:2: initiative_b: "nieuw" is a professional resource']


def test_a_sensitive_group_needs_ten(desk: Desk) -> None:
    desk.initiative("kind: informal\nsensitive: true")
    assert _faults(desk, "koor,nieuw,5\n") == [
        f"{CSV}:2: shared: 5 is fewer than 10: so small a group could be recognised"
    ]
    desk.write(CSV, HEADER + "koor,nieuw,10\n")
    assert read(desk.content)


def test_counts_need_to_say_when_and_how(desk: Desk) -> None:
    (desk.content / YML).unlink()
    assert _faults(desk, "koor,eettafel,5\n") == [f"{CSV}:1: this file needs shared_participants.yml beside it"]


@pytest.mark.parametrize("finer", ["k: 4", "bin_width: 1", "k_sensitive: 5"])
def test_finer_counts_need_a_public_source(desk: Desk, finer: str) -> None:
    desk.write(YML, f"{META}{finer}\n")
    assert [f.split(":")[0] for f in _faults(desk, "koor,eettafel,5\n")] == [YML]
    desk.write(YML, f"{META}{finer}\npublic_source: Gedrukt in het jaarboek\n")
    assert read(desk.content)


def test_good_counts_become_lines_with_the_smaller_id_first(desk: Desk) -> None:
    desk.write(CSV, HEADER + "\nkoor , eettafel, 10\n")
    shared = read(desk.content).neighbourhoods["linde"].shared
    assert shared is not None
    assert [(line.a, line.b, line.shared) for line in shared.lines] == [("eettafel", "koor", 10)]


def test_nearly_a_whole_group_is_refused(desk: Desk) -> None:
    """Rule 3: above nine tenths of the smaller group."""
    desk.initiative("kind: informal\npeople: {participants: 11}")
    assert _faults(desk, "koor,nieuw,10\n") == [f"{CSV}:2: koor,nieuw: 10 is nearly the whole group of 11 people"]
    desk.initiative("kind: informal\npeople: {participants: 12}")
    assert read(desk.content)


def test_two_counts_that_force_two_hidden_groups_to_overlap_are_refused(desk: Desk) -> None:
    """Rule 5: of 40 people 20 + 25 leave at least five who are in both others; 20 + 20 leave none."""
    desk.initiative("kind: informal")
    (fault,) = _faults(desk, "eettafel,koor,20\neettafel,nieuw,25\n")
    assert fault.endswith("with the other counts of eettafel this gives away that koor and nieuw share people")
    desk.write(CSV, HEADER + "eettafel,koor,20\neettafel,nieuw,20\n")
    assert read(desk.content)
    desk.write(CSV, HEADER + "eettafel,koor,20\neettafel,nieuw,25\nkoor,nieuw,5\n")
    assert read(desk.content)


def test_the_exact_counts_of_davis_are_public_and_would_be_refused_if_they_were_not(tmp_path: Path) -> None:
    assert len(read(DAVIS).neighbourhoods["davis"].shared.lines) == 66  # type: ignore[union-attr]
    desk = Desk(tmp_path, DAVIS)
    text = (desk.content / DAVIS_YML).read_text("utf-8")
    kept = [line for line in text.splitlines() if not line.startswith(("public_source", "k", "bin_width"))]
    desk.write(DAVIS_YML, "\n".join(kept))
    faults = desk.faults()
    assert any("is an exact count" in fault for fault in faults)
    assert any("so small a group could be recognised" in fault for fault in faults)


def test_the_davis_counts_in_bins_alone_still_give_people_away(tmp_path: Path) -> None:
    """Bins and the threshold without rules 3 and 5 are not enough (METHODS 1)."""
    desk = Desk(tmp_path, DAVIS)
    name = "davis/data/shared_participants.csv"
    rows = [row.split(",") for row in (desk.content / name).read_text("utf-8").splitlines()[1:]]
    binned = [f"{a},{b},{int(n) // 5 * 5}" for a, b, n in rows if int(n) >= 5]
    desk.write(name, HEADER + "\n".join(binned) + "\n")
    desk.write(DAVIS_YML, "counted_on: 1941-01-01\nhow: Attendance noted by observers\n")
    faults = desk.faults()
    assert any("nearly the whole group" in fault for fault in faults)
    assert any("gives away that" in fault for fault in faults)


def test_the_protected_counts_of_davis_may_be_published() -> None:
    assert len(read(PROTECTED).neighbourhoods["davis"].shared.lines) == 11  # type: ignore[union-attr]
