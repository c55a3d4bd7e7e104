"""The sign beside a heading that links to it is for a mouse: it is no part of the heading's name, and no stop for Tab.

Who goes by keyboard or by ear finds the same links in the contents of the page.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

__all__ = ["NAME", "makeExtension"]

NAME = __name__
"""What Python-Markdown loads it by."""
_AFTER_TOC = 4


def makeExtension(**settings: Any) -> Extension:  # noqa: N802 - its name in Python-Markdown
    """The extension."""
    return _Permalinks(**settings)


class _Permalinks(Extension):  # type: ignore[misc]  # Python-Markdown is not typed
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name in Python-Markdown
        md.treeprocessors.register(_Quiet(md), "atlas-permalinks", _AFTER_TOC)


class _Quiet(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        for cover in root.iter("summary"):
            _remove(cover)  # a press on it opens what is folded; nothing within can be pressed for something else
        for link in root.iter("a"):
            if _is_permalink(link):
                link.set("aria-hidden", "true")
                link.set("tabindex", "-1")


def _is_permalink(element: Element) -> bool:
    return element.tag == "a" and element.get("class") == "headerlink"


def _remove(cover: Element) -> None:
    for parent in list(cover.iter()):
        for link in filter(_is_permalink, list(parent)):
            parent.remove(link)
