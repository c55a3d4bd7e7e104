"""What pydantic says of a model, as one tree without references, and without what front matter has no use for."""

from typing import Any

__all__ = ["MODEL", "inlined"]

MODEL = "x-model"
"""Where a group tells which model it is of, while the schema is made."""
_DROPPED = {"title", "description", "$defs"}


def inlined(made: dict[str, Any], most: int) -> dict[str, Any]:
    """The schema that `model_json_schema` made, with each group in its place. `most`: items of a list, keys of a group.

    A key with nothing behind it is as good as left out, so "nothing" is no value that a schema has to name.
    """
    found: dict[str, Any] = _node({**made, MODEL: made["title"]}, made.get("$defs", {}), most)
    return found


def _node(node: Any, groups: dict[str, Any], most: int) -> Any:
    if not isinstance(node, dict):
        return [_node(item, groups, most) for item in node] if isinstance(node, list) else node
    if reference := node.get("$ref"):
        name = reference.rpartition("/")[2]
        rest = {key: value for key, value in node.items() if key != "$ref"}
        return _node({**groups[name], MODEL: name, **rest}, groups, most)
    found = {key: value for key, value in node.items() if key not in _DROPPED}
    if found.get("default", ...) in (None, [], {}):
        del found["default"]
    found = {key: _part(key, value, groups, most) for key, value in found.items()}
    return _limited(_something(found), most)


def _part(key: str, value: Any, groups: dict[str, Any], most: int) -> Any:
    if key in ("properties", "patternProperties") and isinstance(value, dict):
        return {name: _node(one, groups, most) for name, one in value.items()}
    return value if key in ("enum", "const", "default", "required") else _node(value, groups, most)


def _something(node: dict[str, Any]) -> dict[str, Any]:
    """Without "nothing" among the ways in which a value can be written."""
    ways = [way for way in node.get("anyOf", ()) if way != {"type": "null"}]
    if len(ways) == 1 and len(node["anyOf"]) > 1:
        return {**{key: value for key, value in node.items() if key != "anyOf"}, **ways[0]}
    return {**node, "anyOf": ways} if ways else node


_LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
"""What pydantic calls a limit that it puts around a value which is looked at first, and its name in a schema."""


def _limited(node: dict[str, Any], most: int) -> dict[str, Any]:
    for name in [name for name in _LIMITS if name in node]:
        limit, known = node.pop(name), node.get(_LIMITS[name])
        closest = max if name in ("ge", "gt") else min
        node[_LIMITS[name]] = limit if known is None else closest(limit, known)
    if node.get("type") == "array" and "prefixItems" not in node:
        node.setdefault("maxItems", most)
    if "patternProperties" in node:
        node |= {"additionalProperties": False, "maxProperties": most}
        node.pop("propertyNames", None)
    return node
