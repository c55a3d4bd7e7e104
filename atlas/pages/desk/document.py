"""Which files does a desk for editors consist of, beside Decap CMS itself, and what may its page ask for?"""

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha384
from html import escape
from importlib.resources import files as package_files
from urllib.parse import urlsplit

from atlas.model.atlas import Atlas
from atlas.pages.desk.backend import Backend
from atlas.pages.desk.config import desk_config, own_config
from atlas.texts import direction, say

__all__ = ["FOLDER", "desk_files"]

FOLDER = "admin"
"""Where the desk stands in the site."""
_SCRIPTS = ("start.js", "desk.js", "collections.js", "page-text.js", "page-values.js")
_STYLE = """
body { margin: 0; font-family: system-ui, sans-serif; line-height: 1.5; }
#desk { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
.desk-bar { margin: 0; padding: .25rem 1rem; background: #12504d; color: #fff; }
.desk-bar a { color: #fff; }
"""


def desk_files(
    atlas: Atlas, language: str, backend: Backend, site_url: str, scripts: Mapping[str, bytes]
) -> dict[str, bytes]:
    """All files by their path in the site. `scripts`: those of Decap and of the library for YAML, by path here."""
    package = package_files("atlas")
    ours = {name: package.joinpath(f"pages/desk/{name}").read_bytes() for name in _SCRIPTS}
    made: dict[str, object] = {"desk.json": desk_config(atlas, language, backend, site_url)}
    made |= {f"in/{key}.json": own_config(one, language) for key, one in atlas.neighbourhoods.items()}
    page = _page(atlas.home.in_language(language).meta.title, language, backend, scripts["decap-cms.js"])
    named = {name: json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() for name, data in made.items()}
    files = {"index.html": page.encode(), **ours, **scripts, **named}
    return {f"{FOLDER}/{name}": data for name, data in files.items()}


def _page(title: str, language: str, backend: Backend, decap: bytes) -> str:
    """The page. A search engine keeps away, and so does the search of the site."""
    words = {
        "title": say("Desk of {atlas}", atlas=title),
        "wait": say("The desk is being opened. It is a few megabytes: that can take a while."),
        "none": say("The desk needs JavaScript. Without it, change a page by the pencil on it, or send a mail."),
    }
    told = {name: escape(sentence.to(language)) for name, sentence in words.items()}
    integrity = f"sha384-{b64encode(sha384(decap).digest()).decode()}"
    return f"""<!doctype html>
<html lang="{language}" dir="{direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="same-origin">
<meta http-equiv="Content-Security-Policy" content="{escape(_policy(backend))}">
<title>{told["title"]}</title>
<style>{_STYLE}</style>
<script src="start.js"></script>
<script src="decap-cms.js" integrity="{integrity}" crossorigin="anonymous" defer></script>
<script src="desk.js" type="module"></script>
</head>
<body data-atlas-unsearched="all">
<main id="desk"><p>{told["wait"]}</p><noscript><p>{told["none"]}</p></noscript></main>
</body>
</html>
"""


def _policy(backend: Backend) -> str:
    """This page asks the forge, and nothing else outside the site.

    Decap makes the check of its settings while it runs, which takes `unsafe-eval`, and writes its style into the page.
    """
    rules = {
        "default-src": "'none'",
        "script-src": "'self' 'unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": f"'self' data: blob: {_origins(backend.pictures)}",
        "font-src": "'self' data:",
        "connect-src": f"'self' blob: {_origins(backend.asked)}",
        "worker-src": "'self' blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {sources.strip()}" for name, sources in rules.items())


def _origins(addresses: Sequence[str]) -> str:
    found = map(urlsplit, addresses)
    return " ".join(dict.fromkeys(f"{one.scheme}://{one.netloc}" for one in found))
