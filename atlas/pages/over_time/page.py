"""The patchwork before, during and since the crisis, as pictures with their tables that a slider can step through."""

from typing import Any

import networkx as nx
from markupsafe import Markup

from atlas.analysis.network.findings import NetworkFindings
from atlas.analysis.network.patchwork import Line
from atlas.analysis.time.over_time import Moment, OverTime, over_time
from atlas.graphs.layout import Point, layout
from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.graphs.words import kind_name
from atlas.model.atlas import Neighbourhood
from atlas.pages.patchwork.pictures import draw
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.rows import by_title, reference
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["over_time_page"]

_HEADINGS = {
    "before": say("Before the crisis"),
    "during": say("During the crisis"),
    "now": say("Now"),
}


def over_time_page(writer: Writer, neighbourhood: Neighbourhood, findings: NetworkFindings) -> CompiledPage:
    """What the crisis brought and what is left of it. Lines are those of today, for nobody counted before."""
    crisis = writer.version(writer.atlas.home).meta.crisis
    found = over_time(neighbourhood, crisis, writer.today)
    name = writer.title(neighbourhood.page)
    return writer.overview(
        "over_time/over-time",
        addresses.over_time(neighbourhood.id),
        neighbourhood,
        title=writer.tell(say("{neighbourhood} through the crisis", neighbourhood=name)),
        crisis=crisis,
        moments=_moments(writer, neighbourhood, findings, found),
        known=any(page.meta.started or page.meta.origin for page in neighbourhood.initiatives.values()),
        born=[_row(writer, neighbourhood, key) for key in found.born],
        still=len(found.still),
        stopped=len(found.stopped),
        undated=[_row(writer, neighbourhood, key) for key in found.undated],
        vague=[_row(writer, neighbourhood, key) for key in found.vague],
        coming=[_row(writer, neighbourhood, key) for key in found.coming],
    )


def _row(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    return {**reference(writer, neighbourhood, key), "meta": neighbourhood.initiatives[key].meta}


def _moments(
    writer: Writer, neighbourhood: Neighbourhood, findings: NetworkFindings, found: OverTime
) -> list[dict[str, Any]]:
    """A picture and its tables per moment. Every initiative keeps its place: the eye sees what comes and goes."""
    everyone = nx.Graph(findings.patchwork.graph)
    everyone.add_nodes_from(sorted({key for moment in found.moments for key in moment.initiatives}))
    places = layout(everyone)
    return [
        {
            "when": moment.when,
            "heading": writer.tell(_HEADINGS[moment.when]),
            "count": len(moment.initiatives),
            "figure": _figure(writer, neighbourhood, findings, found, moment, places),
            "rows": by_title(
                {
                    **_row(writer, neighbourhood, key),
                    "kind": writer.tell(kind_name(neighbourhood.initiatives[key].meta.kind)),
                    "new": key in found.born,
                    "asked": key in findings.patchwork.asked,
                }
                for key in moment.initiatives
            ),
            "lines": [
                {
                    "a": reference(writer, neighbourhood, line.a),
                    "b": reference(writer, neighbourhood, line.b),
                    "shared": writer.words.bin(line.weight, line.top),
                }
                for line in sorted(_lines(findings, moment), key=lambda line: (-line.weight, line.a, line.b))
            ],
        }
        for moment in found.moments
    ]


def _lines(findings: NetworkFindings, moment: Moment) -> list[Line]:
    """Today's lines between initiatives that were there at that moment."""
    there = frozenset(moment.initiatives)
    return [line for line in findings.patchwork.lines if line.a in there and line.b in there]


def _figure(
    writer: Writer,
    neighbourhood: Neighbourhood,
    findings: NetworkFindings,
    found: OverTime,
    moment: Moment,
    places: dict[str, Point],
) -> Markup:
    source = addresses.over_time(neighbourhood.id)
    nodes = []
    for key in moment.initiatives:
        page = neighbourhood.initiatives[key]
        nodes.append(
            PictureNode(
                id=key,
                label=writer.title(page),
                url=addresses.url(source, addresses.initiative(neighbourhood.id, key)),
                kind=page.meta.kind,
                cluster=None,
                size=page.meta.people.participants if page.meta.people else None,
                x=places[key][0],
                y=places[key][1],
                asked=key in findings.patchwork.asked or moment.when != "now",
                new=key in found.born,
            )
        )
    lines = tuple(
        PictureLine(line.a, line.b, line.weight, writer.words.bin(line.weight, line.top))
        for line in _lines(findings, moment)
    )
    described = writer.tell(
        say(
            "Initiatives that were there then. The lines are those of the latest count. "
            "The same data is in the tables below this picture."
        )
    )
    return draw(Picture(tuple(nodes), lines), writer.language, writer.tell(_HEADINGS[moment.when]), described)
