"""Days are written as 2026-03-01; which day does somebody mean who writes it otherwise?"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from babel.dates import get_month_names

__all__ = ["days_meant"]

_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
_IN_WORDS = re.compile(r"(?:(\d{1,2})(?:e|st|nd|rd|th)?\.?\s+(?:of\s+)?)?([a-zé]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-zé]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_YEAR_IN_WORDS = re.compile(
    r"(?:sinds|vanaf|in|eind|begin|voorjaar|najaar|zomer|winter|since|from|about|circa|ca\.?|ongeveer|rond|~|±|jaar|"
    r"spring|summer|autumn)\s*(\d{4})|(\d{4})\s*(?:\?|ongeveer|circa)"
)
_WEEKDAY = re.compile(
    r"^(?:[a-z]+(?:dag|day)|ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+(?=\d|[a-z]+ \d)"
)
"""`zaterdag 7 november 2026`."""


def days_meant(text: str, *, partial: bool = False) -> tuple[str, ...]:
    """Every day that this can mean, the likeliest first; none where nobody can tell.

    `7-11-2026` is the seventh of November to most, and the eleventh of July to some. `partial`: a year or a month too.
    """
    words = " ".join(text.lower().split())
    return tuple(dict.fromkeys(found for found in _found(_WEEKDAY.sub("", words)) if partial or len(found) == 10))


def _found(words: str) -> Iterator[str]:
    if match := _NUMBERS.fullmatch(words):
        first, second, year = (int(part) for part in match.groups())
        year += 2000 if year < 100 else 0
        yield from (*_day(year, second, first), *_day(year, first, second))
    elif match := _PACKED.fullmatch(words) or _YEAR_FIRST.fullmatch(words):
        yield from _day(*(int(part) if part else None for part in match.groups()))
    elif match := _IN_WORDS.fullmatch(words):
        yield from _day(int(match[3]), _months().get(match[2]), int(match[1]) if match[1] else None)
    elif match := _MONTH_FIRST.fullmatch(words):
        yield from _day(int(match[3]), _months().get(match[1]), int(match[2]))
    if match := _YEAR_IN_WORDS.fullmatch(words):
        yield match[1] or match[2]


def _day(year: int | None, month: int | None, day: int | None) -> Iterator[str]:
    if not year or not month or not 1 <= month <= 12:
        return
    try:
        yield date(year, month, day or 1).isoformat()[: 10 if day else 7]
    except ValueError:
        return


@cache
def _months() -> dict[str, int]:
    """Names of months in Dutch and English, in full and short."""
    return {
        str(name).lower().rstrip("."): number
        for language in ("nl", "en")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }
