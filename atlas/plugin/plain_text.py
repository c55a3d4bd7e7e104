"""Text in which nothing is Markdown is not searched for it: most of the words in tables and lists of ours.

And where something is, only for what begins with a sign that stands there.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from atlas.plugin import permalinks
from atlas.plugin.plain_blocks import ask_blocks_less
from atlas.plugin.plain_links import SIGN, settle

__all__ = ["can_tell", "with_plain_text"]

_KNOWN = {"admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "tables", "toc", permalinks.NAME}
"""Extensions that look for nothing within a line, besides what Markdown itself looks for."""
_SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}
"""What each pattern of Markdown cannot do without; others are always looked for."""
_SEARCH = "_InlineProcessor__handleInline"
_APPLY = "_InlineProcessor__applyPattern"


def with_plain_text(extensions: list[Any]) -> list[Any]:
    """These extensions, and this one where it can be used."""
    return [*extensions, _PlainText()] if can_tell(extensions) else extensions


def can_tell(extensions: Iterable[str]) -> bool:
    """Whether plain text can be told by its characters, with these extensions and this version of Python-Markdown."""
    return set(extensions) <= _KNOWN and all(hasattr(InlineProcessor, name) for name in (_SEARCH, _APPLY))


class _PlainText(Extension):  # type: ignore[misc]  # Python-Markdown is not typed
    """Leaves plain text alone. It gives the same pages, in less time."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name in Python-Markdown
        """Take the place of what searches within lines, and of what asks blocks what they are."""
        md.treeprocessors.register(_Inline(md), "inline", 20)
        ask_blocks_less(md)


class _Inline(InlineProcessor):  # type: ignore[misc]
    @cached_property
    def _patterns(self) -> list[tuple[str, Any]]:
        """In the order in which they are looked for, each with its sign; none where it may have several."""
        signs = {self.inlinePatterns.get_index_for_name(n): s for n, s in _SIGNS.items() if n in self.inlinePatterns}
        return [(signs.get(place, ""), pattern) for place, pattern in enumerate(self.inlinePatterns)]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """See `markdown.treeprocessors.InlineProcessor.run`."""
        settled = [settle(element) for element in [*tree.iter()]]
        return tree if all(settled) else super().run(tree, ancestors)

    def _search(self, data: str, first: int = 0) -> str:
        if not SIGN.search(data) or isinstance(data, AtomicString):
            return data
        apply = getattr(self, _APPLY)
        for place in range(first, len(self._patterns)):
            sign, pattern = self._patterns[place]
            matched, start = sign in data, 0
            while matched:
                data, matched, start = apply(pattern, data, place, start)
        return data


setattr(_Inline, _SEARCH, _Inline._search)
