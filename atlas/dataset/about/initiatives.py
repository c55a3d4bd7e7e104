"""Which initiatives are there, what does one do there, where and when?"""

from collections.abc import Iterator

from atlas.dataset.about.places import GROUPS, TERMS
from atlas.dataset.columns import INITIATIVE, NEIGHBOURHOOD, NUMBER, OF_INITIATIVE, OF_NEIGHBOURHOOD, PAGE, filled_in
from atlas.dataset.tables import Column, ForeignKey, Row, Source, Table, Value
from atlas.model.imported import Imported
from atlas.model.initiative import Contact, Cost, Initiative, People
from atlas.model.place import Place
from atlas.model.schedule import Meeting
from atlas.texts import say

__all__ = ["INITIATIVES", "INITIATIVE_TERMS", "MEETINGS", "PLACES"]

_PEOPLE = say("people")
_HOURS = say("hours a month")
_DEGREES = say("degrees (WGS 84)")


def _initiatives(source: Source) -> Iterator[Row]:
    here = source.neighbourhood
    for key, page in here.initiatives.items():
        meta = page.meta
        cost, contact, people = meta.cost, meta.contact or Contact(), meta.people or People()
        imported = meta.imported
        yield (
            here.id,
            key,
            meta.title,
            meta.kind,
            meta.status,
            meta.summary,
            meta.core_quality,
            " ".join(meta.languages) or None,
            meta.started,
            meta.stopped,
            meta.origin,
            *((cost.kind, cost.note) if cost else (None, None)),
            " ".join(meta.identifiers) or None,
            contact.website,
            contact.email,
            contact.phone,
            people.participants,
            people.volunteers,
            people.key_people,
            people.hours_per_month,
            people.counted_on,
            meta.confirmed_on,
            meta.confirmed_by,
            *((imported.source, imported.attribution, imported.licence, imported.url) if imported else (None,) * 4),
            f"{here.id}/initiatives/{key}/",
        )


INITIATIVES = Table(
    "initiatives",
    say("Initiatives"),
    say("One row for each initiative, those that stopped and professional resources as well."),
    (
        NEIGHBOURHOOD,
        INITIATIVE,
        filled_in(Initiative, "title", required=True),
        filled_in(Initiative, "kind", required=True),
        filled_in(Initiative, "status", required=True),
        filled_in(Initiative, "summary"),
        filled_in(Initiative, "core_quality"),
        filled_in(Initiative, "languages", several=True),
        filled_in(Initiative, "started"),
        filled_in(Initiative, "stopped"),
        filled_in(Initiative, "origin"),
        filled_in(Cost, "kind", "cost"),
        filled_in(Cost, "note", "cost_note"),
        filled_in(Initiative, "identifiers", several=True),
        filled_in(Contact, "website"),
        filled_in(Contact, "email"),
        filled_in(Contact, "phone"),
        filled_in(People, "participants", type="integer", unit=_PEOPLE, least=0),
        filled_in(People, "volunteers", type="integer", unit=_PEOPLE, least=0),
        filled_in(People, "key_people", type="integer", unit=_PEOPLE, least=0),
        filled_in(People, "hours_per_month", type="number", unit=_HOURS, least=0),
        filled_in(People, "counted_on", type="date"),
        filled_in(Initiative, "confirmed_on", type="date"),
        filled_in(Initiative, "confirmed_by"),
        filled_in(Imported, "source", "taken_over_from"),
        filled_in(Imported, "attribution", "taken_over_attribution"),
        filled_in(Imported, "licence", "taken_over_licence"),
        filled_in(Imported, "url", "taken_over_address"),
        PAGE,
    ),
    ("neighbourhood", "initiative"),
    (OF_NEIGHBOURHOOD,),
    rows=_initiatives,
    inside="neighbourhoods",
    called="initiatives",
)


def _terms(source: Source) -> Iterator[Row]:
    for key, page in source.neighbourhood.initiatives.items():
        for group in GROUPS:
            yield from (
                (source.neighbourhood.id, key, group, term) for term in dict.fromkeys(getattr(page.meta, group))
            )


INITIATIVE_TERMS = Table(
    "initiative_terms",
    say("What initiatives do, and for whom"),
    say("One row for each word of the vocabulary that an initiative has."),
    (NEIGHBOURHOOD, INITIATIVE, TERMS.columns[0], TERMS.columns[1]),
    ("neighbourhood", "initiative", "vocabulary", "term"),
    (OF_INITIATIVE, ForeignKey(("vocabulary", "term"), "terms", ("vocabulary", "term"))),
    rows=_terms,
    inside="initiatives",
    called="terms",
)


def _places(source: Source) -> Iterator[Row]:
    """Those that the map tells of. Of a private place nothing but the area."""
    here, found = source.neighbourhood, source.findings.places
    for key, page in here.initiatives.items():
        place = page.meta.place
        if place is None or page.meta.status == "stopped":
            continue
        point, area = found.points.get(key), found.areas.get(key)
        written: tuple[Value, ...] = (place.name, place.address, place.postcode, place.city)
        yield (
            here.id,
            key,
            "point" if point else "area" if area else None,
            place.private,
            *((None,) * 4 if place.private else written),
            *((point.lat, point.lon) if point else (None, None)),
            *((area.south, area.west, area.north, area.east) if area else (None,) * 4),
        )


PLACES = Table(
    "places",
    say("Places"),
    say("Where initiatives meet, as exactly as the map shows it. Of a private place only an area of 445 metres."),
    (
        NEIGHBOURHOOD,
        INITIATIVE,
        Column(
            "precision",
            say("How exactly"),
            say("A point, or the area in which it lies; empty where nobody told."),
            choices={"point": say("A point"), "area": say("Only an area")},
            method="protection",
        ),
        filled_in(Place, "private", "private", type="boolean", required=True),
        filled_in(Place, "name", "name"),
        filled_in(Place, "address"),
        filled_in(Place, "postcode"),
        filled_in(Place, "city"),
        filled_in(Place, "lat", "latitude", type="number", unit=_DEGREES, least=-90, most=90),
        filled_in(Place, "lon", "longitude", type="number", unit=_DEGREES, least=-180, most=180),
        Column("south", say("South edge"), say("Of the area."), "number", unit=_DEGREES, method="protection"),
        Column("west", say("West edge"), say("Of the area."), "number", unit=_DEGREES, method="protection"),
        Column("north", say("North edge"), say("Of the area."), "number", unit=_DEGREES, method="protection"),
        Column("east", say("East edge"), say("Of the area."), "number", unit=_DEGREES, method="protection"),
    ),
    ("neighbourhood", "initiative"),
    (OF_INITIATIVE,),
    rows=_places,
    inside="initiatives",
    called="place",
)


def _meetings(source: Source) -> Iterator[Row]:
    for key, page in source.neighbourhood.initiatives.items():
        if page.meta.status == "stopped":
            continue
        for number, one in enumerate(page.meta.schedule, 1):
            every = None if one.weekday is None else " ".join(one.every)
            times = (one.weekday, every, one.rrule, one.from_, one.until, one.starts, one.ends)
            yield source.neighbourhood.id, key, number, *times, " ".join(one.closed) or None, one.note


MEETINGS = Table(
    "meetings",
    say("When they meet"),
    say("One row for each fixed time, on the clock of Amsterdam."),
    (
        NEIGHBOURHOOD,
        INITIATIVE,
        NUMBER,
        filled_in(Meeting, "weekday"),
        filled_in(Meeting, "every", choices=None, several=True),
        filled_in(Meeting, "rrule"),
        filled_in(Meeting, "from", type="time"),
        filled_in(Meeting, "until", type="time"),
        filled_in(Meeting, "starts", type="date"),
        filled_in(Meeting, "ends", type="date"),
        filled_in(Meeting, "closed", several=True),
        filled_in(Meeting, "note"),
    ),
    ("neighbourhood", "initiative", "number"),
    (OF_INITIATIVE,),
    rows=_meetings,
    inside="initiatives",
    called="meetings",
)
