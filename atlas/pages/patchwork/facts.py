"""What do the templates of this room need to know?"""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from atlas.analysis.network.mix import Mix
from atlas.analysis.network.patchwork import Patchwork
from atlas.model.shared import SharedParticipants
from atlas.pages.patchwork.not_asked_facts import NotAskedFacts
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.rows import Reference

__all__ = ["GroupRow", "InitiativeRow", "LineRow", "PatchworkFacts", "PatchworkPicture"]


class LineRow(TypedDict):
    """A line with its ends, and what each source says of it; None where that says nothing."""

    a: Reference
    b: Reference
    shared: str
    first: str | None
    second: str | None
    roster: str | None


class GroupRow(TypedDict):
    """A group with its members, in their order."""

    name: str
    members: list[Reference]


class InitiativeRow(Reference):
    """What the network says of an initiative. `group`: what its group is called. `lost`: who would have no visible line
    without it."""

    asked: bool
    lines: int
    group: str | None
    bridge: float
    circle: float | None
    spread: float | None
    core: bool
    share: float | None
    relay: float | None
    lost: list[str]


@dataclass(frozen=True)
class PatchworkFacts:
    """For `patchwork.md.jinja`. `ticked`: whether a tick list gave a count; `binned`: whether any is a range.

    `counted`: the first and the last day of counting. `hidden`: those without a visible line. `unknown`: how firm
    everything is, where some were not asked.
    """

    network: Patchwork
    figure: Drawing
    lines: list[LineRow]
    rows: list[InitiativeRow]
    bridges: list[Reference]
    clusters: list[GroupRow]
    modularity: float | None
    core: list[Reference]
    mix: Mix
    hidden: list[Reference]
    not_asked: list[Reference]
    professionals: list[Reference]
    stopped: list[Reference]
    shared: SharedParticipants | None
    ticked: bool
    binned: bool
    counted: tuple[date, date] | None
    unknown: NotAskedFacts | None


@dataclass(frozen=True)
class PatchworkPicture:
    """For `patchwork-picture.md.jinja`, on a hand-written page. `key`: of the neighbourhood."""

    figure: Drawing
    title: str
    key: str
