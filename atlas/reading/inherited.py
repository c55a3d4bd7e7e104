"""Which files do the settings of a site stand in? `mkdocs.yml`, and what that inherits by `INHERIT`, and so on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

__all__ = ["with_inherited"]

_MOST = 20
"""In a circle settings would inherit without end."""
Read = TypeVar("Read")


def with_inherited(
    settings: Path, read: Callable[[Path], Read], named: Callable[[Read], object]
) -> Iterator[tuple[Path, Read]]:
    """Each file with what `read` gives of it, the first one first; `named`: what that says in `INHERIT`.

    Raises what `read` raises.
    """
    for _ in range(_MOST):
        found = read(settings)
        yield settings, found
        parent = named(found)
        if not isinstance(parent, str):
            return
        settings = settings.parent / parent
