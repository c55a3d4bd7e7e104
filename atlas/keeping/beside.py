"""Where what was computed is kept: in a folder beside the settings of an atlas, for builds and commands alike."""

from functools import cache
from pathlib import Path

from atlas.keeping.identity import file_identities, program_identity, tree_identity
from atlas.keeping.store import KEPT, Store
from atlas.texts import catalogue_folders

__all__ = ["store_beside"]


def store_beside(project: Path, *, quiet: bool = False) -> Store:
    """The store in a folder: that of this version of the program, with its catalogues. `quiet`: see `Store`."""
    return Store(project / KEPT, program_identity(*map(_catalogues, catalogue_folders())), quiet=quiet)


@cache
def _catalogues(folder: Path) -> str:
    """Read once, as the catalogues are: while serving, what is made is made with those of its beginning."""
    return tree_identity(file_identities(folder))
