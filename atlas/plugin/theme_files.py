"""Which files of the theme does no visitor ever fetch? The maps of its sources, and a search that is not the site's."""

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme

from atlas.visible_files import visible_files

__all__ = ["leave_out_unused", "pass_by_hidden"]

_SEARCH = "assets/javascripts/lunr/"
"""Word lists of the theme's own search in forty languages."""
_SEARCHES = {"search", "material/search"}


def leave_out_unused(files: Files, config: MkDocsConfig) -> None:
    """Take them out of `files`. Those in the content folder stay, and that search where the settings ask for it."""
    searched = not _SEARCHES.isdisjoint(config.plugins)
    for file in [file for file in files if file.src_dir != config.docs_dir and _is_unused(file, searched)]:
        files.remove(file)


def _is_unused(file: File, searched: bool) -> bool:
    if file.src_uri.startswith(_SEARCH):
        return not searched
    return file.src_uri.startswith("assets/") and file.src_uri.endswith((".js.map", ".css.map"))


def pass_by_hidden(theme: Theme) -> None:
    """Let MkDocs not look at what is hidden: of all files of a theme, most are icons in a hidden folder.

    It asks for every file, and leaves those out again one by one, in each build.
    """
    get_env = theme.get_env

    def with_visible() -> Environment:
        env = get_env()
        env.loader = _Visible(theme.dirs)
        return env

    theme.get_env = with_visible  # type: ignore[method-assign]


class _Visible(FileSystemLoader):
    def list_templates(self) -> list[str]:
        return sorted({path for root in self.searchpath for path in visible_files(root)})
