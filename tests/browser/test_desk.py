"""An editor opens pages at the desk, changes them and saves; that passes the check, and the rest is as it was."""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from atlas.checking import read_checked
from atlas.plugin.desk import DECAP, YAML
from atlas.plugin.packages import NotFetchedError, OtherPackageError, files_of
from atlas.reading.front_matter import read_source

from ..conftest import serving
from ..plugin.building import build
from ..reading.folders import ROOT
from .conftest import visiting

FILLED = ROOT / "tests/sites/filled"
PACKAGES = ROOT / ".cache/packages"
FOLDERS = ("initiatives", "challenges", "assignments", "calls")
ENTRIES = {
    "hof/initiatives/tafel.md": "hof--initiatives/entries/tafel",
    "hof/initiatives/tafel.en.md": "hof--initiatives-en/entries/tafel",
    "hof/initiatives/koor.md": "hof--initiatives/entries/koor",
    "hof/challenges/alleen.md": "hof--challenges/entries/alleen",
    "hof/assignments/samen.md": "hof--assignments/entries/samen",
    "hof/calls/vervoer.md": "hof--calls/entries/vervoer",
    "hof/index.md": "hof--neighbourhood/entries/hof-index-md",
    "index.md": "atlas--home/entries/index-md",
    "privacy.md": "atlas--pages/entries/privacy-md",
}
"""A page of every kind, and where the desk has it."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `content`, and `site` with a desk whose forge is in the memory of the browser."""
    folder = tmp_path_factory.mktemp("desk")
    try:
        for package in (DECAP, YAML):
            files_of(package, PACKAGES, lambda name: False)
    except OtherPackageError:
        raise
    except NotFetchedError as error:
        pytest.skip(f"without npm and without a connection there is no desk to test: {error}")
    shutil.copytree(PACKAGES, folder / PACKAGES.relative_to(ROOT))
    shutil.copytree(FILLED, folder / "content")
    table = folder / "content/hof/initiatives/tafel.md"
    table.write_text(table.read_text("utf-8").replace("kind:", "# Gevraagd op 3 mei.\nkind:", 1), "utf-8")
    done = build(folder / "content", folder, setting="desk: {backend: test-repo}", today="2026-11-27")
    assert done.status == 0, done.told
    return folder


@pytest.fixture(scope="module")
def opened(browser: Browser, desk: Path) -> Iterator[Page]:
    """The desk, with the pages of the atlas on its forge; it asked nothing of another host and told no error."""
    with ExitStack() as stack:
        base = stack.enter_context(serving(desk / "site"))
        page = stack.enter_context(visiting(browser, f"{base}/"))("admin/start.js")
        page.add_init_script(f"window.repoFiles = {_forge(desk / 'content')};")
        page.goto(f"{base}/admin/")
        page.get_by_role("button", name="Inloggen").click()
        expect(page.get_by_text("Welzijnswerk")).to_be_visible()
        yield page


def _forge(content: Path) -> str:
    """What the forge holds, in both ways in which Decap's own one looks for it."""

    def tree(folder: Path) -> dict[str, Any]:
        return {
            path.name: tree(path)
            if path.is_dir()
            else {"path": f"content/{path.relative_to(content)}", "content": path.read_text("utf-8")}
            for path in sorted(folder.iterdir())
            if path.is_dir() or path.suffix == ".md"
        }

    found = tree(content)
    return json.dumps({"content": found, **{f"content/hof/{name}": found["hof"][name] for name in FOLDERS}})


def _open(page: Page, path: str) -> None:
    page.evaluate("window.location.hash = '#/collections/hof--initiatives'")
    expect(page.get_by_text("Welzijnswerk")).to_be_visible()
    page.evaluate(f"window.location.hash = '#/collections/{ENTRIES[path]}'")
    expect(page.get_by_role("button", name="Opslaan")).to_be_visible()
    expect(page.get_by_label("Tekst")).to_be_visible()


def _saved(page: Page, path: str) -> str:
    """The file as it is proposed."""
    page.get_by_role("button", name="Opslaan").click()
    proposed = "Object.values(window.repoFilesUnpublished).flatMap((one) => one.diffs)"
    found = f"{proposed}.find((one) => one.path === 'content/{path}')?.content"
    page.wait_for_function(f"Boolean({found})")
    text = page.evaluate(found)
    assert isinstance(text, str)
    return text


def _front(path: Path) -> Mapping[str, Any]:
    source, problems = read_source(path, path.name)
    assert source
    assert not problems
    found: Mapping[str, Any] = source.yaml.value
    return found


def _changed_lines(before: str, after: str) -> list[str]:
    return [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def test_a_page_of_every_kind_is_changed_and_saved_and_the_check_passes(
    opened: Page, desk: Path, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    shutil.copytree(desk / "content", content)
    for path in ENTRIES:
        _open(opened, path)
        opened.locator("[id^=title-field-]").first.fill(f"Nieuw: {path}")
        after = _saved(opened, path)
        before = (content / path).read_text("utf-8")
        (content / path).write_text(after, "utf-8")
        assert _front(content / path) == {**_front(desk / "content" / path), "title": f"Nieuw: {path}"}
        assert len(_changed_lines(before, after)) == 2
    assert read_checked(content, date(2026, 11, 27)).neighbourhoods["hof"].initiatives["tafel"]
