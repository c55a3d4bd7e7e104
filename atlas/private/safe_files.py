"""Where private data may be, and how results are written so that nothing is left half done."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

__all__ = ["git_work_tree", "write_together"]


def git_work_tree(path: Path) -> Path | None:
    """The folder of the git repository in which `path` lies or would lie; None outside one. Links are followed."""
    place = path.resolve()
    return next((folder for folder in (place, *place.parents) if (folder / ".git").exists()), None)


def write_together(files: Mapping[Path, str]) -> None:
    """Write texts as UTF-8: first all beside their places, then each into its place at once."""
    ready: list[tuple[str, Path]] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            ready.append((name, path))
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).chmod(0o644)
        for name, path in ready:
            Path(name).replace(path)
    finally:
        for name, _ in ready:
            Path(name).unlink(missing_ok=True)
