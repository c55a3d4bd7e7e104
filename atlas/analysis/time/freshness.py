"""Which pages need confirming? Whatever was confirmed more than a year ago, or never."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from atlas.model.atlas import Neighbourhood

__all__ = ["SOON", "STALE_AFTER", "Freshness", "freshness", "is_stale"]

STALE_AFTER = timedelta(days=365)
SOON = timedelta(days=60)
"""So long before a page becomes stale its people are asked to look."""


@dataclass(frozen=True)
class Freshness:
    """The initiatives that have not stopped, each in one of four: `stale` and `soon` by the day of confirmation (oldest
    first), `never` confirmed and `fresh` by id. Days from id to when it was confirmed."""

    stale: Mapping[str, date]
    soon: Mapping[str, date]
    never: tuple[str, ...]
    fresh: tuple[str, ...]


def is_stale(confirmed_on: date | None, today: date) -> bool:
    """Confirmed longer than twelve months ago. Never confirmed is not stale: nobody promised anything."""
    return confirmed_on is not None and today - confirmed_on > STALE_AFTER


def freshness(neighbourhood: Neighbourhood, today: date) -> Freshness:
    """Where the pages of a neighbourhood stand on the day `today`. What stopped needs no confirming."""
    days = {
        key: page.meta.confirmed_on
        for key, page in sorted(neighbourhood.initiatives.items())
        if page.meta.status != "stopped"
    }
    known = {key: day for key, day in sorted(days.items(), key=lambda item: (item[1] or date.max, item[0])) if day}
    stale = {key: day for key, day in known.items() if is_stale(day, today)}
    soon = {key: day for key, day in known.items() if key not in stale and is_stale(day, today + SOON)}
    return Freshness(
        stale=stale,
        soon=soon,
        never=tuple(key for key, day in days.items() if day is None),
        fresh=tuple(sorted(known.keys() - stale.keys() - soon.keys())),
    )
