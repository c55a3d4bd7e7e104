"""What is told of the fields that say what an initiative does for a challenge, what it measured, and its money."""

from atlas.model.funding import Funding, Scaling
from atlas.model.impact import Impact
from atlas.model.initiative import Contribution
from atlas.schema.told import FieldsOf, Told
from atlas.texts import say
from atlas.words.choices import BETTER, FUNDING_KINDS, INSTRUMENT_NAMES, WISHES

__all__ = ["RESULTS"]

_OWN = say("Only for questions of your own.")
_CHALLENGE = Told(
    say("Challenge"), say("The file name of the challenge, without .md"), "less-alone", widget="challenge"
)

RESULTS: FieldsOf = {
    Contribution: {
        "challenge": _CHALLENGE,
        "needs": Told(
            say("Needs"), say("The ids of one or more needs of that challenge."), ["eating-together"], widget="needs",
        ),
        "how": Told(
            say("How"), say("What the initiative does for it, in one sentence."),
            say("A fixed table on a fixed evening."), widget="long",
        ),
        "reach": Told(say("Reach"), say("How many people it serves there."), 60),
    },
    Impact: {
        "challenge": _CHALLENGE,
        "instrument": Told(
            say("Questionnaire"), say("Which questions were asked."), "de-jong-gierveld-6", INSTRUMENT_NAMES,
        ),
        "wave": Told(
            say("Round"), say("Such as: autumn 2025 – spring 2026."), say("autumn 2025 – spring 2026"),
        ),
        "measured_on": Told(say("Measured on"), say("The last day."), "2026-05-20"),
        "invited": Told(say("Invited"), say("How many people were asked."), 48),
        "n": Told(say("Answered twice"), say("How many people answered before and after."), 32),
        "mean_before": Told(say("Mean before"), say("Of those who answered twice."), 3.6),
        "mean_after": Told(say("Mean after"), say("Of the same people."), 3.0),
        "sd_diff": Told(say("Spread of the change"), say("The standard deviation of the differences."), 1.5),
        "sd_before": Told(say("Spread before"), say("A standard deviation; may stay empty."), 1.8),
        "sd_after": Told(say("Spread after"), say("A standard deviation; may stay empty."), 1.8),
        "improved": Told(say("Improved"), say("How many people; may stay empty."), 14),
        "retrospective": Told(say("Looking back"), say("Yes if “before” was asked afterwards."), False),
        "title": Told(
            say("What was asked"), say("Only for questions of your own: their name."), say("Sense of home"),
            apart=True,
        ),
        "asks": Told(
            say("What the questions are about"), say("A heading for readers, such as: how lonely people feel."),
            say("How much at home people feel"), apart=True,
        ),
        "range": Told(say("Lowest and highest score"), _OWN, [0, 10], widget="range", apart=True),
        "better": Told(say("Better is"), _OWN, "higher", BETTER, apart=True),
        "item": Told(
            say("One question"), say("Where only one question was used: which."), say("I miss company"), apart=True,
        ),
    },
    Funding: {
        "source": Told(
            say("From whom"), say("A fund, the municipality, contributions; no person."), say("Riverside Fund"),
        ),
        "kind": Told(
            say("Kind of money"), say("Structural: without an end, or renewed as a rule."), "project", FUNDING_KINDS,
        ),
        "amount": Told(
            say("Amount"), say("For the whole period; a year where there is no last day."), 9600,
        ),
        "currency": Told(
            say("Currency"), say("Three letters, such as GBP. Empty: EUR."), "EUR", widget="currency", apart=True,
        ),
        "from": Told(say("First day"), say("Of the period."), "2026-01-01"),
        "until": Told(say("Last day"), say("Of the period."), "2026-12-31"),
        "for": Told(say("For what"), say("In a few words."), say("Groceries")),
        "decision": Told(say("Decision"), say("The number of the decision, if there is."), "2025/118", apart=True),
        "id": Told(
            say("Number of the grant"), say("In the list of who gave it; an import writes it."), "gr-1", apart=True,
        ),
    },
    Scaling: {
        "wish": Told(say("What you would like"), say("Do more, be copied, become larger, or stay."), "copy", WISHES),
        "able_to_run": Told(say("Able to lead"), say("How many people could lead it; only the number."), 4),
        "largest_share_of_hours": Told(
            say("Hours of the busiest"), say("Which part of all hours the busiest person does, from 0 to 1."), 0.2,
            widget="share",
        ),
        "needs_paid_staff": Told(say("Needs paid staff"), say("Whether growing needs paid staff."), False),
        "needs_intake_forms": Told(
            say("Needs forms"), say("Whether growing needs lists or forms on which people have to be written."), False,
        ),
        "participants_asked": Told(
            say("Participants were asked"), say("The day on which participants were asked about it."), "2026-02-02",
        ),
        "note": Told(
            say("What else matters"), say("In a sentence or two."), say("A second table by the canal."), widget="long",
        ),
    },
}  # fmt: skip
