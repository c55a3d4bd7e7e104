"""How does one get around? The menu of the site in one language."""

from collections.abc import Mapping

from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.model.neighbourhood import Plain
from atlas.model.site_pages import NEIGHBOURHOOD_PAGES, SitePage, site_pages
from atlas.pages.writing.compiled import NavItem
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["navigation"]


def navigation(writer: Writer, atlas: Atlas, about: Mapping[str, Document[Plain]]) -> tuple[NavItem, ...]:
    """Home, everything there is to do, each neighbourhood with its pages, and what is written about the atlas."""

    pages = {page.name: page for page in site_pages(len(atlas.neighbourhoods))}
    items = [_item(writer, pages[name]) for name in ("home", "directory")]
    items += [_neighbourhood(writer, neighbourhood) for neighbourhood in atlas.neighbourhoods.values()]
    items += [_item(writer, pages[name]) for name in ("compare",) if name in pages]
    written = tuple(NavItem(writer.title(document), f"{key}.md") for key, document in about.items())
    items.append(NavItem(writer.tell(say("About this atlas")), children=written))
    return tuple(items)


def _neighbourhood(writer: Writer, neighbourhood: Neighbourhood) -> NavItem:
    key, own = neighbourhood.id, writer.title(neighbourhood.page)
    built = tuple(
        NavItem(writer.tell(page.title) if page.title else own, f"{key}/{page.path}") for page in NEIGHBOURHOOD_PAGES
    )
    written = tuple(NavItem(writer.title(page), f"{key}/{name}.md") for name, page in neighbourhood.pages.items())
    return NavItem(own, children=built + written)


def _item(writer: Writer, page: SitePage) -> NavItem:
    return NavItem(writer.tell(page.title) if page.title else page.name, page.path)
