"""The data behind a page as a Dataset of schema.org, by which search engines for data and catalogues find them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from atlas.citing.apa import apa
from atlas.citing.citation import Citation
from atlas.model.licence import licence_address

__all__ = ["Distribution", "dataset_json", "dataset_ld"]


@dataclass(frozen=True)
class Distribution:
    """A file that holds the data, or part of them. `address`: a whole one."""

    name: str
    address: str
    media_type: str


def dataset_ld(
    citation: Citation,
    description: str,
    files: Sequence[Distribution],
    *,
    place: str = "",
    website: str = "",
    catalogue: str = "",
) -> dict[str, Any]:
    """The description by the names of schema.org.

    `place`: what the data tell of, in words. `website`: of the publisher. `catalogue`: the address of a page that
    lists these data among others. Each may be empty.
    """
    version = citation.version
    publisher = {"@type": "Organization", "name": citation.authors[0], "url": website} if citation.authors else {}
    stated: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{citation.address}#dataset" if citation.address else "",
        "name": citation.title,
        "description": description or citation.title,
        "url": citation.address,
        "inLanguage": citation.language,
        "dateModified": version.day.isoformat(),
        "datePublished": version.day.isoformat() if version.release else "",
        "version": version.release or version.commit,
        "creator": _told(publisher),
        "publisher": _told(publisher),
        "license": licence_address(citation.licence) if citation.licence else "",
        "isAccessibleForFree": True,
        "creditText": apa(citation),
        "spatialCoverage": {"@type": "Place", "name": place} if place else {},
        "includedInDataCatalog": {"@type": "DataCatalog", "url": catalogue} if catalogue else {},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": one.name,
                "contentUrl": one.address,
                "encodingFormat": one.media_type,
            }
            for one in files
        ],
    }
    return _told(stated)


def dataset_json(described: dict[str, Any]) -> str:
    """The same as text that can stand in a `<script>` of a page."""
    text = json.dumps(described, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _told(stated: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in stated.items() if value}
