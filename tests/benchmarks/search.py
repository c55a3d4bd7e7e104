"""What a reader's browser fetches before the first result of a search, for sites that grow.

Kilobytes are gzipped, as servers send them. Material's index is one file, written here as its search plugin does; ours
is fetched in pieces: what every search needs, the words that begin with the letters of two words, and eight texts. Of
the directory: its page, and the one file that its filters fetch.
"""

import gzip
import json
import re
import tempfile
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from random import Random

from atlas.model.atlas import Atlas, Document, Version
from atlas.model.initiative import Initiative
from atlas.pages.directory.page import directory_page
from atlas.pages.writing.writer import Writer
from atlas.plugin.search import FOLDER, index_site
from atlas.reading.read import read_atlas

SIZES = (500, 2_000, 5_000)
"""Initiatives on the site: those of the demonstration, each time with other words in another order."""
CHOSEN_BY = ("activities", "audiences", "languages", "cost", "accessibility", "kind", "status", "schedule")
CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 11, 23)
WORDS = "samen eten"
SHOWN = 8


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
            page.write_text(f'<article class="md-content__inner">{text}</article>', encoding="utf-8")


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


def index_kilobytes(folder: Path) -> float:
    """Of our index, before eight results are shown."""
    index_site(folder, "nl", [])
    letters = {f"words/{ord(word[0]):x}.json" for word in WORDS.split()}
    texts = sorted((folder / FOLDER / "texts").iterdir())[:SHOWN]
    words = [folder / FOLDER / name for name in ("pages.json", "words.json", *letters)]
    packed = (min(len(gzip.compress(data)), len(data)) for data in (path.read_bytes() for path in (*words, *texts)))
    return sum(packed) / 1000


def main() -> None:
    atlas = read_atlas(CONTENT, TODAY)
    heads = ("Material kB", "ours kB", "directory kB", "filters kB")
    print(f"{'pages':>6}", *(f"{head:>12}" for head in heads))
    for size in SIZES:
        site = grown(atlas, size)
        with tempfile.TemporaryDirectory() as folder:
            write_pages(site, Path(folder))
            figures = (material_kilobytes(site), index_kilobytes(Path(folder)), *directory_kilobytes(site))
        print(f"{size:>6}", *(f"{figure:>12.0f}" for figure in figures))


if __name__ == "__main__":
    main()
