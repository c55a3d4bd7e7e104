"""The index that readers search, in pieces that a browser fetches as needed, made of the texts of the built pages."""

import gzip
import json
import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from shutil import move, rmtree
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile, ZipInfo

from atlas.keeping.identity import identity
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.model.site_pages import EASY
from atlas.plugin.page_texts import ARTICLE, LEFT_OUT, TEXTS, page_texts
from atlas.plugin.word_index import Text, word_index
from atlas.progress import step
from atlas.texts import say

__all__ = ["FOLDER", "can_search", "index_site", "index_site_once", "search_words"]

FOLDER = "pagefind"
_EASY = f".{EASY}/"
"""Pages in easy words are not found beside the whole page, which leads to them."""
_FIELDS = re.compile(r"/fields/.+")
"""Nor what each field of a page means: its examples would be found for `yoga`. The list of kinds of pages is."""
_MARK = b"pagefind_dcd"
_log = logging.getLogger("atlas.search")  # not below MkDocs: without an index a strict build goes on


def can_search() -> bool:
    """Whether Pagefind's program is here. Where it is not, says once a build what to do; the site is built without."""
    if find_spec("pagefind"):
        from pagefind.service import get_executable

        found = get_executable()
        if found and found.is_file():
            return True
    _log.warning("atlas: no text search on this site, for Pagefind is not here; try: pip install pagefind pagefind_bin")
    return False


def index_site(site: Path, language: str, listed: Iterable[str], pages: Mapping[str, str] | None = None) -> None:
    """Index the pages of one language in `site`; `listed`: addresses of initiatives in the order of the directory.

    Until the new index is whole, one that was there stays. `pages`, and what is raised: see `page_texts`.
    """
    found = dict(sorted(page_texts(site, language, pages or {}).items()))
    texts = {name: text for name, data in found.items() if (text := _text(name, data)) is not None}
    with TemporaryDirectory(prefix="atlas-search-") as beside:
        made = Path(beside) / FOLDER
        (made / TEXTS).mkdir(parents=True)
        for name in texts:
            (made / TEXTS / name).write_bytes(found[name])
        for name, data in word_index(texts.values(), list(listed), _fillers(language)).items():
            path = made / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        rmtree(site / FOLDER, ignore_errors=True)
        move(made, site / FOLDER)


def index_site_once(site: Path, language: str, listed: Sequence[str], pages: Mapping[str, str], store: Store) -> None:
    """As `index_site`, or the index that was kept of the same pages. `pages`: an identity of each, by its address."""
    key = identity("search", language, listed, sorted(pages.items()), ARTICLE, LEFT_OUT)
    held = store.get(key)
    if held is not None:
        try:
            with ZipFile(BytesIO(held)) as archive:
                archive.extractall(site / FOLDER)
            return
        except BadZipFile:
            pass  # as if nothing was kept
    step("search", 0, 1)
    with keeping(store):
        index_site(site, language, listed, pages)
    folder, kept = site / FOLDER, BytesIO()
    with ZipFile(kept, "w") as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.writestr(ZipInfo(path.relative_to(folder).as_posix()), path.read_bytes())
    store.put(key, kept.getvalue())


def _text(name: str, data: bytes) -> Text | None:
    """What Pagefind read on a page; None for one that is not to be found."""
    page = json.loads(gzip.decompress(data).removeprefix(_MARK))
    if page["url"].endswith(_EASY) or _FIELDS.fullmatch(page["url"]):
        return None
    told, stem = page["meta"], name.partition(".")[0]
    return Text(page["url"], stem, told.get("title", ""), told.get("also", ""), told.get("terms", ""), page["content"])


def _fillers(language: str) -> str:
    """Words that people type around what they look for."""
    return say(
        "a about all am an and any anything are at be can do does for from get go have help here how i in is it looking"
        " me my near need of on or some something somewhere that the there to want was we what when where which who"
        " with you your"
    ).to(language)


def search_words(language: str) -> dict[str, str]:
    """What the search box says."""
    sentences = {
        "label": say("Search this atlas"),
        "found": say("{count} pages found. Choose with the arrow keys.", count="{count}"),
        "one": say("One page found. Choose it with the arrow keys."),
        "nothing": say("Nothing found for “{words}”.", words="{words}"),
        "corrected": say(
            "Nothing with “{words}”. This is what we found for “{other}”.", words="{words}", other="{other}"
        ),
        "meant": say("Nothing found for “{words}”. Did you mean one of these?", words="{words}"),
        "try": say("Look for “{words}”", words="{words}"),
        "also": say("Also found as: {words}", words="{words}"),
        "all": say("All initiatives"),
        "directory": say("All initiatives with “{words}”", words="{words}"),
        "list": say("What is on?"),
    }
    return {name: sentence.to(language) for name, sentence in sentences.items()}
