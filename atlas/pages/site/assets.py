"""Which styles and scripts does every page ask for, and which files are they made of?"""

from importlib.resources import files as package_files

from atlas.pages.writing import addresses

__all__ = ["ASSET_NAMES", "assets"]

_EVERY_PAGE = {
    "atlas.css": (
        "pages/writing/atlas.css",
        "pages/site/menu.css",
        "graphs/graph.css",
        "pages/directory/find.css",
        "pages/agenda/agenda.css",
    ),
    "atlas.js": ("pages/writing/atlas.js", "pages/site/search.js", "pages/directory/directory.js"),
}
"""One file of each kind, made of several: on a slow telephone each file costs a turn."""
_ONE_PAGE = {"agenda.js": ("pages/agenda/agenda.js",)}
"""Scripts that one kind of page asks for by itself."""
ASSET_NAMES = tuple(_EVERY_PAGE)
"""What every page asks for."""


def assets() -> dict[str, bytes]:
    """Content by path in the site."""
    package = package_files("atlas")
    return {
        addresses.asset(name): b"\n".join(package.joinpath(part).read_bytes() for part in parts)
        for name, parts in (_EVERY_PAGE | _ONE_PAGE).items()
    }
