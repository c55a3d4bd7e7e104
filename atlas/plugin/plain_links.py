"""Text in which nothing is Markdown but links and bold words is made what it is at once: most of what pages say.

Markdown's own parser puts each link aside, leaves a sign in its place, and looks for all signs again.
"""

import re
from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

__all__ = ["SIGN", "settle"]

SIGN: Final = re.compile(r"[`\\*_\[\]!<>&\x02\x03]|  \n")
"""One of these begins everything that Markdown knows within a line."""
_TARGET = r"[^\s()<>\[\]'\"\\&`*!\x02\x03]+"
_KNOWN = re.compile(rf"\[([^\[\]*]+)\]\(({_TARGET})\)|\*\*([^\s*]|[^\s*][^*]*[^\s*])\*\*")
"""A link: its words and where it leads; or words in bold."""
_KEPT = re.compile(r"\x02wzxhzdk:\d+\x03")
"""What the parser keeps of HTML, to be put in place when all else is done."""
_MORE = re.compile(r"[`\\*_\[\]<\x02\x03]|  \n|!$")
"""What else may be Markdown; an exclamation mark makes a picture of a link that follows."""
_HEADINGS: Final = {"h1", "h2", "h3", "h4", "h5", "h6"}
"""Their text is told again in the contents of a page."""


def settle(element: Element) -> bool:
    """Whether nothing that begins with a sign is left in an element, its tail included.

    Links and bold words become elements, where there is nothing else in its text.
    """
    if element.tail and SIGN.search(element.tail):
        return False
    text = element.text
    if not text or isinstance(text, AtomicString) or not SIGN.search(text):
        return True
    if element.tag in _HEADINGS or ("{" in text and "&" in text):
        return False
    nodes = _nodes(text)
    if nodes is None:
        return False
    _fill(element, nodes)
    return True


def _nodes(text: str) -> list[str | Element] | None:
    """Pieces of text, and what stands between them; None where there is something else in it."""
    found: list[str | Element] = []
    behind = 0
    for known in _KNOWN.finditer(text):
        label, target, bold = known.groups()
        inner = _nodes(bold or label)
        if inner is None:
            return None
        made = Element("strong") if bold else Element("a", {"href": target})
        _fill(made, inner)
        found += [text[behind : known.start()], made]
        behind = known.end()
    found.append(text[behind:])
    if any(isinstance(one, str) and _MORE.search(_KEPT.sub("", one)) for one in found):
        return None
    return found


def _fill(element: Element, nodes: Sequence[str | Element]) -> None:
    """Put these in front of what is in an element, in place of its text."""
    element.text = None
    before: Element | None = None
    place = 0
    for node in nodes:
        if isinstance(node, Element):
            element.insert(place, node)
            before, place = node, place + 1
        elif node and before is None:
            element.text = AtomicString(node)
        elif node and before is not None:
            before.tail = AtomicString(node)
