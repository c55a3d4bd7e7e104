"""A recurrence rule of iCalendar (RFC 5545, section 3.3.10), taken apart once: what it repeats, and how it ends."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

__all__ = ["AMSTERDAM", "ORDINALS", "RULE", "WEEKDAYS", "ByTheClock", "Rule", "parse_rule", "pattern_rule"]

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = ("first", "second", "third", "fourth", "last")
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PLACES = dict(zip(ORDINALS, (1, 2, 3, 4, -1), strict=True))
_PLACED = r"([+\-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)"
_WEEKDAY = re.compile(_PLACED)
_FORMS = {
    "FREQ": "DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9]\d{0,8}",
    "COUNT": r"[1-9]\d{0,8}",
    "UNTIL": r"\d{8}(T\d{6}Z?)?",
    "WKST": "|".join(_CODES),
}
_LIMITS = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366}
_ANY_PART = "|".join(
    [f"{name}=(?:{form})" for name, form in _FORMS.items()]
    + [rf"{name}=[+\-]?\d{{1,3}}(?:,[+\-]?\d{{1,3}})*" for name in _LIMITS]
    + [f"BYDAY={_PLACED}(?:,{_PLACED})*"]
)
RULE = f"(?=.*FREQ=)(?:{_ANY_PART})(?:;(?:{_ANY_PART}))*"
"""The form of one in capitals; whether each part is there once, and has a number that can be, has still to be seen."""
_CLOCK_PARTS = {"BYHOUR", "BYMINUTE", "BYSECOND"}
_CLOCK_FREQUENCIES = {"HOURLY", "MINUTELY", "SECONDLY"}


class ByTheClock(ValueError):  # noqa: N818 - it says what the rule is
    """The rule repeats within a day, or tells a time of day."""


@dataclass(frozen=True)
class Rule:
    """What a rule repeats, and apart from that how it ends: after so many times, or at a moment (as it was written).

    `parts`: what it repeats as it was written, by name. `weekdays`: pairs of a place, None for every such weekday, and
    a weekday, 0 for Monday; `weekdays_anywhere` the same without places. The other numbers are those of the standard,
    negative where it counts from the end.
    """

    parts: tuple[tuple[str, str], ...]
    frequency: str
    interval: int = 1
    week_start: int = 0
    weekdays: tuple[tuple[int | None, int], ...] = ()
    months: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    year_days: frozenset[int] = frozenset()
    weeks: frozenset[int] = frozenset()
    positions: frozenset[int] = frozenset()
    count: int | None = None
    until: str | None = None

    @property
    def text(self) -> str:
        """The rule without its end: `FREQ=WEEKLY;BYDAY=TU`."""
        return ";".join(f"{key}={value}" for key, value in self.parts)

    @property
    def names(self) -> frozenset[str]:
        """The names of its parts, without its end."""
        return frozenset(key for key, _ in self.parts)

    @property
    def tells_the_day(self) -> bool:
        """Whether one knows its days without a first day: no third weeks, no ten times, no "as it began"."""
        if self.count is not None or self.interval > 1:
            return False
        told = self.weekdays or (self.month_days and self.frequency != "WEEKLY")
        return self.frequency == "DAILY" or bool(told or (self.year_days and self.frequency == "YEARLY"))

    def last_day(self, clock: time | None) -> date | None:
        """The last day on which a meeting at this time can begin, as far as UNTIL says; None without UNTIL."""
        if self.until is None:
            return None
        if len(self.until) == 8:
            return datetime.strptime(self.until, "%Y%m%d").date()
        moment = datetime.strptime(self.until[:15], "%Y%m%dT%H%M%S")
        if self.until.endswith("Z") and moment.year < date.max.year:
            moment = moment.replace(tzinfo=UTC).astimezone(AMSTERDAM).replace(tzinfo=None)
        return moment.date() if (clock or time()) <= moment.time() else moment.date() - timedelta(days=1)


@lru_cache(maxsize=4096)
def parse_rule(text: str) -> Rule:
    """The rule that this text says. Raises `ByTheClock`, or `ValueError` for what is no rule of the standard."""
    pairs = [part.partition("=")[::2] for part in text.upper().split(";")]
    told = dict(pairs)
    if not _CLOCK_PARTS.isdisjoint(told) or told.get("FREQ") in _CLOCK_FREQUENCIES:
        raise ByTheClock(text)
    if "FREQ" not in told or len(told) < len(pairs):
        raise ValueError(text)
    numbers = {name: frozenset[int]() for name in _LIMITS}
    weekdays: tuple[tuple[int | None, int], ...] = ()
    for name, value in told.items():
        if name in _LIMITS:
            numbers[name] = _numbers(value, _LIMITS[name], signed=name != "BYMONTH")
        elif name == "BYDAY":
            weekdays = tuple(_weekday(one) for one in value.split(","))
        elif not re.fullmatch(_FORMS.get(name, "(?!)"), value, re.ASCII):
            raise ValueError(text)
    rule = Rule(
        parts=tuple((name, value) for name, value in pairs if name not in ("COUNT", "UNTIL")),
        frequency=told["FREQ"],
        interval=int(told.get("INTERVAL", "1")),
        week_start=_CODES.index(told.get("WKST", "MO")),
        weekdays=weekdays,
        months=numbers["BYMONTH"],
        month_days=numbers["BYMONTHDAY"],
        year_days=numbers["BYYEARDAY"],
        weeks=numbers["BYWEEKNO"],
        positions=numbers["BYSETPOS"],
        count=int(told["COUNT"]) if "COUNT" in told else None,
        until=told.get("UNTIL"),
    )
    _must_be_a_moment(rule)
    return rule


@lru_cache(maxsize=512)
def pattern_rule(weekday: str, every: tuple[str, ...]) -> Rule:
    """The rule of a weekday in plain words: `tuesday`, and `week`, `two-weeks` or places in the month."""
    code = _CODES[WEEKDAYS.index(weekday)]
    if every == ("week",):
        return parse_rule(f"FREQ=WEEKLY;BYDAY={code}")
    if every == ("two-weeks",):
        return parse_rule(f"FREQ=WEEKLY;INTERVAL=2;BYDAY={code}")
    places = sorted({_PLACES[place] for place in every}, key=lambda place: place % 10)
    return parse_rule("FREQ=MONTHLY;BYDAY=" + ",".join(f"{place}{code}" for place in places))


def _numbers(value: str, limit: int, *, signed: bool) -> frozenset[int]:
    if not re.fullmatch(r"[+-]?\d{1,3}(,[+-]?\d{1,3})*", value, re.ASCII):
        raise ValueError(value)
    found = frozenset(map(int, value.split(",")))
    if not all(1 <= (abs(number) if signed else number) <= limit for number in found):
        raise ValueError(value)
    return found


def _weekday(text: str) -> tuple[int | None, int]:
    match = _WEEKDAY.fullmatch(text)
    place = int(match[1]) if match and match[1] else None
    if match is None or (place is not None and not 1 <= abs(place) <= 53):
        raise ValueError(text)
    return place, _CODES.index(match[2])


def _must_be_a_moment(rule: Rule) -> None:
    """Raises `ValueError` where UNTIL names no day or time that exists."""
    try:
        rule.last_day(None)
        rule.last_day(time.max)
    except OverflowError:
        raise ValueError(rule.until) from None
