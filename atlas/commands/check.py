"""`atlas check` and `atlas languages`: read the whole content folder and say what is there."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from atlas import __version__
from atlas.checking.cautions import cautions
from atlas.checking.formats.as_github import as_github
from atlas.checking.formats.as_json import as_json
from atlas.checking.formats.as_markdown import as_markdown
from atlas.checking.formats.as_sarif import as_sarif
from atlas.checking.mending.mend import Mending, mend
from atlas.checking.outcome import Outcome, outcome
from atlas.commands.check_text import tell_check
from atlas.commands.common import Commands, complain, today
from atlas.commands.forge_lines import line_addresses
from atlas.commands.parser import _
from atlas.commands.reading import read_kept
from atlas.commands.told_places import dead_links_to_places
from atlas.reading.collecting import without_collecting
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.read import read_atlas
from atlas.texts import say

__all__ = ["add_check", "add_languages"]

FORMATS = ("text", "json", "github", "markdown", "sarif")


def add_check(commands: Commands, common: argparse.ArgumentParser) -> None:
    check = commands.add_parser(
        "check",
        parents=[common],
        help=_("read everything and list what is to be mended"),
        description=_(
            "read everything and list what is to be mended\n\n"
            "It ends with\n  0  when there is nothing to mend\n  1  when there is\n  2  when it was called wrongly\n"
            "What is only to be looked at counts with --strict."
        ),
        example="atlas check --format github",
    )
    check.add_argument("content", nargs="?", type=Path, default=Path("content"), help=_("the content folder (content)"))
    check.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help=_("for people (text), programs (json, sarif), the lines of a proposal (github) or a comment (markdown)"),
    )
    check.add_argument(
        "--strict", action="store_true", help=_("count what is to be looked at as something to mend too")
    )
    check.add_argument(
        "--fix", action="store_true", help=_("mend what has one right answer, and show what was changed")
    )
    check.add_argument("--dry-run", action="store_true", help=_("with --fix: only show what would be changed"))
    check.set_defaults(run=_check)


def add_languages(commands: Commands, common: argparse.ArgumentParser) -> None:
    languages = commands.add_parser(
        "languages", parents=[common], help=_("print the languages of the atlas"), example="atlas languages"
    )
    languages.add_argument(
        "content", nargs="?", type=Path, default=Path("content"), help=_("the content folder (content)")
    )
    languages.set_defaults(run=_languages)


@without_collecting()
def _check(options: argparse.Namespace) -> int:
    if options.dry_run and not options.fix:
        complain(say("--dry-run says what --fix would do: write --fix beside it"), options)
        return 2
    found = _mended(options) if options.fix else _found(options)
    if options.format == "text":
        tell_check(found, options)
    else:
        sys.stdout.write(_written(found, options).rstrip("\n") + "\n")
    left = found.problems if options.strict else found.of("error")
    return int(bool(left or (found.trial and found.mended)))


def _found(options: argparse.Namespace) -> Outcome:
    day = today(options)
    try:
        atlas = read_kept(options.content, day)
        cautious = cautions(atlas, options.content, day)
    except AtlasError as error:
        return _told(options, error.problems, None)
    cautious += dead_links_to_places(atlas, options.content, day)
    count = sum(len(neighbourhood.initiatives) for neighbourhood in atlas.neighbourhoods.values())
    return _told(options, cautious, count)


def _mended(options: argparse.Namespace) -> Outcome:
    done = mend(options.content, today(options), trial=options.dry_run)
    if options.dry_run:
        return _told(options, done.left, None, done)
    found = _found(options)
    return _told(options, (*found.problems, *done.unwritten), found.initiatives, done)


def _told(
    options: argparse.Namespace, problems: Iterable[Problem], count: int | None, done: Mending | None = None
) -> Outcome:
    for_people = options.format == "text"
    mended = done.mended if done else ()
    return outcome(options.content, problems, count, mended, trial=options.dry_run, with_columns=not for_people)


def _written(found: Outcome, options: argparse.Namespace) -> str:
    if options.format == "json":
        return as_json(found, options.language)
    if options.format == "github":
        return as_github(found, options.language)
    if options.format == "sarif":
        return as_sarif(found, options.language, __version__)
    return as_markdown(found, options.language, *line_addresses())


def _languages(options: argparse.Namespace) -> int:
    print(*read_atlas(options.content, today(options)).home.meta.languages)
    return 0
