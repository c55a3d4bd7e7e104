"""Step 5 on the page of a challenge: does money follow effort?"""

from functools import lru_cache
from typing import Any

from markupsafe import Markup

from atlas.analysis.money.parity import COMPONENTS, ChallengeParity, Parity, ParityRow
from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.graphs.shares import ShareRow, shares
from atlas.model.atlas import Neighbourhood
from atlas.pages.money.words import (
    component_name,
    dropped_words,
    left_out_words,
    no_parity_words,
    ratio_words,
    status_name,
)
from atlas.pages.writing.rows import by_title, reference
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["funding_section"]


def funding_section(
    writer: Writer, neighbourhood: Neighbourhood, findings: NeighbourhoodFindings, key: str
) -> dict[str, Any]:
    """Facts for `challenge/funding.md.jinja`; rows by title, which is the order of the alphabet and no ranking."""
    found = findings.parities[key]
    return {
        "no_parity": writer.tell(no_parity_words(found.reason)) if found.reason else None,
        "parity": _parity(writer, neighbourhood, findings, found, found.parity) if found.parity else None,
        "left_out": by_title(
            {
                **reference(writer, neighbourhood, one.initiative, "#funding"),
                "why": writer.tell(left_out_words(one.why)),
            }
            for one in found.left_out
        ),
    }


def _parity(
    writer: Writer,
    neighbourhood: Neighbourhood,
    findings: NeighbourhoodFindings,
    found: ChallengeParity,
    parity: Parity,
) -> dict[str, Any]:
    rows = by_title(_row(writer, neighbourhood, findings, found.currency or "", row) for row in parity.rows)
    return {
        "share": writer.words.percent(parity.hoover),
        "components": [
            {"name": writer.tell(component_name(part)), "share": writer.words.percent(parity.by_component[part])}
            for part in COMPONENTS
            if part in parity.by_component
        ],
        "dropped": [
            {
                "name": writer.tell(component_name(part)),
                "why": writer.tell(dropped_words(parity.dropped[part])),
            }
            for part in COMPONENTS
            if part in parity.dropped
        ],
        "rows": rows,
        "figure": _drawn(
            tuple(row["picture"] for row in rows),
            writer.language,
            writer.tell(say("Share of the money beside share of the effort")),
            writer.tell(say("The same data is in the table below this picture.")),
        ),
    }


def _row(
    writer: Writer, neighbourhood: Neighbourhood, findings: NeighbourhoodFindings, currency: str, row: ParityRow
) -> dict[str, Any]:
    found = reference(writer, neighbourhood, row.initiative, "#funding")
    return {
        **found,
        "status": writer.tell(status_name(findings.funding.states[row.initiative].status)),
        "money": writer.words.money(row.money, currency),
        "money_share": writer.words.part(row.money_share),
        "effort_share": writer.words.part(row.effort_share),
        "shares": [writer.words.part(row.shares[part]) for part in COMPONENTS if part in row.shares],
        "said": writer.tell(ratio_words(row, writer.words)),
        "picture": ShareRow(found["title"], row.money_share, row.effort_share),
    }


@lru_cache(maxsize=4096)
def _drawn(rows: tuple[ShareRow, ...], language: str, title: str, description: str) -> Markup:
    """Most edits leave most pictures as they were."""
    return Markup(shares(rows, language, title=title, description=description))  # noqa: S704
