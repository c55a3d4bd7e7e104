"""Step 3 on the page of a challenge: what it asks for, and who already contributes."""

from typing import Any

from atlas.model.atlas import Neighbourhood
from atlas.model.challenge import Need
from atlas.pages import addresses
from atlas.pages.writer import Writer

__all__ = ["contributions_section", "needs_of"]


def contributions_section(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """Facts for `challenge/contributions.md.jinja`."""
    return {"needs": needs_of(writer, neighbourhood, key)}


def needs_of(writer: Writer, neighbourhood: Neighbourhood, key: str) -> list[dict[str, Any]]:
    """The needs of a challenge, with who contributes to each; professional resources apart."""
    needs = writer.version(neighbourhood.challenges[key]).meta.needs
    return [_need(writer, neighbourhood, key, need) for need in needs]


def _need(writer: Writer, neighbourhood: Neighbourhood, challenge: str, need: Need) -> dict[str, Any]:
    patchwork: list[dict[str, Any]] = []
    professional: list[dict[str, Any]] = []
    for key, page in neighbourhood.initiatives.items():
        for item in writer.version(page).meta.contributes:
            if item.challenge == challenge and need.id in item.needs and page.meta.status != "stopped":
                row = {
                    "title": writer.title(page),
                    "path": addresses.initiative(neighbourhood.id, key),
                    "how": item.how,
                    "reach": item.reach,
                    "paused": page.meta.status == "paused",
                }
                (professional if page.meta.kind == "professional" else patchwork).append(row)
    return {
        "title": need.title,
        "target": need.target_reach,
        "patchwork": sorted(patchwork, key=_by_title),
        "professional": sorted(professional, key=_by_title),
    }


def _by_title(row: dict[str, Any]) -> str:
    return str(row["title"]).casefold()
