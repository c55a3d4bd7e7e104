"""Which meetings are to come, which pages need confirming, and what was there before, during and since the crisis?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from atlas.analysis.time.freshness import Freshness, freshness, is_stale
from atlas.analysis.time.occurrences import Coming, coming_meetings
from atlas.analysis.time.over_time import OverTime, over_time
from atlas.model.atlas import Neighbourhood
from atlas.model.neighbourhood import Crisis

__all__ = ["TimeFindings", "time_findings"]


@dataclass(frozen=True)
class TimeFindings:
    """`coming`: the meetings to come of each initiative. `stale`: every initiative, stopped ones too, whose page was
    confirmed too long ago to lean on."""

    coming: Mapping[str, tuple[Coming, ...]]
    stale: frozenset[str]
    freshness: Freshness
    over_time: OverTime


def time_findings(neighbourhood: Neighbourhood, crisis: Crisis, today: date) -> TimeFindings:
    """All of them on the day `today`. `crisis`: the one of the front page."""
    days = {key: page.meta.confirmed_on for key, page in neighbourhood.initiatives.items()}
    return TimeFindings(
        coming=coming_meetings(neighbourhood, today),
        stale=frozenset(key for key, day in days.items() if is_stale(day, today)),
        freshness=freshness(neighbourhood, today),
        over_time=over_time(neighbourhood, crisis, today),
    )
