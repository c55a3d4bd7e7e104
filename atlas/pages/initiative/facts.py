"""What do the templates of this room need to know? The page of an initiative, and the overview of all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from atlas.model.initiative import Initiative
from atlas.model.picture import PictureFile
from atlas.model.totals import Totals
from atlas.pages.agenda.calendars import Subscription
from atlas.pages.challenge.assignment_facts import OwnAssignment
from atlas.pages.impact.measurements import MeasurementRow
from atlas.pages.initiative.essence import Essence
from atlas.pages.initiative.meetings import NextTime
from atlas.pages.initiative.reach import Reach
from atlas.pages.initiative.reports import Reports
from atlas.pages.initiative.scaling import ScalingFacts
from atlas.pages.money.lines import InitiativeMoney
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.elsewhere import AssignmentElsewhere
from atlas.pages.writing.foreign import Own
from atlas.pages.writing.rows import Reference
from atlas.words.initiatives import Group

__all__ = ["Card", "CircleGroups", "ContributionRow", "CountRow", "InitiativeFacts", "InitiativesFacts", "LineRow"]


class CountRow(TypedDict):
    """A count behind a line. `asked_by`: whose people were asked, None for a roster; `shared`: people, or a bin."""

    asked_by: str | None
    shared: str
    counted_on: date


class LineRow(Reference):
    """An initiative that shares people with this one, and every count that says so."""

    shared: str
    counts: list[CountRow]


class ContributionRow(Reference):
    """A challenge, the needs of it that this initiative serves, how, and how many people it reaches."""

    needs: list[str]
    how: str | None
    reach: int | None


class Card(Reference):
    """An initiative in the overview."""

    group: Group
    meta: Initiative
    summary: str | None


@dataclass(frozen=True)
class CircleGroups:
    """`most`: the group of most of those it shares participants with, and `count`, how many of them; `own`: its own
    group, where that is another one."""

    most: str
    count: int
    own: str | None


@dataclass(frozen=True)
class InitiativeFacts:
    """For `initiative.md.jinja`. What is None, empty or false is not told, or is not there.

    `own`: marks words of another language. `on_map`, `calendar`: where that is. `figures_from`: the files that figures
    come from. `asked`: whether its people were asked where else they take part. `times`: when it meets, a line each.
    `card`: the same in short, to print.
    """

    meta: Initiative
    own: Own
    picture: PictureFile | None
    kind: str
    cost: str | None
    on_map: str | None
    looked_for_by: str
    stale: bool
    figures_from: list[str]
    in_patchwork: bool
    asked: bool
    lines: list[LineRow]
    figure: Drawing | None
    circle: CircleGroups | None
    contributions: list[ContributionRow]
    assignments: list[OwnAssignment]
    assignments_elsewhere: Sequence[AssignmentElsewhere]
    measurements: tuple[MeasurementRow, ...]
    money: InitiativeMoney | None
    scaling: ScalingFacts | None
    calendar: Subscription | None
    times: list[str]
    next: NextTime | None
    reach: Reach
    reports: Reports
    essence: Essence
    card: str | None


@dataclass(frozen=True)
class InitiativesFacts:
    """For `initiatives.md.jinja`: by group its heading and cards; `activities`: of all, for their icons."""

    groups: list[tuple[Group, str, list[Card]]]
    activities: list[str]
    total: Totals
