"""`atlas import ...`: pages, and the money on pages, from what others already hold in a list or a map."""

import argparse
from pathlib import Path

from atlas.commands.common import Commands, today
from atlas.commands.import_background import add_import_background
from atlas.commands.import_cbs import add_import_cbs
from atlas.commands.parser import _
from atlas.commands.workbook import add_import_workbook
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import say

__all__ = ["add_import"]


def add_import(commands: Commands, common: argparse.ArgumentParser) -> None:
    imports = commands.add_parser(
        "import", help=_("make or complete pages from a spreadsheet or list, or the background of a map")
    ).add_subparsers(required=True, metavar="WHAT")
    listed = imports.add_parser(
        "list",
        parents=[common],
        help=_("initiatives from a spreadsheet, JSON or GeoJSON, with a mapping"),
        example="atlas import list clubs.csv --mapping clubs.yml --to content/oost --dry-run",
    )
    listed.add_argument(
        "file", type=Path, help=_(".xlsx, .ods, .csv, JSON or GeoJSON, or a folder of Markdown pages of another tool")
    )
    listed.add_argument(
        "--mapping",
        type=Path,
        help=_(
            "a YAML file that says which column goes where, or one that comes along: hsds, openfairdb, calgary-groups"
        ),
    )
    for option, what in (
        ("--source", _("whose list this is, if the mapping does not say it")),
        ("--licence", _("the licence of the list")),
        ("--attribution", _("whom to thank for the list")),
        ("--source-url", _("where the list is found")),
    ):
        listed.add_argument(option, help=what)
    listed.add_argument("--suggest", action="store_true", help=_("propose a mapping for this list, to correct"))
    listed.add_argument("--to", type=Path, help=_("content/<neighbourhood>, or content"))
    listed.add_argument("--dry-run", action="store_true", help=_("tell what would be written, and write nothing"))
    listed.set_defaults(run=_import_list)
    add_import_workbook(imports, common)
    add_import_background(imports, common)
    add_import_cbs(imports, common)
    giving = imports.add_parser(
        "360giving",
        parents=[common],
        help=_("grants, as funding lines on pages that are there"),
        example="atlas import 360giving grants.csv --to content --dry-run",
    )
    giving.add_argument("file", type=Path, help=_("CSV or JSON of the 360Giving standard"))
    giving.add_argument("--to", type=Path, required=True, help=_("content/<neighbourhood>, or content"))
    giving.add_argument("--dry-run", action="store_true", help=_("tell what would be written, and write nothing"))
    giving.set_defaults(run=_import_grants)


def _import_list(options: argparse.Namespace) -> int:
    if options.suggest:
        return _suggest(options)
    missing = [option for option in ("mapping", "to") if getattr(options, option) is None]
    if missing:
        what = say("--{option} is missing", option=missing[0])
        hint = say("add it; --suggest proposes a mapping, and --help tells more")
        raise AtlasError([Problem(str(options.file), 1, f"--{missing[0]}", what, hint)])
    from atlas.importing.list_import import import_list
    from atlas.importing.origin import told_origin

    origin = told_origin(options.source, options.licence, options.attribution, options.source_url)
    result = import_list(
        options.file, options.mapping, options.to, today=today(options), dry_run=options.dry_run, origin=origin
    )
    print(result.report(options.language))
    return 0 if result.complete else 1


def _suggest(options: argparse.Namespace) -> int:
    from atlas.importing.suggesting.suggest import suggest

    print(suggest(options.file, options.to, options.language).text, end="")
    return 0


def _import_grants(options: argparse.Namespace) -> int:
    from atlas.importing.giving import import_grants

    result = import_grants(options.file, options.to, today=today(options), dry_run=options.dry_run)
    print(result.report(options.language))
    return 0
