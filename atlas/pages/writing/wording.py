"""Facts in words of the reader's language: dates, numbers, money, weekdays, schedules."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from dateutil.rrule import rrulestr
from markupsafe import Markup

from atlas.model.schedule import WEEKDAYS, Meeting
from atlas.pages.writing.escape import plain
from atlas.texts import say

__all__ = ["Wording"]

_RULE_DAYS = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), WEEKDAYS, strict=True))
_PLACES = {
    "first": say("first"),
    "second": say("second"),
    "third": say("third"),
    "fourth": say("fourth"),
    "last": say("last"),
}
_RULE_PLACES = {"1": "first", "2": "second", "3": "third", "4": "fourth", "-1": "last"}

_TOO_LITTLE = 0.005
"""What would be rounded to 0 %."""
_ENDED = re.compile(r"""[.!?…]["'”’)\]]*\s*$""")


class Wording:
    """Words of one language. `today` is the build date."""

    def __init__(self, language: str, today: date) -> None:
        self.language = language
        self.today = today
        self.locale = Locale.parse("en_GB" if language == "en" else language)

    def day(self, value: date) -> str:
        """A day: `1 maart 2026`."""
        return format_date(value, "long", self.locale)

    def month(self, value: date) -> str:
        """A month: `maart 2026`."""
        return str(format_date(value, "LLLL y", self.locale))

    def partial(self, value: str) -> str:
        """A year, month or day: `2020`, `maart 2020`, `16 maart 2020`."""
        if len(value) == 4:
            return value
        day = date.fromisoformat(value if len(value) == 10 else f"{value}-01")
        return self.day(day) if len(value) == 10 else self.month(day)

    def number(self, value: float | Decimal) -> str:
        """A number with the signs of the language."""
        return str(format_decimal(value, locale=self.locale))

    def measure(self, value: float, unit: str | None) -> str:
        """A number with its unit, if it has one."""
        return f"{self.number(value)} {unit}" if unit else self.number(value)

    def decimal(self, value: float, digits: int = 2) -> str:
        """A number with a fixed number of decimals."""
        return str(format_decimal(value, f"0.{'0' * digits}", locale=self.locale))

    def percent(self, value: float) -> str:
        """A share of one as a percentage."""
        return str(format_percent(value, locale=self.locale))

    def part(self, value: float) -> str:
        """A share of one where little is not the same as nothing: `less than 1%`, and not `0%`."""
        if 0 < value < _TOO_LITTLE:
            return self._say("less than {share}", share=self.percent(0.01))
        return self.percent(value)

    def money(self, value: Decimal, currency: str) -> str:
        """An amount; whole amounts without cents."""
        pattern = self.locale.currency_formats["standard"].pattern.split(";")[0]
        if value == value.to_integral_value():
            pattern = pattern.replace(".00", "")
        return str(format_currency(value, currency, pattern, locale=self.locale, currency_digits=False))

    def clock(self, value: time) -> str:
        """A time of day: `9.30` in English, `09:30` in Dutch and elsewhere."""
        return value.strftime("%H:%M")

    def language_name(self, code: str) -> str:
        """The name of a language."""
        try:
            return Locale.parse(code).get_display_name(self.language) or code
        except (UnknownLocaleError, ValueError):
            return code

    def all_of(self, words: Sequence[str]) -> str:
        """`a, b en c`; markup where one of them is markup, with the others made harmless."""
        if any(isinstance(word, Markup) for word in words):
            safe = [str(word if isinstance(word, Markup) else plain(word)) for word in words]
            return Markup(format_list(safe, locale=self.locale))  # noqa: S704
        return str(format_list(list(words), locale=self.locale)) if words else ""

    def sentences(self, texts: Sequence[str]) -> Markup:
        """Texts one after the other; each ends with a full stop, unless its writer ended it."""
        safe = [Markup(text if isinstance(text, Markup) else plain(text)) for text in texts]  # noqa: S704
        return Markup(" ").join(text if _ENDED.search(text.striptags()) else text + "." for text in safe)

    def bin(self, low: int, top: int) -> str:
        """A count in a bin: `5–9`, or the count itself."""
        return str(low) if low == top else f"{low}–{top}"

    def weekday(self, day: str) -> str:
        """The name of a weekday within a sentence."""
        return str(self.locale.days["format"]["wide"][WEEKDAYS.index(day)])

    def meeting(self, meeting: Meeting) -> str:
        """One meeting: `elke dinsdag, 10:00–12:00`. Empty when it will not happen any more."""
        if meeting.ends is not None and meeting.ends < self.today:
            return ""
        words = self.rhythm(meeting)
        if not words:
            return ""
        if meeting.from_:
            start = self.clock(meeting.from_)
            words += (
                f", {start}–{self.clock(meeting.until)}"
                if meeting.until
                else ", " + self._say("from {time}", time=start)
            )
        if meeting.note:
            words += f" ({meeting.note})"
        return words

    def rhythm(self, meeting: Meeting) -> str:
        """How often it meets: `elke eerste dinsdag van de maand`. Of a rule without simple words, its next days."""
        words = self._rule(meeting.rrule) if meeting.rrule else self._pattern(meeting.weekday or "", meeting.every)
        return words or self._next_dates(meeting)

    def meetings(self, meetings: Iterable[Meeting], *, closed: bool = True) -> list[str]:
        """A sentence for every meeting still to come: `Elke dinsdag, 10:00–12:00. Gesloten: augustus`."""
        told = []
        for meeting in meetings:
            words = self.meeting(meeting)
            periods = self.closed(meeting) if closed else []
            if words and periods:
                words += ". " + self._say("Closed: {periods}", periods=self.all_of(periods))
            told += [words[:1].upper() + words[1:]] if words else []
        return told

    def closed(self, meeting: Meeting) -> list[str]:
        """When it is closed, a phrase per period. Periods that are over are left out."""
        return [self._period(period) for period in meeting.closed if not self._is_over(period)]

    def _say(self, msgid: str, **values: object) -> str:
        return say(msgid, **values).to(self.language)

    def _pattern(self, day: str, every: tuple[str, ...]) -> str:
        name = self.weekday(day)
        if every == ("week",):
            return self._say("every {day}", day=name)
        if every == ("two-weeks",):
            return self._say("every other {day}", day=name)
        places = self.all_of([_PLACES[place].to(self.language) for place in every])
        return self._say("every {places} {day} of the month", places=places, day=name)

    def _rule(self, rule: str | None) -> str:
        parts = dict(part.split("=", 1) for part in (rule or "").upper().split(";") if "=" in part)
        known = {"FREQ", "INTERVAL", "BYDAY", "BYSETPOS", "WKST"}
        if parts.get("FREQ") == "DAILY" and set(parts) <= {"FREQ", "INTERVAL"} and parts.get("INTERVAL", "1") == "1":
            return self._say("every day")
        days = parts.get("BYDAY", "").split(",")
        if not set(parts) <= known or not all(day[-2:] in _RULE_DAYS for day in days):
            return ""
        interval = parts.get("INTERVAL", "1")
        places = [day[:-2] for day in days]
        names = [_RULE_DAYS[day[-2:]] for day in days]
        if parts["FREQ"] == "WEEKLY" and not any(places) and "BYSETPOS" not in parts and interval in {"1", "2"}:
            every = "every {day}" if interval == "1" else "every other {day}"
            return self._say(every, day=self.all_of([self.weekday(name) for name in names]))
        if parts["FREQ"] == "MONTHLY" and interval == "1":
            return self._monthly(names, places, parts.get("BYSETPOS", ""))
        return ""

    def _monthly(self, names: list[str], places: list[str], position: str) -> str:
        if position and len(names) == 1 and not any(places):
            places = position.split(",")
            names = names * len(places)
        if not all(place in _RULE_PLACES for place in places) or (position and not any(places)):
            return ""
        by_day: dict[str, list[str]] = {}
        for name, place in zip(names, places, strict=False):
            by_day.setdefault(name, []).append(_RULE_PLACES[place])
        return self.all_of([self._pattern(name, tuple(found)) for name, found in by_day.items()])

    def _next_dates(self, meeting: Meeting) -> str:
        """A rule without simple words: its next three days."""
        start = datetime.combine(meeting.starts or self.today, time())
        found = rrulestr(meeting.rrule or "", dtstart=start).xafter(datetime.combine(self.today, time()), 3, inc=True)
        days = [self.day(moment.date()) for moment in found]
        return self._say("next: {dates}", dates=self.all_of(days)) if days else ""

    def _period(self, period: str) -> str:
        words = [self._moment(moment) for moment in period.split("/")]
        return words[0] if len(words) == 1 else self._say("{start} to {end}", start=words[0], end=words[1])

    def _moment(self, moment: str) -> str:
        parts = moment.split("-")
        with_year = len(parts[0]) == 4
        year, month, day = _numbers(moment)
        if day is None:
            return format_date(date(year, month, 1), "LLLL y" if with_year else "LLLL", self.locale)
        if with_year:
            return self.day(date(year, month, day))
        return format_skeleton("MMMMd", date(year, month, day), locale=self.locale)

    def _is_over(self, period: str) -> bool:
        last = period.split("/")[-1]
        if len(last.split("-")[0]) != 4:
            return False  # it comes back every year
        year, month, day = _numbers(last)
        return date(year, month, day or monthrange(year, month)[1]) < self.today


def _numbers(moment: str) -> tuple[int, int, int | None]:
    parts = [int(part) for part in moment.split("-")]
    if len(moment.split("-")[0]) == 2:
        parts.insert(0, 2024)
    return parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else None
