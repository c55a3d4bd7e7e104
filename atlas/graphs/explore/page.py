"""The explore page: the same picture to drag, zoom, search and filter.

Up to 300 initiatives d3graph makes the elements and our script places them; more are drawn on a canvas, from the same
JSON and at the same places, which come from the build.
"""

from atlas.graphs.explore.data import explore_data
from atlas.graphs.explore.document import document
from atlas.graphs.explore.facts import NOTHING, ExploreFacts
from atlas.graphs.picture import Picture

__all__ = ["MOST_ELEMENTS", "explore_page"]

MOST_ELEMENTS = 300
"""Up to so many initiatives are elements of the page, which the keyboard and a screen reader go through; more are too
slow as elements, and have a canvas."""


def explore_page(
    picture: Picture,
    language: str,
    *,
    title: str,
    facts: ExploreFacts = NOTHING,
    notice: str | None = None,
    assets: str | None = None,
) -> str:
    """A complete HTML document, to be opened by itself or in a frame of the same site.

    `assets`: where `explore_assets` stand, as seen from this document, ending in a slash; None: they stand in it, and
    it asks nothing of any server.

    The addresses of the nodes are relative to this document, not to the page that frames it; a node opens in the whole
    window (`_top`), so a frame with `sandbox` needs `allow-top-navigation-by-user-activation`. `notice`: what every
    page says. The same picture and facts give the same bytes.
    """
    data = explore_data(picture, facts, language, title)
    elements = len(picture.nodes) <= MOST_ELEMENTS
    if elements:
        from atlas.graphs.explore.d3graph_chart import d3graph_data

        data["graph"] = d3graph_data(picture, language)
    return document(data, picture, language, facts=facts, elements=elements, notice=notice, assets=assets)
