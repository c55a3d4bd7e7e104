"""Is a release as it was made? A list of its files with their SHA-256, as `sha256sum -c` reads it, and what differs."""

import os
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from atlas.texts import Sentence, say

__all__ = ["FACTS", "MANIFEST", "faults", "hashes", "manifest_text", "total_size"]

MANIFEST = "MANIFEST"
FACTS = "release.json"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder by its path, without the manifest itself."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in names:
            path = Path(place, name)
            inside = path.relative_to(folder).as_posix()
            if inside != MANIFEST:
                found[inside] = sha256(path.read_bytes()).hexdigest()
    return found


def total_size(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def manifest_text(found: Mapping[str, str]) -> str:
    """A line for each file, in the order of their paths."""
    return "".join(f"{found[path]}  {path}\n" for path in sorted(found))


def faults(folder: Path, manifest: str = "") -> Iterator[Sentence]:
    """What is not as it was when the release in `folder` was made; nothing where all is.

    `manifest`: the SHA-256 that its manifest must have; "": not known.
    """
    try:
        raw = (folder / MANIFEST).read_bytes()
    except OSError:
        yield say("{folder} has no file {file}, so nothing can be proved", folder=folder.name, file=MANIFEST)
        return
    if manifest and sha256(raw).hexdigest() != manifest:
        yield say("{name}: the file {file} itself was changed", name=folder.name, file=MANIFEST)
    said = {}
    for number, line in enumerate(raw.decode("utf-8", "replace").splitlines(), 1):
        parts = _LINE.fullmatch(line)
        if parts:
            said[parts[2]] = parts[1]
        else:
            yield say("{name}: line {n} of {file} says no file", name=folder.name, n=number, file=MANIFEST)
    found = hashes(folder)
    for path in sorted({*said, *found}):
        if path not in found:
            yield say("{name}: the file {path} is missing", name=folder.name, path=path)
        elif path not in said:
            yield say("{name}: the file {path} was added", name=folder.name, path=path)
        elif said[path] != found[path]:
            yield say("{name}: the file {path} was changed", name=folder.name, path=path)
