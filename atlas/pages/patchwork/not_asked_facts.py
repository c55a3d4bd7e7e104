"""What does `not-asked.md.jinja` need to know?"""

from dataclasses import dataclass

from atlas.analysis.network.holds import Firmness
from atlas.pages.writing.rows import Reference

__all__ = ["AskRow", "Held", "HoldRow", "NotAskedFacts"]


@dataclass(frozen=True)
class HoldRow:
    """A finding and its hold, from 0 to 1. `kind`: bridge, group, heart or no-line. A group has no path.

    `short`: what it is called in a sentence.
    """

    kind: str
    level: Firmness
    hold: float
    about: Reference
    short: Reference


@dataclass(frozen=True)
class Held:
    """Findings of one kind that hold equally firmly: the first few, and how many `more`."""

    kind: str
    named: list[Reference]
    more: int


@dataclass(frozen=True)
class AskRow:
    """Who could be asked, how many pairs that makes known, and how many findings in which it figures are not firm."""

    about: Reference
    pairs: int
    findings: int


@dataclass(frozen=True)
class NotAskedFacts:
    """`unknown` of the `pairs` were not looked at; `drawn`: how many networks were tried. `levels`: the firmest first;
    `rows`: every finding; `first`: who to ask, at most three."""

    unknown: int
    pairs: int
    drawn: int
    levels: list[tuple[Firmness, list[Held]]]
    rows: list[HoldRow]
    first: list[AskRow]
