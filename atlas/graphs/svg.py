"""The picture of the patchwork as SVG, drawn while the site is built: no script, every node a link, light and dark."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from html import escape

from atlas.graphs.arrange import NARROW, SMALL, WIDE, Arranged, Canvas, arrange
from atlas.graphs.boxes import Box
from atlas.graphs.labels import Label, place_labels
from atlas.graphs.legend import folded, legend, line_width
from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.graphs.shapes import PLUS, attributes, colour_class, number, shape
from atlas.graphs.skip import skippable
from atlas.graphs.spots import LEADING
from atlas.graphs.text import width_of
from atlas.graphs.words import describe, line_title
from atlas.texts import say

__all__ = ["svg"]

_LABELLED_LINES = 14
"""Up to so many lines carry their strength as text; more would cover the names, and the table beside has them all."""

_FEW = 8
"""Up to so many, the focus among them, stand well apart on a telephone."""


def svg(
    picture: Picture, language: str, *, title: str, description: str, focus: str | None = None, narrow: bool = True
) -> str:
    """The picture and its legend as HTML on one line, to stand in a `<figure>`; styled by `graph.css`.

    Two drawings, of which the style sheet shows one: wide, and narrow for telephones, where a shrunken picture could
    not be read; without `narrow` a telephone is shown something else. A few around a focus are drawn once, for both.
    `title` and `description` are what a screen reader hears; `focus` is the id of the node that it is all about. Links
    are `xlink:href`, for Material's instant navigation fails on others inside SVG; see `links.js`.
    """
    key = sha256(repr((picture, language, title, description, focus)).encode()).hexdigest()[:8]
    told = _told(picture, language, title, description)
    drawings = (
        _drawing(picture, language, canvas, f"atlas-{key}-{canvas.name}", told, focus)
        for canvas in _canvases(picture, focus, narrow=narrow)
    )
    drawn = skippable("".join(drawings), key, sum(bool(node.href) for node in picture.nodes), language)
    meaning = legend(picture, language)
    return f'<div class="atlas-svg">{drawn}{folded(meaning, language) if focus else meaning}</div>'


def _canvases(picture: Picture, focus: str | None, *, narrow: bool) -> tuple[Canvas, ...]:
    if focus and narrow and len(picture.nodes) <= _FEW:
        return (SMALL,)
    return (WIDE, NARROW) if narrow else (WIDE,)


@dataclass(frozen=True)
class _Told:
    """The words of a picture, escaped; those of nodes and lines by id and by ends."""

    title: str
    description: str
    nodes: Mapping[str, str]
    lines: Mapping[tuple[str, str], str]


def _told(picture: Picture, language: str, title: str, description: str) -> _Told:
    names = {node.id: node.text for node in picture.nodes}
    return _Told(
        escape(" ".join(title.split())),
        escape(" ".join(description.split())),
        {node.id: escape(describe(node, picture, language)) for node in picture.nodes},
        {(line.a, line.b): escape(line_title(line, names, picture, language)) for line in picture.lines},
    )


@dataclass(frozen=True)
class _SetOut:
    """Where nodes, strengths (each with the box it takes) and names stand on a canvas."""

    arranged: Arranged
    strengths: tuple[tuple[Box, str], ...]
    labels: Mapping[str, Label]


@lru_cache(maxsize=256)
def _set_out(bare: Picture, canvas: Canvas, focus: str | None) -> _SetOut:
    """One neighbourhood is drawn on several pages, with other links and colours but with all in the same place."""
    arranged = arrange(bare, canvas, focus)
    strengths = _strengths(bare, canvas, arranged, focus)
    labels = place_labels(bare, canvas, arranged, [box for box, _ in strengths], focus)
    return _SetOut(arranged, tuple(strengths), labels)


def _bare(picture: Picture) -> Picture:
    """What decides where everything stands: names, sizes, rings and lines; no links, colours, shapes and widths."""
    return Picture(
        tuple(
            PictureNode(node.id, node.text, "", "informal", None, node.size, node.x, node.y, node.asked)
            for node in picture.nodes
        ),
        tuple(PictureLine(line.a, line.b, 1.0, line.label) for line in picture.lines),
    )


def _drawing(picture: Picture, language: str, canvas: Canvas, key: str, told: _Told, focus: str | None) -> str:
    found = _set_out(_bare(picture), canvas, focus)
    arranged = found.arranged
    head = attributes(
        class_=f"atlas-svg-{canvas.name}",
        viewBox=f"0 0 {number(canvas.width)} {number(arranged.height)}",
        role="group",
        aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-text",
        xmlns="http://www.w3.org/2000/svg",
        xmlns__xlink="http://www.w3.org/1999/xlink",
    )
    hover = (
        canvas is not NARROW
    )  # a phone has no pointer that could rest on a dot; what a screen reader hears is the same
    beneath = _lines(picture, arranged, told, hover)
    beneath += "".join(text for _, text in found.strengths) + _heading(canvas, arranged, language)
    nodes = "".join(
        _node(node, told, arranged, found.labels[node.id], canvas.font, node.id == focus, hover)
        for node in picture.nodes
    )
    return (
        f'<svg {head}><title id="{key}-title">{told.title}</title><desc id="{key}-text">{told.description}</desc>'
        f'<g class="atlas-lines" aria-hidden="true">{beneath}</g>{nodes}</svg>'
    )


def _lines(picture: Picture, arranged: Arranged, told: _Told, hover: bool) -> str:
    """The weakest first, so that the strong lie on top."""
    strongest = max((line.weight for line in picture.lines), default=1.0)
    places = {id_: f"{number(x)} {number(y)}" for id_, (x, y) in arranged.places.items()}
    return "".join(
        f'<path class="atlas-line" d="M{places[line.a]}L{places[line.b]}" '
        f'stroke-width="{number(line_width(line, strongest))}"'
        f"{f'><title>{told.lines[line.a, line.b]}</title></path>' if hover else '/>'}"
        for line in sorted(picture.lines, key=lambda line: (line.weight, line.a, line.b))
    )


def _strengths(picture: Picture, canvas: Canvas, arranged: Arranged, focus: str | None) -> list[tuple[Box, str]]:
    """The strength on every line, with the box it takes, for a picture with few lines."""
    if len(picture.lines) > _LABELLED_LINES:
        return []
    font = canvas.font - 1.0
    return [_strength(line, arranged, font, focus) for line in picture.lines if line.label]


def _strength(line: PictureLine, arranged: Arranged, font: float, focus: str | None) -> tuple[Box, str]:
    a, b = (line.b, line.a) if line.b == focus else (line.a, line.b)
    (x1, y1), (x2, y2) = arranged.places[a], arranged.places[b]
    # Lines that fan out from a focus leave more room further from it.
    share = 0.58 if a == focus else 0.5
    x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
    half = width_of(line.label, font) / 2 + 2.0
    plate = attributes(class_="atlas-plate", x=x - half, y=y - font * 0.6, width=2 * half, height=font * 1.2, rx=3.0)
    place = attributes(class_="atlas-weight", x=x, y=y + font * 0.35, font_size=font)
    return (
        x - half,
        y - font * 0.6,
        x + half,
        y + font * 0.6,
    ), f"<rect {plate}/><text {place}>{escape(line.label)}</text>"


def _heading(canvas: Canvas, arranged: Arranged, language: str) -> str:
    """A rule above the rows of nodes without lines, where there are others to tell them from."""
    if not arranged.alone or len(arranged.alone) == len(arranged.places):
        return ""
    y = arranged.rows_top - 22.0
    text = attributes(class_="atlas-heading", x=4.0, y=y + 16.0, font_size=canvas.font - 0.5)
    return (
        f'<path class="atlas-rule" d="M0 {number(y)}H{number(canvas.width)}"/>'
        f"<text {text}>{escape(say('No visible line').to(language))}</text>"
    )


def _node(
    node: PictureNode, told: _Told, arranged: Arranged, label: Label, font: float, focused: bool, hover: bool
) -> str:
    x, y = arranged.places[node.id]
    r = arranged.radii[node.id]
    classes = f"atlas-node {colour_class(node.cluster)} atlas-k-{node.kind}" + (" atlas-focus" if focused else "")
    name = told.nodes[node.id]
    heard = "" if hover else f' aria-label="{name}"'  # a title is its name too
    common = f'class="{classes}" transform="translate({number(x)} {number(y)})"{heard}'
    body = [f"<title>{name}</title>" if hover else "", f'<circle class="atlas-ring" r="{number(max(r + 4.5, 13.0))}"/>']
    if not node.asked:
        body.append(f'<circle class="atlas-unasked" r="{number(r + 3.5)}"/>')
    body.append(shape(node.kind, r))
    if node.cluster is not None:
        size = 11.0 if r < 12 else 12.0
        body.append(f'<text class="atlas-digit" y="{number(size * 0.36)}">{node.cluster}</text>')
    elif node.new:
        body.append(PLUS)
    body.append(_label(label, font * (1.12 if focused else 1.0)))
    if node.href:
        return f'<a xlink:href="{escape(node.href)}" {common}>{"".join(body)}</a>'
    return f'<g role="img" {common}>{"".join(body)}</g>'


def _label(label: Label, font: float) -> str:
    quiet = "" if label.shown else " atlas-quiet"
    anchor = {} if label.anchor == "start" else {"text_anchor": label.anchor}
    head = attributes(class_="atlas-label" + quiet, **anchor, font_size=font)
    if len(label.lines) == 1:
        return f"<text {head} {attributes(x=label.dx, y=label.dy)}>{escape(label.lines[0])}</text>"
    spans = "".join(
        f'<tspan x="{number(label.dx)}" y="{number(label.dy + n * LEADING * font)}">{escape(line)}</tspan>'
        for n, line in enumerate(label.lines)
    )
    return f"<text {head}>{spans}</text>"
