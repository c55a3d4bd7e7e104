"""How do names stay readable over lines on paper? On a plate, where a screen has an edge around letters."""

from xml.etree import ElementTree

from atlas.graphs.text import width_of

__all__ = ["lay_plates"]

_SVG = "http://www.w3.org/2000/svg"
_FONT_SIZE = 16.0
"""Of text that says none, as in a browser."""
_ABOVE, _BELOW = 0.8, 0.24
"""What letters take above and below the line that they stand on, in font sizes."""


def lay_plates(parent: ElementTree.Element, font: float = _FONT_SIZE) -> None:
    """Letters with an edge around them get a plate of its colour behind them.

    Typst writes each letter with an edge as lines and curves: the names in drawings took a fifth of a document.
    `parent`: a drawing, whose looks are attributes. `font`: the size of letters where it says none, in px.
    """
    font = _number(parent, "font-size", font)
    for at, child in reversed(list(enumerate(parent))):
        if child.tag != f"{{{_SVG}}}text":
            lay_plates(child, font)
        elif child.attrib.pop("paint-order", "") == "stroke" and child.get("stroke", "none") != "none":
            colour, edge = child.attrib.pop("stroke"), _number(child, "stroke-width", 1.0)
            own = _number(child, "font-size", font)
            lines = [line for line in (child, *child) if line.get("x") and line.text]
            parent[at:at] = [_plate(child, line, own, colour, edge) for line in lines]


def _plate(
    text: ElementTree.Element, line: ElementTree.Element, font: float, colour: str, edge: float
) -> ElementTree.Element:
    wide = width_of(line.text or "", font)
    before = {"middle": wide / 2, "end": wide}.get(line.get("text-anchor") or text.get("text-anchor") or "start", 0.0)
    return ElementTree.Element(
        f"{{{_SVG}}}rect",
        {name: text.attrib[name] for name in ("transform", "opacity") if name in text.attrib}
        | {
            "x": f"{_number(line, 'x', 0.0) - before - edge / 2:.1f}",
            "y": f"{_number(line, 'y', 0.0) - _ABOVE * font:.1f}",
            "width": f"{wide + edge:.1f}",
            "height": f"{(_ABOVE + _BELOW) * font:.1f}",
            "rx": f"{edge / 2:.1f}",
            "fill": colour,
        },
    )


def _number(element: ElementTree.Element, name: str, otherwise: float) -> float:
    """A length in the unit of the drawing; `otherwise` where there is none, or one in another unit."""
    try:
        return float(element.get(name, "").removesuffix("px"))
    except ValueError:
        return otherwise
