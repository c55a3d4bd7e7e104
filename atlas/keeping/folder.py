"""How is a folder of kept things known to others: to backups, which leave it out, and to git, which passes it by?"""

from contextlib import suppress
from pathlib import Path
from shutil import rmtree

__all__ = ["MARKS", "mark_kept", "remove"]

MARKS = ("CACHEDIR.TAG", ".gitignore")
"""What is in such a folder besides what is kept."""

_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What the atlas computed once. It can be removed at any time.\n# See https://bford.info/cachedir/\n"
)


def mark_kept(folder: Path) -> None:
    """Make the folder, with its mark. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in zip(MARKS, (_TAG, "*\n"), strict=True):
        mark = folder / name
        if not mark.exists() or not mark.stat().st_size:  # a full disk may have left it empty
            mark.write_text(text, "utf-8")


def remove(path: Path) -> None:
    """Remove whatever stands there, and of a link only the link. What cannot be removed stays."""
    with suppress(OSError):  # even what it is may not be known, in a folder that is closed
        if path.is_dir() and not path.is_symlink():
            rmtree(path, ignore_errors=True)
        else:
            path.unlink()
