"""A JSON Schema (2020-12) of a kind of page, made of its model, in the words of a language."""

import pickle
from functools import cache
from typing import Any

from pydantic import BaseModel

from atlas.model.base import MOST_ITEMS
from atlas.model.vocabulary import Vocabulary
from atlas.schema.inlining import inlined
from atlas.schema.kinds import kind_named
from atlas.schema.naming import named

__all__ = ["DIALECT", "schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: str, language: str, atlas_words: Vocabulary | None = None, address: str = "") -> dict[str, Any]:
    """What the front matter of a kind may say, with titles, explanations and examples in `language`.

    `atlas_words`: the vocabulary of an atlas, whose words are then the only ones; without it any word that has the
    form of one. `address`: where the schema is published, its `$id`. What plain JSON Schema cannot say stands under
    keys that begin with `x-atlas-`: `x-atlas-widget` (what a value is), `x-atlas-terms` (the words it chooses from),
    `x-atlas-labels` (what people call its choices), `x-atlas-group` (the part of a form, named in `x-atlas-groups`) and
    `x-atlas-translatable`. Whether days are in order, and ids exist, only `atlas check` sees. Raises `KeyError` for a
    kind that is not there.
    """
    told = kind_named(kind)
    found = named(_plain(told.model), told.model, language, atlas_words)
    head = {"$schema": DIALECT, **({"$id": address} if address else {})}
    title, about = told.title.to(language), told.about.to(language)
    return {**head, "title": title, "description": about, **found}


@cache
def _made(model: type[BaseModel]) -> bytes:
    return pickle.dumps(inlined(model.model_json_schema(by_alias=True, mode="validation"), MOST_ITEMS))


def _plain(model: type[BaseModel]) -> dict[str, Any]:
    """A tree of its own each time: what was pickled here is read several times quicker than a tree is copied."""
    found: dict[str, Any] = pickle.loads(_made(model))  # noqa: S301
    return found
