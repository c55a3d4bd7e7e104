"""Facts in words of the reader's language: dates, numbers, money, weekdays, schedules."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from markupsafe import Markup

from atlas.model.closed_period import ClosedPeriod, Moment
from atlas.model.recurrence import Recurrence
from atlas.model.recurrence_rule import Rule
from atlas.model.schedule import WEEKDAYS, Meeting
from atlas.pages.writing.escape import plain
from atlas.pages.writing.times_in_short import times_in_parts, times_in_short
from atlas.texts import say

__all__ = ["Wording"]

_PLACES = {1: say("first"), 2: say("second"), 3: say("third"), 4: say("fourth"), -1: say("last")}

_LEAP_YEAR = 2024
"""A year that has every day."""
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

    def short_day(self, value: date) -> str:
        """A day in few letters, for drawings: `1 mrt 2026`."""
        return format_date(value, "d MMM y", self.locale)

    def day_and_month(self, value: date) -> str:
        """A day of a year that is told elsewhere: `1 maart`."""
        return format_skeleton("MMMMd", value, locale=self.locale)

    def weekday_and_day(self, value: date) -> str:
        """The same with its weekday: `zondag 1 maart`."""
        return f"{format_date(value, 'EEEE', self.locale)} {self.day_and_month(value)}"

    def month(self, value: date) -> str:
        """A month: `maart 2026`."""
        return str(format_date(value, "LLLL y", self.locale))

    def partial(self, value: str) -> str:
        """A year, month or day: `2020`, `maart 2020`, `16 maart 2020`."""
        if len(value) == 4:
            return value
        day = date.fromisoformat(value if len(value) == 10 else f"{value}-01")
        return self.day(day) if len(value) == 10 else self.month(day)

    def short_partial(self, value: str) -> str:
        """A year, month or day in few letters, for drawings, and no finer than a month: `2020`, `mrt 2020`."""
        if len(value) == 4:
            return value
        return str(format_date(date.fromisoformat(f"{value[:7]}-01"), "MMM y", self.locale))

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
        """A share of one as a percentage; a half goes up, as most people round."""
        return str(format_percent(_hundredths(value), locale=self.locale))

    def of_100(self, value: float) -> str:
        """A share of one as so many of a hundred; what is not nothing or everything is not rounded to it.

        >>> [Wording("en", date(2026, 1, 1)).of_100(share) for share in (0, 0.004, 0.37, 0.999, 1)]
        ['0', '1', '37', '99', '100']
        """
        whole = int(100 * _hundredths(value))
        return self.number(whole if value in (0, 1) else min(max(whole, 1), 99))

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

    def computed_money(self, value: Decimal, currency: str) -> str:
        """An amount that nobody paid as such, such as that of one year of several: without cents."""
        return self.money(value.quantize(Decimal(1), ROUND_HALF_UP), currency)

    def clock(self, value: time) -> str:
        """A time of day, in every language alike: `09:30`."""
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

    def short_weekday(self, day: str) -> str:
        """The name of a weekday in short: `Tue`."""
        return str(self.locale.days["format"]["abbreviated"][WEEKDAYS.index(day)])

    def times(self, meetings: Iterable[Meeting]) -> str | None:
        """All times that are still to come, on one line; see `times_in_short`."""
        return times_in_short(self, meetings)

    def times_in_parts(self, meetings: Iterable[Meeting]) -> list[str]:
        """The same, a line each: `Mon to Fri 09:00–17:00`."""
        return [part[:1].upper() + part[1:] for part in times_in_parts(self, meetings)]

    def meeting(self, meeting: Meeting) -> str:
        """One meeting: `elke dinsdag, 10:00–12:00`. Empty when it will not happen any more."""
        if meeting.recurrence.is_over(self.today):
            return ""
        words = self.rhythm(meeting.recurrence)
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

    def rhythm(self, meeting: Recurrence) -> str:
        """How often it is held: `elke eerste dinsdag van de maand`; the day of what takes place once.

        Of a rule without simple words its next days. Empty where there are none.
        """
        if len(meeting.once) == 1:
            return self.day(meeting.once[0])
        words = self._pattern(meeting)
        if not words and not meeting.is_certain:
            return self._say("ask on which days")
        return words or self._next_dates(meeting)

    def meetings(self, meetings: Iterable[Meeting], *, closed: bool = True) -> list[str]:
        """A sentence for every meeting still to come: `Elke dinsdag, 10:00–12:00. Gesloten: augustus`."""
        sentences = []
        for meeting in meetings:
            words = self.meeting(meeting)
            periods = self.closed(meeting) if closed else []
            if words and periods:
                words += ". " + self._say("Closed: {periods}", periods=self.all_of(periods))
            sentences += [words[:1].upper() + words[1:]] if words else []
        return sentences

    def closed(self, meeting: Meeting) -> list[str]:
        """When it is closed, a phrase per period. Periods that are over are left out."""
        periods = meeting.recurrence.closed
        return [self._period(period) for period in periods if not period.is_over(self.today)]

    def _say(self, msgid: str, **values: object) -> str:
        return say(msgid, **values).to(self.language)

    def _pattern(self, meeting: Recurrence) -> str:
        """Simple words for a rule that goes on: every day, every week or other week, at places in the month."""
        rule = meeting.rule
        plain = rule.names <= {"FREQ", "INTERVAL", "BYDAY", "BYSETPOS", "WKST"}
        if not plain or rule.count or rule.until or meeting.once:
            return ""
        if rule.frequency == "MONTHLY":
            return self._monthly(rule) if rule.interval == 1 else ""
        if rule.positions or any(place for place, _ in rule.weekdays) or not meeting.weekdays:
            return ""
        if rule.frequency == "DAILY" and rule.interval == 1 and not rule.weekdays:
            return self._say("every day")
        days = self.all_of([self.weekday(day) for day in meeting.weekdays])
        if rule.frequency in ("DAILY", "WEEKLY") and rule.interval == 1:
            return self._say("every {day}", day=days)
        return self._say("every other {day}", day=days) if (rule.frequency, rule.interval) == ("WEEKLY", 2) else ""

    def _monthly(self, rule: Rule) -> str:
        named = rule.weekdays
        if rule.positions:  # the second of all Tuesdays is the second Tuesday, where no other day is named
            if len(named) != 1 or named[0][0]:
                return ""
            named = tuple((place, named[0][1]) for place in sorted(rule.positions, key=lambda place: place % 10))
        by_day: dict[int, list[int]] = {}
        for place, day in named:
            if place not in _PLACES:
                return ""
            by_day.setdefault(day, []).append(place)
        return self.all_of([self._places(day, places) for day, places in by_day.items()])

    def _places(self, day: int, places: Iterable[int]) -> str:
        named = self.all_of([_PLACES[place].to(self.language) for place in places])
        return self._say("every {places} {day} of the month", places=named, day=self.weekday(WEEKDAYS[day]))

    def _next_dates(self, meeting: Recurrence) -> str:
        """A rule without simple words: its next three days."""
        days = [self.day(day) for day in meeting.next_days(self.today, 3)]
        return self._say("next: {dates}", dates=self.all_of(days)) if days else ""

    def _period(self, period: ClosedPeriod) -> str:
        start, end = self._moment(period.start), self._moment(period.end)
        return start if period.start == period.end else self._say("{start} to {end}", start=start, end=end)

    def _moment(self, moment: Moment) -> str:
        day = date(moment.year or _LEAP_YEAR, moment.month, moment.day or 1)
        if moment.day is None:
            return format_date(day, "LLLL y" if moment.year else "LLLL", self.locale)
        return self.day(day) if moment.year else self.day_and_month(day)


def _hundredths(share: float) -> Decimal:
    """A share of one in whole hundredths, a half upwards. As it is written: in binary 0.575 is a little less."""
    return Decimal(repr(float(share))).quantize(Decimal("0.01"), ROUND_HALF_UP)
