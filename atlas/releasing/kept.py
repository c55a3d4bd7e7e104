"""Which releases are there, and where are they kept: in a folder beside the settings, or in the branch `releases`?"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from shutil import copytree

from atlas.model.release import Release, wrong_name
from atlas.releasing import git
from atlas.releasing.manifest import FACTS, MANIFEST, faults
from atlas.releasing.unpacked import Unpacked
from atlas.texts import Sentence, say

__all__ = ["LIST", "KeptRelease", "kept_releases", "list_text", "put_into"]

LIST = "RELEASES"
"""The file beside the releases that says the SHA-256 of the manifest of each, as `sha256sum -c` reads it."""


@dataclass(frozen=True)
class KeptRelease:
    """A release and its place. `folder`: that of the settings; `commit`: where git has it, with the hash of its `tree`
    there; else `path` is its folder.

    `facts`: its `release.json`, as text; `paths`: its files, from its list.
    """

    release: Release
    facts: str
    folder: Path
    paths: frozenset[str] = field(repr=False)
    commit: str = ""
    tree: str = ""
    path: Path | None = None


def kept_releases(folder: Path, given: Path | None = None) -> tuple[KeptRelease, ...]:
    """All of them, the newest first. `folder`: that of the settings; `given`: another folder of releases.

    One that is in the folder and in the branch is taken from the branch.
    """
    found = {one.release.name: one for one in (*_of_folder(folder, given or folder / "releases"), *_of_branch(folder))}
    return tuple(sorted(found.values(), key=lambda one: (one.release.day, one.release.name), reverse=True))


def put_into(kept: Iterable[KeptRelease], to: Path, unpacked: Unpacked | None = None) -> Iterator[Sentence]:
    """Put releases below `to`, and say of each file that is not as it was.

    `unpacked`: where those of git are kept once they are proved; without it each is unpacked and proved again.
    """
    every = list(kept)
    to.mkdir(parents=True, exist_ok=True)
    for one in every:
        place = to / one.release.name
        if one.path is not None:
            copytree(one.path, place, dirs_exist_ok=True)
        elif unpacked and unpacked.put(one.tree, one.release, place):
            continue
        else:
            try:
                git.unpack(one.folder, one.commit, to, one.release.name)
            except (git.GitError, OSError) as error:
                yield say("the releases cannot be taken from the branch: {why}", why=str(error))
                return
        found = list(faults(place, one.release.manifest))
        yield from found
        if unpacked and one.tree and not found:
            unpacked.keep(one.tree, one.release, place)
    if unpacked:
        unpacked.tidy(one.tree for one in every)


def list_text(kept: Iterable[Release]) -> str:
    """What `LIST` says."""
    return "".join(f"{one.manifest}  {one.name}/{MANIFEST}\n" for one in sorted(kept, key=lambda one: one.name))


def _of_folder(folder: Path, given: Path) -> Iterator[KeptRelease]:
    listed = given / LIST
    said = _said(listed.read_text("utf-8")) if listed.is_file() else {}
    for path in sorted(given.iterdir()) if given.is_dir() else ():
        if (path / MANIFEST).is_file() and (path / FACTS).is_file() and wrong_name(path.name) is None:
            facts, raw = (path / FACTS).read_bytes(), (path / MANIFEST).read_bytes()
            release = _release(path.name, facts, raw, said.get(path.name, ""))
            if release:
                yield KeptRelease(release, facts.decode(), folder, _paths(raw), path=path)


def _of_branch(folder: Path) -> Iterator[KeptRelease]:
    commit = git.tree_of(folder)
    if not commit:
        return
    said = _said(git.blob(folder, commit, LIST).decode())
    for name, tree in git.listed(folder, commit).items():
        if wrong_name(name) is None:
            facts = git.blob(folder, commit, f"{name}/{FACTS}")
            raw = git.blob(folder, commit, f"{name}/{MANIFEST}")
            release = _release(name, facts, raw, said.get(name, ""))
            if release:
                yield KeptRelease(release, facts.decode(), folder, _paths(raw), commit, tree)


def _paths(manifest: bytes) -> frozenset[str]:
    return frozenset(line[66:] for line in manifest.decode("utf-8", "replace").splitlines())


def _said(text: str) -> dict[str, str]:
    rows = (line.partition("  ") for line in text.splitlines())
    return {path.removesuffix(f"/{MANIFEST}"): found for found, _, path in rows}


def _release(name: str, facts: bytes, manifest: bytes, said: str) -> Release | None:
    """`said`: what the list says of the manifest; without one, that is what it is."""
    try:
        told = json.loads(facts)
        return Release(
            name,
            date.fromisoformat(told["day"]),
            str(told["commit"]),
            bool(told["changed"]),
            said or sha256(manifest).hexdigest(),
            manifest.count(b"\n"),
            int(told.get("size", 0)),
        )
    except (ValueError, TypeError, KeyError):
        return None
