"""What do official figures say of a neighbourhood? A value for an area, a subject and a year, with its source."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from atlas.texts import Sentence, say

__all__ = ["AREA", "BORDERS", "KNOWN", "OFFICIAL_CSV", "KnownFigure", "OfficialFigure", "figure_key"]

OFFICIAL_CSV = "data/indicators.csv"
"""Where they stand in the folder of a neighbourhood."""
AREA = re.compile(r"NL00|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4}")
"""Codes of the country, municipalities, wijken and buurten. In large municipalities the last signs can be letters."""
BORDERS = "ind_wbi"
"""By which CBS tells of an area, against the year before: 1, nothing changed; 2, its code did and its borders did not;
3, its borders did, and perhaps its code (Kerncijfers wijken en buurten, explanation of this column)."""


@dataclass(frozen=True)
class OfficialFigure:
    """One figure. `area`: a code, and `name` what that area is called; `value`: None where the source gives none.

    `title`: what the source calls the figure; `table`: the number of its table; `taken_on`: when it was taken over.
    """

    area: str
    name: str
    indicator: str
    title: str
    year: int
    value: Decimal | None
    unit: str
    source: str
    table: str
    taken_on: date


@dataclass(frozen=True)
class KnownFigure:
    """A figure of CBS that many ask for: its name in the table of CBS, a plain title, its unit, and its other names."""

    key: str
    title: Sentence
    unit: Sentence | None
    names: tuple[str, ...]


KNOWN: tuple[KnownFigure, ...] = (
    KnownFigure("a_inw", say("People who live here"), None, ("AantalInwoners",)),
    KnownFigure("a_hh", say("Households"), None, ("HuishoudensTotaal", "Particuliere huishoudens totaal")),
    KnownFigure("a_1p_hh", say("Households of one person"), None, ("Eenpersoonshuishoudens",)),
    KnownFigure("g_hhgro", say("People in a household, on average"), None, ("GemiddeldeHuishoudensgrootte",)),
    KnownFigure("bev_dich", say("People per square kilometre of land"), None, ("Bevolkingsdichtheid",)),
    KnownFigure("a_00_14", say("People of 0 to 14 years"), None, ("k_0Tot15Jaar", "0 tot 15 jaar")),
    KnownFigure("a_65_oo", say("People of 65 and older"), None, ("k_65JaarOfOuder", "65 jaar of ouder")),
    KnownFigure("a_woning", say("Homes"), None, ("Woningvoorraad",)),
    KnownFigure("p_koopw", say("Homes owned by who lives there"), say("per cent"), ("Koopwoningen",)),
    KnownFigure("p_huurw", say("Rented homes"), say("per cent"), ("HuurwoningenTotaal",)),
    KnownFigure(
        "g_wozbag", say("Value of a home, on average"), say("x 1,000 euro"), ("GemiddeldeWOZWaardeVanWoningen",)
    ),
    KnownFigure("g_ink_pi", say("Income per person, on average"), say("x 1,000 euro"), ("GemiddeldInkomenPerInwoner",)),
    KnownFigure("a_soz_wb", say("People with social assistance"), None, ("PersonenPerSoortUitkeringBijstand",)),
    KnownFigure("p_wmo_t", say("People with support under the Wmo"), say("per 1,000 people"), ("WmoClientenRelatief",)),
    KnownFigure("p_jz_tn", say("Young people with youth care"), say("per cent"), ("PercJongerenMetJeugdzorgInNatuur",)),
    KnownFigure("a_opp_ha", say("Surface"), say("hectares"), ("OppervlakteTotaal",)),
    KnownFigure(
        BORDERS, say("Change of code or borders, as told by CBS"), None, ("IndelingswijzigingWijkenEnBuurten",)
    ),
)


def figure_key(name: str) -> str:
    """By which name is a figure kept? That of `KNOWN`, however its column is written; another as it is written.

    >>> [figure_key(name) for name in ("AantalInwoners_5", "Bevolking/Aantal inwoners (aantal)", "a_inw", "p_stadsv")]
    ['a_inw', 'a_inw', 'a_inw', 'p_stadsv']
    """
    bare = _bare(name)
    return _KEYS.get(bare) or _KEYS.get(_bare(name.rpartition("/")[2])) or re.sub(r"_\d+$", "", name.strip())


def _bare(name: str) -> str:
    """A name without what differs between downloads: its number in the table, its unit, capitals and signs."""
    stem = re.sub(r"\s*\([^()]*\)$", "", name.strip())
    stem = stem if stem.casefold() in _SHORT else re.sub(r"(?<=[A-Za-z])_\d+$", "", stem)
    return re.sub(r"[\W_]+", "", stem).casefold()


_SHORT = {known.key for known in KNOWN}
_KEYS = {_bare(name): known.key for known in KNOWN for name in (known.key, *known.names)}
