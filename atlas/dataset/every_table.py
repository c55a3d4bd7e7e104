"""Which tables does an atlas have, in which order?"""

from collections.abc import Mapping

from atlas.dataset.about.agreements import ACTIONS, ASSIGNMENTS, CALLS, PARTNERS, REVIEWS
from atlas.dataset.about.challenges import CHALLENGES, CONTRIBUTIONS, NEEDS
from atlas.dataset.about.effect_money import EFFECT_MONEY
from atlas.dataset.about.impact import IMPACT
from atlas.dataset.about.initiatives import INITIATIVE_TERMS, INITIATIVES, MEETINGS, PLACES
from atlas.dataset.about.money import FUNDING, GROWING, MONEY, MONEY_SHARES
from atlas.dataset.about.network import LINE_CHANGES, LINE_COUNTS, LINES, NETWORK
from atlas.dataset.about.official import OFFICIAL
from atlas.dataset.about.places import NEIGHBOURHOODS, STEP_FIGURES, STEPS_TABLE, TERM_LABELS, TERMS, TEXTS
from atlas.dataset.about.together import GROUP_INTRODUCTIONS, INTRODUCTIONS, PROPOSALS, PROPOSED
from atlas.dataset.about.verdicts import NEED_LEVELS, VERDICTS_TABLE
from atlas.dataset.about.whole_money import WHOLE_MONEY, WHOLE_SHARES
from atlas.dataset.tables import Table

__all__ = ["TABLES", "TABLE_NAMED"]

TABLES: tuple[Table, ...] = (
    NEIGHBOURHOODS,
    TERMS,
    TERM_LABELS,
    INITIATIVES,
    INITIATIVE_TERMS,
    PLACES,
    MEETINGS,
    NETWORK,
    LINES,
    LINE_COUNTS,
    LINE_CHANGES,
    GROUP_INTRODUCTIONS,
    CHALLENGES,
    NEEDS,
    CONTRIBUTIONS,
    IMPACT,
    FUNDING,
    EFFECT_MONEY,
    WHOLE_MONEY,
    WHOLE_SHARES,
    MONEY,
    MONEY_SHARES,
    GROWING,
    PROPOSALS,
    PROPOSED,
    INTRODUCTIONS,
    ASSIGNMENTS,
    PARTNERS,
    ACTIONS,
    REVIEWS,
    NEED_LEVELS,
    VERDICTS_TABLE,
    CALLS,
    STEPS_TABLE,
    STEP_FIGURES,
    OFFICIAL,
    TEXTS,
)
"""In the order of the seven steps; a table that others lean on comes before them."""

TABLE_NAMED: Mapping[str, Table] = {table.name: table for table in TABLES}
