"""What is the id, and so the file name, of a page with this title?"""

import re

from slugify import slugify

__all__ = ["page_id"]

_APOSTROPHE = re.compile("['’‘]")
_LONGEST = 80


def page_id(title: str) -> str:
    """Lower-case letters, digits and hyphens; empty where nothing in the title can be written so."""
    return slugify(_APOSTROPHE.sub("", title), max_length=_LONGEST, word_boundary=True)
