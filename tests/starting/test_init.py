"""`atlas init`: a repository that passes the check and builds at once, never overwrites, and can be renewed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from atlas.checking import read_checked
from atlas.cli import main
from atlas.starting import upgrade as upgrading
from atlas.starting.repository import support_files
from atlas.starting.start import HOSTS, PACKAGE, Start, StartError, languages_of, site_url_of
from atlas.starting.upgrade import RECORD

Captured = pytest.CaptureFixture[str]
TODAY = ["--today", "2026-11-23", "--language", "en"]


def _init(folder: Path, *more: str, languages: str = "nl,en", host: str = "github") -> int:
    place = ["--municipality", "Lutjebroek", "--neighbourhood", "Oost & Zo"]
    return main(["init", str(folder), *place, "--languages", languages, "--host", host, *TODAY, *more])


def _files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("languages", ["nl,en", "en,nl", "nl", "en", "fr", "ar,nl,en"])
@pytest.mark.parametrize("host", HOSTS)
def test_what_is_made_passes_the_check(tmp_path: Path, languages: str, host: str) -> None:
    assert _init(tmp_path / "new", languages=languages, host=host) == 0
    atlas = read_checked(tmp_path / "new/content", date(2026, 11, 23))
    assert atlas.home.meta.languages == tuple(languages.split(","))
    oost = atlas.neighbourhoods["oost-zo"]
    assert all((oost.initiatives, oost.challenges, oost.assignments, oost.calls))
    for language in {"nl", "en"} & set(languages.split(",")[1:]):
        assert all(language in page.translations for page in oost.initiatives.values())


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("site_url", ["", "https://lutje.example/atlas"])
def test_settings_and_workflows_are_readable_and_hold_the_answers(tmp_path: Path, host: str, site_url: str) -> None:
    assert _init(tmp_path, "--site-url", site_url, host=host) == 0
    files = _files(tmp_path)
    for path in files:
        if path.endswith((".yml", ".yaml")):
            assert isinstance(yaml.load(files[path], _Settings), dict)
    assert (f'"{site_url}/"' if site_url else '""') in files["mkdocs.yml"]
    workflows = [path for path in files if path.endswith("workflows/atlas.yml") or "gitlab-ci" in path]
    assert sum("issue_template" in path.lower() for path in files) == 2 * (host != "none")
    assert len(workflows) == (host != "none")
    for path in workflows:
        assert "atlas check" in files[path]
        assert "atlas build" in files[path]
        assert "requirements.txt" in files[path]
    if host == "github":
        jobs = yaml.load(files[".github/workflows/atlas.yml"], _Settings)["jobs"]
        assert jobs["publish"]["environment"]["url"] == "${{ steps.deployment.outputs.page_url }}"


class _Settings(yaml.SafeLoader):
    """Settings with values of the environment in them."""


def _sequence(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> list[object]:
    return loader.construct_sequence(node)


_Settings.add_constructor("!ENV", _sequence)


@pytest.mark.slow
@pytest.mark.parametrize("languages", ["nl,en", "fr"])
def test_what_is_made_builds_at_once(tmp_path: Path, languages: str) -> None:
    assert _init(tmp_path, languages=languages) == 0
    call = [sys.executable, "-m", "atlas.cli", "build", *TODAY]
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    for language in ("", *languages.split(",")[1:]):
        assert (tmp_path / "site" / language / "oost-zo/initiatives/index.html").is_file()
    home = (tmp_path / "site/index.html").read_text("utf-8")
    assert "atlas-search" in home
    assert "bestaat niet" not in home


def test_lists_of_people_stay_out_of_what_is_committed(tmp_path: Path) -> None:
    assert _init(tmp_path) == 0
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for name in ("leden.csv", "Members 2026.xlsx", "antwoorden.csv", "exact.json", "deelnemers.tsv"):
        (tmp_path / name).write_text("x")
    call = ["git", "status", "--short", "-uall"]
    told = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, check=True)
    seen = {line[3:].strip('"') for line in told.stdout.splitlines()}
    assert "content/index.md" in seen
    assert not [name for name in seen if name.endswith((".csv", ".xlsx", ".tsv", ".json")) and name != RECORD]


def test_nothing_that_is_there_is_overwritten(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "README.md").write_text("mine")
    (tmp_path / ".git").mkdir()
    assert _init(tmp_path) == 0
    assert (tmp_path / "README.md").read_text() == "mine"
    assert "README.md was there and is left as it is" in capsys.readouterr().out
    before = _files(tmp_path)
    assert _init(tmp_path) == 1
    assert "there is an atlas here already" in capsys.readouterr().err
    assert _files(tmp_path) == before


def test_questions_are_asked_at_a_terminal_until_they_can_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    said: Iterator[str] = iter(["", "Lutjebroek", "Oost", "Nederlands", "nl", "lutje.example", "", "ftp", "gitlab"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda prompt: next(said))
    assert main(["init", str(tmp_path), *TODAY]) == 0
    asked = json.loads((tmp_path / RECORD).read_text("utf-8"))["asked"]
    place = {"municipality": "Lutjebroek", "neighbourhood": "Oost", "languages": ["nl"]}
    assert asked == {**place, "site_url": "", "host": "gitlab"}
    told = capsys.readouterr().err
    assert '"nederlands" is not a language code' in told
    assert '"lutje.example" is not an address' in told
    assert '"ftp" is not one of: github, forgejo, gitlab, none' in told
    assert not list(said)


def test_without_a_terminal_what_is_missing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert main(["init", str(tmp_path), "--municipality", "X", *TODAY]) == 2
    assert "write --neighbourhood" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_who_stops_at_a_question_has_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", stop)
    assert main(["init", str(tmp_path), *TODAY]) == 130
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("flag", "given", "told"),
    [
        ("--languages", "nl,dutch", '"dutch" is not a language code'),
        ("--languages", "xx", '"xx" is not a language code'),
        ("--site-url", "lutje.example", '"lutje.example" is not an address'),
        ("--site-url", "javascript:alert(1)", "is not an address"),
        ("--neighbourhood", "!!!", 'no address can be made of "!!!"'),
        ("--neighbourhood", "x" * 61, "this name is too long; at most 60 letters"),
        ("--neighbourhood", "Directory", 'the address "directory" is already in use'),
        ("--neighbourhood", "EN", 'the address "en" is already in use'),
        ("--municipality", " ", "is no name"),
        ("--municipality", "a\nb", "is no name"),
    ],
)
def test_answers_that_cannot_be_used_are_told_and_nothing_is_written(
    tmp_path: Path, capsys: Captured, flag: str, given: str, told: str
) -> None:
    assert _init(tmp_path, flag, given) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ['D\'Oude "Kern"', "{{ 7*7 }}", "<b>Oost</b>", "Oost: West", "# Oost", "Ёлки", "a\\b"])
def test_any_name_gives_an_atlas_that_passes_the_check(tmp_path: Path, name: str) -> None:
    assert _init(tmp_path, "--neighbourhood", name, "--municipality", name) == 0
    atlas = read_checked(tmp_path / "content", date(2026, 11, 23))
    (only,) = atlas.neighbourhoods.values()
    assert only.page.original.meta.title == name
    assert yaml.load((tmp_path / "mkdocs.yml").read_text("utf-8"), _Settings)["site_name"].endswith(name)


def test_a_newer_version_renews_what_nobody_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    assert _init(tmp_path) == 0
    (tmp_path / ".gitignore").write_text("mine\n")
    (tmp_path / ".pre-commit-config.yaml").unlink()

    def newer(start: Start) -> dict[str, str]:
        return {path: f"{text}# newer\n" for path, text in support_files(start).items()} | {"new.txt": "new\n"}

    monkeypatch.setattr(upgrading, "support_files", newer)
    capsys.readouterr()
    assert main(["init", str(tmp_path), "--upgrade", *TODAY]) == 0
    told = capsys.readouterr().out
    assert ".github/workflows/atlas.yml is renewed" in told
    assert "new.txt is new" in told
    assert ".gitignore was changed by people and is left as it is" in told
    assert "-mine" in told
    files = _files(tmp_path)
    assert files[".github/workflows/atlas.yml"].endswith("# newer\n")
    assert files[".gitignore"] == "mine\n"
    assert ".pre-commit-config.yaml" not in files
    assert "# newer" not in files["content/index.md"]
    assert main(["init", str(tmp_path), "--upgrade", *TODAY]) == 0
    assert capsys.readouterr().out == "all is as this version makes it\n"
    assert _files(tmp_path) == files


@pytest.mark.parametrize("text", [None, "{", "[]", '{"asked": {}}', '{"asked": {"languages": 3}, "made": {}}'])
def test_a_folder_that_was_not_made_so_is_told(tmp_path: Path, capsys: Captured, text: str | None) -> None:
    if text is not None:
        (tmp_path / RECORD).write_text(text)
    assert main(["init", str(tmp_path), "--upgrade", *TODAY]) == 1
    assert "atlas init" in capsys.readouterr().err


def test_addresses_and_languages() -> None:
    assert site_url_of(" https://x.example/atlas ") == "https://x.example/atlas/"
    assert languages_of("nl, en nl") == ("nl", "en")
    with pytest.raises(StartError):
        languages_of("")


@pytest.mark.parametrize(
    ("told", "package"),
    [
        (None, PACKAGE),
        ('{"url": "file:///home/me/atlas", "dir_info": {"editable": true}}', None),
        ('{"url": "https://x.example/atlas.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}',
         "neighbourhood-atlas @ git+https://x.example/atlas.git@abc"),
    ],
)  # fmt: skip
def test_a_repository_installs_the_program_from_where_it_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, told: str | None, package: str | None
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return told

    monkeypatch.setattr("atlas.starting.start.distribution", lambda name: Installed())
    assert _init(tmp_path) == 0
    assert (tmp_path / "requirements.txt").read_text() == f"{package or PACKAGE}\n"
    assert ("name where it is with --package" in capsys.readouterr().err) == (package is None)
