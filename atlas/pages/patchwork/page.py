"""The patchwork page: the network of a neighbourhood as a picture, as findings with small drawings, and in tables."""

from datetime import date

from atlas.analysis.network.findings import NetworkFindings
from atlas.graphs.shapes import colour_class
from atlas.pages.embed.fold import embedding
from atlas.pages.patchwork.changed import changed_facts
from atlas.pages.patchwork.facts import GroupRow, PatchworkFacts
from atlas.pages.patchwork.findings import findings, held_by, not_firm
from atlas.pages.patchwork.introductions import group_introductions
from atlas.pages.patchwork.not_asked import not_asked_facts
from atlas.pages.patchwork.pictures import draw, draw_ground, explore_address, patchwork_picture
from atlas.pages.patchwork.piece import patchwork_piece
from atlas.pages.patchwork.tables import tables
from atlas.pages.patchwork.title import patchwork_title
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["patchwork_page"]

_LISTED = 40
"""Of a larger group no members are listed; they are in the table of all initiatives."""


def patchwork_page(edition: Edition) -> CompiledPage:
    """The network as a picture, which the interactive graph shows as well, in findings and in tables."""
    found = edition.findings.network
    network = found.patchwork
    picture = patchwork_picture(edition)
    path = edition.path(addresses.patchwork)
    title = patchwork_title(edition)
    ref = edition.reference
    cards = findings(edition, picture) if network.lines else []
    held, shared = held_by(edition), edition.neighbourhood.shared
    return edition.overview(
        "patchwork/patchwork",
        path,
        title=title,
        description=_described(edition.writer),
        embedding=embedding(edition, patchwork_piece(edition)) if network.lines else None,
        facts=PatchworkFacts(
            network=network,
            figure=draw(
                picture, edition.language, title, _described(edition.writer), explore=explore_address(edition, path)
            ),
            ground=draw_ground(picture) if cards else None,
            findings=cards,
            members=_members(edition),
            holding=[ref(key) for key in held],
            not_firm=not_firm(edition, "bridge", held),
            groups=len(found.clusters.groups),
            mix=found.mix,
            tables=tables(edition),
            not_asked=by_title(ref(key) for key in network.not_asked),
            professionals=by_title(ref(key) for key in network.professionals),
            stopped=by_title(ref(key) for key in network.stopped),
            shared=shared,
            how=edition.words_beside(shared.meta.how if shared else None),
            reason=edition.words_beside(shared.meta.reason if shared else None),
            binned=any(line.top > line.weight for line in network.lines),
            counted=_counted(found),
            unknown=not_asked_facts(edition),
            introductions=group_introductions(edition, picture) if cards else None,
            changed=changed_facts(edition, picture),
        ),
    )


def _described(writer: Writer) -> str:
    return writer.tell(
        say("A drawing of who shares participants with whom. The same data is in the tables on this page.")
    )


def _members(edition: Edition) -> list[GroupRow]:
    return [
        {
            "number": number,
            "colour": colour_class(number),
            "name": edition.group_name(number),
            "count": len(members),
            "members": by_title(map(edition.reference, members)) if len(members) <= _LISTED else [],
        }
        for number, members in enumerate(edition.findings.network.clusters.groups, 1)
    ]


def _counted(found: NetworkFindings) -> tuple[date, date] | None:
    days = sorted(source.counted_on for line in found.patchwork.lines for source in line.sources)
    return (days[0], days[-1]) if days else None
