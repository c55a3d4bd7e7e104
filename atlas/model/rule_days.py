"""Which days does a rule give between two days? Looks at the periods between these days alone, whatever lies before.

Days are those that dateutil gives, and a test holds the two together. It is not used itself, since it steps through all
the past, and looks at the end only when it has found a day: a rule without any keeps it busy until the year 9999.
"""

from calendar import isleap, monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from atlas.model.recurrence_rule import Rule

__all__ = ["counted_out", "rule_days"]

_LAST = date.max.toordinal()
_WITHIN_YEARS = 250


def rule_days(rule: Rule, start: date, first: date, last: date) -> Iterator[date]:
    """The days from `first` up to and including `last`, in order, of a rule that counts from `start`.

    Without the end of the rule: neither how many times nor until when.
    """
    told = _filled(rule, start)
    begin, end = max(start, first).toordinal(), last.toordinal()
    weekdays = {day for _, day in told.weekdays} or set(range(7))
    tests = _tests(told)
    for period in _periods(told, start, begin, end):
        found = [date.fromordinal(day) for day in period if (day - 1) % 7 in weekdays and day <= _LAST]
        for test in tests:
            found = [day for day in found if test(day)]
        if told.positions:
            places = (place - 1 if place > 0 else place + len(found) for place in told.positions)
            found = [found[place] for place in sorted({place for place in places if 0 <= place < len(found)})]
        yield from (day for day in found if begin <= day.toordinal() <= end)


def counted_out(rule: Rule, start: date) -> date | None:
    """The day on which a rule with COUNT is held for the last time; None where that is not within 250 years."""
    if rule.count is None or rule.count > _WITHIN_YEARS * 366:
        return None
    last = date(min(start.year + _WITHIN_YEARS, date.max.year), 12, 31)
    return next(islice(rule_days(rule, start, start, last), rule.count - 1, None), None)


def _filled(rule: Rule, start: date) -> Rule:
    """The rule with what it leaves to its first day: the weekday, the day of the month, the month."""
    if rule.weekdays or rule.month_days or rule.year_days or rule.weeks or rule.frequency == "DAILY":
        return rule
    if rule.frequency == "WEEKLY":
        return replace(rule, weekdays=((None, start.weekday()),))
    months = rule.months or (frozenset({start.month}) if rule.frequency == "YEARLY" else frozenset())
    return replace(rule, months=months, month_days=frozenset({start.day}))


def _periods(rule: Rule, start: date, begin: int, end: int) -> Iterator[Iterable[int]]:
    """The days of each period of the rule that reaches between `begin` and `end`, as ordinals; the days before `start`
    are left out of the first week, as they are by others who read such rules."""
    first, step = start.toordinal(), rule.interval
    if rule.frequency == "DAILY":
        ahead = -((first - begin) // step) if begin > first else 0
        yield from ((day,) for day in range(first + ahead * step, end + 1, step))
    elif rule.frequency == "WEEKLY":
        monday = first - (start.weekday() - rule.week_start) % 7
        ahead = (begin - monday) // (7 * step)
        for week in range(monday + ahead * 7 * step, end + 1, 7 * step):
            yield range(max(week, first), week + 7)
    elif rule.frequency == "MONTHLY":
        yield from _months(rule, start, date.fromordinal(begin), date.fromordinal(end))
    else:
        years = range(start.year, date.fromordinal(end).year + 1, step)
        for year in years[max(0, (date.fromordinal(begin).year - start.year) // step) :]:
            months = sorted(rule.months) or range(1, 13)
            yield [day for month in months for day in _month(year, month)]


def _months(rule: Rule, start: date, begin: date, end: date) -> Iterator[range]:
    number = start.year * 12 + start.month - 1
    ahead = (begin.year * 12 + begin.month - 1 - number) // rule.interval
    for month in range(number + ahead * rule.interval, end.year * 12 + end.month, rule.interval):
        if not rule.months or month % 12 + 1 in rule.months:
            yield _month(month // 12, month % 12 + 1)


def _month(year: int, month: int) -> range:
    first = date(year, month, 1).toordinal()
    return range(first, first + monthrange(year, month)[1])


def _tests(rule: Rule) -> list[Callable[[date], bool]]:
    """What a day must be, beside its weekday."""
    tests: list[Callable[[date], bool]] = []
    if rule.months:
        tests.append(lambda day: day.month in rule.months)
    if rule.month_days:
        tests.append(lambda day: not rule.month_days.isdisjoint(_both_ways(day.day, _length_of_month(day))))
    if rule.year_days:
        tests.append(lambda day: not rule.year_days.isdisjoint(_both_ways(*_in_year(day))))
    if rule.weeks:
        tests.append(lambda day: not rule.weeks.isdisjoint(_both_ways(*_week(day, rule.week_start))))
    if rule.frequency in ("MONTHLY", "YEARLY") and any(place for place, _ in rule.weekdays):
        whole_year = rule.frequency == "YEARLY" and not rule.months
        tests.append(lambda day: _has_place(rule, day, *(_in_year(day) if whole_year else _in_month(day))))
    return tests


def _has_place(rule: Rule, day: date, number: int, length: int) -> bool:
    weekday = day.weekday()
    places = {None, (number - 1) // 7 + 1, -((length - number) // 7 + 1)}
    return any(weekday == wanted and place in places for place, wanted in rule.weekdays)


def _both_ways(number: int, length: int) -> tuple[int, int]:
    """A place counted from the begin, and from the end."""
    return number, number - length - 1


def _in_month(day: date) -> tuple[int, int]:
    return day.day, _length_of_month(day)


def _length_of_month(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def _in_year(day: date) -> tuple[int, int]:
    return day.timetuple().tm_yday, 365 + isleap(day.year)


def _week(day: date, week_start: int) -> tuple[int, int]:
    """The number of its week and how many weeks that year has: week 1 is the first with four days in the year."""
    ordinal = day.toordinal() - (day.weekday() - week_start) % 7
    year = date.fromordinal(max(1, min(_LAST, ordinal + 3))).year
    fourth = date(year, 1, 4).toordinal()
    first = _week_begin(fourth, week_start)
    after = _week_begin(
        fourth + 365 + isleap(year), week_start
    )  # the last year that there is has a week 1 after it too
    return (ordinal - first) // 7 + 1, (after - first) // 7


def _week_begin(ordinal: int, week_start: int) -> int:
    return ordinal - (ordinal - 1 - week_start) % 7
