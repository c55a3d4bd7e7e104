"""Steps 2 to 7 of one challenge: what its page and its brief both say."""

from atlas.model.atlas import Neighbourhood
from atlas.model.shared import SHARED_CSV
from atlas.pages.agenda.calendars import subscription
from atlas.pages.challenge.assignment import assignment_section
from atlas.pages.challenge.contributions import contributions_section
from atlas.pages.challenge.facts import BriefLink, ChallengeFacts
from atlas.pages.challenge.followed import followed_drawing
from atlas.pages.challenge.funding import funding_section
from atlas.pages.challenge.impact import impact_section
from atlas.pages.challenge.verdict import verdict_section
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition

__all__ = ["challenge_facts"]


def challenge_facts(edition: Edition, key: str, brief: BriefLink | None = None) -> ChallengeFacts:
    """Facts for `challenge/challenge.md.jinja`. `brief`: the same on paper, where that is made."""
    document = edition.neighbourhood.challenges[key]
    version = edition.version(document)
    return ChallengeFacts(
        meta=version.meta,
        own=edition.own(document),
        figures_from=_figures_from(edition.neighbourhood, key),
        followed=followed_drawing(edition, version.meta.indicator),
        calendar=subscription(edition.writer, edition.path(addresses.challenge_ics, key)),
        contributions=contributions_section(edition, key),
        impact=impact_section(edition, key),
        funding=funding_section(edition, key),
        assignment=assignment_section(edition, key),
        verdict=verdict_section(edition, key),
        brief=brief,
    )


def _figures_from(neighbourhood: Neighbourhood, key: str) -> list[str]:
    """The files, beside the pages of initiatives, that a figure on this page may come from."""
    paths = [neighbourhood.challenges[key].path]
    paths += [page.path for page in neighbourhood.assignments.values() if page.meta.challenge == key]
    paths += [page.path for page in neighbourhood.calls.values() if page.meta.challenge == key]
    if neighbourhood.page.meta.thresholds:
        paths.append(neighbourhood.page.path)
    if neighbourhood.shared:
        paths.append(f"{neighbourhood.id}/{SHARED_CSV}")
    return paths
