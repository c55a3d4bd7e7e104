"""What did participants experience, of every initiative and for every challenge? (METHODS 4)"""

from collections.abc import Mapping
from dataclasses import dataclass

from atlas.analysis.impact.measurements import ChallengeImpact, Measurement, challenge_impact, initiative_impact
from atlas.model.atlas import Neighbourhood

__all__ = ["ImpactFindings", "impact_findings"]


@dataclass(frozen=True)
class ImpactFindings:
    """By initiative the waves that may be shown, in the order of its page; by challenge what is known of it."""

    initiatives: Mapping[str, tuple[Measurement, ...]]
    challenges: Mapping[str, ChallengeImpact]


def impact_findings(neighbourhood: Neighbourhood) -> ImpactFindings:
    """Initiatives and challenges by id."""
    waves = {key: initiative_impact(key, page.meta) for key, page in neighbourhood.initiatives.items()}
    challenges = {key: challenge_impact(neighbourhood, key, waves) for key in neighbourhood.challenges}
    return ImpactFindings(waves, challenges)
