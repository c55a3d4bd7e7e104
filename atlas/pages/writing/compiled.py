"""What the core makes of an atlas: Markdown pages and files, ready for any generator that builds a folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from atlas.pages.writing.drawings import with_drawings

__all__ = ["Built", "CompiledPage", "CompiledSite", "NavItem"]


@dataclass(frozen=True)
class CompiledPage:
    """A Markdown page with front matter.

    `path`: where it stands; `marked`: its text, with marks where `drawings` come; `source`: the file to edit, if any.
    """

    path: str
    marked: str
    source: str | None
    drawings: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole text."""
        return with_drawings(self.marked, self.drawings)


@dataclass(frozen=True)
class Built:
    """A page of the list of pages. `parts`: further pages that it leads to; `files`: what it needs, by path."""

    page: CompiledPage
    parts: tuple[CompiledPage, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class NavItem:
    """A line of a menu: a page, a heading with lines below it, or both."""

    title: str
    path: str | None = None
    children: tuple["NavItem", ...] = ()


@dataclass(frozen=True)
class CompiledSite:
    """All pages and files by path, the menus, the title and the notice that every page shows.

    `navigation`: what the menu of every page holds. `menus`: each neighbourhood by id, with its overviews, which the
    menu of its own pages holds too.
    """

    title: str
    notice: str | None
    pages: Mapping[str, CompiledPage]
    files: Mapping[str, bytes]
    navigation: tuple[NavItem, ...]
    menus: Mapping[str, NavItem]
