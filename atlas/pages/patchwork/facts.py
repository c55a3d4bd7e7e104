"""What do the templates of this room need to know?"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypedDict

from atlas.analysis.network.mix import Mix
from atlas.analysis.network.patchwork import Patchwork
from atlas.graphs.shapes import colour_class
from atlas.model.shared import SharedParticipants
from atlas.pages.patchwork.changed_facts import ChangedFacts
from atlas.pages.patchwork.introductions import GroupIntroductions
from atlas.pages.patchwork.not_asked_facts import NotAskedFacts
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.rows import Reference

__all__ = [
    "Finding",
    "FindingKind",
    "GroupRow",
    "Holding",
    "InitiativeRow",
    "LineRow",
    "PatchworkFacts",
    "PatchworkPicture",
    "Tables",
]

FindingKind = Literal["bridges", "group", "heart", "meet", "edge", "not-asked"]


NotFirm = Literal["likely", "open", "partly"]
"""A finding that does not hold firmly (METHODS 8): likely, open (it could change), or not all of it is firm."""


@dataclass(frozen=True)
class Finding:
    """A finding with its small drawing. `anchor`: where links lead to. `named`: in the sentence; `others`: folded.

    `count`: of the initiatives, or of the lines, that it is about. `share`: of the first named, for bridges. `group`
    and `name`: the number of a group and what it is called. `not_firm`: what could change when others are asked.
    """

    kind: FindingKind
    anchor: str
    figure: Drawing
    named: list[Reference] = field(default_factory=list)
    others: list[Reference] = field(default_factory=list)
    count: int = 0
    share: float | None = None
    group: int | None = None
    name: str = ""
    not_firm: NotFirm | None = None

    @property
    def colour(self) -> str:
        """The class that has the colour of the group."""
        return colour_class(self.group)


class LineRow(TypedDict):
    """A line with its ends, and what each source says of it; None where that says nothing."""

    a: Reference
    b: Reference
    shared: str
    first: str | None
    second: str | None
    roster: str | None


class GroupRow(TypedDict):
    """A group: its number and the class of its colour, what it is called, how many are in it, and who: none of a large
    one, for they are in the table."""

    number: int
    colour: str
    name: str
    count: int
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
class Tables:
    """The tables below the findings. Of a large patchwork they hold the rows that say most; the files hold all.

    `lines`: the strongest first, `all_lines` how many there are. `rows`: of all where they are few, else of those
    with a line (`joined`), or with most lines.
    `stops`: without whom others would be further apart; in a large patchwork, without whom others show no line.
    """

    lines: list[LineRow]
    all_lines: int
    rows: list[InitiativeRow]
    joined: int
    all_rows: int
    stops: list[InitiativeRow]
    ticked: bool
    exact: bool


@dataclass(frozen=True)
class PatchworkFacts:
    """For `patchwork.md.jinja`. `ground`: what small drawings share. `holding`: who is named in the first sentence,
    and `not_firm` what could change there when others are asked.

    `counted`: the first and the last day of counting. `members`: who is in which group. `binned`: whether any count is
    a range. `how` and `reason`: how shared participants were counted and why they were published again, in the words
    of whoever counted. `unknown`: how firm everything is, where some were not asked.
    `changed`: since an earlier year.
    """

    network: Patchwork
    figure: Drawing
    ground: Drawing | None
    findings: list[Finding]
    members: list[GroupRow]
    holding: list[Reference]
    not_firm: NotFirm | None
    groups: int
    mix: Mix
    tables: Tables
    not_asked: list[Reference]
    professionals: list[Reference]
    stopped: list[Reference]
    shared: SharedParticipants | None
    how: str
    reason: str
    binned: bool
    counted: tuple[date, date] | None
    unknown: NotAskedFacts | None
    introductions: GroupIntroductions | None
    changed: ChangedFacts | None


@dataclass(frozen=True)
class Holding:
    """What holds a patchwork together, for other pages: the strongest bridges between groups, and their drawing."""

    figure: Drawing
    names: list[Reference]
    not_firm: NotFirm | None


@dataclass(frozen=True)
class PatchworkPicture:
    """For `patchwork-picture.md.jinja`, on a hand-written page. `key`: of the neighbourhood. `holding`: None where
    there are no groups to hold together."""

    figure: Drawing
    title: str
    key: str
    holding: Holding | None
