"""Which shape and which colour has a node? One place, for both renderers and their legends."""

from html import escape

from atlas.graphs.picture import Kind

__all__ = ["COLOURS", "MARKERS", "PLUS", "attributes", "colour_class", "number", "shape"]

COLOURS = 8
"""How many colours `graph.css` has for clusters; a ninth cluster has the first colour again, and its own number."""

MARKERS: dict[Kind, str] = {
    "informal": "circle",
    "formal": "square",
    "professional": "diamond",
    "cluster": "hexagon",
}
"""The shape of every kind, by the names d3graph has for them."""

PLUS = '<path class="atlas-plus" d="M-4.5 0H4.5M0-4.5V4.5"/>'
"""The SVG of the sign for what is new, within a node."""


def number(value: float) -> str:
    """A coordinate with one decimal at most: finer than a screen, and short."""
    return "0" if abs(value) < 0.05 else f"{value:.1f}".removesuffix(".0")


def colour_class(cluster: int | None) -> str:
    """The CSS class that colours a node."""
    return "atlas-c-none" if cluster is None else f"atlas-c{cluster % COLOURS}"


def shape(kind: Kind, r: float) -> str:
    """The SVG element of a kind, around (0, 0), about as large as a circle of radius `r`."""
    side, reach = r * 0.9, r * 1.28
    if kind == "formal":
        edge = number(2 * side)
        corner = number(-side)
        return f'<rect class="atlas-shape" x="{corner}" y="{corner}" width="{edge}" height="{edge}" rx="2"/>'
    if kind == "professional":
        far = number(reach)
        return f'<path class="atlas-shape" d="M0-{far}L{far} 0L0 {far}L-{far} 0Z"/>'
    if kind == "cluster":
        half, tall = number(r / 2), number(r * 0.87)
        return (
            f'<path class="atlas-shape" d="M{number(r)} 0L{half} {tall}L-{half} {tall}'
            f'L-{number(r)} 0L-{half}-{tall}L{half}-{tall}Z"/>'
        )
    return f'<circle class="atlas-shape" r="{number(r)}"/>'


def attributes(**values: str | float) -> str:
    """Attributes in XML; underscores become hyphens, numbers short, and every text escaped."""
    told = (
        (name.rstrip("_").replace("__", ":").replace("_", "-"), number(value) if isinstance(value, float) else value)
        for name, value in values.items()
    )
    return " ".join(f'{name}="{escape(str(value))}"' for name, value in told)
