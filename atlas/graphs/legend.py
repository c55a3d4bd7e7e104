"""What do the shapes, colours, rings and widths of a picture mean? The legend, as HTML to stand under the picture."""

from html import escape
from math import sqrt

from atlas.graphs.picture import Kind, Picture, PictureLine
from atlas.graphs.shapes import PLUS, colour_class, number, shape
from atlas.graphs.words import new, not_asked, strength
from atlas.texts import say
from atlas.words.initiatives import cluster_name, shape_name

__all__ = ["folded", "legend", "legend_item", "line_width"]

_KINDS: tuple[Kind, ...] = ("informal", "formal", "professional", "cluster")


def line_width(line: PictureLine, strongest: float) -> float:
    """Width of a line: grows with the square root of the weight, from about 1 to 4.8."""
    return 0.4 + 4.4 * sqrt(line.weight / strongest)


def legend(picture: Picture, language: str) -> str:
    """A list of what occurs in this picture and nothing else; empty for a picture without nodes."""
    items = []
    for kind in _KINDS:
        if any(node.kind == kind for node in picture.nodes):
            colour = f"atlas-k-{kind}"
            items.append(legend_item("kind", colour, shape(kind, 7.5), shape_name(kind).to(language)))
    if not picture.clustered:
        for cluster in sorted({node.cluster for node in picture.nodes if node.cluster is not None}):
            digit = f'<text class="atlas-digit" y="3.8">{cluster}</text>'
            body = shape("informal", 8.5) + digit
            name = cluster_name(cluster, picture.group_name(cluster)).to(language)
            items.append(legend_item("cluster", colour_class(cluster), body, name))
    if any(node.new for node in picture.nodes):
        body = shape("informal", 8.5) + PLUS
        items.append(legend_item("new", "atlas-c-none", body, new().to(language)))
    if not all(node.asked for node in picture.nodes):
        ring = '<circle class="atlas-unasked" r="8"/>'
        items.append(legend_item("asked", "atlas-c-none", ring, not_asked().to(language)))
    items += _strengths(picture, language)
    return f'<ul class="atlas-legend">{"".join(items)}</ul>' if items else ""


def folded(meaning: str, language: str) -> str:
    """A legend that stands folded on a phone, below a drawing that says what most of its signs mean."""
    words = escape(say("What the signs mean").to(language))
    return meaning and f'<details class="atlas-signs atlas-as-table"><summary>{words}</summary>{meaning}</details>'


def _strengths(picture: Picture, language: str) -> list[str]:
    """The thinnest and the widest line; a range of widths in between needs no more."""
    ordered = sorted(picture.lines, key=lambda line: line.weight)
    if not ordered:
        return []
    ends = [ordered[0]] if ordered[0].weight == ordered[-1].weight else [ordered[0], ordered[-1]]
    return [
        legend_item(
            "line",
            "atlas-c-none",
            f'<path class="atlas-line" d="M-9 0H9" stroke-width="{number(line_width(line, ordered[-1].weight))}"/>',
            strength(line, picture).to(language),
        )
        for line in ends
    ]


def legend_item(group: str, colour: str, body: str, text: str) -> str:
    """One sign, drawn within 10 units around (0, 0), and what it means."""
    return (
        f'<li class="atlas-legend-{group}"><svg class="{colour}" viewBox="-10 -10 20 20" width="20" height="20" '
        f'aria-hidden="true" focusable="false">{body}</svg><span>{escape(text)}</span></li>'
    )
