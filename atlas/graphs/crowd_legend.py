"""What do the dots, areas and bands in the drawing of a large network mean?"""

from collections import Counter
from collections.abc import Sequence
from html import escape

from atlas.graphs.legend import legend_item
from atlas.graphs.picture import Picture
from atlas.graphs.shapes import colour_class, shape
from atlas.graphs.words import new, not_asked
from atlas.texts import Sentence, say, say_n
from atlas.words.initiatives import cluster_name, shape_name

__all__ = ["crowd_legend"]

_MOST_GROUPS = 40


def crowd_legend(picture: Picture, language: str, bands: Sequence[tuple[int, int, int]], threads: int) -> str:
    """A list of what occurs in this picture. `bands`: how many lines between two groups; `threads`: how many lines
    within groups are drawn."""
    items = [
        legend_item("kind", f"atlas-k-{kind}", shape(kind, 6.0), shape_name(kind).to(language))
        for kind in ("informal", "formal")
        if any((node.kind == "formal") == (kind == "formal") for node in picture.nodes)
    ]
    sizes = Counter(node.cluster for node in picture.nodes if node.cluster is not None)
    for group in sorted(sizes)[:_MOST_GROUPS]:
        name = cluster_name(group, picture.group_name(group)).to(language)
        digit = f'<text class="atlas-digit" y="3.8">{group}</text>'
        body = f'<rect class="atlas-shape" x="-9" y="-9" width="18" height="18" rx="7"/>{digit}'
        items.append(legend_item("cluster", colour_class(group), body, f"{name} ({sizes[group]})"))
    if len(sizes) > _MOST_GROUPS:
        rest = len(sizes) - _MOST_GROUPS
        items.append(_plain(say_n("and {n} smaller group", "and {n} smaller groups", rest), language))
    if any(node.new for node in picture.nodes):
        items.append(
            legend_item("new", "atlas-c-none", '<path class="atlas-new" d="M-5 0H5M0-5V5"/>', new().to(language))
        )
    if not all(node.asked for node in picture.nodes):
        ring = '<circle class="atlas-unasked-small" r="5"/>'
        items.append(legend_item("asked", "atlas-c-none", ring, not_asked().to(language)))
    if bands:
        band = '<path class="atlas-band" stroke-width="7" d="M-10 0H10"/>'
        told = say_n(
            "Between two groups: the more lines, the wider; {n} line at most",
            "Between two groups: the more lines, the wider; {n} lines at most",
            bands[0][2],
        )
        items.append(legend_item("line", "atlas-c-none", band, told.to(language)))
    home = {node.id: node.cluster for node in picture.nodes}
    inner = sum(home[line.a] == home[line.b] for line in picture.lines)
    if inner > threads:
        drawn = say("Within groups the {n} strongest of {total} lines are drawn", n=threads, total=inner)
        items.append(_plain(drawn, language))
    return f'<ul class="atlas-legend">{"".join(items)}</ul>' if items else ""


def _plain(told: Sentence, language: str) -> str:
    return f'<li class="atlas-legend-note"><span>{escape(told.to(language))}</span></li>'
