"""What is asked of `atlas print`: options that all of it shares, names that have to be there, where the site stands."""

import argparse
import os
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path

from atlas.commands.common import add_language_written, complain
from atlas.commands.paper_files import PrintError
from atlas.commands.parser import _
from atlas.commands.settings import site_url_of
from atlas.model.atlas import Atlas
from atlas.reading.problems import did_you_mean
from atlas.texts import say

__all__ = ["add_shared", "known", "site_of", "telling", "whole"]

_FEW = 12
"""So many names are told as choices."""


def add_shared(made: argparse.ArgumentParser) -> None:
    """The options of everything that is printed."""
    made.add_argument("--content", type=Path, default=Path("content"), help=_("the content folder (content)"))
    made.add_argument("--to", type=Path, default=Path(), help=_("a file to write, or a folder; default: here"))
    add_language_written(made, _("language of the paper; default: --language if the atlas has it, or its first"))
    made.add_argument(
        "--site-url", default="", help=_("where the site stands, with https://; default: as in mkdocs.yml")
    )
    made.add_argument("--overwrite", action="store_true", help=_("write over files that are there already"))


def telling(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """A command that says why it prints nothing."""

    @wraps(run)
    def told(options: argparse.Namespace) -> int:
        try:
            return run(options)
        except PrintError as error:
            complain(error.sentence, options)
            return error.status

    return told


def whole(name: str, there: Sequence[str]) -> str:
    """The id with its neighbourhood, where one alone has an initiative of that name."""
    found = [one for one in there if one.partition("/")[2] == name]
    return found[0] if len(found) == 1 else name


def known(asked: Sequence[str], there: Sequence[str]) -> list[str]:
    """What was asked for, or all where nothing was. Raises `PrintError` for what is not there."""
    for name in asked:
        if name not in there:
            near = did_you_mean(name, [*there, *(one.partition("/")[2] for one in there if "/" in one)])
            what = say('there is no "{name}" in this atlas', name=name)
            if near:
                raise PrintError(say("{what}; {hint}", what=what, hint=near))
            if len(there) <= _FEW:
                raise PrintError(say("{what}; choose from: {names}", what=what, names=", ".join(there) or "-"))
            raise PrintError(what)
    return list(dict.fromkeys(asked)) or list(there)


def site_of(options: argparse.Namespace, atlas: Atlas, language: str) -> str:
    """Where the pages of a language stand; empty where that is not known, which is told."""
    given = options.site_url or os.environ.get("ATLAS_SITE_URL", "")
    if given and not given.startswith(("https://", "http://")):
        raise PrintError(say('--site-url: "{url}" is not an address that begins with https://', url=given))
    root = f"{given.rstrip('/')}/" if given else site_url_of(options.content.absolute())
    if not root:
        complain(
            say("where the site stands is not known, so there is no QR code on it; tell it with --site-url"), options
        )
        return ""
    return root if language == atlas.language else f"{root}{language}/"
