"""Words of people in a comment on a forge: nothing in them links, mentions, closes an issue or breaks a table."""

import re
import unicodedata

__all__ = ["harmless"]

_BREAK = "\u200b"
"""Nothing to see, and enough that a forge does not take what follows for a name, a number or an address."""
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^$\"'#!%=]|^[+\-](?=\s)|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
_REFERENCES = re.compile(
    r"(?<=@)(?=\w)|(?<=[#!%~&$])(?=[\w\"])|(?<=\bGH-)(?=\d)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bmailto)(?=:)"
    r"|(?<=:)(?=[\w+-]+:)|^(?=/)",
    re.IGNORECASE,
)
_COMMIT = re.compile(r"\b[0-9a-f]{7,}\b", re.IGNORECASE)
_LONGEST = 240


def harmless(text: object, longest: int = _LONGEST) -> str:
    """The same words on one line, cut where they are too long; no sign in it means anything to a forge.

    >>> harmless("a|b")
    'a&#124;b'
    """
    kept = "".join(" " if sign.isspace() else sign for sign in str(text) if sign.isspace() or _is_seen(sign))
    line = " ".join(kept.split())
    if len(line) > longest:
        line = f"{line[: longest - 1].rstrip()}…"
    line = _COMMIT.sub(lambda match: _BREAK.join(re.findall(".{1,6}", match[0])), line)
    broken = _REFERENCES.sub(_BREAK, line)
    return _SPECIAL.sub(lambda match: "".join(f"&#{ord(sign)};" for sign in match[0]), broken)


def _is_seen(sign: str) -> bool:
    """Marks that turn or hide text are left out; joiners that scripts need stay."""
    return unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co"} or sign in "\u200c\u200d"
