"""References to cite in tests: plain ones, and such as people write without thinking of any program."""

from datetime import date

from atlas.citing.citation import Citation, CitedVersion

COMMIT = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"
DAY = date(2026, 11, 5)
LIVE = CitedVersion(DAY, "", COMMIT)
FROZEN = CitedVersion(DAY, "2026-11", COMMIT)
ADDRESS = "https://atlas.example/oost/patchwork/"

TITLES = (
    "Het patchwork van Oost",
    "Zeg \"ja\", of 'nee' & doe mee",
    r"100% {korting} \ $5 #1 a_b ~c ^d",
    "شبكة الحي: من يلتقي بمن",
    "<b>Vet</b> --> en @misc{x, title = {y}}",
    "Samen\n  eten \t op maandag",
    "Lange titel " * 40,
    "TY  - BOOK",
    "Ærøskøbing, Łódź & Ça va",
)


def cited(title: str, *, version: CitedVersion = LIVE, language: str = "nl", address: str = ADDRESS,
          authors: tuple[str, ...] = ("Gemeente Oost & West",)) -> Citation:  # fmt: skip
    """A page of a neighbourhood of an atlas."""
    return Citation.of((title, "Oost", "Buurtatlas Rivierdam"), authors, language, address, version, "CC-BY-4.0")
