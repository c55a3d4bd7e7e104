"""Keys and choices are English; which one does somebody mean who writes Dutch, or writes it short?"""

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from functools import cache

from babel import Locale

from atlas.model.schedule import WEEKDAYS

__all__ = [
    "key_meant",
    "language_meant",
    "says_more_than_weekdays",
    "weekdays_in",
    "word_meant",
    "words_for_choice",
    "words_for_key",
]

_DUTCH_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAYS = {
    form: day
    for dutch, day in zip(_DUTCH_DAYS, WEEKDAYS, strict=True)
    for form in (dutch, dutch[:2], f"{dutch}s", day, day[:3], day[:2], f"{day}s")
}
_DAY = re.compile(rf"({'|'.join(_DUTCH_DAYS)})(?:och?tend|voormiddag|morgen|middag|namiddag|avond)(?:en|s)?")
_DAY_WORDS = re.compile(r"\w+")
_THROUGH = re.compile(r"t/m|tot|tm\b|-|–|through|\bto\b")
_SOME_DAYS = {
    "elke dag": WEEKDAYS, "iedere dag": WEEKDAYS, "dagelijks": WEEKDAYS, "every day": WEEKDAYS, "daily": WEEKDAYS,
    "werkdag": WEEKDAYS[:5], "doordeweeks": WEEKDAYS[:5], "weekend": WEEKDAYS[5:],
}  # fmt: skip
_LITTLE_WORDS = {"elke", "iedere", "op", "en", "of", "every", "on", "and", "or", "t", "m", "tot", "met"}

_WORDS = {
    "eerste": "first", "tweede": "second", "derde": "third", "vierde": "fourth", "laatste": "last",
    **{f"{number}{ending}": word for ending in ("e", "ste", "de", "")
       for number, word in enumerate(("first", "second", "third", "fourth"), 1)},
    "elke week": "week", "iedere week": "week", "wekelijks": "week", "weekly": "week",
    "twee weken": "two-weeks", "2 weken": "two-weeks", "elke twee weken": "two-weeks", "om de week": "two-weeks",
    "tweewekelijks": "two-weeks", "even weken": "two-weeks", "oneven weken": "two-weeks", "biweekly": "two-weeks",
    "gratis": "free", "kosteloos": "free", "betaald": "paid", "vrijwillig": "voluntary",
    "vrijwillige bijdrage": "voluntary", "vrije gift": "voluntary", "actief": "active", "gestopt": "stopped",
    "gepauzeerd": "paused", "pauze": "paused", "informeel": "informal", "formeel": "formal",
    "professioneel": "professional", "crisistijd": "crisis", "corona": "crisis", "structureel": "structural",
    "eenmalig": "one-off", "in natura": "in-kind", "eigen inkomsten": "own-income", "geen": "none", "klaar": "done",
    "bezig": "doing", "te doen": "todo", "aanbesteding": "tender", "nieuw initiatief": "new-initiative",
    "dieper": "deeper", "kopiëren": "copy", "groter": "bigger", "blijven": "stay", "hoger": "higher",
    "lager": "lower", "omhoog": "up", "omlaag": "down", "gesloten": "closed", "toegewezen": "assigned",
    "ja": "true", "nee": "false",
}  # fmt: skip

_KEYS: dict[str, tuple[str, ...]] = {
    "aanleiding": ("why", "origin"), "aantal": ("count", "participants", "n"), "actie": ("what",),
    "activiteit": ("activities",), "activiteiten": ("activities",), "adres": ("address",),
    "afbeelding": ("picture",), "afgerond": ("ended_on",), "begin": ("from", "starts", "started", "opens"),
    "behoefte": ("need", "needs"), "behoeften": ("needs",), "bedrag": ("amount", "note"),
    "begintijd": ("from",), "bereik": ("reach",), "beschrijving": ("summary",), "besluit": ("decision",),
    "bestand": ("file",), "bevestigd": ("confirmed_on",), "bevestigd_door": ("confirmed_by",),
    "bevestigd_op": ("confirmed_on",),
    "bijdrage": ("contributes", "how"), "bijdragen": ("contributes",), "bron": ("source",), "budget": ("budget",),
    "centrum": ("centre",), "contactpersoon": ("contact",), "dag": ("weekday",), "dagen": ("weekday", "schedule"),
    "datum": ("date", "starts"), "deelnemers": ("participants",), "doelgroep": ("audiences",),
    "doelgroepen": ("audiences",), "e-mail": ("email",), "e-mailadres": ("email",), "einde": ("until", "ends"),
    "eindtijd": ("until",), "eind": ("until", "ends"), "emailadres": ("email",), "financiering": ("funding",),
    "foto": ("picture",), "frequentie": ("every",), "geldgever": ("source",), "gemeente": ("municipality",),
    "geteld_op": ("counted_on",), "gesloten": ("closed",), "gestart": ("started",), "gestopt": ("stopped",),
    "gevoelig": ("sensitive",), "gevraagd": ("asked",), "grens": ("boundary",), "hoe": ("how",),
    "hoe_vaak": ("every",), "inwoners": ("population",), "kernkwaliteit": ("core_quality",), "kosten": ("cost",),
    "leeftijd": ("audiences",), "leeftijden": ("audiences",), "lengte": ("lon",), "lengtegraad": ("lon",),
    "breedte": ("lat",), "breedtegraad": ("lat",), "locatie": ("place",), "mail": ("email",),
    "mobiel": ("phone",), "naam": ("name", "title"), "notitie": ("note",), "omschrijving": ("summary",),
    "oorsprong": ("origin",), "opdracht": ("assignment",), "opening": ("opens",), "opgave": ("challenge",),
    "opmerking": ("note",), "oppervlakte": ("area_km2",), "partners": ("partners",), "periode": ("wave",),
    "plaats": ("place", "city"), "plaatsnaam": ("city",), "postcode": ("postcode",), "prijs": ("cost", "note"),
    "privé": ("private",), "rooster": ("schedule",), "samenvatting": ("summary",), "sinds": ("started",),
    "site": ("website",), "sleutelfiguren": ("key_people",), "sluit": ("closes",), "sluiting": ("closed",),
    "sluitingstijd": ("until",), "soort": ("kind",), "start": ("from", "starts", "started"),
    "startdatum": ("starts", "started"), "stad": ("city",), "status": ("status",), "taal": ("languages",),
    "talen": ("languages",), "tel": ("phone",), "telefoon": ("phone",), "telefoonnummer": ("phone",),
    "tijd": ("from", "schedule"), "tijden": ("schedule",), "titel": ("title",), "toegankelijk": ("accessibility",),
    "toegankelijkheid": ("accessibility",), "toelichting": ("note", "summary"), "tot": ("until",),
    "trefwoorden": ("also", "activities"), "tags": ("activities",), "type": ("kind",), "uitkomst": ("outcome",),
    "uren": ("hours_per_month",), "uur": ("from",), "valuta": ("currency",), "van": ("from",), "vanaf": ("from",),
    "vaak": ("every",), "voertaal": ("languages",), "voor": ("for", "audiences"), "voor_wie": ("audiences",),
    "vrijwilligers": ("volunteers",), "waar": ("place",), "wanneer": ("schedule",), "waarom": ("why",),
    "wat": ("what", "activities"), "webadres": ("website",), "weekdag": ("weekday",), "wie": ("who", "audiences"),
    "wijk": ("title",), "wijkbudget": ("budget",), "zoekwoorden": ("also",), "price": ("cost", "note"),
    "amount": ("amount", "note"), "image": ("picture",), "photo": ("picture",), "age": ("audiences",),
    "when": ("schedule",), "where": ("place",), "day": ("weekday",), "days": ("weekday",),
    "location": ("place",), "description": ("summary",), "name": ("name", "title"),
}  # fmt: skip
"""What people write for a key, and the keys that may be meant by it, the likeliest first."""


def key_meant(key: str, keys: Collection[str]) -> str | None:
    """The one of `keys` that this word stands for; None where it stands for none of them."""
    word = key.strip().lower().replace(" ", "_")
    meant = (word, *_KEYS.get(word, ()), *_KEYS.get(_near(word, _KEYS), ()))
    return next((one for one in meant if one in keys), None)


def word_meant(given: str, choices: Collection[str]) -> str | None:
    """The one of `choices` that this word stands for; None where it stands for none of them."""
    word = " ".join(given.lower().split())
    meant = (word, _WORDS.get(word, ""), *weekdays_in(word)[:1], _WORDS.get(_near(word, _WORDS), ""))
    return next((one for one in meant if one in choices), None)


def words_for_key() -> Mapping[str, tuple[str, ...]]:
    """What people write for a key, and the keys that may be meant by it."""
    return _KEYS


def words_for_choice() -> Mapping[str, tuple[str, ...]]:
    """What people write for a choice, and the choice that is meant by it."""
    return {word: (meant,) for word, meant in _WORDS.items()}


def weekdays_in(text: str) -> tuple[str, ...]:
    """The weekdays that a text names in Dutch or English, in full or short, in its own order: `ma en do`."""
    words = _DAY_WORDS.findall(text.lower())
    found = [day for day in map(_day, words) if day]
    if len(found) == 2 and _THROUGH.search(text.lower()):
        first, last = map(WEEKDAYS.index, found)
        return tuple(WEEKDAYS[(first + step) % 7] for step in range((last - first) % 7 + 1))
    if not found:
        found = [day for words, days in _SOME_DAYS.items() if words in text.lower() for day in days]
    return tuple(dict.fromkeys(found))


def says_more_than_weekdays(text: str) -> bool:
    """Whether words are left beside those of `weekdays_in`, such as a part of the day, or which week of the month."""
    words = (word for word in _DAY_WORDS.findall(text.lower()) if word not in _LITTLE_WORDS)
    return any(word not in _DAYS for word in words)


def _day(word: str) -> str | None:
    part = _DAY.fullmatch(word)
    return _DAYS.get(part[1] if part else word)


def language_meant(name: str) -> str | None:
    """The code of the language with this name in Dutch or English: `Nederlands` is nl."""
    return _language_codes().get(name.strip().lower())


@cache
def _language_codes() -> dict[str, str]:
    named = (Locale(language).languages.items() for language in ("en", "nl"))
    return {str(name).lower(): code for names in named for code, name in names if re.fullmatch("[a-z]{2,3}", code)}


def _near(word: str, known: Collection[str]) -> str:
    """A word that is a slip away from this one."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.88)), "")
