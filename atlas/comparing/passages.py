"""Which sentences of a page are others than they were, and which stands for which?"""

from collections import Counter
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from atlas.comparing.difference import Passage

__all__ = ["passages"]

Line = tuple[str, str]
_MANY = 3_000
"""Longer pages than this are compared as bags of sentences: in order takes too long."""
_FEW = 40
_LIKE = 0.5


def passages(before: Sequence[Line], after: Sequence[Line]) -> tuple[Passage, ...]:
    """What differs, in the order of the page. Lines: (heading, words). What only stands elsewhere is no difference."""
    both = {heading for heading, _ in before} & {heading for heading, _ in after}
    before, after = _under(before, both), _under(after, both)
    gone, come = Counter(before) - Counter(after), Counter(after) - Counter(before)
    if not gone and not come:
        return ()
    labels = {_label(one[1]): one for one in before if gone[one] and _label(one[1])}
    found: list[Passage] = []
    for left, right in _blocks(before, after):
        was = [one for one in left if _take(gone, one)]
        now = [one for one in right if _take(come, one)]
        found += _paired(was, now, labels)
    return _without_paired_twice(found)


def _under(lines: Sequence[Line], headings: Collection[str]) -> list[Line]:
    """What stands under a heading that only one of the two has is compared as if it had none."""
    return [(heading if heading in headings else "", words) for heading, words in lines]


def _take(counted: Counter[Line], line: Line) -> bool:
    """Whether this sentence is one of those that differ; each is told as often as it is there more."""
    if not counted[line]:
        return False
    counted[line] -= 1
    return True


def _blocks(before: Sequence[Line], after: Sequence[Line]) -> list[tuple[Sequence[Line], Sequence[Line]]]:
    if max(len(before), len(after)) > _MANY:
        return [(before, after)]
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(before[low:high], after[first:last]) for what, low, high, first, last in codes if what != "equal"]


def _paired(before: Sequence[Line], after: Sequence[Line], labels: dict[str, Line]) -> list[Passage]:
    """Each new sentence with the one that it replaces: of the same cell of a table, or mostly the same words."""
    left, found = list(before), []
    for heading, words in after:
        same = labels.get(_label(words))
        if same is not None and same[0] == heading:
            found.append(Passage(heading, same[1], words))
            if same in left:
                left.remove(same)
            continue
        fitting = max(left[:_FEW], key=lambda one: _likeness(one[1], words), default=None)
        if fitting is not None and _likeness(fitting[1], words) >= _LIKE:
            left.remove(fitting)
            found.append(Passage(heading, fitting[1], words))
        else:
            found.append(Passage(heading, None, words))
    return found + [Passage(heading, words, None) for heading, words in left]


def _without_paired_twice(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """What stood in another place of the page, and was paired from there, is not gone."""
    paired = {one.before for one in found if one.after is not None}
    return tuple(one for one in found if one.after is not None or one.before not in paired)


def _label(words: str) -> str:
    """What names a cell of a table: its row and its column."""
    label, colon, _ = words.partition(": ")
    return label if colon and " · " in label else ""


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _LIKE or matcher.quick_ratio() < _LIKE:
        return 0.0
    return matcher.ratio()
