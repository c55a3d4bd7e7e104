"""Which meetings are to come, which pages need confirming, and what was there before, during and since the crisis?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from atlas.analysis.time.freshness import Freshness, freshness, is_stale
from atlas.analysis.time.occurrences import Coming, Occurrence, coming_meetings, occurrences
from atlas.analysis.time.over_time import OverTime, over_time
from atlas.model.atlas import Neighbourhood
from atlas.model.neighbourhood import Crisis

__all__ = ["TimeFindings", "time_findings"]


@dataclass(frozen=True)
class TimeFindings:
    """`coming`: the meetings to come of each initiative. `occurrences`: what takes place in the coming weeks, in order.
    `stale`: every initiative, stopped ones too, whose page was confirmed too long ago to lean on."""

    coming: Mapping[str, tuple[Coming, ...]]
    occurrences: tuple[Occurrence, ...]
    stale: frozenset[str]
    freshness: Freshness
    over_time: OverTime


def time_findings(neighbourhood: Neighbourhood, crisis: Crisis, today: date) -> TimeFindings:
    """All of them on the day `today`. `crisis`: the one of the front page."""
    days = {key: page.meta.confirmed_on for key, page in neighbourhood.initiatives.items()}
    coming = coming_meetings(neighbourhood, today)
    return TimeFindings(
        coming=coming,
        occurrences=occurrences(neighbourhood, coming),
        stale=frozenset(key for key, day in days.items() if is_stale(day, today)),
        freshness=freshness(neighbourhood, today),
        over_time=over_time(neighbourhood, crisis, today),
    )
