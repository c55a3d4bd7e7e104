"""`atlas import ...`: pages, and the money on pages, from what others already hold in a list."""

import argparse
from pathlib import Path

from atlas.commands.common import Commands, today
from atlas.commands.parser import _

__all__ = ["add_import"]


def add_import(commands: Commands, common: argparse.ArgumentParser) -> None:
    imports = commands.add_parser("import", help=_("make or complete pages from a spreadsheet or list")).add_subparsers(
        required=True, metavar="WHAT"
    )
    listed = imports.add_parser(
        "list",
        parents=[common],
        help=_("initiatives from CSV, JSON or GeoJSON, with a mapping"),
        example="atlas import list clubs.csv --mapping clubs.yml --to content/oost --dry-run",
    )
    listed.add_argument("file", type=Path, help=_("CSV, JSON or GeoJSON"))
    listed.add_argument("--mapping", type=Path, required=True, help=_("a YAML file that says which column goes where"))
    listed.add_argument("--to", type=Path, required=True, help=_("content/<neighbourhood>, or content"))
    listed.add_argument("--dry-run", action="store_true", help=_("tell what would be written, and write nothing"))
    listed.set_defaults(run=_import_list)
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
    from atlas.importing.list_import import import_list

    result = import_list(options.file, options.mapping, options.to, today=today(options), dry_run=options.dry_run)
    print(result.report(options.language))
    return 0 if result.complete else 1


def _import_grants(options: argparse.Namespace) -> int:
    from atlas.importing.giving import import_grants

    result = import_grants(options.file, options.to, today=today(options), dry_run=options.dry_run)
    print(result.report(options.language))
    return 0
