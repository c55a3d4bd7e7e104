"""What does each built page say? Pagefind reads them, part by part; what it read of a part before is kept."""

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from atlas.keeping.identity import file_identity, identity
from atlas.keeping.remember import kept

__all__ = ["ARTICLE", "LEFT_OUT", "TEXTS", "page_texts"]

ARTICLE = "article.md-content__inner"
LEFT_OUT = (
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
TEXTS = "fragment"
"""The folder of these texts: all that is taken of what Pagefind makes. Its own search falls back to the beginning of a
word, down to one letter, and cannot be told not to; so words are looked up by `word_index`."""
_AT_ONCE = 400
"""So many pages, more or less, are read at once."""
_NAME = re.compile(r"[\w.-]+")
"""A folder whose name says in a glob what it is."""


@dataclass(frozen=True)
class _Part:
    """Pages that are read at once: a glob that matches them, and their files."""

    glob: str
    files: tuple[Path, ...]


def page_texts(site: Path, language: str, pages: Mapping[str, str]) -> dict[str, bytes]:
    """The text of each page below `site`, as a file of Pagefind, by the name of that.

    `pages`: an identity of each by its address; of one that is not there, its file is looked at. Texts that were read
    before are taken from the store of this build, if it has one. Raises `OSError` when Pagefind cannot be run,
    `subprocess.CalledProcessError` when it fails; that holds its output.
    """
    found: dict[str, bytes] = {}
    for part in _parts(site):
        told = [(url, pages.get(url) or file_identity(path)) for url, path in _by_address(site, part.files)]
        key = identity("texts", language, ARTICLE, LEFT_OUT, part.glob, told)
        for name, text in kept(key, lambda part=part: _read(site, part, language)).items():  # type: ignore[misc]
            while name in found:  # names are short, and unlike only within a part
                name = name.replace(".", "0.", 1)
            found[name] = text
    return found


def _read(site: Path, part: _Part, language: str) -> dict[str, bytes]:
    """The text of each page of a part, as a file by its name."""
    from pagefind.service import get_executable

    with TemporaryDirectory(prefix="atlas-search-") as made:
        command = [str(get_executable()), "--site", str(site), "--output-path", made, "--root-selector", ARTICLE]
        command += ["--exclude-selectors", ", ".join(LEFT_OUT), "--force-language", language, "--glob", part.glob]
        subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  (a list, no shell)
        return {path.name: path.read_bytes() for path in sorted(Path(made, TEXTS).iterdir())}


def _by_address(site: Path, files: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    for path in files:
        folder = path.parent.relative_to(site).as_posix()
        yield "" if folder == "." else f"{folder}/", path


def _parts(site: Path) -> Iterator[_Part]:
    """Together every page: Pagefind holds all that it reads in memory, so it reads part by part."""
    below = {one.name: sorted(one.rglob("index.html")) for one in sorted(site.iterdir()) if one.is_dir()}
    names = [name for name, files in below.items() if files and _NAME.fullmatch(name)]
    number = max(1, round(sum(len(below[name]) for name in names) / _AT_ONCE))
    first = [path for path in (site / "index.html",) if path.is_file()]
    if len(names) < sum(map(bool, below.values())) or number == 1:
        yield _Part("**/index.html", (*first, *(path for files in below.values() for path in files)))
        return
    share = sum(len(below[name]) for name in names) / number
    groups: list[list[str]] = [[] for _ in range(number)]
    before = 0
    for name in names:
        groups[min(int(before / share), number - 1)].append(name)
        before += len(below[name])
    for place, group in enumerate(groups):
        if group:
            globs = [f"{name}/**/index.html" for name in group] + ([] if place else ["index.html"])
            files = [path for name in group for path in below[name]] + ([] if place else first)
            yield _Part(f"{{{','.join(globs)}}}", tuple(files))
