"""A tender stands in the atlas only as plan B: after the network had its turn, and could not (METHODS 7)."""

from datetime import date
from pathlib import Path

import pytest

from atlas.checking import read_checked
from atlas.cli import main
from atlas.reading.problems import AtlasError
from tests.reading.folders import Desk

TODAY = date(2026, 6, 1)
TENDER = "---\nchallenge: alleen\nkind: {kind}\nwhy: Niemand doet dit.\nopens: 2026-05-01\n---\nTekst.\n"
ENDED = (
    "---\nchallenge: alleen\ngiven_by: Raad\ngiven_on: 2025-01-01\nended_on: {ended}\npartners: [koor]\n---\nTekst.\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.write("linde/calls/oproep.md", TENDER.format(kind="tender"))
    return desk


def _told(desk: Desk) -> list[str]:
    try:
        read_checked(desk.content, TODAY)
    except AtlasError as error:
        return [problem.to("en") for problem in error.problems]
    return []


def _carry(desk: Desk) -> None:
    """An initiative that reaches all, for whom it got better, with lasting money and key people."""
    desk.initiative(
        "kind: informal\npeople: {participants: 100, key_people: 3}\n"
        "contributes: [{challenge: alleen, needs: [samen-eten, bezoek], reach: 100}]\n"
        "funding: [{source: Gemeente, kind: structural, amount: 100, from: 2024-01-01}]"
    )


def test_without_an_assignment(desk: Desk) -> None:
    assert _told(desk) == [
        "linde/calls/oproep.md:3: kind: a tender is plan B, and the network was never given this challenge as an "
        "assignment; give the assignment first, or write kind: new-initiative"
    ]


def test_with_an_assignment_that_goes_on(desk: Desk) -> None:
    desk.write("linde/assignments/opdracht.md", ENDED.format(ended=""))
    (told,) = _told(desk)
    assert "the assignment for this challenge has not ended" in told


def test_after_an_assignment_that_did_not_do_it(desk: Desk) -> None:
    desk.write("linde/assignments/opdracht.md", ENDED.format(ended="2026-05-01"))
    assert _told(desk) == []


def test_when_the_network_carries_it(desk: Desk) -> None:
    desk.write("linde/assignments/opdracht.md", ENDED.format(ended="2026-05-01"))
    desk.edit("linde/challenges/alleen.md", "title: Bezoek aan huis", "title: Bezoek aan huis\n    target_reach: 100")
    _carry(desk)
    (told,) = _told(desk)
    assert "the network carries this challenge, at least in part" in told


def test_a_call_for_something_new_is_always_welcome(desk: Desk) -> None:
    desk.write("linde/calls/oproep.md", TENDER.format(kind="new-initiative"))
    assert _told(desk) == []


def test_the_commands_refuse_it(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    common = ["--language", "en", "--today", "2026-06-01"]
    assert main(["check", str(desk.content), *common]) == 1
    assert "linde/calls/oproep.md:3: kind: a tender is plan B" in capsys.readouterr().err
    assert main(["render", str(desk.content), "--to", str(tmp_path / "out"), *common]) == 1
    assert not (tmp_path / "out").exists()
