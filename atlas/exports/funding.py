"""Where money comes from as CSV: every line as its initiative published it (METHODS 5)."""

from atlas.analysis.money.findings import MoneyFindings
from atlas.exports.csv_text import csv_text
from atlas.model.atlas import Neighbourhood
from atlas.model.funding import Funding

__all__ = ["funding_table"]

HEADER = ("initiative", "title", "kind_of_initiative", "status", "source", "kind", "amount", "currency", "from",
          "until", "for", "decision", "grant")  # fmt: skip


def funding_table(neighbourhood: Neighbourhood, findings: MoneyFindings) -> str:
    """One row per line of money, in the order of the pages. `status`: of the whole initiative.

    Amounts are for the period of the line, per year where it goes on; an empty amount was not told. An initiative
    without a line has not told its money, and has no row.
    """
    return csv_text(
        HEADER,
        (
            (key, page.meta.title, page.meta.kind, findings.states[key].status, *_cells(line))
            for key, page in neighbourhood.initiatives.items()
            for line in page.meta.funding
        ),
    )


def _cells(line: Funding) -> tuple[str, ...]:
    amount = None if line.amount is None else f"{line.amount:.2f}"
    facts = (amount, line.currency if amount else None, line.from_, line.until, line.for_, line.decision, line.id)
    return line.source, line.kind, *("" if fact is None else str(fact) for fact in facts)
