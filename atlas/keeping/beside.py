"""Where what was computed is kept: in a folder beside the settings of an atlas, for builds and commands alike."""

from pathlib import Path

from atlas.keeping.identity import file_identities, program_identity, tree_identity
from atlas.keeping.store import KEPT, Store
from atlas.texts import catalogue_folders

__all__ = ["store_beside"]


def store_beside(project: Path, *, quiet: bool = False) -> Store:
    """The store in a folder: that of this version of the program, with its catalogues. `quiet`: see `Store`."""
    catalogues = [tree_identity(file_identities(folder)) for folder in catalogue_folders()]
    return Store(project / KEPT, program_identity(*catalogues), quiet=quiet)
