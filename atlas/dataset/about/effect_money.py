"""Does what does participants good have money that lasts? Who stands where, as the page about money tells it."""

from collections.abc import Iterator

from atlas.analysis.money.effect_funding import EFFECTS
from atlas.dataset.columns import INITIATIVE, NEIGHBOURHOOD, OF_INITIATIVE
from atlas.dataset.tables import Column, Row, Source, Table
from atlas.texts import say
from atlas.words.impact import effect_name
from atlas.words.money import STATUSES

__all__ = ["EFFECT_MONEY"]


def _rows(source: Source) -> Iterator[Row]:
    found = source.findings.money.effect
    cells = {(one.initiative, *cell): None for cell, measured in found.matrix.items() for one in measured}
    places = {key: number for number, key in enumerate(source.neighbourhood.initiatives)}
    for key, effect, status in sorted(cells, key=lambda cell: places[cell[0]]):  # as they come, in the order of pages
        lists = (key in found.candidates, key in found.from_memory, key in found.measure_first)
        yield source.neighbourhood.id, key, effect, status, *lists


EFFECT_MONEY = Table(
    "effect_and_money",
    say("What participants noticed, and what money there is"),
    say(
        "One row for each initiative and what its participants noticed; two where it measured more than one thing. "
        "That an initiative caused a change is not shown, for there was no group to compare with."
    ),
    (
        NEIGHBOURHOOD,
        INITIATIVE,
        Column(
            "noticed",
            say("Participants"),
            say("What they noticed. Not measured is not the same as not working."),
            required=True,
            choices={effect: effect_name(effect) for effect in EFFECTS},
            method="impact",
        ),
        Column(
            "status",
            say("Money of the initiative"),
            say("Of all its money together, on the day of these files."),
            required=True,
            choices=STATUSES,
            method="funding",
        ),
        Column(
            "candidate",
            say("Better, without lasting money yet"),
            say("Whether it is a candidate for structural funding: a list to talk about."),
            "boolean",
            required=True,
            method="funding",
        ),
        Column(
            "from_memory",
            say("From memory"),
            say("Whether its participants were asked only afterwards how it was before: a weaker way of measuring."),
            "boolean",
            required=True,
            method="impact",
        ),
        Column(
            "measure_first",
            say("Measure first"),
            say("Whether it has lasting money, and what participants notice is not clear yet."),
            "boolean",
            required=True,
            method="funding",
        ),
    ),
    ("neighbourhood", "initiative", "noticed"),
    (OF_INITIATIVE,),
    rows=_rows,
    inside="initiatives",
    called="effect_and_money",
)
