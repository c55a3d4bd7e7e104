"""Before MkDocs goes through the pages one by one: each is converted in one of several processes, or was kept."""

from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from atlas.keeping.identity import identity
from atlas.keeping.store import Store
from atlas.plugin import permalinks
from atlas.plugin.conversion import Conversion, Converter, Source
from atlas.plugin.pages import AtlasPage, pack
from atlas.processes import in_processes
from atlas.progress import counted

__all__ = ["can_prepare", "prepare"]

_FEW = 12
"""So many pages are converted here before other processes would have begun."""
_KNOWN_PLUGINS = {"atlas", "material/search", "search"}
_KNOWN_EXTENSIONS = {
    *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "nl2br", "sane_lists"),
    *("smarty", "tables", "toc", permalinks.NAME),
    *("pymdownx.betterem", "pymdownx.caret", "pymdownx.details", "pymdownx.keys", "pymdownx.mark", "pymdownx.tilde"),
    *("pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist"),
}
"""Extensions that look at nothing but the page."""


def can_prepare(config: MkDocsConfig) -> bool:
    """Whether a page depends on nothing but itself: not where other plugins or extensions may look elsewhere."""
    return set(config.plugins) <= _KNOWN_PLUGINS and set(config.markdown_extensions) <= _KNOWN_EXTENSIONS


def prepare(
    pages: Sequence[AtlasPage], config: MkDocsConfig, files: Files, store: Store | None, processes: int | None
) -> None:
    """Give each page its conversion, those that were kept before those that are made now."""
    converter = Converter(config, files)
    waiting: list[tuple[AtlasPage, Source]] = []
    for page in pages:
        source = Source(page.file.src_uri, _body(page.file.content_string))
        held = store.get(converter.key(source)) if store else None
        conversion = Conversion.from_bytes(held) if held else None
        if held and conversion and conversion.holds(files):
            page.prepared = identity(source.text), pack(held)
        else:
            waiting.append((page, source))
    sources = [source for _, source in waiting]
    made = in_processes(_converted, (converter, store), sources, processes=processes, few=_FEW)
    made = counted("converted", made, len(sources))
    for (page, source), packed in zip(waiting, made, strict=True):
        page.prepared = identity(source.text), packed


def _body(text: str) -> str:
    """A page without its front matter, as MkDocs takes it off a page of ours."""
    return text.partition("\n---\n")[2].lstrip("\n")


def _converted(shared: tuple[Converter, Store | None], source: Source) -> bytes:
    """A conversion, packed, and kept."""
    converter, store = shared
    packed = pack(converter.convert(source).to_bytes())
    if store:
        store.put_packed(converter.key(source), packed)
    return packed
