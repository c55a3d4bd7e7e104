"""Does money follow effort in the whole neighbourhood? Two dots for every initiative, and the same as a table."""

from decimal import Decimal

from atlas.analysis.money.parity import COMPONENTS, Parity, ParityRow
from atlas.graphs.shares import ShareRow, shares
from atlas.pages.money.facts import ShareFacts, WholeFacts
from atlas.pages.money.words import (
    component_name,
    dropped_words,
    effort_name,
    left_out_words,
    no_parity_words,
    ratio_words,
)
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import alphabetical, by_title
from atlas.texts import say

__all__ = ["whole_facts"]


def whole_facts(edition: Edition) -> WholeFacts:
    """The rows by title, which is the order of the alphabet; only the drawing puts the widest gap first."""
    found = edition.findings.money.parity
    currency = found.currency or "EUR"
    moves = round(100 * found.parity.hoover) if found.parity else 0
    counted = [part for part in COMPONENTS if found.parity and part in found.parity.by_component]
    return WholeFacts(
        none=edition.tell(no_parity_words(found.reason)) if found.reason else None,
        moves=edition.words.money(Decimal(moves), currency) if moves else None,
        hundred=edition.words.money(Decimal(100), currency),
        effort=edition.words.all_of([edition.tell(effort_name(part)) for part in counted]),
        dropped=[
            (edition.tell(component_name(part)), edition.tell(dropped_words(found.parity.dropped[part])))
            for part in COMPONENTS
            if found.parity and part in found.parity.dropped
        ],
        rows=by_title(_row(edition, currency, row) for row in found.parity.rows) if found.parity else [],
        left_out=by_title(
            {**edition.reference(one.initiative, "#funding"), "why": edition.tell(left_out_words(one.why))}
            for one in found.left_out
            if one.why != "not-stated"
        ),
        figure=_figure(edition, found.parity) if found.parity else None,
    )


def _row(edition: Edition, currency: str, row: ParityRow) -> ShareFacts:
    return {
        **edition.reference(row.initiative, "#funding"),
        "money": edition.words.computed_money(row.money, currency),
        "money_share": edition.words.part(row.money_share),
        "effort_share": edition.words.part(row.effort_share),
        "said": edition.tell(ratio_words(row, edition.words)),
    }


def _figure(edition: Edition, parity: Parity) -> Drawing:
    named = sorted(
        (
            ShareRow(edition.reference(row.initiative)["title"], row.money_share, row.effort_share)
            for row in parity.rows
        ),
        key=lambda row: alphabetical(row.label),
    )
    return Drawing(
        shares(
            named,
            edition.language,
            title=edition.tell(say("Share of the money beside share of the effort")),
            description=edition.tell(say("The same data is in the table below this picture.")),
        )
    )
