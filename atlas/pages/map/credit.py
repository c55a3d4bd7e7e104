"""Whom does a map thank for its background, in the language of the page?"""

from collections.abc import Mapping

from atlas.model.background import Background
from atlas.pages.map.facts import MapCredit
from atlas.texts import Sentence, say

__all__ = ["credit_of"]

_SOURCES: Mapping[str, tuple[Sentence, str | None]] = {
    "osm": (say("© OpenStreetMap contributors"), "https://www.openstreetmap.org/copyright"),
    "brt": (
        say("Kadaster, Basisregistratie Topografie (BRT)"),
        None,
    ),
    "invented": (say("Invented for this atlas"), None),
}
_LICENCES = {
    "ODbL 1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
"""Addresses are ours: one that a file holds is never made a link."""


def credit_of(background: Background | None, language: str) -> MapCredit | None:
    """The credit of a background; that of a source we know in this language, any other as the file has it."""
    if background is None:
        return None
    credit = background.credit
    told, address = _SOURCES.get(credit.source or "", (None, None))
    words = told.to(language) if told else credit.attribution
    return MapCredit(words, credit.licence, address, _LICENCES.get(credit.licence))
