"""Lists of members to count, and what came of counting them."""

from pathlib import Path
from textwrap import dedent

import pytest
import yaml

from atlas.cli import main
from tests.private.neighbourhoods import davis

Captured = pytest.CaptureFixture[str]


HEADER = ("participant", "initiative")


def women() -> list[tuple[str, str]]:
    events = sorted(f"E{number}" for number in range(1, 15))
    rows = davis().takes_part
    return [
        (f"Woman {w}", event) for w, row in enumerate(rows) for event, came in zip(events, row, strict=True) if came
    ]


def run(roster: Path, to: Path, *more: str) -> int:
    return main(["participants", str(roster), "--to", str(to), "--language", "en", "--today", "2026-11-23", *more])


def counts_in(data: Path) -> list[str]:
    return (data / "shared_participants.csv").read_text("utf-8").splitlines()


def meta_in(data: Path) -> dict[str, object]:
    meta = yaml.safe_load((data / "shared_participants.yml").read_text("utf-8"))
    assert isinstance(meta, dict)
    return meta


def write_page(data: Path, name: str, front: str = "") -> None:
    folder = data.parent / "initiatives"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(f"---\ntitle: {name}\n{dedent(front)}---\nText.\n", encoding="utf-8")


def members(count: int, *clubs: str) -> list[tuple[str, str]]:
    return [(f"person {number}", club) for number in range(count) for club in clubs]


def refusal(out: Captured, data: Path) -> str:
    assert not data.exists(), "nothing is written"
    return out.readouterr().err
