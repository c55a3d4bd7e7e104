"""Read the content folder of a project, and of that only what was changed since it was read last."""

from datetime import date
from pathlib import Path

from atlas.checking import read_checked
from atlas.commands.settings import SETTINGS
from atlas.keeping.beside import store_beside
from atlas.keeping.identity import FolderIdentity
from atlas.keeping.remember import keeping
from atlas.model.atlas import Atlas

__all__ = ["read_kept"]


def read_kept(content: Path, day: date, settings: Path | None = None) -> Atlas:
    """Read as `read_checked` does, and keep what was read where builds keep it: beside `settings`.

    None: beside the `mkdocs.yml` that stands with the content folder. Where there is none, the folder is one of pages
    alone, and nothing is kept.
    """
    settings = settings or content.absolute().parent / SETTINGS
    if not settings.is_file():
        return read_checked(content, day)
    store = store_beside(settings.parent, quiet=True)
    try:
        with keeping(store):
            return read_checked(content, day, files=FolderIdentity(content))
    finally:
        if store.grown:
            store.tidy()
