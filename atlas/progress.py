"""How far is work that takes long? Told step by step to whoever listens; nobody listens unless asked to.

A build by MkDocs is a process of its own. With ATLAS_PROGRESS in its environment it writes each step on a line where
errors go, marked so that who began it can tell it from what is said to people.
"""

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

__all__ = ["ASKED", "Listener", "counted", "listening", "step", "step_of_line"]

T = TypeVar("T")
Listener = Callable[[str, int, int], None]
"""Is told the stage, how many are done, and of how many: `("read", 3, 26)`."""

ASKED: Final = "ATLAS_PROGRESS"
_MARK: Final = "\x1eatlas "
_listener: Listener | None = None


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Tell this listener of every step in the block."""
    global _listener
    before, _listener = _listener, listener
    try:
        yield
    finally:
        _listener = before


def step(stage: str, done: int, total: int) -> None:
    """Tell that so many of a stage are done."""
    if _listener is not None:
        _listener(stage, done, total)
    elif os.environ.get(ASKED):
        sys.stderr.write(f"{_MARK}{stage} {done} {total}\n")
        sys.stderr.flush()


def counted(stage: str, things: Iterable[T], total: int) -> Generator[T, None, None]:
    """The things, with a step told for each; a total of none tells nothing."""
    for done, thing in enumerate(things, 1):
        step(stage, done, total)
        yield thing


def step_of_line(line: str) -> tuple[str, int, int] | None:
    """The step that a line of such a process tells; None for any other line."""
    parts = line.removeprefix(_MARK).split()
    if not line.startswith(_MARK) or len(parts) != 3 or not (parts[1] + parts[2]).isdigit():
        return None
    return parts[0], int(parts[1]), int(parts[2])
