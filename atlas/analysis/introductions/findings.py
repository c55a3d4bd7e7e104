"""Who could be introduced to whom? For every challenge that is not connected yet, and for the whole neighbourhood."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from atlas.analysis.introductions.between_groups import between_groups
from atlas.analysis.introductions.common_ground import Grounds
from atlas.analysis.introductions.introductions import Introduction, introductions
from atlas.analysis.network.findings import NetworkFindings
from atlas.analysis.verdict.coalition import Proposal
from atlas.model.atlas import Neighbourhood

__all__ = ["IntroductionFindings", "introduction_findings"]


@dataclass(frozen=True)
class IntroductionFindings:
    """`challenges`: by challenge, those that would connect its coalition; none where it is connected, or where nobody
    serves a need. `groups`: the few between groups without a line."""

    challenges: Mapping[str, tuple[Introduction, ...]]
    groups: tuple[Introduction, ...]


def introduction_findings(
    neighbourhood: Neighbourhood, network: NetworkFindings, proposals: Mapping[str, Proposal], today: date
) -> IntroductionFindings:
    """All of them, on the day `today`: what is over is no day in common any more."""
    patchwork = network.patchwork
    unconnected = {key: one.parts for key, one in proposals.items() if one.coalition is None and one.parts}
    serving = {key for parts in unconnected.values() for part in parts for key in part.initiatives}
    grounds = Grounds(neighbourhood, serving, today)
    active = [key for key in patchwork.initiatives if neighbourhood.initiatives[key].meta.status == "active"]
    return IntroductionFindings(
        challenges={
            key: introductions(unconnected[key], grounds, patchwork.asked) if key in unconnected else ()
            for key in proposals
        },
        groups=between_groups(patchwork, network.clusters, Grounds(neighbourhood, active, today)),
    )
