"""Line breaks, quotes and dashes of a page as they were, wherever its words are the same as before it was mailed."""

import re
from collections import Counter
from difflib import SequenceMatcher

from atlas.receiving.mended_text import front_and_body
from atlas.receiving.typography import same_letters

__all__ = ["restored"]

_BLOCK = re.compile(r"[-*+>|]|#{1,6}|\d{1,9}[.)]")
"""What makes a list, a heading or a quote of a line that begins with it."""
_MOST = 5_000_000
"""A page with more pairs of equal words than this is left as it was sent: comparing would take minutes."""


def restored(text: str, base: str) -> str:
    """The text that was sent, in the typography of `base`, the page that it was made from.

    Only what programs change is taken from `base`: words that differ in nothing else, and how lines are broken. A new
    paragraph, or two that became one, is what somebody did, and stays.
    """
    sent, spaces = _words(text)
    before, before_spaces = _words(base)
    counted = Counter(sent)
    if not sent or not before or sum(counted[word] for word in before) > _MOST:
        return text
    head = len(_words(f"---\n{front_and_body(base)[0] or ''}\n---\n")[0])
    matched = _matched([same_letters(word) for word in sent], [same_letters(word) for word in before])
    made = []
    for number, word in enumerate(sent):
        place, same = matched.get(number, (None, False))
        space = spaces[number]
        if place is not None:
            there = before_spaces[place]
            beside = number == 0 or matched.get(number - 1, (None, False))[0] == place - 1
            begins = "\n" in space and "\n" not in there and _BLOCK.fullmatch(word)
            if beside and not begins and (place <= head or _breaks(space) == _breaks(there)):
                space = there
        made += [space, before[place] if place is not None and same else word]
    return "".join(made) + base[len(base.rstrip()) :]


def _words(text: str) -> tuple[list[str], list[str]]:
    """The words, and the space before each."""
    found = re.findall(r"(\s*)(\S+)", text)
    return [word for _, word in found], [space for space, _ in found]


def _breaks(space: str) -> bool:
    """Whether a paragraph ends here."""
    return space.count("\n") > 1


def _matched(sent: list[str], before: list[str]) -> dict[int, tuple[int, bool]]:
    """For each word its place in what was before, and whether it is the same word. The first and the last of words that
    were replaced by as many have a place too."""
    found: dict[int, tuple[int, bool]] = {}
    for kind, start, end, first, last in SequenceMatcher(None, before, sent, autojunk=False).get_opcodes():
        if kind == "equal" or (kind == "replace" and end - start == last - first):
            steps = range(end - start) if kind == "equal" else (0, end - start - 1)
            for step in steps:
                found[first + step] = (start + step, kind == "equal")
    return found
