"""The picture of a large patchwork: every initiative a dot, every group an area with its name, drawn at build time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from math import hypot, sqrt

from atlas.graphs.arrange import NARROW, WIDE, Canvas
from atlas.graphs.crowd_legend import crowd_legend
from atlas.graphs.crowd_lines import bands_of, counted, inner
from atlas.graphs.crowd_names import GroupLabel, group_labels
from atlas.graphs.crowd_places import Area, CrowdPlaces, crowd_places
from atlas.graphs.layout import Point
from atlas.graphs.outlines import simplified
from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.graphs.shapes import attributes, colour_class, number
from atlas.graphs.skip import skippable
from atlas.graphs.spots import LEADING
from atlas.texts import say_n
from atlas.words.initiatives import cluster_name

__all__ = ["crowd"]

_THREADS = {"wide": 2400, "narrow": 1400}
"""Of the lines within groups so many are drawn, for a page that opens fast."""
_WIDEST = 13.0
"""The width of the band of most lines, in units of the canvas."""


def crowd(picture: Picture, language: str, *, title: str, description: str, explore: str = "") -> str:
    """The picture and its legend as HTML on one line, to stand in a `<figure>`; styled by `crowd.css`.

    Initiatives are no links: six hundred stops of the keyboard would be a wall. The groups are, to the part of the
    explore page that shows them, where there is such an address (`explore`). Two drawings, of which the style sheet
    shows one. `title` and `description` are what a screen reader hears.
    """
    key = sha256(repr((picture, language, title, description, explore)).encode()).hexdigest()[:8]
    bands = bands_of(picture)
    heard, described = escape(" ".join(title.split())), escape(" ".join(description.split()))
    drawings = []
    for canvas in (WIDE, NARROW):
        id_ = f"atlas-{key}-{canvas.name}"
        found = crowd_places(picture, canvas)
        head = attributes(
            class_=f"atlas-crowd atlas-svg-{canvas.name}",
            viewBox=f"0 0 {number(canvas.width)} {number(found.height)}",
            role="group",
            aria_labelledby=f"{id_}-title",
            aria_describedby=f"{id_}-text",
            xmlns="http://www.w3.org/2000/svg",
            xmlns__xlink="http://www.w3.org/1999/xlink",
        )
        words = f'<title id="{id_}-title">{heard}</title><desc id="{id_}-text">{described}</desc>'
        drawings.append(f"<svg {head}>{words}{_body(picture, language, canvas, found, bands, explore)}</svg>")
    shown = sum(map(len, inner(picture, _THREADS["wide"]).values()))
    stops = len({node.cluster for node in picture.nodes} - {None}) if explore else 0
    drawn = skippable("".join(drawings), key, stops, language)
    return f'<div class="atlas-svg">{drawn}{crowd_legend(picture, language, bands, shown)}</div>'


def _body(
    picture: Picture,
    language: str,
    canvas: Canvas,
    found: CrowdPlaces,
    bands: Sequence[tuple[int, int, int]],
    explore: str,
) -> str:
    names = {group: cluster_name(group, picture.group_name(group)).to(language) for group in found.areas}
    outlines = {group: _outline(area) for group, area in found.areas.items()}
    lines = inner(picture, _THREADS[canvas.name])
    members: dict[int | None, list[PictureNode]] = defaultdict(list)
    for node in picture.nodes:
        members[node.cluster if node.cluster in found.areas else None].append(node)
    strongest = max((line.weight for line in picture.lines), default=1.0)
    largest = max((node.size or 0 for node in picture.nodes), default=0) or 1
    thread = max(0.35, min(1.0, found.dot * 0.25))
    beneath = [_band(found.areas[a], found.areas[b], count, bands[0][2]) for a, b, count in reversed(bands)]
    for group in sorted(members, key=lambda group: (group is None, group or 0)):
        within = _threads(lines.get(group, []), found.places, strongest, thread)
        area = (
            f'<path class="atlas-area" stroke-width="{number(2 * found.pad)}" d="{outlines[group]}"/>' if group else ""
        )
        dots = _dots(members[group], found, largest)
        beneath.append(f'<g class="{colour_class(group)}">{area}{within}{dots}</g>')
    beneath.append(_heading(picture, canvas, found, language))
    labels = group_labels(names, found, canvas)
    counts = counted(picture)
    above = [
        _group(
            group,
            found,
            outlines[group],
            labels[group],
            names[group],
            counts,
            language,
            _address(explore, picture, group),
        )
        for group in found.areas
    ]
    return f'<g aria-hidden="true">{"".join(beneath)}</g>{"".join(above)}'


def _band(one: Area, other: Area, count: int, most: int) -> str:
    (x1, y1), (x2, y2) = one.middle, other.middle
    bend = 0.1
    cx, cy = (x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend
    width = number(max(0.8, _WIDEST * sqrt(count / most)))
    curve = f"M{number(x1)} {number(y1)}Q{number(cx)} {number(cy)} {number(x2)} {number(y2)}"
    return f'<path class="atlas-band" stroke-width="{width}" d="{curve}"/>'


def _outline(area: Area) -> str:
    corners = list(area.corners)
    if len(corners) > 4:
        corners = simplified([*corners, corners[0]], 0.4)[:-1]
    first, rest = corners[0], corners[1:]
    path = f"M{number(first[0])} {number(first[1])}" + "".join(f"L{number(x)} {number(y)}" for x, y in rest)
    return path + ("Z" if rest else "h0")


def _threads(lines: Sequence[PictureLine], places: Mapping[str, Point], strongest: float, thin: float) -> str:
    """Lines in two widths: half of the greatest strength, or more, is wide."""
    paths = []
    for wide in (False, True):
        drawn = [line for line in lines if (line.weight >= strongest / 2) == wide]
        if drawn:
            d = "".join(_thread(places[line.a], places[line.b]) for line in drawn)
            paths.append(f'<path class="atlas-thread" stroke-width="{number(thin * (2.4 if wide else 1.0))}" d="{d}"/>')
    return "".join(paths)


def _thread(a: Point, b: Point) -> str:
    x, y = round(a[0], 1), round(a[1], 1)
    return f"M{number(x)} {number(y)}l{number(b[0] - x)} {number(b[1] - y)}"


_CLASSES = (0.3, 0.6)
"""Of the radius of the largest: from here on a dot is drawn middling, and large."""


def _dots(nodes: Sequence[PictureNode], found: CrowdPlaces, largest: int) -> str:
    """One path for all dots of one size and one kind: a dot is a stroke without length."""
    alike: dict[tuple[int, bool], list[PictureNode]] = defaultdict(list)
    for node in nodes:
        share = 0.0 if node.size is None else sqrt(node.size / largest)
        alike[sum(share >= least for least in _CLASSES), node.kind == "formal"].append(node)
    paths = []
    for (size, square), those in sorted(alike.items()):
        radius = found.dot * (0.9, 1.2, 1.6)[size]
        kind = "atlas-dots atlas-square" if square else "atlas-dots"
        width = radius * (1.75 if square else 2.0)
        paths.append(f'<path class="{kind}" stroke-width="{width:.2f}" d="{_spots(those, found)}"/>')
        hollow = [node for node in those if not node.asked]
        if hollow:
            paths.append(
                f'<path class="{kind} atlas-hollow" stroke-width="{width * 0.55:.2f}" d="{_spots(hollow, found)}"/>'
            )
    new = [node for node in nodes if node.new]
    if new:
        arm = max(2.6, found.dot * 1.5)
        sign = f"m{number(-arm)} 0h{number(2 * arm)}m{number(-arm)} {number(-arm)}v{number(2 * arm)}"
        d = "".join(f"M{number(x)} {number(y)}{sign}" for x, y in (found.places[node.id] for node in new))
        paths.append(f'<path class="atlas-new" d="{d}"/>')
    return "".join(paths)


def _spots(nodes: Sequence[PictureNode], found: CrowdPlaces) -> str:
    return "".join(f"M{number(x)} {number(y)}h0" for x, y in (found.places[node.id] for node in nodes))


def _heading(picture: Picture, canvas: Canvas, found: CrowdPlaces, language: str) -> str:
    """A rule above the rows of those without a line, and how many they are."""
    if found.rows_top is None or not picture.lines:
        return ""
    count = sum(not picture.degrees[node.id] for node in picture.nodes)
    text = say_n("No visible line: {n} initiative", "No visible line: {n} initiatives", count).to(language)
    y = found.rows_top - 24.0
    place = attributes(class_="atlas-heading", x=4.0, y=y + 16.0, font_size=canvas.font - 0.5)
    return f'<path class="atlas-rule" d="M0 {number(y)}H{number(canvas.width)}"/><text {place}>{escape(text)}</text>'


def _group(
    group: int,
    found: CrowdPlaces,
    outline: str,
    label: GroupLabel,
    name: str,
    counts: Mapping[int, tuple[int, int]],
    language: str,
    address: str,
) -> str:
    """The name of a group on its area, which lights up under the pointer and the focus; a link where it has one."""
    within, out = counts.get(group, (0, 0))
    parts = (
        say_n("{n} initiative", "{n} initiatives", found.areas[group].members),
        say_n("{n} line within the group", "{n} lines within the group", within),
        say_n("{n} line to others", "{n} lines to others", out),
    )
    told = escape(f"{name}: " + ", ".join(part.to(language) for part in parts))
    x, y = label.at
    spans = "".join(
        f'<tspan x="{number(x)}" y="{number(y + n * LEADING * label.font)}">{escape(line)}</tspan>'
        for n, line in enumerate(label.lines)
    )
    body = (
        f'<title>{told}</title><path class="atlas-reach" stroke-width="{number(2 * found.pad)}" d="{outline}"/>'
        f'<text class="atlas-group-name" font-size="{number(label.font)}">{spans}</text>'
    )
    common = f'class="atlas-group {colour_class(group)}" aria-label="{told}"'
    if address:
        return f'<a xlink:href="{escape(address)}" {common}>{body}</a>'
    return f'<g role="img" {common}>{body}</g>'


def _address(explore: str, picture: Picture, group: int) -> str:
    """Where the explore page shows this group: so near that it fills the view."""
    if not explore:
        return ""
    members = [node for node in picture.nodes if node.cluster == group]
    left, right = min(node.x for node in members), max(node.x for node in members)
    top, bottom = min(node.y for node in members), max(node.y for node in members)
    near = min(8.0, 0.8 / max(hypot(right - left, bottom - top) / sqrt(2), 0.05))
    return f"{explore}#at={near:.3g},{(left + right) / 2:.3g},{(top + bottom) / 2:.3g}"
