"""What fills each key of a page: the mapping's `page:` laid along the model of an initiative."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from atlas.importing.mapping import CellText, MappingFile
from atlas.model.base import Model
from atlas.model.initiative import Cost, Initiative
from atlas.reading.problems import did_you_mean
from atlas.reading.validation import validate
from atlas.reading.yaml_lines import dotted
from atlas.texts import say

__all__ = ["Group", "Item", "Items", "Leaf", "Plan", "Rule", "leaves", "plan_page", "read_rule"]

KeyPath = tuple[str | int, ...]
BY_HAND = ("contributes", "also_attend", "impact", "imported")
_EACH = ("each", "split")


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


class Rule(Model):
    """What fills one key. One of `column` (the first that is filled), `value` (fixed) or `text` (`{column}` in words).

    A `text` may be a list of pieces: one with an empty column is left out, and without the first there is nothing.

    Then, in this order: `split` cuts a cell into several, `replace` swaps pieces of text, `date` gives the form of a
    date (`DD-MM-YYYY`), `map` swaps whole values, and `else` stands in for what is empty or not in the map. Without
    it, `unknown` says what becomes of a value that is not in the map: the row is not used (`refuse`), or the value is
    left out, and told (`tell`) or not (`ignore`).
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(str_strip_whitespace=False)  # a space can be what separates

    column: Annotated[tuple[CellText, ...], BeforeValidator(_as_list)] = ()
    value: Any = None
    text: Annotated[tuple[CellText, ...], BeforeValidator(_as_list)] | None = None
    split: str | None = None
    replace: dict[str, CellText] = Field(default_factory=dict)
    date: str | None = None
    map: dict[str, Any] | None = None
    else_: Any = Field(default=None, alias="else")
    unknown: Literal["refuse", "tell", "ignore"] = "refuse"


@dataclass(frozen=True)
class Leaf:
    """One key that takes a value, or (`many`) a list of values. `path`: of the rule in the mapping."""

    rule: Rule
    path: KeyPath
    many: bool = False


@dataclass(frozen=True)
class Group:
    """A key with keys below it."""

    parts: Mapping[str, "Plan"]


@dataclass(frozen=True)
class Item:
    """One entry of a list; with `each`, as many entries as these columns hold values, taken side by side.

    `first`: the key written first in the mapping. Where a row has nothing for it, there is no entry, so that an empty
    cell does not leave an entry of fixed values only.
    """

    group: Group
    path: KeyPath
    first: str | None
    each: tuple[str, ...] = ()
    split: str | None = None


@dataclass(frozen=True)
class Items:
    """A key that takes a list of groups."""

    items: tuple[Item, ...]


Plan = Leaf | Group | Items


def plan_page(file: MappingFile, page: Mapping[str, Any]) -> Group:
    """The plan for `page:`. Problems are noted in `file`."""
    plan = _group(file, page, Initiative, ("page",))
    for key, example in (("title", "title: name"), ("kind", "kind: {value: informal}")):
        if key not in page:
            what = say('nothing fills "{key}", and every page needs it', key=key)
            file.tell(("page",), what, say('write for example "{example}"', example=example))
    return plan


def leaves(plan: Plan) -> Iterator[Leaf]:
    """Every leaf of a plan."""
    if isinstance(plan, Leaf):
        yield plan
    elif isinstance(plan, Group):
        for part in plan.parts.values():
            yield from leaves(part)
    else:
        for item in plan.items:
            yield from leaves(item.group)


def read_rule(file: MappingFile, node: Any, path: KeyPath, *, many: bool = False) -> Leaf | None:
    """One rule: a column's name, a text with `{column}` in it, or a group of keys. None after noting a problem."""
    if isinstance(node, str):
        return Leaf(Rule.model_validate({"text" if "{" in node else "column": node}), path, many)
    if not isinstance(node, dict):
        what = say("here stands what fills this key")
        hint = say('write the name of a column, or "{{value: ...}}" for something that is always the same')
        file.tell(path, what, hint)
        return None
    rule, problems = validate(Rule, node, file.name, lambda below: file.line((*path, *below)))
    file.problems += [replace(problem, field=f"{dotted(path)}.{problem.field}") for problem in problems]
    if rule is None:
        return None
    _check_rule(file, rule, node, path)
    return Leaf(rule, path, many)


def _check_rule(file: MappingFile, rule: Rule, node: Mapping[str, Any], path: KeyPath) -> None:
    if sum((bool(rule.column), "value" in node, rule.text is not None)) != 1:
        what = say("a key is filled by one of column, value or text")
        hint = say('write for example "column: name", "value: free" or "text: Club for {{category}}"')
        file.tell(path, what, hint)
    if rule.date is not None and any(rule.date.count(part) != 1 for part in ("DD", "MM", "YYYY")):
        what = say('"{form}" is not the form of a date', form=rule.date)
        file.tell((*path, "date"), what, say("write DD-MM-YYYY, or with other signs between, such as MM/DD/YYYY"))
    if rule.split == "":
        file.tell((*path, "split"), say("there is nothing written here"), say('write the sign between the values: ","'))
    fixed = [(("value",), rule.value), (("else",), rule.else_)]
    for below, value in [*fixed, *((("map", key), value) for key, value in (rule.map or {}).items())]:
        if any(isinstance(item, dict | list) for item in (value if isinstance(value, list) else [value])):
            file.tell((*path, *below), say("text is expected here"), say("write a word, or a list of words: [a, b]"))


def _group(file: MappingFile, node: Mapping[str, Any], model: type[BaseModel], path: KeyPath) -> Group:
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    parts: dict[str, Plan] = {}
    for key, below in node.items():
        here = (*path, key)
        if key in BY_HAND and model is Initiative:
            what = say('"{key}" is not filled from a list', key=key)
            file.tell(here, what, say("people write it on the page itself; take it out of the mapping"))
        elif key not in fields:
            listed = say("the keys that can stand here are: {keys}", keys=", ".join(fields))
            file.tell(here, say("this key is unknown"), did_you_mean(key, fields) or listed)
        elif plan := _plan(file, below, fields[key].annotation, here):
            parts[key] = plan
    return Group({key: parts[key] for key in fields if key in parts})


def _plan(file: MappingFile, node: Any, annotation: Any, path: KeyPath) -> Plan | None:
    kind, many = _kind(annotation)
    if kind is None or (kind is Cost and (isinstance(node, str) or not {"column", "value", "text"}.isdisjoint(node))):
        return read_rule(file, node, path, many=many)
    if many:
        return _items(file, node, kind, path)
    if isinstance(node, dict):
        return _group(file, node, kind, path)
    file.tell(path, say("a group of keys is expected here"), say("write each key on a line of its own"))
    return None


def _items(file: MappingFile, node: Any, model: type[BaseModel], path: KeyPath) -> Plan | None:
    entries = node if isinstance(node, list) else [node]
    items = []
    for index, entry in enumerate(entries):
        here = (*path, index) if isinstance(node, list) else path
        if not isinstance(entry, dict):
            file.tell(here, say("a group of keys is expected here"), say('write "- " and then the keys of one entry'))
            continue
        each = entry.get("each", [])
        each = [each] if isinstance(each, str) else each
        if not isinstance(each, list) or not all(isinstance(name, str) for name in each):
            file.tell((*here, "each"), say("here stand names of columns"), say('write "each: [first, second]"'))
            continue
        split = entry.get("split")
        if split is not None and not (isinstance(split, str) and split):
            hint = say('write the sign between the values: ","')
            file.tell((*here, "split"), say("there is nothing written here"), hint)
            continue
        group = _group(file, {key: value for key, value in entry.items() if key not in _EACH}, model, here)
        first = next((key for key in entry if key in group.parts), None)
        items.append(Item(group, here, first, tuple(each), split))
    return Items(tuple(items))


def _kind(annotation: Any) -> tuple[type[BaseModel] | None, bool]:
    """The model below a key, if any, and whether the key takes a list."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(arguments[0])
    if origin in (Union, types.UnionType):
        return _kind(next(argument for argument in arguments if argument is not type(None)))
    if origin is tuple:
        return _kind(arguments[0])[0], True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    return None, False
