"""While serving: how soon is it noticed that a file was saved?"""

from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

__all__ = ["notice_soon"]

_SOONEST, _LATEST = 0.1, 0.5
_FILES = 4000
"""So many files make it one second later: to look at all of a city takes some 25 ms."""


def notice_soon(server: LiveReloadServer, content: Path) -> None:
    """Look for what was saved more often than twice a second, where there is little to look at.

    It is looked for as MkDocs does, not told by the system, since not every disk does that. `server` watches what it
    will watch of the atlas itself, and does not serve yet.
    """
    files = sum(1 for _ in content.rglob("*"))
    watched = [getattr(one.watch, "raw_path", one.watch.path) for one in server.observer.emitters]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=min(_LATEST, _SOONEST + files / _FILES))
    for path in watched:
        server.watch(path)
