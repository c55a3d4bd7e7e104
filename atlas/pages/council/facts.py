"""What does the template of the council's page need to know?"""

from dataclasses import dataclass
from typing import TypedDict

from atlas.pages.writing.rows import Reference

__all__ = ["CouncilFacts", "DecisionRow", "Group", "Since", "StepFigure"]


class StepFigure(Reference):
    """A step and its one figure; `title`: what the page of the step is called. `figure`: empty where nothing is known
    yet; `said`: what it counts, or what is not known; `key`: of the step, the same in every language."""

    key: str
    figure: str
    said: str


class DecisionRow(Reference):
    """What asks for a decision, and `told`: why, in words."""

    told: str


class Group(TypedDict):
    """What asks for the same kind of decision. `anchor`: where it stands on the page, the same in every language."""

    anchor: str
    title: str
    asked: str
    rows: list[DecisionRow]


@dataclass(frozen=True)
class CouncilFacts:
    """For `council.md.jinja`: the seven steps in order, the groups that have something, and what changed since the last
    release; None where there is none."""

    steps: list[StepFigure]
    groups: list[Group]
    since: "Since | None" = None


@dataclass(frozen=True)
class Since:
    """What changed since the release `name` of a day; `told` in short, `rows` one by one. `known`: whether the
    neighbourhood was in it."""

    name: str
    day: str
    known: bool
    told: tuple[str, ...]
    rows: list[DecisionRow]
