"""What changed lately on the pages of a neighbourhood, week by week, for who comes by now and then."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from atlas.pages.trust.facts import LatelyFacts, LatelyRow, Named, Week
from atlas.pages.trust.lately import Change, all_changes
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import Reference, by_title
from atlas.texts import say

__all__ = ["changes_page"]

_WEEKS = 8
_ROWS = 20
"""So many rows a week has, at most."""
_ALIKE = 3
"""So many pages of which the same is told stand in one row."""


def changes_page(edition: Edition) -> CompiledPage:
    """Pages that are new, changed or confirmed in the last eight weeks and this one, the latest week first."""
    first = _monday(edition.today) - timedelta(weeks=_WEEKS)
    changes = [change for change in all_changes(edition) if first <= change.day <= edition.today]
    days = {change.day for change in changes} | {day for day, _ in _confirmed(edition, first)}
    weeks = [_week(edition, monday, changes) for monday in sorted({_monday(day) for day in days}, reverse=True)]
    return edition.overview(
        "trust/changes",
        edition.path(addresses.changes),
        title=edition.tell(say("What changed lately in {neighbourhood}", neighbourhood=edition.name)),
        facts=LatelyFacts(weeks, is_known=bool(edition.history)),
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _confirmed(edition: Edition, first: date) -> Iterator[tuple[date, Reference]]:
    for key, page in edition.neighbourhood.initiatives.items():
        day = page.meta.confirmed_on
        if day and first <= day <= edition.today:
            yield day, {"title": edition.title(page), "path": edition.path(addresses.initiative, key)}


def _week(edition: Edition, monday: date, changes: Iterable[Change]) -> Week:
    within = [change for change in changes if _monday(change.day) == monday]
    new: list[Reference] = [{"title": one.title, "path": one.path} for one in within if one.is_new]
    rows = _rows(one for one in within if not one.is_new)
    confirmed = by_title(page for day, page in _confirmed(edition, monday) if _monday(day) == monday)
    return Week(monday, Named.of(new), rows[:_ROWS], len(rows) - _ROWS, Named.of(confirmed))


def _rows(changes: Iterable[Change]) -> list[LatelyRow]:
    """A row for each page, with all that is told of it in this week, each once; pages that tell the same share one."""
    of_page: dict[str, list[Change]] = {}
    for change in changes:
        of_page.setdefault(change.key, []).append(change)
    alike: dict[tuple[str, ...], list[list[Change]]] = {}
    for same in of_page.values():
        told = tuple(dict.fromkeys(sentence for change in same for sentence in change.told))
        alike.setdefault(told, []).append(same)
    rows: list[LatelyRow] = []
    for told, pages in alike.items():
        groups = [pages] if len(pages) >= _ALIKE else [[page] for page in pages]
        for group in groups:
            named = by_title(Reference(title=page[0].title, path=page[0].path) for page in group)
            days = {change.day for page in group for change in page}
            rows.append(LatelyRow(Named.of(named), days.pop() if len(days) == 1 else None, told))
    return rows
