"""What is told of every field of every model, and which models lie in each other."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from atlas.schema.fields.agreements import AGREEMENTS
from atlas.schema.fields.counts import COUNTS
from atlas.schema.fields.initiatives import GROUPS, INITIATIVES
from atlas.schema.fields.needs import NEEDS
from atlas.schema.fields.places import PLACES
from atlas.schema.fields.results import RESULTS
from atlas.schema.fields.when import WHEN
from atlas.schema.told import FieldsOf, Told

__all__ = ["FIELDS", "GROUPS", "holds_list", "keys_of", "model_of", "models_in", "told_of"]

FIELDS: FieldsOf = {
    **INITIATIVES, **WHEN, **RESULTS, **NEEDS, **AGREEMENTS, **PLACES, **COUNTS,
}  # fmt: skip


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a model as front matter has them, in its order."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def told_of(model: type[BaseModel], path: tuple[str | int, ...]) -> Told:
    """What is told of the field at a path, such as `("schedule", 0, "from")`. Raises `KeyError` where there is none."""
    names = [part for part in path if isinstance(part, str)]
    here: type[BaseModel] | None = model
    for name in names[:-1]:
        here = model_of(here, name) if here else None
    return FIELDS[here or BaseModel][names[-1]]


@cache
def models_in(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """A model and all groups in it, each once."""
    found = [model]
    for one in found:
        found += [inner for key in keys_of(one) if (inner := model_of(one, key)) and inner not in found]
    return tuple(found)


@cache
def model_of(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """The model of the group, or of the items, that a key holds; None where it holds none."""
    return next((one for one in _types(_annotation(model, key)) if _is_model(one)), None)


def holds_list(model: type[BaseModel], key: str) -> bool:
    """Whether a key holds several."""
    return any(get_origin(one) is tuple for one in _types(_annotation(model, key)))


def _annotation(model: type[BaseModel], key: str) -> Any:
    found = (field.annotation for name, field in model.model_fields.items() if key == (field.alias or name))
    return next(found, None)


def _is_model(one: Any) -> bool:
    return isinstance(one, type) and issubclass(one, BaseModel)


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _types(argument)
