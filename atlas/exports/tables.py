"""The patchwork as CSV for spreadsheets: what the pages show, and the weights behind it (METHODS 1, 2)."""

from atlas.analysis.network.findings import NetworkFindings
from atlas.exports.csv_text import csv_text
from atlas.model.atlas import Neighbourhood

__all__ = ["initiatives_table", "lines_table"]

LINES_HEADER = ("initiative_a", "initiative_b", "shared_from", "shared_to", "counted_on", "asked", "jaccard", "overlap")
INITIATIVES_HEADER = (
    "initiative",
    "title",
    "kind",
    "participants",
    "asked",
    "lines",
    "group",
    "betweenness",
    "constraint",
    "participation",
    "core",
    "share_of_weight",
    "relay_loss",
    "newly_without_line",
)


def lines_table(neighbourhood: Neighbourhood, findings: NetworkFindings) -> str:
    """One row per line. `asked`: whose tick lists or roster gave a count; jaccard and overlap from the lower end."""
    rows = []
    for line in findings.patchwork.lines:
        weights = findings.weights[line.a, line.b]
        asked = " ".join(source.asked_by or "roster" for source in line.sources)
        last = max(source.counted_on for source in line.sources)
        pair = (_short(weights.jaccard), _short(weights.overlap)) if weights else ("", "")
        rows.append((line.a, line.b, line.weight, line.top, last.isoformat(), asked, *pair))
    return csv_text(LINES_HEADER, rows)


def initiatives_table(neighbourhood: Neighbourhood, findings: NetworkFindings) -> str:
    """One row per initiative of the patchwork, and per professional resource beside it (without network figures)."""
    rows = []
    network = findings.patchwork
    for key, page in neighbourhood.initiatives.items():
        participants = page.meta.people.participants if page.meta.people else None
        head = (key, page.meta.title, page.meta.kind, "" if participants is None else participants)
        if key not in network.initiatives:
            rows.append((*head, *[""] * (len(INITIATIVES_HEADER) - len(head))))
            continue
        group, stop = findings.clusters.number_of.get(key), findings.stops[key]
        rows.append(
            (
                *head,
                "yes" if key in network.asked else "no",
                len(network.lines_of(key)),
                "" if group is None else group + 1,
                _short(findings.bridges[key]),
                _short(findings.circles[key]),
                _short(findings.spread[key]),
                "yes" if key in findings.core else "no",
                _short(stop.share_of_weight),
                _short(stop.relay_loss),
                " ".join(stop.newly_isolated),
            )
        )
    return csv_text(INITIATIVES_HEADER, rows)


def _short(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
