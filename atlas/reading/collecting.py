"""How to read much in one go without Python looking for circles of objects again and again meanwhile."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["without_collecting"]


@contextmanager
def without_collecting() -> Iterator[None]:
    """Put off the search for circles of objects until this is over.

    Reading makes hundreds of thousands of objects that are kept, and hardly a circle: the search would take a fifth of
    the time, and free nothing. Afterwards they count as old, for the first search would look at all that is new.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():  # what is frozen was so on purpose
                gc.freeze()
                gc.unfreeze()
            gc.enable()
