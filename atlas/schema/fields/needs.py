"""What is told of the fields of a challenge."""

from atlas.model.challenge import Challenge, Indicator, Need, Override, Reading
from atlas.schema.fields.initiatives import ALSO, CONFIRMED, IMPORTED
from atlas.schema.told import FieldsOf, Told
from atlas.texts import say
from atlas.words.choices import CHALLENGE_STATES, DIRECTIONS, VERDICTS

__all__ = ["NEEDS"]

NEEDS: FieldsOf = {
    Challenge: {
        "title": Told(say("Challenge"), say("In a few words."), say("Less alone"), group="what"),
        "stated_by": Told(
            say("Stated by"), say("A body or a meeting, no person."), say("Meeting of residents"), group="what",
        ),
        "stated_on": Told(say("Stated on"), say("The day."), "2026-01-22", group="what"),
        "summary": Told(
            say("In one sentence"), say("What is going on."), say("One in three adults often feels alone."),
            widget="long", group="what",
        ),
        "also": ALSO,
        "needs": Told(
            say("Needs"), say("What it asks for: one item for each thing that is needed."), group="for",
        ),
        "indicator": Told(
            say("Figure to follow"), say("A figure from outside the atlas by which you follow it."), group="for",
        ),
        "status": Told(
            say("How far it is"), say("Open, assigned or closed. Empty: open."), "open", CHALLENGE_STATES, group="what",
        ),
        "override": Told(
            say("Another verdict"),
            say("Where a body of people gives another verdict than the computed one. Both are shown."), group="for",
        ),
        **CONFIRMED,
        "imported": IMPORTED,
    },
    Need: {
        "id": Told(
            say("Web name of the need"), say("Lower-case letters, digits and hyphens. Never change it later."),
            "eating-together",
        ),
        "title": Told(say("Need"), say("One thing that is needed."), say("Eating together")),
        "target_reach": Told(say("For how many"), say("How many people it should reach."), 90),
    },
    Indicator: {
        "title": Told(say("Figure"), say("What it is called."), say("Adults who often feel alone")),
        "code": Told(say("Code"), say("Of the figure at its source, if it has one."), "gm-123"),
        "unit": Told(say("Unit"), say("What is counted, such as % of adults."), say("% of adults")),
        "source": Told(say("Source"), say("Who publishes it."), say("Public health monitor")),
        "direction": Told(say("Which way"), say("Whether it has to go up or down."), "down", DIRECTIONS),
        "baseline": Told(say("At the beginning"), say("Its value on the day from which you follow it.")),
        "target": Told(say("Aim"), say("The value to reach, and by when."), {"value": 30, "on": "2028-10-01"}),
    },
    Reading: {
        "value": Told(say("Value"), say("The figure itself."), 37),
        "on": Told(say("On"), say("The day."), "2025-10-01"),
    },
    Override: {
        "verdict": Told(
            say("Verdict"), say("From 0 (room for something new) to 3 (the network carries this)."), 2, VERDICTS,
            widget="choice",
        ),
        "by": Told(say("Given by"), say("A body or a meeting, no person."), say("Meeting of residents")),
        "on": Told(say("On"), say("The day."), "2026-09-10"),
        "reason": Told(
            say("Why"), say("What they saw that the figures do not."), say("The evenings are full, and people stay."),
            widget="long",
        ),
    },
}  # fmt: skip
