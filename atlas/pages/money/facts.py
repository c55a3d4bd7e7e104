"""What does the template of the page on money need to know?"""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from atlas.analysis.money.effect_funding import Effect
from atlas.pages.money.lines import FundingRow
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.rows import Reference

__all__ = [
    "ChallengeRow",
    "EffectRow",
    "EndingRow",
    "EndsFacts",
    "FundingFacts",
    "InitiativeRow",
    "LeftOutRow",
    "ShareFacts",
    "WholeFacts",
]


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

    id: str
    day: str
    line: FundingRow


@dataclass(frozen=True)
class EndsFacts:
    """What ends within a year, drawn; what ends later; what is over; and how many have lasting money without a last
    day, or money of which nobody told its last day (`untold`)."""

    soon: list[EndingRow]
    later: list[EndingRow]
    over: list[EndingRow]
    open_ended: int
    untold: int
    figure: Drawing | None


class ShareFacts(Reference):
    """Money beside effort of one initiative; `said`: the two beside each other, in words."""

    money: str
    money_share: str
    effort_share: str
    said: str


class LeftOutRow(Reference):
    """An initiative that told of its money, and cannot be compared."""

    why: str


@dataclass(frozen=True)
class WholeFacts:
    """Money beside effort for the whole neighbourhood, or why that cannot be told. `moves` of every `hundred` would go
    to another initiative, if money were divided as `effort` is; None where nothing would. `dropped`: a part of effort
    that does not count, and why."""

    none: str | None
    moves: str | None
    hundred: str
    effort: str
    dropped: list[tuple[str, str]]
    rows: list[ShareFacts]
    left_out: list[LeftOutRow]
    figure: Drawing | None


class ChallengeRow(Reference):
    """Money beside effort for one challenge. `share`: that would have to move, None where that cannot be told."""

    share: str | None
    by_component: list[str]
    compared: int
    left_out: int


@dataclass(frozen=True)
class FundingFacts:
    """For `funding.md.jinja`. `columns`: statuses that somebody has; `figure`: the matrix, drawn; `twice`: whether
    anybody stands in two rows."""

    total: int
    silent: list[InitiativeRow]
    columns: list[str]
    effects: list[EffectRow]
    twice: bool
    figure: Drawing
    candidates: list[InitiativeRow]
    measure_first: list[InitiativeRow]
    ends: EndsFacts
    whole: WholeFacts
    components: list[str]
    challenges: list[ChallengeRow]
