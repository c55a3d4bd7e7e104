"""Step 4 on the page of a challenge: what participants experienced."""

from atlas.pages.challenge.facts import ImpactSection
from atlas.pages.impact.measured import questionnaire_block
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title

__all__ = ["impact_section"]


def impact_section(edition: Edition, key: str) -> ImpactSection:
    """Per questionnaire what was measured, how many that contribute measured, and who did not."""
    found = edition.findings.impact.challenges[key]
    return ImpactSection(
        questionnaires=[questionnaire_block(edition, one) for one in found.questionnaires],
        beside=[questionnaire_block(edition, one) for one in found.professionals],
        measured=found.measured,
        unmeasured=by_title(edition.reference(key) for key in found.unmeasured),
    )
