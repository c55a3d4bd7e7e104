"""What is told of the fields of an assignment and of a call."""

from atlas.model.assignment import Action, Assignment, Budget, Review
from atlas.model.call import Call
from atlas.schema.told import FieldsOf, Told
from atlas.texts import say
from atlas.words.choices import CALLS, STEPS

__all__ = ["AGREEMENTS"]

_CHALLENGE = Told(
    say("Challenge"), say("The file name of the challenge, without .md"), "less-alone", widget="challenge", group="what"
)

AGREEMENTS: FieldsOf = {
    Assignment: {
        "challenge": _CHALLENGE,
        "given_by": Told(
            say("Given by"), say("A body or a meeting, no person."), say("Municipal council"), group="what",
        ),
        "given_on": Told(say("Given on"), say("The day."), "2026-03-01", group="what"),
        "title": Told(say("Title"), say("What it is called."), say("Nobody alone"), group="what"),
        "due": Told(say("To be done by"), say("The day on which it should be done."), "2027-06-30", group="what"),
        "partners": Told(
            say("Initiatives"),
            say("To which initiatives it is given: file names without .md; of another neighbourhood: east/choir."),
            ["long-table", "choir"], widget="references", group="for",
        ),
        "budget": Told(say("Budget"), say("Money that comes with it."), group="money"),
        "plan": Told(say("Plan"), say("One item for each step: who does what, by when."), group="for"),
        "reviews": Told(say("Looking back"), say("Days of looking back, and what you learned."), group="for"),
        "ended_on": Told(say("Ended on"), say("The day on which it ended."), "2027-06-30", group="page"),
        "outcome": Told(
            say("Outcome"), say("What came of it."), say("Two tables a week, and a list of who wants to drive."),
            widget="long", group="page",
        ),
    },
    Action: {
        "what": Told(say("Step"), say("What has to be done."), say("A second table by the canal")),
        "who": Told(
            say("Who"), say("File names of initiatives, or words for anyone else; no persons."), ["long-table"],
            widget="texts",
        ),
        "due": Told(say("To be done by"), say("The day on which it should be done."), "2027-03-31"),
        "status": Told(say("How far it is"), say("Still to do, being done, or done."), "todo", STEPS),
    },
    Review: {
        "date": Told(say("On"), say("The day."), "2027-01-15"),
        "learned": Told(
            say("What you learned"), say("Empty while that day has still to come."),
            say("People come when somebody fetches them."), widget="long",
        ),
    },
    Budget: {
        "amount": Told(say("Amount"), say("In all."), 5000),
        "currency": Told(say("Currency"), say("Three letters, such as GBP. Empty: EUR."), "EUR", widget="currency"),
        "source": Told(say("From whom"), say("A fund or the municipality; no person."), say("Municipal council")),
    },
    Call: {
        "challenge": _CHALLENGE,
        "kind": Told(
            say("What is asked"),
            say("Room for a new initiative; or a tender, only where an assignment has ended and did not help."),
            "new-initiative", CALLS, group="what",
        ),
        "why": Told(
            say("Why"), say("Why this is needed, in one sentence."), say("Nobody does this yet."), widget="long",
            group="what",
        ),
        "opens": Told(say("Opens on"), say("From which day people can respond."), "2026-09-01", group="when"),
        "title": Told(say("Title"), say("What it is called."), say("Who brings people along?"), group="what"),
        "need": Told(
            say("Need"), say("The id of one of the needs of that challenge."), "eating-together", widget="need",
            group="what",
        ),
        "closes": Told(say("Closes on"), say("Until which day people can respond."), "2027-03-31", group="when"),
        "decision": Told(
            say("Decision"), say("What was decided when it closed."), say("The walking group begins in May."),
            widget="long", group="page",
        ),
    },
}  # fmt: skip
