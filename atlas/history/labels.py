"""What is each key of front matter called where a change of it is told, and what are its choices called?"""

from collections.abc import Mapping

from pydantic import BaseModel

from atlas.model.assignment import Assignment, Budget
from atlas.model.call import Call
from atlas.model.challenge import Challenge, Indicator, Override, Reading
from atlas.model.funding import Scaling
from atlas.model.initiative import Contact, Cost, Initiative, People
from atlas.model.neighbourhood import ContactPoint, Crisis, Home, NeighbourhoodMeta, Plain, Population, Thresholds
from atlas.model.picture import Picture
from atlas.model.place import Point
from atlas.texts import Sentence, say
from atlas.words.initiatives import COSTS, KINDS

__all__ = ["CHOICES", "LABELS", "label"]

_NAME = say("Name")
_SUMMARY = say("In one sentence")
_OTHER = say("Something else on the page")
_CONTACT = say("Whom to ask")
_E_MAIL = say("E-mail")
_CHALLENGE = say("Which challenge it is for")
_DUE = say("To be ready by")
_FOLLOWED = say("The figure by which it is followed")
_ANOTHER_VERDICT = say("A judgement given by people")
_ADOPTED = say("When the network carries a challenge")
_GROWING = say("About growing")
_ALSO = say("Other words to find it by")
_SOURCE = say("Where it was taken over from")

LABELS: Mapping[type[BaseModel], Mapping[str, Sentence]] = {
    Initiative: {
        "title": _NAME,
        "kind": say("Kind"),
        "summary": _SUMMARY,
        "also": _ALSO,
        "activities": say("What one can do there"),
        "audiences": say("For whom"),
        "languages": say("Languages"),
        "status": say("How it is now"),
        "started": say("Since"),
        "stopped": say("Stopped in"),
        "origin": say("Began in the crisis"),
        "picture": say("The picture"),
        "place": say("Place"),
        "schedule": say("The times"),
        "cost": say("Costs"),
        "accessibility": say("Accessibility"),
        "contact": _CONTACT,
        "identifiers": say("Its number in registers"),
        "people": say("How many people"),
        "core_quality": say("What comes naturally here"),
        "sensitive": say("How carefully its counts are shown"),
        "also_attend": say("Where its people also take part"),
        "contributes": say("What it contributes to"),
        "impact": say("Asked before and after"),
        "funding": say("Where the money comes from"),
        "scaling": _GROWING,
        "confirmed_on": say("Confirmed on"),
        "imported": _SOURCE,
    },
    Cost: {"kind": say("Costs"), "note": say("About the costs")},
    Contact: {"website": say("Website"), "email": _E_MAIL, "phone": say("Telephone")},
    Picture: {"file": say("The picture"), "alt": say("What the picture shows")},
    People: {
        "participants": say("Participants"),
        "volunteers": say("Volunteers"),
        "key_people": say("Key people"),
        "hours_per_month": say("Hours a month"),
        "counted_on": say("Counted on"),
    },
    Scaling: {
        "wish": say("How it wants to grow"),
        "able_to_run": say("How many people can run it"),
        "largest_share_of_hours": say("How the hours are shared"),
        "needs_paid_staff": say("Whether growing needs paid staff"),
        "needs_intake_forms": say("Whether growing needs forms"),
        "participants_asked": say("When the participants were asked about growing"),
        "note": _GROWING,
    },
    Challenge: {
        "title": _NAME,
        "stated_by": say("Who stated it"),
        "stated_on": say("Stated on"),
        "summary": _SUMMARY,
        "also": _ALSO,
        "needs": say("Needs"),
        "indicator": _FOLLOWED,
        "status": say("How far it is"),
        "override": _ANOTHER_VERDICT,
        "imported": _SOURCE,
    },
    Indicator: {
        "title": _FOLLOWED,
        "code": say("The code of that figure"),
        "unit": say("The unit of that figure"),
        "source": say("Where that figure comes from"),
        "direction": say("Which way that figure should go"),
        "baseline": say("What that figure was at first"),
        "target": say("What that figure should become"),
    },
    Reading: {"value": say("The figure"), "on": say("The day of that figure")},
    Override: {
        "verdict": _ANOTHER_VERDICT,
        "by": say("Who gave that judgement"),
        "on": say("When that judgement was given"),
        "reason": say("Why that judgement was given"),
    },
    Assignment: {
        "challenge": _CHALLENGE,
        "given_by": say("Who gave the assignment"),
        "given_on": say("The assignment was given on"),
        "title": _NAME,
        "due": _DUE,
        "partners": say("Who take part in it"),
        "budget": say("The money that comes with it"),
        "plan": say("The plan"),
        "reviews": say("Days of looking back"),
        "ended_on": say("Ended on"),
        "outcome": say("What came of it"),
    },
    Budget: {
        "amount": say("The money that comes with it"),
        "currency": say("In which currency"),
        "source": say("Who gives that money"),
    },
    Call: {
        "challenge": _CHALLENGE,
        "kind": say("Kind of call"),
        "why": say("Why there is a call"),
        "opens": say("Opens on"),
        "title": _NAME,
        "need": say("Which need it is for"),
        "closes": say("Closes on"),
        "decision": say("What was decided"),
    },
    NeighbourhoodMeta: {
        "title": _NAME,
        "municipality": say("Municipality"),
        "summary": _SUMMARY,
        "cbs": say("Which area it is in the statistics"),
        "population": say("How many people live here"),
        "centre": say("The middle of the map"),
        "area_km2": say("How large the neighbourhood is"),
        "boundary": say("The border on the map"),
        "thresholds": _ADOPTED,
        "contact": _CONTACT,
    },
    Population: {
        "count": say("How many people live here"),
        "on": say("When they were counted"),
        "source": say("Who counted them"),
    },
    Point: {"lat": say("The middle of the map"), "lon": say("The middle of the map")},
    Thresholds: {
        "reach": say("How many people have to be reached"),
        "effect": say("How much has to be known to help"),
        "continuity": say("How much has to be sure to go on"),
        "adopted_by": say("Who chose that"),
        "adopted_on": say("When that was chosen"),
        "decision": say("The decision about that"),
    },
    ContactPoint: {"email": _E_MAIL, "name": _CONTACT},
    Home: {
        "title": _NAME,
        "municipality": say("Municipality"),
        "summary": _SUMMARY,
        "languages": say("Languages of this atlas"),
        "fictional": say("Whether this is a demonstration"),
        "crisis": say("The crisis that the atlas looks at"),
        "contact": _CONTACT,
    },
    Crisis: {
        "title": say("What the crisis is called"),
        "from": say("The crisis began"),
        "until": say("The crisis ended"),
    },
    Plain: {"title": _NAME, "summary": _SUMMARY},
}
"""For each model each key, by the name that it has in front matter."""

CHOICES: Mapping[tuple[type[BaseModel], str], Mapping[object, Sentence]] = {
    (Initiative, "kind"): dict(KINDS.items()),
    (Cost, "kind"): dict(COSTS.items()),
    (Scaling, "wish"): {
        "deeper": say("better for the people who come already"),
        "copy": say("a second one elsewhere, with people of its own"),
        "bigger": say("more people in the same place"),
        "stay": say("It wants to stay as it is."),
    },
    (Challenge, "status"): {
        "open": say("open to who wants to do something"),
        "assigned": say("given as an assignment"),
        "closed": say("closed"),
    },
    (Call, "kind"): {"new-initiative": say("room for something new"), "tender": say("a tender")},
}
"""Words for values that front matter chooses from."""


def label(model: type[BaseModel], key: str) -> Sentence:
    """What a key is called; of one that no model has it is only said that something changed."""
    return LABELS.get(model, {}).get(key, _OTHER)
