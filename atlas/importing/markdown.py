"""Words of a stranger inside Markdown: told as they are, and never obeyed."""

import re
from collections.abc import Callable

from pydantic import TypeAdapter, ValidationError

from atlas.importing.cells import one_line
from atlas.model.base import Url

__all__ = ["PLACEHOLDER", "fill_body", "plain_markdown"]

PLACEHOLDER = re.compile(r"\{([^{}\n]+)\}")
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^=$]|:(?=[^\s\d/]|$)|(?<=javascript):|\+(?=\+)|(?<=\+)\+|--(?=8<--)", re.I)
_AT_START = re.compile(r"(\s*)(?:([^\w\s&(\"'“‘«¿¡€£@])|(\d+)([.)]))")
_ADDRESS = re.compile(r"\]\(\s*$")
_URL: TypeAdapter[str] = TypeAdapter(Url)


def _entity(text: str) -> str:
    return "".join(f"&#{ord(character)};" for character in text)


def plain_markdown(text: str) -> str:
    """One line of text as Markdown that shows exactly this text.

    Signs with a meaning in Markdown, in one of its extensions or in HTML become character references. A backslash
    would be shorter, but templating and emoji extensions read the text before Markdown does and know no backslash.
    """
    escaped = _SPECIAL.sub(lambda match: _entity(match[0]), one_line(text))
    start = _AT_START.match(escaped)
    if start is None:
        return escaped
    if start[2] and not escaped.startswith("&#", start.start(2)):
        return _entity(start[2]) + escaped[start.end() :]
    if start[3]:
        return start[3] + _entity(start[4]) + escaped[start.end() :]
    return escaped


def fill_body(template: str, value: Callable[[str], str | None]) -> str:
    """The body with `{column}` filled in by `value`. A line with an empty column is left out.

    A cell of several lines becomes several paragraphs. Behind `](` only a web address is filled in.
    """
    lines = []
    for line in template.strip("\n").split("\n"):
        filled = _fill_line(line, value)
        if filled is not None:
            lines.append(filled.rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _fill_line(line: str, value: Callable[[str], str | None]) -> str | None:
    pieces, end = [], 0
    for match in PLACEHOLDER.finditer(line):
        pieces.append(line[end : match.start()])
        found = value(match[1].strip())
        if _ADDRESS.search(line[: match.start()]):
            found = _address(found)
        elif found is not None:
            rows = [plain_markdown(row) for row in found.splitlines() if row.strip()]
            found = ("\n\n" if re.match(r"\s*[\w*{(]", line) and not line.startswith("* ") else " ").join(rows)
        if not found:
            return None
        pieces.append(found)
        end = match.end()
    return "".join([*pieces, line[end:]])


def _address(text: str | None) -> str | None:
    try:
        url = _URL.validate_python(text)
    except ValidationError:
        return None
    return re.sub(r"[()*_&]", lambda match: f"%{ord(match[0]):02X}" if match[0] in "()" else _entity(match[0]), url)
