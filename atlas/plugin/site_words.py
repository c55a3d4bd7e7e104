"""What does the search know of the pages of a site? They are read folder by folder; what was read before is kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from atlas.keeping.identity import file_identity, identity
from atlas.keeping.remember import held, keep
from atlas.model.site_pages import EASY
from atlas.plugin.page_words import PageWords, page_words
from atlas.processes import can_copy, in_processes

__all__ = ["is_found", "site_words"]

_FIELDS = "fields"
"""What each field of a page means is not searched: its examples would be found for `yoga`."""
_MANY = 300
"""So many pages are read here before another process would have begun."""
Part = tuple[tuple[str, Path], ...]
"""Pages that are read at once: the address of each, and its file."""


def site_words(
    site: Path,
    pages: Mapping[str, str],
    processes: int | None = 1,
    known: Mapping[str, PageWords | None] | None = None,
) -> dict[str, PageWords]:
    """What is known of each page below `site` that is to be found, by its address, such as "linde/initiatives/koor/".

    `pages`: an identity of each by its address; of one that is not there, its file is looked at. What was read before
    is taken from the store of this build, if it has one. `processes`: at most so many; None: one per core. `known`:
    pages that need not be read, for this is known of them. Raises `OSError`.
    """
    site.stat()  # an empty list of pages would say that a site is there
    known = known or {}
    parts = {_key(part, pages): part for part in _parts(site)}
    found = {key: held(key) for key in parts}
    missing = {key: parts[key] for key, words in found.items() if words is None}
    unread = [tuple(page for page in part if page[0] not in known) for part in missing.values()]
    alone = sum(map(len, unread)) < _MANY or not can_copy()
    read = in_processes(_read, None, unread, processes=1 if alone else processes)
    for (key, part), more in zip(missing.items(), read, strict=True):
        words = {url: more.get(url) or known.get(url) for url, _ in part}
        found[key] = {url: told for url, told in words.items() if told}
        keep(key, found[key])
    return {url: words for key in parts for url, words in found[key].items()}  # type: ignore[attr-defined]


def is_found(url: str) -> bool:
    """Whether the page at this address may be found: pages in easy words lead to a whole one."""
    return not (url.endswith(f".{EASY}/") or (url.startswith(f"{_FIELDS}/") and url != f"{_FIELDS}/"))


def _key(part: Part, pages: Mapping[str, str]) -> str:
    return identity("words", [(url, pages.get(url) or file_identity(path)) for url, path in part])


def _read(_: None, part: Part) -> dict[str, PageWords]:
    read = ((url, page_words(url, path.read_text("utf-8", "replace"))) for url, path in part)
    return {url: words for url, words in read if words is not None}


def _parts(site: Path) -> Iterator[Part]:
    """The pages in each folder of the site; together all that may be found."""
    parts = defaultdict(list)
    for path in sorted(site.rglob("index.html")):
        first, *more = path.relative_to(site).parts
        url = "/".join((first, *more)).removesuffix("index.html")
        if is_found(url):
            parts[first if more else ""].append((url, path))
    return map(tuple, parts.values())
