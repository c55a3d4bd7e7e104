"""Step 7 on the page of a challenge: does the network carry it, how firm is that, and what is open?"""

from collections.abc import Iterable

from atlas.analysis.verdict.verdict import RUNS, NeedLevel, Reason
from atlas.pages.challenge.contributions import need_titles
from atlas.pages.challenge.easy_verdict import easy_verdict
from atlas.pages.challenge.facts import CallRow, LevelRow, VerdictFacts, VerdictSection
from atlas.pages.challenge.scale import need_sign, scale_sign, scale_steps
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.writer import Writer
from atlas.words.verdicts import level_name, range_name, reason_words

__all__ = ["call_facts", "verdict_facts", "verdict_section"]


def verdict_section(edition: Edition, key: str) -> VerdictSection:
    """Facts for `challenge/verdict.md.jinja`."""
    verdict = edition.findings.verdict.challenges[key]
    calls = [name for name, page in edition.neighbourhood.calls.items() if page.meta.challenge == key]
    titles = need_titles(edition, key)
    facts = verdict_facts(edition, key)
    return VerdictSection(
        verdict=facts,
        levels=[_level(edition.writer, titles, row, verdict.contributions.helped) for row in verdict.computed.needs],
        lacking=_lacking(titles, verdict.computed.needs),
        can_tell={
            reason: by_title(edition.reference(one) for one in names)
            for reason, names in edition.findings.verdict.suppliers[key].items()
        },
        adopted_by=_adopted_by(edition),
        calls=[call_facts(edition, name) for name in calls],
        easy=easy_verdict(edition, facts, verdict.computed.needs, titles),
    )


def verdict_facts(edition: Edition, key: str) -> VerdictFacts:
    """The verdict in words: the level alone where it is firm enough, else the range."""
    verdict = edition.findings.verdict.challenges[key]
    computed = verdict.computed
    document = edition.neighbourhood.challenges[key]
    version = edition.version(document)
    place = edition.version(edition.neighbourhood.page).meta
    shown = (computed.lowest, computed.highest) if computed.firmness == "range" else (computed.level, computed.level)
    return {
        "steps": scale_steps(edition.writer, computed),
        "sign": scale_sign(computed),
        "lowest": shown[0],
        "highest": shown[1],
        "name": range_name(*shown, edition.tell),
        "firmness": computed.firmness,
        "same": computed.runs[computed.level],
        "runs": RUNS,
        "override": version.meta.override,
        "override_by": edition.own(document)(version.meta.override.by) if version.meta.override else None,
        "override_agrees": version.meta.override is not None and shown[0] <= version.meta.override.verdict <= shown[1],
        "override_name": edition.tell(level_name(version.meta.override.verdict)) if version.meta.override else None,
        "thresholds": place.thresholds or computed.thresholds,
        "adopted": verdict.adopted,
    }


def _adopted_by(edition: Edition) -> str | None:
    thresholds = edition.version(edition.neighbourhood.page).meta.thresholds
    return edition.own(edition.neighbourhood.page)(thresholds.adopted_by) if thresholds else None


def _lacking(titles: dict[str, str], needs: Iterable[NeedLevel]) -> dict[Reason, list[str]]:
    """By reason that keeps a need from the highest level, the needs that it is about."""
    lacking: dict[Reason, list[str]] = {}
    for row in needs:
        for reason in row.reasons:
            lacking.setdefault(reason, []).append(titles[row.figures.need])
    return lacking


def _level(writer: Writer, titles: dict[str, str], row: NeedLevel, helped: frozenset[str]) -> LevelRow:
    figures = row.figures
    return {
        "id": figures.need,
        "title": titles[figures.need],
        "level": row.level,
        "name": writer.tell(level_name(row.level)),
        "sign": need_sign(row),
        "target": figures.target,
        "only_professional": not figures.offered and figures.need in helped,
        "reach": figures.reach,
        "effect": None if figures.effect is None else float(figures.effect),
        "measured": float(figures.measured),
        "continuity": None if figures.continuity is None else float(figures.continuity),
        "stated": float(figures.stated),
        "reasons": [writer.tell(reason_words(reason)) for reason in row.reasons],
    }


def call_facts(edition: Edition, key: str) -> CallRow:
    """A call for a new initiative, or a tender, in its own words."""
    document = edition.neighbourhood.calls[key]
    version = edition.version(document)
    titles = need_titles(edition, version.meta.challenge)
    return {
        "meta": version.meta,
        "own": edition.own(document),
        "body": edition.body(version, under=4),
        "need": titles.get(version.meta.need or ""),
        "state": edition.findings.verdict.calls[key],
    }
