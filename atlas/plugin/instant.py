"""Which links change a page without loading all of it anew? The theme does so for what stands in a map of the site.

Each page fetches one, and that of a whole city is larger than all else that a page needs. So of many pages each
neighbourhood has a map of its own, with its pages and those that all share; what is of no neighbourhood has a map with
the way into each. The map for search engines, `sitemap.xml`, is the theme's, and whole.
"""

from collections.abc import Iterable

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from atlas.pages.writing import addresses
from atlas.plugin.served import AtlasFile

__all__ = ["Maps"]

_MAP = "sitemap.xml"
"""The name that the theme looks for, in the folder that it takes for the site's."""
_FEW = 400
"""Pages that fit in one map, of some 30 kB."""


class Maps:
    """The maps of a site, once all its pages are known."""

    def __init__(self, files: Files, neighbourhoods: Iterable[str]) -> None:
        """Without an address of the site in its settings a map says nothing, as the theme's own."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        many = len(pages) > _FEW
        own: dict[str, list[str]] = {key: [] for key in neighbourhoods if many}
        shared: list[str] = []
        doors: list[str] = []
        for page in pages:
            path, address = page.file.src_uri, page.canonical_url
            key = path.partition("/")[0]
            if address:
                own.get(key, shared).append(address)
                doors += [address] if key in own and path == addresses.neighbourhood(key) else []
        self._own = own.keys()
        self._maps = {_folder(): shared + doors} | {_folder(key): shared + found for key, found in own.items()}

    @property
    def folders(self) -> list[str]:
        """Where there is a map: with another list pages may read another one."""
        return list(self._maps)

    def folder(self, path: str) -> str:
        """The folder of the map for a page. `path`: of the page, or empty for what is no page of the site."""
        key = path.partition("/")[0]
        return _folder(key if key in self._own else "")

    def add(self, files: Files, config: MkDocsConfig) -> None:
        """Add every map to the files of the site; none where the theme reads none."""
        if any(feature.startswith("navigation.instant") for feature in config.theme["features"]):
            for folder, found in self._maps.items():
                lines = (f"<url><loc>{escape(address)}</loc></url>\n" for address in found)
                text = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{"".join(lines)}</urlset>\n'
                files.append(AtlasFile.generated(config, f"{folder}{_MAP}", content=text))


def _folder(key: str = "") -> str:
    return addresses.asset(f"instant/{key}/" if key else "instant/")
