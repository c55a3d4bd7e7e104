"""What does protection hide now that was shown, and what does it show that was hidden? Never which figure."""

from collections.abc import Iterator

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.analysis.places import Places
from atlas.comparing.difference import Protected
from atlas.comparing.network import hidden_lines
from atlas.model.atlas import Neighbourhood

__all__ = ["protected"]


def protected(
    was: Neighbourhood, now: Neighbourhood, before: NeighbourhoodFindings, after: NeighbourhoodFindings
) -> Iterator[Protected]:
    """Of one neighbourhood, of the initiatives that are there on both sides."""

    def who(*keys: str) -> tuple[str, ...]:
        return tuple(f"{now.id}/{key}" for key in keys)

    for pair in hidden_lines(before.network, after.network):
        yield Protected("line", "hidden", who(*pair))
    for pair in hidden_lines(after.network, before.network):
        yield Protected("line", "shown", who(*pair))
    for key in sorted(was.initiatives.keys() & now.initiatives.keys()):
        old, new = was.initiatives[key].meta.sensitive, now.initiatives[key].meta.sensitive
        if old != new:
            yield Protected("sensitive", "hidden" if new else "shown", who(key))
        places = _told(before.places, key), _told(after.places, key)
        if None not in places and places[0] != places[1]:
            yield Protected("place", "hidden" if (places[0] or 0) > (places[1] or 0) else "shown", who(key))
        waves = (len(one.impact.initiatives.get(key, ())) for one in (before, after))
        shown, shows = waves
        if shown != shows:
            yield Protected("impact", "hidden" if shown > shows else "shown", who(key))


def _told(places: Places, key: str) -> int | None:
    """How exactly a place is told: 2 a point or a street, 1 an area, 0 nothing; None of what is not looked for."""
    if key in places.points or any(key in street.initiatives for street in places.streets):
        return 2
    return 1 if key in places.private else 0 if key in places.elsewhere else None
