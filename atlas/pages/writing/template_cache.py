"""Compiled templates, kept in memory and, where a build keeps things, for all builds: compiling takes a second or more.

They belong to the program, as its compiled modules do, and are kept beside those: a build from nothing finds them too.
Where nothing can be written there, what the build keeps holds them.
"""

from functools import lru_cache
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

import atlas
from atlas.keeping.identity import identity
from atlas.keeping.remember import current_store
from atlas.keeping.store import Store

__all__ = ["MEMORY", "TemplateCache"]

BESIDE = Path(atlas.__file__).parent / "__pycache__" / "templates"
"""Where compiled templates are kept."""


class TemplateCache(BytecodeCache):
    """Jinja checks the source of a template before it uses what is kept, so an edited template is compiled anew."""

    def __init__(self, folder: Path = BESIDE) -> None:
        self._held: dict[str, bytes] = {}
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was kept for this template, if anything."""
        data = self._held.get(bucket.key) or self._kept(bucket.key)
        if data:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        data = self._held[bucket.key] = bucket.bytecode_to_string()
        if store := self._store():
            store.put(_name(bucket.key), data)

    def _kept(self, key: str) -> bytes | None:
        store = self._store()
        data = store.get(_name(key)) if store else None
        if data:
            self._held[key] = data
        return data

    def _store(self) -> Store | None:
        """Another version of this program, or of what it stands on, keeps its own."""
        store = current_store()
        if store is None:
            return None
        beside = _beside(self._folder, store.version)
        return store if beside.fault else beside


@lru_cache(maxsize=4)
def _beside(folder: Path, version: str) -> Store:
    store = Store(folder, version, quiet=True)
    store.tidy()
    return store


def _name(key: str) -> str:
    return identity("template", key)


MEMORY = TemplateCache()
