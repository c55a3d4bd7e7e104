"""What does the template of this room need to know?"""

from dataclasses import dataclass
from typing import TypedDict

from atlas.analysis.time.over_time import When
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Crisis
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.rows import Reference

__all__ = ["InitiativeRow", "LifeRow", "LineRow", "MomentRow", "OverTimeFacts"]


class InitiativeRow(Reference):
    """An initiative, whose facts say when it began and whether it is still there."""

    meta: Initiative


class LifeRow(InitiativeRow):
    """An initiative in time. `new`: it began in the crisis. `there`: whether it is in the picture of each moment."""

    kind: str
    new: bool
    asked: bool
    there: list[bool]


class LineRow(TypedDict):
    """A line of today with its ends, people in both, and whether it is in the picture of each moment."""

    a: Reference
    b: Reference
    shared: str
    there: list[bool]


class MomentRow(TypedDict):
    """A moment with its picture."""

    when: When
    heading: str
    count: int
    figure: Drawing


@dataclass(frozen=True)
class OverTimeFacts:
    """For `over-time.md.jinja`. `known`: whether any page says when its initiative began. `drawn`: the line of each
    initiative in time, and `undrawn`: how many there was no room for. `lives`: all of them. `lines`: the strongest
    first, of `all_lines`. Others: see `OverTime`."""

    crisis: Crisis
    known: bool
    drawn: Drawing | None
    undrawn: int
    lives: list[LifeRow]
    moments: list[MomentRow]
    lines: list[LineRow]
    all_lines: int
    born: list[InitiativeRow]
    still: int
    stopped: int
    undated: list[InitiativeRow]
    vague: list[InitiativeRow]
    coming: list[InitiativeRow]
