"""`CITATION.cff`: how to cite the whole atlas and its data, as the Citation File Format 1.2.0 asks."""

from dataclasses import dataclass
from typing import Any

import yaml

from atlas.citing.citation import Citation
from atlas.model.licence import licence_address
from atlas.texts import say

__all__ = ["NAME", "CitedAtlas", "citation_file"]

NAME = "CITATION.cff"
"""What the file has to be called."""
_OWN_NAMES = frozenset(
    ("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-ND-4.0", "CC-BY-NC-SA-4.0", "CC0-1.0", "EUPL-1.2", "ODbL-1.0")
)
"""Licences by their names at SPDX. The format has a closed list of 2021; of any other licence it takes the address."""


@dataclass(frozen=True)
class CitedAtlas:
    """`summary`: what the atlas is, in a sentence. `website`: of the first author; either may be empty."""

    citation: Citation
    summary: str = ""
    website: str = ""


def citation_file(cited: CitedAtlas) -> str:
    """The text of the file."""
    citation = cited.citation
    version = citation.version
    authors: list[dict[str, str]] = [{"name": author} for author in citation.authors] or [{"name": citation.title}]
    if cited.website:
        authors[0]["website"] = cited.website
    known = citation.licence in _OWN_NAMES
    stated: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": say("To cite this atlas or its data, name what stands here.").to(citation.language),
        "type": "dataset",
        "title": citation.title,
        "abstract": cited.summary,
        "authors": authors,
        "version": version.release,
        "date-released": version.day.isoformat(),
        "commit": version.commit,
        "url": citation.address,
        "license": citation.licence if known else "",
        "license-url": licence_address(citation.licence) if citation.licence and not known else "",
    }
    told = {name: value for name, value in stated.items() if value}
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=10**6)
