"""What differs between two versions of a page, in plain words that a neighbour reads?

What somebody took back does not come back here. Days, times, numbers and choices are told as they were; words that
people wrote are not, save the name that the page still has. Of what pages hide, a private place and counts that are
protected, it is told that they changed, never what.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from atlas.history.change import Change
from atlas.history.initiative_facts import OF_INITIATIVES
from atlas.history.names import NO_NAMES, Names
from atlas.history.text_changes import text_changes
from atlas.history.told_facts import facts_changed, listed, removed
from atlas.history.values import Day
from atlas.history.written import MODELS, Unread, Written
from atlas.model.assignment import Action
from atlas.texts import Sentence, say, say_n

__all__ = ["told_changes"]

_A_WEEK = timedelta(weeks=1)
"""Who writes down later than this that somebody looked, tells of an earlier day."""


def told_changes(
    before: Written | None,
    after: Written | None,
    names: Names = NO_NAMES,
    *,
    now: Written | None = None,
    day: date | None = None,
) -> tuple[Sentence, ...]:
    """Sentences that say what is other in `after` than in `before`; none where a reader would not notice anything.

    None for a version: there was no page. `names`: of what the pages refer to. `now`: the page as it is today, where
    `after` is an earlier version; only what still stands there is quoted. `day`: of the change, to leave out meetings
    that were over then (None: none are).
    """
    if after is None:
        return (say("This page was taken away."),) if before else ()
    if before is None:
        return (say("This page is new."),)
    told: list[Sentence] = []
    order = _order(after.kind)
    others = sorted({*before.values, *after.values} - {*order})
    for key in (*order, *others):
        if before.values.get(key) != after.values.get(key):
            old, new = before.fact(key), after.fact(key)
            if old != new:
                here = (now or after).fact(key)
                told += _fact(Change(after.kind, key, old, new, here, names, day or date.min))
    return tuple(dict.fromkeys([*told, *text_changes(before.body, after.body)]))


def _order(kind: str) -> tuple[str, ...]:
    return tuple(field.alias or name for name, field in MODELS[kind].model_fields.items())


def _fact(change: Change) -> tuple[Sentence, ...]:
    special = OF_INITIATIVES.get(change.key) if change.kind == "initiative" else None
    special = special or _OF_ALL.get(change.key)
    readable = not isinstance(change.old, Unread) and not isinstance(change.new, Unread)
    if special and readable:
        return special(change)
    return facts_changed(change.model, change.key, change.old, change.new)


def _title(change: Change) -> tuple[Sentence, ...]:
    if change.new and change.new == change.here:
        return (say("It has another name now: {name}", name=change.new),)
    return (say("It got another name."),)


def _confirmed(change: Change) -> tuple[Sentence, ...]:
    if change.new is None:
        return (say("It does not say any more when it was confirmed."),)
    if isinstance(change.new, date) and change.day - change.new > _A_WEEK:
        return (say("Somebody looked on {day}: it was all right.", day=Day(change.new)),)
    return (say("Somebody looked: it is all right."),)


def _confirmed_by(change: Change) -> tuple[Sentence, ...]:
    return (say("Who confirmed this page was changed."),)


def _imported(change: Change) -> tuple[Sentence, ...]:
    return (say("It was taken over anew from where it comes from."),) if change.new else (removed(change.label),)


def _plan(change: Change) -> tuple[Sentence, ...]:
    old, new = _done(change.old), _done(change.new)
    done = len(new - old)
    told = [say_n("{n} step of the plan is done.", "{n} steps of the plan are done.", done)] if done else []
    before, after = _steps(change.old), _steps(change.new)
    return (*told, *(listed(change.label, before, after, {}) if before != after else ()))


def _done(value: object) -> set[str]:
    actions = value if isinstance(value, tuple) else ()
    return {one.what for one in actions if isinstance(one, Action) and one.status == "done"}


def _steps(value: object) -> tuple[object, ...]:
    actions = value if isinstance(value, tuple) else ()
    return tuple(one.model_copy(update={"status": "todo"}) for one in actions if isinstance(one, Action))


_OF_ALL: Mapping[str, Callable[[Change], tuple[Sentence, ...]]] = {
    "title": _title,
    "confirmed_on": _confirmed,
    "confirmed_by": _confirmed_by,
    "imported": _imported,
    "plan": _plan,
}
