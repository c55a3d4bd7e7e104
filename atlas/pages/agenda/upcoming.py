"""What is on in the coming weeks day by day, for the browser."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from atlas.analysis.time.occurrences import DAYS_AHEAD, Coming, occurrences
from atlas.model.atlas import Neighbourhood
from atlas.pages.writing import addresses
from atlas.pages.writing.writer import Writer

__all__ = ["upcoming_days"]


def upcoming_days(
    writer: Writer, neighbourhood: Neighbourhood, coming: Mapping[str, tuple[Coming, ...]]
) -> dict[str, Any]:
    """`first` and `last`, the days it holds; `titles` and `links` of initiatives; and `days`.

    `days` goes from a day to a list of [number of the initiative, from, until]. Times are on the clock of Amsterdam;
    None where not known. Links lead from the page of the agenda.
    """
    last = writer.today + timedelta(days=DAYS_AHEAD)
    found = occurrences(coming)
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
