"""While serving: a process of its own indexes the pages, so that an edit is on screen before it can be found.

It is called `python -m atlas.plugin.search_beside`, and reads what `index_site` is to be given, and where texts are
kept, as JSON.
"""

import json
import logging
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import which
from threading import Condition, Thread

from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.plugin.search import index_site

__all__ = ["Background"]

_log = logging.getLogger("atlas.search")  # not below MkDocs: without an index a strict build goes on


class Background:
    """Indexes what is asked for last, one site at a time."""

    def __init__(self) -> None:
        self._wanted: tuple[Path, str, tuple[str, ...], Store | None] | None = None
        self._busy = self._stopped = False
        self._process: subprocess.Popen[str] | None = None
        self._changed = Condition()
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def renew(self, site: Path, language: str, listed: Iterable[str], store: Store | None = None) -> None:
        """Index this site once what is being indexed now is done; see `index_site`. `store`: where texts are kept."""
        with self._changed:
            self._wanted = (site, language, tuple(listed), store)
            self._changed.notify_all()

    def wait(self) -> None:
        """Until all that was asked for is indexed."""
        with self._changed:
            self._changed.wait_for(lambda: not self._busy and self._wanted is None)

    def stop(self) -> None:
        """Begin nothing more, and end what was begun: the folder may go after this."""
        with self._changed:
            self._stopped = True
            if self._process:
                self._process.terminate()
            self._changed.notify_all()
        self._thread.join()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._stopped or self._wanted is not None)
                wanted, self._wanted, self._busy = self._wanted, None, True
                if self._stopped or wanted is None:
                    return
            try:
                told = self._index(*wanted)
            except OSError as error:
                told = str(error)
            if told and not self._stopped:
                _log.warning("atlas: the text search was not renewed: %s", told)

    def _index(self, site: Path, language: str, listed: tuple[str, ...], store: Store | None) -> str:
        """Let the process do it; gives what went wrong."""
        nice = which("nice")  # a build that begins meanwhile goes first, where the system can tell them apart
        command = [*([nice, "-n", "10"] if nice else []), sys.executable, "-m", __name__]
        with self._changed:
            if self._stopped:
                return ""
            # In a session of its own: Ctrl-C is for the server, which ends it.
            self._process = subprocess.Popen(  # noqa: S603  (a list, no shell)
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
                start_new_session=True,
            )
        with self._process as process:
            kept_in = [str(store.folder), store.version] if store else None
            _, told = process.communicate(json.dumps([str(site), language, listed, kept_in]))
        return (told.strip().splitlines() or ["?"])[-1] if process.returncode else ""


def _main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # what was begun is cleared away
    site, language, listed, kept_in = json.load(sys.stdin)
    try:
        with keeping(Store(Path(kept_in[0]), kept_in[1], quiet=True) if kept_in else None):
            index_site(Path(site), language, listed)
    except OSError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    _main()
