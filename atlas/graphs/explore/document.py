"""The explore page as a document: our page around the scripts of d3graph, in it or beside it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from atlas.bundle import bundle
from atlas.graphs.explore.facts import ExploreFacts
from atlas.graphs.legend import legend
from atlas.graphs.picture import Picture
from atlas.texts import direction, say

__all__ = ["document", "explore_assets", "script_paths"]

_STYLES = ("graph.css", "explore/explore.css", "explore/card.css", "explore/panels.css")
_BEHAVIOUR = "graphs/explore/main.js"

_WORDS = {
    "back": say("Back to the patchwork"),
    "beside": say("Find and compare"),
    "filters": say("Filters"),
    "meet": say("How do these two meet?"),
    "list": say("Initiatives"),
    "colour": say("Colour by"),
    "by_group": say("group"),
    "by_kind": say("kind"),
    "by_age": say("since when"),
    "by_money": say("money"),
    "size": say("Size by"),
    "by_participants": say("participants"),
    "by_lines": say("lines"),
    "fold": say("Fold groups"),
    "closer": say("Zoom in"),
    "further": say("Zoom out"),
    "whole": say("Show everything"),
    "grab": say("Move with one finger"),
    "legend": say("What you see"),
    "how": say("Zoom with the buttons, with two fingers, or with Ctrl and the mouse wheel. Drag to move."),
    "noscript": say("This picture needs JavaScript. The table on the page holds the same."),
}

_SETTINGS = {
    "width": 800,
    "height": 600,
    "charge": 0,
    "distance": 0,
    "directed": False,
    "collision": 0,
    "link_tension": 0,
    "sticky": False,
    "color_background": "transparent",
    "node_text_inside": False,
    # Places come from the build: one round to draw them, and nothing moves by itself.
    "max_ticks": 1,
    "label_zoom_threshold": 0,
    # Lines stay SVG elements, which can be hidden, hovered and read.
    "canvas_edge_threshold": 10**9,
    "show_density": False,
    "dark_mode": False,
    "highlight_full_network": False,
}


def document(
    data: Mapping[str, Any],
    picture: Picture,
    language: str,
    *,
    facts: ExploreFacts,
    elements: bool,
    notice: str | None = None,
    assets: str | None = None,
) -> str:
    """The HTML of the page. `data` is what `explore_data` gives; `elements`: whether d3graph draws it.

    `assets`: where `explore_assets` stand; None: put them in the page.
    """
    scripts = [*(_library(str(path)) for path in script_paths() if elements), _behaviour()]
    data = dict(data) | ({"settings": _SETTINGS} if elements else {})
    return (
        _environment()
        .get_template("explore.html.jinja")
        .render(
            notice=notice,
            language=language,
            direction=direction(language),
            title=data["title"],
            words={name: sentence.to(language) for name, sentence in _WORDS.items()},
            data=_for_script(json.dumps(data, ensure_ascii=False, separators=(",", ":"))),
            legend=_safe(legend(_without_groups(picture), language)),
            assets=assets,
            styles=[_asset(name) for name in _STYLES] if assets is None else [],
            scripts=scripts if assets is None else [],
            elements=elements,
            back=facts.back,
            colours=_colours(data),
            groups=bool(data["groups"]),
            sizes=any("size" in node for node in data["nodes"]) and bool(data["lines"]),
        )
    )


def _without_groups(picture: Picture) -> Picture:
    """The script says what colours mean; what remains is shapes, rings and widths."""
    return replace(picture, nodes=tuple(replace(node, cluster=None) for node in picture.nodes))


def _colours(data: Mapping[str, Any]) -> list[str]:
    """What there is to colour by: where one has told it."""
    by = {"group": bool(data["groups"]), "kind": True}
    by |= {name: any(key in node for node in data["nodes"]) for name, key in (("age", "started"), ("money", "money"))}
    return [name for name, some in by.items() if some]


def explore_assets() -> dict[str, bytes]:
    """What all explore pages of a site share, by name: the style, our script, and D3 with d3graph's script."""
    return {
        "explore.css": "\n".join(_asset(name) for name in _STYLES).encode(),
        "explore.js": _behaviour().encode(),
        "d3graph.js": ";\n".join(_library(str(path)) for path in script_paths()).encode(),
    }


def script_paths() -> tuple[Path, Path]:
    """D3 and d3graph's own script, as installed. Nothing is imported, for that takes seconds."""
    found = find_spec("d3graph")
    assert found is not None  # noqa: S101 - a package that this one needs
    folder = Path(found.origin or "").parent
    return folder / "d3js/d3.v3.js", folder / "d3js/d3graph.js"


def _for_script(text: str) -> Markup:
    """JSON that cannot end the script element it stands in, whatever a label says."""
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return _safe(text)


def _safe(html: str) -> Markup:
    """Text of our own making, or escaped by us, that the template leaves as it is."""
    return Markup(html)  # noqa: S704


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )


@cache
def _asset(name: str) -> Markup:
    return _safe((Path(__file__).parent.parent / name).read_text("utf-8"))


@cache
def _behaviour() -> Markup:
    return _safe(bundle(_BEHAVIOUR))


@cache
def _library(path: str) -> Markup:
    """A script of d3graph, itself a template; its click handler is left out, for ours opens the initiative."""
    values = {"CLICK_COMMENT": "//", "CLICK_FILL": "null", "CLICK_STROKE": "none", "CLICK_STROKEW": 1, "CLICK_SIZE": 1}
    source = Path(path).read_text("utf-8")
    if "SIGNIFICANCE_ALPHA" in source:
        template = Environment(autoescape=True, undefined=StrictUndefined).from_string(source)
        source = template.render(values | {"SIGNIFICANCE_ALPHA": 0.05, "SET_SLIDER": 0, "title": "atlas"})
    return _safe(source.replace("</script", "<\\/script"))
