"""What search engines read of the front page, a neighbourhood and a challenge: schema.org data, as the page says it."""

from typing import Any

from atlas.pages.agenda.calendars import web_address
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.escape import json_text
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["challenge_data", "neighbourhood_data", "site_data"]

_CONTEXT = {"@context": "https://schema.org"}


def site_data(writer: Writer) -> str:
    """JSON for the head of the front page."""
    home = writer.version(writer.shell.home).meta
    publisher = home.publisher
    return _json(
        {
            **_site(writer),
            "description": home.summary,
            "inLanguage": writer.language,
            "publisher": _given({"@type": "Organization", "name": publisher.name, "url": publisher.website})
            if publisher
            else None,
            "potentialAction": _search(writer),
        }
    )


def neighbourhood_data(edition: Edition) -> str:
    """JSON for the head of the page of a neighbourhood."""
    meta = edition.version(edition.neighbourhood.page).meta
    return _json(
        {
            "@type": "AdministrativeArea",
            "name": meta.title,
            "description": meta.summary,
            "url": web_address(edition.writer, edition.path(addresses.neighbourhood)),
            "containedInPlace": {"@type": "AdministrativeArea", "name": meta.municipality},
        }
    )


def challenge_data(edition: Edition, key: str) -> str:
    """JSON for the head of the page of a challenge, with the way that leads to it."""
    meta, writer = edition.version(edition.neighbourhood.challenges[key]).meta, edition.writer
    path = edition.path(addresses.challenge, key)
    way = (
        (edition.name, edition.path(addresses.neighbourhood)),
        (edition.tell(say("Challenges")), edition.path(addresses.challenges)),
        (meta.title, path),
    )
    address = web_address(writer, path)
    return _json(
        {
            "@type": "WebPage",
            "name": meta.title,
            "description": meta.summary,
            "url": address,
            "inLanguage": edition.language,
            "isPartOf": _given(_site(writer)),
            "breadcrumb": {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": place, "name": name, "item": web_address(writer, target)}
                    for place, (name, target) in enumerate(way, 1)
                ],
            }
            if address
            else None,
        }
    )


def _site(writer: Writer) -> dict[str, Any]:
    return {
        "@type": "WebSite",
        "name": writer.title(writer.shell.home),
        "url": web_address(writer, addresses.HOME),
    }


def _search(writer: Writer) -> dict[str, Any] | None:
    """How to look something up from elsewhere; None where the list of initiatives does not answer to an address."""
    address = web_address(writer, addresses.DIRECTORY)
    if not address or not writer.settings.search:
        return None
    return {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{address}?q={{words}}"},
        "query-input": "required name=words",
    }


def _given(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not None}


def _json(facts: dict[str, Any]) -> str:
    return json_text(_CONTEXT | _given(facts))
