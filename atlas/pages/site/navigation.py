"""How does one get around? The menu of the site, and that of each neighbourhood, in one language."""

from collections.abc import Mapping

from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.model.neighbourhood import Plain
from atlas.model.site_pages import NEIGHBOURHOOD_PAGES, SITE_PAGES, site_pages
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import NavItem
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["FEW", "navigation", "neighbourhood_menu"]

FEW = 6
"""So many neighbourhoods stand in the menu of every page; of more, only the one that the page is of."""


def navigation(writer: Writer, atlas: Atlas, about: Mapping[str, Document[Plain]]) -> tuple[NavItem, ...]:
    """What stands in the menu of every page: home, all there is to do, the neighbourhoods, and what is written."""
    neighbourhoods = atlas.neighbourhoods
    items: list[NavItem] = []
    for page in SITE_PAGES:
        if page.path == addresses.NEIGHBOURHOODS and len(neighbourhoods) <= FEW:
            items += [
                NavItem(writer.title(one.page), addresses.neighbourhood(key)) for key, one in neighbourhoods.items()
            ]
        elif page.title is not None and page in site_pages(len(neighbourhoods)):
            items.append(NavItem(writer.tell(page.title), page.path))
    written = tuple(NavItem(writer.title(document), f"{key}.md") for key, document in about.items())
    return (*items, NavItem(writer.tell(say("About this atlas")), children=written))


def neighbourhood_menu(writer: Writer, neighbourhood: Neighbourhood) -> NavItem:
    """A neighbourhood with its pages: those that the build makes, then those that people wrote."""
    key = neighbourhood.id
    built = tuple(
        NavItem(writer.tell(page.title), f"{key}/{page.path}") for page in NEIGHBOURHOOD_PAGES if page.title is not None
    )
    written = tuple(NavItem(writer.title(page), f"{key}/{name}.md") for name, page in neighbourhood.pages.items())
    return NavItem(writer.title(neighbourhood.page), addresses.neighbourhood(key), built + written)
