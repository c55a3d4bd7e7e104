"""What do official figures say of the areas of a neighbourhood, and of its municipality?"""

from collections.abc import Iterator

from atlas.dataset.columns import NEIGHBOURHOOD, OF_NEIGHBOURHOOD
from atlas.dataset.tables import Column, Row, Source, Table
from atlas.texts import say

__all__ = ["OFFICIAL"]


def _rows(source: Source) -> Iterator[Row]:
    for one in source.neighbourhood.official:
        yield (
            source.neighbourhood.id,
            one.area,
            one.name,
            one.indicator,
            one.title,
            one.year,
            one.value,
            one.unit or None,
            one.source,
            one.table or None,
            one.taken_on,
        )


OFFICIAL = Table(
    "indicators",
    say("Official figures"),
    say(
        "Figures of others about the area and its municipality. An empty value: the source gives none, which is not "
        "zero. Parts need not add up to the whole."
    ),
    (
        NEIGHBOURHOOD,
        Column("area", say("Area"), say("Its code at Statistics Netherlands."), required=True),
        Column("area_name", say("Name of the area"), say("As the source calls it."), required=True),
        Column("indicator", say("Figure"), say("What it is called in the table of the source."), required=True),
        Column("title", say("Title"), say("As the source calls it."), required=True),
        Column("year", say("Year"), say("To which it belongs."), "integer", required=True),
        Column("value", say("Value"), say("Empty where the source gives none."), "number"),
        Column("unit", say("Unit"), say("Empty for a count.")),
        Column("source", say("Source"), say("Who publishes it."), required=True),
        Column("table", say("Table"), say("Its number at the source.")),
        Column("taken_on", say("Taken over on"), say("The day."), "date", required=True),
    ),
    key=("neighbourhood", "area", "indicator", "year"),
    foreign_keys=(OF_NEIGHBOURHOOD,),
    rows=_rows,
    inside="neighbourhoods",
    called="official",
)
