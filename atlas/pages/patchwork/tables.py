"""What do the tables below the findings hold? Of a large patchwork the rows that say most; the files hold all."""

from atlas.analysis.network.patchwork import Line
from atlas.pages.patchwork.facts import InitiativeRow, LineRow, Tables
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.writer import Writer

__all__ = ["MOST_JOINED", "MOST_LINES", "MOST_ROWS", "tables"]

MOST_LINES = 200
"""So many lines stand in the table, the strongest first. Thousands would make a page that no phone opens."""
MOST_ROWS = 150
"""Up to so many initiatives every one has a row; of more, those with a line."""
MOST_JOINED = 200
"""Of more with a line than this, those with most lines have a row."""


def tables(edition: Edition) -> Tables:
    """The rows of all tables."""
    network = edition.findings.network.patchwork
    lines = sorted(network.lines, key=lambda line: (-line.weight, line.a, line.b))
    rows = _rows(edition)
    few = len(rows) <= MOST_ROWS
    joined = [row for row in rows if row["lines"]]
    most = by_title(sorted(joined, key=lambda row: -row["lines"])[:MOST_JOINED])
    return Tables(
        lines=[_line(edition, line) for line in lines[:MOST_LINES]],
        all_lines=len(lines),
        rows=rows if few else most,
        joined=len(joined),
        all_rows=len(rows),
        stops=joined if few else [row for row in joined if row["lost"]],
        ticked=any(source.asked_by for line in lines for source in line.sources),
        exact=few,
    )


def _line(edition: Edition, line: Line) -> LineRow:
    return {
        "a": edition.reference(line.a),
        "b": edition.reference(line.b),
        "shared": edition.words.bin(line.weight, line.top),
        "first": _counted_by(edition.writer, line, line.a),
        "second": _counted_by(edition.writer, line, line.b),
        "roster": _counted_by(edition.writer, line, None),
    }


def _counted_by(writer: Writer, line: Line, asked_by: str | None) -> str | None:
    """What one source says of a line: a tick list, or (None) the roster. None where that source says nothing."""
    sources = [source for source in line.sources if source.asked_by == asked_by]
    return writer.words.bin(sources[0].shared, sources[0].top) if sources else None


def _rows(edition: Edition) -> list[InitiativeRow]:
    findings = edition.findings.network
    rows: list[InitiativeRow] = []
    for key in findings.patchwork.initiatives:
        stop = findings.stops[key]
        group = findings.clusters.number_of.get(key)
        rows.append(
            {
                **edition.reference(key),
                "asked": key in findings.patchwork.asked,
                "lines": len(findings.patchwork.lines_of(key)),
                "group": None if group is None else edition.group_name(group + 1),
                "bridge": findings.bridges[key],
                "circle": findings.circles[key],
                "spread": findings.spread[key],
                "core": key in findings.core,
                "share": stop.share_of_weight,
                "relay": stop.relay_loss,
                "lost": [edition.title(edition.neighbourhood.initiatives[other]) for other in stop.newly_isolated],
            }
        )
    return by_title(rows)
