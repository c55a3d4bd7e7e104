"""What differs between two versions of a page, in plain words that a neighbour reads?

What somebody took back does not come back here. Days, times, numbers and choices are told as they were; words that
people wrote are not, save the name that the page still has. Of what pages hide, a private place and counts that are
protected, it is told that they changed, never what.
"""

from collections.abc import Callable, Mapping
from datetime import date

from pydantic import BaseModel

from atlas.history.labels import label
from atlas.history.names import NO_NAMES, Names
from atlas.history.text_changes import text_changes
from atlas.history.told_facts import added, changed, facts_changed, listed, removed
from atlas.history.values import InLanguages, Times
from atlas.history.written import MODELS, Unread, Written
from atlas.model.assignment import Action
from atlas.model.initiative import Contact, Contribution
from atlas.model.place import Place
from atlas.model.schedule import Meeting
from atlas.texts import Sentence, Telling, say, say_n

__all__ = ["told_changes"]


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
                told += _fact(_Change(after.kind, key, old, new, here, names, day or date.min))
    return tuple(dict.fromkeys([*told, *text_changes(before.body, after.body)]))


def _order(kind: str) -> tuple[str, ...]:
    return tuple(field.alias or name for name, field in MODELS[kind].model_fields.items())


class _Change:
    """One key whose value differs. `here`: what stands there today."""

    def __init__(self, kind: str, key: str, old: object, new: object, here: object, names: Names, day: date) -> None:
        self.kind, self.key, self.old, self.new, self.here = kind, key, old, new, here
        self.names, self.day = names, day

    @property
    def model(self) -> type[BaseModel]:
        return MODELS[self.kind]

    @property
    def label(self) -> Sentence:
        return label(self.model, self.key)


def _fact(change: _Change) -> tuple[Sentence, ...]:
    special = _OF_INITIATIVES.get(change.key) if change.kind == "initiative" else None
    special = special or _OF_ALL.get(change.key)
    readable = not isinstance(change.old, Unread) and not isinstance(change.new, Unread)
    if special and readable:
        return special(change)
    return facts_changed(change.model, change.key, change.old, change.new)


def _title(change: _Change) -> tuple[Sentence, ...]:
    if change.new and change.new == change.here:
        return (say("It has another name now: {name}", name=change.new),)
    return (say("It got another name."),)


def _status(change: _Change) -> tuple[Sentence, ...]:
    new = change.new or "active"
    if new == (change.old or "active"):
        return ()
    return (_STATUSES[str(new)],)


_STATUSES = {
    "paused": say("It is having a break."),
    "stopped": say("It has stopped."),
    "active": say("It is going on again."),
}


def _times(change: _Change) -> tuple[Sentence, ...]:
    old, new = _meetings(change.old), _meetings(change.new)
    if not new:
        return (say("The times are not told any more."),)
    before, after = Times(old, change.day), Times(new, change.day)
    is_now, was = after.to("en"), before.to("en")
    if is_now and not was:
        return (say("The times are told: {times}.", times=after),)
    if is_now and is_now != was:
        return (say("The times changed: {after} instead of {before}.", after=after, before=before),)
    if [one.closed for one in old] != [one.closed for one in new]:
        return (say("It is closed in other weeks."),)
    return (say("Something about the times changed."),)


def _meetings(value: object) -> tuple[Meeting, ...]:
    return tuple(one for one in value if isinstance(one, Meeting)) if isinstance(value, tuple) else ()


def _place(change: _Change) -> tuple[Sentence, ...]:
    """Of a place that is private, or was or became so, no more than that it changed."""
    places = [place for place in (change.old, change.new, change.here) if isinstance(place, Place)]
    if any(place.private for place in places) or not isinstance(change.new, Place):
        return (say("The place changed."),) if change.new else (say("The place is not told any more."),)
    old = change.old if isinstance(change.old, Place) else Place()
    new, here = change.new, change.here if isinstance(change.here, Place) else Place()
    if new.name and new.name != old.name and new.name == here.name:
        return (say("The place is now {place}.", place=new.name),)
    if (old.name, old.address, old.postcode, old.city) == (new.name, new.address, new.postcode, new.city):
        return (say("It stands elsewhere on the map."),)
    return (say("The place is told now."),) if change.old is None else (say("The address changed."),)


def _contact(change: _Change) -> tuple[Sentence, ...]:
    old = change.old if isinstance(change.old, Contact) else Contact()
    new = change.new if isinstance(change.new, Contact) else Contact()
    told: list[Sentence] = []
    for key, said in _CONTACT.items():
        if getattr(old, key) != getattr(new, key):
            what = label(Contact, key)
            told.append(removed(what) if not getattr(new, key) else said if getattr(old, key) else added(what))
    return tuple(told)


_CONTACT = {
    "phone": say("There is another telephone number."),
    "email": say("There is another e-mail address."),
    "website": say("There is another website."),
}


def _contributes(change: _Change) -> tuple[Sentence, ...]:
    old, new = _by_challenge(change.old), _by_challenge(change.new)
    told = [_named(_CONTRIBUTES, change.names.challenges.get(key)) for key in new if key not in old]
    told += [_named(_NO_LONGER, change.names.challenges.get(key)) for key in old if key not in new]
    other = [key for key in new if key in old and old[key] != new[key]]
    return tuple(told + [_named(_OTHERWISE, change.names.challenges.get(key)) for key in other])


def _by_challenge(value: object) -> dict[str, tuple[Contribution, ...]]:
    found: dict[str, tuple[Contribution, ...]] = {}
    for one in value if isinstance(value, tuple) else ():
        if isinstance(one, Contribution):
            found[one.challenge] = (*found.get(one.challenge, ()), one)
    return found


_CONTRIBUTES = (say("It contributes to “{challenge}” now."), say("It contributes to one more challenge."))
_NO_LONGER = (
    say("It does not contribute to “{challenge}” any more."),
    say("It does not contribute to one of its challenges any more."),
)
_OTHERWISE = (
    say("What it contributes to “{challenge}” is told otherwise."),
    say("What it contributes is told otherwise."),
)


def _named(forms: tuple[Sentence, Sentence], name: InLanguages | None) -> Sentence:
    """The sentence with the name of the challenge; the other one where it is not there any more."""
    with_name, without = forms
    return Sentence(with_name.msgid, {"challenge": name}) if name else without


def _terms(group: str) -> Callable[[_Change], tuple[Sentence, ...]]:
    def told(change: _Change) -> tuple[Sentence, ...]:
        known: Mapping[str, Telling] = getattr(change.names, group)
        return listed(change.label, change.old, change.new, known)

    return told


def _confirmed(change: _Change) -> tuple[Sentence, ...]:
    if change.new is None:
        return (say("It does not say any more when it was confirmed."),)
    return (say("Somebody looked: it is all right."),)


def _confirmed_by(change: _Change) -> tuple[Sentence, ...]:
    return (say("It is told otherwise who confirmed this page."),)


def _imported(change: _Change) -> tuple[Sentence, ...]:
    return (say("It was taken over anew from where it comes from."),) if change.new else (removed(change.label),)


def _counts(change: _Change) -> tuple[Sentence, ...]:
    """Published counts are protected, each as it stood at its time: side by side they would tell more than one."""
    return (changed(change.label) if change.old and change.new else (added if change.new else removed)(change.label),)


def _plan(change: _Change) -> tuple[Sentence, ...]:
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


_OF_INITIATIVES: Mapping[str, Callable[[_Change], tuple[Sentence, ...]]] = {
    "status": _status,
    "schedule": _times,
    "place": _place,
    "contact": _contact,
    "contributes": _contributes,
    "activities": _terms("activities"),
    "audiences": _terms("audiences"),
    "accessibility": _terms("accessibility"),
    "also_attend": _counts,
    "impact": _counts,
}
_OF_ALL: Mapping[str, Callable[[_Change], tuple[Sentence, ...]]] = {
    "title": _title,
    "confirmed_on": _confirmed,
    "confirmed_by": _confirmed_by,
    "imported": _imported,
    "plan": _plan,
}
