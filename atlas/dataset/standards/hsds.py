"""The initiatives as services of organisations, in the Human Services Data Specification.

Source: Open Referral HSDS 3.0, docs.openreferral.org; a page of its list of services.
"""

from typing import Any

from atlas.dataset.sources import DataSources
from atlas.dataset.standards.hsds_schedule import schedule
from atlas.dataset.standards.told import Told, as_json, initiatives_told, said, stable_id, term_label

__all__ = ["hsds_json"]

_STATUS = {"active": "active", "paused": "temporarily closed", "stopped": "defunct"}


def hsds_json(sources: DataSources) -> bytes:
    """One service and one organisation for each initiative, also where no body stands behind it.

    No legal status, tax number or year of incorporation is told, for the pages know none. A private place has no
    location: the standard has points only, and the middle of an area would be read as an address.
    """
    contents = [_service(sources, told) for told in initiatives_told(sources)]
    size = len(contents)
    return as_json(
        {
            "total_items": size,
            "total_pages": 1,
            "page_number": 1,
            "size": size,
            "first_page": True,
            "last_page": True,
            "empty": not contents,
            "contents": contents,
        }
    )


def _organization(sources: DataSources, told: Told) -> dict[str, Any]:
    row = told.initiative
    return said(
        id=stable_id(sources, told.key),
        name=row["title"],
        description=row["summary"] or row["title"],
        email=row["email"],
        website=row["website"],
        organization_identifiers=[_identifier(sources, told, one) for one in str(row["identifiers"] or "").split()],
        uri=f"{sources.site_url}{row['page']}" if sources.site_url else None,
    )


def _identifier(sources: DataSources, told: Told, written: str) -> dict[str, Any]:
    """A number in a register, apart from the name of that register at org-id.guide."""
    scheme, _, number = written.rpartition("-")
    return {
        "id": stable_id(sources, told.key, "identifier", written),
        "identifier_scheme": scheme,
        "identifier_type": scheme,
        "identifier": number,
    }


def _service(sources: DataSources, told: Told) -> dict[str, Any]:
    row, key = told.initiative, told.key
    location = _location(sources, told)
    there = [{"id": stable_id(sources, key, "at"), "location": location}] if location else []
    return said(
        id=stable_id(sources, key, "service"),
        name=row["title"],
        description=row["summary"],
        url=row["website"],
        email=row["email"],
        eligibility_description=", ".join(_labels(sources, told, "audiences")),
        status=_STATUS[str(row["status"])],
        assured_date=str(row["confirmed_on"] or ""),
        phones=[{"id": stable_id(sources, key, "phone"), "number": row["phone"]}] if row["phone"] else [],
        schedules=[
            {"id": stable_id(sources, key, "schedule", number), **schedule(meeting)}
            for number, meeting in enumerate(told.meetings, 1)
        ],
        service_areas=[
            {
                "id": stable_id(sources, key, "area"),
                "name": told.neighbourhood["title"],
            }
        ],
        languages=[
            {"id": stable_id(sources, key, "language", code), "code": code}
            for code in str(row["languages"] or "").split()
        ],
        cost_options=[_cost(sources, told)] if row["cost"] else [],
        attributes=[_attribute(sources, told, "kind", str(row["kind"]))]
        + [_attribute(sources, told, group, term) for group, term in told.terms],
        service_at_locations=there,
        organization=_organization(sources, told),
    )


def _cost(sources: DataSources, told: Told) -> dict[str, Any]:
    row = told.initiative
    return said(
        id=stable_id(sources, told.key, "cost"),
        option=row["cost"],
        amount=0 if row["cost"] == "free" else None,
        amount_description=row["cost_note"],
    )


def _attribute(sources: DataSources, told: Told, group: str, term: str) -> dict[str, Any]:
    name = term_label(sources, group, term)
    term_id = stable_id(sources, "vocabulary", group, term)
    return {
        "id": stable_id(sources, told.key, group, term),
        "link_id": stable_id(sources, told.key, "service"),
        "link_entity": "service",
        "link_type": group,
        "taxonomy_term_id": term_id,
        "taxonomy_term": {"id": term_id, "code": term, "name": name, "description": name, "taxonomy": group},
    }


def _labels(sources: DataSources, told: Told, group: str) -> list[str]:
    return [term_label(sources, one, term) for one, term in told.terms if one == group]


def _location(sources: DataSources, told: Told) -> dict[str, Any] | None:
    """None for a private place, and where there is nothing to tell of it."""
    place, key = told.place, told.key
    if place is None or place["private"]:
        return None
    parts = [place[name] for name in ("address", "postcode", "city")]
    written = ", ".join(str(part) for part in parts if part)
    whole = all(parts) and told.is_dutch
    address = {
        "id": stable_id(sources, key, "address"),
        "address_1": place["address"],
        "city": place["city"],
        "state_province": "",
        "postal_code": place["postcode"],
        "country": "NL",
        "address_type": "physical",
    }
    found = said(
        name=place["name"],
        description=None if whole else written,
        latitude=place["latitude"],
        longitude=place["longitude"],
        addresses=[address] if whole else [],
    )
    if found and (offered := _labels(sources, told, "accessibility")):
        found["accessibility"] = [{"id": stable_id(sources, key, "accessibility"), "description": ", ".join(offered)}]
    return {"id": stable_id(sources, key, "location"), "location_type": "physical", **found} if found else None
