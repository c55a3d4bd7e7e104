"""A page in its theme: made in one of several processes, or taken from what was kept.

What was kept is used where all that the theme is given is as it was.
"""

import re
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from sysconfig import get_paths
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from atlas.keeping.identity import file_identities, identity, tree_identity
from atlas.keeping.shelf import Shelf
from atlas.packing import pack, unpack
from atlas.plugin.page_words import PageWords, page_words
from atlas.plugin.site_words import is_found
from atlas.plugin.told_settings import told_setting
from atlas.plugin.whitespace import without_indentation
from atlas.processes import can_copy, in_processes
from atlas.progress import counted

__all__ = ["ThemeOutput", "shared_by_pages"]

_FEW = 12
"""So many pages are made here before other processes would have begun."""

_BESIDES = {"plugins", "site_dir", "dev_addr", "watch", "nav", "theme", "hooks", "build_date_utc"}
"""Settings that no page shows, or that are looked at in another way."""
_EACH_TIME = re.compile(r"\{[{%][^}]*(?<![.\w])(?:build_date_utc|pages)\b")
"""What a template may ask for besides the page, the settings and the menu; themes that come as a package do not."""
_NAMES = ("title", "url", "abs_url", "canonical_url", "edit_url", "is_homepage", "update_date", "meta")


@dataclass(frozen=True)
class _Output:
    """A page in its theme, packed. `key`: of all that it is made of, if that can be told; `new`: whether it was made
    now; `words`: what the search will know of it, where that was looked at."""

    packed: bytes
    key: str | None
    new: bool
    words: tuple[PageWords | None, ...] = ()


def shared_by_pages(config: MkDocsConfig, nav: Navigation) -> str | None:
    """One identity for all that every page in its theme depends on: the theme, the settings and the menu.

    None where that cannot be told, or where templates beside the theme show what is another in each build.
    """
    settings = told_setting({name: value for name, value in config.items() if name not in _BESIDES})
    if settings is None or any(map(_EACH_TIME.search, _own_templates(config))):
        return None
    return identity(*_theme(config), settings, *sorted(config.plugins), *_menu(nav))


class ThemeOutput:
    """Pages in their theme. While it exists, the templates of `env` look here before they render a page.

    `shared_pages`: see `shared_by_pages`. `shelf`: where they are kept. `searched`: whether readers can search the
    site. `words`: what the search will know of each page that was made ahead and not kept, by its address; None for one
    that is not to be found.
    """

    def __init__(self, env: Environment, shared_pages: str | None, shelf: Shelf, *, searched: bool = False) -> None:
        self.words: dict[str, PageWords | None] = {}
        self._searched = searched
        self._shared = shared_pages and identity(shared_pages, *sorted(env.filters), *sorted(env.globals))
        self._env, self._shelf = env, shelf
        self._pages: deque[Page] = deque()
        self._ahead: Iterator[_Output] = iter(())
        self._work: Generator[_Output, None, None] | None = None
        env.template_class = self._template_class()

    def make_ahead(
        self, pages: Sequence[Page], context_of: Callable[[Page], Mapping[str, Any]], processes: int | None
    ) -> None:
        """Begin to put `pages` into the theme, in the order in which they will be asked for, in other processes.

        Where these cannot be copies of this one, nothing is done, and each is made when it is asked for.
        """
        if len(pages) <= _FEW or not can_copy():
            return
        self._ahead = iter((self._made(pages[0], context_of),))  # the copies have the templates that it takes
        made = in_processes(_made, (self, pages, context_of), range(1, len(pages)), processes=processes)
        self._work = made = counted("built", made, len(pages) - 1)
        self._ahead = chain(self._ahead, [next(made)], made)  # see Preparation
        self._pages.extend(pages)

    def stop(self) -> None:
        """Nobody will ask for any of them."""
        if self._work:
            self._pages.clear()
            self._work.close()

    def close(self) -> None:
        """Keep what was made."""
        self._shelf.close()

    def _made(self, page: Page, context_of: Callable[[Page], Mapping[str, Any]]) -> _Output:
        """A page in its theme, as MkDocs would make it."""
        before, page.active = page.active, True
        try:
            template = self._env.get_template(page.meta.get("template", "main.html"))
            output, made = self._output(template, context_of(page))
        finally:
            page.active = before
        look = made is not None and self._searched and is_found(page.url)
        return replace(output, words=(page_words(page.url, made),)) if look and made else output

    def _output(self, template: Template, context: Mapping[str, Any]) -> tuple[_Output, str | None]:
        """The same for the context of a page: what was kept, or what is made now, and that."""
        described, page = _described(context), context["page"]
        key = described and self._shared and identity("theme", self._shared, template.name, *described)
        held = self._shelf.get(page.file.src_uri, key) if key else None
        if held is not None:
            return _Output(held, key, new=False), None
        rendered = without_indentation(Template.render(template, context))
        return _Output(pack(rendered.encode("utf-8", "surrogatepass")), key, new=True), rendered

    def _keep(self, page: Page, output: _Output) -> bytes:
        if output.key and output.new:
            self._shelf.keep(page.file.src_uri, output.key, output.packed)
        return output.packed

    def _template_class(self) -> type[Template]:
        output = self

        class Remembered(Template):
            def render(self, *args: Any, **kwargs: Any) -> str:
                context = dict(*args, **kwargs)
                page = context.get("page")
                if not isinstance(page, Page):
                    return super().render(context)
                ahead = bool(output._pages) and output._pages[0] is page
                made = output._next() if ahead else output._output(self, context)[0]
                return unpack(output._keep(page, made)).decode("utf-8", "surrogatepass")

        return Remembered

    def _next(self) -> _Output:
        page = self._pages.popleft()
        made = next(self._ahead)
        self.words.update((page.url, one) for one in made.words)
        if not self._pages:
            next(self._ahead, None)  # nothing is left: the processes end now
        return made


def _made(shared: tuple[ThemeOutput, Sequence[Page], Callable[[Page], Mapping[str, Any]]], number: int) -> _Output:
    """Pages cannot be pickled; a copy of this process has them, by their number."""
    output, pages, context_of = shared
    return output._made(pages[number], context_of)


def _described(context: Mapping[str, Any]) -> tuple[str, str] | None:
    """All that a page is made of, besides what every page shares: its text, and what else there is.

    None for what is no page, or cannot be told.
    """
    page = context.get("page")
    if not isinstance(page, Page):
        return None
    facts = [page.file.src_uri, *(getattr(page, name) for name in _NAMES), str(page.toc)]
    for beside in (page.previous_page, page.next_page, *page.ancestors):
        facts += [beside.title, getattr(beside, "url", None)] if beside else [None]
    known = {"page", "nav", "pages", "config", "build_date_utc", "mkdocs_version"}
    more = {name: value for name, value in context.items() if name not in known}
    told = repr((facts, sorted(more.items())))
    return None if " object at 0x" in told else (page.content or "", told)


def _theme(config: MkDocsConfig) -> Iterator[str]:
    """The theme: a package by its version, which everything kept depends on already; other folders by their files."""
    packages = Path(get_paths()["purelib"])
    for folder in map(Path, config.theme.dirs):
        yield str(folder) if folder.is_relative_to(packages) else tree_identity(file_identities(folder, hidden=True))
    yield repr(sorted((name, config.theme[name]) for name in config.theme))


def _own_templates(config: MkDocsConfig) -> Iterator[str]:
    """The templates of folders that are no package: of who made this atlas."""
    for folder in map(Path, config.theme.dirs):
        if not folder.is_relative_to(Path(get_paths()["purelib"])):
            for path in sorted(folder.rglob("*.html")):
                with suppress(OSError):
                    yield path.read_text("utf-8", "replace")


def _menu(nav: Navigation) -> Iterator[str]:
    def lines(items: Iterable[Any], depth: int) -> Iterator[str]:
        for item in items:
            yield f"{depth} {item.title} {getattr(item, 'url', None)}"
            yield from lines(item.children or (), depth + 1)

    return lines(nav.items, 0)
