"""What do the templates of this room need to know? Rows and options are handed to theirs as they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from atlas.model.totals import Totals
from atlas.pages.directory.facets import Facet
from atlas.pages.directory.parts import Part

__all__ = ["DirectoryFacts"]


@dataclass(frozen=True)
class DirectoryFacts:
    """For `directory.md.jinja`. `counts`: what the total is made of; `rows`: those that stand on the page, written;
    `later`: facets that are fetched.

    `maps`: key and name of neighbourhoods; `parts`: title and page of the rest; `filters`: an attribute for the script.
    """

    total: int
    counts: Totals
    rows: list[Markup]
    activities: list[str]
    maps: list[tuple[str, str]]
    facets: Sequence[Facet]
    later: list[str]
    parts: list[tuple[str, Part]]
    filters: Markup
