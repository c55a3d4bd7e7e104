"""While MkDocs goes through the pages one by one, the next ones are converted in other processes, or were kept."""

from collections import deque
from collections.abc import Generator, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from atlas.keeping.identity import identity
from atlas.keeping.store import Store
from atlas.packing import pack
from atlas.plugin import permalinks
from atlas.plugin.conversion import Conversion, Converter, Source
from atlas.plugin.pages import AtlasPage
from atlas.processes import in_processes
from atlas.progress import counted

__all__ = ["KNOWN_EXTENSIONS", "Preparation", "can_prepare", "prepare"]

_FEW = 12
"""So many pages are converted here before other processes would have begun."""
_KNOWN_PLUGINS = {"atlas", "material/search", "search"}
KNOWN_EXTENSIONS = {
    *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "nl2br", "sane_lists"),
    *("smarty", "tables", "toc", permalinks.NAME),
    *("pymdownx.betterem", "pymdownx.caret", "pymdownx.details", "pymdownx.keys", "pymdownx.mark", "pymdownx.tilde"),
    *("pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist"),
}
"""Extensions that look at nothing but the page."""


def can_prepare(config: MkDocsConfig) -> bool:
    """Whether a page depends on nothing but itself: not where other plugins or extensions may look elsewhere."""
    return set(config.plugins) <= _KNOWN_PLUGINS and set(config.markdown_extensions) <= KNOWN_EXTENSIONS


class Preparation:
    """Conversions of pages, by path: an identity of the text that each was made of, and its bytes, packed.

    `ready`: those that are there. `paths`: of the others, with the identities of their texts, in the order of `made`,
    which is about that in which they are asked for.
    """

    def __init__(
        self, ready: dict[str, tuple[str, bytes]], paths: Sequence[tuple[str, str]], made: Generator[bytes, None, None]
    ) -> None:
        self._ready, self._paths, self._made = ready, deque(paths), made
        if paths:
            self._take()  # what was not asked for anything could not be stopped

    def of(self, path: str) -> tuple[str, bytes] | None:
        """The conversion of this page, once; None where there is none."""
        while path not in self._ready and self._paths:
            self._take()
        return self._ready.pop(path, None)

    def finish(self) -> None:
        """Wait for what nobody asked for: the processes end with it."""
        while self._paths:
            self._take()

    def stop(self) -> None:
        """Nobody will ask for any of them."""
        self._paths.clear()
        self._made.close()

    def _take(self) -> None:
        path, text = self._paths.popleft()
        self._ready[path] = text, next(self._made)
        if not self._paths:
            next(self._made, None)  # nothing is left: the processes end now


def prepare(
    pages: Sequence[AtlasPage], config: MkDocsConfig, files: Files, store: Store | None, processes: int | None
) -> Preparation:
    """Give each page its conversion: one that was kept, or one that is made from now on, in the order of `pages`."""
    converter = Converter(config, files)
    ready: dict[str, tuple[str, bytes]] = {}
    waiting: list[tuple[str, Source]] = []
    for page in pages:
        source = Source(page.file.src_uri, _body(page.file.content_string))
        key = converter.key(source)
        held = store.get(key) if store and key else None
        conversion = Conversion.from_bytes(held) if held else None
        if held and conversion and conversion.holds(files):
            ready[source.path] = identity(source.text), pack(held)
        else:
            waiting.append((identity(source.text), source))
    made = in_processes(_converted, (converter, store), [one for _, one in waiting], processes=processes, few=_FEW)
    made = counted("converted", made, len(waiting))
    preparation = Preparation(ready, [(source.path, text) for text, source in waiting], made)
    for page in pages:
        page.prepared = preparation.of
    return preparation


def _body(text: str) -> str:
    """A page without its front matter, as MkDocs takes it off a page of ours."""
    return text.partition("\n---\n")[2].lstrip("\n")


def _converted(shared: tuple[Converter, Store | None], source: Source) -> bytes:
    """A conversion, packed, and kept."""
    converter, store = shared
    packed = pack(converter.convert(source).to_bytes())
    key = converter.key(source)
    if store and key:
        store.put_packed(key, packed)
    return packed
