"""The explore page as a document: our page around the scripts of d3graph, in it or beside it."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from atlas.graphs.legend import legend
from atlas.graphs.picture import Picture
from atlas.graphs.words import strength
from atlas.texts import direction, say

__all__ = ["document", "explore_assets", "script_paths"]

_ASSETS = Path(__file__).parent
_STYLES = ("graph.css", "explore.css")
_BEHAVIOUR = "explore.js"

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
    graph: Mapping[str, Any],
    picture: Picture,
    language: str,
    *,
    title: str,
    scripts: tuple[str, str],
    notice: str | None = None,
    assets: str | None = None,
) -> str:
    """The HTML of the page. `scripts` are the paths of D3 and of d3graph's own script, as installed.

    `assets`: where `explore_assets` stand; None: put them in the page.
    """
    steps = {line.weight: strength(line, picture) for line in picture.lines}
    data = {
        "graph": graph,
        "settings": _SETTINGS,
        "title": title,
        "steps": [{"weight": weight, "text": steps[weight].to(language)} for weight in sorted(steps)],
        # The page puts its own number where {n} stays.
        "found": say("{n} found", n="{n}").to(language),
        "nothing": say("Nothing found").to(language),
    }
    words = {
        "search": say("Search for an initiative"),
        "strength": say("Show lines from"),
        "colour": say("Colour by"),
        "by_cluster": say("cluster"),
        "by_kind": say("kind"),
        "closer": say("Zoom in"),
        "further": say("Zoom out"),
        "whole": say("Show everything"),
        "grab": say("Move with one finger"),
        "legend": say("What you see"),
        "how": say("Zoom with the buttons, with two fingers, or with Ctrl and the mouse wheel. Drag to move."),
        "too_many": say("There are too many initiatives to draw one by one; every shape is a cluster."),
        "noscript": say("This picture needs JavaScript. The table on the page holds the same."),
    }
    return (
        _environment()
        .get_template("explore.html.jinja")
        .render(
            notice=notice,
            language=language,
            direction=direction(language),
            title=title,
            words={name: sentence.to(language) for name, sentence in words.items()},
            data=_for_script(json.dumps(data, ensure_ascii=False, sort_keys=True)),
            legend=_safe(legend(picture, language)),
            assets=assets,
            styles=[_asset(name) for name in _STYLES] if assets is None else [],
            scripts=[*map(_script, scripts), _asset(_BEHAVIOUR)] if assets is None else [],
            filter=len(steps) > 1,
            clusters=not picture.clustered and any(node.cluster is not None for node in picture.nodes),
            clustered=picture.clustered,
        )
    )


def explore_assets() -> dict[str, bytes]:
    """The style and the script that all explore pages of a site share, by name: D3, d3graph's script, and ours."""
    scripts = [_script(str(path)) for path in script_paths()]
    return {
        "explore.css": "\n".join(_asset(name) for name in _STYLES).encode(),
        "explore.js": ";\n".join([*scripts, _asset(_BEHAVIOUR)]).encode(),
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
    return _safe((_ASSETS / name).read_text("utf-8"))


@cache
def _script(path: str) -> Markup:
    """A script of d3graph, itself a template; its click handler is left out, for ours opens the initiative."""
    values = {"CLICK_COMMENT": "//", "CLICK_FILL": "null", "CLICK_STROKE": "none", "CLICK_STROKEW": 1, "CLICK_SIZE": 1}
    source = Path(path).read_text("utf-8")
    if "SIGNIFICANCE_ALPHA" in source:
        template = Environment(autoescape=True, undefined=StrictUndefined).from_string(source)
        source = template.render(values | {"SIGNIFICANCE_ALPHA": 0.05, "SET_SLIDER": 0, "title": "atlas"})
    return _safe(source.replace("</script", "<\\/script"))
