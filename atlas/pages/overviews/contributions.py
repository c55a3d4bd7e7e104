"""Step 3 for a whole neighbourhood: which initiatives contribute to which challenges, and what is still open?"""

from collections import Counter
from collections.abc import Mapping, Sequence

from atlas.pages.challenge.facts import ChallengeCard
from atlas.pages.challenge.overview import challenge_cards
from atlas.pages.overviews.facts import ContributionsFacts, ContributorGroup, ContributorRow
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.shade import shade
from atlas.texts import say

__all__ = ["contributions_page"]

_MOST_IN_ONE = 60
"""More rows than this stand folded by the groups of the patchwork: nobody reads further down."""


def contributions_page(edition: Edition) -> CompiledPage:
    """A matrix of initiatives and challenges, in the order of the alphabet, with the needs nobody serves."""
    challenges = challenge_cards(edition)
    served = [_served(edition, challenge["id"]) for challenge in challenges]
    rows = {key: _row(edition, key, challenges, served) for key in edition.findings.network.patchwork.initiatives}
    serving = {key: row for key, row in rows.items() if any(cell["served"] for cell in row["cells"])}
    return edition.overview(
        "overviews/contributions",
        edition.path(addresses.contributions),
        title=edition.tell(say("Who contributes in {neighbourhood}", neighbourhood=edition.name)),
        facts=ContributionsFacts(
            challenges,
            rows=by_title(serving.values()),
            groups=_groups(edition, serving),
            others=by_title(row for key, row in rows.items() if key not in serving),
        ),
    )


def _served(edition: Edition, challenge: str) -> Mapping[str, int]:
    """How many needs of a challenge each initiative serves, by id."""
    served: Counter[str] = Counter()
    for row in edition.findings.verdict.challenges[challenge].contributions.rows:
        served[row.initiative] += len(row.services)
    return served


def _row(
    edition: Edition, key: str, challenges: Sequence[ChallengeCard], served: Sequence[Mapping[str, int]]
) -> ContributorRow:
    """An initiative with a cell for each challenge."""
    document = edition.neighbourhood.initiatives[key]
    counts = [(of_one.get(key, 0), challenge["needs"]) for challenge, of_one in zip(challenges, served, strict=True)]
    return {
        **edition.reference(key),
        "core_quality": edition.own(document)(edition.version(document).meta.core_quality),
        "cells": [{"served": count, "shade": shade(count, needs)} for count, needs in counts],
    }


def _groups(edition: Edition, rows: Mapping[str, ContributorRow]) -> list[ContributorGroup]:
    """Few rows together; of many each group of the patchwork by itself, the largest first, and then who has no line."""
    if len(rows) <= _MOST_IN_ONE:
        return [{"name": None, "rows": by_title(rows.values())}]
    number_of = edition.findings.network.clusters.number_of
    groups: dict[int | None, list[ContributorRow]] = {}
    for key, row in rows.items():
        groups.setdefault(number_of.get(key), []).append(row)
    return [
        {"name": None if number is None else edition.group_name(number + 1), "rows": by_title(groups[number])}
        for number in sorted(groups, key=lambda one: len(groups) if one is None else one)
    ]
