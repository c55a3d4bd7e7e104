"""`atlas --help`: every command by what one wants to do, as a table of contents."""

import sys
import textwrap
from collections.abc import Callable, Iterable, Mapping
from shutil import get_terminal_size

from atlas.commands.colour import painted
from atlas.commands.parser import _
from atlas.texts import translations

__all__ = ["CHAPTERS", "OTHERS", "table_of_contents"]

CHAPTERS: Mapping[str, tuple[str, ...]] = {
    _("Every day"): (
        "new initiative",
        "new challenge",
        "new assignment",
        "new call",
        "new neighbourhood",
        "receive",
        "check",
        "diff",
        "stale",
        "serve",
        "build",
    ),
    _("On paper"): ("print week", "print month", "print initiative", "print challenge", "print neighbourhood"),
    _("Starting an atlas"): ("init", "new workbook", "import workbook", "export workbook", "completion"),
    _("For key figures: counting without names"): ("new ticklist", "participants", "answers", "keep-count"),
    _("Lists of others"): ("import list", "import 360giving", "import background", "import cbs"),
    _("Publishing"): ("release", "issue-forms", "render", "languages", "new catalogue", "schema"),
}
"""Commands by chapter. One that is not there is left out, and one that is in no chapter comes under `OTHERS`."""
OTHERS = _("Other")


def table_of_contents(commands: Mapping[str, str], language: str, usage: str) -> str:
    """The whole text. `commands`: what each does, in English, by its name; `usage`: how commands are called."""
    translate = translations(language).gettext
    named = {name for names in CHAPTERS.values() for name in names}
    chapters = {**CHAPTERS, OTHERS: tuple(name for name in commands if name not in named)}
    width = max(map(len, commands), default=0) + 4
    lines = [translate(_("A public neighbourhood atlas from Markdown files.")), "", usage]
    for chapter, names in chapters.items():
        there = [name for name in names if name in commands]
        if there:
            lines += ["", painted(translate(chapter), "bold", sys.stdout), *_entries(there, commands, translate, width)]
    lines += [
        "",
        translate(_("More about a command, with an example: atlas COMMAND --help")),
        translate(_("Messages in another language: --language en, or ATLAS_LANGUAGE=en")),
    ]
    return "\n".join(lines) + "\n"


def _entries(
    names: Iterable[str], commands: Mapping[str, str], translate: Callable[[str], str], width: int
) -> list[str]:
    columns = max(get_terminal_size().columns, width + 24)
    found = []
    for name in names:
        first = f"  {name}".ljust(width)
        text = translate(commands[name])
        found += textwrap.wrap(text, columns - 1, initial_indent=first, subsequent_indent=" " * width)
    return found
