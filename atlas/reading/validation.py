"""From a pydantic error to a sentence that says what to write instead."""

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from atlas.model.schedule import ORDINALS, WEEKDAYS
from atlas.reading.problems import Problem, did_you_mean
from atlas.reading.yaml_lines import dotted
from atlas.texts import Sentence, say

__all__ = ["model_at", "stand_in", "validate"]

M = TypeVar("M", bound=BaseModel)
KeyPath = tuple[str | int, ...]
Told = tuple[Sentence, Sentence]


def validate(model: type[M], value: Any, name: str, line: Callable[[KeyPath], int]) -> tuple[M | None, list[Problem]]:
    """Validate front matter. `line` gives the line of a key in the file `name`."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        problems = []
        details = error.errors(include_url=False)
        for detail in details:
            if detail["type"] == "too_short" and any(_inside(other["loc"], detail["loc"]) for other in details):
                continue  # the list is not empty: its items are wrong
            path = _key_path(detail["loc"])
            if detail["type"] == "extra_forbidden":  # a key that somebody wrote, whatever is in it
                path = (*_key_path(detail["loc"][:-1]), detail["loc"][-1])
            what, hint = _tell(detail, model, path)
            problems.append(Problem(name, line(path), dotted(path), what, hint))
        return None, problems


def stand_in(model: type[M], value: dict[str, Any]) -> M | None:
    """What is left of front matter without its wrong keys, so that the rest can still be checked. Never published."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        wrong = {str(detail["loc"][0]) for detail in error.errors() if detail["loc"]} or set(value)
    left = {key: item for key, item in value.items() if key not in wrong}
    try:
        return model.model_validate({**_STAND_INS.get(model.__name__, {}), **left})
    except ValidationError:
        return None


_STAND_INS: dict[str, dict[str, Any]] = {
    "Initiative": {"title": "-", "kind": "informal"},
    "Challenge": {"title": "-", "stated_by": "-", "stated_on": "2000-01-01", "needs": [{"id": "x", "title": "-"}]},
}


def _inside(loc: tuple[int | str, ...], around: tuple[int | str, ...]) -> bool:
    return len(loc) > len(around) and loc[: len(around)] == around


def _key_path(loc: tuple[int | str, ...]) -> KeyPath:
    return tuple(part for part in loc if part != "[key]" and not (isinstance(part, str) and "[" in part))


def _tell(detail: ErrorDetails, model: type[BaseModel], path: KeyPath) -> Told:
    kind, given = detail["type"], _short(detail.get("input"))
    context: dict[str, Any] = detail.get("ctx") or {}
    if kind == "missing":
        return say("this key is missing"), say('add a line "{key}: ..."', key=path[-1])
    if kind == "extra_forbidden":
        keys = _keys_at(model, path[:-1])
        if detail.get("input") is None:  # {note: five euros, or less} reads as two keys
            return say("this key is unknown, and empty"), say("put text with a comma in it between quotes")
        listed = say("the keys that can stand here are: {keys}", keys=", ".join(keys))
        return say("this key is unknown"), did_you_mean(str(path[-1]), keys) or listed
    if detail.get("input") is None:
        return say("there is nothing written here"), say("write something, or take the line out")
    if kind == "literal_error":
        expected = str(context.get("expected", "")).replace(" or ", ",").split(",")
        choices = _choices(model, path) or [choice.strip(" '") for choice in expected]
        near = did_you_mean(_IN_ENGLISH.get(given.lower(), given), choices)
        hint = near or say("choose from: {choices}", choices=", ".join(choices))
        return say('"{given}" is not one of the choices', given=given), hint
    if kind == "string_pattern_mismatch":
        return say('"{given}" has the wrong form', given=given), _PATTERN_HINTS.get(str(context.get("pattern")), _SEE)
    if kind in _LIMITS:
        return say("{given} is not possible here", given=given), _limit(kind, context)
    if kind in _TOLD:
        what, hint = _TOLD[kind]
        return Sentence(what.msgid, {"given": context.get("value", given)}), hint
    return say('"{given}" cannot be used here', given=given), _SEE


def _short(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _limit(kind: str, context: dict[str, Any]) -> Sentence:
    limit = context.get("ge", context.get("gt", context.get("le", context.get("lt"))))
    template = _LIMITS[kind]
    return Sentence(template.msgid, {"limit": limit})


def model_at(model: type[BaseModel], path: KeyPath) -> type[BaseModel] | None:
    """The model that describes the group at a path, or None where there is none."""
    here: type[BaseModel] | None = model
    for part in path:
        if here is None:
            return None
        if isinstance(part, int):
            continue
        fields = {field.alias or name: field for name, field in here.model_fields.items()}
        found = fields.get(part)
        here = _first_model(found.annotation) if found else here
    return here


def _first_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        if found := _first_model(argument):
            return found
    return None


def _keys_at(model: type[BaseModel], path: KeyPath) -> list[str]:
    here = model_at(model, path)
    return [field.alias or name for name, field in here.model_fields.items()] if here else []


def _choices(model: type[BaseModel], path: KeyPath) -> list[str]:
    names = [part for part in path if isinstance(part, str)]
    here = model_at(model, tuple(names[:-1]))
    fields = {field.alias or name: field for name, field in here.model_fields.items()} if here else {}
    field = fields.get(names[-1]) if names else None
    return _literals(field.annotation) if field else []


def _literals(annotation: Any) -> list[str]:
    arguments = get_args(annotation)
    if arguments and all(isinstance(argument, str) for argument in arguments):
        return list(arguments)
    return [choice for argument in arguments for choice in _literals(argument)]


_DUTCH_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DUTCH_ORDINALS = ("eerste", "tweede", "derde", "vierde", "laatste")
_IN_ENGLISH = {
    **dict(zip(_DUTCH_DAYS, WEEKDAYS, strict=True)),
    **dict(zip(_DUTCH_ORDINALS, ORDINALS, strict=True)),
    "gratis": "free", "betaald": "paid", "vrijwillig": "voluntary", "actief": "active", "gestopt": "stopped",
    "gepauzeerd": "paused", "professioneel": "professional", "crisistijd": "crisis", "structureel": "structural",
    "eenmalig": "one-off", "geen": "none", "klaar": "done", "bezig": "doing", "aanbesteding": "tender",
}  # fmt: skip
"""Keys and choices are English; many who write them think in Dutch."""

_SEE = say("see the list of keys on the page about contributing")
_WHOLE = (say('"{given}" is not a whole number'), say("write digits only, such as 25"))
_NUMBER = (say('"{given}" is not a number'), say("write it with a point, such as 3.5"))
_GROUP = (
    say("a group of keys is expected here"),
    say("write each key on a line of its own, two spaces further to the right"),
)
_LIST = (say("a list is expected here"), say('write each item on a line of its own that starts with "- "'))
_TEXT = (say("text is expected here"), say("write the text behind the colon, between quotes if it holds a colon"))

_LIMITS = {
    "greater_than_equal": say("write a number of {limit} or more"),
    "greater_than": say("write a number above {limit}"),
    "less_than_equal": say("write a number of {limit} or less"),
    "less_than": say("write a number below {limit}"),
}

_PATTERN_HINTS = {
    r"^[a-z]{2,3}$": say("write a language code, such as nl, en, ar or uk"),
    r"^[A-Z]{3}$": say("write a currency code, such as EUR"),
    r"^(WK\d{6}|BU\d{8})$": say("write a CBS code: WK and six digits, or BU and eight digits"),
}

_TOLD: dict[str, Told] = {
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "string_type": _TEXT,
    "string_too_short": (say("there is nothing written here"), say("write something, or take the line out")),
    "too_short": (say("this list is empty"), say("write at least one item")),
    "too_long": (say("this list is too long"), say("write two numbers: [lowest, highest]")),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _GROUP,
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "bool_type": (say('"{given}" is neither true nor false'), say("write true or false")),
    "bool_parsing": (say('"{given}" is neither true nor false'), say("write true or false")),
    "number_not_yes_no": (say('"{given}" is not a number'), say("write digits only, such as 25")),
    "day_form": (say('"{given}" is not a date'), say("write year-month-day, such as 2026-03-01")),
    "day_impossible": (say("there is no such day as {given}"), say("write year-month-day, such as 2026-03-01")),
    "partial_day_form": (say('"{given}" is not a year, month or date'), say("write 2020, 2020-03 or 2020-03-16")),
    "partial_day_impossible": (say("there is no such date as {given}"), say("write 2020, 2020-03 or 2020-03-16")),
    "clock_form": (say('"{given}" is not a time of day'), say("write hours and minutes, such as 10:00 or 19:30")),
    "money_form": (
        say('"{given}" is not an amount'),
        say("write digits with a point for the cents, such as 1250 or 1250.50"),
    ),
    "money_impossible": (
        say('"{given}" is not a possible amount'),
        say("write an amount of 0 or more, with at most two decimals"),
    ),
    "id_form": (
        say('"{given}" is not an id'),
        say("an id is a file name without .md: lower-case letters, digits and hyphens"),
    ),
    "url_form": (say('"{given}" is not a web address'), say("write it in full, such as https://example.org")),
    "email_form": (say('"{given}" is not an e-mail address'), say("write it in full, such as info@example.org")),
    "picture_file": (
        say('"{given}" is not the name of a picture beside this page'),
        say("write the name of a .jpg, .png or .webp file in the same folder; a picture on another site is not shown"),
    ),
    "picture_alt": (
        say("there are no words for who cannot see this picture"),
        say('add "alt:" with a sentence about what one sees in it'),
    ),
    "half_coordinate": (say("one half of the coordinates is missing"), say("write both lat and lon, or neither")),
    "one_pattern": (
        say("a meeting has a weekday, or an rrule, and not both"),
        say('write for example "weekday: tuesday"'),
    ),
    "mixed_rhythm": (
        say('"every" mixes weeks with places in the month'),
        say("write week, two-weeks, or a list of first, second, third, fourth, last"),
    ),
    "two_weeks_start": (
        say("every two weeks: it is unclear which weeks"),
        say('add "starts:" with the date of one of the meetings'),
    ),
    "until_without_from": (say('there is "until" and no "from"'), say('add "from:" with the time it starts')),
    "ends_before_start": (say("this ends before it starts"), say("swap the two dates, or correct one")),
    "rrule_by_the_clock": (
        say('"{given}" repeats by the hour, or tells a time'),
        say('write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY here, and the times under "from:" and "until:"'),
    ),
    "rrule_form": (say('"{given}" is not an iCalendar rule'), say("write for example FREQ=MONTHLY;BYDAY=1TU,3TU")),
    "closed_form": (
        say('"{given}" is not a closed period'),
        say("write 2026-12-25, 2026-07-13/2026-08-23, 12-24/12-31 (every year) or 08 (all of August)"),
    ),
    "more_than_invited": (say("more people answered than were invited"), say("check n and invited")),
    "more_improved_than_answered": (say("more people improved than answered"), say("check improved and n")),
    "custom_instrument": (
        say("this instrument is not described"),
        say('add "title", "range: [low, high]" and "better: higher" or "lower"'),
    ),
    "not_adopted": (
        say("it is not told who adopted this bar, and when"),
        say('add "adopted_by:" and "adopted_on:"; without thresholds the bar is 0.30, 0.50 and 0.50'),
    ),
    "unsafe_counts": (
        say("these counts are finer than the rules for safe publishing allow"),
        say("write k 5, k_sensitive 10 and bin_width 5 or more, or say in public_source why these are public already"),
    ),
}
