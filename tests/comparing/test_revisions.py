"""A revision is compared without touching the working tree, and what cannot be compared is told in a sentence."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.cli import main
from tests.comparing.conftest import FILLED

Captured = pytest.CaptureFixture[str]
TABLE = "content/hof/initiatives/tafel.md"


def _git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Iemand", "-c", "user.email=iemand@lindeveen.example", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The branch `main`, and `tijden` in which the table has other times."""
    folder = tmp_path / "atlas"
    shutil.copytree(FILLED, folder / "content")
    _git(folder, "init", "-q", "-b", "main")
    _commit(folder, "Begin")
    _git(folder, "checkout", "-q", "-b", "tijden")
    _edit(folder, "from: 17:30", "from: 17:00")
    _commit(folder, "Tijden")
    _git(folder, "checkout", "-q", "main")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("ATLAS_TODAY", "2026-11-27")
    monkeypatch.delenv("ATLAS_LANGUAGE", raising=False)
    return folder


def _commit(folder: Path, told: str) -> None:
    _git(folder, "add", "content")
    _git(folder, "commit", "-q", "-m", told)


def _edit(folder: Path, old: str, new: str) -> None:
    file = folder / TABLE
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def _diff(capsys: Captured, *arguments: str) -> str:
    assert main(["diff", *arguments, "--language", "en"]) == 0
    return capsys.readouterr().out


def test_two_branches_are_compared_and_the_working_tree_stays(repository: Path, capsys: Captured) -> None:
    status = _git(repository, "status", "--porcelain", "--ignored", "content")
    told = _diff(capsys, "main", "tijden")
    assert "It changes 1 page: The Table." in told or "It changes 1 page: De Tafel." in told
    assert "17:00" in told
    assert _git(repository, "status", "--porcelain", "--ignored", "content") == status
    assert _git(repository, "rev-parse", "--abbrev-ref", "HEAD") == "main"


def test_what_main_did_meanwhile_is_not_told_of_a_branch(repository: Path, capsys: Captured) -> None:
    privacy = repository / "content/privacy.md"
    privacy.write_text(privacy.read_text("utf-8").replace("title: ", "title: Onze "), "utf-8")
    _commit(repository, "Iets anders")
    facts = json.loads(_diff(capsys, "main", "tijden", "--format", "json"))
    assert [page["path"] for page in facts["pages"]] == ["hof/initiatives/tafel.md"]
    assert facts["moved_on"]
    facts = json.loads(_diff(capsys, "main", "tijden", "--format", "json", "--direct"))
    assert [page["path"] for page in facts["pages"]] == ["hof/initiatives/tafel.md", "privacy.md"]


def test_without_head_the_files_as_they_are_now_are_compared(repository: Path, capsys: Captured) -> None:
    assert "Nothing changes." in _diff(capsys, "main")
    _git(repository, "mv", TABLE, TABLE.replace("tafel", "lange-tafel"))
    _git(repository, "mv", TABLE.replace(".md", ".en.md"), TABLE.replace("tafel.md", "lange-tafel.en.md"))
    told = _diff(capsys, "main")
    assert "links from elsewhere break" in told
    assert "hof/initiatives/lange-tafel.md" in told


def test_a_link_that_leads_out_of_a_branch_is_not_followed(repository: Path, capsys: Captured) -> None:
    secret = repository.parent / "elders.md"
    secret.write_text("---\ntitle: Geheim\nkind: informal\n---\nNiet voor hier.\n", "utf-8")
    _git(repository, "checkout", "-q", "tijden")
    (repository / "content/hof/initiatives/elders.md").symlink_to(secret)
    _commit(repository, "Een link")
    _git(repository, "checkout", "-q", "main")
    assert "Geheim" not in _diff(capsys, "main", "tijden")


def _other_history(folder: Path) -> list[str]:
    _git(folder, "checkout", "-q", "--orphan", "los")
    _commit(folder, "Opnieuw begonnen")
    return ["main", "los"]


def _no_repository(folder: Path) -> list[str]:
    shutil.rmtree(folder / ".git")
    return ["main"]


def _shallow(folder: Path) -> list[str]:
    clone = folder.parent / "kloon"
    _git(folder.parent, "clone", "-q", "--depth", "1", folder.as_uri(), str(clone))
    return ["tijden", "--content", str(clone / "content")]


@pytest.mark.parametrize(
    ("prepare", "status", "told"),
    [
        (lambda _: ["nergens"], 2, "git knows no such revision"),
        (lambda _: ["main", "--content", "inhoud"], 2, "there is no folder inhoud here"),
        (lambda _: ["main", "tijden", "--content", "inhoud"], 1, "there is no folder inhoud at"),
        (_no_repository, 2, "is in no git repository"),
        (_other_history, 1, "have no commit in common here"),
        (_shallow, 1, "git fetch --unshallow"),
    ],
)
def test_what_cannot_be_compared_is_told_in_a_sentence(
    repository: Path, capsys: Captured, prepare: Callable[[Path], list[str]], status: int, told: str
) -> None:
    assert main(["diff", *prepare(repository), "--language", "en"]) == status
    said = capsys.readouterr()
    assert told in said.err
    assert not said.out
