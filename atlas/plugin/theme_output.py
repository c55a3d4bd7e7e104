"""A page in its theme: taken from what was kept, where all that the theme is given is as it was."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from sysconfig import get_paths
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from atlas.keeping.identity import file_identities, identity, tree_identity
from atlas.keeping.store import Store

__all__ = ["remember_output", "shared_by_pages"]

_BESIDES = {"plugins", "site_dir", "dev_addr", "watch", "nav", "theme", "hooks", "build_date_utc"}
"""Settings that no page shows, or that are looked at in another way."""
_NAMES = ("title", "url", "abs_url", "canonical_url", "edit_url", "is_homepage", "update_date", "meta", "content")


def shared_by_pages(config: MkDocsConfig, nav: Navigation) -> str:
    """One identity for all that every page in its theme depends on: the theme, the settings and the menu."""
    return identity(*_theme(config), *_settings(config), *_menu(nav))


def remember_output(env: Environment, shared_pages: str, store: Store) -> None:
    """Let the templates of `env` look in `store` before they render a page. `shared_pages`: see `shared_by_pages`."""
    shared = identity(shared_pages, *sorted(env.filters), *sorted(env.globals))

    class Remembered(Template):
        def render(self, *args: Any, **kwargs: Any) -> str:
            context = dict(*args, **kwargs)
            described = _described(context)
            if described is None:
                return super().render(context)
            key = identity("theme", shared, self.name, described)
            held = store.get(key)
            if held is None:
                output = super().render(context)
                store.put_beside(key, output.encode("utf-8", "surrogatepass"))
                return output
            return held.decode("utf-8", "surrogatepass")

    env.template_class = Remembered


def _described(context: Mapping[str, Any]) -> str | None:
    """All that a page is made of, besides what every page shares; None for what is no page, or cannot be told."""
    page = context.get("page")
    if not isinstance(page, Page):
        return None
    facts = [page.file.src_uri, *(getattr(page, name) for name in _NAMES), str(page.toc)]
    for beside in (page.previous_page, page.next_page, *page.ancestors):
        facts += [beside.title, getattr(beside, "url", None)] if beside else [None]
    known = {"page", "nav", "pages", "config", "build_date_utc", "mkdocs_version"}
    more = {name: value for name, value in context.items() if name not in known}
    told = repr((facts, sorted(more.items())))
    return None if " object at 0x" in told else told


def _theme(config: MkDocsConfig) -> Iterator[str]:
    """The theme: a package by its version, which everything kept depends on already; other folders by their files."""
    packages = Path(get_paths()["purelib"])
    for folder in map(Path, config.theme.dirs):
        yield str(folder) if folder.is_relative_to(packages) else tree_identity(file_identities(folder))
    yield repr(sorted((name, config.theme[name]) for name in config.theme))


def _settings(config: MkDocsConfig) -> Iterator[str]:
    yield from (f"{name} {value!r}" for name, value in sorted(config.items()) if name not in _BESIDES)
    yield from sorted(config.plugins)


def _menu(nav: Navigation) -> Iterator[str]:
    def lines(items: Iterable[Any], depth: int) -> Iterator[str]:
        for item in items:
            yield f"{depth} {item.title} {getattr(item, 'url', None)}"
            yield from lines(item.children or (), depth + 1)

    return lines(nav.items, 0)
