"""Which files does every neighbourhood have for other programs, what is in each, and in which form?"""

from dataclasses import dataclass

from atlas.model.atlas import Neighbourhood
from atlas.texts import Sentence, say

__all__ = ["NeighbourhoodFile", "neighbourhood_files"]

_GEOJSON = ("GeoJSON (RFC 7946)", "https://www.rfc-editor.org/info/rfc7946")
_CSV = ("CSV (RFC 4180)", "https://www.rfc-editor.org/info/rfc4180")
_CALENDAR = ("iCalendar (RFC 5545)", "https://www.rfc-editor.org/info/rfc5545")
_GRAPHML = ("GraphML", "http://graphml.graphdrawing.org/")
_GEXF = ("GEXF 1.2", "https://gexf.net/")


@dataclass(frozen=True)
class NeighbourhoodFile:
    """`path`: below the folder of the neighbourhood. `standard`: name and address of its form, if that has one."""

    path: str
    title: Sentence
    media_type: str
    standard: tuple[str, str] | None = None


_ALWAYS = (
    NeighbourhoodFile("downloads/patchwork-lines.csv", say("The lines of the patchwork"), "text/csv", _CSV),
    NeighbourhoodFile("downloads/patchwork-initiatives.csv", say("The initiatives of the patchwork"), "text/csv", _CSV),
    NeighbourhoodFile("downloads/impact.csv", say("What participants noticed"), "text/csv", _CSV),
    NeighbourhoodFile("downloads/funding.csv", say("Where the money comes from"), "text/csv", _CSV),
    NeighbourhoodFile("downloads/patchwork.gexf", say("The patchwork as a network"), "application/xml", _GEXF),
    NeighbourhoodFile("downloads/patchwork.graphml", say("The patchwork as a network"), "application/xml", _GRAPHML),
    NeighbourhoodFile("downloads/patchwork.json", say("The patchwork as a network"), "application/json"),
    NeighbourhoodFile("places.geojson", say("Where initiatives are"), "application/geo+json", _GEOJSON),
    NeighbourhoodFile("calendar/neighbourhood.ics", say("All meetings"), "text/calendar", _CALENDAR),
)
_BOUNDARY = NeighbourhoodFile("boundary.geojson", say("How the neighbourhood runs"), "application/geo+json", _GEOJSON)


def neighbourhood_files(neighbourhood: Neighbourhood) -> tuple[NeighbourhoodFile, ...]:
    """Those that this one has."""
    return (*_ALWAYS, *((_BOUNDARY,) if neighbourhood.boundary else ()))
