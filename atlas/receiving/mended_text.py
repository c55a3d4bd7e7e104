"""A page as it was sent, with what mail programs did to it undone as far as that has one right answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.receiving.typography import plain_letters

__all__ = ["front_and_body", "mended"]

_FENCE = re.compile(r"[ \t]*(?:[-\u2010-\u2015\u2212]{2,4}|\u2014)[ \t]*")
"""`---`, also where a program made one long dash of it."""
_KEY = re.compile(r"""\s*(?:-\s+)?(?:[A-Za-z_][\w-]*|"[^"]+"|'[^']+')\s*:(?:\s|$)""")
_ITEM = re.compile(r"\s*-(?:\s|$)")
_BULLET = re.compile(r"^(\s*)(?:[•·▪◦‣●○–—*]|o(?=\t))[ \t]+")
_QUOTED = re.compile(r"(?<=[:,\[{-] )[“„”«]([^“„”«»\"]*)[“”»](?=\s*(?:[,\]}]|$))")
_SINGLY = re.compile(r"(?<=[:,\[{-] )[‘‚]([^‘’‚']*)[’‘](?=\s*(?:[,\]}]|$))")


def mended(text: str) -> str:
    """The page with its front matter on lines of its own, readable as YAML as far as it was before it was mailed."""
    text = plain_letters(text).strip("\n \t")
    front, body = front_and_body(text)
    if front is None:
        return text + "\n"
    if _doubled(front):
        front, body = front.replace("\n\n", "\n"), re.sub(r"\n\n(\n*)", lambda found: "\n" + found[1], body)
        front = re.sub(r"\n{2,}", "\n", front)
    lines = [_line(line) for line in front.split("\n")]
    return "---\n" + "\n".join(_joined(lines)).strip("\n") + "\n---\n\n" + body.strip("\n") + "\n"


def front_and_body(text: str) -> tuple[str | None, str]:
    """What stands between the first two lines of dashes, and what stands below; None where they are not there."""
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if _FENCE.fullmatch(line)]
    if len(fences) < 2 or any(line.strip() for line in lines[: fences[0]]):
        return None, text
    return "\n".join(lines[fences[0] + 1 : fences[1]]), "\n".join(lines[fences[1] + 1 :])


def _doubled(front: str) -> bool:
    """Whether a program made a paragraph of every line."""
    lines = front.strip("\n").split("\n")
    written = sum(1 for line in lines if line.strip())
    return written > 2 and sum(1 for line in lines if not line.strip()) >= written - 1


def _line(line: str) -> str:
    indent = len(line) - len(line.lstrip(" \t"))
    line = line[:indent].replace("\t", "  ") + line[indent:]
    line = _BULLET.sub(r"\1- ", line)
    return _SINGLY.sub(r"'\1'", _QUOTED.sub(r'"\1"', line))


def _joined(lines: list[str]) -> Iterator[str]:
    """Lines that were broken, whole again: inside brackets and quotes, and what begins no key or item."""
    parts: list[str] = []
    state = _CLOSED
    block = -1  # how far a text of several lines (`|` or `>`) stands in, where one is open
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if block >= 0 and (not line.strip() or indent > block):
            parts.append(f"\n{line}")
            continue
        block = -1
        if parts and line.strip() and (state.is_open or _goes_on(parts[0], line)):
            parts.append(f" {line.strip()}")
            state = _read(line.strip(), state)
        else:
            yield from ["".join(parts)] if parts else []
            parts = [line] if line.strip() else []
            state = _read(line, _CLOSED)
        if re.search(r":\s[|>][+-]?\d?$", line) and not state.is_open:
            block = len(parts[0]) - len(parts[0].lstrip(" ")) if parts else -1
    yield from ["".join(parts)] if parts else []


def _goes_on(before: str, line: str) -> bool:
    """Whether a line begins nothing of its own, and so belongs to the one before it."""
    if _KEY.match(line) or _ITEM.match(line):
        return False
    return not line.lstrip().startswith("#")


@dataclass(frozen=True)
class _State:
    """How many brackets are open, in which quotes the text stands, and whether a remark has begun."""

    depth: int = 0
    quote: str = ""
    remark: bool = False

    @property
    def is_open(self) -> bool:
        return self.depth > 0 or bool(self.quote)


_CLOSED = _State()


def _read(text: str, state: _State) -> _State:
    """The state behind a piece of a value."""
    if state.remark:
        return state
    depth, quote, before = state.depth, state.quote, " "
    for character in text:
        if quote:
            quote = "" if character == quote and before != "\\" else quote
        elif character in "\"'" and before in " [{,:":
            quote = character
        elif character == "#" and before == " ":
            return _State(remark=True)
        elif character in "[{" and (depth or before in " "):
            depth += 1
        elif character in "]}":
            depth = max(0, depth - 1)
        before = character
    return _State(depth, quote)
