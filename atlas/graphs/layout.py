"""Where does every initiative stand in the picture? The same graph gives the same places, on every visit."""

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from math import ceil, cos, pi, sin, sqrt

import networkx as nx
import numpy as np
import numpy.typing as npt

from atlas.graphs.areas import areas, circle

__all__ = ["RING", "Point", "ego_layout", "layout", "relax"]

Point = tuple[float, float]
Points = npt.NDArray[np.float64]

RING = 14
"""How many neighbours stand on one circle around a centre before a second circle is drawn."""

_GAP = 1.0
"""Room between packed parts; one node takes about one unit of area."""

_SPRINGS = 110
"""Up to so many initiatives with lines the springs of all are let go at once, which leaves room for names; among more,
groups get areas first."""

_LITTLE = 4
"""A part of the network of up to so many stands in a row with others like it, below the areas."""

_memory: dict[str, dict[str, Point]] = {}


def layout(
    graph: "nx.Graph[str]", groups: Sequence[Sequence[str]] = (), *, weight: str | None = "weight"
) -> dict[str, Point]:
    """A place in the unit square for every node; y points down. The same graph and groups give the same places.

    Up to 110 joined nodes: every connected part is laid out by Fruchterman and Reingold's springs
    (doi:10.1002/spe.4380211102; `networkx.spring_layout`, seed 1, 100 rounds). Above that every one of `groups` gets a
    round area (`group_places`) in which its members stand (`member_places`); without groups one run of the Louvain
    method gives them. Parts are packed in rows, the largest first, and nodes without lines stand in rows below them.
    The square is to be drawn about 1.4 times as wide as high. Results are remembered by content while a process runs.
    """
    content = _content(graph, groups, weight)
    if content not in _memory:
        _memory[content] = _lay_out(graph, groups, weight)
    return dict(_memory[content])


def _content(graph: "nx.Graph[str]", groups: Sequence[Sequence[str]], weight: str | None) -> str:
    lines = sorted((*sorted((a, b)), data.get(weight, 1) if weight else 1) for a, b, data in graph.edges(data=True))
    return sha256(json.dumps([sorted(graph), lines, sorted(map(sorted, groups))]).encode()).hexdigest()[:32]


def _lay_out(graph: "nx.Graph[str]", groups: Sequence[Sequence[str]], weight: str | None) -> dict[str, Point]:
    parts = [sorted(part) for part in nx.connected_components(graph) if len(part) > 1]
    parts.sort(key=lambda part: (-len(part), part))
    alone = sorted(node for node in graph if not any(other != node for other in graph[node]))
    if sum(map(len, parts)) <= _SPRINGS:
        boxes = [_springs(graph, part, weight) for part in parts]
    else:
        large = sorted(node for part in parts if len(part) > _LITTLE for node in part)
        little = [part for part in parts if len(part) <= _LITTLE]
        parts = ([large] if large else []) + little
        boxes = ([areas(graph, large, groups, weight)] if large else []) + [circle(len(part)) for part in little]
    return _to_unit_square(_packed(parts, boxes, alone))


def _packed(parts: Sequence[Sequence[str]], boxes: Sequence[Points], alone: Sequence[str]) -> dict[str, Point]:
    """The parts, each in its box, from left to right in rows; those without lines in rows below."""
    widest = max((float(box[:, 0].max()) for box in boxes), default=0.0)
    width = max(
        widest, 1.3 * sqrt(sum(float(np.prod(box.max(axis=0) + _GAP)) for box in boxes)), sqrt(len(alone)) * 1.6
    )
    if parts and len(parts[0]) > _SPRINGS:
        width = max(widest, 1.6 * sqrt(len(alone)))  # below the areas, not beside them
    places: dict[str, Point] = {}
    left, top, deepest = 0.0, 0.0, 0.0
    for part, box in zip(parts, boxes, strict=True):
        if left and left + float(box[:, 0].max()) > width:
            left, top = 0.0, top + deepest + _GAP
            deepest = 0.0
        places |= {node: (left + float(x), top + float(y)) for node, (x, y) in zip(part, box, strict=True)}
        left += float(box[:, 0].max()) + _GAP
        deepest = max(deepest, float(box[:, 1].max()))
    top += deepest + (0.9 * _GAP if parts else 0.0)
    columns = max(1, min(len(alone), int(width / 1.4) + 1))
    for number, node in enumerate(alone):
        row, column = divmod(number, columns)
        places[node] = (column * width / max(1, columns - 1), top + row)
    return {node: places[node] for node in sorted(places)}


def _springs(graph: "nx.Graph[str]", part: list[str], weight: str | None) -> Points:
    """Places of one connected part, about one unit apart, with the corner of its box at (0, 0)."""
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(part)
    for a, b, data in sorted(((*sorted((a, b)), data) for a, b, data in graph.edges(part, data=True)), key=_pair):
        if a != b:
            # The square root, for one very strong line would otherwise pull its two ends onto one spot.
            ordered.add_edge(a, b, pull=sqrt(float(data.get(weight, 1) if weight else 1)))
    strongest = max(pull for _, _, pull in ordered.edges(data="pull"))
    for _, _, data in ordered.edges(data=True):
        data["pull"] /= strongest
    found = nx.spring_layout(ordered, seed=1, iterations=100, weight="pull", k=2.2 / sqrt(len(part)))
    places = np.array([found[node] for node in part], dtype=np.float64)
    # Wider than high: screens are, and so are names.
    centred = places - places.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    turned = centred @ (axes * np.where(axes.sum(axis=1, keepdims=True) < 0, -1.0, 1.0)).T
    turned -= turned.min(axis=0)
    extent = np.maximum(turned.max(axis=0), 1e-9)
    side = sqrt(len(part)) * 1.15
    scaled = turned / extent.max() * side if len(part) > 2 else np.array([[0.0, 0.0], [1.4, 0.0]])
    apart = relax(scaled, (0.8, 0.8))
    return np.asarray(apart - apart.min(axis=0), dtype=np.float64)


def _pair(line: tuple[str, str, object]) -> tuple[str, str]:
    return line[0], line[1]


def _to_unit_square(places: Mapping[str, Point]) -> dict[str, Point]:
    if not places:
        return {}
    points = np.array(list(places.values()))
    low, extent = points.min(axis=0), np.ptp(points, axis=0)
    flat = extent < 1e-9
    unit = np.where(flat, 0.5, (points - low) / np.where(flat, 1.0, extent))
    # Rounded, so that the last bits of a processor's floats do not change a published file.
    return {node: (round(float(x), 4), round(float(y), 4)) for node, (x, y) in zip(places, unit, strict=True)}


def relax(
    points: Points,
    apart: Point,
    *,
    box: tuple[float, float, float, float] | None = None,
    fixed: npt.NDArray[np.bool_] | None = None,
    rounds: int = 80,
) -> Points:
    """Push points away from each other until no two are within an ellipse with half axes `apart`; deterministic.

    `box` (left, top, right, bottom) is never left; points marked in `fixed` stay. Points on one spot are drawn apart
    along a direction that their order decides.
    """
    places = points.astype(np.float64).copy()
    count = len(places)
    if count < 2:
        return places
    turn = np.arange(count) * 2.399963  # the golden angle: neighbours in order leave in different directions
    away = np.column_stack([np.cos(turn), np.sin(turn)]) * 1e-3
    for _ in range(rounds):
        # Row j, column i: from j to i. Summed down a column, which is always done in the same order.
        x = (places[None, :, 0] - places[:, None, 0]) / apart[0]
        y = (places[None, :, 1] - places[:, None, 1]) / apart[1]
        distance = np.sqrt(x * x + y * y)
        same = distance < 1e-6
        if np.count_nonzero(same) > count:
            x = np.where(same, away[None, :, 0] - away[:, None, 0], x)
            y = np.where(same, away[None, :, 1] - away[:, None, 1], y)
            distance = np.where(same, np.sqrt(x * x + y * y), distance)
        np.fill_diagonal(distance, np.inf)
        short = np.maximum(1.0 - distance, 0.0)
        if not short.any():
            break
        distance = np.maximum(distance, 1e-6)
        push = np.column_stack([(step / distance * short).sum(axis=0) for step in (x, y)]) * apart * 0.5
        if fixed is not None:
            push[fixed] = 0.0
        places += push
        if box:
            places = np.clip(places, box[:2], box[2:])
    return places


def ego_layout(centre: str, neighbours: Mapping[str, float] | Iterable[tuple[str, float]]) -> dict[str, Point]:
    """The centre in the middle of the unit square, its neighbours around it: the strongest lines first, then by id.

    `neighbours` gives the weight of every line. At most 14 stand on one circle; more make more circles, filled evenly
    from the inside, where the strongest are.
    """
    weights = dict(neighbours)
    weights.pop(centre, None)
    ordered = sorted(weights, key=lambda node: (-weights[node], node))
    places = {centre: (0.5, 0.5)}
    rings = ceil(len(ordered) / RING)
    sizes = _ring_sizes(len(ordered), rings)
    start = 0
    for ring, size in enumerate(sizes):
        radius = 0.5 * (ring + 1 + (rings > 1)) / (rings + (rings > 1))
        # One or two neighbours beside the centre, more from the top; every other ring turned by half a step.
        first = 0.0 if size <= 2 else -pi / 2 + (pi / size if ring % 2 else 0.0)
        for step, node in enumerate(ordered[start : start + size]):
            angle = first + 2 * pi * step / size
            places[node] = (round(0.5 + radius * cos(angle), 4), round(0.5 + radius * sin(angle), 4))
        start += size
    return places


def _ring_sizes(count: int, rings: int) -> list[int]:
    """How many stand on each ring: in proportion to its radius, at most 14 on the first."""
    if rings <= 1:
        return [count] if count else []
    shares = [ring + 2 for ring in range(rings)]
    sizes = [
        min(RING, count * share // sum(shares)) if n == 0 else count * share // sum(shares)
        for n, share in enumerate(shares)
    ]
    sizes[-1] += count - sum(sizes)
    return sizes
