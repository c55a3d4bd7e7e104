"""Which commit are the files of a folder those of, and did somebody change one of them since?"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1, sha256
from pathlib import Path, PurePosixPath

from atlas.history.git import asked
from atlas.keeping.identity import file_identities

__all__ = ["Head", "head"]

_TEXTS = frozenset((".csv", ".geojson", ".json", ".md", ".txt", ".yaml", ".yml"))
"""What git keeps as it is; pictures may be kept elsewhere, with a note in their place."""


@dataclass(frozen=True)
class Head:
    """`commit`: its whole name. `changed`: whether a text in the folder is not as it was committed."""

    commit: str
    changed: bool


def head(folder: Path) -> Head | None:
    """The last commit of the repository that holds a folder. None where git cannot tell.

    Files are compared by their own hashes: `git status` would run programs that a repository's settings may name.
    """
    found = asked(folder, "rev-parse", "HEAD", "--show-prefix")
    lines = found.decode("utf-8", "replace").split("\n") if found else []
    tree = asked(folder, "ls-tree", "-r", "-z", "HEAD", "--", ".") if lines else None
    if len(lines) < 2 or tree is None:
        return None
    committed = {path: blob for path, blob in _blobs(tree) if _is_text(path)}
    if not committed:  # the repository around it is of something else
        return None
    here = {path for path in file_identities(folder) if _is_text(path)}
    changed = here != set(committed) or any(not _is_same(folder / path, blob) for path, blob in committed.items())
    return Head(lines[0], changed)


def _blobs(tree: bytes) -> Iterator[tuple[str, str]]:
    """Files of git by path in the folder, each with its hash; links and other repositories are left out."""
    for line in tree.decode("utf-8", "surrogateescape").split("\0"):
        told, _, path = line.partition("\t")
        mode, _, rest = told.partition(" ")
        if mode.startswith("100"):
            yield path, rest.rpartition(" ")[2]


def _is_text(path: str) -> bool:
    parts = PurePosixPath(path)
    return parts.suffix.lower() in _TEXTS and not any(part.startswith(".") for part in parts.parts)


def _is_same(path: Path, blob: str) -> bool:
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return any(_hash(one, blob) == blob for one in (data, data.replace(b"\r\n", b"\n")))


def _hash(data: bytes, like: str) -> str:
    make = sha256 if len(like) == sha256().digest_size * 2 else sha1
    return make(b"blob %d\0%b" % (len(data), data)).hexdigest()
