"""The page of one initiative, and the overview of all."""

from itertools import groupby

from atlas.analysis.network.patchwork import Line
from atlas.model.atlas import Document, Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.shared import SHARED_CSV
from atlas.model.totals import totals
from atlas.pages.agenda.calendars import Subscription, subscription
from atlas.pages.agenda.event_data import initiative_data
from atlas.pages.challenge.assignment import assignments_of
from atlas.pages.challenge.contributions import need_titles
from atlas.pages.impact.measurements import measurement_rows
from atlas.pages.initiative.circle import circle_groups
from atlas.pages.initiative.essence import essence
from atlas.pages.initiative.facts import (
    Card,
    ContributionRow,
    CountRow,
    InitiativeFacts,
    InitiativesFacts,
    LineRow,
)
from atlas.pages.initiative.looked_for_by import looked_for_by
from atlas.pages.initiative.meetings import next_time, times_told
from atlas.pages.initiative.reach import reach
from atlas.pages.initiative.reports import reports
from atlas.pages.initiative.scaling import scaling_facts
from atlas.pages.money.lines import InitiativeMoney, initiative_money
from atlas.pages.patchwork.pictures import draw, ego_picture
from atlas.pages.poster.files import card_link
from atlas.pages.trust.trust import trust_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import alphabetical
from atlas.pages.writing.shown_elsewhere import ShownElsewhere
from atlas.texts import say
from atlas.words.initiatives import COSTS, GROUPS, KINDS, Group

__all__ = ["initiative_facts", "initiative_page", "initiatives_page"]


def initiative_page(edition: Edition, key: str) -> CompiledPage:
    """An initiative in its own words, with its facts, its circle in the patchwork and what it contributes to."""
    document = edition.neighbourhood.initiatives[key]
    version, path = edition.version(document), edition.path(addresses.initiative, key)
    return edition.page(
        "initiative/initiative",
        path,
        version,
        source=version.path,
        title=version.meta.title,
        description=version.meta.summary,
        structured_data=initiative_data(edition, key),
        picture=_shown_elsewhere(edition, key),
        facts=initiative_facts(edition, key, version.meta),
        trust=trust_facts(edition, document, path),
    )


def initiative_facts(edition: Edition, key: str, meta: Initiative) -> InitiativeFacts:
    """What the templates of an initiative need. `meta`: its facts, in the words of the version that is read."""
    document = edition.neighbourhood.initiatives[key]
    network = edition.findings.network.patchwork
    lines = [_line_row(edition, line, key) for line in network.lines_of(key)]
    measurements = measurement_rows(edition, edition.findings.impact.initiatives[key])
    money = _money(edition, document)
    scaling = scaling_facts(edition.writer, document, edition.findings.money.scaling[key])
    coming = edition.findings.time.coming[key]
    contributions = _contributions(edition, document)
    assignments = assignments_of(edition, key)
    elsewhere = edition.elsewhere.assignments.get(key, ())
    times = times_told(edition.words, meta)
    reached = reach(meta, meets=bool(coming))
    return InitiativeFacts(
        meta=meta,
        own=edition.own(document),
        picture=edition.neighbourhood.pictures.get(key),
        kind=edition.tell(KINDS[meta.kind]),
        cost=edition.tell(COSTS[meta.cost.kind]) if meta.cost else None,
        on_map=_on_map(edition.neighbourhood, document),
        looked_for_by=looked_for_by(edition.writer, meta),
        stale=key in edition.findings.time.stale,
        figures_from=_figures_from(edition.neighbourhood, document, in_patchwork=key in network.initiatives),
        in_patchwork=key in network.initiatives,
        asked=key in network.asked,
        lines=lines,
        figure=_circle(edition, key) if lines else None,
        circle=circle_groups(edition, key) if lines else None,
        contributions=contributions,
        assignments=assignments,
        assignments_elsewhere=elsewhere,
        measurements=measurements,
        money=money,
        scaling=scaling,
        calendar=_calendar(edition, document),
        times=times,
        next=None if edition.writer.settings.release else next_time(edition.words, meta, coming),
        reach=reached,
        reports=reports(edition, document, times, reached),
        essence=essence(
            edition.writer,
            [row["title"] for row in lines],
            meta.people,
            measurements,
            money,
            scaling,
            [row["title"] for row in assignments] + [row.title or row.challenge["title"] for row in elsewhere],
            list(dict.fromkeys(row["title"] for row in contributions)),
        ),
        card=card_link(edition, key),
    )


def _shown_elsewhere(edition: Edition, key: str) -> ShownElsewhere | None:
    """Its own picture beside a link to it, where it gave one."""
    picture = edition.neighbourhood.pictures.get(key)
    meta = edition.version(edition.neighbourhood.initiatives[key]).meta.picture
    return ShownElsewhere(picture.path, meta.alt) if picture and meta else None


def _figures_from(neighbourhood: Neighbourhood, document: Document[Initiative], *, in_patchwork: bool) -> list[str]:
    shared = neighbourhood.shared is not None and in_patchwork
    return [document.path, *([f"{neighbourhood.id}/{SHARED_CSV}"] if shared else [])]


def _on_map(neighbourhood: Neighbourhood, document: Document[Initiative]) -> str | None:
    """Where it stands on the map; None for what is not on it."""
    meta = document.meta
    drawn = meta.place and meta.place.lat is not None and meta.status != "stopped"
    return addresses.on_map(neighbourhood.id, document.id) if drawn else None


def _calendar(edition: Edition, document: Document[Initiative]) -> Subscription | None:
    """Its calendar; None where it has no meetings to come, or in a release, which does not keep up."""
    if edition.writer.settings.release or not edition.findings.time.coming[document.id]:
        return None
    return subscription(edition.writer, edition.path(addresses.initiative_ics, document.id))


def _money(edition: Edition, document: Document[Initiative]) -> InitiativeMoney | None:
    """Its money; None where nothing is told and it matters for no challenge."""
    meta = document.meta
    compared = bool(meta.contributes) and meta.kind != "professional" and meta.status != "stopped"
    if not meta.funding and not compared:
        return None
    return initiative_money(edition.writer, document, edition.findings.money.states[document.id])


def _circle(edition: Edition, key: str) -> Drawing:
    title = edition.tell(say("The circle of {title}", title=edition.title(edition.neighbourhood.initiatives[key])))
    described = edition.tell(say("The same data is in the table below this picture."))
    picture = ego_picture(edition, key)
    return draw(picture, edition.language, title, described, key)


def _line_row(edition: Edition, line: Line, key: str) -> LineRow:
    other = line.other(key)
    return {
        "title": edition.title(edition.neighbourhood.initiatives[other]),
        "path": edition.path(addresses.initiative, other),
        "shared": edition.words.bin(line.weight, line.top),
        "counts": counts(edition, line),
    }


def counts(edition: Edition, line: Line) -> list[CountRow]:
    """Every count behind a line: who asked, how many, when. Of several the largest holds; all are shown."""
    return [
        {
            "asked_by": edition.title(edition.neighbourhood.initiatives[source.asked_by]) if source.asked_by else None,
            "shared": edition.words.bin(source.shared, source.top),
            "counted_on": source.counted_on,
        }
        for source in line.sources
    ]


def _contributions(edition: Edition, document: Document[Initiative]) -> list[ContributionRow]:
    rows: list[ContributionRow] = []
    own = edition.own(document)
    for item in edition.version(document).meta.contributes:
        challenge = edition.neighbourhood.challenges[item.challenge]
        needs = need_titles(edition, item.challenge)
        rows.append(
            {
                "title": edition.title(challenge),
                "path": edition.path(addresses.challenge, item.challenge),
                "needs": [needs[need] for need in item.needs],
                "how": own(item.how),
                "reach": item.reach,
            }
        )
    return rows


def initiatives_page(edition: Edition) -> CompiledPage:
    """Every initiative of a neighbourhood: active ones by kind, then paused and stopped ones."""
    rows = [_card(edition, key) for key in edition.neighbourhood.initiatives]
    rows.sort(key=lambda row: (tuple(GROUPS).index(row["group"]), alphabetical(row["title"])))
    groups = [
        (key, edition.tell(GROUPS[key]), list(cards)) for key, cards in groupby(rows, key=lambda row: row["group"])
    ]
    path = edition.path(addresses.initiatives)
    counts = totals(page.meta for page in edition.neighbourhood.initiatives.values())
    title = edition.tell(say("Initiatives in {neighbourhood}", neighbourhood=edition.name))
    return edition.overview(
        "initiative/initiatives",
        path,
        title=title,
        facts=InitiativesFacts(groups, [key for row in rows for key in row["meta"].activities], counts),
    )


def _card(edition: Edition, key: str) -> Card:
    document = edition.neighbourhood.initiatives[key]
    meta = edition.version(document).meta
    group: Group = meta.kind if meta.status == "active" else meta.status
    return {
        "group": group,
        "title": meta.title,
        "path": edition.path(addresses.initiative, key),
        "meta": meta,
        "summary": edition.own(document)(meta.summary),
    }
