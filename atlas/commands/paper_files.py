"""Where does what is printed go? Into a file or a folder, and never over something without saying so."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.commands.common import tell
from atlas.texts import Sentence, say

if TYPE_CHECKING:
    from atlas.pages.poster.sheet import Sheet

__all__ = ["PrintError", "write_files", "write_sheets"]

_PPI = 150
"""Pixels an inch of pictures: sharp on a screen in a hall, and on paper of the same size."""
_KINDS = (".pdf", ".png")


class PrintError(ValueError):
    """Why nothing is printed, and the exit status."""

    def __init__(self, sentence: Sentence, status: int = 2) -> None:
        super().__init__(str(sentence))
        self.sentence, self.status = sentence, status


def write_sheets(options: argparse.Namespace, sheets: "Mapping[str, Sheet]") -> None:
    """Write each sheet under its name, as PDF or as pictures (`--png`), as `write_files` does."""
    from atlas.pages.poster.sheet import sheet_pdf, sheet_png

    made: dict[str, bytes] = {}
    for name, sheet in sheets.items():
        if not options.png:
            made[f"{name}.pdf"] = sheet_pdf(sheet)
            continue
        pages = sheet_png(sheet, _PPI)
        for number, page in enumerate(pages, 1):
            made[f"{name}.png" if len(pages) == 1 else f"{name}-{number}.png"] = page
    write_files(options, made, ".png" if options.png else ".pdf")


def write_files(options: argparse.Namespace, made: Mapping[str, bytes], ending: str = ".pdf") -> None:
    """Write files by name, all with this ending, to where `--to` says: a folder, or a file where there is one.

    Raises `PrintError` before anything is written, and OSError.
    """
    to: Path = options.to
    is_file = to.suffix.lower() in _KINDS and not to.is_dir()
    if is_file and to.suffix.lower() != ending:
        raise PrintError(say("--to: {file} does not end in {ending}", file=to, ending=ending))
    if is_file and len(made) > 1:
        raise PrintError(say("--to: these are several files; name a folder instead of {file}", file=to))
    targets = {to if is_file else to / name: data for name, data in made.items()}
    there = [path for path in targets if path.exists()]
    if there and not options.overwrite:
        what = say("{file} is there already; name another file with --to, or give --overwrite", file=there[0])
        raise PrintError(what, 1)
    for path, data in targets.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        told = say("{file}: written over", file=path) if path in there else say("{file}: written", file=path)
        tell(told, options)
