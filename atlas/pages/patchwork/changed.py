"""What changed in the patchwork since an earlier year? Lines that came, stayed and went, where both years can tell."""

from collections import Counter

from atlas.analysis.network.changes import Change, Changes, Strength, Why
from atlas.graphs.picture import Picture
from atlas.graphs.small import Marked
from atlas.graphs.small_changes import changes_legend
from atlas.model.earlier import EARLIER
from atlas.pages.patchwork.changed_facts import ChangedFacts, ChangedRow
from atlas.pages.patchwork.pictures import draw_small
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.texts import Sentence, say

__all__ = ["changed_facts"]

_NAMED = 3
_IN_A_DRAWING = 6
_MOST_ROWS = 200
"""A longer table holds what came and went first, and of what stayed as much as fits."""

_WHY: dict[Why, Sentence] = {
    "stopped": say("one of the two has stopped since"),
    "new": say("one of the two was not there yet"),
    "not-asked-then": say("neither of the two was asked then"),
    "not-asked-again": say("neither of the two was asked again"),
    "threshold": say("the other year left out numbers as small as this"),
}


def changed_facts(edition: Edition, picture: Picture) -> ChangedFacts | None:
    """What stands in `changed.md.jinja`; None where no earlier count can be compared. `picture`: of the patchwork."""
    found = edition.findings.network.changes
    if found is None:
        return None
    came, went = _rows(edition, found.came), _rows(edition, found.went)
    rows = [*came, *went, *_rows(edition, found.stayed)]
    return ChangedFacts(
        year=f"{found.counted_on:%Y}",
        then=found.counted_on,
        until=found.until,
        how=edition.words_beside(found.how),
        files=[f"{edition.id}/{EARLIER}/{found.name}.csv"],
        pairs=found.pairs,
        came=came[:_NAMED],
        all_came=len(came),
        went=went[:_NAMED],
        all_went=len(went),
        stayed=len(found.stayed),
        stronger=sum(change.towards == "stronger" for change in found.stayed),
        weaker=sum(change.towards == "weaker" for change in found.stayed),
        not_compared=[(edition.tell(_WHY[why]), count) for why, count in found.not_compared],
        figure=_figure(edition, picture, found),
        rows=rows[:_MOST_ROWS],
        all_rows=len(rows),
    )


def _rows(edition: Edition, changes: tuple[Change, ...]) -> list[ChangedRow]:
    """The strongest first."""
    ordered = sorted(changes, key=lambda change: (-(change.now or change.then or (0, 0))[0], change.a, change.b))
    return [
        ChangedRow(
            edition.reference(change.a),
            edition.reference(change.b),
            _bin(edition, change.then),
            _bin(edition, change.now),
            "came" if change.then is None else "went" if change.now is None else change.towards,
        )
        for change in ordered
    ]


def _bin(edition: Edition, strength: Strength | None) -> str | None:
    return None if strength is None else edition.words.bin(*strength)


def _figure(edition: Edition, picture: Picture, found: Changes) -> Drawing:
    ends = Counter(end for change in (*found.came, *found.went) for end in (change.a, change.b))
    ordered = sorted(ends, key=lambda end: (-ends[end], end))
    marked = Marked(
        tuple(ordered[:_IN_A_DRAWING]),
        tuple(ordered[_IN_A_DRAWING:]),
        stayed=_pairs(found.stayed),
        came=_pairs(found.came),
        went=_pairs(found.went),
    )
    told = say("Drawing: the lines that came and went since {year}.", year=f"{found.counted_on:%Y}")
    legend = changes_legend(
        edition.tell(say("came")) if found.came else "",
        edition.tell(say("stayed")) if found.stayed else "",
        edition.tell(say("went")) if found.went else "",
    )
    return Drawing(f"{draw_small(picture, marked, edition.tell(told))}{legend}")


def _pairs(changes: tuple[Change, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((change.a, change.b) for change in changes)
