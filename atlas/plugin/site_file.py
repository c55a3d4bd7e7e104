"""A file of a site, as MkDocs takes it: a city has thousands, and they are named anew in every build."""

import os

from mkdocs.structure.files import File

__all__ = ["SiteFile"]


class SiteFile(File):
    """A file whose path is told with slashes, as the atlas names all of its own: MkDocs need not look for others."""

    @property
    def src_path(self) -> str:
        """The path with what this system has for slashes."""
        return os.path.normpath(self.src_uri)

    @src_path.setter
    def src_path(self, value: str) -> None:
        self.src_uri = value
