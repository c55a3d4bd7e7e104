"""What do the templates of assignments need to know? Assignments, their plans, and who could take one on."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypedDict

from markupsafe import Markup

from atlas.analysis.verdict.progress import Progress, State
from atlas.model.assignment import Assignment
from atlas.pages.patchwork.introductions import IntroductionRow
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.foreign import Own
from atlas.pages.writing.rows import Reference

__all__ = [
    "ActionRow",
    "AssignmentRow",
    "AssignmentSection",
    "BarRow",
    "CoalitionFacts",
    "CoalitionMember",
    "Kind",
    "Member",
    "OwnAssignment",
    "PartRow",
    "Partner",
    "TimelineRow",
]


class Partner(TypedDict):
    """An initiative by title and path; someone else by the words that the plan has for them, without a path."""

    title: str | None
    path: str | None


class Member(Reference):
    """An initiative in a proposal."""

    paused: bool


class CoalitionMember(Member):
    """`covers`: the needs that it serves; none where it only connects others."""

    covers: list[str]


class CoalitionFacts(TypedDict):
    """Who could take a challenge on together. `exact`: whether no smaller group exists."""

    members: list[CoalitionMember]
    connecting: int
    exact: bool


class PartRow(TypedDict):
    """A part of the network: the needs that can be met in it, in the order of the challenge, and who does that."""

    needs: list[str]
    initiatives: list[Member]


class ActionRow(TypedDict):
    """An action of a plan."""

    what: str | None
    who: list[Partner]
    due: date | None
    status: State
    overdue: bool


Kind = Literal["given", "action", "review", "today", "due", "ended"]


class TimelineRow(TypedDict):
    """A day on which something is due or happened. `action`, `learned`: of that kind of row, else None."""

    day: date
    kind: Kind
    action: ActionRow | None
    learned: str | None


class BarRow(TypedDict):
    """An action with its bar, on a line of time from `first` to `last`."""

    action: ActionRow
    bar: Drawing
    first: date
    last: date


class AssignmentRow(TypedDict):
    """An assignment with its plan as a board, as bars and as a timeline; `late`: actions by the day that has passed."""

    meta: Assignment
    own: Own
    title: str
    anchor: str
    path: str
    challenge: str
    challenge_path: str
    body: Markup
    partners: list[Reference]
    actions: list[ActionRow]
    progress: Progress
    late: list[ActionRow]
    board: list[tuple[State, list[ActionRow]]]
    bars: list[BarRow]
    timeline: list[TimelineRow]


class OwnAssignment(AssignmentRow):
    """One that an initiative has a part in. `partner`: whether it is one, or only has actions; `mine`: those."""

    partner: bool
    mine: list[ActionRow]


@dataclass(frozen=True)
class AssignmentSection:
    """For `assignment.md.jinja`. `uncovered`: needs that nobody in the network serves. `introductions`: those that
    would connect who serves the others. `figure`: where they stand; None where there is nobody."""

    assignments: list[AssignmentRow]
    coalition: CoalitionFacts | None
    uncovered: list[str]
    parts: list[PartRow]
    introductions: list[IntroductionRow]
    figure: Drawing | None
