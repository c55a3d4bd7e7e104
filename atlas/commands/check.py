"""`atlas check` and `atlas languages`: read the whole content folder and say what is there."""

import argparse
import sys
from pathlib import Path

from atlas import __version__
from atlas.checking import read_checked
from atlas.checking.cautions import cautions
from atlas.checking.formats.as_github import as_github
from atlas.checking.formats.as_json import as_json
from atlas.checking.formats.as_markdown import as_markdown
from atlas.checking.formats.as_sarif import as_sarif
from atlas.checking.outcome import Outcome, outcome
from atlas.commands.check_text import tell_check
from atlas.commands.common import Commands, today
from atlas.commands.forge_lines import line_addresses
from atlas.commands.parser import _
from atlas.reading.problems import AtlasError
from atlas.reading.read import read_atlas

__all__ = ["add_check", "add_languages"]

FORMATS = ("text", "json", "github", "markdown", "sarif")


def add_check(commands: Commands, common: argparse.ArgumentParser) -> None:
    check = commands.add_parser(
        "check", parents=[common], help=_("read everything and list what is to be mended"), example="atlas check"
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
    found = _found(options)
    if options.format == "text":
        tell_check(found, options)
    else:
        sys.stdout.write(_written(found, options).rstrip("\n") + "\n")
    return int(bool(found.problems if options.strict else found.of("error")))


def _found(options: argparse.Namespace) -> Outcome:
    day = today(options)
    try:
        atlas = read_checked(options.content, day)
    except AtlasError as error:
        return outcome(options.content, error.problems)
    count = sum(len(neighbourhood.initiatives) for neighbourhood in atlas.neighbourhoods.values())
    return outcome(options.content, cautions(atlas, options.content, day), count)


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
