"""Which styles and scripts does every page ask for, and which files are they made of?"""

from functools import cache
from importlib.resources import files as package_files

from atlas.bundle import bundle
from atlas.graphs.explore.document import explore_assets
from atlas.pages.site.theme_icons import icon_rules
from atlas.pages.writing import addresses

__all__ = ["SCRIPTS", "STYLES", "assets"]

_PARTS = (
    "pages/writing/atlas.css",
    "pages/site/menu.css",
    "graphs/graph.css",
    "graphs/small.css",
    "graphs/stairs.css",
    "graphs/plan_bars.css",
    "graphs/rows.css",
    "pages/writing/matrix.css",
    "pages/directory/find.css",
    "pages/near/near.css",
    "pages/kept/kept.css",
    "pages/agenda/agenda.css",
    "pages/challenge/challenge.css",
    "pages/initiative/initiative.css",
    "pages/sharing/sharing.css",
    "pages/citing/citing.css",
    "pages/doors/doors.css",
    "pages/trust/trust.css",
    "pages/council/council.css",
)
"""One style and one script for every page, made of several: on a slow telephone each file costs a turn."""
_EMBEDDED = ("graphs/graph.css", "graphs/stairs.css", "pages/embed/embed.css")
"""The style of a piece of a page on another site."""
_ONE_PAGE = {
    "agenda.js": "pages/agenda/agenda.js",
    "doors.js": "pages/doors/doors.js",
    "change.js": "pages/change/change.js",
}
"""Scripts that some pages ask for by themselves, right below what they fill."""
STYLES = (addresses.asset("atlas.css"),)
"""What every page asks for, by path in the site."""
SCRIPTS = (addresses.asset("atlas.js"),)
"""The same for scripts."""


def assets() -> dict[str, bytes]:
    """Content by path in the site."""
    package = package_files("atlas")
    content = {
        "atlas.css": _joined(_PARTS) + b"\n" + icon_rules().encode(),
        "embed.css": _joined(_EMBEDDED),
        "atlas.js": _bundled("pages/site/every-page.js"),
        **explore_assets(),
        "change.css": package.joinpath("pages/change/change.css").read_bytes(),
        **{name: _bundled(part) for name, part in _ONE_PAGE.items()},
    }
    return {addresses.asset(name): data for name, data in content.items()}


@cache
def _bundled(part: str) -> bytes:
    """Once for all languages, and builds, of a process."""
    return bundle(part).encode()


@cache
def _joined(parts: tuple[str, ...]) -> bytes:
    return b"\n".join(package_files("atlas").joinpath(part).read_bytes() for part in parts)
