"""From when to when was there what? A line in time for each initiative; and the patchwork before, during and since the
crisis, as pictures that a slider can step through."""

import networkx as nx

from atlas.analysis.network.patchwork import Line, Patchwork
from atlas.analysis.time.over_time import Moment, OverTime
from atlas.graphs.layout import Point, layout
from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.pages.over_time.facts import InitiativeRow, LifeRow, LineRow, MomentRow, OverTimeFacts
from atlas.pages.over_time.lives import lives_drawn, most_telling
from atlas.pages.patchwork.pictures import by_name, draw
from atlas.pages.patchwork.tables import MOST_LINES
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.texts import say
from atlas.words.initiatives import shape_name

__all__ = ["over_time_page"]

_HEADINGS = {
    "before": say("Before the crisis"),
    "during": say("During the crisis"),
    "now": say("Now"),
}


def over_time_page(edition: Edition) -> CompiledPage:
    """What the crisis brought and what is left of it. Lines are those of today, for nobody counted before."""
    crisis = edition.version(edition.writer.shell.home).meta.crisis
    then = edition.findings.time.over_time
    known = any(page.meta.started or page.meta.origin for page in edition.neighbourhood.initiatives.values())
    drawn, lines = most_telling(then), _all_lines(edition, then)
    return edition.overview(
        "over_time/over-time",
        edition.path(addresses.over_time),
        title=edition.tell(say("{neighbourhood} through the crisis", neighbourhood=edition.name)),
        facts=OverTimeFacts(
            crisis=crisis,
            known=known,
            drawn=lives_drawn(edition, drawn) if known and drawn else None,
            undrawn=len(then.lives) - len(drawn),
            lives=by_title(_life(edition, then, life.initiative) for life in then.lives),
            moments=_moments(edition, then),
            lines=[_line(edition, then, line) for line in lines[:MOST_LINES]],
            all_lines=len(lines),
            born=[_row(edition, key) for key in then.born],
            still=len(then.still),
            stopped=len(then.stopped),
            undated=[_row(edition, key) for key in then.undated],
            vague=[_row(edition, key) for key in then.vague],
            coming=[_row(edition, key) for key in then.coming],
        ),
    )


def _row(edition: Edition, key: str) -> InitiativeRow:
    return {**edition.reference(key), "meta": edition.neighbourhood.initiatives[key].meta}


def _life(edition: Edition, then: OverTime, key: str) -> LifeRow:
    return {
        **_row(edition, key),
        "kind": edition.tell(shape_name(edition.neighbourhood.initiatives[key].meta.kind)),
        "new": key in then.born,
        "asked": key in edition.findings.network.patchwork.asked,
        "there": [key in moment.initiatives for moment in then.moments],
    }


def _all_lines(edition: Edition, then: OverTime) -> list[Line]:
    """The lines in any picture, the strongest first."""
    network = edition.findings.network.patchwork
    there = {line for moment in then.moments for line in _lines(network, moment)}
    return sorted(there, key=lambda line: (-line.weight, line.a, line.b))


def _line(edition: Edition, then: OverTime, line: Line) -> LineRow:
    return {
        "a": edition.reference(line.a),
        "b": edition.reference(line.b),
        "shared": edition.words.bin(line.weight, line.top),
        "there": [{line.a, line.b} <= set(moment.initiatives) for moment in then.moments],
    }


def _moments(edition: Edition, then: OverTime) -> list[MomentRow]:
    """A picture per moment. Every initiative keeps its place: the eye sees what comes and goes."""
    network = edition.findings.network.patchwork
    everyone = nx.Graph(network.graph)
    everyone.add_nodes_from(sorted({key for moment in then.moments for key in moment.initiatives}))
    places = layout(everyone, edition.findings.network.clusters.groups)
    return [
        {
            "when": moment.when,
            "heading": edition.tell(_HEADINGS[moment.when]),
            "count": len(moment.initiatives),
            "figure": _figure(edition, then, moment, places),
        }
        for moment in then.moments
    ]


def _lines(network: Patchwork, moment: Moment) -> list[Line]:
    """Today's lines between initiatives that were there at that moment."""
    there = frozenset(moment.initiatives)
    return [line for line in network.lines if line.a in there and line.b in there]


def _figure(
    edition: Edition,
    then: OverTime,
    moment: Moment,
    places: dict[str, Point],
) -> Drawing:
    network, source = edition.findings.network.patchwork, edition.path(addresses.over_time)
    nodes = []
    for key in moment.initiatives:
        page = edition.neighbourhood.initiatives[key]
        nodes.append(
            PictureNode(
                id=key,
                label=edition.title(page),
                url=addresses.url(source, edition.path(addresses.initiative, key)),
                kind=page.meta.kind,
                cluster=None,
                size=page.meta.people.participants if page.meta.people else None,
                x=places[key][0],
                y=places[key][1],
                asked=key in network.asked or moment.when != "now",
                new=key in then.born,
            )
        )
    lines = tuple(
        PictureLine(line.a, line.b, line.weight, edition.words.bin(line.weight, line.top))
        for line in _lines(network, moment)
    )
    described = edition.tell(
        say(
            "Initiatives that were there then. The lines are those of the latest count. "
            "The same data is in the tables below this picture."
        )
    )
    return draw(Picture(by_name(nodes), lines), edition.language, edition.tell(_HEADINGS[moment.when]), described)
