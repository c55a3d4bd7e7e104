"""Rosters, answers and exact figures are refused inside the content, whatever they are called."""

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from atlas.cli import main

from .folders import ROOT, Desk, read

ROSTER = "this is a list of who takes part in what, and such a list stays private"
ANSWERS = "these are answers of persons, and answers stay private"
PERSONS = "the columns of this table are about persons"
FIGURES = "these are exact counts, and exact counts stay private"
SHEET = "a spreadsheet or database can hold lists of people, and nothing here reads it"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("linde/data/lijst.csv", "participant,initiative\nJan,koor\n", ROSTER),
        ("lijst.csv", "\ufeffDeelnemer ; Initiatief;Sinds\nJan;koor;2020\n", ROSTER),
        ("linde/x.tsv", "id\tdeelnemer\tinitiatief\n1\tJan\tkoor\n", ROSTER),
        ("antwoorden.csv", "respondent,occasion,item1\n1,before,3\n", ANSWERS),
        ("linde/data/x.csv", 'Voornaam,"Geboortedatum"\nJan,1950-01-01\n', PERSONS),
        ("linde/data/x.csv", "naam;e-mail\nJan;info@x.example\n", PERSONS),
        ("linde/data/exact.json", json.dumps({"participants": 3, "in_two_or_more": 1, "pairs": []}), FIGURES),
        ("linde/data/x.csv", "sep=;\nparticipant;initiative\nJan;koor\n", ROSTER),
        ("linde/data/x.csv", "Ledenlijst 2026\n\ndeelnemer;initiatief\nJan;koor\n", ROSTER),
        ("linde/data/x.csv", "naam,initiatief\nJan,koor\n", ROSTER),
        ("linde/data/x.csv.bak", "participant,initiative\nJan,koor\n", ROSTER),
        ("linde/data/roster", "participant,initiative\nJan,koor\n", ROSTER),
        (".hidden.csv", "participant,initiative\nJan,koor\n", ROSTER),
        ("x.csv", "nummer;moment;score\n1;voor;40\n", ANSWERS),
        ("x.csv", "deelnemer,moment,score\n1,voor,40\n", ANSWERS),
        ("linde/data/net.geojson", json.dumps({"participants": 3, "pairs": []}), FIGURES),
        ("linde/data/e.txt", json.dumps([{"participants": 3, "memberships": 4}]), FIGURES),
        ("linde/data/e.yml.old", json.dumps({"pairs": [["koor", "eettafel", 3]]}), FIGURES),
        ("linde/plaatje.png", "PK\x03\x04 eigenlijk een werkmap", SHEET),
        ("linde/Leden.XLSX", "PK", SHEET),
        ("leden.ods", "PK", SHEET),
    ],
)
def test_a_private_file_is_refused_once_and_its_rows_are_not_told(desk: Desk, name: str, text: str, told: str) -> None:
    desk.write(name, text)
    (fault,) = desk.faults()
    assert fault == f"{name}:1: {told}; keep it outside this folder; " + (
        "if it was ever committed, remove it from the history too"
    )
    assert "Jan" not in fault


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("linde/data/libraries.csv", "name,address,lon,lat\nBibliotheek,Plein 1,5.1,52.1\n"),
        ("linde/data/empty.csv", ""),
        ("linde/data/wide.csv", "a," * 40_000),
        ("linde/data/quote.csv", '"a,b\n1,2\n'),
        ("linde/data/boundary.geojson", '{"type": "FeatureCollection", "features": []}'),
        ("linde/data/broken.json", "{"),
        ("linde/data/list.json", "[1, 2]"),
        ("linde/data/deep.json", "[" * 100_000),
        ("linde/data/title.txt", "Ledenlijst\n\nalleen een kop\n"),
    ],
)
def test_other_files_may_lie_there(desk: Desk, name: str, text: str) -> None:
    desk.write(name, text)
    assert read(desk.content)


def test_git_leaves_private_files_out_and_nothing_that_is_public() -> None:
    def ignored(*names: str) -> set[str]:
        found = subprocess.run(["git", "check-ignore", *names], cwd=ROOT, capture_output=True, text=True)
        return set(found.stdout.split())

    private = {
        "content/wijk/data/roster.csv",
        "content/wijk/Deelnemers 2026.csv".replace(" ", "-"),
        "content/antwoorden-who5.csv",
        "content/wijk/answers.csv",
        "content/wijk/data/exact.json",
        "content/leden.xlsx",
        "roster.csv",
        "ROSTER.csv",
        "EXACT.json",
        "content/participants.csv",
        "members.csv",
        "leden.csv",
        "roster.txt",
        "roster.tsv",
    }
    assert ignored(*private) == private
    assert not ignored("content/wijk/data/shared_participants.csv", "content/wijk/initiatives/deelnemers.md")
    tracked = subprocess.run(["git", "ls-files", "-ci", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    assert tracked.stdout == ""


def test_the_hooks_run_the_check_on_the_whole_folder() -> None:
    offered, mending = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert mending["entry"] == f"{offered['entry']} --fix"
    assert mending["pass_filenames"] is False
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    (own,) = repository["hooks"]
    assert own["entry"] == f".venv/bin/{offered['entry']}"
    for hook in (offered, own):
        assert hook["id"] == "atlas-check"
        assert hook["pass_filenames"] is False
        command, *arguments = hook["entry"].split()
        assert Path(command).name == "atlas"
        assert main([*arguments[:-1], str(ROOT / arguments[-1]), "--today", "2026-11-23"]) == 0
