"""Where a neighbourhood stands, as a piece that other sites can show."""

from atlas.pages.council.steps import step_figures
from atlas.pages.embed.facts import Cell, Piece, Table, leading
from atlas.pages.embed.measures import height_of
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["steps_piece"]


def steps_piece(edition: Edition) -> Piece:
    """The seven steps with their figures."""
    path = edition.path(addresses.council)
    rows = tuple(
        (leading(path, step["title"], step["path"]), Cell(step["figure"] or "–"), Cell(step["said"]))
        for step in step_figures(edition)
    )
    columns = (edition.tell(say("Step")), edition.tell(say("Figure")), edition.tell(say("What it counts")))
    return Piece(
        path,
        edition.tell(say("{neighbourhood} in seven steps", neighbourhood=edition.name)),
        edition.tell(say("From what there is to what the network carries. What nobody told is not counted.")),
        height_of(len(rows), lines=2),
        table=Table(columns, rows),
    )
