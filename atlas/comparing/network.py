"""What differs in the patchwork of a neighbourhood: lines, bridges, groups, circles?"""

from atlas.analysis.network.findings import NetworkFindings
from atlas.analysis.network.patchwork import Line
from atlas.comparing.difference import FigureChange, GroupMove, LineShown, LineWeight, NetworkChange, Pair

__all__ = ["hidden_lines", "network_change", "network_figures"]


def hidden_lines(before: NetworkFindings, after: NetworkFindings) -> tuple[Pair, ...]:
    """Lines that were shown and are not, while both initiatives are still in the patchwork.

    From the pages one cannot know whether nobody is shared any more, or too few to show: it is told as hidden.
    """
    there = set(after.patchwork.initiatives)
    return tuple(pair for pair in _missing(before, after) if there.issuperset(pair))


def network_change(before: NetworkFindings, after: NetworkFindings) -> NetworkChange:
    """All of it. Of a line that is not shown any more only its ends are told."""
    old, new = _lines(before), _lines(after)
    hidden = hidden_lines(before, after)
    was, now = before.named_bridges, after.named_bridges
    return NetworkChange(
        shown=tuple(LineShown(pair, line.weight, line.top) for pair, line in new.items() if pair not in old),
        hidden=hidden,
        gone=tuple(pair for pair in _missing(before, after) if pair not in hidden),
        weights=tuple(
            LineWeight(pair, (old[pair].weight, old[pair].top), (line.weight, line.top))
            for pair, line in new.items()
            if pair in old and (old[pair].weight, old[pair].top) != (line.weight, line.top)
        ),
        bridges_new=tuple(one for one in now if one not in was),
        bridges_gone=tuple(one for one in was if one not in now),
        bridges_after=now,
        groups=tuple(_moves(before, after)),
        circles=tuple(
            one
            for one in after.patchwork.initiatives
            if one in before.circles and _rounded(before.circles[one]) != _rounded(after.circles[one])
        ),
    )


def network_figures(before: NetworkFindings, after: NetworkFindings) -> tuple[FigureChange, ...]:
    """Counts that say nothing of how many people a line has: they may be told whatever is hidden."""

    def counts(one: NetworkFindings) -> dict[str, int]:
        patchwork = one.patchwork
        return {
            "initiatives": len(patchwork.initiatives),
            "professionals": len(patchwork.professionals),
            "stopped": len(patchwork.stopped),
            "lines": len(patchwork.lines),
            "asked": len(patchwork.asked),
            "groups": len(one.clusters.groups),
            "without_line": len(patchwork.without_visible_line),
            "core": len(one.core),
        }

    old, new = counts(before), counts(after)
    return tuple(FigureChange(key, old[key], new[key]) for key in new if old[key] != new[key])


def _moves(before: NetworkFindings, after: NetworkFindings) -> list[GroupMove]:
    """Who is with others now. A group with the same middle is the same; else the one with which it shares most."""
    old, new = before.clusters, after.clusters
    centres = {name.centre: place for place, name in enumerate(after.group_names)}
    became = {number: centres[name.centre] for number, name in enumerate(before.group_names) if name.centre in centres}
    taken = set(became.values())
    for number, group in enumerate(old.groups):
        if number in became:
            continue
        shared = [
            (len(set(group) & set(other)), -place) for place, other in enumerate(new.groups) if place not in taken
        ]
        most, place = max(shared, default=(0, 0))
        if most:
            became[number] = -place
            taken.add(-place)
    moves = []
    for one in after.patchwork.initiatives:
        was, now = old.number_of.get(one), new.number_of.get(one)
        if one in before.patchwork.initiatives and (became.get(was) if was is not None else None) != now:
            centre = before.group_names[was].centre if was is not None else None
            moves.append(GroupMove(one, centre, after.group_names[now].centre if now is not None else None))
    return moves


def _lines(one: NetworkFindings) -> dict[Pair, Line]:
    return {(line.a, line.b): line for line in one.patchwork.lines}


def _missing(before: NetworkFindings, after: NetworkFindings) -> list[Pair]:
    new = _lines(after)
    return [pair for pair in _lines(before) if pair not in new]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
