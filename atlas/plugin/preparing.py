"""While MkDocs goes through the pages one by one, the next ones are converted in other processes, or were kept."""

from collections import deque
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from atlas.keeping.shelf import Shelf
from atlas.packing import pack, unpack
from atlas.plugin import permalinks
from atlas.plugin.conversion import Conversion, Converter, Source
from atlas.plugin.pages import AtlasPage
from atlas.processes import in_processes
from atlas.progress import counted

__all__ = ["KNOWN_EXTENSIONS", "Preparation", "Waiting", "can_prepare", "prepare"]

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


@dataclass(frozen=True)
class Waiting:
    """A page whose conversion is not there yet. `path`: where it stands; `text`: an identity of its text; `key`: of all
    that the conversion depends on, its text too, if that can be told."""

    path: str
    text: str
    key: str | None = None


class Preparation:
    """Conversions of pages, by path: an identity of the text that each was made of, and its bytes, packed.

    `ready`: those that are there. `waiting`: the others, in the order of `made`, which is about that in which they are
    asked for. `shelf`: where those are kept.
    """

    def __init__(
        self,
        ready: dict[str, tuple[str, bytes]],
        waiting: Sequence[Waiting],
        made: Generator[bytes, None, None],
        shelf: Shelf,
    ) -> None:
        self._ready, self._waiting, self._made, self._shelf = ready, deque(waiting), made, shelf
        if waiting:
            self._take()  # what was not asked for anything could not be stopped

    def of(self, path: str) -> tuple[str, bytes] | None:
        """The conversion of this page, once; None where there is none."""
        while path not in self._ready and self._waiting:
            self._take()
        return self._ready.pop(path, None)

    def finish(self) -> None:
        """Wait for what nobody asked for: the processes end with it."""
        while self._waiting:
            self._take()

    def stop(self) -> None:
        """Nobody will ask for any of them."""
        self._waiting.clear()
        self._made.close()

    def _take(self) -> None:
        page = self._waiting.popleft()
        packed = next(self._made)
        self._ready[page.path] = page.text, packed
        if page.key:
            self._shelf.keep(page.path, page.key, packed)
        if not self._waiting:
            next(self._made, None)  # nothing is left: the processes end now
            self._shelf.close()


def prepare(
    pages: Sequence[AtlasPage], config: MkDocsConfig, files: Files, shelf: Shelf, processes: int | None
) -> Preparation:
    """Give each page its conversion: one that was kept, or one that is made from now on, in the order of `pages`."""
    converter = Converter(config, files)
    ready: dict[str, tuple[str, bytes]] = {}
    waiting: list[Waiting] = []
    sources: list[Source] = []
    for page in pages:
        source = Source(page.file.src_uri, _body(page.file.content_string))
        key, text = converter.key(source), source.told
        held = shelf.get(source.path, key) if key else None
        conversion = Conversion.from_bytes(unpack(held)) if held else None
        if held and conversion and conversion.holds(files):
            ready[source.path] = text, held
        else:
            waiting.append(Waiting(source.path, text, key))
            sources.append(source)
    made = in_processes(_converted, converter, sources, processes=processes, few=_FEW)
    preparation = Preparation(ready, waiting, counted("converted", made, len(sources)), shelf)
    for page in pages:
        page.prepared = preparation.of
    return preparation


def _body(text: str) -> str:
    """A page without its front matter, as MkDocs takes it off a page of ours."""
    return text.partition("\n---\n")[2].lstrip("\n")


def _converted(converter: Converter, source: Source) -> bytes:
    """A conversion, packed."""
    return pack(converter.convert(source).to_bytes())
