"""How much do the names in a picture cover? Counted one by one, to hold the placing of names to."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from atlas.graphs.arrange import Canvas, arrange
from atlas.graphs.labels import place_labels
from atlas.graphs.picture import Picture

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Quality:
    """Names that are `hidden` until a pointer comes; of those shown, pairs that cover each other, pairs of a name and
    the dot of another node, and pairs of a name and a line beneath it."""

    hidden: int
    names: int
    dots: int
    lines: int

    def as_good_as(self, other: "Quality") -> bool:
        return all(mine <= theirs for mine, theirs in zip(_values(self), _values(other), strict=True))


def _values(quality: Quality) -> tuple[int, int, int, int]:
    return quality.hidden, quality.names, quality.dots, quality.lines


def quality(picture: Picture, canvas: Canvas, focus: str | None = None) -> Quality:
    arranged = arrange(picture, canvas, focus)
    labels = place_labels(picture, canvas, arranged, focus=focus)
    boxes = {id_: label.box for id_, label in labels.items() if label.shown}
    dots = {id_: _around(arranged.places[id_], arranged.reach[id_]) for id_ in arranged.places}
    ends = [(arranged.places[line.a], arranged.places[line.b]) for line in picture.lines]
    return Quality(
        hidden=len(labels) - len(boxes),
        names=sum(_touch(one, two) for one, two in combinations(boxes.values(), 2)),
        dots=sum(_touch(box, dot) for id_, box in boxes.items() for other, dot in dots.items() if other != id_),
        lines=sum(crossed(box, *line) for box in boxes.values() for line in ends),
    )


def _around(place: tuple[float, float], reach: float) -> Box:
    return place[0] - reach, place[1] - reach, place[0] + reach, place[1] + reach


def _touch(one: Box, two: Box) -> bool:
    """Whether they share more than the air around a name."""
    return min(one[2], two[2]) - max(one[0], two[0]) > 4.0 and min(one[3], two[3]) - max(one[1], two[1]) > 1.0


def crossed(box: Sequence[float], start: Sequence[float], end: Sequence[float]) -> bool:
    """Whether a line runs through the box: what is cut off on every side leaves something."""
    first, last = 0.0, 1.0
    for axis in (0, 1):
        run = end[axis] - start[axis]
        if abs(run) < 1e-9:
            if not box[axis] < start[axis] < box[axis + 2]:
                return False
            continue
        cuts = sorted(((box[axis] - start[axis]) / run, (box[axis + 2] - start[axis]) / run))
        first, last = max(first, cuts[0]), min(last, cuts[1])
    return first < last
