"""What does the template of the page on money need to know?"""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from atlas.analysis.money.effect_funding import Effect
from atlas.pages.money.lines import FundingRow
from atlas.pages.writing.rows import Reference

__all__ = ["ChallengeRow", "EffectRow", "EndingRow", "FundingFacts", "InitiativeRow"]


class InitiativeRow(Reference):
    """An initiative with the status of its money. `stops`: the first day on which something does."""

    status: str
    stops: date | None
    from_memory: bool


class EffectRow(TypedDict):
    """A row of the matrix: a count for every column, and by status who they are."""

    id: Effect
    name: str
    counts: list[int]
    names: list[tuple[str, list[InitiativeRow]]]


class EndingRow(Reference):
    """Money that stops, and its last day in words."""

    day: str
    line: FundingRow


class ChallengeRow(Reference):
    """Money beside effort for one challenge. `share`: that would have to move, None where that cannot be told."""

    share: str | None
    by_component: list[str]
    compared: int
    left_out: int


@dataclass(frozen=True)
class FundingFacts:
    """For `funding.md.jinja`. `columns`: statuses that somebody has; `twice`: whether anybody stands in two rows."""

    total: int
    silent: list[InitiativeRow]
    columns: list[str]
    effects: list[EffectRow]
    twice: bool
    candidates: list[InitiativeRow]
    measure_first: list[InitiativeRow]
    ends: list[EndingRow]
    components: list[str]
    challenges: list[ChallengeRow]
