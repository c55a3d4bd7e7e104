"""What is on in the coming weeks day by day, for the browser."""

from datetime import timedelta
from typing import Any

from atlas.analysis.time.occurrences import occurrences
from atlas.model.atlas import Neighbourhood
from atlas.pages.writing import addresses
from atlas.pages.writing.writer import Writer

__all__ = ["HORIZON_DAYS", "upcoming_days"]

HORIZON_DAYS = 60
"""So many days after the build the block still knows what is on; a site that is older does not show it."""


def upcoming_days(writer: Writer, neighbourhood: Neighbourhood) -> dict[str, Any]:
    """`first` and `last`, the days it holds; `titles` and `links` of initiatives; and `days`.

    `days` goes from a day to a list of [number of the initiative, from, until]. Times are on the clock of Amsterdam;
    None where not known. Links lead from the page of the agenda.
    """
    last = writer.today + timedelta(days=HORIZON_DAYS)
    found = occurrences(neighbourhood, writer.today, last)
    names = sorted({one.initiative for one in found})
    numbers = {name: number for number, name in enumerate(names)}
    days: dict[str, list[list[object]]] = {}
    for one in found:
        start = None if one.whole_day else writer.words.clock(one.start.time())
        end = writer.words.clock(one.end.time()) if one.end else None
        days.setdefault(one.start.date().isoformat(), []).append([numbers[one.initiative], start, end])
    here = addresses.agenda(neighbourhood.id)
    return {
        "first": writer.today.isoformat(),
        "last": last.isoformat(),
        "titles": [writer.title(neighbourhood.initiatives[name]) for name in names],
        "links": [addresses.url(here, addresses.initiative(neighbourhood.id, name)) for name in names],
        "days": days,
    }
