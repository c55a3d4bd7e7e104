"""One place for what pages may say: a JSON Schema of each kind, with titles, explanations and examples."""

from atlas.schema.fields import told_of
from atlas.schema.kinds import Kind, kind_named, kinds
from atlas.schema.making import schema

__all__ = ["Kind", "kind_named", "kinds", "schema", "told_of"]
