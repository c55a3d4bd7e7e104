"""Hostile words in every field of every model: what the check lets through stays words in every page and file."""

import shutil
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from atlas.model.assignment import Assignment
from atlas.model.call import Call
from atlas.model.challenge import Challenge
from atlas.model.earlier import EarlierMeta
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Home, NeighbourhoodMeta, Plain
from atlas.model.shared import SharedMeta
from atlas.model.vocabulary import OwnVocabulary
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.reading.read import read_atlas

from .fields import FILLED, Keys, filled_fields, keys_of, model_fields, named, rewritten
from .filling import ALONE, DAY, fill, problems_of
from .outputs import Shape, faults, shapes
from .words import HOSTILE, UNSEEN

pytestmark = pytest.mark.slow

MODELS: dict[str, type[BaseModel]] = {
    "index.md": Home,
    "privacy.md": Plain,
    "vocabulary.yml": OwnVocabulary,
    "hof/index.md": NeighbourhoodMeta,
    "hof/initiatives/tafel.md": Initiative,
    "hof/challenges/alleen.md": Challenge,
    "hof/assignments/samen.md": Assignment,
    "hof/calls/vervoer.md": Call,
    "hof/data/shared_participants.yml": SharedMeta,
    "hof/data/earlier/2024.yml": EarlierMeta,
}


@pytest.mark.parametrize("name", MODELS)
def test_every_field_of_every_model_is_filled(name: str) -> None:
    """A field that is added to a model has to be added to this atlas, and is then tried too."""
    model = MODELS[name]
    filled = {named(keys, model) for file, keys in filled_fields(FILLED) if file == name}
    elsewhere = {("stopped",), ("place", "private")} if model is Initiative else set()  # these two forbid others
    assert set(model_fields(model)) - elsewhere <= filled


@cache
def _clean() -> CompiledSite:
    return compile_site(read_atlas(FILLED, DAY), "nl", DAY)


@cache
def _clean_shapes() -> set[Shape]:
    return shapes(_clean()) | shapes(compile_site(read_atlas(FILLED, DAY), "en", DAY))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_in_every_page_and_file(tmp_path: Path, words: str) -> None:
    content = shutil.copytree(FILLED, tmp_path / "content")
    assert fill(content, [words]) >= 20  # what is plain words to a reader may stand in a title
    site = compile_site(read_atlas(content, DAY), ("nl", "en")[HOSTILE.index(words) % 2], DAY)
    assert faults(site) == []
    assert shapes(site) <= _clean_shapes()
    assert "#verdict" in site.pages["hof/challenges/alleen.md"].text


@pytest.mark.parametrize("words", UNSEEN)
@pytest.mark.parametrize("unicode", [True, False])
def test_signs_that_nobody_sees_are_told_at_their_line(tmp_path: Path, words: str, unicode: bool) -> None:
    """Written as they are, or as YAML and HTML write what cannot be typed."""
    content = shutil.copytree(FILLED, tmp_path / "content")
    name = "hof/initiatives/tafel.md"
    text, lines = rewritten(FILLED, name, {("people", "counted_on"): words, ("summary",): words}, unicode=unicode)
    (content / name).write_text(text, "utf-8", newline="")
    told = {problem.line for problem in problems_of(content) if problem.path == name}
    is_space = unicode and bool({"\u2028", "\x85"}.intersection(words))
    assert (lines["summary",] in told) != is_space
    text, _ = rewritten(FILLED, name, {})
    said = words if unicode else "".join(f"&#{ord(sign)};" for sign in words)
    (content / name).write_text(f"{text}\n{said}\n", "utf-8", newline="")
    told = {problem.line for problem in problems_of(content) if problem.path == name}
    assert told or not set("\u202e\u2067").intersection(words)


def test_hostile_words_in_a_key_are_told_at_its_line(tmp_path: Path) -> None:
    """One key of each file at a time; translations apart, since they are read with their originals."""
    for translations in (False, True):
        content = shutil.copytree(FILLED, tmp_path / str(translations))
        every: dict[str, list[Keys]] = {}
        for name, keys in keys_of(FILLED):
            if name.endswith(".en.md") == translations:
                every.setdefault(name, []).append(keys)
        _try_keys(content, every)


def _try_keys(content: Path, every: dict[str, list[Keys]]) -> None:
    for turn in range(max(map(len, every.values()))):
        places = {}
        for number, (name, found) in enumerate(sorted(every.items())):
            keys, words = found[turn % len(found)], HOSTILE[(turn + number) % len(HOSTILE)]
            text, lines = rewritten(FILLED, name, {keys: words}, as_keys=True)
            (content / name).write_text(text, "utf-8", newline="")
            places[name] = lines[keys]
        assert set(places) <= {problem.path for problem in problems_of(content)}


def test_hostile_words_in_what_others_refer_to_are_told(tmp_path: Path) -> None:
    fields = [field for field in filled_fields(FILLED) if set(ALONE) & set(field[1]) and field[1][0] != "funding"]
    assert len(fields) > 20
    for number, (name, keys) in enumerate(fields):
        content = shutil.copytree(FILLED, tmp_path / str(number))
        text, lines = rewritten(FILLED, name, {keys: HOSTILE[number % len(HOSTILE)]})
        (content / name).write_text(text, "utf-8", newline="")
        told = {problem.line for problem in problems_of(content) if problem.path == name}
        assert lines[keys] in told, (name, keys)
