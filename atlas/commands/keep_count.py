"""`atlas keep-count`: keep the published lines of now, so that a later year can be compared with them."""

import argparse
from pathlib import Path

from atlas.commands.common import Commands, tell, today
from atlas.commands.parser import _
from atlas.model.earlier import EARLIER
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say, say_n

__all__ = ["add_keep_count"]


def add_keep_count(commands: Commands, common: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "keep-count",
        parents=[common],
        help=_("keep the lines that are published now, to compare a later year with"),
        example="atlas keep-count --from content/oost",
    )
    command.add_argument("--from", dest="source", type=Path, required=True, help=_("content/<neighbourhood>"))
    command.set_defaults(run=_keep_count)


def _keep_count(options: argparse.Namespace) -> int:
    from atlas.private.kept_count import count_files, kept_count, too_close
    from atlas.private.safe_files import write_together
    from atlas.reading.read import read_atlas

    folder: Path = options.source.resolve()
    atlas = read_atlas(folder.parent, today(options))
    neighbourhood = atlas.neighbourhoods.get(folder.name)
    if neighbourhood is None:
        raise _refused(options.source, say("there is no neighbourhood here"), say("name content/<neighbourhood>"))
    how = say("tick lists on the pages of the initiatives").to(atlas.language)
    count = kept_count(neighbourhood, how)
    if count is None:
        what = say("there are no lines here yet, so there is nothing to keep")
        raise _refused(options.source, what, say("count first: atlas participants, or a tick list"))
    if kept := too_close(count, neighbourhood.earlier):
        what = say("these counts and those of {name} are less than twelve months apart", name=kept.name)
        hint = say("keep one of the two: a change in a short time points at a newcomer")
        raise _refused(options.source / EARLIER / f"{kept.name}.yml", what, hint)
    write_together(count_files(options.source / EARLIER, count))
    tell(
        say_n(
            "{n} line kept in {folder}; publish it together with the next count",
            "{n} lines kept in {folder}; publish them together with the next count",
            len(count.lines),
            folder=(options.source / EARLIER).as_posix(),
        ),
        options,
    )
    return 0


def _refused(path: Path, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(path.as_posix(), 1, "", what, hint)])
