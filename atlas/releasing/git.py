"""What is asked of git to keep releases in a branch of their own: files at work and the index are never touched."""

import os
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

__all__ = ["GitError", "blob", "changed_below", "head", "keep", "listed", "tree_of", "unpack"]

_READS = (
    *("--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", "core.autocrlf=false"),
    *("-c", f"core.attributesFile={os.devnull}"),
)
_SECONDS = 600
_BRANCH = "refs/heads/releases"
_REMOTE = "refs/remotes/origin/releases"
_MAKER = {"NAME": "atlas", "EMAIL": "atlas@localhost"}


class GitError(Exception):
    """Git could not do what it was asked, and said why."""


def head(folder: Path) -> str:
    """The full name of the last commit; "" where there is none."""
    return _asked(folder, "rev-parse", "--verify", "--quiet", "HEAD").decode().strip()


def changed_below(folder: Path, *paths: Path) -> list[str]:
    """Files below `paths` that are not as they were committed."""
    places = [os.path.relpath(path.absolute(), folder.absolute()) for path in paths if path.exists()]
    raw = _asked(folder, "status", "--porcelain", "-z", "--untracked-files=all", "--", *places)
    return [os.fsdecode(one[3:]) for one in raw.split(b"\0") if len(one) > 3]


def tree_of(folder: Path) -> str:
    """The commit that holds all releases: of the branch here, or of origin where that went on; "" for none."""
    here, there = (
        _asked(folder, "rev-parse", "--verify", "--quiet", one).decode().strip() for one in (_BRANCH, _REMOTE)
    )
    if here and there and here != there and _asked(folder, "merge-base", here, there).decode().strip() == here:
        return there
    return here or there


def listed(folder: Path, commit: str) -> dict[str, str]:
    """The releases that a commit holds by name, each with the hash that git has of all its files."""
    raw = _asked(folder, "ls-tree", "-d", "-z", "--full-tree", commit)
    rows = (one.partition(b"\t") for one in raw.split(b"\0") if one)
    return {os.fsdecode(name): told.decode().rpartition(" ")[2] for told, _, name in rows}


def blob(folder: Path, commit: str, path: str) -> bytes:
    """A file of a commit; nothing where it has none."""
    return _asked(folder, "cat-file", "blob", f"{commit}:{path}")


def unpack(folder: Path, commit: str, to: Path, *names: str) -> None:
    """Write these releases of a commit below `to`, byte for byte. Raises `GitError`."""
    top = Path(os.fsdecode(_run(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    call = ["git", *_READS, "-C", str(top), "archive", "--format=tar", commit, "--", *names]
    with subprocess.Popen(call, stdout=subprocess.PIPE, env=_environment()) as process:  # noqa: S603
        assert process.stdout is not None  # noqa: S101
        with tarfile.open(fileobj=process.stdout, mode="r|") as packed:
            packed.extractall(to, filter="data")
    if process.returncode:
        raise GitError(f"git archive {commit[:10]}")


def keep(folder: Path, release: Path, others: Mapping[str, bytes], message: str, day: str) -> str:
    """Add a folder with its name, and the files `others` beside it, to the branch; gives the commit. Never pushes.

    Raises `GitError`, also where somebody else added one at the same time; then nothing was changed.
    """
    before = tree_of(folder)
    here = _asked(folder, "rev-parse", "--verify", "--quiet", _BRANCH).decode().strip()
    files = sorted(path for path in release.rglob("*") if path.is_file())
    with TemporaryDirectory(prefix="atlas-release-") as beside:
        index = {"GIT_INDEX_FILE": str(Path(beside) / "index")}
        extra = []
        for name, data in others.items():
            (Path(beside) / name).write_bytes(data)
            extra.append(Path(beside) / name)
        paths = "".join(f"{path.absolute()}\n" for path in (*files, *extra)).encode()
        made = _run(folder, "hash-object", "-w", "--no-filters", "--stdin-paths", given=paths).decode().split()
        names = [f"{release.name}/{path.relative_to(release).as_posix()}" for path in files] + list(others)
        if before:
            _run(folder, "read-tree", before, more=index)
        rows = "".join(f"100644 {one}\t{name}\0" for one, name in zip(made, names, strict=True)).encode()
        _run(folder, "update-index", "-z", "--index-info", given=rows, more=index)
        tree = _run(folder, "write-tree", more=index).decode().strip()
    who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in _MAKER.items()}
    when = {f"GIT_{role}_DATE": f"{day}T12:00:00+0000" for role in ("AUTHOR", "COMMITTER")}
    parent = ["-p", before] if before else []
    commit = _run(folder, "commit-tree", tree, *parent, "-m", message, more={**who, **when}).decode().strip()
    _run(folder, "update-ref", _BRANCH, commit, here or "0" * len(commit))
    return commit


def _asked(folder: Path, *call: str) -> bytes:
    """What git says; nothing where it cannot."""
    try:
        return _run(folder, *call)
    except GitError:
        return b""


def _run(folder: Path, *call: str, given: bytes = b"", more: Mapping[str, str] | None = None) -> bytes:
    program = which("git")
    if program is None:
        raise GitError("git")
    try:
        done = subprocess.run(  # noqa: S603 - a program by its whole path, and words of ours
            [program, *_READS, "-C", str(folder), *call],
            input=given, capture_output=True, env={**_environment(), **(more or {})}, timeout=_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise GitError(str(error)) from None
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", "replace").strip() or call[0])
    return done.stdout


def _environment() -> dict[str, str]:
    around = {key: value for key, value in os.environ.items() if not key.startswith("GIT_") or "CONFIG" in key}
    return {**around, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "GIT_NO_REPLACE_OBJECTS": "1"}
