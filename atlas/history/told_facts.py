"""What differs in one fact of a page, by its label: added, removed, or what it is now instead of what it was."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from atlas.history.labels import choice, label, label_within
from atlas.history.values import AllOf, Day, LanguageName, Number, Partial
from atlas.history.written import Unread
from atlas.texts import Sentence, Telling, say, say_n

__all__ = ["added", "changed", "facts_changed", "listed", "removed"]

_PARTIAL = ("started", "stopped")
_NOT_AS_NUMBERS = ("lat", "lon", "verdict", "reach", "effect", "continuity", "largest_share_of_hours")
"""Numbers that pages tell in another form, or not at all."""
_NOT_TOLD_APART = ("identifiers", "also", "cbs")
"""Lists of which it is only said that they changed."""


def added(what: Sentence) -> Sentence:
    """It is told now."""
    return say("{what}: added.", what=what)


def removed(what: Sentence) -> Sentence:
    """It is not told any more."""
    return say("{what}: taken out.", what=what)


def changed(what: Sentence) -> Sentence:
    """It is told otherwise."""
    return say("{what}: changed.", what=what)


def facts_changed(
    model: type[BaseModel], key: str, old: object, new: object, group: Sentence | None = None
) -> tuple[Sentence, ...]:
    """One key of a model, by its name in front matter: nested facts each by themselves, lists by how many.

    `group`: what the group is called that the model is of.
    """
    what = label_within(group, model, key) if group else label(model, key)
    if isinstance(old, BaseModel) or isinstance(new, BaseModel):
        return _nested(what, old, new)
    if isinstance(old, tuple) or isinstance(new, tuple):
        if key == "languages":
            names = {code: LanguageName(code) for part in (old, new) if isinstance(part, tuple) for code in part}
            return listed(what, old, new, names)
        return (changed(what),) if key in _NOT_TOLD_APART and old and new else listed(what, old, new, {})
    if isinstance(old, bool) or isinstance(new, bool):
        return (changed(what),)
    if new is None:
        return (removed(what),)
    if old is None:
        value = _value(model, key, new)
        return (say("{what}: {value}.", what=what, value=value) if value else added(what),)
    before, after = _value(model, key, old), _value(model, key, new)
    if before is None or after is None:
        return (changed(what),)
    return (say("{what}: {after} instead of {before}.", what=what, after=after, before=before),)


def _nested(what: Sentence, old: object, new: object) -> tuple[Sentence, ...]:
    if isinstance(old, Unread) or isinstance(new, Unread):
        return (changed(what),)
    if not isinstance(new, BaseModel):
        return (removed(what),)
    if not isinstance(old, BaseModel):
        return (added(what),)
    told: list[Sentence] = []
    for name, field in type(new).model_fields.items():
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            told += facts_changed(type(new), field.alias or name, before, after, what)
    return tuple(dict.fromkeys(told))


def listed(what: Sentence, old: object, new: object, names: Mapping[str, Telling]) -> tuple[Sentence, ...]:
    """A list: what came in and what went out, by name where all of those have one, and else by how many."""
    if isinstance(old, Unread) or isinstance(new, Unread):
        return (changed(what),)
    before, after = _items(old), _items(new)
    gained = [item for item in after if item not in before]
    lost = [item for item in before if item not in after]
    if not gained and not lost:
        return (say("{what}: in another order.", what=what),)
    if names and all(item in names for item in (*gained, *lost)):
        return _by_name(what, [names[str(item)] for item in gained], [names[str(item)] for item in lost])
    other = min(len(gained), len(lost))
    told: list[tuple[int, Callable[[int], Sentence]]] = [
        (len(gained) - other, lambda n: say_n("{what}: {n} added.", "{what}: {n} added.", n, what=what)),
        (len(lost) - other, lambda n: say_n("{what}: {n} taken out.", "{what}: {n} taken out.", n, what=what)),
        (other, lambda n: say_n("{what}: {n} changed.", "{what}: {n} changed.", n, what=what)),
    ]
    return tuple(sentence(n) for n, sentence in told if n)


def _items(value: object) -> Sequence[object]:
    return value if isinstance(value, tuple | list) else ()


def _by_name(what: Sentence, gained: list[Telling], lost: list[Telling]) -> tuple[Sentence, ...]:
    more, less = AllOf(tuple(gained)), AllOf(tuple(lost))
    if gained and lost:
        return (say("{what}: {more} added, {less} taken out.", what=what, more=more, less=less),)
    if gained:
        return (say("{what}: {more} added.", what=what, more=more),)
    return (say("{what}: {less} taken out.", what=what, less=less),)


def _value(model: type[BaseModel], key: str, value: object) -> Telling | None:
    """A value in words; None where it is in words of people, or in a form that says nothing to them."""
    if named := choice(model, key, value):
        return named
    if isinstance(value, date):
        return Day(value)
    if isinstance(value, int | float | Decimal) and key not in _NOT_AS_NUMBERS:
        return Number(value)
    if key in _PARTIAL and isinstance(value, str):
        return Partial(value)
    return None
