"""What does one version of a page say? Its facts key by key, also where that version is older than our models."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import PurePosixPath
from typing import Annotated, Any

from pydantic import BaseModel, PydanticUserError, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from atlas.model.assignment import Assignment
from atlas.model.base import Model
from atlas.model.call import Call
from atlas.model.challenge import Challenge
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Home, NeighbourhoodMeta, Plain
from atlas.reading.yaml_lines import read_yaml

__all__ = ["MODELS", "Unread", "Written", "kind_of", "written"]

MODELS: Mapping[str, type[BaseModel]] = {
    "home": Home,
    "page": Plain,
    "neighbourhood": NeighbourhoodMeta,
    "initiative": Initiative,
    "challenge": Challenge,
    "assignment": Assignment,
    "call": Call,
}
"""The kinds of pages that have front matter."""

_FOLDERS = {"initiatives": "initiative", "challenges": "challenge", "assignments": "assignment", "calls": "call"}
_PARTS = re.compile(r"\A\ufeff?\s*---[ \t]*\n(.*?)^---[ \t]*$\n?(.*)\Z", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Unread:
    """A value that the model of today does not take. Two of them are the same where they were written alike."""

    value: str


@dataclass(frozen=True)
class Written:
    """A page as somebody wrote it. `values`: by key of the front matter, as YAML reads them."""

    kind: str
    values: Mapping[str, object] = field(default_factory=dict)
    body: str = ""

    def fact(self, key: str) -> object:
        """A value as the model of its kind reads it; None where it says no more than if it were left out."""
        value = self.values.get(key)
        if value is None:
            return None
        model = MODELS[self.kind]
        found = _fact(model, key, value)
        return None if key in _unsaid(model) and _unsaid(model)[key] == found else found


def kind_of(path: str) -> str | None:
    """Which kind of page stands at a path of the content folder, one of `MODELS`; None where no page does."""
    parts = PurePosixPath(path).parts
    if not path.endswith(".md") or len(parts) > 3:
        return None
    if len(parts) == 3:
        return _FOLDERS.get(parts[1])
    if parts[-1].split(".")[0] == "index":
        return "home" if len(parts) == 1 else "neighbourhood"
    return "page"


@lru_cache(maxsize=256)
def written(text: str, kind: str) -> Written | None:
    """A version of a page of one of `MODELS` from the text of its file; None where that is no page at all."""
    parts = _PARTS.match(text.replace("\r\n", "\n").replace("\r", "\n"))
    if parts is None:
        return None
    try:
        value = read_yaml(parts[1]).value
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    return Written(kind, {str(key): item for key, item in value.items()}, parts[2].strip())


def _fact(model: type[BaseModel], key: str, value: object) -> object:
    reader = _readers(model).get(key)
    if reader is None:
        return Unread(repr(value))
    try:
        return reader.validate_python(value)
    except (ValidationError, RecursionError):
        return Unread(repr(value))


@cache
def _unsaid(model: type[BaseModel]) -> dict[str, object]:
    """What each key says where it is left out."""
    return {field.alias or name: field.default for name, field in model.model_fields.items() if not field.is_required()}


@cache
def _readers(model: type[BaseModel]) -> dict[str, TypeAdapter[Any]]:
    """For each key what reads its value: a page of long ago may lack keys that are asked for today."""
    return {field.alias or name: _reader(field) for name, field in model.model_fields.items()}


def _reader(field: FieldInfo) -> TypeAdapter[Any]:
    kind: Any = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
    try:
        return TypeAdapter(kind, config=Model.model_config)
    except PydanticUserError:  # a model by itself has a configuration already
        return TypeAdapter(kind)
