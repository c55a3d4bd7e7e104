"""How firmly does what the patchwork shows hold, when some were not asked? And who to ask first?"""

from collections.abc import Iterator
from typing import Literal

from atlas.analysis.network.holds import Firmness
from atlas.pages.patchwork.not_asked_facts import AskRow, Held, HoldRow, NotAskedFacts
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import Reference

__all__ = ["HeldKind", "how_firm", "not_asked_facts"]

HeldKind = Literal["bridge", "group", "heart", "no-line"]
_KINDS: tuple[HeldKind, ...] = ("bridge", "group", "heart", "no-line")
_LEVELS: tuple[Firmness, ...] = ("firm", "likely", "open")
_NAMED = 3
"""So many findings of a kind are named in a sentence; the table holds all."""


def how_firm(edition: Edition, kind: HeldKind, key: str | int) -> Firmness | None:
    """How firmly one finding holds: "firm", "likely" or "open" (it could change when others are asked).

    `key`: the id of an initiative, or the number of a group, from 1. None where all was asked, where there are no
    lines, and for what is not found at all.
    """
    found = edition.findings.network.not_asked
    hold = dict(_holds(edition, kind)).get(key) if found.open else None
    return None if hold is None else found.firmness(hold)


def not_asked_facts(edition: Edition) -> NotAskedFacts | None:
    """What stands in `not-asked.md.jinja`; None where every pair is known, or nothing can be said."""
    found = edition.findings.network.not_asked
    if not found.open:
        return None
    rows = [
        HoldRow(kind, found.firmness(hold), hold, _reference(edition, kind, key), _short(edition, kind, key))
        for kind in _KINDS
        for key, hold in _holds(edition, kind)
    ]
    return NotAskedFacts(
        unknown=found.pairs - found.known,
        pairs=found.pairs,
        drawn=found.drawn,
        levels=[(level, parts) for level in _LEVELS if (parts := _parts(rows, level))],
        rows=rows,
        first=[AskRow(edition.reference(one.initiative), one.pairs, one.findings) for one in found.ask_first],
    )


def _holds(edition: Edition, kind: HeldKind) -> Iterator[tuple[str | int, float]]:
    found = edition.findings.network.not_asked
    if kind == "group":
        yield from ((number + 1, hold) for number, hold in found.groups.items())
    else:
        yield from {"bridge": found.bridges, "heart": found.heart, "no-line": found.without_line}[kind].items()


def _reference(edition: Edition, kind: HeldKind, key: str | int) -> Reference:
    """An initiative with its page; a group by its name alone."""
    if isinstance(key, int):
        return {"title": edition.group_name(key), "path": ""}
    return edition.reference(key)


def _short(edition: Edition, kind: HeldKind, key: str | int) -> Reference:
    """The same in a sentence, where the activities of a group would make it hard to read."""
    if isinstance(key, int):
        return {"title": edition.group_in_a_sentence(key), "path": ""}
    return _reference(edition, kind, key)


def _parts(rows: list[HoldRow], level: Firmness) -> list[Held]:
    """What holds so firmly, by kind."""
    parts = []
    for kind in _KINDS:
        these = [row.short for row in rows if (row.kind, row.level) == (kind, level)]
        if these:
            parts.append(Held(kind, these[:_NAMED], max(0, len(these) - _NAMED)))
    return parts
