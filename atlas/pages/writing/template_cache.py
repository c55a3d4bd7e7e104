"""Compiled templates, kept in memory and, where a build keeps things, for the next one: compiling takes a second."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from atlas.keeping.identity import identity
from atlas.keeping.remember import current_store

__all__ = ["MEMORY", "TemplateCache"]


class TemplateCache(BytecodeCache):
    """Jinja checks the source of a template before it uses what is kept, so an edited template is compiled anew."""

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was kept for this template, if anything."""
        data = self._held.get(bucket.key) or self._kept(bucket.key)
        if data:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        data = self._held[bucket.key] = bucket.bytecode_to_string()
        if store := current_store():
            store.put(_name(bucket.key), data)

    def _kept(self, key: str) -> bytes | None:
        store = current_store()
        data = store.get(_name(key)) if store else None
        if data:
            self._held[key] = data
        return data


def _name(key: str) -> str:
    """Another version of this program, or of what it stands on, keeps its own."""
    return identity("template", key)


MEMORY = TemplateCache()
