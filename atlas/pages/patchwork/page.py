"""The patchwork page: the network of a neighbourhood as picture, tables and plain words."""

from datetime import date

from atlas.analysis.network.findings import NetworkFindings
from atlas.analysis.network.patchwork import Line
from atlas.graphs.picture import Picture
from atlas.pages.patchwork.facts import InitiativeRow, PatchworkFacts
from atlas.pages.patchwork.not_asked import not_asked_facts
from atlas.pages.patchwork.pictures import draw, patchwork_picture
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import Reference, by_title
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["patchwork_page", "patchwork_title"]

_NAMED = 5
"""So many initiatives are named in a sentence; the table holds all."""


def patchwork_title(edition: Edition) -> str:
    """The title of the page and of the interactive graph."""
    return edition.tell(say("The patchwork of {neighbourhood}", neighbourhood=edition.name))


def patchwork_page(edition: Edition) -> CompiledPage:
    """The network as a picture, which the interactive graph shows as well, and in tables."""
    findings = edition.findings.network
    network = findings.patchwork
    picture = patchwork_picture(edition)
    path = edition.path(addresses.patchwork)
    title = patchwork_title(edition)
    ref = edition.reference
    return edition.overview(
        "patchwork/patchwork",
        path,
        title=title,
        description=_described(edition.writer),
        facts=PatchworkFacts(
            network=network,
            figure=_figure(edition.writer, picture, title),
            lines=[
                {
                    "a": ref(line.a),
                    "b": ref(line.b),
                    "shared": edition.words.bin(line.weight, line.top),
                    "first": _counted_by(edition.writer, line, line.a),
                    "second": _counted_by(edition.writer, line, line.b),
                    "roster": _counted_by(edition.writer, line, None),
                }
                for line in sorted(network.lines, key=lambda ln: (-ln.weight, ln.a, ln.b))
            ],
            rows=_rows(edition),
            bridges=_bridges(edition),
            clusters=[
                {"name": name, "members": [ref(key) for key in group]}
                for name, group in zip(edition.group_names, findings.clusters.groups, strict=True)
            ],
            modularity=findings.clusters.modularity,
            core=[ref(key) for key in findings.core],
            mix=findings.mix,
            hidden=[ref(key) for key in findings.without_visible_line],
            not_asked=[ref(key) for key in sorted(network.not_asked)],
            professionals=[ref(key) for key in network.professionals],
            stopped=[ref(key) for key in network.stopped],
            shared=edition.neighbourhood.shared,
            ticked=any(source.asked_by for line in network.lines for source in line.sources),
            binned=any(line.top > line.weight for line in network.lines),
            counted=_counted(findings),
            unknown=not_asked_facts(edition),
        ),
    )


def _counted_by(writer: Writer, line: Line, asked_by: str | None) -> str | None:
    """What one source says of a line: a tick list, or (None) the roster. None where that source says nothing."""
    sources = [source for source in line.sources if source.asked_by == asked_by]
    return writer.words.bin(sources[0].shared, sources[0].top) if sources else None


def _figure(writer: Writer, picture: Picture, title: str) -> Drawing:
    return draw(picture, writer.language, title, _described(writer))


def _described(writer: Writer) -> str:
    return writer.tell(
        say("A drawing of who shares participants with whom. The same data is in the tables on this page.")
    )


def _bridges(edition: Edition) -> list[Reference]:
    """The initiatives through which most others reach each other; none where nothing needs joining."""
    findings = edition.findings.network
    strongest = sorted(findings.bridges, key=lambda key: (-findings.bridges[key], key))
    joining = [key for key in strongest if findings.bridges[key] > 0][:_NAMED]
    return [edition.reference(key) for key in joining]


def _rows(edition: Edition) -> list[InitiativeRow]:
    findings = edition.findings.network
    rows: list[InitiativeRow] = []
    for key in findings.patchwork.initiatives:
        stop = findings.stops[key]
        group = findings.clusters.number_of.get(key)
        rows.append(
            {
                **edition.reference(key),
                "asked": key in findings.patchwork.asked,
                "lines": len(findings.patchwork.lines_of(key)),
                "group": None if group is None else edition.group_name(group + 1),
                "bridge": findings.bridges[key],
                "circle": findings.circles[key],
                "spread": findings.spread[key],
                "core": key in findings.core,
                "share": stop.share_of_weight,
                "relay": stop.relay_loss,
                "lost": [edition.title(edition.neighbourhood.initiatives[other]) for other in stop.newly_isolated],
            }
        )
    return by_title(rows)


def _counted(findings: NetworkFindings) -> tuple[date, date] | None:
    days = sorted(source.counted_on for line in findings.patchwork.lines for source in line.sources)
    return (days[0], days[-1]) if days else None
