"""How does one get around? The menu of the site in one language."""

from collections.abc import Mapping

from atlas.model.atlas import Atlas, Document
from atlas.model.neighbourhood import Plain
from atlas.pages.overviews.compare import comparable
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import NavItem
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["navigation"]


def navigation(writer: Writer, atlas: Atlas, about: Mapping[str, Document[Plain]]) -> tuple[NavItem, ...]:
    """Home, everything there is to do, each neighbourhood with its pages, and what is written about the atlas."""

    def tell(msgid: str) -> str:
        return writer.tell(say(msgid))

    items = [NavItem(tell("Home"), addresses.HOME), NavItem(tell("What is on?"), addresses.DIRECTORY)]
    for key, neighbourhood in atlas.neighbourhoods.items():
        children = [
            NavItem(writer.title(neighbourhood.page), addresses.neighbourhood(key)),
            NavItem(tell("Initiatives"), addresses.initiatives(key)),
            NavItem(tell("Agenda"), addresses.agenda(key)),
            NavItem(tell("Map"), addresses.map_(key)),
            NavItem(tell("Patchwork"), addresses.patchwork(key)),
            NavItem(tell("Challenges"), addresses.challenges(key)),
            NavItem(tell("Who contributes"), addresses.contributions(key)),
            NavItem(tell("What participants noticed"), addresses.impact(key)),
            NavItem(tell("Money follows effort"), addresses.funding(key)),
            NavItem(tell("Assignments"), addresses.assignments(key)),
            NavItem(tell("What the network carries"), addresses.verdicts(key)),
            NavItem(tell("Through the crisis"), addresses.over_time(key)),
            NavItem(tell("Still right?"), addresses.confirm(key)),
            *(NavItem(writer.title(page), f"{key}/{name}.md") for name, page in neighbourhood.pages.items()),
        ]
        items.append(NavItem(writer.title(neighbourhood.page), children=tuple(children)))
    written = tuple(NavItem(writer.title(document), f"{key}.md") for key, document in about.items())
    if comparable(atlas):
        items.append(NavItem(tell("Side by side"), addresses.COMPARE))
    items.append(NavItem(tell("About this atlas"), children=written))
    return tuple(items)
