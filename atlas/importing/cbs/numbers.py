"""Which number does a cell of CBS hold? A sign is no number, and never zero."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from atlas.texts import say

__all__ = ["FigureError", "decimal_sign", "figure"]

_NONE = {"", ".", "..", "x", "-", "–", "—", "*", "-99995", "-99997", "-99998", "-99999", "-99999999", "-99999998"}
"""Missing or unknown, secret, and without meaning, in tables and on maps of CBS. A dash meant "none at all" in older
tables, and is in no later explanation of signs: that nothing is told does less harm than a zero that nobody counted."""
_SURE = re.compile(
    r"-?\d+([.,])(?:\d{1,2}|\d{4,})|-?0([.,])\d+|-?\d{1,3}(?:\.\d{3})+(,)\d+|-?\d{1,3}(?:,\d{3})+(\.)\d+"
)
_THOUSANDS = {".": re.compile(r"-?\d{1,3}(?:\.\d{3})+(?=,|$)"), ",": re.compile(r"-?\d{1,3}(?:,\d{3})+(?=\.|$)")}


class FigureError(Exception):
    """A cell that is no number, or can be two: what is wrong, and what to do."""


def decimal_sign(cells: Iterable[str]) -> str | None:
    """The sign before decimals in a whole table, as far as any cell shows it."""
    found = {
        sign
        for cell in cells
        if ("." in cell or "," in cell) and (match := _SURE.fullmatch(cell))
        for sign in match.groups()
        if sign
    }
    return found.pop() if len(found) == 1 else None


def figure(cell: str, sign: str | None) -> Decimal | None:
    """The number in a cell; None where there is none. `sign`: that before decimals, None if the table shows none.

    >>> [figure(cell, ",") for cell in ("374.238", "1,9", " 12 ", ".", "x", "-99997", "-")]
    [Decimal('374238'), Decimal('1.9'), Decimal('12'), None, None, None, None]
    """
    bare = re.sub(r"[\s\u00a0\u202f]+(?=\d{3})", "", cell.strip()).rstrip("*")
    if bare.casefold() in _NONE or cell.strip() in _NONE:
        return None
    if "." not in bare and "," not in bare:
        return _number(bare, cell)
    if sign is None:
        if _SURE.fullmatch(bare):
            sign = next(one for one in _SURE.fullmatch(bare).groups() if one)  # type: ignore[union-attr]
        else:
            raise FigureError(
                say('"{given}" can be read in two ways', given=cell),
                say("download the table without separators between thousands"),
            )
    other = "," if sign == "." else "."
    if other in bare:
        if not _THOUSANDS[other].match(bare):
            return _number("", cell)
        bare = bare.replace(other, "")
    return _number(bare.replace(sign, "."), cell)


def _number(bare: str, cell: str) -> Decimal:
    if re.fullmatch(r"-?\d+(\.\d+)?", bare, re.ASCII):
        try:
            return Decimal(bare)
        except InvalidOperation:
            pass
    raise FigureError(say('"{given}" is not a number', given=cell), say("download the table again"))
