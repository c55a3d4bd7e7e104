"""The content folder as it was at a git revision, in a folder of its own. The working tree is never touched."""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from shutil import which
from tempfile import TemporaryDirectory

from atlas.texts import Sentence, say

__all__ = ["Repository", "RevisionError", "content_at", "repository_of"]

_LINK, _MODULE = "120000", "160000"
_PATIENCE = 60
"""Seconds for one question to git."""


class RevisionError(Exception):
    """A revision cannot be compared; `sentence` says why, and what to do. `status`: 2 for a wrong call, else 1."""

    def __init__(self, sentence: Sentence, status: int) -> None:
        super().__init__(str(sentence))
        self.sentence, self.status = sentence, status


@dataclass(frozen=True)
class Repository:
    """`top`: its folder; `inside`: where the content folder lies in it, with slashes; "" where it is all of it."""

    top: Path
    inside: str

    def commit(self, revision: str) -> str:
        """The full name of the commit. Raises `RevisionError`."""
        asked = f"{revision}^{{commit}}"
        found = _git(self.top, "rev-parse", "--verify", "--quiet", "--end-of-options", asked)
        if found.returncode == 0:
            return found.stdout.decode().strip()
        if self.shallow:
            told = say(
                "“{revision}” is not in this clone, which holds the latest commits only: run git fetch --unshallow",
                revision=revision,
            )
            raise RevisionError(told, 1)
        told = say(
            "“{revision}” is no folder, and git knows no such revision; git branch -a lists the branches",
            revision=revision,
        )
        raise RevisionError(told, 2)

    def common(self, one: str, other: str) -> str | None:
        """The commit from which both went on; None where there is none in this clone."""
        found = _git(self.top, "merge-base", one, other)
        return found.stdout.decode().strip() if found.returncode == 0 else None

    @property
    def shallow(self) -> bool:
        """Whether the clone holds only the latest commits."""
        return _git(self.top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def repository_of(content: Path) -> Repository:
    """The repository that a content folder lies in, whether or not the folder is there now. Raises `RevisionError`."""
    if which("git") is None:
        raise RevisionError(say("git is not installed, so only folders can be compared"), 1)
    near = content.absolute()
    while not near.is_dir():
        near = near.parent
    found = _git(near, "rev-parse", "--show-toplevel")
    if found.returncode:
        why = found.stderr.decode(errors="replace").strip().splitlines()
        if any("dubious ownership" in line for line in why):
            told = say(
                "git does not trust {folder}, which belongs to somebody else; see git config safe.directory",
                folder=near,
            )
            raise RevisionError(told, 1)
        told = say("{folder} is in no git repository, so only folders can be compared", folder=near)
        raise RevisionError(told, 2)
    top = Path(os.fsdecode(found.stdout.rstrip(b"\n")))
    inside = os.path.relpath(content.absolute().resolve(), top.resolve())
    return Repository(top, "" if inside == "." else Path(inside).as_posix())


@contextmanager
def content_at(repository: Repository, commit: str) -> Iterator[Path]:
    """The content folder of a commit, as long as the block lasts. Raises `RevisionError` where it has none."""
    tree = f"{commit}:{repository.inside}"
    listed = _git(repository.top, "ls-tree", "-r", "-z", "--full-tree", tree)
    if listed.returncode:
        told = say("there is no folder {folder} at {commit}", folder=repository.inside, commit=commit[:10])
        raise RevisionError(told, 1)
    with TemporaryDirectory(prefix="atlas-diff-") as name:
        folder = Path(name).resolve() / "content"
        folder.mkdir()
        _write(repository, folder, listed.stdout)
        yield folder


def _write(repository: Repository, folder: Path, listed: bytes) -> None:
    entries = [re.match(rb"(\d+) (\w+) ([0-9a-f]+)\t(.*)", one, re.DOTALL) for one in listed.split(b"\0") if one]
    files = [(one[1].decode(), one[3].decode(), os.fsdecode(one[4])) for one in entries if one]
    files = [one for one in files if one[0] != _MODULE]
    asked = "".join(f"{name}\n" for _, name, _ in files).encode()
    given = _git(repository.top, "cat-file", "--batch", given=asked)
    if given.returncode:
        raise RevisionError(say("git cannot read what was at this revision; in a partial clone, fetch it first"), 1)
    at = 0
    for mode, _, path in files:
        start = given.stdout.index(b"\n", at) + 1
        size = int(given.stdout[at:start].split()[2])
        at = start + size + 1
        _put(folder, path, given.stdout[start : start + size], link=mode == _LINK)


def _put(folder: Path, path: str, data: bytes, *, link: bool) -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if not link:
        target.write_bytes(data)
        return
    # A link of a stranger's branch must not lead to what is not in that branch.
    leads = os.fsdecode(data)
    if not PurePosixPath(leads).is_absolute() and target.parent.joinpath(leads).resolve().is_relative_to(folder):
        target.symlink_to(leads)


def _git(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    return subprocess.run(  # noqa: S603 - fixed arguments, and a revision behind --end-of-options
        ["git", "-C", str(folder), *arguments],  # noqa: S607
        input=given, capture_output=True, env=environment, check=False, timeout=_PATIENCE,
    )  # fmt: skip
