"""Step 7 on the page of a challenge: does the network carry it, how firm is that, and what is open?"""

from typing import Any

from atlas.analysis.challenge_verdict import ChallengeVerdict
from atlas.analysis.verdict import RUNS, NeedLevel
from atlas.model.atlas import Neighbourhood
from atlas.pages.challenge.contributions import need_titles
from atlas.pages.verdict_words import level_name, reason_words
from atlas.pages.writer import Writer

__all__ = ["call_facts", "verdict_facts", "verdict_section"]


def verdict_section(writer: Writer, neighbourhood: Neighbourhood, key: str, found: ChallengeVerdict) -> dict[str, Any]:
    """Facts for `challenge/verdict.md.jinja`."""
    calls = [name for name, page in neighbourhood.calls.items() if page.meta.challenge == key]
    titles = need_titles(writer, neighbourhood, key)
    return {
        "verdict": verdict_facts(writer, neighbourhood, key, found),
        "levels": [_level(writer, titles, row) for row in found.computed.needs],
        "calls": [call_facts(writer, neighbourhood, name) for name in calls],
    }


def verdict_facts(writer: Writer, neighbourhood: Neighbourhood, key: str, found: ChallengeVerdict) -> dict[str, Any]:
    """The verdict in words: the level alone where it is firm enough, else the range."""
    computed = found.computed
    version = writer.version(neighbourhood.challenges[key])
    place = writer.version(neighbourhood.page).meta
    shown = (computed.lowest, computed.highest) if computed.firmness == "range" else (computed.level, computed.level)
    return {
        "lowest": shown[0],
        "highest": shown[1],
        "name": writer.tell(level_name(shown[0])),
        "top_name": writer.tell(level_name(shown[1])),
        "firmness": computed.firmness,
        "same": computed.runs[computed.level],
        "runs": RUNS,
        "override": version.meta.override,
        "override_name": writer.tell(level_name(version.meta.override.verdict)) if version.meta.override else None,
        "thresholds": place.thresholds or computed.thresholds,
        "adopted": found.adopted,
    }


def _level(writer: Writer, titles: dict[str, str], row: NeedLevel) -> dict[str, Any]:
    figures = row.figures
    return {
        "title": titles[figures.need],
        "level": row.level,
        "name": writer.tell(level_name(row.level)),
        "target": figures.target,
        "reach": figures.reach,
        "effect": None if figures.effect is None else float(figures.effect),
        "measured": float(figures.measured),
        "continuity": None if figures.continuity is None else float(figures.continuity),
        "told": float(figures.told),
        "reasons": [writer.tell(reason_words(reason)) for reason in row.reasons],
    }


def call_facts(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """A call for a new initiative, or a tender, in its own words."""
    version = writer.version(neighbourhood.calls[key])
    titles = need_titles(writer, neighbourhood, version.meta.challenge)
    opens, closes = version.meta.opens, version.meta.closes
    state = "later" if opens > writer.today else "closed" if closes and closes < writer.today else "open"
    return {
        "meta": version.meta,
        "body": writer.body(version, under=4),
        "need": titles.get(version.meta.need or ""),
        "state": state,
    }
