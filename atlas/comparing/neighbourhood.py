"""What is computed of one neighbourhood and is another thing now?"""

from collections.abc import Iterator
from datetime import date

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.comparing.challenges import challenge_changes
from atlas.comparing.difference import Ending, ImpactChange, MeetingsChange, MoneyChange, NeighbourhoodChange, Pair
from atlas.comparing.network import network_change, network_figures
from atlas.model.atlas import Neighbourhood

__all__ = ["neighbourhood_change", "titles"]

_DAYS_TOLD = 3


def neighbourhood_change(
    was: Neighbourhood,
    now: Neighbourhood,
    before: NeighbourhoodFindings,
    after: NeighbourhoodFindings,
    language: str,
    *,
    quiet: bool,
) -> NeighbourhoodChange:
    """All of it. `quiet`: something that was shown is hidden now; see `NeighbourhoodChange`."""
    old_ends, new_ends = _ends(before), _ends(after)
    old_pairs, new_pairs = _introductions(before), _introductions(after)
    stale = (before.time.stale & set(now.initiatives), after.time.stale)
    return NeighbourhoodChange(
        now.id,
        now.page.in_language(language).meta.title,
        quiet,
        figures=network_figures(before.network, after.network),
        network=network_change(before.network, after.network),
        challenges=tuple(challenge_changes(before, after, quiet=quiet)),
        money=tuple(_money(before, after)),
        ends_new=tuple(end for end in new_ends if end not in old_ends),
        ends_gone=tuple(end for end in old_ends if end not in new_ends),
        impact=tuple(_impact(before, after, quiet=quiet)),
        introductions_new=tuple(pair for pair in new_pairs if pair not in old_pairs),
        introductions_gone=tuple(pair for pair in old_pairs if pair not in new_pairs),
        meetings=tuple(_meetings(before, after)),
        stale_new=tuple(sorted(stale[1] - stale[0])),
        stale_gone=tuple(sorted(stale[0] - stale[1])),
        names=titles(was, language) | titles(now, language),
    )


def titles(one: Neighbourhood, language: str) -> dict[str, str]:
    """What its initiatives, challenges and needs are called."""
    found = {f"initiatives/{key}": page.in_language(language).meta.title for key, page in one.initiatives.items()}
    for key, page in one.challenges.items():
        found[f"challenges/{key}"] = page.in_language(language).meta.title
        found |= {f"needs/{key}/{need.id}": need.title for need in page.in_language(language).meta.needs}
    return found


def _money(before: NeighbourhoodFindings, after: NeighbourhoodFindings) -> Iterator[MoneyChange]:
    old, new = before.money.states, after.money.states
    for key in sorted({*old, *new}):
        was, now = (states[key].status if key in states else None for states in (old, new))
        if was != now:
            yield MoneyChange(key, was, now)


def _ends(found: NeighbourhoodFindings) -> list[Ending]:
    return [Ending(end.initiative, end.line.source, end.day) for end in found.money.ends.soon]


def _impact(before: NeighbourhoodFindings, after: NeighbourhoodFindings, *, quiet: bool) -> Iterator[ImpactChange]:
    old, new = _classes(before), _classes(after)
    for pair in sorted({*old, *new}):
        was, now = old.get(pair, ()), new.get(pair, ())
        if was != now:
            yield ImpactChange(*pair, () if quiet else was, now)


def _classes(found: NeighbourhoodFindings) -> dict[Pair, tuple[str, ...]]:
    classes: dict[Pair, tuple[str, ...]] = {}
    for key, waves in found.impact.initiatives.items():
        for wave in waves:
            pair = (key, wave.impact.challenge or "")
            classes[pair] = (*classes.get(pair, ()), str(wave.result.impact_class))
    return classes


def _introductions(found: NeighbourhoodFindings) -> list[Pair]:
    every = [*found.introductions.groups, *(one for few in found.introductions.challenges.values() for one in few)]
    return sorted({(one.a, one.b) for one in every})


def _meetings(before: NeighbourhoodFindings, after: NeighbourhoodFindings) -> Iterator[MeetingsChange]:
    old, new = _days(before), _days(after)
    for key in sorted({*old, *new}):
        was, now = old.get(key, []), new.get(key, [])
        if was != now:
            fewer = sorted({day for day, _ in was} - {day for day, _ in now})
            more = sorted({day for day, _ in now} - {day for day, _ in was})
            yield MeetingsChange(key, len(was), len(now), tuple(fewer[:_DAYS_TOLD]), tuple(more[:_DAYS_TOLD]))


def _days(found: NeighbourhoodFindings) -> dict[str, list[tuple[date, str]]]:
    """The days and times of each, in order."""
    days: dict[str, list[tuple[date, str]]] = {}
    for one in found.time.occurrences:
        days.setdefault(one.initiative, []).append((one.start.date(), f"{one.start:%H:%M}–{one.end or ''}"))
    return days
