"""While serving: which pages and files stand in the served folder already, as this build would make them?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from atlas.keeping.identity import identity
from atlas.plugin.pages import AtlasPage

__all__ = ["AtlasFile", "Served"]


class AtlasFile(File):
    """A file that knows whether the served folder holds it already."""

    stands: bool = False

    def is_modified(self) -> bool:
        """What MkDocs asks before it builds a page, or copies a file, in a folder that it did not empty."""
        return not self.stands


@dataclass
class Served:
    """What the last build of this session left in the served folder.

    `shared`: what every page depends on. `made_of`: per path, all else that it is made of. `anchors`: where links can
    lead on a page that is not built again. `targets`: where each stands in the folder.
    """

    shared: str = ""
    made_of: dict[str, str] = field(default_factory=dict)
    anchors: dict[str, frozenset[str]] = field(default_factory=dict)
    targets: dict[str, Path] = field(default_factory=dict)

    def mark(self, files: Files, config: MkDocsConfig, shared: Iterable[str]) -> "Served":
        """Mark what stands as it would be built; remove what is no part of the site any more.

        Gives what is served after this build, if it succeeds.
        """
        ours = [file for file in files if isinstance(file, AtlasFile)]
        now = Served(
            identity(*shared, sorted(file.src_uri for file in files if file.is_documentation_page())),
            {file.src_uri: identity(file.content_bytes, file.edit_uri) for file in ours},
            targets={file.src_uri: Path(file.abs_dest_path) for file in ours},
        )
        for file in ours:
            same = now.made_of[file.src_uri] == self.made_of.get(file.src_uri)
            shared_too = now.shared == self.shared or not file.is_documentation_page()
            file.stands = same and shared_too and now.targets[file.src_uri].is_file()
            if file.stands and isinstance(file.page, AtlasPage):
                file.page.present_anchor_ids = set(self.anchors.get(file.src_uri, ()))
        for path, target in self.targets.items():
            if path not in now.targets:
                target.unlink(missing_ok=True)
        return now

    def keep_anchors(self, files: Mapping[str, File]) -> None:
        """Once all pages are built: where links can lead."""
        self.anchors = {
            path: frozenset(file.page.present_anchor_ids or ()) for path, file in files.items() if file.page is not None
        }
