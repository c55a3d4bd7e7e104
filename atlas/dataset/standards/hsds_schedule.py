"""A fixed time as HSDS has it: the parts of a recurrence rule of RFC 5545 by name, and the clock beside them."""

from typing import Any

from atlas.dataset.standards.told import Fields, said
from atlas.model.recurrence_rule import Rule, parse_rule, pattern_rule

__all__ = ["schedule"]

_EVERY_DAY = "MO,TU,WE,TH,FR,SA,SU"
_HELD = frozenset({"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "WKST"})


def schedule(meeting: Fields) -> dict[str, Any]:
    """Without an id. Times are local, as on the clock of the place: summer and winter have no offset in common.

    HSDS repeats by week or month only, and has no field for days on which nothing is held. A rule that does not fit,
    and such days, stand in `description` as they were written, so that nothing gets lost.
    """
    rule = _rule(meeting)
    parts = _parts(rule)
    beside = [f"RRULE:{meeting['rrule'] or rule.text}"] if parts is None else []
    beside += [f"Closed: {meeting['closed']}"] if meeting["closed"] else []
    return said(
        **(parts or {}),
        dtstart=_written(meeting["starts"]),
        until=_written(meeting["ends"]),
        opens_at=_clock(meeting["from"]),
        closes_at=_clock(meeting["until"]),
        description="\n".join(beside),
        notes=meeting["note"],
    )


def _rule(meeting: Fields) -> Rule:
    if meeting["weekday"]:
        return pattern_rule(str(meeting["weekday"]), tuple(str(meeting["every"]).split()))
    return parse_rule(str(meeting["rrule"]))


def _parts(rule: Rule) -> dict[str, Any] | None:
    """None where HSDS cannot hold the rule."""
    told = dict(rule.parts)
    if rule.until or not rule.names <= _HELD:
        return None
    if rule.frequency == "DAILY" and rule.interval == 1 and rule.count is None and rule.names <= {"FREQ", "INTERVAL"}:
        return {"freq": "WEEKLY", "interval": 1, "byday": _EVERY_DAY}
    if rule.frequency not in ("WEEKLY", "MONTHLY"):
        return None
    return said(
        freq=rule.frequency,
        interval=rule.interval,
        byday=told.get("BYDAY"),
        bymonthday=told.get("BYMONTHDAY"),
        wkst=told.get("WKST"),
        count=rule.count,
    )


def _written(value: Any) -> str | None:
    return value.isoformat() if hasattr(value, "isoformat") else value or None


def _clock(value: Any) -> str | None:
    return f"{value:%H:%M}" if hasattr(value, "strftime") else value or None
