"""`atlas build`: the whole site in every language, and the earlier one whole whatever ends a build."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.commands import site_folder
from atlas.commands.site_folder import made_beside

from ..reading.folders import ROOT, SMALL

Tree = dict[str, bytes]


def _tree(folder: Path) -> Tree:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def _start(project: Path, *more: str, **variables: str) -> "subprocess.Popen[str]":
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ATLAS_")}
    return subprocess.Popen(
        [sys.executable, "-m", "atlas.cli", "build", *more],
        cwd=project,
        env={**kept, "PYTHONPATH": str(ROOT), "ATLAS_TODAY": "2026-06-01", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _build(project: Path, *more: str, **variables: str) -> tuple[int, str, str]:
    started = _start(project, *more, **variables)
    out, err = started.communicate(timeout=300)
    return started.returncode, out, err


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with settings and content, and the site built from it in `site`."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(SMALL, folder / "content")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}"))
    status, out, err = _build(folder, TZ="Europe/Amsterdam", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    assert status == 0, err
    assert "2 talen gebouwd" in out
    assert err == ""
    return folder


def _left(project: Path) -> list[str]:
    return sorted(path.name for path in project.iterdir() if path.name.startswith(".site-"))


def test_every_language_is_there_and_nothing_beside_the_site(project: Path) -> None:
    assert (project / "site/index.html").is_file()
    assert (project / "site/en/index.html").is_file()
    assert _left(project) == []


def test_two_builds_at_once_in_another_time_zone_give_the_same_bytes(project: Path) -> None:
    before = _tree(project / "site")
    shutil.rmtree(project / ".cache")
    other = {"TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"}
    both = [_start(project, **other), _start(project, **other)]
    for one in both:
        _, err = one.communicate(timeout=300)
        assert one.returncode == 0, err
    assert _tree(project / "site") == before
    assert _left(project) == []


def test_a_mistake_leaves_the_earlier_site(project: Path) -> None:
    before = _tree(project / "site")
    page = project / "content/linde/initiatives/koor.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("kind: informal", "kind: infromal"), encoding="utf-8")
    try:
        status, out, err = _build(project, "--language", "en")
    finally:
        page.write_text(text, encoding="utf-8")
    assert status == 1
    assert out == ""
    assert "content/linde/initiatives/koor.md:3: kind" in err
    assert "Traceback" not in err
    assert _tree(project / "site") == before
    assert _left(project) == []


def test_a_cache_that_cannot_be_used_is_told_once_for_all_languages(project: Path) -> None:
    before = _tree(project / "site")
    shutil.rmtree(project / ".cache")
    (project / ".cache").write_text("a file")
    try:
        status, out, err = _build(project, "--language", "en")
    finally:
        (project / ".cache").unlink()
    assert (status, "2 languages built" in out) == (0, True)
    assert err == (
        "atlas: nothing is kept for the next build, for .cache/atlas cannot be used: "
        "a file stands where a folder is needed\n"
    )
    assert _tree(project / "site") == before


def test_a_link_that_leads_nowhere_stops_the_build(project: Path) -> None:
    before = _tree(project / "site")
    page = project / "content/privacy.md"
    text = page.read_text("utf-8")
    page.write_text(f"{text}\n[Verder](#nergens)\n", encoding="utf-8")
    try:
        status, out, err = _build(project, "--language", "en")
    finally:
        page.write_text(text, encoding="utf-8")
    assert (status, out) == (1, "")
    assert "#nergens" in err
    assert "INFO" not in err
    assert _tree(project / "site") == before
    assert _left(project) == []


def _writing(project: Path, deadline: float) -> "subprocess.Popen[str]":
    """A build that has begun to write."""
    started = _start(project)
    while not list(project.glob(".site-*/*")):
        assert time.monotonic() < deadline
        assert started.poll() is None, started.communicate()
        time.sleep(0.02)
    return started


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_build_that_is_ended_leaves_the_earlier_site(project: Path, sent: signal.Signals) -> None:
    before = _tree(project / "site")
    deadline = time.monotonic() + 60
    started = _writing(project, deadline)
    os.killpg(started.pid, sent)
    started.communicate(timeout=60)
    assert started.returncode != 0
    assert _tree(project / "site") == before
    while _left(project):  # what was left is gone as soon as its last process is
        assert time.monotonic() < deadline
        with made_beside(project / "site") as (beside, _):
            shutil.copytree(project / "site", beside, dirs_exist_ok=True)
        time.sleep(0.1)
    assert _tree(project / "site") == before


def test_who_ends_only_the_command_ends_what_it_began_too(project: Path) -> None:
    started = _writing(project, time.monotonic() + 60)
    os.kill(started.pid, signal.SIGTERM)
    started.communicate(timeout=60)  # what still held its output would be waited for
    assert started.returncode == 143
    assert _left(project) == []


def test_where_nothing_can_be_written_a_sentence_says_so(project: Path) -> None:
    status, _, err = _build(project, "--to", "mkdocs.yml/site", "--language", "en")
    assert status == 1
    assert "Traceback" not in err
    assert "mkdocs.yml" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("content", "holds what the site is made from"),
        ("content/site", "holds what the site is made from, or lies in it"),
        (".", "holds what the site is made from"),
        ("letters", "holds something else than a site"),
    ],
)
def test_no_folder_is_replaced_that_holds_anything_but_a_site(project: Path, to: str, told: str) -> None:
    letter = project / "letters/letter.txt"
    letter.parent.mkdir(exist_ok=True)
    letter.write_text("dear")
    before = _tree(project / "content")
    status, out, err = _build(project, "--to", to, "--language", "en")
    assert (status, out) == (2, "")
    assert told in err
    assert _tree(project / "content") == before
    assert letter.read_text() == "dear"


def test_without_settings_a_sentence_says_what_to_do(tmp_path: Path) -> None:
    status, _, err = _build(tmp_path, "--language", "en")
    assert status == 1
    assert "go to the folder that holds mkdocs.yml" in err


@pytest.mark.parametrize("in_one_step", [True, False])
def test_a_folder_takes_the_place_of_the_earlier_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_one_step: bool
) -> None:
    if not in_one_step:
        monkeypatch.setattr(site_folder, "_exchanged", lambda *_: False)
    site = tmp_path / "site"
    for text in ("one", "two"):
        with made_beside(site) as (beside, _):
            (beside / "index.html").write_text(text)
            assert not site.exists() or (site / "index.html").read_text() == "one"
        assert (site / "index.html").read_text() == text
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_hidden_in_the_site_comes_along(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    (site / ".git/HEAD").write_text("ref")
    (site / "old.html").touch()
    with made_beside(site) as (beside, _):
        (beside / "index.html").touch()
    assert sorted(path.name for path in site.iterdir()) == [".git", "index.html"]
    assert (site / ".git/HEAD").read_text() == "ref"


def test_where_the_site_is_a_link_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    with made_beside(tmp_path / "site") as (beside, _):
        (beside / "index.html").touch()
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real/index.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["real", "site"]


def test_what_goes_wrong_in_between_changes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()

    def full_disk() -> None:
        with made_beside(site) as (beside, _):
            (beside / "index.html").write_text("half")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        full_disk()
    assert list(tmp_path.iterdir()) == [site]
    assert list(site.iterdir()) == []


def test_a_site_that_stood_aside_is_put_back(tmp_path: Path) -> None:
    """Where two steps are needed, a build may be ended between them."""
    (tmp_path / ".site-ab12.lock").touch()
    (tmp_path / ".site-ab12").mkdir()
    (tmp_path / ".site-ab12.earlier").mkdir()
    (tmp_path / ".site-ab12.earlier/index.html").write_text("earlier")
    with pytest.raises(KeyboardInterrupt), made_beside(tmp_path / "site"):
        raise KeyboardInterrupt
    assert (tmp_path / "site/index.html").read_text() == "earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["buurt.nl", "site[1]", "site*"])
def test_a_site_of_any_name_stands_aside_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(site_folder, "_exchanged", lambda *_: False)
    (tmp_path / f".{name}-ab12.lock").touch()
    (tmp_path / f".{name}-ab12").mkdir()
    (tmp_path / ".buurt.earlier").mkdir()  # of a build of a site that is called so
    (tmp_path / ".buurt.earlier/index.html").write_text("of another")
    for number in range(2):
        with made_beside(tmp_path / name) as (beside, _):
            (beside / "index.html").write_text(str(number))
    assert sorted(path.name for path in tmp_path.iterdir()) == [".buurt.earlier", name]
    assert (tmp_path / name / "index.html").read_text() == "1"
    assert (tmp_path / ".buurt.earlier/index.html").read_text() == "of another"


def test_a_folder_of_a_build_that_is_busy_stays(tmp_path: Path) -> None:
    with made_beside(tmp_path / "site") as (busy, _):
        with made_beside(tmp_path / "site") as (other, _):
            assert busy.is_dir()
            assert other != busy
        assert busy.is_dir()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of its own with hardly any room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], check=False)
    except OSError:
        pytest.skip("no disk can be made here")
    if mounted.returncode:
        pytest.skip("no disk can be made here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told_in_a_sentence_and_changes_nothing(project: Path, small_disk: Path) -> None:
    (small_disk / "site").mkdir()
    for name in ("index.html", "404.html", "sitemap.xml"):
        (small_disk / "site" / name).write_text("earlier")
    status, out, err = _build(project, "--to", str(small_disk / "site"), "--language", "en")
    assert (status, out) == (1, "")
    assert err.splitlines() == [
        "the pages in nl could not be built: the disk is full",
        f"nothing was built; {small_disk}/site is as it was",
    ]
    assert {path.name for path in small_disk.rglob("*")} == {"site", "index.html", "404.html", "sitemap.xml"}


@pytest.mark.parametrize(("language", "told"), [("en", "is not an address that"), ("nl", "is geen adres dat")])
def test_faults_are_told_in_the_language_of_messages(project: Path, language: str, told: str) -> None:
    """Whatever language is built first."""
    status, _, err = _build(project, "--language", language, ATLAS_TILES_URL="ftp://x", ATLAS_TILES_ATTRIBUTION="x")
    assert status == 1
    assert told in err


@pytest.mark.parametrize("named", [(), ("--to", "site")])
def test_what_is_no_site_is_never_replaced(tmp_path: Path, named: tuple[str, ...]) -> None:
    shutil.copytree(SMALL, tmp_path / "content")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\nplugins: [atlas]\n")
    (tmp_path / "site").write_text("my notes")
    status, _, err = _build(tmp_path, *named, "--language", "en")
    assert (status, (tmp_path / "site").read_text()) == (2, "my notes")
    assert "is a file; name a folder for the site" in err
    (tmp_path / "site").unlink()
    (tmp_path / "site").mkdir()
    (tmp_path / "site/mine.txt").write_text("my notes")
    status, _, err = _build(tmp_path, *named, "--language", "en")
    assert (status, (tmp_path / "site/mine.txt").read_text()) == (2, "my notes")
    assert "holds something else than a site" in err
