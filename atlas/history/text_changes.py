"""What differs between two texts, as a neighbour would say it: how many paragraphs, longer or shorter, a few words."""

import re
from difflib import SequenceMatcher

from atlas.texts import Sentence, say, say_n

__all__ = ["text_changes"]

_BREAK = re.compile(r"\n\s*\n")
_FEW_WORDS = 5
"""Up to so many words other than they were are a small change."""
_LONGER = 1.25
"""A text that is so many times as long is longer."""


def text_changes(before: str, after: str) -> tuple[Sentence, ...]:
    """Sentences about what differs. Other line breaks and spaces are no change to who reads it.

    >>> [str(one) for one in text_changes("Come in.\\n\\nBring a cup.", "Come in.\\n\\nBring a plate.")]
    ['A few words of the text changed.']
    """
    old, new = _paragraphs(before), _paragraphs(after)
    if old == new:
        return ()
    if not old:
        return (say("There is a text now."),)
    if not new:
        return (say("The text was removed."),)
    if _words_changed(old, new) <= _FEW_WORDS:
        return (say("A few words of the text changed."),)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changed = sum(min(b - a, d - c) for kind, a, b, c, d in steps if kind == "replace")
    gained = sum(max(0, (d - c) - (b - a)) for kind, a, b, c, d in steps if kind != "equal")
    lost = sum(max(0, (b - a) - (d - c)) for kind, a, b, c, d in steps if kind != "equal")
    told = [*_length(len("".join(old)), len("".join(new)))]
    if changed:
        told.append(say_n("{n} paragraph changed.", "{n} paragraphs changed.", changed))
    if gained:
        told.append(say_n("{n} paragraph came in.", "{n} paragraphs came in.", gained))
    if lost:
        told.append(say_n("{n} paragraph went out.", "{n} paragraphs went out.", lost))
    return tuple(told)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in _BREAK.split(text) if part.strip()]


def _words_changed(old: list[str], new: list[str]) -> int:
    if len(old) != len(new):
        return _FEW_WORDS + 1
    pairs = [(a.split(), b.split()) for a, b in zip(old, new, strict=True) if a != b]
    steps = (SequenceMatcher(None, a, b, autojunk=False).get_opcodes() for a, b in pairs)
    return sum(max(b - a, d - c) for each in steps for kind, a, b, c, d in each if kind != "equal")


def _length(old: int, new: int) -> list[Sentence]:
    if new > old * _LONGER:
        return [say("The text is longer.")]
    return [say("The text is shorter.")] if new * _LONGER < old else []
