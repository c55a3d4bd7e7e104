"""`atlas new workbook`, `atlas import workbook` and `atlas export workbook`: a neighbourhood as a spreadsheet."""

import argparse
from pathlib import Path

from atlas.commands.common import Commands, complain, language_written, tell, today
from atlas.commands.parser import _
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.read import read_atlas
from atlas.texts import Sentence, known_languages, say, say_n

__all__ = ["add_export", "add_import_workbook", "add_new_workbook"]


def add_new_workbook(whats: Commands, common: argparse.ArgumentParser) -> None:
    """`atlas new workbook`."""
    made = whats.add_parser(
        "workbook",
        parents=[common],
        help=_("a spreadsheet to fill in, from which pages are made"),
        example="atlas new workbook --language nl --to workbook.xlsx",
    )
    made.add_argument(
        "--content", type=Path, default=Path("content"), help=_("the atlas whose words it offers (content)")
    )
    _add_language(made)
    made.add_argument("--to", type=Path, default=Path("workbook.xlsx"), help=_("the file to write (workbook.xlsx)"))
    made.set_defaults(run=_new)


def add_import_workbook(imports: Commands, common: argparse.ArgumentParser) -> None:
    """`atlas import workbook`."""
    read = imports.add_parser(
        "workbook",
        parents=[common],
        help=_("pages from a workbook that was filled in"),
        example="atlas import workbook workbook.xlsx --to content/",
    )
    read.add_argument("file", type=Path, help=_("an .xlsx file, of whichever spreadsheet program"))
    read.add_argument("--to", type=Path, required=True, help=_("content, or content/<neighbourhood>"))
    read.add_argument("--dry-run", action="store_true", help=_("tell what would be written, and write nothing"))
    read.set_defaults(run=_import)


def add_export(commands: Commands, common: argparse.ArgumentParser) -> None:
    """`atlas export ...`."""
    whats = commands.add_parser("export", help=_("give pages back in another form")).add_subparsers(
        required=True, metavar="WHAT"
    )
    given = whats.add_parser(
        "workbook",
        parents=[common],
        help=_("a neighbourhood as a spreadsheet, to change and import again"),
        example="atlas export workbook --from content/oost --to oost.xlsx",
    )
    given.add_argument("--from", dest="source", type=Path, required=True, help=_("content/<neighbourhood>"))
    _add_language(given)
    given.add_argument("--to", type=Path, required=True, help=_("the file to write"))
    given.set_defaults(run=_export)


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--in",
        dest="written_in",
        default="",
        choices=known_languages(),
        metavar="LANGUAGE",
        help=_("language of the workbook; default: --language if given, else the first of the atlas, else nl"),
    )


def _new(options: argparse.Namespace) -> int:
    from atlas.reading.home_languages import home_languages
    from atlas.workbook.words import Words
    from atlas.workbook.workbook_export import new_workbook

    languages = home_languages(options.content)
    asked = options.written_in or options.asked_language
    language = asked or (languages[0] if languages[0] in known_languages() else options.language)
    made = new_workbook(Words.of(options.content, languages, language))
    return _write(options, made, say("{file}: a workbook to fill in", file=options.to))


def _export(options: argparse.Namespace) -> int:
    from atlas.workbook.words import Words
    from atlas.workbook.workbook_export import export_workbook

    folder: Path = options.source.resolve()
    content = folder.parent
    options.content = content
    atlas = read_atlas(content, today(options))
    if folder.name not in atlas.neighbourhoods:
        what, known = say("this is not the folder of a neighbourhood"), ", ".join(sorted(atlas.neighbourhoods))
        hint = say("name one of these folders: {folders}", folders=known or "-")
        raise AtlasError([Problem(f"{folder.name}", 1, "", what, hint)])
    language = options.written_in or language_written(options, atlas)
    words = Words.of(content, atlas.home.meta.languages, language)
    made = export_workbook(content, atlas, folder.name, words)
    count = len(atlas.neighbourhoods[folder.name].initiatives)
    written = say_n(
        "{file}: a workbook with {n} initiative", "{file}: a workbook with {n} initiatives", count, file=options.to
    )
    return _write(options, made, written)


def _write(options: argparse.Namespace, made: bytes, written: Sentence) -> int:
    try:
        with options.to.open("xb") as file:
            file.write(made)
    except FileExistsError:
        complain(say("{file} is there already; name another file with --to", file=options.to), options)
        return 1
    tell(written, options)
    return 0


def _import(options: argparse.Namespace) -> int:
    from atlas.workbook.workbook_import import import_workbook

    result = import_workbook(options.file, options.to, today=today(options), dry_run=options.dry_run)
    print(result.report(options.language))
    return 0 if result.complete else 1
