"""When an initiative meets: a weekly pattern in plain words, or an iCalendar recurrence rule (RFC 5545)."""

import re
from datetime import date
from typing import Annotated, Literal, Self

from dateutil.rrule import rrulestr
from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from atlas.model.base import Clock, Day, Model, Words

__all__ = ["ORDINALS", "WEEKDAYS", "Meeting", "Weekday", "is_closed"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = ("first", "second", "third", "fourth", "last")
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Rhythm = Literal["week", "two-weeks", "first", "second", "third", "fourth", "last"]

_MOMENT = r"(?:\d{4}-)?(?:\d{2})(?:-\d{2})?"


def _rule(value: str) -> str:
    text = value.removeprefix("RRULE:")
    try:
        rrulestr(text, dtstart=None)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise PydanticCustomError("rrule_form", "not a recurrence rule", {"value": value}) from None
    return text


def _closed(value: str) -> str:
    parts = value.split("/")
    if len(parts) > 2 or not all(re.fullmatch(_MOMENT, part) and _exists(part) for part in parts):
        raise PydanticCustomError("closed_form", "not a closed period", {"value": value})
    return value


def _exists(moment: str) -> bool:
    numbers = [int(part) for part in moment.split("-")]
    if len(numbers[0:1]) and len(moment.split("-")[0]) == 2:
        numbers.insert(0, 2024)  # a leap year: 02-29 is a day that recurs
    try:
        date(numbers[0], numbers[1] if len(numbers) > 1 else 1, numbers[2] if len(numbers) > 2 else 1)
    except ValueError:
        return False
    return True


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Rule = Annotated[str, AfterValidator(_rule)]
Closed = Annotated[str, AfterValidator(_closed)]
"""`2026-12-25`, `12-24/12-31` (every year), `08` (all of August) or `2026-07-13/2026-08-23`."""


class Meeting(Model):
    """One recurring meeting. Either `weekday` with `every`, or `rrule`; times are local (Europe/Amsterdam)."""

    weekday: Weekday | None = None
    every: Annotated[tuple[Rhythm, ...], BeforeValidator(_as_list)] = ("week",)
    rrule: Rule | None = None
    from_: Clock | None = Field(default=None, alias="from")
    until: Clock | None = None
    starts: Day | None = None
    ends: Day | None = None
    closed: Annotated[tuple[Closed, ...], BeforeValidator(_as_list)] = ()
    note: Words | None = None

    @model_validator(mode="after")
    def _one_pattern(self) -> Self:
        if (self.weekday is None) == (self.rrule is None):
            raise PydanticCustomError("one_pattern", "weekday or rrule, one of both")
        if len(self.every) > 1 and not set(self.every) <= set(ORDINALS):
            raise PydanticCustomError("mixed_rhythm", "week and two-weeks stand alone")
        if self.every == ("two-weeks",) and self.starts is None:
            raise PydanticCustomError("two_weeks_start", "which weeks?")
        if self.until is not None and self.from_ is None:
            raise PydanticCustomError("until_without_from", "until without from")
        if self.starts is not None and self.ends is not None and self.ends < self.starts:
            raise PydanticCustomError("ends_before_start", "ends before it starts")
        return self


def is_closed(meeting: Meeting, day: date) -> bool:
    """Whether one of its closed periods holds this day."""
    return any(_holds(period, day) for period in meeting.closed)


def _holds(period: str, day: date) -> bool:
    """Compares as text, since dates and months sort so. A year on one side of the slash only holds for both sides."""
    first, _, last = period.partition("/")
    last = last or first
    years = {moment[:4] for moment in (first, last) if len(moment.split("-")[0]) == 4}
    if len(years) == 1:
        (year,) = years
        first, last = (moment if moment.startswith(f"{year}-") else f"{year}-{moment}" for moment in (first, last))
    told = day.isoformat() if years else day.isoformat()[5:]
    after_start, before_end = told[: len(first)] >= first, told[: len(last)] <= last
    around_new_year = not years and first > last
    return (after_start or before_end) if around_new_year else (after_start and before_end)
