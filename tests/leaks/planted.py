"""The atlas in which every field is filled in, with secrets in every place where somebody could write one.

There are two of it, with other secrets and nothing else that differs. So whatever a site is made of, and in whatever
way it is written: what differs between the two sites was made of a secret.
"""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from atlas.cli import main

from ..reading.folders import SITES
from .looking import Number, Words

__all__ = ["FIRST", "SECOND", "Hidden", "plant"]

_KOOR = "hof/initiatives/koor.md"


@dataclass(frozen=True)
class Hidden:
    """What nobody may read: of places, of people, and what editors say to each other.

    `shared`: how many people the table shares with the choir, the table with the bus, and, below the threshold, the
    choir with the bus. Other counts of few people cannot be planted: an atlas with those is not built.
    """

    house: str
    house_in_english: str
    street: str
    postcode: str
    city: str
    lat: float
    lon: float
    second_street: str
    person: str
    participant: str
    remark: str
    shared: tuple[int, int, int]

    def secrets(self) -> Mapping[str, Words | Number]:
        """What a text may not tell, by what it is. A count is too short to look for: `FIRST` and `SECOND` show it."""
        words = {
            "where a group meets": self.house,
            "the same in English": self.house_in_english,
            "a private street": self.street,
            "a private postcode": self.postcode,
            "the city of a private place": self.city,
            "the private street of a group that stopped": self.second_street,
            "who reads the mail of the atlas": self.person,
            "somebody on the list of members": self.participant,
            "a remark among editors": self.remark,
        }
        measures = {
            "a private latitude": Number(self.lat, 4),
            "a private longitude": Number(self.lon, 4),
        }
        return {name: Words(said) for name, said in words.items()} | measures


FIRST = Hidden(
    "Bij Zwaluwmans thuis", "At the Zwaluwmans home", "Verborgenpad 7 driehoog", "8019 XQ", "Schuilhuizen",
    52.555317, 5.258846, "Vergetelgang 13", "Wilhelmina Plantzoen", "Quirina Verstopt",
    "vraag Oudewater of dit mag", (12, 17, 3),
)  # fmt: skip
SECOND = Hidden(
    "Bij Kwikstaart thuis", "At the Kwikstaart home", "Schaduwlaan 12 tweehoog", "8017 ZV", "Stilzwijgen",
    52.554963, 5.257291, "Verdwijnhof 24", "Leopoldina Zwijgman", "Balthazar Onbekend",
    "bel Nieuwegein eerst nog even", (13, 16, 2),
)  # fmt: skip


def plant(content: Path, hidden: Hidden) -> None:
    """Write the atlas with these secrets to `content`, in place of what was there."""
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(SITES / "filled", content)
    _edit(content / "index.md", "name: Het wijkbureau", f"name: {hidden.person}")
    _edit(
        content / _KOOR,
        "place: {name: De Haspel, private: true, city: Lindeveen}",
        f"# {hidden.remark}\nplace:\n  name: {hidden.house}  # {hidden.remark}\n  address: {hidden.street}\n"
        f"  postcode: {hidden.postcode}\n  city: {hidden.city}\n  lat: {hidden.lat}\n  lon: {hidden.lon}\n"
        "  private: true",
    )
    (content / "hof/initiatives/koor.en.md").write_text(
        "---\ntitle: Choir\nsummary: Singing on Thursdays.\nplace: {name: "
        + hidden.house_in_english
        + "}\n---\nWe sing.\n",
        "utf-8",
    )
    _edit(
        content / "hof/initiatives/bus.md",
        "activities: [meals]",
        f"activities: [meals]\nplace: {{address: {hidden.second_street}, private: true}}",
    )
    _count(content, hidden)
    for name in ("vocabulary.yml", "hof/data/shared_participants.yml", "hof/data/earlier/2024.yml"):
        file = content / name
        file.write_text(f"# {hidden.remark}\n{file.read_text('utf-8')}# {hidden.remark}\n", "utf-8")


def _count(content: Path, hidden: Hidden) -> None:
    """Count the lines of the neighbourhood anew, from a list of members that stands beside the atlas."""
    for counts in (content / "hof/data").glob("shared_participants.*"):
        counts.unlink()
    roster = content.parent / "members.csv"
    with_choir, with_bus, thin = hidden.shared
    people: dict[str, Iterable[int]] = {"tafel": range(64), "koor": range(64 - with_choir, 104 - with_choir)}
    people["bus"] = [*range(with_bus), *range(64, 64 + thin), *range(200, 230 - with_bus - thin)]
    rows = [f"{hidden.participant} {number},{key}" for key, numbers in people.items() for number in numbers]
    roster.write_text("\n".join(["participant,initiative", *rows, ""]), "utf-8")
    data = content / "hof/data"
    assert main(["participants", str(roster), "--to", str(data), "--language", "en", "--today", "2026-03-20"]) == 0


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), "utf-8")
