"""Hostile words elsewhere than in front matter: texts, data, names of files and folders, mappings and their lists."""

import json
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas.importing.list_import import import_list
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.reading.problems import AtlasError
from atlas.reading.read import read_atlas
from tests.importing.lists import CLUBS, MAPPING

from .fields import FILLED
from .filling import DAY, problems_of
from .outputs import Shape, faults, shapes
from .words import HOSTILE, UNSEEN

pytestmark = pytest.mark.slow

_TEXTS = ("code", "pre", "blockquote", "em", "strong", "ol", "ul", "li", "details", "table", "tr", "td", "th", "hr",
          "thead", "tbody", "h1", "h2", "h3", "h4", "h5", "a", "p")  # fmt: skip
"""What words of a text may make of it."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(FILLED, tmp_path / "content")


def _site(content: Path) -> CompiledSite | None:
    """None where the check refuses something."""
    try:
        return compile_site(read_atlas(content, DAY), "nl", DAY)
    except AtlasError:
        return None


@cache
def _clean() -> set[Shape]:
    return shapes(compile_site(read_atlas(FILLED, DAY), "nl", DAY))


def _plain(found: set[Shape], clean: set[Shape]) -> set[Shape]:
    return {(tag, name) for tag, name in found - clean if tag not in _TEXTS or name not in ("", "id", "href", "title")}


@pytest.mark.parametrize("words", [*HOSTILE, *UNSEEN])
def test_in_the_text_of_a_page(content: Path, words: str) -> None:
    pages = [path for path in content.rglob("*.md") if not path.name.endswith(".en.md")]
    for path in pages:
        path.write_text(f"{path.read_text('utf-8')}\nEen zin. {words}\n\n> {words}\n\n- {words}\n", "utf-8", newline="")
    site = _site(content)
    if site is not None:
        assert faults(site) == []
        assert _plain(shapes(site), _clean()) == set()


def test_in_a_boundary(content: Path) -> None:
    """Published is a boundary of our own making: nothing that somebody added to it."""
    path = content / "hof/data/boundary.geojson"
    data = json.loads(path.read_text("utf-8"))
    feature = data["features"][0]
    for words in HOSTILE:
        data |= {"name": words, words: words}
        feature |= {"id": words, words: {words: words}}
        feature["properties"] |= {"title": words, words: [words]}
    path.write_text(json.dumps(data), "utf-8")
    site = compile_site(read_atlas(content, DAY), "nl", DAY)
    assert faults(site) == []
    published = json.loads(site.files["hof/boundary.geojson"])
    assert json.dumps(data["features"][0]["geometry"]["coordinates"])[:20] in json.dumps(published)
    for words in HOSTILE:
        assert json.dumps(words)[1:-1] not in json.dumps(published)


@pytest.mark.parametrize("words", [*HOSTILE, *UNSEEN])
def test_in_a_table_of_counts(content: Path, words: str) -> None:
    quoted = '"' + words.replace('"', '""') + '"'
    rows = f"{quoted},tafel,10\ntafel,{quoted},10\nkoor,tafel,{quoted}\n{quoted}\n"
    path = content / "hof/data/shared_participants.csv"
    path.write_text(f"initiative_a,initiative_b,shared\n{rows}", "utf-8", newline="")
    assert len({problem.line for problem in problems_of(content) if problem.path.endswith(".csv")}) in (1, 4)


def _names() -> list[str]:
    every = (*HOSTILE, *UNSEEN)
    return [words for words in every if "/" not in words and "\x00" not in words and words != "+1+1"]


@pytest.mark.parametrize("ending", [".md", ".en.md", ".png", ".geojson", ".csv"])
@pytest.mark.parametrize("folder", ["", "hof/", "hof/initiatives/", "hof/data/"])
def test_in_the_name_of_a_file(content: Path, folder: str, ending: str) -> None:
    names = [f"{folder}{words}{ending}" for words in _names()]
    for name in names:
        shutil.copy(FILLED / "privacy.md", content / name)
    assert set(names) <= {problem.path for problem in problems_of(content)}


def test_in_the_name_of_a_folder(content: Path) -> None:
    for words in _names():
        shutil.copytree(FILLED / "hof/calls", content / words / "calls")
    told = {problem.path.partition("/")[0] for problem in problems_of(content)}
    assert told >= set(_names())


def _strings(value: Any) -> Iterator[tuple[dict[str, Any] | list[Any], Any]]:
    """Every place of a text in it: what holds it, and its key."""
    for key, item in list(value.items()) if isinstance(value, dict) else list(enumerate(value)):
        if isinstance(item, str):
            yield value, key
        elif isinstance(item, dict | list):
            yield from _strings(item)


@pytest.mark.parametrize("number", range(sum(1 for _ in _strings(yaml.safe_load(MAPPING))) + 1))
def test_in_a_mapping_and_its_list(tmp_path: Path, number: int) -> None:
    """In one text of the mapping, or in every cell of a row; what comes of it is an atlas, or a sentence."""
    for turn, words in enumerate([*HOSTILE, *UNSEEN]):
        mapping = yaml.safe_load(MAPPING)
        places = list(_strings(mapping))
        row = ""
        if number == len(places):
            row = ",".join(['"' + words.replace('"', '""') + '"'] * 3) + "\n"
        elif (turn + number) % 8:
            continue
        else:
            holder, key = places[number]
            holder[key] = words
        folder = tmp_path / str(turn)
        folder.mkdir()
        (folder / "list.csv").write_text(CLUBS + row, "utf-8", newline="")
        (folder / "map.yml").write_text(yaml.safe_dump(mapping, allow_unicode=True), "utf-8")
        try:
            import_list(folder / "list.csv", folder / "map.yml", folder / "content/mill", today=DAY)
        except AtlasError:
            continue
        assert faults(compile_site(read_atlas(folder / "content", DAY), "en", DAY)) == []
