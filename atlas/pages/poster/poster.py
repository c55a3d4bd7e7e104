"""The poster of a week or a month: what is on day by day, for those without a telephone."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Literal

from atlas.model.schedule import WEEKDAYS
from atlas.pages.agenda.calendars import web_address
from atlas.pages.poster.facts import Poster, Section, ranked
from atlas.pages.poster.held import Held, every_day, exceptions, held, row, silent, taken_together, weekday_name
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.texts import say, say_n

__all__ = ["SPANS", "Span", "month_end", "poster", "span_to_hang"]

Span = Literal["week", "month"]


SPANS: tuple[Span, ...] = ("week", "month")
_FRIDAY = 4
_LATE = 21
"""From this day of the month on the poster of a month is that of the next one."""


def span_to_hang(span: Span, today: date) -> date:
    """The first day of the week or month that somebody hangs up who prints today: the one that runs, or, from Friday or
    from the 21st on, the next."""
    if span == "week":
        return today + timedelta(days=(7 if today.weekday() >= _FRIDAY else 0) - today.weekday())
    return month_end(today) + timedelta(days=1) if today.day >= _LATE else today.replace(day=1)


def month_end(day: date) -> date:
    """The last day of the month of a day."""
    after = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return after - timedelta(days=1)


def poster(edition: Edition, span: Span, first: date, made: date) -> Poster | None:
    """What is on from `first`: seven days, or up to the end of its month; None where nothing is known to be on.

    Days before that of the edition are not told. `made`: the day that the data are of.
    """
    last = first + timedelta(days=6) if span == "week" else month_end(first)
    begin = max(first, edition.today)
    found = held(edition, begin, last)
    if not found:
        return None
    sections = _SECTIONS[span](edition, found, begin, last)
    return Poster(
        name=edition.name,
        what=edition.tell(say("What is on in")),
        period=_period(edition, span, first, last),
        first=first,
        last=last,
        sections=ranked(sections, first.isoformat()),
        address=web_address(edition.writer, edition.path(addresses.agenda)) or "",
        notes=tuple(_notes(edition, made)),
    )


def _period(edition: Edition, span: Span, first: date, last: date) -> str:
    words = edition.words
    if span == "month" and first.day == 1:
        return words.month(first)
    begin = words.day_and_month(first) if first.year == last.year else words.day(first)
    return f"{begin} – {words.day(last)}"


def _week(edition: Edition, found: list[Held], first: date, last: date) -> list[Section]:
    often, others = taken_together(found)
    sections = []
    for day in every_day(first, last):
        rows = [row(edition, one, tag=_tag(edition, one)) for one in _in_order(others) if day in one.days]
        empty = edition.tell(say("Nothing else on this day.") if often else say("Nothing is planned."))
        sections.append(Section(weekday_name(edition, day), edition.words.day_and_month(day), tuple(rows), empty))
    return [*sections, *_often(edition, often, first, last, whole=False)]


def _month(edition: Edition, found: list[Held], first: date, last: date) -> list[Section]:
    """What is not there every week by its date, and then the weeks as they go."""
    often, others = taken_together([one for one in found if one.is_weekly])
    rare = [one for one in found if not one.is_weekly]
    dated = sorted(((day, one) for one in rare for day in one.days), key=lambda each: (each[0], *each[1].hours))
    rows = [row(edition, one, lead=_short_day(edition, day), tag=_tag(edition, one)) for day, one in dated]
    sections = [Section(edition.tell(say("On these days only")), "", tuple(rows))] if rows else []
    for weekday, key in enumerate(WEEKDAYS):
        on_it = [
            row(edition, one, exceptions=exceptions(edition, {weekday}, one.days, first, last))
            for one in _in_order(others)
            if weekday in {day.weekday() for day in one.days}
        ]
        if on_it:
            heading = edition.tell(say("Every {day}", day=edition.words.weekday(key)))
            sections.append(Section(heading, "", tuple(on_it)))
    return [*sections, *_often(edition, often, first, last, whole=True)]


def _often(
    edition: Edition, often: Sequence[tuple[Held, tuple[date, ...]]], first: date, last: date, *, whole: bool
) -> list[Section]:
    """What is there on several days, once, with its days. `whole`: of weeks one after the other, so that days on which
    it is not there have to be told; in one week its days say that."""
    rows = []
    for one, days in sorted(often, key=lambda each: (each[0].meeting.from_ or time.max, each[0].initiative)):
        told = exceptions(edition, {day.weekday() for day in days}, days, first, last) if whole else ""
        rows.append(row(edition, one, days=days, exceptions=told))
    return [Section(edition.tell(say("On several days")), "", tuple(rows))] if rows else []


def _in_order(found: list[Held]) -> list[Held]:
    return sorted(found, key=lambda one: (one.meeting.from_ or time.max, one.meeting.until or time.max, one.initiative))


def _tag(edition: Edition, one: Held) -> str:
    """What a reader has to know who thinks that everything is there each week."""
    if one.is_weekly:
        return ""
    once = len(one.meeting.recurrence.once) == 1
    return edition.tell(say("Once") if once else say("Not every week"))


def _short_day(edition: Edition, day: date) -> str:
    return f"{edition.words.short_weekday(WEEKDAYS[day.weekday()])} {day.day}"


def _notes(edition: Edition, made: date) -> list[str]:
    """What to know before one leans on a poster."""
    told = [
        edition.tell(say("As known on {day}. It may have changed: ask before you come.", day=edition.words.day(made)))
    ]
    others = silent(edition)
    if others:
        several = say_n(
            "{n} other initiative does not tell here on which days: ask, or look in the atlas.",
            "{n} other initiatives do not tell here on which days: ask, or look in the atlas.",
            others,
        )
        told.append(edition.tell(several))
    notice = edition.writer.notice()
    return [*told, notice] if notice else told


_SECTIONS: Mapping[str, Callable[[Edition, list[Held], date, date], list[Section]]] = {"week": _week, "month": _month}
