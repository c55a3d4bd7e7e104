"""While serving: files that were not built are made when a browser asks for them."""

import posixpath
from collections.abc import Iterable
from mimetypes import guess_type
from threading import Lock
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.pages.writing.compiled import WhenAsked

__all__ = ["Asked"]


class Asked:
    """Answers for the files of the last build that are made when asked for, in front of a server of files."""

    def __init__(self) -> None:
        self._files: WhenAsked | None = None
        self._store: Store | None = None
        self._lock = Lock()

    def renew(self, files: WhenAsked | None, store: Store | None) -> None:
        """From now on these files, kept where other builds keep them."""
        self._files, self._store = files, store

    def in_front_of(self, app: WSGIApplication, below: str) -> WSGIApplication:
        """The same server, which looks here first. `below`: the path that the site stands at, from slash to slash."""

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
            asked = posixpath.normpath(f"/{path.removeprefix(below)}").lstrip("/")  # never above the site
            data = self._make(asked) if path.startswith(below) else None
            if data is None:
                return app(environ, start)
            kind = guess_type(path)[0] or "application/octet-stream"
            start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(data)))])
            return [data]

        return answer

    def _make(self, path: str) -> bytes | None:
        files, store = self._files, self._store
        if files is None:
            return None
        with self._lock, keeping(store):
            return files.make(path)
