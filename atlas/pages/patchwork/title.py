"""What is the patchwork of a neighbourhood called?"""

from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["patchwork_title"]


def patchwork_title(edition: Edition) -> str:
    """The title of the page and of the interactive graph."""
    return edition.tell(say("The patchwork of {neighbourhood}", neighbourhood=edition.name))
