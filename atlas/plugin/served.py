"""While serving: which pages and files stand in the served folder already, as this build would make them?"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs.structure.files import Files

from atlas.keeping.identity import file_identity, identity
from atlas.packing import pack, unpack
from atlas.plugin.pages import AtlasPage
from atlas.plugin.site_file import SiteFile

__all__ = ["AtlasFile", "Served", "quiet_about_dirty"]


class AtlasFile(SiteFile):
    """A file that knows whether the served folder holds it already. What it holds stays packed until it is used."""

    stands: bool = False
    when_asked: bool = False
    """Whether it is made when a browser asks for it (see `Asked`), and never stands in the folder."""
    written: Callable[[], bytes] | None = None
    """What gives its content, where that is packed elsewhere."""
    told: Callable[[], bytes] | None = None
    """What gives all that tells that from any other."""
    _packed: bytes | None = None

    @property
    def _content(self) -> str | bytes | None:
        if self.written is not None:
            return self.written()
        return None if self._packed is None else unpack(self._packed)

    @_content.setter
    def _content(self, value: str | bytes | None) -> None:
        data, self.written, self.told = value.encode() if isinstance(value, str) else value, None, None
        self._packed = None if data is None else pack(data)

    def told_by(self) -> bytes:
        """What tells its content from any other, without unpacking it."""
        return self.told() if self.told else self._packed or b""

    def is_modified(self) -> bool:
        """What MkDocs asks before it builds a page, or copies a file, in a folder that it did not empty."""
        return not self.stands and not self.when_asked


@dataclass(frozen=True)
class Served:
    """What a build left in the served folder.

    `shared`: what every page depends on. `made_of`: per path, all else that it is made of. `targets`: where it stands.
    `pages`: those of this build, and `anchors`: where links could lead before it on pages that are not built again.
    """

    shared: str = ""
    made_of: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, Path] = field(default_factory=dict)
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pages: Mapping[str, AtlasPage] = field(default_factory=dict)

    def mark(self, files: Files, shared: Iterable[str]) -> "Served":
        """Mark what stands as it would be built, and remove what is no part of the site any more.

        `shared`: what every page depends on, besides which pages there are. Gives what is served once this build is
        done: see `built`.
        """
        ours = {file.src_uri: file for file in files if isinstance(file, AtlasFile)}
        others = {file.src_uri: file for file in files if file.src_uri not in ours and file.abs_src_path}
        now = Served(
            identity(*shared, sorted(file.src_uri for file in files if file.is_documentation_page())),
            {path: identity(file.told_by(), file.edit_uri) for path, file in ours.items()}
            | {path: file_identity(file.abs_src_path or "") for path, file in others.items()},
            {path: Path(file.abs_dest_path) for path, file in (ours | others).items()},
            self.anchors,
            {path: file.page for path, file in ours.items() if isinstance(file.page, AtlasPage)},
        )
        for path, file in ours.items():
            if file.when_asked:
                now.targets[path].unlink(missing_ok=True)
                continue
            like_others = now.shared == self.shared or not file.is_documentation_page()
            file.stands = like_others and now.made_of[path] == self.made_of.get(path) and now.targets[path].is_file()
            if file.stands and path in now.pages:
                now.pages[path].present_anchor_ids = set(self.anchors.get(path, ()))
        for path, target in self.targets.items():
            changed = path in others and now.made_of[path] != self.made_of.get(path)
            if path not in now.targets or changed:  # what lacks is copied, also where the new file is an older one
                target.unlink(missing_ok=True)
        return now

    def built(self) -> "Served":
        """The same once its pages are built: where links can lead on each is known then."""
        anchors = {path: frozenset(page.present_anchor_ids or ()) for path, page in self.pages.items()}
        return replace(self, anchors=anchors, pages={})


def quiet_about_dirty() -> None:
    """MkDocs warns that it builds changed pages only, as it judges them; here they are told exactly."""

    class NotOfDirty(logging.Filter):
        def filter(self, record: logging.LogRecord) -> bool:
            return "'dirty' build" not in record.getMessage()

    logging.getLogger("mkdocs.commands.build").addFilter(NotOfDirty())
