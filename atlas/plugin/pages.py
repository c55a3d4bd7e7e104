"""Pages of the atlas for MkDocs. What a page holds is packed once it is converted: a city has thousands of pages."""

from collections.abc import Callable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from atlas.keeping.identity import identity
from atlas.packing import pack, unpack
from atlas.plugin.conversion import Conversion

__all__ = ["AtlasPage"]


class _Packed:
    """A text of a page, of which MkDocs holds that of all pages at once. It is packed when the page says so."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._open, self._packed = f"_open_{name}", f"_packed_{name}"

    def __get__(self, page: Any, owner: type | None = None) -> Any:
        packed = page.__dict__.get(self._packed)
        return page.__dict__.get(self._open) if packed is None else unpack(packed).decode()

    def __set__(self, page: Any, text: str | None) -> None:
        page.__dict__[self._open], page.__dict__[self._packed] = text, None

    def pack(self, page: Any) -> None:
        text = page.__dict__.pop(self._open, None)
        if text is not None:
            page.__dict__[self._packed] = pack(text.encode())


class AtlasPage(Page):
    """A page whose conversion may be there before MkDocs asks for it.

    `prepared`: gives that of a path: an identity of the text it was made of, and the conversion as bytes, packed.
    """

    content = _Packed()
    markdown = _Packed()
    prepared: Callable[[str], tuple[str, bytes] | None] | None = None

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the conversion that was prepared, if it was made of this text."""
        prepared, self.prepared = self.prepared, None
        made = prepared(self.file.src_uri) if prepared else None
        if made and made[0] == identity(self.markdown):
            conversion = Conversion.from_bytes(unpack(made[1]))
            if conversion is not None:
                conversion.fill(self, files)
                return
        super().render(config, files)

    def pack(self) -> None:
        """All is known of this page until it is put into its theme."""
        for text in ("content", "markdown"):
            vars(AtlasPage)[text].pack(self)
