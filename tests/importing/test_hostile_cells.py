"""Whatever stands in a cell is shown as it is: it breaks no page and runs nowhere."""

import html
import json
import re
import tempfile
from datetime import time
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.importing.cells import clean, one_line
from atlas.importing.markdown import fill_body, plain_markdown
from atlas.importing.page_text import to_yaml
from atlas.reading.yaml_lines import read_yaml

from .lists import MAPPING, Desk

HOSTILE = [
    "---",
    "key: value",
    "# heading",
    "{{ config }}",
    "{% include 'x' %}",
    "<script>alert(1)</script>",
    "=cmd|'/c calc'!A0",
    "- item",
    "1. one",
    "* [ ] todo",
    "![x](https://evil.example/p.png)",
    "[x](javascript:alert(1))",
    "javascript: x",
    "<!-- atlas:map -->",
    "a\n---\nb: c",
    "&lt;b&gt; &amp;",
    "`code`",
    "~~~\nfence",
    "!!! note",
    "??? x",
    "/// x",
    "::: x",
    '--8<-- "pyproject.toml"',
    ":smile: :material-cat:",
    "a | b\n--|--",
    "Title\n=====",
    "==mark== ^^ins^^ ~~del~~ ++ctrl++",
    "*[HTML]: x",
    "[^1]: note",
    "term\n:   definition",
    "yes",
    "null",
    "~",
    "0612345678",
    "08",
    "1e3",
    "12:30",
    "2026-02-30",
    "2026-01-01",
    "@user #12",
    '" onclick="x',
    "\u202egnp.exe",
    "&anchor",
    "*alias",
    "!!python/object:os.system",
    "? x",
    "% y",
    "\\",
    "$x$ \\(y\\)",
    "[TOC]",
    "{: onclick=x }",
    "-----\n",
    "+++",
    "\x85next\u2028line",
]
EXTENSIONS = [
    "tables", "attr_list", "md_in_html", "admonition", "footnotes", "def_list", "toc", "abbr",
    "pymdownx.superfences", "pymdownx.details", "pymdownx.caret", "pymdownx.mark", "pymdownx.tilde", "pymdownx.keys",
    "pymdownx.emoji", "pymdownx.snippets", "pymdownx.tasklist", "pymdownx.blocks.admonition", "pymdownx.arithmatex",
]  # fmt: skip
ANY = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60), st.text("-*_#:{}[]<>|`~!\\&=+^$\n ax1.", max_size=25))


def shown(text: str) -> str:
    """What a reader sees of a piece of Markdown, or the HTML where it holds more than a paragraph."""
    made = markdown.markdown(text, extensions=EXTENSIONS)
    paragraphs = re.fullmatch(r"<p>([^<]*)</p>", made)
    return one_line(html.unescape(paragraphs[1])) if paragraphs else made


@pytest.mark.parametrize("cell", HOSTILE)
def test_a_hostile_cell_is_shown_as_it_is(cell: str) -> None:
    text = one_line(clean(cell, ()))
    assert shown(plain_markdown(text)) == text
    assert shown(f"What: {plain_markdown(text)}") == f"What: {text}"


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_any_cell_is_shown_as_it_is(cell: str) -> None:
    text = one_line(clean(cell, ()) or "x")
    assert shown(plain_markdown(text)) == text


@given(st.dictionaries(st.sampled_from(["title", "summary", "note"]), ANY, min_size=1))
def test_front_matter_reads_back_as_it_was(data: dict[str, str]) -> None:
    cleaned = {key: one_line(clean(value, ()) or "x") for key, value in data.items()}
    lined = read_yaml(to_yaml(cleaned))
    assert lined.problems == ()
    assert {key: str(value) for key, value in lined.value.items()} == cleaned


@given(st.lists(st.tuples(ANY, ANY, ANY), min_size=1, max_size=4))
@settings(max_examples=30, deadline=None)
def test_any_list_gives_an_atlas_that_reads_and_a_second_run_that_writes_nothing(
    rows: list[tuple[str, str, str]],
) -> None:
    mapping = MAPPING.replace('{column: what, split: ",", map: {', "{column: what, else: chess, map: {")
    cells = [{"name": name, "what": what, "where": where} for name, what, where in rows]
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        first = desk.run(json.dumps(cells), mapping, name="list.json")
        if desk.content.exists() and desk.page("index.md").exists():
            desk.atlas()
        second = desk.run(json.dumps(cells), mapping, name="list.json")
        assert (second.written, second.updated, second.kept, second.gone) == ((), (), (), ())
        assert second.skipped == first.skipped
        assert first.report("en")


def test_only_a_web_address_becomes_a_link() -> None:
    def line(url: str) -> str:
        return fill_body("[site]({url})", lambda _: url)

    assert line("https://a.example/x_y?a=1&b=(2)") == "[site](https://a.example/x&#95;y?a=1&#38;b=%282%29)"
    assert 'href="https://a.example/x_y"' in html.unescape(markdown.markdown(line("https://a.example/x_y")))
    for bad in ("javascript:alert(1)", "data:text/html,x", "https://a.example) [x](y", "page.md", ""):
        assert line(bad) == ""


def test_lines_of_a_cell_become_paragraphs_and_stay_in_a_list() -> None:
    def value(_: str) -> str:
        return "one\n\ntwo"

    assert fill_body("**A:** {x}", value) == "**A:** one\n\ntwo"
    assert fill_body("- {x}", value) == "- one two"
    assert fill_body("## {x}", value) == "## one two"


@pytest.mark.parametrize("short", [True, False])
def test_a_time_is_written_without_the_tag_of_a_number(short: bool) -> None:
    text = to_yaml({"schedule": [{"weekday": "monday", "from": time(13)}]}, short=short)
    assert "!!" not in text
    assert ("{weekday: monday, from: '13:00'}" if short else "from: 13:00") in text
