"""Which lines are drawn in the picture of a large patchwork: threads within groups, and bands between them?"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from zlib import crc32

from atlas.graphs.picture import Picture, PictureLine

__all__ = ["bands_of", "counted", "inner"]

_BANDS = 70
"""Of the bands between groups so many, the widest first."""


def inner(picture: Picture, most: int) -> dict[int | None, list[PictureLine]]:
    """The lines within each group, and of all others where there are no groups: of each initiative its strongest, then
    the strongest of all."""
    home = {node.id: node.cluster for node in picture.nodes}
    inner = sorted((line for line in picture.lines if home[line.a] == home[line.b]), key=_strongest)
    if len(inner) > most:
        seen: set[str] = set()
        first: list[PictureLine] = []
        others: list[PictureLine] = []
        for line in inner:
            (others if {line.a, line.b} <= seen else first).append(line)
            seen |= {line.a, line.b}
        inner = [*first, *others][:most]
    found: dict[int | None, list[PictureLine]] = defaultdict(list)
    for line in inner:
        found[home[line.a]].append(line)
    return found


def bands_of(picture: Picture) -> list[tuple[int, int, int]]:
    """Two groups and how many lines they have between them; most first."""
    home = {node.id: node.cluster for node in picture.nodes}
    between: Counter[tuple[int, int]] = Counter()
    for line in picture.lines:
        a, b = home[line.a], home[line.b]
        if a is not None and b is not None and a != b:
            between[min(a, b), max(a, b)] += 1
    ordered = sorted(between.items(), key=lambda item: (-item[1], item[0]))
    return [(a, b, count) for (a, b), count in ordered[:_BANDS]]


def counted(picture: Picture) -> Mapping[int, tuple[int, int]]:
    """Of every group, how many lines it has within and how many to others."""
    home = {node.id: node.cluster for node in picture.nodes}
    within: Counter[int] = Counter()
    out: Counter[int] = Counter()
    for line in picture.lines:
        a, b = home[line.a], home[line.b]
        if a == b and a is not None:
            within[a] += 1
        else:
            out.update(group for group in (a, b) if group is not None)
    return {group: (within[group], out[group]) for group in {*within, *out}}


def _strongest(line: PictureLine) -> tuple[float, int, str, str]:
    """For sorting. Among equal lines by a chance that stays the same: by name, a few initiatives would have all."""
    return -line.weight, crc32(f"{line.a} {line.b}".encode()), line.a, line.b
