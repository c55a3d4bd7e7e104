"""Values made harmless in Markdown: the same text on the page, whatever characters a neighbour used."""

import json
import re
from functools import lru_cache

from markupsafe import Markup

__all__ = ["finalize", "json_attribute", "json_text", "plain"]

# Numeric character references are safe in Markdown text, in tables, in link texts and in HTML attributes alike.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^=$#\"']|:(?=\w)|^[+\-]|(?<=\s)[+\-](?=\s|$)|(?<=^\d)[.)]|(?<=^\d\d)[.)]")


def plain(text: object) -> Markup:
    """Text on one line in which nothing is Markdown or HTML any more."""
    return _plain(str(text))


@lru_cache(maxsize=10_000)
def _plain(text: str) -> Markup:
    """Kept, for four of five texts stand on several pages of a neighbourhood, or several times on one."""
    line = " ".join(text.split())
    return Markup(_SPECIAL.sub(lambda match: "".join(f"&#{ord(char)};" for char in match[0]), line))  # noqa: S704


def finalize(value: object) -> Markup:
    """What Jinja does with every value it prints: escape it, unless it is markup already; nothing for None."""
    if value is None:
        return Markup("")
    return value if isinstance(value, Markup) else plain(value)


def json_text(data: object) -> str:
    """Data as JSON on one line, that no word in it can make end a script element or an attribute."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    for sign in "<>&'":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def json_attribute(data: object) -> Markup:
    """The same for an attribute between double quotes."""
    return Markup(json_text(data).replace('"', "&quot;"))  # noqa: S704
