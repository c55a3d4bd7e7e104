"""Extra days in a schedule on which the regular meetings already take place: these are told once."""

from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr

from atlas.model.schedule import ORDINALS, WEEKDAYS, Meeting, is_closed

__all__ = ["without_double_days"]


def without_double_days(meetings: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
    """The schedule without single days (`starts` = `ends`) that another meeting covers at the same time of day."""
    regular = [meeting for meeting in meetings if not _is_single(meeting)]
    return tuple(
        meeting
        for meeting in meetings
        if not _is_single(meeting)
        or not any(other.from_ == meeting.from_ and _meets_on(other, meeting.starts) for other in regular)
    )


def _is_single(meeting: Meeting) -> bool:
    return meeting.starts is not None and meeting.starts == meeting.ends


def _meets_on(meeting: Meeting, day: date | None) -> bool:
    if day is None or (meeting.starts and day < meeting.starts) or (meeting.ends and day > meeting.ends):
        return False
    if is_closed(meeting, day):
        return False
    return _by_rule(meeting.rrule, day) if meeting.rrule else _by_weekday(meeting, day)


def _by_rule(rule: str, day: date) -> bool:
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";"))
    if parts.get("INTERVAL", "1") != "1" or not {"COUNT", "UNTIL"}.isdisjoint(parts):
        return False  # depends on a first day that the rule does not tell
    moment = datetime(day.year, day.month, day.day)
    start = datetime(max(day.year - 1, 1), 1, 1)
    return moment in rrulestr(rule, dtstart=start).between(moment, moment, inc=True)


def _by_weekday(meeting: Meeting, day: date) -> bool:
    if meeting.weekday != WEEKDAYS[day.weekday()]:
        return False
    if meeting.every == ("two-weeks",) and meeting.starts:
        return (day - meeting.starts).days % 14 == 0
    rhythms = {"week"}
    if day.day <= 28:
        rhythms.add(ORDINALS[(day.day - 1) // 7])
    if (day + timedelta(days=7)).month != day.month:
        rhythms.add("last")
    return not rhythms.isdisjoint(meeting.every)
