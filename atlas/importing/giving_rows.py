"""The grants in a file of the 360Giving standard, CSV or JSON, each as a funding line.

Source of the columns: standard.threesixtygiving.org.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from babel.numbers import is_currency
from dateutil.relativedelta import relativedelta

from atlas.importing.cells import Row, Table, clean, one_line
from atlas.importing.csv_rows import read_csv
from atlas.importing.encoding import decode_list
from atlas.importing.json_rows import read_json
from atlas.importing.list_import import misfits
from atlas.model.funding import Funding
from atlas.reading.problems import AtlasError, Problem, did_you_mean
from atlas.reading.validation import validate
from atlas.texts import Sentence, say

__all__ = ["Grant", "GrantList", "read_grants"]

_COLUMNS = {
    "id": ("Identifier", "id"),
    "title": ("Title", "title"),
    "amount": ("Amount Awarded", "amountAwarded"),
    "currency": ("Currency", "currency"),
    "awarded": ("Award Date", "awardDate"),
    "start": ("Planned Dates:Start Date", "plannedDates.0.startDate"),
    "end": ("Planned Dates:End Date", "plannedDates.0.endDate"),
    "months": ("Planned Dates:Duration (months)", "plannedDates.0.duration"),
    "recipient": ("Recipient Org:Name", "recipientOrganization.0.name"),
    "recipient_id": ("Recipient Org:Identifier", "recipientOrganization.0.id"),
    "charity": ("Recipient Org:Charity Number", "recipientOrganization.0.charityNumber"),
    "company": ("Recipient Org:Company Number", "recipientOrganization.0.companyNumber"),
    "person": ("Recipient Ind:Identifier", "recipientIndividual.id"),
    "funder": ("Funding Org:Name", "fundingOrganization.0.name"),
}
"""What is read, under its title in a spreadsheet and its place in JSON."""
_FIRST_YEAR = 1900  # a page takes no day before that
_NEEDED = ("id", "amount", "currency", "awarded", "funder")
_OF_LINE = {"source": "funder", "amount": "amount", "currency": "currency", "for": "title", "id": "id"}
_MOST_MONTHS = 1200
_DAY = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")
_PACKAGE = re.compile(r'"grants"\s*:')


@dataclass(frozen=True)
class Grant:
    """One grant to an organisation. `line` is what a page says of it, and `facts` the same as plain values.

    `recipient` is the name, and `spelling` the same with every space as written; `recipient_id` is empty where the list
    gives none; `identifiers` has that one, and those that follow from a charity or company number.
    """

    row: int
    id: str
    recipient: str
    spelling: str
    recipient_id: str
    identifiers: frozenset[str]
    line: Funding
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class GrantList:
    """All grants of a file to organisations. `to_persons`: how many others there are, of which nothing is kept."""

    grants: tuple[Grant, ...]
    to_persons: int
    remark: Sentence | None


def read_grants(path: Path) -> GrantList:
    """Read a file. Raises `AtlasError` with every row that is not a grant as the standard has it."""
    name = str(path)
    table, remark = _table(path, name)
    problems = [*_missing_columns(table, name), *misfits(table, name)]
    if problems:
        raise AtlasError(problems)
    grants: dict[str, Grant] = {}
    persons = 0
    for row in table.rows:
        if _cell(row, "person") and not _cell(row, "recipient"):
            persons += 1
            continue
        grant, wrong = _grant(row, name)
        problems += wrong
        if grant and grant.id in grants:
            what = say('the grant "{id}" is already in row {row}', id=grant.id, row=grants[grant.id].row)
            hint = say("each grant has an identifier of its own; take out the row that is too many")
            problems.append(Problem(name, row.number, _title(row, "id"), what, hint))
        elif grant:
            grants[grant.id] = grant
    if problems:
        raise AtlasError(problems)
    return GrantList(tuple(grants.values()), persons, remark)


def _table(path: Path, name: str) -> tuple[Table, Sentence | None]:
    try:
        raw = path.read_bytes()
    except OSError:
        hint = say("give the path of a CSV or JSON file")
        raise AtlasError([Problem(name, 1, "", say("this file cannot be read"), hint)]) from None
    text, guessed = decode_list(raw, name, None)
    remark = say("this file is not UTF-8 and was read as Windows-1252") if guessed else None
    if path.suffix.lower() == ".json" or (path.suffix.lower() != ".csv" and text.lstrip()[0] in "[{"):
        return read_json(text, name, rows=("grants",) if _PACKAGE.search(text) else (), empty=None), remark
    return read_csv(text, name, separator=None, header_row=1, empty=None), remark


def _missing_columns(table: Table, name: str) -> list[Problem]:
    problems = []
    for key in (*_NEEDED, "recipient"):
        if not any(table.has(column) for column in _places(key)):
            what = say('the list has no column "{column}"', column=_COLUMNS[key][0])
            hint = did_you_mean(_COLUMNS[key][0], table.columns)
            problems.append(
                Problem(name, 1, "", what, hint or say("use the titles of columns of the 360Giving standard"))
            )
    return problems


def _places(key: str) -> tuple[str, ...]:
    """The column in its forms: `A:B`, `A:0:B`, `a.0.b` and `a/0/b`."""
    titled, nested = _COLUMNS[key]
    return titled, titled.replace(":", ":0:", 1), nested, nested.replace(".", "/")


def _title(row: Row, key: str) -> str:
    return next((column for column in _places(key) if row.has(column)), _COLUMNS[key][0])


def _cell(row: Row, key: str) -> str:
    found = clean(row.at(_title(row, key)), ())
    return "" if found is None else one_line(str(found))


def _grant(row: Row, name: str) -> tuple[Grant | None, list[Problem]]:
    problems = [
        Problem(name, row.number, _title(row, key), say("there is nothing written here"), say("fill in this cell"))
        for key in (*_NEEDED, "recipient")
        if not _cell(row, key)
    ]
    days, wrong = _period(row, name)
    problems += wrong
    if (code := _cell(row, "currency")) and not is_currency(code):
        what, hint = say('"{given}" is not a currency', given=code), say("write three letters, such as EUR or GBP")
        problems.append(Problem(name, row.number, _title(row, "currency"), what, hint))
    if problems:
        return None, problems
    facts: dict[str, Any] = {
        "source": _cell(row, "funder"),
        "kind": "project" if "until" in days else "one-off",
        "amount": _cell(row, "amount"),
        "currency": _cell(row, "currency"),
        **days,
        "for": _cell(row, "title") or None,
        "id": _cell(row, "id"),
    }
    line, wrong = validate(Funding, facts, name, lambda _: row.number)
    if line is None or line.amount is None:
        return None, [
            replace(problem, field=_title(row, _OF_LINE[problem.field]) if problem.field in _OF_LINE else "")
            for problem in wrong
        ]
    facts["amount"] = int(line.amount) if line.amount == int(line.amount) else line.amount
    cells = {"GB-CHC": _cell(row, "charity"), "GB-COH": _cell(row, "company")}
    given = _cell(row, "recipient_id")
    return Grant(
        row=row.number,
        id=_cell(row, "id"),
        recipient=_cell(row, "recipient"),
        spelling=str(row.at(_title(row, "recipient"))),
        recipient_id=given,
        identifiers=frozenset(filter(None, [given, *(f"{scheme}-{no}" for scheme, no in cells.items() if no)])),
        line=line,
        facts={key: value for key, value in facts.items() if value is not None},
    ), []


def _period(row: Row, name: str) -> tuple[dict[str, date], list[Problem]]:
    """First and last day: as planned, or from the day of the award; the last one only where the list tells it."""
    days: dict[str, date | None] = {}
    problems = []
    for key in ("awarded", "start", "end"):
        days[key] = _day(_cell(row, key), last=key == "end")
        if _cell(row, key) and days[key] is None:
            what = say('"{given}" is not a date', given=_cell(row, key))
            hint = say("write year-month-day, such as 2026-03-01")
            problems.append(Problem(name, row.number, _title(row, key), what, hint))
    months = _cell(row, "months").removesuffix(".0")
    if months and not (months.isdecimal() and 0 < int(months) <= _MOST_MONTHS):
        what, hint = say('"{given}" is not a number of months', given=months), say("write digits only, such as 12")
        problems.append(Problem(name, row.number, _title(row, "months"), what, hint))
    first = days["start"] or days["awarded"]
    if problems or first is None:
        return {}, problems
    until = days["end"]
    if until is None and months:
        until = first + relativedelta(months=int(months)) - timedelta(days=1)
    return {"from": first, **({"until": until} if until else {})}, []


def _day(text: str, *, last: bool) -> date | None:
    """A date, its time of day cut off; the first or last day of a year or month."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if (year or 0) < _FIRST_YEAR:
        return None
    try:
        month = month or (12 if last else 1)
        return date(year or 0, month, day or (monthrange(year or 0, month)[1] if last else 1))
    except ValueError:
        return None
