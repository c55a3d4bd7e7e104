"""Names beside dots: what they cover is counted, and may only become less."""

import numpy as np
import pytest

from atlas.graphs.arrange import NARROW, WIDE, Canvas
from atlas.graphs.boxes import covered, crossings, shared_areas
from atlas.graphs.picture import Picture

from .label_quality import Quality, crossed, quality
from .pictures import hostile, neighbourhood


@pytest.mark.parametrize(
    ("picture", "canvas", "focus", "most"),
    [
        (neighbourhood(), WIDE, None, Quality(hidden=0, names=0, dots=0, lines=22)),
        (neighbourhood(), NARROW, None, Quality(hidden=0, names=0, dots=3, lines=46)),
        (neighbourhood(34, 4), WIDE, "n003", Quality(hidden=0, names=0, dots=0, lines=40)),
        (neighbourhood(34, 4), NARROW, "n003", Quality(hidden=0, names=1, dots=0, lines=63)),
        (neighbourhood(120, 10), WIDE, None, Quality(hidden=65, names=0, dots=0, lines=250)),
        (neighbourhood(120, 10), NARROW, None, Quality(hidden=76, names=0, dots=0, lines=223)),
        (hostile(), WIDE, None, Quality(hidden=0, names=0, dots=0, lines=3)),
        (hostile(), NARROW, None, Quality(hidden=0, names=0, dots=0, lines=1)),
    ],
)
def test_names_cover_no_more_than_they_have_to(
    picture: Picture, canvas: Canvas, focus: str | None, most: Quality
) -> None:
    assert quality(picture, canvas, focus).as_good_as(most), quality(picture, canvas, focus)


def test_boxes_compared_at_once_are_as_boxes_compared_one_by_one() -> None:
    chance = np.random.default_rng(1)
    corners = chance.uniform(0, 100, (700, 2, 2)).round()  # whole, so that many touch and some lines are upright
    boxes = np.hstack([corners.min(axis=1), corners.max(axis=1)])
    segments = chance.uniform(0, 100, (500, 4)).round()
    rows = [(tuple(map(float, start)), tuple(map(float, end))) for start, end in segments.reshape(-1, 2, 2)]
    found = crossings(boxes, segments)
    for box, count in zip(boxes[::50].tolist(), found[::50], strict=True):
        through = [crossed(box, start, end) for start, end in rows]
        assert abs(sum(through) - count) <= 1, "one that only touches a corner may be counted either way"
    areas = shared_areas(boxes, boxes)
    own = np.arange(len(boxes))
    assert covered(boxes, boxes, own) == pytest.approx(areas.sum(axis=1) - areas.diagonal())
    left, top, right, bottom = boxes[3]
    assert areas[3, 3] == (right - left) * (bottom - top)
