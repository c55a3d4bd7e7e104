"""Step 4 on the page of a challenge: what participants experienced."""

from typing import Any

from atlas.model.atlas import Neighbourhood
from atlas.pages.writer import Writer

__all__ = ["impact_section"]


def impact_section(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """Facts for `challenge/impact.md.jinja`."""
    pages = neighbourhood.initiatives.values()
    return {"measured": sum(any(wave.challenge == key for wave in page.meta.impact) for page in pages)}
