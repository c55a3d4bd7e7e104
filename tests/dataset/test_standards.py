"""Files in standards of others: each has the form that its standard asks for, and is read back without loss.

The official schemas are not in this repository. What they ask of the parts that we write stands here as tables: HSDS
3.0, 360Giving 1.4 and Murmurations organizations_schema-v1.0.0, as they were read on 28-11-2026, and compared field by
field with the text of their schemas on 29-11-2026.
"""

import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from atlas.dataset.standards.hsds_schedule import schedule
from atlas.importing.giving_rows import read_grants
from atlas.importing.list_import import import_list
from atlas.importing.mapping import Origin
from atlas.model.schedule import Meeting
from atlas.reading.read import read_atlas

from ..reading.folders import ROOT, SITES
from .test_files import FOLDERS, below, made

TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
ID: dict[str, Any] = {"type": "string", "format": "uuid"}
DAY: dict[str, Any] = {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$"}
URL: dict[str, Any] = {"type": "string", "pattern": "^https?://.*", "maxLength": 2000}
EMAIL: dict[str, Any] = {"type": "string", "format": "email"}
CLOCK: dict[str, Any] = {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"}
NUMBER: dict[str, Any] = {"type": "number"}
KIND_OF_PLACE = {"enum": ["physical", "postal", "virtual"]}


def _object(required: str, **properties: Any) -> dict[str, Any]:
    """Nothing but these: a name that the standard does not have would be found."""
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def _many(item: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": least}


def _each_once(item: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {**_many(item, least), "uniqueItems": True}


TERM = _object("id name description", id=ID, code=TEXT, name=TEXT, description=TEXT, taxonomy=TEXT)
SERVICE = _object(
    "id name status",
    id=ID,
    name=TEXT,
    description=TEXT,
    url=URL,
    email=EMAIL,
    eligibility_description=TEXT,
    status={"enum": ["active", "inactive", "defunct", "temporarily closed"]},
    assured_date=DAY,
    phones=_many(_object("id number", id=ID, number=TEXT)),
    schedules=_many(
        _object(
            "id",
            id=ID,
            freq={"enum": ["WEEKLY", "MONTHLY"]},
            interval=NUMBER,
            byday=TEXT,
            bymonthday=TEXT,
            wkst={"enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]},
            count=NUMBER,
            dtstart=DAY,
            until=DAY,
            opens_at=CLOCK,
            closes_at=CLOCK,
            description=TEXT,
            notes=TEXT,
        )
    ),
    service_areas=_many(_object("id", id=ID, name=TEXT)),
    languages=_many(_object("id", id=ID, code=TEXT)),
    cost_options=_many(_object("id", id=ID, option=TEXT, amount=NUMBER, amount_description=TEXT)),
    attributes=_many(
        _object(
            "id link_id taxonomy_term_id link_entity",
            **dict.fromkeys(("id", "link_id", "taxonomy_term_id"), ID),
            link_entity={"const": "service"},
            link_type=TEXT,
            taxonomy_term=TERM,
        )
    ),
    service_at_locations=_many(
        _object(
            "id",
            id=ID,
            location=_object(
                "id location_type",
                id=ID,
                location_type=KIND_OF_PLACE,
                name=TEXT,
                description=TEXT,
                accessibility=_many(_object("id", id=ID, description=TEXT)),
                latitude=NUMBER,
                longitude=NUMBER,
                addresses=_many(
                    _object(
                        "id address_1 city state_province postal_code country address_type",
                        id=ID,
                        address_1=TEXT,
                        city=TEXT,
                        state_province={"type": "string"},
                        postal_code=TEXT,
                        country={"type": "string", "pattern": "^[A-Z]{2}$"},
                        address_type=KIND_OF_PLACE,
                    )
                ),
            ),
        )
    ),
    organization=_object(
        "id name description",
        id=ID,
        name=TEXT,
        description=TEXT,
        email=EMAIL,
        website=URL,
        uri=URL,
        organization_identifiers=_many(
            _object(
                "id identifier_type identifier", id=ID, identifier_scheme=TEXT, identifier_type=TEXT, identifier=TEXT
            )
        ),
    ),
)
COUNT = {"type": "integer"}
YES = {"type": "boolean"}
HSDS = _object(
    "total_items total_pages page_number size first_page last_page empty contents",
    **dict.fromkeys(("total_items", "total_pages", "page_number", "size"), COUNT),
    **dict.fromkeys(("first_page", "last_page", "empty"), YES),
    contents=_many(SERVICE),
)
ORGANISATION = _object("id name", id=TEXT, name=TEXT, url=URL)
GIVING = _object(
    "version grants",
    version={"type": "string", "pattern": r"^(\d+\.)(\d+)$"},
    **dict.fromkeys(("title", "description"), TEXT),
    **dict.fromkeys(("license", "downloadURL", "accessURL"), URL),
    issued=DAY,
    publisher=_object("name", name=TEXT, website=URL),
    grants=_each_once(
        _object(
            "id title description currency amountAwarded awardDate recipientOrganization fundingOrganization",
            **dict.fromkeys(("id", "title", "description"), TEXT),
            **dict.fromkeys(("url", "dataSource"), URL),
            currency={"type": "string", "pattern": "^[A-Z]{3}$"},
            amountAwarded=NUMBER,
            awardDate=DAY,
            plannedDates=_many(_object("startDate", startDate=DAY, endDate=DAY)),
            recipientOrganization=_many(ORGANISATION, 1),
            fundingOrganization=_many(ORGANISATION, 1),
            beneficiaryLocation=_many(_object("name", name=TEXT, countryCode={"const": "NL"})),
        ),
        1,
    ),
)
MURMURATIONS = _many(
    _object(
        "linked_schemas name",
        linked_schemas={"const": ["organizations_schema-v1.0.0"]},
        **dict.fromkeys(("name", "description", "full_address"), TEXT),
        telephone=TEXT | {"maxLength": 100},
        primary_url=URL,
        urls=_each_once(_object("url", name=TEXT, url=URL)),
        tags={**_many({"type": "string", "maxLength": 100}), "uniqueItems": True, "maxItems": 100},
        status={"enum": ["active", "completed", "cancelled", "on_hold", "in_planning"]},
        country_iso_3166={"const": "NL"},
        geolocation=_object("lat lon", lat=NUMBER, lon=NUMBER),
        geographic_scope={"const": "local"},
        unique_id=ID,
    )
)
FORMS = {"hsds.json": HSDS, "360giving.json": GIVING, "murmurations.json": MURMURATIONS}


def _document(site: str, name: str) -> Any:
    return json.loads(made(site)[name])


def _rows(site: str, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made(site)[f"{name}.csv"].decode())))


@pytest.mark.parametrize("site", FOLDERS)
@pytest.mark.parametrize("name", FORMS)
def test_each_has_the_form_of_its_standard(site: str, name: str) -> None:
    checker = FormatChecker(["uuid", "email"])
    found = [
        f"{error.json_path}: {error.message}"
        for error in Draft202012Validator(FORMS[name], format_checker=checker).iter_errors(_document(site, name))
    ]
    assert found == []


@pytest.mark.parametrize("site", FOLDERS)
def test_every_initiative_is_there_and_each_identifier_once(site: str) -> None:
    initiatives = _rows(site, "initiatives")
    services, profiles = _document(site, "hsds.json")["contents"], _document(site, "murmurations.json")
    assert [one["name"] for one in services] == [row["title"] for row in initiatives]
    for ids in ([one["id"] for one in services], [one["unique_id"] for one in profiles]):
        assert len(set(ids)) == len(initiatives)
    grants = _document(site, "360giving.json")["grants"]
    assert len({one["id"] for one in grants}) == len(grants)


@pytest.mark.parametrize("site", FOLDERS)
def test_each_profile_of_the_list_has_an_address_of_its_own(site: str) -> None:
    profiles = {path: json.loads(data) for path, data in below(site).items() if path.startswith("murmurations/")}
    assert list(profiles) == [
        f"murmurations/{row['neighbourhood']}/{row['initiative']}.json" for row in _rows(site, "initiatives")
    ]
    assert list(profiles.values()) == _document(site, "murmurations.json")


def test_of_a_private_place_no_standard_tells_anything() -> None:
    private = 0
    for site in FOLDERS:
        hidden = [row["private"] == "yes" for row in _of_each(site)]
        services, profiles = _document(site, "hsds.json")["contents"], _document(site, "murmurations.json")
        for is_hidden, service, profile in zip(hidden, services, profiles, strict=True):
            if is_hidden:
                private += 1
                assert "service_at_locations" not in service
                assert not profile.keys() & {"geolocation", "full_address"}
    assert private


def _of_each(site: str) -> list[dict[str, str]]:
    places = {(row["neighbourhood"], row["initiative"]): row for row in _rows(site, "places")}
    return [
        places.get((row["neighbourhood"], row["initiative"]), {"private": ""}) for row in _rows(site, "initiatives")
    ]


@pytest.mark.parametrize("site", FOLDERS)
def test_grants_are_read_back_as_the_money_that_they_were(site: str, tmp_path: Path) -> None:
    path = tmp_path / "grants.json"
    path.write_bytes(made(site)["360giving.json"])
    given = [
        row
        for row in _rows(site, "funding")
        if row["kind"] in {"structural", "project", "one-off"} and row["amount"] and row["from"]
    ]
    back = [
        (one.recipient, one.line.source, float(one.line.amount or 0), one.line.currency, one.line.from_, one.line.until)
        for one in read_grants(path).grants
    ]
    assert back == [
        (
            row["title"],
            row["source"],
            float(row["amount"]),
            row["currency"],
            date.fromisoformat(row["from"]),
            date.fromisoformat(row["until"]) if row["until"] else None,
        )
        for row in given
    ]


def test_a_recipient_with_a_number_in_a_register_is_known_by_that() -> None:
    numbers = {row["title"]: row["identifiers"].split() for row in _rows("filled", "initiatives")}
    found = [one["recipientOrganization"][0] for one in _document("filled", "360giving.json")["grants"]]
    assert {one["id"] for one in found if numbers[one["name"]]} == {"NL-KVK-12345678"}
    assert all(one["id"].startswith("atlas-") for one in found if not numbers[one["name"]])


def test_money_that_is_not_known_is_counted_and_never_nothing() -> None:
    rows = _rows("demonstration", "funding")
    unknown = [
        row
        for row in rows
        if row["kind"] in {"structural", "project", "one-off"} and not (row["amount"] and row["from"])
    ]
    assert unknown
    assert _document("demonstration", "360giving.json")["description"].endswith(f" {len(unknown)}.")


def test_a_rule_that_does_not_fit_is_kept_as_it_was_written() -> None:
    empty = dict.fromkeys(("weekday", "every", "rrule", "from", "until", "starts", "ends", "closed", "note"))
    assert schedule({**empty, "rrule": "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=4"}) == {
        "description": "RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=4"
    }
    assert schedule({**empty, "rrule": "FREQ=DAILY", "closed": "12-25"}) == {
        "freq": "WEEKLY",
        "interval": 1,
        "byday": "MO,TU,WE,TH,FR,SA,SU",
        "description": "Closed: 12-25",
    }
    assert schedule({**empty, "weekday": "friday", "every": "first last"})["byday"] == "1FR,-1FR"


TODAY = date(2026, 11, 28)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _day(meeting: Meeting) -> str:
    """The weekday of a meeting of every week, else its rule."""
    found = re.fullmatch(r"FREQ=WEEKLY;INTERVAL=1;BYDAY=(\w\w)", meeting.rrule or "")
    return next((day for day in WEEKDAYS if found and day[:2].upper() == found[1]), meeting.weekday or "")


@pytest.mark.parametrize("site", ["demonstration", "filled"])
def test_services_are_read_back_as_the_initiatives_that_they_were(site: str, tmp_path: Path) -> None:
    """All that HSDS can hold: what it has no field for goes along as a term of a taxonomy, or as an option of cost."""
    content = tmp_path / "content"
    (content / "mill").mkdir(parents=True)
    words = (ROOT / "content" if site == "demonstration" else SITES / site) / "vocabulary.yml"
    (content / "vocabulary.yml").write_bytes(words.read_bytes())
    (content / "index.md").write_text("---\ntitle: M\nmunicipality: M\nlanguages: [nl]\n---\nx\n", "utf-8")
    (content / "mill" / "index.md").write_text("---\ntitle: M\nmunicipality: M\n---\nx\n", "utf-8")
    path = tmp_path / "hsds.json"
    path.write_bytes(made(site)["hsds.json"])
    result = import_list(path, Path("hsds"), content / "mill", today=TODAY, origin=Origin(name="A", licence="B"))
    assert result.skipped == ()
    back = {
        page.meta.title: page.meta for page in read_atlas(content, TODAY).neighbourhoods["mill"].initiatives.values()
    }
    meetings: dict[str, list[tuple[str, str, str]]] = {}
    for row in _rows(site, "meetings"):
        if row["weekday"] and not row["every"]:
            key = f"{row['neighbourhood']}/{row['initiative']}"
            meetings.setdefault(key, []).append((row["weekday"], row["from"], row["until"]))
    terms: dict[tuple[str, str, str], list[str]] = {}
    for row in _rows(site, "initiative_terms"):
        terms.setdefault((row["neighbourhood"], row["initiative"], row["vocabulary"]), []).append(row["term"])
    rows = _rows(site, "initiatives")
    assert len(rows) == len(back)
    for row in rows:
        meta = back[row["title"]]
        assert meta.status == row["status"]
        assert meta.kind == row["kind"]
        cost = meta.cost
        assert ((cost and cost.kind) or "", (cost and cost.note) or "") == (row["cost"], row["cost_note"])
        assert list(meta.identifiers) == row["identifiers"].split()
        for group in ("activities", "audiences", "accessibility"):
            assert list(getattr(meta, group)) == terms.get((row["neighbourhood"], row["initiative"], group), [])
        assert str(meta.confirmed_on or "") == row["confirmed_on"]
        assert list(meta.languages) == row["languages"].split()
        contact = meta.contact
        assert str((contact and contact.email) or "") == row["email"]
        assert str((contact and contact.phone) or "") == row["phone"]
        held = [(_day(one), *(f"{t:%H:%M}" if t else "" for t in (one.from_, one.until))) for one in meta.schedule]
        for day, start, end in meetings.get(f"{row['neighbourhood']}/{row['initiative']}", []):
            assert (day, start[:5], end[:5]) in held
