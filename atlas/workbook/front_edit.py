"""Other values for some keys of a page, with every other letter of the file as it was."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from atlas.importing.page_text import page_text, to_yaml
from atlas.reading.front_matter import Source

__all__ = ["edited"]

_KEY = re.compile(r"(?:\"([^\"]+)\"|'([^']+)'|([^\s#:\"'{\[][^:]*?))\s*:(?:\s|$)")
_CLOSE = re.compile(r"-{3,}\s*")
"""The line behind the front matter, looked for below the one before it."""


def edited(text: str, source: Source, changes: Mapping[str, Any], order: Iterable[str]) -> str:
    """The text of a page with other values. `changes`: key -> value, None to take it out; `order`: of all keys.

    A key that is new comes behind the nearest one before it in `order`. Front matter that cannot be changed line by
    line is written anew.
    """
    lines = text.split("\n")
    spans = _spans(lines, source)
    if spans is None:
        meta = {**source.yaml.value, **changes}
        return page_text({key: value for key, value in meta.items() if value is not None}, source.body)
    replaced: dict[int, tuple[int, list[str]]] = {}
    for key, (start, end) in spans.items():
        if key in changes:
            short = end == start + 1 and isinstance(changes[key], list | dict)
            replaced[start] = (end, _lines(key, changes[key], short=short))
    added: dict[int, list[str]] = {}
    order = list(order)
    for key in order:
        if key in changes and key not in spans and changes[key] is not None:
            before = [spans[other] for other in order[: order.index(key)] if other in spans]
            place = max((end for _, end in before), default=source.first)
            added.setdefault(place, []).extend(_lines(key, changes[key]))
    made: list[str] = []
    number = 0
    while number < len(lines):
        made += added.pop(number, ())
        if number in replaced:
            end, new = replaced[number]
            made += new
            number = end
        else:
            made.append(lines[number])
            number += 1
    return "\n".join(made)


def _lines(key: str, value: Any, *, short: bool = False) -> list[str]:
    """`short`: on one line as far as that can be, as it was."""
    return [] if value is None else to_yaml({key: value}, short=short).rstrip("\n").split("\n")


def _spans(lines: list[str], source: Source) -> dict[str, tuple[int, int]] | None:
    """For each key its first line and the one behind its last, from 0; None where a key does not begin a line."""
    starts = {str(path[0]): source.line(path) - 1 for path in source.yaml.lines if len(path) == 1}
    close = next((number for number in range(source.first, len(lines)) if _CLOSE.fullmatch(lines[number])), None)
    if close is None or len(set(starts.values())) != len(starts):
        return None
    spans = {}
    ordered = sorted(starts.items(), key=lambda item: item[1])
    for (key, start), (_, following) in zip(ordered, [*ordered[1:], ("", close)], strict=True):
        found = _KEY.match(lines[start])
        if found is None or next(filter(None, found.groups())) != key:
            return None
        end = following
        while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1  # a remark above the next key belongs to that one
        spans[key] = (start, end)
    return spans
