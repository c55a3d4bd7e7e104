"""What is told of the fields that say when and where."""

from atlas.model.place import Place, Point
from atlas.model.schedule import Meeting
from atlas.schema.told import FieldsOf, Told
from atlas.texts import say
from atlas.words.choices import DAYS, RHYTHMS

__all__ = ["WHEN"]

_LATITUDE = Told(say("Latitude"), say("For the map, in degrees, such as 52.55."), 52.55)
_LONGITUDE = Told(say("Longitude"), say("For the map, in degrees, such as 5.25."), 5.25)

WHEN: FieldsOf = {
    Meeting: {
        "weekday": Told(say("Day"), say("The day of the week."), "wednesday", DAYS),
        "every": Told(
            say("How often"), say("Empty: every week. Or one or more weeks of the month, such as first and third."),
            ["first", "third"], RHYTHMS, widget="choices",
        ),
        "rrule": Told(
            say("Rule"), say("Only for those who know iCalendar: an RRULE, instead of a day."),
            "FREQ=MONTHLY;BYDAY=-1FR", apart=True,
        ),
        "from": Told(say("Begins at"), say("Such as 13:00."), "17:30"),
        "until": Told(say("Ends at"), say("Such as 16:00."), "19:30"),
        "starts": Told(
            say("First day"), say("Only if it has still to begin, or comes every two weeks."), "2026-01-07",
        ),
        "ends": Told(say("Last day"), say("Only if it ends."), "2027-12-15"),
        "closed": Told(
            say("Closed"),
            say("Days or periods: 2026-12-25, 2026-07-20/2026-08-16, 12-24/12-31 every year, or 08 for August."),
            ["12-24/12-31"], widget="closed",
        ),
        "note": Told(say("Remark"), say("Such as: ring the bell."), say("Ring the bell")),
    },
    Place: {
        "name": Told(say("Place"), say("The building or the spot."), say("Community house")),
        "address": Told(say("Address"), say("Street and number. Not of a home."), say("Market square 1")),
        "postcode": Told(say("Postcode"), say("May stay empty."), "8011 AB"),
        "city": Told(say("Town"), say("May stay empty."), say("Riverside")),
        "lat": _LATITUDE,
        "lon": _LONGITUDE,
        "private": Told(
            say("Only an area"), say("Yes in a home: then the map shows an area. Leave out the address too."), False,
        ),
    },
    Point: {"lat": _LATITUDE, "lon": _LONGITUDE},
}  # fmt: skip
