"""A small neighbourhood with one challenge, made in a test."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from atlas.model.assignment import Assignment
from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.model.challenge import Challenge
from atlas.model.neighbourhood import NeighbourhoodMeta

from .neighbourhoods import neighbourhood

STRUCTURAL = {"source": "The council", "kind": "structural"}
BETTER = {
    "instrument": "who-5",
    "wave": "1",
    "invited": 40,
    "n": 24,
    "mean_before": 48,
    "mean_after": 60,
    "sd_diff": 18,
}
UNCLEAR = {**BETTER, "sd_diff": 60}
WORSE = {**BETTER, "mean_before": 60, "mean_after": 48}


def contributes(
    *needs: str, reach: int | None = None, challenge: str = "alone", how: str | None = None
) -> dict[str, Any]:
    """One entry of `contributes`."""
    return {"challenge": challenge, "needs": needs, "reach": reach, "how": how}


def strong(*needs: str, reach: int, wave: Mapping[str, Any] | None = BETTER) -> dict[str, Any]:
    """Front matter of an initiative that will last, with what one wave says; unmeasured without a wave."""
    return {
        "contributes": [contributes(*needs, reach=reach)],
        "people": {"participants": reach, "key_people": 2},
        "funding": [STRUCTURAL],
        "impact": [{"challenge": "alone", **wave}] if wave else [],
    }


def facing(
    initiatives: Mapping[str, Mapping[str, Any]],
    needs: Mapping[str, int | None],
    assignments: Mapping[str, Mapping[str, Any]] | None = None,
    thresholds: Mapping[str, Any] | None = None,
    **challenge: Any,
) -> Neighbourhood:
    """A neighbourhood with the challenge "alone". `needs`: target by id."""
    there = neighbourhood(initiatives)
    asked = [{"id": need, "title": need, "target_reach": target} for need, target in needs.items()]
    front = {"title": "Alone", "stated_by": "A meeting", "stated_on": "2026-01-22", "needs": asked, **challenge}
    given = {"challenge": "alone", "given_by": "The council", "given_on": "2026-01-31", "partners": ["choir"]}
    place = NeighbourhoodMeta(title="Here", municipality="There", **({"thresholds": thresholds} if thresholds else {}))
    return replace(
        there,
        page=_page("here", place),
        challenges={"alone": _page("alone", Challenge(**front))},
        assignments={key: _page(key, Assignment(**{**given, **meta})) for key, meta in (assignments or {}).items()},
    )


def _page(key: str, meta: Any) -> Document[Any]:
    assert isinstance(meta, BaseModel)
    return Document(key, Version(f"here/{key}.md", "en", meta, ""))
