"""An editor opens pages at the desk, changes them and saves; that passes the check, and the rest is as it was."""

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from atlas.checking import read_checked
from atlas.pages.desk.backend import Backend
from atlas.reading.front_matter import read_source

from ..conftest import serving
from ..plugin.building import build
from ..plugin.fetched import with_packages
from ..reading.folders import ROOT
from .conftest import visiting

FILLED = ROOT / "tests/sites/filled"
DAY = date(2026, 11, 27)
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
    with_packages(folder)
    shutil.copytree(FILLED, folder / "content")
    table = folder / "content/hof/initiatives/tafel.md"
    table.write_text(table.read_text("utf-8").replace("kind:", "# Gevraagd op 3 mei.\nkind:", 1), "utf-8")
    done = build(folder / "content", folder, setting="desk: {backend: test-repo}", today="2026-11-27")
    assert done.status == 0, done.told
    return folder


@pytest.fixture(scope="module")
def start(browser: Browser, desk: Path) -> Iterator[Callable[..., Page]]:
    """Open a page of the site, with the pages of the atlas on the forge; it asks nothing of another host."""
    with ExitStack() as stack:
        base = stack.enter_context(serving(desk / "site"))
        visit = stack.enter_context(visiting(browser, f"{base}/"))

        def opening(path: str = "admin/", **instead: object) -> Page:
            """`instead`: other values in what the desk knows of the atlas."""
            page = visit("admin/start.js")
            page.add_init_script(f"window.repoFiles = {_forge(desk / 'content')};")
            # A forge in memory has no pictures, and the desk then looks for one beside itself.
            page.route("**/tafel.png", lambda route: route.fulfill(path=FILLED / "hof/initiatives/tafel.png"))
            if instead:
                known = json.loads((desk / "site/admin/desk.json").read_text("utf-8"))
                page.route("**/desk.json", lambda route: route.fulfill(json={**known, **instead}))
            page.goto(f"{base}/{path}")
            return page

        yield opening


@pytest.fixture(scope="module")
def opened(start: Callable[..., Page]) -> Page:
    """The desk, with somebody at it."""
    page = start()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Inloggen").click()
    expect(page.get_by_text("Welzijnswerk")).to_be_visible()
    return page


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


def _go(page: Page, where: str) -> None:
    page.evaluate("window.location.hash = '#/collections/hof--initiatives'")
    expect(page.get_by_text("Welzijnswerk")).to_be_visible()
    page.evaluate(f"window.location.hash = '#/collections/{where}'")
    expect(page.get_by_label("Tekst")).to_be_visible()


def _saved(page: Page, path: str, saying: str) -> str:
    """The file as it is proposed."""
    page.get_by_role("button", name="Opslaan").click()
    proposed = "Object.values(window.repoFilesUnpublished).flatMap((one) => one.diffs)"
    found = f"{proposed}.find((one) => one.path === 'content/{path}')?.content"
    page.wait_for_function(f"({found})?.includes({json.dumps(saying)})")
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
    for path, where in ENTRIES.items():
        _go(opened, where)
        opened.locator("[id^=title-field-]").first.fill(f"Nieuw: {path}")
        after = _saved(opened, path, f"Nieuw: {path}")
        before = (content / path).read_text("utf-8")
        (content / path).write_text(after, "utf-8")
        assert _front(content / path) == {**_front(desk / "content" / path), "title": f"Nieuw: {path}"}
        assert len(_changed_lines(before, after)) == 2
    assert read_checked(content, DAY).neighbourhoods["hof"].initiatives["tafel"]


def test_other_times_are_proposed_and_published_and_nothing_else_changes(opened: Page, desk: Path) -> None:
    path = "hof/initiatives/koor.md"
    _go(opened, ENTRIES[path])
    opened.locator("[id^=schedule-field-]").first.get_by_test_id("expand-button").first.click()
    opened.locator("[id^=from-field-]").first.fill("19:15")
    _saved(opened, path, "19:15")
    opened.get_by_text("Status: Concept").click()
    opened.get_by_role("menuitem", name="Klaar").click()
    opened.get_by_role("button", name="Publiceer", exact=True).click()
    opened.get_by_role("menuitem", name="Publiceer nu").click()
    found = "window.repoFiles.content.hof.initiatives['koor.md'].content"
    opened.wait_for_function(f"{found}.includes('19:15')")
    before = (desk / "content" / path).read_text("utf-8")
    line = "schedule: [{weekday: thursday, every: two-weeks, from: 20:00, until: 22:00, starts: 2026-01-08}]"
    changed = [one for one in _changed_lines(before, opened.evaluate(found)) if "title:" not in one]
    assert changed == [f"- {line}", f"+ {line.replace('20:00', '19:15')}"]


def test_a_new_page_and_a_new_translation_get_a_file_of_their_own(opened: Page, desk: Path, tmp_path: Path) -> None:
    _go(opened, "hof--initiatives/new")
    opened.locator("[id^=title-field-]").first.fill("Café 't Hoekje: koffie")
    opened.locator("[id^=kind-field-]").first.click()
    opened.get_by_role("option", name="Vereniging").click()
    opened.get_by_label("Tekst").fill("Koffie om tien uur.")
    text = _saved(opened, "hof/initiatives/cafe-t-hoekje-koffie.md", "Hoekje")
    assert text == '---\ntitle: "Café \'t Hoekje: koffie"\nkind: formal\n---\nKoffie om tien uur.\n'
    _go(opened, "hof--initiatives-en/new")
    opened.locator("[id^=__page-field-]").first.click()
    opened.get_by_role("option", name="Koor Hof").click()
    opened.locator("[id^=title-field-]").first.fill("Choir of Hof")
    translation = _saved(opened, "hof/initiatives/koor.en.md", "Choir")
    content = tmp_path / "content"
    shutil.copytree(desk / "content", content)
    (content / "hof/initiatives/cafe-t-hoekje-koffie.md").write_text(text, "utf-8")
    (content / "hof/initiatives/koor.en.md").write_text(translation, "utf-8")
    found = read_checked(content, DAY).neighbourhoods["hof"].initiatives
    assert found["cafe-t-hoekje-koffie"].meta.kind == "formal"
    assert found["koor"].in_language("en").meta.title == "Choir of Hof"


FORMAT = """async (files) => {
  const yaml = await import("/admin/yaml/index.js");
  const { pageFormat } = await import("/admin/page-text.js");
  const { kinds } = await (await fetch("/admin/desk.json")).json();
  return files.map(([kind, text, more]) => {
    const format = pageFormat(yaml, kinds[kind].fields, kinds[kind].fact);
    return format.toFile({ ...format.fromFile(text), ...more });
  });
}"""
"""Pages as the desk reads and writes them: `files` are kinds, texts, and what is changed of each."""


def _written(page: Page, files: list[tuple[str, str, dict[str, Any]]]) -> list[str]:
    found = page.evaluate(FORMAT, files)
    assert isinstance(found, list)
    return found


def test_a_page_in_which_nothing_changed_is_letter_by_letter_the_same(opened: Page) -> None:
    folders = {f"{kind}s": kind for kind in ("initiative", "challenge", "assignment", "call")}
    files: list[tuple[str, str, dict[str, Any]]] = [
        (folders[path.parent.name], path.read_text("utf-8"), {})
        for content in (ROOT / "content", FILLED)
        for path in sorted(content.rglob("*.md"))
        if path.parent.name in folders
    ]
    assert len(files) > 60
    files += [("initiative", text, {}) for text in FAULTY]
    files.append(("initiative", files[0][1].replace("\n", "\r\n"), {}))
    assert _written(opened, files) == [text for _, text, _ in files]


FAULTY = (
    "no keys at all",
    "---\ntitle: A\ntitle: B\n---\nTwice.\n",
    "---\ntitle: &a A\nsummary: *a\n---\nAn alias.\n",
    "---\nalso:\n\t- a tab\n---\nX\n",
    "---\n- a list\n---\nX\n",
    "---\ntitle: never closed\n",
    "",
)
"""Pages that the check refuses: what cannot be read is not written anew."""

HARD = (
    *("yes", "no", "null", "~", "true", "12", "1e3", "0x1F", "007", "-1.5", ".5", "2026-01-01", "12:30", "1_000"),
    *("# a mark", "a # b", "a: b", "a:", "- a", "? a", "@a", "`a`", "%a", "&a", "*a", "!a", "|", ">", "[a, b]", "{a}"),
    *("'", '"', 'it\'s "so"', "a, b", "back\\slash", "€ 5,–", "🎉 feest", "مرحبا", "two\nlines", "a\n\nb\n  c"),
    " ".join(["word"] * 60),
    "---",
    "... and so on",
)


@pytest.mark.parametrize("where", ["title", "also", "note"])
def test_whatever_is_typed_is_what_is_read(opened: Page, tmp_path: Path, where: str) -> None:
    before = "---\ntitle: A # a remark\nkind: informal # another\nschedule: [{weekday: monday}]\n---\nText.\n"
    given: dict[str, Any] = {
        "title": lambda word: {"title": word},
        "also": lambda word: {"also": ["a", word]},
        "note": lambda word: {"schedule": [{"weekday": "monday", "note": word}]},
    }
    texts = _written(opened, [("initiative", before, given[where](word)) for word in HARD])
    for word, text in zip(HARD, texts, strict=True):
        path = tmp_path / "page.md"
        path.write_text(text, "utf-8")
        assert "# another" in text
        front = {"title": "A", "kind": "informal", "schedule": [{"weekday": "monday"}], **given[where](word)}
        assert _front(path) == front


def test_of_several_neighbourhoods_one_is_chosen_and_remembered(start: Callable[..., Page]) -> None:
    two = [{"key": "hof", "title": "Het Hof"}, {"key": "oost", "title": "Oost"}]
    page = start(neighbourhoods=two)
    expect(page.get_by_text("Van welke wijk")).to_be_visible()
    page.get_by_role("link", name="Het Hof").click()
    expect(page.get_by_role("button", name="Inloggen")).to_be_visible()
    page.goto(page.url.split("?")[0])
    expect(page.get_by_role("button", name="Inloggen")).to_be_visible()
    page.get_by_role("link", name="Een andere wijk").click()
    expect(page.get_by_role("link", name="Oost")).to_be_visible()


@pytest.mark.parametrize("kind", ["github", "forgejo", "gitlab"])
def test_each_forge_can_be_logged_in_at(start: Callable[..., Page], desk: Path, kind: str) -> None:
    known = json.loads((desk / "site/admin/desk.json").read_text("utf-8"))["config"]
    backend = Backend(kind, f"https://{kind}.example", "mill/atlas", login="https://login.example", app="1")
    page = start(config={**known, "backend": backend.decap}, beside=True)
    expect(page.get_by_role("button", name=re.compile(kind, re.IGNORECASE))).to_be_visible()
