"""How is a change of a fact of an initiative told, where that takes more than its label, such as of times or places?"""

from collections.abc import Callable, Mapping

from atlas.history.change import Change
from atlas.history.labels import label
from atlas.history.told_facts import added, changed, listed, removed
from atlas.history.values import InLanguages, Times
from atlas.model.initiative import Contact, Contribution
from atlas.model.place import Place
from atlas.model.schedule import Meeting
from atlas.texts import Sentence, Telling, say

__all__ = ["OF_INITIATIVES"]


def _status(change: Change) -> tuple[Sentence, ...]:
    new = change.new or "active"
    if new == (change.old or "active"):
        return ()
    return (_STATUSES[str(new)],)


_STATUSES = {
    "paused": say("It is having a break."),
    "stopped": say("It has stopped."),
    "active": say("It is going on again."),
}


def _times(change: Change) -> tuple[Sentence, ...]:
    old, new = _meetings(change.old), _meetings(change.new)
    if not new:
        return (say("The times are not told any more."),)
    before, after = Times(old, change.day), Times(new, change.day)
    is_now, was = after.to("en"), before.to("en")
    if is_now and not was:
        return (say("The times are told: {times}.", times=after),)
    if is_now and is_now != was:
        return (say("The times changed: {after} instead of {before}.", after=after, before=before),)
    if _without_notes(old) == _without_notes(new):
        return (say("What stands beside the times changed."),)
    if [one.closed for one in old] != [one.closed for one in new]:
        return (say("It is closed in other weeks."),)
    return (say("Something about the times changed."),)


def _meetings(value: object) -> tuple[Meeting, ...]:
    return tuple(one for one in value if isinstance(one, Meeting)) if isinstance(value, tuple) else ()


def _without_notes(meetings: tuple[Meeting, ...]) -> list[Meeting]:
    return [one.model_copy(update={"note": None}) for one in meetings]


_ADDRESS = ("name", "address", "postcode", "city")


def _place(change: Change) -> tuple[Sentence, ...]:
    """Of a place that is private, or was or became so, no more than that it changed."""
    places = [place for place in (change.old, change.new, change.here) if isinstance(place, Place)]
    if any(place.private for place in places) or not isinstance(change.new, Place):
        return (say("The place changed."),) if change.new else (say("The place is not told any more."),)
    old = change.old if isinstance(change.old, Place) else Place()
    new, here = change.new, change.here if isinstance(change.here, Place) else Place()
    if new.name and new.name != old.name and new.name == here.name:
        return (say("The place is now {place}.", place=new.name),)
    if [getattr(old, key) for key in _ADDRESS] == [getattr(new, key) for key in _ADDRESS]:
        return (say("It stands elsewhere on the map."),)
    if change.old is None:
        return (say("The place is told now."),)
    if all(getattr(old, key) in (None, getattr(new, key)) for key in _ADDRESS):
        return (say("The address is told more fully."),)
    return (say("The address changed."),)


def _contact(change: Change) -> tuple[Sentence, ...]:
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


def _contributes(change: Change) -> tuple[Sentence, ...]:
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


def _terms(group: str) -> Callable[[Change], tuple[Sentence, ...]]:
    def told(change: Change) -> tuple[Sentence, ...]:
        known: Mapping[str, Telling] = getattr(change.names, group)
        return listed(change.label, change.old, change.new, known)

    return told


def _counts(change: Change) -> tuple[Sentence, ...]:
    """Published counts are protected, each as it stood at its time: side by side they would tell more than one."""
    return (changed(change.label) if change.old and change.new else (added if change.new else removed)(change.label),)


OF_INITIATIVES: Mapping[str, Callable[[Change], tuple[Sentence, ...]]] = {
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
