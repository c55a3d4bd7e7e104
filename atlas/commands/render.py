"""`atlas render`: the compiled Markdown pages in a folder, and beside it what another generator needs to build them."""

import argparse
import os
from pathlib import Path

from atlas.checking import read_checked
from atlas.commands.common import Commands, add_language_written, complain, language_written, tell, today
from atlas.commands.parser import _
from atlas.texts import say, say_n

__all__ = ["add_render"]


def add_render(commands: Commands, common: argparse.ArgumentParser) -> None:
    render = commands.add_parser(
        "render",
        parents=[common],
        help=_("write compiled Markdown pages to a folder"),
        example="atlas render --to build/pages --in nl",
    )
    render.add_argument(
        "content", nargs="?", type=Path, default=Path("content"), help=_("the content folder (content)")
    )
    render.add_argument("--to", type=Path, required=True, help=_("an empty or new folder; settings come beside it"))
    add_language_written(render, _("language of the pages; default: --language if the atlas has it, or its first"))
    render.add_argument(
        "--site-url", default=os.environ.get("ATLAS_SITE_URL", ""), help=_("where the site will stand, with https://")
    )
    render.add_argument(
        "--tiles-url",
        default=os.environ.get("ATLAS_TILES_URL", ""),
        help=_("a background for maps, with {z}, {x} and {y}"),
    )
    render.add_argument(
        "--tiles-attribution", default=os.environ.get("ATLAS_TILES_ATTRIBUTION", ""), help=_("whom to thank for it")
    )
    render.add_argument(
        "--no-history", action="store_true", help=_("tell nothing of what changed on pages, as git knows it")
    )
    render.add_argument(
        "--for",
        dest="generator",
        choices=("mkdocs", "properdocs", "zensical"),
        default="mkdocs",
        help=_("which generator is to build them (mkdocs)"),
    )
    render.set_defaults(run=_render)


def _render(options: argparse.Namespace) -> int:
    from atlas.citing.citation import CitedVersion
    from atlas.history.head import head
    from atlas.history.histories import histories
    from atlas.pages.map.tiles import Tiles, TilesError
    from atlas.pages.site.rendering import InTheWayError, render_site, settings_path

    try:
        tiles = Tiles(options.tiles_url, options.tiles_attribution) if options.tiles_url else None
    except TilesError as error:
        complain(error.sentence, options)
        return 2
    if options.site_url and not options.site_url.startswith(("https://", "http://")):
        complain(say('--site-url: "{url}" is not an address that begins with https://', url=options.site_url), options)
        return 2
    atlas = read_checked(options.content, today(options))
    language = language_written(options, atlas)
    last = None if options.no_history else head(options.content)
    try:
        count = render_site(
            atlas,
            options.content,
            language,
            today(options),
            options.to,
            tiles=tiles,
            generator=options.generator,
            histories={} if options.no_history else histories(options.content, atlas, today(options)),
            cited=CitedVersion(today(options), "", last.commit, last.changed) if last else None,
            site_url=_site_url(options.site_url, language, atlas.language),
        )
    except InTheWayError as error:
        complain(error.sentence, options)
        return 1
    tell(say_n("{n} file written", "{n} files written", count), options)
    call = f"{options.generator} build -f {settings_path(options.to)}"
    tell(say("to build them: {call}", call=call), options)
    return 0


def _site_url(root: str, language: str, first: str) -> str:
    """Where the pages of a language stand: the first one at the root, each other in a folder of its own."""
    if not root:
        return ""
    return f"{root.rstrip('/')}/" + ("" if language == first else f"{language}/")
