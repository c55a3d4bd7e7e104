"""What does a page say of how far it can be trusted, and what is on the page of what changed lately?"""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

__all__ = ["ChangeRow", "TrustFacts"]


@dataclass(frozen=True)
class ChangeRow:
    """What was other on a day, a sentence each."""

    day: date
    told: tuple[str, ...]


@dataclass(frozen=True)
class TrustFacts:
    """For `trust.md.jinja`. `confirmed`: by whom and when, in a sentence; None where nobody did. `can_be_confirmed`:
    whether this is a page of which somebody can say that.

    `changes`: since `since`, the latest first. `unchanged`: whether it is sure that nothing changed since it was
    confirmed. `days`: on how many days it changed since the month `known`. `mail`: to say that it is right.
    """

    confirmed: str | None
    can_be_confirmed: bool
    changes: tuple[ChangeRow, ...]
    since: date | None
    unchanged: bool
    days: int
    known: date | None
    mail: Markup | None
