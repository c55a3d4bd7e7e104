"""What a plan makes of a row: plain values, ready for the model."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from atlas.importing.cells import Row, one_line, same_words
from atlas.importing.markdown import PLACEHOLDER
from atlas.importing.rules import Group, Item, Leaf, Plan, Rule, leaves
from atlas.reading.problems import did_you_mean
from atlas.texts import Sentence, say

__all__ = ["Unusable", "fill", "text_of", "unknown_values"]


class Unusable(Exception):  # noqa: N818 - it says what the row is, and never reaches a user as an exception
    """The row cannot be used: what is wrong in which column, and what to do."""

    def __init__(self, column: str, what: Sentence, hint: Sentence) -> None:
        super().__init__(str(what))
        self.column, self.what, self.hint = column, what, hint


def fill(plan: Plan, row: Row) -> Any:
    """The value for a plan; None where the row has nothing for it. Raises `Unusable`."""
    if isinstance(plan, Leaf):
        return _leaf(plan, row)
    if isinstance(plan, Group):
        found = {key: fill(part, row) for key, part in plan.parts.items()}
        return {key: value for key, value in found.items() if value is not None} or None
    entries: list[dict[str, Any]] = []
    for entry in (entry for item in plan.items for entry in _entries(item, row)):
        entries += [entry] if entry not in entries else []
    return entries or None


def _entries(item: Item, row: Row) -> Iterable[dict[str, Any]]:
    if not item.each:
        return _entry(item, row)
    columns = {name: _values(row.at(name), item.split) for name in item.each}
    longest = max(len(values) for values in columns.values())
    for name, values in columns.items():
        if len(values) not in (1, longest):
            what = say("{n} values here and {m} in the columns beside it", n=len(values), m=longest)
            raise Unusable(name, what, say("give each of these columns as many values"))
    return [
        entry
        for index in range(longest)
        for entry in _entry(item, _beside(row, {n: v[index if len(v) > 1 else 0] for n, v in columns.items()}))
    ]


def _entry(item: Item, row: Row) -> list[dict[str, Any]]:
    if item.first is not None and fill(item.group.parts[item.first], row) is None:
        return []
    entry = fill(item.group, row)
    return [entry] if entry else []


def _beside(row: Row, cells: Mapping[str, Any]) -> Row:
    return replace(row, cells={**row.cells, **cells})


def _leaf(leaf: Leaf, row: Row) -> Any:
    rule = leaf.rule
    column = rule.column[0] if rule.column else ".".join(str(part) for part in leaf.path[1:])
    raw = _source(rule, row)
    values = [item for value in _values(raw, rule.split) for item in _changed(value, rule, column)]
    if not values and rule.else_ is not None:
        values = rule.else_ if isinstance(rule.else_, list) else [rule.else_]
    values = list(dict.fromkeys(values))
    if leaf.many or len(values) < 2:
        return (values if leaf.many else values[0]) if values else None
    return ", ".join(text_of(value) for value in values)


def unknown_values(plan: Plan, row: Row) -> Iterator[tuple[str, str]]:
    """Column and value, for each value that a rule leaves out and wants to be told."""
    for leaf in leaves(plan):
        rule = leaf.rule
        if rule.map is None or rule.unknown != "tell":
            continue
        known = {same_words(key) for key in rule.map}
        for value in _values(_source(rule, row), rule.split):
            if not isinstance(value, list | dict) and same_words(value) not in known:
                yield rule.column[0] if rule.column else str(leaf.path[-1]), _short(one_line(str(value)))


def _source(rule: Rule, row: Row) -> Any:
    if rule.column:
        found = (row.at(name) for name in rule.column)
        return next((value for value in found if value is not None and value != []), None)
    if rule.text is not None:
        first, *others = (_template(piece, row) for piece in rule.text)
        return first and "".join(filter(None, [first, *others]))
    return rule.value


def _template(text: str, row: Row) -> str | None:
    """The text with its columns filled in; nothing where one of these is empty, rather than a sentence with a hole."""
    names = [match[1].strip() for match in PLACEHOLDER.finditer(text)]
    cells = {name: text_of(row.at(name), name) for name in names}
    if not all(cells.values()):
        return None
    return PLACEHOLDER.sub(lambda match: cells[match[1].strip()], text)


def text_of(value: Any, column: str = "") -> str:
    """A cell as text, lines kept; a list with commas. Raises `Unusable` for a group of values."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(filter(None, (text_of(item, column) for item in value)))
    if isinstance(value, dict):
        what = say("there is a group of values here: {names}", names=", ".join(value))
        inside = f"{column}.{next(iter(value), '...')}"
        raise Unusable(column, what, say('name one of them in the mapping, such as "{name}"', name=inside))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _values(raw: Any, split: str | None) -> list[Any]:
    if raw is None:
        return []
    if isinstance(raw, list):
        return [value for value in raw if value is not None]
    if split is not None and isinstance(raw, str):
        return [part.strip() for part in raw.split(split) if part.strip()]
    return [raw]


def _changed(value: Any, rule: Rule, column: str) -> list[Any]:
    if isinstance(value, list | dict):
        value = text_of(value, column)
    if isinstance(value, str):
        value = one_line(value)
        for old, new in rule.replace.items():
            value = value.replace(old, new)
        if rule.date is not None:
            value = _iso(value, rule.date, column)
    if rule.map is not None and rule.value is None:
        known = {same_words(key): to for key, to in rule.map.items()}
        if same_words(value) not in known:
            if rule.else_ is not None:
                return rule.else_ if isinstance(rule.else_, list) else [rule.else_]
            if rule.unknown != "refuse":
                return []
            what = say('"{given}" is not in the map', given=_short(value))
            listed = say('add it to "map:" in the mapping, or write "else:" there for all others')
            raise Unusable(column, what, did_you_mean(str(value), known) or listed)
        value = known[same_words(value)]
    found = value if isinstance(value, list) else [value]
    return [item for item in found if item is not None and item != ""]


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _iso(value: str, form: str, column: str) -> str:
    pattern = re.escape(form)
    for part, digits in (("YYYY", r"(?P<y>\d{4})"), ("MM", r"(?P<m>\d{1,2})"), ("DD", r"(?P<d>\d{1,2})")):
        pattern = pattern.replace(part, digits)
    match = re.fullmatch(pattern, value)
    if match is None:
        what = say('"{given}" does not have the form {form}', given=_short(value), form=form)
        raise Unusable(column, what, say("write the date in that form, or leave the cell empty"))
    return f"{match['y']}-{match['m']:0>2}-{match['d']:0>2}"
