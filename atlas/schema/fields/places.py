"""What is told of the fields of a neighbourhood, of the front page, and of a page with only a text."""

from atlas.model.neighbourhood import (
    ContactPoint,
    Crisis,
    Home,
    NeighbourhoodMeta,
    Plain,
    Population,
    Publisher,
    Thresholds,
)
from atlas.schema.fields.initiatives import CONFIRMED
from atlas.schema.told import FieldsOf, Told
from atlas.texts import say

__all__ = ["PLACES"]

_MUNICIPALITY = Told(say("Municipality"), say("In which municipality it lies."), say("Riverside"), group="what")
_CONTACT = Told(say("Contact"), say("Whom to ask about these pages: the address of a role."), group="page")

PLACES: FieldsOf = {
    NeighbourhoodMeta: {
        "title": Told(say("Neighbourhood"), say("What the neighbourhood is called."), say("East"), group="what"),
        "municipality": _MUNICIPALITY,
        "summary": Told(
            say("In one sentence"), say("What kind of neighbourhood it is."),
            say("A neighbourhood around the old harbour."), widget="long", group="what",
        ),
        "cbs": Told(
            say("CBS codes"), say("Codes of Statistics Netherlands, if it has them."), ["WK123456"], group="what",
        ),
        "population": Told(
            say("Residents"), say("How many people live here, by whom counted and when."), group="people",
        ),
        "centre": Told(say("Centre"), say("The centre on the map, in degrees."), group="where"),
        "area_km2": Told(say("Area"), say("In square kilometres."), 1.8, group="where"),
        "boundary": Told(
            say("Boundary"), say("The name of a GeoJSON file with the boundary, in the folder data beside this page."),
            "boundary.geojson", group="where",
        ),
        "thresholds": Told(
            say("Bar"),
            say("When the network carries a challenge, and who adopted that. Without it the bar is 0.30, 0.50, 0.50."),
            group="for",
        ),
        "contact": _CONTACT,
        **CONFIRMED,
    },
    Thresholds: {
        "reach": Told(
            say("Reach"), say("Which part of the people of a need has to be reached, from 0 to 1."), 0.4,
            widget="share",
        ),
        "effect": Told(
            say("Effect"), say("Which part of that reach has to be where people got better, from 0 to 1."), 0.5,
            widget="share",
        ),
        "continuity": Told(
            say("Continuity"), say("Which part of that reach has to be where it can go on, from 0 to 1."), 0.5,
            widget="share",
        ),
        "adopted_by": Told(say("Adopted by"), say("A body or a meeting, no person."), say("Meeting of residents")),
        "adopted_on": Told(say("Adopted on"), say("The day."), "2026-02-01"),
        "decision": Told(
            say("Decision"), say("Where the decision can be read."), "https://riverside.example/decision",
        ),
        "review_on": Told(
            say("Look again on"), say("The day on which who adopted the bar looks at it again."), "2027-02-01",
        ),
    },
    Population: {
        "count": Told(say("How many"), say("Only the number."), 4000),
        "on": Told(say("On"), say("The day."), "2026-01-01"),
        "source": Told(say("Source"), say("Who publishes it."), say("Statistics Netherlands")),
    },
    ContactPoint: {
        "email": Told(say("E-mail"), say("The address of a role, never of a person."), "atlas@riverside.example"),
        "name": Told(say("Whose address it is"), say("A role or a body, no person."), say("The editors")),
    },
    Home: {
        "title": Told(say("Name of the atlas"), say("As it stands above every page."), say("Atlas of Riverside"),
                      group="what"),
        "municipality": _MUNICIPALITY,
        "summary": Told(
            say("In one sentence"), say("What this atlas is."), say("What people in Riverside do together."),
            widget="long", group="what",
        ),
        "languages": Told(
            say("Languages of the atlas"), say("The first is the one that pages are written in."), ["nl", "en"],
            widget="languages", group="what",
        ),
        "fictional": Told(
            say("Made up"), say("Yes for a demonstration: then every page says that it is made up."), False,
            group="page",
        ),
        "crisis": Told(
            say("Crisis"), say("The period that the atlas looks at. Empty: the corona crisis in the Netherlands."),
            group="when",
        ),
        "contact": _CONTACT,
        "licence": Told(
            say("Licence"),
            say("Under which licence others may use what it says: the name at spdx.org/licenses, or an address."),
            "CC-BY-4.0", group="page",
        ),
        "publisher": Told(
            say("Publisher"), say("Which body publishes this atlas, for who cites it or uses its data."), group="page",
        ),
    },
    Publisher: {
        "name": Told(say("Name"), say("Of the body, never of a person."), say("Municipality of Riverside")),
        "website": Told(say("Website"), say("In full."), "https://riverside.example"),
        "uri": Told(
            say("Address in a register"),
            say("For registers of open data: where a list of public bodies, such as TOOI of the government, names it."),
            "https://identifier.overheid.nl/tooi/id/gemeente/gm0344",
        ),
    },
    Crisis: {
        "title": Told(say("Title"), say("What it is called."), say("The flood")),
        "from": Told(say("First day"), say("Of the period."), "2020-03-12"),
        "until": Told(say("Last day"), say("Of the period."), "2022-03-23"),
    },
    Plain: {
        "title": Told(say("Title"), say("What the page is called."), say("About us"), group="what"),
        "summary": Told(
            say("In one sentence"), say("What it is about; for lists and for search engines."),
            say("Who makes this atlas."), widget="long", group="what",
        ),
    },
}  # fmt: skip
