"""How does a drawing of a page get on paper, where no style sheet is? What the style says is written on elements."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree

from atlas.graphs.plates import lay_plates

__all__ = ["plain_svg"]

_SVG = "http://www.w3.org/2000/svg"
_DRAWN = frozenset(
    (
        *("color", "display", "fill", "fill-opacity", "font-size", "font-weight", "opacity", "paint-order", "stroke"),
        *("stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-width", "text-anchor"),
    )
)
"""What is written on elements; all else is about a screen."""
_VAR = re.compile(r"var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)")
_REM = re.compile(r"(?<=\d)px$")
_COMPOUND = re.compile(r"^([a-z]+|\*)?((?:\.[\w-]+)*)$")
_LIGHT = frozenset({":root", '[data-md-color-scheme="default"]'})
"""Where the light colours have their names."""
_DROPPED = frozenset({"title", "desc"})
_REGULAR = "500"
"""Letters that are not bold: at 400 Typst takes the first weight of a typeface of many, which is extra light."""


@dataclass(frozen=True)
class _Rule:
    """`path`: what an element and those around it must be: a tag (or "") and classes. `weight`: which rule wins."""

    path: tuple[tuple[str, frozenset[str]], ...]
    weight: tuple[int, int]
    says: tuple[tuple[str, str], ...]


def plain_svg(svg: str, css: str, around: Sequence[str] = ("md-typeset", "atlas-svg", "atlas-rows")) -> bytes:
    """The drawing with the light colours of `css` as attributes, without links and without words for screen readers.

    `around`: classes of what stands around a drawing on a page. Understood are selectors of tags and classes, one in
    another, and values that name others (`var()`); what depends on a screen, a pointer or a scheme is left out.
    Raises `xml.etree.ElementTree.ParseError` where `svg` is none.
    """
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(svg if "xmlns=" in svg else svg.replace("<svg", f'<svg xmlns="{_SVG}"', 1))  # noqa: S314 - of ours
    rules, values = _read(css)
    _write(root, rules, values, [("", frozenset(around))])
    lay_plates(root)
    root.attrib.setdefault("font-weight", _REGULAR)
    return ElementTree.tostring(
        root, encoding="unicode"
    ).encode()  # letters as they are: whoever sets it looks for them


def _write(
    element: ElementTree.Element,
    rules: Mapping[str, Sequence[_Rule]],
    inherited: Mapping[str, str],
    outside: Sequence[tuple[str, frozenset[str]]],
) -> None:
    tag = element.tag.rpartition("}")[2]
    itself = (tag, frozenset(element.get("class", "").split()))
    chain = [*outside, itself]
    own: dict[str, str] = {}
    named = {id(rule): rule for name in (tag, *itself[1], "") for rule in rules.get(name, ()) if _fits(rule, chain)}
    for rule in sorted(named.values(), key=lambda rule: rule.weight):
        own.update(rule.says)
    values = {**inherited, **{name: value for name, value in own.items() if name.startswith("--")}}
    for name, value in own.items():
        if name in _DRAWN:
            element.set(name, _REM.sub("", _resolved(value, values)))
    if element.get("font-weight") in ("400", "normal"):
        element.set("font-weight", _REGULAR)
    for name in (
        "class",
        "role",
        "aria-label",
        "aria-labelledby",
        "aria-describedby",
        "aria-hidden",
        "focusable",
        "id",
    ):
        element.attrib.pop(name, None)
    for name in [
        name for name in element.attrib if name.endswith("href") and not element.get(name, "").startswith("#")
    ]:
        del element.attrib[name]
    if tag == "a":
        element.tag = f"{{{_SVG}}}g"
    for child in list(element):
        if child.tag.rpartition("}")[2] in _DROPPED:
            element.remove(child)
            continue
        _write(child, rules, values, chain)
        if child.get("display") == "none":
            element.remove(child)


def _fits(rule: _Rule, chain: Sequence[tuple[str, frozenset[str]]]) -> bool:
    *outer, last = rule.path
    if not _is(last, chain[-1]):
        return False
    rest = iter(reversed(chain[:-1]))
    return all(any(_is(one, element) for element in rest) for one in reversed(outer))


def _is(wanted: tuple[str, frozenset[str]], element: tuple[str, frozenset[str]]) -> bool:
    return wanted[0] in ("", element[0]) and wanted[1] <= element[1]


def _resolved(value: str, values: Mapping[str, str], depth: int = 8) -> str:
    """A value in which no name of another stands any more."""

    def named(match: re.Match[str]) -> str:
        return values.get(match[1]) or (match[2] or "").strip() or "none"

    while depth and "var(" in value:
        value, depth = _VAR.sub(named, value), depth - 1
    return value


@lru_cache(maxsize=4)
def _read(css: str) -> tuple[Mapping[str, Sequence[_Rule]], Mapping[str, str]]:
    """The rules that hold everywhere, by a class or the tag that the element itself must have; values of `:root`."""
    rules: dict[str, list[_Rule]] = {}
    values: dict[str, str] = {}
    for number, (selectors, body) in enumerate(_blocks(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))):
        says = tuple(
            (name.strip(), value.strip())
            for name, colon, value in (line.partition(":") for line in body.split(";"))
            if colon
        )
        for selector in selectors.split(","):
            if selector.strip() in _LIGHT:
                values.update(says)
            elif path := _path(selector):
                classes = sum(len(one[1]) for one in path)
                tag, own = path[-1]
                rule = _Rule(path, (classes * 10 + sum(bool(one[0]) for one in path), number), says)
                rules.setdefault(min(own, default=tag), []).append(rule)
    return rules, values


def _path(selector: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The elements that a selector names, outermost first; nothing where it asks for more than tags and classes."""
    found: list[tuple[str, frozenset[str]]] = []
    for part in selector.replace(">", " ").split():
        match = _COMPOUND.match(part)
        if not match:
            return ()
        found.append((match[1] or "", frozenset(filter(None, (match[2] or "").split(".")))))
    return tuple(found)


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and what they say; at-rules with all that is in them are passed over."""
    at = 0
    while (start := css.find("{", at)) >= 0:
        head, depth, end = css[at:start].strip(), 1, start + 1
        while depth and end < len(css):
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        if not head.startswith("@"):
            yield head, css[start + 1 : end - 1]
        at = end
