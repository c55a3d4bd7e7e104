"""What is told of the fields of an initiative, and of the groups in it that say what it is and who takes part."""

from atlas.model.imported import Imported
from atlas.model.initiative import AlsoAttend, Contact, Cost, Initiative, People
from atlas.model.picture import Picture
from atlas.schema.told import Fields, FieldsOf, Told
from atlas.texts import say
from atlas.words.choices import CONFIRMED_BY, COSTS, KINDS, ORIGINS, STATES

__all__ = ["ALSO", "CONFIRMED", "GROUPS", "IMPORTED", "INITIATIVES"]

GROUPS = {
    "what": say("What it is"),
    "when": say("When"),
    "where": say("Where"),
    "joining": say("Taking part"),
    "people": say("How many people"),
    "for": say("What it is for"),
    "money": say("Money"),
    "page": say("About this page"),
}
"""The parts of a form."""
ALSO = Told(
    say("Other words"),
    say("Other words by which people would look for it. They are searched, and not shown."),
    [say("dinner"), say("soup")],
    group="what",
)
IMPORTED = Told(
    say("Taken over from"),
    say("Written by an import: from which list this page came. Leave it as it is."),
    group="page",
)
CONFIRMED_BY_FIELD = Told(
    say("Confirmed by"),
    say("Who said so: the initiative itself, somebody who knows the neighbourhood, or the editors. Never a name."),
    "initiative", CONFIRMED_BY, group="page",
)  # fmt: skip
CONFIRMED: Fields = {
    "confirmed_on": Told(
        say("Confirmed on"), say("When somebody last said that this is right."), "2026-10-05", group="page",
    ),
    "confirmed_by": Told(
        say("Confirmed by"), say("Who said so: somebody who knows the neighbourhood, or the editors. Never a name."),
        "editors", {key: CONFIRMED_BY[key] for key in ("key-figure", "editors")}, group="page",
    ),
}  # fmt: skip
"""Of a page that is about no initiative."""

INITIATIVES: FieldsOf = {
    Initiative: {
        "title": Told(say("Name"), say("What the initiative calls itself."), say("The long table"), group="what"),
        "kind": Told(
            say("Kind"), say("By and for neighbours, an association or institution, or a paid service."), "informal",
            KINDS, group="what",
        ),
        "summary": Told(
            say("In one sentence"), say("What people do there, in words of their own."),
            say("Every Wednesday a warm meal at one long table."), widget="long", group="what",
        ),
        "also": ALSO,
        "activities": Told(
            say("Activities"), say("What people do there: words from the vocabulary."), ["meals", "meeting"],
            terms="activities", widget="terms", group="what",
        ),
        "audiences": Told(
            say("For whom"), say("Who are welcome. Empty: not told."), ["everyone"], terms="audiences", widget="terms",
            group="what",
        ),
        "languages": Told(
            say("Languages"), say("Languages that people can speak there: nl, en, ar, uk and so on."), ["nl", "ar"],
            widget="languages", group="what",
        ),
        "status": Told(
            say("How it is now"), say("Active, having a break, or stopped. Empty: active."), "active", STATES,
            group="what",
        ),
        "started": Told(say("Since"), say("A year, a month (2020-03) or a day."), "2020-03", group="what"),
        "stopped": Told(say("Until"), say("Only if it has stopped."), "2025-06", group="what", apart=True),
        "origin": Told(
            say("Began in"), say("Only if it began in the crisis that the atlas looks at."), "crisis", ORIGINS,
            group="what",
        ),
        "picture": Told(
            say("Picture"),
            say(
                "A picture beside the page, and what it shows. No recognisable people, no location in the file, and no "
                "larger than 400 kB."
            ),
            group="what",
        ),
        "place": Told(
            say("Place"), say("Where it is: name, address and, for the map, latitude and longitude."), group="where",
        ),
        "schedule": Told(
            say("When"), say("One item for each fixed time: which day, how often, from when until when."), group="when",
        ),
        "cost": Told(say("Costs"), say("What it costs to take part."), group="joining"),
        "accessibility": Told(
            say("Accessibility"), say("What the building offers. Empty: not told."), ["wheelchair"],
            terms="accessibility", widget="terms", group="where",
        ),
        "contact": Told(
            say("Contact"), say("How people reach the group: addresses of a role, never of a person."), group="joining",
        ),
        "identifiers": Told(
            say("Numbers in a register"),
            say("The name of the register and the number there. By these we find your grants in a list."),
            ["NL-KVK-12345678"], group="money",
        ),
        "people": Told(
            say("How many people"), say("Only numbers, and the day on which they were counted."), group="people",
        ),
        "core_quality": Told(
            say("What we are good at"), say("What this initiative does by itself, in one sentence."),
            say("We cook for whoever comes."), widget="long", group="for",
        ),
        "sensitive": Told(
            say("Sensitive"),
            say("Yes where taking part tells something private: faith, health, origin, money trouble."), True,
            group="people",
        ),
        "also_attend": Told(
            say("Also attend"), say("The tick list: of those who were asked, how many also come elsewhere."),
            group="people",
        ),
        "contributes": Told(
            say("Contributes to"), say("One item for each challenge that it does something for."), group="for",
        ),
        "impact": Told(
            say("Measurements"), say("One item for each round of questions before and after."), group="for",
        ),
        "funding": Told(
            say("Money"), say("One item for each source of money, of help in kind as well."), group="money",
        ),
        "scaling": Told(
            say("Growing"), say("Would the group like to grow, and what would happen then?"), group="money",
        ),
        "confirmed_on": Told(
            say("Confirmed on"), say("When the initiative last said that this is right."), "2026-10-05", group="page",
        ),
        "confirmed_by": CONFIRMED_BY_FIELD,
        "imported": IMPORTED,
    },
    Cost: {
        "kind": Told(say("Costs"), say("Free, what you can spare, or paid."), "paid", COSTS),
        "note": Told(say("About the costs"), say("Such as the price of a meal."), say("5 euros a meal")),
    },
    Contact: {
        "website": Told(say("Website"), say("The address, from https:// on."), "https://longtable.example"),
        "email": Told(
            say("E-mail"), say("An address of the group, such as info@, never of a person."), "info@longtable.example",
        ),
        "phone": Told(
            say("Telephone"), say("A number of the group, never of a person."), "0123 456 789", widget="phone",
        ),
    },
    People: {
        "participants": Told(say("Participants"), say("How many people take part; only the number."), 60),
        "volunteers": Told(say("Volunteers"), say("How many people help; only the number."), 14),
        "key_people": Told(say("Key people"), say("How many carry it; only the number."), 3),
        "hours_per_month": Told(say("Hours a month"), say("Of all volunteers together."), 150),
        "counted_on": Told(say("Counted on"), say("The day on which this was counted."), "2026-03-18"),
    },
    AlsoAttend: {
        "counted_on": Told(say("Counted on"), say("The day on which they were asked."), "2026-03-18"),
        "asked": Told(say("Asked"), say("How many people were asked."), 58),
        "counts": Told(
            say("Also come to"),
            say(
                "For each other initiative how many of them come there too, rounded down to 5, 10, 15 and so on. Fewer "
                "than 5 (10 where it is sensitive): leave it out."
            ),
            {"community-house": 20, "choir": 10}, widget="counts",
        ),
    },
    Picture: {
        "file": Told(say("File"), say("The name of a file beside the page: .jpg, .png or .webp."), "table.jpg"),
        "alt": Told(
            say("What it shows"), say("For who cannot see the picture, in one sentence."),
            say("A long table with plates"),
        ),
    },
    Imported: {
        "source": Told(say("List"), say("Which list it came from."), "clubs"),
        "key": Told(say("Row"), say("By which its row is known in that list."), "17"),
        "checksum": Told(say("Checksum"), say("Tells whether a person changed the page since."), "abc123"),
        "translations": Told(
            say("Checksums of translations"), say("The same for each translation, by language."), {"en": "def456"},
        ),
        "attribution": Told(say("Attribution"), say("Whom to thank for the list."), say("The council")),
        "licence": Told(say("Licence"), say("Under which it may be used."), "CC0-1.0"),
        "url": Told(say("Address"), say("Where it stands in the list."), "https://list.example/17"),
    },
}  # fmt: skip
