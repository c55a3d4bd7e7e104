"""Step 5 on the page of a challenge: does money follow effort?"""

from typing import Any

from atlas.model.atlas import Neighbourhood
from atlas.pages.writer import Writer

__all__ = ["funding_section"]


def funding_section(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """Facts for `challenge/funding.md.jinja`."""
    return {}
