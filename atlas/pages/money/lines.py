"""The money of one initiative in the reader's words: its status today, and every line with its period."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from slugify import slugify

from atlas.analysis.money.funding import FundingState
from atlas.model.atlas import Document
from atlas.model.funding import Funding
from atlas.model.initiative import Initiative
from atlas.pages.money.words import kind_name, status_name
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["FundingRow", "InitiativeMoney", "amount_words", "funding_row", "initiative_money"]


@dataclass(frozen=True)
class FundingRow:
    """One line of money in words; what was not told is empty. `ends`: its last day, if it stops within a year.

    `anchor`: what its address ends in, the same in every language.
    """

    anchor: str
    source: str
    kind: str
    amount: str
    period: str
    purpose: str
    decision: str
    ends: str


@dataclass(frozen=True)
class InitiativeMoney:
    """The status in words, and lines that run, are still to begin, and have ended."""

    stated: bool
    status: str
    running: tuple[FundingRow, ...]
    coming: tuple[FundingRow, ...]
    ended: tuple[FundingRow, ...]
    ends: tuple[FundingRow, ...]


def initiative_money(writer: Writer, document: Document[Initiative], state: FundingState) -> InitiativeMoney:
    """What the page of an initiative says of its money on the day of the build, worded as in this language."""
    return InitiativeMoney(
        stated=state.status != "not-stated",
        status=writer.tell(status_name(state.status)),
        running=_rows(writer, document, state, state.running),
        coming=_rows(writer, document, state, state.coming),
        ended=_rows(writer, document, state, state.ended),
        ends=_rows(writer, document, state, state.ends),
    )


def _rows(
    writer: Writer, document: Document[Initiative], state: FundingState, lines: Iterable[Funding]
) -> tuple[FundingRow, ...]:
    return tuple(funding_row(writer, document, line, state.ends_on(line)) for line in lines)


def funding_row(writer: Writer, document: Document[Initiative], original: Funding, ends_on: date | None) -> FundingRow:
    """A line of the original page in words. `ends_on`: its last day, if it stops within a year."""
    own, line = writer.own(document), _in_language(writer, document, original)
    return FundingRow(
        anchor=_anchor(document, original),
        source=own(line.source) or "",
        kind=writer.tell(kind_name(line.kind)),
        amount=amount_words(writer, line),
        period=_period(writer, line),
        purpose=own(line.for_) or "",
        decision=own(line.decision) or "",
        ends=writer.words.day(ends_on) if ends_on else "",
    )


def _anchor(document: Document[Initiative], line: Funding) -> str:
    """By who gives it and since when; a number makes the difference where both are the same."""
    lines = document.meta.funding
    names = [
        f"{slugify(one.source, max_length=40, word_boundary=True) or 'source'}-{one.from_ or 'undated'}"
        for one in lines
    ]
    place = lines.index(line)
    same = names[:place].count(names[place])
    return names[place] + (f"-{same + 1}" if same else "")


def amount_words(writer: Writer, line: Funding) -> str:
    """The amount for the period of the line; what has no last day and goes on is per year."""
    if line.amount is None:
        return ""
    amount = writer.words.money(line.amount, line.currency)
    if line.until is None and line.kind in ("structural", "own-income"):
        return writer.tell(say("{amount} a year", amount=amount))
    return amount


def _period(writer: Writer, line: Funding) -> str:
    start, end = (writer.words.day(day) if day else "" for day in (line.from_, line.until))
    if start and end:
        return f"{start} – {end}"
    if start:
        return writer.tell(say("from {day}", day=start))
    return writer.tell(say("until {day}", day=end)) if end else ""


def _in_language(writer: Writer, document: Document[Initiative], line: Funding) -> Funding:
    """A line of the original, worded as the page in this language words it."""
    return writer.version(document).meta.funding[document.meta.funding.index(line)]
