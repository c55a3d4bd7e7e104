"""What all commands share: their options, and how they tell problems."""

import argparse
import os
import sys
from datetime import date
from typing import Any, Protocol

from atlas.reading.problems import AtlasError, report
from atlas.texts import Sentence, known_languages, say_n

__all__ = ["Commands", "common_options", "complain", "tell", "tell_problems", "today"]


class Commands(Protocol):
    """Where a command registers itself: the object that `ArgumentParser.add_subparsers` returns."""

    def add_parser(self, name: str, **settings: Any) -> argparse.ArgumentParser: ...


def common_options() -> argparse.ArgumentParser:
    """The options of every command: the language of its messages, and the day it counts as today."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--language",
        choices=known_languages(),
        default=os.environ.get("ATLAS_LANGUAGE", "nl"),
        help="language of messages",
    )
    common.add_argument(
        "--today",
        type=date.fromisoformat,
        default=os.environ.get("ATLAS_TODAY") or None,
        help="judge dates as on this day (YYYY-MM-DD)",
    )
    return common


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
    print(report(error.problems, options.language, f"{content.as_posix()}/" if content else ""), file=sys.stderr)
    complain(say_n("{n} problem to mend", "{n} problems to mend", len(error.problems)), options)
