"""How does one file of a site lead to another: as Markdown, in HTML, and from elsewhere?"""

from posixpath import dirname
from urllib.parse import quote

__all__ = ["absolute", "link", "url", "url_by_root"]


def link(source: str, target: str) -> str:
    """The Markdown link from one source file to another: `../initiatives/koor.md#wie`."""
    path, mark, anchor = target.partition("#")
    return quote(_from(dirname(source), path), safe="/.-_~") + mark + anchor


def url(source: str, target: str) -> str:
    """The same link as it stands in the built site, for where no Markdown is read (in a drawing)."""
    path = _from(_served(source), _served(target))
    return quote(path, safe="/.-_~") + ("/" if target.endswith(".md") else "")


def absolute(site_url: str, target: str) -> str:
    """The whole address of a page or file. `site_url`: where the pages of this language stand, ending in a slash."""
    path = quote(_served(target), safe="/.-_~")
    return f"{site_url}{path}/" if path and target.endswith(".md") else f"{site_url}{path}"


def url_by_root(source: str, target: str) -> str:
    """The same by way of the front page, for links that are written as HTML.

    Some generators take such a link for one between the files of the pages, which stand a folder higher than the pages
    themselves: by way of the front page both readings come out at the same place.
    """
    served = _served(source)
    up = "../" * len(served.split("/")) if served else ""
    return up + quote(_served(target), safe="/.-_~") + ("/" if target.endswith(".md") else "")


def _from(folder: str, path: str) -> str:
    """`posixpath.relpath` for paths without `.` and `..` in them: that looks up the working folder, and there are many.

    >>> _from("linde/initiatives", "linde/agenda.md"), _from("linde", "linde"), _from("", "a/b")
    ('../agenda.md', '.', 'a/b')
    """
    start, parts = folder.split("/") if folder else [], path.split("/") if path else []
    shared = 0
    for one, other in zip(start, parts, strict=False):
        if one != other:
            break
        shared += 1
    return "/".join([".."] * (len(start) - shared) + parts[shared:]) or "."


def _served(path: str) -> str:
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    return dirname(stem) if stem.rpartition("/")[2] == "index" else stem
