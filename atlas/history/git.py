"""What does git know of the pages of a folder? Days and versions, and nothing of who wrote them or why.

Git is only asked to read: nothing that a repository's own settings may name is run, and nothing is fetched. Where git
is not there, or cannot or may not read the folder, there is no history, which is no error.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.keeping.identity import identity
from atlas.keeping.remember import held, keep

__all__ = ["GitLog", "Step", "asked", "git_log", "texts"]

_SECONDS = 300
_LINK = "120000"
_READS_ONLY = (
    *("--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}"),
    *("-c", "log.showSignature=false", "-c", "gpg.program=false", "-c", "safe.bareRepository=explicit"),
    # What a machine or a person has set for itself would tell another history.
    *("-c", "log.diffMerges=separate", "-c", "log.showRoot=true", "-c", "diff.renameLimit=1000"),
)
_LOG = (
    *("log", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "--relative", "--no-show-signature", "--no-color"),
    *("--no-textconv", "--no-ext-diff", "--no-mailmap", f"-O{os.devnull}", "--date=short", "--format=%x01%P %cd"),
)
"""Of merged work only the day on which it came in, so that a page has one row of versions, each made of the one before.
No name, address or message is asked for: what is not read cannot be told."""
_KEEP = {"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES"}
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}


@dataclass(frozen=True)
class Step:
    """One version of a page to the next. `before`, `after`: names of those versions in git; None: no page."""

    day: date
    before: str | None
    after: str | None


@dataclass(frozen=True)
class GitLog:
    """`steps`: by the path that a page has today in the folder, the latest first.

    `known_since`: the day before which nothing is known, for only the latest part of the history is here (a shallow
    clone); None where all of it is.
    """

    steps: Mapping[str, tuple[Step, ...]]
    known_since: date | None


def git_log(folder: Path) -> GitLog | None:
    """All changes of pages below a folder, up to what was committed last. None where git cannot tell."""
    found = asked(folder, "rev-parse", "HEAD", "--show-prefix", "--is-shallow-repository", "--git-path", "shallow")
    lines = found.decode("utf-8", "replace").split("\n") if found else []
    if len(lines) < 4:
        return None
    head, prefix, shallow, boundary = lines[:4]
    cut = b""
    if shallow == "true":
        with suppress(OSError):
            cut = (folder / boundary).read_bytes()
    key = identity("git log", head, prefix, cut)
    raw = held(key)
    if not isinstance(raw, bytes):
        raw = _log(folder)
        if raw is None:  # that may be otherwise next time
            return None
        keep(key, raw)
    return _parsed(raw, is_shallow=shallow == "true")


def _log(folder: Path) -> bytes | None:
    """Renames are found by what pages say; where not all versions are here, only by name."""
    found = asked(folder, *_LOG, "-M", "--", ".")
    return found if found is not None else asked(folder, *_LOG, "--no-renames", "--", ".")


def _parsed(raw: bytes, *, is_shallow: bool) -> GitLog:
    steps: dict[str, list[Step]] = {}
    today: dict[str, str | None] = {}
    """Going back in time: the name today of the page that had a name then; None: it is not here any more."""
    known_since = None
    for parents, day, changes in _commits(raw):
        if is_shallow and not parents:
            known_since = day
            continue
        earlier: dict[str, str | None] = {}
        for old, new, before, after in changes:
            name = today.get(new, new) if after else None
            if name:
                steps.setdefault(name, []).append(Step(day, before, after))
            if before is None or after is None or old != new:
                earlier.setdefault(new, None)
            if old != new:
                earlier[old] = name
        today |= earlier
    return GitLog({name: tuple(found) for name, found in sorted(steps.items())}, known_since)


_Changed = tuple[str, str, str | None, str | None]


def _commits(raw: bytes) -> Iterator[tuple[str, date, list[_Changed]]]:
    """Each commit, the latest first: its parents, its day, and what it did to pages."""
    parts = iter(raw.decode("utf-8", "surrogateescape").split("\0"))
    parents, day, changes = "", None, list[_Changed]()
    for part in parts:
        told = part.lstrip("\n")
        if told.startswith("\x01"):
            if day:
                yield parents, day, changes
            parents, _, when = told[1:].strip().rpartition(" ")
            day, changes = _day(when), []
        elif told.startswith(":"):
            old_mode, new_mode, before, after, kind = told[1:].split(" ")
            old = next(parts)
            new = next(parts) if kind[0] in "RC" else old
            if new.endswith(".md") and _LINK not in (old_mode, new_mode):
                changes.append((old, new, _version(before), _version(after)))
    if day:
        yield parents, day, changes


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _version(name: str) -> str | None:
    return None if set(name) == {"0"} else name


def texts(folder: Path, versions: Iterable[str]) -> dict[str, str | None]:
    """The texts of versions of pages, in one go; None for what is no text. What is not here is left out."""
    names = list(dict.fromkeys(versions))
    found = (
        asked(folder, "cat-file", "--batch", "--buffer", given="".join(f"{one}\n" for one in names)) if names else b""
    )
    told: dict[str, str | None] = {}
    at, data = 0, found or b""
    while at < len(data):
        end = data.index(b"\n", at)
        head = data[at:end].split(b" ")
        at = end + 1
        if len(head) == 3 and head[2].isdigit():
            size = int(head[2])
            name = head[0].decode()
            told[name] = None
            if head[1] == b"blob":
                with suppress(UnicodeDecodeError):
                    told[name] = data[at : at + size].decode("utf-8-sig")
            at += size + 1
    return told


def asked(folder: Path, *call: str, given: str | None = None) -> bytes | None:
    """What git says; None where it cannot. Settings that came with this process for another repository do not count."""
    program = shutil.which("git")
    if program is None:
        return None
    around = {key: value for key, value in os.environ.items() if not key.startswith("GIT_") or key in _KEEP}
    try:
        done = subprocess.run(  # noqa: S603 - a program by its whole path, and words of ours
            [program, *_READS_ONLY, "-C", str(folder), *call],
            input=(given or "").encode(),
            capture_output=True,
            env=around | _ENVIRONMENT,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None
