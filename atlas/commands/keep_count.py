"""`atlas keep-count`: keep the published lines of now, so that a later year can be compared with them."""

import argparse
import csv
import io
from pathlib import Path

from atlas.commands.common import Commands, tell, today
from atlas.commands.parser import _
from atlas.model.atlas import Neighbourhood
from atlas.model.earlier import EARLIER, EarlierCount
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
    from atlas.analysis.network.kept_count import kept_count
    from atlas.analysis.network.patchwork import patchwork
    from atlas.private.safe_files import write_together
    from atlas.reading.read import read_atlas

    folder: Path = options.source.resolve()
    atlas = read_atlas(folder.parent, today(options))
    neighbourhood = atlas.neighbourhoods.get(folder.name)
    if neighbourhood is None:
        raise _refused(options.source, say("there is no neighbourhood here"), say("name content/<neighbourhood>"))
    how = say("counted with tick lists, on the pages of the initiatives").to(atlas.language)
    count = kept_count(neighbourhood, patchwork(neighbourhood), how)
    if count is None:
        what = say("there are no lines here yet, so there is nothing to keep")
        raise _refused(options.source, what, say("count first: atlas participants, or a tick list"))
    _check(options.source, neighbourhood, count)
    write_together(_files(options.source / EARLIER, count))
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


def _check(source: Path, neighbourhood: Neighbourhood, count: EarlierCount) -> None:
    """Two counts of less than a year apart point at newcomers (METHODS 1, rule 6)."""
    from dateutil.relativedelta import relativedelta

    for kept in neighbourhood.earlier:
        one, other = sorted((kept.meta.counted_on, count.meta.counted_on))
        if other < one + relativedelta(years=1):
            what = say("these counts and those of {name} are less than twelve months apart", name=kept.name)
            hint = say("keep one of the two: a change in a short time points at a newcomer")
            raise _refused(source / EARLIER / f"{kept.name}.yml", what, hint)


def _refused(path: Path, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(path.as_posix(), 1, "", what, hint)])


def _files(folder: Path, count: EarlierCount) -> dict[Path, str]:
    import yaml

    from atlas.reading.shared_participants import HEADER

    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((line.a, line.b, line.shared) for line in count.lines)
    facts = count.meta.model_dump(exclude_none=True)
    plain = {key: list(value) if isinstance(value, tuple) else value for key, value in facts.items()}
    meta = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=120, default_flow_style=None)
    return {folder / f"{count.name}.csv": table.getvalue(), folder / f"{count.name}.yml": meta}
