"""An atlas of 300 made-up initiatives in four neighbourhoods, with what is known of each: too many for one page."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

__all__ = ["Made", "large_atlas", "write_large_atlas"]

SIZES = {"noord": 150, "oost": 50, "zuid": 50, "west": 50}
ACTIVITIES = ("meals", "music", "repair", "sport", "games", "gardening")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TIMES = {"morning": "09:30", "afternoon": "14:00", "evening": "20:00"}
COSTS = ("free", "voluntary", "paid")
KINDS = ("informal", "formal", "professional")
NAMES = ("Aak", "Beuk", "De Kring", "Eik", "Fiets", "'t Hoekje", "Iep", "Koor", "Linde", "Mand", "Noot", "Ümit", "Zang")


@dataclass(frozen=True)
class Made:
    """One initiative: its address, its title, and what it can be chosen by."""

    address: str
    title: str
    has: dict[str, frozenset[str]]
    moments: frozenset[tuple[str, str]]
    word: bool
    """Whether its text holds the word zonnebloem."""


def large_atlas() -> list[Made]:
    """Every initiative, the same each time, in no order."""
    chance = Random(1)
    return [_made(place, number, chance) for place, size in SIZES.items() for number in range(size)]


def write_large_atlas(content: Path) -> None:
    """Write the atlas into a folder."""
    _write(content / "index.md", {"title": "Grote atlas", "municipality": "Grootstad", "languages": "[nl]"}, "Veel.")
    lines = [f"  {key}: {{label: {{nl: {key.title()}}}}}" for key in ACTIVITIES]
    rest = "audiences:\n  everyone: {label: {nl: Iedereen}}\naccessibility:\n  wheelchair: {label: {nl: Rolstoel}}\n"
    (content / "vocabulary.yml").write_text("activities:\n" + "\n".join(lines) + "\n" + rest, encoding="utf-8")
    for place in SIZES:
        facts = {"title": place.title(), "municipality": "Grootstad"}
        _write(content / place / "index.md", facts, "Een wijk.")
        for number in range(10):
            facts = {"title": f"Opgave {number} van {place}", "stated_by": "De raad", "stated_on": "2026-01-01"}
            needs = f"[{{id: iets, title: Iets {number}}}]"
            _write(content / place / f"challenges/{place}-opgave-{number}.md", {**facts, "needs": needs}, "Dit speelt.")
    for one in large_atlas():
        _write_initiative(content, one)


def _made(place: str, number: int, chance: Random) -> Made:
    challenges = {f"{place}/{place}-opgave-{number % 10}"} if number % 3 else set()
    has = {
        "neighbourhood": {place},
        "activity": set(chance.sample(ACTIVITIES, chance.randint(1, 2))),
        "cost": {chance.choice(COSTS)},
        "kind": {chance.choice(KINDS)},
        "challenge": challenges,
    }
    moments = frozenset((chance.choice(DAYS), chance.choice(list(TIMES))) for _ in range(chance.randint(0, 3)))
    return Made(
        address=f"{place}/initiatives/{place}-{number}/",
        title=f"{chance.choice(NAMES)} {place} {number}",
        has={key: frozenset(values) for key, values in has.items()},
        moments=moments,
        word=chance.random() < 0.1,
    )


def _write_initiative(content: Path, made: Made) -> None:
    (kind,), (cost,) = made.has["kind"], made.has["cost"]
    contributes = [key.partition("/")[2] for key in made.has["challenge"]]
    facts = {
        "title": f'"{made.title}"',
        "kind": kind,
        "summary": f'"Over <{made.title}> & *allen*.{" Met zonnebloem." if made.word else ""}"',
        "activities": f"[{', '.join(sorted(made.has['activity']))}]",
        "cost": f"{{kind: {cost}}}",
        "contributes": "[" + ", ".join(f"{{challenge: {key}, needs: [iets], how: Zo.}}" for key in contributes) + "]",
        "schedule": "[" + ", ".join(f'{{weekday: {d}, from: "{TIMES[p]}"}}' for d, p in sorted(made.moments)) + "]",
    }
    path = content / f"{made.address.removesuffix('/')}.md"
    _write(path, facts, "Kom langs.")


def _write(path: Path, facts: dict[str, str], body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    head = "".join(f"{key}: {value}\n" for key, value in facts.items())
    path.write_text(f"---\n{head}---\n\n{body}\n", encoding="utf-8")
