"""Does the network of a neighbourhood carry one of its challenges? (METHODS 7)"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from atlas.analysis.money.shares import got_better, share_of_reach, will_last
from atlas.analysis.network.patchwork import patchwork
from atlas.analysis.verdict.contribution import Contributions, contributions
from atlas.analysis.verdict.overlaps import Overlap, Pair, overlaps
from atlas.analysis.verdict.reach import people_reached
from atlas.analysis.verdict.verdict import NeedFigures, Verdict, verdict
from atlas.model.atlas import Neighbourhood
from atlas.model.challenge import Override
from atlas.model.neighbourhood import Thresholds

__all__ = ["ChallengeVerdict", "challenge_verdict", "challenge_verdicts"]


@dataclass(frozen=True)
class ChallengeVerdict:
    """What is computed of a challenge, and beside it what a body of people found instead; both are shown.

    `adopted`: whether the neighbourhood's page states thresholds; else those of METHODS are used.
    """

    challenge: str
    computed: Verdict
    override: Override | None
    contributions: Contributions
    adopted: bool


def challenge_verdicts(neighbourhood: Neighbourhood, today: date) -> dict[str, ChallengeVerdict]:
    """The verdict of every challenge, by id. `today`: the day from which money has to last for a year."""
    contributing = {key for key, page in neighbourhood.initiatives.items() if page.meta.contributes}
    shared = overlaps(neighbourhood, patchwork(neighbourhood), contributing)
    return {key: _challenge_verdict(neighbourhood, key, today, shared) for key in neighbourhood.challenges}


def challenge_verdict(neighbourhood: Neighbourhood, challenge: str, today: date) -> ChallengeVerdict:
    """The verdict of one challenge. KeyError when the neighbourhood has no such challenge."""
    return _challenge_verdict(neighbourhood, challenge, today, overlaps(neighbourhood, patchwork(neighbourhood)))


def _challenge_verdict(
    neighbourhood: Neighbourhood, challenge: str, today: date, shared: Mapping[Pair, Overlap]
) -> ChallengeVerdict:
    matrix = contributions(neighbourhood, challenge)
    thresholds = neighbourhood.page.meta.thresholds
    needs = [_need_figures(neighbourhood, matrix, need, today, shared) for need in matrix.needs]
    return ChallengeVerdict(
        challenge=challenge,
        computed=verdict(needs, thresholds or Thresholds()),
        override=neighbourhood.challenges[challenge].meta.override,
        contributions=matrix,
        adopted=thresholds is not None,
    )


def _need_figures(
    neighbourhood: Neighbourhood, matrix: Contributions, need: str, today: date, shared: Mapping[Pair, Overlap]
) -> NeedFigures:
    reached = matrix.reached(need)
    pages = {initiative: neighbourhood.initiatives[initiative].meta for initiative in reached}
    participants = {initiative: page.people.participants if page.people else None for initiative, page in pages.items()}
    effect = share_of_reach(reached, lambda initiative: got_better(pages[initiative], matrix.challenge, today))
    lasting = share_of_reach(reached, lambda initiative: will_last(pages[initiative], today))
    return NeedFigures(
        need=need,
        target=matrix.targets[need],
        offered=bool(matrix.serving(need)),
        reach=people_reached(reached, participants, shared) if reached else None,
        effect=effect.so,
        continuity=lasting.so,
        measured=effect.known,
        stated=lasting.known,
    )
