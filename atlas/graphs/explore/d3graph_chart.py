"""How does d3graph draw a picture? The graph as it gives it, put right; only this file imports it.

d3graph has one seam, used here: a subclass whose `write_html` receives the graph as JSON. What it does not promise is
put right before and after it, and `tests/graphs/explore/test_d3graph_traps.py` holds every point.
"""

import json
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from atlas.graphs.explore.d3graph_data import put_right
from atlas.graphs.picture import Picture
from atlas.graphs.shapes import MARKERS

__all__ = ["d3graph_data"]


def d3graph_data(picture: Picture, language: str) -> dict[str, Any]:
    """The nodes and links that d3graph's script draws. The same picture gives the same."""
    if not picture.lines:
        # d3graph raises where there is nothing to draw lines between.
        return put_right({"links": [], "nodes": []}, picture, language)
    with warnings.catch_warnings():
        # Its use of pandas is its own affair.
        warnings.simplefilter("ignore")
        return put_right(json.loads(_draw(_chart(), picture)), picture, language)


def _draw(chart: Any, shown: Picture) -> str:
    chart.graph(
        _upper_triangle(shown),
        # Its default drops lines of weight below 1, and 0 would make a line of every pair.
        min_weight=min(line.weight for line in shown.lines),
        # A colour and numbers instead of "cluster" and "degree": its clusters differ from run to run.
        color="#5b6370",
        opacity=0.99,
        size=10,
    )
    # It re-sorts the nodes: markers go by the order that it made.
    chart.set_node_properties(
        marker=[MARKERS[shown.nodes[int(name)].kind] for name in chart.adjmat.columns],
        color="#5b6370",
        opacity=0.99,
        size=10,
        fontcolor="#1f2430",
    )
    # With a path set it makes no folder for one in the temporary folder; nothing is written there.
    chart.config["filepath"] = Path("unused.html")
    data: str = chart.show(
        title="atlas",
        showfig=False,
        overwrite=False,
        click=None,
        save_button=False,
        show_side_panel=False,
        show_top_panel=False,
        return_html=True,
    )
    return data


def _chart() -> Any:
    """An empty chart that writes nothing but its graph, logs nothing and carries no advertiser's script.

    Imported here and not above, for that takes a second.
    """
    with _imported_later():
        from d3graph import d3graph

    class Chart(d3graph):  # type: ignore[misc]  # d3graph is not typed
        def write_html(self, json_data: str, overwrite: bool = True) -> str:
            return json_data

        def set_edge_properties(self, **given: Any) -> Any:
            # Lengths of lines, which are not drawn by them, would be scaled by a library that takes a second to import.
            return super().set_edge_properties(**{**given, "minmax_distance": None})

    return Chart(support=None, sticky=False, verbose=60)


@contextmanager
def _imported_later() -> Iterator[None]:
    """Within the block these are imported in name only, and for real when they are used.

    d3graph takes one statistic from `distfit`, and scales of colours from `colourmap`; neither is asked for here, and
    importing them is most of importing d3graph.
    """
    later = {name: _later(name) for name in ("distfit", "colourmap") if name not in sys.modules}
    sys.modules.update(later)
    try:
        yield
    finally:
        for name in later:
            del sys.modules[name]


def _later(name: str) -> ModuleType:
    """A module that stands for another until something is asked of it."""

    class Later(ModuleType):
        def __getattr__(self, asked: str) -> Any:
            if asked.startswith("__"):  # asked by Python, while it imports
                raise AttributeError(asked)
            if asked == "distfit":  # asked by d3graph, while it is imported
                return lambda *args, **settings: import_module(name).distfit(*args, **settings)
            return getattr(import_module(name), asked)

    return Later(name)


def _upper_triangle(picture: Picture) -> Any:
    """Weights by the position of the nodes, every line once: a symmetric matrix would draw it twice.

    Positions serve as names, for d3graph reduces names to ASCII, so that two names in Arabic become one.
    """
    at = {node.id: number for number, node in enumerate(picture.nodes)}
    weights = np.zeros((len(at), len(at)))
    for line in picture.lines:
        a, b = sorted((at[line.a], at[line.b]))
        weights[a, b] = line.weight
    return weights
