"""Mend an atlas: what has one right answer is tried in a copy of the folder, looked at, and only then written.

A change that leaves its line wrong, or makes a problem that was not there, is taken back. So nothing that is right
changes its meaning, and mending what was mended changes nothing.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from atlas.checking.mending.files import put
from atlas.checking.mending.lines import lined
from atlas.checking.mending.trial import Trial, hides_others
from atlas.checking.outcome import Mended
from atlas.checking.publishable import read_checked
from atlas.reading.gate import check_gate
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import say

__all__ = ["Mending", "mend"]

_MOST_ROUNDS: Final = 5
"""A key in Dutch, then its value, then what only shows once both are right."""
_MOST_TRIES: Final = 4
_MENDED_ENDINGS: Final = {".md", ".yml"}

Problems = tuple[Problem, ...]


@dataclass(frozen=True)
class Mending:
    """What was mended, by file and line; what is left to mend; and the files that could not be written, with why."""

    mended: tuple[Mended, ...]
    left: Problems
    unwritten: Problems


def mend(content: Path, today: date, *, trial: bool) -> Mending:
    """Mend the files of the folder `content`, or only say what would be mended (`trial`).

    `today`: the day against which dates are judged.
    """
    before = _check(content, today)
    if not content.is_dir() or check_gate(content):
        return Mending((), before, ())  # what is not to be opened is not copied either
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "content"
        shutil.copytree(content, copy, symlinks=True, ignore=shutil.ignore_patterns(".git"))
        files, left = _tried(copy, today, before)
    private = {(one.path, one.line) for one in left if one.rule == "personal-data"}
    mended: list[Mended] = []
    unwritten: list[Problem] = []
    for one in files:
        if not one.is_changed:
            continue
        why = None if trial else put(content / one.path, one.raw, one.now.to_bytes())
        if why:
            hint = say("mend it by hand, or make it a file that can be written")
            unwritten.append(Problem(one.path, 1, "", why, hint, rule="file-unfit", level="warning"))
        else:
            mended += _changes(one, private)
    return Mending(tuple(mended), left, tuple(unwritten))


def _check(content: Path, today: date) -> Problems:
    try:
        read_checked(content, today)
    except AtlasError as error:
        return error.problems
    return ()


def _tried(copy: Path, today: date, before: Problems) -> tuple[list[Trial], Problems]:
    """The files after mending in the copy, and what is left to mend there."""
    files = {path: one for path in _paths(copy) if (one := _opened(copy, path))}
    left = before
    for _ in range(_MOST_TRIES):
        left = _rounds(copy, today, files, before)
        by_path = _by_path(left)
        wrong = {path: one.wrong(by_path.get(path, [])) for path, one in files.items() if one.edits}
        if not any(wrong.values()):
            if not _harmed_elsewhere(files, before, left):
                return list(files.values()), left
            break
        for path, refused in wrong.items():
            if refused:
                files[path].start_again(refused)
                _write(copy, files[path])
    for one in files.values():
        one.start_again(())
        _write(copy, one)
    return list(files.values()), before


def _paths(copy: Path) -> Iterator[str]:
    for path in sorted(copy.rglob("*")):
        if path.suffix in _MENDED_ENDINGS and path.is_file() and not path.is_symlink():
            yield path.relative_to(copy).as_posix()


def _opened(copy: Path, path: str) -> Trial | None:
    raw = (copy / path).read_bytes()
    text = lined(raw)
    return Trial(path, raw, text, text) if text else None


def _rounds(copy: Path, today: date, files: dict[str, Trial], before: Problems) -> Problems:
    """Edit until there is nothing to edit any more; returns what is then left to mend."""
    left = before if not any(one.is_changed or one.refused for one in files.values()) else None
    for _ in range(_MOST_ROUNDS):
        problems = _check(copy, today) if left is None else left
        by_path = _by_path(problems)
        changed = [one for one in files.values() if one.edit(by_path.get(one.path, []))]
        left = problems
        if not changed:
            break
        for one in changed:
            _write(copy, one)
        left = None
    return _check(copy, today) if left is None else left


def _by_path(problems: Problems) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.path, []).append(problem)
    return found


def _write(copy: Path, one: Trial) -> None:
    path = copy / one.path
    path.chmod(0o600)
    path.write_bytes(one.now.to_bytes())


def _harmed_elsewhere(files: dict[str, Trial], before: Problems, after: Problems) -> bool:
    """Whether a file that was not touched has a problem that it did not have, and that was not hidden before."""
    if any(hides_others(problem) for problem in before):
        return False
    untouched = {path for path, one in files.items() if not one.edits}
    return any(problem.path in untouched for problem in set(after) - set(before))


def _changes(one: Trial, private: set[tuple[str, int]]) -> Iterator[Mended]:
    for number, (was, now) in enumerate(zip(one.was.lines, one.now.lines, strict=True), 1):
        if was != now:
            told = (was, now) if (one.path, number) not in private else ("...", "...")
            yield Mended(one.path, number, *told)
