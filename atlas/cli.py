"""`atlas check | import | render`: what key figures and contributors do from a command line."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from atlas.reading.problems import AtlasError, report
from atlas.reading.read import read_atlas
from atlas.texts import say, say_n

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Exit status: 0 when all is well, 1 when there is something to mend, 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except AtlasError as error:
        print(report(error.problems, options.language, _prefix(options)), file=sys.stderr)
        count = len(error.problems)
        print(say_n("{n} problem to mend", "{n} problems to mend", count).to(options.language), file=sys.stderr)
        return 1


def _prefix(options: argparse.Namespace) -> str:
    content = getattr(options, "content", None)
    return f"{content.as_posix()}/" if content else ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="atlas", description="A public neighbourhood atlas from Markdown files.")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--language", choices=("nl", "en"), default=os.environ.get("ATLAS_LANGUAGE", "nl"), help="language of messages"
    )
    common.add_argument(
        "--today", type=date.fromisoformat, default=None, help="judge dates as on this day (YYYY-MM-DD)"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", parents=[common], help="read everything and list what is to be mended")
    check.add_argument("content", nargs="?", type=Path, default=Path("content"))
    check.set_defaults(run=_check)

    render = commands.add_parser("render", parents=[common], help="write compiled Markdown pages to a folder")
    render.add_argument("content", nargs="?", type=Path, default=Path("content"))
    render.add_argument("--to", type=Path, required=True, help="an empty or new folder")
    render.set_defaults(run=_render)

    languages = commands.add_parser("languages", parents=[common], help="print the languages of the atlas")
    languages.add_argument("content", nargs="?", type=Path, default=Path("content"))
    languages.set_defaults(run=_languages)

    imports = commands.add_parser("import", help="make pages from a spreadsheet or list").add_subparsers(
        required=True, metavar="WHAT"
    )
    listed = imports.add_parser("list", parents=[common], help="initiatives from CSV, JSON or GeoJSON, with a mapping")
    listed.add_argument("file", type=Path)
    listed.add_argument("--mapping", type=Path, required=True, help="a YAML file that says which column goes where")
    listed.add_argument("--to", type=Path, required=True, help="content/<neighbourhood>, or content")
    listed.add_argument("--dry-run", action="store_true", help="tell what would be written, and write nothing")
    listed.set_defaults(run=_import_list)
    return parser


def _today(options: argparse.Namespace) -> date:
    given: date | None = options.today
    return given or date.today()


def _languages(options: argparse.Namespace) -> int:
    print(*read_atlas(options.content, _today(options)).home.meta.languages)
    return 0


def _render(options: argparse.Namespace) -> int:
    from atlas.pages.rendering import render_site

    atlas = read_atlas(options.content, _today(options))
    try:
        count = render_site(atlas, options.content, options.language, _today(options), options.to)
    except FileExistsError:
        told = say("{folder} is not empty; name a new folder, so that nothing is lost", folder=options.to)
        print(told.to(options.language), file=sys.stderr)
        return 1
    print(say_n("{n} file written", "{n} files written", count).to(options.language))
    return 0


def _import_list(options: argparse.Namespace) -> int:
    from atlas.importing.list_import import import_list

    result = import_list(options.file, options.mapping, options.to, today=_today(options), dry_run=options.dry_run)
    print(result.report(options.language))
    return 0 if result.complete else 1


def _check(options: argparse.Namespace) -> int:
    atlas = read_atlas(options.content, _today(options))
    count = sum(len(neighbourhood.initiatives) for neighbourhood in atlas.neighbourhoods.values())
    print(
        say_n("{n} initiative read, nothing to mend", "{n} initiatives read, nothing to mend", count).to(
            options.language
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
