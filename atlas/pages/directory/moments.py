"""On which days, and in which part of the day, does an initiative meet?"""

from datetime import date, time

from atlas.model.initiative import Initiative
from atlas.model.schedule import WEEKDAYS, Meeting

__all__ = ["PARTS", "moments"]

PARTS = ("morning", "afternoon", "evening")
_NOON, _EVENING = time(12), time(18)
_RULE_DAYS = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), WEEKDAYS, strict=True))


def moments(meta: Initiative, today: date) -> tuple[str, ...]:
    """Day and part of every meeting still to come, as `tuesday.evening`; a side that is not told is empty.

    None for what has stopped or has a break. A meeting belongs to the part of the day in which it begins.
    """
    meetings = meta.schedule if meta.status == "active" else ()
    coming = [meeting for meeting in meetings if meeting.ends is None or meeting.ends >= today]
    return tuple(dict.fromkeys(f"{day}.{_part(meeting)}" for meeting in coming for day in _days(meeting)))


def _days(meeting: Meeting) -> tuple[str, ...]:
    """Weekdays, Monday first; one empty name where a rule names no weekday, such as the fifteenth of each month."""
    if meeting.weekday:
        return (meeting.weekday,)
    rule = dict(part.split("=", 1) for part in (meeting.rrule or "").upper().split(";") if "=" in part)
    if rule.get("FREQ") == "DAILY":
        return WEEKDAYS
    named = {_RULE_DAYS.get(day[-2:]) for day in rule.get("BYDAY", "").split(",")}
    return tuple(day for day in WEEKDAYS if day in named) or ("",)


def _part(meeting: Meeting) -> str:
    """The afternoon begins at 12:00, the evening at 18:00."""
    if meeting.from_ is None:
        return ""
    if meeting.from_ < _NOON:
        return "morning"
    return "afternoon" if meeting.from_ < _EVENING else "evening"
