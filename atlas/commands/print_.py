"""`atlas print`: what can be hung up or handed out, as PDF on paper."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

from atlas.checking import read_checked
from atlas.commands.common import Commands, complain, language_written, today
from atlas.commands.paper_files import PrintError, write_sheets
from atlas.commands.parser import _
from atlas.commands.print_asked import add_shared, known, site_of, telling, whole
from atlas.commands.print_briefs import add_briefs
from atlas.texts import say

if TYPE_CHECKING:
    from atlas.pages.poster.sheet import Sheet

__all__ = ["add_print"]

_CARDS = "cards"
"""The name of a file with several cards."""


def add_print(commands: Commands, common: argparse.ArgumentParser) -> None:
    """`atlas print ...`."""
    whats = commands.add_parser("print", help=_("posters, cards and briefs on paper, as PDF")).add_subparsers(
        required=True, metavar="WHAT"
    )
    told = _("a poster of what is on this week, for a notice board")
    first = _("its first day; default: this Monday, from Friday on the next")
    _poster(whats, common, "week", told, first)
    told = _("a poster of what is on this month, for a notice board")
    first = _("its first day; default: the 1st of this month, from the 21st on of the next")
    _poster(whats, common, "month", told, first)
    add_briefs(whats, common)
    cards = whats.add_parser(
        "initiative",
        parents=[common],
        help=_("a card of an initiative to hand out: when, where, for whom"),
        example="atlas print initiative oost/koor --to koor.pdf",
    )
    cards.add_argument("ids", nargs="*", metavar="INITIATIVE", help=_("such as oost/koor; several make one file"))
    cards.add_argument("--all", action="store_true", help=_("all that have not stopped"))
    cards.add_argument(
        "--paper", choices=("a6", "a4"), default=None, help=_("one on a sheet (a6), or four to cut out (a4)")
    )
    _pictures(cards)
    cards.set_defaults(run=_cards)


def _poster(whats: Commands, common: argparse.ArgumentParser, span: str, told: str, first: str) -> None:
    made = whats.add_parser(span, parents=[common], help=told, example=f"atlas print {span} oost --to {span}.pdf")
    made.add_argument("ids", nargs="*", metavar="NEIGHBOURHOOD", help=_("which; default: each of the atlas"))
    made.add_argument("--all", action="store_true", help=_("each neighbourhood of the atlas"))
    made.add_argument("--paper", choices=("a4", "a3"), default="a4", help=_("the size of the sheet (a4)"))
    made.add_argument("--from", dest="first", type=date.fromisoformat, metavar="DATE", help=first)
    _pictures(made)
    made.set_defaults(run=_posters, span=span)


def _pictures(made: argparse.ArgumentParser) -> None:
    add_shared(made)
    made.add_argument("--png", action="store_true", help=_("pictures of the pages instead of a PDF"))


@telling
def _posters(options: argparse.Namespace) -> int:
    from atlas.pages.poster.poster import poster, span_to_hang
    from atlas.pages.poster.sheet import poster_sheet
    from atlas.pages.site.one_edition import one_edition
    from atlas.pages.writing.settings import Settings

    day = today(options)
    week = options.span == "week"
    first = options.first or span_to_hang(options.span, day)
    atlas = read_checked(options.content, day)
    language = language_written(options, atlas)
    site = site_of(options, atlas, language)
    keys = known(options.ids, list(atlas.neighbourhoods))
    sheets: dict[str, Sheet] = {}
    for key in keys:
        # What is over stands on no poster, unless whoever asks names the day from which on.
        edition = one_edition(atlas, key, language, options.first or max(first, day), Settings(site_url=site))
        made = poster(edition, options.span, first, day)
        if made is None:
            complain(
                say("{name}: nothing is known to be on in these days, so no poster is made", name=edition.name), options
            )
            continue
        name = f"{key}-{first.isoformat() if week or first.day > 1 else first.isoformat()[:7]}"
        sheets[name] = poster_sheet(made, options.paper, language)
    return _write(options, sheets)


@telling
def _cards(options: argparse.Namespace) -> int:
    from atlas.pages.poster.card import card, on_cards
    from atlas.pages.poster.sheet import card_sheet
    from atlas.pages.site.one_edition import one_edition
    from atlas.pages.writing.settings import Settings

    if bool(options.ids) == options.all:
        raise PrintError(say("name initiatives, such as oost/koor, or give --all"))
    day = today(options)
    atlas = read_checked(options.content, day)
    language = language_written(options, atlas)
    site = site_of(options, atlas, language)
    there = [f"{key}/{name}" for key, one in atlas.neighbourhoods.items() for name in one.initiatives]
    asked = known([whole(name, there) for name in options.ids], there)
    sheets: dict[str, Sheet] = {}
    cards = []
    for key in dict.fromkeys(name.partition("/")[0] for name in asked):
        edition = one_edition(atlas, key, language, day, Settings(site_url=site))
        names = (
            on_cards(edition) if options.all else [one.partition("/")[2] for one in asked if one.startswith(f"{key}/")]
        )
        made = [card(edition, name) for name in names]
        if options.all and made:
            sheets[f"{key}-{_CARDS}"] = card_sheet(made, options.paper or "a4", language)
        cards += made
    if not options.all:
        name = asked[0].partition("/")[2] if len(asked) == 1 else _CARDS
        sheets[name] = card_sheet(cards, options.paper or "a6", language)
    return _write(options, sheets)


def _write(options: argparse.Namespace, sheets: "dict[str, Sheet]") -> int:
    write_sheets(options, sheets)
    return 0 if sheets else 1
