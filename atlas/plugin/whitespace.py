"""Which space in a page shows nothing? The lines and indentation of templates between elements."""

import re

__all__ = ["without_indentation"]

_KEPT = re.compile(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>|<script\b.*?</script>|<style\b.*?</style>)", re.DOTALL)
"""Where every sign counts."""
_BEFORE, _AFTER = re.compile(r"\n\s+(?=<)"), re.compile(r">\n\s+")
"""Beside an element, and with the end of a line in it: a browser shows it as one space, or as none. Patterns that begin
with a sign of their own are looked for fast."""


def without_indentation(document: str) -> str:
    """The same page with one end of line where there were lines and indentation between elements.

    >>> without_indentation("<ul>\\n    <li> a\\n\\n  </li>\\n</ul> <pre>\\n  <b>\\n</pre>")
    '<ul>\\n<li> a\\n</li>\\n</ul> <pre>\\n  <b>\\n</pre>'
    """
    parts = _KEPT.split(document)
    parts[::2] = [_AFTER.sub(">\n", _BEFORE.sub("\n", part)) for part in parts[::2]]
    return "".join(parts)
