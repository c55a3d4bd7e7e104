"""What is far too large, too deep, or leads out of the folder: told soon, with little memory, at its file."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading.folders import ROOT, Desk

NEW = "linde/initiatives/nieuw.md"
SECONDS = 5
"""Two, and some for a slow machine; those that were not held back took from ten seconds to forever."""
KILOBYTES = 500_000
_CHECK = """\
import resource, sys
from atlas.cli import main
code = main(["check", sys.argv[1], "--language", "en"])
usage = resource.getrusage(resource.RUSAGE_SELF)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
sys.exit(code)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))


def told(desk: Desk) -> str:
    """What `atlas check` says, in time and within its memory."""
    command = [sys.executable, "-c", _CHECK, str(desk.content)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "ATLAS_TODAY": "2026-06-01"}
    run = subprocess.run(
        command, env=environment, preexec_fn=_limited, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 1, run.stderr
    seconds, kilobytes = map(float, run.stdout.split())
    assert seconds < SECONDS
    assert kilobytes < KILOBYTES
    return run.stderr.replace(f"{desk.content.as_posix()}/", "")


def _aliases() -> str:
    rows = [
        f"{key}: &{key} [{', '.join([f'*{before}'] * 9)}]" for before, key in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    return "\n".join(["a: &a [x, x, x]", *rows])


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        pytest.param(_aliases, f"{NEW}:5: a reference (*) is not allowed here", id="aliases"),
        pytest.param(
            lambda: "\n".join(f"sleutel{number}: x" for number in range(10_000)),
            f"{NEW}:1: there are 9900 more things to mend here; mend the others first",
            id="keys",
        ),
        pytest.param(
            lambda: "also_attend:\n  counts:\n" + "\n".join(f"    koor{number}: 10" for number in range(9_000)),
            f"{NEW}:5: also_attend.counts: this holds 9000 items, and can hold 500",
            id="counts",
        ),
        pytest.param(
            lambda: f"schedule: [{'{weekday: monday}, ' * 8_000}]",
            f"{NEW}:4: schedule: this holds 8000 items, and can hold 500",
            id="items",
        ),
        pytest.param(
            lambda: f"place: {'[' * 20_000}{']' * 20_000}", f"{NEW}:1: groups and lists lie too deep", id="deep lists"
        ),
        pytest.param(
            lambda: f"place: {'{a: ' * 900}x{'}' * 900}", f"{NEW}:1: groups and lists lie too deep", id="deep groups"
        ),
        pytest.param(
            lambda: f"summary: {'x' * 5_000_000}", f"{NEW}:1: this file is 5001 kB, and can be 200 kB", id="a field"
        ),
        pytest.param(
            lambda: 'schedule: [{rrule: "FREQ=SECONDLY"}]', "schedule[1].rrule: ", id="a rule for every second"
        ),
        pytest.param(
            lambda: "contributes: [{challenge: ../../x, needs: [../y]}]", '"../../x" is not an id', id="paths"
        ),
        pytest.param(lambda: "picture: {file: ../../x.png, alt: x}", "picture.file: ", id="path of a picture"),
    ],
)
def test_front_matter_that_would_fill_the_memory_is_told(desk: Desk, facts: Callable[[], str], sentence: str) -> None:
    desk.initiative(f"kind: informal\n{facts()}")
    assert sentence in told(desk)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        pytest.param(lambda: "een regel\n" * 100_000, ":1: this file is 1001 kB, and can be 200 kB", id="lines"),
        pytest.param(lambda: "[" * 190_000, ":6: this paragraph is too long for all the brackets", id="brackets"),
        pytest.param(lambda: "Tekst.\n\n" + "<a " * 60_000, ":8: this paragraph is too long for all", id="HTML"),
        pytest.param(lambda: ">" * 190_000 + " <b>x</b>", ":6: quotes lie too deep in each other", id="quotes"),
        pytest.param(lambda: "[x](y.md)\n" * 19_000, '"y.md" leads nowhere', id="dead links"),
    ],
)
def test_a_text_that_would_take_for_ever_is_told(desk: Desk, body: Callable[[], str], sentence: str) -> None:
    desk.initiative("kind: informal", body())
    assert sentence in told(desk)


def _boundary(desk: Desk, coordinates: object) -> None:
    desk.edit("linde/index.md", "municipality:", "boundary: b.geojson\nmunicipality:")
    desk.write("linde/data/b.geojson", json.dumps({"type": "MultiPolygon", "coordinates": coordinates}))


def test_a_boundary_of_a_million_points_is_told(desk: Desk) -> None:
    _boundary(desk, [[[[5.1 + number / 1e7, 52.1] for number in range(1_000_000)]]])
    assert "linde/data/b.geojson:1: this file is " in (said := told(desk))
    assert "kB, and can be 2000 kB; simplify the line" in said


def test_so_is_one_of_many_small_areas(desk: Desk) -> None:
    _boundary(desk, [[[[5, 52], [6, 52], [6, 53], [5, 52 + number / 1e6], [5, 52]]] for number in range(20_000)])
    assert "linde/data/b.geojson:1: this boundary has more than 50000 points; simplify" in told(desk)


def test_a_file_of_gigabytes_is_told_and_not_opened(desk: Desk) -> None:
    for name in (NEW, "linde/data/x.csv", "linde/foto.png"):
        desk.write(name, "")
        os.truncate(desk.content / name, 3_000_000_000)
    assert told(desk).count(":1: this file is 3000000 kB, and can be ") == 3


@pytest.mark.parametrize("name", ["linde/initiatives/geheim.md", "linde/initiatives/geheim.png", "oost", "linde/meer"])
def test_a_link_that_leaves_the_folder_is_told_and_not_followed(desk: Desk, tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.md").write_text("---\ntitle: Geheim\nmunicipality: X\n---\nGeheim.\n")
    (desk.content / name).symlink_to(outside if "." not in name else outside / "index.md")
    said = told(desk)
    assert f"{name}:1: this is a link that leads out of the content folder; put the file itself here" in said
    assert "Geheim" not in said


@pytest.mark.parametrize(
    ("target", "sentence"), [("..", "a link to a folder, which would be published twice"), ("ring.md", "not there")]
)
def test_a_link_that_goes_round_is_told(desk: Desk, target: str, sentence: str) -> None:
    (desk.content / "linde/ring.md").symlink_to(target)
    assert sentence in told(desk)


def test_a_pipe_is_told_and_not_waited_for(desk: Desk) -> None:
    os.mkfifo(desk.content / NEW)
    assert f"{NEW}:1: this is neither a file nor a folder" in told(desk)
