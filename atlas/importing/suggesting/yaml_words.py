"""Words of a stranger's list inside a YAML text that a person will read and correct."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["block", "label", "word"]

_PLAIN = re.compile(r"[A-Za-zÀ-ÿ][\wÀ-ÿ.' -]*[\wÀ-ÿ.]|[A-Za-z]")
_CODE = 2  # letters of a language
_NO_WORD = {"yes", "no", "true", "false", "null", "on", "off", "y", "n"}


def word(text: object) -> str:
    """A text as a value or key, between quotes where YAML would read it otherwise."""
    plain = str(text)
    if _PLAIN.fullmatch(plain) and plain.casefold() not in _NO_WORD:
        return plain
    quoted = json.dumps(plain, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08X}" for sign in quoted)


def block(values: Mapping[str, Any], indent: int) -> Iterator[str]:
    """Lines of keys and values."""
    for key, value in values.items():
        yield f"{' ' * indent}{word(key)}: {value if isinstance(value, int) else word(value)}"


def label(column: str) -> str:
    """The name of a column as words on a page: `start_time` is `Start time`, `closed.nl` is `Closed (nl)`."""
    above, _, last = column.rpartition(".")
    if above and len(last) == _CODE:
        return f"{label(above)} ({last})"
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", last or column)
    plain = " ".join(re.sub(r"[^\w\s'/-]|_", " ", words).split())
    return plain[:1].upper() + plain[1:] if plain else "-"
