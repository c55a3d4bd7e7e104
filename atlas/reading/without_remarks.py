"""What does a file of YAML say to programs, without what editors say to each other in it?"""

import re
from collections.abc import Iterable
from typing import Final

import yaml

__all__ = ["without_remarks", "without_signs"]

_REMARK: Final = re.compile(r"(?:^|(?<=\s))#(?!\s*yaml-language-server:)[^\r\n]*", re.MULTILINE)


def without_remarks(text: str) -> str:
    """The same YAML with its remarks taken away; its lines keep their numbers.

    Where it cannot be read as YAML, all that looks like a remark goes.
    """
    try:
        values = [
            (_begins(text, one), one.end_mark.index)
            for one in yaml.scan(text, Loader=yaml.SafeLoader)
            if isinstance(one, yaml.ScalarToken)
        ]
    except yaml.YAMLError:
        values = []
    made, behind = [], 0
    for found in _REMARK.finditer(without_signs(text, values)):
        made.append(text[behind : found.start()].rstrip(" \t"))
        behind = found.end()
    return "".join([*made, text[behind:]])


def without_signs(text: str, values: Iterable[tuple[int, int]]) -> str:
    """A text as long, in which no value (start, end) holds a #, so that each that is left begins a remark."""
    made, behind = [], 0
    for start, end in sorted(values):
        made += [text[behind:start], text[max(start, behind) : end].replace("#", "_")]
        behind = max(end, behind)
    return "".join([*made, text[behind:]])


def _begins(text: str, value: yaml.ScalarToken) -> int:
    """Where the value begins; on the line of the sign of a block (`|`, `>`) a remark may stand."""
    start: int = value.start_mark.index
    return text.find("\n", start) % len(text) if value.style in ("|", ">") else start
