"""Which tags of HTML does a line of Markdown hold, and does it hold them whole?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import Final

__all__ = ["INLINE", "TAG", "anchors", "are_apart", "are_sound", "are_told"]

_NAMES: Final = "a|abbr|b|br|button|code|em|i|path|small|span|strong|svg|time|use"
INLINE: Final = frozenset(_NAMES.split("|"))
TAG = re.compile(r"<(?:!--[\w -]*--|(/?)([a-z][a-z0-9-]*)(?=[\s/>])((?:\s+[\w:-]+(?:=\"[^\"<>]*\")?)*)\s*(/?))>", re.I)
"""A tag that ends on its line, or a comment of words."""
_ANY = re.compile(rf"</?(?:{_NAMES})\b", re.IGNORECASE)
_OPEN = re.compile(r"<[a-zA-Z/!?][^<>]*(?:<|$)")
"""What seems to be a tag, and does not end on its line."""
_ID, _NAME = (re.compile(rf'\s{name}="([^"]*)"', re.IGNORECASE) for name in ("id", "name"))
_RAW: Final = "script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext"
"""What is between such tags is no HTML."""
_ANY_RAW = re.compile(rf"<(?:{_RAW})\b", re.IGNORECASE)
_EMPTY_RAW = re.compile(rf"<({_RAW})\b[^<>]*></\1>", re.IGNORECASE)
_DOUBTFUL = re.compile(r"[\\\[\]]| markdown")
_LINK = re.compile(r"\\|\][(\[:]")
"""What would be read as Markdown even within a tag."""
_EMPTY: Final = frozenset(
    (
        *("area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link", "meta", "param"),
        *("source", "track", "wbr"),
    )
)
"""Elements that have no end."""
_WORDS = re.compile(r" ?(?:$|<|[^\s#>*+\-=:|`~_\\!\d]|\d+(?![\d.]))(?!.*\]:)")
"""So begins what is text wherever it stands."""


def are_sound(line: str, tags: Sequence[re.Match[str]]) -> bool:
    """Whether all tags within text end on this line, one within the other, and hold nothing that is Markdown; and an
    element that does stands in front of all text."""
    open_now: list[str] = []
    for tag in tags:
        end, name, told, closed = tag.groups()
        if name not in INLINE:
            if name and name.lower() in INLINE:
                return False
        elif told and _DOUBTFUL.search(told) and not _is_text(told):
            return False
        elif end:
            if not open_now or open_now.pop() != name:
                return False
        elif name != "br" and not closed:
            open_now.append(name)
    whole = line.count("<") == len(tags) or _has_no_half(line)
    return whole and not open_now and (" markdown" not in line or _in_front(line, tags))


def _is_text(told: str) -> bool:
    """Whether attributes hold nothing that is Markdown."""
    return not (_LINK.search(told) or told.count("[") != told.count("]") or " markdown" in told)


def _has_no_half(line: str) -> bool:
    """Whether nothing else in a line may be a tag within text, or one that does not end there."""
    rest = TAG.sub("", line)
    return not (_ANY.search(rest) or _OPEN.search(rest))


def _in_front(line: str, tags: Sequence[re.Match[str]]) -> bool:
    """Whether nothing stands in front of an element that holds Markdown, but beginnings of others."""
    for place, tag in enumerate(tags):
        if tag[2] not in INLINE and " markdown" in (tag[3] or ""):
            before = tags[:place]
            if any(_is_empty(one) for one in before) or TAG.sub("", line[: tag.start()]).strip():
                return False
    return True


def _is_empty(tag: re.Match[str]) -> bool:
    """Whether nothing is within: a comment, or an element that has no end."""
    return tag[2] is None or bool(tag[4]) or tag[2].lower() in _EMPTY


def are_apart(line: str, tags: Iterable[re.Match[str]]) -> bool:
    """Whether no other tag stands within one within text, none ends before text, and no code or heading begins in one.

    Markdown's parser has rules of its own for text behind an element on the same line.
    """
    depth, ended, behind = 0, False, 0
    for tag in tags:
        end, name, _, closed = tag.groups()
        inline = name in INLINE
        if ended and (inline or line[behind : tag.start()].strip()):
            return False
        ended = not inline and (bool(end) or _is_empty(tag))
        if not inline and (depth or not (ended or _WORDS.match(line, tag.end()))):
            return False
        if inline and name != "br" and not closed:
            depth += -1 if end else 1
        behind = tag.end()
    return not (ended and line[behind:].strip())


def are_told(line: str, tags: Sequence[re.Match[str]]) -> bool:
    """Whether these are all tags of a line, as a parser of HTML would find them."""
    return line.count("<") == len(tags) and not _ANY_RAW.search(_EMPTY_RAW.sub("", line))


def anchors(tags: Iterable[str]) -> Iterator[str]:
    """What links can lead to in these."""
    for tag in tags:
        yield from map(unescape, _ID.findall(tag))
        if tag[:3].lower() == "<a ":
            yield from map(unescape, _NAME.findall(tag))
