"""Step 4 on the page of a challenge: what participants experienced."""

from typing import Any

from atlas.analysis.impact.measurements import ChallengeImpact
from atlas.pages.impact.measured import questionnaire_block
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title

__all__ = ["impact_facts", "impact_section"]


def impact_section(edition: Edition, key: str) -> dict[str, Any]:
    """Facts for `challenge/impact.md.jinja`."""
    return impact_facts(edition, edition.findings.impact.challenges[key])


def impact_facts(edition: Edition, found: ChallengeImpact) -> dict[str, Any]:
    """Per questionnaire what was measured, how many that contribute measured, and who did not."""
    return {
        "questionnaires": [questionnaire_block(edition, one) for one in found.questionnaires],
        "beside": [questionnaire_block(edition, one) for one in found.professionals],
        "measured": found.measured,
        "unmeasured": by_title(edition.reference(key) for key in found.unmeasured),
    }
