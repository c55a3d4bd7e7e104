"""`atlas`, as a process: it ends without a traceback whenever somebody stops it, before anything is loaded too.

What it does stands in `calling.py`, which is loaded here and not above, for that takes a moment.
"""

import os
import signal
import sys
from _thread import interrupt_main
from collections.abc import Sequence
from typing import Any

__all__ = ["main"]

_STOPPED = 128 + signal.SIGINT
"""What a shell gives for a program that was stopped by hand."""

_MOMENT = 0.01
"""Seconds."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, that of this process where no `arguments` are given. The exit status: see `calling.call`."""
    if arguments is not None or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        from atlas.calling import call

        return call(arguments)
    signal.signal(signal.SIGINT, _end_now)  # there is nothing yet that is to be tidied up
    try:
        from atlas.calling import call

        sys.unraisablehook = _again
        return call(None, begun=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))
    except KeyboardInterrupt:
        return _STOPPED
    finally:
        signal.signal(signal.SIGINT, _end_now)  # all is done, and Python only leaves


def _end_now(*_: object) -> None:
    os._exit(_STOPPED)


def _again(unraisable: Any) -> None:
    """Stopped where Python cannot raise that, as in the end of an object: it is raised a moment later."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        from threading import Timer

        later = Timer(_MOMENT, interrupt_main)
        later.daemon = True
        later.start()
    else:
        sys.__unraisablehook__(unraisable)


if __name__ == "__main__":
    raise SystemExit(main())
