"""Links to a place on a page, `koor.md#wie` or `#wie`: which does a text have, and what is told of one that leads to
none?"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from atlas.model.anchors import is_ours
from atlas.reading.allowed_text import converted
from atlas.reading.front_matter import without_code
from atlas.reading.links import written_links
from atlas.reading.problems import Level, Problem
from atlas.texts import Sentence, say

__all__ = ["PlaceLink", "anchors_of", "no_such_place", "place_links", "target_of"]

_ANCHOR = re.compile(r"<(?:[a-z][\w-]*\s[^<>]*?\bid|a\s[^<>]*?\bname)=[\"']([^\"'<>]+)[\"']", re.IGNORECASE)
_MOST_NAMED = 8
"""So many places of a page are named, where none of them is near."""


@dataclass(frozen=True)
class PlaceLink:
    """`path`: of the file that holds it; `line`: of its text, from 0; `written`: as it stands there; `target`: the page
    that it leads to, as links name it; `anchor`: the place on it."""

    path: str
    line: int
    written: str
    target: str
    anchor: str


def place_links(path: str, body: str, page: str = "") -> Iterator[PlaceLink]:
    """Those of a text. `page`: the page that shows it, if that is called otherwise than its file."""
    if "#" not in body:
        return
    text = without_code(body)
    for start, written in written_links(text):
        found = target_of(page or path, written)
        if found:
            yield PlaceLink(path, text.count("\n", 0, start), written, *found)


def target_of(page: str, written: str) -> tuple[str, str] | None:
    """The page and the place that a link on a page leads to; None where that is elsewhere, or no place is named."""
    name, _, anchor = written.partition("#")
    name = unquote(name.partition("?")[0])
    if not anchor or re.match(r"[a-z][a-z0-9+.-]*:|/", name, re.IGNORECASE) or (name and not name.endswith(".md")):
        return None
    return (normpath(join(dirname(page), name)) if name else page), anchor


@lru_cache(maxsize=256)
def anchors_of(body: str) -> frozenset[str]:
    """The places that links can lead to in a text: its headings, and what it gives an id."""
    return frozenset(unescape(name) for name in _ANCHOR.findall(converted(body)))


def no_such_place(
    link: PlaceLink, line: int, known: Collection[str], languages: Iterable[str] = (), level: Level = "error"
) -> Problem:
    """What is told of a link. `line`: of its file; `known`: the places of that page; `languages`: those in which it is
    wrong, where in others it is right."""
    several, page = ", ".join(languages), link.written.partition("#")[0]
    if page and several:
        what = say(
            'in {language} the page "{page}" has no place "#{anchor}"', language=several, page=page, anchor=link.anchor
        )
    elif page:
        what = say('the page "{page}" has no place "#{anchor}"', page=page, anchor=link.anchor)
    elif several:
        what = say('in {language} this page has no place "#{anchor}"', language=several, anchor=link.anchor)
    else:
        what = say('this page has no place "#{anchor}"', anchor=link.anchor)
    hint = _instead(link.anchor, known, everywhere=not several)
    return Problem(link.path, line, "", what, hint, rule="link", level=level)


def _instead(anchor: str, known: Collection[str], *, everywhere: bool) -> Sentence:
    known = [one for one in known if not is_ours(one)] or known
    if not everywhere:
        return say('write {{#{anchor}}} behind that heading in each language, or leave out "#{anchor}"', anchor=anchor)
    near = get_close_matches(anchor.lower(), sorted(known), n=1, cutoff=0.7)
    if near:
        return say('did you mean "{near}"?', near=f"#{near[0]}")
    if 0 < len(known) <= _MOST_NAMED:
        listed = ", ".join(f"#{one}" for one in sorted(known))
        return say('leave out "#{anchor}", or choose from: {choices}', anchor=anchor, choices=listed)
    return say('leave out "#{anchor}", or write {{#{anchor}}} behind the heading that is meant', anchor=anchor)
