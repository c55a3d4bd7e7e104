"""Where does money come from, does it follow effort, and what could grow? (METHODS 5)"""

from collections.abc import Iterator

from atlas.analysis.money.parity import COMPONENTS
from atlas.dataset.columns import (
    CHALLENGE,
    INITIATIVE,
    NEIGHBOURHOOD,
    NUMBER,
    OF_CHALLENGE,
    OF_INITIATIVE,
    filled_in,
    share,
)
from atlas.dataset.tables import Column, Row, Source, Table
from atlas.model.funding import Funding, Scaling
from atlas.model.initiative import Initiative
from atlas.texts import say
from atlas.words.money import STATUSES

__all__ = ["FUNDING", "GROWING", "MONEY", "MONEY_SHARES"]

_CURRENCY = say("in the currency beside it")


def _funding(source: Source) -> Iterator[Row]:
    states = source.findings.money.states
    for key, page in source.neighbourhood.initiatives.items():
        for number, line in enumerate(page.meta.funding, 1):
            yield (
                source.neighbourhood.id,
                key,
                number,
                page.meta.title,
                page.meta.kind,
                states[key].status,
                line.source,
                line.kind,
                line.amount,
                line.currency if line.amount is not None else None,
                line.from_,
                line.until,
                line.for_,
                line.decision,
                line.id,
            )


FUNDING = Table(
    "funding",
    say("Money"),
    say("One row for each source of money or of help in kind. No row: nobody told, which is not the same as no money."),
    (
        NEIGHBOURHOOD,
        INITIATIVE,
        NUMBER,
        filled_in(Initiative, "title", required=True),
        filled_in(Initiative, "kind", "kind_of_initiative", required=True),
        Column(
            "status",
            say("Money of the initiative"),
            say("Of all its money together, on the day of these files."),
            choices=STATUSES,
            required=True,
            method="funding",
        ),
        filled_in(Funding, "source", required=True),
        filled_in(Funding, "kind", required=True),
        filled_in(Funding, "amount", type="number", unit=_CURRENCY, decimals=2, least=0),
        filled_in(Funding, "currency", pattern="[A-Z]{3}"),
        filled_in(Funding, "from", type="date"),
        filled_in(Funding, "until", type="date"),
        filled_in(Funding, "for"),
        filled_in(Funding, "decision"),
        filled_in(Funding, "id", "grant"),
    ),
    ("neighbourhood", "initiative", "number"),
    (OF_INITIATIVE,),
    rows=_funding,
    inside="initiatives",
    called="funding",
)


def _money(source: Source) -> Iterator[Row]:
    for key, one in source.findings.money.parities.items():
        found = one.parity
        parts = tuple(found.by_component.get(name) for name in COMPONENTS) if found else (None,) * len(COMPONENTS)
        yield (
            source.neighbourhood.id,
            key,
            found.hoover if found else None,
            *parts,
            len(found.rows) if found else None,
            len(one.left_out),
            one.currency,
            one.reason,
        )


MONEY = Table(
    "money_and_effort",
    say("Money beside effort"),
    say("Which part of the money would have to move to follow the effort, for each challenge."),
    (
        NEIGHBOURHOOD,
        CHALLENGE,
        share(
            "would_move",
            say("Would move"),
            say("Which part of the money would have to move to follow the effort."),
            "funding",
        ),
        *(
            share(f"would_move_{name}", title, say("The same if effort were that alone."), "funding")
            for name, title in zip(
                COMPONENTS,
                (
                    say("Would move, by hours"),
                    say("Would move, by participants"),
                    say("Would move, by what participants noticed"),
                ),
                strict=True,
            )
        ),
        Column(
            "compared",
            say("Compared"),
            say("How many initiatives are compared."),
            "integer",
            least=2,
            method="funding",
            unit=say("initiatives"),
        ),
        Column(
            "left_out",
            say("Left out"),
            say("How many are not, for they did not tell enough of their money."),
            "integer",
            required=True,
            least=0,
            method="funding",
            unit=say("initiatives"),
        ),
        Column("currency", say("Currency"), say("Of all that is compared.")),
        Column(
            "why_not",
            say("Why not"),
            say("Why there is nothing to compare, where there is nothing."),
            method="funding",
            choices={
                "too-few": say("Fewer than two told enough"),
                "currencies": say("Money in several currencies"),
                "no-money": say("No money that somebody else decides on"),
                "no-effort": say("Too little is known of hours and participants"),
            },
        ),
    ),
    ("neighbourhood", "challenge"),
    (OF_CHALLENGE,),
    rows=_money,
    inside="challenges",
    called="money",
)


def _shares(source: Source) -> Iterator[Row]:
    for key, one in source.findings.money.parities.items():
        for row in one.parity.rows if one.parity else ():
            shares = (row.money_share, row.effort_share, row.ratio, *(row.shares.get(name) for name in COMPONENTS))
            yield source.neighbourhood.id, key, row.initiative, row.money, one.currency, *shares


MONEY_SHARES = Table(
    "money_shares",
    say("Money and effort of each initiative"),
    say("Its share of the money and of the effort of all that are compared for a challenge. No ranking."),
    (
        NEIGHBOURHOOD,
        CHALLENGE,
        INITIATIVE,
        Column(
            "money",
            say("Money a year"),
            say("That somebody else decides on."),
            "number",
            unit=_CURRENCY,
            decimals=2,
            required=True,
            least=0,
            method="funding",
        ),
        Column("currency", say("Currency"), say("Of all that is compared.")),
        share("money_share", say("Share of the money"), say("Of all that are compared."), "funding"),
        share("effort_share", say("Share of the effort"), say("The mean of the shares that follow."), "funding"),
        Column(
            "ratio",
            say("Money for effort"),
            say("Above 1: more money than effort."),
            "number",
            decimals=4,
            least=0,
            method="funding",
        ),
        share("hours_share", say("Share of the hours"), say("Empty where that does not count."), "funding"),
        share(
            "participants_share", say("Share of the participants"), say("Empty where that does not count."), "funding"
        ),
        share(
            "impact_share",
            say("Share of what participants noticed"),
            say("Empty where that does not count."),
            "funding",
        ),
    ),
    ("neighbourhood", "challenge", "initiative"),
    (OF_CHALLENGE, OF_INITIATIVE),
    rows=_shares,
    inside="challenges",
    called="money_shares",
)


def _growing(source: Source) -> Iterator[Row]:
    """Lights of those that say something about growing, as their pages do."""
    for key, page in source.neighbourhood.initiatives.items():
        meta = page.meta
        if meta.scaling and meta.kind != "professional" and meta.status != "stopped":
            lights = source.findings.money.scaling[key].lights
            yield source.neighbourhood.id, key, meta.scaling.wish, *lights.values(), meta.scaling.note


_LIGHTS = {"red": say("not yet"), "green": say("yes"), "unknown": say("not told")}
GROWING = Table(
    "growing",
    say("Can it grow?"),
    say("What initiatives say about growing, as lights and never as a score."),
    (
        NEIGHBOURHOOD,
        INITIATIVE,
        filled_in(Scaling, "wish"),
        *(
            Column(
                name,
                title,
                say("A light: yes, not yet, or not told."),
                choices=_LIGHTS,
                required=True,
                method="funding",
            )
            for name, title in (
                ("two_can_run_it", say("Can two or more people run it?")),
                ("hours_are_shared", say("Are the hours shared, so that nobody does more than half?")),
                ("without_staff_or_forms", say("Can it grow without paid staff and without intake forms?")),
                (
                    "several_funders",
                    say("Can one funder stop without most of the money going? (Nobody gives more than 70%.)"),
                ),
                ("written_down", say("Is it written down what comes naturally here?")),
                ("participants_asked", say("Were the participants asked what they think of growing?")),
            )
        ),
        filled_in(Scaling, "note"),
    ),
    ("neighbourhood", "initiative"),
    (OF_INITIATIVE,),
    rows=_growing,
    inside="initiatives",
    called="growing",
)
