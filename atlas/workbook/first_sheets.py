"""Which columns do the sheets have that tell what there is: the neighbourhood, its initiatives, when and where?"""

from atlas.texts import say
from atlas.workbook.columns import Column, Sheet, field_column

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
        field_column("neighbourhood", ("title",), required=True, width=28, example=say("Example: East")),
        field_column("neighbourhood", ("municipality",), required=True, width=24, example=say("Riverside")),
        field_column("neighbourhood", ("summary",), width=60, example=say("A neighbourhood around the old harbour.")),
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
        field_column("initiative", ("title",), required=True, width=28, example=_EXAMPLE_NAME),
        field_column("initiative", ("kind",), "choice", "kind", required=True, width=24, example="informal"),
        field_column(
            "initiative", ("summary",), width=50, example=say("Every Wednesday a warm meal at one long table."),
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
        field_column(
            "initiative", ("languages",), "languages", about=say("Which languages are spoken, with ; between them."),
            width=20, example="nl; en",
        ),
        field_column(
            "initiative", ("cost", "kind"), "choice", "cost", about=say("What it costs to take part."), width=22,
            example="paid",
        ),
        field_column("initiative", ("cost", "note"), width=24, example=say("5 euros a meal")),
        Column(
            ("accessibility",), say("Accessibility 1"), say("What the building offers. Empty: not told."), "term",
            "accessibility", several=True, width=22, example="wheelchair",
        ),
        Column(("accessibility",), say("Accessibility 2"), _ONE_MORE, "term", "accessibility", several=True, width=22),
        field_column("initiative", ("contact", "website"), width=28),
        field_column("initiative", ("contact", "email"), width=28, example="info@longtable.example"),
        field_column("initiative", ("contact", "phone"), "text"),
        field_column("initiative", ("core_quality",), width=40, example=say("We cook for whoever comes.")),
        field_column("initiative", ("people", "participants"), "number", width=13, example=60),
        field_column("initiative", ("people", "volunteers"), "number", width=13, example=14),
        field_column("initiative", ("people", "key_people"), "number", width=13, example=3),
        field_column("initiative", ("people", "hours_per_month"), "number", width=13, example=150),
        field_column("initiative", ("people", "counted_on"), "day", width=13, example="2026-03-18"),
        field_column("initiative", ("started",), "partial_day", width=13, example="2015"),
        field_column("initiative", ("stopped",), "partial_day", width=13),
        field_column("initiative", ("status",), "choice", "status", width=18, example="active"),
        field_column("initiative", ("origin",), "choice", "origin", width=18),
        field_column("initiative", ("sensitive",), "yes_no", "yes_no", width=13),
        field_column(
            "initiative", ("also",), "list", about=say("By which people would look for it, with ; between them."),
            width=28, example=say("dinner; cooking"),
        ),
        field_column("initiative", ("confirmed_on",), "day", width=13, example="2026-10-05"),
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
        field_column("initiative", ("schedule", "weekday"), "choice", "weekday", width=14, example="wednesday"),
        field_column(
            "initiative", ("schedule", "every"), "choice", "every",
            about=say("Empty: every week. Several, such as first; third, with ; between them."), several=True,
            width=18, example="week",
        ),
        field_column("initiative", ("schedule", "from"), "clock", width=10, example="17:30"),
        field_column("initiative", ("schedule", "until"), "clock", width=10, example="19:30"),
        field_column("initiative", ("schedule", "starts"), "day", width=13),
        field_column("initiative", ("schedule", "ends"), "day", width=13),
        field_column(
            "initiative", ("schedule", "closed"), "list",
            about=say(
                "Days or periods, with ; between them: 2026-12-25, 2026-07-20/2026-08-16, 12-24/12-31, or 08 for "
                "August."
            ),
            width=32, example="12-24/12-31",
        ),
        field_column("initiative", ("schedule", "note"), width=30),
        field_column("initiative", ("place", "name"), width=24, example=say("Community house")),
        field_column(
            "initiative", ("place", "address"), about=say("Street and number."), width=24,
            example=say("Market square 1"),
        ),
        field_column("initiative", ("place", "postcode"), "text", width=11),
        field_column("initiative", ("place", "city"), example=say("Riverside")),
        field_column("initiative", ("place", "lat"), "number", width=11),
        field_column("initiative", ("place", "lon"), "number", width=11),
        field_column("initiative", ("place", "private"), "yes_no", "yes_no", width=13),
        field_column("initiative", ("schedule", "rrule"), "text", about=_RULE, width=18),
    ),
    "schedule",
)  # fmt: skip
