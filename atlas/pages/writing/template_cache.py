"""Compiled templates kept in memory, so that a rebuild while serving does not compile them again."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

__all__ = ["MEMORY", "MemoryCache"]


class MemoryCache(BytecodeCache):
    """Jinja checks the source of a template before it uses what is kept, so an edited template is compiled anew."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was kept for this template, if anything."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


MEMORY = MemoryCache()
