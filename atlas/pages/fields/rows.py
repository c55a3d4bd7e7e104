"""The fields of a schema as rows: what each is called, what it means, what can be chosen, and an example as YAML."""

import re
from collections.abc import Iterator, Mapping
from datetime import time
from typing import Any

from atlas.pages.fields.facts import Choice, FieldGroup, FieldRow
from atlas.yaml_text import to_yaml

__all__ = ["field_groups", "shortest"]

_CLOCK = re.compile(r"\d\d:\d\d")


def field_groups(schema: Mapping[str, Any]) -> tuple[FieldGroup, ...]:
    """All fields of a schema, by the part of a form that they belong to."""
    titles: Mapping[str, str] = schema.get("x-atlas-groups", {"": ""})
    rows = {key: _row(key, field, schema) for key, field in schema["properties"].items()}
    parts = {key: field.get("x-atlas-group", "") for key, field in schema["properties"].items()}
    return tuple(
        FieldGroup(part, title, tuple(row for key, row in rows.items() if parts[key] == part))
        for part, title in titles.items()
    )


def shortest(schema: Mapping[str, Any]) -> str:
    """The least that front matter of this kind can say, as YAML."""
    return _yaml({key: _short(schema["properties"][key]) for key in schema.get("required", ())})


def _short(field: Mapping[str, Any]) -> Any:
    example = field["examples"][0]
    inner = _group(field)
    if inner is None or not inner.get("required"):
        return example
    item = {key: inner["properties"][key]["examples"][0] for key in inner["required"]}
    return [item] if isinstance(example, list) else item


def _row(key: str, field: Mapping[str, Any], around: Mapping[str, Any]) -> FieldRow:
    inner = _group(field)
    examples = field.get("examples", [])
    return FieldRow(
        key=key,
        title=field["title"],
        about=field["description"],
        required=key in around.get("required", ()),
        several=any(one.get("type") == "array" for one in _ways(field)),
        example=_yaml({key: examples[0]}) if examples else "",
        choices=tuple(_choices(field)),
        terms="x-atlas-terms" in field,
        inner=tuple(_row(name, one, inner) for name, one in inner["properties"].items()) if inner else (),
    )


def _choices(field: Mapping[str, Any]) -> Iterator[Choice]:
    labels: Mapping[str, str] = field.get("x-atlas-labels", {})
    for key in labels:
        yield Choice(key, labels[key])


def _ways(field: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The ways in which a value can be written; what stands beside the fields of a group are rules about these."""
    return [field] if "properties" in field else list(field.get("anyOf", [field]))


def _group(field: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The group that a field holds, or that each of its items is."""
    for way in _ways(field):
        for one in (way, way.get("items", {})):
            if "properties" in one:
                return one
    return None


def _yaml(value: Mapping[str, Any]) -> str:
    return to_yaml(_with_times(value)).rstrip("\n") if value else ""


def _with_times(value: Any) -> Any:
    """Times of day as such: they need no quotes then."""
    if isinstance(value, Mapping):
        return {key: _with_times(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_with_times(one) for one in value]
    return time.fromisoformat(value) if isinstance(value, str) and _CLOCK.fullmatch(value) else value
