"""When does an initiative meet, and when is the next time? The first thing that somebody wants to know of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from atlas.analysis.time.occurrences import Coming
from atlas.model.initiative import Initiative
from atlas.model.schedule import Meeting
from atlas.pages.writing.escape import json_attribute
from atlas.pages.writing.wording import Wording
from atlas.texts import say

__all__ = ["NextTime", "next_time", "times_told"]

_TIMES_AHEAD = 12
"""So many times are told to the browser: a site that is not built for so long says nothing of a next time."""


@dataclass(frozen=True)
class NextTime:
    """The first time to come on the day of the build. `said`: that in words; `times`: it and those after it as JSON,
    each [day, from, until], on the clock of Amsterdam, for the browser, which knows what is over."""

    said: str
    times: Markup
    now: str


def times_told(words: Wording, meta: Initiative) -> list[str]:
    """Every time that it meets, a line each; those of a week put together where they are closed on the same days.

    Of one that stopped there are none.
    """
    if meta.status == "stopped":
        return []
    coming = [meeting for meeting in meta.schedule if words.meeting(meeting)]
    closed = {tuple(words.closed(meeting)) for meeting in coming}
    if len(coming) < 2 or len(closed) > 1:
        return words.meetings(coming)
    (periods,) = closed
    lines = words.times_in_parts(coming)
    if periods:
        lines.append(say("Closed: {periods}", periods=words.all_of(periods)).to(words.language))
    return lines


def next_time(words: Wording, meta: Initiative, coming: Sequence[Coming]) -> NextTime | None:
    """The next time and those after it; None where no day is known."""
    held = sorted(
        (_told(words, meta.schedule[one.number], day) for one in coming for day in one.days),
        key=lambda time: (time[0], time[1] or ""),
    )[:_TIMES_AHEAD]
    if not held:
        return None
    day, start, _ = held[0]
    said = words.weekday_and_day(date.fromisoformat(day)) + (f", {start}" if start else "")
    now = say("now, until {time}", time="{time}").to(words.language)
    return NextTime(said, json_attribute(held), now)


def _told(words: Wording, meeting: Meeting, day: date) -> tuple[str, str | None, str | None]:
    start, end = (words.clock(time) if time else None for time in (meeting.from_, meeting.until))
    return day.isoformat(), start, end
