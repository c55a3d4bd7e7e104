"""`atlas check | import | render`: what key figures and contributors do from a command line."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from atlas.reading.problems import AtlasError, report
from atlas.reading.read import read_atlas
from atlas.texts import say_n

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
    return parser


def _check(options: argparse.Namespace) -> int:
    atlas = read_atlas(options.content, options.today or date.today())
    count = sum(len(neighbourhood.initiatives) for neighbourhood in atlas.neighbourhoods.values())
    print(
        say_n("{n} initiative read, nothing to mend", "{n} initiatives read, nothing to mend", count).to(
            options.language
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
