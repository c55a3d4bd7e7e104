"""The four CSV files of each neighbourhood, which councils cite: their columns and contents stay as they are."""

from collections.abc import Iterable

from atlas.dataset.about.impact import IMPACT
from atlas.dataset.about.money import FUNDING
from atlas.dataset.about.network import LINES, NETWORK
from atlas.dataset.tables import Row, Source, Table
from atlas.dataset.writing.csv_file import table_csv

__all__ = ["funding_csv", "impact_csv", "initiatives_csv", "lines_csv"]

_ONLY_THERE = ("neighbourhood", "number")
"""Columns of the tables of the whole atlas that these files do not have."""


def lines_csv(source: Source) -> str:
    """One row per line. `asked`: whose tick lists or roster gave a count; jaccard and overlap from the lower end."""
    return table_csv(LINES, _rows(LINES, source), _ONLY_THERE)


def initiatives_csv(source: Source) -> str:
    """One row per initiative of the patchwork, and per professional resource beside it (without network figures)."""
    return table_csv(NETWORK, _rows(NETWORK, source), _ONLY_THERE)


def funding_csv(source: Source) -> str:
    """One row per line of money, in the order of the pages.

    Amounts are for the period of the line, per year where it goes on; an empty amount was not told. An initiative
    without a line has not told its money, and has no row.
    """
    return table_csv(FUNDING, _rows(FUNDING, source), _ONLY_THERE)


def impact_csv(source: Source) -> str:
    """One row per wave of ten people or more, of initiatives of the network.

    Published figures as they were published; computed ones with four decimals, changes signed so that plus is better.
    `improved` only where at least five people did and five did not.
    """
    pages, place = source.neighbourhood.initiatives, IMPACT.names.index("initiative")
    rows = (row for row in _rows(IMPACT, source) if pages[str(row[place])].meta.kind != "professional")
    return table_csv(IMPACT, rows, _ONLY_THERE)


def _rows(table: Table, source: Source) -> Iterable[Row]:
    return table.rows(source) if table.rows else ()
