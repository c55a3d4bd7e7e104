"""A small drawing of the patchwork that shows one thing: what it is about stands out, the rest is pale and nameless."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from html import escape

import numpy as np

from atlas.graphs.arrange import Arranged, Canvas
from atlas.graphs.boxes import shared_areas
from atlas.graphs.hull import hull
from atlas.graphs.labels import Label, place_labels
from atlas.graphs.layout import Point
from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.graphs.shapes import attributes, colour_class, number
from atlas.graphs.small_changes import signed_lines, stayed_lines
from atlas.graphs.small_places import HEIGHT, WIDTH, SmallPlaces, small_places
from atlas.graphs.spots import LEADING

__all__ = ["Marked", "ground", "small"]

_CANVAS = Canvas("small", WIDTH, 12.0, 112.0, 8.0, 8.0, 3)
_IN_ROWS = replace(_CANVAS, label=76.0)
"""For names of initiatives without a line, which stand beside each other."""
_MOST_LINES = 150
"""Of more lines than this the strongest are drawn: others would be a blot, and the table has them all."""
_MOST_PALE = 160
_WHOLE = 800
"""More pale dots than this stand on whole units, and one for all that fall together: nobody counts them."""
_MANY_LINES = 60
"""More lines than this are drawn thin, or they would hide what they join."""
_EDGED = 2.0
"""From this radius on a dot has an edge in the colour of the page, so that two that touch can be told apart."""
_TOUCHING = 10.0
"""A name may cover so much (square units) of another; one that covers more is left out."""


@dataclass(frozen=True)
class Marked:
    """What stands out, by id. `named`: large and with a name, the most important first; a name without room is left
    out. `near`: in its own colour, without a name. `lines`: some of the picture's lines, by their ends. `dashed`: pairs
    that have no line, such as two that could be introduced to each other. `asking`: with the dashed ring of who was not
    asked. `around`: whether a tint lies behind all that stands out. `stayed`, `came` and `went`: pairs of which a line
    was there in both of two years, only later, or only before."""

    named: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    dashed: tuple[tuple[str, str], ...] = ()
    asking: tuple[str, ...] = ()
    around: bool = False
    stayed: tuple[tuple[str, str], ...] = ()
    came: tuple[tuple[str, str], ...] = ()
    went: tuple[tuple[str, str], ...] = ()


def small(picture: Picture, marked: Marked, label: str, *, shared: bool = False) -> str:
    """SVG on one line, styled by `small.css`; `label` is the sentence that a screen reader hears, and all it hears.

    Everything stands where it does in the large drawing of the same picture. `shared`: the pale rest is taken from the
    `ground` of this picture, which then stands once on the page, before its drawings. KeyError when an id or an end is
    not in the picture.
    """
    found = small_places(picture)
    nodes = {node.id: node for node in picture.nodes}
    rest = f'<use xlink:href="#{_key(picture)}"/>' if shared else _pale(picture)
    body = [rest]
    drawn = [nodes[id_] for id_ in dict.fromkeys((*marked.near, *marked.named))]
    if marked.around and drawn:
        body.append(_tint([found.places[node.id] for node in drawn], drawn[-1]))
    body.append(_lines(picture, marked, found, nodes))
    body += [
        f'<path class="atlas-small-dashed" d="M{_at(found.places[a])}L{_at(found.places[b])}"/>'
        for a, b in marked.dashed
    ]
    body.append(stayed_lines(marked.stayed, found.places))
    body += [signed_lines(marked.went, found.places, "went"), signed_lines(marked.came, found.places, "came")]
    named = set(marked.named)
    body.append(_dots([node for node in drawn if node.id not in named], found, found.near))
    body.append(_dots([nodes[id_] for id_ in marked.named], found, found.named))
    body += [
        f'<circle class="atlas-unasked {colour_class(nodes[id_].cluster)}" cx="{number(found.places[id_][0])}" '
        f'cy="{number(found.places[id_][1])}" r="{number((found.named if id_ in named else found.near) + 4)}"/>'
        for id_ in marked.asking
    ]
    body.append(_names(picture, marked, found, nodes))
    head = attributes(
        class_="atlas-small",
        viewBox=f"0 0 {number(WIDTH)} {number(HEIGHT)}",
        role="img",
        aria_label=" ".join(label.split()),
        xmlns="http://www.w3.org/2000/svg",
        xmlns__xlink="http://www.w3.org/1999/xlink",
    )
    return f"<svg {head}>{''.join(body)}</svg>"


def ground(picture: Picture) -> str:
    """The pale rest of every small drawing of a picture on one page, to stand before them; it shows nothing itself."""
    return (
        '<svg class="atlas-ground" width="0" height="0" aria-hidden="true" focusable="false" '
        f'xmlns="http://www.w3.org/2000/svg"><defs><g id="{_key(picture)}">{_pale(picture)}</g></defs></svg>'
    )


@lru_cache(maxsize=64)
def _key(picture: Picture) -> str:
    return f"atlas-ground-{sha256(_pale(picture).encode()).hexdigest()[:10]}"


@lru_cache(maxsize=64)
def _pale(picture: Picture) -> str:
    found = small_places(picture)
    lines = _strongest(picture.lines, _MOST_PALE)
    places: Iterable[Point] = found.places.values()
    if len(found.places) > _WHOLE:
        places = ((float(round(x)), float(round(y))) for x, y in places)
    dots = "".join(f"M{_at(place)}h0" for place in dict.fromkeys(places))
    return (
        f'<path class="atlas-pale-lines" d="{_drawn(lines, found)}"/>'
        f'<path class="atlas-pale-dots" stroke-width="{number(2 * found.dot)}" d="{dots}"/>'
    )


def _strongest(lines: Iterable[PictureLine], most: int) -> list[PictureLine]:
    return sorted(lines, key=lambda line: (-line.weight, line.a, line.b))[:most]


def _at(place: Point) -> str:
    return f"{number(place[0])} {number(place[1])}"


def _drawn(lines: Iterable[PictureLine], found: SmallPlaces) -> str:
    return "".join(f"M{_at(found.places[line.a])}L{_at(found.places[line.b])}" for line in lines)


def _tint(points: Sequence[Point], node: PictureNode) -> str:
    corners = "L".join(_at(corner) for corner in hull(points))
    return f'<path class="atlas-small-tint {colour_class(node.cluster)}" d="M{corners}Z"/>'


def _lines(picture: Picture, marked: Marked, found: SmallPlaces, nodes: dict[str, PictureNode]) -> str:
    """Lines within one group in its colour, others in ink; strong ones twice as wide as weak ones."""
    wanted = {frozenset(ends) for ends in marked.lines}
    chosen = [line for line in picture.lines if line.ends in wanted]
    if len(chosen) < len(wanted):
        raise KeyError(f"{len(wanted) - len(chosen)} lines are not in the picture")
    chosen = _strongest(chosen, _MOST_LINES)
    middle = (chosen[0].weight + chosen[-1].weight) / 2 if chosen else 0.0
    thin = " atlas-thin" if len(chosen) > _MANY_LINES else ""
    kinds: dict[tuple[str, str], list[PictureLine]] = {}
    for line in chosen:
        a, b = nodes[line.a].cluster, nodes[line.b].cluster
        colour = f" {colour_class(a)}" if a == b and a is not None else ""
        kinds.setdefault((thin or (" atlas-strong" if line.weight > middle else ""), colour), []).append(line)
    return "".join(
        f'<path class="atlas-small-line{strong}{colour}" d="{_drawn(lines, found)}"/>'
        for (strong, colour), lines in sorted(kinds.items())
    )


def _dots(nodes: Sequence[PictureNode], found: SmallPlaces, radius: float) -> str:
    """Dots of one colour and shape as one path: a stretch of no length is drawn as its round or square ends."""
    alike: dict[str, list[PictureNode]] = {}
    for node in nodes:
        square = " atlas-square" if node.kind == "formal" else ""
        alike.setdefault(f"{colour_class(node.cluster)}{square}", []).append(node)
    parts = []
    for name, some in sorted(alike.items()):
        path = "".join(f"M{_at(found.places[node.id])}h0" for node in some)
        wide = 2 * radius * (0.9 if name.endswith("square") else 1.0)
        edge = name.removeprefix(name.split()[0])
        if radius >= _EDGED:
            parts.append(f'<path class="atlas-small-edge{edge}" stroke-width="{number(wide + 3)}" d="{path}"/>')
        parts.append(f'<path class="atlas-small-dot {name}" stroke-width="{number(wide)}" d="{path}"/>')
    return "".join(parts)


def _names(picture: Picture, marked: Marked, found: SmallPlaces, nodes: dict[str, PictureNode]) -> str:
    """The names that find room, the most important first."""
    if not marked.named:
        return ""
    wanted = {frozenset(ends) for ends in marked.lines}
    named = set(marked.named)
    lines = [line for line in picture.lines if line.ends in wanted and line.ends <= named]
    lines += [PictureLine(a, b, 1.0, "") for a, b in marked.dashed if {a, b} <= named]
    bare = Picture(tuple(nodes[id_] for id_ in marked.named), tuple(lines))
    radii = dict.fromkeys(marked.named, found.named)
    reach = {id_: found.named + (4.0 if id_ in marked.asking else 0.5) for id_ in marked.named}
    arranged = Arranged(HEIGHT, found.places, radii, reach, frozenset(), HEIGHT)
    near = [found.places[id_] for id_ in marked.near if id_ not in named]
    r = found.near + 1.0
    obstacles = [(x - r, y - r, x + r, y + r) for x, y in near]
    rows = not any(picture.degrees[id_] for id_ in named)
    labels = place_labels(bare, _IN_ROWS if rows else _CANVAS, arranged, obstacles)
    kept: list[Label] = []
    told = []
    for id_ in marked.named:
        label = labels[id_]
        boxes = np.array([one.box for one in kept], dtype=np.float64).reshape(-1, 4)
        if shared_areas(np.array([label.box], dtype=np.float64), boxes).sum() <= _TOUCHING:
            kept.append(label)
            told.append(_name(label, found.places[id_]))
    return "".join(told)


def _name(label: Label, place: Point) -> str:
    x, y = place
    spans = "".join(
        f'<tspan x="{number(x + label.dx)}" y="{number(y + label.dy + n * LEADING * _CANVAS.font)}">'
        f"{escape(line)}</tspan>"
        for n, line in enumerate(label.lines)
    )
    return f'<text class="atlas-label" text-anchor="{label.anchor}">{spans}</text>'
