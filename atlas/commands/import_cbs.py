"""`atlas import cbs`: official figures of wijken and buurten, from a table of CBS as it was downloaded."""

import argparse
from pathlib import Path

from atlas.commands.common import Commands, today
from atlas.commands.parser import _

__all__ = ["add_import_cbs"]


def add_import_cbs(imports: Commands, common: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    command = imports.add_parser(
        "cbs",
        parents=[common],
        help=_("official figures of wijken and buurten, from a table of CBS"),
        example="atlas import cbs kwb-2024.csv --codes WK034401 --to content/oost",
    )
    command.add_argument("files", type=Path, nargs="+", metavar="FILE", help=_("a table of CBS, as .csv or .xlsx"))
    command.add_argument("--to", type=Path, required=True, help=_("content/<neighbourhood>"))
    command.add_argument("--codes", nargs="+", default=[], help=_("codes of areas; without it those in index.md"))
    command.add_argument(
        "--indicators", nargs="+", default=[], help=_("names of columns, or all; without it the most asked for")
    )
    command.add_argument("--year", type=int, help=_("the year of the figures, if the table does not say it"))
    command.add_argument("--table", default="", help=_("the number of the table, such as 85984NED"))
    command.add_argument("--source", default="", help=_("whose figures these are, if they are not of CBS"))
    command.add_argument("--dry-run", action="store_true", help=_("tell what would be written, and write nothing"))
    command.set_defaults(run=_import_cbs)


def _import_cbs(options: argparse.Namespace) -> int:
    from atlas.importing.cbs.take import import_cbs

    asked = (options.codes, options.indicators)
    split = [[part for word in words for part in word.split(",") if part] for words in asked]
    taken = import_cbs(
        options.files,
        options.to,
        today=today(options),
        codes=[code.strip().upper() for code in split[0]] or _codes_of(options.to),
        indicators=split[1],
        year=options.year,
        table=options.table,
        source=options.source,
        dry_run=options.dry_run,
    )
    print("\n".join(sentence.to(options.language) for sentence in taken.told))
    return 0 if taken.complete else 1


def _codes_of(folder: Path) -> list[str]:
    """The codes that the page of the neighbourhood says."""
    from atlas.reading.front_matter import read_source

    page = folder / "index.md"
    source = read_source(page, str(page))[0] if page.is_file() else None
    codes = source.yaml.value.get("cbs") if source else None
    return [str(code) for code in codes] if isinstance(codes, list) else []
