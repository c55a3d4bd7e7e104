"""The page of one's own list: a script fills it with what is kept on the device."""

from atlas.model.atlas import Atlas
from atlas.pages.kept.facts import MyListFacts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["my_list_page"]


def my_list_page(writer: Writer, atlas: Atlas) -> CompiledPage:
    """The page, the same for every reader."""
    return writer.page(
        "kept/my-list",
        addresses.MY_LIST,
        None,
        source="",
        title=writer.tell(say("My list")),
        description=writer.tell(say("Initiatives that you keep on your own device.")),
        facts=MyListFacts(tuple(atlas.neighbourhoods)),
    )
