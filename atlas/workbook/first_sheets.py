"""Which columns do the sheets have that tell what there is: the neighbourhood, its initiatives, when and where?"""

from atlas.texts import say
from atlas.workbook.columns import Column, Sheet

__all__ = ["EXAMPLE", "INITIATIVES", "MEETINGS", "NEIGHBOURHOOD", "initiative_of_row"]

EXAMPLE = say("Example:")
"""How the name in an example row begins."""
_EXAMPLE_NAME = say("Example: The long table")
_SEVERAL = say("Choose one from the list; a second and a third go in the columns beside it.")
_ONE_MORE = say("One more, if there is.")


def initiative_of_row() -> Column:
    """The first column of a sheet about initiatives: which one the row belongs to."""
    return Column(
        (),
        say("Initiative"),
        say("Choose it from the list. It has to stand on the sheet with initiatives."),
        "initiative",
        required=True,
        width=28,
        example=_EXAMPLE_NAME,
    )


NEIGHBOURHOOD = Sheet(
    "neighbourhood",
    say("Start here"),
    say(
        "This workbook becomes a website about your neighbourhood. Fill in the row below, then the other sheets from "
        "left to right. What you do not know stays empty. Rows that begin with “Example:” are left out. Write no names "
        "of participants or volunteers anywhere: whatever stands here will be public."
    ),
    "neighbourhood",
    (
        Column(
            ("title",), say("Neighbourhood"), say("What the neighbourhood is called."), required=True, width=28,
            example=say("Example: East"),
        ),
        Column(
            ("municipality",), say("Municipality"), say("In which municipality it lies."), required=True, width=24,
            example=say("Riverside"),
        ),
        Column(
            ("summary",), say("In one sentence"), say("What kind of neighbourhood it is."), width=60,
            example=say("A neighbourhood around the old harbour."),
        ),
        Column(
            ("id",), say("Web name"),
            say("Comes in the address of every page. Empty: made from the name. Never change it later."), "id",
        ),
    ),
)  # fmt: skip

INITIATIVES = Sheet(
    "initiatives",
    say("Initiatives"),
    say("One row for each initiative: a choir, a card club, a church, a repair café, and paid services as well."),
    "initiative",
    (
        Column(
            ("title",), say("Name"), say("What the initiative calls itself."), required=True, width=28,
            example=_EXAMPLE_NAME,
        ),
        Column(
            ("kind",), say("Kind"),
            say("By and for neighbours, an association or institution, or a paid service."), "choice", "kind",
            required=True, width=24, example="informal",
        ),
        Column(
            ("summary",), say("In one sentence"), say("What people do there, in words of their own."), width=50,
            example=say("Every Wednesday a warm meal at one long table."),
        ),
        Column(
            ("activities",), say("Activity 1"), _SEVERAL, "term", "activities", several=True, width=20, example="meals",
        ),
        Column(("activities",), say("Activity 2"), _ONE_MORE, "term", "activities", several=True, width=20),
        Column(("activities",), say("Activity 3"), _ONE_MORE, "term", "activities", several=True, width=20),
        Column(
            ("audiences",), say("For whom 1"), say("Who are welcome. Empty: not told."), "term", "audiences",
            several=True, width=20, example="everyone",
        ),
        Column(("audiences",), say("For whom 2"), _ONE_MORE, "term", "audiences", several=True, width=20),
        Column(
            ("languages",), say("Languages"), say("Which languages are spoken, with ; between them."), "languages",
            width=20, example="nl; en",
        ),
        Column(
            ("cost", "kind"), say("Costs"), say("What it costs to take part."), "choice", "cost", width=22,
            example="paid",
        ),
        Column(
            ("cost", "note"), say("About the costs"), say("Such as the price of a meal."), width=24,
            example=say("5 euros a meal"),
        ),
        Column(
            ("accessibility",), say("Accessibility 1"), say("What the building offers. Empty: not told."), "term",
            "accessibility", several=True, width=22, example="wheelchair",
        ),
        Column(("accessibility",), say("Accessibility 2"), _ONE_MORE, "term", "accessibility", several=True, width=22),
        Column(("contact", "website"), say("Website"), say("The address, from https:// on."), width=28),
        Column(
            ("contact", "email"), say("E-mail"),
            say("An address of the group, such as info@, never of a person."), width=28,
            example="info@longtable.example",
        ),
        Column(
            ("contact", "phone"), say("Telephone"), say("A number of the group, never of a person."), "text",
        ),
        Column(
            ("core_quality",), say("What we are good at"),
            say("What this initiative does by itself, in one sentence."), width=40,
            example=say("We cook for whoever comes."),
        ),
        Column(
            ("people", "participants"), say("Participants"), say("How many people take part; only the number."),
            "number", width=13, example=60,
        ),
        Column(
            ("people", "volunteers"), say("Volunteers"), say("How many people help; only the number."), "number",
            width=13, example=14,
        ),
        Column(
            ("people", "key_people"), say("Key people"), say("How many carry it; only the number."), "number", width=13,
            example=3,
        ),
        Column(
            ("people", "hours_per_month"), say("Hours a month"), say("Of all volunteers together."), "number", width=13,
            example=150,
        ),
        Column(
            ("people", "counted_on"), say("Counted on"), say("The day on which this was counted."), "day", width=13,
            example="2026-03-18",
        ),
        Column(
            ("started",), say("Since"), say("A year, a month (2020-03) or a day."), "partial_day", width=13,
            example="2015",
        ),
        Column(
            ("stopped",), say("Until"), say("Only if it has stopped."), "partial_day", width=13,
        ),
        Column(
            ("status",), say("How it is now"), say("Active, having a break, or stopped. Empty: active."), "choice",
            "status", width=18, example="active",
        ),
        Column(
            ("origin",), say("Began in"), say("Only if it began in the crisis that the atlas looks at."), "choice",
            "origin", width=18,
        ),
        Column(
            ("sensitive",), say("Sensitive"),
            say("Yes where taking part tells something private: faith, health, origin, money trouble."), "yes_no",
            "yes_no", width=13,
        ),
        Column(
            ("also",), say("Other words"), say("By which people would look for it, with ; between them."), "list",
            width=28, example=say("dinner; cooking"),
        ),
        Column(
            ("confirmed_on",), say("Confirmed on"), say("When the initiative last said that this is right."), "day",
            width=13, example="2026-10-05",
        ),
        Column(
            ("id",), say("Web name"),
            say("Comes in the address of the page. Empty: made from the name. Never change it later."), "id", width=22,
        ),
    ),
)  # fmt: skip

_RULE = say("Only for those who know iCalendar: an RRULE, instead of a day.")
MEETINGS = Sheet(
    "meetings",
    say("When and where"),
    say("One row for each fixed time. Where several rows are about one initiative, tell the place once."),
    "initiative",
    (
        initiative_of_row(),
        Column(
            ("schedule", "weekday"), say("Day"), say("The day of the week."), "choice", "weekday", width=14,
            example="wednesday",
        ),
        Column(
            ("schedule", "every"), say("How often"),
            say("Empty: every week. Several, such as first; third, with ; between them."), "choice", "every",
            several=True, width=18, example="week",
        ),
        Column(("schedule", "from"), say("Begins at"), say("Such as 13:00."), "clock", width=10, example="17:30"),
        Column(("schedule", "until"), say("Ends at"), say("Such as 16:00."), "clock", width=10, example="19:30"),
        Column(
            ("schedule", "starts"), say("First day"),
            say("Only if it has still to begin, or comes every two weeks."), "day", width=13,
        ),
        Column(("schedule", "ends"), say("Last day"), say("Only if it ends."), "day", width=13),
        Column(
            ("schedule", "closed"), say("Closed"),
            say(
                "Days or periods, with ; between them: 2026-12-25, 2026-07-20/2026-08-16, 12-24/12-31, or 08 for "
                "August."
            ),
            "list", width=32, example="12-24/12-31",
        ),
        Column(("schedule", "note"), say("Remark"), say("Such as: ring the bell."), width=30),
        Column(
            ("place", "name"), say("Place"), say("The building or the spot."), width=24, example=say("Community house"),
        ),
        Column(
            ("place", "address"), say("Address"), say("Street and number."), width=24, example=say("Market square 1"),
        ),
        Column(("place", "postcode"), say("Postcode"), say("May stay empty."), "text", width=11),
        Column(("place", "city"), say("Town"), say("May stay empty."), example=say("Riverside")),
        Column(
            ("place", "lat"), say("Latitude"), say("For the map, in degrees, such as 52.55."), "number", width=11,
        ),
        Column(
            ("place", "lon"), say("Longitude"), say("For the map, in degrees, such as 5.25."), "number", width=11,
        ),
        Column(
            ("place", "private"), say("Only an area"),
            say("Yes in a home: then the map shows an area. Leave out the address too."), "yes_no", "yes_no", width=13,
        ),
        Column(("schedule", "rrule"), say("Rule"), _RULE, "text", width=18),
    ),
    "schedule",
)  # fmt: skip
