"""What do the scripts of the form hold a page to? The patterns of the check, as a browser can use them."""

import re
from typing import Any

from atlas.reading.personal_data import MAIL_PATTERNS, SAYS_NOTHING
from atlas.reading.personal_patterns import PATTERNS
from atlas.reading.positions import FAR_KM

__all__ = ["form_rules", "in_script"]

_CLASS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\s+")


def form_rules() -> dict[str, Any]:
    """By name: patterns, and the kilometres that a place may lie from its neighbourhood."""
    found = {name: in_script(pattern) for name, pattern in {**PATTERNS, **MAIL_PATTERNS}.items()}
    return {**found, "empty": sorted(SAYS_NOTHING), "far": FAR_KM}


def in_script(pattern: re.Pattern[str]) -> str:
    """A pattern as JavaScript writes it: without the spaces that one in several lines has."""
    if not pattern.flags & re.VERBOSE:
        return pattern.pattern
    return _CLASS.sub(lambda match: "" if match[0].isspace() else match[0], pattern.pattern)
