"""Where does what is printed go? Into a file or a folder, and never over something without saying so."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.commands.common import tell
from atlas.texts import Sentence, say

if TYPE_CHECKING:
    from atlas.pages.poster.sheet import Sheet

__all__ = ["PrintError", "write_sheets"]

_PPI = 150
"""Pixels an inch of pictures: sharp on a screen in a hall, and on paper of the same size."""
_KINDS = (".pdf", ".png")


class PrintError(ValueError):
    """Why nothing is printed, and the exit status."""

    def __init__(self, sentence: Sentence, status: int = 2) -> None:
        super().__init__(str(sentence))
        self.sentence, self.status = sentence, status


def write_sheets(options: argparse.Namespace, sheets: "Mapping[str, Sheet]") -> None:
    """Write each sheet under its name, as PDF or as pictures (`--png`), to where `--to` says.

    `--to` is a folder, or a file where there is one sheet. Raises `PrintError` before anything is written, and OSError.
    """
    made = _made(options, sheets)
    there = [path for path in made if path.exists()]
    if there and not options.overwrite:
        what = say("{file} is there already; name another file with --to, or give --overwrite", file=there[0])
        raise PrintError(what, 1)
    for path, data in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        told = say("{file}: written over", file=path) if path in there else say("{file}: written", file=path)
        tell(told, options)


def _made(options: argparse.Namespace, sheets: "Mapping[str, Sheet]") -> dict[Path, bytes]:
    from atlas.pages.poster.sheet import sheet_pdf, sheet_png

    to: Path = options.to
    ending = ".png" if options.png else ".pdf"
    is_file = to.suffix.lower() in _KINDS and not to.is_dir()
    if is_file and to.suffix.lower() != ending:
        asked = say("--to: {file} does not end in {ending}", file=to, ending=ending)
        raise PrintError(asked)
    if is_file and len(sheets) > 1:
        raise PrintError(say("--to: these are several files; name a folder instead of {file}", file=to))
    made: dict[Path, bytes] = {}
    for name, sheet in sheets.items():
        target = to if is_file else to / f"{name}{ending}"
        if not options.png:
            made[target] = sheet_pdf(sheet)
            continue
        pages = sheet_png(sheet, _PPI)
        for number, page in enumerate(pages, 1):
            made[target if len(pages) == 1 else target.with_stem(f"{target.stem}-{number}")] = page
    return made
