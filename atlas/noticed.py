"""What went wrong without stopping anything: noticed anywhere, in any process, and told once at the end.

Whoever works notices; whoever speaks with people takes what was noticed, when the work is done. What a process notices
beside another one goes there with its outcome (see `atlas.processes`).
"""

from collections.abc import Iterable

from atlas.texts import Sentence

__all__ = ["notice", "take_noticed"]

_noticed: dict[Sentence, None] = {}


def notice(*sentences: Sentence) -> None:
    """Notice something; a second time it is nothing new."""
    _noticed.update(dict.fromkeys(sentences))


def take_noticed(besides: Iterable[Sentence] = ()) -> tuple[Sentence, ...]:
    """All that was noticed since this was asked last, in that order, besides what was told already."""
    found = tuple(sentence for sentence in _noticed if sentence not in set(besides))
    _noticed.clear()
    return found
