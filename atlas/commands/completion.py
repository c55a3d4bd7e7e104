"""`atlas completion SHELL`: what a shell needs to complete commands and options of the atlas with the tab key."""

import argparse
from pathlib import Path

from atlas.commands.common import Commands
from atlas.commands.parser import Parser, _
from atlas.texts import translations

__all__ = ["add_completion"]

SHELLS = ("bash", "zsh", "fish")


def add_completion(commands: Commands, common: argparse.ArgumentParser, whole: Parser) -> None:
    """`whole`: the parser of all commands, which is read once it is complete."""
    completion = commands.add_parser(
        "completion",
        parents=[common],
        help=_("what a shell needs to complete commands with the tab key"),
        example="atlas completion bash > ~/.local/share/bash-completion/completions/atlas",
    )
    completion.add_argument("shell", choices=SHELLS, help=_("the shell that you use"))
    completion.set_defaults(run=lambda options: _completion(options, whole))


def _completion(options: argparse.Namespace, whole: Parser) -> int:
    import shtab

    _prepare(whole, options.language)
    print(shtab.complete(whole, options.shell))
    return 0


def _prepare(parser: Parser, language: str) -> None:
    """Tell what options are for in the language of messages, and which of them are files."""
    import shtab

    translate = translations(language).gettext
    for action in parser._actions:
        if action.help and action.help != argparse.SUPPRESS:
            action.help = translate(action.help)
        if action.type is Path:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    for told, below in parser.below():
        told.help = translate(told.help or "")
        below.description = translate(below.description or "")
        _prepare(below, language)
