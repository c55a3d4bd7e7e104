"""What does `changed.md.jinja` need to know?"""

from dataclasses import dataclass
from datetime import date

from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.rows import Reference

__all__ = ["ChangedFacts", "ChangedRow"]


@dataclass(frozen=True)
class ChangedRow:
    """A line of two years; how many people, in words, or None where none was published. `what`: came, went, stronger,
    weaker or alike."""

    a: Reference
    b: Reference
    then: str | None
    now: str | None
    what: str


@dataclass(frozen=True)
class ChangedFacts:
    """`then` and `until`: the last days of the two counts. `came` and `went`: the first few of all. `stayed`, of which
    `stronger` and `weaker`: how many. `not_compared`: why, and how many lines. `rows`: of `all_rows`."""

    year: str
    then: date
    until: date
    how: str
    files: list[str]
    pairs: int
    came: list[ChangedRow]
    all_came: int
    went: list[ChangedRow]
    all_went: int
    stayed: int
    stronger: int
    weaker: int
    not_compared: list[tuple[str, int]]
    figure: Drawing
    rows: list[ChangedRow]
    all_rows: int
