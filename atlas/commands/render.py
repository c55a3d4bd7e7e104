"""`atlas render`: the compiled Markdown pages, in a folder."""

import argparse
from pathlib import Path

from atlas.checking import read_checked
from atlas.commands.common import Commands, complain, tell, today
from atlas.texts import say, say_n

__all__ = ["add_render"]


def add_render(commands: Commands, common: argparse.ArgumentParser) -> None:
    render = commands.add_parser("render", parents=[common], help="write compiled Markdown pages to a folder")
    render.add_argument("content", nargs="?", type=Path, default=Path("content"))
    render.add_argument("--to", type=Path, required=True, help="an empty or new folder")
    render.set_defaults(run=_render)


def _render(options: argparse.Namespace) -> int:
    from atlas.pages.rendering import render_site

    atlas = read_checked(options.content, today(options))
    try:
        count = render_site(atlas, options.content, options.language, today(options), options.to)
    except FileExistsError:
        told = say("{folder} is not empty; name a new folder, so that nothing is lost", folder=options.to)
        complain(told, options)
        return 1
    tell(say_n("{n} file written", "{n} files written", count), options)
    return 0
