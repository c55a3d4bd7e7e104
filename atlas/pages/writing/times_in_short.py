"""When do they meet, on one line? All meeting times of an initiative, those of every week put together.

A card that named the first of them only would say "every Tuesday" to who asked for Sunday.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time
from itertools import pairwise
from typing import TYPE_CHECKING

from atlas.model.schedule import WEEKDAYS, Meeting
from atlas.texts import say

if TYPE_CHECKING:
    from atlas.pages.writing.wording import Wording

__all__ = ["days_in_short", "times_in_parts", "times_in_short"]

_Hours = tuple[time | None, time | None, str | None]
"""From, until, and the note that goes with it."""


def times_in_short(words: Wording, meetings: Iterable[Meeting]) -> str | None:
    """`Mon to Fri 09:00–17:00; Wed 19:00–20:00; every first Sunday of the month, 10:00`.

    One meeting stands in whole words: `Every Tuesday, 10:00–12:00`. None where nothing is still to come.
    """
    line = "; ".join(times_in_parts(words, meetings))
    return line[:1].upper() + line[1:] or None


def times_in_parts(words: Wording, meetings: Iterable[Meeting]) -> list[str]:
    """The same, a part each: one for the days of the week that share their hours, one for every other rhythm."""
    told = [meeting for meeting in meetings if words.meeting(meeting)]
    weekly: dict[_Hours, set[int]] = {}
    others = []
    for meeting in told:
        # One that ends is told with its dates.
        if meeting.recurrence.is_every_week and not meeting.recurrence.last_day:
            days = {WEEKDAYS.index(day) for day in meeting.recurrence.weekdays}
            weekly.setdefault((meeting.from_, meeting.until, meeting.note), set()).update(days)
        else:
            others.append(words.meeting(meeting))
    if len(told) == 1:
        return [words.meeting(told[0])]
    ordered = sorted(weekly.items(), key=lambda item: (sorted(item[1]), item[0][0] or time()))
    return [*(_hours(words, sorted(days), *hours) for hours, days in ordered), *dict.fromkeys(others)]


def _hours(words: Wording, days: Sequence[int], start: time | None, end: time | None, note: str | None) -> str:
    line = days_in_short(words, days)
    if start:
        opens = words.clock(start)
        line += f" {opens}–{words.clock(end)}" if end else " " + say("from {time}", time=opens).to(words.language)
    return f"{line} ({note})" if note else line


def days_in_short(words: Wording, days: Sequence[int]) -> str:
    """`Mon to Fri and Sun`: three in a row or more by their ends. `days`: their numbers, Monday is 0, in order."""
    rows: list[list[int]] = [[days[0]]]
    for before, day in pairwise(days):
        if day == before + 1:
            rows[-1].append(day)
        else:
            rows.append([day])
    named = []
    for row in rows:
        short = [words.short_weekday(WEEKDAYS[day]) for day in row]
        if len(row) > 2:
            named.append(say("{first_day} to {last_day}", first_day=short[0], last_day=short[-1]).to(words.language))
        else:
            named += short
    return words.all_of(named)
