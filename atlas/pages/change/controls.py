"""Which controls does a form have for what a schema says? A short description of each, for the browser."""

from collections.abc import Mapping
from typing import Any, Final

from atlas.model.base import TRANSLATABLE
from atlas.reading.references import is_past

__all__ = ["Control", "control"]

Control = dict[str, Any]
"""`key`, `title`, `help`, `widget`; and where they hold: `required`, `words` (a translation may change it), `choices`
([value, label]), `terms`, `most`, `least`, `past`, `pattern`, `usual` (what counts where nothing is said), `fewest` (so
many items at least), `of` (the controls in a group or in each item), `later` (folded, until it is asked for)."""

_WIDGETS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("summary", "core_quality", "outcome", "why", "reason", "learned", "how", "note"), "long"),
    "schedule.every": "every",
    "schedule.closed": "periods",
    "contributes.needs": "needs",
    "also": "lines",
    "identifiers": "lines",
    "cbs": "lines",
    "plan.who": "lines",
    "languages": "languages",
    "contact.phone": "phone",
    "challenge": "challenge",
    "need": "need",
    "partners": "initiatives",
    "needs.id": "own-id",
    "range": "pair",
    "picture.file": "kept",
    "schedule.rrule": "kept",
    "funding.id": "kept",
}
"""What a control is by its place, or else by its key, where the schema cannot say it."""
_LATER: Final = {
    *("schedule.starts", "schedule.ends", "schedule.closed", "schedule.note"),
    *("place.lat", "place.lon", "place.private"),
    *("also", "identifiers", "origin", "sensitive", "started"),
    *("funding.currency", "funding.decision", "funding.for"),
    *("impact.sd_before", "impact.sd_after", "impact.retrospective", "impact.title", "impact.asks", "impact.range"),
    *("impact.better", "impact.item"),
}
_CHOSEN: Final = {"challenge", "need", "needs", "initiatives", "languages", "periods", "every"}
"""Where one chooses, what the schema tells of how the file has it ("2026-07-20/2026-08-16") would only confuse."""
_COPIED: Final = {"minimum": "least", "maximum": "most", "pattern": "pattern", "minItems": "fewest", "default": "usual"}


def control(key: str, node: Mapping[str, Any], *, required: bool = False, within: str = "") -> Control:
    """The control for a field of a schema without references. `within`: the keys around it, with dots."""
    place = f"{within}.{key}" if within else key
    shape = _shape(node)
    widget = _widget(place, key, shape, node)
    made: Control = {"key": key, "title": node.get("title", key), "widget": widget}
    made |= {ours: shape[theirs] for theirs, ours in _COPIED.items() if theirs in shape}
    for name, value in {
        "help": None if widget in _CHOSEN else node.get("description"),
        "required": required,
        "words": node.get(TRANSLATABLE) or shape.get(TRANSLATABLE),
        "terms": node.get("x-atlas-terms"),
        "past": widget == "day" and is_past(within.rpartition(".")[2], key),
        "later": place in _LATER,
        "example": _example(node),
        "choices": _choices(node, shape),
    }.items():
        if value:
            made[name] = value
    items = shape.get("items", {})
    inner = shape if "properties" in shape else _shape(items) if isinstance(items, Mapping) else {}
    if widget in ("group", "list") and "properties" in inner:
        needed = inner.get("required", ())
        made["of"] = [
            control(name, field, required=name in needed, within=place) for name, field in inner["properties"].items()
        ]
    return made


def _shape(node: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fullest of the ways in which a value may be written: the group before the word that is short for it."""
    ways = [way for way in node.get("anyOf", ()) if isinstance(way, Mapping) and way.get("type") != "null"]
    if not ways or "properties" in node:
        return node
    fullest = max(ways, key=lambda way: ("properties" in way, way.get("type") == "array"))
    return {**node, **_shape(fullest)}


def _widget(place: str, key: str, shape: Mapping[str, Any], node: Mapping[str, Any]) -> str:
    named = _WIDGETS.get(place) or (_WIDGETS.get(key) if key != "needs" else None)
    if named:
        return named
    if "properties" in shape:
        return "group"
    if node.get("x-atlas-terms"):
        return "terms"
    items = shape.get("items")
    if shape.get("type") == "array":
        if isinstance(items, Mapping) and "properties" in _shape(items):
            return "list"
        return "choices" if isinstance(items, Mapping) and "enum" in items else "lines"
    if "enum" in shape or "const" in shape:
        return "choice"
    told = shape.get("x-atlas-widget")
    if told in ("day", "partial-day", "clock", "money", "email", "url", "long"):
        return str(told)
    return {"integer": "count", "number": "number", "boolean": "yes-no"}.get(str(shape.get("type")), "text")


def _choices(node: Mapping[str, Any], shape: Mapping[str, Any]) -> list[list[str]]:
    items = shape.get("items")
    one = [shape["const"]] if "const" in shape else ()
    found = shape.get("enum") or (items.get("enum") if isinstance(items, Mapping) else None) or one
    labels = node.get("x-atlas-labels") or shape.get("x-atlas-labels") or {}
    return [[str(one), str(labels.get(one, one))] for one in found]


def _example(node: Mapping[str, Any]) -> str:
    """One that fits in a line."""
    found = next(iter(node.get("examples", ())), None)
    return str(found) if isinstance(found, str | int | float) and not isinstance(found, bool) else ""
