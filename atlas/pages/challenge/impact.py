"""Step 4 on the page of a challenge: what participants experienced."""

from typing import Any

from atlas.analysis.impact.measurements import ChallengeImpact, challenge_impact
from atlas.model.atlas import Neighbourhood
from atlas.pages.impact.measured import questionnaire_block
from atlas.pages.writing.rows import by_title, reference
from atlas.pages.writing.writer import Writer

__all__ = ["impact_facts", "impact_section"]


def impact_section(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """Facts for `challenge/impact.md.jinja`."""
    return impact_facts(writer, neighbourhood, challenge_impact(neighbourhood, key))


def impact_facts(writer: Writer, neighbourhood: Neighbourhood, found: ChallengeImpact) -> dict[str, Any]:
    """Per questionnaire what was measured, how many that contribute measured, and who did not."""
    return {
        "questionnaires": [questionnaire_block(writer, neighbourhood, one) for one in found.questionnaires],
        "beside": [questionnaire_block(writer, neighbourhood, one) for one in found.professionals],
        "measured": found.measured,
        "unmeasured": by_title(reference(writer, neighbourhood, key) for key in found.unmeasured),
    }
