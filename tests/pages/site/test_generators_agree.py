"""The rendered demonstration, built by other generators: the same headings, tables, text and links on every page."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from atlas.cli import main

from ...reading.folders import ROOT

pytestmark = pytest.mark.slow
_HEADINGS = {f"h{level}" for level in range(1, 7)}


class _Article(HTMLParser):
    """What a reader finds in the text of a page; signs that a theme adds to headings are its own."""

    def __init__(self, html: str, address: str) -> None:
        super().__init__()
        self.headings: list[tuple[str, str | None]] = []
        self.cells: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self._address, self._open, self._cell = address, 0, False
        self._hidden: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._open += tag == "article"
        if not self._open:
            return
        kinds = (given.get("class") or "").split()
        if tag in ("script", "style") or (tag == "a" and {"headerlink", "md-content__button"} & set(kinds)):
            self._hidden.append(tag)
        elif self._hidden:
            return
        if tag in _HEADINGS:
            self.headings.append((tag, given.get("id")))
        if tag in ("td", "th"):
            self.cells.append("")
        for name in ("href", "xlink:href"):
            if tag == "a" and not self._hidden and given.get(name):
                self.links.append(urljoin(self._address, str(given[name])))
        self._cell = tag in ("td", "th") or (self._cell and tag != "table")

    def handle_endtag(self, tag: str) -> None:
        self._open -= tag == "article"
        if self._hidden and self._hidden[-1] == tag:
            self._hidden.pop()
        self._cell = self._cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._open and not self._hidden:
            self.words.append(data)
            if self._cell:
                self.cells[-1] += data


def _pages(site: Path) -> dict[str, _Article]:
    found = {}
    for path in site.rglob("index.html"):
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        found[name] = _Article(path.read_text("utf-8"), f"https://atlas.example/{name}")
    return found


def _program(name: str) -> str | None:
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else shutil.which(name)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, _Article]]:
    """Builds the demonstration with a generator; gives its pages."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}

    def build(generator: str) -> dict[str, _Article]:
        program = _program(generator)
        if program is None:
            pytest.skip(f"{generator} is not installed")
        to = tmp_path_factory.mktemp(generator) / "pages"
        call = ["render", str(ROOT / "content"), "--to", str(to), "--in", "nl", "--today", "2026-11-23"]
        assert main([*call, "--site-url", "https://atlas.example/", "--for", generator]) == 0
        done = subprocess.run(
            [program, "build", "-f", f"{to.name}.yml"],
            cwd=to.parent,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return _pages(to.with_name("pages-site"))

    return build


@pytest.fixture(scope="module")
def ours(built: Callable[[str], dict[str, _Article]]) -> dict[str, _Article]:
    return built("mkdocs")


@pytest.mark.parametrize("generator", ["zensical", "properdocs"])
def test_no_page_differs(
    ours: dict[str, _Article], built: Callable[[str], dict[str, _Article]], generator: str
) -> None:
    theirs = built(generator)
    assert set(theirs) == set(ours)
    assert len(ours) > 80
    for name, page in ours.items():
        other = theirs[name]
        assert other.headings == page.headings, name
        assert [" ".join(cell.split()) for cell in other.cells] == [" ".join(cell.split()) for cell in page.cells], name
        assert " ".join("".join(other.words).split()) == " ".join("".join(page.words).split()), name
        assert other.links == page.links, name
        assert page.links, name
