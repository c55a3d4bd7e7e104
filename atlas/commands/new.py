"""`atlas new ...`: something to start from."""

import argparse
from pathlib import Path

from atlas.commands.common import Commands, add_language_written, complain, language_written, tell, today
from atlas.commands.new_page import add_new_pages
from atlas.commands.parser import _
from atlas.commands.settings import content_folder
from atlas.commands.workbook import add_new_workbook
from atlas.reading.read import read_atlas
from atlas.texts import say, say_n

__all__ = ["add_new"]


def add_new(commands: Commands, common: argparse.ArgumentParser) -> None:
    whats = commands.add_parser("new", help=_("make something to start from")).add_subparsers(
        required=True, metavar="WHAT"
    )
    for add in (add_new_pages, _add_tick_list, add_new_workbook, _add_catalogue):
        add(whats, common)


def _add_tick_list(whats: Commands, common: argparse.ArgumentParser) -> None:
    ticklist = whats.add_parser(
        "ticklist",
        parents=[common],
        help=_("a form to print: where else do you take part?"),
        example="atlas new ticklist repaircafe --to ticklist.html",
    )
    ticklist.add_argument("id", help=_("the initiative that asks: its file name without .md, or neighbourhood/name"))
    ticklist.add_argument("--content", type=Path, help=_("the content folder; default: that of mkdocs.yml, or content"))
    add_language_written(ticklist, _("language of the form; default: --language if the atlas has it, or its first"))
    ticklist.add_argument("--to", type=Path, help=_("the file to write (ticklist-ID.html)"))
    ticklist.set_defaults(run=_new_tick_list)


def _new_tick_list(options: argparse.Namespace) -> int:
    from atlas.private.ticklist import tick_list

    named, options.content = options.content, None
    options.content = content = content_folder(named)
    atlas = read_atlas(content, today(options))
    made = tick_list(atlas, options.id, language_written(options, atlas), today(options))
    to: Path = options.to or Path(f"ticklist-{options.id.replace('/', '-')}.html")
    try:
        with to.open("x", encoding="utf-8", newline="\n") as file:
            file.write(made.html)
    except FileExistsError:
        complain(say("{file} is there already; name another file with --to", file=to), options)
        return 1
    written = say_n(
        "{file}: a tick list with {n} box; open it in a browser and print it",
        "{file}: a tick list with {n} boxes; open it in a browser and print it",
        made.n,
        file=to,
    )
    tell(written, options)
    if not made.fits:
        complain(say("so many names do not fit on one page; print it on both sides"), options)
    return 0


def _add_catalogue(whats: Commands, common: argparse.ArgumentParser) -> None:
    catalogue = whats.add_parser(
        "catalogue",
        parents=[common],
        help=_("the sentences of the program, to translate into one more language"),
        example="atlas new catalogue fr --to catalogues/fr.po",
    )
    catalogue.add_argument("code", help=_("the code of the language, such as fr"))
    catalogue.add_argument(
        "--to", type=Path, help=_("the file to write, or to bring new sentences to (catalogues/CODE.po)")
    )
    catalogue.set_defaults(run=_new_catalogue)


def _new_catalogue(options: argparse.Namespace) -> int:
    from atlas.starting.catalogue import catalogue_text
    from atlas.starting.start import StartError, languages_of

    try:
        (code,) = languages_of(options.code)[:1]
    except StartError as error:
        complain(error.sentence, options)
        return 2
    to: Path = options.to or Path(f"catalogues/{code}.po")
    try:
        text = catalogue_text(code, to if to.is_file() else None)
    except ValueError:
        complain(say("{file} is no catalogue; name another file with --to", file=to), options)
        return 1
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(text)
    tell(
        say("{file}: translate the empty sentences, and set ATLAS_LOCALES={folder}", file=to, folder=to.parent), options
    )
    return 0
