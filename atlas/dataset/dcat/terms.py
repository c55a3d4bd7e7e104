"""By which addresses does Europe call a language, a theme, a kind of file?

From the authority tables of its Publications Office, which DCAT-AP-NL 3.0 asks for.
"""

from typing import Final

__all__ = [
    "ACCESS_PUBLIC",
    "CONTEXT",
    "FILE_TYPES",
    "LANGUAGES",
    "PROFILE",
    "PROFILE_NAME",
    "THEMES",
    "THEME_TABLE",
    "THEME_TABLE_NAMES",
    "TOOI",
    "media_type",
]

PROFILE_NAME: Final = "DCAT-AP-NL 3.0"
PROFILE: Final = "https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/"

CONTEXT: Final = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""In the file itself: whoever reads it needs no other address."""

_TABLES: Final = "http://publications.europa.eu/resource/authority"
ACCESS_PUBLIC: Final = f"{_TABLES}/access-right/PUBLIC"
THEME_TABLE: Final = f"{_TABLES}/data-theme"
THEME_TABLE_NAMES: Final = {"nl": "Thema's van de Europese Unie", "en": "Data themes of the European Union"}
THEMES: Final = {
    f"{THEME_TABLE}/SOCI": {"nl": "Bevolking en samenleving", "en": "Population and society"},
    f"{THEME_TABLE}/REGI": {"nl": "Regio's en steden", "en": "Regions and cities"},
}
"""With the words of that table in Dutch and in English."""

_LANGUAGES: Final = (
    "ar:ARA bg:BUL bs:BOS ca:CAT cs:CES cy:CYM da:DAN de:DEU el:ELL en:ENG es:SPA et:EST eu:EUS fa:FAS fi:FIN fr:FRA "
    "fy:FRY ga:GLE gl:GLG he:HEB hi:HIN hr:HRV hu:HUN hy:HYE id:IND is:ISL it:ITA ja:JPN ka:KAT ko:KOR ku:KUR lb:LTZ "
    "lt:LIT lv:LAV mk:MKD mt:MLT nb:NOB nl:NLD nn:NNO pl:POL ps:PUS pt:POR ro:RON ru:RUS sk:SLK sl:SLV so:SOM sq:SQI "
    "sr:SRP sv:SWE sw:SWA ta:TAM th:THA ti:TIR tr:TUR uk:UKR ur:URD vi:VIE zh:ZHO"
)
LANGUAGES: Final = {
    code: f"{_TABLES}/language/{name}" for code, _, name in (pair.partition(":") for pair in _LANGUAGES.split())
}
"""By the first part of a code such as `nl` or `pt-BR`. A language that is not among them is left out."""

TOOI: Final = "https://identifier.overheid.nl/tooi/id"
"""The list of public bodies of the Dutch government, by which DCAT-AP-NL 3.0 calls a municipality."""

FILE_TYPES: Final = {
    media: f"{_TABLES}/file-type/{name}"
    for media, name in {
        "application/geo+json": "GEOJSON",
        "application/json": "JSON",
        "application/ld+json": "JSON_LD",
        "application/pdf": "PDF",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
        "application/xml": "XML",
        "application/zip": "ZIP",
        "text/csv": "CSV",
    }.items()
}
"""By media type. What the table has no word for is told by its media type alone."""


def media_type(name: str) -> str:
    """The address of a media type such as `text/csv`, at IANA."""
    return f"https://www.iana.org/assignments/media-types/{name.partition(';')[0].strip()}"
