"""Text in which nothing is Markdown is not searched for it: most of the words in tables and lists of ours."""

import re
from collections.abc import Iterable
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor

from atlas.plugin import permalinks

__all__ = ["with_plain_text"]

_KNOWN = {"admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "tables", "toc", permalinks.NAME}
"""Extensions that look for nothing within a line, besides what Markdown itself looks for."""
_SIGN = re.compile(r"[`\\*_\[\]!<>&\x02\x03]|  \n")
"""One of these begins everything that Markdown knows within a line."""
_SEARCH = "_InlineProcessor__handleInline"


def with_plain_text(extensions: list[Any]) -> list[Any]:
    """These extensions, and this one where it can be used."""
    return [*extensions, _PlainText()] if _can_tell(extensions) else extensions


def _can_tell(extensions: Iterable[str]) -> bool:
    """Whether plain text can be told by its characters, with these extensions and this version of Python-Markdown."""
    return set(extensions) <= _KNOWN and hasattr(InlineProcessor, _SEARCH)


class _PlainText(Extension):  # type: ignore[misc]  # Python-Markdown is not typed
    """Leaves plain text alone. It gives the same pages, in less time."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name in Python-Markdown
        """Take the place of what searches within lines."""
        md.treeprocessors.register(_Inline(md), "inline", 20)


class _Inline(InlineProcessor):  # type: ignore[misc]
    def _search(self, data: str, first: int = 0) -> str:
        if not _SIGN.search(data):
            return data
        found: str = getattr(super(), _SEARCH)(data, first)
        return found


setattr(_Inline, _SEARCH, _Inline._search)
