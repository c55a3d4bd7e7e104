"""A page's text changed in the browser: what Python reads of it is what was asked, and nothing else is touched."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from atlas.pages.change.page_data import page_data
from atlas.reading.front_matter import read_source
from atlas.reading.not_shown import not_shown, put_back
from atlas.reading.spans import Json, plain_value, spans
from tests.reading.nasty_pages import NASTY

ROOT = Path(__file__).parents[2]
SITES = [ROOT / "content", *sorted(path for path in (ROOT / "tests/sites").iterdir() if path.name != "broken")]
WORDS = (
    *(
        "no",
        "Yes",
        "on",
        "~",
        "null",
        "12:30",
        "0123",
        "1e3",
        "2026-02-30",
        "2026-02-03",
        "1_000",
        ".5",
        "0x1F",
        "=",
        "<<",
    ),
    *("a: b", "a #b", "#a", "- a", "[a]", "{a}", "a, b", "a:", "'a'", '"a" and \\b', "it's", "“a”", "& x", "*x", "!x"),
    *("%x", "@x", "`x`", "? x", "x?", "---", "...", "fiets 🚲: ja", "👋🏽", "é", "\\n", "a\nb", "a\n\n  b\n", " b\nc"),
)
SIGNS = "ab 0:.-#,[]{}'\"\\|>%&*!?@`~=\n\té🚲“”\u2028\x85\x07"
EACH = 9
"""Of so many pages one is changed in every way; more would take long and tell nothing else."""


def pages() -> list[Json]:
    """Every page of the demonstration and the test sites, and those written to be hard, as the site publishes them."""
    found = [(path, site) for site in SITES for path in sorted(site.rglob("*.md"))]
    texts = {path.relative_to(site.parent).as_posix(): path.read_bytes().decode() for path, site in found} | NASTY
    data = [page_data(path, text) for path, text in texts.items()]
    return [json.loads(one) for one in data if one]


def edited(modules: Page, pages: Sequence[Json], asked: Sequence[tuple[int, Any, Sequence[str]]]) -> list[str]:
    """The text of a page, given by its place among `pages`, with other values, and the order of all keys."""
    made = modules.evaluate(
        """async ([pages, asked]) => {
          const { edited } = await import('/pages/change/edit-page.js');
          pages = pages.map((await import('/pages/change/page-data.js')).unfolded);
          return JSON.parse(asked).map(([page, values, order]) => {
            try { return edited(pages[page], values, order); } catch (fault) { return String(fault.stack); }
          });
        }""",
        [pages, json.dumps(asked)],
    )
    return [str(one) for one in made]


class Reader:
    """Reads a text as the atlas reads a file."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "page.md"

    def __call__(self, text: str) -> tuple[Any, str]:
        self.file.write_bytes(text.encode())
        source, problems = read_source(self.file, "page.md", needs_body=False)
        assert source is not None, [str(problem.what) for problem in problems] + [text]
        return plain_values(source.yaml.value), source.body


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


def plain_values(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain_values(item) for key, item in value.items()}
    return [plain_values(item) for item in value] if isinstance(value, list) else plain_value(value)


def test_what_does_not_change_stays_to_the_letter(modules: Page) -> None:
    asked = pages()
    made = modules.evaluate(
        """async (pages) => {
          const { edited, values } = await import('/pages/change/edit-page.js');
          pages = pages.map((await import('/pages/change/page-data.js')).unfolded);
          return pages.map((page) => [edited(page, {}), edited(page, values(page)), values(page)]);
        }""",
        asked,
    )
    for page, (nothing, everything, _) in zip(asked, made, strict=True):
        assert nothing == page["text"]
        assert everything == page["text"]


def test_a_browser_reads_what_the_atlas_reads(modules: Page, read: Reader) -> None:
    asked = pages()
    act = """async (pages) => {
      const { unfolded } = await import('/pages/change/page-data.js');
      return pages.map(unfolded).map((await import('/pages/change/edit-page.js')).values);
    }"""
    for page, values in zip(asked, modules.evaluate(act, asked), strict=True):
        meta, body = read(page["text"])
        assert values == {**meta, "body": body}, page["path"]


def test_what_the_text_says_already_is_not_written_twice(modules: Page) -> None:
    asked = pages()
    act = "async (pages) => pages.map((await import('/pages/change/page-data.js')).unfolded)"
    for folded, page in zip(asked, modules.evaluate(act, asked), strict=True):
        assert page["spans"] == spans(page["text"]), page["path"]
        assert {**page, "spans": 0} == {**folded, "spans": 0}
    short = [len(json.dumps(page["spans"])) / len(json.dumps(spans(page["text"]))) for page in asked]
    assert sum(short) / len(short) < 0.6


def changes(value: Any, turn: int = 0) -> Iterator[tuple[Any, bool]]:
    """The same value with one thing other, and whether all that was there still is, with its remarks."""
    word = WORDS[turn % len(WORDS)]
    if isinstance(value, dict):
        for index, (key, item) in enumerate(value.items()):
            if not str(item).startswith("not-shown-here-"):  # nobody takes out what is not shown
                yield {name: one for name, one in value.items() if name != key}, False
            yield from (({**value, key: other}, kept) for other, kept in changes(item, turn + index))
        yield {**value, "added": word}, True
    elif isinstance(value, list):
        for index, item in enumerate(value):
            before, behind = value[:index], value[index + 1 :]
            yield [*before, *behind], False
            yield from (([*before, other, *behind], kept) for other, kept in changes(item, turn + index))
        new = deepcopy(value[-1]) if value and isinstance(value[-1], dict) else word
        yield [*value, new], True
        yield [new, *value], True
    elif isinstance(value, bool | int | float):
        yield (not value) if isinstance(value, bool) else value + 1, True
    else:
        yield word, True


def remarks(text: str) -> Counter[str]:
    return Counter(one.text for one in not_shown(text) if one.path == ("#",))


def without_nothing(value: Any) -> Any:
    """A key without a value says nothing."""
    if isinstance(value, dict):
        return {key: without_nothing(item) for key, item in value.items() if item is not None}
    return [without_nothing(item) for item in value] if isinstance(value, list) else value


def test_each_single_change_is_read_and_nothing_else(modules: Page, read: Reader) -> None:
    all_pages = [page for number, page in enumerate(pages()) if page["path"] in NASTY or number % EACH == 0]
    asked, expected = [], []
    for number, page in enumerate(all_pages):
        meta, body = read(page["text"])
        for turn, (key, value) in enumerate(meta.items()):
            for other, kept in (*changes(value, number + turn), (None, False)):
                asked.append((number, {key: other}, list(meta)))
                expected.append(({**meta, key: other}, body, kept))
        word = WORDS[number % len(WORDS)]
        asked.append((number, {"added": word, "body": "Heel *anders*.\n\n- 🚲"}, ["added", *meta]))
        expected.append(({**meta, "added": word}, "Heel *anders*.\n\n- 🚲", True))
    for (number, values, _), wanted, text in zip(asked, expected, edited(modules, all_pages, asked), strict=True):
        meta, body = read(text)
        told = (all_pages[number]["path"], values, text)
        assert (without_nothing(meta), body) == (without_nothing(wanted[0]), wanted[1]), told
        before = all_pages[number]["text"]
        if wanted[2]:
            assert remarks(before) <= remarks(text), told
        if "\r\n" in before:
            assert text.count("\r\n") == text.count("\n"), told


def test_one_word_changes_one_line(modules: Page) -> None:
    """Whatever stands around it, keys that say nothing among that."""
    page = json.loads(page_data("blocks.md", NASTY["blocks"]) or b"")
    for key in ("kind", "nothing", "empty", "added"):
        (text,) = edited(modules, [page], [(0, {key: "iets"}, [])])
        before, now = page["text"].split("\n"), text.split("\n")
        assert len([line for line in now if line not in before]) == 1
        assert len(now) - len(before) == (key == "added")


def test_what_nobody_saw_stays_until_the_place_is_public(modules: Page) -> None:
    written = "---\ntitle: Koor\nplace: {name: Thuis, lat: 52.1, lon: 5.1, private: true}\n---\nTekst\n"
    page = json.loads(page_data("koor.md", written) or b"")
    places = ({"name": "Zaal", "private": True}, {"name": "Zaal"})
    asked: list[tuple[int, Any, list[str]]] = [(0, {"place": place}, []) for place in places]
    still, public = edited(modules, [page], asked)
    assert put_back(still, written)[0] == written.replace("Thuis", "Zaal")
    assert "not-shown" not in public


def lines(text: str) -> str:
    """A text as a page keeps it: lines of spaces are empty, and none stand at its end."""
    return "\n".join(line if line.strip() else "" for line in text.split("\n")).rstrip("\n")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.sampled_from(SIGNS), max_size=12), max_size=20))
def test_whatever_is_typed_is_read_again(modules: Page, read: Reader, typed: list[str]) -> None:
    pages = [json.loads(page_data("page.md", NASTY[name]) or b"") for name in ("blocks", "flow", "windows")]
    act = """async ([pages, typed]) => {
      const { edited } = await import('/pages/change/edit-page.js');
      const { clean } = await import('/pages/change/yaml-write.js');
      pages = pages.map((await import('/pages/change/page-data.js')).unfolded);
      const values = (text) => ({ title: text, kind: text, place: { name: text, more: [text] }, new: { a: text } });
      const put = (page, text) => edited(page, values(text));
      return typed.map((text) => [clean(text).replaceAll('\\t', ' '), pages.map((page) => put(page, text))]);
    }"""
    for wanted, texts in modules.evaluate(act, [pages, typed]):
        for text in texts:
            meta, _ = read(text)
            found = [meta["title"], meta["kind"], meta["place"]["name"], meta["place"]["more"][0], meta["new"]["a"]]
            assert [lines(one) for one in found] == [lines(wanted)] * 5, (wanted, text)
