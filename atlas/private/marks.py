"""Does a cell of a matrix say that somebody takes part, that somebody does not, or something else?"""

import re
from datetime import date

from atlas.private.rows import words

__all__ = ["is_date", "is_mark"]

_YES = frozenset(("x", "1", "ja", "j", "yes", "y", "v", "true", "waar", "✓", "✔", "✔\ufe0f", "☑", "☒", "✅", "×"))
_NO = frozenset(("", "0", "nee", "n", "no", "-", "–", "—", "false", "onwaar", "☐"))
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ t]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")


def is_mark(cell: str) -> bool | None:
    """True for takes part (x, 1, ja, yes, v, ✓, a date), False for not (empty, 0, nee, no, -), None for neither."""
    said = words(cell)
    if said in _NO:
        return False
    return True if said in _YES or is_date(said) else None


def is_date(cell: str) -> bool:
    """Whether this is a day in figures: `2026-03-01`, as a workbook has it, or `1-3-2026`, `01/03/26`."""
    said = words(cell)
    if found := _YEAR_FIRST.fullmatch(said):
        return _is_day(int(found[1]), int(found[3]), int(found[4]))
    if found := _YEAR_LAST.fullmatch(said):
        year, one, other = int(found[4]), int(found[1]), int(found[3])
        return _is_day(year or 2000, one, other) or _is_day(year or 2000, other, one)
    return False


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
