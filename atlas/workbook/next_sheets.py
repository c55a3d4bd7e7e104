"""Which columns do the sheets have that tell what it is for: challenges, who contributes, money, measurements?"""

from atlas.texts import say
from atlas.workbook.columns import Column, Sheet
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
        Column(
            ("title",), say("Challenge"), say("In a few words."), required=True, width=28, example=_EXAMPLE_CHALLENGE,
        ),
        Column(
            ("summary",), say("In one sentence"), say("What is going on. Tell it in the first row of a challenge."),
            width=50, example=say("One in three adults often feels alone."),
        ),
        Column(
            ("stated_by",), say("Stated by"), say("A body or a meeting, no person."), required=True, width=28,
            example=say("Meeting of residents"),
        ),
        Column(
            ("stated_on",), say("Stated on"), say("The day."), "day", required=True, width=13, example="2026-01-22",
        ),
        Column(
            ("status",), say("How far it is"), say("Open, assigned or closed. Empty: open."), "choice",
            "challenge_status", width=16, example="open",
        ),
        Column(("needs", "title"), say("Need"), say("One thing that is needed."), required=True, width=32,
               example=_EXAMPLE_NEED),
        Column(
            ("needs", "target_reach"), say("For how many"), say("How many people it should reach."), "number", width=13,
            example=90,
        ),
        Column(
            ("also",), say("Other words"), say("By which people would look for it, with ; between them."), "list",
            width=28,
        ),
        Column(
            ("id",), say("Web name"),
            say("Comes in the address of the page. Empty: made from the name. Never change it later."), "id", width=22,
        ),
        Column(
            ("needs", "id"), say("Web name of the need"), say("Empty: made from the need. Never change it later."),
            "id", width=22,
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
        Column(("contributes", "how"), say("How"), say("What the initiative does for it, in one sentence."), width=50,
               example=say("A fixed table on a fixed evening.")),
        Column(
            ("contributes", "reach"), say("Reach"), say("How many people it serves there."), "number", width=13,
            example=60,
        ),
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
        Column(
            ("funding", "source"), say("From whom"), say("A fund, the municipality, contributions; no person."),
            required=True, width=28, example=say("Riverside Fund"),
        ),
        Column(
            ("funding", "kind"), say("Kind of money"), say("Structural: without an end, or renewed as a rule."),
            "choice", "funding_kind", required=True, width=22, example="project",
        ),
        Column(
            ("funding", "amount"), say("Amount"),
            say("For the whole period; a year where there is no last day."), "number", width=13, example=9600,
        ),
        Column(("funding", "from"), say("First day"), say("Of the period."), "day", width=13, example="2026-01-01"),
        Column(("funding", "until"), say("Last day"), say("Of the period."), "day", width=13, example="2026-12-31"),
        Column(("funding", "for"), say("For what"), say("In a few words."), width=32, example=say("Groceries")),
        Column(("funding", "decision"), say("Decision"), say("The number of the decision, if there is."), "text"),
        Column(
            ("funding", "currency"), say("Currency"), say("Three letters, such as GBP. Empty: EUR."), width=11,
        ),
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
        Column(
            ("impact", "instrument"), say("Questionnaire"), say("Choose it from the list."), "choice", "instrument",
            required=True, width=22, example="who-5",
        ),
        Column(
            ("impact", "wave"), say("Round"), say("Such as: autumn 2025 – spring 2026."), required=True, width=26,
            example=say("autumn 2025 – spring 2026"),
        ),
        Column(
            ("impact", "measured_on"), say("Measured on"), say("The last day."), "day", width=13, example="2026-05-20",
        ),
        Column(
            ("impact", "invited"), say("Invited"), say("How many people were asked."), "number", required=True,
            width=12, example=48,
        ),
        Column(
            ("impact", "n"), say("Answered twice"), say("How many people answered before and after."), "number",
            required=True, width=12, example=30,
        ),
        Column(
            ("impact", "mean_before"), say("Mean before"), say("Of those who answered twice."), "number", required=True,
            width=12, example=52,
        ),
        Column(
            ("impact", "mean_after"), say("Mean after"), say("Of the same people."), "number", required=True, width=12,
            example=58,
        ),
        Column(
            ("impact", "sd_diff"), say("Spread of the change"), say("The standard deviation of the differences."),
            "number", required=True, width=12, example=14,
        ),
        Column(
            ("impact", "sd_before"), say("Spread before"), say("A standard deviation; may stay empty."), "number",
            width=12,
        ),
        Column(
            ("impact", "sd_after"), say("Spread after"), say("A standard deviation; may stay empty."), "number",
            width=12,
        ),
        Column(("impact", "improved"), say("Improved"), say("How many people; may stay empty."), "number", width=12),
        Column(
            ("impact", "retrospective"), say("Looking back"), say("Yes if “before” was asked afterwards."), "yes_no",
            "yes_no", width=12,
        ),
        Column(
            ("impact", "title"), say("What was asked"), say("Only for questions of your own: their name."), width=24,
        ),
        Column(
            ("impact", "range", 0), say("Lowest score"), say("Only for questions of your own."), "number", width=12,
        ),
        Column(
            ("impact", "range", 1), say("Highest score"), say("Only for questions of your own."), "number", width=12,
        ),
        Column(
            ("impact", "better"), say("Better is"), say("Only for questions of your own."), "choice", "better",
            width=12,
        ),
        Column(("impact", "item"), say("One question"), say("Where only one question was used: which."), width=24),
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
        Column(
            ("also_attend", "counted_on"), say("Counted on"), say("The day on which they were asked."), "day",
            required=True, width=13, example="2026-03-18",
        ),
        Column(
            ("also_attend", "asked"), say("Asked"), say("How many people were asked."), "number", required=True,
            width=11, example=58,
        ),
    ),
)  # fmt: skip
