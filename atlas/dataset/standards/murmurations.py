"""The initiatives as profiles for the Murmurations network, schema organizations_schema-v1.0.0.

That network takes in one address for each profile; the list of all is for who reads them at once.
"""

from typing import Any

from atlas.dataset.sources import DataSources
from atlas.dataset.standards.told import Told, as_json, initiatives_told, said, stable_id, term_label

__all__ = ["PROFILES", "murmurations_json", "murmurations_profiles"]

PROFILES = "murmurations"
"""The folder of the profiles below that of data. These addresses stay."""

_SCHEMA = "organizations_schema-v1.0.0"
_LONGEST_NUMBER = 100
"""More signs than that the schema takes for no telephone number."""
_STATUS = {"active": "active", "paused": "on_hold", "stopped": "completed"}


def murmurations_json(sources: DataSources) -> bytes:
    """A list of profiles. A private place has no coordinates."""
    return as_json([_profile(sources, told) for told in initiatives_told(sources)])


def murmurations_profiles(sources: DataSources) -> dict[str, bytes]:
    """Each profile of the list as a file of its own, by its path below the folder of data."""
    return {f"{PROFILES}/{told.key}.json": as_json(_profile(sources, told)) for told in initiatives_told(sources)}


def _profile(sources: DataSources, told: Told) -> dict[str, Any]:
    row, place = told.initiative, told.place
    page = f"{sources.site_url}{row['page']}" if sources.site_url else None
    is_point = place is not None and not place["private"] and place["latitude"] is not None
    address = [place[name] for name in ("address", "postcode", "city")] if place and not place["private"] else []
    tags = [term_label(sources, group, term) for group, term in told.terms if group == "activities"]
    return said(
        linked_schemas=[_SCHEMA],
        name=row["title"],
        primary_url=row["website"] or page,
        urls=[{"name": sources.atlas.home.meta.title, "url": page}] if page and row["website"] else [],
        tags=list(dict.fromkeys(tags)),
        description=row["summary"],
        status=_STATUS[str(row["status"])],
        full_address=", ".join(str(part) for part in address if part),
        country_iso_3166="NL" if told.is_dutch else None,
        geolocation={"lat": place["latitude"], "lon": place["longitude"]} if place and is_point else None,
        telephone=str(row["phone"] or "")[:_LONGEST_NUMBER],
        geographic_scope="local",
        unique_id=stable_id(sources, told.key),
    )
