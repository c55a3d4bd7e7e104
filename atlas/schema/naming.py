"""The titles, explanations, examples and labels of a schema, put into each of its fields in a language."""

from typing import Any

from pydantic import BaseModel

from atlas.model.base import WIDGET
from atlas.model.vocabulary import Vocabulary
from atlas.schema.examples import example_of
from atlas.schema.fields import FIELDS, GROUPS, models_in
from atlas.schema.inlining import MODEL
from atlas.schema.told import Told

__all__ = ["named"]


def named(node: dict[str, Any], model: type[BaseModel], language: str, words: Vocabulary | None) -> dict[str, Any]:
    """The schema of a model with the words of a language in it."""
    known = {one.__name__: one for one in models_in(model)}
    found: dict[str, Any] = _Naming(known, language, words).group(node)
    groups = {told.group for told in FIELDS.get(model, {}).values()}
    if parts := {key: title.to(language) for key, title in GROUPS.items() if key in groups}:
        found["x-atlas-groups"] = parts
    return found


class _Naming:
    def __init__(self, models: dict[str, type[BaseModel]], language: str, words: Vocabulary | None) -> None:
        self.models, self.language, self.words = models, language, words

    def group(self, node: Any) -> Any:
        """A schema at any depth: that of a group has its fields named, whatever lies around it."""
        if isinstance(node, list):
            return [self.group(one) for one in node]
        if not isinstance(node, dict):
            return node
        fields = FIELDS.get(self.models[node[MODEL]], {}) if MODEL in node else {}
        model = self.models.get(node.get(MODEL, ""))
        found = {key: value if key in ("enum", "default") else self.group(value) for key, value in node.items()}
        found.pop(MODEL, None)
        for key, field in found.get("properties", {}).items() if model else ():
            if key in fields:
                found["properties"][key] = self._field(field, model, key, fields[key])
        return found

    def _field(self, field: dict[str, Any], model: Any, key: str, told: Told) -> dict[str, Any]:
        language = self.language
        head = {"title": told.title.to(language), "description": told.about.to(language)}
        example = example_of(model, key, language)
        found = {**head, **field, **({} if example is None else {"examples": [example]})}
        if told.labels:
            found["x-atlas-labels"] = {choice: label.to(language) for choice, label in told.labels.items()}
        if told.terms:
            self._terms(found, told.terms)
        if told.group:
            found["x-atlas-group"] = told.group
        found[WIDGET] = told.widget or found.get(WIDGET) or _widget(found)
        return found

    def _terms(self, field: dict[str, Any], terms: str) -> None:
        field["x-atlas-terms"] = terms
        if self.words is not None:
            known = getattr(self.words, terms)
            field["items"] = {"type": "string", "enum": list(known)}
            field["x-atlas-labels"] = {
                key: term.label.get(self.language) or term.label.get("en") or key for key, term in known.items()
            }


def _widget(field: dict[str, Any]) -> str:
    if "enum" in field or "const" in field:
        return "choice"
    if "anyOf" in field and "properties" not in field:
        return _widget(field["anyOf"][-1])
    if field.get("type") == "array":
        items = field.get("items", {})
        return "items" if "properties" in items else "texts"
    plain = {"boolean": "yes-no", "integer": "count", "number": "number", "object": "group"}
    return plain.get(str(field.get("type")), "text")
