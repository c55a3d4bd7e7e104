"""Which money ends when: on a line of time from today, and in words."""

from atlas.analysis.money.ends import Ending
from atlas.graphs.line_of_time import EndRow, line_of_time
from atlas.pages.money.facts import EndingRow, EndsFacts
from atlas.pages.money.lines import funding_row
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["ends_facts"]


def ends_facts(edition: Edition) -> EndsFacts:
    """What stops, what goes on for longer, and what is over, each in the order of the days."""
    ends = edition.findings.money.ends
    drawn = tuple(_drawn_row(edition, end) for end in ends.soon)
    return EndsFacts(
        soon=[_row(edition, end) for end in ends.soon],
        later=[_row(edition, end) for end in ends.later],
        over=[_row(edition, end) for end in ends.over],
        open_ended=len(ends.open_ended),
        untold=len(ends.untold),
        figure=_figure(edition, drawn) if drawn else None,
    )


def _row(edition: Edition, end: Ending) -> EndingRow:
    document = edition.neighbourhood.initiatives[end.initiative]
    return {
        **edition.reference(end.initiative, "#funding"),
        "id": end.initiative,
        "day": edition.words.day(end.day),
        "line": funding_row(edition.writer, document, end.line, end.day),
    }


def _drawn_row(edition: Edition, end: Ending) -> EndRow:
    amount = edition.words.money(end.line.amount, end.line.currency) if end.line.amount is not None else ""
    told = " · ".join(part for part in (edition.words.short_day(end.day), amount) if part)
    return EndRow(edition.reference(end.initiative)["title"], end.day, told, end.line.kind == "in-kind")


def _figure(edition: Edition, rows: tuple[EndRow, ...]) -> Drawing:
    title = edition.tell(say("What stops within a year, from today"))
    described = edition.tell(say("The same data is in the table below this picture."))
    return Drawing(line_of_time(rows, edition.today, edition.language, title=title, description=described))
