"""The index that readers search, in pieces that a browser fetches as needed: Pagefind reads the built pages for it."""

import gzip
import json
import logging
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from shutil import move, rmtree
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile, ZipInfo

from atlas.keeping.identity import identity
from atlas.keeping.store import Store
from atlas.model.site_pages import EASY
from atlas.plugin.word_index import Text, word_index
from atlas.progress import step
from atlas.texts import say

__all__ = ["FOLDER", "can_search", "index_site", "index_site_once", "search_words"]

FOLDER = "pagefind"
_ARTICLE = "article.md-content__inner"
_LEFT_OUT = (
    ".headerlink",
    ".md-content__button",
    "svg",
    ".atlas-legend",
    ".atlas-filters",
    ".atlas-directory",
    ".atlas-facts dt",
    "th",
    ".atlas-say",
    ".atlas-keep",
    ".atlas-easy",
    ".atlas-report",
    ".atlas-cite",
    ".atlas-share-said",
    ".atlas-offline",
)
"""What is no text of its own: signs, drawings and their legends, whose words stand in a table too, the list of
everything, and what every page says, such as `Languages`, which would be on every page for `language lesson`."""
_TEXTS = "fragment"
"""The only part of what Pagefind makes that is kept: the text of each page. Its own search falls back to the beginning
of a word, down to one letter, and cannot be told not to; so words are looked up by `word_index`."""
_EASY = f".{EASY}/"
"""Pages in easy words are not found beside the whole page, which leads to them."""
_FIELDS = re.compile(r"/fields/.+")
"""Nor what each field of a page means: its examples would be found for `yoga`. The list of kinds of pages is."""
_MARK = b"pagefind_dcd"
_AT_ONCE = 400
"""So many pages, more or less, are read at once."""
_NAME = re.compile(r"[\w.-]+")
"""A folder whose name says in a glob what it is."""
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


def index_site(site: Path, language: str, listed: Iterable[str]) -> None:
    """Index the pages of one language in `site`; `listed`: addresses of initiatives in the order of the directory.

    Until the new index is whole, one that was there stays. Raises `OSError` when Pagefind cannot be run,
    `subprocess.CalledProcessError` when it fails; that holds its output.
    """
    with TemporaryDirectory(prefix="atlas-search-") as beside:
        made = Path(beside) / FOLDER
        _read_pages(site, made, language)
        for name, data in word_index(_texts(made), list(listed), _fillers(language)).items():
            path = made / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        rmtree(site / FOLDER, ignore_errors=True)
        move(made, site / FOLDER)


def _read_pages(site: Path, folder: Path, language: str) -> None:
    """Let Pagefind write the text of each page to `folder`, and nothing else."""
    from pagefind.service import get_executable

    texts, part = folder / _TEXTS, folder / "part"
    texts.mkdir(parents=True)
    command = [str(get_executable()), "--site", str(site), "--output-path", str(part), "--root-selector", _ARTICLE]
    command += ["--exclude-selectors", ", ".join(_LEFT_OUT), "--force-language", language]
    for pages in _parts(site):
        subprocess.run([*command, "--glob", pages], check=True, capture_output=True, text=True)  # noqa: S603  (a list, no shell)
        for text in (part / _TEXTS).iterdir():
            kept = texts / text.name
            while kept.exists():  # names are short, and unlike only within a part
                kept = kept.with_stem(f"{kept.stem}0")
            move(text, kept)
        rmtree(part)


def index_site_once(site: Path, language: str, listed: Sequence[str], pages: Mapping[str, str], store: Store) -> None:
    """As `index_site`, or the index that was kept of the same pages. `pages`: an identity of each, by its address."""
    key = identity("search", language, listed, sorted(pages.items()), _ARTICLE, _LEFT_OUT)
    held = store.get(key)
    if held is not None:
        try:
            with ZipFile(BytesIO(held)) as archive:
                archive.extractall(site / FOLDER)
            return
        except BadZipFile:
            pass  # as if nothing was kept
    step("search", 0, 1)
    index_site(site, language, listed)
    folder, kept = site / FOLDER, BytesIO()
    with ZipFile(kept, "w") as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.writestr(ZipInfo(path.relative_to(folder).as_posix()), path.read_bytes())
    store.put(key, kept.getvalue())


def _parts(site: Path) -> Iterator[str]:
    """Globs that together match every page: Pagefind holds all that it reads in memory, so it reads part by part."""
    counts = {one.name: sum(1 for _ in one.rglob("index.html")) for one in sorted(site.iterdir()) if one.is_dir()}
    names = [name for name, count in counts.items() if count and _NAME.fullmatch(name)]
    number = max(1, round(sum(counts[name] for name in names) / _AT_ONCE))
    if len(names) < sum(map(bool, counts.values())) or number == 1:
        yield "**/index.html"
        return
    share = sum(counts[name] for name in names) / number
    groups: list[list[str]] = [[] for _ in range(number)]
    before = 0
    for name in names:
        groups[min(int(before / share), number - 1)].append(f"{name}/**/index.html")
        before += counts[name]
    groups[0].append("index.html")
    yield from (f"{{{','.join(group)}}}" for group in groups if group)


def _texts(folder: Path) -> Iterator[Text]:
    """What Pagefind read on each page that can be found; that of others is taken away."""
    for path in sorted((folder / _TEXTS).glob("*.pf_fragment")):
        page = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_MARK))
        if page["url"].endswith(_EASY) or _FIELDS.fullmatch(page["url"]):
            path.unlink()
            continue
        told = page["meta"]
        yield Text(
            page["url"], path.stem, told.get("title", ""), told.get("also", ""), told.get("terms", ""), page["content"]
        )


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
