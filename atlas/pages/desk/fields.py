"""Which fields does a desk show of a kind of page? Made from its JSON Schema, as Decap CMS has them."""

from collections.abc import Callable, Mapping
from typing import Any

from atlas.texts import say

__all__ = ["CHALLENGES", "INITIATIVES", "NEEDS", "Field", "fields_of", "translated"]

Field = dict[str, Any]
Schema = Mapping[str, Any]

INITIATIVES, CHALLENGES, NEEDS = "initiatives", "challenges", "needs"
"""Choices that each neighbourhood has of its own: a field names them, and the desk puts them there."""
_WIDGET, _LABELS, _TRANSLATABLE = "x-atlas-widget", "x-atlas-labels", "x-atlas-translatable"
_MADE_BY_IMPORT = "imported"
_LONGEST_PATTERN = 400
_LARGEST_PICTURE = 400_000
_DAY = {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD", "time_format": False}
_CLOCK = {"widget": "datetime", "format": "HH:mm", "date_format": False, "time_format": "HH:mm"}


def fields_of(schema: Schema, language: str) -> list[Field]:
    """The fields of a kind, in the order of its schema; with the text of the page last.

    Beside what Decap knows, a field may say `short` (the key that is meant where a word stands in place of a group) and
    `as` (what a value is on the page: "counts", "yes-no" or "number").
    """
    known = {key: node for key, node in schema["properties"].items() if key != _MADE_BY_IMPORT}
    needed = schema.get("required", ())
    found = [_field(key, node, language, needed=key in needed) for key, node in known.items()]
    label = say("Text").to(language)
    hint = say("The text of the page, in Markdown. An empty line begins a new paragraph.").to(language)
    return [*found, {"name": "body", "label": label, "hint": hint, "widget": "text", "required": True}]


def translated(schema: Schema, language: str) -> list[Field]:
    """The fields that a translation, or a page in easy words, may say: words, and no facts. None has to be there."""
    node = _words_only(schema) or {"properties": {}}
    return [_without_need(field) for field in fields_of({**node, "required": ()}, language)]


def _words_only(node: Schema) -> dict[str, Any] | None:
    """The part of a schema that holds words; None where there are none."""
    core = _core(node)
    head = {key: value for key, value in node.items() if key != "anyOf"}
    if core.get(_TRANSLATABLE):
        return dict(node)
    if "properties" in core:
        inner = {key: _words_only(one) for key, one in core["properties"].items() if isinstance(one, Mapping)}
        kept = {key: one for key, one in inner.items() if one}
        ids = {key: core["properties"][key] for key in ("id",) if kept and key in core["properties"]}
        ids = {key: one for key, one in ids.items() if one.get(_WIDGET) == "id"}
        return {**head, "type": "object", "properties": {**ids, **kept}} if kept else None
    items = core.get("items")
    if isinstance(items, Mapping) and (words := _words_only(items)):
        return {**head, "type": "array", "items": words}
    return None


def _without_need(field: Field) -> Field:
    found = {**field, "required": False}
    if "fields" in found:
        found["fields"] = [_without_need(one) for one in found["fields"]]
    return found


def _field(key: str, node: Schema, language: str, *, needed: bool) -> Field:
    core = _core(node)
    head = {"name": key, "label": str(node.get("title", key)), "required": needed}
    if about := node.get("description"):
        head["hint"] = str(about)
    return {**head, **_kind(node, core, language, needed=needed)}


def _kind(node: Schema, core: Schema, language: str, *, needed: bool) -> Field:
    widget = node.get(_WIDGET, core.get(_WIDGET, ""))
    if made := _SPECIAL.get(widget):
        return made(node, language)
    if "properties" in core:
        return _group(node, core, language, needed=needed)
    if core.get("type") == "array":
        return _list(node, core, language)
    if labels := _labels(node, core):
        numbers = {"as": "number"} if core.get("type") == "integer" else {}
        return {"widget": "select", "options": labels, **numbers}
    return _plain(node, core, widget, language)


def _group(node: Schema, core: Schema, language: str, *, needed: bool) -> Field:
    """Decap asks for what a group needs where there is no group too: so only what the page needs is asked for."""
    asked = core.get("required", ()) if needed else ()
    inner = [_field(key, one, language, needed=key in asked) for key, one in core["properties"].items()]
    short = {"short": _short(core)} if any(one.get("type") == "string" for one in node.get("anyOf", ())) else {}
    return {"widget": "object", "collapsed": True, "fields": inner, **short}


def _short(core: Schema) -> str:
    return str(next(iter(core.get("required") or core["properties"])))


def _list(node: Schema, core: Schema, language: str) -> Field:
    items = _core(core.get("items") or (core.get("prefixItems") or [{}])[0])
    if "properties" in items:
        asked = items.get("required", ())
        inner = [_field(key, one, language, needed=key in asked) for key, one in items["properties"].items()]
        named = " ".join(f"{{{{fields.{one['name']}}}}}" for one in inner[:2])
        return {"widget": "list", "collapsed": True, "default": [], "summary": named, "fields": inner}
    if labels := _labels(node, items):
        return {"widget": "select", "multiple": True, "options": labels}
    only = {"name": "item", "label": str(node.get("title", "")), **_plain({}, items, items.get(_WIDGET, ""), language)}
    return {"widget": "list", "collapsed": False, "default": [], "field": {**only, "required": True}}


def _plain(node: Schema, core: Schema, widget: str, language: str) -> Field:
    if widget == "day":
        return dict(_DAY)
    if widget == "clock":
        return dict(_CLOCK)
    if core.get("type") == "boolean":
        return {"widget": "boolean"} if "default" in node else _yes_no(language)
    if core.get("type") in ("integer", "number"):
        return _number(core)
    return {"widget": "text" if widget == "long" else "string", **_pattern(node, core, language)}


def _number(core: Schema) -> Field:
    ends = {"min": core.get("minimum"), "max": core.get("maximum")}
    told = {key: value for key, value in ends.items() if value is not None and abs(value) < 10**12}
    return {"widget": "number", "value_type": "int" if core["type"] == "integer" else "float", **told}


def _pattern(node: Schema, core: Schema, language: str) -> Field:
    pattern = core.get("pattern", "")
    if not pattern or len(pattern) > _LONGEST_PATTERN:
        return {}
    examples = node.get("examples") or ()
    told = say("Such as {example}", example=examples[0]).to(language) if examples else str(node.get("description", ""))
    return {"pattern": [pattern, told]}


def _yes_no(language: str) -> Field:
    words = {"true": say("Yes"), "false": say("No")}
    options = [{"value": key, "label": word.to(language)} for key, word in words.items()]
    return {"widget": "select", "as": "yes-no", "options": options}


def _labels(node: Schema, core: Schema) -> list[dict[str, str]]:
    labels = node.get(_LABELS) or core.get(_LABELS) or {}
    known = labels or {str(one): str(one) for one in core.get("enum", ())}
    return [{"value": str(value), "label": str(label)} for value, label in known.items()]


def _one_of(choices: str) -> Callable[[Schema, str], Field]:
    return lambda _node, _language: {"widget": "select", "options": choices}


def _some_of(choices: str) -> Callable[[Schema, str], Field]:
    return lambda _node, _language: {"widget": "select", "multiple": True, "options": choices}


def _references(node: Schema, _language: str) -> Field:
    """One by one: what stands here and is not among the choices, such as one of another neighbourhood, then stays."""
    only = {"name": "item", "label": str(node.get("title", "")), "widget": "select", "options": INITIATIVES}
    return {"widget": "list", "collapsed": False, "default": [], "field": only}


def _counts(node: Schema, language: str) -> Field:
    title = str(node.get("title", ""))
    number = {"name": "value", "label": say("How many").to(language), "widget": "number", "value_type": "int", "min": 0}
    which = {"name": "key", "label": title, "widget": "select", "options": INITIATIVES}
    shown = {"collapsed": True, "default": [], "summary": "{{fields.key}} {{fields.value}}"}
    return {"widget": "list", "as": "counts", **shown, "fields": [which, number]}


def _picture(_node: Schema, _language: str) -> Field:
    """Chosen or sent along, and put beside the page."""
    return {"widget": "image", "choose_url": False, "media_library": {"config": {"max_file_size": _LARGEST_PICTURE}}}


_SPECIAL: Mapping[str, Callable[[Schema, str], Field]] = {
    "challenge": _one_of(CHALLENGES),
    "need": _one_of(NEEDS),
    "needs": _some_of(NEEDS),
    "references": _references,
    "counts": _counts,
    "picture": _picture,
}


def _core(node: Schema) -> Schema:
    """Of what may be written in several ways: a group, or else a list, or else what stands first."""
    if "properties" in node:
        return node
    several = [one for one in node.get("anyOf", ()) if isinstance(one, Mapping)]
    for found in (
        [one for one in several if "properties" in one and one.get("type") == "object"],
        [one for one in several if one.get("type") == "array"][::-1],
        [one for one in several if one.get("type") != "null"],
    ):
        if found:
            return found[0]
    return node
