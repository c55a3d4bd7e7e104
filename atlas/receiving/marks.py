"""Where a page begins and ends in the text of a mail, between the two marks that the form puts around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.receiving.typography import plain_letters, without_links

__all__ = ["Marked", "has_marks", "marked_pages", "path_named"]

_EQUALS = r"[=＝]{2,5}"
_MARK = re.compile(
    rf"^(?P<before>[ \t>|*_]*){_EQUALS}[ \t]*(?P<what>begin|end)\b[ \t]*"
    rf"(?P<path>[^=]{{1,300}}){_EQUALS}[ \t*_]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""A mark may be broken over two lines, and stand in quotes or in bold letters."""
_FROM = re.compile(r"\s*from:\s*([0-9a-f]{7,64})\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Marked:
    """`path`: as it stands in the mark, without spaces. `text`: what stands between the marks, without the marks of a
    quote; None where there is no end. `since`: the version of the page that its writer began with, where that is said.
    `known`: False where the path is only the name of a file."""

    path: str
    text: str | None
    since: str = ""
    known: bool = True


def has_marks(text: str) -> bool:
    """Whether there is any mark at all."""
    return _MARK.search(_plain(text)) is not None


def marked_pages(text: str) -> Iterator[Marked]:
    """The pages between marks, in order."""
    text = _plain(text)
    marks = list(_MARK.finditer(text))
    for number, mark in enumerate(marks):
        if mark["what"].lower() != "begin":
            continue
        path, following = path_named(mark["path"]), marks[number + 1 : number + 2]
        if not following or following[0]["what"].lower() != "end":
            yield Marked(path, None)
            continue
        inner = _unquoted(text[mark.end() : following[0].start()], mark["before"])
        since = ""
        lines = inner.lstrip("\n").split("\n")
        if found := _FROM.fullmatch(lines[0]):
            since, inner = found[1].lower(), "\n".join(lines[1:])
        yield Marked(path, inner, since)


def _plain(text: str) -> str:
    return without_links(plain_letters(text))


def path_named(text: str) -> str:
    """A path as a mail may hold it, without what is no part of it."""
    return re.sub(r"[\s>|*]+", "", text)


def _unquoted(text: str, before: str) -> str:
    """The lines without what stands before the mark on each: marks of a quote, or spaces."""
    depth = len(re.findall("[>|]", before))
    quoted = re.compile(rf"[ \t]*(?:[>|][ \t]?){{1,{depth}}}") if depth else None
    # A quote mark has one space behind it; what stands further in was so in the page.
    indent = 0 if depth else len(before) - len(before.lstrip(" \t"))
    lines = text.split("\n")
    if quoted:
        return "\n".join(quoted.sub("", line, count=1) if quoted.match(line) else line for line in lines)
    return "\n".join(line[min(indent, len(line) - len(line.lstrip(" \t"))) :] for line in lines)
