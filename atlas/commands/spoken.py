"""In which language does a command speak? In the one asked for, or that of the atlas that it is about."""

import argparse
import os
from pathlib import Path

from atlas.commands.settings import SETTINGS, folder_of, read_settings
from atlas.reading.message_language import message_language
from atlas.reading.problems import AtlasError

__all__ = ["language_asked_for", "spoken_language"]


def language_asked_for(asked: str | None) -> str | None:
    """`--language`, or else ATLAS_LANGUAGE."""
    return asked or os.environ.get("ATLAS_LANGUAGE")


def spoken_language(options: argparse.Namespace | None = None) -> str:
    """The first language of the atlas that a call is about, LC_ALL, LC_MESSAGES or LANG, or else Dutch.

    `options`: the call as it was understood; None: it was not yet, and is about the atlas here, if there is one.
    """
    return message_language(_content(options))


def _content(options: argparse.Namespace | None) -> Path | None:
    """The content folder of a call, as far as that can be told; what is wrong with its settings is told elsewhere."""
    given = vars(options) if options else {}
    named = given.get("content") or given.get("folder")
    if isinstance(named, Path) and (named != Path("content") or named.is_dir()):
        return named
    settings = given.get("config_file") or SETTINGS
    if not isinstance(settings, Path) or not settings.is_file():
        return Path("content")
    try:
        return settings.parent / folder_of(read_settings(settings), "docs_dir", "docs")
    except (AtlasError, OSError):
        return None
