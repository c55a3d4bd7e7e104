"""Which columns do the sheets have that tell what it is for: challenges, who contributes, money, measurements?"""

from atlas.texts import say
from atlas.workbook.columns import Column, Sheet, field_column
from atlas.workbook.first_sheets import initiative_of_row

__all__ = ["ALSO_ATTEND", "CHALLENGES", "CONTRIBUTES", "FUNDING", "IMPACT"]

_EXAMPLE_CHALLENGE = say("Example: Less alone")
_EXAMPLE_NEED = say("Eating together")
_ONE_MORE = say("One more, if there is.")

CHALLENGES = Sheet(
    "challenges",
    say("Challenges"),
    say("What the neighbourhood faces and asks for. One row for each need; repeat the name of the challenge."),
    "challenge",
    (
        field_column("challenge", ("title",), required=True, width=28, example=_EXAMPLE_CHALLENGE),
        field_column(
            "challenge", ("summary",), about=say("What is going on. Tell it in the first row of a challenge."),
            width=50, example=say("One in three adults often feels alone."),
        ),
        field_column("challenge", ("stated_by",), required=True, width=28, example=say("Meeting of residents")),
        field_column("challenge", ("stated_on",), "day", required=True, width=13, example="2026-01-22"),
        field_column("challenge", ("status",), "choice", "challenge_status", width=16, example="open"),
        field_column("challenge", ("needs", "title"), required=True, width=32, example=_EXAMPLE_NEED),
        field_column("challenge", ("needs", "target_reach"), "number", width=13, example=90),
        field_column(
            "challenge", ("also",), "list", about=say("By which people would look for it, with ; between them."),
            width=28,
        ),
        Column(
            ("id",), say("Web name"),
            say("Comes in the address of the page. Empty: made from the name. Never change it later."), "id", width=22,
        ),
        field_column(
            "challenge", ("needs", "id"), "id", about=say("Empty: made from the need. Never change it later."),
            width=22,
        ),
    ),
    "needs",
)  # fmt: skip


def _challenge_of_row(key: str) -> Column:
    return Column(
        (key, "challenge"), say("Challenge"), say("Choose it from the list."), "challenge", required=True, width=28,
        example=_EXAMPLE_CHALLENGE,
    )  # fmt: skip


CONTRIBUTES = Sheet(
    "contributes",
    say("Who contributes"),
    say("One row for each challenge that an initiative does something for."),
    "initiative",
    (
        initiative_of_row(),
        _challenge_of_row("contributes"),
        Column(
            ("contributes", "needs"), say("Need 1"), say("A need of that challenge. Choose it from the list."), "need",
            several=True, required=True, width=28, example=_EXAMPLE_NEED,
        ),
        Column(("contributes", "needs"), say("Need 2"), _ONE_MORE, "need", several=True, width=28),
        Column(("contributes", "needs"), say("Need 3"), _ONE_MORE, "need", several=True, width=28),
        field_column("initiative", ("contributes", "how"), width=50, example=say("A fixed table on a fixed evening.")),
        field_column("initiative", ("contributes", "reach"), "number", width=13, example=60),
    ),
    "contributes",
)  # fmt: skip

FUNDING = Sheet(
    "funding",
    say("Money"),
    say("One row for each source of money, of help in kind as well."),
    "initiative",
    (
        initiative_of_row(),
        field_column("initiative", ("funding", "source"), required=True, width=28, example=say("Riverside Fund")),
        field_column(
            "initiative", ("funding", "kind"), "choice", "funding_kind", required=True, width=22, example="project",
        ),
        field_column("initiative", ("funding", "amount"), "number", width=13, example=9600),
        field_column("initiative", ("funding", "from"), "day", width=13, example="2026-01-01"),
        field_column("initiative", ("funding", "until"), "day", width=13, example="2026-12-31"),
        field_column("initiative", ("funding", "for"), width=32, example=say("Groceries")),
        field_column("initiative", ("funding", "decision"), "text"),
        field_column("initiative", ("funding", "currency"), width=11),
    ),
    "funding",
)  # fmt: skip

IMPACT = Sheet(
    "impact",
    say("Measurements"),
    say("One row for each round of questions before and after. Means of at least 10 people; no answers of persons."),
    "initiative",
    (
        initiative_of_row(),
        _challenge_of_row("impact"),
        field_column(
            "initiative", ("impact", "instrument"), "choice", "instrument", about=say("Choose it from the list."),
            required=True, width=22, example="who-5",
        ),
        field_column(
            "initiative", ("impact", "wave"), required=True, width=26, example=say("autumn 2025 – spring 2026"),
        ),
        field_column("initiative", ("impact", "measured_on"), "day", width=13, example="2026-05-20"),
        field_column("initiative", ("impact", "invited"), "number", required=True, width=12, example=48),
        field_column("initiative", ("impact", "n"), "number", required=True, width=12, example=30),
        field_column("initiative", ("impact", "mean_before"), "number", required=True, width=12, example=52),
        field_column("initiative", ("impact", "mean_after"), "number", required=True, width=12, example=58),
        field_column("initiative", ("impact", "sd_diff"), "number", required=True, width=12, example=14),
        field_column("initiative", ("impact", "sd_before"), "number", width=12),
        field_column("initiative", ("impact", "sd_after"), "number", width=12),
        field_column("initiative", ("impact", "improved"), "number", width=12),
        field_column("initiative", ("impact", "retrospective"), "yes_no", "yes_no", width=12),
        field_column("initiative", ("impact", "title"), width=24),
        Column(
            ("impact", "range", 0), say("Lowest score"), say("Only for questions of your own."), "number", width=12,
        ),
        Column(
            ("impact", "range", 1), say("Highest score"), say("Only for questions of your own."), "number", width=12,
        ),
        field_column("initiative", ("impact", "better"), "choice", "better", width=12),
        field_column("initiative", ("impact", "item"), width=24),
    ),
    "impact",
)  # fmt: skip

ALSO_ATTEND = Sheet(
    "also_attend",
    say("Also attend"),
    say(
        "Where else do participants come? On each row an initiative that asked, above each column on the right an "
        "initiative. In a cell how many of those who were asked also come there, rounded down to 5, 10, 15 and so on. "
        "Fewer than 5 (10 where it is sensitive): leave it empty."
    ),
    "initiative",
    (
        initiative_of_row(),
        field_column("initiative", ("also_attend", "counted_on"), "day", required=True, width=13, example="2026-03-18"),
        field_column("initiative", ("also_attend", "asked"), "number", required=True, width=11, example=58),
    ),
)  # fmt: skip
