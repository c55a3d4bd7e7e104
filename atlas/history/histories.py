"""What changed lately on each page of an atlas, in plain words? Told once for each row of versions, and kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

from atlas.history.git import GitLog, Step, git_log, texts
from atlas.history.names import Names, names_of
from atlas.history.told_changes import told_changes
from atlas.history.values import LanguageName
from atlas.history.written import Written, kind_of, written
from atlas.keeping.identity import identity
from atlas.keeping.remember import held, keep
from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.model.page_history import Histories, PageChange, PageHistory
from atlas.texts import Sentence, say

__all__ = ["LATEST", "histories"]

LATEST = 10
"""So many days with changes are told of a page, at most."""
_LATELY = timedelta(days=365)
"""Changes since then are told, and those since the page was confirmed."""


@dataclass(frozen=True)
class _Row:
    """The versions of one file by day, the latest first. `language`: of a translation; `is_easy`: in easy words."""

    steps: tuple[Step, ...]
    language: str | None = None
    is_easy: bool = False


@dataclass(frozen=True)
class _Task:
    """One page whose changes are to be told. `key`: what they are kept under; `now`: its text as it is today.

    `days`, `since`: as the history of the page has them. `start`: the day after which changes are told.
    """

    path: str
    key: str
    kind: str
    rows: tuple[_Row, ...]
    now: str
    names: Names
    days: int
    since: date
    start: date


def histories(content: Path, atlas: Atlas, today: date) -> Histories:
    """The history of every page of a neighbourhood, as git tells it on the day `today`. Empty where git tells nothing.

    What is not committed yet is not told.
    """
    log = git_log(content)
    if log is None:
        return {}
    tasks = {key: list(_tasks(content, atlas, one, log, today)) for key, one in atlas.neighbourhoods.items()}
    known = {task.key: held(task.key) for each in tasks.values() for task in each}
    missing = [task for each in tasks.values() for task in each if known[task.key] is None]
    read = texts(content, (name for task in missing for name in _versions(task.rows)))
    for task in missing:
        known[task.key] = _told(task, read)
        if all(name in read for name in _versions(task.rows)):  # what is not here now may be here next time
            keep(task.key, known[task.key])
    return {
        key: {task.path: _history(task, found) for task in each if isinstance(found := known[task.key], tuple)}
        for key, each in tasks.items()
    }


def _tasks(content: Path, atlas: Atlas, neighbourhood: Neighbourhood, log: GitLog, today: date) -> Iterator[_Task]:
    names = names_of(atlas.shell, neighbourhood)
    named = identity(names)
    groups: tuple[Mapping[str, Document[Any]], ...] = (
        *(neighbourhood.initiatives, neighbourhood.challenges, neighbourhood.assignments, neighbourhood.calls),
        *(neighbourhood.pages, {"index": neighbourhood.page}),
    )
    for page in (page for group in groups for page in group.values()):
        steps = tuple(step for step in log.steps.get(page.path, ()) if step.day <= today)
        kind = kind_of(page.path)
        if not steps or kind is None:
            continue
        start = min(getattr(page.meta, "confirmed_on", None) or today, today - _LATELY)
        all_rows = [_Row(steps), *_others(page, log, today)]
        rows = tuple(_Row(tuple(_by_day(row.steps, start)), row.language, row.is_easy) for row in all_rows)
        since = steps[-1].day if steps[-1].before is None else log.known_since or steps[-1].day
        days = len({step.day for row in all_rows for step in row.steps if step.before})
        now = (content / page.path).read_text("utf-8-sig", errors="replace") if any(row.steps for row in rows) else ""
        key = identity("page history", kind, rows, now, named)  # and no day: else all would be told anew each day
        yield _Task(page.path, key, kind, rows, now, names, days, since, max(start, since, _cut(rows)))


def _others(page: Document[Any], log: GitLog, today: date) -> Iterator[_Row]:
    for version in (page.original, *page.translations.values()):
        easy = [(version.easy.path, True)] if version.easy else []
        for path, is_easy in [(version.path, False), *easy]:
            steps = tuple(step for step in log.steps.get(path, ()) if step.day <= today)
            if path != page.path and steps:
                yield _Row(steps, version.language if version.path != page.path else None, is_easy)


def _by_day(steps: Iterable[Step], start: date) -> Iterator[Step]:
    """What a day did, as one step, for the latest days after `start`."""
    recent = [step for step in steps if step.day > start]
    days = [list(same) for _, same in groupby(recent, key=lambda step: step.day)]
    for same in days[: LATEST + 1]:
        yield Step(same[0].day, same[-1].before, same[0].after)


def _cut(rows: Iterable[_Row]) -> date:
    """Before which day changes are left out because there are too many."""
    return max((row.steps[LATEST].day for row in rows if len(row.steps) > LATEST), default=date.min)


def _versions(rows: Sequence[_Row]) -> Iterator[str]:
    yield from (name for step in rows[0].steps if step.before for name in (step.before, step.after) if name)


def _told(task: _Task, read: Mapping[str, str | None]) -> tuple[PageChange, ...]:
    by_day: dict[date, list[Sentence]] = {}
    came = set()
    now = written(task.now, task.kind) if any(step.before for step in task.rows[0].steps) else None
    for row in task.rows:
        for step in row.steps:
            told = _original(task, step, read, now) if row.language is None and not row.is_easy else _other(row, step)
            if step.before is None and row is task.rows[0]:
                came.add(step.day)
            by_day.setdefault(step.day, []).extend([] if step.day in came and row is not task.rows[0] else told)
    return tuple(
        PageChange(day, tuple(dict.fromkeys(told)), day in came)
        for day, told in sorted(by_day.items(), reverse=True)
        if told
    )


def _history(task: _Task, changes: tuple[PageChange, ...]) -> PageHistory:
    shown = [change for change in changes if change.day >= task.start]
    complete = max(task.start, shown[LATEST].day) if len(shown) > LATEST else task.start
    return PageHistory(tuple(shown[:LATEST]), task.days, task.since, complete)


def _original(task: _Task, step: Step, read: Mapping[str, str | None], now: Written | None) -> tuple[Sentence, ...]:
    if step.before is None:
        return (say("This page is new."),)
    texts_of = (read.get(name) for name in (step.before, step.after or ""))
    before, after = (None if text is None else written(text, task.kind) for text in texts_of)
    if before is None or after is None:  # a version that is not here, or that was no page
        return (say("Something on the page changed."),)
    return told_changes(before, after, task.names, now=now, day=step.day)


def _other(row: _Row, step: Step) -> tuple[Sentence, ...]:
    if row.is_easy:
        return (say("There is a version in easy words.") if step.before is None else say("The easy words changed."),)
    language = LanguageName(row.language or "")
    if step.before is None:
        return (say("There is a translation: {language}.", language=language),)
    return (say("The translation changed: {language}.", language=language),)
