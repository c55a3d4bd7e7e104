"""Which files of the whole atlas are there for other programs? The page `data` lists them, and a catalogue describes
them; whoever adds one adds a row here."""

from atlas.dataset.data_file import DataFile, Standard
from atlas.dataset.dcat.catalogue import catalogue
from atlas.dataset.dcat.needs import needs
from atlas.dataset.dcat.terms import PROFILE, PROFILE_NAME
from atlas.dataset.places_file import all_places
from atlas.texts import say

__all__ = ["DATA_FILES", "DataFile", "Standard"]

DATA_FILES: tuple[DataFile, ...] = (
    DataFile(
        "places.geojson",
        say("Places on a map"),
        say("For a program that draws maps: every initiative and every boundary, private places as an area only."),
        "application/geo+json",
        Standard("GeoJSON (RFC 7946)", "https://www.rfc-editor.org/info/rfc7946"),
        all_places,
    ),
    DataFile(
        "dcat.jsonld",
        say("Description for a register of open data"),
        say("For registers such as data.overheid.nl: what there is, of whom, under which licence, and where it is."),
        "application/ld+json",
        Standard(PROFILE_NAME, PROFILE),
        lambda sources: catalogue(sources, DATA_FILES),
        needs=needs,
    ),
)
