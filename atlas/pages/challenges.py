"""The page of one challenge, and the overview of all."""

from typing import Any

from atlas.model.atlas import Neighbourhood
from atlas.model.challenge import Need
from atlas.pages import addresses
from atlas.pages.compiled import CompiledPage
from atlas.pages.writer import Writer
from atlas.texts import say

__all__ = ["challenge_page", "challenges_page"]


def challenge_page(writer: Writer, neighbourhood: Neighbourhood, key: str) -> CompiledPage:
    """What the challenge asks for, who already contributes, and the assignment and calls it led to."""
    version = writer.version(neighbourhood.challenges[key])
    return writer.page(
        "challenge",
        addresses.challenge(neighbourhood.id, key),
        version,
        source=version.path,
        title=version.meta.title,
        description=version.meta.summary,
        neighbourhood=neighbourhood,
        neighbourhood_title=writer.title(neighbourhood.page),
        meta=version.meta,
        needs=[_need(writer, neighbourhood, key, need) for need in version.meta.needs],
        assignments=[
            _assignment(writer, neighbourhood, k)
            for k, page in neighbourhood.assignments.items()
            if page.meta.challenge == key
        ],
        calls=[
            _call(writer, neighbourhood, k) for k, page in neighbourhood.calls.items() if page.meta.challenge == key
        ],
        measured=sum(
            any(wave.challenge == key for wave in page.meta.impact) for page in neighbourhood.initiatives.values()
        ),
    )


def _by_title(row: dict[str, Any]) -> str:
    return str(row["title"]).casefold()


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


def _assignment(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    version = writer.version(neighbourhood.assignments[key])
    return {
        "meta": version.meta,
        "body": writer.body(version),
        "partners": [_partner(writer, neighbourhood, partner) for partner in version.meta.partners],
        "plan": [
            {
                "action": action,
                "who": [_partner(writer, neighbourhood, who) for who in action.who],
                "overdue": action.status != "done" and action.due is not None and action.due < writer.today,
            }
            for action in version.meta.plan
        ],
        "done": sum(action.status == "done" for action in version.meta.plan),
    }


def _partner(writer: Writer, neighbourhood: Neighbourhood, who: str) -> dict[str, Any]:
    page = neighbourhood.initiatives.get(who)
    if page is None:
        return {"title": who, "path": None}
    return {"title": writer.title(page), "path": addresses.initiative(neighbourhood.id, who)}


def _call(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    version = writer.version(neighbourhood.calls[key])
    needs = {
        need.id: need.title for need in writer.version(neighbourhood.challenges[version.meta.challenge]).meta.needs
    }
    return {"meta": version.meta, "body": writer.body(version), "need": needs.get(version.meta.need or "")}


def challenges_page(writer: Writer, neighbourhood: Neighbourhood) -> CompiledPage:
    """Every challenge of a neighbourhood, with what it asks for and whether anyone contributes to that."""
    rows = []
    for key, page in neighbourhood.challenges.items():
        version = writer.version(page)
        needs = [_need(writer, neighbourhood, key, need) for need in version.meta.needs]
        rows.append(
            {
                "title": version.meta.title,
                "summary": version.meta.summary,
                "path": addresses.challenge(neighbourhood.id, key),
                "meta": version.meta,
                "needs": needs,
                "initiatives": len({row["path"] for need in needs for row in need["patchwork"]}),
                "professionals": len({row["path"] for need in needs for row in need["professional"]}),
                "open": [need["title"] for need in needs if not need["patchwork"] and not need["professional"]],
            }
        )
    title = writer.tell(say("Challenges of {neighbourhood}", neighbourhood=writer.title(neighbourhood.page)))
    return writer.page(
        "challenges",
        addresses.challenges(neighbourhood.id),
        None,
        source=writer.version(neighbourhood.page).path,
        title=title,
        neighbourhood=neighbourhood,
        neighbourhood_title=writer.title(neighbourhood.page),
        challenges=sorted(rows, key=_by_title),
    )
