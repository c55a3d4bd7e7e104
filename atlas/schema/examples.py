"""An example of what a field may say, in the words of a language; that of a group is made of its fields."""

from typing import Any

from pydantic import BaseModel

from atlas.schema.fields import FIELDS, holds_list, model_of
from atlas.texts import Sentence

__all__ = ["example_of", "group_example"]


def example_of(model: type[BaseModel], key: str, language: str) -> Any:
    """An example of a field; None where there is none."""
    told = FIELDS.get(model, {}).get(key)
    if told is not None and told.example is not None:
        return _in_words(told.example, language)
    inner = model_of(model, key)
    found = group_example(inner, language) if inner else None
    return [found] if found and holds_list(model, key) else found


def group_example(model: type[BaseModel], language: str) -> dict[str, Any] | None:
    """An example of a group: all of its fields that have one and go together."""
    fields = {key: told for key, told in FIELDS.get(model, {}).items() if not told.apart}
    examples = {key: example_of(model, key, language) for key in fields}
    return {key: value for key, value in examples.items() if value is not None} or None


def _in_words(value: Any, language: str) -> Any:
    if isinstance(value, Sentence):
        return value.to(language)
    if isinstance(value, dict):
        return {key: _in_words(one, language) for key, one in value.items()}
    return [_in_words(one, language) for one in value] if isinstance(value, list) else value
