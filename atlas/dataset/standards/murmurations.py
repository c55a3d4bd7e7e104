"""The initiatives as profiles for the Murmurations network, schema organizations_schema-v1.0.0."""

from typing import Any

from atlas.dataset.sources import DataSources
from atlas.dataset.standards.told import Told, as_json, initiatives_told, said, stable_id

__all__ = ["murmurations_json"]

_SCHEMA = "organizations_schema-v1.0.0"
_STATUS = {"active": "active", "paused": "on_hold", "stopped": "completed"}


def murmurations_json(sources: DataSources) -> bytes:
    """A list of profiles. A private place has no coordinates."""
    return as_json([_profile(sources, told) for told in initiatives_told(sources)])


def _profile(sources: DataSources, told: Told) -> dict[str, Any]:
    row, place = told.initiative, told.place
    page = f"{sources.site_url}{row['page']}" if sources.site_url else None
    is_point = place is not None and not place["private"] and place["latitude"] is not None
    words = sources.atlas.vocabulary.activities
    tags = [
        words[term].label.get(sources.atlas.language) or words[term].label.get("en") or term if term in words else term
        for group, term in told.terms
        if group == "activities"
    ]
    return said(
        linked_schemas=[_SCHEMA],
        name=row["title"],
        primary_url=row["website"] or page,
        urls=[{"name": sources.atlas.home.meta.title, "url": page}] if page and row["website"] else [],
        tags=list(dict.fromkeys(tags)),
        description=row["summary"],
        status=_STATUS[str(row["status"])],
        country_iso_3166="NL" if told.is_dutch else None,
        geolocation={"lat": place["latitude"], "lon": place["longitude"]} if place and is_point else None,
        telephone=row["phone"],
        geographic_scope="local",
        unique_id=stable_id(sources, told.key),
    )
