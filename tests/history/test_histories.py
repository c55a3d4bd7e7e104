"""What pages say of their own past: true, in days and words, whatever state git is in, and nothing of people."""

import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from atlas.history.git import git_log
from atlas.history.histories import LATEST, histories
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.model.page_history import History
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite

from ..reading.folders import SMALL, read
from .repository import EMAIL, MESSAGE, NAME, Repository

TABLE = "linde/initiatives/eettafel.md"
CHOIR = "linde/initiatives/koor.md"
TODAY = date(2026, 6, 1)
"""The table was confirmed on 1 March 2026, the choir never."""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return _planted(Repository(tmp_path / "atlas"))


def _planted(made: Repository) -> Repository:
    shutil.copytree(SMALL, made.content, dirs_exist_ok=True)
    made.edit(TABLE, "\nkind: ", "\nstatus: active\nkind: ")
    made.commit("2026-01-10")
    return made


def _history(content: Path, today: date = TODAY) -> History:
    return histories(content, read(content, today), today).get("linde", {})


def _site(content: Path, language: str = "en", today: date = TODAY) -> CompiledSite:
    atlas = read(content, today)
    return compile_site(atlas, language, today, histories=histories(content, atlas, today))


def _foot(content: Path, name: str = TABLE, today: date = TODAY) -> str:
    text = _site(content, "en", today).pages[name].text
    return text.partition('<div class="atlas-trust"')[2].partition("</div>")[0]


def _bold(words: str) -> str:
    return f"<strong>{words}</strong>"


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Calls of git, from now on."""
    calls: list[list[str]] = []
    run = subprocess.run

    def counted(call: list[str], **more: Any) -> Any:
        calls.append(call)
        return run(call, **more)

    monkeypatch.setattr(subprocess, "run", counted)
    return calls


def _told(history: History, name: str = TABLE) -> list[tuple[str, str]]:
    return [(str(one.day), " ".join(map(str, one.told))) for one in history[name].changes]


def test_a_page_says_what_changed_since_it_was_confirmed_the_latest_first(repository: Repository) -> None:
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-02-01")
    assert "Nothing changed on this page since." in _foot(repository.content)
    repository.edit(TABLE, "status: paused", "status: active")
    repository.commit("2026-04-01")
    repository.edit(TABLE, "title: Eettafel", "title: Lange tafel")
    repository.commit("2026-05-02")
    foot = _foot(repository.content)
    assert "Confirmed by the initiative on 1 March 2026." in foot
    assert "Nothing changed" not in foot
    assert foot.index(f"{_bold('2 May 2026')}: It has another name now: Lange tafel") < foot.index(
        f"{_bold('1 April 2026')}: It is"
    )
    assert "break" not in foot  # that was before it was confirmed
    assert "Since January 2026 this page was brought up to date on 3 days." in foot


def test_who_confirmed_is_told_by_role(repository: Repository) -> None:
    repository.edit(TABLE, "confirmed_on:", "confirmed_by: editors\nconfirmed_on:")
    assert "Confirmed by the editors of this atlas on 1 March 2026." in _foot(repository.content)
    assert "Nobody has said yet that this page is right." in _foot(repository.content, CHOIR)


def test_nothing_of_people_in_git_is_in_the_site(repository: Repository) -> None:
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-04-01")
    assert NAME in repository.git("log", "--format=%an %B")
    for language in ("nl", "en"):
        site = _site(repository.content, language)
        whole = [page.text for page in site.pages.values()] + [
            data.decode("utf-8", "replace") for data in site.files.values()
        ]
        assert any("Het heeft even pauze." in text or "It is having a break." in text for text in whole)
        for secret in (*NAME.split(), EMAIL, "Geheimhuis", MESSAGE[:20]):
            assert not [text for text in whole if secret in text]


def test_a_day_is_told_as_one_change_and_the_future_is_not(repository: Repository) -> None:
    repository.edit(CHOIR, "kind: informal", "kind: formal")
    repository.commit("2026-04-01")
    repository.edit(CHOIR, "kind: formal", "kind: informal")
    repository.edit(CHOIR, "title: ", "title: Groot ")
    repository.commit("2026-04-01")
    repository.edit(CHOIR, "kind: informal", "kind: formal")
    repository.commit("2026-08-01")
    told = _told(_history(repository.content), CHOIR)
    assert [day for day, _ in told] == ["2026-04-01", "2026-01-10"]
    assert "Kind" not in told[0][1]


def test_many_changes_are_told_as_the_latest(repository: Repository) -> None:
    for number in range(LATEST + 4):
        repository.write(
            "linde/initiatives/x.md", f"---\ntitle: X\nkind: informal\n---\n{'Woord. ' * (9 * number + 1)}\n"
        )
        repository.commit(f"2026-03-{number + 1:02}")
    history = _history(repository.content)["linde/initiatives/x.md"]
    assert [one.day.day for one in history.changes] == list(range(LATEST + 4, 4, -1))
    assert history.days == LATEST + 3
    assert history.complete_from > date(2026, 3, 3)


def test_a_page_that_was_renamed_keeps_its_past(repository: Repository) -> None:
    repository.git("mv", "content/linde/initiatives/eettafel.md", "content/linde/initiatives/tafel.md")
    shutil.rmtree(repository.content / "linde/data", ignore_errors=True)
    for path in repository.content.rglob("*.md"):
        path.write_text(path.read_text("utf-8").replace("eettafel", "tafel"), "utf-8")
    (repository.content / "linde/initiatives/eettafel.en.md").rename(
        repository.content / "linde/initiatives/tafel.en.md"
    )
    repository.commit("2026-02-01")
    log = git_log(repository.content)
    assert log is not None
    assert [str(step.day) for step in log.steps["linde/initiatives/tafel.md"]] == ["2026-02-01", "2026-01-10"]
    assert TABLE not in log.steps


def test_a_name_that_is_taken_again_is_another_page(repository: Repository) -> None:
    text = (repository.content / CHOIR).read_text("utf-8")
    (repository.content / CHOIR).unlink()
    repository.commit("2026-02-01")
    repository.write(CHOIR, text)
    repository.commit("2026-03-01")
    log = git_log(repository.content)
    assert log is not None
    assert [(str(step.day), step.before) for step in log.steps[CHOIR]] == [("2026-03-01", None)]


def test_a_shallow_clone_never_says_that_nothing_changed(repository: Repository, tmp_path: Path) -> None:
    assert "Nothing changed" in _foot(repository.content)
    repository.edit(TABLE, "title: ", "title: Grote ")
    repository.commit("2026-04-01")
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-05-01")
    for depth, told in ((1, ""), (2, "It is having a break.")):
        clone = tmp_path / f"clone{depth}"
        repository.git("clone", "-q", f"--depth={depth}", repository.folder.as_uri(), str(clone))
        foot = _foot(clone / "content")
        assert "Confirmed by the initiative on 1 March 2026." in foot
        assert "Nothing changed" not in foot
        assert "another name" not in foot
        assert told in foot
    assert "What changed here since 1 April 2026" in foot


def test_merged_work_is_told_on_the_day_it_came_in(repository: Repository) -> None:
    repository.git("switch", "-q", "-c", "draft")
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-03-10")
    repository.git("switch", "-q", "main")
    repository.edit(CHOIR, "title: ", "title: Groot ")
    repository.commit("2026-03-20")
    repository.git("merge", "-q", "--no-ff", "-m", MESSAGE, "draft", day="2026-04-02")
    assert _told(_history(repository.content))[0] == ("2026-04-02", "It is having a break.")


def test_what_is_not_committed_is_not_told(repository: Repository) -> None:
    repository.edit(TABLE, "status: active", "status: paused")
    repository.write("linde/initiatives/nieuw.md", "---\ntitle: Nieuw\nkind: informal\n---\nTekst.\n")
    history = _history(repository.content)
    assert [day for day, _ in _told(history)] == ["2026-01-10"]
    assert "linde/initiatives/nieuw.md" not in history


@pytest.mark.parametrize("below", [".", "deep/in/content"])
def test_the_content_may_stand_anywhere_in_the_repository(tmp_path: Path, below: str) -> None:
    made = _planted(Repository(tmp_path / "a", below))
    made.edit(TABLE, "status: active", "status: paused")
    made.commit("2026-04-01")
    assert _told(_history(made.content))[0] == ("2026-04-01", "It is having a break.")


def test_the_content_may_be_a_submodule(repository: Repository, tmp_path: Path) -> None:
    outer = Repository(tmp_path / "outer", "docs")
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", repository.folder.as_uri(), "part")
    outer.commit("2026-05-01")
    assert [day for day, _ in _told(_history(outer.folder / "part/content"))] == ["2026-01-10"]


def test_without_git_a_page_says_what_it_says_itself(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = shutil.copytree(repository.content, tmp_path / "plain")
    assert histories(plain, read(plain, TODAY), TODAY) == {}
    assert re.findall("<p>(.*?)</p>", _foot(plain)) == ["Confirmed by the initiative on 1 March 2026."]
    (tmp_path / "plain" / ".git").write_text("gitdir: /nowhere\n")
    assert git_log(plain) is None
    empty = Repository(tmp_path / "empty")
    assert git_log(empty.content) is None  # nothing was committed yet
    monkeypatch.setenv("PATH", str(tmp_path))
    assert git_log(repository.content) is None


def test_settings_of_git_for_another_repository_do_not_count(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository(tmp_path / "other")
    other.commit("2026-02-02")
    before = _history(repository.content)
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git/index"))
    assert _history(repository.content) == before


def test_nothing_that_a_repository_names_is_run(repository: Repository, tmp_path: Path) -> None:
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-04-01")
    ran = tmp_path / "ran"
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {ran}\n")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "pager.log", "gpg.program", "gpg.ssh.program", "diff.external",
                "core.sshCommand", "core.askPass", "diff.x.command", "diff.x.textconv", "core.editor",
                "filter.x.smudge", "filter.x.clean", "core.alternateRefsCommand", "credential.helper"):  # fmt: skip
        repository.git("config", key, str(trap))
    repository.git("config", "alias.log", f"!{trap}")
    for key, value in (("log.showSignature", "true"), ("diff.relative", "true"), ("color.ui", "always"),
                       ("log.date", "rfc"), ("format.pretty", "%an"), ("log.follow", "true"), ("diff.renames", "false"),
                       ("diff.orderFile", "gone"), ("core.abbrev", "5"), ("diff.noprefix", "true"),
                       ("log.mailmap", "true"), ("core.quotePath", "true")):  # fmt: skip
        repository.git("config", key, value)
    (repository.folder / ".git/info/attributes").write_text("*.md diff=x filter=x\n")
    for hook in ("post-checkout", "reference-transaction", "post-index-change", "fsmonitor-watchman"):
        shutil.copy(trap, repository.folder / ".git/hooks" / hook)
    ran.unlink(missing_ok=True)
    assert _told(_history(repository.content))[0] == ("2026-04-01", "It is having a break.")
    assert not ran.exists()


def test_a_clone_without_texts_tells_no_more_than_that_something_changed(
    repository: Repository, tmp_path: Path
) -> None:
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-04-01")
    repository.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    repository.git("clone", "-q", "--filter=blob:none", repository.folder.as_uri(), str(clone))
    shutil.rmtree(repository.folder / ".git")
    told = _told(_history(clone / "content"))
    assert told[0] == ("2026-04-01", "Something on the page changed.")


def test_the_same_commit_gives_the_same_history_kept_or_not(repository: Repository, tmp_path: Path) -> None:
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-04-01")
    fresh = _history(repository.content)
    for _ in range(2):
        with keeping(Store(tmp_path / "kept", "1")):
            assert _history(repository.content) == fresh
    repository.edit(TABLE, "status: paused", "status: stopped")
    repository.commit("2026-05-01")
    with keeping(Store(tmp_path / "kept", "1")):
        assert _told(_history(repository.content))[0] == ("2026-05-01", "It has stopped.")


def test_another_day_tells_nothing_anew(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-04-01")
    with keeping(Store(tmp_path / "kept", "1")):
        first = _history(repository.content)
        calls = _counted(monkeypatch)
        assert _told(_history(repository.content, date(2026, 6, 2))) == _told(first)
    assert not [call for call in calls if {"log", "cat-file"} & {*call}]


def test_git_is_asked_as_often_for_many_pages_as_for_one(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        repository.write(f"linde/initiatives/n{number}.md", f"---\ntitle: N{number}\nkind: informal\n---\nTekst.\n")
    repository.commit("2026-02-01")
    for number in range(20):
        repository.edit(f"linde/initiatives/n{number}.md", "Tekst", "Een andere tekst")
    repository.commit("2026-03-01")
    calls = _counted(monkeypatch)
    assert len(_history(repository.content)) > 20
    assert len(calls) <= 3


def test_a_path_with_any_letters_is_found(repository: Repository) -> None:
    (repository.content / os.fsdecode(b"linde/\xff.txt")).write_text("x")
    repository.write("linde/weg, naar.md", "---\ntitle: X\n---\nY\n")
    repository.commit("2026-02-01")
    log = git_log(repository.content)
    assert log is not None
    assert "linde/weg, naar.md" in log.steps


@pytest.mark.parametrize("asked", ["log", "cat-file"])
def test_what_git_could_not_tell_once_is_asked_again(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-04-01")
    fresh = _history(repository.content)
    run = subprocess.run

    def fails(call: list[str], **more: Any) -> Any:
        return subprocess.CompletedProcess(call, 128, b"", b"") if asked in call else run(call, **more)

    with keeping(Store(tmp_path / "kept", "1")):
        monkeypatch.setattr(subprocess, "run", fails)
        assert _history(repository.content) != fresh
        monkeypatch.setattr(subprocess, "run", run)
        assert _history(repository.content) == fresh


@pytest.mark.parametrize(
    ("key", "value"),
    [("log.diffMerges", "off"), ("log.diffMerges", "combined"), ("log.showRoot", "false"), ("diff.renameLimit", "1")],
)
def test_what_a_machine_has_set_for_git_makes_no_difference(repository: Repository, key: str, value: str) -> None:
    repository.git("checkout", "-q", "-b", "proposal")
    repository.edit(TABLE, "status: active", "status: paused")
    repository.commit("2026-03-20")
    repository.git("checkout", "-q", "-")
    repository.git("merge", "-q", "--no-ff", "-m", "in", "proposal")
    log = git_log(repository.content)
    repository.git("config", key, value)
    assert git_log(repository.content) == log
    assert log is not None
    assert len(log.steps[TABLE]) == 2
