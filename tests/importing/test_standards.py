"""Lists in a standard of others, with the mapping that comes with the package."""

import json
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from atlas.importing.list_import import import_list
from atlas.importing.mapping import Origin, read_mapping, shipped_mappings
from atlas.importing.result import ImportResult
from atlas.reading.problems import AtlasError

from .lists import TODAY, Desk, skipped

WORDS = """\
activities:
  meals: {label: {en: Meals, nl: Eten}, also: {en: [lunch clubs]}}
  repair: {label: {en: Repair, nl: Repareren}}
"""
SERVICE: dict[str, Any] = {
    "id": "a1b2-1",
    "name": "Lunch club",
    "description": "A warm meal.\nCome along.",
    "url": "www.lunch.example",
    "email": "info@lunch.example",
    "status": "temporarily closed",
    "assured_date": "2026-05-01",
    "phones": [{"number": '"+31 20 123 4567"'}],
    "schedules": [
        {"freq": "WEEKLY", "interval": 1, "byday": "TH,FR", "opens_at": "10:00Z", "closes_at": "6:00 PM"},
        {"freq": "MONTHLY", "bymonthday": "3", "opens_at": "10:00:00+01:00", "closes_at": "12:00", "count": None},
        {"description": "Not in August"},
    ],
    "service_at_locations": [
        {
            "schedules": [
                {"freq": "WEEKLY", "interval": 1, "byday": "TH,FR", "opens_at": "10:00Z", "closes_at": "6:00 PM"}
            ],
            "location": {
                "name": "Hall",
                "latitude": 52.1,
                "longitude": 4.2,
                "addresses": [{"address_1": "Lane 1", "address_2": "Mill End", "postal_code": "01234", "city": "Mill"}],
            },
        }
    ],
    "languages": [{"code": "EN"}, {"code": "ar"}],
    "attributes": [{"taxonomy_term": {"name": "Lunch Clubs"}}, {"taxonomy_term": {"name": "Old people"}}],
    "organization": {"name": "Mill Foundation", "website": "https://mill.example"},
    "contacts": [{"name": "Ann Persona", "email": "ann.persona@gmail.com"}],
}
PLACE: dict[str, Any] = {
    "id": "f1",
    "title": "Repair café",
    "description": "We mend <b>things</b>.",
    "lat": 52.1,
    "lng": 4.1,
    "street": "Lane 1",
    "zip": "01234",
    "city": "Mill",
    "contact_name": "Ann Persona",
    "email": "ann.persona@gmail.com",
    "telephone": "0612345678",
    "homepage": "https://repair.example",
    "opening_hours": "Mo-Fr 10:00-18:00",
    "founded_on": "2019-03-01",
    "categories": ["2cd00bebec0c48ba9db761da48678134"],
    "tags": ["repair", "zero-waste"],
    "license": "CC0-1.0",
}


def put(desk: Desk, data: object) -> None:
    desk.content.mkdir(exist_ok=True)
    (desk.content / "vocabulary.yml").write_text(WORDS, "utf-8")
    desk.put(json.dumps(data), "list.json")


def run(desk: Desk, data: object, mapping: str, origin: Origin | None = None) -> ImportResult:
    put(desk, data)
    to = desk.content / "mill"
    return import_list(desk.folder / "list.json", Path(mapping), to, today=TODAY, origin=origin)


def services(desk: Desk, data: object) -> ImportResult:
    return run(desk, data, "hsds", Origin(name="City list", licence="CC BY 4.0"))


def page_of(desk: Desk, page_id: str) -> str:
    return desk.page(f"mill/initiatives/{page_id}.md").read_text("utf-8")


@pytest.mark.parametrize(
    "data",
    [
        {"total_items": 1, "size": 50, "contents": [SERVICE]},
        [SERVICE],
        SERVICE,
        {"id": "o", "name": "Mill Foundation", "phones": [], "locations": [], "services": [SERVICE]},
    ],
    ids=["a page of the API", "a list", "one service", "an organization"],
)
def test_a_service_becomes_a_page(desk: Desk, data: object) -> None:
    result = services(desk, data)
    assert result.skipped == ()
    text = page_of(desk, "a1b2-1")
    for line in (
        "title: Lunch club",
        "status: paused",
        "  name: Hall",
        "  address: Lane 1, Mill End",
        "  postcode: '01234'",
        "  lat: 52.1",
        "  website: https://www.lunch.example",
        "  email: info@lunch.example",
        "  phone: +31 20 123 4567",
        "confirmed_on: 2026-05-01",
        "  - en",
        "  - rrule: FREQ=WEEKLY;INTERVAL=1;BYDAY=TH,FR",
        "  source: City list",
        "  licence: CC BY 4.0",
        "Come along.",
        "Not in August",
    ):
        assert f"\n{line}\n" in text + "\n", line
    assert "Ann" not in text
    assert text.count("rrule") == 2


def test_the_times_of_a_service_are_read(desk: Desk) -> None:
    services(desk, [SERVICE])
    (desk.content / "index.md").write_text("---\ntitle: M\nmunicipality: M\nlanguages: [en]\n---\nx\n", "utf-8")
    (desk.content / "mill" / "index.md").write_text("---\ntitle: M\nmunicipality: M\n---\nx\n", "utf-8")
    meta = desk.initiative("a1b2-1")
    assert [(m.rrule, m.from_, m.until) for m in meta.schedule] == [
        ("FREQ=WEEKLY;INTERVAL=1;BYDAY=TH,FR", time(10), time(18)),
        ("FREQ=MONTHLY;BYMONTHDAY=3", time(10), time(12)),
    ]


def test_terms_that_the_vocabulary_knows_are_activities_and_the_others_are_told(desk: Desk) -> None:
    result = services(desk, [SERVICE])
    assert "activities:\n  - meals\n" in page_of(desk, "a1b2-1")
    assert [(unknown.value, unknown.places) for unknown in result.unknown] == [("Old people", ("1",))]


def test_a_service_with_a_name_alone_is_enough_and_one_without_is_told(desk: Desk) -> None:
    result = services(desk, [{"id": "x", "name": "Choir"}, {"id": "y", "description": "?"}, {"id": "z", "name": None}])
    assert [line.partition(":")[0] for line in skipped(result)] == ["2", "3"]
    assert "title: Choir\n" in page_of(desk, "x")


def test_a_service_that_got_another_name_keeps_its_page(desk: Desk) -> None:
    services(desk, [SERVICE])
    assert services(desk, [SERVICE]).updated == ()
    result = services(desk, [{**SERVICE, "name": "Lunch for all"}])
    assert (result.written, result.updated, result.gone) == ((), ("mill/initiatives/a1b2-1.md",), ())


def test_whose_list_it_is_has_to_be_told(desk: Desk) -> None:
    with pytest.raises(AtlasError, match="hsds:1: source: nothing says whose list this is; add --source"):
        run(desk, [SERVICE], "hsds")


def test_an_entry_becomes_a_page_without_persons(desk: Desk) -> None:
    event = {**PLACE, "id": "f2", "title": "Party", "categories": ["c2dc278a2d6a4b9b8a50cb606fc017ed"]}
    result = run(desk, [PLACE, event], "openfairdb")
    assert [line.partition('"')[0] for line in skipped(result)] == ["2: categories.0: "]
    text = page_of(desk, "f1")
    assert "kind: informal\n" in text
    assert "activities:\n  - repair\n" in text
    assert "  - zero-waste\n" in text
    assert "  postcode: '01234'\n" in text
    assert "source: OpenFairDB\n" in text
    assert "<b>" not in text
    for private in ("Ann", "gmail", "0612345678"):
        assert private not in text


def test_what_a_search_found_is_read_too(desk: Desk) -> None:
    found = {key: PLACE[key] for key in ("id", "title", "description", "lat", "lng", "categories", "tags")}
    assert run(desk, {"visible": [found], "invisible": []}, "openfairdb").written[-1] == "mill/initiatives/f1.md"


@pytest.mark.parametrize("name", shipped_mappings())
def test_a_mapping_that_ships_can_be_read(name: str) -> None:
    assert read_mapping(Path(name), Origin(name="x")).problems == []


def test_a_mapping_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(AtlasError, match="or one of: calgary-groups, hsds, openfairdb"):
        read_mapping(Path("hdsd"))


def test_a_file_of_ones_own_comes_before_one_that_ships(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk.folder)
    Path("openfairdb").write_text("source: {name: Mine}\npage: {title: title, kind: {value: formal}}\n", "utf-8")
    run(desk, [PLACE], "openfairdb")
    assert "source: Mine\n" in page_of(desk, "repair-cafe")
