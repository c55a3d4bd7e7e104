"""`atlas COMMAND`: what key figures and contributors do from a command line. One file of `commands` per command."""

import argparse
from collections.abc import Sequence

from atlas import __version__
from atlas.commands.answers import add_answers
from atlas.commands.build import add_build, add_serve
from atlas.commands.check import add_check, add_languages
from atlas.commands.common import common_options, complain, language_of_messages, tell_problems
from atlas.commands.completion import add_completion
from atlas.commands.contents import table_of_contents
from atlas.commands.diff import add_diff
from atlas.commands.imports import add_import
from atlas.commands.init import add_init
from atlas.commands.issue_forms import add_issue_forms
from atlas.commands.keep_count import add_keep_count
from atlas.commands.new import add_new
from atlas.commands.parser import Parser, _, language_of_call
from atlas.commands.participants import add_participants
from atlas.commands.print_ import add_print
from atlas.commands.progress import ProgressLine
from atlas.commands.receive import add_receive
from atlas.commands.release import add_release
from atlas.commands.render import add_render
from atlas.commands.schema import add_schema
from atlas.commands.stale import add_stale
from atlas.commands.workbook import add_export
from atlas.model.written_language import LanguageError
from atlas.noticed import take_noticed
from atlas.progress import listening
from atlas.reading.problems import AtlasError
from atlas.system_faults import reason
from atlas.texts import known_languages, say

__all__ = ["main", "whole_parser"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Exit status: 0 when all is well, 1 when there is something to mend, 2 for a wrong call, 130 when stopped by hand.
    """
    options = whole_parser(language_of_call(arguments)).parse_args(arguments)
    options.asked_language = options.asked_language or options.language_first
    options.language = language_of_messages(options)
    try:
        with ProgressLine(options.language) as options.progress, listening(options.progress):
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
    parser = _Atlas(prog="atlas", language=language)
    parser.add_argument("--version", action="version", version=f"atlas {__version__}", help=_("the version"))
    common = common_options()
    parser.add_argument("--language", dest="language_first", choices=known_languages(), help=argparse.SUPPRESS)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (
        add_init,
        add_check,
        add_diff,
        add_build,
        add_serve,
        add_release,
        add_render,
        add_languages,
        add_stale,
        add_import,
        add_export,
        add_print,
        add_participants,
        add_answers,
        add_keep_count,
        add_new,
        add_receive,
        add_issue_forms,
        add_schema,
    ):
        add(commands, common)
    add_completion(commands, common, parser)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
