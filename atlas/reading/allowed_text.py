"""What may the text of a page hold? An allow-list: what is not on it is told, for it could run, mislead or call away.

It is converted as the site converts it, and what came of it is looked at, so how it was written makes no difference.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import nh3

from atlas.keeping.identity import identity
from atlas.keeping.remember import held, keep
from atlas.model.anchors import is_ours
from atlas.reading.closed_text import left_open
from atlas.reading.turned_text import TURNED, turning
from atlas.texts import Sentence, say

if TYPE_CHECKING:
    from markdown import Markdown

__all__ = ["EXTENSIONS", "NotAllowed", "converted", "not_allowed"]

_ELEMENTS = {
    *(
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
    ),
    *("div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins"),
    *("kbd", "li", "mark", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "table"),
    *("tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul"),
}
_EVERYWHERE = {"id", "class", "lang", "dir", "title"}
_ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "loading"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "ol": {"start"},
    "details": {"open"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "geo"}
_ADMONITIONS = {
    *("admonition", "admonition-title", "note", "abstract", "info", "tip", "success", "question", "warning", "failure"),
    *("danger", "bug", "example", "quote"),
}
_CLASS = re.compile(r"language-[\w+-]+")
EXTENSIONS = ("admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "tables", "toc")
"""Extensions of Markdown: what texts may use, and what every page is converted with."""

_SIGNS = re.compile(r"[<{&\\\x00-\x08\x0b-\x1f]")
_SIGNS_IN_A_ROW = ("!!!", "```", "~~~")
_MARKED = "<!["
_LINK = re.compile(r"""\]\(\s*([^\s()]*)(?:\s+"[^"\n]*")?\s*\)""")
_DEFINITION = re.compile(r"\]:\s*(\S*)")
_PLAIN_TARGET = re.compile(r"(?:https?://|mailto:|tel:)|(?!//)[^:]*\Z", re.IGNORECASE)


@dataclass(frozen=True)
class NotAllowed:
    """`line`: of the text, from 0."""

    line: int
    what: Sentence
    hint: Sentence


def not_allowed(body: str, *, own_anchors: bool = False) -> list[NotAllowed]:
    """All that a text may not hold. `own_anchors`: whether it may have the anchors that pages of ours have."""
    if _is_plain(body):
        return []
    allowed = identity("allowed", body, own_anchors)
    if held(allowed):
        return []
    found = _found(body, own_anchors=own_anchors)
    if not found:  # a fault may hold words that are not to be public, and those are never written to a file of ours
        keep(allowed, True)
    return found


def _found(body: str, *, own_anchors: bool) -> list[NotAllowed]:
    html = converted(body)
    walk = _Walk(body, own_anchors=own_anchors)
    if _MARKED in body:  # the generator's own reader of HTML ends at it
        what = say('the signs "{signs}" cannot stand in a text', signs=_MARKED)
        return [NotAllowed(walk.line(_MARKED), what, say("put a space between them"))]
    found = list(walk.faults(html))
    left = None if found else left_open(body, converted)
    if left:
        found.append(NotAllowed(walk.line(left.needle), left.what, left.hint))
    if not found and _kept(html, strict=True) != _kept(html, strict=False):
        found.append(NotAllowed(0, say("something in this text cannot be shown safely"), _TAKE_OUT))
    return found


def _is_plain(body: str) -> bool:
    """Whether nothing in it can be anything but text, headings, lists, tables, and links to where links may lead.

    It may say no where all is well; converting the text then tells.
    """
    if _SIGNS.search(body) or any(signs in body for signs in _SIGNS_IN_A_ROW):
        return False
    links = list(_LINK.finditer(body))
    targets = [*(link[1] for link in links), *_DEFINITION.findall(body)]
    if len(links) != body.count("](") or not all(map(_PLAIN_TARGET.match, targets)):
        return False
    befores = [0, *(link.end() for link in links)]
    images = [link for link, before in zip(links, befores, strict=False) if _is_image(body, before, link.start())]
    return len(images) == body.count("![") and not any(":" in image[1] for image in images)


def _is_image(body: str, before: int, end: int) -> bool:
    """Whether the brackets that close at `end` are those of an image, behind `before`. They hold no others."""
    start = body.rfind("![", before, end)
    return start >= 0 and not any(bracket in body[start + 2 : end] for bracket in "[]")


@lru_cache(maxsize=1)
def _markdown() -> "Markdown":
    from markdown import Markdown

    return Markdown(extensions=list(EXTENSIONS), extension_configs={"tables": {"use_align_attribute": True}})


def converted(body: str) -> str:
    """A text as HTML, as the site converts it."""
    html: str = _markdown().reset().convert(body)
    return html


class _Seen(HTMLParser):
    """Every element and attribute that a page holds. `turned`: whether letters are shown in another order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.turned = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.turned = self.turned or turning(data) is not None


def _kept(html: str, *, strict: bool) -> str:
    """What is left of it: of what is allowed, or of all that it holds, written in the same way."""
    tags, names = set(_ELEMENTS), set(_EVERYWHERE).union(*_ATTRIBUTES.values())
    if not strict:
        elements = _Seen(html).elements
        tags |= {tag for tag, _ in elements if re.fullmatch(r"[a-z][a-z0-9-]*", tag)}
        names |= {name for _, attributes in elements for name, _ in attributes if re.fullmatch(r"[\w:-]+", name)}
    allowed = {"*": _EVERYWHERE, **_ATTRIBUTES} if strict else {"*": names}
    return nh3.clean(html, tags=tags, clean_content_tags=set(), attributes=allowed, url_schemes=_SCHEMES, link_rel=None)


_TAKE_OUT = say("take this out; text, lists, links and images are fine")


class _Walk:
    """Finds what is not allowed in a converted text, and the line where that may stand."""

    def __init__(self, body: str, *, own_anchors: bool) -> None:
        self._body, self._own_anchors = body, own_anchors
        self._written = set(re.findall(r"#([\w-]+)|\bid\s*=\s*[\"']?([\w-]+)", body))

    def faults(self, html: str) -> Iterator[NotAllowed]:
        """Each fault once, in the order of the page."""
        told: set[str] = set()
        seen = _Seen(html)
        if seen.turned:
            yield NotAllowed(self.line("&#"), TURNED, _TAKE_OUT)
        for tag, attributes in seen.elements:
            found = self._attributes(tag, attributes) if tag in _ELEMENTS else self._element(tag)
            for needle, what, hint in found:
                if what.to("en") not in told:
                    told.add(what.to("en"))
                    yield NotAllowed(self.line(needle), what, hint)

    def _element(self, tag: str) -> Iterator[tuple[str, Sentence, Sentence]]:
        yield f"<{tag}", say('a page cannot hold "<{element}>"', element=tag), _TAKE_OUT

    def _attributes(
        self, tag: str, attributes: list[tuple[str, str | None]]
    ) -> Iterator[tuple[str, Sentence, Sentence]]:
        for name, given in attributes:
            value = given or ""
            if name not in _EVERYWHERE | _ATTRIBUTES.get(tag, set()):
                yield name, say('a page cannot hold "{attribute}"', attribute=name), _TAKE_OUT
            elif name == "class":
                for one in value.split():
                    if one not in _ADMONITIONS and not _CLASS.fullmatch(one):
                        what = say('the class "{name}" is not for the text of a page', name=one)
                        yield one, what, _TAKE_OUT
            elif name == "id" and is_ours(value) and not self._own_anchors and self._is_written(value):
                what = say('"{anchor}" is an anchor that pages have already, and that others cite', anchor=value)
                yield value, what, say("give this heading another anchor, or none")
            elif name in ("href", "src"):
                yield from self._address(tag, value)

    def _is_written(self, anchor: str) -> bool:
        """Whether the text itself says so. An anchor that is made of a heading gives way to ours."""
        return any(anchor in pair for pair in self._written)

    def _address(self, tag: str, value: str) -> Iterator[tuple[str, Sentence, Sentence]]:
        address = re.sub(r"[\x00-\x20]", "", value).replace("\\", "/")
        scheme = re.match(r"([a-z][a-z0-9+.-]*):", address, re.IGNORECASE)
        if tag == "img":
            if scheme or address.startswith("//"):
                what = say("an image from another site tells that site who reads this")
                yield value, what, say("put the image in this folder and link to it")
        elif address.startswith("//"):
            yield value, say('the link to "{link}" leaves out http', link=value), say("write https:// before it")
        elif scheme and scheme[1].lower() not in _SCHEMES:
            what = say('a link cannot begin with "{scheme}"', scheme=f"{scheme[1].lower()}:")
            yield scheme[1], what, say("link to a page of this atlas, or to an address that begins with https://")

    def line(self, needle: str) -> int:
        """The first line that holds this; where none does, the first that holds what it may be written with."""
        at = self._body.lower().find(needle.lower())
        if at < 0:
            at = next((match.start() for match in re.finditer(r"[<{&]|\]\(|\]:", self._body)), 0)
        return self._body.count("\n", 0, at)
