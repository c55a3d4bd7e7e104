"""Step 7 on the page of a challenge: does the network carry it, and what is open?"""

from typing import Any

from atlas.model.atlas import Neighbourhood
from atlas.pages.writer import Writer

__all__ = ["verdict_section"]


def verdict_section(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """Facts for `challenge/verdict.md.jinja`."""
    found = [name for name, page in neighbourhood.calls.items() if page.meta.challenge == key]
    return {"calls": [_call(writer, neighbourhood, name) for name in found]}


def _call(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    version = writer.version(neighbourhood.calls[key])
    needs = {
        need.id: need.title for need in writer.version(neighbourhood.challenges[version.meta.challenge]).meta.needs
    }
    return {"meta": version.meta, "body": writer.body(version), "need": needs.get(version.meta.need or "")}
