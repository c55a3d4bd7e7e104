"""`atlas check` and `atlas languages`: read the whole content folder and say what is there."""

import argparse
from pathlib import Path

from atlas.checking import read_checked
from atlas.commands.common import Commands, tell, today
from atlas.commands.parser import _
from atlas.reading.read import read_atlas
from atlas.texts import say_n

__all__ = ["add_check", "add_languages"]


def add_check(commands: Commands, common: argparse.ArgumentParser) -> None:
    check = commands.add_parser(
        "check", parents=[common], help=_("read everything and list what is to be mended"), example="atlas check"
    )
    check.add_argument("content", nargs="?", type=Path, default=Path("content"), help=_("the content folder (content)"))
    check.set_defaults(run=_check)


def add_languages(commands: Commands, common: argparse.ArgumentParser) -> None:
    languages = commands.add_parser(
        "languages", parents=[common], help=_("print the languages of the atlas"), example="atlas languages"
    )
    languages.add_argument(
        "content", nargs="?", type=Path, default=Path("content"), help=_("the content folder (content)")
    )
    languages.set_defaults(run=_languages)


def _check(options: argparse.Namespace) -> int:
    atlas = read_checked(options.content, today(options))
    count = sum(len(neighbourhood.initiatives) for neighbourhood in atlas.neighbourhoods.values())
    tell(say_n("{n} initiative read, nothing to mend", "{n} initiatives read, nothing to mend", count), options)
    return 0


def _languages(options: argparse.Namespace) -> int:
    print(*read_atlas(options.content, today(options)).home.meta.languages)
    return 0
