"""`atlas COMMAND`: what key figures and contributors do from a command line. One file of `commands` per command."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from itertools import pairwise
from typing import Final

from atlas import __version__
from atlas.commands.common import Commands, common_options, complain, language_of_messages, tell_problems
from atlas.commands.completion import add_completion
from atlas.commands.contents import table_of_contents
from atlas.commands.ended import ended_gently
from atlas.commands.parser import Parser, _, language_of_call
from atlas.commands.progress import ProgressLine
from atlas.model.written_language import LanguageError
from atlas.noticed import take_noticed
from atlas.progress import listening
from atlas.reading.problems import AtlasError
from atlas.system_faults import reason
from atlas.texts import known_languages, say

__all__ = ["COMMANDS", "call", "whole_parser"]

COMMANDS: Final = {
    "init": ("init", "add_init"),
    "check": ("check", "add_check"),
    "diff": ("diff", "add_diff"),
    "build": ("build", "add_build"),
    "serve": ("build", "add_serve"),
    "release": ("release", "add_release"),
    "render": ("render", "add_render"),
    "languages": ("check", "add_languages"),
    "stale": ("stale", "add_stale"),
    "import": ("imports", "add_import"),
    "export": ("workbook", "add_export"),
    "print": ("print_", "add_print"),
    "participants": ("participants", "add_participants"),
    "answers": ("answers", "add_answers"),
    "keep-count": ("keep_count", "add_keep_count"),
    "new": ("new", "add_new"),
    "receive": ("receive", "add_receive"),
    "issue-forms": ("issue_forms", "add_issue_forms"),
    "schema": ("schema", "add_schema"),
}
"""The file of `atlas.commands` that holds each, and what adds it to a parser. Only the one that is called is loaded."""


def call(arguments: Sequence[str] | None = None, begun: Callable[[], object] = lambda: None) -> int:
    """Run one command. `begun`: called once all that it needs is loaded and understood, before it does anything.

    Exit status: 0 when all is well, 1 when there is something to mend, 2 for a wrong call, 130 when stopped by hand,
    143 when ended from outside.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a sign that a terminal or file cannot hold is told as well as it can
            stream.reconfigure(errors="replace")
    options = _parser_for(_asked(arguments), language_of_call(arguments)).parse_args(arguments)
    options.asked_language = options.asked_language or options.language_first
    options.language = language_of_messages(options)
    begun()
    try:
        with ended_gently(), ProgressLine(options.language) as options.progress, listening(options.progress):
            status = int(options.run(options))
        for sentence in take_noticed():
            complain(sentence, options)
        return status
    except KeyboardInterrupt:
        complain(say("stopped, as you asked"), options)
        return 130
    except LanguageError as error:
        complain(error.sentence, options)
        return 2
    except AtlasError as error:
        tell_problems(error, options)
    except OSError as error:
        where = error.filename or getattr(options, "to", None)
        what = say("{file} cannot be read or written: {why}", file=where, why=reason(error))
        complain(what if where else say("something could not be read or written: {why}", why=reason(error)), options)
    return 1


class _Atlas(Parser):
    """The command as a whole: its help is a table of contents."""

    def format_help(self) -> str:
        return table_of_contents(self.commands(), self.language, self.format_usage().strip())


def whole_parser(language: str) -> Parser:
    """Every command, with its help in a language."""
    parser, commands, common = _empty(language)
    for name in COMMANDS:
        _add(name, commands, common)
    add_completion(commands, common, parser)
    return parser


def _parser_for(name: str, language: str) -> Parser:
    """A parser for a call of one command, which loads nothing of the others; of all where there is no such command."""
    if name not in COMMANDS:
        return whole_parser(language)
    parser, commands, common = _empty(language)
    _add(name, commands, common)
    return parser


def _empty(language: str) -> tuple[Parser, Commands, argparse.ArgumentParser]:
    """A parser without a command, where commands come, and the options that all have."""
    parser = _Atlas(prog="atlas", language=language)
    parser.add_argument("--version", action="version", version=f"atlas {__version__}", help=_("the version"))
    parser.add_argument("--language", dest="language_first", choices=known_languages(), help=argparse.SUPPRESS)
    return parser, parser.add_subparsers(required=True, metavar="COMMAND"), common_options()


def _add(name: str, commands: Commands, common: argparse.ArgumentParser) -> None:
    module, function = COMMANDS[name]
    getattr(import_module(f"atlas.commands.{module}"), function)(commands, common)


def _asked(arguments: Sequence[str] | None) -> str:
    """The command of a call, known before the call is understood; no command where help on all of them is asked."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = (one for before, one in pairwise(["", *given]) if before != "--language")
    return next((one for one in words if one in ("-h", "--help") or not one.startswith("-")), "")
