"""What is a column about, by its name? In Dutch and English, as people call their columns."""

import re
from typing import Final

from atlas.reading.private_columns import PARTICIPANT, PARTS_OF_NAMES, RESPONDENT

__all__ = ["ROLES", "header_words", "roles_of"]

ROLES: Final[dict[str, tuple[str, ...]]] = {
    "person": (
        *PARTICIPANT, *RESPONDENT[:1], *PARTS_OF_NAMES, "contactpersoon", "contact person", "contact name", "contact",
        "naam contactpersoon", "naam contact", "voorzitter", "secretaris", "penningmeester", "coordinator", "person",
        "persoon", "lid", "member", "geboortedatum", "date of birth", "bsn", "beheerder", "eigenaar", "owner",
        "contacts", "author", "auteur",
    ),
    "title": (
        "naam", "name", "titel", "title", "initiatief", "initiative", "organisatie", "organisation", "organization",
        "vereniging", "club", "groep", "group", "stichting", "naam initiatief", "naam organisatie", "naam vereniging",
        "charity name", "distname", "instelling", "activiteit naam", "naam activiteit",
    ),
    "summary": (
        "samenvatting", "summary", "omschrijving", "beschrijving", "description", "korte omschrijving", "wat", "what",
        "short description", "toelichting", "over", "about", "charity activities", "inhoud",
    ),
    "activities": (
        "activiteit", "activiteiten", "activity", "activities", "categorie", "categorieen", "category", "categories",
        "thema", "themas", "theme", "themes", "interests", "interesses", "tags", "sport", "soort activiteit", "aanbod",
        "rubriek",
    ),
    "kind": ("type", "soort", "kind", "rechtsvorm", "legal form", "charity type", "organisatievorm"),
    "audiences": ("doelgroep", "doelgroepen", "audience", "audiences", "target group", "voor wie", "for whom"),
    "place": ("locatie", "location", "venue", "gebouw", "zaal", "plek", "building", "naam locatie", "location name"),
    "address": ("adres", "address", "straat", "street", "bezoekadres", "straatnaam", "waar", "where", "address 1"),
    "number": ("huisnummer", "house number", "nr", "huisnr", "nummer"),
    "postcode": ("postcode", "post code", "zip", "zip code", "postal code", "zipcode"),
    "city": ("plaats", "woonplaats", "stad", "city", "town", "plaatsnaam"),
    "lat": ("lat", "latitude", "breedtegraad", "geometry lat"),
    "lon": ("lon", "lng", "long", "longitude", "lengtegraad", "geometry lon"),
    "website": ("website", "site", "web", "url", "link", "homepage", "webadres", "webpagina", "web address"),
    "email": ("e mail", "email", "mail", "mailadres", "e mailadres", "emailadres", "email address"),
    "phone": ("telefoon", "tel", "phone", "telephone", "telefoonnummer", "phone number"),
    "weekday": ("dag", "weekdag", "dagen", "day", "weekday", "days"),
    "from": (
        "van", "begin", "begintijd", "starttijd", "aanvang", "aanvangstijd", "from", "start", "start time",
        "begins", "opens", "opens at",
    ),
    "until": ("tot", "eind", "einde", "eindtijd", "until", "to", "end", "end time", "ends", "closes", "closes at"),
    "rrule": ("rrule", "recurrence rule"),
    "when": (
        "openingstijden", "opening times", "opening hours", "tijden", "tijd", "wanneer", "when", "times", "time",
        "hours", "dag en tijd", "frequentie", "frequency", "meeting format",
    ),
    "started": (
        "opgericht", "sinds", "since", "started", "founded", "founded on", "oprichtingsdatum", "startdatum",
        "date of registration", "start date", "oprichtingsjaar",
    ),
    "cost": ("kosten", "cost", "costs", "prijs", "price", "fee", "contributie", "eigen bijdrage"),
    "languages": ("taal", "talen", "language", "languages"),
    "neighbourhood": (
        "wijk", "buurt", "stadsdeel", "neighbourhood", "neighborhood", "district", "location area", "ward", "gebied",
        "kern", "dorp", "area name", "area",
    ),
    "id": (
        "id", "code", "slug", "key", "osm id", "uuid", "sleutel", "identifier", "file name",
        "registered charity number", "kvk", "kvk nummer",
    ),
}  # fmt: skip
"""What a column can be, by what people call it. Where two fit, the first."""
_SHORTEST = 4


def header_words(column: str) -> str:
    """The name of a column in words: `startTime` and `Start_time` are both `start time`."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", column)
    words = re.sub(r"\(.*?\)", " ", words)
    return " ".join(re.sub(r"[\W_]+", " ", words.replace("ë", "e").replace("ö", "o")).casefold().split())


def roles_of(column: str) -> list[str]:
    """What the column may be, the likeliest first; empty where its name says nothing.

    A name of several words is read from its end (`links website`) and then from its start (`dag van de week`).
    """
    words = header_words(column)
    exact = [role for role, names in ROLES.items() if words in names]
    ends = [role for role, names in ROLES.items() if any(_ends(words, name) for name in names)]
    starts = [role for role, names in ROLES.items() if any(_starts(words, name) for name in names)]
    if not exact and "person" in {*ends, *starts}:  # whatever else it is: better asked once too often
        return ["person"]
    return exact or list(dict.fromkeys([*ends, *starts]))


def _ends(words: str, name: str) -> bool:
    return words.endswith(f" {name}") and (len(name) >= _SHORTEST or " " in name or name in ("url", "id", "nl", "lat"))


def _starts(words: str, name: str) -> bool:
    return words.startswith(f"{name} ") and len(name) >= _SHORTEST
