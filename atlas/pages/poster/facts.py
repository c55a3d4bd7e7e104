"""What does a poster say? Plain values in the words of a reader, which Typst sets as text and never as markup."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

__all__ = ["NO_TIME", "Poster", "Row", "Section", "ranked"]

NO_TIME = "•"
"""What stands before a row of which no time of day is known."""


@dataclass(frozen=True)
class Row:
    """One line of a poster.

    `lead`: what stands before it in large type, a time or a day; `under`: what stands below that; `days`: on which days
    or at which hours, where nothing else says so. `full`: where, for whom, and what it costs; `short`: that in fewer
    words; `least`: only where; `phone`: after all but the last. `rare`: it is not there every week. `rank`: the higher,
    the sooner it is left out where there is too little room. `language`: of its title, where that is another one.
    """

    initiative: str
    lead: str
    under: str
    title: str
    tag: str
    days: str
    full: Sequence[str]
    short: Sequence[str]
    least: Sequence[str]
    phone: str
    rare: bool
    language: str | None
    rank: int = 0


@dataclass(frozen=True)
class Section:
    """A day, or what belongs to several. `empty`: what to say where there are no rows; empty: nothing, no heading."""

    head: str
    sub: str
    rows: tuple[Row, ...]
    empty: str = ""


@dataclass(frozen=True)
class Poster:
    """`period`: in large letters, from when to when. `first`, `last`: the same as days. `address`: of the agenda on the
    web; empty where it is not known. `notes`: what stands in small type at the foot."""

    name: str
    what: str
    period: str
    first: date
    last: date
    sections: tuple[Section, ...]
    address: str
    notes: tuple[str, ...]


def ranked(sections: Sequence[Section], seed: str) -> tuple[Section, ...]:
    """The same rows, each with its place in the order in which room is given.

    What is rare comes first, for it is not there again next week. Then everyone stands there once before anyone stands
    there twice, on the day that has fewest so far. Days take
    turns, and within a day the order is drawn by lot, anew for each `seed`, so that it is not always the same ones
    who are left out. Nothing about an initiative but its name takes part.
    """
    where: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for section, one in enumerate(sections):
        for number, row in enumerate(one.rows):
            where[row.initiative].append((section, number))
    lots = sorted((_lot(seed, name), name) for name in where)
    busy = [0] * len(sections)
    turns: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for _, name in lots:
        for turn, place in enumerate(sorted(where[name], key=lambda place: (busy[place[0]], place)), 1):
            section, number = place
            busy[section] += turn == 1
            turns[0 if sections[section].rows[number].rare else turn, section].append(place)
    places = sorted(
        (turn, number, section, place) for (turn, section), held in turns.items() for number, place in enumerate(held)
    )
    order = {place: rank for rank, (*_, place) in enumerate(places)}
    return tuple(
        replace(one, rows=tuple(replace(row, rank=order[section, number]) for number, row in enumerate(one.rows)))
        for section, one in enumerate(sections)
    )


def _lot(seed: str, name: str) -> bytes:
    return sha256(f"{seed} {name}".encode()).digest()
