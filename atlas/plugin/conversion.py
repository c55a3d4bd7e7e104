"""Markdown to HTML, as MkDocs does it, with all that it says of a page in one value that can be kept and handed on."""

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from atlas.keeping.identity import identity
from atlas.plugin.inline_tags import InlineTags
from atlas.plugin.plain_text import can_tell, with_plain_text
from atlas.plugin.site_file import SiteFile
from atlas.plugin.told_settings import told_setting

__all__ = ["Conversion", "Converter", "Source"]

_PAGES = logging.getLogger("mkdocs.structure.pages")


@dataclass(frozen=True)
class Source:
    """A page before it is converted. `path`: where it stands; `text`: its Markdown, without front matter."""

    path: str
    text: str

    @cached_property
    def told(self) -> str:
        """An identity of its text."""
        return identity(self.text)


@dataclass(frozen=True)
class Conversion:
    """A converted page.

    `contents`: its headings as MkDocs' `get_toc` takes them. `title`: of its first heading. `anchors`: what links on
    this page can lead to. `links`: for each page it links to a place of, the anchors and the links as written.
    `asked`: for each path that a link was looked up by, the address found there; None for nothing. `remarks`: what was
    said of links, with the level of each.
    """

    content: str
    contents: tuple[dict[str, Any], ...]
    title: str | None
    anchors: tuple[str, ...]
    links: Mapping[str, Mapping[str, str]] | None
    asked: Mapping[str, str | None]
    remarks: tuple[tuple[int, str], ...]

    def to_bytes(self) -> bytes:
        """This conversion, to be kept."""
        return json.dumps(vars(self), ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Conversion | None":
        """The conversion that was kept; None where the bytes hold none."""
        try:
            found = json.loads(data)
            found["remarks"] = tuple((level, remark) for level, remark in found["remarks"])
            return cls(**{**found, "contents": tuple(found["contents"]), "anchors": tuple(found["anchors"])})
        except (ValueError, TypeError, KeyError):
            return None

    def holds(self, files: Files) -> bool:
        """Whether every link still leads where it led."""
        return all(_address(files.get_file_from_path(path)) == address for path, address in self.asked.items())

    def fill(self, page: Page, files: Files) -> None:
        """Give `page` what MkDocs would have given it, and say again what was said."""
        page.content = self.content
        page.toc = get_toc(list(self.contents))  # type: ignore[arg-type]
        page._title_from_render = self.title
        page.present_anchor_ids = set(self.anchors)
        if self.links is not None:
            linked = ((files.get_file_from_path(path), anchors) for path, anchors in self.links.items())
            page.links_to_anchors = {file: dict(anchors) for file, anchors in linked if file is not None}
        for level, remark in self.remarks:
            _PAGES.log(level, remark)


class Converter:
    """Converts pages of one site. It can be pickled, to work in another process.

    `extensions`, `extension_settings`: of Python-Markdown. `checks`: how much a doubtful link matters, as MkDocs'
    `validation` says it. `files`: all files of the site, with how each is included.
    """

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self.extensions = list(config.markdown_extensions)
        self.extension_settings = dict(config.mdx_configs or {})
        self.checks = {name: config.validation.links[name] for name in config.validation.links}
        self.directory_urls = config.use_directory_urls
        self.level = _PAGES.getEffectiveLevel()
        self._settings = told_setting([self.extensions, self.extension_settings, self.checks])
        self._given = [(file.src_uri, file.inclusion) for file in files]
        self._made: tuple[MkDocsConfig, _Asked, InlineTags] | None = None

    def key(self, source: Source) -> str | None:
        """What the conversion of a page depends on, besides where its links lead (see `Conversion.holds`).

        None where that cannot be told, so that nothing may be kept.
        """
        if self._settings is None:
            return None
        return identity("conversion", self._settings, self.directory_urls, self.level, source.path, source.told)

    def convert(self, source: Source) -> Conversion:
        """Convert one page."""
        config, files, tags = self._made = self._made or self._make()
        file = files.get_file_from_path(source.path)
        assert file is not None, source.path  # noqa: S101 - a page of this site
        files.asked.clear()
        page = Page(None, file, config)
        page.markdown = source.text
        with _remarks() as remarks:
            page.render(config, files)
        links = page.links_to_anchors
        return Conversion(
            page.content or "",
            tuple(map(_token, page.toc)),
            page._title_from_render,
            tuple(sorted({*filter(None, page.present_anchor_ids or ()), *tags.anchors})),  # None of a bare `id`
            None if links is None else {to.src_uri: anchors for to, anchors in links.items()},
            dict(files.asked),
            tuple(remarks),
        )

    def _make(self) -> tuple[MkDocsConfig, "_Asked", InlineTags]:
        """Settings and files like those of the site, as far as a conversion asks for them."""
        config = MkDocsConfig()
        tags = InlineTags()
        config.markdown_extensions = with_plain_text(self.extensions)
        if can_tell(self.extensions):
            config.markdown_extensions.append(tags)
        config.mdx_configs = self.extension_settings
        config.use_directory_urls = self.directory_urls
        config.validation = MkDocsConfig.Validation()
        config.validation.links = MkDocsConfig.Validation.LinksValidation()
        for name, level in self.checks.items():
            config.validation.links[name] = level
        given = (SiteFile(path, None, "", self.directory_urls, inclusion=how) for path, how in self._given)
        return config, _Asked(given), tags

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_made": None}


class _Asked(Files):
    """Files that keep by which paths they were asked for. None is added or taken away any more."""

    def __init__(self, files: Iterator[File]) -> None:
        super().__init__(files)
        self.asked: dict[str, str | None] = {}
        self._told: dict[str, tuple[File | None, str | None]] = {}

    def get_file_from_path(self, path: str) -> File | None:
        told = self._told.get(path)
        if told is None:
            file = super().get_file_from_path(path)
            told = self._told[path] = file, _address(file)
        self.asked[path] = told[1]
        return told[0]


def _address(file: File | None) -> str | None:
    """What a link to a file depends on: its address, and whether it is left out of the site."""
    if file is None:
        return None
    return f"{file.url} excluded" if file.inclusion.is_excluded() else file.url


def _token(link: Any) -> dict[str, Any]:
    return {"name": link.title, "id": link.id, "level": link.level, "children": [_token(one) for one in link.children]}


@contextmanager
def _remarks() -> Iterator[list[tuple[int, str]]]:
    """Collect what is said of links within the block, instead of telling it."""
    found: list[tuple[int, str]] = []

    class Collecting(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append((record.levelno, record.getMessage()))

    handler, before = Collecting(), _PAGES.propagate
    _PAGES.addHandler(handler)
    _PAGES.propagate = False
    try:
        yield found
    finally:
        _PAGES.removeHandler(handler)
        _PAGES.propagate = before
