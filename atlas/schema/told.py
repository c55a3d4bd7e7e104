"""What is told of a field: its title, what it means, and an example, once for forms, tables, workbooks and editors."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from atlas.texts import Sentence

__all__ = ["Fields", "FieldsOf", "Told"]


@dataclass(frozen=True)
class Told:
    """One field. `example`: a value as front matter has it, in which sentences stand for words in a language.

    A group needs no example: it is made of those of its fields, save those that are `apart`, since they do not go
    together with the others. `labels`: what people call each of its choices. `widget`: what it is, where its type does
    not say so; `terms`: the words of the vocabulary that it chooses from; `group`: the part of a form it belongs to.
    """

    title: Sentence
    about: Sentence
    example: Any = None
    labels: Mapping[str, Sentence] | None = None
    widget: str = ""
    terms: str = ""
    group: str = ""
    apart: bool = False


Fields = Mapping[str, Told]
"""What is told of the fields of a model, by key as front matter has it."""
FieldsOf = Mapping[type[BaseModel], Fields]
"""The same of several models."""
