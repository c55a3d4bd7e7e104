"""Was a page changed after somebody began to write on it? Then what was sent would take that back."""

import subprocess
from difflib import SequenceMatcher
from pathlib import Path

__all__ = ["began_with_older"]

_VERSIONS = 10


def began_with_older(content: Path, path: str, before: str, after: str) -> bool:
    """Whether what was sent differs less from an earlier version in git than from the page as it is.

    `before`: the page as it is; `after`: as it was sent. False without git.
    """
    now = _differing(before, after)
    found = _git(content, "log", f"-{_VERSIONS}", "--format=%H", "--", path).split()
    versions = (_git(content, "show", f"{commit}:./{path}") for commit in found)
    return any(_differing(text, after) < now for text in versions if text and text != before)


def _differing(one: str, other: str) -> int:
    """How many lines are not the same."""
    first, second = one.splitlines(), other.splitlines()
    same = sum(block.size for block in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks())
    return len(first) + len(second) - 2 * same


def _git(folder: Path, *call: str) -> str:
    try:
        done = subprocess.run(["git", *call], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607
    except OSError:
        return ""
    return "" if done.returncode else done.stdout.decode("utf-8", "replace")
