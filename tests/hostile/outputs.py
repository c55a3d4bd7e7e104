"""What comes out of an atlas, read as those read it who run it: browsers, spreadsheets, calendars, feed readers."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache, wraps
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import ParamSpec, TypeVar, cast
from xml.etree import ElementTree

import frontmatter
from icalendar import Calendar
from markdown import Markdown

from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.drawings import CITING_MARK
from atlas.reading.allowed_text import EXTENSIONS

__all__ = ["Shape", "faults", "shapes"]

Shape = tuple[str, str]
"""An element and an attribute of it, or an empty word for none."""


Element = tuple[str, tuple[tuple[str, str | None], ...]]

P = ParamSpec("P")
T = TypeVar("T")
_MOST = 4096


def _once(looking: Callable[P, Iterator[T]]) -> Callable[P, tuple[T, ...]]:
    """Most pages are the same from one test to the next: what was looked at once is not looked at again."""

    @wraps(looking)
    def all_found(*args: P.args, **kwargs: P.kwargs) -> tuple[T, ...]:
        return tuple(looking(*args, **kwargs))

    return cast("Callable[P, tuple[T, ...]]", lru_cache(maxsize=_MOST)(all_found))


class _Elements(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(attrs)))


@_once
def _elements(html: str) -> Iterator[Element]:
    yield from _Elements(html).found


@lru_cache(maxsize=_MOST)
def _converted(text: str) -> str:
    return str(Markdown(extensions=list(EXTENSIONS)).convert(frontmatter.loads(text).content))


def _pages(site: CompiledSite) -> Iterator[tuple[str, str]]:
    """Every page and every file of HTML, as HTML."""
    for path, page in site.pages.items():
        yield path, _converted(page.text.replace(CITING_MARK, ""))
    yield from ((path, data.decode()) for path, data in site.files.items() if path.endswith((".html", ".svg")))


def shapes(site: CompiledSite) -> set[Shape]:
    """Every kind of element in the pages, and every attribute that one has."""
    found = set()
    for _, html in _pages(site):
        for tag, attributes in _elements(html):
            found |= {(tag, ""), *((tag, name) for name, _ in attributes)}
    return found


def faults(site: CompiledSite) -> list[tuple[str, str]]:
    """What runs, calls away, or cannot be read: the file and what is in it."""
    found = [(path, fault) for path, html in _pages(site) for fault in _running(html)]
    return found + [
        (path, fault) for path, data in site.files.items() for fault in _unreadable(PurePosixPath(path).suffix, data)
    ]


@_once
def _running(html: str) -> Iterator[str]:
    for tag, attributes in _elements(html):
        for name, value in attributes:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            runs = re.match(r"(javascript|vbscript|data|file):", address)
            leaves = tag != "a" and name in ("src", "href", "data", "poster") and re.match(r"(https?:)?//", address)
            if name.startswith("on") or (name in ("href", "src", "xlink:href", "action") and (runs or leaves)):
                yield f"<{tag} {name}={value!r}>"
    if re.search(r"</?(script|style)\b[^>]*>\s*alert|[\u202a-\u202e\u2066-\u2069]", html):
        yield "words that run, or that turn a line around"


@_once
def _unreadable(ending: str, data: bytes) -> Iterator[str]:
    if ending in (".json", ".geojson"):
        json.loads(data)
    elif ending in (".svg", ".xml", ".graphml", ".gexf"):
        ElementTree.fromstring(data)
    elif ending == ".csv":
        cells = (cell for row in csv.reader(io.StringIO(data.decode())) for cell in row)
        yield from (cell for cell in cells if re.match(r"[=+@\t\r-]", cell) and not re.fullmatch(r"-?[\d.]+", cell))
    elif ending == ".ics":
        lines = data.decode().replace("\r\n ", "").split("\r\n")
        yield from (line for line in lines if "\n" in line or "\r" in line or line.startswith("SUMMARY:smokkel"))
        Calendar.from_ical(data)
