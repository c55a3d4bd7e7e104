"""What does a change do? Two sides that were read -> everything that differs between them."""

from datetime import date

from atlas.comparing.difference import Difference, NeighbourhoodChange, Protected, ShownPage
from atlas.comparing.made import made_of
from atlas.comparing.neighbourhood import neighbourhood_change
from atlas.comparing.pages import changed_files, changed_pages, withdrawn
from atlas.comparing.protection import protected
from atlas.comparing.shown import shown_pages
from atlas.comparing.side import Side
from atlas.reading.problems import Problem

__all__ = ["compare"]


def compare(before: Side, after: Side, language: str, today: date, *, moved_on: bool = False) -> Difference:
    """Everything that differs, on the same day, with the site's pages in one language.

    Where a side cannot be read as a whole, pages and problems are told, without the values of any key: whether they
    may be public is not known then. `moved_on`: `before` is where the change began, and its branch went on since.
    """
    new, solved, still = _problems(before.problems, after.problems)
    if dict(before.paths) == dict(after.paths):
        return Difference(before.name, after.name, today, computed=True, problems_still=still, moved_on=moved_on)
    every = (*before.problems, *after.problems)
    with_problems = frozenset(problem.path for problem in every if problem.level == "error")
    if before.atlas is None or after.atlas is None:
        silent = frozenset(path.partition("/")[0] if "/" in path else "" for path in (*before.paths, *after.paths))
        return Difference(
            before.name,
            after.name,
            today,
            computed=False,
            pages=changed_pages(before, after, silent | with_problems),
            files=changed_files(before, after),
            problems_new=new,
            problems_solved=solved,
            problems_still=still,
            moved_on=moved_on,
        )
    made, made_now = made_of(before, after, language, today)
    old, now = before.atlas.neighbourhoods, after.atlas.neighbourhoods
    hides: list[Protected] = []
    changes: list[NeighbourhoodChange] = []
    for key in sorted(made.findings.keys() & made_now.findings.keys()):
        pair = (made.findings[key], made_now.findings[key])
        here = tuple(protected(old[key], now[key], *pair))
        quiet = any(one.now == "hidden" for one in here)
        change = neighbourhood_change(old[key], now[key], *pair, language, quiet=quiet)
        hides += here
        changes.append(change)
    quiet_ones = frozenset(change.id for change in changes if change.quiet)
    gone = withdrawn(before, after)
    differing = {path for path in {*before.paths, *after.paths} if before.paths.get(path) != after.paths.get(path)}
    shown: tuple[ShownPage, ...] = tuple(shown_pages(made.pages, made_now.pages, differing, quiet_ones, gone))
    return Difference(
        before.name,
        after.name,
        today,
        computed=True,
        pages=changed_pages(before, after, quiet_ones | with_problems),
        files=changed_files(before, after),
        neighbourhoods_new=tuple(sorted(now.keys() - old.keys())),
        neighbourhoods_gone=tuple(sorted(old.keys() - now.keys())),
        neighbourhoods=tuple(changes),
        protected=tuple(hides),
        shown=shown,
        problems_new=new,
        problems_solved=solved,
        problems_still=still,
        moved_on=moved_on,
    )


def _problems(
    before: tuple[Problem, ...], after: tuple[Problem, ...]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...], int]:
    """New, solved, and how many stay. The same problem on another line is the same problem."""

    def name(one: Problem) -> tuple[str, str, str]:
        return (one.path, one.field, one.rule if one.level == "warning" else str(one.what))

    old, new = {name(one) for one in before}, {name(one) for one in after}
    return (
        tuple(one for one in after if name(one) not in old),
        tuple(one for one in before if name(one) not in new),
        sum(name(one) in old and one.level == "error" for one in after),
    )
