"""Where private data may be, and how results are written so that nothing is left half done."""

import os
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path

__all__ = ["git_work_tree", "real_and_named", "write_together"]


def git_work_tree(path: Path) -> Path | None:
    """The folder of the git repository in which `path` lies or would lie, as named or as links lead; None outside."""
    places = {folder: None for place in real_and_named(path) for folder in (place, *place.parents)}
    return next((folder for folder in places if (folder / ".git").exists()), None)


def real_and_named(path: Path) -> tuple[Path, Path]:
    """Where a path really is, all links followed, and where it is as it was named."""
    return path.resolve(), path.absolute()


def write_together(files: Mapping[Path, str], private: Collection[Path] = ()) -> None:
    """Write texts as UTF-8: first all beside their places, then each into its place at once.

    `private`: those that only the person who wrote them may read.
    """
    ready: list[tuple[str, Path]] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            ready.append((name, path))
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).chmod(0o600 if path in private else 0o644)
        for name, path in ready:
            Path(name).replace(path)
    finally:
        for name, _ in ready:
            Path(name).unlink(missing_ok=True)
