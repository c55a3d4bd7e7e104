"""What is told of the fields of files that are no pages: counts of shared participants, and the vocabulary."""

from atlas.model.earlier import EarlierMeta
from atlas.model.shared import SharedMeta
from atlas.model.vocabulary import OwnTerm, OwnVocabulary
from atlas.schema.told import FieldsOf, Told
from atlas.texts import say

__all__ = ["COUNTS"]

_META = {
    "counted_on": Told(say("Counted on"), say("The day on which this was counted."), "2026-03-18"),
    "how": Told(say("How"), say("How people were asked, in a sentence."), say("Lists of members, laid side by side.")),
    "asked": Told(
        say("Asked"), say("Which initiatives the list of members held: their file names, or all."), "all",
        widget="references",
    ),
    "k": Told(say("Fewest people"), say("Fewer shared participants than this give no line."), 5, apart=True),
    "k_sensitive": Told(
        say("Fewest people where it is sensitive"), say("The same where one of the two is sensitive."), 10, apart=True,
    ),
    "bin_width": Told(say("Step"), say("Counts are rounded down to steps of so many people."), 5, apart=True),
    "published_on": Told(say("Published on"), say("The day on which this was first published."), "2026-04-01"),
    "reason": Told(
        say("Reason"), say("Why it was counted again within a year. The page shows it."),
        say("The community house moved."), apart=True,
    ),
    "public_source": Told(
        say("Public source"), say("Where exact counts are public already; then they may be finer than the rules."),
        say("A published study"), apart=True,
    ),
}  # fmt: skip


COUNTS: FieldsOf = {
    SharedMeta: _META,
    EarlierMeta: {
        **_META,
        "ticked": Told(
            say("With a tick list"), say("Which initiatives asked with a tick list: their file names."), ["choir"],
            widget="references",
        ),
        "initiatives": Told(
            say("Initiatives of then"),
            say("All that were there: their file names. Empty: all that did not begin later."),
            ["long-table", "choir"], widget="references",
        ),
        "sizes": Told(
            say("Participants of then"), say("How many took part then, as the pages said."), {"long-table": 60},
            widget="counts",
        ),
    },
    OwnVocabulary: {
        "activities": Told(
            say("Activities"), say("What people do together."),
            {"bees": {"label": {"nl": "Bijen", "en": "Bees"}, "icon": "material/bee"}, "faith": "leave-out"},
        ),
        "audiences": Told(
            say("For whom"), say("Whom it is for."), {"students": {"label": {"nl": "Studenten", "en": "Students"}}},
        ),
        "accessibility": Told(
            say("Accessibility"), say("What a building offers."),
            {"loop": {"label": {"nl": "Ringleiding", "en": "Hearing loop"}}},
        ),
    },
    OwnTerm: {
        "label": Told(
            say("Label"), say("What it is called, by language."), {"nl": "Bijen", "en": "Bees"},
        ),
        "icon": Told(say("Icon"), say("The name of an icon of Material Design."), "material/bee"),
        "also": Told(
            say("Other words"), say("By language: words that people would type when they look for this."),
            {"nl": ["imker"], "en": ["beekeeper"]},
        ),
        "left_out": Told(
            say("Left out"), say("Yes to leave out a word that every atlas begins with."), False, apart=True,
        ),
    },
}  # fmt: skip
