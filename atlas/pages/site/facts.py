"""What do the templates of hand-written pages, and of the blocks in them, need to know?"""

from dataclasses import dataclass

from atlas.analysis.steps import Step
from atlas.model.neighbourhood import Home, NeighbourhoodMeta, Plain
from atlas.pages.challenge.facts import BriefLink
from atlas.pages.doors.facts import DoorsFacts
from atlas.pages.neighbourhoods.facts import NeighbourhoodRow
from atlas.pages.patchwork.facts import Holding

__all__ = ["CardsFacts", "HandWritten", "StepsFacts"]


@dataclass(frozen=True)
class HandWritten:
    """For `home`, `neighbourhood` and `plain`. `last`: the block at the end, where the text has no marker for it.

    `holding`: what holds the patchwork of a neighbourhood together, where its text has no marker for the whole picture.
    `brief`: the neighbourhood on paper.
    """

    meta: Home | NeighbourhoodMeta | Plain
    last: str | None
    doors: DoorsFacts | None = None
    holding: Holding | None = None
    brief: BriefLink | None = None


@dataclass(frozen=True)
class StepsFacts:
    """For `steps.md.jinja`. None: the steps are explained, and no neighbourhood stands anywhere in them.

    `key`: of the neighbourhood.
    """

    steps: tuple[Step, ...] | None = None
    key: str | None = None


@dataclass(frozen=True)
class CardsFacts:
    """For `neighbourhoods/cards.md.jinja`. `total`: of the atlas, where not all are shown."""

    neighbourhoods: list[NeighbourhoodRow]
    total: int
