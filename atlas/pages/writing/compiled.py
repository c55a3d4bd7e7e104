"""What the core makes of an atlas: Markdown pages and files, ready for any generator that builds a folder."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from atlas.packing import pack, unpack
from atlas.pages.citing.cited import Cited
from atlas.pages.writing.drawings import DAY, with_drawings

__all__ = ["Built", "CompiledPage", "CompiledSite", "NavItem", "WhenAsked"]


@dataclass(frozen=True)
class CompiledPage:
    """A Markdown page with front matter, packed: a city has thousands, and all are there before the first is written.

    `path`: where it stands; `source`: the file to edit, if any. `packed`: its text, with marks where drawings come, and
    `drawn`: these. `cited`: how others refer to it, if they do.
    """

    path: str
    source: str | None
    packed: bytes
    drawn: bytes
    cited: Cited | None = None

    @classmethod
    def of(
        cls,
        path: str,
        marked: str,
        source: str | None,
        drawings: Mapping[str, str] | None = None,
        cited: Cited | None = None,
    ) -> "CompiledPage":
        """A page. `marked`: its text, with marks where `drawings` come. `cited`: how others refer to it, if they do."""
        drawn = json.dumps(drawings or {}, ensure_ascii=False)
        return cls(path, source, pack(marked.encode()), pack(drawn.encode()), cited)

    @property
    def marked(self) -> str:
        """Its text, with marks where drawings come."""
        return unpack(self.packed).decode()

    @property
    def drawings(self) -> dict[str, str]:
        """Its drawings, by the name in their marks."""
        found: dict[str, str] = json.loads(unpack(self.drawn))
        return found

    @property
    def text(self) -> str:
        """The whole text."""
        drawings = self.drawings
        return with_drawings(with_drawings(self.marked, drawings), {DAY: drawings.get(DAY, "")})


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
class WhenAsked:
    """Files that are made when somebody asks for them: while one writes, hardly anybody does.

    `paths`: of those that pages lead to. `make`: the bytes of one by its path, which may be another; None for no file.
    """

    paths: frozenset[str]
    make: Callable[[str], bytes | None]


@dataclass(frozen=True)
class CompiledSite:
    """All pages and files by path, the menus, the title and the notice that every page shows.

    `navigation`: what the menu of every page holds. `menus`: each neighbourhood by id, with its overviews, which the
    menu of its own pages holds too. `when_asked`: files that are in none of these.
    """

    title: str
    notice: str | None
    pages: Mapping[str, CompiledPage]
    files: Mapping[str, bytes]
    navigation: tuple[NavItem, ...]
    menus: Mapping[str, NavItem]
    when_asked: WhenAsked | None = None
