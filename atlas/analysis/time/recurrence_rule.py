"""A meeting as an iCalendar recurrence rule (RFC 5545, section 3.3.10), if its days are certain."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from atlas.model.schedule import WEEKDAYS, Meeting

__all__ = ["AMSTERDAM", "Rule", "rule_of"]

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_NUMBERS = r"[+-]?\d+(,[+-]?\d+)*"
_FORMS = {
    "FREQ": "DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9]\d*",
    "COUNT": r"[1-9]\d*",
    "UNTIL": r"\d{8}(T\d{6}Z?)?",
    "BYDAY": r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU))*",
    "BYMONTH": r"\d{1,2}(,\d{1,2})*",
    "BYMONTHDAY": _NUMBERS,
    "BYYEARDAY": _NUMBERS,
    "BYWEEKNO": _NUMBERS,
    "BYSETPOS": _NUMBERS,
    "WKST": "MO|TU|WE|TH|FR|SA|SU",
}
_TELLS_THE_DAY = {
    "WEEKLY": {"BYDAY"},
    "MONTHLY": {"BYDAY", "BYMONTHDAY"},
    "YEARLY": {"BYDAY", "BYMONTHDAY", "BYYEARDAY"},
}


@dataclass(frozen=True)
class Rule:
    """The parts of a rule by name, and apart from them how it ends: after so many times, or with a last day."""

    parts: tuple[tuple[str, str], ...]
    count: int | None = None
    until: date | None = None

    @property
    def text(self) -> str:
        """The rule without its end: `FREQ=WEEKLY;BYDAY=TU`."""
        return ";".join(f"{key}={value}" for key, value in self.parts)

    @property
    def weekdays(self) -> tuple[str, ...]:
        """The weekdays it can fall on, as front matter names them; none where it tells no weekdays."""
        told = dict(self.parts)
        if told["FREQ"] == "YEARLY" or "BYMONTH" in told:
            return ()
        if set(told) <= {"FREQ", "INTERVAL"} and told["FREQ"] == "DAILY":
            return WEEKDAYS
        codes = {part[-2:] for part in told.get("BYDAY", "").split(",")}
        return tuple(day for day, code in zip(WEEKDAYS, _CODES, strict=True) if code in codes)


def rule_of(meeting: Meeting) -> Rule | None:
    """The rule of a meeting; None where the days cannot be known from it.

    Rules that depend on a first day (every third week, ten times, the day of the month that it began on) need `starts`.
    Rules by the hour, and parts that calendar software does not know, have no certain days either.
    """
    if meeting.weekday is not None:
        return Rule(_pattern(_CODES[WEEKDAYS.index(meeting.weekday)], meeting.every))
    told = dict(part.partition("=")[::2] for part in (meeting.rrule or "").upper().split(";"))
    if "FREQ" not in told or not all(re.fullmatch(_FORMS.get(key, "(?!)"), value) for key, value in told.items()):
        return None
    if told["FREQ"] in {"DAILY", "WEEKLY"} and re.search(r"\d", told.get("BYDAY", "")):
        return None
    count, until = told.pop("COUNT", None), told.pop("UNTIL", None)
    rule = Rule(tuple(told.items()), int(count) if count else None, _last_day(until, meeting.from_) if until else None)
    return rule if meeting.starts is not None or _is_certain(rule) else None


def _pattern(code: str, every: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    if every == ("week",):
        return (("FREQ", "WEEKLY"), ("BYDAY", code))
    if every == ("two-weeks",):
        return (("FREQ", "WEEKLY"), ("INTERVAL", "2"), ("BYDAY", code))
    places = sorted({_PLACES[place] for place in every}, key=lambda place: place % 10)
    return (("FREQ", "MONTHLY"), ("BYDAY", ",".join(f"{place}{code}" for place in places)))


def _is_certain(rule: Rule) -> bool:
    """Whether it has the same days from whichever day one begins to count."""
    told = dict(rule.parts)
    if rule.count is not None or int(told.get("INTERVAL", "1")) > 1:
        return False
    needed = _TELLS_THE_DAY.get(told["FREQ"])
    return needed is None or not needed.isdisjoint(told)


def _last_day(until: str, clock: time | None) -> date:
    """The last day on which a meeting at this time can begin."""
    day = datetime.strptime(until[:8], "%Y%m%d").date()
    if len(until) == 8:
        return day
    moment = datetime.strptime(until[:15], "%Y%m%dT%H%M%S")
    if until.endswith("Z"):
        moment = moment.replace(tzinfo=UTC).astimezone(AMSTERDAM).replace(tzinfo=None)
    return moment.date() if (clock or time()) <= moment.time() else moment.date() - timedelta(days=1)
