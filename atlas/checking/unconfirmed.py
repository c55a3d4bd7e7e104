"""Of which pages did nobody say for a year that they are still right?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.analysis.time.freshness import freshness
from atlas.model.atlas import Atlas

__all__ = ["Asked", "unconfirmed"]


@dataclass(frozen=True)
class Asked:
    """A page to ask about. `state`: `stale` (confirmed over a year ago), `soon` or `never`. `confirmed_on`: a day."""

    neighbourhood: str
    path: str
    title: str
    state: str
    confirmed_on: str | None


def unconfirmed(atlas: Atlas, day: date) -> Iterator[Asked]:
    """By neighbourhood: what is stale, what soon will be, what never was confirmed. What stopped is left out."""
    for key, neighbourhood in atlas.neighbourhoods.items():
        found = freshness(neighbourhood, day)
        rows: list[tuple[str, str, date | None]] = [("stale", one, on) for one, on in found.stale.items()]
        rows += [("soon", one, on) for one, on in found.soon.items()]
        rows += [("never", one, None) for one in found.never]
        for state, one, on in rows:
            page = neighbourhood.initiatives[one].original
            yield Asked(key, page.path, page.meta.title, state, on.isoformat() if on else None)
