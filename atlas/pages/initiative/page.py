"""The page of one initiative, and the overview of all."""

from itertools import groupby
from typing import Any

from markupsafe import Markup

from atlas.analysis.impact.measurements import initiative_impact
from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.analysis.network.findings import NetworkFindings
from atlas.analysis.network.patchwork import Line
from atlas.analysis.time.freshness import is_stale
from atlas.model.atlas import Document, Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.shared import SHARED_CSV
from atlas.pages.agenda.calendars import subscription
from atlas.pages.agenda.event_data import event_data
from atlas.pages.challenge.assignment import assignments_of
from atlas.pages.challenge.contributions import need_titles
from atlas.pages.impact.measured import measured_rows
from atlas.pages.initiative.also_called import also_called
from atlas.pages.initiative.growing import growing
from atlas.pages.money.lines import InitiativeMoney, initiative_money
from atlas.pages.patchwork.pictures import draw, ego_picture
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["initiative_page", "initiatives_page"]


def initiative_page(
    writer: Writer, neighbourhood: Neighbourhood, found: NeighbourhoodFindings, key: str
) -> CompiledPage:
    """An initiative in its own words, with its facts, its circle in the patchwork and what it contributes to."""
    document = neighbourhood.initiatives[key]
    version = writer.version(document)
    findings, coming = found.network, found.coming[key]
    network = findings.patchwork
    lines = network.lines_of(key)
    return writer.page(
        "initiative/initiative",
        addresses.initiative(neighbourhood.id, key),
        version,
        source=version.path,
        title=version.meta.title,
        description=version.meta.summary,
        neighbourhood=neighbourhood,
        meta=version.meta,
        own=writer.own(document),
        picture=neighbourhood.pictures.get(key),
        on_map=_on_map(neighbourhood, document),
        also_called=also_called(writer, version.meta),
        stale=is_stale(version.meta.confirmed_on, writer.today),
        figures_from=_figures_from(neighbourhood, document, in_patchwork=key in network.initiatives),
        in_patchwork=key in network.initiatives,
        asked=key in network.asked,
        lines=[_line_row(writer, neighbourhood, line, key) for line in lines],
        figure=_circle(writer, neighbourhood, findings, key) if lines else None,
        contributions=_contributions(writer, neighbourhood, document),
        assignments=assignments_of(writer, neighbourhood, key),
        measurements=measured_rows(writer, neighbourhood, initiative_impact(key, document.meta)),
        money=_money(writer, document),
        growing=growing(writer, document),
        calendar=subscription(writer, addresses.initiative_ics(neighbourhood.id, key)) if coming else None,
        structured_data=event_data(writer, neighbourhood, key, coming),
    )


def _figures_from(neighbourhood: Neighbourhood, document: Document[Initiative], *, in_patchwork: bool) -> list[str]:
    shared = neighbourhood.shared is not None and in_patchwork
    return [document.path, *([f"{neighbourhood.id}/{SHARED_CSV}"] if shared else [])]


def _on_map(neighbourhood: Neighbourhood, document: Document[Initiative]) -> str | None:
    """Where it stands on the map; None for what is not on it."""
    meta = document.meta
    drawn = meta.place and meta.place.lat is not None and meta.status != "stopped"
    return addresses.on_map(neighbourhood.id, document.id) if drawn else None


def _money(writer: Writer, document: Document[Initiative]) -> InitiativeMoney | None:
    """Its money; None where nothing is told and it matters for no challenge."""
    meta = document.meta
    compared = bool(meta.contributes) and meta.kind != "professional" and meta.status != "stopped"
    return initiative_money(writer, document) if meta.funding or compared else None


def _circle(writer: Writer, neighbourhood: Neighbourhood, findings: NetworkFindings, key: str) -> Markup:
    title = writer.tell(say("The circle of {title}", title=writer.title(neighbourhood.initiatives[key])))
    described = writer.tell(say("The same data is in the table below this picture."))
    picture = ego_picture(writer, neighbourhood, findings, key)
    return draw(picture, writer.language, title, described, key)


def _line_row(writer: Writer, neighbourhood: Neighbourhood, line: Line, key: str) -> dict[str, Any]:
    other = line.other(key)
    return {
        "title": writer.title(neighbourhood.initiatives[other]),
        "path": addresses.initiative(neighbourhood.id, other),
        "shared": writer.words.bin(line.weight, line.top),
        "counts": counts(writer, neighbourhood, line),
    }


def counts(writer: Writer, neighbourhood: Neighbourhood, line: Line) -> list[dict[str, Any]]:
    """Every count behind a line: who asked, how many, when. Of several the largest holds; all are shown."""
    return [
        {
            "asked_by": writer.title(neighbourhood.initiatives[source.asked_by]) if source.asked_by else None,
            "shared": writer.words.bin(source.shared, source.top),
            "counted_on": source.counted_on,
        }
        for source in line.sources
    ]


def _contributions(
    writer: Writer, neighbourhood: Neighbourhood, document: Document[Initiative]
) -> list[dict[str, Any]]:
    rows = []
    own = writer.own(document)
    for item in writer.version(document).meta.contributes:
        challenge = neighbourhood.challenges[item.challenge]
        needs = need_titles(writer, neighbourhood, item.challenge)
        rows.append(
            {
                "title": writer.title(challenge),
                "path": addresses.challenge(neighbourhood.id, item.challenge),
                "needs": [needs[need] for need in item.needs],
                "how": own(item.how),
                "reach": item.reach,
            }
        )
    return rows


def initiatives_page(writer: Writer, neighbourhood: Neighbourhood) -> CompiledPage:
    """Every initiative of a neighbourhood: active ones by kind, then paused and stopped ones."""
    rows = [_card(writer, neighbourhood, key) for key in neighbourhood.initiatives]
    rows.sort(key=lambda row: (row["order"], str(row["title"]).casefold()))
    groups = [(key, list(found)) for key, found in groupby(rows, key=lambda row: row["group"])]
    path = addresses.initiatives(neighbourhood.id)
    title = writer.tell(say("Initiatives in {neighbourhood}", neighbourhood=writer.title(neighbourhood.page)))
    return writer.overview(
        "initiative/initiatives",
        path,
        neighbourhood,
        title=title,
        groups=groups,
        activities=[key for row in rows for key in row["meta"].activities],
        total=len(rows),
    )


def _card(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    document = neighbourhood.initiatives[key]
    meta = writer.version(document).meta
    group = meta.kind if meta.status == "active" else meta.status
    order = ("informal", "formal", "professional", "paused", "stopped").index(group)
    return {
        "order": order,
        "group": group,
        "title": meta.title,
        "path": addresses.initiative(neighbourhood.id, key),
        "meta": meta,
        "summary": writer.own(document)(meta.summary),
    }
