"""A file as lines that keep their endings, so that all that is not mended stays byte for byte what it was.

Pages are not written anew by a library: ruamel.yaml keeps comments and order, and yet wrote 11 of the 102 pages of the
demonstration otherwise than they were (braces within brackets, spaces, folds) without anything to mend in them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

__all__ = ["Edit", "Kind", "Lined", "applied", "lined"]

Kind = Literal["mend", "tidy", "sign", "quote", "move"]
"""The right answer to a problem, spaces that say nothing, a sign that YAML does not take (a tab, a curly quote), quotes
around a text, or a move to the right."""
_BOM: Final = "\ufeff"
_ENDING: Final = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Edit:
    """Part of a line, from 1, that becomes another text: columns `start` up to `end`, from 0.

    `whole`: the line of the key whose lines are moved together, all of them or none. `reveals`: the key whose keys
    could not be judged before.
    """

    line: int
    start: int
    end: int
    new: str
    kind: Kind = "mend"
    whole: int = 0
    reveals: str = ""


@dataclass(frozen=True)
class Lined:
    """The text of a file in lines without their endings, the endings, and what stands before the first line."""

    lines: tuple[str, ...]
    endings: tuple[str, ...]
    begins: str = ""

    def to_bytes(self) -> bytes:
        """The file again."""
        return (self.begins + "".join(map("".join, zip(self.lines, self.endings, strict=True)))).encode("utf-8")

    @property
    def text(self) -> str:
        """As `decode` gives it to who reads pages: one kind of ending."""
        return "\n".join(self.lines)


def lined(raw: bytes) -> Lined | None:
    """A file in lines; None where it is not UTF-8."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    begins = _BOM if text.startswith(_BOM) else ""
    text = text[len(begins) :]
    return Lined(tuple(_ENDING.split(text)), (*_ENDING.findall(text), ""), begins)


def applied(text: Lined, edits: Iterable[Edit]) -> Lined:
    """The text with its edits. Of two that touch each other only the first is made."""
    lines = list(text.lines)
    before: dict[int, int] = {}
    for edit in sorted(edits, key=lambda one: (-one.line, -one.start, -one.end)):
        if edit.end > before.get(edit.line, len(lines[edit.line - 1])):
            continue
        line = lines[edit.line - 1]
        lines[edit.line - 1] = line[: edit.start] + edit.new + line[edit.end :]
        before[edit.line] = edit.start
    return replace(text, lines=tuple(lines))
