"""What does a page say of how far it can be trusted, and what is on the page of what changed lately?"""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from atlas.pages.writing.rows import Reference

__all__ = ["ChangeRow", "LatelyFacts", "LatelyRow", "Named", "TrustFacts", "Week"]

_MOST = 8
"""So many pages are named in a row, at most."""


@dataclass(frozen=True)
class ChangeRow:
    """What was other on a day, a sentence each. `part`: the title of what that is of, where that is not the page."""

    day: date
    told: tuple[str, ...]
    part: str | None = None


@dataclass(frozen=True)
class TrustFacts:
    """For `trust.md.jinja`. `confirmed`: by whom and when, in a sentence; None where nobody did. `is_asked`:
    whether it is asked once a year whether this page is right.

    `changes`: since `since`, the latest first. `unchanged`: whether it is sure that nothing changed since it was
    confirmed. `days`: on how many days it changed since the month `known`. `mail`: to say that it is right.
    """

    confirmed: str | None
    is_asked: bool
    changes: tuple[ChangeRow, ...]
    since: date | None
    unchanged: bool
    days: int
    known: date | None
    mail: Markup | None


@dataclass(frozen=True)
class Named:
    """Pages by name: the first, and how many more there are."""

    pages: list[Reference]
    more: int

    @classmethod
    def of(cls, pages: list[Reference]) -> "Named":
        """The first of these."""
        return cls(pages[:_MOST], max(0, len(pages) - _MOST))


@dataclass(frozen=True)
class LatelyRow:
    """Pages of which the same is told, and the day, where all of it changed on one."""

    named: Named
    day: date | None
    told: tuple[str, ...]


@dataclass(frozen=True)
class Week:
    """What happened in the week from `monday`: pages that came, changed and were confirmed. `more`: rows left out."""

    monday: date
    new: Named
    changed: list[LatelyRow]
    more: int
    confirmed: Named


@dataclass(frozen=True)
class LatelyFacts:
    """For `changes.md.jinja`. `is_known`: whether anything is known of what changed."""

    weeks: list[Week]
    is_known: bool
