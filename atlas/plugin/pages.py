"""Pages of the atlas for MkDocs. What a page holds stays packed until it is used: a city has thousands of pages."""

import zlib
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from atlas.plugin.conversion import Conversion

__all__ = ["AtlasPage", "pack", "unpack"]


def pack(data: bytes) -> bytes:
    """Bytes in little room."""
    return zlib.compress(data, 1)


def unpack(packed: bytes) -> bytes:
    """The bytes that were packed."""
    return zlib.decompress(packed)


class _Packed:
    """An attribute with text, of which MkDocs holds that of all pages at once."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_packed_{name}"

    def __get__(self, page: Any, owner: type | None = None) -> Any:
        packed = page.__dict__.get(self._name)
        return None if packed is None else unpack(packed).decode()

    def __set__(self, page: Any, text: str | None) -> None:
        page.__dict__[self._name] = None if text is None else pack(text.encode())


class AtlasPage(Page):
    """A page whose conversion may be there before MkDocs asks for it.

    `prepared`: the text it was made of, and the conversion as bytes, both packed.
    """

    content = _Packed()
    markdown = _Packed()
    prepared: tuple[bytes, bytes] | None = None

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the conversion that was prepared, if it was made of this text."""
        prepared, self.prepared = self.prepared, None
        if prepared and unpack(prepared[0]).decode() == self.markdown:
            conversion = Conversion.from_bytes(unpack(prepared[1]))
            if conversion is not None:
                conversion.fill(self, files)
                return
        super().render(config, files)
