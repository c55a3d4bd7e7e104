"""`atlas participants`: a private roster in, counts that are safe to publish out."""

import argparse
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from atlas.commands.common import Commands, complain, tell, today
from atlas.commands.parser import _
from atlas.reading.home_languages import home_languages
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import say, say_n

__all__ = ["add_participants"]


def add_participants(commands: Commands, common: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "participants",
        parents=[common],
        help=_("counts of shared participants from a private list, safe to publish"),
        example="atlas participants ~/private/members.xlsx --to content/oost/data",
    )
    command.add_argument("roster", type=Path, help=_("CSV or Excel: participant, initiative; or a matrix of the two"))
    command.add_argument("--to", type=Path, required=True, help=_("content/<neighbourhood>/data"))
    command.add_argument("--counted-on", type=date.fromisoformat, help=_("day of the list (YYYY-MM-DD); default today"))
    command.add_argument("--how", help=_("how was counted, in a few words for the page"))
    command.add_argument("--reason", help=_("why counts are published again within twelve months; the page shows it"))
    command.add_argument(
        "--merge-similar", action="store_true", help=_("names that differ only in capitals or spaces are one person")
    )
    command.add_argument(
        "--exact", type=Path, metavar="FILE.json", help=_("also write the exact figures, for your own eyes only")
    )
    command.add_argument(
        "--sheet", metavar="NAME", help=_("of a workbook with several sheets: the name or number of one")
    )
    command.set_defaults(run=_participants)


def _participants(options: argparse.Namespace) -> int:
    from atlas.private.initiative_names import InitiativeNames
    from atlas.private.known_initiatives import known_initiatives
    from atlas.private.publication import Release, prepare
    from atlas.private.roster import read_roster
    from atlas.private.safe_files import git_work_tree, write_together
    from atlas.private.shared_counts import exact_figures, shared_counts
    from atlas.private.sheet import Sheet

    _check_places(options)
    day = today(options)
    usual = say("counted from a list that key figures keep to themselves").to(_language_of_pages(options))
    how = (options.how or "").strip() or usual
    release = Release(day, options.counted_on or day, how, (options.reason or "").strip() or None)
    known = known_initiatives(options.to.resolve().parent / "initiatives")
    names = InitiativeNames(known)
    sheet = Sheet(options.roster, options.sheet, names.harmless, lambda which: complain(which, options))
    roster = read_roster(sheet, names, merge_similar=options.merge_similar)
    counts = shared_counts(roster)
    publication = prepare(roster, counts, options.to, known, release)
    files = publication.files(options.to)
    if options.exact:
        files[options.exact] = json.dumps(exact_figures(roster, counts), ensure_ascii=False) + "\n"
    write_together(files, private=[options.exact])
    for note in publication.notes:
        complain(note, options)
    if not _has_pages(options.to):
        complain(say("no pages stand beside this folder, so no initiative was counted as sensitive"), options)
    if git_work_tree(options.roster):
        complain(say("this list lies in a folder that git keeps; move it, so that it is never sent along"), options)
    tell(
        say_n(
            "{n} line written to {folder}; what is not there stays hidden",
            "{n} lines written to {folder}; what is not there stays hidden",
            len(publication.lines),
            folder=options.to.as_posix(),
        ),
        options,
    )
    return 0


def _language_of_pages(options: argparse.Namespace) -> str:
    """The first language of the atlas, which every reader of these counts gets; of messages where there is no atlas."""
    content = options.to.resolve().parent.parent
    language: str = home_languages(content)[0] if (content / "index.md").is_file() else options.language
    return language


def _has_pages(folder: Path) -> bool:
    """Whether the pages of a neighbourhood, or some of them, stand beside its counts."""
    beside = folder.resolve().parent
    return (beside / "initiatives").is_dir() or (beside / "index.md").is_file()


def _astray(folder: Path) -> bool:
    """Somewhere inside an atlas, but not beside the pages of one of its neighbourhoods."""
    return not _has_pages(folder) and any((above / "index.md").is_file() for above in folder.resolve().parents)


def _check_places(options: argparse.Namespace) -> None:
    """Counts go beside the pages that say what is sensitive; neither list nor exact figures may lie among them."""
    from atlas.private.safe_files import git_work_tree, real_and_named

    problems = []
    if options.counted_on and options.counted_on > today(options):
        what, hint = say("this day is still to come"), say("write the day on which the list was made")
        problems.append(Problem(options.counted_on.isoformat(), 1, "--counted-on", what, hint))
    if _astray(options.to):
        what = say("this is not the folder for counts of a neighbourhood: no pages stand beside it")
        hint = say("name content/<neighbourhood>/data, of a neighbourhood that is there")
        problems.append(Problem(options.to.as_posix(), 1, "--to", what, hint))
    elif (options.to / "index.md").is_file():
        what = say("this is the folder of pages, and counts go into the folder data inside a neighbourhood")
        hint = say("name content/<neighbourhood>/data, of a neighbourhood that is there")
        problems.append(Problem(options.to.as_posix(), 1, "--to", what, hint))
    atlas = options.to.resolve().parent.parent
    public = {options.to.resolve(), *([atlas] if (atlas / "index.md").is_file() else [])}
    if public & _folders_above(real_and_named(options.roster)):
        what = say("this list lies inside the content of the atlas, from where it would be published")
        hint = say("move it to a folder of your own, outside the atlas")
        problems.append(Problem(options.roster.as_posix(), 1, "", what, hint))
    if options.exact:
        hint = say("name a .json file in a folder of your own, outside the atlas and every git repository")
        if options.exact.suffix.lower() != ".json":
            what = say("the exact figures go into a file that ends in .json")
            problems.append(Problem(options.exact.as_posix(), 1, "--exact", what, hint))
        elif git_work_tree(options.exact) or public & _folders_above(real_and_named(options.exact)):
            what = say("exact figures point at people, and from this place they could be published")
            problems.append(Problem(options.exact.as_posix(), 1, "--exact", what, hint))
    if problems:
        raise AtlasError(problems)


def _folders_above(places: Iterable[Path]) -> set[Path]:
    return {folder for place in places for folder in place.parents}
