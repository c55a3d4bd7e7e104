"""Whatever is in a private file: no traceback, nothing half written, and no name of a person in what is said."""

import json
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from atlas.cli import main
from tests.private.files import write_csv, write_excel
from tests.private.mutations import mutated, mutated_workbook
from tests.reading.folders import Desk, read

Captured = pytest.CaptureFixture[str]
Mutation = Callable[[Random, bytes], bytes]
FIRST = ("Zwaantje", "Quirijn", "Xaviera", "Wybrandus", "Jildou", "Oebele")
LAST = ("Quispel", "Vlietstra", "Kwakkelaar", "Zijlstra", "Oxenaar")
PEOPLE = [f"{first} {last}" for first in FIRST for last in LAST]
TRIES = 40


def _roster() -> list[tuple[object, ...]]:
    rows = [(name, group) for place, name in enumerate(PEOPLE) for group in ("koor", "eettafel") if place % 3]
    return [("participant", "initiative"), *rows]


def _matrix() -> list[tuple[object, ...]]:
    rows = [(name, "x", "ja" if place % 3 else "") for place, name in enumerate(PEOPLE)]
    return [("Wie doet mee", "", ""), ("naam", "koor", "eettafel"), *rows, ("Totaal", 30, 20)]


def _answers() -> list[tuple[object, ...]]:
    both = (("before", 0), ("after", 1))
    rows = [
        (name, when, 40 + 4 * (place % 5) + later * 8 * (place % 3))
        for place, name in enumerate(PEOPLE)
        for when, later in both
    ]
    return [("respondent", "occasion", "score"), *rows]


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _named(said: str) -> list[str]:
    return [name for name in (*FIRST, *LAST) if name.casefold() in said.casefold()]


def _holds(
    file: Path,
    sound: bytes,
    mutate: Mutation,
    call: list[str],
    content: Path,
    capsys: Captured,
    seed: int,
    *,
    in_part: bool = False,
) -> set[int]:
    """Run a command on mutated copies of a file; gives the exit statuses that were seen.

    `in_part`: whether it may use some of a file and tell the rest; then what it wrote is an atlas that can be read.
    """
    before, statuses = _files(content), set()
    for number in range(TRIES):
        draw = Random(seed * 100_000 + number)
        file.write_bytes(mutate(draw, sound))
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            status = main(call)
        assert not [one for one in warned if one.category is UserWarning], number
        seen = capsys.readouterr()
        assert not _named(seen.out + seen.err), (number, seen)
        after = _files(content)
        assert not [path for path, text in after.items() if _named(text.decode())], number
        assert status in (0, 1), (number, seen.err)
        if in_part:
            read(content, date(2026, 11, 23))
        else:
            assert status == 0 or after == before, number
        assert status == 0 or (seen.out + seen.err).strip(), number
        statuses.add(status)
        for path in after.keys() - before.keys():
            path.unlink()
        for path, text in before.items():
            path.write_bytes(text)
    return statuses


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(("ending", "mutate"), [(".csv", mutated), (".xlsx", mutated_workbook)])
@pytest.mark.parametrize("command", ["participants", "matrix", "answers"])
def test_a_mutated_private_list(
    tmp_path: Path, capsys: Captured, command: str, ending: str, mutate: Mutation, seed: int
) -> None:
    content = Desk(tmp_path).content
    file = tmp_path / f"list{ending}"
    rows = {"participants": _roster, "matrix": _matrix, "answers": _answers}[command]()
    (write_csv if ending == ".csv" else write_excel)(file, rows)
    to = str(content / "linde/data")
    if command != "answers":
        call = ["participants", str(file), "--to", to, "--today", "2026-11-23", "--reason", "a test"]
    else:
        wave = ["--wave", "spring 2026", "--invited", "90", "--write", "--content", str(content)]
        call = ["answers", str(file), "--instrument", "who-5", "--initiative", "eettafel", *wave]
    sound = file.read_bytes()
    assert main([*call, "--language", "en"]) == 0, capsys.readouterr()
    content = Desk(tmp_path / "again").content
    call = [part.replace(str(tmp_path / "content"), str(content)) for part in call]
    assert 1 in _holds(file, sound, mutate, [*call, "--language", "en"], content, capsys, seed)


@pytest.mark.parametrize("seed", [1, 2])
def test_mutated_grants(tmp_path: Path, capsys: Captured, seed: int) -> None:
    content = Desk(tmp_path).content
    grant = {
        "id": "360G-a-1",
        "title": "Grant",
        "description": "Food",
        "currency": "EUR",
        "amountAwarded": 1000,
        "awardDate": "2025-01-01",
        "recipientOrganization": [{"id": "x", "name": "Eettafel"}],
        "fundingOrganization": [{"id": "y", "name": "Gemeente"}],
    }
    file = tmp_path / "grants.json"
    sound = json.dumps({"grants": [grant, {**grant, "id": "360G-a-2"}]}, indent=1).encode()
    call = ["import", "360giving", str(file), "--to", str(content / "linde"), "--language", "en"]
    assert 1 in _holds(file, sound, mutated, call, content, capsys, seed)


@pytest.mark.parametrize("ending", [".json", ".geojson", ".csv"])
@pytest.mark.parametrize("seed", [1, 2])
def test_mutated_lists_of_others(tmp_path: Path, capsys: Captured, ending: str, seed: int) -> None:
    """Rows that cannot be used are told, and the others are used."""
    content = Desk(tmp_path).content
    clubs = [{"name": f"Club {number}", "place": {"street": "Plein 1"}} for number in range(3)]
    points = [
        {"type": "Feature", "properties": club, "geometry": {"type": "Point", "coordinates": [5, 52]}} for club in clubs
    ]
    sound = {
        ".json": json.dumps(clubs, indent=1),
        ".geojson": json.dumps({"type": "FeatureCollection", "features": points}, indent=1),
        ".csv": "name,place.street\n" + "".join(f"Club {number},Plein 1\n" for number in range(3)),
    }[ending].encode()
    file, mapping = tmp_path / f"list{ending}", tmp_path / "map.yml"
    mapping.write_text("source: {name: List}\npage:\n  title: name\n  kind: {value: informal}\n")
    call = ["import", "list", str(file), "--mapping", str(mapping), "--to", str(content / "linde"), "--language", "en"]
    file.write_bytes(sound)
    assert main([*call, "--dry-run"]) == 0, capsys.readouterr()
    _holds(file, sound, mutated, call, content, capsys, seed, in_part=True)
