"""Nothing runs on a page but the scripts of this site, whatever a text in it says: the page asks the browser for that.

A policy that trusts the scripts in a page would trust those of a stranger, so the few that the theme puts there become
files of their own.
"""

import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.utils import get_relative_url, write_file

from atlas.pages.map.tiles import Tiles

__all__ = ["ScriptFiles", "policy"]

_SELF = ("style-src", "font-src", "connect-src", "frame-src", "manifest-src", "worker-src")
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_FOLDER = "assets/scripts"


def policy(tiles: Tiles | None) -> str:
    """A Content-Security-Policy. `tiles`: the background of maps, which is the only thing from elsewhere.

    `data:`: the theme has icons in its style.
    """
    images = ["'self'", "data:", *([_host(tiles)] if tiles else [])]
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        **dict.fromkeys(_SELF, "'self'"),
        "img-src": " ".join(images),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def _host(tiles: Tiles) -> str:
    """Where tiles come from; `{s}` stands for one of several hosts."""
    found = urlsplit(tiles.url)
    return f"{found.scheme}://{found.netloc.replace('{s}', '*')}"


class ScriptFiles:
    """The scripts that stood in pages, as files of the site in `site_dir`."""

    def __init__(self, site_dir: str) -> None:
        self._site_dir = Path(site_dir)
        self._written: set[str] = set()

    def moved(self, document: str, url: str, root: str | None = None) -> str:
        """The page, each script of it in a file. `url`: of the page; `root`: of the site, where a page has no place."""

        def to_file(match: re.Match[str]) -> str:
            data = match[1].encode()
            path = f"{_FOLDER}/{sha256(data).hexdigest()[:12]}.js"
            if path not in self._written:
                write_file(data, str(self._site_dir / path))
                self._written.add(path)
            address = get_relative_url(path, url) if root is None else root + path
            return f'<script src="{address}"></script>'

        return _SCRIPT.sub(to_file, document)
