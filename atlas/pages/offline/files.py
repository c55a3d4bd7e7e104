"""Which files make a site one that a telephone can install, and read parts of where there is no connection?"""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files as package_files

from atlas.graphs.app_icon import app_icon
from atlas.graphs.share_picture import BRAND
from atlas.keeping.remember import remembered
from atlas.pages.writing import addresses
from atlas.texts import direction

__all__ = ["MANIFEST", "NO_CONNECTION", "WORKER", "installing", "no_worker", "worker"]

MANIFEST = "manifest.webmanifest"
WORKER = "sw.js"
"""Beside the front page of a language: a worker can keep what stands below it, and nothing else."""
NO_CONNECTION = "offline.html"
"""The page for addresses that are not kept."""
_SIZES = (192, 512)
_FEW = 3
"""The agendas of up to so many neighbourhoods are kept at once; of more only those that somebody reads about."""


def installing(title: str, language: str, colour: str, logo: bytes) -> dict[str, bytes]:
    """The manifest and its signs, by path. `colour` and `logo` of the site; empty: those of the atlas."""
    icons = {addresses.asset(f"icon-{size}.png"): _icon(size, colour, logo) for size in _SIZES}
    manifest = {
        "name": title,
        "short_name": title,
        "lang": language,
        "dir": direction(language),
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": colour or BRAND,
        "background_color": "#fffdfa",
        "icons": [
            {"src": path, "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}
            for path, size in zip(icons, _SIZES, strict=True)
        ],
    }
    return {MANIFEST: json.dumps(manifest, ensure_ascii=False, indent=1).encode(), **icons}


def worker(version: str, neighbourhoods: Sequence[str], others: Sequence[str], site: str) -> str:
    """The script that keeps pages. `version`: another one for every other build, and what an earlier one kept goes.

    `others`: folders of other languages below this one. `site`: the name in the title of every page, as HTML.
    """
    agendas = [addresses.absolute("", addresses.agenda(key)) for key in neighbourhoods]
    build: Mapping[str, object] = {
        "version": version,
        "page": NO_CONNECTION,
        "pages": ["./", addresses.absolute("", addresses.MY_LIST), *(agendas if len(agendas) <= _FEW else [])],
        "agendas": agendas,
        "others": [f"{code}/" for code in others],
        "site": site,
    }
    return _script("worker.js").replace("const BUILD = {};", f"const BUILD = {json.dumps(build)};", 1)


def no_worker() -> str:
    """The script of a site that keeps nothing: it takes away what an earlier one kept."""
    return _script("gone.js")


def _script(name: str) -> str:
    return package_files("atlas").joinpath(f"pages/offline/{name}").read_text("utf-8")


@remembered
def _icon(size: int, colour: str, logo: bytes) -> bytes:
    return app_icon(size, colour, logo)
