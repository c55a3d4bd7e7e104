"""What all commands share: their options, the two languages of a call, and how problems are told.

The language of messages and that of what is written are two things: whoever calls may speak another language than those
who will read it.
"""

import argparse
import os
import sys
from datetime import date
from typing import Any, Protocol

from atlas.commands.colour import painted
from atlas.commands.parser import _
from atlas.commands.spoken import language_asked_for, spoken_language
from atlas.model.atlas import Shell
from atlas.model.written_language import language_of
from atlas.reading.problems import AtlasError, report
from atlas.texts import Sentence, known_languages, say_n

__all__ = [
    "Commands",
    "add_language_written",
    "common_options",
    "complain",
    "language_of_messages",
    "language_written",
    "tell",
    "tell_problems",
    "today",
]


class Commands(Protocol):
    """Where a command registers itself: the object that `ArgumentParser.add_subparsers` returns."""

    def add_parser(self, name: str, **settings: Any) -> argparse.ArgumentParser: ...


def common_options() -> argparse.ArgumentParser:
    """The options of every command: the language of its messages, and the day it counts as today."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--language",
        dest="asked_language",
        choices=known_languages(),
        help=_("language of messages (ATLAS_LANGUAGE, or that of the atlas, or of the system)"),
    )
    common.add_argument(
        "--today",
        type=date.fromisoformat,
        default=os.environ.get("ATLAS_TODAY") or None,
        help=_("judge dates as on this day (YYYY-MM-DD)"),
    )
    return common


def language_of_messages(options: argparse.Namespace) -> str:
    """What `options.language` is to be: what was asked for, or else that of the atlas or of the system."""
    return language_asked_for(options.asked_language) or spoken_language(options)


def add_language_written(parser: argparse.ArgumentParser, told: str) -> None:
    """Give a command the option `--in`. `told`: its help."""
    parser.add_argument(
        "--in",
        dest="written_in",
        default="",
        metavar="LANGUAGE",
        help=told,
    )


def language_written(options: argparse.Namespace, atlas: Shell) -> str:
    """The language of what is written: `--in`, or `--language` if the atlas has it, or else the first of the atlas.

    ATLAS_LANGUAGE does not decide it: whoever reads messages in English at home does not make every atlas English.
    Raises `LanguageError` where `--in` names a language that the atlas does not have.
    """
    fitting = options.asked_language in atlas.home.meta.languages
    return language_of(atlas, options.written_in or (options.asked_language if fitting else ""))


def today(options: argparse.Namespace) -> date:
    """The day given with `--today` or in ATLAS_TODAY, or else today."""
    given: date | None = options.today
    return given or date.today()


def tell(sentence: Sentence, options: argparse.Namespace) -> None:
    """Print a sentence for the person who called the command."""
    print(sentence.to(options.language))


def complain(sentence: Sentence, options: argparse.Namespace) -> None:
    """Print a sentence where errors go, so that it never ends up in a result."""
    print(sentence.to(options.language), file=sys.stderr)


def tell_problems(error: AtlasError, options: argparse.Namespace) -> None:
    """Every problem on a line, and how many there are."""
    content = getattr(options, "content", None)
    for line in report(error.problems, options.language, f"{content.as_posix()}/" if content else "").splitlines():
        where, mark, what = line.partition(": ")
        print(painted(where + mark, "bold", sys.stderr) + what, file=sys.stderr)
    count = say_n("{n} problem to mend", "{n} problems to mend", len(error.problems))
    print(painted(count.to(options.language), "red", sys.stderr), file=sys.stderr)
