"""What are the choices of front matter called, each in plain words: for forms, workbooks, tables and editors?"""

from collections.abc import Mapping

from atlas.texts import Sentence, say
from atlas.words.initiatives import COSTS, GROUPS, KINDS

__all__ = [
    "BETTER", "CALLS", "CHALLENGE_STATES", "CONFIRMED_BY", "COSTS", "DAYS", "DIRECTIONS", "FUNDING_KINDS",
    "INSTRUMENT_NAMES", "KINDS", "ORIGINS", "RHYTHMS", "STATES", "STEPS", "VERDICTS", "WISHES", "YES_NO",
]  # fmt: skip

Labels = Mapping[str, Sentence]

DAYS: Labels = {
    "monday": say("Monday"), "tuesday": say("Tuesday"), "wednesday": say("Wednesday"), "thursday": say("Thursday"),
    "friday": say("Friday"), "saturday": say("Saturday"), "sunday": say("Sunday"),
}  # fmt: skip
STATES: Labels = {"active": say("Active"), "paused": GROUPS["paused"], "stopped": GROUPS["stopped"]}
ORIGINS: Labels = {"crisis": say("The crisis")}
CONFIRMED_BY: Labels = {
    "initiative": say("The initiative itself"),
    "key-figure": say("Somebody who knows the neighbourhood"),
    "editors": say("The editors of the atlas"),
}
YES_NO: Labels = {"true": say("Yes"), "false": say("No")}
RHYTHMS: Labels = {
    "week": say("Every week"),
    "two-weeks": say("Every two weeks"),
    "first": say("First of the month"),
    "second": say("Second of the month"),
    "third": say("Third of the month"),
    "fourth": say("Fourth of the month"),
    "last": say("Last of the month"),
}
CHALLENGE_STATES: Labels = {"open": say("Open"), "assigned": say("Assigned"), "closed": say("Closed")}
FUNDING_KINDS: Labels = {
    "structural": say("Structural"),
    "project": say("For a project"),
    "one-off": say("One-off"),
    "in-kind": say("In kind"),
    "own-income": say("Own income"),
    "none": say("No money"),
}
INSTRUMENT_NAMES: Labels = {
    "who-5": say("WHO-5: how well people feel"),
    "swemwbs": say("SWEMWBS: mental well-being"),
    "de-jong-gierveld-6": say("De Jong Gierveld: loneliness"),
    "ons4": say("ONS4: one question about well-being"),
    "custom": say("Questions of our own"),
}
BETTER: Labels = {"higher": say("Higher"), "lower": say("Lower")}
DIRECTIONS: Labels = {"up": say("It has to go up"), "down": say("It has to go down")}
WISHES: Labels = {
    "deeper": say("Do more for the same people"),
    "copy": say("Let others do it too, elsewhere"),
    "bigger": say("Become larger"),
    "stay": say("Stay as it is"),
}
STEPS: Labels = {"todo": say("Still to do"), "doing": say("Being done"), "done": say("Done")}
CALLS: Labels = {"new-initiative": say("Room for a new initiative"), "tender": say("A tender")}
VERDICTS: Labels = {
    "0": say("Room for something new"),
    "1": say("A beginning"),
    "2": say("The network carries this in part"),
    "3": say("The network carries this"),
}
