"""What do two initiatives have in common that their own pages tell? (METHODS 9)"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from atlas.analysis.places import places
from atlas.analysis.time.occurrences import upcoming_meetings
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.schedule import WEEKDAYS

__all__ = ["NEAR_METRES", "CommonGround", "Grounds"]

NEAR_METRES = 500
_EARTH_RADIUS = 6_371_000.0
"""Metres."""

Numbers = NDArray[np.intp]


@dataclass(frozen=True)
class CommonGround:
    """What two initiatives share: ids of activities and audiences, codes of languages, days of the week.

    `near`: whether their places are at most `NEAR_METRES` apart; places that are private or have no coordinates are not
    near to anything.
    """

    activities: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    near: bool = False

    @property
    def points(self) -> int:
        """One for each activity, audience and language, one for any day in common, one for being near."""
        return len(self.activities) + len(self.audiences) + len(self.languages) + bool(self.days) + self.near


class Grounds:
    """The common ground of every two of the initiatives `keys` on the day `today`.

    What is not told gives no points. Ids that the neighbourhood does not have raise KeyError.
    """

    def __init__(self, neighbourhood: Neighbourhood, keys: Iterable[str], today: date) -> None:
        self.keys = tuple(sorted(set(keys)))
        """In the order of their names, which decides between pairs with equally much in common."""
        self.number_of = {key: number for number, key in enumerate(self.keys)}
        pages = [neighbourhood.initiatives[key].meta for key in self.keys]
        self._words = [(one.activities, one.audiences, one.languages) for one in pages]
        self._days = [_weekdays(one, today) for one in pages]
        points = places(neighbourhood).points
        spots = [points.get(key) for key in self.keys]
        self._spots = np.radians([(spot.lat, spot.lon) if spot else (np.nan, np.nan) for spot in spots]).reshape(-1, 2)
        self._shared = _marks([[*_numbered(one)] for one in self._words])
        self._meets = _marks([[(0, day) for day in days] for days in self._days])

    def common(self, a: str, b: str) -> CommonGround:
        """What two of them share."""
        one, other = self.number_of[a], self.number_of[b]
        activities, audiences, languages = (
            _both(mine, yours) for mine, yours in zip(self._words[one], self._words[other], strict=True)
        )
        days = tuple(day for day in WEEKDAYS if day in self._days[one] and day in self._days[other])
        return CommonGround(
            activities, audiences, languages, days, bool(self._near(np.array([one]), np.array([other])))
        )

    def points(self, some: Numbers, others: Numbers) -> NDArray[np.intp]:
        """Points of common ground, a row for each of `some` and a column for each of `others`, by number."""
        words = self._shared[some] @ self._shared[others].T
        days = self._meets[some] @ self._meets[others].T > 0
        return (words + days + self._near(some, others)).astype(np.intp)

    def best(self, some: Sequence[str], others: Sequence[str]) -> tuple[int, str, str]:
        """The pair between two groups with most in common, ties by name: its points, and the two in order of name.

        ValueError when a group is empty.
        """
        rows = np.array([self.number_of[key] for key in some], dtype=np.intp)
        columns = np.array([self.number_of[key] for key in others], dtype=np.intp)
        points = self.points(rows, columns)
        top = points.max()
        row, column = np.nonzero(points == top)
        ends = np.sort(np.stack((rows[row], columns[column])), axis=0)
        a, b = divmod(int((ends[0] * len(self.keys) + ends[1]).min()), len(self.keys))
        return int(top), self.keys[a], self.keys[b]

    def _near(self, some: Numbers, others: Numbers) -> NDArray[np.bool_]:
        """Over so short a distance the earth is flat: the degrees between them, by the width of one where they are."""
        one, other = self._spots[some][:, None], self._spots[others][None, :]
        north = one[..., 0] - other[..., 0]
        east = (one[..., 1] - other[..., 1]) * np.cos((one[..., 0] + other[..., 0]) / 2)
        return np.asarray(np.hypot(north, east) * _EARTH_RADIUS <= NEAR_METRES)


def _weekdays(meta: Initiative, today: date) -> frozenset[str]:
    return frozenset(day for meeting in upcoming_meetings(meta, today) for day in meeting.recurrence.weekdays)


def _both(mine: Iterable[str], yours: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(mine) & set(yours)))


def _numbered(groups: Iterable[Iterable[str]]) -> Iterable[tuple[int, str]]:
    """A word of one vocabulary is not the same word of another."""
    return chain.from_iterable(((number, word) for word in words) for number, words in enumerate(groups))


def _marks(words: Sequence[Iterable[tuple[int, str]]]) -> NDArray[np.float32]:
    """A row for each initiative, a column for each word that any of them has, 1 where it has it."""
    column = {word: number for number, word in enumerate(sorted({word for some in words for word in some}))}
    marks = np.zeros((len(words), len(column)), dtype=np.float32)
    for row, some in enumerate(words):
        marks[row, [column[word] for word in some]] = 1
    return marks
