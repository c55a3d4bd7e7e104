"""Where do the groups of a large network lie? Each is a round area as large as its members need, beside those that it
shares many lines with, and all together fill a box."""

from math import sqrt

import numpy as np
import numpy.typing as npt

__all__ = ["BETWEEN", "SHAPE", "group_places", "radius"]

Values = npt.NDArray[np.float64]

SHAPE = 1.4
"""The width of the box by its height: about that of a screen, and of a sheet of paper."""

BETWEEN = 0.9
"""Room between two areas; one member takes about one unit of area."""

_ROUNDS = 400
_FULL = 0.9
"""The part of the box that areas with their room would fill, if they were let in so far; they mostly stop before."""


def radius(members: int) -> float:
    """The radius of the area of a group in which members stand about one unit apart."""
    return 0.62 * sqrt(members) + 0.25


def group_places(radii: Values, ties: Values) -> Values:
    """Middles of round areas (x, y), none over another.

    `ties`: how much each pair of groups has in common, symmetric; strong ones attract. The areas start wide apart, at
    the places that multidimensional scaling of the ties gives (Torgerson 1952, doi:10.1007/BF02288916), and a box
    closes around them, while they attract and push each other away.
    """
    count = len(radii)
    if count == 1:
        return np.zeros((1, 2))
    grown = radii + BETWEEN / 2
    pull = _pull(ties)
    high = sqrt(float(np.sum((2 * grown) ** 2)) / _FULL / SHAPE)
    target = np.array([max(high * SHAPE, 2 * grown.max()), max(high, 2 * grown.max())]) / 2
    places = _start(pull) * target * 1.6
    reach = grown[:, None] + grown[None, :]
    largest_last = 1.0 / grown**2  # a large area hardly moves out of the way of a small one
    yielding = largest_last[:, None] / (largest_last[:, None] + largest_last[None, :])
    for round_ in range(_ROUNDS):
        done = round_ / (_ROUNDS - 1)
        step = places[None, :, :] - places[:, None, :]
        distance = np.maximum(np.sqrt((step**2).sum(axis=2)), 1e-9)
        np.fill_diagonal(distance, 1.0)
        gap = np.maximum(distance - reach, 0.0)
        toward = (step / distance[:, :, None] * (pull * gap)[:, :, None]).sum(axis=1)
        places += 0.25 * (1 - done) * toward
        walls = target * (2.0 - 1.0 * min(1.0, done / 0.7))
        for _ in range(4 if done < 0.9 else 12):
            places = _apart(places, reach, yielding)
            places = np.clip(places, -walls + grown[:, None], walls - grown[:, None])
    for _ in range(2000):
        # What the box pressed together is let go: nothing may lie over another.
        moved = _apart(places, reach, yielding)
        if np.abs(moved - places).max() < 1e-3:
            break
        places = moved
    return places


def _pull(ties: Values) -> Values:
    """How strongly each is drawn to each: its ties as a part of all it has, so that a small group is drawn as well."""
    ties = ties.copy()
    np.fill_diagonal(ties, 0.0)
    total = np.maximum(ties.sum(axis=1, keepdims=True), 1e-9)
    pull: Values = ties / total
    return pull


def _start(pull: Values) -> Values:
    """A first guess within -1 and 1: groups with strong ties close together."""
    count = len(pull)
    both = np.minimum(1.0, pull + pull.T)
    distance = 1.0 - 0.8 * np.sqrt(both)
    np.fill_diagonal(distance, 0.0)
    middle = np.eye(count) - 1.0 / count
    scalar = -0.5 * middle @ distance**2 @ middle
    values, vectors = np.linalg.eigh(scalar)
    axes = vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 1e-12))
    # Which way an axis points is chance: the first that is far out points right and down.
    for axis in axes.T:
        far = int(np.argmax(np.abs(np.round(axis, 6))))
        axis *= -1.0 if axis[far] < 0 else 1.0
    turn = np.arange(count) * 2.399963  # the golden angle: no two on one spot
    axes = axes / max(float(np.abs(axes).max()), 1e-9)
    spread: Values = axes + 0.05 * np.column_stack([np.cos(turn), np.sin(turn)])
    # By rank, so that they fill the box from the first round on.
    ranks = np.argsort(np.argsort(np.round(spread, 9), axis=0, kind="stable"), axis=0, kind="stable")
    even: Values = 0.5 * spread + 0.5 * (2.0 * ranks / max(1, count - 1) - 1.0)
    return even


def _apart(places: Values, reach: Values, yielding: Values) -> Values:
    step = places[None, :, :] - places[:, None, :]
    distance = np.sqrt((step**2).sum(axis=2))
    np.fill_diagonal(distance, np.inf)
    over = np.maximum(reach - distance, 0.0)
    if not over.any():
        return places
    away = step / np.maximum(distance, 1e-9)[:, :, None]
    moved: Values = places - 0.5 * (away * (over * yielding)[:, :, None]).sum(axis=1) * 1.2
    return moved
