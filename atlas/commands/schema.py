"""`atlas schema`: what front matter may say, as JSON Schema, for editors, forms and other programs."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.commands.common import Commands, tell
from atlas.commands.parser import _
from atlas.texts import say_n

if TYPE_CHECKING:
    from atlas.model.vocabulary import Vocabulary

__all__ = ["add_schema"]


def add_schema(commands: Commands, common: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "schema",
        parents=[common],
        help=_("what a page may say, as JSON Schema; without a kind: which kinds there are"),
        example="atlas schema initiative --from content --language en > initiative.json",
    )
    command.add_argument("kind", nargs="?", default="", help=_("the kind of page, such as initiative"))
    command.add_argument("--from", dest="source", type=Path, help=_("content folder, for its own words to choose from"))
    command.add_argument("--to", type=Path, help=_("write all of them into this folder, in every language"))
    command.set_defaults(run=_schema)


def _schema(options: argparse.Namespace) -> int:
    from atlas.reading.problems import AtlasError, Problem, did_you_mean
    from atlas.schema import kind_named, kinds, schema
    from atlas.schema.publishing import schema_text
    from atlas.texts import say

    if options.kind and options.kind not in kinds():
        listed = say("choose from: {choices}", choices=", ".join(kinds()))
        what = say('there is no kind of page called "{kind}"', kind=options.kind)
        hint = did_you_mean(options.kind, kinds()) or listed
        raise AtlasError([Problem("schema", 1, "", what, hint)])
    words = _words(options)
    if options.to:
        return _write(options, words)
    if options.kind:
        print(schema_text(schema(options.kind, options.language, words)), end="")
        return 0
    widest = max(map(len, kinds()))
    for name in kinds():
        print(f"{name.ljust(widest)}  {kind_named(name).about.to(options.language)}")
    return 0


def _words(options: argparse.Namespace) -> "Vocabulary | None":
    from atlas.reading.home_languages import home_languages
    from atlas.reading.problems import AtlasError
    from atlas.reading.vocabulary_file import read_vocabulary

    if options.source is None:
        return None
    words, problems = read_vocabulary(options.source, (*home_languages(options.source), options.language))
    if words is None:
        raise AtlasError(problems)
    return words


def _write(options: argparse.Namespace, words: "Vocabulary | None") -> int:
    from atlas.model.site_pages import SCHEMAS
    from atlas.schema.publishing import schema_files
    from atlas.texts import known_languages

    found = schema_files(options.language, known_languages(), words)
    files = {path.removeprefix(f"{SCHEMAS}/"): data for path, data in found.items()}
    files = {name: data for name, data in files.items() if options.kind in ("", name.partition(".")[0])}
    options.to.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (options.to / name).write_bytes(data)
    tell(
        say_n("{n} schema written to {folder}", "{n} schemas written to {folder}", len(files), folder=options.to),
        options,
    )
    return 0
