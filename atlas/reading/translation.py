"""A translation laid over its original: it may give other words, and never other facts."""

from typing import Any

from pydantic import BaseModel

from atlas.model.base import is_translatable
from atlas.model.site_pages import EASY
from atlas.reading.problems import Problem
from atlas.reading.validation import model_at
from atlas.reading.yaml_lines import dotted
from atlas.texts import say

__all__ = ["overlay"]

KeyPath = tuple[str | int, ...]


def overlay(model: type[BaseModel], original: Any, translation: Any) -> tuple[Any, list[tuple[KeyPath, Any]]]:
    """The original with the words of the translation in it, and the keys whose facts the translation would change.

    Groups are merged; lists of items with an `id` are merged by that id, other lists item by item.
    """
    refused: list[tuple[KeyPath, Any]] = []
    return _merge(model, original, translation, (), refused), refused


def _merge(model: type[BaseModel], old: Any, new: Any, path: KeyPath, refused: list[tuple[KeyPath, Any]]) -> Any:
    if isinstance(new, dict) and (isinstance(old, dict) or old is None):
        merged = dict(old or {})
        for key, value in new.items():
            merged[key] = _merge(model, merged.get(key), value, (*path, key), refused)
        return merged
    if isinstance(new, list) and isinstance(old, list) and all(isinstance(item, dict) for item in [*old, *new]):
        return _merge_items(model, old, new, path, refused)
    if new == old or _is_words(model, path):
        return new
    refused.append((path, old))
    return old


def _merge_items(
    model: type[BaseModel], old: list[Any], new: list[Any], path: KeyPath, refused: list[tuple[KeyPath, Any]]
) -> list[Any]:
    merged = [dict(item) for item in old]
    places = {str(item["id"]): index for index, item in enumerate(old) if "id" in item}
    for index, item in enumerate(new):
        place = places.get(str(item["id"])) if "id" in item else index
        if place is None or place >= len(merged):
            refused.append(((*path, index), None))
            continue
        for key, value in item.items():
            merged[place][key] = _merge(model, merged[place].get(key), value, (*path, index, key), refused)
    return merged


def _is_words(model: type[BaseModel], path: KeyPath) -> bool:
    names = [part for part in path if isinstance(part, str)]
    here = model_at(model, tuple(names[:-1]))
    if here is None and names:  # a key of free choice, such as an id among the counts, holds what its group holds
        return _is_words(model, tuple(names[:-1]))
    known = {field.alias or name for name, field in here.model_fields.items()} if here else set()
    # An unknown key passes here: validation then names it, with a "did you mean".
    return here is None or not names or names[-1] not in known or is_translatable(here, names[-1])


def refused_problem(name: str, line: int, path: KeyPath) -> Problem:
    """A translation, or a page in easy words, that changes a fact."""
    what = say("a translation changes words, not facts")
    if f".{EASY}." in name:
        what = say("a page in easy words changes words, not facts")
    return Problem(
        name, line, dotted(path), what, say("take this line out; facts belong on the original page"), rule="translation"
    )
