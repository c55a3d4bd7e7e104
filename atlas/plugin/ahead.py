"""What is made of pages before MkDocs asks for it, in other processes: their conversion, and then their theme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from atlas.keeping.remember import keeping
from atlas.keeping.shelf import Shelf
from atlas.keeping.store import Store
from atlas.plugin.page_words import PageWords
from atlas.plugin.pages import AtlasPage
from atlas.plugin.preparing import Preparation, prepare
from atlas.plugin.theme_output import ThemeOutput, shared_by_pages
from atlas.processes import give_back

__all__ = ["Ahead"]


@dataclass
class Ahead:
    """The work of one build. `store`: where what is made is kept; `kept_for`: which site that is, of those that may be
    built in turn with it: its language, and whether it is a release. `processes`: at most so many. `serving`: whether
    it is served, with what MkDocs adds then."""

    store: Store | None
    kept_for: tuple[object, ...]
    processes: int | None
    serving: bool
    preparation: Preparation | None = None
    output: ThemeOutput | None = None

    @property
    def words(self) -> Mapping[str, PageWords | None]:
        """What the search will know of pages: see `ThemeOutput`."""
        return self.output.words if self.output else {}

    def convert(self, pages: Sequence[AtlasPage], config: MkDocsConfig, files: Files) -> None:
        """Begin to convert these pages, in the order in which they will be asked for."""
        self.preparation = prepare(pages, config, files, self._shelf("conversion"), self.processes)

    def end_conversion(self) -> None:
        """Wait for what nobody asked for, and let go of it."""
        if self.preparation:
            self.preparation.finish()
            self.preparation = None
            give_back()

    def put_in_theme(
        self, pages: Sequence[AtlasPage], env: Environment, config: MkDocsConfig, nav: Navigation, files: Files
    ) -> None:
        """Begin to put these pages into the theme."""
        every = files.documentation_pages()

        def context_of(page: Page) -> TemplateContext:
            context = get_context(nav, every, config, page)
            return config.plugins.on_page_context(context, page=page, config=config, nav=nav)

        searched = config.extra["search_index"] and not self.serving
        shelf = self._shelf("theme", self.serving)
        self.output = ThemeOutput(env, shared_by_pages(config, nav), shelf, searched=searched)
        with keeping(self.store):
            self.output.make_ahead(pages, context_of, self.processes)

    def close(self) -> None:
        """All pages were asked for: keep what was made."""
        if self.output:
            self.output.close()

    def stop(self) -> None:
        """Let no process go on with pages that nobody will ask for: Python would wait for them before it ends."""
        for work in (self.preparation, self.output):
            if work:
                work.stop()
        self.preparation = self.output = None

    def _shelf(self, *name: object) -> Shelf:
        return Shelf(self.store, *name, *self.kept_for)
