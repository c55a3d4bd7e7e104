"""Which menu does a page show? That of the site, and in it the pages of the neighbourhood that the page is of.

The map that the theme reads is that of its neighbourhood too (see `instant`)."""

from dataclasses import dataclass, replace
from itertools import pairwise
from posixpath import dirname
from typing import cast

from markupsafe import Markup, escape
from mkdocs.structure.files import Files
from mkdocs.utils.templates import TemplateContext

from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledSite, NavItem
from atlas.plugin.instant import Maps

__all__ = ["Menu", "MenuItem"]


@dataclass(frozen=True)
class MenuItem:
    """A line of the menu, ready for a template of the theme.

    `url`: as the theme's filter `url` takes it, or empty for a heading. `current`: what `aria-current` says, "page" for
    the page itself, "true" for what it is a part of. `opened`: whether `children` are those of this page's own part.
    """

    title: Markup
    url: str
    path: str
    current: str = ""
    children: tuple["MenuItem", ...] = ()

    @property
    def opened(self) -> bool:
        return bool(self.children and self.current)

    @property
    def target(self) -> str:
        """Where a tab leads: to the first line below a heading."""
        return self.url or next((child.url for child in self.children), "")


class Menu:
    """The menu of each page."""

    def __init__(self, site: CompiledSite, files: Files, maps: Maps) -> None:
        self._maps = maps
        self._site = tuple(_item(item, files) for item in site.navigation)
        self._neighbourhoods = {key: _item(item, files) for key, item in site.menus.items()}
        for item in site.menus.values():
            _link(item, files)

    def beside(self, context: TemplateContext, path: str) -> TemplateContext:
        """What a template of the theme is given, with the menu as `atlas_menu` and the folder of the map as
        `atlas_map`."""
        more = {"atlas_menu": self.of(path), "atlas_map": self._maps.folder(path)}
        cast(dict[str, object], context).update(more)
        return context

    def of(self, path: str) -> tuple[MenuItem, ...]:
        """`path`: of a page, or empty for what is no page of the site."""
        own = self._neighbourhoods.get(path.partition("/")[0])
        items = self._site if own is None else _with(self._site, own)
        return tuple(_marked(item, path) for item in items)


def _item(item: NavItem, files: Files) -> MenuItem:
    file = files.get_file_from_path(item.path) if item.path else None
    children = tuple(_item(child, files) for child in item.children)
    return MenuItem(escape(item.title), file.url if file else "", item.path or "", children=children)


def _with(items: tuple[MenuItem, ...], own: MenuItem) -> tuple[MenuItem, ...]:
    """A neighbourhood in its place in the menu: its own, or else below the page to choose one."""
    before = {own.path, addresses.NEIGHBOURHOODS}
    place = next((number for number, item in enumerate(items) if item.path in before), len(items) - 1)
    after = place if items[place].path == own.path else place + 1
    return (*items[:after], own, *items[place + 1 :])


def _marked(item: MenuItem, path: str) -> MenuItem:
    children = tuple(_marked(child, path) for child in item.children)
    if item.path == path:
        current = "page"
    else:
        folder = dirname(item.path)
        below = bool(folder) and item.path.endswith("/index.md") and path.startswith(f"{folder}/")
        current = "true" if below or any(child.current for child in children) else ""
    # Most lines of a menu are on every page as they are.
    unmarked = current == item.current and children == item.children
    return item if unmarked else replace(item, current=current, children=children)


def _link(item: NavItem, files: Files) -> None:
    """One page of a neighbourhood after the other, for the keys and links to the next page that a theme may have."""
    paths = [item.path, *(child.path for child in item.children)]
    pages = [file.page for path in paths if path and (file := files.get_file_from_path(path)) and file.page]
    for before, after in pairwise(pages):
        before.next_page, after.previous_page = after, before
