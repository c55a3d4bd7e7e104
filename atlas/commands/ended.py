"""Who ends a command from outside ends what it began too: no server goes on, and nothing half stays behind."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["ended_gently"]

_STATUS = 128 + signal.SIGTERM
"""What a shell gives for a program that was ended so."""


@contextmanager
def ended_gently() -> Iterator[None]:
    """Within the block SIGTERM raises `SystemExit`, so that every block that tidies up does so.

    Nothing beside the main thread, where Python allows no such thing, or where somebody else sees to it already.
    """
    alone = threading.current_thread() is threading.main_thread()
    if not alone or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end(*_: object) -> None:
    raise SystemExit(_STATUS)
