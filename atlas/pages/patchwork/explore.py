"""What the explore page of a neighbourhood is handed: the whole patchwork, and what its initiatives can be found by."""

from collections.abc import Mapping
from typing import get_args

from atlas.analysis.money.funding import FundingStatus
from atlas.graphs.explore.facts import ExploreFacts, NodeFacts
from atlas.graphs.picture import Picture
from atlas.keeping.remember import remembered
from atlas.model.schedule import WEEKDAYS
from atlas.pages.directory.facets import values
from atlas.pages.money.words import status_name
from atlas.pages.patchwork.pictures import patchwork_picture
from atlas.pages.patchwork.title import patchwork_title
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import alphabetical
from atlas.texts import say
from atlas.words.initiatives import KINDS

__all__ = ["explore_files"]


def explore_files(edition: Edition) -> dict[str, bytes]:
    """The document, by its path; nothing where there are no lines to explore."""
    picture = patchwork_picture(edition)
    if not picture.lines:
        return {}
    shared = addresses.url(edition.path(addresses.patchwork), addresses.asset("explore.js")).rpartition("/")[0]
    made = _document(
        picture,
        edition.language,
        patchwork_title(edition),
        _facts(edition, picture),
        edition.writer.notice(),
        f"{shared}/",
    )
    return {edition.path(addresses.explore): made.encode()}


@remembered
def _document(picture: Picture, language: str, title: str, facts: ExploreFacts, notice: str | None, assets: str) -> str:
    """Most edits leave the network as it was; the interactive graph is then not drawn anew."""
    from atlas.graphs.explore.page import explore_page

    return explore_page(picture, language, title=title, facts=facts, notice=notice, assets=assets)


def _facts(edition: Edition, picture: Picture) -> ExploreFacts:
    nodes = {node.id: _told(edition, node.id) for node in picture.nodes}
    site_url = edition.writer.settings.site_url
    return ExploreFacts(
        nodes=nodes,
        terms=_terms(edition, nodes),
        source=_source(edition),
        url=f"{site_url}{edition.path(addresses.explore)}" if site_url else None,
        back="./",
    )


def _source(edition: Edition) -> str:
    """Where and when was counted: the days of counting, so that a page of yesterday is still that of today."""
    days = [source.counted_on for line in edition.findings.network.patchwork.lines for source in line.sources]
    first, last, place = min(days), max(days), edition.name
    if first == last:
        return edition.tell(say("{neighbourhood}, counted on {day}", neighbourhood=place, day=edition.words.day(last)))
    begin, end = edition.words.day(first), edition.words.day(last)
    return edition.tell(
        say("{neighbourhood}, counted from {start} to {end}", neighbourhood=place, start=begin, end=end)
    )


def _told(edition: Edition, key: str) -> NodeFacts:
    meta = edition.neighbourhood.initiatives[key].meta
    has = values(edition.id, meta, edition.today)
    return NodeFacts(
        activities=has["activity"],
        days=tuple(number for number, day in enumerate(WEEKDAYS) if day in has["day"]),
        audiences=has["audience"],
        started=int(meta.started[:4]) if meta.started else None,
        money=edition.findings.money.states[key].status,
    )


def _terms(edition: Edition, nodes: Mapping[str, NodeFacts]) -> Mapping[str, Mapping[str, str]]:
    """What every key that occurs is called, in the order of what it is called; days, kinds and money in their own."""
    activities = {key for facts in nodes.values() for key in facts.activities}
    audiences = {key for facts in nodes.values() for key in facts.audiences}
    money = [facts.money for facts in nodes.values()]
    return {
        "activities": _by_name({key: edition.term("activities", key) for key in activities}),
        "audiences": _by_name({key: edition.term("audiences", key) for key in audiences}),
        "days": {str(number): edition.words.weekday(day) for number, day in enumerate(WEEKDAYS)},
        "kinds": {kind: edition.tell(name) for kind, name in KINDS.items()},
        "money": {status: edition.tell(status_name(status)) for status in get_args(FundingStatus) if status in money},
    }


def _by_name(names: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda item: (alphabetical(item[1]), item[0])))
