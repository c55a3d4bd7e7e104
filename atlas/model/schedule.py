"""When an initiative meets: a weekly pattern in plain words, or an iCalendar recurrence rule (RFC 5545)."""

from datetime import date, time
from functools import lru_cache
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from atlas.model.base import Clock, Day, Model, Words, ends_before_start, json_form
from atlas.model.closed_period import CLOSED_PERIOD, Backwards, closed_period
from atlas.model.recurrence import Recurrence
from atlas.model.recurrence_rule import ORDINALS, RULE, WEEKDAYS, ByTheClock, parse_rule, pattern_rule

__all__ = ["ORDINALS", "WEEKDAYS", "Meeting", "Weekday"]

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_LONGEST_PAST_MIDNIGHT = 8
"""Hours; what lasts longer and ends on the next day is a slip."""
Rhythm = Literal["week", "two-weeks", "first", "second", "third", "fourth", "last"]


def _rule(value: str) -> str:
    text = value.removeprefix("RRULE:")
    try:
        parse_rule(text)
    except ByTheClock:
        raise PydanticCustomError("rrule_by_the_clock", "a rule that tells hours", {"value": value}) from None
    except ValueError:
        raise PydanticCustomError("rrule_form", "not a recurrence rule", {"value": value}) from None
    return text


def _closed(value: str) -> str:
    try:
        closed_period(value)
    except Backwards:
        raise PydanticCustomError("ends_before_start", "ends before it starts") from None
    except ValueError:
        raise PydanticCustomError("closed_form", "not a closed period", {"value": value}) from None
    return value


def _as_list(value: object) -> object:
    return [str(value)] if isinstance(value, str | int) and not isinstance(value, bool) else value


def _past_midnight(begins: time, ends: time) -> None:
    """What ends on the next day is short; else two times have changed places, or one of them is wrong."""
    minutes = 24 * 60 + _minutes(ends) - _minutes(begins)
    if minutes > _LONGEST_PAST_MIDNIGHT * 60:
        context = {"begins": f"{begins:%H:%M}", "ends": f"{ends:%H:%M}", "hours": -(-minutes // 60)}
        raise PydanticCustomError("too_long_meeting", "too long", {**context, "most": _LONGEST_PAST_MIDNIGHT})


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


RuleText = Annotated[str, AfterValidator(_rule), json_form("rule", f"(?:RRULE:)?{RULE}")]
Closed = Annotated[str, AfterValidator(_closed), json_form("closed", CLOSED_PERIOD)]
"""`2026-12-25`, `12-24/12-31` (every year), `08` (all of August) or `2026-07-13/2026-08-23`."""


_AllClosed = Closed | tuple[Closed, ...]
_Ordinals = Annotated[tuple[Literal["first", "second", "third", "fourth", "last"], ...], Field(min_length=1)]
_Rhythms = Rhythm | Annotated[tuple[Rhythm, ...], Field(max_length=1)] | _Ordinals


class Meeting(Model):
    """One recurring meeting. Either `weekday` with `every`, or `rrule`; times are local (Europe/Amsterdam)."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": ["weekday"]}, {"required": ["rrule"]}],
            "dependentRequired": {"until": ["from"]},
            "if": {"properties": {"every": {"enum": ["two-weeks", ["two-weeks"]]}}, "required": ["every"]},
            "then": {"required": ["starts"]},
        }
    )

    weekday: Weekday | None = None
    every: Annotated[tuple[Rhythm, ...], BeforeValidator(_as_list, json_schema_input_type=_Rhythms)] = ("week",)
    rrule: RuleText | None = None
    from_: Clock | None = Field(default=None, alias="from")
    until: Clock | None = None
    starts: Day | None = None
    ends: Day | None = None
    closed: Annotated[tuple[Closed, ...], BeforeValidator(_as_list, json_schema_input_type=_AllClosed)] = ()
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
            raise ends_before_start("ends")
        if self.from_ is not None and self.until is not None and self.until < self.from_:
            _past_midnight(self.from_, self.until)
        return self

    @property
    def recurrence(self) -> Recurrence:
        """When it is held: the one reading of all that stands here, save the note."""
        return _recurrence(self)


@lru_cache(maxsize=16_384)
def _recurrence(meeting: Meeting) -> Recurrence:
    rule = pattern_rule(meeting.weekday, meeting.every) if meeting.weekday else parse_rule(meeting.rrule or "")
    return Recurrence(
        rule=rule,
        begins=meeting.from_,
        until=meeting.until,
        starts=meeting.starts,
        ends=meeting.ends,
        closed=tuple(map(closed_period, meeting.closed)),
        counts_from=_counts_from(meeting),
    )


def _counts_from(meeting: Meeting) -> date | None:
    """Every two weeks on a weekday counts from the first such day; a rule counts from the day it starts on."""
    if meeting.starts is None or meeting.weekday is None:
        return meeting.starts
    ahead = (WEEKDAYS.index(meeting.weekday) - meeting.starts.weekday()) % 7
    return date.fromordinal(min(meeting.starts.toordinal() + ahead, date.max.toordinal()))
