"""What do the pages of a site say? They are read folder by folder; what was read of a folder before is kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from atlas.keeping.identity import file_identity, identity
from atlas.keeping.remember import held, keep
from atlas.model.site_pages import EASY
from atlas.plugin.page_text import PageText, page_text
from atlas.processes import can_copy, in_processes

__all__ = ["page_texts"]

_FIELDS = "fields"
"""What each field of a page means is not searched: its examples would be found for `yoga`."""
_MANY = 300
"""So many pages are read here before another process would have begun."""
Part = tuple[tuple[str, Path], ...]
"""Pages that are read at once: the address of each, and its file."""


def page_texts(site: Path, pages: Mapping[str, str], processes: int | None = 1) -> dict[str, PageText]:
    """What each page below `site` says that is to be found, by its address, such as "linde/initiatives/koor/".

    `pages`: an identity of each by its address; of one that is not there, its file is looked at. What was read before
    is taken from the store of this build, if it has one. `processes`: at most so many; None: one per core. Raises
    `OSError`.
    """
    site.stat()  # an empty list of pages would say that a site is there
    parts = {_key(part, pages): part for part in _parts(site)}
    found = {key: held(key) for key in parts}
    missing = {key: parts[key] for key, texts in found.items() if texts is None}
    alone = sum(map(len, missing.values())) < _MANY or not can_copy()
    read = in_processes(_read, None, list(missing.values()), processes=1 if alone else processes)
    for key, texts in zip(missing, read, strict=True):
        keep(key, texts)
        found[key] = texts
    return {url: text for key in parts for url, text in found[key].items()}  # type: ignore[attr-defined]


def _key(part: Part, pages: Mapping[str, str]) -> str:
    return identity("texts", [(url, pages.get(url) or file_identity(path)) for url, path in part])


def _read(_: None, part: Part) -> dict[str, PageText]:
    texts = ((url, page_text(path.read_text("utf-8", "replace"))) for url, path in part)
    return {url: text for url, text in texts if text is not None}


def _parts(site: Path) -> Iterator[Part]:
    """The pages in each folder of the site; together all that may be found: pages in easy words lead to a whole one."""
    parts = defaultdict(list)
    for path in sorted(site.rglob("index.html")):
        first, *more = path.relative_to(site).parts
        url = "/".join((first, *more)).removesuffix("index.html")
        if not (url.endswith(f".{EASY}/") or (first == _FIELDS and len(more) > 1)):
            parts[first if more else ""].append((url, path))
    return map(tuple, parts.values())
