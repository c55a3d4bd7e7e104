"""Which money ends when, which has no last day, and which is over? (METHODS 5)

Own income is in none of these: the end of its book year is not the end of it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from atlas.analysis.money.funding import DECIDED, FundingState, last_day
from atlas.model.funding import Funding

__all__ = ["Ending", "FundingEnds", "funding_ends"]


@dataclass(frozen=True)
class Ending:
    """Money, or something in kind, of which `day` is the last day."""

    day: date
    initiative: str
    line: Funding


@dataclass(frozen=True)
class FundingEnds:
    """Money, and what is given in kind, of the initiatives of a neighbourhood on a day.

    `soon`: ends within twelve months, and `later`: ends after that, both the first to end first. `over`: ended, the
    last to end first. `open_ended`: initiatives with structural money that runs and has no last day; `untold`: those
    with other money that somebody decides on, of which nobody told until when it runs; both by id.
    """

    soon: tuple[Ending, ...]
    later: tuple[Ending, ...]
    over: tuple[Ending, ...]
    open_ended: tuple[str, ...]
    untold: tuple[str, ...]


def funding_ends(states: Mapping[str, FundingState]) -> FundingEnds:
    """The ends in these states, by initiative."""
    soon: list[Ending] = []
    later: list[Ending] = []
    over: list[Ending] = []
    for key, state in states.items():
        soon += _endings(key, state.ends)
        later += [end for end in _endings(key, state.running) if end.line not in state.ends]
        over += _endings(key, state.ended)
    return FundingEnds(
        soon=_in_order(soon),
        later=_in_order(later),
        over=_in_order(over)[::-1],
        open_ended=_without_a_last_day(states, {"structural"}),
        untold=_without_a_last_day(states, set(DECIDED) - {"structural"}),
    )


def _endings(initiative: str, lines: Iterable[Funding]) -> Iterator[Ending]:
    for line in lines:
        if line.kind != "own-income" and (last := last_day(line)):
            yield Ending(last, initiative, line)


def _in_order(ends: Iterable[Ending]) -> tuple[Ending, ...]:
    return tuple(sorted(ends, key=lambda end: (end.day, end.initiative)))


def _without_a_last_day(states: Mapping[str, FundingState], kinds: Collection[str]) -> tuple[str, ...]:
    return tuple(
        key
        for key, state in sorted(states.items())
        if any(line.kind in kinds and last_day(line) is None for line in state.running)
    )
