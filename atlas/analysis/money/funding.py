"""Where does the money of an initiative come from on a given day, and what of it stops? (METHODS 5)

An amount is for the period of its line. A structural line or own income without a last day is an amount per year.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from dateutil.relativedelta import relativedelta

from atlas.model.funding import Funding

__all__ = ["DECIDED", "FundingState", "FundingStatus", "annual_amount", "funding_state", "last_day", "source_key"]

FundingStatus = Literal["structural", "ending", "project", "own-income", "in-kind", "none", "not-stated"]
DECIDED = ("structural", "project", "one-off")
"""The kinds of money that somebody else decides on, and can therefore stop or move."""

_A_YEAR = relativedelta(years=1)
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class FundingState:
    """The money of an initiative on a day.

    Lines are in the order of the page, those of kind `none` left out; `ends` are the lines that stop within twelve
    months, the first to stop first. Own income is never among `ends`: the end of its book year is not the end of it.
    """

    status: FundingStatus
    running: tuple[Funding, ...] = ()
    coming: tuple[Funding, ...] = ()
    ended: tuple[Funding, ...] = ()
    ends: tuple[Funding, ...] = ()

    @property
    def has_structural(self) -> bool:
        """Whether structural money runs, or has been decided on already."""
        return any(line.kind == "structural" for line in (*self.running, *self.coming))

    def ends_on(self, line: Funding) -> date | None:
        """The last day of a line that stops within twelve months; None of any other."""
        return last_day(line) if line in self.ends else None


def funding_state(lines: Sequence[Funding], day: date) -> FundingState:
    """The state on a day.

    Where money runs that somebody decides on: `ending` if no such line, those that begin within twelve months included,
    lasts for twelve months; else structural where a structural line runs, and else `project`. Then own income
    only, which METHODS does not name and which is not nothing; then in kind only; then `none`. A page without any line
    has not stated its money, which is not the same as having none.

    >>> from atlas.model.funding import Funding
    >>> grant = Funding(source="A fund", kind="project", amount=900, from_=date(2026, 1, 1), until=date(2026, 12, 31))
    >>> [funding_state(lines, date(2026, 6, 1)).status for lines in ([grant], [])]
    ['ending', 'not-stated']
    """
    stated = tuple(line for line in lines if line.kind != "none")
    running = tuple(line for line in stated if _begun(line, day) and not _over(line, day))
    coming = tuple(line for line in stated if not _begun(line, day))
    return FundingState(
        _status(running, coming, day) if lines else "not-stated",
        running=running,
        coming=coming,
        ended=tuple(line for line in stated if _begun(line, day) and _over(line, day)),
        ends=_ends(running, day + _A_YEAR),
    )


def _status(running: Sequence[Funding], coming: Sequence[Funding], day: date) -> FundingStatus:
    kinds = {line.kind for line in running}
    if kinds & set(DECIDED):
        horizon = day + _A_YEAR
        near = [line for line in (*running, *coming) if line.kind in DECIDED and _begun(line, horizon)]
        if all(_over(line, horizon) for line in near):
            return "ending"
        return "structural" if "structural" in kinds else "project"
    if "own-income" in kinds:
        return "own-income"
    return "in-kind" if kinds else "none"


def _ends(running: Sequence[Funding], horizon: date) -> tuple[Funding, ...]:
    dated = [(last, line) for line in running if line.kind != "own-income" and (last := last_day(line))]
    return tuple(line for last, line in sorted(dated, key=lambda one: one[0]) if last < horizon)


def _begun(line: Funding, day: date) -> bool:
    return line.from_ is None or line.from_ <= day


def _over(line: Funding, day: date) -> bool:
    last = last_day(line)
    return last is not None and last < day


def last_day(line: Funding) -> date | None:
    """The last day of a line; None where it has none, or none that is known.

    One-off money that names only its first day is taken to last a year, so that an old gift is not running for ever.
    """
    if line.until is None and line.kind == "one-off" and line.from_:
        day_after: date = line.from_ + _A_YEAR
        return day_after - timedelta(days=1)
    return line.until


def annual_amount(line: Funding) -> Decimal | None:
    """The amount per year, to the cent, in the currency of the line.

    An amount for longer than a year is spread evenly over its years; one for a year or less is counted as it is and not
    scaled up. None where there is no amount, or where project or one-off money does not name its period.

    >>> from atlas.model.funding import Funding
    >>> annual_amount(Funding(source="A fund", kind="project", amount=9000, from_="2024-01-01", until="2026-12-31"))
    Decimal('3000.00')
    """
    last = last_day(line)
    if line.amount is None:
        return None
    if last is None and line.kind in ("structural", "own-income"):
        return line.amount
    if last is None or line.from_ is None:
        return None
    years = _years(line.from_, last + timedelta(days=1))
    return line.amount if years <= 1 else (line.amount / years).quantize(_CENT)


def _years(first: date, after: date) -> Decimal:
    """The calendar years, months and days between, in years."""
    between = relativedelta(after, first)
    return Decimal(between.years) + Decimal(between.months) / 12 + Decimal(between.days) / 365


def source_key(line: Funding) -> str:
    """The funder, the same however its name is spaced and capitalised."""
    return " ".join(line.source.casefold().split())
