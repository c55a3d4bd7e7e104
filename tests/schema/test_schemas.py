"""A schema is true: what it says of a page is what the check says of it."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from atlas.reading.front_matter import read_source
from atlas.reading.starting_vocabulary import starting_vocabulary
from atlas.reading.yaml_lines import read_yaml
from atlas.schema import kind_named, kinds, schema
from atlas.schema.examples import group_example
from atlas.schema.fields import FIELDS, keys_of, models_in
from atlas.texts import known_languages

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "content", ROOT / "tests/sites/filled")


def plain(value: Any) -> Any:
    """A value as JSON has it: what front matter keeps exact is a number there."""
    return json.loads(json.dumps(value, default=lambda one: float(one) if isinstance(one, Decimal) else str(one)))


def faults(kind: str, value: Any) -> list[str]:
    checker = Draft202012Validator(schema(kind, "en"), format_checker=FormatChecker(["date"]))
    return [f"{error.json_path}: {error.message}" for error in checker.iter_errors(plain(value))]


def files(kind: str) -> Iterator[Path]:
    """The originals of a kind; a translation, and a page in easy words, hold words only."""
    taken = {path for other in kinds() if other != kind for path in _matching(other)} if kind == "page" else set()
    yield from (path for path in _matching(kind) if path not in taken)


def _matching(kind: str) -> Iterator[Path]:
    for folder in FOLDERS:
        for pattern in kind_named(kind).files:
            found = (path for path in folder.glob(pattern) if path.name.count(".") == 1)
            yield from (path for path in found if kind == "home" or path.parent != folder or kind != "neighbourhood")


def front_matter(path: Path) -> Any:
    if path.suffix == ".yml":
        return read_yaml(path.read_text("utf-8")).value
    source, problems = read_source(path, path.name)
    assert source is not None, problems
    return source.yaml.value


@pytest.mark.parametrize("language", known_languages())
@pytest.mark.parametrize("kind", kinds())
def test_every_schema_is_one(kind: str, language: str) -> None:
    found = schema(kind, language, starting_vocabulary(), "https://atlas.example/schema/x.json")
    Draft202012Validator.check_schema(found)
    assert "$ref" not in json.dumps(found)


@pytest.mark.parametrize("kind", kinds())
def test_every_page_there_is_passes_its_schema(kind: str) -> None:
    found = {str(path): faults(kind, front_matter(path)) for path in files(kind)}
    assert found
    assert not {path: said for path, said in found.items() if said}


@pytest.mark.parametrize("kind", kinds())
def test_every_field_of_every_model_is_told_in_every_language(kind: str) -> None:
    for model in models_in(kind_named(kind).model):
        assert set(FIELDS[model]) == set(keys_of(model)), model.__name__
        for key, told in FIELDS[model].items():
            for language in known_languages():
                assert told.title.to(language)
                assert told.about.to(language), key


@pytest.mark.parametrize("language", known_languages())
@pytest.mark.parametrize("kind", kinds())
def test_every_example_passes_schema_and_check(kind: str, language: str) -> None:
    for model in models_in(kind_named(kind).model):
        example = group_example(model, language)
        assert example
        model.model_validate(example)
    whole = group_example(kind_named(kind).model, language)
    assert not faults(kind, whole)
