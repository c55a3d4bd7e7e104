"""Does the network carry each challenge, who could take it on, and what is going on already? (METHODS 3, 6, 7)"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from atlas.analysis.network.patchwork import Patchwork
from atlas.analysis.verdict.call_state import CallState, call_state
from atlas.analysis.verdict.challenge_verdict import ChallengeVerdict, challenge_verdicts
from atlas.analysis.verdict.coalition import Proposal, proposal
from atlas.analysis.verdict.progress import Progress, progress
from atlas.analysis.verdict.suppliers import suppliers
from atlas.analysis.verdict.verdict import Reason
from atlas.model.atlas import Neighbourhood

__all__ = ["VerdictFindings", "verdict_findings"]


@dataclass(frozen=True)
class VerdictFindings:
    """By challenge: its verdict with who contributes, a coalition that could take it on, and, by reason that keeps a
    need from the highest level, the initiatives that can tell more. By assignment how far it is; by call whether it is
    open.
    """

    challenges: Mapping[str, ChallengeVerdict]
    proposals: Mapping[str, Proposal]
    suppliers: Mapping[str, Mapping[Reason, tuple[str, ...]]]
    assignments: Mapping[str, Progress]
    calls: Mapping[str, CallState]


def verdict_findings(neighbourhood: Neighbourhood, network: Patchwork, today: date) -> VerdictFindings:
    """All of them on the day `today`, from which money has to last for a year."""
    verdicts = challenge_verdicts(neighbourhood, today)
    matrices = {key: one.contributions for key, one in verdicts.items()}
    return VerdictFindings(
        challenges=verdicts,
        proposals={key: proposal(network.graph, matrix.offers, matrix.needs) for key, matrix in matrices.items()},
        suppliers={key: suppliers(neighbourhood, one, today) for key, one in verdicts.items()},
        assignments={key: progress(page.meta, today) for key, page in neighbourhood.assignments.items()},
        calls={key: call_state(page.meta, today) for key, page in neighbourhood.calls.items()},
    )
