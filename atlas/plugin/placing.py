"""The compiled site as files and pages of MkDocs."""

from collections.abc import Iterator
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from atlas.pages.writing.compiled import CompiledPage, CompiledSite, NavItem
from atlas.plugin.pages import AtlasPage
from atlas.plugin.served import AtlasFile
from atlas.reading.without_remarks import without_remarks

__all__ = ["placed"]


_WITH_REMARKS = (".yml", ".yaml")
_PACKED = (".pdf", ".png", ".xlsx")
"""Files that packing makes no smaller: they are so already."""


def placed(
    site: CompiledSite,
    files: Files,
    config: MkDocsConfig,
    *,
    marked: bool,
    public_sources: bool = False,
    held: bool = False,
) -> Files:
    """The files of the site, with the compiled text in place of every page, and what no person wrote after them.

    `marked`: with marks for drawings, which are put in place once a page was converted; else with the drawings.
    `public_sources`: other files of the content folder keep what editors noted in them. `held`: files of the site are
    in memory for the next build anyway, so that packing them saves nothing.

    Of the content folder's pages only those stay that the site has: not a translation, or what stands on another page.
    """
    titles = _titles(site.navigation)
    made = {
        page.path: _page(page, files.get_file_from_path(page.path), config, marked=marked)
        for page in site.pages.values()
    }
    made |= {
        path: (_held if held or path.endswith(_PACKED) else _generated)(path, config, data)
        for path, data in site.files.items()
    }
    if site.when_asked:
        made |= {path: _asked(path, config) for path in sorted(site.when_asked.paths)}
    if not public_sources:
        made |= {file.src_uri: _without_remarks(file, config) for file in files if _may_have_remarks(file, config)}
    all_files = Files(_in_place(files, made))
    for page in site.pages.values():
        title = titles.get(page.path)
        if title is None:
            made[page.path].inclusion = InclusionLevel.NOT_IN_NAV
        AtlasPage(None if title is None else escape(title), made[page.path], config)
    return all_files


def _in_place(files: Files, made: dict[str, File]) -> Iterator[File]:
    found = set()
    for file in files:
        if file.src_uri in made:
            found.add(file.src_uri)
            yield made[file.src_uri]
        elif not file.is_documentation_page():
            yield file
    yield from (file for path, file in made.items() if path not in found)


def _page(page: CompiledPage, written: File | None, config: MkDocsConfig, *, marked: bool) -> File:
    """`written`: the file of the content folder, if there is one; other plugins look where that is."""
    file = _generated(page.path, config)
    file.written = (lambda: page.marked.encode()) if marked else (lambda: page.text.encode())
    file.told = lambda: page.packed + page.drawn + repr(page.cited).encode()
    if written is not None:
        file.src_dir, file.generated_by = written.src_dir, written.generated_by
        file.abs_src_path = written.abs_src_path
    # The edit button leads to the file that a person changes, which for a built page or a translation is another one.
    file.edit_uri = page.source
    return file


def _may_have_remarks(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir == config.docs_dir and file.src_uri.lower().endswith(_WITH_REMARKS)


def _without_remarks(file: File, config: MkDocsConfig) -> File:
    text = Path(file.abs_src_path or "").read_bytes().decode("utf-8-sig", "replace")
    return _generated(file.src_uri, config, without_remarks(text).encode())


def _generated(path: str, config: MkDocsConfig, data: bytes = b"") -> AtlasFile:
    file = AtlasFile.generated(config, path, content=data)
    assert isinstance(file, AtlasFile)  # noqa: S101 - says the method of its class
    return file


def _held(path: str, config: MkDocsConfig, data: bytes) -> AtlasFile:
    file = _generated(path, config)
    file.written = file.told = lambda: data
    return file


def _asked(path: str, config: MkDocsConfig) -> AtlasFile:
    file = _generated(path, config)
    file.when_asked = True
    return file


def _titles(items: tuple[NavItem, ...]) -> dict[str, str]:
    """What the menu calls each page in it, by path."""
    found: dict[str, str] = {}
    for item in items:
        found |= _titles(item.children)
        if item.path:
            found[item.path] = item.title
    return found
