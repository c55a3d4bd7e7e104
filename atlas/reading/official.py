"""`data/indicators.csv`: official figures of a neighbourhood, a row for each area, subject and year."""

import csv
import io
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from atlas.model.official import AREA, OFFICIAL_CSV, OfficialFigure
from atlas.reading.front_matter import decode
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["HEADER", "read_official"]

HEADER = ("code", "area", "indicator", "title", "year", "value", "unit", "source", "table", "taken_on")
_FIRST_YEAR = 1900


class _WrongError(Exception):
    """What is wrong in a row: the column, what, and a hint."""


def read_official(content: Path, key: str, today: date) -> tuple[tuple[OfficialFigure, ...], list[Problem]]:
    """The figures in the folder `key`, in the order of the file, and what is wrong with its rows.

    `today`: no figure can be of a later year.
    """
    name = f"{key}/{OFFICIAL_CSV}"
    if not (content / name).is_file():
        return (), []
    text, problems = decode(content / name, name)
    if problems:
        return (), problems
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    found: dict[tuple[str, str, int], OfficialFigure] = {}
    try:
        if tuple(cell.strip() for cell in next(rows, [])) != HEADER:
            what = say("the first line does not name the columns")
            return (), [Problem(name, 1, "", what, say('write "{header}"', header=",".join(HEADER)), rule="official")]
        for row in rows:
            cells = [" ".join(cell.split()) for cell in row]
            if not any(cells):
                continue
            try:
                figure = _figure(cells, today)
                if (figure.area, figure.indicator, figure.year) in found:
                    what = say("this area, figure and year appear twice")
                    raise _WrongError("", what, say("keep one of the two rows"))
                found[figure.area, figure.indicator, figure.year] = figure
            except _WrongError as wrong:
                problems.append(Problem(name, rows.line_num, *wrong.args, rule="official"))
    except csv.Error:
        what = say("a quote is opened in this row and not closed")
        problems.append(Problem(name, rows.line_num, "", what, say("save the list again as CSV"), rule="official"))
    return tuple(found.values()), problems


def _figure(cells: list[str], today: date) -> OfficialFigure:
    if len(cells) != len(HEADER):
        what = say("this row has {n} cells", n=len(cells))
        raise _WrongError("", what, say("write {n} cells, with commas between them", n=len(HEADER)))
    code, area, indicator, title, year, value, unit, source, table, taken_on = cells
    if not AREA.fullmatch(code):
        what = say('"{code}" is not the code of an area', code=code)
        raise _WrongError("code", what, say("write a code of CBS, such as WK034401, BU03440111 or GM0344"))
    for column, given in (("indicator", indicator), ("source", source)):
        if not given:
            raise _WrongError(column, say("this says nothing"), say("write which figure it is, and whose"))
    if not (year.isascii() and year.isdigit() and int(year) >= _FIRST_YEAR):
        raise _WrongError("year", say('"{given}" is not a year', given=year), say("write it as 2024"))
    if int(year) > today.year:
        raise _WrongError("year", say("this year lies in the future"), say("write the year that the figure is about"))
    return OfficialFigure(
        *(code, area, indicator, title or indicator, int(year), _value(value), unit, source, table, _day(taken_on))
    )


def _value(given: str) -> Decimal | None:
    if not given:
        return None
    try:
        value = Decimal(given)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or "_" in given:
        hint: Sentence = say("write digits, with a point for decimals; leave it empty where there is no figure")
        raise _WrongError("value", say('"{given}" is not a number', given=given), hint)
    return value


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        what = say('"{given}" is not a date', given=given)
        raise _WrongError("taken_on", what, say("write it as 2026-03-01")) from None
