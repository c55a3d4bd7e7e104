"""Where do the members of a group stand in its area? Close to those they share lines with, in the area and outside."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from atlas.graphs.group_places import radius

if TYPE_CHECKING:
    from scipy.sparse import csr_array

__all__ = ["APART", "member_places"]

Values = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.intp]

APART = 0.74
"""No two members stand closer than this; one takes about one unit of area."""

_ROUNDS = 48
_EVENED = 12
"""After so many rounds members are spread evenly from the middle to the edge again."""
_NEAR = 2.2
"""Members push each other away up to this distance, as in the grid variant of Fruchterman and Reingold."""
_OUTSIDE = 0.3
"""How much a line out of the area pulls, beside one within it."""


def member_places(home: Numbers, middles: Values, ends: Numbers, weights: Values) -> Values:
    """A place (x, y) for every member, in the area of its group and `APART` from all others.

    `home`: the group of each member; `middles`: of every area; `ends`: two members per line; `weights` of the lines.
    Springs as of Fruchterman and Reingold (doi:10.1002/spe.4380211102) with pushes among neighbours only, from a start
    in which members with many lines stand in the middle, and the others at the side where their lines lead.
    """
    sizes = np.bincount(home, minlength=len(middles))
    radii = np.array([radius(int(size)) for size in sizes])
    pulls = 0.35 + 0.65 * np.sqrt(weights / weights.max()) if len(weights) else weights
    within = home[ends[:, 0]] == home[ends[:, 1]]
    inner = _matrix(ends[within], pulls[within], len(home))
    strength = np.asarray(inner.sum(axis=1)).ravel()
    outer, beyond = _outward(home, middles, radii, ends[~within], pulls[~within])
    total = np.maximum(strength + beyond, 1e-9)
    places = _start(home, middles, radii, strength, outer)
    centre, reach = middles[home], np.maximum(radii[home] - 0.5, 0.0)
    for round_ in range(_ROUNDS):
        cool = 1.0 - round_ / _ROUNDS
        toward = (inner @ places + outer + centre * beyond[:, None]) / total[:, None] - places
        toward[strength + beyond == 0] = 0.0
        move = 0.4 * toward + _push(places, home)
        length = np.maximum(np.sqrt((move**2).sum(axis=1)), 1e-9)
        places = places + move * (np.minimum(length, 1.5 * cool + 0.05) / length)[:, None]
        if (round_ + 1) % _EVENED == 0:
            places = _evened(places, home, middles, sizes, reach)
        places = _kept_in(places, centre, reach)
    return _apart(places, centre, reach)


# SciPy takes half a second to load, so it is where it is used: builds that find places kept do without it.


def _matrix(ends: Numbers, pulls: Values, count: int) -> "csr_array":
    from scipy.sparse import csr_array

    both = np.vstack([ends, ends[:, ::-1]])
    return csr_array((np.tile(pulls, 2), (both[:, 0], both[:, 1])), shape=(count, count))


def _outward(home: Numbers, middles: Values, radii: Values, ends: Numbers, pulls: Values) -> tuple[Values, Values]:
    """What lines out of the area pull: to its edge where they leave it, from its middle, times their strength; and that
    strength."""
    both = np.vstack([ends, ends[:, ::-1]])
    pull = np.tile(pulls, 2) * _OUTSIDE
    step = middles[home[both[:, 1]]] - middles[home[both[:, 0]]]
    step *= (radii[home[both[:, 0]]] * pull / np.maximum(np.sqrt((step**2).sum(axis=1)), 1e-9))[:, None]
    count = len(home)
    led = [np.bincount(both[:, 0], weights=step[:, axis], minlength=count) for axis in (0, 1)]
    return np.column_stack(led), np.bincount(both[:, 0], weights=pull, minlength=count).astype(np.float64)


def _start(home: Numbers, middles: Values, radii: Values, strength: Values, outer: Values) -> Values:
    """A sunflower in every area: who has the strongest lines in the middle, turned to where lines lead out."""
    order = np.lexsort((np.arange(len(home)), -np.round(strength, 9), home))
    sizes = np.bincount(home, minlength=len(middles))
    rank = np.arange(len(home)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    far = radii[home[order]] * np.sqrt((rank + 0.5) / np.maximum(sizes[home[order]], 1))
    turn = rank * 2.399963
    led = np.arctan2(outer[order, 1], outer[order, 0])
    out = np.hypot(outer[order, 0], outer[order, 1]) > 1e-6
    angle = np.where(out, led + 1.2 * np.sin(turn), turn)
    places = middles[home].astype(np.float64)
    places[order] += np.column_stack([np.cos(angle), np.sin(angle)]) * far[:, None]
    return places


def _evened(places: Values, home: Numbers, middles: Values, sizes: Numbers, reach: Values) -> Values:
    """As far from the middle as fits how many stand further in, so that the area is filled; around it, half as much."""
    count = len(home)
    mean = np.column_stack([np.bincount(home, weights=places[:, axis], minlength=len(sizes)) for axis in (0, 1)])
    out = places - (mean / np.maximum(sizes, 1)[:, None])[home]
    far = np.sqrt((out**2).sum(axis=1))
    first = np.repeat(np.cumsum(sizes) - sizes, sizes)
    rank, turn = np.empty(count), np.empty(count)
    rank[np.lexsort((np.round(far, 6), home))] = np.arange(count) - first
    angle = np.arctan2(out[:, 1], out[:, 0])
    turn[np.lexsort((np.round(angle, 6), home))] = np.arange(count) - first
    even = 2 * np.pi * (turn + 0.5) / sizes[home] - np.pi
    angle = 0.5 * angle + 0.5 * even
    far = 0.3 * np.minimum(far, reach) + 0.7 * reach * np.sqrt((rank + 0.5) / sizes[home])
    moved: Values = middles[home] + np.column_stack([np.cos(angle), np.sin(angle)]) * far[:, None]
    return moved


def _push(places: Values, home: Numbers) -> Values:
    """Away from near members of the same group."""
    a, b = _pairs(places, _NEAR)
    same = home[a] == home[b]
    a, b = a[same], b[same]
    away, distance = _away(places, a, b)
    return _summed(away * (0.3 / np.maximum(distance, 0.2))[:, None], a, b, len(places))


def _apart(places: Values, centre: Values, reach: Values) -> Values:
    """Pushed apart until no two are within `APART`; first in their areas, and at last also out of them."""
    for round_ in range(120):
        a, b = _pairs(places, APART)
        if not len(a):
            break
        away, distance = _away(places, a, b)
        places = places + _summed(away * ((APART - distance) * 0.6 + 0.002)[:, None], a, b, len(places))
        if round_ < 60:
            places = _kept_in(places, centre, reach)
    return places


def _pairs(places: Values, within: float) -> tuple[Numbers, Numbers]:
    from scipy.spatial import cKDTree

    pairs = cKDTree(places).query_pairs(within, output_type="ndarray")
    # In one order, whatever that of the tree: so the sums are the same to the last bit.
    order = np.argsort(pairs[:, 0] * len(places) + pairs[:, 1])
    return pairs[order, 0], pairs[order, 1]


def _away(places: Values, a: Numbers, b: Numbers) -> tuple[Values, Values]:
    """The direction from a to b, and how far it is; two on one spot leave in a direction that their order decides."""
    step = places[b] - places[a]
    distance = np.sqrt((step**2).sum(axis=1))
    turn = (a * 7 + b) * 2.399963
    same = distance < 1e-6
    step[same] = np.column_stack([np.cos(turn), np.sin(turn)])[same]
    return step / np.where(same, 1.0, distance)[:, None], distance


def _summed(pushes: Values, a: Numbers, b: Numbers, count: int) -> Values:
    return np.column_stack(
        [
            np.bincount(b, weights=pushes[:, axis], minlength=count)
            - np.bincount(a, weights=pushes[:, axis], minlength=count)
            for axis in (0, 1)
        ]
    )


def _kept_in(places: Values, centre: Values, reach: Values) -> Values:
    out = places - centre
    length = np.maximum(np.sqrt((out**2).sum(axis=1)), 1e-9)
    kept: Values = centre + out * np.minimum(1.0, reach / length)[:, None]
    return kept
