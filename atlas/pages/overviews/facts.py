"""What do the templates of the overviews need to know?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from markupsafe import Markup

from atlas.model.neighbourhood import Population
from atlas.pages.challenge.assignment_facts import AssignmentRow
from atlas.pages.challenge.facts import CallRow, ChallengeCard
from atlas.pages.writing.rows import Reference

__all__ = [
    "AssignmentsFacts",
    "CompareFacts",
    "ConfirmFacts",
    "ConfirmRow",
    "ContributionsFacts",
    "ContributorGroup",
    "ContributorRow",
    "NeighbourhoodRow",
    "OpenCall",
    "OpenChallenge",
    "ServedCell",
    "VerdictsFacts",
]


class OpenChallenge(Reference):
    """A challenge without an assignment, and who could take it on together."""

    members: list[Reference]


@dataclass(frozen=True)
class AssignmentsFacts:
    """For `assignments.md.jinja`: those that go on come first."""

    assignments: list[AssignmentRow]
    open_challenges: list[OpenChallenge]


class NeighbourhoodRow(Reference):
    """A neighbourhood with the counts of each step. `per_thousand`: initiatives per thousand residents."""

    key: str
    population: Population | None
    per_thousand: float | None
    network: Mapping[str, int]
    challenges: Mapping[str, int]
    contributions: Mapping[str, int]
    impact: Mapping[str, int]
    funding: Mapping[str, int]
    assignment: Mapping[str, int]
    verdict: Mapping[str, int]


@dataclass(frozen=True)
class CompareFacts:
    """For `compare.md.jinja`."""

    rows: list[NeighbourhoodRow]


class ConfirmRow(Reference):
    """A page that is to be confirmed, with the mail that says it is right. `day`: when it last was."""

    day: date | None
    stale: bool
    mail: Markup | None


@dataclass(frozen=True)
class ConfirmFacts:
    """For `confirm.md.jinja`. `fresh` counts the others."""

    stale: list[ConfirmRow]
    soon: list[ConfirmRow]
    never: list[ConfirmRow]
    fresh: int


class ServedCell(TypedDict):
    """How many needs of a challenge an initiative serves, and how dark that is drawn (`shade`)."""

    served: int
    shade: int


class ContributorRow(Reference):
    """An initiative, with a cell for each challenge, in their order."""

    core_quality: str | None
    cells: list[ServedCell]


class ContributorGroup(TypedDict):
    """Initiatives that stand together in the matrix. `name`: of their group in the patchwork; None where they need no
    groups, or belong to none."""

    name: str | None
    rows: list[ContributorRow]


@dataclass(frozen=True)
class ContributionsFacts:
    """For `contributions.md.jinja`. `rows`: those that serve a need, and the same in `groups` (one that is not folded
    where they are few); `others`: those that serve none."""

    challenges: list[ChallengeCard]
    rows: list[ContributorRow]
    groups: list[ContributorGroup]
    others: list[ContributorRow]


class OpenCall(CallRow):
    """A call, and the challenge that it is about."""

    challenge: str
    path: str


@dataclass(frozen=True)
class VerdictsFacts:
    """For `verdicts.md.jinja`: calls that are open come first."""

    challenges: list[ChallengeCard]
    calls: list[OpenCall]
