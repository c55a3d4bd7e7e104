"""From a pydantic error to a sentence that says what to write instead."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from atlas.model.base import is_translatable
from atlas.reading.one_answer import choice_answer, key_answer, list_answer, value_answer
from atlas.reading.other_days import days_meant
from atlas.reading.other_words import key_meant, language_meant, word_meant
from atlas.reading.problems import Mend, Problem, did_you_mean
from atlas.reading.rule_names import rule_of
from atlas.reading.slips import LIMITS, PATTERN_HINTS, SEE, TOLD, Told, choice_slip, key_slip, language_slip
from atlas.reading.yaml_lines import dotted
from atlas.schema.called import key_called
from atlas.texts import Sentence, say

__all__ = ["model_at", "stand_in", "validate"]

M = TypeVar("M", bound=BaseModel)
KeyPath = tuple[str | int, ...]
_MOST_TOLD = 100
"""So many faults of one file are told at once; who made more made the same one again and again."""


def validate(model: type[M], value: Any, name: str, line: Callable[[KeyPath], int]) -> tuple[M | None, list[Problem]]:
    """Validate front matter. `line` gives the line of a key in the file `name`."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        problems = []
        details = error.errors(include_url=False)
        for detail in details[:_MOST_TOLD]:
            if detail["type"] == "too_short" and any(_inside(other["loc"], detail["loc"]) for other in details):
                continue  # the list is not empty: its items are wrong
            path = _key_path(detail["loc"])
            if detail["type"] == "extra_forbidden":  # a key that somebody wrote, whatever is in it
                path = (*_key_path(detail["loc"][:-1]), detail["loc"][-1])
            if "key" in detail.get("ctx", {}):  # the model told which of its keys is wrong
                path = (*path, detail["ctx"]["key"])
            what, hint = _tell(detail, model, path)
            rule, mend = rule_of(detail["type"]), _answer(detail, model, path)
            problems.append(Problem(name, line(path), dotted(path), what, hint, rule=rule, mend=mend))
        if len(details) > _MOST_TOLD:
            what = say("there are {n} more things to mend here", n=len(details) - _MOST_TOLD)
            problems.append(Problem(name, line(()), "", what, say("mend the others first"), rule="other"))
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


STAND_IN = "-"
"""The title of a page of which the own one could not be read."""
_STAND_INS: dict[str, dict[str, Any]] = {
    "Initiative": {"title": STAND_IN, "kind": "informal"},
    "Challenge": {"title": STAND_IN, "stated_by": "-", "stated_on": "2000-01-01", "needs": [{"id": "x", "title": "-"}]},
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
        return _unknown_key(str(path[-1]), path[:-1], model, empty=detail.get("input") is None)
    if detail.get("input") is None:
        return say("there is nothing written here"), say("write something, or take the line out")
    if kind == "literal_error":
        expected = str(context.get("expected", "")).replace(" or ", ",").split(",")
        choices = _choices(model, path) or [choice.strip(" '") for choice in expected]
        return choice_slip(path, given, choices) or _unknown_choice(given, choices)
    if kind == "string_pattern_mismatch":
        pattern = str(context.get("pattern"))
        named = language_slip(given) if pattern == "^[a-z]{2,3}$" else None
        return say('"{given}" has the wrong form', given=given), named or PATTERN_HINTS.get(pattern, SEE)
    if kind == "bool_parsing" and (meant := word_meant(given, ("true", "false"))):
        return Sentence(TOLD[kind][0].msgid, {"given": given}), say("write {reading}", reading=meant)
    if kind in ("day_form", "partial_day_form") and (days := days_meant(given, partial=kind != "day_form")):
        what = Sentence(TOLD[kind][0].msgid, {"given": given})
        return what, say("write {day}", day=days[0]) if len(days) == 1 else _either_day(*days)
    if kind in ("tuple_type", "list_type") and (hint := _as_list(detail.get("input"), model, path)):
        return TOLD[kind][0], hint
    if kind in LIMITS:
        return say("{given} is not possible here", given=given), _limit(kind, context)
    if kind in TOLD:
        values = {**context, "given": _short(context.get("value", given))}
        what, hint = (Sentence(sentence.msgid, {**sentence.values, **values}) for sentence in TOLD[kind])
        return what, hint
    return say('"{given}" cannot be used here', given=given), SEE


def _answer(detail: ErrorDetails, model: type[BaseModel], path: KeyPath) -> Mend | None:
    """The one right answer, where there is one."""
    kind, given = detail["type"], detail.get("input")
    if kind == "extra_forbidden":
        key, here = str(path[-1]), model_at(model, path[:-1])
        called = key_called(here, key) if here else None
        return key_answer(key, _keys_at(model, path[:-1])) or (Mend("key", key, called) if called else None)
    if kind == "literal_error":
        return choice_answer(str(given), _choices(model, path)) if isinstance(given, str | int) else None
    if kind in ("tuple_type", "list_type"):
        outer = model_at(model, path[:-1])
        if outer is None or _is_group(outer, str(path[-1])):
            return Mend("list", "", "") if isinstance(given, dict) and given else None
        return list_answer(given, of_words=is_translatable(outer, str(path[-1])))
    return value_answer(kind, given, detail.get("ctx") or {}) if isinstance(given, str | int | Decimal) else None


def _unknown_key(key: str, group: KeyPath, model: type[BaseModel], *, empty: bool) -> Told:
    if empty and (slip := key_slip(key)):
        return slip
    keys = _keys_at(model, group)
    if meant := _key_meant(key, model, group):
        return say("this key is unknown"), say('did you mean "{near}"?', near=meant)
    if empty:  # {note: five euros, or less} reads as two keys
        return say("this key is unknown, and empty"), say("put text with a comma in it between quotes")
    here = model_at(model, group)
    for outer in keys:
        inner = _key_meant(key, model, (*group, outer)) if here and _is_group(here, outer) else None
        if inner:
            hint = say('write "{inner}:" under "{outer}:", two spaces further to the right', inner=inner, outer=outer)
            return say("this key does not stand here"), hint
    listed = say("the keys that can stand here are: {keys}", keys=", ".join(keys))
    return say("this key is unknown"), did_you_mean(key, keys) or listed


def _key_meant(key: str, model: type[BaseModel], group: KeyPath) -> str | None:
    """The key that can stand in this group and is meant by a word: one that people use for it, or its title."""
    here = model_at(model, group)
    return key_meant(key, _keys_at(model, group)) or (key_called(here, key) if here else None)


def _unknown_choice(given: str, choices: list[str]) -> Told:
    near = did_you_mean(word_meant(given, choices) or given, choices)
    hint = near or say("choose from: {choices}", choices=", ".join(choices))
    return say('"{given}" is not one of the choices', given=given), hint


def _short(value: Any) -> str:
    if isinstance(value, list):
        value = ", ".join(map(str, value[:10]))
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _as_list(given: object, model: type[BaseModel], path: KeyPath) -> Sentence | None:
    """How to write what is there as the list that is expected."""
    outer = model_at(model, path[:-1])
    if outer is not None and _is_group(outer, str(path[-1])):
        keys = ", ".join(f"{key}: ..." for key in _keys_at(model, path)[:2])
        return say('write each on a line of its own that starts with "- ", such as {example}', example=f"- {{{keys}}}")
    if isinstance(given, str) and not {"{", "["}.intersection(given):
        item = language_meant(given) if path[-1:] == ("languages",) else None
        return say("write it between brackets: [{item}]", item=item or _short(given))
    return None


def _either_day(first: str, second: str) -> Sentence:
    return say("write {first}, or {second} if you mean that day", first=first, second=second)


def _limit(kind: str, context: dict[str, Any]) -> Sentence:
    limit = context.get("ge", context.get("gt", context.get("le", context.get("lt"))))
    template = LIMITS[kind]
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


def _is_group(model: type[BaseModel], key: str) -> bool:
    """Whether this key holds a group of other keys, or a list of such groups."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    return key in fields and _first_model(fields[key].annotation) is not None


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
