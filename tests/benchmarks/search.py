"""What a reader's browser fetches before the first result of a search, for sites that grow.

Machines differ and are noisy: look at the ratios, which come from one run. Kilobytes are gzipped, as servers send them.
Material's index is one file, written here as its search plugin does; Pagefind's is fetched in pieces, counted in a real
browser. Of the directory: its page, and the one file that its filters fetch. Needs Chromium.
"""

import gzip
import json
import re
import shutil
import subprocess
import tempfile
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from random import Random

from pagefind.service import get_executable
from playwright.sync_api import Browser, Response, sync_playwright

from atlas.model.atlas import Atlas, Document, Version
from atlas.model.initiative import Initiative
from atlas.pages.directory.page import directory_page
from atlas.pages.writing.writer import Writer
from atlas.reading.read import read_atlas
from tests.conftest import ARGUMENTS, serving

SIZES = (500, 2_000, 5_000)
"""Initiatives on the site: those of the demonstration, each time with other words in another order."""
CHOSEN_BY = ("activities", "audiences", "languages", "cost", "accessibility", "kind", "status", "schedule")
CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 11, 23)
ASK = """async (word) => {
    const start = performance.now();
    const pagefind = await import('/pagefind/pagefind.js');
    const search = await pagefind.search(word);
    await Promise.all(search.results.slice(0, 8).map((result) => result.data()));
    const first = performance.now() - start;
    const again = performance.now();
    await pagefind.search('wandelen');
    return [first, performance.now() - again, search.results.length];
}"""


def grown(atlas: Atlas, size: int) -> Atlas:
    """An atlas with `size` initiatives, shared among the neighbourhoods it has."""
    chance, mixing = Random(1), Random(2)
    documents = [document for place in atlas.neighbourhoods.values() for document in place.initiatives.values()]
    words = sorted({word for d in documents for word in re.findall(r"[^\W\d_]{3,}", d.original.body)})
    made = list(islice((_other(d, number, words, chance) for number, d in enumerate(cycle(documents))), size))
    made = [_mixed(d, documents, mixing) for d in made]
    step = -(-size // len(atlas.neighbourhoods))
    places = {
        key: replace(place, initiatives={d.id: d for d in made[index * step : (index + 1) * step]})
        for index, (key, place) in enumerate(atlas.neighbourhoods.items())
    }
    return replace(atlas, neighbourhoods=places)


def _other(document: Document[Initiative], number: int, words: list[str], chance: Random) -> Document[Initiative]:
    """The same facts under a title of its own, with a third of the text in other words."""

    def other(text: str) -> str:
        return re.sub(r"[^\W\d_]{3,}", lambda m: chance.choice(words) if chance.random() < 0.3 else m[0], text)

    title = f"{document.meta.title} {chance.choice(words)} {chance.choice(words)}"
    facts = {"title": title, "summary": other(document.meta.summary or ""), "contributes": ()}
    meta, body = document.meta.model_copy(update=facts), other(document.original.body)
    return Document(f"{document.id}-{number}", Version(document.path, "nl", meta, body))


def _mixed(
    document: Document[Initiative], documents: list[Document[Initiative]], chance: Random
) -> Document[Initiative]:
    """With each thing that one can choose by taken from another initiative, so that hardly two have the same."""
    facts = {name: getattr(chance.choice(documents).meta, name) for name in CHOSEN_BY}
    version = document.original
    return replace(document, original=replace(version, meta=version.meta.model_copy(update=facts)))


def write_pages(atlas: Atlas, folder: Path) -> None:
    """A bare page per initiative: title, summary and text."""
    for place in atlas.neighbourhoods.values():
        for key, document in place.initiatives.items():
            meta, body = document.meta, document.original.body
            page = folder / place.id / "initiatives" / key / "index.html"
            page.parent.mkdir(parents=True)
            text = f"<h1>{meta.title}</h1><p>{meta.summary or ''}</p><p>{body}</p>"
            page.write_text(f'<html lang="nl"><body><article>{text}</article></body></html>', encoding="utf-8")


def material_kilobytes(atlas: Atlas) -> float:
    """The one file that Material's search fetches whole: an entry per page and per section."""
    docs = [
        {
            "location": f"{place.id}/initiatives/{key}/",
            "title": d.meta.title,
            "text": f"{d.meta.summary} {d.original.body}",
        }
        for place in atlas.neighbourhoods.values()
        for key, d in place.initiatives.items()
    ]
    index = json.dumps({"config": {"lang": ["nl"]}, "docs": docs}, separators=(",", ":"))
    return len(gzip.compress(index.encode())) / 1000


def directory_kilobytes(atlas: Atlas) -> tuple[float, float]:
    """The text of the page that begins the list of every initiative, and what it fetches once one chooses something:
    the index of its filters."""
    made = directory_page(Writer(atlas.shell, "nl", TODAY), atlas)
    index = [content for path, content in made.files.items() if path.endswith("/index.json")]
    return len(gzip.compress(made.page.text.encode())) / 1000, sum(len(gzip.compress(c)) for c in index) / 1000


def pagefind_cost(browser: Browser, folder: Path) -> tuple[float, float, float]:
    """Kilobytes before eight results are shown, and milliseconds of the first search and of one after it."""
    subprocess.run([str(get_executable()), "--site", str(folder), "--quiet"], check=True, stdout=subprocess.DEVNULL)
    (folder / "index.html").write_text("<html lang='nl'></html>", encoding="utf-8")
    fetched: list[int] = []

    def count(response: Response) -> None:
        body = response.body()
        fetched.append(min(len(body), len(gzip.compress(body))))

    with serving(folder) as address:
        page = browser.new_page()
        page.goto(address)
        page.on("response", count)
        first, again, _ = page.evaluate(ASK, "samen eten")
        page.wait_for_load_state("networkidle")
        page.close()
    return sum(fetched) / 1000, first, again


def main() -> None:
    atlas = read_atlas(CONTENT, TODAY)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    heads = ("Material kB", "Pagefind kB", "first ms", "next ms", "directory kB", "filters kB")
    print(f"{'pages':>6}", *(f"{head:>12}" for head in heads))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for size in SIZES:
            site = grown(atlas, size)
            with tempfile.TemporaryDirectory() as folder:
                write_pages(site, Path(folder))
                kilobytes, first, again = pagefind_cost(browser, Path(folder))
            material, (page, filters) = material_kilobytes(site), directory_kilobytes(site)
            figures = (material, kilobytes, first, again, page, filters)
            print(f"{size:>6}", *(f"{figure:>12.0f}" for figure in figures))
        browser.close()


if __name__ == "__main__":
    main()
