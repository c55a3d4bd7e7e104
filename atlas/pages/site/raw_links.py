"""From where does a link in HTML lead? For a browser from the address of its page, for Zensical from its file."""

import re
from posixpath import basename, dirname, join, normpath, relpath

__all__ = ["from_file"]

_LINK = re.compile(r'(<a\b[^<>]*?\shref=")((?:\.{1,2}/)*[^"/#?:][^"#?:]*)(?=["#?])')
"""A relative one: with a scheme, from the root or within the page it is the same from anywhere."""


def from_file(path: str, text: str) -> str:
    """The page at `path`, such as `linde/patchwork.md`, with its links in HTML as from that file, which is served at
    `linde/patchwork/`. Links in Markdown are so already."""
    if basename(path) == "index.md":
        return text
    folder, address = dirname(path), path.removesuffix(".md")

    def moved(link: re.Match[str]) -> str:
        target = relpath(normpath(join("/", address, link[2])), join("/", folder))
        return f"{link[1]}{target}{'/' if link[2].endswith('/') else ''}"

    return _LINK.sub(moved, text)
