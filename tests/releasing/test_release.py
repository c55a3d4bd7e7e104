"""A release stays as it was: it is made twice alike, kept in a branch, published byte for byte, and proved."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.model.release import wrong_name
from atlas.releasing import git
from atlas.releasing.kept import kept_releases, put_into
from atlas.releasing.manifest import MANIFEST, faults, hashes, manifest_text
from atlas.releasing.summary import changes, moved_by_source, sentences
from atlas.releasing.unpacked import Unpacked

from ..reading.folders import ROOT, SMALL

DAY = "2026-06-01"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with an atlas of two languages and its first release."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(SMALL, folder / "content")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}"))
    (folder / ".gitignore").write_text(".cache/\nsite/\n.site-*\n")
    _git(folder, "init", "-q", "-b", "main")
    _git(folder, "add", "-A")
    _git(folder, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "one")
    assert _atlas(folder, "2026-06") == 0
    return folder


def _git(folder: Path, *call: str) -> str:
    return subprocess.run(["git", "-C", str(folder), *call], check=True, capture_output=True, text=True).stdout


def _atlas(folder: Path, *call: str) -> int:
    path = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(ROOT)
    try:
        settings = ["--config-file", str(folder / "mkdocs.yml")]
        return main(["release", *call, *settings, "--language", "en", "--today", DAY])
    finally:
        os.environ.pop("PYTHONPATH") if path is None else os.environ.update(PYTHONPATH=path)


def test_the_files_at_work_are_not_touched_and_nothing_changes_what_exists(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _git(project, "status", "--porcelain") == ""
    assert _git(project, "branch", "--show-current").strip() == "main"
    before = git.tree_of(project)
    assert _atlas(project, "2026-06") == 2
    assert "never changes" in capsys.readouterr().err
    assert git.tree_of(project) == before


def test_what_is_not_committed_is_in_no_release_unless_it_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = project / "content/linde/initiatives/koor.md"
    text = page.read_text("utf-8")
    page.write_text(f"{text}\nNieuw.\n", "utf-8")
    try:
        assert _atlas(project, "2026-07") == 1
    finally:
        page.write_text(text, "utf-8")
    assert "content/linde/initiatives/koor.md" in capsys.readouterr().err
    assert [one.release.name for one in kept_releases(project)] == ["2026-06"]


def test_made_again_it_is_the_same_and_a_fault_is_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git.unpack(project, git.tree_of(project), tmp_path / "first", "2026-06")
    copy = tmp_path / "copy"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns(".cache"))
    _git(copy, "branch", "-D", "releases")
    assert _atlas(copy, "2026-06") == 0
    git.unpack(copy, git.tree_of(copy), tmp_path / "second", "2026-06")
    assert hashes(tmp_path / "first") == hashes(tmp_path / "second")

    frozen = (tmp_path / "first/2026-06/linde/index.html").read_text("utf-8")
    assert 'name="robots" content="noindex"' in frozen
    assert 'href="../../../linde/"' in frozen
    english = (tmp_path / "first/2026-06/en/linde/index.html").read_text("utf-8")
    assert 'href="../../../../en/linde/"' in english

    assert _atlas(project, "--verify") == 0
    site = tmp_path / "site"
    shutil.copytree(tmp_path / "first", site / "releases")
    assert _atlas(project, "--verify", "--site", str(site)) == 0
    (site / "releases/2026-06/linde/index.html").write_text("other")
    (site / "releases/2026-06/more.html").write_text("more")
    (site / "releases/2026-06/en/index.html").unlink()
    capsys.readouterr()
    assert _atlas(project, "--verify", "--site", str(site)) == 1
    told = capsys.readouterr().err
    for words in ("linde/index.html was changed", "more.html was added", "en/index.html is missing"):
        assert words in told


def test_the_next_build_has_it_byte_for_byte(project: Path, tmp_path: Path) -> None:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ATLAS_")}
    call = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-d", str(tmp_path / "site")]
    env = {**kept, "PYTHONPATH": str(ROOT), "ATLAS_TODAY": "2026-08-01", "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(call, cwd=project, env=env, check=True, capture_output=True)
    (release,) = kept_releases(project)
    place = tmp_path / "site/releases/2026-06"
    assert list(faults(place, release.release.manifest)) == []
    listed = (tmp_path / "site/releases/index.html").read_text("utf-8")
    assert release.release.manifest in listed
    assert 'href="../releases/2026-06/"' in listed
    assert "releases/2026-06" not in (tmp_path / "site/sitemap.xml").read_text("utf-8")
    for page in ("linde", "en/linde"):
        (own,) = re.findall(r'"base": "([^"]*)"', (place / page / "index.html").read_text("utf-8"))
        assert f"/releases/2026-06/{page}/</loc>" in (place / page / own / "sitemap.xml").read_text("utf-8")
    assert not [*place.glob("sitemap.*"), *place.glob("en/sitemap.*")]


def test_a_manifest_that_was_changed_with_its_file_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "2026-06"
    folder.mkdir()
    (folder / "a.txt").write_text("a")
    (folder / MANIFEST).write_text(manifest_text(hashes(folder)))
    assert list(faults(folder)) == []
    assert [str(one) for one in faults(folder, "0" * 64)]


@pytest.mark.parametrize("name", ["", "../x", "a b", "2026/11", "é", "-a", "a.", "a..b", "index.html", "A", "x" * 61])
def test_a_name_that_is_no_address_is_refused(name: str) -> None:
    assert wrong_name(name, ["a"]) is not None


def test_the_report_tells_what_came_and_went_and_no_number_of_people() -> None:
    def side(names: list[str], lines: list[list[str]], level: str, money: str) -> dict[str, object]:
        here = {
            "title": "Oost",
            "initiatives": {name: name.title() for name in names},
            "lines": lines,
            "verdicts": {"eten": {"title": "Eten", "level": level}},
            "money": {"koor": {"EUR": money}},
        }
        return {"oost": here}

    found = changes(
        side(["koor", "soos"], [["koor", "soos"]], "1", "100.00"), side(["koor", "tuin"], [], "1-2", "250.00")
    )
    told = {(one.what, one.how, one.who, one.before, one.after) for one in found}
    assert told == {
        ("initiative", "gone", ("Soos",), "", ""),
        ("initiative", "new", ("Tuin",), "", ""),
        ("line", "gone", ("Koor", "Soos"), "", ""),
        ("verdict", "changed", ("Eten",), "1", "1-2"),
        ("money", "changed", ("Koor",), "100.00 EUR", "250.00 EUR"),
    }
    assert len(sentences(found)) == 5


def test_what_was_unpacked_and_proved_is_not_unpacked_again(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, store = kept_releases(project), Unpacked(tmp_path / "kept")
    assert list(put_into(kept, tmp_path / "first", store)) == []

    def never(*_: object) -> None:
        raise AssertionError("it was unpacked again")

    with monkeypatch.context() as patch:
        patch.setattr(git, "unpack", never)
        assert list(put_into(kept, tmp_path / "second", store)) == []
    assert hashes(tmp_path / "second") == hashes(tmp_path / "first")
    assert len(hashes(tmp_path / "second")) > 100

    (tmp_path / "second/2026-06/index.html").write_text("other")  # the same file as the kept one, where systems can
    (tmp_path / f"kept/{kept[0].tree}/files/linde/index.html").unlink()
    assert list(put_into(kept, tmp_path / "third", store)) == []
    assert list(faults(tmp_path / "third/2026-06", kept[0].release.manifest)) == []

    assert list(put_into(kept, tmp_path / "fourth", store)) == []
    other = replace(kept[0], release=replace(kept[0].release, manifest="0" * 64))
    assert list(put_into([other], tmp_path / "fifth", store))
    assert list(put_into([], tmp_path / "sixth", store)) == []
    assert not list((tmp_path / "kept").glob("*/proved.json"))


def test_what_is_not_as_it_was_is_never_kept(project: Path, tmp_path: Path) -> None:
    (kept,) = kept_releases(project)
    wrong = replace(kept, release=replace(kept.release, manifest="0" * 64))
    for name in ("first", "second"):
        (fault,) = put_into([wrong], tmp_path / name, Unpacked(tmp_path / "kept"))
        assert MANIFEST in str(fault)


def _money(**sources: str) -> dict[str, object]:
    amounts = {name: {"EUR": amount} for name, amount in sources.items()}
    return {"oost": {"title": "Oost", "initiatives": {"koor": "Koor"}, "sources": {"koor": amounts}}}


def test_money_gained_and_lost_is_told_by_who_gives_it() -> None:
    before = _money(Gemeente="900.00", Fonds="250.00", Leden="10.00")
    found = changes(before, _money(Gemeente="100.00", Bank="700.00", Leden="10.00"))
    told = [(one.source, one.how, one.before, one.after) for one in found]
    assert told == [
        ("Bank", "new", "", "700.00 EUR"),
        ("Fonds", "gone", "250.00 EUR", ""),
        ("Gemeente", "changed", "900.00 EUR", "100.00 EUR"),
    ]
    assert moved_by_source(found) == {
        "Bank": {"EUR": (Decimal(700), Decimal(0))},
        "Fonds": {"EUR": (Decimal(0), Decimal(250))},
        "Gemeente": {"EUR": (Decimal(0), Decimal(800))},
    }
    assert len(sentences(found)) == 1
    assert changes(before, before) == ()
