"""Which files of the theme does no visitor ever fetch? The maps of its sources, and a search that is not the site's."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

__all__ = ["leave_out_unused"]

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
