"""What was made of each page last time, many in one file: a file for each takes longer than what is in it.

A page has one place. What is put there takes that of before, so that a shelf does not grow by editing.
"""

from atlas.keeping.identity import identity
from atlas.keeping.store import Store
from atlas.keeping.values import NotValuesError, from_bytes, to_bytes
from atlas.packing import pack

__all__ = ["Shelf"]

_Kept = dict[str, tuple[str, bytes]]
"""For each page what it was made of, as a key, and what was made of it, packed."""


class Shelf:
    """Kept in `store`, in a file for each folder of pages. `name`: of what is made, and all that tells it from others.

    Pages are best asked for folder by folder: only one is held in memory. What `keep` was given is in the store once
    a page of another folder was given, or after `close`.
    """

    def __init__(self, store: Store | None, *name: object) -> None:
        self._store, self._name = store, name
        self._open: tuple[str, _Kept] | None = None
        self._folder, self._new = "", _Kept()

    def get(self, page: str, key: str) -> bytes | None:
        """What was made of a page last time, packed, if it was made of the same. `page`: its path."""
        held, packed = self._in(_folder(page)).get(page, ("", b""))
        return packed if held == key else None

    def keep(self, page: str, key: str, packed: bytes) -> None:
        """Put what was made of a page in its place."""
        if _folder(page) != self._folder:
            self.close()
            self._folder = _folder(page)
        self._new[page] = key, packed

    def close(self) -> None:
        """Let the store have all that was given."""
        if self._new and self._store:
            self._store.put_packed(self._key(self._folder), pack(to_bytes(self._in(self._folder) | self._new)))
        self._new, self._open = {}, None

    def _in(self, folder: str) -> _Kept:
        if self._open is None or self._open[0] != folder:
            self._open = folder, self._read(folder)
        return self._open[1]

    def _read(self, folder: str) -> _Kept:
        key = self._key(folder)
        data = self._store.get(key) if self._store else None
        try:
            found = from_bytes(data) if data else {}
        except NotValuesError:
            found = None
        if not isinstance(found, dict):
            if self._store:
                self._store.distrust(key)
            return {}
        return found

    def _key(self, folder: str) -> str:
        return identity("shelf", *self._name, folder)


def _folder(page: str) -> str:
    """The first one: of a neighbourhood, or none."""
    return page.partition("/")[0] if "/" in page else ""
