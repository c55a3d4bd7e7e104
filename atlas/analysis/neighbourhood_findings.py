"""Everything that is computed of one neighbourhood, once, for all of its pages in every language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from atlas.analysis.money.effect_funding import EffectFunding, effect_funding
from atlas.analysis.money.parity import ChallengeParity, challenge_parity
from atlas.analysis.network.findings import NetworkFindings, network_findings
from atlas.analysis.time.occurrences import Coming, coming_meetings
from atlas.analysis.verdict.challenge_verdict import ChallengeVerdict, challenge_verdicts
from atlas.analysis.verdict.coalition import Proposal, proposal
from atlas.model.atlas import Neighbourhood

__all__ = ["NeighbourhoodFindings", "neighbourhood_findings"]


@dataclass(frozen=True)
class NeighbourhoodFindings:
    """The network (METHODS 2) and its money (5); and per challenge its verdict (7), the coalition that could take it on
    (6), and whether money follows effort (5). `coming`: the meetings to come of each initiative."""

    network: NetworkFindings
    verdicts: Mapping[str, ChallengeVerdict]
    proposals: Mapping[str, Proposal]
    funding: EffectFunding
    parities: Mapping[str, ChallengeParity]
    coming: Mapping[str, tuple[Coming, ...]]


def neighbourhood_findings(neighbourhood: Neighbourhood, today: date) -> NeighbourhoodFindings:
    """All findings on one neighbourhood as on the day `today`."""
    network = network_findings(neighbourhood)
    verdicts = challenge_verdicts(neighbourhood, today)
    graph, matrices = network.patchwork.graph, {key: found.contributions for key, found in verdicts.items()}
    proposals = {key: proposal(graph, matrix.offers, matrix.needs) for key, matrix in matrices.items()}
    parities = {key: challenge_parity(neighbourhood, key, today) for key in neighbourhood.challenges}
    funding = effect_funding(neighbourhood, today)
    coming = coming_meetings(neighbourhood, today)
    return NeighbourhoodFindings(network, verdicts, proposals, funding, parities, coming)
