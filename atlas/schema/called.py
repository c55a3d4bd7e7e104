"""Which field does somebody mean who writes what it is called, in some language, in place of its key?"""

from functools import cache

from pydantic import BaseModel

from atlas.schema.fields import FIELDS
from atlas.texts import known_languages

__all__ = ["key_called"]


def key_called(model: type[BaseModel], word: str) -> str | None:
    """The key of the one field of a model that has this title in some language; None where there is none, or more."""
    found = _titles(model, known_languages()).get(_plain(word), ())
    return found[0] if len(found) == 1 else None


@cache
def _titles(model: type[BaseModel], languages: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, told in FIELDS.get(model, {}).items():
        for title in {_plain(told.title.to(language)) for language in languages}:
            found[title] = (*found.get(title, ()), key)
    return found


def _plain(word: str) -> str:
    return " ".join(word.replace("_", " ").replace("-", " ").casefold().split())
