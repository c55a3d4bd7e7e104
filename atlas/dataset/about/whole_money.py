"""Does money follow effort in the whole neighbourhood, as the page about money tells it? (METHODS 5)"""

from collections.abc import Iterator

from atlas.dataset.about.money import MONEY, MONEY_SHARES
from atlas.dataset.columns import OF_INITIATIVE, OF_NEIGHBOURHOOD
from atlas.dataset.tables import Row, Source, Table
from atlas.texts import say

__all__ = ["WHOLE_MONEY", "WHOLE_SHARES"]

_OF_A_CHALLENGE = ("challenge",)
_BY_COMPONENT = ("hours_share", "participants_share", "impact_share")


def _whole(source: Source) -> Iterator[Row]:
    found = source.findings.money.parity
    hoover, compared = (found.parity.hoover, len(found.parity.rows)) if found.parity else (None, None)
    yield source.neighbourhood.id, hoover, compared, len(found.left_out), found.currency, found.reason


WHOLE_MONEY = Table(
    "neighbourhood_money",
    say("Money beside effort, in the whole neighbourhood"),
    say("Which part of the money would have to move to follow the effort of all initiatives."),
    tuple(
        column
        for column in MONEY.columns
        if column.name not in _OF_A_CHALLENGE and not column.name.startswith("would_move_")
    ),
    ("neighbourhood",),
    (OF_NEIGHBOURHOOD,),
    rows=_whole,
    inside="neighbourhoods",
    called="money",
)


def _shares(source: Source) -> Iterator[Row]:
    found = source.findings.money.parity
    for row in found.parity.rows if found.parity else ():
        shares = (row.money_share, row.effort_share, row.ratio)
        yield source.neighbourhood.id, row.initiative, row.money, found.currency, *shares


WHOLE_SHARES = Table(
    "neighbourhood_money_shares",
    say("Money and effort of each initiative, in the whole neighbourhood"),
    say("Its share of the money and of the effort of all that are compared. No ranking."),
    tuple(column for column in MONEY_SHARES.columns if column.name not in (*_OF_A_CHALLENGE, *_BY_COMPONENT)),
    ("neighbourhood", "initiative"),
    (OF_INITIATIVE,),
    rows=_shares,
    inside="neighbourhoods",
    called="money_shares",
)
