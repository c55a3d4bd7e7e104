"""`atlas schema`: kinds, one schema to print, all of them as files, and a word that is no kind."""

import json
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.schema import kinds

from ..reading.folders import ROOT

Captured = pytest.CaptureFixture[str]


def test_without_a_kind_it_tells_which_there_are(capsys: Captured) -> None:
    assert main(["schema", "--language", "nl"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in said] == list(kinds())
    assert "Waar de wijk voor staat, en wat dat vraagt." in said[1]


def test_a_schema_is_printed_in_the_language_of_the_call(capsys: Captured) -> None:
    told = {}
    for language in ("nl", "en"):
        assert main(["schema", "initiative", "--language", language]) == 0
        told[language] = json.loads(capsys.readouterr().out)
    assert told["nl"]["properties"]["title"]["title"] == "Naam"
    assert told["en"]["properties"]["title"]["title"] == "Name"
    assert told["nl"]["required"] == told["en"]["required"] == ["title", "kind"]


def test_with_a_content_folder_its_own_words_are_the_ones_to_choose_from(tmp_path: Path, capsys: Captured) -> None:
    words = "activities:\n  bees: {label: {nl: Bijen, en: Bees}}\n  music: leave-out\n"
    (tmp_path / "vocabulary.yml").write_text(words, "utf-8")
    assert main(["schema", "initiative", "--from", str(tmp_path), "--language", "en"]) == 0
    activities = json.loads(capsys.readouterr().out)["properties"]["activities"]
    assert "bees" in activities["items"]["enum"]
    assert "music" not in activities["items"]["enum"]
    assert activities["x-atlas-labels"]["bees"] == "Bees"


def test_all_are_written_to_a_folder(tmp_path: Path, capsys: Captured) -> None:
    assert main(["schema", "--to", str(tmp_path / "new"), "--language", "en"]) == 0
    names = {path.name for path in (tmp_path / "new").iterdir()}
    assert names == {f"{kind}{end}" for kind in kinds() for end in (".json", ".nl.json", ".en.json")}
    assert str(len(names)) in capsys.readouterr().out


def test_a_word_that_is_no_kind_gets_a_sentence(capsys: Captured) -> None:
    assert main(["schema", "iniative", "--language", "en"]) == 1
    assert 'did you mean "initiative"?' in capsys.readouterr().err


def test_a_broken_vocabulary_is_told_by_its_line(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "vocabulary.yml").write_text("activities:\n  bees: {labels: {nl: Bijen}}\n", "utf-8")
    assert main(["schema", "initiative", "--from", str(tmp_path)]) == 1
    assert "vocabulary.yml:2" in capsys.readouterr().err


def test_the_command_says_what_the_package_says(capsys: Captured) -> None:
    assert main(["schema", "call", "--from", str(ROOT / "content"), "--language", "nl"]) == 0
    assert json.loads(capsys.readouterr().out)["properties"]["kind"]["enum"] == ["new-initiative", "tender"]
