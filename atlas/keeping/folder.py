"""How is a folder of kept things known to others: to backups, which leave it out, and to git, which passes it by?"""

from pathlib import Path

__all__ = ["mark_kept"]

_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What the atlas computed once. It can be removed at any time.\n# See https://bford.info/cachedir/\n"
)


def mark_kept(folder: Path) -> None:
    """Make the folder, with its mark. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    tag = folder / "CACHEDIR.TAG"
    if not tag.exists():
        tag.write_text(_TAG, "utf-8")
        (folder / ".gitignore").write_text("*\n", "utf-8")
