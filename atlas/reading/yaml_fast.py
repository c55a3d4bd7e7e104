"""Front matter without faults, read by libyaml: the same value and the same lines as PyYAML's own parser, ten times as
fast. Whatever may be read otherwise by the two is left to the other one, and so is every fault: its sentences are ours.
"""

import re
from collections.abc import Callable
from typing import Any, Final

import yaml

from atlas.reading.yaml_scalar import scalar

__all__ = ["read_fast"]

KeyPath = tuple[str | int, ...]

_SCALAR: Final[Any] = yaml.ScalarEvent
_DEEPEST: Final = 40
"""Nobody writes lists in lists deeper than this; deeper ones are judged by one parser alone."""
_ODD_CHARACTERS: Final = "\t\r\x85\u2028\u2029\ufeff"
"""A tab is a space to libyaml; the others end a line, or nobody sees them."""
_ODD_LINES: Final = ("%", "---", "...")
"""How directives, and the ends of a document, begin."""
_ESCAPES: Final = re.compile(r"\\[0abefnrtvxuUNLP]")
"""How a character is written that may not stand in a text as it is; the other parser tells those."""
_ODD_MARKS: Final = re.compile(r"\?(?<![\w/)]\?)|#(?<=[|>]#)|#(?<=[|>][-+\d]#)|#(?<=[|>][-+\d]{2}#)")
"""A ? that may be the mark of a key, since it ends no word; a comment right behind the mark of a block of text."""


class _LeftError(Exception):
    """This text is left to the other parser."""


def read_fast(text: str) -> tuple[Any, dict[KeyPath, int]] | None:
    """The value of one YAML document, and the line of each key and item (from 1).

    None where the text has a fault, or may have a form that libyaml reads otherwise, or where libyaml is not there.
    """
    if not yaml.__with_libyaml__ or _may_be_read_otherwise(text):
        return None
    try:
        parser = yaml.CSafeLoader(text)
        document = _Document(parser.get_event)
        try:
            return document.read(), document.lines
        finally:
            parser.dispose()
    except (_LeftError, yaml.YAMLError, ValueError):
        return None


def _may_be_read_otherwise(text: str) -> bool:
    return (
        any(character in text for character in _ODD_CHARACTERS)
        or text.startswith(_ODD_LINES)
        or any(f"\n{start}" in text for start in _ODD_LINES)
        or _ODD_MARKS.search(text) is not None
        or _ESCAPES.search(text) is not None
    )


class _Document:
    def __init__(self, following: Callable[[], Any]) -> None:
        self.following = following
        self.lines: dict[KeyPath, int] = {(): 1}

    def read(self) -> Any:
        self.following()  # the stream starts
        if type(self.following()) is yaml.StreamEndEvent:
            return {}
        value = self._value(self.following(), (), in_flow=False)
        self.following()  # the document ends
        if type(self.following()) is not yaml.StreamEndEvent:
            raise _LeftError
        return {} if value is None else value

    def _value(self, event: Any, path: KeyPath, *, in_flow: bool) -> Any:
        kind = type(event)
        if kind is _SCALAR:
            return scalar(self._text(event, in_flow=in_flow), plain=not event.style)
        if kind is yaml.AliasEvent or event.anchor is not None or event.tag is not None or len(path) > _DEEPEST:
            raise _LeftError
        if kind is yaml.MappingStartEvent:
            return self._mapping(path, in_flow=event.flow_style)
        return self._sequence(path, in_flow=event.flow_style)

    def _text(self, event: Any, *, in_flow: bool) -> str:
        """What a scalar says, where both parsers agree on it: between { } and [ ], a ? without quotes ends a word."""
        text: str = event.value
        if event.anchor is not None or event.tag is not None or (in_flow and not event.style and "?" in text):
            raise _LeftError
        return text

    def _mapping(self, path: KeyPath, *, in_flow: bool) -> dict[str, Any]:
        found: dict[str, Any] = {}
        following, lines = self.following, self.lines
        while type(event := following()) is _SCALAR:
            key = self._text(event, in_flow=in_flow)
            if key in found:
                raise _LeftError
            here = (*path, key)
            lines[here] = event.start_mark.line + 1
            found[key] = self._value(following(), here, in_flow=in_flow)
        if type(event) is not yaml.MappingEndEvent:
            raise _LeftError  # a key of more than a word
        return found

    def _sequence(self, path: KeyPath, *, in_flow: bool) -> list[Any]:
        found: list[Any] = []
        while type(event := self.following()) is not yaml.SequenceEndEvent:
            here = (*path, len(found))
            self.lines[here] = event.start_mark.line + 1
            found.append(self._value(event, here, in_flow=in_flow))
        return found
