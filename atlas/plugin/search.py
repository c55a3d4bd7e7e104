"""The index that readers search, in pieces that a browser fetches as needed, made of the words of the built pages."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from shutil import move, rmtree
from tempfile import TemporaryDirectory

from atlas.keeping.identity import identity
from atlas.keeping.remember import keeping, kept
from atlas.keeping.store import Store
from atlas.plugin.page_words import PageWords
from atlas.plugin.site_words import site_words
from atlas.plugin.word_index import word_index
from atlas.progress import step
from atlas.texts import say

__all__ = ["FOLDER", "index_site", "index_site_once", "search_words"]

FOLDER = "search-index"
_TEXTS = "texts"
"""Its folder of what pages say, packed by gzip; not called `.gz`, which some servers would unpack on the way."""


def index_site(site: Path, language: str, listed: Iterable[str], pages: Mapping[str, str] | None = None) -> None:
    """Index the pages of one language in `site`; `listed`: addresses of initiatives in the order of the directory.

    Until the new index is whole, one that was there stays. `pages`, and what is raised: see `site_words`.
    """
    _put(site, _files(site_words(site, pages or {}), language, list(listed)))


def index_site_once(
    site: Path,
    language: str,
    listed: Sequence[str],
    pages: Mapping[str, str],
    store: Store,
    processes: int | None = None,
    known: Mapping[str, PageWords | None] | None = None,
) -> None:
    """As `index_site`, or the index that was kept of the same pages. See `site_words` for what is given besides."""

    def files() -> dict[str, bytes]:
        step("search", 0, 1)
        return _files(site_words(site, pages, processes, known), language, listed)

    with keeping(store):
        _put(site, kept(identity("search", language, listed, sorted(pages.items())), files))


def _files(known: Mapping[str, PageWords], language: str, listed: Sequence[str]) -> dict[str, bytes]:
    """The index by path in its folder."""
    words = word_index(known, listed, _fillers(language), _said(language))
    return {
        **{name: json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() for name, data in words.items()},
        **{f"{_TEXTS}/{page.name}.packed": page.packed for page in known.values()},
    }


def _put(site: Path, files: Mapping[str, bytes]) -> None:
    with TemporaryDirectory(prefix="atlas-search-") as beside:
        made = Path(beside) / FOLDER
        for folder in sorted({(made / name).parent for name in files}):
            folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (made / name).write_bytes(data)
        rmtree(site / FOLDER, ignore_errors=True)
        move(made, site / FOLDER)


def _fillers(language: str) -> str:
    """Words that people type around what they look for."""
    return say(
        "a about all am an and any anything are at be can do does for from get go have help here how i in is it looking"
        " me my near need of on or some something somewhere that the there to want was we what when where which who"
        " with you your"
    ).to(language)


def search_words(language: str) -> dict[str, str]:
    """What the search box says before there is an index."""
    sentences = {
        "label": say("Search this atlas"),
        "failed": say("This cannot be looked up now. Is there a connection?"),
        "list": say("What is on?"),
    }
    return {name: sentence.to(language) for name, sentence in sentences.items()}


def _said(language: str) -> dict[str, str]:
    """What the search box says of what it found."""
    sentences = {
        "found": say("{count} pages found.", count="{count}"),
        "one": say("One page found."),
        "nothing": say("Nothing found for “{words}”.", words="{words}"),
        "corrected": say(
            "Nothing with “{words}”. This is what we found for “{other}”.", words="{words}", other="{other}"
        ),
        "meant": say("Nothing found for “{words}”. Did you mean one of these?", words="{words}"),
        "try": say("Look for “{words}”", words="{words}"),
        "also": say("Also found as: {words}", words="{words}"),
        "all": say("All initiatives"),
        "directory": say("All initiatives with “{words}”", words="{words}"),
    }
    return {name: sentence.to(language) for name, sentence in sentences.items()}
