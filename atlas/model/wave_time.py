"""When was a wave held? Its name is free text: years, months and seasons are read from it, and nothing else."""

import re
from datetime import date
from functools import cache

from babel import Locale

from atlas.model.partial_day import first_day, last_day

__all__ = ["Span", "overlap", "wave_span"]

Span = tuple[date, date]
"""The first and the last day."""
_YEAR = r"(?<!\d)(?:19|20)\d\d"
_TOKEN = re.compile(
    rf"(?P<day>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?!\d))"
    rf"|(?P<first>{_YEAR})\s*[-–—/]\s*(?P<second>(?:(?:19|20)\d)?\d\d?(?!\d))"
    rf"|(?P<year>{_YEAR}(?!\d))"
    r"|(?P<word>[^\W\d_]+)"
)
_SEASONS = (
    (("voorjaar", "lente", "spring"), (3, 5)),
    (("zomer", "summer"), (6, 8)),
    (("najaar", "herfst", "autumn", "fall"), (9, 12)),
    # "Winter 2025" begins or ends in that year.
    (("winter",), (1, 12)),
)
_SEASON_STARTS, _SEASON_ENDS = "08", "07"


def overlap(a: Span | None, b: Span | None) -> bool:
    """Whether two waves may have a day in common. A wave of which the time is not known may overlap with any other."""
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def wave_span(name: str, measured_on: date | None = None) -> Span | None:
    """The longest time that the name of a wave and `measured_on` can mean together; None where no year is named.

    Months and seasons are known in Dutch and English; beside a word of another language a year is the whole year.
    "2025-2026" is a season, from August up to and including July.
    """
    spans = _named(name)
    if not spans:
        return None
    days = [measured_on] if measured_on else []
    return min([*(span[0] for span in spans), *days]), max([*(span[1] for span in spans), *days])


def _named(text: str) -> list[Span]:
    spans: list[Span] = []
    waiting: list[tuple[int, int]] = []
    last_year: int | None = None
    for token in _TOKEN.finditer(text.casefold()):
        if token["word"]:
            waiting += [_words()[token["word"]]] if token["word"] in _words() else []
        elif token["day"]:
            spans += _days(token["day"])
        elif token["first"]:
            spans += _years(token["first"], token["second"], waiting)
            last_year, waiting = int(token["first"]), []
        else:
            last_year = int(token["year"])
            spans += _months(last_year, waiting)
            waiting = []
    return spans + (_months(last_year, waiting) if waiting and last_year else [])


def _days(text: str) -> list[Span]:
    try:
        return [(first_day(text), last_day(text))]
    except ValueError:  # 31 April
        return [(first_day(text[:7]), last_day(text[:7]))]


def _years(first: str, second: str, months: list[tuple[int, int]]) -> list[Span]:
    start = int(first)
    end = int(first[: 4 - len(second)] + second)
    if end == start + 1 and not months:
        return [(first_day(f"{start}-{_SEASON_STARTS}"), last_day(f"{end}-{_SEASON_ENDS}"))]
    return [(first_day(str(min(start, end))), last_day(str(max(start, end))))]


def _months(year: int, months: list[tuple[int, int]]) -> list[Span]:
    """These months of a year, from the year before where they go around New Year: "november, februari 2026"."""
    starts = [first for first, _ in months]
    around = starts != sorted(starts)
    if not months or around:
        first = f"{year - 1}-{starts[0]:02}" if around else str(year)
        return [(first_day(first), last_day(str(year)))]
    return [(first_day(f"{year}-{first:02}"), last_day(f"{year}-{last:02}")) for first, last in months]


@cache
def _words() -> dict[str, tuple[int, int]]:
    """The first and last month that a word means."""
    months = {
        name.casefold().rstrip("."): (number, number)
        for code in ("nl", "en")
        for width in ("wide", "abbreviated")
        for number, name in Locale.parse(code).months["format"][width].items()
    }
    return months | {"sept": (9, 9)} | {word: span for words, span in _SEASONS for word in words}
