"""Pages of the atlas for MkDocs. What a page holds is packed once it is converted: a city has thousands of pages."""

import logging
from collections.abc import Callable, Collection
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from atlas.keeping.identity import identity
from atlas.packing import pack, unpack
from atlas.plugin.conversion import Conversion

__all__ = ["AtlasPage"]

_log = logging.getLogger("mkdocs.structure.pages")  # what is told there counts with --strict


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
    `tell_place`: what is told of a link to a place that is not there, by this page, the one that it leads to, the place
    and those that there are; None where nobody wrote that link.
    """

    content = _Packed()
    markdown = _Packed()
    prepared: Callable[[str], tuple[str, bytes] | None] | None = None
    tell_place: Callable[[str, str, str, Collection[str]], str | None] | None = None

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

    def validate_anchor_links(self, *, files: Files, log_level: int) -> None:
        """Tell of links to places that are not there what the check tells, with the file and the line."""
        for to, links in list((self.links_to_anchors or {}).items()):
            there = to.page.present_anchor_ids if to.page else None
            known = None if there is None else {*filter(None, there)}  # of a bare `id` MkDocs tells None
            for anchor in [one for one in links if known is not None and one not in known]:
                told = self.tell_place and self.tell_place(self.file.src_uri, to.src_uri, anchor, known or set())
                if told:
                    _log.log(log_level, told)
                    del links[anchor]
        super().validate_anchor_links(files=files, log_level=log_level)

    def pack(self) -> None:
        """All is known of this page until it is put into its theme."""
        for text in ("content", "markdown"):
            vars(AtlasPage)[text].pack(self)
