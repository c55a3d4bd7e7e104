"""What differs for the challenges of a neighbourhood: the verdict, and why; who contributes, who could tell more?"""

from collections.abc import Iterator

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.analysis.verdict.challenge_verdict import ChallengeVerdict
from atlas.analysis.verdict.findings import VerdictFindings
from atlas.analysis.verdict.verdict import NeedLevel
from atlas.comparing.difference import ChallengeChange, NeedChange, Standing

__all__ = ["challenge_changes"]


def challenge_changes(
    before: NeighbourhoodFindings, after: NeighbourhoodFindings, *, quiet: bool
) -> Iterator[ChallengeChange]:
    """Every challenge of which something differs, by id. `quiet`: without reach, which shared people decide."""
    old, new = before.verdict, after.verdict
    for key in sorted({*old.challenges, *new.challenges}):
        was, now = old.challenges.get(key), new.challenges.get(key)
        change = ChallengeChange(
            key,
            _standing(was) if was else None,
            _standing(now) if now else None,
            tuple(_needs(was, now, quiet=quiet)),
            ask_new=tuple(sorted(_asked(new, key) - _asked(old, key))),
            ask_gone=tuple(sorted(_asked(old, key) - _asked(new, key))),
            coalition_before=_members(old, key),
            coalition_after=_members(new, key),
        )
        if change != ChallengeChange(key, change.before, change.before, (), (), (), *[change.coalition_before] * 2):
            yield change


def _standing(one: ChallengeVerdict) -> Standing:
    found, spread = one.computed, one.computed.firmness == "range"
    low, high = (found.lowest, found.highest) if spread else (found.level, found.level)
    return Standing(found.level, low, high, found.firmness, one.override.verdict if one.override else None)


def _needs(was: ChallengeVerdict | None, now: ChallengeVerdict | None, *, quiet: bool) -> Iterator[NeedChange]:
    old, new = _rows(was), _rows(now)
    for key in [*new, *(key for key in old if key not in new)]:
        one, two = old.get(key), new.get(key)
        served = set(was.contributions.serving(key)) if was and one else set()
        serving = set(now.contributions.serving(key)) if now and two else set()
        reasons, reasons_now = (one.reasons if one else ()), (two.reasons if two else ())
        change = NeedChange(
            key,
            one.level if one else None,
            two.level if two else None,
            None if quiet else _reach(one),
            None if quiet and _reach(one) != _reach(two) else _reach(two),
            one.figures.target if one else None,
            two.figures.target if two else None,
            tuple(reason for reason in reasons_now if reason not in reasons),
            tuple(reason for reason in reasons if reason not in reasons_now),
            tuple(sorted(serving - served)),
            tuple(sorted(served - serving)),
        )
        reach = _reach(one) != _reach(two)
        levels = change.level_before != change.level_after or change.target_before != change.target_after
        if reach or levels or change.reasons_new or change.reasons_gone or change.joined or change.left:
            yield change


def _rows(one: ChallengeVerdict | None) -> dict[str, NeedLevel]:
    return {row.figures.need: row for row in one.computed.needs} if one else {}


def _reach(row: NeedLevel | None) -> tuple[int, int] | None:
    return (row.figures.reach.low, row.figures.reach.high) if row and row.figures.reach else None


def _asked(found: VerdictFindings, key: str) -> set[str]:
    return {one for names in found.suppliers.get(key, {}).values() for one in names}


def _members(found: VerdictFindings, key: str) -> tuple[str, ...]:
    proposal = found.proposals.get(key)
    return proposal.coalition.members if proposal and proposal.coalition else ()
