"""Step 5 on the page of a challenge: does money follow effort?"""

from decimal import Decimal
from functools import lru_cache

from atlas.analysis.money.parity import COMPONENTS, ChallengeParity, Parity, ParityRow
from atlas.graphs.shares import ShareRow, shares, undrawn
from atlas.pages.challenge.facts import FundingSection, ParityFacts, ParityRowFacts
from atlas.pages.money.words import (
    component_name,
    dropped_words,
    left_out_words,
    no_parity_words,
    ratio_words,
    status_name,
)
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.texts import say

__all__ = ["funding_section"]


def funding_section(edition: Edition, key: str) -> FundingSection:
    """Facts for `challenge/funding.md.jinja`; rows by title, which is the order of the alphabet and no ranking."""
    computed = edition.findings.money.parities[key]
    return FundingSection(
        no_parity=edition.tell(no_parity_words(computed.reason)) if computed.reason else None,
        parity=_parity(edition, computed, computed.parity) if computed.parity else None,
        left_out=by_title(
            {
                **edition.reference(one.initiative, "#funding"),
                "why": edition.tell(left_out_words(one.why)),
            }
            for one in computed.left_out
        ),
    )


def _parity(
    edition: Edition,
    computed: ChallengeParity,
    parity: Parity,
) -> ParityFacts:
    currency, moves = computed.currency or "", round(100 * parity.hoover)
    rows = by_title(_row(edition, currency, row) for row in parity.rows)
    return {
        "moves": edition.words.money(Decimal(moves), currency) if moves else None,
        "hundred": edition.words.money(Decimal(100), currency),
        "components": [
            {"name": edition.tell(component_name(part)), "share": edition.words.percent(parity.by_component[part])}
            for part in COMPONENTS
            if part in parity.by_component
        ],
        "dropped": [
            {
                "name": edition.tell(component_name(part)),
                "why": edition.tell(dropped_words(parity.dropped[part])),
            }
            for part in COMPONENTS
            if part in parity.dropped
        ],
        "rows": rows,
        "left": undrawn([row["picture"] for row in rows]),
        "figure": _drawn(
            tuple(row["picture"] for row in rows),
            edition.language,
            edition.tell(say("Share of the money beside share of the effort")),
            edition.tell(say("The same data is in the table below this picture.")),
        ),
    }


def _row(edition: Edition, currency: str, row: ParityRow) -> ParityRowFacts:
    initiative = edition.reference(row.initiative, "#funding")
    return {
        **initiative,
        "status": edition.tell(status_name(edition.findings.money.states[row.initiative].status)),
        "money": edition.words.computed_money(row.money, currency),
        "money_share": edition.words.part(row.money_share),
        "effort_share": edition.words.part(row.effort_share),
        "shares": [edition.words.part(row.shares[part]) for part in COMPONENTS if part in row.shares],
        "said": edition.tell(ratio_words(row, edition.words)),
        "picture": ShareRow(initiative["title"], row.money_share, row.effort_share),
    }


@lru_cache(maxsize=4096)
def _drawn(rows: tuple[ShareRow, ...], language: str, title: str, description: str) -> Drawing:
    """Most edits leave most pictures as they were."""
    return Drawing(shares(rows, language, title=title, description=description))
