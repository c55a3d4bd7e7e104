"""`atlas print challenge` and `atlas print neighbourhood`: the brief that the site holds beside their page."""

import argparse
from typing import TYPE_CHECKING

from atlas.checking import read_checked
from atlas.commands.common import Commands, language_written, today
from atlas.commands.paper_files import PrintError, write_files
from atlas.commands.parser import _
from atlas.commands.print_asked import add_shared, known, site_of, telling, whole
from atlas.texts import say

if TYPE_CHECKING:
    from atlas.model.atlas import Atlas
    from atlas.pages.writing.edition import Edition

__all__ = ["add_briefs"]


def add_briefs(whats: Commands, common: argparse.ArgumentParser) -> None:
    """`atlas print challenge` and `atlas print neighbourhood`."""
    challenge = whats.add_parser(
        "challenge",
        parents=[common],
        help=_("a brief of a challenge for a council: two to four pages"),
        example="atlas print challenge oost/eenzaamheid --to brief.pdf",
    )
    challenge.add_argument("ids", nargs="*", metavar="CHALLENGE", help=_("such as oost/eenzaamheid"))
    challenge.add_argument("--all", action="store_true", help=_("each challenge of the atlas"))
    add_shared(challenge)
    challenge.set_defaults(run=_challenges)
    neighbourhood = whats.add_parser(
        "neighbourhood",
        parents=[common],
        help=_("a brief of a neighbourhood for a council: two to four pages"),
        example="atlas print neighbourhood oost --to brief.pdf",
    )
    neighbourhood.add_argument("ids", nargs="*", metavar="NEIGHBOURHOOD", help=_("which; default: each of the atlas"))
    neighbourhood.add_argument("--all", action="store_true", help=_("each neighbourhood of the atlas"))
    add_shared(neighbourhood)
    neighbourhood.set_defaults(run=_neighbourhoods)


@telling
def _challenges(options: argparse.Namespace) -> int:
    from atlas.pages.brief.made import challenge_brief

    if bool(options.ids) == options.all:
        raise PrintError(say("name challenges, such as oost/eenzaamheid, or give --all"))
    atlas = read_checked(options.content, today(options))
    there = [f"{key}/{name}" for key, one in atlas.neighbourhoods.items() for name in one.challenges]
    asked = known([whole(name, there) for name in options.ids], there)
    editions = _editions(options, atlas, [one.partition("/")[0] for one in asked])
    made = {}
    for one in asked:
        key, _slash, name = one.partition("/")
        made[f"{key}-{name}-brief.pdf"] = challenge_brief(editions[key], name)
    write_files(options, made)
    return 0


@telling
def _neighbourhoods(options: argparse.Namespace) -> int:
    from atlas.pages.brief.made import neighbourhood_brief

    atlas = read_checked(options.content, today(options))
    asked = known(options.ids, list(atlas.neighbourhoods))
    editions = _editions(options, atlas, asked)
    write_files(options, {f"{key}-brief.pdf": neighbourhood_brief(editions[key]) for key in asked})
    return 0


def _editions(options: argparse.Namespace, atlas: "Atlas", keys: list[str]) -> "dict[str, Edition]":
    from atlas.pages.site.one_edition import one_edition
    from atlas.pages.writing.settings import Settings

    language = language_written(options, atlas)
    settings = Settings(site_of(options, atlas, language), briefs=True)
    return {key: one_edition(atlas, key, language, today(options), settings) for key in dict.fromkeys(keys)}
