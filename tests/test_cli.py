"""The commands as people call them: what they say, in which language, and with which exit status."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from atlas.cli import main

from .reading.folders import Desk

ROOT = Path(__file__).parents[1]
SMALL = str(ROOT / "tests/sites/small")
ENGLISH = str(ROOT / "tests/sites/southern-women")
BROKEN = str(ROOT / "tests/sites/broken")
TODAY = ["--today", "2026-06-01"]

MAPPING = """\
source: {name: Proeflijst}
page:
  title: naam
  kind: {value: informal}
body: "{wat}"
home: {title: Proef, municipality: Linde, languages: [nl]}
neighbourhoods:
  linde: {title: De Linde, municipality: Linde}
"""

SOMALI = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "What is on?"
msgstr "Maxaa jira?"
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _no_language_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATLAS_LANGUAGE", raising=False)


def _run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "atlas.cli", *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ([], "2 initiatieven gelezen, niets te verbeteren\n"),
        (["--language", "en"], "2 initiatives read, nothing to mend\n"),
    ],
)
def test_a_good_folder_is_praised(capsys: Captured, more: list[str], told: str) -> None:
    assert main(["check", SMALL, *TODAY, *more]) == 0
    seen = capsys.readouterr()
    assert (seen.out, seen.err) == (told, "")


@pytest.mark.parametrize(
    ("language", "told", "count"),
    [("nl", "in deze regel staat een tab", "problemen om op te lossen"),
     ("en", "there is a tab in this line", "problems to mend")],
)  # fmt: skip
def test_a_broken_folder_gives_a_list_that_an_editor_can_open(
    capsys: Captured, language: str, told: str, count: str
) -> None:
    assert main(["check", BROKEN, *TODAY, "--language", language]) == 1
    seen = capsys.readouterr()
    *lines, last = seen.err.splitlines()
    assert seen.out == ""
    assert last == f"{len(lines)} {count}"
    assert any(line.startswith(f"{BROKEN}/linde/initiatives/tab.md:5: {told}; ") for line in lines)


@pytest.mark.parametrize("command", ["check", "languages", "render"])
@pytest.mark.parametrize(("language", "told"), [("nl", "hier is geen map"), ("en", "there is no folder here")])
def test_a_folder_that_does_not_exist_is_told_in_a_sentence(
    capsys: Captured, tmp_path: Path, command: str, language: str, told: str
) -> None:
    to = ["--to", str(tmp_path / "out")] if command == "render" else []
    assert main([command, str(tmp_path / "weg"), *to, "--language", language]) == 1
    assert told in capsys.readouterr().err


def test_the_language_can_come_from_the_surroundings(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_LANGUAGE", "en")
    assert main(["check", SMALL, *TODAY]) == 0
    assert capsys.readouterr().out == "2 initiatives read, nothing to mend\n"


@pytest.mark.parametrize(
    "wrong", [[], ["chek"], ["check", "--language", "fr"], ["check", "--today", "gisteren"], ["render", SMALL]]
)
def test_a_wrong_call_ends_with_status_2_and_how_to_call(capsys: Captured, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "gebruik: atlas" in capsys.readouterr().err


def test_languages_are_printed_with_the_first_one_first(capsys: Captured) -> None:
    assert main(["languages", SMALL, *TODAY]) == 0
    assert capsys.readouterr().out == "nl en\n"


def test_rendering_loses_nothing_that_was_there(capsys: Captured, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("van mij")
    assert main(["render", SMALL, "--to", str(tmp_path), *TODAY, "--language", "en"]) == 1
    assert "is not empty; name a new folder" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(("site", "surroundings", "more", "pages", "messages"), [
    (ENGLISH, "", [], "en", "en"),
    (ENGLISH, "nl", ["--language", "nl"], "en", "nl"),
    (SMALL, "", [], "nl", "nl"),
    (SMALL, "", ["--in", "en"], "en", "nl"),
    (SMALL, "", ["--language", "en"], "en", "en"),
    (SMALL, "en", [], "nl", "en"),
    (SMALL, "", ["--in", "nl", "--language", "en"], "nl", "en"),
])  # fmt: skip
def test_pages_are_in_a_language_of_the_atlas_whatever_that_of_messages(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    site: str, surroundings: str, more: list[str], pages: str, messages: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("ATLAS_LANGUAGE", surroundings)
    assert main(["render", site, "--to", str(tmp_path / "out"), *TODAY, *more]) == 0
    told = {"nl": "bestanden geschreven\nom ze te bouwen: mkdocs build -f ", "en": "files written\nto build them: "}
    assert told[messages] in capsys.readouterr().out
    page = (tmp_path / "out/directory.md").read_text("utf-8")
    assert {"nl": "# Wat is er?", "en": "# What is on?"}[pages] in page


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--in", "fr"], 'deze atlas heeft geen taal "fr"; wel: nl, en'),
        (["--in", "fr", "--language", "en"], 'this atlas has no language "fr"; its languages are: nl, en'),
        (["--site-url", "linde.example"], '--site-url: "linde.example" is geen adres dat met https:// begint'),
    ],
)
def test_rendering_in_no_language_of_the_atlas_or_for_no_address_is_a_wrong_call(
    capsys: Captured, tmp_path: Path, more: list[str], told: str
) -> None:
    assert main(["render", SMALL, "--to", str(tmp_path / "out"), *TODAY, *more]) == 2
    assert capsys.readouterr().err == f"{told}\n"
    assert list(tmp_path.iterdir()) == []


def test_pages_can_be_in_a_language_that_messages_are_not(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Also in one that the atlas alone knows; a catalogue of one's own then holds what we say in it."""
    desk = Desk(tmp_path)
    desk.edit("index.md", "languages: [nl, en]", "languages: [nl, en, so]")
    words = (desk.content / "vocabulary.yml").read_text("utf-8")
    desk.write("vocabulary.yml", re.sub(r"en: ([^,}]*)", r"en: \1, so: \1", words))
    call = ["render", str(desk.content), *TODAY, "--in", "so", "--to"]
    assert main([*call, str(tmp_path / "without")]) == 0
    assert "# What is on?" in (tmp_path / "without/directory.md").read_text("utf-8")
    (tmp_path / "so.po").write_text(SOMALI, "utf-8")
    monkeypatch.setenv("ATLAS_LOCALES", str(tmp_path))
    assert main([*call, str(tmp_path / "with")]) == 0
    assert "# Maxaa jira?" in (tmp_path / "with/directory.md").read_text("utf-8")
    assert "bestanden geschreven" in capsys.readouterr().out


def test_rendering_knows_where_the_site_will_stand_and_what_lies_below_its_maps(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ATLAS_SITE_URL", "https://atlas.linde.example")
    monkeypatch.setenv("ATLAS_TODAY", "2026-06-01")
    tiles = ["--tiles-url", "https://tiles.example/{z}/{x}/{y}.png", "--tiles-attribution", "Tile makers"]
    assert main(["render", SMALL, "--to", str(tmp_path / "en"), "--language", "en", *tiles]) == 0
    assert "https://atlas.linde.example/en/linde/initiatives/eettafel/" in (tmp_path / "en/linde/feed.xml").read_text()
    assert main(["render", SMALL, "--to", str(tmp_path / "nl"), *tiles[:3], ""]) == 2
    assert "zeg waar de kaartbeelden vandaan komen" in capsys.readouterr().err
    assert not (tmp_path / "nl").exists()


def test_checking_works_from_any_folder_and_needs_no_arguments(tmp_path: Path) -> None:
    away = _run(tmp_path, "check", SMALL, *TODAY)
    assert (away.returncode, away.stdout) == (0, "2 initiatieven gelezen, niets te verbeteren\n")
    (tmp_path / "content").symlink_to(SMALL, target_is_directory=True)
    here = _run(tmp_path, "check", *TODAY)
    assert (here.returncode, here.stdout) == (0, away.stdout)


def test_a_dry_import_tells_what_it_would_write_and_writes_nothing(capsys: Captured, tmp_path: Path) -> None:
    listed = tmp_path / "lijst.csv"
    listed.write_text("nr,naam,wat\n1,Schaakclub,Wij schaken elke week samen in de kantine.\n", encoding="utf-8")
    mapping = tmp_path / "mapping.yml"
    mapping.write_text(MAPPING, encoding="utf-8")
    to = tmp_path / "content" / "linde"
    call = ["import", "list", str(listed), "--mapping", str(mapping), "--to", str(to), *TODAY]
    status = main([*call, "--dry-run"])
    told = capsys.readouterr().out
    assert status == 0, told
    assert "er is niets geschreven" in told
    assert not to.exists()
    assert main(call) == 0
    assert (to / "initiatives/schaakclub.md").is_file()


def test_stopped_by_hand_is_no_crash(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("atlas.commands.check.read_kept", stopped)
    assert main(["check", SMALL, "--language", "en"]) == 130
    assert capsys.readouterr().err == "stopped, as you asked\n"
