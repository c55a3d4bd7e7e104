"""How long calendars take: for neighbourhoods that double in size, and for meetings that began ever longer ago.

Machines differ and are noisy: look at the ratios, which come from one run. Linear growth gives about 2 for each row of
the first table; in the second the days of the coming weeks are to take as long whenever it began, while dateutil, which
stands beside it, walks through all the past.
"""

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import cycle, islice

from dateutil.rrule import rrulestr

from atlas.analysis.time.occurrences import DAYS_AHEAD, coming_meetings
from atlas.exports.calendar import calendar_events, calendar_file
from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.model.schedule import Meeting
from tests.reading.folders import SMALL, read

SIZES = (100, 200, 400, 800)
"""Initiatives, each in the calendar of its neighbourhood, its own and two of eight others."""
OTHERS = 8
TODAY = date(2026, 11, 27)
SCHEDULES: tuple[dict[str, object], ...] = (
    {"weekday": "tuesday", "from": "19:30", "until": "21:00"},
    {"weekday": "thursday", "from": "10:00", "closed": ["07-20/08-16", "12-24/12-31"]},
    {"weekday": "saturday", "every": "first", "closed": "08"},
    {"rrule": "FREQ=DAILY", "from": "8:30"},
    {"rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "starts": "2011-01-03", "from": "14:00"},
)


def neighbourhood(size: int) -> Neighbourhood:
    """So many initiatives with a meeting each, of every kind alike."""
    pages = {
        f"i{number:04}": _page(f"i{number:04}", facts) for number, facts in enumerate(islice(cycle(SCHEDULES), size))
    }
    home = Document("x", Version("x/index.md", "nl", NeighbourhoodMeta(title="x", municipality="y"), ""))
    return Neighbourhood("x", home, pages, {}, {}, {}, {})


def _page(key: str, facts: dict[str, object]) -> Document[Initiative]:
    meta = Initiative.model_validate({"title": key, "kind": "informal", "summary": "Samen.", "schedule": [facts]})
    return Document(key, Version(f"x/{key}.md", "nl", meta, ""))


def calendars(place: Neighbourhood) -> int:
    """Every calendar of a neighbourhood; returns how many bytes."""
    shell, coming = read(SMALL).shell, coming_meetings(place, TODAY)
    events = {
        key: calendar_events(shell, (place.id, page), coming[key], "nl", TODAY, None)
        for key, page in place.initiatives.items()
    }
    groups = [list(events), *([key] for key in events)]
    groups += [list(events)[first::OTHERS] + list(events)[first + 1 :: OTHERS] for first in range(OTHERS)]
    return sum(len(calendar_file("x", (text for key in group for text in events[key]))) for group in groups)


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """Processor seconds of one call."""
    begin = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - begin) / times


def main() -> None:
    print(f"{'initiatives':>11} {'seconds':>8} {'ratio':>6}")
    before = None
    calendars(neighbourhood(len(SCHEDULES)))
    for size in SIZES:
        place = neighbourhood(size)
        took = seconds(lambda place=place: calendars(place))  # type: ignore[misc]
        print(f"{size:>11} {took:>8.3f} {f'{took / before:.2f}' if before else '':>6}")
        before = took
    print(f"\n{'began':>11} {'ms':>8} {'ratio':>6} {'dateutil, ms':>13} {'times':>6}")
    first = None
    for years in (1, 10, 100):
        took, walk = _coming_weeks(TODAY - timedelta(days=years * 365))
        first = first or took
        print(f"{years:>5} years {took * 1000:>8.3f} {took / first:>6.2f} {walk * 1000:>13.3f} {walk / took:>6.0f}")


def _coming_weeks(start: date) -> tuple[float, float]:
    """Seconds for the days of the coming weeks of a meeting every third day: by the atlas, and by a walk."""
    rule, last = "FREQ=DAILY;INTERVAL=3", TODAY + timedelta(days=DAYS_AHEAD)
    meeting = Meeting.model_validate({"rrule": rule, "starts": start}).recurrence
    begin, after = (datetime(day.year, day.month, day.day) for day in (TODAY, last))
    walk = rrulestr(rule, dtstart=datetime(start.year, start.month, start.day))
    assert [moment.date() for moment in walk.between(begin, after, inc=True)] == list(meeting.days(TODAY, last))
    return seconds(lambda: list(meeting.days(TODAY, last)), 500), seconds(
        lambda: walk.between(begin, after, inc=True), 10
    )


if __name__ == "__main__":
    main()
