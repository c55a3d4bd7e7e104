"""What is on in the coming weeks day by day, for the browser."""

from datetime import timedelta
from typing import Any

from atlas.analysis.time.occurrences import DAYS_AHEAD
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition

__all__ = ["upcoming_days"]


def upcoming_days(edition: Edition) -> dict[str, Any]:
    """`first` and `last`, the days it holds; `ids`, `titles` and `links` of initiatives; and `days`.

    `days` goes from a day to a list of [number of the initiative, from, until]. Times are on the clock of Amsterdam;
    None where not known. Links lead from the page of the agenda. A site that is older than `last` shows nothing of it.
    """
    last = edition.today + timedelta(days=DAYS_AHEAD)
    occurrences = edition.findings.time.occurrences
    names = sorted({one.initiative for one in occurrences})
    numbers = {name: number for number, name in enumerate(names)}
    days: dict[str, list[list[object]]] = {}
    for one in occurrences:
        start = None if one.whole_day else edition.words.clock(one.start.time())
        end = edition.words.clock(one.end.time()) if one.end else None
        days.setdefault(one.start.date().isoformat(), []).append([numbers[one.initiative], start, end])
    here = edition.path(addresses.agenda)
    return {
        "first": edition.today.isoformat(),
        "last": last.isoformat(),
        "ids": names,
        "titles": [edition.title(edition.neighbourhood.initiatives[name]) for name in names],
        "links": [addresses.url(here, edition.path(addresses.initiative, name)) for name in names],
        "days": days,
    }
