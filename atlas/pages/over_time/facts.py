"""What does the template of this room need to know?"""

from dataclasses import dataclass
from typing import TypedDict

from atlas.analysis.time.over_time import When
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Crisis
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.rows import Reference

__all__ = ["InitiativeRow", "LineRow", "MomentRow", "OverTimeFacts", "ThenRow"]


class InitiativeRow(Reference):
    """An initiative, whose facts say when it began and whether it is still there."""

    meta: Initiative


class ThenRow(InitiativeRow):
    """An initiative at a moment. `new`: it began in the crisis."""

    kind: str
    new: bool
    asked: bool


class LineRow(TypedDict):
    """A line of today with its ends, and people in both."""

    a: Reference
    b: Reference
    shared: str


class MomentRow(TypedDict):
    """A moment: its picture, and the same in tables. `lines`: the strongest first, of `all_lines`."""

    when: When
    heading: str
    count: int
    figure: Drawing
    rows: list[ThenRow]
    lines: list[LineRow]
    all_lines: int


@dataclass(frozen=True)
class OverTimeFacts:
    """For `over-time.md.jinja`. `known`: whether any page says when its initiative began; others: see `OverTime`."""

    crisis: Crisis
    moments: list[MomentRow]
    known: bool
    born: list[InitiativeRow]
    still: int
    stopped: int
    undated: list[InitiativeRow]
    vague: list[InitiativeRow]
    coming: list[InitiativeRow]
