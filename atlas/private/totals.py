"""Is this a total below or beside a list, and not a person or an initiative?"""

import re
from collections.abc import Sequence

from atlas.private.rows import words

__all__ = ["holds_summary", "is_figure", "is_formula", "is_summary", "may_be_a_name"]

_FORMULA = ("=", "+", "-", "@")
_NAMES_TOO = frozenset(f"{word}{sign}" for word in ("som", "sum") for sign in ("", ":", " :"))
_FIRST = (
    r"(?:sub|eind)?-?tota(?:al|len)|(?:sub-?|grand )?totals?|aantal(?:len)?|number of|som|sum|"
    r"gemiddeld(?:en?)?|gem\.|averages?|mean"
)
_MORE = (
    r"aantal|number|of|per|van|de|het|the|leden|deelnemers|personen|mensen|initiatieven|persoon|initiatief|"
    r"members|participants|people|persons|initiatives|person|initiative"
)
_SUMMARY = re.compile(rf"(?:{_FIRST})(?: (?:{_MORE})){{0,4}} ?:?")
_BEGINNINGS = ("tot", "sub", "eind", "grand", "som", "sum", "aantal", "number", "gem", "average", "mean")
_LIKELY = re.compile(rf"^(?:{'|'.join(_BEGINNINGS)})", re.IGNORECASE | re.MULTILINE)


def is_summary(cell: str) -> bool:
    """Whether a cell is the word before a total or an average: "totaal", "Total:", "som", "aantal deelnemers"."""
    said = words(cell)
    return said.startswith(_BEGINNINGS) and _SUMMARY.fullmatch(said) is not None


def holds_summary(cells: Sequence[str]) -> bool:
    """Whether any of many cells is such a word; most hold nothing that begins like one, which is seen in no time."""
    return _LIKELY.search("\n".join(cells)) is not None and any(map(is_summary, cells))


def may_be_a_name(cell: str) -> bool:
    """Whether a word for a total is also how people are called."""
    return words(cell) in _NAMES_TOO


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet program would work this out: as such a program writes it, or text that it takes for one."""
    return cell.startswith(_FORMULA) and not _is_number(cell[1:])


def is_figure(cell: str) -> bool:
    """What stands in the cells of a total: nothing, a number or a formula."""
    return not cell or cell in "-–—" or cell.startswith(_FORMULA) or _is_number(cell.removesuffix("%"))


def _is_number(cell: str) -> bool:
    return cell.replace(" ", "").replace(",", ".").replace(".", "", 1).isdigit()
