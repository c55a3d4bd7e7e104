"""Hostile words in every field of front matter, vocabulary and data: what the check lets through stays words."""

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from icalendar import Calendar
from markdown import Markdown

from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.reading.allowed_text import _EXTENSIONS
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.read import read_atlas
from atlas.reading.yaml_lines import read_yaml
from tests.reading.folders import ROOT

DAY = date(2026, 11, 27)
HOSTILE = (
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "]]>`\u202e<!--",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "a\r\nSUMMARY:smokkel",
    "[x](javascript:alert(1))",
    "a\n{: onclick=alert(1) }",
    "a\n\n<details>\n",
    "a\n```\n~~~\n",
)
KEPT = ("id", "languages", "kind", "weekday")
"""Keys that refer to others: with another value there, much of the atlas would be refused with them."""


class _Dumper(yaml.SafeDumper):
    """Writes numbers as the reader had them, and every value on a line of its own."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:float", str(value))


_Dumper.add_representer(Decimal, _number)


@pytest.fixture(params=HOSTILE, ids=range(len(HOSTILE)))
def site(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[CompiledSite, int]:
    """The demonstration with this in every field that takes it, and how many fields that are."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    fields = [field for path in _files(content) for field in _fields(path, content)]
    left = set(range(len(fields)))
    for _ in range(25):
        places = _write(content, fields, left, request.param)
        refused: set[int] = set()
        try:
            atlas = read_atlas(content, DAY)
        except AtlasError as error:
            refused.update(number for problem in error.problems for number in _of(problem, places))
        else:
            return compile_site(atlas, "nl", DAY), len(left)
        assert refused
        left -= refused
    raise AssertionError("the check still refuses something")


def _files(content: Path) -> list[Path]:
    return [path for path in sorted(content.rglob("*")) if path.suffix in (".md", ".yml")]


def _split(text: str) -> tuple[str, str]:
    """Front matter and body; a file of data is all front matter."""
    parts = text.split("---\n", 2)
    return (parts[1], parts[2]) if len(parts) == 3 and not parts[0] else (text, "")


def _fields(path: Path, content: Path) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for keys in _leaves(read_yaml(_split(path.read_text("utf-8"))[0]).value):
        if not set(KEPT) & set(keys):
            yield path.relative_to(content).as_posix(), keys


def _leaves(value: Any, keys: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*keys, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _leaves(item, (*keys, number))
    elif isinstance(value, str):
        yield keys


def _write(
    content: Path, fields: list[tuple[str, tuple[Any, ...]]], left: set[int], words: str
) -> dict[str, list[tuple[int, int]]]:
    """Write every file with `words` in the fields that are left. Gives for each file the line of each of those."""
    of_file: dict[str, list[int]] = {}
    for number in range(len(fields)):
        of_file.setdefault(fields[number][0], []).append(number)
    places: dict[str, list[tuple[int, int]]] = {}
    for name, numbers in of_file.items():
        original = (ROOT / "content" / name).read_text("utf-8")
        front, body = _split(original)
        data: Any = deepcopy(read_yaml(front).value)
        for number in left.intersection(numbers):
            *to, last = fields[number][1]
            holder = data
            for key in to:
                holder = holder[key]
            holder[last] = words
        text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
        node, first = yaml.compose(text, yaml.SafeLoader), 2 if body else 1
        places[name] = [(_line(node, fields[number][1]) + first, number) for number in left.intersection(numbers)]
        whole = f"---\n{text}---\n{body}" if body else text
        (content / name).write_text(whole, "utf-8", newline="")
    return places


def _line(node: Any, keys: tuple[Any, ...]) -> int:
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            node = next(value for name, value in node.value if name.value == str(key))
        else:
            node = node.value[key]
    return int(node.start_mark.line)


def _of(problem: Problem, places: dict[str, list[tuple[int, int]]]) -> set[int]:
    """The fields that a problem is about: those on its line, or else all of its file."""
    here = places.get(problem.path.removeprefix("content/"), [])
    return {number for line, number in here if line == problem.line} or {number for _, number in here}


class _Faults(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            runs = re.match(r"\s*(javascript|vbscript|data|file):", value or "", re.IGNORECASE)
            if name.startswith("on") or (name in ("href", "src", "xlink:href", "action") and runs):
                self.found.append(f"<{tag} {name}={value!r}>")


def _faults(path: str, data: bytes) -> Iterator[str]:
    if path.endswith((".json", ".geojson")):
        json.loads(data)
    elif path.endswith((".svg", ".xml")):
        ElementTree.fromstring(data)
    elif path.endswith(".csv"):
        cells = (cell for row in csv.reader(io.StringIO(data.decode())) for cell in row)
        yield from (cell for cell in cells if re.match(r"[=+@\t\r-]", cell) and not re.fullmatch(r"-?[\d.]+", cell))
    elif path.endswith(".ics"):
        lines = data.decode().replace("\r\n ", "").split("\r\n")
        yield from (line for line in lines if line == "SUMMARY:smokkel" or "\n" in line)
        Calendar.from_ical(data)
    elif path.endswith(".html"):
        yield from _Faults(data.decode()).found


@pytest.mark.slow
def test_hostile_words_stay_words_in_every_page_and_file(site: tuple[CompiledSite, int]) -> None:
    compiled, count = site
    assert count > 500
    markdown = Markdown(extensions=list(_EXTENSIONS))
    faults = [(path, fault) for path, data in compiled.files.items() for fault in _faults(path, data)]
    for path, page in compiled.pages.items():
        html = markdown.reset().convert(page.text.split("---\n", 2)[2])
        faults += [(path, fault) for fault in _Faults(html).found]
        if "/challenges/" in path and not path.endswith("/index.md"):
            assert '<h2 id="verdict">' in html, path
    assert faults == []
